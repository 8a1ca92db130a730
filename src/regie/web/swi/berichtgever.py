# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who delivers for the gemeente, and whom the statistics office can ask."""

import re
from typing import Final

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from regie.toegang.sleutel import uuid7
from regie.uitwisseling.swi.berichtgever import Berichtgever, berichtgever, leg_berichtgever_vast
from regie.web import bewaard
from regie.web.formulieren.widgets import invoer
from regie.web.rechten import bezoeker

ONJUIST: Final = 422
_LEEG: Final = {"required": gettext_lazy("Dit veld is leeg. Vul het in.")}
_CODE: Final = re.compile(r"[A-Za-z0-9_-]{1,40}")
_KVK: Final = re.compile(r"[0-9]{8}")


class Berichtgeverformulier(forms.Form):
    """What is sent again takes the place of what was there; deliveries that were made keep the one they had."""

    stempel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid7)
    code = forms.CharField(
        label=gettext_lazy("Code bij het CBS"), widget=invoer("sleutel"), error_messages=_LEEG,
        help_text=gettext_lazy("De code waarmee het CBS de berichtgever kent. Zij staat in de brief van het CBS."),
    )  # fmt: skip
    naam = forms.CharField(
        label=gettext_lazy("Naam van de organisatie"), max_length=200, widget=invoer("tekst"), error_messages=_LEEG,
        help_text=gettext_lazy("De gemeente, of de organisatie die voor haar levert."),
    )  # fmt: skip
    kvk = forms.CharField(label=gettext_lazy("KVK-nummer"), widget=invoer("geheel"), error_messages=_LEEG)
    contact = forms.CharField(
        label=gettext_lazy("Contactpersoon"), max_length=200, widget=invoer("tekst"), error_messages=_LEEG,
        help_text=gettext_lazy("Wie het CBS kan bellen of mailen over de levering."),
    )  # fmt: skip
    telefoon = forms.CharField(
        label=gettext_lazy("Telefoonnummer"), max_length=40, required=False, widget=invoer("tekst")
    )
    email = forms.EmailField(label=gettext_lazy("E-mailadres"), max_length=200, required=False, widget=invoer("tekst"))

    def clean_code(self) -> str:
        return self._past("code", _CODE, _("Gebruik alleen letters, cijfers en streepjes, hooguit 40."))

    def clean_kvk(self) -> str:
        return self._past("kvk", _KVK, _("Een KVK-nummer heeft 8 cijfers. Kijk het nummer na."))

    def _past(self, veld: str, vorm: re.Pattern[str], mis: str) -> str:
        tekst = str(self.cleaned_data[veld]).strip()
        if not vorm.fullmatch(tekst):
            raise ValidationError(mis)
        return tekst

    def berichtgever(self) -> Berichtgever:
        namen = ("code", "naam", "kvk", "contact", "telefoon", "email")
        return Berichtgever(*(self.cleaned_data[naam] for naam in namen))


@require_http_methods(["GET", "HEAD", "POST"])
def vul_in(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        nu = berichtgever()
        begin = {veld: getattr(nu, veld) for veld in Berichtgeverformulier.base_fields if hasattr(nu, veld)}
        return _toon(
            request, Berichtgeverformulier(bewaard.neem(request) or None, initial=begin | {"stempel": uuid7()})
        )
    form = Berichtgeverformulier(request.POST)
    if not form.is_valid():
        return _toon(request, form, ONJUIST)
    nieuw = leg_berichtgever_vast(bezoeker(request), form.berichtgever(), form.cleaned_data["stempel"])
    zeg = _("De berichtgever is vastgelegd.") if nieuw else _("Dit was al vastgelegd. Er is niets dubbel.")
    (messages.success if nieuw else messages.info)(request, zeg)
    return HttpResponseRedirect(reverse("swi"), status=303)


def _toon(request: HttpRequest, form: Berichtgeverformulier, status: int = 200) -> HttpResponse:
    return render(request, "swi/berichtgever.html", {"form": form}, status=status)
