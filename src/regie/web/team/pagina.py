# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of the team: the board, who has nobody yet, who waits; and giving people to a consulent."""

from collections.abc import Mapping, Sequence
from typing import Final, cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from regie.dossiers.team import dossiers_van
from regie.dossiers.wachtlijst import aantal_wachtenden
from regie.dossiers.woorden import getal
from regie.toegang.medewerkers import collegas
from regie.toegang.middleware import Verzoek
from regie.web.geldend import geldend_recht
from regie.web.knop import alleen_met_knop
from regie.web.rechten import bezoeker
from regie.web.team.bord import FASEN, maak_bord
from regie.web.team.lijsten import Lijst, wachtenden, zonder
from regie.web.team.toewijzen import REGIE, NietVastgelegd, Toewijsformulier, leg_alles_vast, toewijzingen

ONJUIST: Final = 422
ALLEN: Final = "allen"
"""Everybody on the page, where choosing them one by one would be much work."""
GEEN: Final[Mapping[str, Toewijsformulier]] = {}


@require_safe
def team(request: HttpRequest) -> HttpResponse:
    return _toon(request)


@alleen_met_knop("team")
def toewijzen(request: HttpRequest, lijst: str) -> HttpResponse:
    """Gives the chosen people to a consulent. `lijst`: which of the two lists was sent."""
    wie, verzoek, recht = bezoeker(request), cast(Verzoek, request), geldend_recht(request)
    lasten = maak_bord(wie, recht, verzoek.vandaag, collegas()).consulenten
    form = Toewijsformulier(request.POST, lasten=lasten, vandaag=verzoek.vandaag, auto_id=f"{lijst}-%s")
    gekozen = list(dict.fromkeys(request.POST.getlist("getoond" if request.POST.get(ALLEN) else "dossier")))
    if not gekozen:
        form.add_error(None, _("Er is nog niemand gekozen. Zet een vinkje bij een of meer mensen."))
    if not form.is_valid():
        return _toon(request, {lijst: form})
    aan, dag = form.cleaned_data["consulent"], form.cleaned_data["datum"]
    try:
        nu = leg_alles_vast(wie, toewijzingen(form.cleaned_data["stempel"], gekozen, REGIE, aan, dag), recht)
    except NietVastgelegd as fout:
        form.add_error(None, str(fout))
        return _toon(request, {lijst: form})
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


def _toon(request: HttpRequest, fout: Mapping[str, Toewijsformulier] = GEEN) -> HttpResponse:
    """The page; `fout`: the form of one of the lists that was sent and is not right, by the name of the list."""
    wie, verzoek, recht = bezoeker(request), cast(Verzoek, request), geldend_recht(request)
    mensen = collegas()
    bord = maak_bord(wie, recht, verzoek.vandaag, mensen)
    zoek = request.POST if fout else request.GET
    lijsten = {
        "zonder": zonder(recht, _schoon(zoek.get("zonder", ""))),
        "wacht": wachtenden(wie, recht, verzoek.vandaag, mensen, _schoon(zoek.get("wacht", ""))),
    }
    verzoek.inzage.lees(dossier for lijst in lijsten.values() for dossier in lijst.dossiers)
    inhoud = {
        "bord": bord,
        "fasen": list(FASEN.values()),
        "totaal": getal(sum(last.mensen for last in bord.lasten) + bord.zonder),
        "norm": None if bord.norm is None else getal(bord.norm),
        "aantal_wachtenden": getal(aantal_wachtenden(wie)),
        "lijsten": {
            naam: _blok(
                request,
                naam,
                lijst,
                fout,
                Toewijsformulier(lasten=bord.consulenten, vandaag=verzoek.vandaag, auto_id=f"{naam}-%s"),
            )
            for naam, lijst in lijsten.items()
        },
        "met_fouten": bool(fout),
    }
    return render(request, "team/team.html", inhoud, status=ONJUIST if fout else 200)


def _schoon(na: str) -> str:
    """A place to go on from that no dossier can be is the begin."""
    return na if na.isprintable() else ""


def _blok(
    request: HttpRequest, naam: str, lijst: Lijst, fout: Mapping[str, Toewijsformulier], leeg: Toewijsformulier
) -> dict[str, object]:
    """What one of the lists shows: the people, and the form below them."""
    gestuurd = naam in fout
    return {
        "naam": naam,
        "lijst": lijst,
        "form": fout.get(naam, leeg),
        "fout": gestuurd,
        "gekozen": set(request.POST.getlist("dossier")) if gestuurd else set(),
        "hier": request.POST.get(naam, "") if gestuurd else request.GET.get(naam, ""),
    }
