# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A proposal: how far it is, what it says and why, moving somebody, and the decision."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, cast
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from regie.dossiers import groepen as vraag
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import getal, taal, tijdstip_voluit
from regie.register.fouten import RegisterFout
from regie.toegang.medewerkers import collegas
from regie.toegang.middleware import Verzoek
from regie.web.adressen import adres
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.geldend import geldend_recht
from regie.web.groepen import woorden
from regie.web.groepen.groep import probeer
from regie.web.knop import naar_de_knop
from regie.web.rechten import bezoeker
from regie.werk.groepen.besluit import gooi_weg, neem_aan, opnieuw
from regie.werk.groepen.besluit import verplaats as verplaats_iemand
from regie.werk.groepen.regels import GEWICHTEN
from regie.werk.groepen.soorten import SOORTEN
from regie.werk.groepen.taken import verdeel_groepen

BEZIG: Final = ("wacht", "bezig")
GEEN: Final = "geen"


def _of_404(id_: UUID) -> Rij:
    gevonden = vraag.voorstel(id_)
    if gevonden is None:
        raise Http404
    return gevonden


@require_safe
def voorstel(request: HttpRequest, id: UUID) -> HttpResponse:
    """The page; while it is worked out, for htmx only the part that moves."""
    rij = _of_404(id)
    if rij["stand"] in BEZIG:
        sjabloon = "groepen/voortgang.html" if getattr(request, "htmx", False) else "groepen/voorstel_bezig.html"
        return render(request, sjabloon, _voortgang(rij))
    if getattr(request, "htmx", False):
        antwoord = HttpResponse(status=204)
        antwoord.headers["HX-Refresh"] = "true"  # it is ready: the whole page
        return antwoord
    return render(request, "groepen/voorstel.html", _inhoud(request, rij))


def _voortgang(rij: Rij) -> dict[str, Any]:
    return {
        "id": rij["id"],
        "soort": woorden.soort(rij["soort"]),
        "procent": rij["procent"],
        "stap": woorden.STAP[rij["stap"]],
    }


def _inhoud(request: HttpRequest, rij: Rij) -> dict[str, Any]:
    mensen = vraag.plekken(rij["id"])
    cast(Verzoek, request).inzage.lees(een["dossier"] for een in mensen)
    groepen = {str(een["id"]): een for een in vraag.groepen(ids=rij["groepen"])}
    zonder = [een for een in mensen if een["groep"] is None]
    uitkomst = rij["uitkomst"]
    return {
        "voorstel": rij,
        "soort": woorden.soort(rij["soort"]),
        "moment": tijdstip_voluit(rij["moment"].isoformat()),
        "open": rij["stand"] == "klaar",
        "stand": _stand(rij),
        "mislukt": woorden.STAP[rij["stap"]] if rij["stand"] == "mislukt" else "",
        "status": uitkomst.get("status", ""),
        "kwaliteit": _kwaliteit(uitkomst),
        "botsing": [woorden.botsing(een, groepen) for een in uitkomst.get("botsing", ())],
        "groepen": [_groep(een, mensen, groepen) for een in groepen.values()],
        "zonder": [_mens(een, groepen) for een in zonder],
        "keuzes": [(code, een["naam"]) for code, een in groepen.items()],
        "geplaatst": len(mensen) - len(zonder),
        "samen": len(mensen),
        "wacht_onderdeel": bool(SOORTEN[rij["soort"]].wacht) and bool(zonder),
        "gewichten": [(getal(een.waarde), een.waarom) for een in GEWICHTEN.values()],
    }


def _stand(rij: Rij) -> str:
    if rij["stand"] not in ("aangenomen", "vervallen"):
        return ""
    door = collegas().get(rij["besloten_door"] or "")
    woord = _("aangenomen") if rij["stand"] == "aangenomen" else _("weggegooid")
    return _("Dit voorstel is %(woord)s door %(wie)s op %(wanneer)s.") % {
        "woord": woord,
        "wie": door.naam if door else _("een collega"),
        "wanneer": tijdstip_voluit(rij["besloten_op"].isoformat()),
    }


def _kwaliteit(uitkomst: Mapping[str, Any]) -> str:
    """How good it is, never silent about what was not proved."""
    match uitkomst.get("status"):
        case "optimaal":
            return _("Dit is de beste verdeling binnen de regels.")
        case "haalbaar":
            gat = str(uitkomst["gat"]).replace(".", ",")
            return _(
                "Dit is een goede verdeling binnen de regels. Binnen de tijd is niet bewezen dat het de beste is:"
                " een betere kan hooguit %(gat)s procent beter zijn."
            ) % {"gat": gat}
        case "onmogelijk":
            return _("Er is geen verdeling mogelijk. Hieronder staat wat niet samen kan.")
    return ""


def _groep(groep: Rij, mensen: Sequence[Rij], groepen: Mapping[str, Rij]) -> dict[str, Any]:
    erin = [een for een in mensen if een["groep"] == groep["id"]]
    samen = groep["bezet"] + len(erin)
    return {
        "id": str(groep["id"]),
        "naam": groep["naam"],
        "adres": reverse("groepen_groep", args=[groep["id"]]),
        "wanneer": woorden.wanneer(groep),
        "taal": taal(groep["taal"]) if groep["taal"] else "",
        "samen": getal(samen),
        "maximum": getal(groep["maximum"]),
        "al": groep["bezet"],
        "te_klein": bool(erin) and samen < groep["minimum"],
        "minimum": getal(groep["minimum"]),
        "mensen": [_mens(een, groepen) for een in erin],
    }


def _mens(rij: Rij, groepen: Mapping[str, Rij]) -> dict[str, Any]:
    return {
        "dossier": rij["dossier"],
        "naam": naam_of_nummer(rij["naam"], rij["dossier"]),
        "adres": adres("dossier", rij["dossier"]),
        "taal": taal(rij["taal"]) if rij["taal"] else "",
        "niveau": (rij["taalniveau"] or "").upper(),
        "groep": str(rij["groep"] or ""),
        "redenen": woorden.redenen(rij, groepen),
    }


# ----------------------------------------------------------------------------------------------------- what one does


def _terug(id_: UUID, anker: str = "") -> HttpResponse:
    return HttpResponseRedirect(reverse("groepen_voorstel", args=[id_]) + anker, status=303)


@require_http_methods(["GET", "HEAD", "POST"])
def verplaats(request: HttpRequest, id: UUID) -> HttpResponse:
    """Somebody to another group or out: warned of what breaks, refused over the maximum."""
    rij = _of_404(id)
    if request.method != "POST":
        return naar_de_knop(request, reverse("groepen_voorstel", args=[id]))
    naar, dossier = request.POST.get("naar", ""), request.POST.get("dossier", "")
    mogelijk: dict[str, UUID | None] = {str(een): een for een in rij["groepen"]}
    if naar not in mogelijk | {GEEN: None}:
        messages.error(request, _("Er is nog geen groep gekozen. Kies waar deze persoon heen gaat."))
        return _terug(id)
    wie, vandaag = bezoeker(request), cast(Verzoek, request).vandaag
    try:
        with transaction.atomic():
            breekt = verplaats_iemand(wie, id, dossier, mogelijk.get(naar), vandaag)
    except RegisterFout as fout:
        messages.error(request, str(fout))
        return _terug(id)
    if breekt:
        teksten = "; ".join(woorden.reden({"code": een.code, **een.waarden}) for een in breekt)
        messages.warning(request, _("Verplaatst, maar let op: %(teksten)s.") % {"teksten": teksten})
    else:
        messages.success(request, _("Verplaatst."))
    return _terug(id)


@require_http_methods(["GET", "HEAD", "POST"])
def besluit(request: HttpRequest, id: UUID) -> HttpResponse:
    """Accept, throw away, or work it out once more."""
    _of_404(id)
    if request.method != "POST":
        return naar_de_knop(request, reverse("groepen_voorstel", args=[id]))
    match request.POST.get("doe", ""):
        case "aannemen":
            return _neem_aan(request, id)
        case "weg":
            gelukt = probeer(request, lambda: gooi_weg(bezoeker(request), id), _("Het voorstel is weggegooid."))
            return HttpResponseRedirect(reverse("groepen"), status=303) if gelukt else _terug(id)
        case "opnieuw":
            return _opnieuw(request, id)
    raise Http404


def _neem_aan(request: HttpRequest, id_: UUID) -> HttpResponse:
    wie, recht, vandaag = bezoeker(request), geldend_recht(request), cast(Verzoek, request).vandaag
    wachten = request.POST.get("wachten") == "ja"
    try:
        with transaction.atomic():
            aantal, wacht = neem_aan(wie, recht, id_, vandaag, leg_wachten_vast=wachten)
    except RegisterFout as fout:
        messages.error(request, str(fout))
        return _terug(id_)
    tekst = ngettext("%(n)s persoon heeft een plek.", "%(n)s mensen hebben een plek.", aantal) % {"n": getal(aantal)}
    if wacht:
        tekst += " " + _("Bij %(n)s mensen is vastgelegd dat zij wachten.") % {"n": getal(wacht)}
    messages.success(request, _("Het voorstel is aangenomen. %s Open een groep om uit te nodigen.") % tekst)
    return HttpResponseRedirect(reverse("groepen"), status=303)


def _opnieuw(request: HttpRequest, id_: UUID) -> HttpResponse:
    wie = bezoeker(request)
    try:
        with transaction.atomic():
            nieuw = opnieuw(wie, id_)
            verdeel_groepen.defer(gemeente=wie.gemeente, voorstel=str(nieuw))
    except RegisterFout as fout:
        messages.error(request, str(fout))
        return _terug(id_)
    return _terug(nieuw)
