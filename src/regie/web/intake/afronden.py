# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Closing the brede intake, with what the law asks and is not there."""

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.views.decorators.http import require_http_methods

from regie.web.dossier.formulierpagina import METHODEN, Formulierpagina
from regie.web.formulieren import VERSIE, Gebeurtenisformulier, gebeurtenisformulier, naar_gegevens, versie_in_tekst
from regie.web.intake.bezoek import Intakebezoek, intakebezoek
from regie.web.intake.pagina import basis, ontbreekt, ontbreekt_in_woorden, stapregels
from regie.werk.intake.afronden import AFGEROND, afgerond, bezwaar

ELDERS: Final = "in_afwezigheid"  # closing for who never came has a page of its own


@require_http_methods(METHODEN)
def afronden(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = intakebezoek(request, dossier)
    type_ = hier.recht.gebeurtenissen[AFGEROND]
    if not hier.mag(type_):
        raise Http404
    Formulier = gebeurtenisformulier(AFGEROND, hier.recht, {}, hier.vandaag, hier.wie.categorieen)
    mist = ontbreekt(hier)

    def maak(getypt: QueryDict | None) -> Gebeurtenisformulier:
        form = Formulier(getypt, initial={VERSIE: versie_in_tekst(hier.kop["laatste"])})
        form.fields.pop(ELDERS, None)
        return form

    return Formulierpagina(
        hier, type_.label, "vastgelegd", "intake/afronden.html", maak,
        lambda form: [afgerond(dossier, form.id, form.datum, naar_gegevens(form))],
        lambda form: bezwaar(mist, naar_gegevens(form), open_notities(hier)),
        lambda form: basis(hier) | {"ontbreekt": ontbreekt_in_woorden(hier, mist), "stappen": stapregels(hier),
                                    "notities": open_notities(hier)},
    ).antwoord(request)  # fmt: skip


def open_notities(hier: Intakebezoek) -> int:
    return sum(bool(een["tekst"].strip()) for een in hier.notities.values())
