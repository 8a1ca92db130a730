# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The only date arithmetic of Regie."""

from regie.kern.kalender.dagnummers import EERSTE_DAG, LAATSTE_DAG, NULDAG, dag, dagnummer
from regie.kern.kalender.duur import Duur
from regie.kern.kalender.kalender import Kalender, Rol

__all__ = ["EERSTE_DAG", "LAATSTE_DAG", "NULDAG", "Duur", "Kalender", "Rol", "dag", "dagnummer"]
