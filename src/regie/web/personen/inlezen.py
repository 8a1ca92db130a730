# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Mensen inlezen: choose a file, say what its columns hold, look at every line, and take it in as a whole."""

from typing import Any, Final, cast
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from regie.dossiers import personen_inlezen as wacht
from regie.dossiers.personen_inlezen import KOPPEL, NIEUW, OVERSLAAN, Levering, Oordeel
from regie.dossiers.personen_opnemen import neem_op
from regie.kern.gebeurtenissen import InvoerFout
from regie.personen.csvbestand import GeenBestand, lees
from regie.register.fouten import RegisterFout
from regie.toegang.middleware import Verzoek
from regie.web.geldend import geldend_recht
from regie.web.importeren.grens import is_te_groot
from regie.web.personen.inlezen_formulier import Kolomformulier, Uploadformulier
from regie.web.personen.nieuw import beeld
from regie.web.rechten import bezoeker

ONJUIST: Final = 422
METHODEN: Final = ["GET", "HEAD", "POST"]


@require_http_methods(METHODEN)
def inlezen(request: HttpRequest) -> HttpResponse:
    wie = bezoeker(request)
    form = Uploadformulier()
    if request.method == "POST":
        form = Uploadformulier(request.POST, request.FILES, te_groot=is_te_groot(request))
        if form.is_valid():
            try:
                id_ = wacht.bewaar(wie, lees(form.cleaned_data["bestand"].read()))
                return HttpResponseRedirect(reverse("personen_inlezen_bestand", args=[id_]), status=303)
            except GeenBestand as fout:
                form.add_error("bestand", str(fout))
    inhoud = {"form": form, "wachtend": wacht.wachtend()}
    return render(request, "personen/inlezen.html", inhoud, status=ONJUIST if form.errors else 200)


@sensitive_post_parameters()
@require_http_methods(METHODEN)
def bestand(request: HttpRequest, id: UUID) -> HttpResponse:
    """First the columns, then the lines. `?stap=kolommen` goes back to the columns."""
    bezoeker(request)
    levering = wacht.lees(id)
    if levering is None:
        raise Http404
    doe = request.POST.get("doe", "") if request.method == "POST" else ""
    if doe == "weg":
        wacht.gooi_weg(id)
        messages.success(request, _("Dit bestand is weggegooid. Er is niets opgenomen."))
        return HttpResponseRedirect(reverse("personen_inlezen"), status=303)
    if doe == "kolommen" or levering.kolommen is None or request.GET.get("stap") == "kolommen":
        return _kolommen(request, levering, doe == "kolommen")
    if doe:
        wacht.kies(id, rijen=_gekozen(request, levering))
        levering = cast(Levering, wacht.lees(id))
    return _neem_op(request, levering) if doe == "opnemen" else _regels(request, levering)


def _kolommen(request: HttpRequest, levering: Levering, gestuurd: bool) -> HttpResponse:
    form = Kolomformulier(request.POST if gestuurd else None, levering, geldend_recht(request))
    if gestuurd and form.is_valid():
        wacht.kies(levering.id, **form.keuzes, rijen={})
        return HttpResponseRedirect(reverse("personen_inlezen_bestand", args=[levering.id]), status=303)
    inhoud = {
        "form": form,
        "levering": levering,
        "kolommen": [veld for veld in form if veld.name.startswith("k-")],
        "altijd": [veld for veld in form if veld.name.startswith("altijd-")],
    }
    return render(request, "personen/kolommen.html", inhoud, status=ONJUIST if form.errors else 200)


def _gekozen(request: HttpRequest, levering: Levering) -> dict[str, str]:
    """What was chosen for each line of the file; anything else that was sent is not read."""
    nummers = [*(nummer for nummer, _cellen in levering.rijen), *levering.breed]
    return {str(nummer): request.POST.get(f"rij-{nummer}", "")[:100] for nummer in nummers}


def _neem_op(request: HttpRequest, levering: Levering) -> HttpResponse:
    wie, verzoek = bezoeker(request), cast(Verzoek, request)
    try:
        nieuw, aangevuld = neem_op(wie, levering, geldend_recht(request), verzoek.vandaag, request.POST.get("merk", ""))
    except RegisterFout as fout:
        return _regels(request, levering, [str(fout)])
    except InvoerFout as fout:
        zinnen = [_("Regel %(rij)d: %(wat)s %(nu)s") % {"rij": een.rij, "wat": een.wat, "nu": een.nu}
                  for een in fout.problemen]  # fmt: skip
        return _regels(request, levering, zinnen)
    zin = _("Opgenomen: %(nieuw)d nieuwe dossiers, %(aangevuld)d dossiers aangevuld.")
    messages.success(request, zin % {"nieuw": nieuw, "aangevuld": aangevuld})
    return HttpResponseRedirect(reverse("personen_inlezen"), status=303)


def _regels(request: HttpRequest, levering: Levering, fouten: list[str] | None = None) -> HttpResponse:
    wie, verzoek = bezoeker(request), cast(Verzoek, request)
    oordelen = wacht.beoordeel(wie, levering, geldend_recht(request), verzoek.vandaag)
    verzoek.inzage.lees(wacht.dossiers_in(oordelen))
    open_ = [een for een in oordelen if not een.keus]
    inhoud = {
        "levering": levering,
        "merk": wacht.merk(oordelen),
        "rijen": [_rij(een) for een in oordelen],
        "aantal": len(oordelen),
        "telling": wacht.telling(oordelen),
        "fouten": [{"tekst": tekst, "anker": f"rij-{open_[0].regel.rij}" if open_ else ""} for tekst in fouten or ()],
    }
    return render(request, "personen/regels.html", inhoud, status=ONJUIST if fouten else 200)


def _rij(een: Oordeel) -> dict[str, Any]:
    velden = een.regel.velden
    namen = {f"{KOPPEL}{ander.dossier}": ander.naam or ander.dossier for ander in een.lijken}
    keuzes = [(keus, _in_woorden(keus, namen), keus == een.keus) for keus in een.mag]
    return {
        "nummer": een.regel.rij,
        "naam": " ".join(velden[naam] for naam in ("voornamen", "tussenvoegsel", "achternaam") if velden.get(naam)),
        "soort": een.soort,
        "mis": een.regel.mis,
        "zoals": een.zoals,
        "lijken": beeld(een.lijken),
        "keuzes": keuzes,
        "kiest_nog": not een.keus,
    }


def _in_woorden(keus: str, namen: dict[str, str]) -> str:
    if keus == NIEUW:
        return _("Nieuw dossier")
    return _("Overslaan") if keus == OVERSLAAN else _("Het is %(naam)s: vul aan") % {"naam": namen.get(keus, "")}
