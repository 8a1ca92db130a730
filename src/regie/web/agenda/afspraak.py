# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of one appointment: what was agreed, and what can be done with it now."""

from collections.abc import Mapping
from typing import Any, Final, cast
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regie.dossiers.afspraak import boekingen
from regie.dossiers.woorden import euro, taal
from regie.toegang.middleware import Verzoek
from regie.web.agenda.bestand import ics_antwoord, regel_van
from regie.web.agenda.bezoek import Bij, bij_afspraak, terug_naar_afspraak, terug_naar_dossier
from regie.web.agenda.formulier import Afzegformulier, Geweestformulier
from regie.web.agenda.plannen import lees_producten
from regie.web.agenda.proberen import lukt
from regie.web.agenda.tolk import tolkdeel
from regie.web.agenda.woorden import minuten_voluit, wanneer
from regie.werk.agenda.afronden import geweest, niet_gekomen, stand_van
from regie.werk.agenda.fouten import AgendaFout
from regie.werk.agenda.plannen import zeg_af
from regie.werk.agenda.producten import Product, naam_van

ONJUIST: Final = 422
AFGEMELD: Final = "afgemeld"


@require_safe
def afspraak(request: HttpRequest, dossier: str, id: UUID) -> HttpResponse:
    bij = bij_afspraak(request, dossier, id)
    return terug_naar_dossier(request, dossier) if bij is None else toon(request, bij)


@require_http_methods(["GET", "HEAD", "POST"])
def afzeggen(request: HttpRequest, dossier: str, id: UUID) -> HttpResponse:
    bij = bij_afspraak(request, dossier, id)
    if bij is None:
        return terug_naar_dossier(request, dossier)
    if request.method != "POST":
        return terug_naar_afspraak(request, bij)
    form = Afzegformulier(request.POST)
    if form.is_valid():
        gelezen, nu = form.cleaned_data, cast(Verzoek, request).moment
        if lukt(form, lambda: zeg_af(
            bij.bezoek.wie, bij.bezoek.recht, bij.afspraak, gelezen["stempel"], nu, gelezen["reden"].strip()
        )):  # fmt: skip
            _zeg_kosten(request, bij)
            return HttpResponseRedirect(bij.adres, status=303)
    return toon(request, bij, {"afzeggen": form}, ONJUIST)


def _zeg_kosten(request: HttpRequest, bij: Bij) -> None:
    rijen = boekingen(bij.bezoek.dossier, bij.afspraak["afspraak"])
    cent = rijen[0]["kosten_cent"] if rijen else 0
    if cent:
        te_laat = _("De afspraak gaat niet door. De tolk is te laat afgezegd en kost %(bedrag)s.")
        messages.warning(request, te_laat % {"bedrag": euro(cent)})
    else:
        messages.success(request, _("De afspraak gaat niet door. De ruimte en de tijd zijn weer vrij."))


@require_http_methods(["GET", "HEAD", "POST"])
def afronden(request: HttpRequest, dossier: str, id: UUID) -> HttpResponse:
    """One press after the appointment: it took place, or the person did not come."""
    bij = bij_afspraak(request, dossier, id)
    if bij is None:
        return terug_naar_dossier(request, dossier)
    soorten = lees_producten(bij.bezoek)
    if request.method != "POST" or soorten is None:
        return terug_naar_afspraak(request, bij)
    form = Geweestformulier(request.POST, producten=soorten)
    if form.is_valid() and lukt(form, lambda: _rond_af(request, bij, soorten[form.cleaned_data["product"]], form)):
        messages.success(request, _("Het is vastgelegd."))
        return HttpResponseRedirect(bij.adres, status=303)
    return toon(request, bij, {"geweest": form}, ONJUIST)


def _rond_af(request: HttpRequest, bij: Bij, product: Product, form: Geweestformulier) -> None:
    wie, recht, nu = bij.bezoek.wie, bij.bezoek.recht, cast(Verzoek, request).moment
    match request.POST.get("uitkomst"):
        case "geweest":
            geweest(wie, recht, bij.afspraak, product, form.cleaned_data["minuten"], nu)
        case "niet_gekomen" | "afgemeld" as hoe:
            niet_gekomen(wie, recht, bij.afspraak, product, hoe == AFGEMELD, nu)
        case _:
            raise AgendaFout(_("Kies hoe het ging: geweest, afgemeld of niet gekomen."))


@require_safe
def afspraak_ics(request: HttpRequest, dossier: str, id: UUID) -> HttpResponse:
    """For the calendar of who asks. There is none for a place that must stay hidden."""
    bij = bij_afspraak(request, dossier, id)
    if bij is None:
        return terug_naar_dossier(request, dossier)
    if bij.afspraak["afgeschermd"]:
        raise Http404
    return ics_antwoord([regel_van(bij.bezoek.wie, bij.afspraak)], "afspraak")


def toon(
    request: HttpRequest, bij: Bij, formulieren: Mapping[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    """The page; `formulieren`: those that were sent and are not right."""
    rij, nu = bij.afspraak, cast(Verzoek, request).moment
    soorten = lees_producten(bij.bezoek) or {}
    product = rij["product"] if rij["product"] in soorten else next(iter(soorten), "")
    stand = stand_van(bij.bezoek.dossier, rij["id"])
    open_ = rij["vervallen_op"] is None and not stand.uitkomst
    begin = {"product": product, "minuten": rij["minuten"]}
    inhoud = {
        "bezoek": bij.bezoek,
        "bij": bij,
        "wat": rij["gegevens"]["soort"],
        "gegevens": _gegevens(bij),
        "uitkomst": stand.uitkomst,
        "geweest_tekst": _knop(rij["minuten"], product),
        "product": product,
        "komt_nog": open_ and rij["begin"] > nu,
        "voorbij": open_ and rij["begin"] <= nu and bool(soorten),
        "voorbij_nu": rij["begin"] <= nu,
        "kan_verzetten": open_ and rij["begin"] > nu,
        "afzeggen": Afzegformulier(auto_id="afzeggen-%s"),
        "geweest": Geweestformulier(producten=soorten, initial=begin, auto_id="geweest-%s"),
    } | tolkdeel(bij, open_ and rij["begin"] > nu)
    inhoud |= formulieren or {}
    inhoud["met_fouten"] = status == ONJUIST
    return render(request, "agenda/afspraak.html", inhoud, status=status)


def _knop(minuten: int, product: str) -> str:
    return _("Geweest: %(minuten)s minuten %(wat)s") % {"minuten": minuten, "wat": naam_van(product)}


def _gegevens(bij: Bij) -> list[tuple[str, str]]:
    rij = bij.afspraak
    plaats, tolktaal = rij["gegevens"].get("plaats", ""), rij["gegevens"].get("tolktaal", "")
    met = bij.bezoek.collega(rij["medewerker"] or bij.bezoek.kop["consulent"] or "")
    delen = (
        (_("Wanneer"), wanneer(rij["begin"], rij["einde"])),
        (_("Duur"), minuten_voluit(rij["minuten"])),
        (_("Waar"), plaats),
        (_("Met wie"), met),
        (_("Tolk nodig"), taal(tolktaal) if tolktaal else ""),
    )
    return [(kop, tekst) for kop, tekst in delen if tekst]
