# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Populations counted: per bucket of dossiers, and added up over buckets.

What is kept of a bucket is counts, integer sums and histograms of whole days, so buckets add up in any order.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import reduce
from typing import Final

import polars as pl

from regie.kern.gebeurtenissen.stroom import Gebeurtenissen
from regie.kern.indicatoren.alle import TABELLEN
from regie.kern.indicatoren.beeld import Beeld, Meting, als_ja_nee
from regie.kern.indicatoren.vorm import AANTAL, DAGEN, GEMETEN, KEREN, Tabel
from regie.kern.recht import Recht
from regie.kern.termijnen.keten import Opdracht, delen_per_beleid

SOM: Final = "som_"
"""Columns that are summed begin with this."""

Tellingen = Mapping[str, pl.DataFrame]
"""Per table: the dimensions (and `dagen`), `aantal`, and the sums."""


def tel(
    stroom: Gebeurtenissen,
    recht: Recht,
    meting: Meting,
    tabellen: Iterable[str] | None = None,
    geteld: Callable[[int], None] | None = None,
) -> Tellingen:
    """Every population of some dossiers. `tabellen`: only these. `geteld`: told how many were counted so far."""
    gevraagd = [TABELLEN[naam] for naam in (tabellen or TABELLEN)]
    delen = [_tel(beeld, gevraagd, geteld) for beeld in beelden(stroom, recht, meting)]
    return reduce(bij_elkaar, delen)


def beelden(stroom: Gebeurtenissen, recht: Recht, meting: Meting) -> Iterator[Beeld]:
    """The facts under each policy. Raises GeenBeleid."""
    opdracht = Opdracht(meting.beleid, meting.peildatum, meting.bekend_op)
    for beleid, deel in delen_per_beleid(stroom, recht, opdracht):
        yield Beeld(deel, recht, beleid, meting)


def _tel(beeld: Beeld, tabellen: Iterable[Tabel], geteld: Callable[[int], None] | None) -> dict[str, pl.DataFrame]:
    tellingen = {}
    for tabel in tabellen:
        tellingen[tabel.id] = groepeer(_leden(tabel, beeld))
        if geteld is not None:
            geteld(len(tellingen))
    return tellingen


def _leden(tabel: Tabel, beeld: Beeld) -> pl.DataFrame:
    """Each member counted once, and told apart by whether its days are known."""
    rijen = tabel.tel(beeld)
    if tabel.per_keer:
        rijen = rijen.group_by(pl.all(), maintain_order=True).agg(pl.len().cast(pl.Int64).alias(SOM + KEREN))
    if DAGEN in rijen.columns:
        rijen = rijen.with_columns(pl.col(DAGEN).is_not_null().alias(GEMETEN)).with_columns(als_ja_nee(GEMETEN))
    return rijen.with_columns(pl.lit(1).alias(AANTAL)).drop("d")


def groepeer(rijen: pl.DataFrame) -> pl.DataFrame:
    """Rows of the same dimensions (and days) added up."""
    getallen = [naam for naam in rijen.columns if naam == AANTAL or naam.startswith(SOM)]
    rest = [naam for naam in rijen.columns if naam not in getallen]
    sommen = [pl.col(naam).cast(pl.Int64).sum() for naam in getallen]
    if not rest:
        return rijen.select(sommen)
    return rijen.group_by(rest, maintain_order=True).agg(sommen)


def bij_elkaar(een: Tellingen, ander: Tellingen) -> Tellingen:
    """Two sets of buckets as one."""
    return {naam: groepeer(pl.concat([een[naam], ander[naam]])) for naam in een}


def dimensies_van(telling: pl.DataFrame) -> list[str]:
    return [naam for naam in telling.columns if naam not in (AANTAL, DAGEN) and not naam.startswith(SOM)]
