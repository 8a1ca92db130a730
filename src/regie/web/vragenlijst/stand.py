# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The questionnaire in the dossier: how far it is, a code, and taking over what is there."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods

from regie.documenten.briefsjablonen import laad
from regie.documenten.qr import qr_svg
from regie.dossiers.brieven import brieven_van, ontvangers
from regie.dossiers.vragenlijst import antwoorden_van, lijst_van
from regie.dossiers.woorden import taal as taalnaam
from regie.dossiers.woorden import tijdstip_voluit
from regie.kern.kalender import Duur, Kalender
from regie.kern.kalender.amsterdam import begin_van_dag, dag_in_amsterdam
from regie.kern.kalender.kalender import later
from regie.kern.termijnen.herleiding import voluit
from regie.register.beperken import Beperkt
from regie.register.fouten import RegisterFout
from regie.toegang.middleware import Verzoek
from regie.web.adressen import adres
from regie.web.brieven.woorden import KANALEN, Regel, regel
from regie.web.intake.bezoek import Intakebezoek, intakebezoek
from regie.web.intake.pagina import basis
from regie.web.vragenlijst.beeld import richting, talen, woorden_in
from regie.web.vragenlijst.sessie import kies_taal
from regie.werk.brieven.fouten import GeenBeleid, NietKlaar
from regie.werk.brieven.kanalen import VANZELF, belet
from regie.werk.brieven.metcode import laatste_dag
from regie.werk.vragenlijst.bewaren import zichtbaar
from regie.werk.vragenlijst.code import in_groepen
from regie.werk.vragenlijst.inleveren import AlIngeleverd, NietsIngevuld, neem_over
from regie.werk.vragenlijst.lijst import geef_code, trek_in
from regie.werk.vragenlijst.opruimen import bewaar_dagen
from regie.werk.vragenlijst.sturen import SJABLOON, neem_terug, stuur

TYPE: Final = "vragenlijst"
ONJUIST: Final = 422


@require_http_methods(["GET", "HEAD", "POST"])
def vragenlijst(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = bezoek_voor_vastleggen(request, dossier)
    if request.method != "POST":
        return _toon(request, hier)
    doe = request.POST.get("doe", "")
    if doe not in _DOE:
        raise Http404
    try:
        return _DOE[doe](request, hier)
    except (Beperkt, GeenBeleid) as fout:
        return _toon(request, hier, fout=str(fout))


def bezoek_voor_vastleggen(request: HttpRequest, dossier: str) -> Intakebezoek:
    """Raises Http404 for who may not record the list."""
    hier = intakebezoek(request, dossier)
    if not hier.mag(hier.recht.gebeurtenissen[TYPE]):
        raise Http404
    return hier


@sensitive_variables("code")
def _geef(request: HttpRequest, hier: Intakebezoek) -> HttpResponse:
    """The code is shown on this answer and nowhere else: no redirect, for it would have to be kept until then."""
    laatste = laatste_dag(hier.recht, hier.wie.beleid, hier.vandaag)
    taal = kies_taal(request.POST.get("taal", ""))
    neem_terug(hier.wie, hier.dossier)
    code = geef_code(hier.wie, hier.dossier, taal, begin_van_dag(later(laatste, Duur(1, "dagen"))))
    inhoud = basis(hier) | {
        "code": in_groepen(code),
        "link": _link(request, taal),
        "qr": qr_svg(_link(request, taal)),
        "w": woorden_in(taal, hier.recht),
        "lijst_taal": taal,
        "richting": richting(taal),
        "tot": voluit(laatste),
    }
    return render(request, "vragenlijst/code.html", inhoud)


def _link(request: HttpRequest, taal: str) -> str:
    """Without the code: an address is kept by telephones, by servers, and by what reads a QR code."""
    return request.build_absolute_uri(f"{adres('vragenlijst_start')}?taal={taal}")


def _stuur(request: HttpRequest, hier: Intakebezoek) -> HttpResponse:
    kanaal, taal = request.POST.get("kanaal", ""), kies_taal(request.POST.get("taal", ""))
    if kanaal not in KANALEN:
        return _toon(request, hier, fout=_("Kies eerst hoe de code moet gaan: per sms, per e-mail of op papier."))
    moment = cast(Verzoek, request).moment
    try:
        stuur(hier.wie, hier.dossier, taal, kanaal, _link(request, taal), hier.recht, moment)
    except NietKlaar as fout:
        return _toon(request, hier, fout=" ".join(probleem.wat for probleem in fout.problemen))
    except RegisterFout as fout:
        return _toon(request, hier, fout=str(fout))
    if kanaal in VANZELF:
        messages.success(request, _("Het bericht gaat nu weg. Hieronder ziet u of het is gelukt."))
    else:
        messages.success(request, _("De brief staat klaar voor de printer, bij Brieven."))
    return _terug(hier)


def _trek_in(request: HttpRequest, hier: Intakebezoek) -> HttpResponse:
    if neem_terug(hier.wie, hier.dossier) | trek_in(hier.wie, hier.dossier):
        messages.success(request, _("De code is ingetrokken. De antwoorden zijn bewaard."))
    return _terug(hier)


def _neem_over(request: HttpRequest, hier: Intakebezoek) -> HttpResponse:
    if not request.POST.get("zeker"):
        return _toon(request, hier, fout=_("Zet eerst een vinkje: daarna kan niemand de lijst meer verder invullen."))
    try:
        neem_over(hier.wie, hier.dossier, hier.recht, cast(Verzoek, request).moment, hier.vandaag)
    except AlIngeleverd:
        return _toon(request, hier, fout=_("De vragenlijst is al ingeleverd. Er is niets veranderd."))
    except NietsIngevuld:
        return _toon(request, hier, fout=_("Er is nog geen antwoord. Er is niets veranderd."))
    messages.success(request, _("De antwoorden staan nu in het dossier, bij de brede intake."))
    return _terug(hier)


_DOE: Final = {"code": _geef, "stuur": _stuur, "trek_in": _trek_in, "neem_over": _neem_over}


@dataclass(frozen=True, slots=True)
class Weg:
    """By which the code can go; `belet`: why it cannot, and what to do."""

    code: str
    naam: str
    aan: str
    belet: str


def _wegen(hier: Intakebezoek) -> list[Weg]:
    sjabloon, mens = laad()[SJABLOON], ontvangers([hier.dossier])[hier.dossier]
    aan = {"sms": mens["telefoon"], "email": mens["email"], "brief": mens["adres"]}
    if mens["afgeschermd"] and not hier.wie.ziet_plaats(hier.dossier):
        aan = dict.fromkeys(aan, "")
    return [
        Weg(kanaal, str(KANALEN[kanaal]), " ".join((aan[kanaal] or "").split()), belet(sjabloon, kanaal, mens))
        for kanaal in sjabloon.kanalen
    ]


def _bericht(hier: Intakebezoek) -> Regel | None:
    """The last message with a code, and how far it is."""
    laatste = [rij for rij in brieven_van(hier.dossier) if rij["sjabloon"] == SJABLOON][:1]
    return regel(laatste[0]) if laatste else None


def _laatste_dag(tot: datetime) -> str:
    """A code works until the day after it begins."""
    return voluit(Kalender().terug(dag_in_amsterdam(tot), Duur(1, "dagen")))


def _terug(hier: Intakebezoek) -> HttpResponse:
    return HttpResponseRedirect(hier.plek("vragenlijst"), status=303)


def _toon(request: HttpRequest, hier: Intakebezoek, fout: str = "") -> HttpResponse:
    lijst = lijst_van(hier.dossier)
    bezig = lijst is not None and lijst["ingeleverd_op"] is None
    vragen = zichtbaar(hier.wie.categorieen, hier.recht)
    gegeven = len(antwoorden_van(hier.wie.gemeente, lijst["id"])) if lijst and bezig else 0
    inhoud: dict[str, Any] = basis(hier) | {
        "lijst": lijst,
        "bezig": bezig,
        "gegeven": gegeven,
        "aantal": len(vragen),
        "taalnaam": taalnaam(lijst["taal"]) if lijst else "",
        "tot": _laatste_dag(lijst["geldig_tot"]) if lijst and lijst["geldig_tot"] else "",
        "ingeleverd": tijdstip_voluit(lijst["ingeleverd_op"].isoformat()) if lijst and not bezig else "",
        "talen": list(talen(lijst["taal"] if lijst and bezig else kies_taal(hier.kop["taal"] or ""))),
        "bewaren": bewaar_dagen(hier.recht, hier.wie.beleid, cast(Verzoek, request).moment),
        "wegen": _wegen(hier),
        "bericht": _bericht(hier) if bezig else None,
        "fout": fout,
    }
    return render(request, "vragenlijst/stand.html", inhoud, status=ONJUIST if fout else 200)
