# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Almelo named the figures that it wants every month and every year, and printed no numbers. Each of them is asked here
in the words in which it was printed, of people who are placed for it; and what Regie does not count is said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from tests.indicatoren.gedrukt.bouw import (
    GROEPEN,
    Feit,
    Gemeente,
    Openen,
    Rij,
    feit,
    geopend,
    niets,
    opening,
    van_groep,
)
from tests.indicatoren.gedrukt.lezer import Vraag, cijfers, slordig, tabel, van
from tests.verhaal import gebeurtenis

GEVRAAGD = tabel("almelo-2022", "indicatoren")
PEILDATUM = date(2024, 12, 31)
DAGEN = [date(2024, maand, 5) for maand in (10, 11, 12)]
MAANDEINDEN = [date(2024, 10, 31), date(2024, 11, 30), PEILDATUM]
AANTAL = 14
"""Of every figure so many: five in October, five in November and four in December."""
PER_MAAND = [5 + 2, 10 + 2, 14]
"""What a reader sees at the end of each month. In October and November nobody knew yet that one of them was a mistake,
and one dossier that was closed in December was open."""
ELDERS = {
    "naleving contractcriteria": "quarterly reports of schools, held against their contract: no people are counted",
    "Stadsbank / Avedan / MAP / WSP en Timing": "a yearly evaluation of pilots, in words",
}


@dataclass(frozen=True)
class Geval:
    """A figure, and what makes somebody count in it."""

    cijfer: str
    wat: Feit
    openen: Openen = niets

    @property
    def type(self) -> str:
        return str(self.wat("iemand", PEILDATUM)["type"])


def _route(leerroute: str) -> Geval:
    vast = feit("pip_vastgesteld", leerroute=leerroute, gesprekken_per_jaar=2, pvt_uren=12)
    return Geval(f"inburgeraars onderdeel=actief leerroute={leerroute}", vast, van_groep("asiel"))


def _plek(soort: str) -> Geval:
    plek = feit("plaatsing_start", soort=soort, uren_per_week=8)
    return Geval(f"participatie onderdeel=aantal soort={soort}", plek, van_groep("asiel"))


def _met_pip(wie: str) -> list[Rij]:
    return [geopend(wie, "asiel"), _route("b1").wat(wie, date(2022, 4, 8))]


def _voldaan(cijfer: str) -> Geval:
    return Geval(cijfer, feit("voldaan", wijze="diploma"), _met_pip)


ANTWOORDEN: dict[str, Sequence[Geval]] = {
    "aantal inburgeraars naar statushouders / gezinsmigranten": [
        Geval(f"inburgeraars onderdeel=actief doelgroep={groep}", opening(groep)) for groep in ("asiel", "gezin")
    ],
    "gevolgde leerroute": [_route("b1"), _route("z"), _route("onderwijs")],
    "plaatsing naar (vrijwilligers)werk": [_plek("betaald_werk"), _plek("vrijwilligerswerk")],
    "werkervaringsplekken": [_plek("werkervaringsplek")],
    "stages": [_plek("stage")],
    "aantal inburgeraars per gemeente": [
        Geval(
            "inburgeraars onderdeel=actief gemeente=GM0141",
            feit("dossier_geopend", **GROEPEN["gezin"], gemeentecode="0141"),
        )
    ],
    "gevolgde leerroutes": [_route("b1"), _route("z"), _route("onderwijs")],
    "duur inburgeringstraject": [_voldaan("doorlooptijden stap=pip_voldaan onderdeel=aantal")],
    "aantal uitgereikte diplomas": [_voldaan("voldaan_binnen_termijn onderdeel=aantal wijze=diploma")],
}
TEVREDEN = "tevredenheid incl. dienstverlening team Inburgering"
GEVALLEN = {geval.cijfer: geval for gevallen in ANTWOORDEN.values() for geval in gevallen}
OPEN = {"inburgeraars", "participatie"}
"""Figures about open dossiers."""


def _stad(geval: Geval) -> list[Rij]:
    stad = Gemeente(PEILDATUM)
    open_nodig = geval.cijfer.split()[0] in OPEN
    stad.cel("mens", AANTAL, DAGEN, geval.openen, geval.wat, open_nodig=open_nodig)
    return stad.rijen


def _vraag(cijfer: str) -> Vraag:
    return Vraag("almelo", PEILDATUM, frozenset({cijfer.split()[0]}))


def test_every_figure_that_almelo_asks_has_an_answer_or_a_reason_why_not() -> None:
    assert {rij["indicator"] for rij in GEVRAAGD} == {*ANTWOORDEN, *ELDERS, TEVREDEN}


@pytest.mark.parametrize("cijfer", GEVALLEN)
def test_the_figure_counts_who_was_placed_for_it_and_a_careless_reader_counts_otherwise(cijfer: str) -> None:
    rijen = _stad(GEVALLEN[cijfer])
    assert van(cijfers(rijen, _vraag(cijfer)), cijfer) == AANTAL
    for fout, alle in slordig(rijen, _vraag(cijfer), GEVALLEN[cijfer].type).items():
        assert van(alle, cijfer) != AANTAL, fout


MAANDELIJKS = {rij["indicator"] for rij in GEVRAAGD if rij["frequency"] == "maandelijks"}


@pytest.mark.parametrize("naam", sorted(MAANDELIJKS))
def test_every_month_has_its_own_number_as_it_was_known_then(naam: str) -> None:
    for geval in ANTWOORDEN[naam]:
        vraag = _vraag(geval.cijfer)
        per_maand = [van(cijfers(_stad(geval), replace(vraag, peildatum=dag)), geval.cijfer) for dag in MAANDEINDEN]
        assert per_maand == PER_MAAND, geval.cijfer


def test_how_long_it_took_is_the_median_of_days_since_the_first_pip() -> None:
    """Five took until October, five until November and four until December: the middle one is of November."""
    naam = "doorlooptijden stap=pip_voldaan onderdeel=mediaan_dagen"
    gevonden = van(cijfers(_stad(ANTWOORDEN["duur inburgeringstraject"][0]), _vraag(naam)), naam)
    assert gevonden == (DAGEN[1] - date(2022, 4, 8)).days


def _antwoorden() -> list[Rij]:
    stad = Gemeente(PEILDATUM)

    def antwoord(score: int) -> Rij:
        wie = stad.mens("antwoord")
        stad.plaats(geopend(wie, "asiel"))
        return gebeurtenis("tevredenheid", DAGEN[0], wie, onderdeel="team", score=score)

    stad.plaats(*(antwoord(score) for score in (6, 7, 8, 8)))
    stad.herroepen(antwoord(1))
    stad.laat(antwoord(10))
    stad.plaats({**antwoord(2), "datum": "2023-12-31"})
    stad.plaats(negen := antwoord(9))
    stad.dubbel(negen, timedelta(0))
    return stad.rijen


def test_satisfaction_is_a_mean_of_answers_of_the_year() -> None:
    naam = "tevredenheid maat=gemiddelde onderdeel=team"
    assert van(cijfers(_antwoorden(), _vraag(naam)), naam) == 7.6
    for fout, alle in slordig(_antwoorden(), _vraag(naam), "tevredenheid").items():
        assert van(alle, naam) != 7.6, fout
