# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How the gemeente chose to set up the work, whether it is so, and which indicators tell it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, get_args
from uuid import UUID

from regie.monitor.versies import LEZERS, alle_versies, als_velden, eis_rol, laatste, uit_rij
from regie.monitor.versies import leg_vast as leg_versie_vast
from regie.toegang.wie import Wie

Oordeel = Literal["voldoet", "nog_niet", "niet_beoordeeld"]
OORDELEN: Final = get_args(Oordeel)
_TABEL: Final = "inrichtingskeuze"


@dataclass(frozen=True, slots=True)
class Inrichtingskeuze:
    """`indicatoren`: their ids, as they stand in `recht/indicatoren.toml`."""

    id: UUID
    naam: str
    oordeel: Oordeel
    indicatoren: Sequence[str]
    bron: str
    toelichting: str = ""


@dataclass(frozen=True, slots=True)
class Versie:
    keuze: Inrichtingskeuze
    door: str
    moment: datetime


def inrichtingskeuzes(wie: Wie) -> list[Inrichtingskeuze]:
    """What does not meet the choice first. Raises NietVanDezeRol."""
    eis_rol(wie, LEZERS)
    volgorde = ("nog_niet", "niet_beoordeeld", "voldoet")
    gevonden = [uit_rij(Inrichtingskeuze, rij) for rij in laatste(_TABEL)]
    return sorted(gevonden, key=lambda een: (volgorde.index(een.oordeel), een.naam, str(een.id)))


def versies(wie: Wie, id_: UUID) -> list[Versie]:
    """Of one choice, the latest first; none where it does not exist. Raises NietVanDezeRol."""
    eis_rol(wie, LEZERS)
    return [Versie(uit_rij(Inrichtingskeuze, rij), rij["door"], rij["moment"]) for rij in alle_versies(_TABEL, id_)]


def leg_vast(wie: Wie, keuze: Inrichtingskeuze, stempel: UUID, gezien: datetime | None = None) -> bool:
    """Keeps a version: see `versies.leg_vast`."""
    velden = als_velden(keuze) | {"indicatoren": list(keuze.indicatoren)}
    return leg_versie_vast(wie, _TABEL, stempel, velden, gezien)
