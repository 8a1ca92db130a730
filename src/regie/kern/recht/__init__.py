# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The law as tables: `bouw` reads and checks them, `Recht` holds them, `Regels` are the rows for one policy."""

from regie.kern.recht.fouten import GeenVersie, Probleem, RechtFout
from regie.kern.recht.laden import bouw
from regie.kern.recht.recht import Recht, Regels

__all__ = ["GeenVersie", "Probleem", "Recht", "RechtFout", "Regels", "bouw"]
