# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A place is chosen for somebody: looked at together once more, and then recorded."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers.meedoen import kandidaat
from regie.dossiers.plekken import Plek
from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.meedoen.passen import redenen
from regie.register.fouten import RegisterFout, Verouderd
from regie.web import bewaard
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.formulieren.formulier import VERSIE, versie_in_tekst
from regie.web.meedoen import woorden
from regie.web.meedoen.formulier import Kiesformulier
from regie.web.meedoen.plekken import METHODEN, ONJUIST, keuzes, plek_of_404, regel
from regie.web.meedoen.volgorde import volgorde_van
from regie.werk.meedoen.kiezen import Keuze, kies


@require_http_methods(METHODEN)
def kiezen(request: HttpRequest, dossier: str, plek: UUID) -> HttpResponse:
    hier, gekozen = bezoek(request, dossier), plek_of_404(plek)
    velden = request.POST if request.method == "POST" else bewaard.neem(request)
    begin = {
        VERSIE: versie_in_tekst(hier.kop["laatste"]), "vanaf": hier.vandaag.isoformat(),
        "uren_per_week": f"{gekozen.uren_van:g}".replace(".", ","),
    }  # fmt: skip
    form = Kiesformulier(velden, initial=begin, verband=keuzes(hier.recht, "gekoppeld_aan_taal"))
    if request.method == "POST" and form.is_valid() and _gekozen(hier, gekozen, form):
        bewaard.vergeet(request)
        messages.success(request, _("Vastgelegd: %(plek)s.") % {"plek": gekozen.naam})
        return HttpResponseRedirect(hier.plek("meedoen_dossier"), status=303)
    return _toon(request, hier, gekozen, form)


def _gekozen(hier: Bezoek, gekozen: Plek, form: Kiesformulier) -> bool:
    """Recorded; otherwise the form says why not."""
    wat = form.cleaned_data
    keuze = Keuze(
        form.id, hier.dossier, gekozen.id, wat["vanaf"], float(wat["uren_per_week"]), wat["gekoppeld_aan_taal"],
        form.versie,
    )  # fmt: skip
    try:
        kies(hier.wie, hier.recht, keuze)
    except Verouderd:
        form.add_error(
            None, _("Iemand anders legde intussen iets vast in dit dossier. Kijk eerst wat, en kies opnieuw.")
        )
    except InvoerFout as fout:
        for probleem in fout.problemen:
            form.add_error(None, str(probleem))
    except RegisterFout as fout:
        form.add_error(None, str(fout))
    else:
        return True
    return False


def _toon(request: HttpRequest, hier: Bezoek, gekozen: Plek, form: Kiesformulier) -> HttpResponse:
    wie = kandidaat(hier.dossier, hier.vandaag)
    volgorde = volgorde_van(hier.recht, hier.wie.beleid, hier.vandaag)
    inhoud = {
        "bezoek": hier, "naam": naam_of_nummer(hier.naam, hier.dossier), "form": form,
        "regel": regel(gekozen, hier.recht), "is_regio": gekozen.voor == "regio",
        "redenen": [] if wie is None else woorden.redenregels(redenen(wie.mens, gekozen.te_wegen, volgorde.punten)),
    }  # fmt: skip
    return render(request, "meedoen/kiezen.html", inhoud, status=ONJUIST if request.method == "POST" else 200)
