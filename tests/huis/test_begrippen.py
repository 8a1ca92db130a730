# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""docs/begrippen.md has an entry for every name that a user or an author of rules can meet."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from typing import Any, get_args

import pytest

from regie.kern.recht.typen import basis, regels
from regie.kern.termijnen import status
from tests.huis.plaatsen import HUIS

TEKST = (HUIS / "docs/begrippen.md").read_text(encoding="utf-8")
REGISTER: dict[str, Any] = tomllib.loads((HUIS / "recht/gebeurtenissen.toml").read_text(encoding="utf-8"))
FEITEN: dict[str, Any] = tomllib.loads((HUIS / "recht/feiten.toml").read_text(encoding="utf-8"))
KOLOMMEN = 5
ALGEMEEN = (
    "peildatum", "bekend_op", "herroept", "herleiding", "aanleiding", "gekeurd", "emmer", "start", "start_door",
    "klaar_door", "uiterlijk", "grens", "verlengd", "gerold", "gehaald_op", "dagen", "let_op", "regelversie", "duur",
    "open_norm", "parameter", "oordeel", "dossier", "type", "datum", "vastgelegd_op", "gegevens", "stand", "feit",
)  # fmt: skip


def hoofdstukken() -> dict[str, list[list[str]]]:
    """Heading → rows of cells, without the heading row of the table."""
    delen = re.split(r"^## (.+)$", TEKST, flags=re.M)[1:]
    return {kop: list(_rijen(inhoud)) for kop, inhoud in zip(delen[::2], delen[1::2], strict=True)}


def _rijen(inhoud: str) -> Iterator[list[str]]:
    for regel in [regel for regel in inhoud.splitlines() if regel.startswith("|")][2:]:
        yield [cel.strip() for cel in regel.strip("|").split("|")]


def codes(lijst: str) -> Iterable[str]:
    return REGISTER["codelijst"][lijst]["codes"]


def termijnen() -> set[str]:
    bestanden = [*HUIS.glob("recht/landelijk/*.toml"), *HUIS.glob("recht/gemeenten/*.toml")]
    tabellen = [tomllib.loads(pad.read_text(encoding="utf-8")) for pad in bestanden]
    return {rij["id"] for tabel in tabellen for rij in tabel.get("termijn", [])}


NODIG: dict[str, Iterable[str]] = {
    "Algemeen": [*ALGEMEEN, *get_args(basis.Zekerheid)],
    "Groepen, wetten en leerroutes": [*codes("groep"), *codes("wet"), *codes("leerroute")],
    "Vormen": get_args(regels.Vorm),
    "Status": status.NAMEN,
    "Aard": get_args(regels.Aard),
    "Eigenaar": get_args(regels.Eigenaar),
    "Werkdagen": get_args(regels.Rol),
    "Wie vastlegt": {rol for type in REGISTER["gebeurtenis"].values() for rol in type["vastleggen"]},
    "Feiten": FEITEN["feit"],
    "Standen": FEITEN["stand"],
    "Afgeleide feiten": FEITEN["afgeleid"],
    "Termijnen": termijnen(),
}


@pytest.mark.parametrize("kop", NODIG)
def test_every_name_has_an_entry_under_its_code_name(kop: str) -> None:
    ingangen = {rij[-1].strip("`") for rij in hoofdstukken()[kop]}
    mist = sorted(set(NODIG[kop]) - ingangen)
    assert not mist, f"docs/begrippen.md, {kop}: schrijf op wat dit betekent: {', '.join(mist)}"


@pytest.mark.parametrize("kop", [kop for kop in NODIG if kop not in {"Algemeen", "Termijnen"}])
def test_no_entry_outlives_its_name(kop: str) -> None:
    over = {rij[-1].strip("`") for rij in hoofdstukken()[kop]} - set(NODIG[kop])
    assert not over, f"docs/begrippen.md, {kop}: bestaat niet meer: {', '.join(sorted(over))}"


def test_every_entry_is_whole_and_every_term_stands_once() -> None:
    rijen = [rij for deel in hoofdstukken().values() for rij in deel]
    assert all(len(rij) == KOLOMMEN and all(rij) for rij in rijen)
    begrippen = [rij[0] for rij in rijen]
    assert sorted(begrippen) == sorted(set(begrippen))


def test_every_table_of_the_register_has_an_entry() -> None:
    sql = "".join(pad.read_text(encoding="utf-8") for pad in HUIS.glob("src/regie/register/sql/*.sql"))
    tabellen = set(re.findall(r"^CREATE TABLE (\w+)", sql, flags=re.M))
    assert "gebeurtenis" in tabellen
    codes_ = {rij[-1].strip("`") for deel in hoofdstukken().values() for rij in deel}
    assert tabellen - codes_ == set()
