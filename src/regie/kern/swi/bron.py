# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Values as they stand in the file: days as ISO texts, hours as numbers of hours, codes as they are."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import polars as pl

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import NOOIT, Dagen, Index
from regie.kern.feiten.geteld import Geteld
from regie.kern.gebeurtenissen.velden import MINUTEN_PER_UUR
from regie.kern.kalender import dag
from regie.kern.recht.typen.swi import Swiveld

Kolom = list[Any]
DATUM, TYPE = "datum", "type"  # what every event has


def als_dag(nummer: int) -> str | None:
    return None if nummer == NOOIT else dag(nummer).isoformat()


def als_dagen(nummers: Dagen) -> Kolom:
    return [als_dag(int(nummer)) for nummer in nummers]


def als_uren(minuten: int | float | None) -> float | int | None:
    """Whole hours as a whole number, so that one number is written in one way."""
    if minuten is None:
        return None
    uren = minuten / MINUTEN_PER_UUR
    return int(uren) if uren == int(uren) else uren


def bronnen(feiten: Feiten, veld: Swiveld) -> list[Geteld]:
    """The counted rows of its events that meet its condition."""
    alle = (feiten.tel(type_) for type_ in veld.uit)
    gekozen = (rijen.waar(veld.waar) for rijen in alle if rijen is not None)
    return [rijen for rijen in gekozen if len(rijen)]


def waarden(rijen: Geteld, veld: Swiveld) -> Kolom:
    """The field of each row; None where a type has no such field."""
    naam = veld.veld or DATUM
    if naam == TYPE:
        return [rijen.naam] * len(rijen)
    if naam != DATUM and naam not in rijen.type.velden:
        return [None] * len(rijen)
    if veld.soort == "datum":
        return als_dagen(rijen.dag(naam))
    return als_waarden(rijen.kolom(naam), veld)


def als_waarden(kolom: pl.Series, veld: Swiveld) -> Kolom:
    if veld.soort == "uren":
        return [als_uren(minuten) for minuten in kolom.to_list()]
    if veld.soort == "datum":
        return [None if nummer is None else als_dag(nummer) for nummer in kolom.to_list()]
    return kolom.to_list()


def op_volgorde(delen: Sequence[Geteld]) -> tuple[Index, Index]:
    """Of all rows together: the dossier of each, and the order of (dossier, day, moment) in which they come."""
    if not delen:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    d = np.concatenate([deel.d for deel in delen]).astype(np.int64)
    datum = np.concatenate([deel.datum for deel in delen])
    moment = np.concatenate([deel.vast("vastgelegd") for deel in delen])
    return d, np.lexsort((moment, datum, d))
