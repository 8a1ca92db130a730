# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Targets of a year beside what was realised: to read, as a file, and to type."""

import re
from functools import partial
from typing import Any, Final, cast
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regie.kern.prestaties.soorten import SOORTEN
from regie.kern.recht import GeenVersie
from regie.monitor.prestaties import Versie, leg_vast, versies
from regie.monitor.realisatie import Overzicht, overzicht
from regie.monitor.versies import mag_schrijven
from regie.toegang.middleware import Verzoek
from regie.web.bestandsantwoord import csv_antwoord
from regie.web.geldend import geldend_recht
from regie.web.prestaties.formulier import Prestatieformulier, begin
from regie.web.prestaties.versieformulier import METHODEN, Blad, Versieregel, handel_af, te_wijzigen, versieregel
from regie.web.prestaties.woorden import hoeveel, rij, somrij
from regie.web.rechten import bezoeker

KOPPEN: Final = ("jaar", "prestatie", "wat telt", "begroot", "van vorig jaar", "gerealiseerd", "van hoeveel",
                 "volgens verslag", "verschil", "uitleg", "bron")  # fmt: skip

JAAR: Final = r"20[0-9]{2}"


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """`?jaar=2026`: another year than this one."""
    gevonden = _gevonden(request)
    recht = geldend_recht(request)
    jaar = _jaar(request)
    inhoud: dict[str, Any] = {"jaar": jaar, "jaar_tekst": str(jaar), "schrijft": mag_schrijven(bezoeker(request))}
    if gevonden is not None:
        inhoud |= {
            "jaren": sorted({*gevonden.jaren, gevonden.jaar}, reverse=True),
            "rijen": [rij(regel, recht) for regel in gevonden.regels],
            "sommen": [somrij(som) for som in gevonden.sommen],
            "met_eerder": any(regel.prestatie.overloop for regel in gevonden.regels),
            "met_verslag": any(regel.prestatie.volgens_verslag is not None for regel in gevonden.regels),
            "verhuld": any(regel.verhuld for regel in gevonden.regels),
            "uitleg": [(soort.naam, soort.definitie) for soort in SOORTEN.values()],
            "vandaag": cast(Verzoek, request).vandaag,
        }
    return render(request, "prestaties/prestaties.html", inhoud | {"gevonden": gevonden})


def _jaar(request: HttpRequest) -> int:
    """Anything but a year is this year."""
    gevraagd = request.GET.get("jaar", "")
    return int(gevraagd) if re.fullmatch(JAAR, gevraagd) else cast(Verzoek, request).vandaag.year


def _gevonden(request: HttpRequest, *, om_te_delen: bool = False) -> Overzicht | None:
    """None where the policy does not say which numbers are small: then nothing can be shown safely."""
    vandaag, recht = cast(Verzoek, request).vandaag, geldend_recht(request)
    try:
        return overzicht(bezoeker(request), recht, vandaag, _jaar(request), om_te_delen=om_te_delen)
    except GeenVersie:
        return None


@require_safe
def als_bestand(request: HttpRequest) -> HttpResponse:
    """A file can go anywhere: small numbers are kept back from everybody."""
    gevonden, recht = _gevonden(request, om_te_delen=True), geldend_recht(request)
    if gevonden is None:
        return lijst(request)  # says what is missing
    regels = [
        (gevonden.jaar, een.naam, een.voor, een.begroot, een.eerder, een.gerealiseerd, een.bij, een.verslag,
         een.verschil, een.uitleg, een.bron)
        for een in (rij(regel, recht) for regel in gevonden.regels)
    ]  # fmt: skip
    return csv_antwoord([KOPPEN, *regels], f"prestaties-{gevonden.jaar}")


@require_http_methods(METHODEN)
def formulier(request: HttpRequest, id: UUID | None = None) -> HttpResponse:
    nu, gevonden = te_wijzigen(request, versies, id)
    beginnen = {"jaar": _jaar(request)} if nu is None else begin(nu)
    maak = partial(Prestatieformulier, initial=beginnen, recht=geldend_recht(request), nieuw=nu is None)

    def bewaar(form: Prestatieformulier) -> bool:
        een = form.prestatie(None if nu is None else nu.prestatie.id)
        velden = form.cleaned_data
        return leg_vast(bezoeker(request), een, velden["stempel"], velden.get("reden", ""), velden["gezien"])

    titel = _("Nieuwe prestatie") if nu is None else _("Prestatie wijzigen")
    blad = Blad(titel, _terug(request, nu), _("Prestaties"), [_versie(een) for een in gevonden])
    return handel_af(request, blad, maak, bewaar)


def _terug(request: HttpRequest, nu: Versie | None) -> str:
    """To the year that was typed, else that of the target, else that of the address."""
    getypt = request.POST.get("jaar", "")
    jaar = getypt if re.fullmatch(JAAR, getypt) else _jaar(request) if nu is None else nu.prestatie.jaar
    return f"{reverse('prestaties')}?jaar={jaar}"


def _versie(een: Versie) -> Versieregel:
    wat = f"{hoeveel(een.prestatie.doel, een.prestatie.eenheid)}, {een.prestatie.bron}."
    return versieregel(een.moment, een.door, wat, een.reden)
