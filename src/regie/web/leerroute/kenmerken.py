# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What one saw in the talk, as answers that the advice can read: one choice per kenmerk, each recorded as a finding."""

from dataclasses import fields
from typing import Any, Final
from uuid import uuid5

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.kern.recht.typen.adviezen import Kenmerk
from regie.register.vastleggen import Nieuw
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.formulierpagina import METHODEN, Formulierpagina
from regie.web.formulieren import VERSIE, versie_in_tekst
from regie.web.formulieren.formulier import Dossierformulier
from regie.web.formulieren.widgets import lijst
from regie.web.leerroute.bronnen import BEVINDING

BRON: Final = "bron"


class Kenmerkformulier(Dossierformulier):
    """A question per kenmerk that this person may see; what is not answered is not recorded."""

    type_naam: str = BEVINDING

    def __init__(
        self, *args: Any, kenmerken: dict[str, Kenmerk], bronnen: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.kenmerken = kenmerken
        for naam, kenmerk in kenmerken.items():
            keuzes = [("", _("niet invullen")), *kenmerk.codes.items()]
            self.fields[naam] = forms.ChoiceField(
                label=kenmerk.naam, choices=keuzes, required=False, widget=lijst(keuzes)
            )
        leeg = {"required": _("Kies van wie dit komt.")}
        keuzes = [("", _("Maak een keuze")), *bronnen]
        self.fields[BRON] = forms.ChoiceField(
            label=_("Van wie komt dit?"), choices=keuzes, error_messages=leeg, widget=lijst(keuzes)
        )

    def clean(self) -> dict[str, Any]:
        gezegd = super().clean()
        if not self.antwoorden():
            raise forms.ValidationError(_("U hebt nog niets ingevuld. Kies bij ten minste één vraag een antwoord."))
        return gezegd

    def antwoorden(self) -> dict[str, str]:
        return {naam: self.cleaned_data[naam] for naam in self.kenmerken if self.cleaned_data.get(naam)}


class BijLeerroute(Bezoek):
    """Somebody who goes back to the page of the choice."""

    @property
    def adres(self) -> str:
        return self.plek("leerroute")


@require_http_methods(METHODEN)
def kenmerken(request: HttpRequest, dossier: str) -> HttpResponse:
    """Who may not record findings gets 404."""
    hier = bezoek(request, dossier)
    hier = BijLeerroute(**{deel.name: getattr(hier, deel.name) for deel in fields(hier)})
    if not hier.mag(hier.recht.gebeurtenissen[BEVINDING]):
        raise Http404
    mogelijk = {naam: een for naam, een in hier.recht.kenmerken.items() if een.categorie in hier.wie.categorieen}
    bronnen = [(code, een.label) for code, een in hier.recht.codelijsten["bron_bevinding"].codes.items()]

    def maak(getypt: QueryDict | None) -> Kenmerkformulier:
        begin = {VERSIE: versie_in_tekst(hier.kop["laatste"])}
        return Kenmerkformulier(getypt, initial=begin, kenmerken=mogelijk, bronnen=bronnen)

    wat = _("Wat zag u in het gesprek?")
    return Formulierpagina(
        hier, wat, "vastgelegd", "leerroute/kenmerken.html", maak, lambda form: nieuw(hier, form)
    ).antwoord(request)


def nieuw(hier: Bezoek, form: Kenmerkformulier) -> list[Nieuw]:
    """A finding for every answer. Their ids follow from the form, so that sending twice records once."""
    rijen = []
    for nummer, (naam, code) in enumerate(form.antwoorden().items()):
        kenmerk = form.kenmerken[naam]
        tekst = _("%(vraag)s: %(antwoord)s") % {"vraag": kenmerk.naam, "antwoord": kenmerk.codes[code]}
        gegevens = {"thema": kenmerk.thema, "bevinding": tekst, "code": code, "bron": form.cleaned_data[BRON]}
        id_ = form.id if nummer == 0 else uuid5(form.id, naam)
        rijen.append(Nieuw(id_, hier.dossier, BEVINDING, hier.vandaag, gegevens))
    return rijen
