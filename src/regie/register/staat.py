# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How dossiers stand at the moment of recording: the clock, the version a form was made from, what is kept of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from regie.register.fouten import Verouderd
from regie.toegang.voorbereid import voorbereid


@dataclass(frozen=True, slots=True)
class Staat:
    """Of some dossiers of one gemeente, after their locks were taken."""

    moment: datetime  # the database's clock, later than everything that was recorded in these dossiers
    gerekend: bool  # whether all of them were computed before
    opnieuw_op: date | None  # the first day on which one of them must be computed again
    gerekend_met: str | None  # the rules with which the gemeente was computed; nothing: not yet

    def klopt_op(self, vandaag: date, kenmerk: str) -> bool:
        """Whether what is kept is true on this day, under these rules."""
        op_tijd = self.opnieuw_op is None or self.opnieuw_op > vandaag
        return self.gerekend and op_tijd and self.gerekend_met == kenmerk


def lees_staat(dossiers: Sequence[str], versies: Mapping[str, datetime | None] | None) -> Staat:
    """As regie_rekenaar. Raises Verouderd where a dossier has another version than in `versies`."""
    with voorbereid() as cursor:
        cursor.execute(_STAAT, [list(dossiers)])
        rijen = cursor.fetchall()
    for dossier, laatste, *_ in rijen:
        if versies is not None and dossier in versies and versies[dossier] != laatste:
            raise Verouderd(versies[dossier])
    _, _, momenten, gerekend, opnieuw, met = zip(*rijen, strict=True)
    return Staat(max(momenten), all(gerekend), min(filter(None, opnieuw), default=None), met[0])


_STAAT: Final = """
    SELECT d.id, d.laatste, greatest(clock_timestamp(), d.laatste + interval '1 microsecond'),
           d.gerekend_op IS NOT NULL, d.opnieuw_op, g.gerekend_met
    FROM dossier d JOIN gemeente g ON g.code = d.gemeente
    WHERE d.gemeente = current_setting('regie.gemeente') AND d.id = ANY(%s)
"""


def zet_versie(dossiers: Sequence[str], moment: datetime) -> None:
    with voorbereid() as cursor:
        cursor.execute(
            "UPDATE dossier SET laatste = %s WHERE gemeente = current_setting('regie.gemeente') AND id = ANY(%s)",
            [moment, list(dossiers)],
        )
