# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a look at the figures found, kept as it was found: the last look of a kind counts. Numbers, never a dossier."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, Literal

from django.db import connection

Soort = Literal["identiteit", "herbereken", "tegenspraak", "ontbreekt", "vertraging", "aansluiting"]
NIETS: Final = ""
"""The id of the row that says: looked, and there was nothing to look at."""


@dataclass(frozen=True, slots=True)
class Bevinding:
    """`links` and `rechts`: the two numbers that should be equal, or how many were looked at and how many are not
    right. `deel`: of which part. `klopt`: None where nothing can be said."""

    id: str
    klopt: bool | None
    links: int | None = None
    rechts: int | None = None
    deel: str = ""
    cijfers: Mapping[str, Any] = field(default_factory=dict)

    @property
    def verschil(self) -> int | None:
        return None if self.links is None or self.rechts is None else self.rechts - self.links


@dataclass(frozen=True, slots=True)
class Blik:
    """The last look of one kind."""

    moment: datetime
    bevindingen: tuple[Bevinding, ...]


def noteer(gemeente: str, soort: Soort, bevindingen: Iterable[Bevinding]) -> None:
    """Keeps a look, also one that found nothing. As regie_rekenaar."""
    rijen = list(bevindingen) or [Bevinding(NIETS, None)]
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        moment = cursor.fetchone()[0]
        cursor.executemany(
            "INSERT INTO klopt_het (gemeente, soort, moment, id, deel, klopt, links, rechts, cijfers)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)",
            [
                (gemeente, soort, moment, een.id, een.deel, een.klopt, een.links, een.rechts, json.dumps(een.cijfers))
                for een in rijen
            ],
        )


def laatste() -> dict[str, Blik]:
    """By kind, of the gemeente of the context. As regie_rekenaar."""
    with connection.cursor() as cursor:
        cursor.execute(_LAATSTE)
        rijen = cursor.fetchall()
    momenten = {soort: moment for soort, moment, *_ in rijen}
    per_soort: dict[str, list[Bevinding]] = {soort: [] for soort in momenten}
    for soort, _moment, id_, deel, klopt, links, rechts, cijfers in rijen:
        if id_ != NIETS:
            gelezen = json.loads(cijfers) if isinstance(cijfers, str) else cijfers
            per_soort[soort].append(Bevinding(id_, klopt, links, rechts, deel, gelezen))
    return {soort: Blik(moment, tuple(per_soort[soort])) for soort, moment in momenten.items()}


_LAATSTE: Final = """
    SELECT k.soort, k.moment, k.id, k.deel, k.klopt, k.links, k.rechts, k.cijfers
    FROM (SELECT soort, max(moment) AS moment FROM klopt_het
          WHERE gemeente = current_setting('regie.gemeente') GROUP BY soort) l
    JOIN klopt_het k ON k.gemeente = current_setting('regie.gemeente') AND k.soort = l.soort AND k.moment = l.moment
    ORDER BY k.soort, k.id, k.deel
"""
