# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Questions to the database, as the one who asks: rows as dictionaries, an unknown date as None."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final

from django.db import connection

from regie.toegang.voorbereid import voorbereid

Rij = dict[str, Any]

JSONB: Final = 3802  # the number of this type, which Django hands over as text


def rijen(sql: str, waarden: Mapping[str, Any] | Sequence[Any] = ()) -> list[Rij]:
    with voorbereid() as cursor:
        cursor.execute(sql, waarden)
        kolommen = cursor.description  # made anew each time that it is asked for
        namen = [kolom[0] for kolom in kolommen]
        jsonb = [kolom[0] for kolom in kolommen if kolom.type_code == JSONB]
        gevonden = [dict(zip(namen, rij_, strict=True)) for rij_ in cursor.fetchall()]
    for rij_ in gevonden:
        for naam in jsonb:
            rij_[naam] = None if rij_[naam] is None else json.loads(rij_[naam])
    return gevonden


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
