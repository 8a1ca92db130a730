# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Enforcement, rarely and only of family and other migrants: a fine for not coming to the intake (Wi 22)."""

from typing import Final

from regie.voorbeeld.bevolking import Bevolking
from regie.voorbeeld.boek import Boek
from regie.voorbeeld.gegevens import Dag
from regie.voorbeeld.plan import Plan

_BOETE_CENT: Final = 25_000  # Bi 7.1 lid 1


def schrijf_naleving(boek: Boek, b: Bevolking, p: Plan) -> None:
    """The talk that was missed twice; the warning comes before any fine (Wi 14 lid 1).

    The conduct is a missed talk before the first one that took place; the fine gives a new term of two months at most.
    """
    lot = b.loting
    wie = p.beboet
    gemist, boete_op = p.intake - 28, p.intake - 16
    boek.schrijf("oproep_intake", wie, gemist - 9, nummer=1, verzendwijze="brief", voor_datum=Dag(gemist - 5))
    boek.schrijf(
        "waarschuwing", wie, gemist - 4, aanleiding="niet verschenen bij de intake", verzendwijze="aangetekend"
    )
    boek.schrijf("oproep_intake", wie, gemist - 3, nummer=2, verzendwijze="aangetekend", voor_datum=Dag(gemist))
    boek.schrijf("niet_verschenen", wie, gemist, bij="intake", afgemeld=False, reden="onbekend")
    op = boek.blijft(wie, boete_op)
    boete = boek.schrijf(
        "boete",
        op,
        boete_op,
        artikel="22",
        bedrag_cent=_BOETE_CENT,
        gedraging_op=Dag(gemist),
        vastgesteld_op=Dag(gemist + 1),
        nieuwe_termijn_tot=Dag(boete_op + 45),
        dagtekening=Dag(boete_op),
        bekendgemaakt_op=Dag(boete_op),
        samenloop_getoetst=True,
    )
    betaald = boek.blijft(op & lot.treft("betaalt", 0.7), boete_op + 30)
    boek.schrijf(
        "boete_betaald", betaald, boete_op + 30, boete_id=boek.verwijzing(boete, betaald), bedrag_cent=_BOETE_CENT
    )
    bezwaar = boek.blijft(op & lot.treft("bezwaar", 0.2), boete_op + 21)
    boek.schrijf("bezwaar", bezwaar, boete_op + 21, besluit_id=boek.verwijzing(boete, bezwaar))
    besluit = boek.blijft(bezwaar, boete_op + 80)
    boek.schrijf(
        "bezwaar_besluit", besluit, boete_op + 80, besluit_id=boek.verwijzing(boete, besluit), uitkomst="ongegrond"
    )
