# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Somebody did not come: recorded at the oproep that it is about."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.kern.intake.oproepen import GEMIST, Ronde
from regie.kern.termijnen.herleiding import voluit
from regie.register.vastleggen import Nieuw
from regie.web.dossier.formulierpagina import METHODEN, Formulierpagina
from regie.web.formulieren import VERSIE, Gebeurtenisformulier, gebeurtenisformulier, naar_gegevens, versie_in_tekst
from regie.web.oproep.bezoek import oproepbezoek

BIJ, OPROEP_ID = "bij", "oproep_id"


@require_http_methods(METHODEN)
def gemist(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = oproepbezoek(request, dossier)
    type_ = hier.recht.gebeurtenissen[GEMIST]
    if not hier.mag(type_):
        raise Http404
    ronde = hier.stand.rondes[-1] if hier.stand.rondes else None
    if ronde is None or (request.method != "POST" and hier.stand.stap not in ("wachten", "vastleggen")):
        return HttpResponseRedirect(hier.adres, status=303)
    keuze = {OPROEP_ID: [(ronde.oproep.id, "")]}
    Formulier = gebeurtenisformulier(GEMIST, hier.recht, keuze, hier.vandaag, hier.wie.categorieen)
    begin: dict[str, Any] = {VERSIE: versie_in_tekst(hier.kop["laatste"])}
    if ronde.dag <= hier.vandaag:
        begin["datum"] = ronde.dag.isoformat()

    def maak(getypt: QueryDict | None) -> Gebeurtenisformulier:
        form = Formulier(getypt, initial=begin)
        for naam in (BIJ, OPROEP_ID):
            form.fields.pop(naam)
        return form

    vast = {BIJ: "intake", OPROEP_ID: ronde.oproep.id}
    return Formulierpagina(
        hier, type_.label, "vastgelegd", "oproep/gemist.html", maak,
        lambda form: [Nieuw(form.id, dossier, GEMIST, form.datum, naar_gegevens(form) | vast)],
        lambda form: bezwaar(form, ronde), lambda form: {"ronde": ronde, "dag": voluit(ronde.dag)},
    ).antwoord(request)  # fmt: skip


def bezwaar(form: Gebeurtenisformulier, ronde: Ronde) -> str:
    """Who said beforehand not to come, may be noted before the day; who stayed away, not."""
    if form.datum < ronde.oproep.datum or (form.datum < ronde.dag and not naar_gegevens(form)["afgemeld"]):
        return _("De afspraak is op %(dag)s. Voor die dag kan iemand alleen afzeggen.") % {"dag": voluit(ronde.dag)}
    return ""
