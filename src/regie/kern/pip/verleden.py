# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What happened in one dossier, as far as a PIP looks back on it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

VASTGESTELD: Final = "pip_vastgesteld"
GEWIJZIGD: Final = "pip_gewijzigd"
OVERGENOMEN: Final = "pip_overgenomen"
INGETROKKEN: Final = "pip_ingetrokken"
ONDERTEKEND: Final = "pip_ondertekend"
UITGESTELD: Final = "pip_uitgesteld"
KEUZE: Final = "leerroutekeuze"
INTAKE: Final = ("intakegesprek", "intake_afgerond")
GROEP: Final = ("dossier_geopend", "kennisgeving_plicht", "plicht_gewijzigd")
UITKERING: Final = (
    "uitkering_aangevraagd", "uitkering_toegekend", "uitkering_afgewezen", "uitkering_beeindigd",
)  # fmt: skip
KIND: Final = ("kinderopvang", "vve")
WACHTEN: Final = ("wacht_op_derde", "informatie_ontvangen")

TYPES: Final = frozenset(
    (VASTGESTELD, GEWIJZIGD, OVERGENOMEN, INGETROKKEN, ONDERTEKEND, UITGESTELD, KEUZE, "afschaling", "verhuizing",
     "pw_verplichting", *INTAKE, *GROEP, *UITKERING, *KIND, *WACHTEN)
)  # fmt: skip
"""Everything that the judgement on a PIP reads."""


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


def geldende(verleden: Verleden) -> list[Gebeurd]:
    """The PIPs of this gemeente, first and next versions, that were not withdrawn as a whole."""
    weg = {
        str(een.gegevens.get("besluit_id", "")).lower()
        for een in van(verleden, INGETROKKEN)
        if een.gegevens.get("omvang") == "geheel"
    }
    return [een for een in van(verleden, VASTGESTELD, GEWIJZIGD) if een.id not in weg]


def eerste_dagtekening(verleden: Verleden) -> date | None:
    """From here the term runs, whatever happened to that PIP later (Wi 11(3))."""
    return min((een.dagtekening for een in van(verleden, VASTGESTELD, OVERGENOMEN)), default=None)
