# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A place is chosen for somebody: looked at together once more, and then recorded."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers.meedoen import kandidaat
from regie.dossiers.plekken import Plek
from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.meedoen.passen import Mens, redenen
from regie.register.fouten import RegisterFout
from regie.web import bewaard
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.formulieren.formulier import VERSIE, versie_in_tekst
from regie.web.meedoen import woorden
from regie.web.meedoen.formulier import Kiesformulier
from regie.web.meedoen.plekken import METHODEN, ONJUIST, keuzes, plek_of_404, regel
from regie.web.meedoen.volgorde import volgorde_van
from regie.web.meedoen.werkformulier import zet_fout
from regie.werk.meedoen.kiezen import Keuze, kies
from regie.werk.meedoen.werk_gevonden import BETAALD


@require_http_methods(METHODEN)
def kiezen(request: HttpRequest, dossier: str, plek: UUID) -> HttpResponse:
    """Raises Http404 for who died or left, or whose dossier is closed: the page offers no place to them."""
    hier, gekozen = bezoek(request, dossier), plek_of_404(plek)
    wie = kandidaat(hier.dossier, hier.vandaag)
    if wie is None or not wie.is_actief:
        raise Http404
    return leg_voor(request, hier, gekozen, wie.mens, Terug(hier.plek("meedoen_dossier"), ""))


@dataclass(frozen=True)
class Terug:
    """`adres`: where one comes from. `voor`: of a jobcoach the verwijzing, with a home of its own."""

    adres: str
    voor: str

    def verder(self, hier: Bezoek, gekozen: Plek, form: Kiesformulier) -> str:
        """Of paid work: when somebody works, so that the lessons can be looked at."""
        if gekozen.soort == BETAALD and not self.voor:
            return f"{hier.plek('meedoen_werk')}?plaatsing={form.id}"
        return self.adres


def leg_voor(request: HttpRequest, hier: Bezoek, gekozen: Plek, mens: Mens, terug: Terug) -> HttpResponse:
    """The place for this person once more with its reasons; recorded when it is sent."""
    velden = request.POST if request.method == "POST" else bewaard.neem(request)
    begin = {
        VERSIE: versie_in_tekst(hier.kop["laatste"]), "vanaf": hier.vandaag.isoformat(),
        "uren_per_week": f"{gekozen.uren_van:g}".replace(".", ","),
    }  # fmt: skip
    verband = keuzes(hier.recht, "gekoppeld_aan_taal")
    form = Kiesformulier(velden, initial=begin, verband=verband, vandaag=hier.vandaag)
    if request.method == "POST" and form.is_valid() and _gekozen(hier, gekozen, form, terug.voor):
        bewaard.vergeet(request)
        messages.success(request, _("Vastgelegd: %(plek)s.") % {"plek": gekozen.naam})
        return HttpResponseRedirect(terug.verder(hier, gekozen, form), status=303)
    volgorde = volgorde_van(hier.recht, hier.wie.beleid, hier.vandaag)
    inhoud = {
        "naam": naam_of_nummer(hier.naam, hier.dossier), "form": form, "terug": terug.adres,
        "regel": regel(gekozen, hier.recht), "is_regio": gekozen.voor == "regio",
        "redenen": woorden.redenregels(redenen(mens, gekozen.te_wegen, volgorde.punten)),
    }  # fmt: skip
    return render(request, "meedoen/kiezen.html", inhoud, status=ONJUIST if request.method == "POST" else 200)


def _gekozen(hier: Bezoek, gekozen: Plek, form: Kiesformulier, voor: str) -> bool:
    """Recorded; otherwise the form says why not."""
    wat = form.cleaned_data
    keuze = Keuze(
        form.id, hier.dossier, gekozen.id, wat["vanaf"], float(wat["uren_per_week"]), wat["gekoppeld_aan_taal"],
        form.versie, voor or None,
    )  # fmt: skip
    try:
        kies(hier.wie, hier.recht, keuze)
    except (InvoerFout, RegisterFout) as fout:
        zet_fout(form, fout)
        return False
    return True
