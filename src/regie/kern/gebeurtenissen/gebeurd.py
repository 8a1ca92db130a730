# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What happened in one dossier, as a judgement on a decision looks back on it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple


class Gebeurd(NamedTuple):
    """A standing event, with its fields as they stand in a file."""

    id: str
    type: str
    datum: date
    gegevens: Mapping[str, Any]

    def dag(self, veld: str) -> date:
        """A date field; where it is empty the day of the event."""
        tekst = self.gegevens.get(veld)
        return date.fromisoformat(tekst) if tekst else self.datum

    @property
    def dagtekening(self) -> date:
        return self.dag("dagtekening")


Verleden = Sequence[Gebeurd]
"""Oldest first; of one day in the order of recording."""


def van(verleden: Iterable[Gebeurd], *types: str) -> Iterator[Gebeurd]:
    return (een for een in verleden if een.type in types)


def laatste(verleden: Iterable[Gebeurd], *types: str) -> Gebeurd | None:
    return next(reversed(list(van(verleden, *types))), None)


def eerste(verleden: Iterable[Gebeurd], *types: str) -> Gebeurd | None:
    return next(van(verleden, *types), None)
