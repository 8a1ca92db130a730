# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The letter of the second oproep warns in writing: when it goes, both are recorded, or neither."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from django.utils.translation import gettext as _

from regie.dossiers.oproep import rond_oproepen
from regie.kern.intake.oproepen import WAARSCHUWING, gewaarschuwd, rondes
from regie.kern.intake.oproepweigeringen import EERST_WAARSCHUWEN
from regie.kern.termijnen.herleiding import voluit
from regie.register.vastleggen import Nieuw


def waarschuwing_bij(brief: UUID, dossier: str, dag: date, gegevens: Mapping[str, Any]) -> list[Nieuw]:
    """The warning that goes with an oproep (its fields in `gegevens`); none where somebody was warned already."""
    if gegevens["nummer"] != EERST_WAARSCHUWEN:
        return []
    verleden = rond_oproepen([dossier])[dossier]
    gemist = next((een for een in reversed(rondes(verleden)) if een.gemist), None)
    if gemist is None or gemist.gemist is None or gewaarschuwd(verleden, gemist.gemist.datum):
        return []
    velden = {
        "aanleiding": _("Niet gekomen bij de intake op %(dag)s") % {"dag": voluit(gemist.dag)},
        "verzendwijze": gegevens["verzendwijze"],
        "niet_verschenen_id": gemist.gemist.id,
    }
    return [Nieuw(uuid5(brief, WAARSCHUWING), dossier, WAARSCHUWING, dag, velden)]
