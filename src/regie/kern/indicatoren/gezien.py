# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Whether anybody sees somebody: contact, and the place in a household."""

from typing import Final

import numpy as np
import polars as pl

from regie.kern.feiten.dagen import NOOIT, Masker
from regie.kern.indicatoren.beeld import Beeld, kies
from regie.kern.kalender.kolommen import dagen_tussen

NORM: Final = "signaal_stilte_dagen"
STIL: Final = ("ja", "nee", "geen_norm")


def stil(beeld: Beeld) -> pl.Series:
    """Whether there was no contact in as many days as the gemeente chose; `geen_norm` where it chose nothing."""
    grens = beeld.norm(NORM)
    if grens is None:
        return beeld.steeds("geen_norm", STIL)
    contact, geopend = beeld.f.dag("laatste_contact"), beeld.f.dag("dossier_geopend_op")
    sinds = np.where(contact == NOOIT, geopend, contact).astype(np.int32)
    return kies(STIL, dagen_tussen(sinds, beeld.f.peildag) >= grens, anders="nee")


def partner(beeld: Beeld) -> Masker:
    """Whether somebody is the partner in the household in which they were last placed, and have not left."""
    geplaatst, rij = beeld.laatste("huishouden_lid")
    einde, _ = beeld.laatste("huishouden_einde")
    rol = beeld.veld("huishouden_lid", "rol", rij).cast(pl.String)
    weg = beeld.al(einde) & (einde > geplaatst)
    return (rol == "partner").fill_null(False).to_numpy() & ~weg
