# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie recht` and `regie voorbeeld`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Antwoord
from tests.verhaal import recht

Regie = Callable[..., Antwoord]


def test_the_list_names_every_row_and_says_how_to_see_more(regie: Regie) -> None:
    antwoord = regie("recht")
    assert antwoord.code == 0
    tabellen = recht()
    namen = [*(rij.id for rij in tabellen.termijnen), *(rij.id for rij in tabellen.open_normen)]
    for id_ in [*namen, *(rij.id for rij in tabellen.oordelen)]:
        assert f"  {id_}  " in antwoord.uit
    assert "landelijk/pip.toml · termijn" in antwoord.uit
    assert antwoord.uit.endswith("Meer over één rij: regie recht toon ID\n")


def test_a_row_is_shown_with_every_version_in_dutch_and_its_source(regie: Regie) -> None:
    antwoord = regie("recht", "toon", "pip")
    assert antwoord.code == 0
    assert antwoord.uit.count("PIP vaststellen (termijn pip, landelijk/pip.toml)") == 2
    for stuk in ("vanaf 2022-01-01 tot en met 2022-12-31", "vanaf 2023-01-01", "10 weken", "Bi art. 5.3 lid 1 en 2"):
        assert stuk in antwoord.uit


@pytest.mark.parametrize(
    ("id_", "stuk"),
    [
        ("pip_eerste", "pip_vastgesteld.dagtekening"),
        ("bijstand", "uitkering_toegekend"),
        ("voortgangsgesprek", "leefgebieden"),
        ("zienswijze_dagen", "zienswijze_dagen"),
        ("lbt_drempel", "28"),
    ],
)
def test_facts_standen_events_norms_and_parameters_can_be_shown_too(regie: Regie, id_: str, stuk: str) -> None:
    antwoord = regie("recht", "toon", id_)
    assert (antwoord.code, stuk in antwoord.uit) == (0, True)


def test_an_unknown_id_is_refused_with_names_that_look_like_it(regie: Regie) -> None:
    antwoord = regie("recht", "toon", "bezwar")
    assert antwoord.code == 1
    assert "Er is geen rij 'bezwar'. Bedoelt u: bezwaar" in antwoord.uit + antwoord.fout
    vreemd = regie("recht", "toon", "xxxxxxxx")
    assert vreemd.code == 1
    assert "Alle namen staan in: regie recht" in vreemd.uit + vreemd.fout


def test_the_tables_are_checked_and_what_deserves_a_look_is_listed(regie: Regie) -> None:
    antwoord = regie("recht", "controleer", "--vandaag", "2026-11-23")
    assert antwoord.code == 0
    assert antwoord.uit.startswith("De rechtstabellen zijn in orde: ")
    assert "Langer dan een jaar niet nagekeken: 0" in antwoord.uit
    assert "'brugklas' duurt 3 maanden; het PIP moet er binnen 10 weken zijn" in antwoord.uit


def test_rows_that_nobody_read_for_a_year_are_named(regie: Regie) -> None:
    antwoord = regie("recht", "controleer", "--vandaag", "2027-11-23")
    assert "Langer dan een jaar niet nagekeken: 0" not in antwoord.uit
    assert "nagekeken op 2026-11-22" in antwoord.uit


# ---------------------------------------------------------------------------------------- voorbeeld


def maak(regie: Regie, uit: Path, *opties: str, seed: str = "7") -> Antwoord:
    return regie("voorbeeld", "--dossiers", "12", "--beleid", "haarlem", "--seed", seed, "--uit", uit, *opties)


def test_an_example_is_made_that_the_strict_check_accepts(regie: Regie, tmp_path: Path) -> None:
    uit = tmp_path / "voorbeeld.jsonl"
    antwoord = maak(regie, uit)
    assert antwoord.code == 0
    assert "12 dossiers" in antwoord.uit
    rijen = [json.loads(regel) for regel in uit.read_text("utf-8").splitlines()]
    assert len({rij["dossier"] for rij in rijen}) == 12
    gekeurd = regie("controleer", uit)
    assert (gekeurd.code, "van 12 dossiers, geen problemen" in gekeurd.uit) == (0, True)


def test_the_same_number_gives_the_same_file_and_another_number_another(regie: Regie, tmp_path: Path) -> None:
    paden = [tmp_path / f"{naam}.jsonl" for naam in ("een", "nog eens", "anders")]
    for pad, seed in zip(paden, ("7", "7", "8"), strict=True):
        assert maak(regie, pad, seed=seed).code == 0
    een, nog_eens, anders = (pad.read_bytes() for pad in paden)
    assert een == nog_eens
    assert een != anders


def test_an_unknown_policy_or_form_is_refused_and_nothing_is_written(regie: Regie, tmp_path: Path) -> None:
    uit = tmp_path / "voorbeeld.jsonl"
    onbekend = regie("voorbeeld", "--dossiers", "3", "--beleid", "harlem", "--seed", "1", "--uit", uit)
    assert onbekend.code == 2
    assert "haarlem" in onbekend.fout
    vorm = maak(regie, tmp_path / "voorbeeld.xlsx")
    assert (vorm.code, ".jsonl" in vorm.fout) == (1, True)
    assert list(tmp_path.iterdir()) == []
