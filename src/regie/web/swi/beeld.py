# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Words that the pages of the delivery share: quarters, groups of attributes, how far it is, who somebody is."""

from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.kern.kalender import dagnummer
from regie.kern.kalender.amsterdam import in_amsterdam
from regie.kern.kalender.kwartaal import Kwartaal
from regie.kern.termijnen.herleiding import voluit as dag_voluit
from regie.toegang.medewerkers import Collega
from regie.uitwisseling.swi.leveringen import Levering, aan_de_beurt
from regie.web.keten.kwartaal_beeld import lees_kwartaal, voluit

GROEPEN: Final = {
    "persoon": gettext_lazy("Persoon"),
    "plicht": gettext_lazy("Plicht"),
    "brede_intake": gettext_lazy("Brede intake"),
    "pip": gettext_lazy("PIP"),
    "leerroute": gettext_lazy("Leerroute"),
    "afschaling": gettext_lazy("Afschalen naar A2"),
    "alfabetisering": gettext_lazy("Leren lezen en schrijven"),
    "cursus": gettext_lazy("Lessen en uren"),
    "participatie": gettext_lazy("Uren meedoen"),
    "map": gettext_lazy("MAP"),
    "pvt": gettext_lazy("PVT"),
    "maatschappelijke_begeleiding": gettext_lazy("Maatschappelijke begeleiding"),
    "ontzorgen": gettext_lazy("Ontzorgen"),
    "gesprekken": gettext_lazy("Voortgangsgesprekken"),
    "handhaving": gettext_lazy("Naleving"),
    "einde": gettext_lazy("Einde van de begeleiding"),
}
STANDEN: Final = {
    "gemaakt": gettext_lazy("Gemaakt"),
    "nagekeken": gettext_lazy("Nagekeken"),
    "vrijgegeven": gettext_lazy("Vrijgegeven"),
    "vervallen": gettext_lazy("Vervallen"),
}
TERUG: Final = 4  # quarters to choose from


class Keuze(NamedTuple):
    tekst: str
    adres: str
    hier: bool


def gekozen_kwartaal(request: HttpRequest, vandaag: date) -> Kwartaal:
    """That of the address, else the one that people work on. Raises Http404."""
    tekst = request.GET.get("kwartaal", "")
    return lees_kwartaal(tekst, vandaag) if tekst else aan_de_beurt(vandaag)


def kwartalen(route: str, hier: Kwartaal, vandaag: date) -> list[Keuze]:
    """The last ones, the newest first."""
    een, uit = Kwartaal.van(vandaag), []
    for _plek in range(TERUG):
        uit.append(Keuze(voluit(een), f"{reverse(route)}?kwartaal={een}", een == hier))
        een = een.vorige
    return uit


def termijn(uiterlijk: date, vandaag: date) -> str:
    """Until when, and how long that is."""
    over = dagnummer(uiterlijk) - dagnummer(vandaag)
    if over < 0:
        return _("Leveren kon tot en met %(dag)s.") % {"dag": dag_voluit(uiterlijk)}
    if over == 0:
        return _("Leveren kan nog vandaag.")
    if over == 1:
        return _("Leveren kan tot en met morgen, %(dag)s.") % {"dag": dag_voluit(uiterlijk)}
    return _("Leveren kan tot en met %(dag)s: nog %(over)d dagen.") % {"dag": dag_voluit(uiterlijk), "over": over}


def stap_voluit(van: Levering, stap: str, collegas: Mapping[str, Collega]) -> str:
    """Who took a step, and when; "" where nobody did."""
    door, moment = (van.door, van.moment) if stap == "gemaakt" else van.stappen.get(stap, ("", van.moment))
    if not door:
        return ""
    tijd = in_amsterdam(moment)
    return _("%(dag)s om %(uur)s, door %(wie)s") % {
        "dag": dag_voluit(tijd.date()), "uur": f"{tijd:%H.%M}", "wie": naam_van(door, collegas),
    }  # fmt: skip


def naam_van(medewerker: str, collegas: Mapping[str, Collega]) -> str:
    if not medewerker:
        return _("nog geen consulent")
    return collegas[medewerker].naam if medewerker in collegas else medewerker
