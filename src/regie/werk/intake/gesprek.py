# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A talk that was held: one event for the talk and one for each theme with text, recorded together."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID, uuid5

from django.utils.translation import gettext as _

from regie.dossiers.vraag import Rij
from regie.register.vastleggen import Nieuw

GESPREK, BEVINDING = "intakegesprek", "intake_bevinding"
GEWEZEN, APART, AANWEZIG = "gewezen_op_apart_gesprek", "apart_gesproken", "aanwezig"
ALLEEN: Final = "alleen"


def bezwaar(gegevens: Mapping[str, Any]) -> str:
    """Why this talk cannot be recorded so; "" when it can. The law: tell that a talk alone is possible (Bi 5.2)."""
    if gegevens.get(GEWEZEN) is None:
        return _("Hebt u verteld dat een apart gesprek kan? De wet vraagt dat. Kies ja of nee.")
    if gegevens.get(AANWEZIG) != ALLEEN and gegevens.get(APART) is None:
        return _("Er was iemand bij. Hebt u de inburgeraar ook apart gesproken? Kies ja of nee.")
    return ""


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
