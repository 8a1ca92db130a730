# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who delivers for the gemeente, and whom the statistics office can ask: the latest row counts."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection

from regie.dossiers.vraag import rij
from regie.toegang.wie import Wie
from regie.uitwisseling.swi.wie import LEVEREN, keur_rol


@dataclass(frozen=True, slots=True)
class Berichtgever:
    """`code`: as the statistics office knows it. `moment`: when it was typed: by this it is named."""

    code: str
    naam: str
    kvk: str
    contact: str
    telefoon: str = ""
    email: str = ""
    moment: datetime | None = None


def berichtgever(op: datetime | None = None) -> Berichtgever | None:
    """The one that holds now, or the one of a moment; None where nobody filled it in."""
    gevonden = rij(
        "SELECT code, naam, kvk, contact, telefoon, email, moment FROM swi_berichtgever"
        " WHERE gemeente = current_setting('regie.gemeente') AND moment = coalesce(%s, moment)"
        " ORDER BY moment DESC LIMIT 1",
        [op],
    )
    return None if gevonden is None else Berichtgever(**gevonden)


def leg_berichtgever_vast(wie: Wie, nieuw: Berichtgever, stempel: UUID) -> bool:
    """False when this form was sent before. Raises GeenSwi."""
    keur_rol(wie, LEVEREN)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO swi_berichtgever (gemeente, code, naam, kvk, contact, telefoon, email, door, stempel)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s) ON CONFLICT (gemeente, stempel) DO NOTHING",
            [wie.gemeente, nieuw.code, nieuw.naam, nieuw.kvk, nieuw.contact, nieuw.telefoon, nieuw.email,
             wie.medewerker, stempel],
        )  # fmt: skip
        return bool(cursor.rowcount)
