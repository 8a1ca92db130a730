# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The groups of a school: a list, a new one, and who is in it."""

from typing import cast
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regie.dossiers.woorden import getal, opsomming
from regie.register.fouten import RegisterFout
from regie.toegang.middleware import Verzoek
from regie.toegang.wie import Wie
from regie.web import bewaard
from regie.web.geldend import geldend_recht
from regie.web.keten.groep_formulier import (
    DAGDEEL_LABELS,
    Groepsformulier,
    Ledenformulier,
    Maandformulier,
    als_uren,
)
from regie.web.rechten import bezoeker
from regie.werk.keten.groep import groepen
from regie.werk.keten.groep.les import AANWEZIGHEID
from regie.werk.keten.groep.maand import beproef_lessen
from regie.werk.keten.leerlingen import Leerling, leerlingen
from regie.werk.keten.uren.opdracht import laat_nakijken

ONJUIST = 422


@require_safe
def keten_groep(request: HttpRequest) -> HttpResponse:
    return _toon_lijst(request, Maandformulier(vandaag=cast(Verzoek, request).vandaag))


def _toon_lijst(request: HttpRequest, form: Maandformulier, status: int = 200) -> HttpResponse:
    wie, recht = bezoeker(request), geldend_recht(request)
    soorten = recht.codelijsten["soort_lesuren"].codes
    rijen = [
        {
            "id": groep.id,
            "naam": groep.naam,
            "soort": soorten[groep.soort].label,
            "dagdelen": opsomming([str(DAGDEEL_LABELS[een]) for een in groep.dagdelen], _("en")),
            "uren": als_uren(groep.minuten),
            "leden": getal(groep.leden),
        }
        for groep in groepen.groepen(wie)
    ]
    inhoud = {"groepen": rijen, "form": form, "mag_uren": _mag_uren(request), "met_fouten": bool(form.errors)}
    return render(request, "keten/groep.html", inhoud, status=status)


def _mag_uren(request: HttpRequest) -> bool:
    return bezoeker(request).mag_vastleggen(geldend_recht(request).gebeurtenissen["lesuren"])


@require_http_methods(["GET", "HEAD", "POST"])
def keten_groep_uren(request: HttpRequest) -> HttpResponse:
    """The lessons of a month as hours: looked at first, as a file would be."""
    wie, verzoek, recht = bezoeker(request), cast(Verzoek, request), geldend_recht(request)
    if request.method != "POST":
        return HttpResponseRedirect(reverse("keten_groep"))
    form = Maandformulier(request.POST, vandaag=verzoek.vandaag)
    if form.is_valid():
        try:
            id_ = beproef_lessen(wie, recht, verzoek.vandaag, form.cleaned_data["maand"], laat_nakijken)
        except RegisterFout as fout:
            form.add_error(None, str(fout))
        else:
            if id_ is not None:
                return HttpResponseRedirect(reverse("keten_uren_levering", args=[id_]), status=303)
            form.add_error("maand", _("In deze maand is van geen enkele les vastgelegd wie er was."))
    return _toon_lijst(request, form, ONJUIST)


@require_http_methods(["GET", "HEAD", "POST"])
def keten_groep_nieuw(request: HttpRequest) -> HttpResponse:
    wie, recht = bezoeker(request), geldend_recht(request)
    velden = request.POST if request.method == "POST" else bewaard.neem(request)
    form = Groepsformulier(velden, recht=recht)
    if request.method == "POST" and form.is_valid():
        wat = form.cleaned_data
        try:
            id_ = groepen.maak_groep(wie, wat["naam"], wat["soort"], wat["dagdelen"], wat["minuten"], wat["stempel"])
        except groepen.AlGemaakt as al:
            vol = _("Met dit formulier maakte u al de groep %s. Nog een groep? Open deze bladzijde dan opnieuw.")
            form.add_error(None, vol % al)
        else:
            bewaard.vergeet(request)
            messages.success(request, _("De groep is er. Kies nu wie erin zit."))
            return HttpResponseRedirect(reverse("keten_groep_leden", args=[id_]), status=303)
    return render(
        request, "keten/groep_nieuw.html", {"form": form}, status=ONJUIST if request.method == "POST" else 200
    )


@require_http_methods(["GET", "HEAD", "POST"])
def keten_groep_leden(request: HttpRequest, id: UUID) -> HttpResponse:
    wie, verzoek = bezoeker(request), cast(Verzoek, request)
    groep = groep_of_404(wie, id)
    nu = [lid.dossier for lid in groepen.leden(wie, id) if lid.op(verzoek.vandaag)]
    mensen = _kiesbaar(request, nu)
    velden = request.POST if request.method == "POST" else bewaard.neem(request)
    form = Ledenformulier(velden, mensen=mensen, vandaag=verzoek.vandaag, initial={"leden": nu})
    verzoek.inzage.lees(een.dossier for een in mensen)
    if request.method == "POST" and form.is_valid():
        groepen.zet_leden(wie, id, form.cleaned_data["leden"], form.cleaned_data["vanaf"])
        bewaard.vergeet(request)
        messages.success(request, _("De groep is bijgewerkt."))
        return HttpResponseRedirect(reverse("keten_groep_les", args=[id]), status=303)
    inhoud = {"groep": groep, "form": form, "mensen": mensen}
    return render(request, "keten/groep_leden.html", inhoud, status=ONJUIST if request.method == "POST" else 200)


def _kiesbaar(request: HttpRequest, nu: list[str]) -> list[Leerling]:
    """Whose task runs, and who is in the group already."""
    vandaag = cast(Verzoek, request).vandaag
    alle = leerlingen(AANWEZIGHEID, geldend_recht(request)).values()
    return [een for een in alle if een.in_taak(vandaag, vandaag) or een.dossier in nu]


def groep_of_404(wie: Wie, id_: UUID) -> groepen.Groep:
    groep = groepen.lees_groep(wie, id_)
    if groep is None:
        raise Http404
    return groep
