# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""After something was recorded from a line: in place it says so, without htmx the list says it."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from regie.dossiers.vandaag import regel as zoek_regel
from regie.web.dossier.indienen import Uitkomst
from regie.web.inloggen.poort import is_fragment
from regie.web.vandaag.openen import Open


def vastgelegd(open_: Open, wat: str, uitkomst: Uitkomst) -> str:
    """What was recorded, about whom, and which terms changed by it."""
    zin = (
        _("Vastgelegd: %(wat)s, %(naam)s.")
        if uitkomst.gevolg == "klaar"
        else _("Dit was al vastgelegd: %(wat)s, %(naam)s.")
    )
    return " ".join([zin % {"wat": wat, "naam": open_.regel.naam}, *_veranderd(uitkomst.termijnen)])


def _veranderd(termijnen: Sequence[str]) -> list[str]:
    return [_("Er veranderde iets bij: %(termijnen)s.") % {"termijnen": ", ".join(termijnen)}] if termijnen else []


def opnieuw(open_: Open) -> Open | None:
    """The line as it stands after the recording; None where its row is no longer there."""
    hier, rij = open_.hier, open_.rij
    nu = zoek_regel(hier.wie, hier.vandaag, rij["dossier"], rij["termijn"], rij["aanleiding"])
    return None if nu is None else Open(hier, nu, open_.vraag)


def klaar(request: HttpRequest, open_: Open, tekst: str) -> HttpResponse:
    """The line gives way to what was done; below it the line itself, when it still needs someone in this list."""
    if not is_fragment(request):
        messages.success(request, tekst)
        return HttpResponseRedirect(open_.lijst, status=303)
    nu = opnieuw(open_)
    staat_er = nu is not None and nu.rij["let_op"] and (nu.rij["weg_id"] is not None) == open_.vraag.filter.weggelegd
    inhoud = open_.inhoud(tekst=tekst, nog_te_doen=staat_er, nu=nu)
    if nu is not None:
        inhoud["regel"] = nu.regel
    return render(request, "vandaag/klaar.html", inhoud)
