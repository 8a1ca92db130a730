# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A large delivery while the worker is at it: how many of how many lines, on a page to come back to."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from regie.dossiers.woorden import getal, maand_voluit
from regie.toegang.wie import Wie
from regie.werk.keten.uren import voortgang
from regie.werk.keten.uren.opslag import Levering
from regie.werk.keten.uren.voortgang import Voortgang


def voortgang_van(wie: Wie, id_: UUID) -> Voortgang | None:
    return voortgang.lees(wie.gemeente, [id_]).get(id_)


def toon_bezig(request: HttpRequest, levering: Levering, bezig: Voortgang) -> HttpResponse:
    """The page; for htmx only the part that moves."""
    kort = getattr(request, "htmx", False)
    if kort and not bezig.loopt:
        return ververs()
    inhoud = {
        "id": levering.id,
        "maand": maand_voluit(str(levering.maand)),
        "weg": levering.status == "vervallen",
        "loopt": bezig.loopt,
        "nakijken": bezig.stap == "nakijken",
        "wacht": bezig.stand == "wacht",
        "reden": bezig.reden,
        "gedaan": bezig.gedaan,
        "totaal": bezig.totaal,
        "in_woorden": regels_in_woorden(bezig),
    }
    return render(request, "keten/uren_voortgang.html" if kort else "keten/uren_bezig.html", inhoud)


def ververs() -> HttpResponse:
    """It is ready: the whole page."""
    antwoord = HttpResponse(status=204)
    antwoord.headers["HX-Refresh"] = "true"
    return antwoord


def regels_in_woorden(bezig: Voortgang) -> str:
    aantallen = {"gedaan": getal(bezig.gedaan), "totaal": getal(bezig.totaal)}
    return _("%(gedaan)s van %(totaal)s regels") % aantallen


def stand_in_woorden(levering: Levering, bezig: Voortgang | None) -> str:
    if bezig is not None and bezig.loopt:
        stap = _("wordt nagekeken") if bezig.stap == "nakijken" else _("wordt vastgelegd")
        return f"{stap}: {regels_in_woorden(bezig)}"
    if bezig is not None and not bezig.nagekeken:
        return _("nakijken is niet gelukt")
    return _("nog niet vastgelegd") if levering.status == "proef" else _("vastgelegd")
