# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of the lessons: how it stands, what the school still needs, what can be done, and the hours that count."""

from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regie.dossiers.dossier import van_type
from regie.dossiers.inschrijving import Inschrijving, inschrijving
from regie.dossiers.levering import opgaven_van
from regie.dossiers.verzuimsignalen import verzuimsignalen
from regie.kern.levering.inschrijving import EINDE, START, WACHT
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.melding import neem_melding
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.keten.inschrijving_beeld import nodig, samen_in_woorden, stand_in_woorden, uurregels, wachten_in_woorden
from regie.web.keten.verzuimsignaal import grens_in_woorden, in_woorden
from regie.web.lessen.zonder_pip import zonder_pip
from regie.web.meedoen.woorden import koppeling
from regie.web.rechten import heeft

KOPPELING: Final = "vrijwilliger_koppeling"


@require_safe
def lessen(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = bezoek(request, dossier)
    nu, uren = inschrijving(dossier), opgaven_van(dossier)
    inhoud: dict[str, Any] = {
        "bezoek": hier,
        "naam": naam_of_nummer(hier.naam, dossier),
        "melding": neem_melding(request, dossier),
        "stand": stand_in_woorden(nu, hier.recht, hier.organisatie),
        "wacht": wachten_in_woorden(nu, hier.recht),
        "nodig": nodig(hier.kop, nu, hier.recht),
        "zonder_pip": zonder_pip(hier.kop) if nu.loopt else "",
        "acties": acties(hier, nu),
        "signalen": [
            {"wat": in_woorden(rij), "grens": grens_in_woorden(rij)}
            for rij in verzuimsignalen(hier.wie, hier.recht, hier.vandaag, dossier)
        ],
        "oefenen": oefenen(hier),
        "regels": uurregels(uren, hier.recht),
        "samen": samen_in_woorden(uren),
    }
    return render(request, "lessen/lessen.html", inhoud)


def oefenen(hier: Bezoek) -> str:
    """Who practises with this person beside the lessons."""
    gekoppeld = van_type(hier.dossier, (KOPPELING,))
    return koppeling(hier.recht, gekoppeld[0]) if gekoppeld else _("Er is nog geen taalmaatje of buddy.")


def acties(hier: Bezoek, nu: Inschrijving) -> list[tuple[str, str]]:
    """What can be recorded as it stands now."""
    types, gevonden = hier.recht.gebeurtenissen, []
    aanmelden = _("Naar een andere school") if nu.loopt else _("Meld aan bij een school")
    gevonden.append((aanmelden, hier.plek("lessen_aanmelden")))
    namen = {"aangemeld": (START, WACHT, EINDE), "les": (EINDE,)}.get(nu.stand, ())
    for naam in namen:
        if hier.mag(types[naam]):
            vraag = {"aanbieder": nu.aanbieder} if naam == START and nu.aanbieder else {}
            gevonden.append((types[naam].label, hier.vastleggen(naam, **vraag)))
    if heeft(hier.wie, "lessen_eigen"):
        gevonden.append((_("Leg uren vast met een eigen verklaring"), hier.plek("lessen_eigen")))
    return gevonden
