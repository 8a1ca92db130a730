# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The register of places: to read, to keep up, and per place who of one's own people could come."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, cast
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regie.dossiers.meedoen import HOOGSTENS, Kandidaat, zonder_plek
from regie.dossiers.plekken import PER_BLADZIJDE, Plek, bladzijde, mag_beheren, plek, versies
from regie.dossiers.woorden import tijdstip_voluit
from regie.kern.meedoen.passen import rang, redenen
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.register.fouten import RegisterFout
from regie.toegang.medewerkers import collegas
from regie.toegang.middleware import Verzoek
from regie.toegang.sleutel import uuid7
from regie.web import bewaard
from regie.web.adressen import adres
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.geldend import geldend_recht
from regie.web.groepen.woorden import uren as dagdelen
from regie.web.meedoen import woorden
from regie.web.meedoen.formulier import Plekformulier, begin
from regie.web.meedoen.volgorde import Volgorde, volgorde_van
from regie.web.rechten import bezoeker, heeft
from regie.werk.meedoen.fouten import StaatErAl
from regie.werk.meedoen.opslag import voeg_toe, wijzig

ONJUIST: Final = 422
METHODEN: Final = ["GET", "HEAD", "POST"]


@dataclass(frozen=True)
class Plekregel:
    """A place in words, for a row of the list."""

    adres: str
    naam: str
    organisatie: str
    soort: str
    wanneer: str
    uren: str
    taal: str
    plaatsen: str
    is_vol: bool


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """`?soort=` leaves one kind; `?oud=ja` shows what is over as well; `?blad=2` the next page."""
    wie, recht, vandaag = bezoeker(request), geldend_recht(request), cast(Verzoek, request).vandaag
    soort, ook_oud, blad = request.GET.get("soort", ""), request.GET.get("oud") == "ja", _blad(request)
    gevonden = bladzijde(soort, vandaag, ook_oud=ook_oud, nummer=blad - 1)
    gekozen = {"soort": soort, "oud": "ja" if ook_oud else ""}
    inhoud = {
        "regels": [regel(een, recht) for een in gevonden[:PER_BLADZIJDE]],
        "soorten": keuzes(recht, "soort_plaatsing"), "soort": soort, "ook_oud": ook_oud, "beheert": mag_beheren(wie),
        "gemeente": wie.gemeente_naam, "vorige": _bladadres(gekozen, blad - 1) if blad > 1 else "",
        "volgende": _bladadres(gekozen, blad + 1) if len(gevonden) > PER_BLADZIJDE else "",
    }  # fmt: skip
    return render(request, "meedoen/plekken.html", inhoud)


def _blad(request: HttpRequest) -> int:
    """Anything but a number of a page is the first one."""
    gevraagd = request.GET.get("blad", "")
    return int(gevraagd) if re.fullmatch(r"[1-9][0-9]{0,3}", gevraagd) else 1


def _bladadres(gekozen: dict[str, str], blad: int) -> str:
    vraag = {naam: waarde for naam, waarde in gekozen.items() if waarde}
    return f"{reverse('plekken')}?{urlencode(vraag | {'blad': str(blad)})}"


def regel(een: Plek, recht: Recht) -> Plekregel:
    return Plekregel(
        adres("plekken_plek", str(een.id)), een.naam, een.organisatie,
        woorden.label(recht, "soort_plaatsing", een.soort), dagdelen(een.dagdelen), woorden.uren(een),
        woorden.niveau(een.taalniveau), woorden.plaatsen(een), een.over <= 0,
    )  # fmt: skip


def keuzes(recht: Recht, lijst_: str) -> list[tuple[str, str]]:
    return [(code, rij.label) for code, rij in recht.codelijsten[lijst_].codes.items()]


def plek_of_404(id_: UUID) -> Plek:
    gevonden = plek(id_)
    if gevonden is None:
        raise Http404
    return gevonden


@require_safe
def een(request: HttpRequest, id: UUID) -> HttpResponse:
    wie, recht, gevonden = bezoeker(request), geldend_recht(request), plek_of_404(id)
    volgorde = volgorde_van(recht, wie.beleid, cast(Verzoek, request).vandaag)
    begeleidt = heeft(wie, "meedoen_dossier")
    mensen = _mensen(request, gevonden, volgorde) if begeleidt else []
    inhoud = {
        "plek": gevonden, "regel": regel(gevonden, recht), "feiten": _feiten(gevonden, recht),
        "beheert": mag_beheren(wie), "versies": _versies(id, recht), "begeleidt": begeleidt, "volgorde": volgorde,
        "mensen": mensen[:HOOGSTENS], "is_lang": len(mensen) > HOOGSTENS, "hoogstens": HOOGSTENS,
    }  # fmt: skip
    return render(request, "meedoen/plek.html", inhoud)


def _feiten(gevonden: Plek, recht: Recht) -> list[tuple[str, str]]:
    return [
        (_("Soort werk"), woorden.label(recht, "sector", gevonden.sector)),
        (_("Uren"), woorden.uren(gevonden)),
        (_("Wanneer"), dagdelen(gevonden.dagdelen)),
        (_("Taalniveau"), woorden.niveau(gevonden.taalniveau)),
        (_("Wordt er Nederlands gesproken?"), str(woorden.TALIG[gevonden.nederlandstalig])),
        (_("Begeleiding"), str(woorden.BEGELEIDING[gevonden.begeleiding])),
        (_("Postcode"), gevonden.postcode4 or _("niet bekend")),
        (_("Vanaf"), voluit(gevonden.van)),
        (_("Tot en met"), voluit(gevonden.tot) if gevonden.tot else _("geen laatste dag")),
        (_("Voor"), str(woorden.VOOR[gevonden.voor])),
        (_("Plaatsen"), woorden.plaatsen(gevonden)),
    ]


@dataclass(frozen=True)
class Versieregel:
    kop: str
    anders: Sequence[str]


def _versies(id_: UUID, recht: Recht) -> list[Versieregel]:
    namen = collegas()
    regels = []
    for een_ in versies(id_):
        wie = namen[een_.door].naam if een_.door in namen else een_.door
        kop = _("%(moment)s, door %(wie)s") % {"moment": tijdstip_voluit(een_.moment.isoformat()), "wie": wie}
        anders = [
            _("%(veld)s: van %(van)s naar %(naar)s")
            % {"veld": woorden.VELD[veld], "van": woorden.waarde(recht, veld, van),
               "naar": woorden.waarde(recht, veld, naar)}
            for veld, van, naar in een_.anders
        ]  # fmt: skip
        regels.append(Versieregel(kop, anders or [_("Toegevoegd.") if een_.revisie == 1 else _("Niets anders.")]))
    return regels


@dataclass(frozen=True)
class Mensregel:
    """`adres`: where the place is chosen for somebody, or else how they take part."""

    naam: str
    adres: str
    redenen: Sequence[woorden.Redenregel]


def _mensen(request: HttpRequest, gevonden: Plek, volgorde: Volgorde) -> list[Mensregel]:
    """Of one's own people who take part nowhere the best matches, and one more where there are others: in the order of
    the policy; the page says it is no decision."""
    verzoek, wie = cast(Verzoek, request), bezoeker(request)
    weeg, punten = gevonden.te_wegen, volgorde.punten
    mensen = sorted(
        zonder_plek(verzoek.vandaag), key=lambda een_: (*rang(een_.mens, weeg, punten), een_.naam, een_.dossier)
    )[: HOOGSTENS + 1]
    verzoek.inzage.lees(een_.dossier for een_ in mensen[:HOOGSTENS])
    te_kiezen = heeft(wie, "meedoen_kiezen") and gevonden.over > 0 and gevonden.open_op(verzoek.vandaag)
    return [_mensregel(een_, gevonden, redenen(een_.mens, weeg, punten), te_kiezen) for een_ in mensen]


def _mensregel(mens: Kandidaat, gevonden: Plek, waarom: Any, te_kiezen: bool) -> Mensregel:
    naar = adres("meedoen_kiezen", mens.dossier, str(gevonden.id)) if te_kiezen else (
        adres("meedoen_dossier", mens.dossier))  # fmt: skip
    return Mensregel(naam_of_nummer(mens.naam, mens.dossier), naar, woorden.redenregels(waarom))


@require_http_methods(METHODEN)
def nieuw(request: HttpRequest) -> HttpResponse:
    return _formulier(request, None)


@require_http_methods(METHODEN)
def wijzigen(request: HttpRequest, id: UUID) -> HttpResponse:
    return _formulier(request, plek_of_404(id))


def _formulier(request: HttpRequest, gevonden: Plek | None) -> HttpResponse:
    wie, recht = bezoeker(request), geldend_recht(request)
    velden = request.POST if request.method == "POST" else bewaard.neem(request)
    kies = {"soorten": keuzes(recht, "soort_plaatsing"), "sectoren": keuzes(recht, "sector")}
    form = Plekformulier(velden, initial=begin(gevonden), **kies)
    if request.method == "POST" and form.is_valid() and (gevonden is None or form.plek.id == gevonden.id):
        try:
            (voeg_toe if gevonden is None else wijzig)(wie, form.plek)
        except RegisterFout as fout:
            form.add_error(None, str(fout))
            if isinstance(fout, StaatErAl):  # sent once more it is another place
                form.data = form.data.copy()
                form.data["id"] = str(uuid7())
        else:
            bewaard.vergeet(request)
            messages.success(request, _("Bewaard: %(naam)s.") % {"naam": form.plek.naam})
            return HttpResponseRedirect(reverse("plekken_plek", args=[form.plek.id]), status=303)
    inhoud = {"form": form, "plek": gevonden}
    return render(request, "meedoen/plek_formulier.html", inhoud, status=ONJUIST if request.method == "POST" else 200)
