# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the law asks of an oproep and of an end in absence, asked of all that comes through the one door.

As with a PIP (pipkeuring.py): a file of what happened long ago is taken as it is, and who corrects an old event need
not mend what it lacked already.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

import polars as pl

from regie.kern.gebeurtenissen import InvoerFout, Probleem
from regie.kern.intake.oproepen import AFGEROND, BEOORDEELD, OPROEP
from regie.kern.intake.oproepweigeringen import weigeringen
from regie.kern.pip.verleden import Gebeurd

if TYPE_CHECKING:
    from regie.register.vastleggen import Nieuw

CODE: Final = "oproep"
_KOLOMMEN: Final = ("id", "type", "datum", "gegevens")


def keur_oproep(oud: pl.DataFrame, nieuw: "Sequence[Nieuw]") -> None:
    """`oud`: the raw rows that stood there. Raises InvoerFout with every refusal, at its row and field."""
    problemen = [
        probleem
        for nummer, rij in enumerate(nieuw, start=1)
        if rij.type in (OPROEP, AFGEROND) and rij.herroept is None
        for probleem in _problemen(nummer, rij, oud, nieuw)
    ]
    if problemen:
        raise InvoerFout(problemen)


def _problemen(nummer: int, rij: "Nieuw", oud: pl.DataFrame, nieuw: "Sequence[Nieuw]") -> Iterator[Probleem]:
    weg = {str(een.herroept).lower() for een in nieuw if een.herroept is not None}
    stond = _verleden(oud, rij.dossier)
    erbij = [_gebeurd(een) for een in nieuw if een.dossier == rij.dossier and een.id != rij.id
             and een.type in BEOORDEELD and een.herroept is None]  # fmt: skip
    ervoor = sorted([een for een in stond if een.id not in weg] + erbij, key=lambda een: een.datum)
    al = {w.code for een in stond if een.id in weg and een.type == rij.type for w in weigeringen(een, ervoor)}
    for weigering in weigeringen(_gebeurd(rij), ervoor):
        if weigering.code not in al:
            yield Probleem(nummer, weigering.veld, CODE, weigering.wat, f"{weigering.waarom} {weigering.nu}")


def _verleden(rijen: pl.DataFrame, dossier: str) -> list[Gebeurd]:
    """The standing events of one dossier that are looked at, in order."""
    weg = rijen["herroept"].drop_nulls().str.to_lowercase().to_list()
    staan = rijen.filter(
        pl.col("dossier") == dossier, pl.col("type").is_in(list(BEOORDEELD)), pl.col("herroept").is_null(),
        ~pl.col("id").str.to_lowercase().is_in(weg),
    ).sort("datum", "vastgelegd_op", "id")  # fmt: skip
    return [
        Gebeurd(id_.lower(), type_, date.fromisoformat(datum), json.loads(gegevens))
        for id_, type_, datum, gegevens in staan.select(_KOLOMMEN).iter_rows()
    ]


def _gebeurd(rij: "Nieuw") -> Gebeurd:
    return Gebeurd(str(rij.id), rij.type, rij.datum, rij.gegevens)
