# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Events as they were known at a moment: to the microsecond, so that what was delivered can be read again as it was.

Facts know the day of recording only; somebody who records something in the afternoon would change a delivery of that
morning. The events are checked with all that came later, and only then is that left out.
"""

from dataclasses import replace
from functools import partial

import polars as pl

from regie.kern.gebeurtenissen.stroom import Gebeurtenissen
from regie.kern.gebeurtenissen.typerijen import LuieTabellen, Tabel, geheel


def tot_moment(gebeurtenissen: Gebeurtenissen, micros: int, later_herroepen: frozenset[str]) -> Gebeurtenissen:
    """Without what was recorded after `micros` (µs since 1970, UTC). `later_herroepen`: ids of events that were only
    withdrawn after it: they stand."""
    maak = {naam: partial(_toen, gebeurtenissen, naam, micros, later_herroepen) for naam in gebeurtenissen.tabellen}
    return replace(gebeurtenissen, tabellen=LuieTabellen(maak))


def _toen(gebeurtenissen: Gebeurtenissen, naam: str, micros: int, later_herroepen: frozenset[str]) -> Tabel:
    tabel = gebeurtenissen.tabellen[naam]
    laat = bool((tabel["vastgelegd"] > micros).any())
    staat_weer = bool(later_herroepen) and tabel["herroepen_op"].null_count() < tabel.height
    if not laat and not staat_weer:
        return tabel
    weer = pl.col("id").is_in(list(later_herroepen))
    herroepen = pl.when(weer).then(None).otherwise(pl.col("herroepen_op")).alias("herroepen_op")
    return geheel(tabel).filter(pl.col("vastgelegd") <= micros).with_columns(herroepen)
