# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page for a study of one's own, and its table as a file. Nobody's data are shown, so nothing is logged."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, Final, NamedTuple, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from regie.documenten.grafiek import figuur, tabel
from regie.kern.indicatoren.kenmerken import KENMERKEN
from regie.kern.kalender.maand import Maand
from regie.kern.recht import GeenVersie, Recht
from regie.kern.termijnen import herleiding
from regie.monitor.evaluatie import ANDEREN, BINNEN, Antwoord, Bezwaar, bestudeer
from regie.toegang.middleware import Verzoek
from regie.web.bestandsantwoord import csv_antwoord
from regie.web.geldend import geldend_recht
from regie.web.monitor import evaluatiewoorden as woorden
from regie.web.monitor.evaluatievraag import DAGEN, PERIODE, SCHEIDING, Getypt, getypt, kwartalen, maandeinden
from regie.web.rechten import bezoeker
from regie.web.totalen.tabellen import kwartaal as kwartaal_voluit

KOPPEN: Final = ("onderdeel", "groep", "waarde", "peildatum", "bekend_op")
Keuze = tuple[str, str | Promise]
LABELS: Final[dict[str, str | Promise]] = {
    "uitkomst": gettext_lazy("Wat wilt u weten?"),
    "van": gettext_lazy("Begonnen vanaf"),
    "tot": gettext_lazy("Begonnen tot en met"),
    "peildatum": gettext_lazy("Gevolgd tot en met (peildatum)"),
    "bekend_op": gettext_lazy("Zoals bekend op"),
    "tegen": gettext_lazy("Vergelijk met"),
    **woorden.NAMEN,
}


class Veld(NamedTuple):
    """`groepen`: choices with their heading, which may be empty."""

    naam: str
    label: str | Promise
    groepen: list[tuple[str | Promise, list[Keuze]]]
    gekozen: str
    fout: str


class Regel(NamedTuple):
    kop: str
    cellen: list[str]


@require_safe
def evaluatie(request: HttpRequest) -> HttpResponse:
    gevraagd, antwoord = _bestudeerd(request)
    return _bladzij(request, gevraagd, antwoord)


@require_safe
def downloaden(request: HttpRequest) -> HttpResponse:
    gevraagd, antwoord = _bestudeerd(request)
    if antwoord is None:
        return _bladzij(request, gevraagd, None)  # says what is wrong
    dagen = [gevraagd.waarden[naam] for naam in DAGEN]
    rijen = _bestandsrijen(geldend_recht(request), gevraagd, antwoord)
    return csv_antwoord([KOPPEN, *((*rij, *dagen) for rij in rijen)], f"evaluatie-{dagen[0]}")


def _bestudeerd(request: HttpRequest) -> tuple[Getypt, Antwoord | None]:
    """An objection becomes an error at its field."""
    gevraagd = getypt(request)
    if gevraagd.vraag is None:
        return gevraagd, None
    recht, vandaag = geldend_recht(request), cast(Verzoek, request).vandaag
    try:
        antwoord = bestudeer(bezoeker(request), recht, gevraagd.vraag, vandaag)
    except GeenVersie:
        zin = _("Het beleid van uw gemeente zegt niet welke aantallen te klein zijn om te tonen. Vraag de functioneel "
                "beheerder om de norm 'kleine aantallen' in te vullen.")  # fmt: skip
        return replace(gevraagd, fouten={"uitkomst": zin}), None
    if isinstance(antwoord, Bezwaar):
        return replace(gevraagd, fouten=dict([woorden.bezwaar(recht, gevraagd.vraag, antwoord)])), None
    return gevraagd, antwoord


def _bladzij(request: HttpRequest, gevraagd: Getypt, antwoord: Antwoord | None) -> HttpResponse:
    recht = geldend_recht(request)
    velden = {veld.naam: veld for veld in _velden(recht, gevraagd, cast(Verzoek, request).vandaag)}
    inhoud: dict[str, Any] = {
        "gevraagd": gevraagd,
        "vast": [velden[naam] for naam in ("uitkomst", *PERIODE, *DAGEN)],
        "kenmerken": [velden[naam] for naam in KENMERKEN],
        "tegen": velden["tegen"],
        "open": any(velden[naam].gekozen or velden[naam].fout for naam in (*KENMERKEN, "tegen")),
        "foutenlijst": [{"tekst": fout, "anker": f"id-{naam}"} for naam, fout in gevraagd.fouten.items()],
        "antwoord": antwoord,
    }
    if antwoord is not None:
        inhoud |= _gevonden(recht, gevraagd, antwoord)
    return render(request, "monitor/evaluatie.html", inhoud)


def _gevonden(recht: Recht, gevraagd: Getypt, antwoord: Antwoord) -> dict[str, Any]:
    assert gevraagd.vraag is not None
    getekend = woorden.grafiek(recht, gevraagd.vraag, antwoord)
    return {
        "uitkomst": woorden.UITKOMSTEN[gevraagd.vraag.uitkomst],
        "vraag": gevraagd.vraag,
        "groepen": [woorden.naam_van(recht, groep.wie) for groep in antwoord.groepen],
        "regels": list(_regels(antwoord)),
        "svg": figuur(getekend, "evaluatie") if getekend else "",
        "tabel": tabel(getekend) if getekend else None,
        "titel": getekend.titel if getekend else "",
        "zonder_lijn": woorden.zonder_lijn(recht, antwoord),
        "verschil": woorden.verschil(antwoord.vergelijking) if antwoord.vergelijking else None,
        "voorlopig": any(groep.status == "voorlopig" for groep in antwoord.groepen),
    }


def _regels(antwoord: Antwoord) -> Iterator[Regel]:
    """What is said of each group."""
    groepen, grens = antwoord.groepen, antwoord.grens
    yield Regel(_("Mensen in deze groep"), [woorden.mensen(een.aantal, grens) for een in groepen])
    yield Regel(_("Niet in de groep: het was er al voor de start"),
                [woorden.mensen(een.al_gebeurd, grens) for een in groepen])  # fmt: skip
    yield Regel(_("Niet in de groep: al weg voor de start"),
                [woorden.mensen(een.niet_gevolgd, grens) for een in groepen])  # fmt: skip
    yield Regel(_("Bij de helft is het zover na"), [woorden.helft(een) for een in groepen])
    for na in BINNEN:
        yield Regel(str(woorden.TERMIJNEN[na]), [woorden.deel(een.binnen[na]) for een in groepen])


def _bestandsrijen(recht: Recht, gevraagd: Getypt, antwoord: Antwoord) -> Iterator[tuple[str, str, str]]:
    assert gevraagd.vraag is not None
    namen = [woorden.naam_van(recht, groep.wie) for groep in antwoord.groepen]
    for regel in _regels(antwoord):
        yield from ((regel.kop, naam, cel) for naam, cel in zip(namen, regel.cellen, strict=True))
    if antwoord.vergelijking is not None:
        yield _("Verschil"), "", " ".join(woorden.verschil(antwoord.vergelijking))
    getekend = woorden.grafiek(recht, gevraagd.vraag, antwoord)
    for groep, maanden, waarde, marge in tabel(getekend).rijen if getekend else ():
        yield _("Zover na %(n)s maanden") % {"n": maanden}, groep, f"{waarde} ({marge})"


# ----------------------------------------------------------------------------------------------------- form


def _velden(recht: Recht, gevraagd: Getypt, vandaag: date) -> Iterator[Veld]:
    laatste = Maand.van(vandaag).vorige.laatste

    def veld(naam: str, keuzes: list[Keuze]) -> Veld:
        return Veld(naam, LABELS[naam], [("", keuzes)], gevraagd.waarden[naam], gevraagd.fouten.get(naam, ""))

    yield veld("uitkomst", list(woorden.UITKOMSTEN.items()))
    for naam, leeg in zip(PERIODE, (_("het begin"), _("de peildatum")), strict=True):
        lijst: list[Keuze] = [
            (str(een), kwartaal_voluit(str(een))) for een in kwartalen(laatste, gevraagd.waarden[naam])
        ]
        yield veld(naam, [("", leeg), *lijst])
    for naam in DAGEN:
        yield veld(
            naam, [(een.isoformat(), herleiding.voluit(een)) for een in maandeinden(laatste, gevraagd.waarden[naam])]
        )
    for naam in KENMERKEN:
        yield veld(naam, [("", _("alle")), *_codes(recht, naam, gevraagd.waarden[naam])])
    yield Veld("tegen", LABELS["tegen"], list(_tegen(recht)), gevraagd.waarden["tegen"],
               gevraagd.fouten.get("tegen", ""))  # fmt: skip


def _codes(recht: Recht, naam: str, gekozen: str) -> list[Keuze]:
    """With what somebody chose by its code, such as a nationality that has no name here."""
    namen = woorden.codes(recht, naam)
    return [*namen.items(), *([(gekozen, gekozen)] if gekozen and gekozen not in namen else [])]


def _tegen(recht: Recht) -> Iterator[tuple[str | Promise, list[Keuze]]]:
    yield "", [("", _("niemand"))]
    for naam, label in woorden.NAMEN.items():
        anderen: Keuze = (f"{naam}{SCHEIDING}{ANDEREN}", _("alle anderen"))
        rest: list[Keuze] = [(f"{naam}{SCHEIDING}{code}", tekst) for code, tekst in woorden.codes(recht, naam).items()]
        yield label, [anderen, *rest]
