# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What can be done with a draft of one's own: change it, throw it away, record it now."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from regie.register.concepten import Concept, Uitkomst, Weg, leg_nu_vast, mijn, verwijder, wijzig
from regie.register.vastleggen import Nieuw
from regie.web import bewaard
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.formulieren import ID, Gebeurtenisformulier, naar_gegevens
from regie.web.geldend import geldend_recht
from regie.web.knop import alleen_met_knop
from regie.web.rechten import bezoeker
from regie.web.snel.indienen import probeer
from regie.web.snel.pagina import ONJUIST, inhoud
from regie.web.snel.soorten import VAN_TYPE, snelformulier


def terug() -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("snel"), status=303)


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def wijzigen(request: HttpRequest, id: UUID) -> HttpResponse:
    """The form of a draft, with what stands in it."""
    concept = next(iter(mijn(bezoeker(request), id)), None)
    if concept is None:
        messages.info(request, _("Dit is al vastgelegd of weggehaald. Verbeteren kan in het dossier."))
        return terug()
    if concept.type not in VAN_TYPE:
        raise Http404
    hier = bezoek(request, concept.dossier)
    form = _form(request, hier, concept)
    if request.method == "POST" and form.is_valid() and probeer(form, lambda: _wijzig(request, hier, concept, form)):
        return terug()
    status = ONJUIST if request.method == "POST" else 200
    gevuld = inhoud(request, hier, form) | {"soort": VAN_TYPE[concept.type].label}
    return render(request, "snel/wijzigen.html", gevuld, status=status)


def _form(request: HttpRequest, hier: Bezoek, concept: Concept) -> Gebeurtenisformulier:
    Formulier = snelformulier(
        VAN_TYPE[concept.type],
        hier.recht,
        hier.vandaag,
        hier.wie.categorieen,
        bewaard=concept.gegevens,
        datum=concept.datum.isoformat(),
    )
    getypt = request.POST if request.method == "POST" else bewaard.neem(request)
    return Formulier(getypt, initial={ID: str(concept.id)})


def _wijzig(request: HttpRequest, hier: Bezoek, concept: Concept, form: Gebeurtenisformulier) -> None:
    """The fields that the form does not show stay as they were."""
    buiten = {naam: waarde for naam, waarde in concept.gegevens.items() if naam not in form.fields}
    gegevens = buiten | naar_gegevens(form)
    wijzig(hier.wie, Nieuw(concept.id, concept.dossier, concept.type, form.datum, gegevens), hier.recht)
    messages.success(request, _("Veranderd. Het wordt vanavond vastgelegd."))


@alleen_met_knop("snel")
def weg(request: HttpRequest, id: UUID) -> HttpResponse:
    try:
        verwijder(bezoeker(request), id)
        messages.success(request, _("Weggehaald. Er is niets vastgelegd."))
    except Weg:
        messages.info(request, _("Dit was al vastgelegd of weggehaald."))
    return terug()


@alleen_met_knop("snel")
def vastleggen(request: HttpRequest) -> HttpResponse:
    """All own drafts now, or the one that is named."""
    wie, recht = bezoeker(request), geldend_recht(request)
    try:
        een = UUID(request.POST["id"]) if request.POST.get("id") else None
    except ValueError:
        raise Http404 from None
    _zeg_het(request, leg_nu_vast(wie, recht, mijn(wie, een)))
    return terug()


def _zeg_het(request: HttpRequest, uitkomst: Uitkomst) -> None:
    if uitkomst.vastgelegd:
        wat = ngettext("Vastgelegd: %d notitie.", "Vastgelegd: %d notities.", uitkomst.vastgelegd)
        messages.success(request, wat % uitkomst.vastgelegd)
    if uitkomst.geweigerd:
        wat = ngettext(
            "%d notitie kon niet worden vastgelegd. Waarom staat erbij; uw tekst is bewaard.",
            "%d notities konden niet worden vastgelegd. Waarom staat erbij; uw tekst is bewaard.",
            uitkomst.geweigerd,
        )
        messages.warning(request, wat % uitkomst.geweigerd)
    if not uitkomst.vastgelegd and not uitkomst.geweigerd:
        messages.info(request, _("Er was niets meer om vast te leggen."))
