# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Where an answer goes, checked before any work is done, and how much came."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from regie.bestanden.schrijven import controleer_vorm


def uitvoer(naam: str | None, vormen: tuple[str, ...]) -> Path | None:
    """The file to write, of a form that can be written; None for the screen."""
    if naam is None:
        return None
    pad = Path(naam)
    controleer_vorm(pad, vormen)
    return pad


@dataclass
class Telling:
    """Counts what passes by."""

    rijen: int = 0
    dossiers: int = 0

    def tel(self, delen: Iterator[pl.DataFrame]) -> Iterator[pl.DataFrame]:
        for deel in delen:
            self.rijen += deel.height
            self.dossiers += deel["dossier"].n_unique()
            yield deel
