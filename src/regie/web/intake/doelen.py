# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The goals of one person: the own words, where each stands, and what comes next."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from regie.dossiers.doelen import DOEL, Doel, uit_gebeurtenissen
from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.termijnen.herleiding import voluit
from regie.register.beperken import Beperkt
from regie.register.fouten import AndereInhoud, GeenToegang, MagNiet
from regie.web import bewaard
from regie.web.intake.bezoek import Intakebezoek, intakebezoek
from regie.web.intake.doelen_formulier import Doelformulier, Standformulier, Stapformulier, Stempelformulier
from regie.web.intake.pagina import basis
from regie.werk.intake import doelen as werk

ONJUIST: Final = 422
SOORTEN: Final[dict[str, type[Stempelformulier]]] = {
    "doel": Doelformulier, "stand": Standformulier, "stap": Stapformulier
}  # fmt: skip


@dataclass(frozen=True)
class Beeld:
    """A goal as the page shows it, with its two forms."""

    doel: Doel
    stand: str
    gebied: str
    sinds: str
    acties: list[tuple[str, str, str, str]]
    formulieren: dict[str, Stempelformulier]


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def doelen(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = intakebezoek(request, dossier)
    if not hier.mag(hier.recht.gebeurtenissen[DOEL]):
        raise Http404
    post = request.POST if request.method == "POST" else bewaard.neem(request)
    if post is None:
        return _toon(request, hier)
    soort, welk = post.get("doe", ""), post.get("doel_id", "")
    if soort not in SOORTEN:
        raise Http404
    form = _formulier(hier, soort, welk, post)
    if request.method == "POST" and form.is_valid() and _lukt(form, lambda: _doe(hier, soort, welk, form)):
        messages.success(request, _("Het is vastgelegd."))
        return HttpResponseRedirect(hier.plek("intake_doelen"), status=303)
    return _toon(request, hier, (soort, welk, form))


def _formulier(hier: Intakebezoek, soort: str, welk: str, post: QueryDict | None = None) -> Any:
    eigen = {"recht": hier.recht, "categorieen": hier.wie.categorieen, "auto_id": f"id_{soort}_{welk}_%s"}
    return SOORTEN[soort](post, **eigen)


def _doe(hier: Intakebezoek, soort: str, welk: str, form: Stempelformulier) -> None:
    gelezen, plek = form.cleaned_data, (hier.wie, hier.recht, hier.dossier, form.cleaned_data["stempel"])
    if soort == "doel":
        werk.kies_doel(*plek, gelezen["doel"].strip(), gelezen["gebied"], hier.vandaag)
        return
    doel = next((een for een in uit_gebeurtenissen(hier.gebeurd) if een.id == welk), None)
    if doel is None:
        raise Http404
    if soort == "stand":
        werk.zet_stand(*plek, doel, gelezen["status"], hier.vandaag)
    else:
        stap = werk.Stap(gelezen["wie"], gelezen["wat"].strip(), gelezen["uiterlijk"])
        werk.spreek_af(*plek, doel, stap, hier.vandaag)


def _lukt(form: Stempelformulier, doe: Callable[[], None]) -> bool:
    try:
        doe()
    except InvoerFout as fout:
        for probleem in fout.problemen:
            form.add_error(probleem.veld if probleem.veld in form.fields else None, f"{probleem.wat} {probleem.nu}")
    except Beperkt as fout:
        form.add_error(None, str(fout))
    except AndereInhoud:
        form.add_error(None, _("Dit formulier is al vastgelegd, met iets anders erin. Open de bladzijde opnieuw."))
    except (MagNiet, GeenToegang):
        raise Http404 from None
    else:
        return True
    return False


def _toon(
    request: HttpRequest, hier: Intakebezoek, fout: tuple[str, str, Stempelformulier] | None = None
) -> HttpResponse:
    nieuw = fout[2] if fout and fout[0] == "doel" else _formulier(hier, "doel", "")
    inhoud = basis(hier) | {
        "doelen": [_beeld(hier, doel, fout) for doel in uit_gebeurtenissen(hier.gebeurd)],
        "nieuw": nieuw,
        "fout": fout[2] if fout else None,
    }
    return render(request, "intake/doelen.html", inhoud, status=ONJUIST if request.method == "POST" else 200)


def _beeld(hier: Intakebezoek, doel: Doel, fout: tuple[str, str, Stempelformulier] | None) -> Beeld:
    codes = hier.recht.codelijsten
    formulieren = {soort: _formulier(hier, soort, doel.id) for soort in ("stand", "stap")}
    if fout and fout[1] == doel.id and fout[0] in formulieren:
        formulieren[fout[0]] = fout[2]
    formulieren["stand"].initial.setdefault("status", doel.status)
    return Beeld(
        doel,
        codes["status_doel"].codes[doel.status].label,
        codes["doelgebied"].codes[doel.gebied].label if doel.gebied else "",
        voluit(doel.sinds),
        [(actie.wat, codes["wie"].codes[actie.wie].label, voluit(actie.uiterlijk) if actie.uiterlijk else "",
          codes["stand_afspraak"].codes[actie.stand].label if actie.stand else "") for actie in doel.acties],
        formulieren,
    )  # fmt: skip
