# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Klopt het?: totals for who works with figures; the own people, with links, for who can put it right."""

from typing import Any, Final, NamedTuple, cast
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regie.dossiers.kwaliteit import Mens, Vraag, aantallen, checks, wachtrij
from regie.dossiers.totalen import ROLLEN as CIJFERS
from regie.dossiers.woorden import getal, moment_voluit
from regie.kern.recht import Recht
from regie.monitor.kwaliteit.stand import Stand, eigen_vertraging, stand
from regie.toegang.medewerkers import Collega, collegas
from regie.toegang.middleware import Verzoek
from regie.toegang.wie import Wie
from regie.web.adressen import adres
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.formulieren.widgets import lijst
from regie.web.geldend import geldend_recht
from regie.web.kwaliteit import beeld
from regie.web.rechten import bezoeker

SOORTEN: Final = ("tegenspraak", "ontbreekt")
OPENERS: Final = frozenset({"gemeente", "caseload"})


class Filterformulier(forms.Form):
    """Which check, of whom. What is no choice is not chosen."""

    def __init__(self, gegevens: QueryDict, recht: Recht, team: dict[str, str]) -> None:
        super().__init__(gegevens, auto_id="filter-%s")
        soorten = [("tegenspraak", _("spreekt zichzelf tegen")), ("ontbreekt", _("ontbreekt"))]
        namen = [("", _("alle punten")), *((naam, een.naam) for (_soort, naam), een in checks(recht).items())]
        self.fields["soort"] = _keus(_("Soort"), soorten)
        self.fields["id"] = _keus(_("Punt"), namen)
        if team:
            self.fields["consulent"] = _keus(_("Consulent"), [("", _("alle consulenten")), *team.items()])
        self.full_clean()
        self.gekozen = {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}
        self.data = self.gekozen
        self._errors.clear()

    @property
    def vraag(self) -> Vraag:
        gekozen = self.gekozen
        return Vraag(gekozen.get("soort", SOORTEN[0]), gekozen.get("id", ""), gekozen.get("consulent", ""))

    def adres(self, na: str) -> str:
        return f"{reverse('klopt_het')}?{urlencode(self.gekozen | {'na': na})}#wachtrij"


def _keus(label: str, keuzes: list[tuple[str, Any]]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, choices=keuzes, widget=lijst(keuzes))


class Wachtende(NamedTuple):
    """Somebody in whose dossier there is something to look at; `punten`: what, and what to do."""

    naam: str
    adres: str
    consulent: str
    punten: list[tuple[str, str]]


@require_safe
def klopt_het(request: HttpRequest) -> HttpResponse:
    wie, recht, vandaag = bezoeker(request), geldend_recht(request), cast(Verzoek, request).vandaag
    inhoud: dict[str, Any] = {"opent": wie.bereik in OPENERS, "ziet_alles": wie.bereik == "gemeente"}
    team = collegas() if wie.bereik in OPENERS else {}
    if not CIJFERS.isdisjoint(wie.rollen):
        inhoud |= _totalen(stand(wie, recht, vandaag), recht, team, opent=inhoud["opent"])
    else:
        inhoud |= _eigen(wie, recht)
    if inhoud["opent"]:
        inhoud |= _wachtrij(request, wie, recht, team)
    return render(request, "kwaliteit/klopt_het.html", inhoud)


def _totalen(gevonden: Stand, recht: Recht, team: dict[str, Collega], *, opent: bool) -> dict[str, Any]:
    if gevonden.grens is None:
        return {"zonder_norm": True}
    return {
        "regels": beeld.regels(gevonden),
        "optellingen": beeld.optellingen(gevonden, recht),
        "checks": [
            (soort, beeld.checks_van(soort, beeld.aantallen_van(soort, gevonden), recht, opent=opent))
            for soort in SOORTEN
        ],
        "bekeken": "tegenspraak" in gevonden.blikken,
        "bronnen": beeld.per_bron(gevonden),
        "typen": beeld.per_type(gevonden, recht),
        "consulenten": beeld.per_collega(gevonden, team),
        "lasten": beeld.lasten(gevonden, team),
        "grens": gevonden.grens,
    }


def _eigen(wie: Wie, recht: Recht) -> dict[str, Any]:
    """Of who guides people: only the own ones."""
    geteld = aantallen(wie)
    per_soort = {soort: {naam: getal(n) for (van, naam), n in geteld.items() if van == soort} for soort in SOORTEN}
    laat, moment = eigen_vertraging(wie)
    return {
        "checks": [(soort, beeld.checks_van(soort, per_soort[soort], recht, opent=True)) for soort in SOORTEN],
        "bekeken": moment is not None,
        "wanneer": moment_voluit(moment),
        "eigen_laat": beeld.eigen_laat(laat) if laat and laat.links else None,
    }


def _wachtrij(request: HttpRequest, wie: Wie, recht: Recht, team: dict[str, Collega]) -> dict[str, Any]:
    form = Filterformulier(request.GET, recht, _consulenten(wie, team, cast(Verzoek, request)))
    mensen, verder = wachtrij(wie, form.vraag, request.GET.get("na", "")[:100])
    cast(Verzoek, request).inzage.lees(een.dossier for een in mensen)
    return {
        "form": form,
        "mensen": [_wachtende(een, form.vraag.soort, recht, team) for een in mensen],
        "volgende": form.adres(verder) if verder else "",
    }


def _consulenten(wie: Wie, team: dict[str, Collega], verzoek: Verzoek) -> dict[str, str]:
    if wie.bereik != "gemeente":
        return {}
    return {een.id: een.naam for een in team.values() if "consulent" in een.rollen and een.werkt_op(verzoek.vandaag)}


def _wachtende(een: Mens, soort: str, recht: Recht, team: dict[str, Collega]) -> Wachtende:
    alle = checks(recht)
    punten = [(alle[soort, naam].naam, alle[soort, naam].nu) for naam in een.punten if (soort, naam) in alle]
    consulent = team[een.consulent].naam if een.consulent in team else een.consulent
    return Wachtende(naam_of_nummer(een.naam, een.dossier), adres("dossier", een.dossier), consulent, punten)
