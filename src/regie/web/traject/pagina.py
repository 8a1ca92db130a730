# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of a traject: what lacks, the hours, the thresholds, the exams, and the rooms to go on to."""

from dataclasses import replace
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from regie.dossiers import traject as vragen
from regie.dossiers.traject import Stand
from regie.dossiers.zinnen import zin
from regie.kern.gebeurtenissen.gebeurd import laatste
from regie.kern.pip.verleden import eerste_dagtekening
from regie.kern.termijnen.herleiding import voluit
from regie.kern.traject.examens import EXAMEN
from regie.kern.traject.traject import Traject
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.melding import neem_melding
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.rechten import heeft
from regie.web.traject.deelbeeld import deelregels
from regie.web.traject.drempelbeeld import drempelbeelden
from regie.web.traject.examenbeeld import examenregels
from regie.web.traject.verder import verder
from regie.web.traject.wekenbeeld import wekenbeeld

CERTIFICAAT: Final = "certificaat_uitgereikt"
ONDERWIJS: Final = "onderwijs"


@require_safe
def traject(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = bezoek(request, dossier)
    gebeurd = vragen.verleden(dossier)
    melding = neem_melding(request, dossier)
    context: dict[str, Any] = {
        "bezoek": hier, "naam": naam_of_nummer(hier.naam, dossier), "verder": verder(hier),
        "melding": melding and replace(melding, herstel=""),
    }  # fmt: skip
    if eerste_dagtekening(gebeurd) is not None:
        context |= _inhoud(hier, vragen.stand(hier.wie, dossier, gebeurd, hier.recht, hier.vandaag))
    return render(request, "traject/traject.html", context)


def _inhoud(hier: Bezoek, stand: Stand) -> dict[str, Any]:
    nu, regels = stand.traject, hier.recht.regels(hier.wie.beleid)
    mag_examen = heeft(hier.wie, "traject_examen") and hier.mag(hier.recht.gebeurtenissen[EXAMEN])
    delen = deelregels(hier, nu)
    return {
        "route": hier.recht.codelijsten["leerroute"].codes[nu.leerroute].label if nu.leerroute else "",
        "einde": voluit(nu.termijn_einde) if nu.termijn_einde else "",
        "voldaan": zin("voldaan", nu.voldaan.gegevens, hier.recht) if nu.voldaan else "",
        "voldaan_op": voluit(nu.voldaan.datum) if nu.voldaan else "",
        "delen": delen,
        "rest": len(nu.rest),
        "meld_voldaan": "" if nu.voldaan else _als_het_mag(hier, "voldaan"),
        "na_voldaan": _na_voldaan(hier, nu) if nu.voldaan else [],
        "drempels": drempelbeelden(hier, stand, regels),
        "tempo_weken": nu.weken,
        "weken": wekenbeeld(stand.weken),
        "examens": examenregels(hier, nu, mag_examen),
        "examen_adres": hier.plek("traject_examen") if mag_examen else "",
    }


def _als_het_mag(hier: Bezoek, type_naam: str) -> str:
    """The address of the form of a type, "" for who may not record it."""
    return hier.vastleggen(type_naam, terug="traject") if hier.mag(hier.recht.gebeurtenissen[type_naam]) else ""


def _na_voldaan(hier: Bezoek, nu: Traject) -> list[tuple[str, str]]:
    """What comes after it: the gemeente hands over a certificate itself (Ri 3.18), and somebody goes on. The next
    school decides itself whom it takes."""
    klaar = laatste(nu.verleden, "voldaan")
    namen = ["uitstroom", *(["toelating"] if nu.leerroute == ONDERWIJS else [])]
    if klaar is not None and klaar.gegevens["wijze"] == "certificaat" and laatste(nu.verleden, CERTIFICAAT) is None:
        namen.insert(0, CERTIFICAAT)
    plekken = ((hier.recht.gebeurtenissen[naam].label, _als_het_mag(hier, naam)) for naam in namen)
    return [(tekst, plek) for tekst, plek in plekken if plek]
