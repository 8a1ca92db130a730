# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The chart beside a table, where there is one that says what the table says."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from regie.documenten.grafiek import Gestapeld, Grafiek, Leeg, Lijn, Punt, Staaf, Waarde, omschrijving, teken
from regie.documenten.grafiek import Rij as Reeks
from regie.documenten.monitor.levering import NIET_MEETBAAR, Rij
from regie.documenten.monitor.tafels import METEN, TIJD, Tafel
from regie.documenten.monitor.woorden import MATEN, MENSEN, PROCENT, is_getoond, is_klein

MEESTE_RIJEN: Final = 16
MEESTE_DELEN: Final = 8


@dataclass(frozen=True, slots=True)
class Beeld:
    """`woorden`: for who does not see it."""

    svg: str
    woorden: str


def beeld(tafel: Tafel, grens: int, id: str, smal: bool = False) -> Beeld | None:
    """None where a chart would say nothing or something else: different units, one bar, no number at all."""
    getekend = grafiek(tafel, grens)
    return Beeld(teken(getekend, id, smal), omschrijving(getekend)) if getekend else None


def grafiek(tafel: Tafel, grens: int) -> Grafiek | None:
    """Totals are no bars: they would make the parts small."""
    koppen = tafel.koppen[:-1] if tafel.totaal else tafel.koppen
    cellen = tafel.cellen[:-1] if tafel.totaal else tafel.cellen
    over = _delen(tafel)
    rijen = [rij[: len(over) or 1] for rij in cellen]
    past = tafel.lay.beeld and tafel.eenheid and not METEN & {tafel.lay.rijen, tafel.lay.kolommen}
    if not past or not _te_tekenen(rijen) or len(over) > MEESTE_DELEN:
        return None
    waarden = [[_waarde(cel) for cel in rij if cel] for rij in rijen]
    vast: dict[str, Any] = {
        "titel": tafel.titel,
        "kop": tafel.namen[0],
        "eenheid": _eenheid(tafel.eenheid),
        "grens": grens if grens and tafel.eenheid not in MATEN else None,
    }
    if not over:
        return Staaf(**vast, punten=tuple(Punt(kop, rij[0]) for kop, rij in zip(koppen, waarden, strict=True)))
    if tafel.eenheid not in MATEN:
        reeksen = tuple(Reeks(kop, tuple(rij)) for kop, rij in zip(koppen, waarden, strict=True))
        return Gestapeld(**vast, delen=over, rijen=reeksen)
    if tafel.lay.rijen not in TIJD:
        return None
    lijnen = tuple(Reeks(deel, tuple(rij[plek] for rij in waarden)) for plek, deel in enumerate(over))
    return Lijn(**vast, perioden=tuple(koppen), reeksen=lijnen)


def _delen(tafel: Tafel) -> tuple[str, ...]:
    """The columns without their total, empty for a table with one column of numbers."""
    if not tafel.lay.kolommen:
        return ()
    return tuple(tafel.namen[1:-1] if tafel.totaalkolom else tafel.namen[1:])


def _te_tekenen(rijen: Sequence[Sequence[Rij | None]]) -> bool:
    cellen = [cel for rij in rijen for cel in rij]
    if not 2 <= len(rijen) <= MEESTE_RIJEN or not all(cel is not None and _zegt(cel) for cel in cellen):
        return False
    getoond = [cel["waarde"] for cel in cellen if cel and is_getoond(cel)]
    return any(getoond) and min(getoond) >= 0


def _zegt(cel: Rij) -> bool:
    """Whether there is a number, or a reason that a chart can show."""
    return is_getoond(cel) or cel["onderdrukt"] or cel["status"] == NIET_MEETBAAR


def _waarde(cel: Rij) -> Waarde:
    if is_getoond(cel):
        return float(cel["waarde"]) if isinstance(cel["waarde"], float) else int(cel["waarde"])
    if cel["status"] == NIET_MEETBAAR:
        return Leeg.NIET_MEETBAAR
    return None if is_klein(cel) else Leeg.VERBORGEN


def _eenheid(eenheid: str) -> str:
    if eenheid in PROCENT:
        return "%"
    return _("mensen") if eenheid in MENSEN else eenheid
