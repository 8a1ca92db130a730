# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Why an appointment cannot be made, moved or finished: for the screen, with the way out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Waarvan = Literal["ruimte", "medewerker", "tolk", "dossier"]


class AgendaFout(Exception):
    """What is wrong, why, and what now; nothing was kept."""


@dataclass
class Bezet(AgendaFout):
    """There is something already. `medewerker`: the key of who has it; "" where it was gone by the time we looked.
    `groep`: the name of the group that meets there."""

    soort: Waarvan
    begin: datetime | None
    einde: datetime | None
    medewerker: str = ""
    groep: str = ""

    def __str__(self) -> str:
        return f"{self.soort} is al bezet"
