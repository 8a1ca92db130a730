# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The boards: one kind of arrival at a time, chosen in the address, with filters and a page at a time."""

from collections.abc import Mapping
from datetime import date
from typing import Final, cast, get_args
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from regie.dossiers.bijzonderheden import voorwaarde
from regie.dossiers.instroom import SOORTEN, Filter, Soort, Zonder, aantallen
from regie.dossiers.instroom import instroom as vraag_instroom
from regie.dossiers.woorden import getal
from regie.kern.recht import Recht
from regie.toegang.medewerkers import Collega, collegas
from regie.toegang.middleware import Verzoek
from regie.toegang.wie import Wie
from regie.web.bijzonder import keuzes
from regie.web.formulieren.widgets import lijst
from regie.web.geldend import geldend_recht
from regie.web.instroom.regels import Lezer
from regie.web.instroom.samen_formulier import types_voor
from regie.web.rechten import bezoeker, heeft

NAMEN: Final = {
    "gekoppeld": gettext_lazy("Gekoppeld, nog geen woonplek"),
    "duo": gettext_lazy("Bericht van DUO, nog geen contact"),
    "gehuisvest": gettext_lazy("Woont hier, nog geen intake"),
    "migrant": gettext_lazy("Gezinsmigranten"),
}
UITLEG: Final = {
    "gekoppeld": gettext_lazy("Het COA heeft deze mensen aan de gemeente gekoppeld. Zij wonen er nog niet."),
    "duo": gettext_lazy(
        "DUO heeft laten weten dat deze mensen moeten inburgeren. Er is geen koppeling, en nog niemand sprak hen."
    ),
    "gehuisvest": gettext_lazy(
        "Deze mensen hebben een woonplek. Het eerste gesprek van de intake is nog niet geweest."
    ),
    "migrant": gettext_lazy(
        "Gezinsmigranten en overige migranten zonder eerste gesprek. Zij wonen meestal al bij hun familie."
    ),
}
ZONDER: Final = {
    "welkom": gettext_lazy("nog geen welkomstbericht"),
    "kennismaking": gettext_lazy("nog geen kennismaking"),
    "profiel": gettext_lazy("nog geen profiel"),
    "verwacht": gettext_lazy("nog geen verwachte woonplek"),
    "consulent": gettext_lazy("nog geen consulent"),
}


class Filterformulier(forms.Form):
    """What the address asks for. What is not among the choices is not asked for."""

    soort = forms.ChoiceField(required=False, widget=forms.HiddenInput, choices=[(soort, soort) for soort in SOORTEN])
    zonder = forms.ChoiceField(label=gettext_lazy("Laat zien wie"), required=False, widget=lijst(()))
    bijzonder = forms.ChoiceField(label=gettext_lazy("Bijzonderheid"), required=False, widget=lijst(()))
    consulent = forms.ChoiceField(label=gettext_lazy("Consulent"), required=False, widget=lijst(()))

    def __init__(self, gegevens: QueryDict, wie: Wie, recht: Recht, mensen: Mapping[str, Collega]) -> None:
        super().__init__(gegevens, auto_id="filter-%s")
        bekend = sorted((c.naam, s) for s, c in mensen.items() if "consulent" in c.rollen)
        self.fields["zonder"].choices = [("", _("iedereen")), *((z, ZONDER[z]) for z in get_args(Zonder))]
        self.fields["bijzonder"].choices = [("", _("alle")), *keuzes(recht, wie)]
        self.fields["consulent"].choices = [("", _("alle")), *((sleutel, naam) for naam, sleutel in bekend)]
        if wie.bereik == "caseload":
            del self.fields["consulent"]
        self.full_clean()
        self.gekozen = {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}
        self.data = {"soort": self.bord, **self.gekozen}
        self._errors.clear()

    @property
    def bord(self) -> Soort:
        return cast(Soort, self.gekozen.get("soort", SOORTEN[0]))

    def filter(self, recht: Recht, vandaag: date) -> Filter:
        bijzonder = self.gekozen.get("bijzonder")
        return Filter(
            self.bord,
            cast(Zonder | None, self.gekozen.get("zonder")),
            self.gekozen.get("consulent", ""),
            voorwaarde(recht, vandaag, bijzonder) if bijzonder else ("", {}),
        )

    def adres(self, **anders: str) -> str:
        vraag = {naam: waarde for naam, waarde in (self.gekozen | anders).items() if waarde}
        return f"{reverse('instroom')}?{urlencode(vraag)}"


@require_safe
def instroom(request: HttpRequest) -> HttpResponse:
    wie, verzoek, recht = bezoeker(request), cast(Verzoek, request), geldend_recht(request)
    mensen = collegas()
    form = Filterformulier(request.GET, wie, recht, mensen)
    na = request.GET.get("na", "")
    rijen, laatste = vraag_instroom(form.filter(recht, verzoek.vandaag), wie, na if na.isprintable() else "")
    verzoek.inzage.lees(rij["dossier"] for rij in rijen)
    lezer = Lezer(wie, recht, verzoek.vandaag, lambda s: mensen[s].naam if s in mensen else s, types_voor(wie, recht))
    geteld = aantallen(wie)
    inhoud = {
        "soort": form.bord,
        "naam": NAMEN[form.bord],
        "uitleg": UITLEG[form.bord],
        "borden": [
            (form.adres(soort=s, zonder="", bijzonder="", consulent=""), NAMEN[s], getal(geteld[s]), s == form.bord)
            for s in SOORTEN
        ],
        "form": form,
        "gekozen": [str(dict(form.fields[n].choices)[w]) for n, w in form.gekozen.items() if n != "soort"],
        "wis": form.adres(zonder="", bijzonder="", consulent=""),
        "regels": lezer.regels(form.bord, rijen),
        "volgende": form.adres(na=laatste) if laatste else "",
        "begin": form.adres() if na else "",
        "hier": form.adres(na=na),
        "mag_taakstelling": heeft(wie, "taakstelling"),
    }
    return render(request, "instroom/instroom.html", inhoud)
