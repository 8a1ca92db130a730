# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Somebody found work: recorded with its days and times, so that the week can say whether the lessons still fit."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers.gepland_werk import Gepland, gepland_werk, open_taken
from regie.dossiers.meedoen import Plaatsing, meedoen
from regie.dossiers.woorden import getal
from regie.kern.gebeurtenissen import InvoerFout
from regie.register.fouten import RegisterFout
from regie.web import bewaard
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.formulieren.formulier import VERSIE, versie_in_tekst
from regie.web.meedoen.plekken import METHODEN, ONJUIST
from regie.web.meedoen.werkformulier import Vragen, Werkformulier, zet_fout
from regie.werk.meedoen.werk_gevonden import (
    BETAALD,
    Werk,
    begin_werk,
    blok_van,
    leg_werk_vast,
    plan_werk,
    zet_in_de_week,
)

Iets = TypeVar("Iets", Plaatsing, Gepland)


@dataclass(frozen=True)
class Geval:
    """What is asked: new work; the times of `plaatsing`, that runs; or whether what was planned (`gepland`) began."""

    vragen: Vragen
    plaatsing: Plaatsing | None = None
    gepland: Gepland | None = None

    @property
    def organisatie(self) -> str:
        if self.plaatsing is not None:
            return str(self.plaatsing.gegevens.get("organisatie") or _("betaald werk"))
        return "" if self.gepland is None else self.gepland.organisatie

    @property
    def begin(self) -> dict[str, str]:
        if self.gepland is None:
            return {}
        return {"vanaf": self.gepland.vanaf.isoformat(), "uren_per_week": f"{self.gepland.uren:g}".replace(".", ",")}


@require_http_methods(METHODEN)
def werk(request: HttpRequest, dossier: str) -> HttpResponse:
    """`?plaatsing=`: of work that was recorded already the times. `?gepland=`: planned work began."""
    hier = bezoek(request, dossier)
    gepland = request.GET.get("gepland", "")
    if request.method == "POST" and gepland and _is_begonnen(hier, gepland):  # sent twice
        messages.info(request, _("Dat het werk begon, is al vastgelegd."))
        return HttpResponseRedirect(hier.plek("meedoen_lessen"), status=303)
    geval = _geval(hier, request.GET.get("plaatsing", ""), gepland)
    velden = request.POST if request.method == "POST" else bewaard.neem(request)
    begin = {VERSIE: versie_in_tekst(hier.kop["laatste"]), "vanaf": hier.vandaag.isoformat()}
    form = Werkformulier(velden, initial=begin | geval.begin, vragen=geval.vragen, vandaag=hier.vandaag)
    if request.method == "POST" and form.is_valid() and _bewaard(hier, form, geval):
        bewaard.vergeet(request)
        messages.success(request, _("Bewaard. Kijk nu of de lessen nog passen."))
        return HttpResponseRedirect(hier.plek("meedoen_lessen"), status=303)
    inhoud = {
        "bezoek": hier, "naam": naam_of_nummer(hier.naam, dossier), "form": form, "kop": _kop(geval),
        "organisatie": geval.organisatie, "vragen": geval.vragen,
    }  # fmt: skip
    return render(request, "meedoen/werk.html", inhoud, status=ONJUIST if request.method == "POST" else 200)


def _kop(geval: Geval) -> str:
    return {
        "alles": _("Werk gevonden"), "tijden": _("Wanneer werkt iemand?"), "begin": _("Is het werk begonnen?"),
    }[geval.vragen]  # fmt: skip


def _geval(hier: Bezoek, plaatsing: str, gepland: str) -> Geval:
    """Raises Http404 for what is no paid work that runs, or is planned."""
    if plaatsing:
        lopend = [een for een in meedoen(hier.dossier).lopend if een.gegevens["soort"] == BETAALD]
        return Geval("tijden", plaatsing=_die(lopend, plaatsing))
    if gepland:
        return Geval("begin", gepland=_die(nog_te_beginnen(hier.dossier), gepland))
    return Geval("alles")


def _is_begonnen(hier: Bezoek, gepland: str) -> bool:
    """The event that it began has the id of what was planned."""
    return any(str(een.id) == gepland for een in meedoen(hier.dossier).plaatsingen)


def _die(alle: Sequence[Iets], id_: str) -> Iets:
    gevonden = next((een for een in alle if str(een.id) == id_), None)
    if gevonden is None:
        raise Http404
    return gevonden


def nog_te_beginnen(dossier: str) -> list[Gepland]:
    return gepland_werk(dossier, [(id_, blok_van(id_)) for id_ in open_taken(dossier)])


def _bewaard(hier: Bezoek, form: Werkformulier, geval: Geval) -> bool:
    """Otherwise the form says why not."""
    try:
        _leg_vast(hier, form, geval)
    except (InvoerFout, RegisterFout) as fout:
        zet_fout(form, fout)
        return False
    return True


def _leg_vast(hier: Bezoek, form: Werkformulier, geval: Geval) -> None:
    wat, wie, recht = form.cleaned_data, hier.wie, hier.recht
    if geval.plaatsing is not None:
        loopt = geval.plaatsing
        naam = str(loopt.gegevens.get("organisatie") or "")
        zet_in_de_week(wie, Werk(UUID(loopt.id), hier.dossier, loopt.sinds, naam), form.tijden)
        return
    uren = float(wat["uren_per_week"])
    if geval.gepland is not None:
        begonnen = Werk(geval.gepland.id, hier.dossier, wat["vanaf"], geval.gepland.organisatie)
        begin_werk(wie, recht, begonnen, uren, hier.vandaag, form.versie)
        return
    nieuw = Werk(form.id, hier.dossier, wat["vanaf"], wat["organisatie"])
    if nieuw.vanaf <= hier.vandaag:
        leg_werk_vast(wie, recht, nieuw, uren, form.tijden, form.versie)
        return
    zin = _("Is het werk bij %(wie)s begonnen (%(uren)s uur per week)? Leg het vast bij Meedoen.")
    taak = zin % {"wie": nieuw.organisatie, "uren": getal(uren)}
    plan_werk(wie, recht, nieuw, taak, form.tijden, hier.vandaag, form.versie)
