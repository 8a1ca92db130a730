# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""JSON Lines, CSV, Parquet and the checked form carry the same events: nothing is lost on the way round."""

import json
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings

from regie.voorbeeld.maak import maak
from regie.voorbeeld.wegschrijven import als_regels
from tests.bestanden.bron import HAARLEM, VORMEN, Rij, naar_vorm, rijen_van, schrijf_regels
from tests.verhaal import gebeurtenis
from tests.verzonnen import gemeente


def op_id(rijen: list[Rij]) -> dict[str, Rij]:
    return {rij["id"]: rij for rij in rijen}


def gevuld(rij: Rij) -> Rij:
    """Without fields that are written as null: absent and null mean the same."""
    return rij | {"gegevens": {veld: waarde for veld, waarde in rij["gegevens"].items() if waarde is not None}}


@pytest.mark.parametrize("vorm", VORMEN)
def test_every_event_of_haarlem_comes_back_as_it_was_written(vorm: str, tmp_path: Path) -> None:
    geschreven = [gevuld(json.loads(regel)) for regel in HAARLEM.read_text(encoding="utf-8").splitlines()]
    eigen = {rij["id"] for rij in geschreven if "id" in rij}
    assert 0 < len(eigen) < len(geschreven)
    gelezen = [als_geschreven(rij, eigen) for rij in rijen_van(naar_vorm(HAARLEM, tmp_path / vorm))]
    assert sorted(gelezen, key=repr) == sorted((als_geschreven(rij, eigen) for rij in geschreven), key=repr)


def als_geschreven(rij: Rij, eigen: set[str]) -> list[tuple[str, Any]]:
    """In one order of fields, and without an id that the reader made."""
    vast = {naam: waarde for naam, waarde in rij.items() if naam != "id" or waarde in eigen}
    return sorted((vast | {"gegevens": sorted(rij["gegevens"].items())}).items())


@pytest.mark.parametrize(("eerst", "dan"), [*permutations(VORMEN, 2)])
def test_haarlem_is_the_same_after_any_two_forms(eerst: str, dan: str, tmp_path: Path) -> None:
    heen = naar_vorm(HAARLEM, tmp_path / f"heen-{eerst}")
    terug = naar_vorm(heen, tmp_path / f"terug-{dan}")
    assert rijen_van(terug) == rijen_van(HAARLEM)


def test_a_made_up_gemeente_with_corrections_comes_back_from_every_form(tmp_path: Path) -> None:
    regels = [regel for deel in maak(40, "haarlem", 11) for regel in als_regels(deel)]
    bron = tmp_path / "bron.jsonl"
    bron.write_text("".join(f"{regel}\n" for regel in regels), encoding="utf-8")
    geschreven = op_id([gevuld(json.loads(regel)) for regel in regels])
    assert any("herroept" in rij for rij in geschreven.values())
    for vorm in VORMEN:
        assert op_id(rijen_van(naar_vorm(bron, tmp_path / vorm))) == geschreven


@settings(max_examples=15)
@given(gemeente())
def test_any_story_survives_all_four_forms_one_after_the_other(rijen: list[Rij]) -> None:
    with TemporaryDirectory() as map_:
        pad = schrijf_regels(Path(map_) / "bron.jsonl", rijen)
        for vorm in VORMEN:
            pad = naar_vorm(pad, Path(map_) / vorm)
        assert op_id(rijen_van(pad)) == op_id([gevuld(rij) for rij in rijen])


AFSPRAAK: dict[str, Any] = {"soort": "gesprek", "duur_minuten": 30}
MOMENT = "2024-05-01T23:59:59.123456+02:00"
NIVEAUS = {"lezen": "a2", "knm": "b1"}
VORM = {"vorm": "azc", "aanwezig": "alleen"}
MEI = {"van": "2024-05-01", "tot": "2024-05-03"}
LASTIG = [
    gebeurtenis(
        "participatieplan", "2024-05-01", id="p", doel='zegt "nee; ja", of é \\ 🙂\nnieuwe regel', bron_rij="school"
    ),
    gebeurtenis("activiteit_start", "2024-05-01", id="a", soort="sport", vastgelegd_op=MOMENT),
    gebeurtenis("brugklas_start", "2024-05-01", id="n", groep_id=None, door_rij="karin"),
    gebeurtenis("afspraak_gepland", "2024-05-01", id="z", afspraak_id="a1", begin="2024-06-01T07:30:00Z", **AFSPRAAK),
    gebeurtenis("afspraak_gepland", "2024-05-02", id="m", afspraak_id="a2", begin="2024-06-01T09:30+02:00", **AFSPRAAK),
    gebeurtenis("leefgeld", "2024-05-03", id="l", ritme="week", bedrag_cent=10**11),
    gebeurtenis("participatie_uren", "2024-05-03", id="u", uren=0.25, **MEI),
    gebeurtenis("schoolrapportage", "2024-05-04", id="s", aanbieder="Tess", inzet="voldoende", niveaus=NIVEAUS, **MEI),
    gebeurtenis(
        "intakegesprek", "2024-05-05", id="i", nummer=1, themas=["taal", "werk"], apart_gesproken=False, **VORM
    ),
    gebeurtenis("pvt_aanmelding", "2024-05-06", id="v", vastgelegd_op="2024-05-06T10:00:00+02:00"),
    gebeurtenis("pvt_aanmelding", "2024-05-06", id="w", herroept="v", vastgelegd_op="2024-05-07T10:00:00+02:00")
    | {"reden": "verkeerde inburgeraar"},
]


@pytest.mark.parametrize("vorm", VORMEN)
def test_awkward_values_come_back_as_they_were_written(vorm: str, tmp_path: Path) -> None:
    bron = schrijf_regels(tmp_path / "bron.jsonl", LASTIG)
    terug = op_id(rijen_van(naar_vorm(bron, tmp_path / vorm)))
    assert terug == op_id([gevuld(rij) for rij in LASTIG])


@pytest.mark.parametrize("vorm", VORMEN)
def test_ids_in_capitals_are_the_same_ids(vorm: str, tmp_path: Path) -> None:
    eerst = gebeurtenis("lesuren", "2024-05-12", id="les", **LES)
    later = gebeurtenis("lesuren", "2024-05-12", id="beter", vervangt="@les", **LES)
    weg = gebeurtenis("lesuren", "2024-05-12", id="weg", herroept="beter", vervangt="@les", **LES)
    rijen = [eerst, hoofdletters(later), hoofdletters(weg)]
    bron = schrijf_regels(tmp_path / "bron.jsonl", rijen)
    assert op_id(rijen_van(naar_vorm(bron, tmp_path / vorm))) == op_id([eerst, later, weg])


LES: dict[str, Any] = {"van": "2024-05-06", "tot": "2024-05-12", "soort": "nt2", "aangeboden": 10, "gevolgd": 10}
LES |= {"geoorloofd_verzuim": 0, "ongeoorloofd_verzuim": 0}


def hoofdletters(rij: Rij) -> Rij:
    eigen = {naam: rij[naam].upper() for naam in ("id", "herroept") if naam in rij}
    return rij | eigen | {"gegevens": rij["gegevens"] | {"vervangt": rij["gegevens"]["vervangt"].upper()}}
