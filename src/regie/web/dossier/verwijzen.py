# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Referring somebody: first for what and to whom, then what goes along, what is missing, and what one asks."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers.doelen import doelen
from regie.dossiers.verwijzen import (
    OPEN,
    alleen_op_verzoek,
    bezwaren,
    heeft_opleiding,
    nodig_in_woorden,
    ontbreekt,
    organisaties_per_taak,
    verwijzingen,
)
from regie.kern.recht.typen.taken import Taak
from regie.register.van_wie import SLEUTEL, VERWIJZING
from regie.register.vastleggen import Nieuw
from regie.toegang import lezen, mag
from regie.toegang.doelen import doel_van
from regie.toegang.organisaties import Organisatie
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.formulierpagina import METHODEN, Formulierpagina
from regie.web.dossier.meegaan import meegaand
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.dossier.verwijzingen import zonder
from regie.web.formulieren import VERSIE, Gebeurtenisformulier, gebeurtenisformulier, naar_gegevens, versie_in_tekst
from regie.werk.pip.aanmelden import vraag_uit_plan

VAST: Final = ("datum", SLEUTEL, "organisatie", "taak")
UIT_PLAN: Final = "pip"  # `?uit=`: the question begins with what the plan says


class Keus(NamedTuple):
    """A task with the organisations that can take it on, each with the address to go on at."""

    label: str
    uitleg: str
    organisaties: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Aanvraag:
    """A verwijzing that somebody is about to make."""

    hier: Bezoek
    naam: str
    organisatie: Organisatie
    uit_plan: bool = False

    @property
    def taak(self) -> Taak:
        return self.hier.recht.taken[self.naam]

    @property
    def wat(self) -> str:
        return _("Verwijzen naar %(wie)s: %(taak)s") % {"wie": self.organisatie.naam, "taak": self.taak.label.lower()}

    @cached_property
    def opleiding(self) -> bool:
        return heeft_opleiding(self.hier.dossier)

    @cached_property
    def mist(self) -> list[str]:
        return [nodig_in_woorden(deel) for deel in ontbreekt(self.taak, self.hier.kop, self.opleiding)]

    def formulier(self, getypt: QueryDict | None) -> Gebeurtenisformulier:
        hier = self.hier
        klasse = gebeurtenisformulier(VERWIJZING, hier.recht, {}, hier.vandaag, hier.wie.categorieen)
        begin = {VERSIE: versie_in_tekst(hier.kop["laatste"])} | self._uit_plan()
        form = zonder(klasse(getypt, initial=begin), VAST)
        for veld, tekst in bezwaren(self.taak, hier.kop, self.opleiding, {}):
            form.fields[veld].required = True
            form.fields[veld].error_messages["required"] = tekst
        return zonder(form, self._niet_gevraagd())

    def _uit_plan(self) -> dict[str, str]:
        if not self.uit_plan:
            return {}
        hier = self.hier
        return {"vraag": vraag_uit_plan(hier.recht, self.naam, self.taak, hier.kop, doelen(hier.dossier))}

    def _niet_gevraagd(self) -> list[str]:
        gevraagd = {"op_verzoek": alleen_op_verzoek(self.taak, self.hier.kop), "onvolledig": bool(self.mist)}
        return [veld for veld, nodig in gevraagd.items() if not nodig]

    def nieuw(self, form: Gebeurtenisformulier) -> list[Nieuw]:
        """The event, with the key of the verwijzing: that of the event, so that sending twice refers once."""
        vast = {SLEUTEL: str(form.id), "organisatie": self.organisatie.id, "taak": self.naam}
        return [Nieuw(form.id, self.hier.dossier, VERWIJZING, self.hier.vandaag, naar_gegevens(form) | vast)]

    def bezwaar(self, form: Gebeurtenisformulier) -> str:
        """Puts what stands in the way at the fields."""
        for veld, tekst in bezwaren(self.taak, self.hier.kop, self.opleiding, naar_gegevens(form)):
            form.add_error(veld, tekst)
        return ""


@require_http_methods(METHODEN)
def verwijzen(request: HttpRequest, dossier: str) -> HttpResponse:
    """Without `?organisatie=` the choice of one, for `?taak=` or for any. Raises Http404 where one may not refer."""
    hier = bezoek(request, dossier)
    if not mag_verwijzen(hier):
        raise Http404
    per_taak = organisaties_per_taak(hier.recht, hier.vandaag)
    taak, sleutel, uit = (request.GET.get(naam, "") for naam in ("taak", "organisatie", "uit"))
    if not sleutel and (not taak or taak in per_taak):
        return _kies(request, hier, {taak: per_taak[taak]} if taak else per_taak, uit)
    gekozen = next((een for een in per_taak.get(taak, ()) if een.id == sleutel), None)
    if gekozen is None:
        raise Http404
    aanvraag = Aanvraag(hier, taak, gekozen, uit == UIT_PLAN)
    if request.method != "POST" and _loopt_al(aanvraag):
        return _kan_niet(request, aanvraag)
    return Formulierpagina(
        hier, aanvraag.wat, "vastgelegd", "dossier/verwijzen.html", aanvraag.formulier, aanvraag.nieuw,
        bezwaar=aanvraag.bezwaar,
        erbij=lambda form: {"gegevens": meegaand(hier, aanvraag.taak, hier.kop), "mist": aanvraag.mist},
    ).antwoord(request)  # fmt: skip


def mag_verwijzen(hier: Bezoek) -> bool:
    """Whether this person may record a verwijzing and may know to whom somebody was referred: that tells a place."""
    type_ = hier.recht.gebeurtenissen[VERWIJZING]
    return hier.mag(type_) and mag_zien(hier)


def mag_zien(hier: Bezoek) -> bool:
    return mag(hier.wie, lezen(VERWIJZING, hier.recht.gebeurtenissen[VERWIJZING]), hier.dossier, doel_van(hier.wie))


def _kies(request: HttpRequest, hier: Bezoek, per_taak: dict[str, list[Organisatie]], uit: str) -> HttpResponse:
    codes = hier.recht.codelijsten["taak"].codes
    keuzes = [
        Keus(
            taak.label,
            codes[naam].gewoon or "",
            [(een.naam, _adres(hier, naam, een, uit)) for een in per_taak[naam]],
        )
        for naam, taak in hier.recht.taken.items()
        if per_taak.get(naam)
    ]
    inhoud = {"bezoek": hier, "naam": naam_of_nummer(hier.naam, hier.dossier), "keuzes": keuzes}
    return render(request, "dossier/verwijzen_kies.html", inhoud)


def _adres(hier: Bezoek, taak: str, organisatie: Organisatie, uit: str) -> str:
    vraag = QueryDict(mutable=True)
    vraag.update({"taak": taak, "organisatie": organisatie.id} | ({"uit": UIT_PLAN} if uit == UIT_PLAN else {}))
    return f"{hier.plek('verwijzen')}?{vraag.urlencode()}"


def _loopt_al(aanvraag: Aanvraag) -> bool:
    dit = (aanvraag.organisatie.id, aanvraag.naam)
    return any(
        (een["organisatie"], een["taak"]) == dit and een["stand"] in OPEN for een in verwijzingen(aanvraag.hier.dossier)
    )


def _kan_niet(request: HttpRequest, aanvraag: Aanvraag) -> HttpResponse:
    hier = aanvraag.hier
    uitleg = _("Deze organisatie heeft deze taak al, of moet nog antwoorden. Beëindig eerst de verwijzing die er is.")
    naam = naam_of_nummer(hier.naam, hier.dossier)
    inhoud: dict[str, Any] = {"bezoek": hier, "naam": naam, "wat": aanvraag.wat, "uitleg": uitleg}
    return render(request, "dossier/kan_niet.html", inhoud)
