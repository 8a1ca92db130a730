# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Time on products: written in one press after an appointment, or by hand; of oneself, and corrected by oneself."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection

from regie.dossiers.vraag import rijen
from regie.toegang.wie import Wie
from regie.werk.agenda.producten import naam_van


@dataclass(frozen=True, slots=True)
class Tijdregel:
    id: UUID
    dossier: str | None
    product: str
    minuten: int
    datum: date

    @property
    def wat(self) -> str:
        return naam_van(self.product)


def schrijf_tijd(wie: Wie, regel: Tijdregel) -> bool:
    """False: it was written before."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO tijdregel (gemeente, id, medewerker, dossier, product, minuten, datum)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s) ON CONFLICT (gemeente, id) DO NOTHING",
            [wie.gemeente, regel.id, wie.medewerker, regel.dossier, regel.product, regel.minuten, regel.datum],
        )
        return bool(cursor.rowcount)


def verbeter_tijd(wie: Wie, id_: UUID, product: str, minuten: int, datum: date) -> bool:
    """False: not there, or of another."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE tijdregel SET product = %s, minuten = %s, datum = %s WHERE gemeente = %s AND id = %s",
            [product, minuten, datum, wie.gemeente, id_],
        )
        return bool(cursor.rowcount)


def haal_weg(wie: Wie, id_: UUID) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM tijdregel WHERE gemeente = %s AND id = %s", [wie.gemeente, id_])
        return bool(cursor.rowcount)


def mijn_uren(wie: Wie, van: date, tot: date) -> list[Tijdregel]:
    """One's own lines from the first day up to, not including, the last."""
    sql = "SELECT id, dossier, product, minuten, datum FROM tijdregel WHERE gemeente = %s AND medewerker = %s"
    gevonden = rijen(
        f"{sql} AND datum >= %s AND datum < %s ORDER BY datum, moment", [wie.gemeente, wie.medewerker, van, tot]
    )
    return [Tijdregel(**rij) for rij in gevonden]
