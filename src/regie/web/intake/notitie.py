# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Saving the note of one theme: by itself while somebody types, or with the button. Where two wrote, both are shown."""

from dataclasses import dataclass
from typing import Any, Final, cast
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods
from django_htmx.http import reswap, retarget

from regie.dossiers.vraag import Rij
from regie.kern.intake.samen import samen
from regie.toegang.middleware import Verzoek
from regie.web import bewaard
from regie.web.intake import themas
from regie.web.intake.bezoek import Intakebezoek, intakebezoek
from regie.web.intake.pagina import basis
from regie.werk.intake.notities import LANGST, Botsing, Tekst, TeLang, bewaar

BOTST: Final = 422  # in place as well: htmx shows it (basis.html)
MIJN, HUN, SAMEN = "mijn", "hun", "samen"


@dataclass(frozen=True)
class Verschil:
    """One field in which two texts differ. `kan_samen`: they can stand one below the other."""

    naam: str
    label: str
    mijn: str
    hun: str
    kan_samen: bool


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def notitie(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = intakebezoek(request, dossier)
    if request.method != "POST":
        return _terug_na_inloggen(request, hier)
    naam = _thema(hier, request.POST)
    getypt = _getypt(hier, naam, request.POST)
    try:
        rij = bewaar(hier.wie, hier.recht, dossier, getypt, cast(Verzoek, request).moment)
    except Botsing as botsing:
        return _botst(request, hier, getypt, botsing.hun)
    except TeLang:
        fout = _("Deze tekst is te lang: er passen %(aantal)s tekens in. Maak hem korter.") % {"aantal": LANGST}
        return _een(request, hier, getypt, fout)
    if request.htmx:
        stand = {"thema_id": naam, "notitie": themas.notitie_van(hier, rij), "bewaard": True, "bezoek": hier}
        return render(request, "intake/stand.html", stand)
    messages.success(request, _("De notitie is bewaard."))
    return HttpResponseRedirect(_plek(hier, naam, request.POST), status=303)


def _plek(hier: Intakebezoek, naam: str, post: QueryDict) -> str:
    """Where it was written: the sensitive sheet, the talk about progress, or the intake."""
    blad = "intake_gevoelig" if hier.is_gevoelig(naam) else "gesprek" if post.get("blad") == "gesprek" else "intake"
    return f"{hier.plek(blad)}#thema-{naam}"


def _thema(hier: Intakebezoek, post: QueryDict) -> str:
    """Raises Http404 for a theme that is not there for who asks."""
    naam = post.get("thema", "")
    if not hier.ziet_thema(naam):
        raise Http404
    return naam


def _getypt(hier: Intakebezoek, naam: str, post: QueryDict) -> Tekst:
    """What was typed, or what was chosen of two texts."""
    tekst, bron = post.get("tekst", "").replace("\r\n", "\n"), post.get("bron", themas.ZELF)
    if bron not in dict(themas.bronnen(hier)):
        raise Http404
    nu = hier.notities.get(naam)
    if nu is not None and str(nu["revisie"]) == post.get("revisie"):
        tekst = _gekozen(post.get("keuze_tekst"), tekst, nu["tekst"])
        bron = nu["bron"] if post.get("keuze_bron") == HUN else bron
    return Tekst(naam, tekst, bron, _revisie(post.get("revisie", "")))


def _gekozen(keuze: str | None, mijn: str, hun: str) -> str:
    return {HUN: hun, SAMEN: samen(hun, mijn)}.get(keuze or MIJN, mijn)


def _revisie(tekst: str) -> UUID | None:
    try:
        return UUID(tekst) if tekst else None
    except ValueError:
        raise Http404 from None


def _botst(request: HttpRequest, hier: Intakebezoek, getypt: Tekst, hun: Rij) -> HttpResponse:
    woorden = dict(themas.bronnen(hier))
    verschillen = [
        Verschil("tekst", _("Notitie"), getypt.tekst, hun["tekst"], True),
        Verschil(
            "bron", _("Van wie komt dit"), woorden[getypt.bron], woorden.get(hun["bron"]) or str(hun["bron"]), False
        ),
    ]
    inhoud = basis(hier) | {
        "thema_id": getypt.thema,
        "thema_naam": hier.themacodes[getypt.thema].label,
        "getypt": getypt,
        "verschillen": [een for een in verschillen if een.mijn != een.hun],
        "hun": themas.notitie_van(hier, hun),
        "terug": _plek(hier, getypt.thema, request.POST),
        "blad": request.POST.get("blad", ""),
    }
    if not request.htmx:
        return render(request, "intake/botsing_blad.html", inhoud, status=BOTST)
    antwoord = render(request, "intake/botsing.html", inhoud, status=BOTST)
    return reswap(retarget(antwoord, f"#notitie-{getypt.thema}"), "outerHTML")


def _terug_na_inloggen(request: HttpRequest, hier: Intakebezoek) -> HttpResponse:
    """What was typed when the session had ended is shown again; else there is nothing to see here."""
    post = bewaard.neem(request)
    if post is None:
        return HttpResponseRedirect(hier.adres)
    return _een(request, hier, _getypt(hier, _thema(hier, post), post))


def _een(request: HttpRequest, hier: Intakebezoek, getypt: Tekst, fout: str = "") -> HttpResponse:
    """The form of one theme by itself, with what was typed."""
    thema = themas.een(hier, getypt.thema)
    revisie = str(getypt.revisie or "")
    inhoud: dict[str, Any] = basis(hier) | {
        "thema": thema,
        "notitie": themas.Notitie(getypt.tekst, getypt.bron, revisie, thema.notitie.wie, thema.notitie.wanneer),
        "fout": fout,
        "terug": _plek(hier, getypt.thema, request.POST),
        "blad": request.POST.get("blad", ""),
    }
    return render(request, "intake/een.html", inhoud, status=BOTST if fout else 200)
