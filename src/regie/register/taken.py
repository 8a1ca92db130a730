# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the worker does by itself: a new day, the drafts of yesterday, and every night a comparison.

Each job may run twice without harm. The clock is read here, at the edge.
"""

from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

import structlog
from django.db import transaction
from procrastinate.contrib.django import app

from regie.bestanden.recht import lees_met_eigen_beleid
from regie.kern.kalender.amsterdam import ZONE
from regie.register.bewaarkaart import ruim_verlopen_op
from regie.register.concepten import leg_concepten_vast
from regie.register.herberekenen import Uitkomst, controleer, herbereken_alles, herbereken_vandaag, kenmerk
from regie.register.klopt_het import Bevinding, noteer
from regie.register.vernietiglijsten import voer_lijsten_uit
from regie.toegang.context import als_rekenaar, zet_wie
from regie.toegang.gemeenten import Gemeente, gemeenten
from regie.toegang.medewerkers import Collega, collegas
from regie.toegang.wie import systeem

log = structlog.get_logger(__name__)


class Afwijking(Exception):
    """What the register keeps is not what the kern says: someone must look."""


def _vandaag() -> date:
    return datetime.now(ZoneInfo(ZONE)).date()


@app.periodic(cron="5 * * * *")  # every hour: midnight in Amsterdam moves with summer time
@app.task(queueing_lock="nieuwe_dag", pass_context=False)
def nieuwe_dag(timestamp: int) -> None:
    """The dossiers in which this day changes something, and the gemeenten whose rules or policy changed."""
    vandaag = _vandaag()
    recht = lees_met_eigen_beleid(vandaag)
    for gemeente in _elke():
        nieuw = gemeente.gerekend_met is not None and gemeente.gerekend_met != kenmerk(gemeente.beleid, recht)
        uitkomst = (herbereken_alles if nieuw else herbereken_vandaag)(gemeente, recht, vandaag)
        log.info("nieuwe dag", gemeente=gemeente.code, dossiers=uitkomst.dossiers, gewijzigd=uitkomst.gewijzigd)


@app.periodic(cron="20 * * * *")
@app.task(queueing_lock="concepten", pass_context=False)
def concepten(timestamp: int) -> None:
    """What somebody typed in passing on an earlier day becomes an event, or keeps the reason why not."""
    vandaag = _vandaag()
    recht = lees_met_eigen_beleid(vandaag)
    for gemeente in _elke():
        uitkomst = leg_concepten_vast(gemeente, recht, vandaag, _medewerkers(gemeente, vandaag))
        log.info("concepten", gemeente=gemeente.code, vastgelegd=uitkomst.vastgelegd, geweigerd=uitkomst.geweigerd)


@app.periodic(cron="30 2 * * *")
@app.task(queueing_lock="nachtcontrole", pass_context=False)
def nachtcontrole(timestamp: int) -> None:
    """Compares everything that is kept with what the kern says. Raises Afwijking: the job fails, and that is seen."""
    vandaag = _vandaag()
    recht = lees_met_eigen_beleid(vandaag)
    anders = {}
    for gemeente in _elke():
        uitkomst = controleer(gemeente, recht, vandaag)
        _onthoud(gemeente, uitkomst, vandaag)
        anders[gemeente.code] = uitkomst.anders
    gevonden = {code: len(dossiers) for code, dossiers in anders.items() if dossiers}
    if gevonden:
        log.error("nachtcontrole: de bewaarde rijen kloppen niet", per_gemeente=gevonden)
        raise Afwijking(f"Bewaarde rijen kloppen niet in: {gevonden}. Voer uit: regie herbereken.")
    log.info("nachtcontrole: alles klopt", gemeenten=len(anders))


def _onthoud(gemeente: Gemeente, uitkomst: Uitkomst, vandaag: date) -> None:
    """For the page that says whether the figures are right; how many, never which."""
    goed = uitkomst.dossiers - len(uitkomst.anders)
    gevonden = Bevinding("bewaarde_rijen", not uitkomst.anders, uitkomst.dossiers, goed)
    with transaction.atomic():
        zet_wie(systeem(gemeente.code, gemeente.beleid), vandaag)
        with als_rekenaar():
            noteer(gemeente.code, "herbereken", [gevonden])


@app.periodic(cron="*/10 * * * *")
@app.task(queueing_lock="vernietigen", pass_context=False)
def vernietigen(timestamp: int) -> None:
    """The lists that were approved, and the cards of which the fifty years are over."""
    vandaag = _vandaag()
    recht = lees_met_eigen_beleid(vandaag)
    for gemeente in _elke():
        wie = systeem(gemeente.code, gemeente.beleid)
        weg, vast = voer_lijsten_uit(wie, recht, vandaag)
        with transaction.atomic():
            zet_wie(wie, vandaag)
            with als_rekenaar():
                kaarten = ruim_verlopen_op()
        if weg or vast or kaarten:
            log.info("vernietigen", gemeente=gemeente.code, dossiers=weg, vastgehouden=len(vast), kaarten=kaarten)


def _medewerkers(gemeente: Gemeente, vandaag: date) -> dict[str, Collega]:
    with transaction.atomic():
        zet_wie(systeem(gemeente.code, gemeente.beleid), vandaag)
        return collegas()


def _elke() -> Iterator[Gemeente]:
    yield from gemeenten().values()
