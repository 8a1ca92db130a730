# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What must happen: the terms of the task and the actions that were agreed, by their last day; ticked off in place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers.keten import acties
from regie.dossiers.vraag import Rij
from regie.kern.kalender import dagnummer
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import Herleiding, statustekst, voluit
from regie.register.vastleggen import Nieuw
from regie.toegang.sleutel import uuid7
from regie.web.adressen import adres
from regie.web.dossier.formulierpagina import METHODEN
from regie.web.dossier.indienen import dien_in
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.formulieren.formulier import Dossierformulier
from regie.web.inloggen.poort import is_fragment
from regie.web.keten.bezoek import Ketenbezoek, ketenbezoek
from regie.web.knop import naar_de_knop
from regie.web.stand import stand
from regie.web.templatetags.regie import nog

STAND: Final = "afspraak_stand"
Terug = Literal["keten", "persoon"]


@dataclass(frozen=True, slots=True)
class Afvinken:
    """The button that says that an action was done: where it goes, which action, and the id of what it will record.
    `anders`: where one says that it was not done. `naar`: where one goes afterwards without htmx."""

    adres: str
    actie: str
    id: str
    anders: str
    naar: Terug
    zegels: SafeString


@dataclass(frozen=True, slots=True)
class Werk:
    """A line. `met_naam`: the list is about more than one person."""

    anker: str
    wat: str
    naam: str
    adres: str
    erbij: str
    nog: str
    datum: str
    stand: SafeString | str
    met_naam: bool = True
    afvinken: Afvinken | None = None


def termijnregel(rij: Rij, uitleg: Herleiding) -> Werk:
    regel = uitleg.regel(rij)
    return Werk(
        anker=f"termijn-{rij['dossier']}-{rij['termijn']}", wat=regel.naam,
        naam=naam_of_nummer(rij["naam"], rij["dossier"]), adres=adres("keten_dossier", rij["dossier"]),
        erbij=regel.stappen or "", nog=nog(rij["dagen"]), datum=voluit(rij["uiterlijk"]) if rij["uiterlijk"] else "",
        stand=stand(rij["status"], statustekst(rij)),
    )  # fmt: skip


def actieregel(rij: Rij, recht: Recht, vandaag: date, naar: Terug, zegels: SafeString | None) -> Werk:
    """`zegels`: of this page, for who may say that it was done; None for who may not."""
    uiterlijk = rij["uiterlijk"]
    over = _("te doen door: %(wie)s") % {"wie": recht.codelijsten["wie"].codes[rij["wie"]].label}
    return Werk(
        anker=f"actie-{rij['id']}", wat=rij["wat"] or _("Afgesproken actie"),
        naam=naam_of_nummer(rij["naam"], rij["dossier"]), adres=adres("keten_dossier", rij["dossier"]), erbij=over,
        nog=nog(dagnummer(uiterlijk) - dagnummer(vandaag)) if uiterlijk else "",
        datum=voluit(uiterlijk) if uiterlijk else _("zonder laatste dag"), stand="",
        met_naam=naar == "keten", afvinken=None if zegels is None else _afvinken(rij, naar, zegels),
    )  # fmt: skip


def _afvinken(rij: Rij, naar: Terug, zegels: SafeString) -> Afvinken:
    plek = adres("keten_gedaan", rij["dossier"], rij["verwijzing"])
    anders = reverse(
        "keten_vastleggen", args=[rij["dossier"], rij["verwijzing"], STAND], query={"actie_id": rij["actie_id"]}
    )
    return Afvinken(plek, rij["actie_id"], str(uuid7()), anders, naar, zegels)


def op_dag(termijnen: Iterable[tuple[Rij, Werk]], acties_: Iterable[tuple[Rij, Werk]]) -> Sequence[Werk]:
    """Both together by their last day; what has none stands last."""
    samen = sorted([*termijnen, *acties_], key=lambda paar: paar[0]["uiterlijk"] or date.max)
    return [werk for _rij, werk in samen]


@require_http_methods(METHODEN)
def gedaan(request: HttpRequest, dossier: str, verwijzing: str) -> HttpResponse:
    """Says of an open action that it was done. Pressed twice it does nothing the second time."""
    hier = ketenbezoek(request, dossier).bij(verwijzing)
    if request.method != "POST":
        return naar_de_knop(request, "keten")
    form = Dossierformulier(request.POST)
    sleutel = request.POST.get("actie", "")
    if not hier.mag_vastleggen(STAND) or not form.is_valid():
        raise Http404
    rij = next((een for een in acties(dossier) if _is_deze(een, verwijzing, sleutel)), None)
    if rij is None:
        return _klaar(request, hier, _("Deze actie was al klaar. Er is niets veranderd."), "")
    gegevens = {"actie_id": sleutel, "stand": "gedaan"}
    nieuw = Nieuw(form.id, dossier, STAND, hier.vandaag, gegevens, voor=verwijzing)
    if dien_in(hier, form, [nieuw], ongeacht=True).gevolg not in ("klaar", "eerder"):
        return _klaar(request, hier, _("Dit is niet gelukt. Er is niets veranderd. Probeer het nog een keer."), "")
    tekst = _("Gedaan: %(wat)s, %(naam)s.") % {"wat": rij["wat"], "naam": naam_of_nummer(hier.naam, dossier)}
    return _klaar(request, hier, tekst, hier.plek("intrekken", str(form.id)))


def _is_deze(rij: Rij, verwijzing: str, sleutel: str) -> bool:
    return rij["verwijzing"] == verwijzing and rij["actie_id"] == sleutel


def _klaar(request: HttpRequest, hier: Ketenbezoek, tekst: str, herstel: str) -> HttpResponse:
    if is_fragment(request):
        soort = "ok" if herstel else "info"
        return render(request, "keten/gedaan.html", {"tekst": tekst, "soort": soort, "herstel": herstel})
    (messages.success if herstel else messages.info)(request, tekst)
    terug = hier.adres if request.POST.get("naar") == "persoon" else reverse("keten")
    return HttpResponseRedirect(terug, status=303)
