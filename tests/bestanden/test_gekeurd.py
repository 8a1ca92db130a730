# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The checked folder: read without a check, so it must be of this registry, whole and undamaged."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from regie.bestanden import BestandFout, open_bron
from regie.bestanden.gekeurd import KAART
from tests.bestanden.bron import VANDAAG, Rij, lees, naar_vorm, rijen_van, schrijf_regels
from tests.verhaal import gebeurtenis, recht

OPENING = gebeurtenis("dossier_geopend", "2024-03-01", id="o", groep="asiel_vergunning", wet="wi2021")
HUIS = gebeurtenis("huisvesting", "2024-04-02", "milan", id="h", soort="regulier")


@pytest.fixture
def gekeurd(tmp_path: Path) -> Path:
    return naar_vorm(schrijf_regels(tmp_path / "bron.jsonl", [OPENING, HUIS]), tmp_path / "gekeurd")


def test_a_folder_that_was_checked_against_another_registry_is_refused(gekeurd: Path) -> None:
    ander = replace(recht(), kenmerk_register="van vorig jaar")
    with (
        pytest.raises(BestandFout, match="Keur het bestand opnieuw: regie controleer"),
        open_bron(gekeurd, ander, VANDAAG),
    ):
        raise AssertionError("the source never opens")


def test_another_policy_is_no_other_registry(gekeurd: Path) -> None:
    met_beleid = replace(recht(), kenmerk="met een eigen beleid")
    with open_bron(gekeurd, met_beleid, VANDAAG) as bron:
        assert bron.emmers[0].lees(met_beleid).aantal == 2


def test_a_folder_of_another_form_is_refused(gekeurd: Path) -> None:
    kaart = json.loads((gekeurd / KAART).read_text())
    (gekeurd / KAART).write_text(json.dumps(kaart | {"vorm": 0}))
    with pytest.raises(BestandFout, match="Keur het bestand opnieuw"):
        lees(gekeurd)


@pytest.mark.parametrize("inhoud", ["", "{kapot", "[]", "null"])
def test_a_damaged_map_of_the_folder_is_refused(inhoud: str, gekeurd: Path) -> None:
    (gekeurd / KAART).write_text(inhoud)
    with pytest.raises(BestandFout, match="beschadigd"):
        lees(gekeurd)


@pytest.mark.parametrize("naam", ["huisvesting.parquet", "dossiers.parquet"])
def test_a_missing_or_damaged_table_is_refused(naam: str, gekeurd: Path) -> None:
    (gekeurd / naam).write_bytes(b"PAR1 en dan niets")
    with pytest.raises(BestandFout, match="beschadigd"):
        lees(gekeurd)
    (gekeurd / naam).unlink()
    with pytest.raises(BestandFout, match="beschadigd"):
        lees(gekeurd)


def test_one_dossier_of_the_folder(gekeurd: Path) -> None:
    assert rijen_van(gekeurd, dossier="milan") == [HUIS]
    assert rijen_van(gekeurd, dossier="tess") == []


def gemeentecodes(rijen: list[Rij]) -> list[str | None]:
    return [rij["gegevens"].get("gemeentecode") for rij in rijen if rij["type"] == "dossier_geopend"]


@pytest.mark.parametrize("code", ["0392", "GM0392"])
def test_a_gemeente_given_at_the_door_holds_for_both_forms(code: str, gekeurd: Path, tmp_path: Path) -> None:
    assert gemeentecodes(rijen_van(tmp_path / "bron.jsonl", gemeente=code)) == ["0392"]
    assert gemeentecodes(rijen_van(gekeurd, gemeente=code)) == ["0392"]
    assert gemeentecodes(rijen_van(gekeurd)) == [None]


def test_a_gemeente_at_the_door_never_replaces_the_one_in_the_file(tmp_path: Path) -> None:
    eigen = OPENING | {"gegevens": OPENING["gegevens"] | {"gemeentecode": "0150"}}
    pad = schrijf_regels(tmp_path / "bron.jsonl", [eigen])
    assert gemeentecodes(rijen_van(pad, gemeente="0392")) == ["0150"]
