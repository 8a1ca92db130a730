# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The end of an intake to which somebody never came: only after the third oproep, and only with the reasons written."""

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.kern.gebeurtenissen.gebeurd import Gebeurd
from regie.kern.intake.oproepen import AFGEROND, AFWEZIG
from regie.kern.intake.oproepweigeringen import weigeringen
from regie.register.vastleggen import Nieuw
from regie.web.dossier.formulierpagina import METHODEN, Formulierpagina
from regie.web.formulieren import VERSIE, Gebeurtenisformulier, gebeurtenisformulier, naar_gegevens, versie_in_tekst
from regie.web.oproep.bezoek import Oproepbezoek, oproepbezoek

TOELICHTING = "toelichting"


@require_http_methods(METHODEN)
def afronden(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = oproepbezoek(request, dossier)
    if not hier.mag(hier.recht.gebeurtenissen[AFGEROND]):
        raise Http404
    Formulier = gebeurtenisformulier(AFGEROND, hier.recht, {}, hier.vandaag, hier.wie.categorieen)

    def maak(getypt: QueryDict | None) -> Gebeurtenisformulier:
        form = Formulier(getypt, initial={VERSIE: versie_in_tekst(hier.kop["laatste"])})
        form.fields.pop(AFWEZIG)
        return form

    return Formulierpagina(
        hier, _("Intake afronden zonder gesprek"), "vastgelegd", "oproep/afronden.html", maak,
        lambda form: [Nieuw(form.id, dossier, AFGEROND, form.datum, naar_gegevens(form) | {AFWEZIG: True})],
        lambda form: bezwaar(form, hier), lambda form: {"bezwaren": _bezwaren(hier)},
    ).antwoord(request)  # fmt: skip


def _bezwaren(hier: Oproepbezoek) -> list[str]:
    """Why it cannot be today."""
    poging = Gebeurd("", AFGEROND, hier.vandaag, {AFWEZIG: True})
    return [f"{een.wat} {een.waarom} {een.nu}" for een in weigeringen(poging, hier.verleden)]


def bezwaar(form: Gebeurtenisformulier, hier: Oproepbezoek) -> str:
    if not naar_gegevens(form).get(TOELICHTING, "").strip():
        form.add_error(TOELICHTING, _("Schrijf op wat u hebt geprobeerd, en waarom de intake nu klaar is."))
    poging = Gebeurd(str(form.id), AFGEROND, form.datum, {AFWEZIG: True})
    gevonden = weigeringen(poging, [een for een in hier.verleden if een.id != str(form.id)])
    return f"{gevonden[0].wat} {gevonden[0].waarom} {gevonden[0].nu}" if gevonden else ""
