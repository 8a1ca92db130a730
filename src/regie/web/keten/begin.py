# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The first page of a partner: what was asked, what must happen, what was written, and the own people."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import ngettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from regie.dossiers import keten as vraag
from regie.dossiers.berichten import ongelezen_voor_partner
from regie.dossiers.vraag import Rij
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import Herleiding, voluit
from regie.toegang.middleware import Verzoek
from regie.toegang.wie import Wie
from regie.web import bewaard
from regie.web.adressen import adres
from regie.web.dossier.bezoek import Bezoek
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.geldend import geldend_recht
from regie.web.keten.antwoord import Antwoordblok, antwoordblok
from regie.web.keten.bezoek import Ketenbezoek
from regie.web.keten.mensen import Kiesformulier, Mensenlijst, Naamformulier, als_lijst, gevonden, uit_adres
from regie.web.keten.werk import STAND, Werk, actieregel, op_dag, termijnregel
from regie.web.rechten import bezoeker
from regie.web.vandaag.naast import Punt
from regie.web.zegel import zegels

ONJUIST: Final = 422


@dataclass(frozen=True)
class Gevraagd:
    """A verwijzing that waits for an answer. `teksten`: what the gemeente wrote with it."""

    naam: str
    adres: str
    taak: str
    sinds: str
    teksten: Sequence[str]
    blok: Antwoordblok


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def keten(request: HttpRequest) -> HttpResponse:
    """With POST: who is called so, among one's own people."""
    recht = geldend_recht(request)
    form = Naamformulier(request.POST if request.method == "POST" else bewaard.neem(request))
    kies = Kiesformulier(request.GET, [(naam, recht.taken[naam].label) for naam in _taken(bezoeker(request), recht)])
    if request.method == "POST" and form.is_valid():
        blad = vraag.zoek(form.cleaned_data["naam"])
        return _toon(request, recht, form, kies, gevonden(blad, recht), blad.mensen)
    na = uit_adres(request.GET["na"]) if "na" in request.GET else None
    blad = vraag.mensen(kies.filter(), na)
    lijst = als_lijst(blad, recht, kies.gekozen, verder=na is not None)
    status = ONJUIST if request.method == "POST" else 200
    return _toon(request, recht, form, kies, lijst, blad.mensen, status=status)


def _taken(wie: Wie, recht: Recht) -> list[str]:
    """The tasks that somebody with these roles works for."""
    return [naam for naam, taak in recht.taken.items() if not set(taak.rollen).isdisjoint(wie.rollen)]


def _toon(
    request: HttpRequest, recht: Recht, form: Naamformulier, kies: Kiesformulier, lijst: Mensenlijst,
    mensen: Sequence[Rij], *, status: int = 200,
) -> HttpResponse:  # fmt: skip
    wie, verzoek = bezoeker(request), cast(Verzoek, request)
    gevraagd, berichten = vraag.nieuwe(), ongelezen_voor_partner()
    met_termijn = [naam for naam in _taken(wie, recht) if recht.taken[naam].termijnen]
    termijnen, acties = vraag.termijnen(met_termijn) if met_termijn else [], vraag.acties()
    werk = _werk(termijnen, acties, recht, request)
    verzoek.inzage.lees(rij["dossier"] for rij in (*mensen, *gevraagd, *berichten, *termijnen, *acties))
    inhoud: dict[str, Any] = {
        "wie": wie, "form": form, "kies": kies, "lijst": lijst,
        "gevraagd": list(_gevraagd(gevraagd, wie, recht, verzoek.vandaag)),
        "werk": werk[: vraag.EERST],
        "berichten": list(_berichten(berichten, recht)),
        "meer_werk": len(werk) > vraag.EERST,
    }  # fmt: skip
    return render(request, "keten/keten.html", inhoud, status=status)


def _gevraagd(rijen: Sequence[Rij], wie: Wie, recht: Recht, vandaag: date) -> Iterator[Gevraagd]:
    for rij in rijen:
        hier: Bezoek = Ketenbezoek(wie, rij["dossier"], rij, recht, vandaag)
        naam = naam_of_nummer(rij["naam"], rij["dossier"])
        yield Gevraagd(
            naam, hier.adres, recht.taken[rij["taak"]].label, voluit(rij["gevraagd_op"]),
            list((rij["teksten"] or {}).values()),
            antwoordblok(hier, rij["verwijzing"], naam),
        )  # fmt: skip


def _werk(termijnen: Sequence[Rij], acties: Sequence[Rij], recht: Recht, request: HttpRequest) -> Sequence[Werk]:
    wie, vandaag = bezoeker(request), cast(Verzoek, request).vandaag
    uitleg = Herleiding(recht.regels(wie.beleid), {})
    zegels_hier = zegels(request) if wie.mag_vastleggen(recht.gebeurtenissen[STAND]) else None

    def actie(rij: Rij) -> Werk:
        past = STAND in recht.taken[rij["taak"]].legt_vast
        return actieregel(rij, recht, vandaag, "keten", zegels_hier if past else None)

    return op_dag(
        [(rij, termijnregel(rij, uitleg)) for rij in termijnen if uitleg.kent(rij)],
        [(rij, actie(rij)) for rij in acties],
    )


def _berichten(rijen: Sequence[Rij], recht: Recht) -> Iterator[Punt]:
    for rij in rijen:
        wat = ngettext("%(aantal)d nieuw bericht", "%(aantal)d nieuwe berichten", rij["aantal"])
        plek = adres("keten_berichten", rij["dossier"], rij["verwijzing"])
        naam = naam_of_nummer(rij["naam"], rij["dossier"])
        yield Punt(naam, plek, wat % {"aantal": rij["aantal"]}, recht.taken[rij["taak"]].label)
