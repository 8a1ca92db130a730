# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How each kind looks: a colour, and a pattern, dashes and a mark that say the same without colour.

These colours are for white paper. grafiek.css gives them again by the same class names for a dark screen, for print
and for who chooses the colours.
"""

from typing import Final

TEKST: Final = "#1b2428"
ZACHT: Final = "#4a585f"
RAND: Final = "#6b7a82"
RASTER: Final = "#d3dbdf"
PAPIER: Final = "#ffffff"
SOORT: Final = ("#0f5a73", "#b3541e", "#5b4b9a", "#2e8049", "#a8326e", "#6b7a82", "#806500", "#1b2428")

PATROON: Final = (
    "M-2 4H10M4 -2V10",  # only its size counts: the first kind is solid
    "M-2 2L2 -2M-2 10L10 -2M6 10L10 6",
    "M1 1h3v3h-3zM5 5h3v3h-3z",
    "M0 2H8M0 6H8",
    "M-2 6L2 10M-2 -2L10 10M6 -2L10 2",
    "M4 0V8",
    "M0 4H8M4 0V8",
    "M-2 10L10 -2M-2 -2L10 10",
)
"""Drawn in a square of 8 that is repeated."""
LEEG: Final = "M-1 1L1 -1M-1 5L5 -1M3 5L5 3"
"""The same in a square of 4: what is kept back."""
STREEPJES: Final = ("", "7 3", "2 3", "9 3 2 3", "5 2", "1 3", "12 4", "4 2 1 2 1 2")
MERK: Final = (
    "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
    "M-3.5 -3.5h7v7h-7z",
    "M0 -4.5L4.5 3.5H-4.5z",
    "M0 -5L5 0L0 5L-5 0z",
    "M0 4.5L4.5 -3.5H-4.5z",
    "M-4 -1.4H-1.4V-4H1.4V-1.4H4V1.4H1.4V4H-1.4V1.4H-4z",
    "M-5 -2H5V2H-5z",
    "M-2 -5H2V5H-2z",
)
