# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Durations compared: what is certainly longer, and where the Algemene termijnenwet does not reach."""

from regie.kern.kalender import Duur

DAGEN = {"dagen": (1, 1), "weken": (7, 7), "maanden": (28, 31), "jaar": (365, 366)}  # fewest and most days of one
GROEP = {"dagen": ("d", 1), "weken": ("d", 7), "maanden": ("m", 1), "jaar": ("m", 12)}
ATW_MAXIMUM = {"dagen": 90, "weken": 12, "maanden": 3, "jaar": 0}  # Atw art. 4 onder a


def is_zeker_langer(een: Duur, ander: Duur) -> bool:
    """Whether `een` ends later than `ander` from every day; days and months only where no calendar can differ."""
    soort_een, maal_een = GROEP[een.eenheid]
    soort_ander, maal_ander = GROEP[ander.eenheid]
    if soort_een == soort_ander:
        return een.aantal * maal_een > ander.aantal * maal_ander
    return een.aantal * DAGEN[een.eenheid][0] > ander.aantal * DAGEN[ander.eenheid][1]


def valt_buiten_atw(duur: Duur) -> bool:
    """Atw art. 4: terms of more than 90 days, 12 weeks or 3 months, and all terms in years, do not roll."""
    return duur.aantal > ATW_MAXIMUM[duur.eenheid]
