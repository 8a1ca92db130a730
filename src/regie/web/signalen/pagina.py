# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The list of signals of a consulent's own people, or of one consulent for who leads a team."""

from itertools import groupby
from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from regie.dossiers.signalen import Lijn, signalenlijst
from regie.dossiers.woorden import getal
from regie.kern.signalen import geldend
from regie.toegang.medewerkers import collegas
from regie.toegang.middleware import Verzoek
from regie.web.adressen import adres
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.geldend import geldend_recht
from regie.web.rechten import bezoeker


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    wie, verzoek = bezoeker(request), cast(Verzoek, request)
    recht, leidt = geldend_recht(request), wie.bereik == "gemeente"
    team = [een for een in collegas().values() if "consulent" in een.rollen and een.werkt_op(verzoek.vandaag)]
    van = request.GET.get("consulent", "") if leidt else ""
    is_gekozen = not leidt or van in {een.id for een in team}
    lijnen = signalenlijst(wie, recht, verzoek.vandaag, van) if is_gekozen else []
    regels = [een.rij for een in geldend(recht.regels(wie.beleid), verzoek.vandaag)]
    soort = request.GET.get("signaal", "")
    if soort in {rij.id for rij in regels}:
        lijnen = [een for een in lijnen if een.rij.id == soort]
    verzoek.inzage.lees({een.dossier for een in lijnen})
    inhoud = {
        "mensen": [_mens(list(groep)) for _dossier, groep in groupby(lijnen, key=lambda een: een.dossier)],
        "regels": regels, "soort": soort, "leidt": leidt, "team": team, "van": van, "is_gekozen": is_gekozen,
    }  # fmt: skip
    return render(request, "signalen/lijst.html", inhoud)


@require_safe
def uitleg(request: HttpRequest) -> HttpResponse:
    vandaag = cast(Verzoek, request).vandaag
    regels = geldend(geldend_recht(request).regels(bezoeker(request).beleid), vandaag)
    inhoud = {"regels": [(een.rij, een.drempel) for een in regels]}
    return render(request, "signalen/uitleg.html", inhoud)


def _mens(lijnen: list[Lijn]) -> dict[str, Any]:
    een = lijnen[0]
    return {
        "naam": naam_of_nummer(een.naam, een.dossier), "adres": adres("traject", een.dossier),
        "over": _over(een.over), "redenen": [(lijn.rij.naam, lijn.zin, lijn.rij.nu) for lijn in lijnen],
    }  # fmt: skip


def _over(dagen: int | None) -> str:
    if dagen is None:
        return _("geen einddatum bekend")
    if dagen < 0:
        return _("de termijn is voorbij")
    zin = ngettext(
        "nog %(dagen)s dag tot het einde van de termijn", "nog %(dagen)s dagen tot het einde van de termijn", dagen
    )  # fmt: skip
    return zin % {"dagen": getal(dagen)}
