# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the law asks of a decision, asked of all that comes through the one door: a page, a form, the API.

A file of what happened long ago goes through the bulk door and is taken as it is; so is what the register records once
more when two dossiers become one. Who corrects an old decision need not mend what it lacked already.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

import polars as pl

from regie.kern.besluiten import afschaling, meenemen, overname, pauzes
from regie.kern.gebeurtenissen import InvoerFout, Probleem
from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden
from regie.kern.gebeurtenissen.weigering import Weigering
from regie.kern.intake import gesprekweigeringen, keuzeweigeringen, oproepweigeringen
from regie.kern.intake.oproepen import AFGEROND, BEOORDEELD, GESPREK, OPROEP
from regie.kern.pip.verleden import GEWIJZIGD, ONDERTEKEND, OVERGENOMEN, TYPES, VASTGESTELD
from regie.kern.pip.weigeringen import weigeringen
from regie.kern.recht import Recht
from regie.kern.traject import examenweigeringen
from regie.kern.traject.examens import EXAMEN

if TYPE_CHECKING:
    from regie.register.vastleggen import Nieuw

_KOLOMMEN: Final = ("id", "type", "datum", "gegevens")


def _niets(nieuw: Gebeurd, verleden: Verleden, recht: Recht, vandaag: date) -> list[Weigering]:
    return []


class Oordeel(NamedTuple):
    """`code`: of the problem. `kijkt_naar`: the types that the judgement looks back on. `ook`: what is asked only of
    what is recorded now, not once more when something else is withdrawn."""

    code: str
    kijkt_naar: frozenset[str]
    weiger: Callable[[Gebeurd, Verleden, Recht, date], list[Weigering]]
    ook: Callable[[Gebeurd, Verleden, Recht, date], list[Weigering]] = _niets


_PIP: Final = Oordeel("pip", TYPES, weigeringen)
_OPROEP: Final = Oordeel(
    "oproep", BEOORDEELD, lambda nieuw, ervoor, _recht, _vandaag: oproepweigeringen.weigeringen(nieuw, ervoor)
)
_EXAMEN: Final = Oordeel(
    "examen",
    examenweigeringen.TYPES,
    lambda nieuw, ervoor, _recht, _vandaag: examenweigeringen.weigeringen(nieuw, ervoor),
)
_AFSCHALING: Final = Oordeel(
    "afschaling",
    afschaling.TYPES,
    afschaling.weigeringen,
    lambda nieuw, ervoor, recht, _vandaag: afschaling.zonder_pip(nieuw, ervoor, recht),
)
_OVERNAME: Final = Oordeel(
    "overname",
    overname.TYPES,
    _niets,
    lambda _nieuw, ervoor, _recht, _vandaag: overname.weigeringen(ervoor),
)
_UREN_MEE: Final = Oordeel(
    "uren_mee", meenemen.TYPES, lambda nieuw, ervoor, _recht, _vandaag: meenemen.weigeringen(nieuw, ervoor)
)
_PAUZE: Final = Oordeel("pauze", pauzes.TYPES, pauzes.weigeringen)
_GESPREK: Final = Oordeel(
    "intakegesprek", frozenset(), lambda nieuw, _ervoor, _recht, _vandaag: gesprekweigeringen.weigeringen(nieuw)
)
_KEUZE: Final = Oordeel("leerroutekeuze", keuzeweigeringen.TYPES, keuzeweigeringen.weigeringen)
OORDEEL: Final[Mapping[str, Oordeel]] = {
    VASTGESTELD: _PIP, GEWIJZIGD: _PIP, ONDERTEKEND: _PIP,
    OPROEP: _OPROEP, AFGEROND: _OPROEP, EXAMEN: _EXAMEN,
    afschaling.AFSCHALING: _AFSCHALING, pauzes.START: _PAUZE, pauzes.EINDE: _PAUZE,
    OVERGENOMEN: _OVERNAME, meenemen.VERREKEND: _UREN_MEE,
    GESPREK: _GESPREK, keuzeweigeringen.KEUZE: _KEUZE,
}  # fmt: skip
"""Type of an event → who judges it. Any other is no decision that the law refuses."""


def keur_besluiten(oud: pl.DataFrame, nieuw: "Sequence[Nieuw]", recht: Recht, vandaag: date) -> None:
    """`oud`: the raw rows that stood there. Raises InvoerFout with every refusal, at its row and field."""
    problemen = [
        Probleem(nummer, een.veld, oordeel.code, een.wat, f"{een.waarom} {een.nu}")
        for nummer, rij in enumerate(nieuw, start=1)
        if rij.herroept is None and (oordeel := OORDEEL.get(rij.type)) is not None
        for een in _weigeringen(oordeel, rij, oud, nieuw, recht, vandaag)
    ]
    if problemen:
        raise InvoerFout(problemen)


def _weigeringen(
    oordeel: Oordeel, rij: "Nieuw", oud: pl.DataFrame, nieuw: "Sequence[Nieuw]", recht: Recht, vandaag: date
) -> Iterator[Weigering]:
    """Those that the event which it takes the place of did not have already."""
    weg = {str(een.herroept).lower() for een in nieuw if een.herroept is not None}
    stond = verleden_in(oud, rij.dossier, oordeel.kijkt_naar)
    erbij = [gebeurd_van(een) for een in nieuw if een.dossier == rij.dossier and een.id != rij.id
             and een.type in oordeel.kijkt_naar and een.herroept is None]  # fmt: skip
    ervoor = sorted([een for een in stond if een.id not in weg] + erbij, key=lambda een: een.datum)
    vervangen = [een for een in stond if een.id in weg and een.type == rij.type]
    al = {w.kenmerk for een in vervangen for weiger in (oordeel.weiger, oordeel.ook)
          for w in weiger(een, ervoor, recht, vandaag)}  # fmt: skip
    hier = [een for weiger in (oordeel.weiger, oordeel.ook) for een in weiger(gebeurd_van(rij), ervoor, recht, vandaag)]
    return (een for een in hier if een.kenmerk not in al)


def verleden_in(rijen: pl.DataFrame, dossier: str, types: frozenset[str]) -> list[Gebeurd]:
    """The standing events of one dossier that are looked at, in order, out of raw rows."""
    weg = rijen["herroept"].drop_nulls().str.to_lowercase().to_list()
    staan = rijen.filter(
        pl.col("dossier") == dossier, pl.col("type").is_in(list(types)), pl.col("herroept").is_null(),
        ~pl.col("id").str.to_lowercase().is_in(weg),
    ).sort("datum", "vastgelegd_op", "id")  # fmt: skip
    return [
        Gebeurd(id_.lower(), type_, date.fromisoformat(datum), json.loads(gegevens))
        for id_, type_, datum, gegevens in staan.select(_KOLOMMEN).iter_rows()
    ]


def gebeurd_van(rij: "Nieuw") -> Gebeurd:
    ingevuld = {naam: waarde for naam, waarde in rij.gegevens.items() if waarde is not None}
    return Gebeurd(str(rij.id), rij.type, rij.datum, ingevuld)
