# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The decisions that a traject may need, each with what it is for and a way to its page."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regie.kern.besluiten.afschaling import uren_nodig
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.rechten import heeft

AANVRAAG: Final = "aanvraag_duo"


class Ingang(NamedTuple):
    kop: str
    uitleg: str
    adres: str


@require_safe
def overzicht(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = bezoek(request, dossier)
    context = {"bezoek": hier, "naam": naam_of_nummer(hier.naam, dossier), "ingangen": _ingangen(hier)}
    return render(request, "besluiten/overzicht.html", context)


def _ingangen(hier: Bezoek) -> list[Ingang]:
    alle = (
        ("besluiten_afschalen", _("Examen op A2"),
         _("Na %(uren)s uur les, als iemand zich genoeg inzet en B1 niet haalbaar is.")
         % {"uren": uren_nodig(hier.recht)}),
        ("besluiten_route", _("Andere leerroute"),
         _("Als de leerroute niet meer past. Met de tijd die daarvoor is, en de uren die meegaan.")),
        ("besluiten_verlenging", _("Meer tijd (verlenging)"),
         _("DUO beslist. Hier staat welke grond kan passen en wat er nog mist.")),
        ("besluiten_pauze", _("Pauze in het traject"),
         _("Met een begin, een gepland einde en een dag om opnieuw te kijken. De termijn loopt door.")),
        ("besluiten_verhuizing", _("Overdragen aan een andere gemeente"),
         _("Als iemand verhuist en de nieuwe gemeente om de gegevens vraagt.")),
        ("besluiten_overnemen", _("PIP van een andere gemeente overnemen"),
         _("Als iemand hier komt wonen met een PIP. De leerroute en de termijn blijven dezelfde.")),
    )  # fmt: skip
    return [
        *(Ingang(kop, uitleg, hier.plek(route)) for route, kop, uitleg in alle if heeft(hier.wie, route)),
        *_ontheffing(hier),
    ]


def _ontheffing(hier: Bezoek) -> Iterator[Ingang]:
    """An application that the inburgeraar makes at DUO, for who may record it."""
    if hier.mag(hier.recht.gebeurtenissen[AANVRAAG]):
        yield Ingang(
            _("Ontheffing of vrijstelling"),
            _("Als iemand niet kan of niet hoeft in te burgeren. De inburgeraar vraagt het aan en DUO beslist."),
            hier.vastleggen(AANVRAAG, soort="ontheffing"),
        )
