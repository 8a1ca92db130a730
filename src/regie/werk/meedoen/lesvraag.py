# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A school is asked for other lessons: a message in its room, and a task with a last day until it was answered."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID, uuid5

from regie.dossiers.berichten import BERICHT
from regie.dossiers.doelen import ACTIE
from regie.dossiers.lesvragen import SLEUTEL
from regie.register.vastleggen import Nieuw

SCHOOL, GEMEENTE = "school", "gemeente"
VERWIJZING: Final = "verwijzing_id"


@dataclass(frozen=True, slots=True)
class Lesvraag:
    """`verwijzing`: to the school; "": the school is not reached through here, and the gemeente calls it. `wat`: the
    task; `bericht`: what the school reads."""

    id: UUID
    dossier: str
    verwijzing: str
    wat: str
    bericht: str
    uiterlijk: date


def te_vragen(vraag: Lesvraag, vandaag: date) -> list[Nieuw]:
    """The message and the task; of a school without a verwijzing the task alone."""
    taak = {
        "actie_id": f"{SLEUTEL}{vraag.id.hex[-12:]}", "wie": SCHOOL if vraag.verwijzing else GEMEENTE, "wat": vraag.wat,
        "uiterlijk": vraag.uiterlijk.isoformat(),
    }  # fmt: skip
    if not vraag.verwijzing:
        return [Nieuw(vraag.id, vraag.dossier, ACTIE, vandaag, taak)]
    aan = {VERWIJZING: vraag.verwijzing}
    return [
        Nieuw(vraag.id, vraag.dossier, ACTIE, vandaag, taak | aan, voor=vraag.verwijzing),
        Nieuw(uuid5(vraag.id, BERICHT), vraag.dossier, BERICHT, vandaag, aan | {"bericht": vraag.bericht},
              voor=vraag.verwijzing),
    ]  # fmt: skip
