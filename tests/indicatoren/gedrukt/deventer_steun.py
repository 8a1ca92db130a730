# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Deventer 2023: social guidance, money taken care of, and talks."""

from datetime import date, timedelta
from functools import cache

from tests.indicatoren.gedrukt.bouw import Gemeente, Rij, feit, geopend, van_groep
from tests.indicatoren.gedrukt.deventer import NAAM, PEILDATUM
from tests.indicatoren.gedrukt.lezer import tabel
from tests.verhaal import gebeurtenis

TRAJECTEN = "nieuwe trajecten maatschappelijke begeleiding"
GESPREKKEN = "voortgangsgesprekken per inburgeraar per jaar"
REGULIER = "regulier 6 maanden"
DOSSIERS = 60
"""How many have talks; the printed number is of one person."""
GESPREK = {"vorm": "gemeentehuis", "leefgebieden": ["wonen"]}


def ontzorgd() -> dict[str, int]:
    return {rij["duur"]: int(rij["aantal_statushouders"]) for rij in tabel(NAAM, "financieel_ontzorgen")}


def dienst(naam: str, kolom: str = "realisatie") -> int:
    (rij,) = (rij for rij in tabel(NAAM, "begeleiding") if rij["dienst"] == naam)
    return int(rij[kolom])


@cache
def begeleid() -> list[Rij]:
    """Guidance that began in 2023. Some of it began a year before, and began again."""
    stad = Gemeente(PEILDATUM)
    dagen = [date(2023, 1, 1), date(2023, 5, 9), date(2023, 12, 11)]
    stad.cel("mb", dienst(TRAJECTEN), dagen, van_groep("asiel"), feit("mb_start"))
    for _ in range(4):
        mens = stad.mens("eerder")
        begin, opnieuw = (gebeurtenis("mb_start", dag, mens) for dag in ("2022-11-01", "2023-04-01"))
        stad.plaats(geopend(mens, "asiel"), begin, opnieuw)
    stad.plaats(geopend("op-de-peildatum", "asiel"), gebeurtenis("mb_start", PEILDATUM, "op-de-peildatum"))
    return stad.rijen


def _langer(wie: str, maanden: int, op: str = "2023-09-01") -> Rij:
    return gebeurtenis("ontzorgen_verlengd", op, wie, maanden=maanden)


@cache
def ontzorgen() -> list[Rij]:
    """Who was relieved for six months that ended in 2023, and for some of them longer."""
    stad = Gemeente(PEILDATUM)
    regulier, *langer = ontzorgd().values()
    dagen = [date(2022, 8, 1), date(2022, 12, 15), date(2023, 5, 31)]
    begin = feit("ontzorgen_start", vorm="wettelijk")
    wie = stad.cel("fo", regulier, dagen, van_groep("asiel"), begin)
    rest = iter(wie)
    for maanden, aantal in enumerate(langer, start=1):
        for nummer in range(aantal):
            mens = next(rest)
            delen = [1, 1] if maanden == 2 and nummer == 0 else [maanden]  # twice a month is two months
            stad.plaats(*(_langer(mens, deel, f"2023-0{8 + plek}-01") for plek, deel in enumerate(delen)))
    for maanden in (1, 2, 3):
        stad.herroepen(_langer(next(rest), maanden))
        stad.laat(_langer(next(rest), maanden))
        stad.plaats(_langer(next(rest), maanden, "2024-01-02"))
    for op in ("2022-05-31", "2023-07-15"):  # six months that ended in 2022, and that end in 2024
        mens = stad.mens("ander-jaar")
        stad.plaats(geopend(mens, "asiel"), begin(mens, date.fromisoformat(op)), _langer(mens, 1))
    return stad.rijen


@cache
def gesprekken() -> list[Rij]:
    """Everybody with a PIP of more than a year had as many talks in 2023 as Deventer has time for."""
    stad = Gemeente(PEILDATUM)
    norm, gevoerd = dienst(GESPREKKEN, "norm_of_raming"), dienst(GESPREKKEN)
    for _ in range(DOSSIERS):
        mens = stad.mens("gesprek")
        pip = {"leerroute": "b1", "gesprekken_per_jaar": norm, "pvt_uren": 12}
        talks = [gebeurtenis("voortgangsgesprek", date(2023, 2 + 6 * n, 7), mens, **GESPREK) for n in range(gevoerd)]
        stad.plaats(geopend(mens, "asiel"), gebeurtenis("pip_vastgesteld", "2022-06-01", mens, **pip), *talks)
        stad.dubbel(talks[0], timedelta(0))  # the same talk, noted by two people on one day
        stad.plaats({**talks[0], "datum": "2022-12-30"}, {**talks[0], "datum": "2024-01-03"})
        stad.herroepen({**talks[0], "datum": "2023-05-05"})
        stad.laat({**talks[0], "datum": "2023-11-11"})
    return stad.rijen
