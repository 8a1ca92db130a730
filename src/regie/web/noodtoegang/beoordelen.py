# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the privacy officer does with noodtoegang: read what was opened and why, and say whether that was right."""

from dataclasses import dataclass
from typing import Any, Final, cast
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.validators import MinLengthValidator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from regie.dossiers.noodmeldingen import aantal_ongezien, beoordeeld, mislukte_pogingen, ongezien
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import tijdstip_voluit
from regie.toegang.medewerkers import Collega, collegas
from regie.toegang.middleware import Verzoek
from regie.toegang.noodtoegang import KORTSTE_TOELICHTING, NietTeBeoordelen, beoordeel
from regie.web.formulieren.widgets import UIT
from regie.web.inzage.formulier import schone_sleutel
from regie.web.knop import alleen_met_knop
from regie.web.noodtoegang.woorden import OORDELEN, WAARVOOR
from regie.web.rechten import bezoeker

ONJUIST: Final = 422


class Oordeelformulier(forms.Form):
    oordeel = forms.ChoiceField(
        label=gettext_lazy("Was dit terecht?"),
        choices=list(OORDELEN.items()),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Hier is nog niets gekozen. Kies terecht of niet terecht.")},
    )
    toelichting = forms.CharField(
        label=gettext_lazy("Waarom?"),
        max_length=1000,
        widget=forms.Textarea(attrs={**UIT, "rows": 3, "dir": "auto"}),
        validators=[MinLengthValidator(KORTSTE_TOELICHTING, gettext_lazy("Dit is te kort. Leg uit waarom."))],
        error_messages={"required": gettext_lazy("Dit veld is leeg. Leg uit waarom.")},
    )


@dataclass(frozen=True)
class Melding:
    """One noodtoegang in words. `form`: the judgement to fill in; None for what was judged."""

    id: str
    wie: str
    organisatie: str
    dossier: str
    waarvoor: str
    reden: str
    van: str
    tot: str
    geopend: list[tuple[str, str]]
    form: Oordeelformulier | None = None
    oordeel: str = ""
    toelichting: str = ""
    door: str = ""


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    return _toon(request)


@alleen_met_knop("privacy_noodtoegang")
def oordeel(request: HttpRequest, id: UUID) -> HttpResponse:  # the name that every route gives to the key of a row
    """Marks one as seen."""
    form = Oordeelformulier(request.POST, auto_id=f"{id}-%s")
    if not form.is_valid():
        return _toon(request, str(id), form)
    try:
        beoordeel(bezoeker(request), id, form.cleaned_data["oordeel"], form.cleaned_data["toelichting"])
    except NietTeBeoordelen:
        messages.error(request, _("Dit is al beoordeeld, of u hebt dit dossier zelf geopend. Er is niets veranderd."))
    else:
        messages.success(request, _("Uw oordeel is vastgelegd."))
    return HttpResponseRedirect(reverse("privacy_noodtoegang"), status=303)


def _toon(request: HttpRequest, gestuurd: str = "", form: Oordeelformulier | None = None) -> HttpResponse:
    """The list; with `form` filled in for the one that was sent and is not right."""
    mensen, wacht = collegas(), ongezien()
    if form is not None and gestuurd not in {rij["id"] for rij in wacht}:
        raise Http404
    klaar, volgende = beoordeeld(schone_sleutel(request.GET.get("na", "")))
    cast(Verzoek, request).inzage.lees(rij["dossier"] for rij in (*wacht, *klaar))
    inhoud = {
        "wacht": [_melding(rij, mensen, form if rij["id"] == gestuurd else _leeg(rij["id"])) for rij in wacht],
        "aantal": aantal_ongezien(),
        "klaar": [_melding(rij, mensen) for rij in klaar],
        "volgende": f"?na={volgende}" if volgende else "",
        "pogingen": [_poging(rij, mensen) for rij in mislukte_pogingen()],
        "form": form,
    }
    return render(request, "noodtoegang/lijst.html", inhoud, status=200 if form is None else ONJUIST)


def _leeg(id_: str) -> Oordeelformulier:
    return Oordeelformulier(auto_id=f"{id_}-%s")


def _melding(rij: Rij, mensen: dict[str, Collega], form: Oordeelformulier | None = None) -> Melding:
    return Melding(
        id=rij["id"],
        wie=_naam(rij["medewerker"], mensen),
        organisatie=rij["organisatie"],
        dossier=rij["dossier"],
        waarvoor=str(WAARVOOR[rij["waarvoor"]]),
        reden=rij["reden"],
        van=tijdstip_voluit(rij["van"].isoformat()),
        tot=tijdstip_voluit(rij["tot"].isoformat()),
        geopend=[(tijdstip_voluit(een["moment"]), een["bladzijde"]) for een in rij["geopend"]],
        form=form,
        **_oordeel(rij, mensen),
    )


def _oordeel(rij: Rij, mensen: dict[str, Collega]) -> dict[str, str]:
    if rij["oordeel"] is None:
        return {}
    return {
        "oordeel": str(OORDELEN[rij["oordeel"]]),
        "toelichting": rij["toelichting"],
        "door": _naam(rij["door"], mensen),
    }


def _poging(rij: Rij, mensen: dict[str, Collega]) -> dict[str, Any]:
    laatste = tijdstip_voluit(rij["laatste"].isoformat())
    return {"wie": _naam(rij["medewerker"], mensen), "aantal": rij["aantal"], "laatste": laatste}


def _naam(sleutel: str, mensen: dict[str, Collega]) -> str:
    """Who is no longer known keeps the key."""
    return mensen[sleutel].naam if sleutel in mensen else sleutel
