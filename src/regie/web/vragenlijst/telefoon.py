# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""For who has a code: one question a page, kept at every step. No account, no name, and no key in the address."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Final, cast

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from regie.dossiers.vragenlijst import antwoorden_van
from regie.kern.vragenlijst import OnjuistAntwoord
from regie.register.beperken import Beperkt
from regie.toegang.middleware import Verzoek
from regie.web.adressen import adres
from regie.web.geldend import geldend_recht
from regie.web.vragenlijst import sessie
from regie.web.vragenlijst.beeld import antwoord_in, beeld, getypt_in, richting, talen, was_in, woorden_in
from regie.werk.vragenlijst.bewaren import bewaar, zet_taal
from regie.werk.vragenlijst.code import CodeOngeldig, Lijst, afdruk_van, open_met, sluit
from regie.werk.vragenlijst.inleveren import NietsIngevuld, lever_in

ONJUIST: Final = 422
TE_VAAK: Final = 429
Bladzijde = Callable[..., HttpResponse]


@sensitive_post_parameters("code")
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Where the code is typed."""
    taal = sessie.kies_taal(request.POST.get("taal") or request.GET.get("taal", ""))
    if request.method != "POST":
        return _toon(request, "start", taal)
    if sessie.te_vaak(request):
        return _toon(request, "start", taal, TE_VAAK, fout="te_vaak")
    try:
        afdruk = afdruk_van(request.POST.get("code", ""))
        lijst = open_met(afdruk)
    except CodeOngeldig:
        sluit()
        sessie.tel_fout(request)
        return _toon(request, "start", taal, ONJUIST, fout="code_fout")
    sessie.begin(request, afdruk, taal if request.POST.get("taal") else lijst.taal)
    return _naar(_eerste_open(request, lijst))


def met_code(bladzijde: Bladzijde) -> Bladzijde:
    """For who typed a code that is still good; else back to where it is typed."""

    @login_not_required
    @wraps(bladzijde)
    def antwoord(request: HttpRequest, **rest: Any) -> HttpResponse:
        try:
            lijst = open_met(sessie.afdruk(request), vast=request.method == "POST")
        except CodeOngeldig:
            return _verlopen(request)
        return bladzijde(request, lijst, **rest)

    return antwoord


@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters("antwoord", "was", "maand", "jaar")
@met_code
def vraag(request: HttpRequest, lijst: Lijst, plaats: int) -> HttpResponse:
    recht = geldend_recht(request)
    if not 1 <= plaats <= len(recht.vragen):
        raise Http404
    if request.method != "POST":
        return _vraag(request, lijst, plaats)
    taal = _taal(request, lijst)
    naam = list(recht.vragen)[plaats - 1]
    try:
        nieuw = antwoord_in(request.POST, recht.vragen[naam], cast(Verzoek, request).vandaag.year)
        bewaar(lijst, naam, nieuw, was_in(request.POST), recht)
    except OnjuistAntwoord:
        return _vraag(request, lijst, plaats, fout="antwoord_fout")
    if taal != lijst.taal:
        zet_taal(lijst, taal)
    return _verder(request, plaats, len(recht.vragen))


def _verder(request: HttpRequest, nummer: int, aantal: int) -> HttpResponse:
    doe = request.POST.get("doe", "")
    if doe == "stop":
        taal = request.session.get(sessie.TAAL, "nl")
        sluit()
        sessie.eindig(request)
        return HttpResponseRedirect(f"{adres('vragenlijst_gestopt')}?taal={taal}", status=303)
    if request.POST.get("taal"):
        return _naar(nummer)
    return _naar(max(1, nummer - 1) if doe == "terug" else nummer + 1 if nummer < aantal else 0)


@require_http_methods(["GET", "HEAD", "POST"])
@met_code
def einde(request: HttpRequest, lijst: Lijst) -> HttpResponse:
    """What is still open, and handing in."""
    recht, verzoek = geldend_recht(request), cast(Verzoek, request)
    taal = _taal(request, lijst)
    if request.method == "POST" and request.POST.get("doe") == "verstuur":
        try:
            lever_in(sessie.afdruk(request), taal, recht, verzoek.moment, verzoek.vandaag)
        except NietsIngevuld:
            return _naar(1)
        except Beperkt:
            return _verlopen(request)
        sessie.eindig(request)
        return HttpResponseRedirect(f"{adres('vragenlijst_klaar')}?taal={taal}", status=303)
    gegeven = antwoorden_van(lijst.gemeente, lijst.id)
    open_ = [nummer for nummer, naam in enumerate(recht.vragen, 1) if naam not in gegeven]
    inhoud = {"open": len(open_), "eerste": open_[0] if open_ else 0, "leeg": len(open_) == len(recht.vragen)}
    return _toon(request, "einde", taal, aantal=len(recht.vragen), **inhoud)


@require_http_methods(["GET", "HEAD", "POST"])
@met_code
def stop(request: HttpRequest, lijst: Lijst) -> HttpResponse:
    if request.method != "POST":  # an old link: only the button stops
        return _naar(_eerste_open(request, lijst))
    taal = _taal(request, lijst)
    sluit()
    sessie.eindig(request)
    return HttpResponseRedirect(f"{adres('vragenlijst_gestopt')}?taal={taal}", status=303)


@login_not_required
@require_safe
def klaar(request: HttpRequest) -> HttpResponse:
    return _toon(request, "klaar", sessie.kies_taal(request.GET.get("taal", "")))


@login_not_required
@require_safe
def gestopt(request: HttpRequest) -> HttpResponse:
    return _toon(request, "gestopt", sessie.kies_taal(request.GET.get("taal", "")))


def _vraag(request: HttpRequest, lijst: Lijst, nummer: int, fout: str = "") -> HttpResponse:
    recht, taal = geldend_recht(request), _taal(request, lijst)
    naam = list(recht.vragen)[nummer - 1]
    antwoord = antwoorden_van(lijst.gemeente, lijst.id).get(naam)
    getypt = getypt_in(request.POST) if fout else None
    vraag = beeld(recht.vragen[naam], antwoord, taal, recht, getypt)
    inhoud = {"vraag": vraag, "nummer": nummer, "aantal": len(recht.vragen), "fout": fout}
    return _toon(request, "vraag", taal, ONJUIST if fout else 200, **inhoud)


def _taal(request: HttpRequest, lijst: Lijst) -> str:
    """The language of this telephone; another one when that was pressed."""
    nu = sessie.kies_taal(request.session.get(sessie.TAAL, ""), lijst.taal)
    gekozen = sessie.kies_taal(request.POST.get("taal", ""), nu)
    if gekozen != nu:
        request.session[sessie.TAAL] = gekozen
    return gekozen


def _eerste_open(request: HttpRequest, lijst: Lijst) -> int:
    """Where to go on: 0 when everything was answered."""
    gegeven = antwoorden_van(lijst.gemeente, lijst.id)
    return next((nr for nr, naam in enumerate(geldend_recht(request).vragen, 1) if naam not in gegeven), 0)


def _naar(nummer: int) -> HttpResponse:
    plek = reverse("vragenlijst_vraag", args=[nummer]) if nummer else adres("vragenlijst_einde")
    return HttpResponseRedirect(plek, status=303)


def _verlopen(request: HttpRequest) -> HttpResponse:
    """The code is no longer good, or the session ended: the code is asked again."""
    taal = sessie.kies_taal(request.session.get(sessie.TAAL, ""))
    sluit()
    sessie.eindig(request)
    return HttpResponseRedirect(f"{adres('vragenlijst_start')}?taal={taal}", status=303)


def _toon(request: HttpRequest, blad: str, taal: str, code: int = 200, **inhoud: Any) -> HttpResponse:
    recht = geldend_recht(request)
    woorden = woorden_in(taal, recht)
    if "nummer" in inhoud:
        woorden["voortgang"] = woorden["voortgang"].format(n=inhoud["nummer"], m=inhoud["aantal"])
    if "open" in inhoud:
        woorden["nog_open"] = woorden["nog_open"].format(n=inhoud["open"])
    vast = {"w": woorden, "lijst_taal": taal, "richting": richting(taal), "talen": list(talen(taal))}
    if inhoud.get("fout"):
        inhoud["fouttekst"] = woorden[inhoud["fout"]]
    return render(request, f"vragenlijst/{blad}.html", vast | inhoud, status=code)
