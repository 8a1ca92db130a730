# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Hours that somebody can prove without the school: it is gone, or it does not answer. They count, and it stays visible
that the school did not report them."""

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.register.vastleggen import Nieuw
from regie.web.dossier.bezoek import bezoek
from regie.web.dossier.formulierpagina import METHODEN, Formulierpagina
from regie.web.dossier.verwijzingen import zonder
from regie.web.formulieren import VERSIE, Gebeurtenisformulier, gebeurtenisformulier, naar_gegevens, versie_in_tekst
from regie.web.keten.inschrijving_beeld import EIGEN
from regie.werk.keten.uren.regel import LESUREN

NIET_GEVRAAGD: Final = ("vervangt",)


@require_http_methods(METHODEN)
def eigen(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = bezoek(request, dossier)
    if not hier.mag(hier.recht.gebeurtenissen[LESUREN]):
        raise Http404
    klasse = gebeurtenisformulier(LESUREN, hier.recht, {}, hier.vandaag, hier.categorieen_van(LESUREN))

    def maak(getypt: QueryDict | None) -> Gebeurtenisformulier:
        form = zonder(klasse(getypt, initial={VERSIE: versie_in_tekst(hier.kop["laatste"])}), NIET_GEVRAAGD)
        form.fields["aanbieder"].required = True
        return form

    def nieuw(form: Gebeurtenisformulier) -> list[Nieuw]:
        return [Nieuw(form.id, dossier, LESUREN, form.datum, naar_gegevens(form), bron=EIGEN)]

    wat = _("Uren met een eigen verklaring")
    return Formulierpagina(hier, wat, "vastgelegd", "lessen/eigen.html", maak, nieuw).antwoord(request)
