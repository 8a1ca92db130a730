# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Samenvoegen: look for the other dossier of this person, see what would happen, do it; and undo it."""

from collections.abc import Sequence
from typing import Any, Final, cast
from uuid import UUID

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from regie.dossiers.dossier import kop
from regie.dossiers.samenvoegingen import samenvoegingen, verschillen
from regie.dossiers.vraag import Rij
from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.termijnen.herleiding import voluit
from regie.personen.velden import VELDEN
from regie.register.fouten import GeenToegang, MagNiet, RegisterFout
from regie.register.meegaan import AANHANG
from regie.register.samenvoegen import Plan, maak_ongedaan, maak_plan, voeg_samen
from regie.register.vastleggen import Nieuw
from regie.toegang.middleware import Verzoek
from regie.toegang.sleutel import uuid7
from regie.web.adressen import adres
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.formulieren.widgets import UIT
from regie.web.personen.huishouden import gevonden_mensen
from regie.web.personen.velden import in_woorden
from regie.web.zoeken.formulier import Zoekformulier

ONJUIST: Final = 422
_WAT: Final = {een.tabel: een.wat for een in AANHANG}
METHODEN: Final = ["GET", "HEAD", "POST"]


class Samenvoegformulier(forms.Form):
    """`ander`: the dossier that goes; `id` of this merging and `merk` of the plan that was shown."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    ander = forms.CharField(widget=forms.HiddenInput, max_length=64)
    merk = forms.CharField(widget=forms.HiddenInput, max_length=64)
    reden = forms.CharField(
        label=gettext_lazy("Waarom zijn dit twee dossiers van dezelfde persoon?"), max_length=300,
        help_text=gettext_lazy("Bijvoorbeeld: zelfde V-nummer, bij de aankomst twee keer ingevoerd."),
        widget=forms.TextInput(attrs={**UIT, "dir": "auto"}),
        error_messages={"required": gettext_lazy("Dit veld is leeg. Schrijf in een zin op waarom.")},
    )  # fmt: skip


@sensitive_post_parameters()
@require_http_methods(METHODEN)
def samenvoegen(request: HttpRequest, dossier: str) -> HttpResponse:
    """The dossier of this page goes on; the one that is chosen is closed."""
    hier = bezoek(request, dossier)
    doe = request.POST.get("doe", "") if request.method == "POST" else ""
    if doe == "zoek":
        return _zoek(request, hier)
    if doe == "bekijk":
        begin = {"id": uuid7(), "ander": request.POST.get("ander", "")[:64]}
        return _bekijk(request, hier, Samenvoegformulier(initial=begin), begin["id"], begin["ander"])
    if doe == "samen":
        return _doe(request, hier)
    if doe == "terug":
        return _terug(request, hier)
    return _toon(request, hier, {})


def _zoek(request: HttpRequest, hier: Bezoek) -> HttpResponse:
    form = Zoekformulier(request.POST, vandaag=hier.vandaag)
    gevonden = gevonden_mensen(request, hier, form) if form.is_valid() else None
    return _toon(request, hier, {"zoek": form, "gevonden": gevonden}, ONJUIST if form.errors else 200)


def _bekijk(
    request: HttpRequest, hier: Bezoek, form: Samenvoegformulier, id_: UUID, ander: str, status: int = 200
) -> HttpResponse:
    """What would happen, with the form to do it."""
    over = kop(ander)
    if over is None:
        raise Http404
    cast(Verzoek, request).inzage.lees([ander])
    try:
        plan = maak_plan(hier.wie, id_, ander, hier.dossier, hier.recht, hier.vandaag)
    except (MagNiet, GeenToegang):
        raise Http404 from None
    except RegisterFout as fout:
        return _toon(request, hier, {"fouten": [{"tekst": str(fout), "anker": ""}]}, ONJUIST)
    form.initial["merk"] = plan.merk
    if form.is_bound:  # the plan that is on the screen now
        form.data = form.data.copy()
        form.data["merk"] = plan.merk
    return _toon(request, hier, {"form": form, "ander": _ander(hier, over, plan)}, status)


def _ander(hier: Bezoek, over: Rij, plan: Plan) -> dict[str, Any]:
    zichtbaar = [een for een in plan.mee if hier.recht.gebeurtenissen[een.type].categorie in hier.wie.categorieen]
    return {
        "naam": naam_of_nummer(over["naam"], plan.van),
        "adres": adres("dossier", plan.van),
        "mee": [_in_het_kort(hier, een) for een in sorted(zichtbaar, key=lambda een: een.datum)],
        "verborgen": len(plan.mee) - len(zichtbaar),
        "er_al": len(plan.er_al),
        "rijen": [(_WAT[een.tabel], een.mee) for een in plan.rijen if een.mee],
        "blijft": [(_WAT[een.tabel], een.blijft) for een in plan.rijen if een.blijft],
        "verschillen": [
            (VELDEN[naam].label, in_woorden(naam, een), in_woorden(naam, ander))
            for naam, een, ander in verschillen(plan.van, plan.naar)
        ],
    }


def _in_het_kort(hier: Bezoek, een: Nieuw) -> tuple[str, str]:
    return voluit(een.datum), hier.recht.gebeurtenissen[een.type].label


def _doe(request: HttpRequest, hier: Bezoek) -> HttpResponse:
    form = Samenvoegformulier(request.POST)
    if not form.is_valid() and set(form.errors) - {"reden"}:
        raise Http404
    velden = form.cleaned_data
    if form.is_valid():
        plan = Plan(velden["id"], velden["ander"], hier.dossier, (), (), ())
        fouten = _probeer(lambda: voeg_samen(hier.wie, plan, velden["merk"], velden["reden"], hier.recht, hier.vandaag))
        if not fouten:
            messages.success(request, _("De dossiers zijn samengevoegd. Dit is het dossier dat doorgaat."))
            return HttpResponseRedirect(hier.adres, status=303)
        for fout in fouten:
            form.add_error(None, fout)
    return _bekijk(request, hier, form, velden["id"], velden["ander"], ONJUIST)


def _terug(request: HttpRequest, hier: Bezoek) -> HttpResponse:
    try:
        id_ = UUID(request.POST.get("id", ""))
    except ValueError:
        raise Http404 from None
    reden = request.POST.get("reden", "")[:300]
    fouten = _probeer(lambda: maak_ongedaan(hier.wie, id_, reden, hier.recht, hier.vandaag))
    if fouten:
        return _toon(request, hier, {"fouten": [{"tekst": fout, "anker": f"reden-{id_}"} for fout in fouten]}, ONJUIST)
    messages.success(request, _("De samenvoeging is ongedaan gemaakt. Het zijn weer twee dossiers."))
    return HttpResponseRedirect(adres("persoon_samenvoegen", hier.dossier), status=303)


def _probeer(doe_het: Any) -> Sequence[str]:
    """Why it was refused; nothing where it was done."""
    try:
        with transaction.atomic():
            doe_het()
    except (MagNiet, GeenToegang):
        raise Http404 from None
    except RegisterFout as fout:
        return [str(fout)]
    except InvoerFout as fout:
        return [f"{een.wat} {een.nu}" for een in fout.problemen]
    return []


def _toon(request: HttpRequest, hier: Bezoek, erbij: dict[str, Any], status: int = 200) -> HttpResponse:
    eerder = samenvoegingen(hier.dossier)
    cast(Verzoek, request).inzage.lees(een["ander"] for een in eerder if een["ander"])
    inhoud = {
        "bezoek": hier,
        "naam": naam_of_nummer(hier.naam, hier.dossier),
        "zoek": Zoekformulier(vandaag=hier.vandaag),
        "eerder": [_regel(hier, een) for een in eerder],
        "met_fouten": status == ONJUIST,
    }
    return render(request, "personen/samenvoegen.html", inhoud | erbij, status=status)


def _regel(hier: Bezoek, een: Rij) -> dict[str, Any]:
    return een | {
        "naam": naam_of_nummer(een["naam"], een["ander"]) if een["ander"] else "",
        "adres": adres("dossier", een["ander"]) if een["ander"] else "",
        "door": hier.collega(een["door"]),
        "terug_door": hier.collega(een["terug_door"]) if een["terug_door"] else "",
        "ging_door": een["dossier"] == hier.dossier,
    }
