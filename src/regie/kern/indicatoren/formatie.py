# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Caseload per fte: what was counted per consulent, divided by the formatie. How much somebody works is no event: it
comes from a table, and where that does not say it, nothing is measured."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from regie.kern.indicatoren.beeld import Meting
from regie.kern.indicatoren.uitkomsten import ONBEKEND, Cijfer
from regie.kern.indicatoren.vorm import Maat
from regie.kern.kalender.amsterdam import dag_in_amsterdam

CASELOAD: Final = "caseload"
CONSULENT, ONDERDEEL, DOSSIERS, TOTAAL = "consulent", "onderdeel", "dossiers", ""
PER_FTE: Final[Mapping[str, Maat]] = {
    DOSSIERS: Maat("per_fte", "dossiers per fte", {ONDERDEEL: "dossiers_per_fte"}),
    "gewogen": Maat("per_fte", "gewogen dossiers per fte", {ONDERDEEL: "gewogen_per_fte"}, kolom="zwaarte"),
}
"""What is counted, and what it is per fte."""
_HONDERDSTE: Final = Decimal("0.01")
Geteld = Mapping[tuple[str, str | None], Cijfer]
"""By what was counted and the consulent: a key, ONBEKEND or TOTAAL."""


@dataclass(frozen=True, slots=True)
class Formatie:
    """How many fte somebody has for regie, from a day on. `moment`: when that was recorded."""

    medewerker: str
    vanaf: date
    fte: Decimal
    moment: datetime


def fte_op(formatie: Iterable[Formatie], dag: date, bekend_op: date | None = None) -> dict[str, Decimal]:
    """What everybody has on a day, as it was known: of the rows that hold by then the one that began last, and of
    those the one that was recorded last. Who is not in it: not known."""
    bekend = [een for een in formatie if bekend_op is None or dag_in_amsterdam(een.moment) <= bekend_op]
    geldt = sorted((een for een in bekend if een.vanaf <= dag), key=lambda een: (een.vanaf, een.moment))
    return {een.medewerker: een.fte for een in geldt}


def per_fte(aantal: Decimal | int, fte: Decimal | None) -> int | float | None:
    """In hundredths, half upwards; None where it cannot be measured: not known, or nothing."""
    if not fte:
        return None
    gedeeld = (aantal / fte).quantize(_HONDERDSTE, ROUND_HALF_UP)
    return int(gedeeld) if gedeeld == int(gedeeld) else float(gedeeld)


def met_formatie(
    cijfers: Iterable[Cijfer], formatie: Iterable[Formatie], meting: Meting, grens: int = 0
) -> Iterator[Cijfer]:
    """The figures with, for every consulent and for all of them, the caseload per fte. It is made of what is shown of
    the caseload, so who knows the formatie learns nothing more. `grens`: the largest small number, 0 shows all."""
    geteld: dict[tuple[str, str | None], Cijfer] = {}
    for cijfer in cijfers:
        if cijfer.indicator == CASELOAD:
            geteld[str(cijfer.dimensies[ONDERDEEL]), cijfer.dimensies.get(CONSULENT, TOTAAL)] = cijfer
        yield cijfer
    fte = fte_op(formatie, meting.peildatum, meting.bekend_op)
    for onderdeel, maat in PER_FTE.items():
        for consulent in _consulenten(geteld):
            yield _van_een(geteld, onderdeel, maat, consulent, fte.get(consulent))
        if (DOSSIERS, TOTAAL) in geteld:
            yield _van_alle(geteld, onderdeel, maat, fte, grens)


def _consulenten(geteld: Geteld) -> list[str]:
    return [wie for wat, wie in geteld if wat == DOSSIERS and wie not in (ONBEKEND, TOTAAL)]


def _van_een(geteld: Geteld, onderdeel: str, maat: Maat, wie: str, fte: Decimal | None) -> Cijfer:
    dims = {**maat.toont, CONSULENT: wie}
    return _cijfer(maat, dims, fte, _waarde(geteld, onderdeel, wie), _waarde(geteld, DOSSIERS, wie))


def _van_alle(geteld: Geteld, onderdeel: str, maat: Maat, fte: Mapping[str, Decimal], grens: int) -> Cijfer:
    """Of who has a consulent. Everybody's formatie counts, also of who has nobody yet; of who has somebody it must be
    known."""
    som = sum(fte.values(), Decimal()) if set(_consulenten(geteld)) <= fte.keys() else None
    mensen = _met_consulent(geteld, DOSSIERS)
    weg = mensen is not None and 1 <= mensen <= grens
    return _cijfer(maat, dict(maat.toont), som, None if weg else _met_consulent(geteld, onderdeel), mensen)


def _met_consulent(geteld: Geteld, onderdeel: str) -> Decimal | None:
    """The total without who has nobody; None where a reader does not see both."""
    totaal, zonder = _waarde(geteld, onderdeel, TOTAAL), _waarde(geteld, onderdeel, ONBEKEND)
    return None if totaal is None or zonder is None else totaal - zonder


def _waarde(geteld: Geteld, onderdeel: str, wie: str | None) -> Decimal | None:
    """None where it is kept back; what does not occur is nobody."""
    cijfer = geteld.get((onderdeel, wie))
    if cijfer is None:
        return Decimal()
    return None if cijfer.waarde is None else Decimal(str(cijfer.waarde))


def _cijfer(
    maat: Maat, dims: Mapping[str, str], fte: Decimal | None, aantal: Decimal | None, mensen: Decimal | None
) -> Cijfer:
    """`mensen`: the people that it is about."""
    cijfer = Cijfer(CASELOAD, dims, None, maat.eenheid, "actief", maat)
    if not fte:
        return replace(cijfer, nog_niet=True)
    if aantal is None or mensen is None:
        return replace(cijfer, stand="verborgen")
    return replace(cijfer, waarde=per_fte(aantal, fte), noemer=int(mensen))
