# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The list of signals of a consulent's own people, or of one consulent for who leads a team."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, Final, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from regie.dossiers.signalen import Lijn, signalenlijst
from regie.dossiers.woorden import getal
from regie.kern.recht import Recht
from regie.kern.signalen import geldend
from regie.kern.termijnen.herleiding import voluit
from regie.toegang.medewerkers import collegas
from regie.toegang.middleware import Verzoek
from regie.web.adressen import adres
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.geldend import geldend_recht
from regie.web.rechten import bezoeker

WEG: Final = "weggelegd"


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    wie, verzoek = bezoeker(request), cast(Verzoek, request)
    recht, leidt = geldend_recht(request), wie.bereik == "gemeente"
    team = [een for een in collegas().values() if "consulent" in een.rollen and een.werkt_op(verzoek.vandaag)]
    van = request.GET.get("consulent", "") if leidt else ""
    is_gekozen = not leidt or van in {een.id for een in team}
    alle = signalenlijst(wie, recht, verzoek.vandaag, van) if is_gekozen else []
    regels = [een.rij for een in geldend(recht.regels(wie.beleid), verzoek.vandaag)]
    soort = request.GET.get("signaal", "")
    if soort in {rij.id for rij in regels}:
        alle = [een for een in alle if een.rij.id == soort]
    weg = request.GET.get("toon") == WEG
    lijnen = [een for een in alle if (een.weg is not None) == weg]
    verzoek.inzage.lees({een.dossier for een in lijnen})
    inhoud = {
        "mensen": [_mens(list(groep), recht) for _dossier, groep in groupby(lijnen, key=lambda een: een.dossier)],
        "regels": regels, "soort": soort, "leidt": leidt, "team": team, "van": van, "is_gekozen": is_gekozen,
        "weg": weg, "aantal_weg": sum(een.weg is not None for een in alle), "naar": _naar(request, weg=not weg),
    }  # fmt: skip
    return render(request, "signalen/lijst.html", inhoud)


def _naar(request: HttpRequest, *, weg: bool) -> str:
    """The same list with what was put away, or without."""
    vraag = request.GET.copy()
    vraag.pop("toon", None)
    if weg:
        vraag["toon"] = WEG
    return adres("signalen") + (f"?{vraag.urlencode()}" if vraag else "")


@require_safe
def uitleg(request: HttpRequest) -> HttpResponse:
    vandaag = cast(Verzoek, request).vandaag
    recht = geldend_recht(request)
    normen = {rij.id: rij.naam for rij in recht.open_normen}
    regels = [
        (een.rij, een.drempel, [(normen[een.rij.ook[naam]], waarde) for naam, waarde in een.ook.items()])
        for een in geldend(recht.regels(bezoeker(request).beleid), vandaag)
    ]
    return render(request, "signalen/uitleg.html", {"regels": regels})


@dataclass(frozen=True, slots=True)
class _Reden:
    """`weg`: until when it is put away and why, in words; "" where it is not."""

    naam: str
    zin: str
    nu: str
    weg: str
    adres_weg: str
    adres_terug: str


def _mens(lijnen: Sequence[Lijn], recht: Recht) -> dict[str, Any]:
    een = lijnen[0]
    return {
        "naam": naam_of_nummer(een.naam, een.dossier), "adres": adres("traject", een.dossier),
        "over": _over(een.over), "redenen": [_reden(lijn, recht) for lijn in lijnen],
    }  # fmt: skip


def _reden(lijn: Lijn, recht: Recht) -> _Reden:
    plek = (lijn.dossier, lijn.rij.id)
    return _Reden(lijn.rij.naam, lijn.zin, lijn.rij.nu, _weg(lijn, recht), adres("signaal_weg", *plek),
                  adres("signaal_terug", *plek))  # fmt: skip


def _weg(lijn: Lijn, recht: Recht) -> str:
    if lijn.weg is None:
        return ""
    reden = recht.codelijsten["reden_signaal"].codes[lijn.weg["reden"]].label
    tot = voluit(date.fromisoformat(lijn.weg["opnieuw_op"]))
    return _("Weggelegd tot %(dag)s. Reden: %(reden)s.") % {"dag": tot, "reden": reden}


def _over(dagen: int | None) -> str:
    if dagen is None:
        return _("geen einddatum bekend")
    if dagen < 0:
        return _("de termijn is voorbij")
    zin = ngettext(
        "nog %(dagen)s dag tot het einde van de termijn", "nog %(dagen)s dagen tot het einde van de termijn", dagen
    )  # fmt: skip
    return zin % {"dagen": getal(dagen)}
