# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The quarter of a delivery: until when it can be delivered, and from when on."""

from datetime import date
from typing import Final

from regie.kern.kalender import Kalender
from regie.kern.kalender.kwartaal import Kwartaal
from regie.kern.recht import Recht
from regie.kern.recht.versies import versie_op

TERMIJN: Final = "swi_levering"


def uiterlijk(recht: Recht, kwartaal: Kwartaal) -> date:
    """The last day on which the delivery is in time. Raises GeenVersie before the law."""
    versies = [rij for rij in recht.organisatietermijnen if rij.id == TERMIJN]
    duur = versie_op(versies, kwartaal.laatste, "de termijn van de levering aan het CBS").duur
    return Kalender(recht.gelijkgestelde_dagen).laatste_dag(kwartaal.laatste, duur)


def is_voorbij(kwartaal: Kwartaal, vandaag: date) -> bool:
    """Whether the quarter is over: before that nothing can be delivered."""
    return kwartaal.laatste < vandaag


def peildag(kwartaal: Kwartaal, vandaag: date) -> date:
    """The end of the quarter; of one that still runs, today."""
    return min(kwartaal.laatste, vandaag)
