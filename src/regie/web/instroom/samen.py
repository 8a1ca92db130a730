# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Recording for the chosen people: what and on which day, then who gets what and who is skipped and why, then all of it
at once. Nothing is recorded before the last step."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from regie.dossiers.instroom import mensen
from regie.dossiers.woorden import getal
from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.recht import Recht
from regie.register.fouten import AndereInhoud, GeenToegang, RegisterFout, Verouderd
from regie.toegang.medewerkers import collegas
from regie.toegang.middleware import Verzoek
from regie.toegang.wie import Wie
from regie.web import bewaard
from regie.web.adressen import adres
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.geldend import geldend_recht
from regie.web.instroom.samen_beeld import voorbeeld
from regie.web.instroom.samen_formulier import TOEWIJZING, Samenformulier, types_voor
from regie.web.knop import naar_de_knop
from regie.web.rechten import bezoeker
from regie.web.team.bord import maak_bord
from regie.werk.aankomst.samen import MEESTE, Plan, TeVeel, al_vastgelegd, leg_plan_vast, maak_plan
from regie.werk.deur import in_een_zin, over_wie

ONJUIST: Final = 422
VEROUDERD: Final = 409
BEKIJK, LEG_VAST = "bekijk", "leg_vast"


@dataclass(frozen=True)
class Keuze:
    """Who was chosen on the board; `alleen`: by the button of one line, for one thing."""

    dossiers: Sequence[str]
    alleen: str
    terug: str


@require_http_methods(["GET", "HEAD", "POST"])
def samen(request: HttpRequest) -> HttpResponse:
    velden = request.POST if request.method == "POST" else bewaard.neem(request)
    if velden is None:
        return naar_de_knop(request, "instroom")
    wie, recht = bezoeker(request), geldend_recht(request)
    keuze = _keuze(velden, types_voor(wie, recht))
    if not keuze.dossiers:
        messages.warning(request, _("Er is nog niemand gekozen. Zet een vinkje bij een of meer mensen."))
        return HttpResponseRedirect(keuze.terug, status=303)
    if len(keuze.dossiers) > MEESTE:
        messages.warning(request, _("Dit zijn er te veel in een keer. Kies hooguit %d mensen.") % MEESTE)
        return HttpResponseRedirect(keuze.terug, status=303)
    stap = velden.get("stap", "")
    form = _formulier(request, wie, recht, keuze, velden if stap else None)
    if not stap or not form.is_valid():
        return _toon(request, keuze, form, ONJUIST if stap else 200)
    return _bekijk_of_leg_vast(request, keuze, form, request.method == "POST" and stap == LEG_VAST)


def _keuze(velden: QueryDict, types: Sequence[str]) -> Keuze:
    terug = velden.get("terug", "")
    terug = terug if terug.startswith(reverse("instroom")) else reverse("instroom")
    alleen, _streep, een = velden.get("een", "").partition("/")
    if een and alleen in types:
        return Keuze([een], alleen, terug)
    gekozen = velden.getlist("getoond" if velden.get("allen") else "dossier")
    alleen = velden.get("alleen", "")
    return Keuze(list(dict.fromkeys(filter(str.isprintable, gekozen))), alleen if alleen in types else "", terug)


def _formulier(request: HttpRequest, wie: Wie, recht: Recht, keuze: Keuze, velden: QueryDict | None) -> Samenformulier:
    vandaag = cast(Verzoek, request).vandaag
    lasten = maak_bord(wie, recht, vandaag, collegas()).consulenten if TOEWIJZING in types_voor(wie, recht) else []
    return Samenformulier(velden, wie=wie, recht=recht, lasten=lasten, vandaag=vandaag, alleen=keuze.alleen)


def _toon(request: HttpRequest, keuze: Keuze, form: Samenformulier, status: int = 200) -> HttpResponse:
    """Who was chosen, and the form. Raises Http404 where one of them is not there for who asks."""
    gezien = mensen(keuze.dossiers)
    if len(gezien) != len(keuze.dossiers):
        raise Http404
    cast(Verzoek, request).inzage.lees(keuze.dossiers)
    namen = [(naam_of_nummer(een.naam, een.dossier), adres("dossier", een.dossier)) for een in gezien]
    return render(request, "instroom/samen.html", {"keuze": keuze, "form": form, "namen": namen}, status=status)


def _bekijk_of_leg_vast(request: HttpRequest, keuze: Keuze, form: Samenformulier, vastleggen: bool) -> HttpResponse:
    wie, recht, opdracht = bezoeker(request), geldend_recht(request), form.opdracht()
    if vastleggen and al_vastgelegd(opdracht, keuze.dossiers):
        messages.info(request, _("Dit was al vastgelegd. Er is niets dubbel."))
        return HttpResponseRedirect(keuze.terug, status=303)
    try:
        plan = maak_plan(wie, opdracht, keuze.dossiers, recht)
    except (GeenToegang, TeVeel):
        raise Http404 from None
    cast(Verzoek, request).inzage.lees(keuze.dossiers)
    if not vastleggen:
        return _bekijk(request, keuze, form, plan)
    if request.POST.get("kenmerk") != plan.kenmerk:
        return _bekijk(request, keuze, form, plan, VEROUDERD)
    return _leg_vast(request, keuze, form, plan)


def _bekijk(request: HttpRequest, keuze: Keuze, form: Samenformulier, plan: Plan, status: int = 200) -> HttpResponse:
    inhoud = {"keuze": keuze, "form": form, "plan": plan, "verouderd": status == VEROUDERD}
    return render(request, "instroom/bekijk.html", inhoud | voorbeeld(plan, form, collegas()), status=status)


def _leg_vast(request: HttpRequest, keuze: Keuze, form: Samenformulier, plan: Plan) -> HttpResponse:
    if not plan.nieuw:
        messages.info(request, _("Er is niets vastgelegd: iedereen is overgeslagen."))
        return HttpResponseRedirect(keuze.terug, status=303)
    wie, recht = bezoeker(request), geldend_recht(request)
    try:
        nu = leg_plan_vast(wie, plan, recht)
    except (Verouderd, AndereInhoud):
        plan = maak_plan(wie, form.opdracht(), keuze.dossiers, recht)
        return _bekijk(request, keuze, form, plan, VEROUDERD)
    except InvoerFout as fout:
        form.add_error(None, _in_woorden(plan, fout))
        return _toon(request, keuze, form, ONJUIST)
    except RegisterFout as fout:
        form.add_error(None, str(fout))
        return _toon(request, keuze, form, ONJUIST)
    _zeg_het(request, nu, plan)
    return HttpResponseRedirect(keuze.terug, status=303)


def _in_woorden(plan: Plan, fout: InvoerFout) -> str:
    dossier = over_wie(fout, plan.nieuw)
    naam = next((naam_of_nummer(een.mens.naam, dossier) for een in plan.mensen if een.mens.dossier == dossier), "")
    niets = _("Er is voor niemand iets vastgelegd.")
    return f"{naam}: {in_een_zin(fout)} {niets}".removeprefix(": ")


def _zeg_het(request: HttpRequest, nu: bool, plan: Plan) -> None:
    if not nu:
        messages.info(request, _("Dit was al vastgelegd. Er is niets dubbel."))
        return
    aantal = sum(bool(een.nieuw) for een in plan.mensen)
    wat = ngettext("Vastgelegd voor %(aantal)s persoon.", "Vastgelegd voor %(aantal)s mensen.", aantal)
    messages.success(request, wat % {"aantal": getal(aantal)})
    if overgeslagen := sum(not een.nieuw for een in plan.mensen):
        wat = ngettext("%(aantal)s persoon is overgeslagen.", "%(aantal)s mensen zijn overgeslagen.", overgeslagen)
        messages.warning(request, wat % {"aantal": getal(overgeslagen)})
