# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Reading is an event too: who looked at whose data, written and committed before the reader gets it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from django.db import connections, transaction

from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie

VERBINDING: Final = "inzage"  # a connection of its own: no rollback of the page undoes what was written
DOEL: Final = "uitvoering binnen de gemeente"  # the purpose of every page of step 2


@dataclass
class Inzage:
    """What one request reads. Pages add to it; the middleware writes it before the answer leaves."""

    dossiers: set[str] = field(default_factory=set)

    def lees(self, dossiers: Iterable[str]) -> None:
        self.dossiers.update(dossiers)


def schrijf(wie: Wie, dossiers: Iterable[str], wat: str, verzoek: str) -> None:
    """One row for a page or a list. `wat`: the name of the route or command, never what was searched for."""
    waarden = [wie.gemeente, uuid7(), wie.medewerker, list(wie.rollen), DOEL, wat, sorted(dossiers), verzoek]
    with transaction.atomic(using=VERBINDING), connections[VERBINDING].cursor() as cursor:
        cursor.execute(
            "SELECT set_config('regie.gemeente', %s, true), set_config('regie.medewerker', %s, true)",
            [wie.gemeente, wie.medewerker],
        )
        cursor.execute(
            "INSERT INTO inzage (gemeente, id, medewerker, rollen, doel, wat, dossiers, verzoek)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s)",
            waarden,
        )
