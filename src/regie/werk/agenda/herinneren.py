# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A reminder before an appointment: set ready as a letter, once for each appointment. One that cannot be made is told
in the log by its dossier, is tried again at the next round, and does not hold the others up."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Protocol, cast
from zoneinfo import ZoneInfo

import structlog
from django.db import connection, transaction

from regie.dossiers.vraag import Rij, rijen
from regie.dossiers.week import GEPLAND
from regie.kern.kalender import Duur
from regie.kern.kalender.amsterdam import ZONE, begin_van_dag, dag_in_amsterdam
from regie.kern.kalender.kalender import later
from regie.kern.recht import Recht
from regie.register.fouten import RegisterFout
from regie.toegang.wie import Wie
from regie.werk.brieven.fouten import PostFout
from regie.werk.brieven.klaarzetten import zet_klaar
from regie.werk.brieven.opstellen import Geadresseerde

NORM: Final = "herinnering_dagen"
SJABLOON: Final = "herinnering"
log = structlog.get_logger(__name__)


class Klaarzetter(Protocol):
    """Sets the reminder of one appointment ready. Raises PostFout or RegisterFout when it cannot be made."""

    def __call__(self, wie: Wie, afspraak: Rij, recht: Recht, moment: datetime) -> object: ...


@dataclass(frozen=True, slots=True)
class Uitkomst:
    klaargezet: int = 0
    mislukt: int = 0


def per_brief(wie: Wie, afspraak: Rij, recht: Recht, moment: datetime) -> object:
    """Through the letters of the house; the place only where there is one and it need not stay hidden."""
    plaats = "" if afspraak["afgeschermd"] else afspraak["gegevens"].get("plaats", "")
    begin = afspraak["begin"].astimezone(ZoneInfo(ZONE))
    waarden: dict[str, Any] = {
        "dag": begin.date().isoformat(),
        "tijd": begin.strftime("%H:%M"),
        "plaats": plaats or "zoals met u is afgesproken",
    }
    return zet_klaar(wie, SJABLOON, [Geadresseerde(afspraak["dossier"], waarden)], recht, moment)


def herinner(wie: Wie, recht: Recht, moment: datetime, zet: Klaarzetter = per_brief) -> Uitkomst:
    """Of one gemeente, as the register: everybody who has an appointment within the days of the policy."""
    gekozen = recht.regels(wie.beleid).gekozen(NORM, dag_in_amsterdam(moment))
    if gekozen is None:
        return Uitkomst()
    klaargezet = mislukt = 0
    for afspraak in te_herinneren(wie, moment, cast(int, gekozen.waarde)):
        if _een(wie, recht, moment, afspraak, zet):
            klaargezet += 1
        else:
            mislukt += 1
    return Uitkomst(klaargezet, mislukt)


def te_herinneren(wie: Wie, moment: datetime, dagen: int) -> list[Rij]:
    """Still to come, at most so many days ahead, not reminded of yet, and planned before the days began: who made an
    appointment for tomorrow today needs no reminder.

    As the register itself: `afspraak_begin` is for nobody else, and makes that only these days are read.
    """
    grens = begin_van_dag(later(dag_in_amsterdam(moment), Duur(dagen + 1, "dagen")))
    return rijen(
        f"""
        SELECT g.dossier, g.gegevens, g.gegevens ->> 'afspraak_id' AS afspraak,
               k.begin,
               EXISTS (SELECT 1 FROM afscherming a
                       WHERE a.gemeente = g.gemeente AND a.dossier = g.dossier) AS afgeschermd
        FROM afspraak_begin k JOIN gebeurtenis g ON g.gemeente = k.gemeente AND g.id = k.gebeurtenis
        WHERE k.gemeente = %(gemeente)s AND k.begin > %(moment)s AND k.begin < %(grens)s AND {GEPLAND}
          AND (g.vastgelegd_op AT TIME ZONE %(zone)s)::date < (k.begin AT TIME ZONE %(zone)s)::date - %(dagen)s
          AND NOT EXISTS (SELECT 1 FROM afspraak_herinnering h
                          WHERE h.gemeente = g.gemeente AND h.afspraak = g.gegevens ->> 'afspraak_id')
        ORDER BY k.begin, g.dossier
        """,
        {"gemeente": wie.gemeente, "moment": moment, "grens": grens, "dagen": dagen, "zone": ZONE},
    )


def _een(wie: Wie, recht: Recht, moment: datetime, afspraak: Rij, zet: Klaarzetter) -> bool:
    """The letter and that it was made, both or neither."""
    try:
        with transaction.atomic():
            if not _onthoud(wie, afspraak):
                return True  # another worker was first
            zet(wie, afspraak, recht, moment)
    except (PostFout, RegisterFout) as fout:
        log.warning(
            "herinnering lukt niet", gemeente=wie.gemeente, dossier=afspraak["dossier"], soort=type(fout).__name__
        )
        return False
    return True


def _onthoud(wie: Wie, afspraak: Rij) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO afspraak_herinnering (gemeente, afspraak, dossier) VALUES (%s, %s, %s)"
            " ON CONFLICT (gemeente, afspraak) DO NOTHING",
            [wie.gemeente, afspraak["afspraak"], afspraak["dossier"]],
        )
        return bool(cursor.rowcount)
