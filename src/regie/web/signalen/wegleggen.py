# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Putting a signal away until a day, with the reason; and bringing it back. The dossier itself stays as it was."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers.dossier import gebeurtenis
from regie.dossiers.signalen import WEGGELEGD, weggelegd
from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.recht.typen.signalen import Signaal
from regie.kern.signalen import geldend
from regie.kern.termijnen.herleiding import voluit
from regie.register.fouten import GeenToegang, MagNiet
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang.sleutel import uuid7
from regie.web import bewaard
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.formulierpagina import METHODEN
from regie.web.dossier.indienen import STATUS, Uitkomst, dien_in, met_nieuwe_versie
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.formulieren import VERSIE, Gebeurtenisformulier, gebeurtenisformulier, naar_gegevens, versie_in_tekst
from regie.web.vandaag.wegleggen import is_goed, vraag_dag


@dataclass(frozen=True)
class _Open:
    hier: Bezoek
    rij: Signaal

    @property
    def naam(self) -> str:
        return naam_of_nummer(self.hier.naam, self.hier.dossier)

    @property
    def lijst(self) -> str:
        """The list that it stands in: who leads a team goes back to the people of the same consulent."""
        consulent = self.hier.kop["consulent"] if self.hier.wie.bereik == "gemeente" else ""
        query = QueryDict(mutable=True)
        if consulent:
            query["consulent"] = consulent
        return reverse("signalen") + (f"?{query.urlencode()}" if query else "")


def _sla_open(request: HttpRequest, dossier: str, signaal: str) -> _Open:
    """Raises Http404, also for a rule that this policy does not have."""
    hier = bezoek(request, dossier)
    rijen = [een.rij for een in geldend(hier.recht.regels(hier.wie.beleid), hier.vandaag) if een.rij.id == signaal]
    if not rijen or not hier.mag(hier.recht.gebeurtenissen[WEGGELEGD]):
        raise Http404
    return _Open(hier, rijen[0])


@require_http_methods(METHODEN)
def weg(request: HttpRequest, dossier: str, signaal: str) -> HttpResponse:
    open_ = _sla_open(request, dossier, signaal)
    if request.method != "POST":
        return _toon(request, open_, _formulier(open_, bewaard.neem(request)))
    form = _formulier(open_, request.POST)
    if not is_goed(form, open_.hier.vandaag):
        return _toon(request, open_, form, Uitkomst("fout"))
    gegevens = naar_gegevens(form) | {"signaal": signaal}
    uitkomst = dien_in(open_.hier, form, [Nieuw(form.id, dossier, WEGGELEGD, open_.hier.vandaag, gegevens)])
    if uitkomst.gevolg in ("klaar", "eerder"):
        tot = voluit(date.fromisoformat(form.cleaned_data["opnieuw_op"]))
        tekst = _("Weggelegd tot %(dag)s: %(naam)s, %(signaal)s.")
        return _terug_naar_lijst(request, open_, tekst % {"dag": tot, "naam": open_.naam, "signaal": open_.rij.naam})
    if uitkomst.gevolg != "fout":
        form = _formulier(open_, met_nieuwe_versie(open_.hier, request.POST, uitkomst, str(uuid7())))
    return _toon(request, open_, form, uitkomst)


def _formulier(open_: _Open, getypt: QueryDict | None) -> Gebeurtenisformulier:
    """The form of the note, about this signal, of today."""
    hier = open_.hier
    klasse = gebeurtenisformulier(WEGGELEGD, hier.recht, {}, hier.vandaag, hier.wie.categorieen)
    form = klasse(getypt, initial={VERSIE: versie_in_tekst(hier.kop["laatste"])})
    for vast in ("datum", "signaal"):
        del form.fields[vast]
    form.order_fields(["reden", "opnieuw_op", "toelichting"])
    vraag_dag(form, hier.vandaag)
    return form


def _toon(request: HttpRequest, open_: _Open, form: Any, uitkomst: Uitkomst | None = None) -> HttpResponse:
    inhoud = {
        "form": form, "uitkomst": uitkomst, "bezoek": open_.hier, "naam": open_.naam, "wat": open_.rij.naam,
        "terug": open_.lijst,
    }  # fmt: skip
    return render(request, "signalen/weg.html", inhoud, status=200 if uitkomst is None else STATUS[uitkomst.gevolg])


@require_http_methods(METHODEN)
def terug(request: HttpRequest, dossier: str, signaal: str) -> HttpResponse:
    """Withdraws every note that puts this signal away. Pressed twice it does nothing the second time. A GET comes from
    a login after the session had ended: to the list, with its button."""
    open_ = _sla_open(request, dossier, signaal)
    if request.method != "POST":
        return redirect(open_.lijst)
    try:
        leg_vast(open_.hier.wie, _herroepingen(open_), open_.hier.recht)
    except (MagNiet, GeenToegang):
        raise Http404 from None
    except InvoerFout:
        pass  # a colleague brought it back at the same moment
    tekst = _("Staat weer op de lijst: %(naam)s, %(signaal)s.") % {"naam": open_.naam, "signaal": open_.rij.naam}
    return _terug_naar_lijst(request, open_, tekst)


def _herroepingen(open_: _Open) -> list[Nieuw]:
    """A withdrawal repeats the whole note."""
    hier, reden = open_.hier, _("Teruggehaald op de lijst van signalen")
    weg_nu = weggelegd([hier.dossier], hier.vandaag)
    notas = [gebeurtenis(hier.dossier, een["id"]) for een in weg_nu if een["gegevens"]["signaal"] == open_.rij.id]
    return [
        Nieuw(uuid7(), hier.dossier, nota["type"], nota["datum"], nota["gegevens"], UUID(nota["id"]), reden)
        for nota in notas
        if nota is not None
    ]


def _terug_naar_lijst(request: HttpRequest, open_: _Open, tekst: str) -> HttpResponse:
    messages.success(request, tekst)
    return HttpResponseRedirect(open_.lijst, status=303)
