# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The end of the brede intake: a person decides, and says why where the law asks something that is not there."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.utils.translation import gettext as _

from regie.kern.intake.ontbreekt import Ontbreekt
from regie.register.vastleggen import Nieuw

AFGEROND: Final = "intake_afgerond"
TOELICHTING: Final = "toelichting"


def bezwaar(mist: Ontbreekt, gegevens: Mapping[str, Any], open_notities: int) -> str:
    """Why the intake cannot be closed so; "" when it can."""
    if open_notities:
        return _("Er zijn nog notities die niet zijn vastgelegd. Leg eerst het gesprek vast, of maak ze leeg.")
    if mist and not str(gegevens.get(TOELICHTING) or "").strip():
        return _("Er mist nog iets dat de wet vraagt. Schrijf bij Toelichting waarom de intake toch klaar is.")
    return ""


def afgerond(dossier: str, id_: UUID, datum: date, gegevens: Mapping[str, Any]) -> Nieuw:
    return Nieuw(id_, dossier, AFGEROND, datum, gegevens)
