# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Actions to improve: what, who owns it, by when, how far it is, and from what it shows."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal, get_args
from uuid import UUID

from regie.monitor.versies import LEZERS, alle_versies, als_velden, eis_rol, laatste, uit_rij
from regie.monitor.versies import leg_vast as leg_versie_vast
from regie.toegang.wie import Wie

Stand = Literal["open", "bezig", "klaar", "vervallen"]
STANDEN: Final = get_args(Stand)
_TE_DOEN: Final = ("open", "bezig")
_TABEL: Final = "verbeterpunt"


@dataclass(frozen=True, slots=True)
class Verbeterpunt:
    """`eigenaar`: a function or a colleague, as people say it. `uiterlijk`: None where no day was agreed."""

    id: UUID
    actielijn: str
    wat: str
    eigenaar: str
    uiterlijk: date | None
    stand: Stand
    bewijs: str = ""

    def is_te_laat(self, vandaag: date) -> bool:
        return self.stand in _TE_DOEN and self.uiterlijk is not None and self.uiterlijk < vandaag


@dataclass(frozen=True, slots=True)
class Versie:
    """An action as somebody typed it, and why it was changed."""

    punt: Verbeterpunt
    reden: str
    door: str
    moment: datetime


@dataclass(frozen=True, slots=True)
class Filter:
    """What is empty lets everything through."""

    stand: str = ""
    eigenaar: str = ""
    actielijn: str = ""

    def past(self, punt: Verbeterpunt) -> bool:
        gevraagd = ((self.stand, punt.stand), (self.eigenaar, punt.eigenaar), (self.actielijn, punt.actielijn))
        return all(not wat or wat == is_ for wat, is_ in gevraagd)


def verbeterpunten(wie: Wie) -> list[Verbeterpunt]:
    """What is to be done first, by its last day; then what is done or dropped. Raises NietVanDezeRol."""
    eis_rol(wie, LEZERS)
    return sorted((uit_rij(Verbeterpunt, rij) for rij in laatste(_TABEL)), key=_volgorde)


def _volgorde(punt: Verbeterpunt) -> tuple[bool, date, str, str]:
    return (punt.stand not in _TE_DOEN, punt.uiterlijk or date.max, punt.wat, str(punt.id))


def versies(wie: Wie, id_: UUID) -> list[Versie]:
    """Of one action, the latest first; none where it does not exist. Raises NietVanDezeRol."""
    eis_rol(wie, LEZERS)
    return [
        Versie(uit_rij(Verbeterpunt, rij), rij["reden"], rij["door"], rij["moment"])
        for rij in alle_versies(_TABEL, id_)
    ]


def leg_vast(wie: Wie, punt: Verbeterpunt, stempel: UUID, reden: str = "", gezien: datetime | None = None) -> bool:
    """Keeps a version: see `versies.leg_vast`."""
    return leg_versie_vast(wie, _TABEL, stempel, {**als_velden(punt), "reden": reden}, gezien)
