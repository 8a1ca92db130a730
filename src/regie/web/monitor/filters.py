# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Filters of one figure: by each dimension one value or all, and after each choice only what is left to choose."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from regie.documenten.monitor.levering import Levering

ALLE = ""
ONBEKEND = "niet-bekend"  # no code is written so: one may be called onbekend


class Filter(NamedTuple):
    """`naam`: of the field. `keuzes`: code and name, all of them first."""

    dimensie: str
    naam: str
    label: str
    keuzes: list[tuple[str, str]]
    gekozen: str

    @property
    def is_gekozen(self) -> bool:
        return self.gekozen != ALLE


def filters(cijfers: Levering, indicator: str, gevraagd: Mapping[str, Any]) -> list[Filter]:
    """What was asked that cannot be chosen, is not chosen."""
    gekozen: dict[str, str] = {}
    gevonden = []
    for dimensie, label in cijfers.definities[indicator].dimensies.items():
        codes = _codes(cijfers, indicator, gekozen, dimensie)
        veld = f"f_{dimensie}"
        keuze = gevraagd.get(veld, ALLE)
        keuze = keuze if keuze in {code for code, _tekst in codes} else ALLE
        if keuze:
            gekozen[dimensie] = keuze
        if len(codes) > 1 or keuze:
            gevonden.append(Filter(dimensie, veld, label.capitalize(), [(ALLE, _("alle")), *codes], keuze))
    return gevonden


def dimensies(keuzes: Iterable[Filter]) -> dict[str, str | None]:
    """What was chosen, as rows have it."""
    return {een.dimensie: None if een.gekozen == ONBEKEND else een.gekozen for een in keuzes if een.is_gekozen}


def in_adres(keuzes: Iterable[Filter]) -> str:
    return urlencode({een.naam: een.gekozen for een in keuzes if een.is_gekozen})


def _codes(cijfers: Levering, indicator: str, gekozen: Mapping[str, str], dimensie: str) -> list[tuple[str, str]]:
    """The values of a dimension that occur beside what was chosen; a value with nobody in it is left out."""
    volgorde = list(cijfers.definities[indicator].codes.get(dimensie, {}))
    met: dict[str | None, bool] = {}
    for rij in _passend(cijfers, indicator, gekozen):
        if dimensie in rij["dimensies"]:
            met[rij["dimensies"][dimensie]] = met.get(rij["dimensies"][dimensie], False) or rij["waarde"] != 0
    codes = [code for code, er_is in met.items() if er_is]
    plek = {code: nummer for nummer, code in enumerate(volgorde)}
    codes.sort(key=lambda code: (code is None, plek.get(code or "", len(plek)), code or ""))
    return [(code or ONBEKEND, cijfers.naam_van(indicator, dimensie, code)) for code in codes]


def _passend(cijfers: Levering, indicator: str, gekozen: Mapping[str, str]) -> Iterator[Any]:
    for rij in cijfers.van_indicator(indicator):
        if all(
            naam in rij["dimensies"] and (rij["dimensies"][naam] or ONBEKEND) == code for naam, code in gekozen.items()
        ):
            yield rij


def gefilterd(cijfers: Levering, indicator: str, gekozen: Mapping[str, str]) -> Levering:
    """Only the rows of the values that were chosen, without those dimensions."""
    if not gekozen:
        return cijfers
    rijen = [
        {**rij, "dimensies": {naam: code for naam, code in rij["dimensies"].items() if naam not in gekozen}}
        for rij in _passend(cijfers, indicator, gekozen)
    ]
    return replace(cijfers, rijen=rijen)
