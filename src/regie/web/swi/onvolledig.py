# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Of whom something is missing: a consulent sees her own people, a team leader everybody, per consulent."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple, cast
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from regie.dossiers.woorden import getal
from regie.kern.kalender.kwartaal import Kwartaal
from regie.kern.swi.keuring import Bevinding
from regie.kern.swi.periode import uiterlijk
from regie.toegang.medewerkers import Collega, collegas
from regie.toegang.middleware import Verzoek
from regie.toegang.wie import Wie
from regie.uitwisseling.swi import volledig
from regie.uitwisseling.swi.lezen import Blik
from regie.uitwisseling.swi.volledig import NIEMAND, Onvolledig, Volledigheid, per_consulent, volledigheid
from regie.web.adressen import adres
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.geldend import geldend_recht
from regie.web.keten.kwartaal_beeld import voluit
from regie.web.rechten import bezoeker, heeft
from regie.web.swi.beeld import gekozen_kwartaal, kwartalen, naam_van, termijn

PER_BLADZIJDE: Final = 50
GEEN: Final = "-"  # in the address: who has no consulent yet


class Punt(NamedTuple):
    """`adres`: the form with which it is put right; "" where there is none."""

    zin: str
    nu: str
    is_fout: bool
    adres: str


class Mens(NamedTuple):
    dossier: str
    naam: str
    adres: str
    consulent: str
    punten: list[Punt]


@require_safe
def onvolledig(request: HttpRequest) -> HttpResponse:
    wie, verzoek, recht = bezoeker(request), cast(Verzoek, request), geldend_recht(request)
    kwartaal = gekozen_kwartaal(request, verzoek.vandaag)
    alleen = request.GET.get("consulent", "") if wie.is_teamleider else ""
    mensen, per = collegas(), per_consulent(wie, kwartaal)
    if not alleen and sum(aantal for _wie, aantal in per) > volledig.MEESTE:
        return _kies(request, kwartaal, [(naam_van(een, mensen), een or GEEN, aantal) for een, aantal in per])
    blik = Blik(kwartaal, verzoek.moment, verzoek.vandaag)
    gevonden = volledigheid(wie, recht, blik, (NIEMAND if alleen == GEEN else alleen) if alleen else None)
    lijst = gevonden.mensen
    begin = _begin(lijst, request.GET.get("na", ""))
    hier = lijst[begin : begin + PER_BLADZIJDE]
    verzoek.inzage.lees(een.dossier for een in hier)
    vraag = {"kwartaal": str(kwartaal)} | ({"consulent": alleen} if alleen else {})
    meer = begin + len(hier) < len(lijst)
    inhoud = {
        "voluit": voluit(kwartaal),
        "kwartaal": kwartaal,
        "kwartalen": kwartalen("swi_aanvullen", kwartaal, verzoek.vandaag),
        "termijn": termijn(uiterlijk(recht, kwartaal), verzoek.vandaag),
        "aantal": gevonden.aantal,
        "volledig": gevonden.volledig,
        "scores": _scores(gevonden, mensen, str(kwartaal)) if wie.is_teamleider else [],
        "alleen": naam_van("" if alleen == GEEN else alleen, mensen) if alleen else "",
        "alles": f"{reverse('swi_aanvullen')}?kwartaal={kwartaal}",
        "mensen": [_mens(wie, een, mensen) for een in hier],
        "is_teamleider": wie.is_teamleider,
        "volgende": f"?{urlencode(vraag | {'na': hier[-1].dossier})}" if meer else "",
        "naar_overzicht": f"{reverse('swi')}?kwartaal={kwartaal}" if heeft(wie, "swi") else "",
    }
    return render(request, "swi/aanvullen.html", inhoud)


def _kies(request: HttpRequest, kwartaal: Kwartaal, per: Sequence[tuple[str, str, int]]) -> HttpResponse:
    """Of a large gemeente one consulent at a time: looking at everybody would take too long."""
    inhoud = {
        "voluit": voluit(kwartaal),
        "kwartalen": kwartalen("swi_aanvullen", kwartaal, cast(Verzoek, request).vandaag),
        "consulenten": [
            (naam, f"?{urlencode({'kwartaal': str(kwartaal), 'consulent': sleutel})}", getal(aantal))
            for naam, sleutel, aantal in per
        ],
        "naar_overzicht": f"{reverse('swi')}?kwartaal={kwartaal}" if heeft(bezoeker(request), "swi") else "",
    }
    return render(request, "swi/kies.html", inhoud)


def _begin(lijst: Sequence[Onvolledig], na: str) -> int:
    """After the person with whom the page before ended; from the start when that one is complete by now."""
    return next((plek for plek, een in enumerate(lijst, 1) if een.dossier == na), 0)


def _scores(gevonden: Volledigheid, mensen: Mapping[str, Collega], kwartaal: str) -> list[dict[str, object]]:
    return [
        {
            "naam": naam_van(score.consulent, mensen),
            "adres": f"?{urlencode({'kwartaal': kwartaal, 'consulent': score.consulent or GEEN})}"
            if score.volledig < score.mensen else "",
            "mensen": score.mensen, "volledig": score.volledig, "met_fout": score.met_fout, "procent": score.procent,
        }
        for score in gevonden.scores
    ]  # fmt: skip


def _mens(wie: Wie, een: Onvolledig, mensen: Mapping[str, Collega]) -> Mens:
    punten = [_punt(een.dossier, mis) for mis in een.bevindingen]
    naam = naam_of_nummer(een.naam, een.dossier)
    return Mens(een.dossier, naam, adres("dossier", een.dossier), naam_van(een.consulent, mensen), punten)


def _punt(dossier: str, mis: Bevinding) -> Punt:
    eis = mis.eis
    if eis.controle == "nummer":
        return Punt(eis.zin, eis.nu, mis.is_fout, adres("persoon_wijzigen", dossier))
    return Punt(eis.zin, eis.nu, mis.is_fout, adres("vastleggen", dossier, eis.type) if eis.type else "")
