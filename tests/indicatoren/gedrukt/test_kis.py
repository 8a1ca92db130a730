# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The national monitor of 2021 is about gemeenten, and Regie about the people of one. Where a printed number is of the
people of a gemeente, it comes back here; percentages of gemeenten that answered something are no figure of Regie."""

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from regie.kern.indicatoren.formatie import Formatie
from regie.kern.indicatoren.uitkomsten import procent
from regie.kern.kalender.amsterdam import begin_van_dag
from tests.indicatoren.gedrukt.bouw import VUIL, Feit, Gemeente, Rij, feit, geopend, van_groep
from tests.indicatoren.gedrukt.lezer import Cijfers, Vraag, cijfers, slordig, tabel

NAAM = "kis-2021"
PEILDATUM = date(2021, 12, 31)
DAGEN = [date(2021, 2, 1), date(2021, 6, 30), date(2021, 11, 15)]
ROUTES = {"B1-route": "b1", "Onderwijsroute": "onderwijs", "Z-route": "z"}
PLEKKEN = {"aan het werk": "betaald_werk", "volgt onderwijs": "opleiding"}
MENSEN = 100
"""Only percentages were printed, so a gemeente has a hundred people."""


@cache
def leerroutes(kolom: str) -> list[Rij]:
    stad = Gemeente(PEILDATUM)
    for rij in tabel(NAAM, "leerroutes"):
        vast = feit("pip_vastgesteld", leerroute=ROUTES[rij["leerroute"]], gesprekken_per_jaar=2, pvt_uren=12)
        wie = stad.cel(rij["leerroute"], int(rij[kolom]), DAGEN, van_groep("asiel"), vast, open_nodig=True)
        if rij["leerroute"] == "Z-route":  # equal dirt in all routes would hardly show in a percentage
            _vuil(stad, wie, vast)
    return stad.rijen


def _vuil(stad: Gemeente, wie: list[str], vast: Feit) -> None:
    for mens in wie[2:10]:
        stad.dubbel(vast(mens, DAGEN[2]))
        fout, laat = stad.mens("fout"), stad.mens("laat")
        stad.plaats(geopend(fout, "asiel"), geopend(laat, "asiel"))
        stad.herroepen(vast(fout, DAGEN[1]))
        stad.laat(vast(laat, DAGEN[1]))


@pytest.mark.parametrize("kolom", ["pct_2021", "pct_2020", "landelijk_pct"])
def test_a_gemeente_in_which_routes_are_divided_as_estimated_shows_that(kolom: str) -> None:
    """The estimates of 2021 and 2020 and the national one each add up to a hundred."""
    vraag = Vraag("voorbeeld", PEILDATUM, frozenset({"leerroute_verdeling"}))
    gedrukt = {ROUTES[rij["leerroute"]]: int(rij[kolom]) for rij in tabel(NAAM, "leerroutes")}

    def verdeling(alle: Cijfers) -> dict[str, Any]:
        return {r: alle[f"leerroute_verdeling hervestigers=met leerroute={r} variant=pip"] for r in gedrukt}

    assert verdeling(cijfers(leerroutes(kolom), vraag)) == gedrukt
    for fout, alle in slordig(leerroutes(kolom), vraag, "pip_vastgesteld").items():
        assert verdeling(alle) != gedrukt, fout


@cache
def benchmark(soort: str, pct: int) -> list[Rij]:
    """A hundred open dossiers, of whom so many have a placement of one kind. Nobody has two at once."""
    stad = Gemeente(PEILDATUM)
    plek = feit("plaatsing_start", soort=soort, uren_per_week=24)
    wie = stad.cel(soort, pct, DAGEN, van_groep("asiel"), plek, open_nodig=True)
    rest = [stad.mens("zonder") for _ in range(MENSEN - pct - VUIL)]
    stad.plaats(*(geopend(mens, "asiel") for mens in rest))
    eerder, vrijwillig = rest[:2]
    stad.plaats(plek(eerder, date(2020, 1, 1)))
    stad.plaats(feit("plaatsing_einde", soort=soort, reden="contract_einde")(eerder, date(2021, 3, 1)))
    stad.plaats(feit("plaatsing_start", soort="vrijwilligerswerk", uren_per_week=8)(vrijwillig, date(2021, 3, 1)))
    assert len(wie) == pct
    return stad.rijen


@pytest.mark.parametrize("rij", tabel(NAAM, "benchmark"), ids=lambda rij: str(rij["gemeente"]))
def test_the_share_at_work_or_in_education_is_that_of_the_benchmark(rij: dict[str, str]) -> None:
    """Printed of statushouders of a gemeente. Read as: open dossiers, at the peildatum."""
    soort, gedrukt = PLEKKEN[rij["maat"]], int(rij["pct"])
    vraag = Vraag("voorbeeld", PEILDATUM, frozenset({"participatie", "inburgeraars"}))

    def deel(alle: Cijfers) -> int | None:
        return procent(alle[f"participatie onderdeel=aantal soort={soort}"], alle["inburgeraars onderdeel=actief"])

    alle = cijfers(benchmark(soort, gedrukt), vraag)
    assert (deel(alle), alle["inburgeraars onderdeel=actief"]) == (gedrukt, MENSEN)
    for fout, anders in slordig(benchmark(soort, gedrukt), vraag, "plaatsing_start").items():
        assert deel(anders) != gedrukt, fout


@cache
def caseload() -> list[Rij]:
    stad = Gemeente(PEILDATUM)
    for rij in tabel(NAAM, "caseload"):
        van_wie = feit("toewijzing", rol="regie", medewerker=rij["klantmanager"])
        wie = stad.cel(rij["klantmanager"], int(rij["gemiddelde"]), DAGEN, van_groep("asiel"), van_wie, open_nodig=True)
        vervanger = feit("toewijzing", rol="vervanger", medewerker=rij["klantmanager"])
        stad.plaats(*(vervanger(stad.mens("ander"), date(2021, 5, 1)) for _ in wie[:5]))
    return stad.rijen


def test_the_caseload_of_a_dedicated_and_of_a_regular_consulent_is_the_mean_that_was_printed() -> None:
    """Printed of a whole job, so each of them has one."""
    vol = tuple(
        Formatie(wie, date(2021, 1, 1), Decimal(1), begin_van_dag(PEILDATUM)) for wie in ("dedicated", "regulier")
    )
    vraag = Vraag("voorbeeld", PEILDATUM, frozenset({"caseload"}), formatie=vol)
    gedrukt = {rij["klantmanager"]: int(rij["gemiddelde"]) for rij in tabel(NAAM, "caseload")}

    def per_consulent(alle: Cijfers) -> dict[str, Any]:
        return {wie: alle[f"caseload consulent={wie} onderdeel=dossiers_per_fte"] for wie in gedrukt}

    assert per_consulent(cijfers(caseload(), vraag)) == gedrukt == {"dedicated": 76, "regulier": 99}
    for fout, alle in slordig(caseload(), vraag, "toewijzing").items():
        assert not {wie for wie, aantal in per_consulent(alle).items() if aantal == gedrukt[wie]}, fout


def test_a_dedicated_consulent_has_twenty_three_percent_fewer_and_not_a_third() -> None:
    """Printed once as 23% and once as a third; the counted caseloads give the first."""
    alle = cijfers(caseload(), Vraag("voorbeeld", PEILDATUM, frozenset({"caseload"})))
    weinig, veel = (alle[f"caseload consulent={wie} onderdeel=dossiers"] for wie in ("dedicated", "regulier"))
    assert procent(veel - weinig, veel) == 23
