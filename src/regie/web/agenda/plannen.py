# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Planning and moving an appointment. What is taken is refused at its field, with what is still free beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, cast
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.kern.kalender import Kalender
from regie.kern.recht import GeenVersie
from regie.toegang.middleware import Verzoek
from regie.web import bewaard
from regie.web.agenda.bezoek import Bij, bij_afspraak, terug_naar_dossier
from regie.web.agenda.formulier import Afspraakformulier, Verzetformulier
from regie.web.agenda.proberen import BijBezet, lukt
from regie.web.agenda.woorden import VELD_VAN, al_bezet, dag_voluit, hier, klok, wanneer
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.formulieren.leeswijzen import LEESWIJZEN
from regie.werk.agenda.fouten import Bezet
from regie.werk.agenda.plannen import id_na_verzetten, plan, verzet
from regie.werk.agenda.producten import Product, producten
from regie.werk.agenda.ruimtes import ruimtes, vrije_ruimtes
from regie.werk.agenda.vrij import kantooruren, vrije_momenten

ONJUIST: Final = 422
VOORAF: Final = ("product", "begin", "minuten", "tolktaal")
"""What a link to this page can fill in."""
GEEN_PRODUCTEN: Final = "agenda/geen_producten.html"


@dataclass(frozen=True, slots=True)
class Voorstel:
    """A free moment; `adres` fills it in."""

    dag: str
    klok: str
    adres: str


@require_http_methods(["GET", "HEAD", "POST"])
def nieuw(request: HttpRequest, dossier: str) -> HttpResponse:
    bij = bezoek(request, dossier)
    soorten = lees_producten(bij)
    if soorten is None:
        return render(request, GEEN_PRODUCTEN, {"bezoek": bij})
    form = _formulier(request, Afspraakformulier, bij, soorten, _begin_met(request, bij, soorten))
    if request.method == "POST" and form.is_valid():
        id_ = form.cleaned_data["stempel"]
        wat, vandaag = form.plan(medewerker_van(bij)), bij.vandaag
        if lukt(form, lambda: plan(bij.wie, bij.recht, dossier, wat, id_, vandaag), _bezet(bij, form)):
            bewaard.vergeet(request)
            messages.success(request, _("De afspraak staat: %(wanneer)s uur.") % {"wanneer": _wanneer(wat.begin)})
            return HttpResponseRedirect(bij.plek("afspraak", str(id_)), status=303)
    return _toon(request, bij, form, soorten, {})


@require_http_methods(["GET", "HEAD", "POST"])
def verzetten(request: HttpRequest, dossier: str, id: UUID) -> HttpResponse:
    bij = bij_afspraak(request, dossier, id)
    if bij is None or bij.afspraak["vervallen_op"] is not None:
        return terug_naar_dossier(request, dossier)
    soorten = lees_producten(bij.bezoek)
    if soorten is None:
        return render(request, GEEN_PRODUCTEN, {"bezoek": bij.bezoek})
    form = _formulier(request, Verzetformulier, bij.bezoek, soorten, _zoals_het_staat(bij.afspraak))
    if request.method == "POST" and form.is_valid() and _verzet(request, bij, form):
        bewaard.vergeet(request)
        nieuw_id = id_na_verzetten(form.cleaned_data["stempel"])
        return HttpResponseRedirect(bij.bezoek.plek("afspraak", str(nieuw_id)), status=303)
    was = wanneer(bij.afspraak["begin"], bij.afspraak["einde"])
    return _toon(request, bij.bezoek, form, soorten, {"oud": bij.afspraak, "was": was})


def _verzet(request: HttpRequest, bij: Bij, form: Verzetformulier) -> bool:
    """False: why not stands on the form, and the appointment is as it was."""
    wie, recht, nu, gelezen = bij.bezoek.wie, bij.bezoek.recht, cast(Verzoek, request).moment, form.cleaned_data
    wat = form.plan(bij.afspraak["medewerker"] or medewerker_van(bij.bezoek))
    reden = gelezen["reden"].strip()
    gelukt = lukt(
        form, lambda: verzet(wie, recht, bij.afspraak, wat, gelezen["stempel"], nu, reden), _bezet(bij.bezoek, form)
    )
    if gelukt:
        tekst = _("De afspraak is verzet naar %(wanneer)s uur.")
        messages.success(request, tekst % {"wanneer": _wanneer(wat.begin)})
    return gelukt


def lees_producten(bij: Bezoek) -> Mapping[str, Product] | None:
    """None where the policy names none: the page says so."""
    try:
        return producten(bij.recht, bij.wie.beleid, bij.vandaag)
    except GeenVersie:
        return None


def medewerker_van(bij: Bezoek) -> str:
    """With whom: who plans it, unless that is who leads the team: then the consulent of the person."""
    consulent = bij.kop["consulent"]
    return str(consulent) if bij.wie.is_teamleider and consulent else bij.wie.medewerker


def _formulier(
    request: HttpRequest,
    soort: type[Afspraakformulier],
    bij: Bezoek,
    soorten: Mapping[str, Product],
    begin: dict[str, Any],
) -> Any:
    velden = request.POST if request.method == "POST" else bewaard.neem(request)
    moment = cast(Verzoek, request).moment
    return soort(velden, producten=soorten, ruimtes=ruimtes(bij.wie), moment=moment, initial=begin)


def _begin_met(request: HttpRequest, bij: Bezoek, soorten: Mapping[str, Product]) -> dict[str, Any]:
    """What stood in the address (a free moment that was chosen), and the language of the person."""
    uit_adres = {naam: waarde for naam in VOORAF if (waarde := request.GET.get(naam, ""))}
    return {"tolktaal": tolktaal_van(bij), "product": next(iter(soorten), "")} | uit_adres


def tolktaal_van(bij: Bezoek) -> str:
    """The language for an interpreter: the one that was asked for, else the own one; none for who needs none."""
    if bij.kop.get("tolk_nodig") == "nee":
        return ""
    taal = str(bij.kop.get("tolktaal") or bij.kop["taal"])
    return "" if taal == "nl" else taal


def _zoals_het_staat(afspraak: Mapping[str, Any]) -> dict[str, Any]:
    ruimte, plaats = afspraak["ruimte"] or "", afspraak["gegevens"].get("plaats", "")
    return {
        "product": afspraak["product"] or "",
        "begin": LEESWIJZEN["tijdstip"].toon(afspraak["begin"].isoformat()),
        "minuten": afspraak["minuten"],
        "ruimte": str(afspraak["ruimte_id"] or ""),
        "plaats": plaats.removeprefix(ruimte).removeprefix(", ") if ruimte else plaats,
        "tolktaal": afspraak["gegevens"].get("tolktaal", ""),
    }


def _bezet(bij: Bezoek, form: Afspraakformulier) -> BijBezet:
    """The refusal with who stands there; of a room its name."""

    def zeg(fout: Bezet) -> tuple[str, str]:
        ruimte = form.ruimtes.get(form.cleaned_data["ruimte"])
        naam = ruimte.naam if ruimte else ""
        return VELD_VAN[fout.soort], al_bezet(fout, bij.collegas, bij.wie.medewerker, naam)

    return zeg


def _toon(
    request: HttpRequest, bij: Bezoek, form: Afspraakformulier, soorten: Mapping[str, Product], erbij: dict[str, Any]
) -> HttpResponse:
    minuten = _gevraagde_duur(form, soorten)
    moment = cast(Verzoek, request).moment
    met = str(erbij.get("oud", {}).get("medewerker") or medewerker_van(bij))
    vrij, kantoor = _vrij(bij, met, minuten, moment)
    ingevuld = getattr(form, "cleaned_data", {}) if form.is_bound else {}
    inhoud = {
        "bezoek": bij,
        "form": form,
        "minuten": minuten,
        "voorstellen": [] if erbij else [_voorstel(request.path, form, een) for een in vrij],
        "vrij": [_wanneer(een) for een in vrij],
        "ruimtes": [een.naam for een in vrije_ruimtes(bij.wie, ingevuld["begin"], minuten)]
        if "begin" in ingevuld
        else [],
        "bezet": "ruimte" in form.errors,
        "zonder_kantooruren": not kantoor,
    } | erbij
    return render(request, "agenda/plannen.html", inhoud, status=ONJUIST if request.method == "POST" else 200)


def _vrij(bij: Bezoek, met: str, minuten: int, moment: datetime) -> tuple[list[datetime], bool]:
    """Free moments; and whether the policy says when the office is open: else somebody must choose."""
    try:
        uren = kantooruren(bij.recht, bij.wie.beleid, bij.vandaag)
    except GeenVersie:
        return [], False
    return vrije_momenten(bij.wie, met, minuten, moment, Kalender(bij.recht.gelijkgestelde_dagen), uren), True


def _gevraagde_duur(form: Afspraakformulier, soorten: Mapping[str, Product]) -> int:
    """What was typed, else the usual duration of the product that was chosen."""
    gelezen: dict[str, Any] = getattr(form, "cleaned_data", {}) if form.is_bound else {}
    gekozen = gelezen.get("product") or form.initial.get("product") or ""
    return gelezen.get("minuten") or (soorten[gekozen].minuten if gekozen in soorten else 60)


def _voorstel(pad: str, form: Afspraakformulier, moment: datetime) -> Voorstel:
    begin = LEESWIJZEN["tijdstip"].toon(moment.isoformat())
    vraag = urlencode({"product": form["product"].value() or "", "begin": begin})
    return Voorstel(dag_voluit(hier(moment).date()), klok(moment), f"{pad}?{vraag}#k-afspraak")


def _wanneer(moment: datetime) -> str:
    return _("%(dag)s om %(klok)s") % {"dag": dag_voluit(hier(moment).date()), "klok": klok(moment)}
