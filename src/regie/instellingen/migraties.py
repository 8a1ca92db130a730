# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which migrations this version of Regie has, and which of them a database lacks."""

from functools import cache

from django.db import DatabaseError, connections
from django.db.backends.utils import CursorWrapper
from django.db.migrations.loader import MigrationLoader

from regie.kern.termijnen.weergave import WEERGAVE, statuskenmerk


@cache
def verwacht() -> frozenset[tuple[str, str]]:
    """Every migration in the code, as (app, name). Read once: the code of a process does not change."""
    return frozenset(MigrationLoader(None).disk_migrations)


def ontbrekend(alias: str = "default") -> list[str]:
    """The migrations that this database lacks; all of them when it has no list at all."""
    try:
        with connections[alias].cursor() as cursor:
            cursor.execute("SELECT to_regclass('django_migrations') IS NOT NULL")
            gedaan = _gedaan(cursor) if cursor.fetchone()[0] else set()
    except DatabaseError:
        connections[alias].close()
        raise
    return [f"{app}.{naam}" for app, naam in sorted(verwacht() - gedaan)]


def weergave_is_bij(alias: str = "default") -> bool:
    """Whether the view of terms was made from the conditions of this version of the kern."""
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT obj_description(to_regclass(%s), 'pg_class')", [WEERGAVE])
        return bool(cursor.fetchone()[0] == statuskenmerk())


def _gedaan(cursor: CursorWrapper) -> set[tuple[str, str]]:
    cursor.execute("SELECT app, name FROM django_migrations")
    return set(cursor.fetchall())
