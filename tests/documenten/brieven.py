# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Values that fit any letter."""

from typing import Any

from regie.documenten.briefsjablonen import Briefsjabloon, laad

NAAM = "Amina Haddad"
_WAARDEN = {
    "naam": NAAM, "consulent": "Karin de Vries", "gemeente": "Voorbeeldgemeente", "telefoon": "14 000",
    "gemeente_adres": "Raadhuisplein 1, 9999 ZZ Voorbeeldstad", "bezwaar_tot": "2027-01-11", "dag": "2026-12-14",
    "tijd": "09:30", "eindtijd": "11:00", "plaats": "Raadhuisplein 1, kamer 2", "vorige_dag": "2026-11-30",
    "bel_voor": "2026-12-07", "afspraak": "les Nederlands", "groep": "Praten over geld", "organisatie": "Taalhuis",
    "waarvoor": "Nederlands leren", "gegevens": "naam en telefoonnummer", "pip_dag": "2026-11-27",
    "leerroute": "B1-route", "vragenlijst_adres": "https://regie.voorbeeldstad.example/vragenlijst/?taal=nl",
    "code": "1234 5678 9012 3456",
    "code_tot": "2026-12-14", "nieuw_adres": "Dorpsstraat 5, 9999 AB Voorbeeldstad",
    "aanbod": "er is nog geen aanbod gedaan", "op_tijd_tot": "2027-02-27",
}  # fmt: skip


def sjabloon(id_: str) -> Briefsjabloon:
    return laad()[id_]


def waarden(van: Briefsjabloon, **anders: Any) -> dict[str, Any]:
    return {naam: _WAARDEN[naam] for naam in van.variabelen} | anders
