# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Questions to the database, as the one who asks: rows as dictionaries, an unknown date as None."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import connection

Rij = dict[str, Any]


def rijen(sql: str, waarden: Mapping[str, Any] | Sequence[Any] = ()) -> list[Rij]:
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden)
        namen = [kolom[0] for kolom in cursor.description]
        return [dict(zip(namen, rij, strict=True)) for rij in cursor.fetchall()]


def rij(sql: str, waarden: Mapping[str, Any] | Sequence[Any] = ()) -> Rij | None:
    gevonden = rijen(sql, waarden)
    return gevonden[0] if gevonden else None


# The columns of a term as the kern names them, with unknown dates as null.
TERMIJN = """
    t.dossier, t.termijn, t.aanleiding, t.vorm, t.aard, t.eigenaar, t.start_door, t.duur, t.verlengd, t.gerold, t.grens,
    t.klaar_door, t.status, t.dagen, t.let_op, t.regelversie, t.categorie,
    nullif(t.start, 'infinity') AS start, nullif(t.uiterlijk, 'infinity') AS uiterlijk,
    nullif(t.gehaald_op, 'infinity') AS gehaald_op
"""

NAAM = "concat_ws(' ', nullif(p.voornamen, ''), nullif(p.tussenvoegsel, ''), nullif(p.achternaam, ''))"
