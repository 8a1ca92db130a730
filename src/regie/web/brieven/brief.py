# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A letter to one person: choose which, fill in what is open, look at it in both languages, and send it."""

from typing import Any, Final, cast
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regie.documenten.briefsjablonen import Briefsjabloon, laad
from regie.dossiers.brieven import brief as vraag_brief
from regie.dossiers.brieven import brieven_in, brieven_van, document
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import taal
from regie.register.fouten import RegisterFout
from regie.toegang.middleware import Verzoek
from regie.web import bewaard
from regie.web.adressen import adres
from regie.web.brieven.bekend import bekend
from regie.web.brieven.formulieren import Briefformulier, Uitzondering, begin_met, begin_van
from regie.web.brieven.woorden import los_te_schrijven, met_uitleg, naam_van, regel, regels
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.persoon import naam_of_nummer
from regie.werk.brieven.fouten import NietKlaar, Weg
from regie.werk.brieven.inhoud import Inhoud
from regie.werk.brieven.kanalen import OP_PAPIER, VANZELF
from regie.werk.brieven.klaarzetten import (
    gooi_weg,
    maak_partij,
    maak_uitzondering,
    mag_versturen,
    verstuur_partij,
    zet_in_de_rij,
)
from regie.werk.brieven.onzeker import toch_bezorgd
from regie.werk.brieven.opstellen import Geadresseerde
from regie.werk.brieven.versturen import probeer_opnieuw, zie_af

METHODEN: Final = ["GET", "HEAD", "POST"]
ONJUIST: Final = 422


@require_http_methods(METHODEN)
def kies(request: HttpRequest, dossier: str) -> HttpResponse:
    """The letters of this person and which can be written; with `?sjabloon=` the form of one."""
    hier = bezoek(request, dossier)
    mogelijk = {id_: een for id_, een in los_te_schrijven().items() if mag_versturen(hier.wie, een, hier.recht)}
    if "sjabloon" not in request.GET:
        inhoud = {"brieven": regels(brieven_van(dossier)), "sjablonen": met_uitleg(mogelijk.values())}
        return render(request, "brieven/kies.html", _kader(hier) | inhoud)
    sjabloon = mogelijk.get(request.GET["sjabloon"])
    if sjabloon is None:
        raise Http404
    return _schrijf(request, hier, sjabloon)


def _schrijf(request: HttpRequest, hier: Bezoek, sjabloon: Briefsjabloon) -> HttpResponse:
    weet = bekend(hier, sjabloon.id)
    getypt = request.POST if request.method == "POST" else bewaard.neem(request)
    form = Briefformulier(getypt, sjabloon=sjabloon, initial=weet.begin, uitleg=weet.uitleg)
    if request.method == "POST" and form.is_valid():
        een = Geadresseerde(hier.dossier, form.waarden)
        try:
            id_ = maak_partij(hier.wie, sjabloon.id, [een], hier.recht, cast(Verzoek, request).moment)
        except NietKlaar as fout:
            form.neem_over(fout)
        except RegisterFout as fout:
            form.add_error(None, str(fout))
        else:
            brief_id = brieven_in(id_)[0]["id"]
            return HttpResponseRedirect(adres("brief_lezen", hier.dossier, str(brief_id)), status=303)
    status = ONJUIST if request.method == "POST" else 200
    inhoud = _kader(hier) | {"form": form, "sjabloon": sjabloon, "actie": request.get_full_path()}
    return render(request, "brieven/schrijven.html", inhoud, status=status)


@require_http_methods(METHODEN)
def lees(request: HttpRequest, dossier: str, id: UUID) -> HttpResponse:
    """As it will go, or as it went. Raises Http404 for a letter that is not of this dossier."""
    hier = bezoek(request, dossier)
    rij = vraag_brief(id, dossier)
    if rij is None:
        raise Http404
    form, woorden = _uitzondering(request, rij), _woorden(request, rij)
    if request.method == "POST" and (gedaan := _doe(request, hier, rij, form, woorden)) is not None:
        return gedaan
    status = ONJUIST if request.method == "POST" else 200
    return render(request, "brieven/brief.html", _kader(hier) | _beeld(rij, form, woorden), status=status)


def _uitzondering(request: HttpRequest, rij: Rij) -> Uitzondering | None:
    """Only of a letter that nobody has sent yet, and of a template that is still there."""
    sjabloon = laad().get(rij["sjabloon"])
    if sjabloon is None or rij["stand"] not in ("concept", "overgeslagen"):
        return None
    wijzigt = request.method == "POST" and request.POST.get("doe") == "wijzig"
    return Uitzondering(request.POST if wijzigt else None, sjabloon=sjabloon, initial=begin_van(rij))


def _woorden(request: HttpRequest, rij: Rij) -> Briefformulier | None:
    """What was typed for it, to change: as long as nobody sent it, and where something was to be typed."""
    sjabloon = laad().get(rij["sjabloon"])
    if sjabloon is None or rij["stand"] != "concept":
        return None
    anders = request.method == "POST" and request.POST.get("doe") == "herschrijf"
    velden = request.POST if anders else None
    form = Briefformulier(velden, sjabloon=sjabloon, initial=begin_met(rij["waarden"]), auto_id="woorden-%s")
    return form if form.fields else None


def _doe(
    request: HttpRequest, hier: Bezoek, rij: Rij, form: Uitzondering | None, woorden: Briefformulier | None
) -> HttpResponse | None:
    """What a button asks for; None where the form has errors."""
    hier_blijven = HttpResponseRedirect(adres("brief_lezen", hier.dossier, str(rij["id"])), status=303)
    try:
        match request.POST.get("doe"):
            case "wijzig" if form is not None:
                return hier_blijven if _wijzig(request, hier, rij, form) else None
            case "herschrijf" if woorden is not None:
                return hier_blijven if _herschrijf(request, hier, rij, woorden) else None
            case "verstuur":
                _alleen(rij)
                verstuur_partij(hier.wie, rij["partij"])
                messages.success(request, _verstuurd(rij))
            case "weg":
                _alleen(rij)
                gooi_weg(hier.wie, rij["partij"])
                messages.success(request, _("De brief is weggegooid. Er is niets verstuurd."))
                return HttpResponseRedirect(adres("brief", hier.dossier), status=303)
            case "opnieuw":
                opnieuw(hier, rij)
                messages.success(request, _("De brief staat weer klaar."))
            case "bezorgd":
                _is_bezorgd(request, hier, rij)
            case "afzien":
                zie_af(hier.wie.gemeente, rij["id"])
                messages.success(request, _("De brief wordt niet verstuurd."))
    except (Weg, RegisterFout) as fout:
        messages.error(request, str(fout))
    return hier_blijven


def _wijzig(request: HttpRequest, hier: Bezoek, rij: Rij, form: Uitzondering) -> bool:
    if not form.is_valid():
        return False
    gekozen, moment = form.cleaned_data, cast(Verzoek, request).moment
    try:
        maak_uitzondering(
            hier.wie, rij["id"], gekozen["taal"], gekozen["kanaal"], gekozen["overslaan"], hier.recht, moment
        )
    except NietKlaar as fout:
        for probleem in fout.problemen:
            form.add_error(None, probleem.wat)
        return False
    messages.success(request, _("De brief is aangepast."))
    return True


def _herschrijf(request: HttpRequest, hier: Bezoek, rij: Rij, form: Briefformulier) -> bool:
    """The same letter with other words, to look at again. False: what is wrong stands on the form."""
    if not form.is_valid():
        return False
    moment = cast(Verzoek, request).moment
    try:
        maak_uitzondering(hier.wie, rij["id"], rij["taal"], rij["kanaal"], "", hier.recht, moment, form.waarden)
    except NietKlaar as fout:
        form.neem_over(fout)
        return False
    messages.success(request, _("De brief is aangepast. Bekijk hem nog een keer."))
    return True


def _alleen(rij: Rij) -> None:
    """One letter is sent from its own page; of a batch, all of them from the page of the batch."""
    if len(brieven_in(rij["partij"])) != 1:
        raise Weg(_("Deze brief hoort bij een partij. Verstuur de hele partij op haar eigen bladzijde."))


def opnieuw(hier: Bezoek, rij: Rij) -> None:
    if not probeer_opnieuw(hier.wie.gemeente, rij["id"]):
        raise Weg(_("Deze brief is niet mislukt, of staat al weer klaar."))
    zet_in_de_rij(hier.wie, [rij["id"]] if rij["kanaal"] in VANZELF else [])


def _is_bezorgd(request: HttpRequest, hier: Bezoek, rij: Rij) -> None:
    if not toch_bezorgd(hier.wie, rij["id"], hier.recht, cast(Verzoek, request).moment):
        raise Weg(_("Deze brief wacht niet (meer) op een antwoord. Kijk eerst hoe het nu staat."))
    messages.success(request, _("De brief staat op de tijdlijn, op de dag dat hij wegging."))


def _verstuurd(rij: Rij) -> str:
    if rij["kanaal"] in VANZELF:
        return _("De brief gaat nu weg. Op deze bladzijde ziet u of het is gelukt.")
    return _("De brief staat klaar voor de printer.")


def _beeld(rij: Rij, form: Uitzondering | None, woorden: Briefformulier | None) -> dict[str, Any]:
    """Both languages, and what can be done with it now."""
    inhoud = None if rij["inhoud"] is None else Inhoud.uit_json(rij["inhoud"])
    sjabloon = laad().get(rij["sjabloon"])
    tekst = None if sjabloon is None else sjabloon.teksten.get(rij["taal"])
    return {
        "rij": rij,
        "regel": regel(rij),
        "nederlands": taal("nl"),
        "andere_taal": taal(rij["taal"]),
        "zonder_adres": inhoud is not None and rij["kanaal"] in OP_PAPIER and len(inhoud.aan) < 2,
        "wat": naam_van(rij["sjabloon"]),
        "inhoud": inhoud,
        "nagekeken": rij["stand"] == "verzonden" or tekst is None or tekst.nagekeken,
        "form": form,
        "woorden": woorden,
        "met_fouten": next((een for een in (form, woorden) if een is not None and een.errors), None),
        "met_anderen": len(brieven_in(rij["partij"])) > 1,
        "met_pdf": inhoud is not None and rij["kanaal"] != "sms",
    }


@require_safe
def pdf(request: HttpRequest, dossier: str, id: UUID) -> HttpResponse:
    """The document: as it was sent, or as it would go. Raises Http404 where there is none."""
    bezoek(request, dossier)
    rij = vraag_brief(id, dossier)
    if rij is None or rij["inhoud"] is None or rij["kanaal"] == "sms":
        raise Http404
    bewaard_ = document(id) if rij["stand"] == "verzonden" else None
    antwoord = HttpResponse(bewaard_ or Inhoud.uit_json(rij["inhoud"]).pdf(id), content_type="application/pdf")
    antwoord.headers["Content-Disposition"] = 'inline; filename="brief.pdf"'
    return antwoord


def _kader(hier: Bezoek) -> dict[str, Any]:
    return {"bezoek": hier, "naam": naam_of_nummer(hier.naam, hier.dossier)}
