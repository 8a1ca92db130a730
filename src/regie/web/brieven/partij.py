# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A batch before it goes: who gets what in which way, exceptions for one person, and sending all of it."""

from collections import Counter
from typing import Any, Final, cast
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from regie.documenten.briefsjablonen import Briefsjabloon, laad
from regie.dossiers.brieven import brieven_in
from regie.dossiers.brieven import partij as vraag_partij
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import tijdstip_voluit
from regie.register.fouten import RegisterFout
from regie.toegang.middleware import Verzoek
from regie.web.brieven.formulieren import Briefformulier, Uitzondering, begin_met, begin_van
from regie.web.brieven.woorden import KANALEN, STANDEN, in_talen, naam_van, regel
from regie.web.geldend import geldend_recht
from regie.web.rechten import bezoeker
from regie.werk.brieven.fouten import NietKlaar, Weg
from regie.werk.brieven.klaarzetten import gooi_weg, herschrijf_partij, maak_uitzondering, verstuur_partij

METHODEN: Final = ["GET", "HEAD", "POST"]
ONJUIST: Final = 422


@require_http_methods(METHODEN)
def partij(request: HttpRequest, id: UUID) -> HttpResponse:
    """Raises Http404 for a batch of which one may see no letter."""
    bezoeker(request)
    geheel, rijen = vraag_partij(id), brieven_in(id)
    if geheel is None or (not rijen and geheel["stand"] != "vervallen"):
        raise Http404
    cast(Verzoek, request).inzage.lees(rij["dossier"] for rij in rijen)
    gewijzigd = _gewijzigd(request, rijen)
    woorden = _woorden(request, geheel)
    if request.method == "POST" and (naar := _doe(request, geheel, gewijzigd, woorden)):
        return HttpResponseRedirect(naar, status=303)
    return _toon(request, geheel, rijen, gewijzigd, woorden)


Gewijzigd = tuple[Rij, Uitzondering] | None


def _gewijzigd(request: HttpRequest, rijen: list[Rij]) -> Gewijzigd:
    """The letter for which somebody sent an exception."""
    rij = next((rij for rij in rijen if str(rij["id"]) == request.POST.get("brief")), None)
    sjabloon = None if rij is None else laad().get(rij["sjabloon"])
    return None if rij is None or sjabloon is None else (rij, _form(rij, sjabloon, request.POST))


def _woorden(request: HttpRequest, geheel: Rij) -> Briefformulier | None:
    """What all letters say, to change: as long as nothing was sent, and where something was to be typed."""
    sjabloon = laad().get(geheel["sjabloon"])
    if sjabloon is None or geheel["stand"] != "concept":
        return None
    velden = request.POST if request.POST.get("doe") == "herschrijf" else None
    form = Briefformulier(velden, sjabloon=sjabloon, initial=begin_met(geheel["waarden"]), auto_id="woorden-%s")
    return form if form.fields else None


def _doe(request: HttpRequest, geheel: Rij, gewijzigd: Gewijzigd, woorden: Briefformulier | None) -> str:
    """Where to go on; nothing where the form of an exception has errors."""
    wie, hier = bezoeker(request), reverse("brieven_partij", args=[geheel["id"]])
    try:
        match request.POST.get("doe"):
            case "wijzig" if gewijzigd is not None:
                return hier if _wijzig(request, *gewijzigd) else ""
            case "herschrijf" if woorden is not None:
                return hier if _herschrijf(request, geheel, woorden) else ""
            case "verstuur":
                aantal = verstuur_partij(wie, geheel["id"])
                woorden = ngettext("%(n)s brief staat klaar.", "%(n)s brieven staan klaar.", aantal)
                messages.success(request, woorden % {"n": aantal})
            case "weg":
                gooi_weg(wie, geheel["id"])
                messages.success(request, _("De brieven zijn weggegooid. Er is niets verstuurd."))
                return reverse("brieven")
    except (Weg, RegisterFout) as fout:
        messages.error(request, str(fout))
    return hier


def _wijzig(request: HttpRequest, rij: Rij, form: Uitzondering) -> bool:
    if not form.is_valid():
        return False
    gekozen, moment = form.cleaned_data, cast(Verzoek, request).moment
    try:
        maak_uitzondering(
            bezoeker(request), rij["id"], gekozen["taal"], gekozen["kanaal"], gekozen["overslaan"],
            geldend_recht(request), moment,
        )  # fmt: skip
    except NietKlaar as fout:
        for probleem in fout.problemen:
            form.add_error(None, probleem.wat)
        return False
    messages.success(request, _("Aangepast: %(wie)s.") % {"wie": rij["naam"] or rij["dossier"]})
    return True


def _herschrijf(request: HttpRequest, geheel: Rij, form: Briefformulier) -> bool:
    if not form.is_valid():
        return False
    wie, moment = bezoeker(request), cast(Verzoek, request).moment
    try:
        aantal = herschrijf_partij(wie, geheel["id"], form.waarden, geldend_recht(request), moment)
    except NietKlaar as fout:
        form.neem_over(fout)
        return False
    tekst = ngettext("%(n)s brief is aangepast.", "%(n)s brieven zijn aangepast.", aantal) % {"n": aantal}
    messages.success(request, _("%(tekst)s Bekijk ze nog een keer.") % {"tekst": tekst})
    return True


def _form(rij: Rij, sjabloon: Briefsjabloon, velden: Any = None) -> Uitzondering:
    return Uitzondering(velden, sjabloon=sjabloon, initial=begin_van(rij), auto_id=f"id_{rij['id'].hex}_%s")


def _toon(
    request: HttpRequest, geheel: Rij, rijen: list[Rij], gewijzigd: Gewijzigd, woorden: Briefformulier | None
) -> HttpResponse:
    sjabloon = laad().get(geheel["sjabloon"])
    concept = geheel["stand"] == "concept" or any(rij["stand"] == "concept" for rij in rijen)
    fout = woorden if gewijzigd is None else gewijzigd[1]
    inhoud = {
        "id": geheel["id"],
        "wat": naam_van(geheel["sjabloon"]),
        "stand": geheel["stand"],
        "moment": tijdstip_voluit(geheel["moment"].isoformat()),
        "concept": concept,
        "rijen": [(regel(rij), _bij(rij, sjabloon, gewijzigd) if concept else None) for rij in rijen],
        "tellingen": _tellingen(rijen),
        "aantal": sum(rij["stand"] == "concept" for rij in rijen),
        "form": fout,
        "woorden": woorden,
    }
    status = ONJUIST if fout is not None and fout.errors else 200
    return render(request, "brieven/partij.html", inhoud, status=status)


def _bij(rij: Rij, sjabloon: Briefsjabloon | None, gewijzigd: Gewijzigd) -> Uitzondering | None:
    if gewijzigd is not None and gewijzigd[0]["id"] == rij["id"]:
        return gewijzigd[1]
    return None if sjabloon is None else _form(rij, sjabloon)


def _tellingen(rijen: list[Rij]) -> list[tuple[str, int]]:
    """How many go by which way and in which language; how many do not go, and how far the others are."""
    gaan = [rij for rij in rijen if rij["stand"] != "overgeslagen"]
    standen = Counter(rij["stand"] for rij in rijen)
    hoe, talen = Counter(rij["kanaal"] for rij in gaan), Counter(rij["taal"] for rij in gaan)
    return [
        *((str(STANDEN[stand]), aantal) for stand, aantal in standen.items()),
        *((str(KANALEN[kanaal]), aantal) for kanaal, aantal in hoe.items()),
        *((in_talen(taal), aantal) for taal, aantal in talen.items()),
    ]
