# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The end: of one member, with a result, a report and a certificate; and of the group."""

from typing import Final, cast
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regie.documenten.certificaat import certificaat_pdf
from regie.dossiers import groepen as vraag
from regie.dossiers.vraag import Rij
from regie.kern.termijnen.herleiding import voluit
from regie.register.fouten import RegisterFout
from regie.toegang.middleware import Verzoek
from regie.web import bewaard
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.geldend import geldend_recht
from regie.web.groepen.formulieren import Eindformulier, Rapportformulier
from regie.web.groepen.groep import groep_of_404, probeer, terug
from regie.web.groepen.woorden import LIDSTAND, soort
from regie.web.knop import naar_de_knop
from regie.web.rechten import bezoeker
from regie.werk.groepen.einde import GESTOPT, KLAAR, leg_rapport_vast, rond_af, sluit_groep
from regie.werk.groepen.soorten import SOORTEN

ONJUIST: Final = 422
RAPPORT: Final = "rapport"


def _lid_of_404(id_: UUID, dossier: str) -> Rij:
    gevonden = next((lid for lid in vraag.leden(id_) if lid["dossier"] == dossier), None)
    if gevonden is None:
        raise Http404
    return gevonden


@require_http_methods(["GET", "HEAD", "POST"])
def afronden(request: HttpRequest, id: UUID, dossier: str) -> HttpResponse:
    """One page with at most two forms: the report, and the end."""
    groep, lid, verzoek = groep_of_404(id), _lid_of_404(id, dossier), cast(Verzoek, request)
    verzoek.inzage.lees([dossier])
    velden = request.POST if request.method == "POST" else bewaard.neem(request)
    doe = velden.get("doe", "") if velden is not None else ""
    rapport = Rapportformulier(velden if doe == RAPPORT else None, recht=geldend_recht(request), prefix=RAPPORT)
    einde = Eindformulier(
        velden if doe in (GESTOPT, KLAAR) else None,
        soort=groep["soort"], vandaag=verzoek.vandaag, recht=geldend_recht(request), prefix="einde",
    )  # fmt: skip
    if doe == GESTOPT:  # who stops has nothing to prove
        for naam in set(einde.fields) - {"datum"}:
            del einde.fields[naam]
    if request.method == "POST" and doe == RAPPORT and rapport.is_valid():
        if _bewaar_rapport(request, id, dossier, rapport):
            return HttpResponseRedirect(reverse("groepen_afronden", args=[id, dossier]), status=303)
    elif (
        request.method == "POST"
        and doe in (GESTOPT, KLAAR)
        and einde.is_valid()
        and _rond_af(request, id, dossier, doe, einde)
    ):
        return terug(id)
    return _toon(request, groep, lid, rapport, einde)


def _bewaar_rapport(request: HttpRequest, id_: UUID, dossier: str, form: Rapportformulier) -> bool:
    wie, recht, wat = bezoeker(request), geldend_recht(request), form.cleaned_data
    try:
        with transaction.atomic():
            dag = cast(Verzoek, request).vandaag
            leg_rapport_vast(wie, recht, id_, dossier, dag, wat["advies"], wat["toelichting"], wat["stempel"])
    except RegisterFout as fout:
        form.add_error(None, str(fout))
        return False
    bewaard.vergeet(request)
    messages.success(request, _("Het rapport is vastgelegd."))
    return True


def _rond_af(request: HttpRequest, id_: UUID, dossier: str, naar: str, form: Eindformulier) -> bool:
    wie, recht = bezoeker(request), geldend_recht(request)
    try:
        with transaction.atomic():
            rond_af(wie, recht, id_, dossier, naar, form.cleaned_data["datum"], form.inhoud)
    except RegisterFout as fout:
        form.add_error(None, str(fout))
        return False
    bewaard.vergeet(request)
    messages.success(request, _("Bewaard: %(stand)s.") % {"stand": LIDSTAND[naar]})
    return True


def _toon(request: HttpRequest, groep: Rij, lid: Rij, rapport: Rapportformulier, einde: Eindformulier) -> HttpResponse:
    recht = geldend_recht(request)
    routes = recht.codelijsten["leerroute"].codes
    rapporten = [
        (voluit(een["datum"]), routes[advies].label if (advies := een["gegevens"].get("advies_leerroute")) else "")
        for een in vraag.staande([lid["dossier"]], ["brugklas_rapport"])
    ]
    inhoud = {
        "groep": groep,
        "naam": naam_of_nummer(lid["naam"], lid["dossier"]),
        "dossier": lid["dossier"],
        "stand": LIDSTAND[lid["stand"]],
        "met_rapport": SOORTEN[groep["soort"]].rapport,
        "rapporten": rapporten,
        "doet_mee": lid["stand"] == "deelnemer",
        "rapport": rapport,
        "einde": einde,
        "met_fouten": bool(rapport.errors or einde.errors),
    }
    status = ONJUIST if request.method == "POST" else 200
    return render(request, "groepen/afronden.html", inhoud, status=status)


@require_safe
def certificaat(request: HttpRequest, id: UUID, dossier: str) -> HttpResponse:
    """A PDF to print, for who was there to the end."""
    groep, lid, verzoek = groep_of_404(id), _lid_of_404(id, dossier), cast(Verzoek, request)
    if lid["stand"] != KLAAR or not SOORTEN[groep["soort"]].certificaat:
        raise Http404
    verzoek.inzage.soort = "exporteren"
    verzoek.inzage.lees([dossier])
    gegevens = {
        "naam": naam_of_nummer(lid["naam"], dossier),
        "wat": soort(groep["soort"]),
        "groep": groep["naam"],
        "gemeente": bezoeker(request).gemeente_naam,
    }
    antwoord = HttpResponse(certificaat_pdf(gegevens, verzoek.vandaag), content_type="application/pdf")
    antwoord.headers["Content-Disposition"] = f'attachment; filename="certificaat-{verzoek.vandaag.isoformat()}.pdf"'
    return antwoord


@require_http_methods(["GET", "HEAD", "POST"])
def sluiten(request: HttpRequest, id: UUID) -> HttpResponse:
    """It is over, or does not take place."""
    groep_of_404(id)
    if request.method != "POST":
        return naar_de_knop(request, reverse("groepen_groep", args=[id]))
    stand = request.POST.get("doe", "")
    if stand not in ("afgelopen", "vervallen"):
        raise Http404
    gelukt = _("De groep is afgelopen.") if stand == "afgelopen" else _("De groep gaat niet door.")
    probeer(request, lambda: sluit_groep(bezoeker(request), id, stand), gelukt)
    return terug(id)
