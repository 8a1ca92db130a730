# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How many fte for regie each consulent has, from a day on: as it was typed, and never changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from regie.dossiers.vraag import Rij, rijen
from regie.kern.indicatoren.formatie import Formatie
from regie.monitor.versies import eis_rol, uit_rij
from regie.monitor.versies import leg_vast as leg_versie_vast
from regie.toegang.wie import Wie

ROLLEN: Final = frozenset({"teamleider"})
MEESTE: Final = Decimal("1.5")


@dataclass(frozen=True, slots=True)
class Versie:
    """A row, and who typed it."""

    formatie: Formatie
    door: str


def formatie() -> list[Formatie]:
    """Every row that there is. As regie_rekenaar or as the team leader; for anybody else none."""
    return [uit_rij(Formatie, rij) for rij in _alle()]


def versies(wie: Wie) -> Sequence[Versie]:
    """What was typed, the latest first. Raises NietVanDezeRol."""
    eis_rol(wie, ROLLEN)
    return [Versie(uit_rij(Formatie, rij), rij["door"]) for rij in _alle()]


def _alle() -> list[Rij]:
    return rijen(
        "SELECT medewerker, vanaf, fte, moment, door FROM formatie"
        " WHERE gemeente = current_setting('regie.gemeente') ORDER BY moment DESC"
    )


def leg_vast(
    wie: Wie, medewerker: str, vanaf: date, fte: Decimal, stempel: UUID, gezien: datetime | None = None
) -> bool:
    """What somebody has from a day on. `gezien`: the moment of the latest row when the form was opened; a later one of
    this consulent is not overwritten. See `versies.leg_vast`. Raises NietVanDezeRol and IntussenGewijzigd."""
    eis_rol(wie, ROLLEN)
    velden = {"medewerker": medewerker, "vanaf": vanaf, "fte": fte}
    return leg_versie_vast(wie, "formatie", stempel, velden, gezien)
