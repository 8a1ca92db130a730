# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Before an oproep is set ready as a letter: is this one next, and does it leave enough days? Better asked now than
when it went already and the register does not take it."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final, cast

from django.utils.translation import gettext as _

from regie.dossiers.oproep import rond_oproepen
from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden
from regie.kern.intake.oproepen import OPROEP, WAARSCHUWING
from regie.kern.intake.oproepweigeringen import DAG, EERST_WAARSCHUWEN, weigeringen
from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit

NORM: Final = "oproep_dagen_vooraf"
IN_BRIEF: Final = "dag"
"""The place in the letter where the day of the appointment stands."""


def vroegste_dag(recht: Recht, beleid: str, vandaag: date) -> date:
    """The first day for which somebody can be called: the gemeente chooses how many days; tomorrow where it did not."""
    gekozen = recht.regels(beleid).gekozen(NORM, vandaag)
    return later(vandaag, Duur(1 if gekozen is None else cast(int, gekozen.waarde), "dagen"))


def bezwaren(
    nummer: int, dagen: Mapping[str, date], recht: Recht, beleid: str, vandaag: date
) -> Iterator[tuple[str, str, str]]:
    """(dossier, place in the letter, why not) for letters with this number. `dagen`: for when, per dossier."""
    vroegste = vroegste_dag(recht, beleid, vandaag)
    for dossier, verleden in rond_oproepen(dagen).items():
        dag = dagen[dossier]
        for weigering in weigeringen(als_oproep(nummer, dag, vandaag), met_waarschuwing(nummer, verleden, vandaag)):
            plek = IN_BRIEF if weigering.veld == DAG else ""
            yield dossier, plek, f"{weigering.wat} {weigering.waarom} {weigering.nu}"
        if vandaag < dag < vroegste:
            wat = _("Dit is te snel: er zijn te weinig dagen om te komen. Kies %(dag)s of later.")
            yield dossier, IN_BRIEF, wat % {"dag": voluit(vroegste)}


def als_oproep(nummer: int, dag: date, vandaag: date) -> Gebeurd:
    gegevens: dict[str, Any] = {"nummer": nummer, "voor_datum": dag.isoformat()}
    return Gebeurd("", OPROEP, vandaag, gegevens)


def met_waarschuwing(nummer: int, verleden: Verleden, vandaag: date) -> Verleden:
    """The letter of the second oproep is the warning itself."""
    return [*verleden, Gebeurd("", WAARSCHUWING, vandaag, {})] if nummer == EERST_WAARSCHUWEN else verleden
