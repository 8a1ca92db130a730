# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page to ask for noodtoegang. The number is sent, never written in an address until it is open."""

from typing import Final, cast

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.validators import MinLengthValidator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from regie.dossiers.woorden import tijdstip_voluit
from regie.toegang.middleware import Verzoek
from regie.toegang.noodtoegang import (
    KORTSTE_REDEN,
    Aanvraag,
    AlOpen,
    OnbekendNummer,
    TeVaakGeprobeerd,
    open_tot,
    verleen,
)
from regie.web import bewaard
from regie.web.adressen import adres
from regie.web.formulieren.widgets import UIT
from regie.web.noodtoegang.woorden import WAARVOOR
from regie.web.rechten import bezoeker

ONJUIST: Final = 422
_CODE: Final = {**UIT, "spellcheck": "false", "autocapitalize": "off"}


class Noodformulier(forms.Form):
    """Which dossier, what for, and why in one's own words."""

    dossier = forms.CharField(
        label=gettext_lazy("Dossiernummer"),
        max_length=64,
        widget=forms.TextInput(attrs=_CODE),
        error_messages={"required": gettext_lazy("Dit veld is leeg. Schrijf het dossiernummer.")},
    )
    waarvoor = forms.ChoiceField(
        label=gettext_lazy("Waarvoor moet u het dossier openen?"),
        choices=list(WAARVOOR.items()),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Hier is nog niets gekozen. Kies waarvoor het is.")},
    )
    reden = forms.CharField(
        label=gettext_lazy("Waarom kan het niet wachten?"),
        help_text=gettext_lazy("Minstens 20 tekens. Schrijf geen namen, BSN of gezondheid op: dit blijft in het log."),
        max_length=1000,
        widget=forms.Textarea(attrs={**UIT, "rows": 4, "dir": "auto"}),
        validators=[
            MinLengthValidator(KORTSTE_REDEN, gettext_lazy("Dit is te kort. Leg uit waarom het niet kan wachten."))
        ],
        error_messages={"required": gettext_lazy("Dit veld is leeg. Leg uit waarom het niet kan wachten.")},
    )


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def noodtoegang(request: HttpRequest) -> HttpResponse:
    is_gestuurd = request.method == "POST"
    form = Noodformulier(request.POST if is_gestuurd else bewaard.neem(request))
    if is_gestuurd and form.is_valid() and _open(request, form):
        return HttpResponseRedirect(adres("dossier", form.cleaned_data["dossier"]), status=303)
    inhoud = {"form": form, "minuten": settings.REGIE_NOODTOEGANG_MINUTEN, "nu_open": _nu_open(request)}
    return render(request, "noodtoegang/noodtoegang.html", inhoud, status=ONJUIST if is_gestuurd else 200)


def _open(request: HttpRequest, form: Noodformulier) -> bool:
    """False: why not stands on the form."""
    verzoek, gevraagd = cast(Verzoek, request), Aanvraag(**form.cleaned_data)
    try:
        verleen(bezoeker(request), gevraagd, verzoek.moment, settings.REGIE_NOODTOEGANG_MINUTEN)
    except AlOpen:
        messages.info(request, _("U kunt dit dossier al openen. Noodtoegang is niet nodig."))
        return True
    except OnbekendNummer:
        form.add_error("dossier", _("Met dit nummer kan Regie niets openen. Controleer het nummer."))
        return False
    except TeVaakGeprobeerd:
        form.add_error(None, _("Drie keer gaf een nummer niets. Wacht een uur, of bel uw teamleider."))
        return False
    verzoek.inzage.lees([gevraagd.dossier])
    messages.success(request, _("Het dossier is open. De privacy officer krijgt hier een melding van."))
    return True


def _nu_open(request: HttpRequest) -> list[tuple[str, str, str]]:
    """What is open now: the dossier, its address and until when."""
    wie, moment = bezoeker(request), cast(Verzoek, request).moment
    tot = {dossier: open_tot(wie, dossier, moment) for dossier in wie.nood}
    return [
        (dossier, adres("dossier", dossier), tijdstip_voluit(einde.isoformat()))
        for dossier, einde in tot.items()
        if einde is not None
    ]
