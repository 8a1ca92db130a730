# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The housing target: a half year a row, what was asked and what was done, and the same as a file."""

import re
from typing import Any, Final, NamedTuple, cast

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from regie.dossiers.taakstelling import Regel, Taakstelling, leg_doel_vast
from regie.dossiers.taakstelling import taakstelling as vraag_taakstelling
from regie.dossiers.woorden import getal
from regie.kern.aankomst.taakstelling import Doel, half_jaar_van
from regie.kern.recht import GeenVersie
from regie.toegang.middleware import Verzoek
from regie.toegang.sleutel import uuid7
from regie.web import bewaard
from regie.web.bestandsantwoord import csv_antwoord
from regie.web.formulieren.widgets import invoer
from regie.web.geldend import geldend_recht
from regie.web.rechten import bezoeker

ONJUIST: Final = 422
MEESTE: Final = 100_000
HALF_JAAR: Final = re.compile(r"20[0-9]{2}-[12]")
KLEIN: Final = gettext_lazy("niet te zien")
_LEEG: Final = {"required": gettext_lazy("Dit veld is leeg. Vul een getal in."),
                "invalid": gettext_lazy("Dit is geen heel getal.")}  # fmt: skip


class Doelformulier(forms.Form):
    """The target of a half year. What is sent again for the same half year takes the place of what was there."""

    stempel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid7)
    half_jaar = forms.CharField(
        label=gettext_lazy("Half jaar"),
        help_text=gettext_lazy("Jaar en helft, zoals 2026-1: januari tot en met juni."),
        widget=invoer("sleutel"),
    )
    aantal = forms.IntegerField(
        label=gettext_lazy("Taakstelling"), min_value=0, max_value=MEESTE, widget=invoer("geheel"), error_messages=_LEEG
    )
    erbij = forms.IntegerField(
        label=gettext_lazy("Gehuisvest zonder dossier"),
        help_text=gettext_lazy("Mensen die meetellen en geen dossier in Regie hebben, zoals kinderen."),
        min_value=0,
        max_value=MEESTE,
        required=False,
        widget=invoer("geheel"),
        error_messages=_LEEG,
    )
    beginstand = forms.IntegerField(
        label=gettext_lazy("Stand aan het begin"),
        help_text=gettext_lazy(
            "Alleen als de provincie een andere stand noemt dan Regie. Achterstand met een min ervoor."
        ),
        min_value=-MEESTE,
        max_value=MEESTE,
        required=False,
        widget=invoer("tekst"),
        error_messages=_LEEG,
    )
    bron = forms.CharField(
        label=gettext_lazy("Waar staat dit?"),
        help_text=gettext_lazy("Bijvoorbeeld: brief van de provincie van 1 april 2026."),
        max_length=200,
        widget=invoer("tekst"),
    )

    def clean_half_jaar(self) -> str:
        tekst = str(self.cleaned_data["half_jaar"]).strip()
        if not HALF_JAAR.fullmatch(tekst):
            raise ValidationError(_("Schrijf het jaar en de helft, zoals 2026-1 of 2026-2."))
        return tekst

    def doel(self) -> Doel:
        velden = self.cleaned_data
        return Doel(velden["half_jaar"], velden["aantal"], velden["erbij"] or 0, velden["beginstand"])


class Rij(NamedTuple):
    """A half year as texts; what the reader may not know says so."""

    half_jaar: str
    taak: str
    plichtig: str
    gehuisvest: str
    waarvan: str
    eerder: str
    stand: str
    oordeel: str
    bron: str


@require_http_methods(["GET", "HEAD", "POST"])
def taakstelling(request: HttpRequest) -> HttpResponse:
    begin = {"half_jaar": half_jaar_van(cast(Verzoek, request).vandaag), "stempel": uuid7()}
    if request.method != "POST":
        return _toon(request, Doelformulier(bewaard.neem(request) or None, initial=begin))
    form = Doelformulier(request.POST)
    if not form.is_valid():
        return _toon(request, form, ONJUIST)
    nu = leg_doel_vast(bezoeker(request), form.doel(), form.cleaned_data["bron"], form.cleaned_data["stempel"])
    zeg = _("De taakstelling is vastgelegd.") if nu else _("Dit was al vastgelegd. Er is niets dubbel.")
    (messages.success if nu else messages.info)(request, zeg)
    return HttpResponseRedirect(reverse("taakstelling"), status=303)


def _toon(request: HttpRequest, form: Doelformulier, status: int = 200) -> HttpResponse:
    gevonden = _gevonden(request)
    inhoud: dict[str, Any] = {"form": form, "gevonden": gevonden}
    if gevonden is not None:
        woonplekken = geldend_recht(request).codelijsten["soort_huisvesting"].codes
        inhoud |= {
            "rijen": [_rij(regel) for regel in gevonden.regels],
            "jaren": gevonden.jaren,
            "telt": ", ".join(woonplekken[code].label for code in gevonden.telt),
            "verborgen": any(not (regel.toon_geteld and regel.toon_stand) for regel in gevonden.regels),
        }
    return render(request, "instroom/taakstelling.html", inhoud, status=status)


def _gevonden(request: HttpRequest, *, om_te_delen: bool = False) -> Taakstelling | None:
    """None where the policy leaves one of the norms open: then nothing can be counted, or shown safely."""
    wie, vandaag = bezoeker(request), cast(Verzoek, request).vandaag
    try:
        return vraag_taakstelling(wie, geldend_recht(request), vandaag, om_te_delen=om_te_delen)
    except GeenVersie:
        return None


def _rij(regel: Regel) -> Rij:
    half = regel.half_jaar
    waarvan = _("%(geteld)s met dossier, %(erbij)s zonder") % {"geteld": getal(half.geteld), "erbij": getal(half.erbij)}
    return Rij(
        half.half_jaar,
        getal(half.aantal),
        getal(half.plichtig),
        getal(half.gehuisvest) if regel.toon_geteld else str(KLEIN),
        waarvan if regel.toon_geteld else "",
        _met_teken(half.eerder) if regel.toon_eerder else str(KLEIN),
        _met_teken(half.stand) if regel.toon_stand else str(KLEIN),
        _oordeel(regel) if regel.toon_stand else "",
        regel.bron,
    )


def _met_teken(stand: int) -> str:
    """A stand that is not 0 has its sign: + ahead, − behind."""
    if not stand:
        return "0"
    return f"{'+' if stand > 0 else '−'}{getal(abs(stand))}"


def _oordeel(regel: Regel) -> str:
    half = regel.half_jaar
    if half.stand > 0:
        return _("voor")
    if half.stand == 0:
        return _("precies gehaald")
    return _("nog %(nog)s") % {"nog": getal(half.nog)} if half.loopt else _("achter")


KOPPEN: Final = (
    "half jaar",
    "taakstelling",
    "moet inburgeren (schatting)",
    "gehuisvest",
    "van eerder",
    "stand",
    "bron",
)


@require_safe
def als_bestand(request: HttpRequest) -> HttpResponse:
    """A file can go anywhere: small numbers are kept back from everybody."""
    gevonden = _gevonden(request, om_te_delen=True)
    if gevonden is None:
        return _toon(request, Doelformulier())  # says what is missing
    rijen = map(_rij, gevonden.regels)
    regels = [(rij.half_jaar, rij.taak, rij.plichtig, rij.gehuisvest, rij.eerder, rij.stand, rij.bron) for rij in rijen]
    return csv_antwoord([KOPPEN, *regels], "taakstelling")
