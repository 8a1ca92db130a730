# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Recording an exam: a new attempt, or the result of one that was waited for. The number of the attempt follows."""

from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers import traject as vragen
from regie.kern.gebeurtenissen.gebeurd import Verleden
from regie.kern.traject.examens import DELEN, EXAMEN, WACHT, Poging, pogingen, volgende_poging
from regie.register.vastleggen import Nieuw
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.formulierpagina import METHODEN, Formulierpagina
from regie.web.formulieren import VERSIE, Gebeurtenisformulier, gebeurtenisformulier, naar_gegevens, versie_in_tekst

POGING: Final = "poging"


@require_http_methods(METHODEN)
def examen(request: HttpRequest, dossier: str) -> HttpResponse:
    """Raises Http404 for who may not record it."""
    hier = bezoek(request, dossier)
    if not hier.mag(hier.recht.gebeurtenissen[EXAMEN]):
        raise Http404
    gebeurd, terug = vragen.verleden(dossier), hier.plek("traject")
    onderdeel = request.GET.get("onderdeel", "")
    return Formulierpagina(
        hier, _("Examen"), "vastgelegd", "traject/examen.html",
        lambda getypt: _formulier(hier, gebeurd, onderdeel, getypt),
        lambda form: _nieuw(hier, gebeurd, form),
        erbij=lambda form: {"terug": terug}, terug=terug,
    ).antwoord(request)  # fmt: skip


def _formulier(hier: Bezoek, gebeurd: Verleden, onderdeel: str, getypt: QueryDict | None) -> Gebeurtenisformulier:
    klasse = gebeurtenisformulier(EXAMEN, hier.recht, {}, hier.vandaag, hier.wie.categorieen)
    eerst: dict[str, Any] = {VERSIE: versie_in_tekst(hier.kop["laatste"])}
    if onderdeel in DELEN:
        eerst |= {"onderdeel": onderdeel} | _van_wie_wacht(wachtende(gebeurd, onderdeel))
    form = klasse(getypt, initial=eerst)
    del form.fields[POGING]
    form.fields["datum"].label = _("Dag van het examen")
    return form


def wachtende(gebeurd: Verleden, onderdeel: str) -> Poging | None:
    """The attempt of which the result is not known yet."""
    gedaan = pogingen(gebeurd, onderdeel)
    return gedaan[-1] if gedaan and gedaan[-1].uitslag == WACHT else None


def _van_wie_wacht(poging: Poging | None) -> dict[str, Any]:
    if poging is None:
        return {}
    weet = {"datum": poging.datum.isoformat(), "niveau": poging.niveau, "bekostigd": poging.bekostigd}
    return {naam: waarde for naam, waarde in weet.items() if waarde}


def _nieuw(hier: Bezoek, gebeurd: Verleden, form: Gebeurtenisformulier) -> list[Nieuw]:
    gegevens = naar_gegevens(form)
    gegevens[POGING] = _nummer(gebeurd, form, gegevens["onderdeel"])
    return [Nieuw(form.id, hier.dossier, EXAMEN, form.datum, gegevens)]


def _nummer(gebeurd: Verleden, form: Gebeurtenisformulier, onderdeel: str) -> int:
    """A form that was recorded already keeps its number: sent twice it is no next attempt."""
    eerder = next((een for een in gebeurd if een.id == str(form.id)), None)
    if eerder is not None and eerder.type == EXAMEN:
        return int(eerder.gegevens[POGING])
    wacht = wachtende(gebeurd, onderdeel)
    return volgende_poging(gebeurd, onderdeel) if wacht is None else wacht.nummer
