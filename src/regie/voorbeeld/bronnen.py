# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Where an event comes from, for the types of which that goes without saying; all others the gemeente wrote itself."""

from typing import Final

_PER_BRON: Final = {
    "duo": (
        "kennisgeving_plicht", "besluit_duo", "verlenging", "ontheffing", "examen", "taalschakeldiploma", "voldaan",
    ),
    "coa": ("koppeling", "profiel_ontvangen"),
    "school": (
        "schoolintake", "start_leerroute", "einde_leerroute", "lesuren", "verzuimmelding", "schoolrapportage",
        "brugklas_start", "brugklas_einde", "brugklas_rapport",
    ),
    "mb": ("mb_start", "mb_eindrapport", "mb_einde", "huisbezoek", "vrijwilliger_koppeling"),
    "inburgeraar": ("vragenlijst",),
}  # fmt: skip

BRONNEN: Final[dict[str, str]] = {type_: bron for bron, typen in _PER_BRON.items() for type_ in typen}
