# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the night takes: the new day in every gemeente, and the comparison of everything."""

import time
from collections.abc import Callable
from datetime import date
from typing import Any, Final

from bench.meten import Uitkomst
from bench.register.vullen import Gevuld, zeg
from regie.bestanden.recht import lees_recht
from regie.kern.kalender import dag, dagnummer

HOOGSTENS: Final = 120  # seconds for the new day, in a country of 200,000 dossiers
REFERENTIE: Final = 200_000


def meet_nacht(gevuld: Gevuld) -> list[Uitkomst]:
    from regie.register.herberekenen import controleer, herbereken_vandaag

    morgen = dag(dagnummer(gevuld.dag) + 1)
    nieuw, dossiers, gewijzigd = _alle(morgen, herbereken_vandaag)
    zeg(f"nieuwe dag: {dossiers} dossiers, {gewijzigd} rijen gewijzigd in {nieuw:.1f} s")
    nagekeken, alle, anders = _alle(morgen, controleer)
    zeg(f"nachtcontrole: {alle} dossiers in {nagekeken:.1f} s")
    if anders:
        raise SystemExit(f"De nachtcontrole vindt {anders} dossiers waarvan de bewaarde rijen niet kloppen.")
    naam = f"{gevuld.dossiers} dossiers"
    return [
        Uitkomst(f"{naam}: nieuwe dag ({dossiers} op de rol)", nieuw, "s", f"< {HOOGSTENS}"),
        Uitkomst(f"{naam}: nachtcontrole van alles", nagekeken, "s"),
    ]


def _alle(op: date, doe: Callable[..., Any]) -> tuple[float, int, int]:
    """(seconds, dossiers, rows that changed or dossiers that differ) over all gemeenten."""
    from regie.toegang.gemeenten import gemeenten

    begin, dossiers, geteld = time.perf_counter(), 0, 0
    for gemeente in gemeenten().values():
        uitkomst = doe(gemeente, lees_recht(), op)
        dossiers += uitkomst.dossiers
        geteld += uitkomst.gewijzigd + len(uitkomst.anders)
    return time.perf_counter() - begin, dossiers, geteld
