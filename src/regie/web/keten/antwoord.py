# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The answer to a verwijzing: take it on, or refuse with the reason; at the place where it stands."""

from dataclasses import dataclass, replace
from typing import Any, Final, Literal

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.register.van_wie import SLEUTEL
from regie.register.vastleggen import Nieuw
from regie.web.dossier.bezoek import Bezoek
from regie.web.dossier.formulierpagina import METHODEN
from regie.web.dossier.indienen import dien_in
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.dossier.verwijzingen import zonder
from regie.web.formulieren import gebeurtenisformulier, naar_gegevens
from regie.web.formulieren.formulier import Dossierformulier, Gebeurtenisformulier
from regie.web.inloggen.poort import is_fragment
from regie.web.keten.bezoek import Ketenbezoek, ketenbezoek
from regie.web.knop import naar_de_knop

TYPE: Final = "verwijzing_antwoord"
ONJUIST: Final = 422
Antwoord = Literal["aangenomen", "geweigerd"]


@dataclass(frozen=True)
class Antwoordblok:
    """What can be answered to one verwijzing. `neem`: only its id; `weiger`: the reason as well, where it is asked."""

    adres: str
    over: str
    neem: Dossierformulier
    weiger: Gebeurtenisformulier | None = None


def antwoordblok(hier: Bezoek, sleutel: str, over: str) -> Antwoordblok:
    """To take on with one press; the way to refuse."""
    return Antwoordblok(hier.plek("antwoord", sleutel), over, Dossierformulier(auto_id=f"neem-{_plek(sleutel)}-%s"))


def weigerblok(hier: Bezoek, sleutel: str, over: str, getypt: QueryDict | None = None) -> Antwoordblok:
    """The same with the question why not; `getypt`: a refusal that was sent and is not right."""
    klasse = gebeurtenisformulier(TYPE, hier.recht, {}, hier.vandaag, hier.wie.categorieen)
    weiger = zonder(klasse(getypt, auto_id=f"weiger-{_plek(sleutel)}-%s"), ("datum", SLEUTEL, "antwoord"))
    weiger.fields["reden"].required = True
    weiger.fields["reden"].help_text = ""
    weiger.fields["reden"].error_messages["required"] = _("Hier is nog niets gekozen. Kies waarom het niet kan.")
    return replace(antwoordblok(hier, sleutel, over), weiger=weiger)


def _plek(sleutel: str) -> str:
    return sleutel.encode().hex()[:40]


@require_http_methods(METHODEN)
def antwoord(request: HttpRequest, dossier: str, verwijzing: str) -> HttpResponse:
    """GET asks why not; POST answers: in place for htmx, else back to the home of the partner."""
    hier = ketenbezoek(request, dossier).bij(verwijzing)
    gekozen = request.POST.get("antwoord")
    if not hier.mag_vastleggen(TYPE) or (request.method == "POST" and gekozen not in ("aangenomen", "geweigerd")):
        raise Http404
    if request.method != "POST":
        return _vraag_waarom(request, hier)
    blok = weigerblok(hier, verwijzing, naam_of_nummer(hier.naam, dossier), request.POST)
    form: Any = Dossierformulier(request.POST) if gekozen == "aangenomen" else blok.weiger
    if not form.is_valid():
        return _onjuist(request, hier, blok)
    if hier.hier.recht.stand != "gevraagd":
        return _klaar(request, hier, _("Er is al geantwoord op deze verwijzing. Er is niets veranderd."), "info")
    uitkomst = dien_in(hier, form, [_nieuw(hier, form, gekozen)], ongeacht=True)
    if uitkomst.gevolg not in ("klaar", "eerder"):
        return _onjuist(request, hier, blok)
    wat = _("Aangenomen: %(naam)s.") if gekozen == "aangenomen" else _("Geweigerd: %(naam)s.")
    return _klaar(request, hier, wat % {"naam": blok.over}, "ok")


def _nieuw(hier: Ketenbezoek, form: Any, gekozen: str) -> Nieuw:
    sleutel = hier.hier.sleutel
    gegevens = naar_gegevens(form) if gekozen == "geweigerd" else {}
    gegevens |= {SLEUTEL: sleutel, "antwoord": gekozen}
    return Nieuw(form.id, hier.dossier, TYPE, hier.vandaag, gegevens, voor=sleutel)


def _vraag_waarom(request: HttpRequest, hier: Ketenbezoek) -> HttpResponse:
    if hier.hier.recht.stand != "gevraagd":
        return naar_de_knop(request, "keten")
    return _toon(request, hier, weigerblok(hier, hier.hier.sleutel, naam_of_nummer(hier.naam, hier.dossier)))


def _onjuist(request: HttpRequest, hier: Ketenbezoek, blok: Antwoordblok) -> HttpResponse:
    return _toon(request, hier, blok, status=ONJUIST)


def _toon(request: HttpRequest, hier: Ketenbezoek, blok: Antwoordblok, status: int = 200) -> HttpResponse:
    inhoud = {"bezoek": hier, "naam": blok.over, "blok": blok, "fout": status == ONJUIST}
    sjabloon = "keten/antwoord.html" if is_fragment(request) else "keten/antwoord_blad.html"
    return render(request, sjabloon, inhoud, status=status)


def _klaar(request: HttpRequest, hier: Ketenbezoek, tekst: str, soort: str) -> HttpResponse:
    if is_fragment(request):
        nu = ketenbezoek(request, hier.dossier)
        return render(request, "keten/beantwoord.html", {"tekst": tekst, "soort": soort, "adres": nu.adres})
    (messages.success if soort == "ok" else messages.info)(request, tekst)
    return HttpResponseRedirect(reverse("keten"), status=303)
