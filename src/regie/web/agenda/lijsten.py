# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The lists of interpreters and rooms: everybody of the staff reads them, who leads the team keeps them."""

from typing import Any, Final
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from regie.dossiers.woorden import euro, opsomming, taal
from regie.web import bewaard
from regie.web.agenda.velden import TAALKEUZES, Bedragveld, Minutenveld, Regelveld
from regie.web.agenda.woorden import MANIEREN
from regie.web.knop import alleen_met_knop
from regie.web.rechten import bezoeker
from regie.werk.agenda.fouten import AgendaFout
from regie.werk.agenda.ruimtes import ruimtes, voeg_ruimte_toe, zet_in_gebruik
from regie.werk.agenda.tolken import Tolk, tolken, voeg_tolk_toe

ONJUIST: Final = 422
KIES: Final = {"required": gettext_lazy("Hier is nog niets gekozen. Kies een of meer.")}


class Ruimteformulier(forms.Form):
    naam = Regelveld(gettext_lazy("Naam van de ruimte"), max_length=60)
    plekken = Minutenveld(gettext_lazy("Hoeveel mensen passen erin?"), kortst=1, langst=500)
    toegankelijk = forms.BooleanField(label=gettext_lazy("Met een rolstoel te bereiken"), required=False)


class Tolkformulier(forms.Form):
    naam = Regelveld(
        gettext_lazy("Naam of nummer"), max_length=80, help_text=gettext_lazy("Van de tolk, of van het tolkbureau.")
    )
    bureau = forms.BooleanField(
        label=gettext_lazy("Dit is een bureau: er kunnen tolken op twee plaatsen tegelijk zijn"), required=False
    )
    telefoon = Regelveld(gettext_lazy("Telefoonnummer"), max_length=20, required=False)
    talen = forms.MultipleChoiceField(
        label=gettext_lazy("Talen"), choices=TAALKEUZES, widget=forms.CheckboxSelectMultiple, error_messages=KIES
    )
    manieren = forms.MultipleChoiceField(
        label=gettext_lazy("Hoe werkt de tolk?"), choices=tuple(MANIEREN.items()), widget=forms.CheckboxSelectMultiple,
        error_messages=KIES,
    )  # fmt: skip
    tarief = Bedragveld(gettext_lazy("Tarief per uur in euro"))
    afzeggen = Minutenveld(
        gettext_lazy("Gratis afzeggen tot zoveel dagen ervoor"), kortst=0, langst=30, required=False,
        help_text=gettext_lazy("Leeg: de regel van uw gemeente."),
    )  # fmt: skip
    procent = Minutenveld(
        gettext_lazy("Deel dat u betaalt bij te laat afzeggen, in procenten"), kortst=0, langst=100, required=False,
        help_text=gettext_lazy("Leeg: de regel van uw gemeente."),
    )  # fmt: skip

    def tolk(self) -> Tolk:
        wat: dict[str, Any] = self.cleaned_data
        return Tolk(
            UUID(int=0), wat["naam"], wat["bureau"], wat["telefoon"], tuple(wat["talen"]), tuple(wat["manieren"]),
            wat["tarief"], wat["afzeggen"], wat["procent"],
        )  # fmt: skip


@require_safe
def agenda_ruimtes(request: HttpRequest) -> HttpResponse:
    wie = bezoeker(request)
    inhoud = {"ruimtes": ruimtes(wie, ook_oude=True), "beheert": wie.is_teamleider}
    return render(request, "agenda/ruimtes.html", inhoud)


@require_http_methods(["GET", "HEAD", "POST"])
def ruimte_nieuw(request: HttpRequest) -> HttpResponse:
    wie, form = bezoeker(request), _formulier(request, Ruimteformulier)
    if request.method == "POST" and form.is_valid():
        wat = form.cleaned_data
        if _lukt(form, lambda: voeg_ruimte_toe(wie, wat["naam"], wat["plekken"], wat["toegankelijk"])):
            return _klaar(request, "agenda_ruimtes", _("De ruimte staat in de lijst."))
    return _toon(request, form, _("Een ruimte erbij"), "agenda_ruimtes", _("Ruimtes"))


@require_safe
def agenda_tolken(request: HttpRequest) -> HttpResponse:
    wie = bezoeker(request)
    rijen = [
        {"tolk": een, "talen": opsomming([taal(code) for code in een.talen], _("en")), "tarief": euro(een.tarief_cent),
         "manieren": opsomming([str(MANIEREN[manier]) for manier in een.manieren], _("en"))}
        for een in tolken(wie, ook_oude=True)
    ]  # fmt: skip
    return render(request, "agenda/tolken.html", {"rijen": rijen, "beheert": wie.is_teamleider})


@require_http_methods(["GET", "HEAD", "POST"])
def tolk_nieuw(request: HttpRequest) -> HttpResponse:
    wie, form = bezoeker(request), _formulier(request, Tolkformulier)
    if request.method == "POST" and form.is_valid() and _lukt(form, lambda: voeg_tolk_toe(wie, form.tolk())):
        return _klaar(request, "agenda_tolken", _("De tolk staat in de lijst."))
    return _toon(request, form, _("Een tolk erbij"), "agenda_tolken", _("Tolken"))


@alleen_met_knop("agenda_ruimtes")
def ruimte_gebruik(request: HttpRequest, id: UUID) -> HttpResponse:
    return _zet(request, "ruimte", id, "agenda_ruimtes")


@alleen_met_knop("agenda_tolken")
def tolk_gebruik(request: HttpRequest, id: UUID) -> HttpResponse:
    return _zet(request, "tolk", id, "agenda_tolken")


def _zet(request: HttpRequest, tabel: str, id_: UUID, terug: str) -> HttpResponse:
    aan = request.POST.get("in_gebruik") == "ja"
    if not zet_in_gebruik(bezoeker(request), tabel, id_, aan):
        raise Http404
    return _klaar(
        request, terug, _("Weer in gebruik.") if aan else _("Niet meer in gebruik. Wat is afgesproken, blijft.")
    )


def _formulier(request: HttpRequest, soort: type[forms.Form]) -> Any:
    return soort(request.POST if request.method == "POST" else bewaard.neem(request))


def _lukt(form: forms.Form, doe: Any) -> bool:
    try:
        doe()
    except AgendaFout as fout:
        form.add_error("naam", str(fout))
        return False
    return True


def _klaar(request: HttpRequest, terug: str, tekst: str) -> HttpResponse:
    bewaard.vergeet(request)
    messages.success(request, tekst)
    return HttpResponseRedirect(reverse(terug), status=303)


def _toon(request: HttpRequest, form: forms.Form, kop: str, terug: str, terug_tekst: str) -> HttpResponse:
    inhoud = {"form": form, "kop": kop, "terug": reverse(terug), "terug_tekst": terug_tekst}
    return render(request, "agenda/erbij.html", inhoud, status=ONJUIST if request.method == "POST" else 200)
