# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which layout belongs to which chart."""

from typing import Final

from regie.documenten.grafiek.band import band
from regie.documenten.grafiek.gegevens import Gestapeld, Grafiek, Lijn, Staaf, Trap
from regie.documenten.grafiek.lijn import lijn
from regie.documenten.grafiek.staaf import gestapeld, staaf
from regie.documenten.grafiek.trap import trap
from regie.documenten.grafiek.vormen import Maat, Tekening, Tekst

GEEN: Final = "Er zijn geen gegevens."


def indeling(grafiek: Grafiek, maat: Maat) -> Tekening:
    """Everything that is drawn, with its place."""
    if is_leeg(grafiek):
        return Tekening(maat.breed, 2 * maat.regel, (Tekst(0, maat.regel, GEEN, maat.letter),))
    if isinstance(grafiek, Staaf):
        return staaf(grafiek, maat)
    if isinstance(grafiek, Gestapeld):
        return gestapeld(grafiek, maat)
    if isinstance(grafiek, Lijn):
        return lijn(grafiek, maat)
    return trap(grafiek, maat) if isinstance(grafiek, Trap) else band(grafiek, maat)


def is_leeg(grafiek: Grafiek) -> bool:
    """There is nothing to draw, not even something that is kept back."""
    if isinstance(grafiek, Staaf):
        return not grafiek.punten
    if isinstance(grafiek, Gestapeld):
        return not grafiek.rijen
    if isinstance(grafiek, Lijn):
        return not grafiek.perioden
    return False if isinstance(grafiek, Trap) else not grafiek.bereiken
