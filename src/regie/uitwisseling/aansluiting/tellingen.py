# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Counts of DUO and COA: kept as they came, the latest of the same question counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from django.db import connection

from regie.dossiers.vraag import rijen
from regie.toegang.wie import Wie

ROLLEN: Final = frozenset({"teamleider"})
"""Who writes a count down: with it our own people are counted on a day and of a group that one chooses."""
MEESTE: Final = 60
"""So many questions are counted again every night: the latest days."""


class GeenTelling(PermissionError):
    """Somebody wrote a count down whose work it is not."""


@dataclass(frozen=True, slots=True, order=True)
class Vraag:
    """What was counted. `groep`, `wet`: '' is all of them."""

    peildatum: date
    bron: str
    onderdeel: str
    groep: str = ""
    wet: str = ""


@dataclass(frozen=True, slots=True)
class Telling:
    """`herkomst`: where it stands. `verklaring`: why it differs from ours, one of recht/kwaliteit.toml."""

    vraag: Vraag
    aantal: int
    herkomst: str
    verklaring: str = ""
    toelichting: str = ""


def leg_vast(wie: Wie, tellingen: Sequence[Telling], stempel: UUID) -> int:
    """Keeps what was typed or stood in a file; how many rows are new. 0 when this form was sent before."""
    if ROLLEN.isdisjoint(wie.rollen):
        raise GeenTelling(f"Tellingen van DUO en COA zijn niet voor de rol {', '.join(wie.rollen)}.")
    nieuw = 0
    with connection.cursor() as cursor:
        for een in tellingen:
            cursor.execute(_ERBIJ, [wie.gemeente, *_waarden(een), wie.medewerker, stempel])
            nieuw += cursor.rowcount
    return nieuw


def _waarden(een: Telling) -> Iterable[object]:
    vraag = een.vraag
    yield from (vraag.bron, vraag.peildatum, vraag.onderdeel, vraag.groep, vraag.wet)
    yield from (een.aantal, een.herkomst, een.verklaring, een.toelichting)


def geldende_tellingen() -> list[Telling]:
    """The latest of every question, the latest day first."""
    return [
        Telling(
            Vraag(r["peildatum"], r["bron"], r["onderdeel"], r["groep"], r["wet"]),
            r["aantal"], r["herkomst"], r["verklaring"], r["toelichting"],
        )
        for r in rijen(_GELDEND, {"meeste": MEESTE})
    ]  # fmt: skip


_ERBIJ: Final = """
    INSERT INTO telling_ketenpartner (gemeente, bron, peildatum, onderdeel, groep, wet, aantal, herkomst, verklaring,
                                      toelichting, door, stempel)
    VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
    ON CONFLICT (gemeente, stempel, bron, peildatum, onderdeel, groep, wet) DO NOTHING
"""
_GELDEND: Final = """
    SELECT * FROM (
        SELECT DISTINCT ON (bron, peildatum, onderdeel, groep, wet) bron, peildatum, onderdeel, groep, wet, aantal,
               herkomst, verklaring, toelichting
        FROM telling_ketenpartner WHERE gemeente = current_setting('regie.gemeente')
        ORDER BY bron, peildatum, onderdeel, groep, wet, moment DESC) t
    ORDER BY peildatum DESC, bron, onderdeel, groep, wet LIMIT %(meeste)s
"""
