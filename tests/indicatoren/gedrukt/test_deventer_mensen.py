# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Deventer: nationality, age, routes, DUO's count and the housing target."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from regie.kern.indicatoren.doelen import Halfjaardoel
from regie.kern.indicatoren.uitkomsten import procent
from tests.indicatoren.gedrukt.deventer import NAAM, PEILDATUM
from tests.indicatoren.gedrukt.deventer_mensen import (
    DUO_OP,
    KLEIN,
    LANDEN,
    OUDE_WET_OP,
    ROUTES,
    band_van,
    duo,
    gegevens,
    gehuisvest,
    leerroutes,
    oude_wet,
    statushouders,
)
from tests.indicatoren.gedrukt.lezer import Cijfers, Vraag, cijfers, geteld, slordig, tabel, van

HERKOMST = Vraag("deventer", PEILDATUM, frozenset({"nationaliteit", "leeftijd"}))
ROUTE = Vraag("deventer", PEILDATUM, frozenset({"leerroute_verdeling"}))
DUO = Vraag("deventer", DUO_OP, frozenset({"inburgeraars"}))
LANDEN_GEDRUKT = {LANDEN[rij["nationaliteit"]]: int(rij["aantal"]) for rij in tabel(NAAM, "nationaliteit")}
LEEFTIJDEN = {band_van(rij["leeftijdsgroep"]): rij for rij in tabel(NAAM, "leeftijd") if rij["van"]}


NIET_GETELD = {
    "bewoners tussenvoorziening in één keer": "an event of one day; no figure tells kinds of housing apart",
    "verwacht aantal per jaar (oorspronkelijk)": "a forecast",
    "begrote instroom per jaar": "a budget",
}
"""Printed of the population and not of people who can be counted."""


def _landen(alle: Cijfers) -> dict[str, Any]:
    return {land: alle[f"nationaliteit doelgroep=asiel nationaliteit={land}"] for land in LANDEN_GEDRUKT}


def _leeftijden(alle: Cijfers) -> dict[str, int]:
    return {band: van(alle, f"leeftijd doelgroep=asiel leeftijd={band}") for band in LEEFTIJDEN}


def test_the_nationalities_of_statushouders_are_as_printed() -> None:
    assert _landen(cijfers(statushouders(), HERKOMST)) == LANDEN_GEDRUKT


def test_of_the_311_there_are_65_in_groups_that_were_not_printed() -> None:
    """Printed are groups of more than five; they are 246 together. Read as: thirteen nationalities of five people."""
    alle = cijfers(statushouders(), HERKOMST)
    rest = van(alle, *(f"nationaliteit doelgroep=asiel nationaliteit={land}" for land in KLEIN))
    assert (sum(LANDEN_GEDRUKT.values()), rest) == (246, 65)
    assert alle["nationaliteit doelgroep=asiel"] == 311
    assert "AGO" not in " ".join(alle)  # a nationality that was corrected


def test_the_rule_of_deventer_keeps_back_every_nationality_of_five_or_fewer() -> None:
    """And what it shows is what Deventer printed: with thirteen small groups nothing else has to be kept back."""
    alle = geteld(statushouders(), replace(HERKOMST, indicatoren=frozenset({"nationaliteit"}), grens=5))
    klein = [alle[f"nationaliteit doelgroep=asiel nationaliteit={land}"] for land in KLEIN]
    assert {(cijfer.waarde, cijfer.onderdrukt) for cijfer in klein} == {(None, True)}
    groot = [alle[f"nationaliteit doelgroep=asiel nationaliteit={land}"] for land in LANDEN_GEDRUKT]
    assert [cijfer.waarde for cijfer in groot] == list(LANDEN_GEDRUKT.values())


def test_the_ages_of_statushouders_are_as_printed_with_their_percentages() -> None:
    alle = cijfers(statushouders(), HERKOMST)
    totaal = alle["leeftijd doelgroep=asiel"]
    gevonden = {band: (aantal, procent(aantal, totaal)) for band, aantal in _leeftijden(alle).items()}
    assert gevonden == {band: (int(rij["aantal"]), int(rij["percentage"])) for band, rij in LEEFTIJDEN.items()}
    (onderaan,) = (rij for rij in tabel(NAAM, "leeftijd") if not rij["van"])
    assert (totaal, sum(deel or 0 for _, deel in gevonden.values())) == (
        int(onderaan["aantal"]),
        int(onderaan["percentage"]),
    )


def test_eighteen_of_them_are_younger_than_eighteen() -> None:
    """The duty begins at eighteen, and the table has 18 people below it. Read as: open dossiers, with or without a
    duty, of who was born in 2007 or later; age is the year of the peildatum less the year of birth."""
    assert _leeftijden(cijfers(statushouders(), HERKOMST))["<18"] == 18


def test_a_careless_reader_gets_other_nationalities_and_ages() -> None:
    for fout, alle in slordig(statushouders(), HERKOMST, "dossier_geopend").items():
        landen, banden = _landen(alle), _leeftijden(alle)
        assert not {land for land, aantal in LANDEN_GEDRUKT.items() if landen[land] == aantal}, fout
        gelijk = {band for band, rij in LEEFTIJDEN.items() if banden[band] == int(rij["aantal"])}
        assert not gelijk or (fout == "dubbel" and len(gelijk) < len(banden)), fout


def _routes(alle: Cijfers) -> dict[str, Any]:
    naam = "leerroute_verdeling hervestigers=met leerroute={} variant=pip"
    return {rij["leerroute"]: alle[naam.format(ROUTES[rij["leerroute"]])] for rij in tabel(NAAM, "leerroute")}


ROUTES_GEDRUKT = {rij["leerroute"]: int(rij["werkelijk_pct"]) for rij in tabel(NAAM, "leerroute")}


def test_the_routes_that_people_follow_are_divided_as_printed() -> None:
    """Only whole percentages were printed. Read as: the route that holds now, of two hundred open dossiers with a PIP.
    The forecast in the same table (60, 30, 10) is no count and is not made of people."""
    assert _routes(cijfers(leerroutes(), ROUTE)) == ROUTES_GEDRUKT


def test_a_careless_reader_divides_the_routes_otherwise() -> None:
    for fout, alle in slordig(leerroutes(), ROUTE, "pip_vastgesteld").items():
        assert _routes(alle) != ROUTES_GEDRUKT, fout


def test_every_number_of_the_population_is_counted_below_or_is_named_as_no_count() -> None:
    geteld_hier = {
        "inburgeraars volgens DUO", "gestart vóór 1 februari 2022", "taakstelling huisvesting",
        "gerealiseerde huisvesting", "voorsprong op taakstelling",
    }  # fmt: skip
    assert {rij["gegeven"] for rij in tabel(NAAM, "populatie_huisvesting")} == geteld_hier | NIET_GETELD.keys()


def _duo(alle: Cijfers) -> dict[str, int]:
    naam = "inburgeraars onderdeel=actief"
    return {
        "totaal": alle[naam],
        "asielstatushouders": van(alle, f"{naam} doelgroep=asiel", f"{naam} doelgroep=hervestiger"),
        "gezinsmigranten": van(alle, f"{naam} doelgroep=gezin"),
    }


def test_the_open_dossiers_are_those_that_duo_counted() -> None:
    """DUO has 484 where the factsheet has 311 statushouders: other groups, so other people here."""
    assert _duo(cijfers(duo(), DUO)) == gegevens("inburgeraars volgens DUO")


def test_a_careless_reader_counts_other_open_dossiers_than_duo() -> None:
    gedrukt = gegevens("inburgeraars volgens DUO")
    for fout, alle in slordig(duo(), DUO, "dossier_geopend").items():
        assert not {groep for groep, aantal in _duo(alle).items() if aantal == gedrukt[groep]}, fout


OUD = Vraag("deventer", OUDE_WET_OP, frozenset({"inburgeraars"}))


def test_of_the_old_law_there_were_340_before_february_2022() -> None:
    """Printed as about 340; whoever began on 1 February itself is in neither group. Read as: before that day."""
    (gedrukt,) = gegevens("gestart vóór 1 februari 2022").values()
    assert cijfers(oude_wet(), OUD)["inburgeraars onderdeel=wi2013"] == gedrukt
    for fout, alle in slordig(oude_wet(), OUD, "dossier_geopend").items():
        assert alle["inburgeraars onderdeel=wi2013"] != gedrukt, fout


(DOEL,) = gegevens("taakstelling huisvesting").values()
(GEHUISVEST,) = gegevens("gerealiseerde huisvesting").values()
(VOORSPRONG,) = gegevens("voorsprong op taakstelling").values()
OVERLOOP = VOORSPRONG - (GEHUISVEST - DOEL)
HELFT = Halfjaardoel("2023-1", DOEL // 2, OVERLOOP)
HUISVESTING = Vraag(
    "deventer",
    PEILDATUM,
    frozenset({"taakstelling"}),
    doelen=(HELFT, Halfjaardoel("2023-2", DOEL - DOEL // 2)),
)


def _huisvesting(alle: Cijfers) -> tuple[int, int, int]:
    def som(onderdeel: str) -> int:
        return int(van(alle, *(f"taakstelling halfjaar=2023-{half} onderdeel={onderdeel}" for half in (1, 2))))

    return som("doel"), som("gerealiseerd"), alle["taakstelling halfjaar=2023-2 onderdeel=voorsprong"]


def test_target_housing_and_lead_of_2023_are_as_printed() -> None:
    """233 less 223 is 10, and printed is a lead of 13. Read as: 3 were carried over from 2022. The target of the year
    is divided in two, because a target is of a half year."""
    assert OVERLOOP == 3
    assert _huisvesting(cijfers(gehuisvest(), HUISVESTING)) == (223, 233, 13)


def test_without_what_was_carried_over_the_lead_is_ten() -> None:
    zonder = replace(HUISVESTING, doelen=(replace(HELFT, overloop=0), HUISVESTING.doelen[1]))
    assert _huisvesting(cijfers(gehuisvest(), zonder)) == (223, 233, 10)


def test_a_careless_reader_counts_another_number_of_people_housed() -> None:
    for fout, alle in slordig(gehuisvest(), HUISVESTING, "huisvesting").items():
        _, gerealiseerd, voorsprong = _huisvesting(alle)
        assert gerealiseerd != GEHUISVEST, fout
        assert voorsprong != VOORSPRONG, fout


@pytest.mark.parametrize("dag", [date(2024, 1, 1), date(2023, 6, 30)])
def test_who_is_housed_later_is_not_counted_yet(dag: date) -> None:
    alle = cijfers(gehuisvest(), replace(HUISVESTING, peildatum=dag, doelen=()))
    assert (alle["taakstelling onderdeel=gerealiseerd"] == GEHUISVEST) == (dag == PEILDATUM)
