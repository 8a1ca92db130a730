# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The tables as lines of a file: a line for every cell."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from regie.web.totalen.tabellen import Tabel

KOPPEN: Final = ("tabel", "rij", "kolom", "aantal", "onderdrukt", "peildatum")


def als_regels(tabellen: Iterable[Tabel], vandaag: date) -> Iterator[tuple[object, ...]]:
    """The heading first."""
    yield KOPPEN
    for tabel in tabellen:
        for rij in tabel.rijen:
            for cel in rij.cellen:
                yield tabel.titel, rij.kop, cel.kop, cel.voluit, cel.onderdrukt, vandaag
