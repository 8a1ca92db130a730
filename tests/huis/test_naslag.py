# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The reference is written from the tables, the same each time, and complete."""

import re
from pathlib import Path
from typing import get_args

import pytest

from regie.bestanden.recht import lees_recht
from regie.cli import naslag, naslag_privacy
from regie.kern.recht import Recht
from regie.kern.recht.typen.basis import Categorie
from regie.toegang.rollen import ROLLEN
from tests.huis.plaatsen import HUIS


@pytest.fixture(scope="module")
def recht() -> Recht:
    return lees_recht()


def test_the_reference_in_docs_is_that_of_the_tables(recht: Recht) -> None:
    assert naslag.verouderd(recht, HUIS / "docs") == [], "voer uit: make docs"


def test_a_page_that_was_changed_or_is_missing_is_noticed(recht: Recht, tmp_path: Path) -> None:
    naslag.schrijf(recht, tmp_path)
    assert naslag.verouderd(recht, tmp_path) == []
    (tmp_path / "naslag/feiten.md").write_text("anders", encoding="utf-8")
    (tmp_path / "naslag/regels.md").unlink()
    assert naslag.verouderd(recht, tmp_path) == ["naslag/feiten.md", "naslag/regels.md"]


def test_writing_twice_gives_the_same_bytes(recht: Recht, tmp_path: Path) -> None:
    for map in (tmp_path / "een", tmp_path / "twee"):
        naslag.schrijf(recht, map)
    for naam in naslag.PAGINAS:
        assert (tmp_path / "een" / naam).read_bytes() == (tmp_path / "twee" / naam).read_bytes()


def test_every_event_type_with_all_its_fields_has_its_place(recht: Recht) -> None:
    delen = re.split(r"^### `(\w+)`$", naslag.gebeurtenissen(recht), flags=re.M)
    stukken = dict(zip(delen[1::2], delen[2::2], strict=True))
    assert set(stukken) == set(recht.gebeurtenissen)
    for naam, type in recht.gebeurtenissen.items():
        assert all(f"| `{veld}` |" in stukken[naam] for veld in type.velden), naam


def test_every_fact_rule_norm_and_parameter_has_its_place(recht: Recht) -> None:
    feiten, regels, normen = naslag.feiten(recht), naslag.regels(recht), naslag.normen(recht)
    assert all(f"| `{naam}` |" in feiten for naam in (*recht.feiten, *recht.standen, *recht.afgeleid))
    eigen = [rij for beleid in recht.beleid.values() for rij in beleid.termijn]
    assert all(f"### `{rij.id}`: {rij.naam}" in regels for rij in (*recht.termijnen, *eigen))
    assert all(f"| `{rij.id}` |" in normen for rij in (*recht.open_normen, *recht.parameters, *recht.oordelen))


def test_every_ground_for_more_time_and_every_reason_of_an_advice_has_its_place(recht: Recht) -> None:
    gronden, redenen = naslag.PAGINAS["naslag/verlenging.md"](recht), naslag.PAGINAS["naslag/adviezen.md"](recht)
    for rij in recht.verlengingsgronden:
        assert f"| `{rij.id}` **{rij.naam}.**" in gronden, rij.id
        assert f"({rij.bewijs_zekerheid})" in gronden
    leerroute, afschaling = redenen.split("## Landelijke redenen bij examen op A2")
    for reden in recht.adviesredenen:
        assert f"| `{reden.id}` |" in (afschaling if reden.soort == "afschaling" else leerroute), reden.id


def test_the_page_about_privacy_names_every_purpose_role_task_and_kind_of_data(recht: Recht) -> None:
    tekst = naslag_privacy.privacy(recht)
    for naam, rij in recht.verwerkingen.items():
        assert f"### `{naam}`: {rij.label}" in tekst
        assert all(maatregel in tekst for maatregel in rij.maatregelen), naam
    assert all(f"| {rol.naam} | {naslag_privacy.BEREIK[rol.bereik]}" in tekst for rol in ROLLEN.values())
    assert all(f"| {taak.label} |" in tekst for taak in recht.taken.values())
    assert tuple(naslag_privacy.CATEGORIEEN) == get_args(Categorie)


def test_the_rows_of_a_table_have_as_many_cells_as_its_heading(recht: Recht) -> None:
    for maak in naslag.PAGINAS.values():
        breedte = 0
        for regel in maak(recht).splitlines():
            cellen = len(re.findall(r"(?<!\\)\|", regel)) if regel.startswith("|") else 0
            assert not (breedte and cellen) or cellen == breedte, regel
            breedte = cellen
