# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Products of a count in one click, as files; and what was published, to read and to make again."""

from collections.abc import Iterable
from typing import Any, Final, cast
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regie.documenten.huisstijl import HuisstijlFout
from regie.documenten.monitor.levering import LeveringFout
from regie.documenten.monitor.teksten import raadsteksten
from regie.documenten.pdf import DocumentFout
from regie.dossiers.levering import scholen
from regie.dossiers.woorden import moment_voluit
from regie.kern.kalender.kwartaal import Kwartaal
from regie.kern.recht import GeenVersie
from regie.monitor import publiceren
from regie.monitor.metingen import opslag
from regie.monitor.metingen.vraag import Bewaard
from regie.monitor.producten import PRODUCTEN, Product, cijfers_van
from regie.monitor.publiceren import Anders, Gemaakt, Publicatie
from regie.toegang.medewerkers import collegas
from regie.toegang.middleware import Verzoek
from regie.toegang.sleutel import uuid7
from regie.web.adressen import adres
from regie.web.formulieren.teksten import PAGINA_KAPOT
from regie.web.geldend import geldend_recht
from regie.web.keten.kwartaal_beeld import voluit
from regie.web.monitor.gevraagd import Gevraagd, gevraagd
from regie.web.monitor.pagina import rondom
from regie.web.monitor.rapportbeeld import delen
from regie.web.rechten import bezoeker, heeft
from regie.werk.keten.leerlingen import taken_voor
from regie.werk.keten.uren.regel import LESUREN

PER_BLADZIJDE: Final = 20
ONJUIST, ANDERS = 422, 409
NIET_TE_MAKEN: Final = (LeveringFout, DocumentFout, HuisstijlFout, GeenVersie)
TEKSTEN: Final = "raadsteksten"


class Publiceerformulier(forms.Form):
    """A button. `stempel` is made when the page is opened: pressed twice is once."""

    stempel = forms.UUIDField()
    soort = forms.ChoiceField(choices=[(soort, soort) for soort in PRODUCTEN])


@require_http_methods(["GET", "HEAD", "POST"])
def rapporten(request: HttpRequest) -> HttpResponse:
    """Of which count stands in the address, also of the form."""
    vraag = gevraagd(request)
    return _publiceer(request, vraag) if request.method == "POST" else _toon(request, vraag)


def _toon(request: HttpRequest, vraag: Gevraagd, status: int = 200) -> HttpResponse:
    blad = int(tekst) if (tekst := request.GET.get("blad", "")).isdecimal() and 0 < len(tekst) < 5 else 1
    blad = max(blad, 1)
    gevonden = publiceren.gepubliceerd(PER_BLADZIJDE + 1, (blad - 1) * PER_BLADZIJDE)
    inhoud = {
        "producten": [(product, str(uuid7())) for product in PRODUCTEN.values()],
        "gepubliceerd": [_regel(een) for een in gevonden[:PER_BLADZIJDE]],
        "scholen": _scholen(request, vraag),
        "vorige": _blad(vraag, blad - 1) if blad > 1 else "",
        "volgende": _blad(vraag, blad + 1) if len(gevonden) > PER_BLADZIJDE else "",
    }
    return render(request, "monitor/rapporten.html", {**rondom(request, vraag), **inhoud}, status=status)


def _blad(vraag: Gevraagd, blad: int) -> str:
    return f"?{vraag.query}&blad={blad}#k-gepubliceerd"


def _scholen(request: HttpRequest, vraag: Gevraagd) -> list[dict[str, str]]:
    """The report of a quarter of each school: that in which the day of the figures lies."""
    wie = bezoeker(request)
    if not heeft(wie, "scholen_kwartaal"):
        return []
    kwartaal = Kwartaal.van(vraag.vraag.peildatum)
    vast = {"kwartaal": voluit(kwartaal)}
    return [
        vast | {"naam": een["naam"], "adres": adres("scholen_kwartaal", een["id"], str(kwartaal))}
        for een in scholen(wie, taken_voor(LESUREN, geldend_recht(request)))
    ]


def _publiceer(request: HttpRequest, vraag: Gevraagd) -> HttpResponse:
    form = Publiceerformulier(request.POST)
    if "soort" in request.POST and request.POST["soort"] not in PRODUCTEN:
        raise Http404
    if not form.is_valid():
        messages.error(request, PAGINA_KAPOT)
        return _toon(request, vraag, ONJUIST)
    terug = HttpResponseRedirect(f"{adres('monitor_rapporten')}?{vraag.query}")
    if vraag.bewaard is None:
        return terug  # says what is missing
    product, stempel = PRODUCTEN[form.cleaned_data["soort"]], form.cleaned_data["stempel"]
    moment = cast(Verzoek, request).moment
    try:
        publiceren.publiceer(bezoeker(request), geldend_recht(request), vraag.bewaard, product, moment, stempel)
    except NIET_TE_MAKEN as fout:
        return _niet(request, vraag, product, str(fout).splitlines())
    messages.success(request, _("Gepubliceerd: %(naam)s.") % {"naam": product.naam})
    return HttpResponseRedirect(adres("monitor_rapporten_publicatie", str(stempel)))


def _niet(request: HttpRequest, vraag: Gevraagd, product: Product, waarom: Iterable[str]) -> HttpResponse:
    inhoud = {"product": product, "waarom": list(waarom), "terug": f"{adres('monitor_rapporten')}?{vraag.query}"}
    return render(request, "monitor/rapporten_niet.html", inhoud, status=ANDERS)


# ------------------------------------------------------------------------------------------------- files


@require_safe
def bestand(request: HttpRequest, soort: str) -> HttpResponse:
    """With the moment of the count as its stamp: the same address gives the same bytes."""
    product, vraag = _product(soort), gevraagd(request)
    if vraag.bewaard is None:
        return HttpResponseRedirect(f"{adres('monitor_rapporten')}?{vraag.query}")  # says what is missing
    try:
        gemaakt = _maak(request, vraag.bewaard, product)
    except NIET_TE_MAKEN as fout:
        return _niet(request, vraag, product, str(fout).splitlines())
    return _stuur(request, product, gemaakt.inhoud, vraag.bewaard.vraag.peildatum.isoformat())


def _product(soort: str) -> Product:
    if soort not in PRODUCTEN:
        raise Http404
    return PRODUCTEN[soort]


def _maak(request: HttpRequest, bewaard: Bewaard, product: Product) -> Gemaakt:
    assert bewaard.moment is not None  # it is ready
    return publiceren.maak_bestand(bezoeker(request), geldend_recht(request), bewaard, product, bewaard.moment)


def _stuur(request: HttpRequest, product: Product, inhoud: bytes, dag: str) -> HttpResponse:
    antwoord = HttpResponse(inhoud, content_type=product.media)
    naam = f"{product.soort.replace('_', '-')}-{bezoeker(request).gemeente}-{dag}.{product.vorm}"
    antwoord.headers["Content-Disposition"] = f'attachment; filename="{naam}"'
    return antwoord


@require_safe
def teksten(request: HttpRequest) -> HttpResponse:
    """The blocks for the council, to copy."""
    product, vraag = PRODUCTEN[TEKSTEN], gevraagd(request)
    inhoud: dict[str, Any] = {"product": product}
    if vraag.bewaard is not None:
        assert vraag.bewaard.moment is not None
        recht = geldend_recht(request)
        try:
            cijfers = cijfers_van(bezoeker(request), recht, vraag.bewaard, product, vraag.bewaard.moment)
        except NIET_TE_MAKEN as fout:
            return _niet(request, vraag, product, str(fout).splitlines())
        inhoud["blokken"] = [(blok, cijfers.definities[blok.indicator].naam) for blok in raadsteksten(cijfers)]
    return render(request, "monitor/rapporten_teksten.html", {**rondom(request, vraag), **inhoud})


# ---------------------------------------------------------------------------------------- what was published


@require_safe
def publicatie(request: HttpRequest, id: UUID) -> HttpResponse:
    """The figures as they were published, small numbers kept back from everybody, also to print."""
    gevonden = _publicatie(id)
    bewaard = opslag.lees(gevonden.meting)
    assert bewaard is not None  # what was published keeps its count
    recht, product = geldend_recht(request), gevonden.product
    try:
        cijfers = cijfers_van(bezoeker(request), recht, bewaard, product, gevonden.gemaakt_op)
        inhoud = {"delen": delen(cijfers, product.soort), "cijfers": cijfers}
    except NIET_TE_MAKEN as fout:
        inhoud = {"waarom": str(fout).splitlines()}
    return render(request, "monitor/rapporten_publicatie.html", {**_regel(gevonden), "bewaard": bewaard, **inhoud})


@require_safe
def opnieuw(request: HttpRequest, id: UUID) -> HttpResponse:
    """The file that was published, made again; nothing is given that is not the same."""
    gevonden = _publicatie(id)
    try:
        inhoud = publiceren.maak_opnieuw(bezoeker(request), geldend_recht(request), gevonden)
    except Anders as fout:
        waarom = fout.verschillen
    except (DocumentFout, HuisstijlFout, GeenVersie) as fout:
        waarom = [str(fout)]
    else:
        return _stuur(request, gevonden.product, inhoud, gevonden.vraag.peildatum.isoformat())
    velden = {**_regel(gevonden), "waarom": waarom}
    return render(request, "monitor/rapporten_anders.html", velden, status=ANDERS)


def _publicatie(id_: UUID) -> Publicatie:
    gevonden = publiceren.lees(id_)
    if gevonden is None:
        raise Http404
    return gevonden


def _regel(een: Publicatie) -> dict[str, Any]:
    """A publication as it is shown."""
    namen = collegas()
    door = namen[een.door].naam if een.door in namen else ""
    return {"publicatie": een, "moment": moment_voluit(een.gemaakt_op), "door": door}
