# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A meeting in a room of the gemeente keeps that room free, as an appointment does: under the same constraint."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext as _

from regie.dossiers.vraag import rijen
from regie.toegang.wie import Wie
from regie.werk.agenda.fouten import Bezet
from regie.werk.groepen.fouten import GroepFout

_BOTST: Final = "23P01"  # exclusion_violation


class RuimteBezet(GroepFout):
    """Nothing was kept. `botsingen`: what stands there, in the order of time."""

    def __init__(self, botsingen: Sequence[Bezet]) -> None:
        super().__init__(_("De ruimte is dan al bezet. Kies een andere ruimte of tijd."))
        self.botsingen = list(botsingen)


def keur_ruimte(wie: Wie, ruimte: UUID, momenten: Sequence[datetime], minuten: int) -> None:
    """Raises RuimteBezet with everything that stands in the way: who makes a group sees it all at once."""
    gevonden = rijen(
        """
        SELECT lower(b.tijdvak) AS begin, upper(b.tijdvak) AS einde, b.medewerker, coalesce(g.naam, '') AS groep
        FROM bezet b
        LEFT JOIN groep_bijeenkomst k ON k.gemeente = b.gemeente AND k.id = b.bijeenkomst
        LEFT JOIN groep g ON g.gemeente = k.gemeente AND g.id = k.groep
        WHERE b.gemeente = %(gemeente)s AND b.soort = 'ruimte' AND b.sleutel = %(ruimte)s
          AND EXISTS (SELECT 1 FROM unnest(%(momenten)s::timestamptz[]) AS m(begin)
                      WHERE b.tijdvak && tstzrange(m.begin, m.begin + make_interval(mins => %(minuten)s)))
        ORDER BY lower(b.tijdvak)
        """,
        {"gemeente": wie.gemeente, "ruimte": str(ruimte), "momenten": list(momenten), "minuten": minuten},
    )
    if gevonden:
        raise RuimteBezet([Bezet("ruimte", **een) for een in gevonden])


def houd_ruimte_vrij(wie: Wie, bijeenkomst: UUID, ruimte: UUID, begin: datetime, minuten: int) -> None:
    """Raises RuimteBezet, also for who was a moment later than somebody else."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO bezet (gemeente, bijeenkomst, soort, sleutel, medewerker, tijdvak)"
                " VALUES (%s, %s, 'ruimte', %s, %s, tstzrange(%s, %s + make_interval(mins => %s)))",
                [wie.gemeente, bijeenkomst, str(ruimte), wie.medewerker, begin, begin, minuten],
            )
    except IntegrityError as fout:
        if getattr(fout.__cause__, "sqlstate", "") != _BOTST:
            raise
        keur_ruimte(wie, ruimte, [begin], minuten)
        raise RuimteBezet([]) from None


def geef_ruimtes_vrij(wie: Wie, groep: UUID) -> None:
    """Of the meetings that will not be: of a group that is over or does not take place."""
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM bezet b USING groep_bijeenkomst k WHERE b.gemeente = %s AND k.gemeente = b.gemeente"
            " AND k.id = b.bijeenkomst AND k.groep = %s AND lower(b.tijdvak) > clock_timestamp()",
            [wie.gemeente, groep],
        )
