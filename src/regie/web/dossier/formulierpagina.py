# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A page with a form that adds to a dossier: opened, sent, sent twice, sent too late. Recording, correcting and
withdrawing differ in their form and in what they add; what can happen to a form is the same."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from regie.register.vastleggen import Nieuw
from regie.toegang.sleutel import uuid7
from regie.web import bewaard
from regie.web.dossier.bezoek import Bezoek
from regie.web.dossier.indienen import STATUS, Uitkomst, dien_in, met_nieuwe_versie
from regie.web.dossier.melding import Melding, Soort, terug_naar_dossier
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.formulieren.formulier import Dossierformulier

METHODEN = ["GET", "HEAD", "POST"]


def _geen_bezwaar(form: Any) -> str:
    return ""


def _niets_erbij(form: Any) -> Mapping[str, Any]:
    return {}


@dataclass(frozen=True)
class Formulierpagina:
    """`maak`: the form with what was sent, or an empty one · `nieuw`: what a form that is right adds · `bezwaar`: why
    such a form is not sent all the same · `erbij`: what the template needs besides · `regel`: the event to go back to,
    when that is not the one of the form · `terug`: where to go back to, when that is not the dossier."""

    bezoek: Bezoek
    wat: str
    soort: Soort
    sjabloon: str
    maak: Callable[[QueryDict | None], Any]
    nieuw: Callable[[Any], list[Nieuw]]
    bezwaar: Callable[[Any], str] = _geen_bezwaar
    erbij: Callable[[Any], Mapping[str, Any]] = field(default=_niets_erbij)
    regel: str | None = None
    terug: str = ""

    def antwoord(self, request: HttpRequest) -> HttpResponse:
        if request.method != "POST":
            return self._toon(request, self.maak(bewaard.neem(request)))
        form = self.maak(request.POST)
        if form.is_valid() and (bezwaar := self.bezwaar(form)):
            form.add_error(None, bezwaar)
        if not form.is_valid():
            return self._toon(request, form, Uitkomst("fout"))
        return self._dien_in(request, form)

    def _dien_in(self, request: HttpRequest, form: Dossierformulier) -> HttpResponse:
        uitkomst = dien_in(self.bezoek, form, self.nieuw(form))
        if uitkomst.gevolg in ("klaar", "eerder"):
            soort: Soort = self.soort if uitkomst.gevolg == "klaar" else "eerder"
            regel = self.regel or str(form.id)
            return terug_naar_dossier(request, self._melding(soort, regel, uitkomst), self.terug or self.bezoek.adres)
        if uitkomst.gevolg != "fout":
            form = self.maak(met_nieuwe_versie(self.bezoek, request.POST, uitkomst, str(uuid7())))
        return self._toon(request, form, uitkomst)

    def _melding(self, soort: Soort, regel: str, uitkomst: Uitkomst) -> Melding:
        herstel = self.bezoek.plek("intrekken", regel) if soort in ("vastgelegd", "verbeterd") else ""
        return Melding(self.bezoek.dossier, soort, regel, self.wat, uitkomst.termijnen, herstel)

    def _toon(self, request: HttpRequest, form: Any, uitkomst: Uitkomst | None = None) -> HttpResponse:
        inhoud = {
            "form": form,
            "wat": self.wat,
            "uitkomst": uitkomst,
            "bezoek": self.bezoek,
            "naam": naam_of_nummer(self.bezoek.naam, self.bezoek.dossier),
            **self.erbij(form),
        }
        return render(request, self.sjabloon, inhoud, status=200 if uitkomst is None else STATUS[uitkomst.gevolg])
