# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Registering somebody at a school in one go: the registration, the verwijzing that goes with it, and the end of what
ran elsewhere. Nothing of it happens without the rest."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final
from uuid import UUID, uuid5

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers.dossier import gebeurtenis
from regie.dossiers.inschrijving import Inschrijving, inschrijving
from regie.dossiers.levering import opgaven_van, scholen_van
from regie.dossiers.verwijzen import (
    OPEN,
    alleen_op_verzoek,
    heeft_opleiding,
    nodig_in_woorden,
    ontbreekt,
    organisaties_per_taak,
    verwijzingen,
)
from regie.dossiers.vraag import Rij
from regie.kern.levering.inschrijving import AANMELDING, EINDE
from regie.kern.levering.maand import tellend
from regie.kern.termijnen.herleiding import voluit
from regie.register.van_wie import SLEUTEL, VERWIJZING
from regie.register.vastleggen import Nieuw
from regie.toegang.organisaties import Organisatie
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.formulierpagina import METHODEN, Formulierpagina
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.dossier.verwijzen import mag_verwijzen
from regie.web.formulieren import VERSIE, Gebeurtenisformulier, gebeurtenisformulier, naar_gegevens, versie_in_tekst
from regie.web.formulieren.formulier import ID
from regie.web.formulieren.velden import Typveld
from regie.web.formulieren.widgets import UIT, Lijst, invoer
from regie.web.keten.inschrijving_beeld import nodig, stand_in_woorden
from regie.web.lessen.zonder_pip import zonder_pip

TAAK: Final = "leerroute"
OVERSTAP, OVERGENOMEN = "overstap", "overgenomen"


@dataclass(frozen=True)
class Aanmelden:
    """A registration that somebody is about to make; elsewhere than where they are now."""

    hier: Bezoek

    @cached_property
    def nu(self) -> Inschrijving:
        return inschrijving(self.hier.dossier)

    @cached_property
    def scholen(self) -> list[Organisatie]:
        return organisaties_per_taak(self.hier.recht, self.hier.vandaag)[TAAK]

    @cached_property
    def open_verwijzingen(self) -> list[Rij]:
        return [een for een in verwijzingen(self.hier.dossier) if een["taak"] == TAAK and een["stand"] in OPEN]

    @cached_property
    def mist(self) -> list[str]:
        """What the task demands and is not known."""
        taak = self.hier.recht.taken[TAAK]
        return [nodig_in_woorden(een) for een in ontbreekt(taak, self.hier.kop, heeft_opleiding(self.hier.dossier))]

    @property
    def op_verzoek(self) -> bool:
        return alleen_op_verzoek(self.hier.recht.taken[TAAK], self.hier.kop)

    @property
    def wat(self) -> str:
        return _("Naar een andere school") if self.nu.loopt else _("Aanmelden bij een school")

    def formulier(self, getypt: QueryDict | None) -> Gebeurtenisformulier:
        hier = self.hier
        klasse = gebeurtenisformulier(AANMELDING, hier.recht, {}, hier.vandaag, hier.categorieen_van(AANMELDING))
        begin = {VERSIE: versie_in_tekst(hier.kop["laatste"]), "leerroute": hier.kop["leerroute"]}
        form = klasse(getypt, initial=begin)
        form.fields["aanbieder"] = forms.ChoiceField(
            label=_("School"), choices=[("", ""), *((een.id, een.naam) for een in self.scholen)],
            widget=Lijst(attrs=UIT),
            error_messages={"required": _("Hier is nog niets gekozen. Kies een school.")},
        )  # fmt: skip
        for naam in ("lesvorm", "dagdelen", "start_op"):  # a school cannot plan without these
            form.fields[naam].required = True
        if self.nu.loopt and not self._eerder_verstuurd(getypt):
            form.fields["laatste_les"] = self._laatste_les()
        keuzes = form.fields["lesvorm"].widget
        keuzes.choices = [keuze for keuze in keuzes.choices if keuze[0]]
        if self.op_verzoek:
            form.fields["op_verzoek"] = forms.BooleanField(
                label=_("De inburgeraar vraagt hier zelf om"),
                error_messages={"required": _("Deze inburgeraar kiest zelf een school. Meld alleen aan op verzoek.")},
            )
        if self.mist:
            form.fields["onvolledig"] = forms.CharField(
                label=_("Waarom moet de aanmelding toch weg?"), widget=invoer("vrije_tekst"), max_length=1000,
                error_messages={"required": _("Er ontbreekt nog iets. Vul het aan, of schrijf waarom dit toch moet.")},
            )  # fmt: skip
        return form

    def nieuw(self, form: Gebeurtenisformulier) -> list[Nieuw]:
        """The keys follow from the form, so that sending it twice registers once."""
        school, dossier = str(form.cleaned_data["aanbieder"]), self.hier.dossier
        rijen = [Nieuw(form.id, dossier, AANMELDING, form.datum, naar_gegevens(form))]
        if self._al_gedaan(form):
            return rijen
        if self.nu.loopt:
            laatste = date.fromisoformat(form.cleaned_data["laatste_les"])
            einde = Nieuw(uuid5(form.id, EINDE), dossier, EINDE, laatste, {"reden": OVERSTAP})
            rijen.insert(0, einde)
        rijen += [self._beeindigd(form.id, een) for een in self.open_verwijzingen if een["organisatie"] != school]
        if all(een["organisatie"] != school for een in self.open_verwijzingen):
            rijen.append(self._verwijzing(form, school))
        return rijen

    def _laatste_les(self) -> Typveld:
        """Asked, never taken for granted: between two schools there may be weeks."""
        dag = self.hier.recht.gebeurtenissen[AANMELDING].velden["start_op"]
        return Typveld(dag.model_copy(update={"label": _("Laatste les bij de oude school"), "verplicht": True}))

    def bezwaar(self, form: Gebeurtenisformulier) -> str:
        """Somebody is not registered anew where they are, and lessons do not end before they ended."""
        if self._al_gedaan(form):
            return ""
        if self.nu.loopt and form.cleaned_data["aanbieder"] == self.nu.aanbieder:
            form.add_error("aanbieder", _("Bij deze school loopt het al. Kies een andere school."))
        if self.nu.loopt and (waarom := self._te_vroeg(date.fromisoformat(form.cleaned_data["laatste_les"]), form)):
            form.add_error("laatste_les", waarom)
        return ""

    def _te_vroeg(self, laatste: date, form: Gebeurtenisformulier) -> str:
        """Why this cannot be the last lesson; "" where it can."""
        scholen = scholen_van(self.hier.dossier)
        uren = [een.tot for een in tellend(opgaven_van(self.hier.dossier)) if scholen[een.id] == self.nu.aanbieder]
        if laatste > self.hier.vandaag:
            return _("Deze dag is nog niet geweest. Leg de overstap vast op de dag van de laatste les of daarna.")
        if form.datum is not None and laatste > form.datum:
            return _("De laatste les ligt na de aanmelding. Verbeter een van de twee dagen.")
        if self.nu.sinds is not None and laatste < self.nu.sinds:
            return _("Dit is voor het begin, op %s. Verbeter de dag.") % voluit(self.nu.sinds)
        if uren and max(uren) > laatste:
            return _(
                "De school gaf uren op tot en met %s. Kies die dag of later, of laat de uren verbeteren."
            ) % voluit(max(uren))
        return ""

    def _al_gedaan(self, form: Gebeurtenisformulier) -> bool:
        """This very form was sent before."""
        return gebeurtenis(self.hier.dossier, str(form.id)) is not None

    def _eerder_verstuurd(self, getypt: QueryDict | None) -> bool:
        """What runs now may be what this very form began."""
        try:
            id_ = UUID("" if getypt is None else getypt.get(ID, ""))
        except ValueError:
            return False
        return gebeurtenis(self.hier.dossier, str(id_)) is not None

    def _beeindigd(self, id_: UUID, een: Rij) -> Nieuw:
        gegevens = {SLEUTEL: een["verwijzing"], "reden": OVERGENOMEN}
        sleutel = uuid5(id_, een["verwijzing"])
        return Nieuw(sleutel, self.hier.dossier, "verwijzing_einde", self.hier.vandaag, gegevens)

    def _verwijzing(self, form: Gebeurtenisformulier, school: str) -> Nieuw:
        id_ = uuid5(form.id, VERWIJZING)
        gegevens: dict[str, Any] = {SLEUTEL: str(id_), "organisatie": school, "taak": TAAK}
        if form.cleaned_data.get("op_verzoek"):
            gegevens["op_verzoek"] = True
        if form.cleaned_data.get("onvolledig"):
            gegevens["onvolledig"] = form.cleaned_data["onvolledig"]
        return Nieuw(id_, self.hier.dossier, VERWIJZING, self.hier.vandaag, gegevens)


@require_http_methods(METHODEN)
def aanmelden(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = bezoek(request, dossier)
    if not (mag_verwijzen(hier) and hier.mag(hier.recht.gebeurtenissen[AANMELDING])):
        raise Http404
    vraag = Aanmelden(hier)
    if not vraag.scholen:
        uitleg = _("Er is geen (andere) school in Regie. Vraag de functioneel beheerder om de school toe te voegen.")
        naam = naam_of_nummer(hier.naam, dossier)
        inhoud = {"bezoek": hier, "naam": naam, "wat": vraag.wat, "uitleg": uitleg}
        return render(request, "dossier/kan_niet.html", inhoud)
    rondom = {
        "stand": stand_in_woorden(vraag.nu, hier.recht, hier.organisatie), "mist": vraag.mist,
        "nodig": nodig(hier.kop, vraag.nu, hier.recht), "overstap": vraag.nu.loopt,
        "zonder_pip": zonder_pip(hier.kop),
    }  # fmt: skip
    return Formulierpagina(
        hier,
        vraag.wat,
        "vastgelegd",
        "lessen/aanmelden.html",
        vraag.formulier,
        vraag.nieuw,
        bezwaar=vraag.bezwaar,
        erbij=lambda form: rondom,
    ).antwoord(request)
