# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The requests, and one of them: what was asked, what was done, and the answer."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from regie.dossiers import verzoeken as lezen
from regie.dossiers.vraag import Rij
from regie.kern.kalender import dagnummer
from regie.kern.kalender.amsterdam import dag_in_amsterdam
from regie.kern.termijnen.herleiding import voluit
from regie.register import beperken
from regie.register import verzoeken as doen
from regie.register.fouten import RegisterFout
from regie.toegang.medewerkers import collegas
from regie.toegang.middleware import Verzoek
from regie.toegang.wie import Wie
from regie.web import bewaard
from regie.web.adressen import adres
from regie.web.dossier.persoon import geboren_voluit, naam_of_nummer
from regie.web.geldend import geldend_recht
from regie.web.privacy.formulieren import Besluitformulier, Redenformulier
from regie.web.rechten import bezoeker

ONJUIST: Final = 422
DOE: Final = "doe"
BESLUIT, VERLENG, BEPERK, HEF_OP = "besluit", "verleng", "beperk", "hef_op"


class Regel(NamedTuple):
    """A line of the list."""

    adres: str
    soort: str
    dossier: str
    ontvangen: date
    uiterlijk: date
    dagen: int | None
    stand: str


@require_safe
def verzoeken(request: HttpRequest) -> HttpResponse:
    wie, vandaag = bezoeker(request), cast(Verzoek, request).vandaag
    rijen = lezen.verzoeken()
    cast(Verzoek, request).inzage.lees(rij["dossier"] for rij in rijen)
    inhoud = {"regels": [_regel(rij, vandaag) for rij in rijen], "officer": _is_officer(wie)}
    return render(request, "privacy/verzoeken.html", inhoud)


def _regel(rij: Rij, vandaag: date) -> Regel:
    dagen = None if rij["besluit"] else dagnummer(rij["uiterlijk"]) - dagnummer(vandaag)
    return Regel(
        adres("privacy_verzoek", rij["id"]), lezen.soort_in_woorden(rij["soort"]), rij["dossier"], rij["ontvangen_op"],
        rij["uiterlijk"], dagen, lezen.stand_in_woorden(rij, vandaag),
    )  # fmt: skip


def _is_officer(wie: Wie) -> bool:
    return doen.OFFICER in wie.rollen


@require_http_methods(["GET", "HEAD", "POST"])
def verzoek(request: HttpRequest, id: UUID) -> HttpResponse:
    """For who may see it; the forms are for the privacy officer."""
    wie, rij = bezoeker(request), lezen.verzoek(id)
    if rij is None or (request.method == "POST" and not _is_officer(wie)):
        raise Http404
    if request.method != "POST":
        return _toon(request, rij, {})
    welk = request.POST.get(DOE, "")
    if welk not in _formulieren(rij):
        raise Http404
    form = _formulieren(rij)[welk](request.POST)
    if form.is_valid() and (bezwaar := _doe(request, rij, welk, form.cleaned_data)):
        form.add_error(None, bezwaar)
    if form.errors:
        return _toon(request, rij, {welk: form}, ONJUIST)
    return HttpResponseRedirect(reverse("privacy_verzoek", args=[id]), status=303)


def _formulieren(rij: Rij) -> dict[str, Callable[..., Any]]:
    """What can still be done about a request."""
    vraag = {
        VERLENG: gettext_lazy("Waarom is er meer tijd nodig?"),
        BEPERK: gettext_lazy("Waarom mag er nu niets worden vastgelegd?"),
        HEF_OP: gettext_lazy("Waarom mag er weer worden vastgelegd?"),
    }
    kan = {} if rij["besluit"] else {BESLUIT: lambda *args: Besluitformulier(*args, prefix=BESLUIT)}
    namen = [] if rij["besluit"] or rij["verlengd"] else [VERLENG]
    if rij["soort"] == "beperking":
        laatste = next(iter(lezen.beperkingen(rij["dossier"])), None)
        namen.append(HEF_OP if laatste is not None and laatste["soort"] == "beperkt" else BEPERK)
    return kan | {naam: _met_reden(naam, vraag[naam]) for naam in namen}


def _met_reden(naam: str, vraag: Any) -> Callable[..., Any]:
    return lambda *args: Redenformulier(*args, vraag=vraag, prefix=naam)


def _doe(request: HttpRequest, rij: Rij, welk: str, gelezen: Mapping[str, Any]) -> str:
    """Does it and says so; gives the reason why it could not be done."""
    wie, id_, dossier, reden = bezoeker(request), UUID(rij["id"]), rij["dossier"], gelezen["reden"]
    try:
        match welk:
            case "besluit":
                doen.besluit(wie, id_, dossier, gelezen["besluit"], reden)
                wat = _("Het besluit is vastgelegd. Stuur het antwoord aan de persoon.")
            case "verleng":
                recht, vandaag = geldend_recht(request), cast(Verzoek, request).vandaag
                tot = doen.verleng(wie, id_, dossier, rij["uiterlijk"], reden, recht, vandaag)
                wat = _("Het antwoord mag later: op %(dag)s. Laat dat de persoon nu weten.") % {"dag": voluit(tot)}
            case "beperk":
                beperken.beperk(wie, id_, dossier, reden)
                wat = _("Vanaf nu kan niemand iets vastleggen in dit dossier.")
            case _:
                beperken.hef_op(wie, id_, dossier, reden)
                wat = _("Er kan weer worden vastgelegd. Laat dat de persoon weten.")
    except RegisterFout as fout:
        return str(fout)
    messages.success(request, wat)
    return ""


def _toon(request: HttpRequest, rij: Rij, met_fouten: Mapping[str, Any], status: int = 200) -> HttpResponse:
    wie, vandaag = bezoeker(request), cast(Verzoek, request).vandaag
    officer = _is_officer(wie)
    getypt = bewaard.neem(request) if officer and not met_fouten else None
    inhoud = {
        "verzoek": rij,
        "soort": lezen.soort_in_woorden(rij["soort"]),
        "identiteit": lezen.identiteit_in_woorden(rij["identiteit"]),
        "stand": lezen.stand_in_woorden(rij, vandaag),
        "stappen": _stappen(rij),
        "beperkingen": _beperkingen(rij),
        "officer": officer,
        "dossier": "" if officer else adres("dossier", rij["dossier"]),
        "forms": {
            naam: met_fouten.get(naam) or maak(getypt if getypt and getypt.get(DOE) == naam else None)
            for naam, maak in (_formulieren(rij) if officer else {}).items()
        },
        "fout": next(iter(met_fouten.values()), None),
        **_wie_vroeg(request, wie, rij, officer),
    }
    return render(request, "privacy/verzoek.html", inhoud, status=status)


def _wie_vroeg(request: HttpRequest, wie: Wie, rij: Rij, officer: bool) -> dict[str, str]:
    """The name, for the privacy officer as long as the request is open."""
    cast(Verzoek, request).inzage.lees([rij["dossier"]])
    cast(Verzoek, request).inzage.soort = "openen"
    if not officer or rij["besluit"]:
        return {}
    mens = lezen.naam_bij(wie, rij["dossier"])
    geboren = geboren_voluit(mens["geboortedatum"]) if mens["geboortedatum"] else ""
    return {"naam": naam_of_nummer(mens["naam"], rij["dossier"]), "geboren": geboren}


def _beperkingen(rij: Rij) -> list[dict[str, Any]]:
    if rij["soort"] != "beperking":
        return []
    return [een | {"dag": dag_in_amsterdam(een["moment"])} for een in lezen.beperkingen(rij["dossier"])]


def _stappen(rij: Rij) -> list[dict[str, Any]]:
    """What happened to the request, from its coming in."""
    mensen = collegas()
    gedaan = [(rij["vastgelegd_op"], _("Vastgelegd"), rij["door"], "")]
    gedaan += [
        (stap["moment"], lezen.stap_in_woorden(stap["soort"]), stap["door"], stap["reden"])
        for stap in lezen.stappen(UUID(rij["id"]))
    ]
    return [
        {
            "dag": dag_in_amsterdam(moment),
            "wat": wat,
            "door": mensen[door].naam if door in mensen else door,
            "reden": reden,
        }
        for moment, wat, door, reden in gedaan
    ]
