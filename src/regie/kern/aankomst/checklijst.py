# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The checklists of arrival for one person. Nothing is ticked: what is done follows from what happened."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from regie.kern.aankomst.gebeurd import Gebeurd, blijkt
from regie.kern.recht.typen.aankomst import Checklijst, Stap

Stand = Literal["gedaan", "open", "nog_niet", "niet_nodig"]
"""nog_niet: another step comes first · niet_nodig: not in this situation, and the step says why."""


@dataclass(frozen=True, slots=True)
class Stapstand:
    id: str
    stap: Stap
    stand: Stand
    op: date | None = None


@dataclass(frozen=True, slots=True)
class Lijststand:
    id: str
    lijst: Checklijst
    stappen: tuple[Stapstand, ...]

    @property
    def gedaan(self) -> int:
        return sum(een.stand == "gedaan" for een in self.stappen)

    @property
    def telt(self) -> int:
        """Steps that are needed as things are."""
        return sum(een.stand != "niet_nodig" for een in self.stappen)


def checklijsten(
    lijsten: Mapping[str, Checklijst],
    stappen: Mapping[str, Stap],
    gekozen: Collection[str],
    groep: str | None,
    gebeurd: Sequence[Gebeurd],
) -> list[Lijststand]:
    """The lists that have begun for this person, with the steps of the law and those that the gemeente chose."""
    mee = {id_: stap for id_, stap in stappen.items() if stap.van == "wet" or id_ in gekozen}
    gevonden = [
        Lijststand(id_, lijst, tuple(_stap(s, stap, gebeurd) for s, stap in mee.items() if stap.lijst == id_))
        for id_, lijst in lijsten.items()
        if groep in lijst.wie and (not lijst.wanneer or blijkt(lijst.wanneer, gebeurd) is not None)
    ]
    return [een for een in gevonden if een.stappen]


def _stap(id_: str, stap: Stap, gebeurd: Sequence[Gebeurd]) -> Stapstand:
    gedaan = blijkt(stap.bewijs, gebeurd)
    if gedaan is not None:
        return Stapstand(id_, stap, "gedaan", gedaan.datum)
    if blijkt(stap.niet_als, gebeurd) is not None:
        return Stapstand(id_, stap, "niet_nodig")
    eerst = bool(stap.wanneer) and blijkt(stap.wanneer, gebeurd) is None
    return Stapstand(id_, stap, "nog_niet" if eerst else "open")
