# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Signing: on paper, or on the screen of the consulent after the plan was read or heard. The law does not ask it."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from regie.documenten.pdf import DocumentFout
from regie.documenten.pip import TALEN
from regie.dossiers.woorden import taal
from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.pip.verleden import ONDERTEKEND
from regie.kern.recht.typen.register import Veld
from regie.register.fouten import RegisterFout
from regie.register.vastleggen import Nieuw
from regie.toegang.sleutel import uuid7
from regie.web.dossier.bezoek import bezoek
from regie.web.dossier.formulierpagina import METHODEN
from regie.web.formulieren.formulier import Dossierformulier
from regie.web.formulieren.velden import Typveld
from regie.web.pip.opdracht import opdracht
from regie.web.pip.pagina import rondom
from regie.web.pip.plan import Plan, plan_van
from regie.werk.pip import documenten
from regie.werk.pip.besluiten import bron
from regie.werk.pip.inhoud import maak_pip
from regie.werk.pip.tekenen import LANGSTE_NAAM, Handtekening, Typer, teken

ONJUIST = 422
WIJZEN = ("papier", "scherm")
GETYPT_DOOR: Final[Mapping[Typer, str | Promise]] = {
    "inburgeraar": gettext_lazy("de inburgeraar zelf"),
    "voorlezer": gettext_lazy("wie het plan voorlas, voor de inburgeraar"),
}
OP_HET_SCHERM: Final[Mapping[str, str | Promise]] = {
    "begrepen": gettext_lazy("Lees eerst het plan samen, of laat het voorlezen. Kruis dit daarna aan."),
    "naam": gettext_lazy("Er is nog geen naam getypt. Laat de inburgeraar de naam typen."),
    "getypt_door": gettext_lazy("Kies wie de naam typte."),
}
"""Field → what one reads where it is empty, and somebody signs on the screen."""


class Tekenformulier(Dossierformulier):
    """On the screen somebody says that the plan was read or heard; on paper that stands on the paper."""

    def __init__(self, plan: Plan, data: QueryDict | None = None) -> None:
        super().__init__(data)
        lijsten, vandaag = plan.hier.recht.codelijsten, plan.hier.vandaag
        wijzen = [(code, lijsten["wijze_ondertekening"].codes[code].label) for code in WIJZEN]
        self.fields["wijze"] = forms.ChoiceField(
            label=gettext_lazy("Hoe is er getekend?"), choices=wijzen, widget=forms.RadioSelect,
            error_messages={"required": gettext_lazy("Hier is nog niets gekozen. Kies papier of scherm.")},
        )  # fmt: skip
        self.fields["begrepen"] = forms.BooleanField(
            label=gettext_lazy("Het plan is gelezen of voorgelezen, in een taal die de inburgeraar begrijpt"),
            required=False,
        )
        self.fields["naam"] = forms.CharField(
            label=gettext_lazy("Naam van wie tekent"), required=False, max_length=LANGSTE_NAAM,
            help_text=gettext_lazy("Nodig op het scherm: de inburgeraar typt zelf, of wie voorleest doet het."),
            error_messages={"max_length": gettext_lazy("Deze naam is te lang. Hooguit %(limit_value)d tekens.")},
        )  # fmt: skip
        self.fields["getypt_door"] = forms.ChoiceField(
            label=gettext_lazy("Wie typte de naam?"), choices=list(GETYPT_DOOR.items()), widget=forms.RadioSelect,
            required=False, help_text=gettext_lazy("Nodig als er op het scherm is getekend."),
        )  # fmt: skip
        tolken = [("", _("niet ingevuld")), *((code, een.label) for code, een in lijsten["tolk"].codes.items())]
        self.fields["tolk"] = forms.ChoiceField(label=gettext_lazy("Tolk"), choices=tolken, required=False)
        dag = Veld(label=_("Getekend op"), soort="datum", categorie="gewoon", verplicht=True)
        self.fields["datum"] = Typveld(dag, initial=vandaag.isoformat())

    def clean(self) -> dict[str, Any]:
        gelezen = super().clean()
        if gelezen.get("wijze") == "scherm":
            for veld, zin in OP_HET_SCHERM.items():
                if not gelezen.get(veld) and veld not in self.errors:
                    self.add_error(veld, str(zin))
        elif gelezen.get("wijze") == "papier" and gelezen.get("naam"):
            self.add_error("naam", _("Op papier staat de naam al. Laat dit leeg, of kies het scherm."))
        return gelezen

    @property
    def handtekening(self) -> Handtekening | None:
        """Of a form that is right; on paper it stands on the paper."""
        gelezen = self.cleaned_data
        if gelezen["wijze"] != "scherm":
            return None
        return Handtekening(gelezen["naam"], gelezen["getypt_door"])


@require_http_methods(METHODEN)
def tekenen(request: HttpRequest, dossier: str) -> HttpResponse:
    """Raises Http404 for who may not record it."""
    plan = plan_van(bezoek(request, dossier))
    if not plan.hier.mag(plan.hier.recht.gebeurtenissen[ONDERTEKEND]):
        raise Http404
    if plan.geldend is None:
        messages.info(request, _("Er is nog geen PIP om te ondertekenen."))
        return HttpResponseRedirect(plan.hier.plek("pip"), status=303)
    try:
        return _teken(request, plan)
    except DocumentFout as fout:  # what is known contradicts itself: nobody signs what cannot be read
        messages.error(request, str(fout))
        return HttpResponseRedirect(plan.hier.plek("pip"), status=303)


def _teken(request: HttpRequest, plan: Plan) -> HttpResponse:
    if request.method != "POST":
        return _toon(request, plan, Tekenformulier(plan))
    form = Tekenformulier(plan, request.POST)
    if not form.is_valid() or not _leg_vast(plan, form):
        return _toon(request, plan, form, ONJUIST)
    messages.success(request, _("De handtekening is vastgelegd."))
    return HttpResponseRedirect(plan.hier.plek("pip"), status=303)


def _leg_vast(plan: Plan, form: Tekenformulier) -> bool:
    gelezen, hier = form.cleaned_data, plan.hier
    velden = {naam: gelezen[naam] for naam in ("wijze", "tolk") if gelezen.get(naam)}
    nieuw = Nieuw(form.id or uuid7(), hier.dossier, ONDERTEKEND, date.fromisoformat(gelezen["datum"]), velden)
    try:
        teken(hier.wie, hier.recht, nieuw, form.handtekening)
    except InvoerFout as fout:
        for een in fout.problemen:
            form.add_error(een.veld if een.veld in form.fields else None, f"{een.wat} {een.nu}")
        return False
    except RegisterFout as fout:
        form.add_error(None, str(fout))
        return False
    return True


def _toon(request: HttpRequest, plan: Plan, form: Tekenformulier, status: int = 200) -> HttpResponse:
    geldend = plan.geldend
    assert geldend is not None
    pip = maak_pip(bron(opdracht(plan)), geldend, plan.verleden, "")
    eigen = pip.persoon.taal if pip.persoon.taal in TALEN else ""  # without a translation it is in Dutch
    context = rondom(plan.hier) | {
        "form": form,
        "versie": geldend.nummer,
        "getekend": geldend.ondertekend is not None,
        "gewoon": documenten.gewone_taal_delen(pip, eigen),
        "plantaal": eigen or "nl",  # `taal` is that of the page
        "taalnaam": taal(eigen) if eigen else "",
    }
    return render(request, "pip/tekenen.html", context, status=status)
