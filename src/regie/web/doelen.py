# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""For what each page reads about people, and in which way: what the log says of it.

A page that is not named here reads for the work of who asks (toegang/doelen.py); it opens one dossier when its address
holds one, and else it shows a list.
"""

from collections.abc import Mapping
from typing import Any, Final

from regie.kern.recht.typen.verwerkingen import Doel
from regie.toegang.doelen import Soort, mag_voor
from regie.toegang.middleware import Verzoek

DOELEN: Final[dict[str, Doel]] = {
    "privacy_inzage": "verantwoording",
    "privacy_noodtoegang": "verantwoording",
    "privacy_noodtoegang_oordeel": "verantwoording",
    **dict.fromkeys(("swi_levering", "swi_bestand", "swi_aanvullen", "swi_laat"), "verantwoording"),
    **dict.fromkeys(
        ("intake", "intake_gevoelig", "intake_verslag", "intake_notitie", "intake_gesprek", "intake_doelen",
         "intake_afronden", "leerroute", "leerroute_kenmerken", "oproepen", "oproep_gemist", "oproep_afronden", "toets",
         "toets_vastleggen", "toets_zitting", "vragenlijst", "vragenlijst_samen", "vragenlijst_samen_vraag"),
        "intake",
    ),
    **dict.fromkeys(("besluiten_verhuizing", "besluiten_overnemen"), "overdracht"),
}  # fmt: skip
SOORTEN: Final[dict[str, Soort]] = {
    "swi_bestand": "exporteren",
    "zoeken": "zoeken",
    "snel_wie": "zoeken",
    "noodtoegang": "noodtoegang",
    "privacy_inzage": "openen",
}
VAN_TYPE: Final[dict[str, Doel]] = {
    **dict.fromkeys(("koppeling", "koppeling_einde", "profiel_ontvangen"), "overdracht"),
    **dict.fromkeys(
        ("oproep_intake", "intakegesprek", "intake_bevinding", "leefgebied_score", "vragenlijst", "toetszitting",
         "leerbaarheidstoets", "lbt_ontheffing", "tweede_beoordeling", "proefles", "proefperiode", "intake_afgerond"),
        "intake",
    ),
    "nazorg_gesprek": "nazorg",
}  # fmt: skip
"""Of a page about one type of event: which of the privacy moments that is, for who does that work."""
_API: Final = "api"  # every route of the API begins so; its own gate says what it is for


def zet_doel(verzoek: Verzoek, route: str, argumenten: Mapping[str, Any]) -> None:
    """Before the page is asked anything; the page may still know better."""
    if verzoek.wie is None or route.startswith(_API):
        return
    doel = DOELEN.get(route) or VAN_TYPE.get(argumenten.get("type", ""))
    verzoek.inzage.doel = doel if doel and mag_voor(verzoek.wie, doel) else None
    verzoek.inzage.soort = SOORTEN.get(route, "openen" if "dossier" in argumenten else "lijst")
