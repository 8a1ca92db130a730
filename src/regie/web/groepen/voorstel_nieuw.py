# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Asking for a proposal: which groups, and which people. Everybody who fits is ticked; one takes out who should not."""

from typing import Any, Final, cast
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers import groepen as vraag
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import getal, taal
from regie.kern.kalender import dagnummer
from regie.register.fouten import RegisterFout
from regie.toegang.middleware import Verzoek
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.groepen.formulieren import Soortkeuze
from regie.web.groepen.woorden import plaatsen, wanneer
from regie.web.groepen.woorden import soort as in_woorden
from regie.web.rechten import bezoeker
from regie.werk.groepen.soorten import SOORTEN
from regie.werk.groepen.taken import verdeel_groepen
from regie.werk.groepen.uitrekenen import OPEN, vraag_voorstel

ONJUIST: Final = 422


@require_http_methods(["GET", "HEAD", "POST"])
def voorstel_nieuw(request: HttpRequest) -> HttpResponse:
    soort = (request.POST if request.method == "POST" else request.GET).get("soort", "")
    if soort not in SOORTEN:
        form = Soortkeuze(request.GET if "soort" in request.GET else None)
        return render(request, "groepen/voorstel_soort.html", {"form": form})
    if request.method != "POST":
        return _toon(request, soort)
    wie, fout = bezoeker(request), ""
    try:
        with transaction.atomic():
            id_ = vraag_voorstel(wie, soort, _groepen(request), request.POST.getlist("dossier"))
            verdeel_groepen.defer(gemeente=wie.gemeente, voorstel=str(id_))
    except RegisterFout as reden:
        fout = str(reden)
    else:
        messages.success(request, _("Het voorstel wordt uitgerekend."))
        return HttpResponseRedirect(reverse("groepen_voorstel", args=[id_]), status=303)
    return _toon(request, soort, fout)


def _groepen(request: HttpRequest) -> list[UUID]:
    """What is no key of a group is none."""
    bekend = {str(rij["id"]): rij["id"] for rij in vraag.groepen(standen=OPEN)}
    return [bekend[een] for een in request.POST.getlist("groep") if een in bekend]


def _toon(request: HttpRequest, soort: str, fout: str = "") -> HttpResponse:
    wie, verzoek = bezoeker(request), cast(Verzoek, request)
    groepen = [rij for rij in vraag.groepen(soort, OPEN) if _heeft_plaats(rij)]
    mensen = vraag.kandidaten(soort, wie.bereik, wie.medewerker)
    verzoek.inzage.lees(een["dossier"] for een in mensen)
    gekozen = set(request.POST.getlist("dossier")) if fout else None
    gekozen_groepen = set(request.POST.getlist("groep")) if fout else None
    inhoud = {
        "soort": soort,
        "soort_woord": in_woorden(soort),
        "groepen": [_groep(rij, gekozen_groepen) for rij in groepen],
        "mensen": [_mens(nummer, rij, verzoek, gekozen) for nummer, rij in enumerate(mensen)],
        "afgekapt": len(mensen) == vraag.MEESTE,
        "meeste": getal(vraag.MEESTE),
        "fout": fout,
    }
    return render(request, "groepen/voorstel_nieuw.html", inhoud, status=ONJUIST if fout else 200)


def _heeft_plaats(rij: Rij) -> bool:
    """A group with a fixed start takes nobody once it runs."""
    return rij["bezet"] < rij["maximum"] and (rij["stand"] != "loopt" or rij["start"] == "doorlopend")


def _groep(rij: Rij, gekozen: set[str] | None) -> dict[str, Any]:
    return {
        "id": str(rij["id"]),
        "naam": rij["naam"],
        "wanneer": wanneer(rij),
        "taal": taal(rij["taal"]) if rij["taal"] else "",
        "plaatsen": plaatsen(rij),
        "gekozen": gekozen is None or str(rij["id"]) in gekozen,
    }


def _mens(nummer: int, rij: Rij, verzoek: Verzoek, gekozen: set[str] | None) -> dict[str, Any]:
    return {
        "id": f"mens-{nummer}",
        "dossier": rij["dossier"],
        "naam": naam_of_nummer(rij["naam"], rij["dossier"]),
        "taal": taal(rij["taal"]) if rij["taal"] else "",
        "niveau": (rij["taalniveau"] or "").upper(),
        "dagen": getal(dagnummer(verzoek.vandaag) - dagnummer(rij["sinds"])) if rij["sinds"] else "",
        "gevraagd": bool(rij["uren"]),
        "wens": reverse("groepen_wens", args=[rij["dossier"]]),
        "gekozen": gekozen is None or rij["dossier"] in gekozen,
    }
