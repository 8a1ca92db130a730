# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A meeting: everybody was there until somebody ticks who was not; and one meeting more."""

from collections import Counter
from typing import Any, cast
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers import groepen as vraag
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import getal, tijdstip_voluit
from regie.register.fouten import RegisterFout
from regie.toegang.medewerkers import collegas
from regie.toegang.middleware import Verzoek
from regie.web import bewaard
from regie.web.geldend import geldend_recht
from regie.web.groepen.formulieren import Aanwezigformulier, Bijeenkomstformulier
from regie.web.groepen.groep import groep_of_404, terug, toon
from regie.web.groepen.woorden import en_anderen
from regie.web.keten.groep_formulier import AANWEZIG_LABELS
from regie.web.knop import naar_de_knop
from regie.web.rechten import bezoeker
from regie.werk.agenda.ruimtes import ruimtes
from regie.werk.groepen.aanwezig import DOET_MEE, dag_van, deelnemers, genoteerd, noteer
from regie.werk.groepen.opslag import voeg_bijeenkomst_toe
from regie.werk.groepen.ruimte import RuimteBezet

ONJUIST = 422


@require_http_methods(["GET", "HEAD", "POST"])
def bijeenkomst(request: HttpRequest, id: UUID) -> HttpResponse:
    wie, verzoek = bezoeker(request), cast(Verzoek, request)
    keer = vraag.bijeenkomst(id)
    if keer is None:
        raise Http404
    groep, mensen = groep_of_404(keer["groep"]), deelnemers(keer["groep"])
    verzoek.inzage.lees(een["dossier"] for een in mensen)
    staat_er = genoteerd(keer, [een["dossier"] for een in mensen])
    velden = request.POST if request.method == "POST" else bewaard.neem(request)
    form = Aanwezigformulier(velden, mensen=mensen, staat_er=staat_er)
    if request.method == "POST" and mensen and form.is_valid():
        try:
            with transaction.atomic():
                noteer(wie, geldend_recht(request), keer, form.codes, verzoek.vandaag)
        except RegisterFout as fout:
            form.add_error(None, str(fout))
        else:
            bewaard.vergeet(request)
            messages.success(request, _("Vastgelegd: %(telling)s.") % {"telling": _telling(form.codes)})
            return HttpResponseRedirect(reverse("groepen_bijeenkomst", args=[id]), status=303)
    return _toon(request, groep, keer, form, staat_er)


def _telling(codes: dict[str, str]) -> str:
    telling = Counter(codes.values())
    return ", ".join(f"{getal(telling[code])} {label}" for code, label in AANWEZIG_LABELS.items() if telling[code])


def _toon(
    request: HttpRequest, groep: Rij, keer: Rij, form: Aanwezigformulier, staat_er: dict[str, str]
) -> HttpResponse:
    telling = vraag.telling(groep["id"])
    anderen = sum(telling.get(stand, 0) for stand in DOET_MEE) - len(form.wie)
    inhoud: dict[str, Any] = {
        "groep": groep,
        "keer": keer,
        "wanneer": tijdstip_voluit(keer["begin"].isoformat()),
        "form": form,
        "staat_er": _telling(staat_er),
        "geweest": dag_van(keer) <= cast(Verzoek, request).vandaag,
        "anderen": en_anderen(anderen) if anderen > 0 else "",
    }
    return render(request, "groepen/bijeenkomst.html", inhoud, status=ONJUIST if request.method == "POST" else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def nieuw(request: HttpRequest, id: UUID) -> HttpResponse:
    groep = groep_of_404(id)
    if request.method != "POST":
        return naar_de_knop(request, reverse("groepen_groep", args=[id]))
    wie = bezoeker(request)
    form = Bijeenkomstformulier(request.POST, ruimtes=ruimtes(wie))
    if not form.is_valid():
        return toon(request, groep, form)
    try:
        nieuw_ = voeg_bijeenkomst_toe(wie, id, form.begin, form.cleaned_data["minuten"], form.waar, form.ruimte_id)
    except RuimteBezet as fout:
        form.zeg_bezet(fout, collegas())
        return toon(request, groep, form)
    if nieuw_:
        messages.success(request, _("De bijeenkomst staat erbij."))
    else:
        messages.info(request, _("Op dat moment was er al een bijeenkomst. Er is niets dubbel."))
    return terug(id)
