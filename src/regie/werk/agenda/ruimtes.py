# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Rooms in which one talks: who leads the team keeps the list, everybody of the staff sees when they are free."""

import re
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext as _

from regie.dossiers.vraag import rijen
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie
from regie.werk.agenda.fouten import AgendaFout


@dataclass(frozen=True, slots=True)
class Ruimte:
    id: UUID
    naam: str
    plekken: int
    toegankelijk: bool
    in_gebruik: bool


def ruimtes(wie: Wie, *, ook_oude: bool = False) -> list[Ruimte]:
    sql = "SELECT id, naam, plekken, toegankelijk, in_gebruik FROM ruimte WHERE gemeente = %s AND (in_gebruik OR %s)"
    return [Ruimte(**rij) for rij in rijen(f"{sql} ORDER BY naam", [wie.gemeente, ook_oude])]


def ruimte_in(wie: Wie, plaats: str) -> Ruimte | None:
    """The room of which the name stands in a text."""
    for een in ruimtes(wie):
        if re.search(rf"(?<!\w){re.escape(een.naam)}(?!\w)", plaats, re.IGNORECASE):
            return een
    return None


def vrije_ruimtes(wie: Wie, begin: datetime, minuten: int) -> list[Ruimte]:
    """In which nothing stands in that time, the smallest first: a large one stays free for a group."""
    gevonden = rijen(
        """
        SELECT r.id, r.naam, r.plekken, r.toegankelijk, r.in_gebruik FROM ruimte r
        WHERE r.gemeente = %(gemeente)s AND r.in_gebruik AND NOT EXISTS (
            SELECT 1 FROM bezet b WHERE b.gemeente = r.gemeente AND b.soort = 'ruimte' AND b.sleutel = r.id::text
            AND b.tijdvak && tstzrange(%(begin)s, %(begin)s + make_interval(mins => %(minuten)s)))
        ORDER BY r.plekken, r.naam
        """,
        {"gemeente": wie.gemeente, "begin": begin, "minuten": minuten},
    )
    return [Ruimte(**rij) for rij in gevonden]


def voeg_ruimte_toe(wie: Wie, naam: str, plekken: int, toegankelijk: bool) -> UUID:
    """Raises AgendaFout for a name that is there."""
    id_ = uuid7()
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO ruimte (gemeente, id, naam, plekken, toegankelijk) VALUES (%s, %s, %s, %s, %s)",
                [wie.gemeente, id_, naam, plekken, toegankelijk],
            )
    except IntegrityError:
        raise AgendaFout(_("Er is al een ruimte met deze naam. Kies een andere naam.")) from None
    return id_


def zet_in_gebruik(wie: Wie, tabel: str, id_: UUID, in_gebruik: bool) -> bool:
    """Of `ruimte` or `tolk`: taken out of use it is offered no longer; what was agreed, stays. False: not there."""
    if tabel not in ("ruimte", "tolk"):
        raise ValueError(tabel)
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {tabel} SET in_gebruik = %s WHERE gemeente = %s AND id = %s", [in_gebruik, wie.gemeente, id_]
        )
        return bool(cursor.rowcount)
