# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The hours of oneself by the week, with corrections; and for who leads the team the sums by product and month."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast
from urllib.parse import urlencode
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from regie.dossiers.uren_per_product import uren_per_product
from regie.dossiers.woorden import getal, maand_voluit
from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.recht import GeenVersie
from regie.kern.termijnen.herleiding import voluit
from regie.toegang.middleware import Verzoek
from regie.toegang.sleutel import uuid7
from regie.web import bewaard
from regie.web.adressen import adres
from regie.web.agenda.velden import Minutenveld, Productveld, uit_producten
from regie.web.agenda.weekkeuze import maand_van, week_van
from regie.web.agenda.woorden import minuten_voluit
from regie.web.bestandsantwoord import csv_antwoord
from regie.web.geldend import geldend_recht
from regie.web.knop import alleen_met_knop
from regie.web.rechten import bezoeker
from regie.web.team.toewijzen import Dagveld
from regie.werk.agenda.producten import Product, naam_van, producten
from regie.werk.agenda.tijd import Tijdregel, haal_weg, mijn_uren, schrijf_tijd, verbeter_tijd

ONJUIST = 422
MAANDEN_TERUG = 12


class Tijdformulier(forms.Form):
    """A line of time. `stempel` is made when the page is opened: sent twice is written once."""

    stempel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid7)
    product = Productveld(
        gettext_lazy("Waar ging de tijd naartoe?"),
        gettext_lazy("Hier is nog niets gekozen. Kies waar de tijd naartoe ging."),
    )
    minuten = Minutenveld(gettext_lazy("Hoeveel minuten?"), kortst=1, langst=1440)

    def __init__(self, *args: Any, soorten: Mapping[str, Product], vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["product"].choices = uit_producten(soorten, eerst_kiezen=True)
        self.fields["datum"] = Dagveld(gettext_lazy("Welke dag?"), vandaag)


@dataclass(frozen=True, slots=True)
class Rij:
    id: UUID
    dag: str
    wat: str
    minuten: int
    duur: str
    product: str
    datum: str
    dossier: str
    adres: str


@require_http_methods(["GET", "HEAD", "POST"])
def uren(request: HttpRequest) -> HttpResponse:
    soorten, vandaag = _soorten(request), cast(Verzoek, request).vandaag
    velden = request.POST if request.method == "POST" else bewaard.neem(request)
    form = Tijdformulier(velden, soorten=soorten, vandaag=vandaag)
    if request.method == "POST" and form.is_valid():
        wat = form.cleaned_data
        regel = Tijdregel(wat["stempel"], None, wat["product"], wat["minuten"], wat["datum"])
        if schrijf_tijd(bezoeker(request), regel):
            messages.success(request, _("De tijd is opgeschreven."))
        bewaard.vergeet(request)
        return HttpResponseRedirect(_weekadres(regel.datum), status=303)
    return _toon(request, form, soorten, ONJUIST if request.method == "POST" else 200)


@alleen_met_knop("agenda_uren")
def uren_regel(request: HttpRequest, id: UUID) -> HttpResponse:
    """Corrects a line of one's own, or takes it away."""
    wie, soorten, vandaag = bezoeker(request), _soorten(request), cast(Verzoek, request).vandaag
    if request.POST.get("doe") == "weg":
        gedaan = haal_weg(wie, id)
        messages.success(request, _("De regel is weg.")) if gedaan else messages.info(
            request, _("De regel was al weg.")
        )
        return HttpResponseRedirect(reverse("agenda_uren"), status=303)
    form = Tijdformulier(_zonder_stempel(request), soorten=soorten, vandaag=vandaag)
    if not form.is_valid():
        messages.error(request, _("De regel is niet veranderd. Kies een product, een dag en een aantal minuten."))
        return HttpResponseRedirect(reverse("agenda_uren"), status=303)
    wat = form.cleaned_data
    if verbeter_tijd(wie, id, wat["product"], wat["minuten"], wat["datum"]):
        messages.success(request, _("De regel is verbeterd."))
    else:
        messages.info(request, _("Deze regel is er niet meer."))
    return HttpResponseRedirect(_weekadres(wat["datum"]), status=303)


def _zonder_stempel(request: HttpRequest) -> Any:
    """A correction has the id of its line; the form asks for a stamp."""
    velden = request.POST.copy()
    velden.setdefault("stempel", str(uuid7()))
    return velden


def _soorten(request: HttpRequest) -> Mapping[str, Product]:
    """None at all where the policy names none: the page says so."""
    try:
        return producten(geldend_recht(request), bezoeker(request).beleid, cast(Verzoek, request).vandaag)
    except GeenVersie:
        return {}


def _weekadres(dag: date) -> str:
    return f"{reverse('agenda_uren')}?{urlencode({'week': week_van('', dag).code})}"


def _toon(request: HttpRequest, form: Tijdformulier, soorten: Mapping[str, Product], status: int) -> HttpResponse:
    wie, verzoek = bezoeker(request), cast(Verzoek, request)
    deze = week_van(request.GET.get("week", ""), verzoek.vandaag)
    regels = mijn_uren(wie, deze.maandag, deze.einde)
    verzoek.inzage.lees(sorted({regel.dossier for regel in regels if regel.dossier}))
    inhoud = {
        "form": form,
        "week": deze,
        "rijen": [_rij(regel) for regel in regels],
        "soorten": list(soorten.values()),
        "totaal": minuten_voluit(sum(regel.minuten for regel in regels)),
        "vorige": _weekadres(deze.vorige.maandag),
        "volgende": _weekadres(deze.volgende.maandag),
        "leidt": wie.is_teamleider,
    }
    return render(request, "agenda/uren.html", inhoud, status=status)


def _rij(regel: Tijdregel) -> Rij:
    plek = adres("dossier", regel.dossier) if regel.dossier else ""
    return Rij(
        regel.id, voluit(regel.datum), regel.wat, regel.minuten, minuten_voluit(regel.minuten), regel.product,
        regel.datum.isoformat(), regel.dossier or "", plek,
    )  # fmt: skip


@require_safe
def totaal(request: HttpRequest) -> HttpResponse:
    """Sums of a year back: what the hours per product of the policy can be held against."""
    rijen = [
        {**rij, "maand": maand_voluit(rij["maand"].isoformat()[:7]), "wat": naam_van(rij["product"]),
         "uren": getal(round(rij["minuten"] / 60, 1)), "per_keer": getal(round(rij["minuten"] / rij["regels"]))}
        for rij in _sommen(request)
    ]  # fmt: skip
    return render(request, "agenda/totaal.html", {"rijen": rijen})


@require_safe
def totaal_csv(request: HttpRequest) -> HttpResponse:
    koppen = ("maand", "product", "keren", "medewerkers", "dossiers", "minuten")
    rijen = [
        (rij["maand"].isoformat()[:7], rij["product"], rij["regels"], rij["mensen"], rij["dossiers"], rij["minuten"])
        for rij in _sommen(request)
    ]
    return csv_antwoord([koppen, *rijen], f"uren-per-product-{cast(Verzoek, request).vandaag.isoformat()}")


def _sommen(request: HttpRequest) -> list[dict[str, Any]]:
    einde = maand_van("", cast(Verzoek, request).vandaag).einde
    return uren_per_product(bezoeker(request), later(einde, Duur(-MAANDEN_TERUG, "maanden")), einde)
