# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Keeping a filter under a name, and taking it away again."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from regie.dossiers.filters import MEESTE, TeVeel, bewaar, verwijder
from regie.web.formulieren.leeswijzen import te_bewaren
from regie.web.geldend import geldend_recht
from regie.web.knop import alleen_met_knop
from regie.web.vandaag.bewaarformulier import PAGINA, Bewaarformulier
from regie.web.vandaag.lijst import toon, wie_vraagt
from regie.web.vandaag.vraag import lees, met


@alleen_met_knop("vandaag")
def bewaar_filter(request: HttpRequest) -> HttpResponse:
    """Only what the filters of this person mean is kept, never the text of an address."""
    wie = wie_vraagt(request)
    vraag = lees(request.POST, wie, geldend_recht(request)).tekst
    formulier = Bewaarformulier(request.POST, auto_id="bewaar-%s")
    if formulier.is_valid():
        try:
            bewaar(wie, PAGINA, formulier.cleaned_data["naam"], vraag)
        except TeVeel:
            formulier.add_error(
                "naam", _("U hebt al %(meest)d filters bewaard. Verwijder er eerst een.") % {"meest": MEESTE}
            )
    if formulier.errors:
        return toon(request, request.POST, formulier)
    messages.success(request, _("Het filter “%(naam)s” is bewaard.") % {"naam": formulier.cleaned_data["naam"]})
    return HttpResponseRedirect(reverse("vandaag") + met(vraag), status=303)


@alleen_met_knop("vandaag")
def verwijder_filter(request: HttpRequest) -> HttpResponse:
    naam = request.POST.get("naam", "")
    if te_bewaren(naam) and verwijder(PAGINA, naam):
        messages.success(request, _("Het filter “%(naam)s” is verwijderd.") % {"naam": naam})
    return HttpResponseRedirect(reverse("vandaag"), status=303)
