# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What has a page of its own is recorded there: it is more than one event. A PIP has documents, a talk has findings, a
choice stands beside what is known, a pause has a day to look again. The plain form is for a role that has no such page,
and for who corrects."""

from collections.abc import Mapping
from typing import Final
from urllib.parse import urlencode

from regie.web.dossier.bezoek import Bezoek
from regie.web.dossier.via_agenda import planpagina
from regie.web.rechten import heeft

BLADZIJDEN: Final[Mapping[str, str]] = {
    "verwijzing": "verwijzen",
    "oproep_intake": "oproepen",
    "intakegesprek": "intake_gesprek",
    "leerroutekeuze": "leerroute",
    "pip_vastgesteld": "pip",
    "pip_gewijzigd": "pip",
    "pip_ondertekend": "pip_tekenen",
    "examen": "traject_examen",
    "afschaling": "besluiten_afschalen",
    "opschorting_start": "besluiten_pauze",
    "opschorting_einde": "besluiten_pauze",
}
"""Type of an event → the route of its page. An appointment has one in the agenda: via_agenda.py."""
_GAAT_MEE: Final = {"verwijzing": ("taak",), "examen": ("onderdeel",)}


def eigen_bladzijde(hier: Bezoek, type_naam: str, vraag: Mapping[str, str]) -> str:
    """The address, with what is known already; "" where the plain form is the way. `vraag`: what the form would have
    begun with."""
    if agenda := planpagina(hier, type_naam, vraag):
        return agenda
    route = BLADZIJDEN.get(type_naam, "")
    if not route or not heeft(hier.wie, route):
        return ""
    bekend = {naam: vraag[naam] for naam in _GAAT_MEE.get(type_naam, ()) if vraag.get(naam)}
    return hier.plek(route) + (f"?{urlencode(bekend)}" if bekend else "")
