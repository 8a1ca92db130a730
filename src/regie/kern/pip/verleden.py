# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What happened in one dossier, as far as a PIP looks back on it."""

from datetime import date
from typing import Final

from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden, van

VASTGESTELD: Final = "pip_vastgesteld"
GEWIJZIGD: Final = "pip_gewijzigd"
OVERGENOMEN: Final = "pip_overgenomen"
INGETROKKEN: Final = "pip_ingetrokken"
ONDERTEKEND: Final = "pip_ondertekend"
UITGESTELD: Final = "pip_uitgesteld"
KEUZE: Final = "leerroutekeuze"
INTAKE: Final = ("intakegesprek", "intake_afgerond")
GROEP: Final = ("dossier_geopend", "kennisgeving_plicht", "plicht_gewijzigd")
UITKERING: Final = (
    "uitkering_aangevraagd", "uitkering_toegekend", "uitkering_afgewezen", "uitkering_beeindigd",
)  # fmt: skip
KIND: Final = ("kinderopvang", "vve")
WACHTEN: Final = ("wacht_op_derde", "informatie_ontvangen")

TYPES: Final = frozenset(
    (VASTGESTELD, GEWIJZIGD, OVERGENOMEN, INGETROKKEN, ONDERTEKEND, UITGESTELD, KEUZE, "afschaling", "verhuizing",
     "pw_verplichting", *INTAKE, *GROEP, *UITKERING, *KIND, *WACHTEN)
)  # fmt: skip
"""Everything that the judgement on a PIP reads."""


def geldende(verleden: Verleden) -> list[Gebeurd]:
    """The PIPs of this gemeente, first and next versions, that were not withdrawn as a whole."""
    weg = {
        str(een.gegevens.get("besluit_id", "")).lower()
        for een in van(verleden, INGETROKKEN)
        if een.gegevens.get("omvang") == "geheel"
    }
    return [een for een in van(verleden, VASTGESTELD, GEWIJZIGD) if een.id not in weg]


def eerste_dagtekening(verleden: Verleden) -> date | None:
    """From here the term runs, whatever happened to that PIP later (Wi 11(3))."""
    return min((een.dagtekening for een in van(verleden, VASTGESTELD, OVERGENOMEN)), default=None)
