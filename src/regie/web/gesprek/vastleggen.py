# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Recording the talk: its notes, what was agreed and what came of earlier agreements are recorded with it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers.intake import staat_er
from regie.kern.gesprek.ritme import GESPREK
from regie.register.vastleggen import Nieuw
from regie.web.dossier.formulierpagina import METHODEN, Formulierpagina
from regie.web.formulieren import VERSIE, Gebeurtenisformulier, naar_gegevens, versie_in_tekst
from regie.web.gesprek.bezoek import LEEFGEBIEDEN, Gespreksbezoek, gespreksbezoek
from regie.web.gesprek.formulier import (
    NIET_GEVRAAGD,
    NOTITIES,
    PLAATS_VOOR,
    formulier,
    gezegde_standen,
    nieuwe_afspraken,
    standnaam,
    veldnaam,
)  # fmt: skip
from regie.web.intake import themas
from regie.web.intake.pagina import basis
from regie.werk.gesprek.vastleggen import nieuwe
from regie.werk.intake.gesprek import mee, stand_van
from regie.werk.intake.notities import haal_weg


@require_http_methods(METHODEN)
def vastleggen(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = gespreksbezoek(request, dossier)
    if not hier.mag(hier.recht.gebeurtenissen[GESPREK]):
        raise Http404
    antwoord = _pagina(hier).antwoord(request)
    if request.method == "POST" and antwoord.status_code == 303:  # noqa: PLR2004 (recorded)
        klaar = mee(_zichtbaar(hier), request.POST.getlist(LEEFGEBIEDEN))
        haal_weg(hier.dossier, [een["revisie"] for een in klaar])
    return antwoord


def _pagina(hier: Gespreksbezoek) -> Formulierpagina:
    Formulier = formulier(hier)

    def maak(getypt: QueryDict | None) -> Gebeurtenisformulier:
        begin: dict[str, Any] = {
            VERSIE: versie_in_tekst(hier.kop["laatste"]), NOTITIES: stand_van(hier.notities),
            LEEFGEBIEDEN: [een.id for een in _genoteerd(hier)],
        }  # fmt: skip
        form = Formulier(getypt, initial=begin)
        for naam in NIET_GEVRAAGD:
            form.fields.pop(naam, None)
        return form

    return Formulierpagina(
        hier, hier.recht.gebeurtenissen[GESPREK].label, "vastgelegd", "gesprek/vastleggen.html", maak,
        lambda form: _nieuw(hier, form), lambda form: _bezwaar(hier, form), lambda form: _erbij(hier, form),
    )  # fmt: skip


def _erbij(hier: Gespreksbezoek, form: Gebeurtenisformulier) -> dict[str, Any]:
    nummers = range(1, PLAATS_VOOR + 1)
    eigen = [veld for veld in form.visible_fields() if not veld.name.startswith(("afspraak_", "stand_"))]
    return basis(hier) | {
        "notities": _genoteerd(hier),
        "velden": eigen,
        "standen": [form[standnaam(een)] for een in hier.open_afspraken],
        "afspraken": [[form[veldnaam(nummer, deel)] for deel in ("wat", "wie", "uiterlijk")] for nummer in nummers],
    }


def _genoteerd(hier: Gespreksbezoek) -> list[themas.Thema]:
    """The matters of life with a note that waits to be recorded."""
    gevonden = [themas.een(hier, naam) for naam in hier.leefgebieden if naam in hier.notities]
    return [een for een in gevonden if een.stand == "genoteerd"]


def _zichtbaar(hier: Gespreksbezoek) -> dict[str, Any]:
    return {naam: een for naam, een in hier.notities.items() if naam in hier.leefgebieden}


def _bezwaar(hier: Gespreksbezoek, form: Gebeurtenisformulier) -> str:
    nu = stand_van(hier.notities)
    if form.cleaned_data.get(NOTITIES) == nu or staat_er(hier.dossier, form.id):
        return ""
    form.data = form.data.copy()
    form.data[NOTITIES] = nu
    return _("Een collega schreef intussen verder. Lees de notities hieronder opnieuw, en leg dan vast.")


def _nieuw(hier: Gespreksbezoek, form: Gebeurtenisformulier) -> list[Nieuw]:
    gegevens = naar_gegevens(form)
    notities = mee(_zichtbaar(hier), gegevens[LEEFGEBIEDEN])
    return nieuwe(
        hier.dossier, form.id, form.datum, gegevens, notities, nieuwe_afspraken(form), gezegde_standen(hier, form)
    )
