# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Signing a PIP: the event, and beside it the name that was typed on the screen. Both, or neither."""

from dataclasses import dataclass
from typing import Final, Literal, get_args

from django.db import transaction

from regie.kern.recht import Recht
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang.sleutel import uuid7
from regie.toegang.voorbereid import voorbereid
from regie.toegang.wie import Wie

Typer = Literal["inburgeraar", "voorlezer"]
TYPERS: Final[tuple[Typer, ...]] = get_args(Typer)
LANGSTE_NAAM: Final = 200


@dataclass(frozen=True, slots=True)
class Handtekening:
    """A name as it was typed. `getypt_door`: the person, or who read the plan aloud."""

    naam: str
    getypt_door: Typer


def teken(wie: Wie, recht: Recht, nieuw: Nieuw, handtekening: Handtekening | None) -> None:
    """`nieuw`: the event; sent twice it is signed once. Raises what `leg_vast` raises."""
    with transaction.atomic():
        if leg_vast(wie, [nieuw], recht) is None or handtekening is None:
            return
        with voorbereid() as cursor:
            cursor.execute(
                "INSERT INTO pip_handtekening (gemeente, id, dossier, gebeurtenis, naam, getypt_door, bij)"
                " VALUES (%s, %s, %s, %s, %s, %s, %s)",
                [wie.gemeente, uuid7(), nieuw.dossier, nieuw.id, handtekening.naam, handtekening.getypt_door,
                 wie.medewerker],
            )  # fmt: skip
