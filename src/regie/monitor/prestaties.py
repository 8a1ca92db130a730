# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Targets of the budget per year, as they were typed: the latest version of each counts."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from uuid import UUID

from regie.kern.prestaties.soorten import Eenheid
from regie.kern.prestaties.vergelijken import Doel
from regie.monitor.versies import LEZERS, alle_versies, als_velden, eis_rol, laatste, uit_rij
from regie.monitor.versies import leg_vast as leg_versie_vast
from regie.toegang.wie import Wie

_TABEL: Final = "prestatie"


@dataclass(frozen=True, slots=True)
class Prestatie:
    """A target. `indicator`: None where Regie does not count it. `overloop`: from last year, above 0 is ahead.
    `volgens_verslag`: what a report printed; it stands beside what is counted, never instead of it."""

    id: UUID
    jaar: int
    naam: str
    indicator: str | None
    eenheid: Eenheid
    doel: int
    bron: str
    waar: Mapping[str, Sequence[str]] = field(default_factory=dict)
    overloop: int = 0
    volgens_verslag: int | None = None
    vervallen: bool = False

    @property
    def als_doel(self) -> Doel:
        waar = {dimensie: tuple(codes) for dimensie, codes in self.waar.items()}
        return Doel(self.jaar, self.naam, self.indicator, waar, self.eenheid, self.doel, self.overloop)


@dataclass(frozen=True, slots=True)
class Versie:
    """A target as somebody typed it, and why it was changed."""

    prestatie: Prestatie
    reden: str
    door: str
    moment: datetime


def prestaties(wie: Wie) -> list[Prestatie]:
    """Of every year, by year and name; what was dropped is not there. Raises NietVanDezeRol."""
    eis_rol(wie, LEZERS)
    gevonden = [uit_rij(Prestatie, rij) for rij in laatste(_TABEL)]
    return sorted((een for een in gevonden if not een.vervallen), key=lambda een: (een.jaar, een.naam, str(een.id)))


def versies(wie: Wie, id_: UUID) -> list[Versie]:
    """Of one target, the latest first; none where it does not exist. Raises NietVanDezeRol."""
    eis_rol(wie, LEZERS)
    return [
        Versie(uit_rij(Prestatie, rij), rij["reden"], rij["door"], rij["moment"]) for rij in alle_versies(_TABEL, id_)
    ]


def leg_vast(wie: Wie, een: Prestatie, stempel: UUID, reden: str = "", gezien: datetime | None = None) -> bool:
    """Keeps a version: see `versies.leg_vast`."""
    waar = json.dumps({dimensie: list(codes) for dimensie, codes in een.waar.items()})
    return leg_versie_vast(wie, _TABEL, stempel, {**als_velden(een), "waar": waar, "reden": reden}, gezien)
