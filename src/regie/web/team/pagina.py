# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of the team: the board, who has nobody yet, who waits; and giving people to a consulent."""

from collections.abc import Sequence
from typing import Final, NamedTuple, cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from regie.dossiers.team import dossiers_van
from regie.dossiers.wachtlijst import aantal_wachtenden
from regie.dossiers.woorden import getal
from regie.toegang.medewerkers import collegas
from regie.toegang.middleware import Verzoek
from regie.web import bewaard
from regie.web.geldend import geldend_recht
from regie.web.knop import naar_de_knop
from regie.web.rechten import bezoeker
from regie.web.team.bord import FASEN, maak_bord
from regie.web.team.lijsten import Lijst, wachtenden, zonder
from regie.web.team.toewijzen import REGIE, NietVastgelegd, Toewijsformulier, leg_alles_vast, toewijzingen

ONJUIST: Final = 422
ALLEN: Final = "allen"
"""Everybody on the page, where choosing them one by one would be much work."""


class Getypt(NamedTuple):
    """The form of one of the lists as somebody filled it in: sent and not right, or kept until after a login."""

    lijst: str
    velden: QueryDict
    form: Toewijsformulier


@require_safe
def team(request: HttpRequest) -> HttpResponse:
    return _toon(request)


@require_http_methods(["GET", "HEAD", "POST"])
def toewijzen(request: HttpRequest, lijst: str) -> HttpResponse:
    """Gives the chosen people to a consulent. `lijst`: which of the two lists was sent."""
    wie, verzoek, recht = bezoeker(request), cast(Verzoek, request), geldend_recht(request)
    velden = request.POST if request.method == "POST" else bewaard.neem(request)
    if velden is None:
        return naar_de_knop(request, "team")
    lasten = maak_bord(wie, recht, verzoek.vandaag, collegas()).consulenten
    form = Toewijsformulier(velden, lasten=lasten, vandaag=verzoek.vandaag, auto_id=f"{lijst}-%s")
    gekozen = list(dict.fromkeys(velden.getlist("getoond" if velden.get(ALLEN) else "dossier")))
    if not gekozen:
        form.add_error(None, _("Er is nog niemand gekozen. Zet een vinkje bij een of meer mensen."))
    if request.method != "POST" or not form.is_valid():
        return _toon(request, Getypt(lijst, velden, form))
    aan, dag = form.cleaned_data["consulent"], form.cleaned_data["datum"]
    try:
        nu = leg_alles_vast(wie, toewijzingen(form.cleaned_data["stempel"], gekozen, REGIE, aan, dag), recht)
    except NietVastgelegd as fout:
        form.add_error(None, str(fout))
        return _toon(request, Getypt(lijst, velden, form))
    _zeg_het(request, nu, gekozen, aan)
    return HttpResponseRedirect(reverse("team"), status=303)


def _zeg_het(request: HttpRequest, nu: bool, gekozen: Sequence[str], aan: str) -> None:
    if not nu:
        messages.info(request, _("Dit was al vastgelegd. Er is niets dubbel."))
        return
    naam, bij = collegas()[aan].naam, set(dossiers_van(aan))
    gegaan = sum(dossier in bij for dossier in gekozen)
    if gegaan:
        wat = ngettext("%(aantal)s persoon gaat naar %(naam)s.", "%(aantal)s mensen gaan naar %(naam)s.", gegaan)
        messages.success(request, wat % {"aantal": getal(gegaan), "naam": naam})
    if anders := len(gekozen) - gegaan:
        wat = ngettext(
            "Bij %(aantal)s persoon is op een latere dag al iemand anders toegewezen. Die blijft de consulent.",
            "Bij %(aantal)s mensen is op een latere dag al iemand anders toegewezen. Die blijft de consulent.",
            anders,
        )
        messages.warning(request, wat % {"aantal": getal(anders)})


def _toon(request: HttpRequest, getypt: Getypt | None = None) -> HttpResponse:
    wie, verzoek, recht = bezoeker(request), cast(Verzoek, request), geldend_recht(request)
    mensen = collegas()
    bord = maak_bord(wie, recht, verzoek.vandaag, mensen)
    zoek = getypt.velden if getypt else request.GET
    lijsten = {
        "zonder": zonder(recht, _schoon(zoek.get("zonder", ""))),
        "wacht": wachtenden(wie, recht, verzoek.vandaag, mensen, _schoon(zoek.get("wacht", ""))),
    }
    verzoek.inzage.lees(dossier for lijst in lijsten.values() for dossier in lijst.dossiers)
    inhoud = {
        "bord": bord,
        "fasen": list(FASEN.values()),
        "mensen": bord.mensen,
        "totaal": getal(bord.mensen),
        "norm": None if bord.norm is None else getal(bord.norm),
        "aantal_wachtenden": getal(aantal_wachtenden(wie)),
        "lijsten": {
            naam: _blok(
                naam,
                lijst,
                getypt if getypt and getypt.lijst == naam else None,
                request.GET.get(naam, ""),
                Toewijsformulier(lasten=bord.consulenten, vandaag=verzoek.vandaag, auto_id=f"{naam}-%s"),
            )
            for naam, lijst in lijsten.items()
        },
        "met_fouten": bool(getypt and getypt.form.errors),
    }
    return render(request, "team/team.html", inhoud, status=ONJUIST if request.method == "POST" else 200)


def _schoon(na: str) -> str:
    """A place to go on from that no dossier can be is the begin."""
    return na if na.isprintable() else ""


def _blok(naam: str, lijst: Lijst, getypt: Getypt | None, hier: str, leeg: Toewijsformulier) -> dict[str, object]:
    """What one of the lists shows: the people, and the form below them. `hier`: where its page begins."""
    blok: dict[str, object] = {"naam": naam, "lijst": lijst}
    if getypt is None:
        return blok | {"form": leeg, "hier": hier}
    velden = getypt.velden
    return blok | {
        "form": getypt.form,
        "fout": bool(getypt.form.errors),
        "lijst": lijst.met_gekozen(velden.getlist("dossier")),
        "allen": bool(velden.get(ALLEN)),
        "hier": velden.get(naam, ""),
    }
