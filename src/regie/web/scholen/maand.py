# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The schools with their months, one month row by row, and the acceptance of it."""

from typing import Any, Final, cast

from django import forms
from django.contrib import messages
from django.core.validators import MaxLengthValidator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from regie.dossiers import levering
from regie.dossiers.woorden import getal, maand_voluit
from regie.kern.kalender.kwartaal import Kwartaal
from regie.kern.kalender.maand import Maand
from regie.toegang.middleware import Verzoek
from regie.web.adressen import adres
from regie.web.formulieren.widgets import invoer
from regie.web.geldend import geldend_recht
from regie.web.keten.maand import afsluiting, op_blad
from regie.web.keten.maand_beeld import laatste_maanden, lees_maand, maandbeeld, maandregel
from regie.web.knop import naar_de_knop
from regie.web.rechten import bezoeker, heeft
from regie.werk.keten.aanvaarden import Verschoven, aanvaard
from regie.werk.keten.leerlingen import taken_voor
from regie.werk.keten.uren.regel import LESUREN

LANGST: Final = 500  # of a remark
ONJUIST, VERSCHOVEN = 422, 409


class Akkoordformulier(forms.Form):
    """What was typed stays where it is too long: a browser would cut it without a word."""

    opmerking = forms.CharField(
        label=gettext_lazy("Opmerking"), required=False, widget=invoer("tekst"),
        help_text=gettext_lazy(
            "Hooguit 500 tekens. De school en de consulenten lezen dit ook. Schrijf niets over één leerling."
        ),
        validators=[MaxLengthValidator(LANGST, gettext_lazy(
            "Uw opmerking heeft %(show_value)s tekens. Maak haar korter: hooguit %(limit_value)s."))],
    )  # fmt: skip


@require_safe
def scholen(request: HttpRequest) -> HttpResponse:
    """Who works with figures gets the reports of a quarter; who guides people the months as well."""
    wie, verzoek = bezoeker(request), cast(Verzoek, request)
    maanden = laatste_maanden(Maand.van(verzoek.vandaag)) if heeft(wie, "scholen_maand") else []
    lijst = [
        {
            "id": school["id"], "naam": school["naam"],
            "leerlingen": "" if school["leerlingen"] is None else getal(school["leerlingen"]),
            "maanden": [
                maandregel(een, reverse("scholen_maand", args=[school["id"], str(een.maand)]))
                for een in (levering.maandstanden(wie, school["id"], maanden) if maanden else ())
            ],
        }
        for school in levering.scholen(wie, taken_voor(LESUREN, geldend_recht(request)))
    ]  # fmt: skip
    kwartaal = str(Kwartaal.van(verzoek.vandaag))
    inhoud = {"scholen": lijst, "alleen_eigen": wie.bereik == "caseload", "kwartaal": kwartaal}
    return render(request, "scholen/scholen.html", inhoud)


@require_safe
def scholen_maand(request: HttpRequest, organisatie: str, maand: str) -> HttpResponse:
    return _toon(request, organisatie, lees_maand(maand))


def _toon(
    request: HttpRequest, organisatie: str, maand: Maand, form: Akkoordformulier | None = None, status: int = 200
) -> HttpResponse:
    wie, verzoek, recht = bezoeker(request), cast(Verzoek, request), geldend_recht(request)
    naam = levering.organisatienaam(organisatie)
    if naam is None:
        raise Http404
    (stand,) = levering.maandstanden(wie, organisatie, [maand])
    zichtbaar = {een.dossier for een in levering.opgaven(organisatie, maand.eerste, maand.laatste)}
    namen = levering.namen(sorted(zichtbaar))
    beeld = maandbeeld(organisatie, stand, recht, namen, {dossier: adres("dossier", dossier) for dossier in namen})
    verzoek.inzage.lees(beeld.dossiers)
    pagina = reverse("scholen_maand", args=[organisatie, str(maand)])
    inhoud: dict[str, Any] = {
        "form": form or Akkoordformulier(),
        "school": naam, "organisatie": organisatie, "maandcode": str(maand), "maand": maand_voluit(str(maand)),
        "stand": maandregel(stand, ""), "beeld": beeld, "merk": stand.merk, "alleen_eigen": wie.bereik == "caseload",
        "mag_akkoord": heeft(wie, "scholen_aanvaarden") and stand.stand in ("geleverd", "gecorrigeerd"),
        **afsluiting(stand),
    }  # fmt: skip
    return render(request, "scholen/maand.html", inhoud | op_blad(request, beeld.regels, pagina), status=status)


def scholen_aanvaarden(request: HttpRequest, organisatie: str, maand: str) -> HttpResponse:
    """Only by the button on the month that was looked at."""
    van = lees_maand(maand)
    terug = reverse("scholen_maand", args=[organisatie, str(van)])
    if levering.organisatienaam(organisatie) is None:
        raise Http404
    if request.method != "POST":
        return naar_de_knop(request, terug)
    form = Akkoordformulier(request.POST)
    if not form.is_valid():
        return _toon(request, organisatie, van, form, ONJUIST)
    try:
        nu = aanvaard(bezoeker(request), organisatie, van, request.POST.get("merk", ""), form.cleaned_data["opmerking"])
    except Verschoven:
        messages.warning(request, _("Intussen leverde de school iets anders aan. Kijk het nog een keer na."))
        return _toon(request, organisatie, van, form, VERSCHOVEN)
    wat = _("U gaf akkoord op de uren van %(maand)s.") if nu else _("Op deze uren was al akkoord gegeven.")
    messages.success(request, wat % {"maand": maand_voluit(maand)})
    return HttpResponseRedirect(terug, status=303)
