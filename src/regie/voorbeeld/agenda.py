# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What stands planned on the last day: appointments of the weeks around it and actions that were agreed.

Only for a municipality that must feel at work (`maak(..., agenda=True)`): what is planned exists beside one day.
"""

from typing import Final

import polars as pl

from regie.voorbeeld.bevolking import TALEN, Bevolking
from regie.voorbeeld.boek import Boek, werkdag
from regie.voorbeeld.gegevens import Code, Dag, Sleutel, Tekst
from regie.voorbeeld.loting import Masker, Reeks
from regie.voorbeeld.plan import Plan
from regie.voorbeeld.registratie import MS_PER_DAG, momenttekst
from regie.voorbeeld.traject import gepland_gesprek

_TERUG, _VOORUIT = 14, 42  # days before and after the last day
_HALF_UUR: Final = 30 * 60 * 1000
_NEGEN_UUR: Final = 18  # half hours after midnight
_ACTIES: Final = (
    ("inburgeraar", "inschrijven bij de huisarts"),
    ("inburgeraar", "zorgtoeslag aanvragen"),
    ("inburgeraar", "diploma's meenemen naar het volgende gesprek"),
    ("gemeente", "bellen met de taalschool over de lestijden"),
    ("gemeente", "kinderopvang zoeken voor de lesdagen"),
    ("gemeente", "vragen of het budgetplan klaar is"),
)


def schrijf_agenda(boek: Boek, b: Bevolking, p: Plan) -> None:
    _afspraak(boek, b, b.plichtig, b.aankomst + b.loting.geheel("kennismaking", 10, 42), "kennismaking", 45)
    for nummer, na in ((1, 0), (2, 9), (3, 18)):
        wie = b.plichtig if nummer < 3 else b.plichtig & b.loting.treft("derde gesprek", 0.4)
        _afspraak(boek, b, wie, p.intake + na, "brede intake", 90, nummer)
    _afspraak(boek, b, b.plichtig & ~p.overgenomen, p.pip, "PIP bespreken en ondertekenen", 60)
    for keer in range(3 * boek.cijfers.aantal("gesprekken_per_jaar")):
        _afspraak(boek, b, *gepland_gesprek(boek, b, p, keer), "voortgangsgesprek", 60, keer)
    belt = b.plichtig & b.loting.treft("spreekuur", 0.5)
    _afspraak(boek, b, belt, boek.tot + b.loting.geheel("spreekuur", -5, 16), "spreekuur", 20)
    _acties(boek, b)


def _afspraak(boek: Boek, b: Bevolking, wie: Masker, dag: Reeks, soort: str, duur: int, keer: int = 0) -> None:
    """Planned one to three weeks ahead, in the hours in which the office is open."""
    lot = b.loting
    dag = werkdag(dag)
    gepland = dag - lot.geheel(f"gepland {soort}", 7, 21, keer)
    nabij = (dag > boek.tot - _TERUG) & (dag <= boek.tot + _VOORUIT) & (dag <= boek.dicht)
    wie = boek.blijft(wie & nabij & (gepland >= b.aankomst), gepland)
    half_uur = _NEGEN_UUR + lot.geheel(f"tijd {soort}", 0, 14, keer)
    boek.schrijf(
        "afspraak_gepland",
        wie,
        gepland,
        afspraak_id=Sleutel(f"{soort.split()[0].lower()}-{keer}", lot.nummers),
        soort=soort,
        begin=_tijdstip((dag * MS_PER_DAG + half_uur * _HALF_UUR)[wie]),
        duur_minuten=duur,
        plaats=Code(tuple(f"gemeentehuis, kamer {n}" for n in range(1, 7)), lot.geheel("kamer", 0, 5, keer)),
        tolktaal=Code(tuple(TALEN[land] for land in boek.cijfers.codes("nationaliteit")), b.nationaliteit),
    )


def _tijdstip(lokaal: Reeks) -> Tekst:
    return Tekst(pl.select(pl.concat_str([pl.lit('"'), momenttekst(lokaal), pl.lit('"')])).to_series())


def _acties(boek: Boek, b: Bevolking) -> None:
    lot = b.loting
    gemaakt = boek.tot - lot.geheel("actie", 1, 21)
    wie = b.plichtig & lot.treft("actie", 0.2) & (gemaakt > b.aankomst + 20)
    keus = lot.geheel("actie welke", 0, len(_ACTIES) - 1)
    boek.schrijf(
        "afspraak_gemaakt",
        wie,
        gemaakt,
        actie_id=Sleutel("actie", lot.nummers),
        wie=Code(tuple(wie_ for wie_, _ in _ACTIES), keus),
        wat=Code(tuple(wat for _, wat in _ACTIES), keus),
        uiterlijk=Dag(werkdag(gemaakt + lot.geheel("actie klaar", 7, 35))),
    )
