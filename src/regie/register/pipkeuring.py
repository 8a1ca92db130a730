# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the law asks of a decision on a PIP, asked of all that comes through the one door: a page, a form, the API.

A file of what happened long ago goes through the bulk door and is taken as it is; so is what the register records once
more when two dossiers become one. Who corrects an old decision need not mend what it lacked already.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import polars as pl

from regie.kern.gebeurtenissen import InvoerFout, Probleem
from regie.kern.pip.verleden import GEWIJZIGD, ONDERTEKEND, TYPES, VASTGESTELD, Gebeurd
from regie.kern.pip.weigering import Weigering
from regie.kern.pip.weigeringen import weigeringen
from regie.kern.recht import Recht

if TYPE_CHECKING:
    from regie.register.vastleggen import Nieuw

BESLUITEN: Final = frozenset({VASTGESTELD, GEWIJZIGD, ONDERTEKEND})
CODE: Final = "pip"
_KOLOMMEN: Final = ("id", "dossier", "type", "datum", "gegevens")


def keur_pip(oud: pl.DataFrame, nieuw: "Sequence[Nieuw]", recht: Recht, vandaag: date) -> None:
    """`oud`: the raw rows that stood there. Raises InvoerFout with every refusal, at its row and field."""
    if not any(map(_wordt_beslist, nieuw)):
        return
    problemen = list(_problemen(oud, nieuw, recht, vandaag))
    if problemen:
        raise InvoerFout(problemen)


def _wordt_beslist(rij: "Nieuw") -> bool:
    return rij.type in BESLUITEN and rij.herroept is None


def _problemen(oud: pl.DataFrame, nieuw: "Sequence[Nieuw]", recht: Recht, vandaag: date) -> Iterator[Probleem]:
    weg = {str(rij.herroept) for rij in nieuw if rij.herroept is not None}
    stond = {rij.dossier: verleden_uit(oud, rij.dossier) for rij in nieuw}
    vervangen = {(rij.dossier, een.type): een for rij in nieuw for een in stond[rij.dossier] if een.id in weg}
    for nummer, rij in enumerate(nieuw, start=1):
        if not _wordt_beslist(rij):
            continue
        erbij = [_gebeurd(ander) for ander in nieuw if ander.dossier == rij.dossier and ander.id != rij.id
                 and ander.type in TYPES and ander.herroept is None]  # fmt: skip
        ervoor = sorted([een for een in stond[rij.dossier] if een.id not in weg] + erbij, key=lambda een: een.datum)
        hier = weigeringen(_gebeurd(rij), ervoor, recht, vandaag)
        eerder = vervangen.get((rij.dossier, rij.type))
        al = set() if eerder is None else {w.kenmerk for w in weigeringen(eerder, ervoor, recht, vandaag)}
        yield from (_probleem(nummer, weigering) for weigering in hier if weigering.kenmerk not in al)


def verleden_uit(rijen: pl.DataFrame, dossier: str) -> list[Gebeurd]:
    """The standing events of one dossier that a PIP looks back on, in order, out of raw rows."""
    weg = set(rijen["herroept"].drop_nulls().str.to_lowercase())
    staan = rijen.filter(
        pl.col("dossier") == dossier, pl.col("type").is_in(list(TYPES)), pl.col("herroept").is_null(),
        ~pl.col("id").str.to_lowercase().is_in(list(weg)),
    ).sort("datum", "vastgelegd_op", "id")  # fmt: skip
    return [
        Gebeurd(id_.lower(), type_, date.fromisoformat(datum), json.loads(gegevens))
        for id_, _, type_, datum, gegevens in staan.select(_KOLOMMEN).iter_rows()
    ]


def _gebeurd(rij: "Nieuw") -> Gebeurd:
    return Gebeurd(str(rij.id), rij.type, rij.datum, _gegevens(rij.gegevens))


def _gegevens(gegevens: Any) -> dict[str, Any]:
    return {naam: waarde for naam, waarde in gegevens.items() if waarde is not None}


def _probleem(nummer: int, weigering: Weigering) -> Probleem:
    return Probleem(nummer, weigering.veld, CODE, weigering.wat, f"{weigering.waarom} {weigering.nu}")
