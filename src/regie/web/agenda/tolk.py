# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The interpreter of an appointment: who can be asked, who was, and what that one said."""

from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers.afspraak import boekingen
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import euro, taal
from regie.toegang.middleware import Verzoek
from regie.toegang.sleutel import uuid7
from regie.web.agenda.bezoek import Bij, bij_afspraak, terug_naar_afspraak, terug_naar_dossier
from regie.web.agenda.plannen import tolktaal_van
from regie.web.agenda.woorden import MANIEREN, STANDEN, al_bezet
from regie.werk.agenda.fouten import AgendaFout, Bezet
from regie.werk.agenda.plek import plek_van
from regie.werk.agenda.tolkboekingen import LOOPT, antwoord, bleef_weg, boek, kosten, verval_boeking
from regie.werk.agenda.tolken import Tolk, geschikt


@dataclass(frozen=True, slots=True)
class Voorstel:
    """An interpreter who can be asked, in one way. `stempel`: of the button, so that pressing twice asks once."""

    tolk: Tolk
    taal: str
    taal_naam: str
    manier: str
    manier_naam: str
    kosten: str
    stempel: UUID


@dataclass(frozen=True, slots=True)
class Boeking:
    id: UUID
    naam: str
    telefoon: str
    hoe: str
    stand: str
    kosten: str
    loopt: bool
    gevraagd: bool
    kan_wegblijven: bool


def tolkdeel(bij: Bij, komt_nog: bool) -> dict[str, Any]:
    """What the page of an appointment says about its interpreter."""
    gevraagd = [_boeking(rij) for rij in boekingen(bij.bezoek.dossier, bij.afspraak["afspraak"])]
    taal_ = bij.afspraak["gegevens"].get("tolktaal", "")
    kan = komt_nog and bool(taal_) and bij.afspraak["product"] is not None
    vrij = kan and not any(een.loopt for een in gevraagd)
    return {"boekingen": gevraagd, "tolken": _voorstellen(bij, taal_) if vrij else [], "zoekt_tolk": vrij}


def _voorstellen(bij: Bij, taal_: str) -> list[Voorstel]:
    rij = bij.afspraak
    talen = [taal_, tolktaal_van(bij.bezoek), str(bij.bezoek.kop["taal"]), *(bij.bezoek.kop.get("talen") or ())]
    gewenst = [een for een in dict.fromkeys(talen) if een and een != "nl"]
    return [
        _voorstel(tolk, gevonden, manier, rij["minuten"])
        for tolk, gevonden in geschikt(bij.bezoek.wie, gewenst, rij["begin"], rij["minuten"])
        for manier in tolk.manieren
    ]


def _voorstel(tolk: Tolk, gevonden: str, manier: str, minuten: int) -> Voorstel:
    cent = kosten(tolk.tarief_cent, minuten)
    return Voorstel(tolk, gevonden, taal(gevonden), manier, str(MANIEREN[manier]), euro(cent), uuid7())


def _boeking(rij: Rij) -> Boeking:
    hoe = _("%(taal)s, %(manier)s") % {"taal": taal(rij["taal"]), "manier": MANIEREN[rij["manier"]]}
    cent, loopt = rij["kosten_cent"], rij["stand"] in LOOPT
    return Boeking(
        rij["id"], rij["naam"], rij["telefoon"], hoe, str(STANDEN[rij["stand"]]), euro(cent) if cent else "", loopt,
        rij["stand"] == "gevraagd",
        rij["stand"] in (*LOOPT, "geweest"),
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def afspraak_tolk(request: HttpRequest, dossier: str, id: UUID) -> HttpResponse:
    """Asks an interpreter, or writes down what was answered."""
    bij = bij_afspraak(request, dossier, id)
    if bij is None:
        return terug_naar_dossier(request, dossier)
    if request.method != "POST":
        return terug_naar_afspraak(request, bij)
    try:
        messages.success(request, _antwoord(request, bij) if "antwoord" in request.POST else _vraag(request, bij))
    except Bezet as fout:
        messages.error(request, al_bezet(fout, bij.bezoek.collegas, bij.bezoek.wie.medewerker))
    except AgendaFout as fout:
        messages.error(request, str(fout))
    return HttpResponseRedirect(f"{bij.adres}#k-tolk", status=303)


def _vraag(request: HttpRequest, bij: Bij) -> str:
    """Only somebody who is proposed now: free, and for an appointment that is to come."""
    gekozen = [request.POST.get(naam, "") for naam in ("tolk", "taal", "manier")]
    for een in tolkdeel(bij, bij.afspraak["vervallen_op"] is None)["tolken"]:
        if [str(een.tolk.id), een.taal, een.manier] == gekozen:
            boek(bij.bezoek.wie, plek_van(bij.afspraak), een.tolk, een.taal, een.manier, _stempel(request))
            return _("De tolk is gevraagd: %(naam)s. Leg vast wat de tolk antwoordt.") % {"naam": een.tolk.naam}
    raise AgendaFout(_("Deze tolk kan dan niet meer, of er is al een tolk gevraagd. Kies opnieuw."))


def _antwoord(request: HttpRequest, bij: Bij) -> str:
    wie, afspraak_id = bij.bezoek.wie, bij.afspraak["afspraak"]
    for rij in boekingen(bij.bezoek.dossier, bij.afspraak["afspraak"]):
        if str(rij["id"]) == request.POST.get("boeking"):
            match request.POST["antwoord"]:
                case "ja":
                    antwoord(wie, rij, afspraak_id, ja=True)
                    return _("De tolk komt.")
                case "nee":
                    antwoord(wie, rij, afspraak_id, ja=False)
                    return _("Deze tolk komt niet. Kies een andere tolk.")
                case "afzeggen":
                    moment = cast(Verzoek, request).moment
                    cent = verval_boeking(wie, bij.bezoek.recht, bij.bezoek.dossier, afspraak_id, moment)
                    return _("De tolk is afgezegd. Kosten: %(bedrag)s.") % {"bedrag": euro(cent)}
                case "weg":
                    bleef_weg(wie, rij)
                    return _("Vastgelegd: de tolk kwam niet. U betaalt niets.")
    raise AgendaFout(_("Deze boeking is er niet meer. Kies opnieuw."))


def _stempel(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("stempel", ""))
    except ValueError:
        raise AgendaFout(_("Deze pagina is niet heel meer aangekomen. Kies opnieuw.")) from None
