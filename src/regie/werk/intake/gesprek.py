# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A talk that was held: one event for the talk and one for each theme with text, recorded together."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from regie.dossiers.vraag import Rij
from regie.register.vastleggen import Nieuw

GESPREK, BEVINDING = "intakegesprek", "intake_bevinding"


def mee(notities: Mapping[str, Rij], themas: Collection[str]) -> list[Rij]:
    """The notes that become findings: those of the themes that were talked about, with text."""
    return [een for thema, een in notities.items() if thema in themas and een["tekst"].strip()]


def stand_van(notities: Mapping[str, Rij]) -> str:
    """A mark of all notes as they stood on the screen."""
    return ",".join(sorted(str(een["revisie"]) for een in notities.values() if een["tekst"].strip()))


def nieuwe(
    dossier: str, id_: UUID, datum: date, gegevens: Mapping[str, Any], bevindingen: Collection[Rij]
) -> list[Nieuw]:
    """Ids follow from the one of the form: sent twice is recorded once."""
    gesprek = Nieuw(id_, dossier, GESPREK, datum, gegevens)
    return [gesprek, *(bevinding(dossier, id_, datum, een) for een in bevindingen)]


def bevinding(dossier: str, gesprek: UUID, datum: date, notitie: Rij) -> Nieuw:
    """A note as the finding that it becomes with this talk."""
    gegevens = {"thema": notitie["thema"], "bevinding": notitie["tekst"].strip(), "bron": notitie["bron"]}
    return Nieuw(uuid5(gesprek, notitie["thema"]), dossier, BEVINDING, datum, gegevens)
