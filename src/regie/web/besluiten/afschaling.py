# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Exams at A2: the evidence, reasons on both sides, the two judgements of the law as questions, and the decision. Where
the policy asks for a second pair of eyes, it is put in the draft of the PIP: there somebody else looks at it."""

from collections.abc import Iterator
from typing import Any, Final

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.documenten.pdf import DocumentFout
from regie.dossiers import besluiten as vragen
from regie.dossiers.adviezen import advies
from regie.kern.besluiten.afschaling import AFSCHALING, B1, gehaald_op_b1, te_weinig_uren, uren_nodig
from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.gebeurtenissen.gebeurd import Verleden, van
from regie.kern.recht.typen.register import Veld
from regie.kern.termijnen.herleiding import voluit
from regie.register.fouten import RegisterFout
from regie.web.besluiten.bewijs import stukken, telt_mee
from regie.web.besluiten.oordeel import Vraag, vraag
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.formulierpagina import METHODEN
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.formulieren import VERSIE, Gebeurtenisformulier, gebeurtenisformulier, versie_in_tekst, zet_problemen
from regie.web.formulieren.velden import Typveld
from regie.web.leerroute.beeld import reden
from regie.web.pip.opdracht import opdracht
from regie.web.pip.plan import Plan, plan_van
from regie.werk.besluiten.afschalen import klaargezet, schaal_af, zet_klaar

ONJUIST: Final = 422
INZET, INZET_WAAROM, HAALBAAR = "inzet", "inzet_waarom", "niet_haalbaar"
VOLGORDE: Final = ("datum", "onderdelen", INZET, INZET_WAAROM, HAALBAAR, "onderbouwing")


@require_http_methods(METHODEN)
def afschaling(request: HttpRequest, dossier: str) -> HttpResponse:
    """Raises Http404 for who may not decide on it."""
    plan = plan_van(bezoek(request, dossier))
    if not plan.mag_besluiten or not plan.hier.mag(plan.hier.recht.gebeurtenissen[AFSCHALING]):
        raise Http404
    if request.method != "POST":
        return _toon(request, plan, _formulier(plan))
    form = _formulier(plan, request.POST)
    if not form.is_valid() or not _oordeel(form) or not _leg_vast(plan, form):
        return _toon(request, plan, form, ONJUIST)
    if plan.vier_ogen:
        messages.success(
            request, _("Het besluit staat klaar in het concept van het PIP. Leg het voor aan een collega.")
        )
        return HttpResponseRedirect(plan.hier.plek("pip_voorvertoning"), status=303)
    messages.success(request, _("Het examen mag op een lager niveau. Het PIP is gewijzigd."))
    return HttpResponseRedirect(plan.hier.plek("pip"), status=303)


def _formulier(plan: Plan, getypt: QueryDict | None = None) -> Gebeurtenisformulier:
    hier = plan.hier
    waarom = Veld(label=_("Waaruit blijkt de inzet?"), soort="vrije_tekst", categorie="gewoon", verplicht=True,
                  uitleg=_("Schrijf hier niets over gezondheid. Het komt in het besluit te staan."))  # fmt: skip
    extra: dict[str, forms.Field] = {
        INZET: _ja_nee(_vraag(plan, "voldoende_inspanning").vraag),
        INZET_WAAROM: Typveld(waarom),
        HAALBAAR: _ja_nee(_("Is B1 voor deze onderdelen niet haalbaar binnen de termijn, ook als die is verlengd?")),
    }
    klasse = gebeurtenisformulier(AFSCHALING, hier.recht, {}, hier.vandaag, hier.wie.categorieen, extra=extra)
    form = klasse(getypt, initial={VERSIE: versie_in_tekst(hier.kop["laatste"])})
    form.fields["datum"].label = _("Datum van het besluit")
    form.fields["onderdelen"].label = _("Welke onderdelen mogen op A2?")
    form.fields["onderbouwing"].label = _("Waarom is B1 voor deze onderdelen niet haalbaar?")
    form.order_fields(VOLGORDE)
    return form


def _ja_nee(label: str) -> forms.ChoiceField:
    fouten = {"required": _("Hier is nog niets gekozen. Dit oordeel is aan u.")}
    keuzes = [("ja", _("ja")), ("nee", _("nee"))]
    return forms.ChoiceField(label=label, choices=keuzes, widget=forms.RadioSelect, error_messages=fouten)


def _vraag(plan: Plan, oordeel: str) -> Vraag:
    return vraag(plan.hier.recht, oordeel)


def _oordeel(form: Gebeurtenisformulier) -> bool:
    """Without both judgements the law leaves no room; what somebody answered stays on the form."""
    if form.cleaned_data[INZET] == "nee":
        form.add_error(INZET, _("Zonder genoeg inzet kan het examen niet op A2. Bespreek wat er nodig is, of kijk"
                                " of een andere leerroute past."))  # fmt: skip
    if form.cleaned_data[HAALBAAR] == "nee":
        form.add_error(HAALBAAR, _("Als B1 haalbaar is, blijft het examen op B1. Haal de onderdelen weg die wel"
                                   " haalbaar zijn."))  # fmt: skip
    return not form.errors


def _leg_vast(plan: Plan, form: Gebeurtenisformulier) -> bool:
    gelezen, hier = form.cleaned_data, plan.hier
    onderbouwing = _("Inzet: %(inzet)s\n\nB1 niet haalbaar: %(niet)s") % {
        "inzet": gelezen[INZET_WAAROM], "niet": gelezen["onderbouwing"]}  # fmt: skip
    try:
        if plan.vier_ogen:
            zet_klaar(opdracht(plan), form.datum, gelezen["onderdelen"], onderbouwing)
            return True
        schaal_af(opdracht(plan), form.id, form.datum, gelezen["onderdelen"], onderbouwing,
                  op_versie=hier.versies(form.versie))  # fmt: skip
    except InvoerFout as fout:
        zet_problemen(form, fout)
        return False
    except (RegisterFout, DocumentFout) as fout:
        form.add_error(None, str(fout))
        return False
    return True


def _toon(request: HttpRequest, plan: Plan, form: Gebeurtenisformulier, status: int = 200) -> HttpResponse:
    hier = plan.hier
    verleden, nodig = vragen.verleden(hier.dossier), uren_nodig(hier.recht)
    kan = plan.geldend is not None and plan.geldend.inhoud.get("leerroute") == B1
    labels = hier.recht.codelijsten["taalonderdeel"].codes
    context = {
        "bezoek": hier, "naam": naam_of_nummer(hier.naam, hier.dossier), "wat": _("Examen op A2"), "form": form,
        "kan": kan, "telt_mee": telt_mee(hier, hier.vandaag, nodig), "stukken": stukken(hier, verleden),
        "gehaald": [labels[deel].label for deel in gehaald_op_b1(verleden)],
        "vragen": [_vraag(plan, naam) for naam in ("voldoende_inspanning", "b1_niet_haalbaar")],
        "onder": list(_onder(hier, verleden)),
        "vier_ogen": plan.vier_ogen, "klaargezet": bool(klaargezet(plan.concept)),
    } | _redenen(plan)  # fmt: skip
    return render(request, "besluiten/afschalen.html", context, status=status)


def _onder(hier: Bezoek, verleden: Verleden) -> Iterator[str]:
    """Decisions that stand, under which hours were corrected since: what counts on that day is not enough any more."""
    for een in van(verleden, AFSCHALING):
        som = vragen.uren(hier.wie, hier.dossier, hier.recht, een.datum, [vragen.UREN])[vragen.UREN]
        mis = te_weinig_uren(round(som * 60), hier.recht)
        if mis is not None:
            zin = _("De uren onder het besluit van %(dag)s zijn veranderd. %(wat)s Kijk of het besluit kan blijven.")
            yield zin % {"dag": voluit(een.datum), "wat": mis.wat}


def _redenen(plan: Plan) -> dict[str, Any]:
    hier = plan.hier
    gevonden = advies(hier.wie, hier.dossier, hier.recht, hier.vandaag, "afschaling")
    per = {richting: [reden(rij) for rij in gevonden.redenen if rij["richting"] == richting]
           for richting in ("voor", "tegen", "conflict", "ontbreekt")}  # fmt: skip
    return {"kant": {"voor": per["voor"], "tegen": per["tegen"]}, "conflict": per["conflict"],
            "ontbreekt": per["ontbreekt"], "niet_alles": gevonden.niet_alles}  # fmt: skip
