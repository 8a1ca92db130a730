# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which client may use which route: one row for every operation. What it then sees is decided as on the pages."""

from typing import Final

from regie.dossiers.totalen import ROLLEN as TOTALEN
from regie.toegang.klanten import kan_koppelen
from regie.toegang.rollen import ROLLEN

OPENBAAR: Final = frozenset({"openbaar"})  # without a token
IEDEREEN: Final = frozenset(rol for rol in ROLLEN if kan_koppelen(rol))
DOSSIERS: Final = frozenset(rol for rol in IEDEREEN if ROLLEN[rol].bereik != "geen")
GEMEENTE: Final = frozenset(rol for rol in DOSSIERS if ROLLEN[rol].bereik == "gemeente")
LESSEN: Final = frozenset({"docent", "trajectbegeleider", "coordinator"})

ROUTES: Final[dict[str, frozenset[str]]] = {
    "api_openapi": OPENBAAR,
    "api_token": OPENBAAR,
    "api_dossiers": DOSSIERS,
    "api_dossiers_zoek": DOSSIERS,
    "api_dossier": DOSSIERS,
    "api_gebeurtenissen": DOSSIERS,
    "api_gebeurtenis": DOSSIERS,
    "api_termijnen": DOSSIERS,
    "api_feiten": GEMEENTE,
    "api_dossier_verwijzingen": DOSSIERS,
    "api_verwijzingen": DOSSIERS,
    "api_aanwezigheid": LESSEN,
    "api_indicatoren": IEDEREEN & TOTALEN,
    "api_cijfers": IEDEREEN & TOTALEN,
    "api_codelijsten": IEDEREEN,
    "api_codelijst": IEDEREEN,
    "api_recht": IEDEREEN,
    "api_regels": IEDEREEN,
    "api_taken": IEDEREEN,
    "api_gebeurtenistypen": IEDEREEN,
    "api_gebeurtenistype": IEDEREEN,
}
