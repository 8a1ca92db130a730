# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who waits for whom: writers of one dossier after each other, writers of different dossiers side by side.

Everybody takes the gemeente first (shared; a bulk import alone) and then dossiers in ascending order, so nobody waits
in a circle. The locks go with the transaction.
"""

from collections.abc import Iterable

from django.db import connection


def grendel_dossiers(gemeente: str, dossiers: Iterable[str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock_shared(hashtextextended(%s, 1))", [gemeente])
        for dossier in sorted(set(dossiers)):
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"{gemeente}/{dossier}"])


def grendel_gemeente(gemeente: str) -> None:
    """Alone: for bulk work over so many dossiers that a lock for each would not fit."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 1))", [gemeente])
