# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Filters that somebody keeps under a name: a page and the question in its address. Only the own ones are there."""

from typing import Final

from django.db import connection

from regie.dossiers.vraag import Rij, rijen
from regie.toegang.wie import Wie

MEESTE: Final = 20  # of one person for one page; more is no short list


class TeVeel(Exception):
    """The list of saved filters is full."""


def bewaarde(pagina: str) -> list[Rij]:
    """`naam` and `vraag` (the query string), in the order of the alphabet."""
    return rijen("SELECT naam, vraag FROM bewaard_filter WHERE pagina = %s ORDER BY lower(naam), naam", [pagina])


def bewaar(wie: Wie, pagina: str, naam: str, vraag: str) -> None:
    """Keeps a filter; the same name takes the new question. Raises TeVeel."""
    namen = {rij["naam"] for rij in bewaarde(pagina)}
    if naam not in namen and len(namen) >= MEESTE:
        raise TeVeel
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO bewaard_filter (gemeente, medewerker, pagina, naam, vraag) VALUES (%s, %s, %s, %s, %s)"
            " ON CONFLICT (gemeente, medewerker, pagina, naam) DO UPDATE SET vraag = excluded.vraag",
            [wie.gemeente, wie.medewerker, pagina, naam, vraag],
        )


def verwijder(pagina: str, naam: str) -> bool:
    """Whether it was there."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM bewaard_filter WHERE pagina = %s AND naam = %s", [pagina, naam])
        return bool(cursor.rowcount)
