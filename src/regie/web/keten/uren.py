# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Hours of a month as a file: choose it, see what is wrong, and what still waits to be solved."""

from typing import Final, cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regie.dossiers.woorden import getal, maand_voluit
from regie.register.fouten import RegisterFout
from regie.toegang.middleware import Verzoek
from regie.web.bestandsantwoord import csv_antwoord
from regie.web.geldend import geldend_recht
from regie.web.importeren.grens import is_te_groot
from regie.web.keten.uren_beeld import openrijen
from regie.web.keten.uren_bezig import stand_in_woorden
from regie.web.keten.uren_formulier import Uploadformulier
from regie.web.rechten import bezoeker
from regie.werk.keten.leerlingen import leerlingen
from regie.werk.keten.uren import opslag, voortgang
from regie.werk.keten.uren.bestand import Bestandsfout
from regie.werk.keten.uren.kolommen import KOLOMMEN, LEERLING, NAAM, NAMEN
from regie.werk.keten.uren.levering import beproef_bestand
from regie.werk.keten.uren.opdracht import laat_nakijken
from regie.werk.keten.uren.regel import LESUREN

ONJUIST: Final = 422
GETOOND: Final = 12  # deliveries
OPEN_GETOOND: Final = 200


@require_http_methods(["GET", "HEAD", "POST"])
def keten_uren(request: HttpRequest) -> HttpResponse:
    wie, verzoek = bezoeker(request), cast(Verzoek, request)
    if request.method != "POST":
        return _toon(request, Uploadformulier(vandaag=verzoek.vandaag))
    form = Uploadformulier(request.POST, request.FILES, vandaag=verzoek.vandaag, te_groot=is_te_groot(request))
    if form.is_valid():
        velden = form.cleaned_data
        antwoorden = {naam: naam in velden["antwoord"] for naam in ("windows", "hele_maand")}
        try:
            id_ = beproef_bestand(
                wie,
                geldend_recht(request),
                verzoek.vandaag,
                velden["maand"],
                velden["bestand"].read(),
                **antwoorden,
                kijk=laat_nakijken,
            )
            return HttpResponseRedirect(reverse("keten_uren_levering", args=[id_]), status=303)
        except Bestandsfout as fout:
            form.weiger(fout)
        except RegisterFout as fout:
            form.add_error(None, str(fout))
    return _toon(request, form, ONJUIST)


def _toon(request: HttpRequest, form: Uploadformulier, status: int = 200) -> HttpResponse:
    wie, verzoek, recht = bezoeker(request), cast(Verzoek, request), geldend_recht(request)
    form.stel_vragen()
    wachtend, gedaan = opslag.open_regels(wie), opslag.leveringen(wie, GETOOND)
    bezig = voortgang.lees(wie.gemeente, [een.id for een in gedaan])
    verzoek.inzage.lees(een.regel.dossier for een in wachtend if een.regel.dossier is not None)
    inhoud = {
        "form": form,
        "kolommen": KOLOMMEN,
        "open": openrijen(wachtend[:OPEN_GETOOND], leerlingen(LESUREN, recht) if wachtend else {}),
        "aantal_open": getal(len(wachtend)),
        "leveringen": [
            {"id": een.id, "maand": maand_voluit(str(een.maand)), "moment": een.afgerond_op or een.moment,
             "stand": stand_in_woorden(een, bezig.get(een.id)), "uit_lessen": een.herkomst == "lessen"}
            for een in gedaan
        ],
        "met_fouten": status == ONJUIST,
    }  # fmt: skip
    return render(request, "keten/uren.html", inhoud, status=status)


@require_safe
def keten_uren_voorbeeld(request: HttpRequest) -> HttpResponse:
    """A file with one line that is about nobody."""
    bezoeker(request)
    kolommen = [kolom for kolom in KOLOMMEN if kolom.voorbeeld]
    return csv_antwoord([[kolom.naam for kolom in kolommen], [kolom.voorbeeld for kolom in kolommen]], "voorbeeld-uren")


@require_safe
def keten_uren_lijst(request: HttpRequest) -> HttpResponse:
    """The own pupils as the beginning of a file: who they are stands there, the hours are left to fill in."""
    bezoeker(request)
    mensen = [een for een in leerlingen(LESUREN, geldend_recht(request)).values() if een.lopend]
    cast(Verzoek, request).inzage.lees(een.dossier for een in mensen)
    kop = [naam for naam in NAMEN if naam != "bsn"]
    vast = [{LEERLING: een.dossier, NAAM: een.naam} for een in mensen]
    return csv_antwoord([kop, *([rij.get(naam, "") for naam in kop] for rij in vast)], "leerlingen")


def zeg_opgelost(request: HttpRequest, gelukt: bool) -> None:
    if gelukt:
        messages.success(request, _("Deze regel staat niet meer in de lijst."))
    else:
        messages.info(request, _("Deze regel stond al niet meer in de lijst."))
