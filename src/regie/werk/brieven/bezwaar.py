# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Until when somebody can object: the term of the law for bezwaar, counted from the day of the letter."""

from datetime import date
from typing import Final

from regie.kern.kalender import Duur, Kalender
from regie.kern.recht import Recht
from regie.kern.recht.versies import versie_op

REGEL: Final = "bezwaar"


def bezwaar_tot(recht: Recht, bekendgemaakt_op: date) -> date:
    """The last day. The rule is that of the register (recht/landelijk/naleving.toml), never a number here."""
    regel = versie_op([rij for rij in recht.termijnen if rij.id == REGEL], bekendgemaakt_op, f"termijn {REGEL}")
    assert isinstance(regel.duur, Duur)
    kalender = Kalender(recht.gelijkgestelde_dagen)
    return kalender.laatste_dag(bekendgemaakt_op, regel.duur, regel.rol, regel.eerste_dag_telt)
