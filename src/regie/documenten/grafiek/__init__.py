# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Charts as SVG: for a page and for a PDF the same picture, the same words and the same table, out of the same data."""

from regie.documenten.grafiek.figuren import figuur, prent
from regie.documenten.grafiek.gegevens import (
    Band,
    Bereik,
    Gestapeld,
    Grafiek,
    GrafiekFout,
    Kromme,
    Leeg,
    Lijn,
    Norm,
    Punt,
    Rij,
    Staaf,
    Stap,
    Trap,
    Waarde,
)
from regie.documenten.grafiek.svg import teken
from regie.documenten.grafiek.tabellen import Tabel, tabel
from regie.documenten.grafiek.woorden import omschrijving

__all__ = [
    "Band", "Bereik", "Gestapeld", "Grafiek", "GrafiekFout", "Kromme", "Leeg", "Lijn", "Norm", "Punt", "Rij", "Staaf",
    "Stap", "Tabel", "Trap", "Waarde", "figuur", "omschrijving", "prent", "tabel", "teken",
]  # fmt: skip
