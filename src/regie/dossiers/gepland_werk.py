# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Work that is still to begin: a task that says so, and a block in the week with its times."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from regie.dossiers.doelen import ACTIE, STAND
from regie.dossiers.dossier import van_type
from regie.dossiers.vraag import rijen

SLEUTEL: Final = "werk-"
"""With which the key of such a task begins; the rest is the id of the event that it will be."""


def taak_van(id_: UUID) -> str:
    return f"{SLEUTEL}{id_.hex}"


@dataclass(frozen=True, slots=True)
class Gepland:
    id: UUID
    vanaf: date
    organisatie: str
    uren: float


def gepland_werk(dossier: str, blok: Sequence[tuple[UUID, UUID]]) -> list[Gepland]:
    """`blok`: id of the event that it will be, with its block; of those that still stand in the week."""
    per_blok = {blok_: id_ for id_, blok_ in blok}
    gevonden = rijen(
        """
        SELECT b.id, b.wat, b.van_op,
               (SELECT sum(cardinality(k.dagen) * extract(epoch FROM k.tot - k.van) / 3600)::float8 FROM weekkeuze k
                WHERE k.gemeente = b.gemeente AND k.blok = b.id AND k.nummer = b.gekozen) AS uren
        FROM weekblok b
        WHERE b.gemeente = current_setting('regie.gemeente') AND b.dossier = %s AND b.id = ANY(%s)
        ORDER BY b.van_op, b.id
        """,
        [dossier, list(per_blok)],
    )
    return [Gepland(per_blok[een["id"]], een["van_op"], een["wat"], een["uren"] or 0.0) for een in gevonden]


def open_taken(dossier: str) -> list[UUID]:
    """Of work of which nobody said yet that it began or will not begin."""
    gebeurd = van_type(dossier, [ACTIE, STAND])
    klaar = {een["gegevens"]["actie_id"] for een in gebeurd if een["type"] == STAND}
    acties = (een["gegevens"]["actie_id"] for een in gebeurd if een["type"] == ACTIE)
    return [
        UUID(actie.removeprefix(SLEUTEL))
        for actie in acties
        if actie.startswith(SLEUTEL) and len(actie) == len(SLEUTEL) + 32 and actie not in klaar
    ]
