# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Questions to the database, as the one who asks: rows as dictionaries, an unknown date as None."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection

Rij = dict[str, Any]

_JSON = {3802}  # the type jsonb, which Django hands over as text


def _lezers(beschrijving: Sequence[Any]) -> list[Callable[[Any], Any]]:
    return [json.loads if kolom.type_code in _JSON else lambda waarde: waarde for kolom in beschrijving]


def rijen(sql: str, waarden: Mapping[str, Any] | Sequence[Any] = ()) -> list[Rij]:
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden)
        namen = [kolom[0] for kolom in cursor.description]
        lezers = _lezers(cursor.description)
        return [
            {naam: None if w is None else lees(w) for naam, lees, w in zip(namen, lezers, gevonden, strict=True)}
            for gevonden in cursor.fetchall()
        ]


def rij(sql: str, waarden: Mapping[str, Any] | Sequence[Any] = ()) -> Rij | None:
    gevonden = rijen(sql, waarden)
    return gevonden[0] if gevonden else None


@contextmanager
def zonder_sorteren() -> Iterator[None]:
    """For a long list of which one page is asked: it is read in the order of its index, and no further than the page.

    How many lines need attention cannot be known beforehand; the planner guesses too few and would read and sort all.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_sort = off")
    yield  # after an error the transaction is lost, and the setting with it
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_sort = on")


# The columns of a term as the kern names them, with unknown dates as null.
TERMIJN = """
    t.dossier, t.termijn, t.aanleiding, t.vorm, t.aard, t.eigenaar, t.start_door, t.duur, t.verlengd, t.gerold, t.grens,
    t.klaar_door, t.status, t.dagen, t.let_op, t.regelversie, t.categorie,
    nullif(t.start, 'infinity') AS start, nullif(t.uiterlijk, 'infinity') AS uiterlijk,
    nullif(t.gehaald_op, 'infinity') AS gehaald_op
"""

NAAM = "concat_ws(' ', nullif(p.voornamen, ''), nullif(p.tussenvoegsel, ''), nullif(p.achternaam, ''))"
