# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page: choose a file, see what is wrong or what will come in, and choose it once more to take it in."""

from typing import Final, cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from regie.dossiers.woorden import getal
from regie.toegang.middleware import Verzoek
from regie.web.geldend import geldend_recht
from regie.web.importeren.formulier import Importformulier
from regie.web.importeren.grens import is_te_groot
from regie.web.importeren.proef import Uitslag, beproef
from regie.web.rechten import bezoeker

ONJUIST: Final = 422


@require_http_methods(["GET", "HEAD", "POST"])
def importeren(request: HttpRequest) -> HttpResponse:
    wie, verzoek = bezoeker(request), cast(Verzoek, request)
    if request.method != "POST":
        return _toon(request, Importformulier())
    form = Importformulier(request.POST, request.FILES, te_groot=is_te_groot(request))
    if not form.is_valid():
        return _toon(request, form, status=ONJUIST)
    gelezen = form.cleaned_data
    uitslag = beproef(
        gelezen["bestand"], wie, geldend_recht(request), verzoek.vandaag, gelezen["aanvaard"], gelezen["afdruk"]
    )
    if uitslag.vastgelegd:
        _zeg_het(request, uitslag)
        return HttpResponseRedirect(reverse("importeren"), status=303)
    ander = bool(gelezen["afdruk"]) and uitslag.telling is not None
    volgend = Importformulier(
        initial={"afdruk": uitslag.afdruk if uitslag.telling else "", "aanvaard": gelezen["aanvaard"]}
    )
    volgend.vraag_ook(uitslag.aanvaardbaar | frozenset(gelezen["aanvaard"]))
    return _toon(request, volgend, uitslag, ander=ander, status=200 if uitslag.telling else ONJUIST)


def _zeg_het(request: HttpRequest, uitslag: Uitslag) -> None:
    assert uitslag.telling is not None
    wat = ngettext(
        "Vastgelegd uit %(naam)s: %(nieuw)s gebeurtenis.",
        "Vastgelegd uit %(naam)s: %(nieuw)s gebeurtenissen.",
        uitslag.telling.nieuw,
    )
    messages.success(request, wat % {"naam": uitslag.naam, "nieuw": getal(uitslag.telling.nieuw)})


def _toon(
    request: HttpRequest,
    form: Importformulier,
    uitslag: Uitslag | None = None,
    *,
    ander: bool = False,
    status: int = 200,
) -> HttpResponse:
    """`ander`: another file than the one that was looked at before."""
    telling = None if uitslag is None else uitslag.telling
    inhoud = {
        "form": form,
        "uitslag": uitslag,
        "telling": telling,
        "getallen": None
        if telling is None
        else {naam: getal(getattr(telling, naam)) for naam in ("gelezen", "nieuw", "dossiers")},
        "aantal": getal(uitslag.aantal) if uitslag else "",
        "meer": uitslag is not None and uitslag.aantal > len(uitslag.problemen),
        "ander": ander,
        "vinkjes": bool(form.fields["aanvaard"].choices) and uitslag is not None,
    }
    titel_fout = status == ONJUIST
    return render(request, "importeren/importeren.html", inhoud | {"met_fouten": titel_fout}, status=status)
