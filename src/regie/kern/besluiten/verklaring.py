# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a college can state about the offer of lessons (Ri 4.1(3)), as far as the dossier knows it. That there is no
offer in the dossier does not say that there was none: then it states nothing, and somebody writes it."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden, eerste
from regie.kern.kalender.kalender import later
from regie.kern.pip.verleden import eerste_dagtekening
from regie.kern.recht import Recht

GROND: Final = "geen_aanbod"
AANBOD: Final = "aanbod_gedaan"
BEGIN: Final = "start_leerroute"


@dataclass(frozen=True, slots=True)
class Verklaring:
    """`op_tijd_tot`: the last day on which an offer is in time. `school`: id of who gives the lessons."""

    pip: date | None
    op_tijd_tot: date | None
    aanbod: date | None
    begin: date | None
    school: str | None


def verklaring(verleden: Verleden, recht: Recht) -> Verklaring:
    pip, aanbod, begin = eerste_dagtekening(verleden), eerste(verleden, AANBOD), eerste(verleden, BEGIN)
    return Verklaring(
        pip, None if pip is None else _op_tijd_tot(pip, recht), _dag(aanbod), _dag(begin), _school(begin, aanbod)
    )


def _op_tijd_tot(pip: date, recht: Recht) -> date | None:
    """After the time that the ground names."""
    duren = (deel.duur for rij in recht.verlengingsgronden if rij.id == GROND for deel in rij.als)
    return next((later(pip, duur) for duur in duren if duur is not None), None)


def _dag(een: Gebeurd | None) -> date | None:
    return None if een is None else een.datum


def _school(*een: Gebeurd | None) -> str | None:
    return next((str(van.gegevens["aanbieder"]) for van in een if van and van.gegevens.get("aanbieder")), None)
