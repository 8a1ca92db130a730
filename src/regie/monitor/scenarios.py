# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Topics with scenarios A, B and C, what each would mean, and which one was chosen. A topic without any is allowed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from regie.monitor.versies import LEZERS, als_velden, eis_rol, laatste, uit_rij
from regie.monitor.versies import leg_vast as leg_versie_vast
from regie.toegang.wie import Wie

LETTERS: Final = ("a", "b", "c")


@dataclass(frozen=True, slots=True)
class Thema:
    """`gekozen`: the letter, with the day and the decision; None: nothing was chosen yet."""

    id: UUID
    actielijn: str
    naam: str
    bron: str
    gekozen: str | None = None
    gekozen_op: date | None = None
    besluit: str = ""


@dataclass(frozen=True, slots=True)
class Scenario:
    """`mensen`, `fte`, `euro` (whole euros a year): what it would change; None: not known."""

    thema: UUID
    letter: str
    omschrijving: str
    bron: str
    mensen: int | None = None
    fte: Decimal | None = None
    euro: int | None = None
    gevolgen: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """A topic with what was written of it, by letter, and when each was kept last."""

    thema: Thema
    scenarios: Mapping[str, Scenario]
    moment: datetime
    momenten: Mapping[str, datetime]


def scenarios(wie: Wie) -> list[Register]:
    """Every topic, by action line and name. Raises NietVanDezeRol."""
    eis_rol(wie, LEZERS)
    per: dict[UUID, dict[str, tuple[Scenario, datetime]]] = {}
    for rij in laatste("scenario"):
        per.setdefault(rij["thema"], {})[rij["letter"]] = (uit_rij(Scenario, rij), rij["moment"])
    registers = []
    for rij in laatste("scenario_thema"):
        van = per.get(rij["id"], {})
        delen = {letter: van[letter] for letter in LETTERS if letter in van}
        registers.append(
            Register(
                uit_rij(Thema, rij),
                {letter: scenario for letter, (scenario, _moment) in delen.items()},
                rij["moment"],
                {letter: moment for letter, (_scenario, moment) in delen.items()},
            )
        )
    return sorted(registers, key=lambda een: (een.thema.actielijn, een.thema.naam, str(een.thema.id)))


def scenario_van(wie: Wie, id_: UUID) -> Register | None:
    """One topic; None where it does not exist. Raises NietVanDezeRol."""
    return next((een for een in scenarios(wie) if een.thema.id == id_), None)


def leg_thema_vast(wie: Wie, thema: Thema, stempel: UUID, gezien: datetime | None = None) -> bool:
    """Keeps a version: see `versies.leg_vast`."""
    return leg_versie_vast(wie, "scenario_thema", stempel, als_velden(thema), gezien)


def leg_scenario_vast(wie: Wie, scenario: Scenario, stempel: UUID, gezien: datetime | None = None) -> bool:
    """Keeps a version: see `versies.leg_vast`."""
    return leg_versie_vast(wie, "scenario", stempel, als_velden(scenario), gezien)
