# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Hours that somebody can prove without the school: it is gone, or it does not answer. They count, and it stays visible
that the school did not report them."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers.verwijzen import organisaties_per_taak
from regie.register.vastleggen import Nieuw
from regie.toegang.organisaties import Organisatie
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.formulierpagina import METHODEN, Formulierpagina
from regie.web.dossier.verwijzingen import zonder
from regie.web.formulieren import VERSIE, Gebeurtenisformulier, gebeurtenisformulier, naar_gegevens, versie_in_tekst
from regie.web.formulieren.widgets import UIT, Lijst, invoer
from regie.web.keten.inschrijving_beeld import EIGEN
from regie.web.lessen.aanmelden import TAAK
from regie.werk.keten.uren.regel import LESUREN

NIET_GEVRAAGD: Final = ("vervangt",)
ANDERS: Final = "anders"
NAAM: Final = "andere_school"


@dataclass(frozen=True)
class Verklaring:
    """A statement that somebody is about to record. A school that is in Regie is chosen, never typed: else its hours
    could stand here beside those that it reported."""

    hier: Bezoek

    @cached_property
    def scholen(self) -> list[Organisatie]:
        return organisaties_per_taak(self.hier.recht, self.hier.vandaag)[TAAK]

    def formulier(self, getypt: QueryDict | None) -> Gebeurtenisformulier:
        hier = self.hier
        klasse = gebeurtenisformulier(LESUREN, hier.recht, {}, hier.vandaag, hier.categorieen_van(LESUREN))
        form = zonder(klasse(getypt, initial={VERSIE: versie_in_tekst(hier.kop["laatste"])}), NIET_GEVRAAGD)
        anders = (ANDERS, _("Een school die niet in Regie staat"))
        form.fields["aanbieder"] = forms.ChoiceField(
            label=_("School"), choices=[("", ""), *((een.id, een.naam) for een in self.scholen), anders],
            widget=Lijst(attrs=UIT),
            error_messages={"required": _("Hier is nog niets gekozen. Kies een school.")},
        )  # fmt: skip
        form.fields[NAAM] = forms.CharField(
            label=_("Naam van die school"), required=False, max_length=200, widget=invoer("tekst"),
            help_text=_("Alleen voor een school die niet in Regie staat."),
        )  # fmt: skip
        form.order_fields([naam for veld in form.fields if veld != NAAM for naam in _met_naam(veld)])
        return form

    def bezwaar(self, form: Gebeurtenisformulier) -> str:
        anders, naam = form.cleaned_data["aanbieder"] == ANDERS, form.cleaned_data[NAAM]
        bekend = {tekst.casefold() for een in self.scholen for tekst in (een.id, een.naam)}
        if anders and not naam:
            form.add_error(NAAM, _("Hier is nog niets ingevuld. Schrijf de naam van de school."))
        elif naam and not anders:
            form.add_error(NAAM, _("U koos hierboven al een school. Maak dit veld leeg."))
        elif naam.casefold() in bekend:
            form.add_error("aanbieder", _("Deze school staat in de lijst. Kies haar daar."))
        return ""

    def nieuw(self, form: Gebeurtenisformulier) -> list[Nieuw]:
        gegevens = naar_gegevens(form)
        if gegevens["aanbieder"] == ANDERS:
            gegevens["aanbieder"] = form.cleaned_data[NAAM]
        return [Nieuw(form.id, self.hier.dossier, LESUREN, form.datum, gegevens, bron=EIGEN)]


def _met_naam(veld: str) -> tuple[str, ...]:
    """The name of a school stands right below the choice."""
    return (veld, NAAM) if veld == "aanbieder" else (veld,)


@require_http_methods(METHODEN)
def eigen(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = bezoek(request, dossier)
    if not hier.mag(hier.recht.gebeurtenissen[LESUREN]):
        raise Http404
    wat, een = _("Uren met een eigen verklaring"), Verklaring(hier)
    return Formulierpagina(
        hier, wat, "vastgelegd", "lessen/eigen.html", een.formulier, een.nieuw, bezwaar=een.bezwaar
    ).antwoord(request)
