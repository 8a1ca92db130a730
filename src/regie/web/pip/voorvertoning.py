# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Before pressing: what would stand in the PIP, what starts to run and what ends, what is missing. And the pressing."""

from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regie.documenten.pdf import DocumentFout
from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.pip.verleden import VASTGESTELD
from regie.kern.termijnen.herleiding import voluit
from regie.register.fouten import RegisterFout
from regie.toegang.sleutel import uuid7
from regie.web.dossier.bezoek import bezoek
from regie.web.pip.besluitknop import besluitknop
from regie.web.pip.gevolgen import gevolgen, let_op
from regie.web.pip.opdracht import Uitkomst, opdracht, uitkomst
from regie.web.pip.pagina import rondom
from regie.web.pip.plan import Plan, plan_van
from regie.web.pip.woorden import anders, inhoud
from regie.werk.pip import documenten
from regie.werk.pip.besluiten import stel_vast
from regie.werk.pip.voorleggen import is_akkoord

ONJUIST, BOTST = 422, 409
PDF: Final = "application/pdf"


@require_safe
def voorvertoning(request: HttpRequest, dossier: str) -> HttpResponse:
    plan = _plan(request, dossier)
    return _toon(request, plan, uitkomst(plan))


def _plan(request: HttpRequest, dossier: str) -> Plan:
    """Raises Http404 for who may not decide on this."""
    plan = plan_van(bezoek(request, dossier))
    if not plan.mag_besluiten:
        raise Http404
    return plan


def _toon(request: HttpRequest, plan: Plan, kan: Uitkomst, status: int = 200) -> HttpResponse:
    context = rondom(plan.hier) | {
        "fouten": kan.fouten,
        "eerste": plan.soort == VASTGESTELD,
        "afdruk": plan.afdruk,
        "id": str(uuid7()),
        "vier_ogen": plan.vier_ogen,
        "akkoord": is_akkoord(plan.voorlegging, plan.afdruk),
        "voorgelegd": plan.voorlegging is not None and plan.voorlegging["afdruk"] == plan.afdruk,
        "voorlegging": plan.voorlegging,
    }
    if kan.proef is not None:
        try:
            context |= _proef(plan, kan)
        except DocumentFout as fout:  # what is known contradicts itself: said, not guessed
            messages.error(request, str(fout))
            status = ONJUIST
    return render(request, "pip/voorvertoning.html", context, status=status)


def _proef(plan: Plan, kan: Uitkomst) -> dict[str, Any]:
    assert kan.proef is not None
    hier, proef = plan.hier, kan.proef
    return {
        "kan": True,
        "inhoud": inhoud(hier, proef.versie.inhoud),
        "anders": anders(hier, proef.versie.verschillen),
        "gevolgen": gevolgen(hier, proef.voor, proef.na),
        "let_op": list(let_op(plan, proef)),
        "dagtekening": voluit(proef.versie.besluit.dagtekening),
        "gewoon": documenten.gewone_taal_delen(proef.pip, documenten.NEDERLANDS),
    }


@require_safe
def proefdruk(request: HttpRequest, dossier: str) -> HttpResponse:
    """The decision as it would be, as PDF: to read it before it is decided."""
    plan = _plan(request, dossier)
    kan = uitkomst(plan)
    if kan.proef is None:
        return _toon(request, plan, kan, ONJUIST)
    try:
        stuk = documenten.maak(plan.hier.wie, kan.proef.pip, uuid7())[0]
    except DocumentFout as fout:
        return _geweigerd(request, plan, str(fout))
    return pdf(stuk.inhoud, "pip-proef.pdf")


def pdf(inhoud_: bytes, naam: str) -> HttpResponse:
    antwoord = HttpResponse(inhoud_, content_type=PDF)
    antwoord["Content-Disposition"] = f'inline; filename="{naam}"'
    return antwoord


@besluitknop
def vaststellen(request: HttpRequest, plan: Plan) -> HttpResponse:
    """The draft must be the one that was shown; where the policy asks for it, somebody else agreed with it."""
    id_ = _uuid(request.POST.get("id", ""))
    if any(een.id == str(id_) for een in plan.verleden):
        return _klaar(request, plan, _("Dit was al vastgelegd. Er is niets nog een keer gedaan."))
    if request.POST.get("afdruk") != plan.afdruk:
        return _geweigerd(request, plan, _("Het concept is intussen veranderd. Kijk het na en druk dan nog een keer."))
    kan = uitkomst(plan, id_)
    if kan.proef is None or kan.dag is None or kan.gegevens is None:
        return _toon(request, plan, kan, ONJUIST)
    try:
        stel_vast(opdracht(plan), id_, plan.soort, kan.dag, kan.gegevens, erbij=kan.erbij)
    except (InvoerFout, RegisterFout, DocumentFout) as fout:
        return _geweigerd(request, plan, str(fout))
    klaar = _("Het PIP is vastgesteld.") if plan.soort == VASTGESTELD else _("Het PIP is gewijzigd.")
    return _klaar(request, plan, klaar)


def _klaar(request: HttpRequest, plan: Plan, zin: str) -> HttpResponse:
    messages.success(request, zin)
    return HttpResponseRedirect(plan.hier.plek("pip"), status=303)


def _geweigerd(request: HttpRequest, plan: Plan, waarom: str) -> HttpResponse:
    messages.error(request, waarom)
    return _toon(request, plan, uitkomst(plan), BOTST)


def _uuid(tekst: str) -> UUID:
    """Raises Http404 for a page that did not arrive whole."""
    try:
        return UUID(tekst)
    except ValueError:
        raise Http404 from None
