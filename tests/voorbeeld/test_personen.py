# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Every made-up dossier has a name and numbers that fit what is recorded, and that can be nobody's."""

import re
from typing import Any

import polars as pl
import pytest

from regie.voorbeeld.personen import KOLOMMEN, gegevens_van, is_elfproef, lijsten, maak_personen, proefnummers
from tests.voorbeeld.keuring import rijen

DATUM = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


@pytest.fixture(scope="module")
def gegevens() -> dict[str, dict[str, Any]]:
    return gegevens_van(rijen(600, "deventer", 5))


@pytest.fixture(scope="module")
def personen(gegevens: dict[str, dict[str, Any]]) -> pl.DataFrame:
    return maak_personen(list(gegevens), gegevens, 5)


def test_the_same_dossier_is_the_same_person_whoever_else_is_asked_for(
    gegevens: dict[str, dict[str, Any]], personen: pl.DataFrame
):
    namen = list(gegevens)
    assert maak_personen(namen[200:], gegevens, 5, vanaf=200).equals(personen.slice(200))
    ander = maak_personen(namen, gegevens, 6)
    assert (ander["voornamen"] != personen["voornamen"]).sum() > 400


def test_every_number_is_there_once_and_cannot_be_given_out(personen: pl.DataFrame):
    assert personen.columns == list(KOLOMMEN)
    for kolom, vorm in (("v_nummer", r"99[0-9]{8}"), ("bsn", r"9999[0-9]{5}")):
        assert personen[kolom].n_unique() == personen.height
        assert personen[kolom].str.contains(f"^{vorm}$").all()
    telefoon = personen.filter(pl.col("telefoon") != "")["telefoon"]
    assert telefoon.str.contains(r"^06-0[0-9]{7}$").all()
    assert telefoon.n_unique() == telefoon.len() > 500
    email = personen.filter(pl.col("email") != "")["email"]
    assert email.str.contains(r"^[a-z]+\.[a-z]+\.[0-9]+@voorbeeld\.invalid$").all()
    assert email.n_unique() == email.len() > 400


@pytest.mark.parametrize(
    ("bsn", "goed"), [("111222333", True), ("999990019", True), ("111222334", False), ("123456789", False)]
)
def test_the_eleven_test_is_the_known_one(bsn: str, goed: bool):
    assert is_elfproef(bsn) is goed


def test_after_the_last_test_number_nobody_has_a_bsn():
    laatste = maak_personen(["a", "b"], None, 1, vanaf=len(proefnummers()) - 1)
    assert laatste["bsn"].to_list() == [proefnummers()[-1], ""]
    assert laatste["v_nummer"].n_unique() == 2


def test_dates_are_those_of_the_birth_year_and_some_are_known_in_part(
    gegevens: dict[str, dict[str, Any]], personen: pl.DataFrame
):
    lengten = set()
    for dossier, datum in personen.select("dossier", "geboortedatum").iter_rows():
        assert DATUM.fullmatch(datum)
        assert int(datum[:4]) == gegevens[dossier]["geboortejaar"]
        lengten.add(len(datum))
    assert lengten == {4, 7, 10}


def test_names_fit_the_nationality_and_the_sex(gegevens: dict[str, dict[str, Any]], personen: pl.DataFrame):
    gezien = 0
    for dossier, voornamen, achternaam in personen.select("dossier", "voornamen", "achternaam").iter_rows():
        land, geslacht = gegevens[dossier]["nationaliteit"], gegevens[dossier]["geslacht"]
        lijst = next(namen for namen in lijsten() if land in namen.landen)
        assert achternaam in lijst.achter
        if geslacht in ("m", "v"):
            assert set(voornamen.split(" ")) <= set(lijst.m if geslacht == "m" else lijst.v)
            gezien += 1
    assert gezien > 500


def test_without_a_nationality_the_language_chooses_and_without_both_anybody_can_be():
    tolk = {"een": {"taal": "ti"}}
    assert maak_personen(["een"], tolk, 1)["achternaam"][0] in lijsten()[1].achter
    vreemd = maak_personen([f"d{n}" for n in range(60)], None, 1)
    assert sum(any(naam in lijst.achter for naam in vreemd["achternaam"]) for lijst in lijsten()) > 6
    assert set(vreemd["taal"]) == {""}


def test_children_bear_the_name_of_the_household_and_have_no_telephone(
    gegevens: dict[str, dict[str, Any]], personen: pl.DataFrame
):
    aanvragers = {g["huishouden_id"]: d for d, g in gegevens.items() if g.get("rol") == "aanvrager"}
    rij = {persoon["dossier"]: persoon for persoon in personen.iter_rows(named=True)}
    kinderen = [d for d, g in gegevens.items() if g.get("rol") == "kind"]
    assert len(kinderen) > 10
    for kind in kinderen:
        ouder = rij[aanvragers[gegevens[kind]["huishouden_id"]]]
        assert (rij[kind]["achternaam"], rij[kind]["tussenvoegsel"]) == (ouder["achternaam"], ouder["tussenvoegsel"])
        assert (rij[kind]["telefoon"], rij[kind]["email"]) == ("", "")


def test_more_persons_than_numbers_is_refused():
    with pytest.raises(ValueError, match="hooguit 10000000"):
        maak_personen(["a", "b"], None, 1, vanaf=9_999_999)


def test_every_list_has_names_for_everybody():
    assert all(len(set(deel)) == len(deel) >= 10 for lijst in lijsten() for deel in (lijst.m, lijst.v, lijst.achter))
    landen = [land for lijst in lijsten() for land in lijst.landen]
    assert len(landen) == len(set(landen))
