# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Moments: one value per dossier, computed as feiten.toml declares them."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import polars as pl

from regie.kern.feiten.dagen import GEEN, Dagen, Getallen, Index, Masker, als_getallen, leeg
from regie.kern.feiten.geteld import Geteld
from regie.kern.feiten.reeks import Reeks, Som
from regie.kern.recht.typen.register import Feit, Feitbron

Tel = Callable[[str], Geteld | None]
"""Gives the counted rows of a type, or None when there are none."""


@dataclass(frozen=True, slots=True)
class Bronrijen:
    """Rows of one source after its condition."""

    bron: Feitbron
    rijen: Geteld


def bronrijen(feit: Feit, tel: Tel) -> list[Bronrijen]:
    gevonden = ((bron, tel(bron.type)) for bron in feit.bronnen)
    gekozen = (Bronrijen(bron, rijen.waar(bron.waar)) for bron, rijen in gevonden if rijen is not None)
    return [bron for bron in gekozen if len(bron.rijen)]


def datumreeks(feit: Feit, tel: Tel, aantal: int) -> Reeks:
    """All dates of a date fact in order; `rij` counts through the sources one after the other."""
    bronnen = bronrijen(feit, tel)
    if not bronnen:
        return Reeks.van(np.empty(0, np.int64), leeg(0))
    d = np.concatenate([bron.rijen.d for bron in bronnen])
    dag = np.concatenate([_dag(feit, bron) for bron in bronnen])
    if feit.na_laatste or feit.vanaf_laatste:
        grens = _laatste_dag(tel(feit.na_laatste or feit.vanaf_laatste or ""), aantal)[d]
        erbij = dag > grens if feit.na_laatste else dag >= grens
        return Reeks.van(d[erbij], dag[erbij], np.flatnonzero(erbij))
    return Reeks.van(d, dag)


def _dag(feit: Feit, bron: Bronrijen) -> Dagen:
    dag = bron.rijen.dag(bron.bron.veld)
    return dag if feit.later_van is None else np.maximum(dag, bron.rijen.dag(feit.later_van))


def _laatste_dag(rijen: Geteld | None, aantal: int) -> Dagen:
    """Last day of a type per dossier; before everything where there is none."""
    dagen = np.full(aantal, -1, dtype=np.int32)
    if rijen is not None:
        np.maximum.at(dagen, rijen.d, rijen.datum)
    return dagen


def laatste_waarde(feit: Feit, tel: Tel, aantal: int) -> pl.Series:
    """The field of the last row in which it is filled.

    Rows of one moment are taken in the order in which feiten.toml names their sources: a change that was
    recorded together with the opening of a dossier is the later word.
    """
    bronnen = bronrijen(feit, tel)
    if not bronnen:
        return pl.Series([None] * aantal, dtype=pl.Null)
    waarden = pl.concat([bron.rijen.kolom(bron.bron.veld or "datum").alias("") for bron in bronnen])
    if waarden.null_count() == len(waarden):
        return pl.Series([None] * aantal, dtype=waarden.dtype)
    d = np.concatenate([bron.rijen.d for bron in bronnen])
    datum = np.concatenate([bron.rijen.datum for bron in bronnen])
    vastgelegd = np.concatenate([bron.rijen.vast("vastgelegd") for bron in bronnen])
    gevuld = np.flatnonzero(waarden.is_not_null().to_numpy()) if waarden.null_count() else np.arange(len(waarden))
    volgorde = gevuld[np.lexsort((vastgelegd[gevuld], datum[gevuld], d[gevuld]))]
    positie = np.full(aantal, -1, dtype=np.int64)
    positie[d[volgorde]] = volgorde  # of several rows the last one stays
    return waarden.gather(pl.Series(positie).set(pl.Series(positie < 0), None))


def verloop(feit: Feit, tel: Tel) -> tuple[Reeks, Getallen]:
    """Every filled value of a number field in order of its event, to be read as it was on some day."""
    bronnen = bronrijen(feit, tel)
    if not bronnen:
        return Reeks.van(np.empty(0, np.int64), leeg(0)), np.empty(0, np.int64)
    waarden = np.concatenate([bron.rijen.getal(bron.bron.veld or "") for bron in bronnen])
    gevuld = np.flatnonzero(waarden != GEEN)
    d = np.concatenate([bron.rijen.d for bron in bronnen])[gevuld]
    datum = np.concatenate([bron.rijen.datum for bron in bronnen])[gevuld]
    return Reeks.van(d, datum, gevuld), waarden


def aantal_rijen(feit: Feit, tel: Tel, aantal: int) -> Getallen:
    return sum(
        (np.bincount(bron.rijen.d, minlength=aantal) for bron in bronrijen(feit, tel)), np.zeros(aantal, dtype=np.int64)
    )


def verschillende(feit: Feit, tel: Tel, aantal: int) -> Getallen:
    paren = [
        pl.DataFrame({"d": bron.rijen.d, "waarde": bron.rijen.kolom(bron.bron.veld or "").cast(pl.String)})
        for bron in bronrijen(feit, tel)
    ]
    if not paren:
        return np.zeros(aantal, dtype=np.int64)
    return np.bincount(pl.concat(paren).drop_nulls().unique()["d"].to_numpy(), minlength=aantal)


def som(feit: Feit, tel: Tel, vanaf: Dagen | None) -> Som:
    """The running sum of a fact of soort som: hours in minutes, money in cents.

    With `vanaf` (a day per dossier) only what begins on or after that day counts, except sources marked
    `altijd`; nothing else counts while that day is unknown.
    """
    delen: list[tuple[Index, Dagen, Getallen]] = []
    for bron in bronrijen(feit, tel):
        bedrag, erbij = tellend(bron, vanaf)
        delen.append((bron.rijen.d[erbij], bron.rijen.datum[erbij], bedrag[erbij]))
    if not delen:
        return Som.van(np.empty(0, np.int64), leeg(0), np.empty(0, np.int64))
    d, dag, bedrag = (np.concatenate(kolom) for kolom in zip(*delen, strict=True))
    return Som.van(d, dag, bedrag)


def tellend(bron: Bronrijen, vanaf: Dagen | None) -> tuple[Getallen, Masker]:
    """The amounts of a source of a sum, and which of them count (see som)."""
    rijen, bedrag = bron.rijen, bron.rijen.getal(bron.bron.veld or "")
    erbij = bedrag != GEEN
    if vanaf is not None and not bron.bron.altijd:
        erbij &= rijen.dag(bron.bron.begin) >= vanaf[rijen.d]
    return bedrag, erbij


def in_getallen(kolom: pl.Series, aantal: int) -> Getallen:
    """A fact with a number as value; GEEN where it is unknown."""
    return np.full(aantal, GEEN, dtype=np.int64) if kolom.dtype == pl.Null else als_getallen(kolom)
