# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A block of somebody's week: a new one, changed, given another time, taken away."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers.kinderen import GEZIN
from regie.dossiers.vraag import Rij
from regie.dossiers.weekplan import KIND
from regie.dossiers.weekplan import blok as lees_blok
from regie.register.fouten import RegisterFout
from regie.toegang.sleutel import uuid7
from regie.web import bewaard
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.weekplan import woorden
from regie.web.weekplan.bezoek import Weekbezoek, weekbezoek
from regie.web.weekplan.formulieren import SCHUIFT, VAST, Blokformulier, Keuzeformulier, Nieuwformulier
from regie.werk.weekplan.fouten import StaatErAl
from regie.werk.weekplan.inlezen import als_blok
from regie.werk.weekplan.model import ANDERS, OPVANG, SCHOOL, VAN_EEN_GROTE, ZORG
from regie.werk.weekplan.opslag import MEESTE_KEUZES, haal_keuze_weg, haal_weg, kies, voeg_keuze_toe, voeg_toe, wijzig

ONJUIST = 422
METHODEN = ["GET", "HEAD", "POST"]
GENUMMERD = frozenset(map(str, range(1, MEESTE_KEUZES + 1)))


def soorten_van(hier: Weekbezoek) -> list[str]:
    """What can stand in the week of this person, as far as who asks may know of the family."""
    if hier.lid.klein:
        return [SCHOOL, OPVANG, ANDERS]
    soorten = [SCHOOL, *VAN_EEN_GROTE] if hier.lid.rol == KIND else list(VAN_EEN_GROTE)
    return [soort for soort in soorten if GEZIN in hier.wie.categorieen or soort not in (SCHOOL, ZORG)]


@require_http_methods(METHODEN)
def erbij(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = weekbezoek(request, dossier)
    velden = request.POST if request.method == "POST" else bewaard.neem(request)
    form = Nieuwformulier(velden, soorten=soorten_van(hier), initial={"van_op": hier.vandaag.isoformat()})
    if request.method == "POST" and form.is_valid():
        wat, id_ = form.blok(), form.cleaned_data["stempel"]
        if _lukt(form, lambda: voeg_toe(hier.wie, dossier, id_, wat, form.tijd())):
            bewaard.vergeet(request)
            messages.success(request, _("Het blok staat in de week."))
            naar = hier.weekadres if wat.vast else hier.plek("week_blok", str(id_)) + hier.vraag
            return HttpResponseRedirect(naar, status=303)
    inhoud = {"hier": hier, "naam": _naam(hier), "form": form}
    return render(request, "weekplan/erbij.html", inhoud, status=ONJUIST if request.method == "POST" else 200)


@require_http_methods(METHODEN)
def blok(request: HttpRequest, dossier: str, id: UUID) -> HttpResponse:
    hier = weekbezoek(request, dossier)
    rij, doe = lees_blok(dossier, id), request.POST.get("doe", "") if request.method == "POST" else ""
    if rij is None:
        return _is_weg(request, hier, doe)
    soorten = [rij["soort"]]
    form = Blokformulier(request.POST if doe == "bewaar" else None, soorten=soorten, initial=_begin(rij),
                         heeft_tijd=rij["gekozen"] is not None)  # fmt: skip
    keuze = Keuzeformulier(request.POST if doe == "keuze" else None, soorten=soorten)
    if doe and (klaar := _doe(request, hier, rij, doe, form, keuze)):
        return klaar
    return _toon(request, hier, rij, form, keuze)


def _is_weg(request: HttpRequest, hier: Weekbezoek, doe: str) -> HttpResponse:
    """Taken away before: who sends that again has what they want. Raises Http404 for all else."""
    if doe != "weg":
        raise Http404
    messages.info(request, _("Dit blok staat niet meer in de week."))
    return HttpResponseRedirect(hier.weekadres, status=303)


def _doe(
    request: HttpRequest, hier: Weekbezoek, rij: Rij, doe: str, form: Blokformulier, keuze: Keuzeformulier
) -> HttpResponse | None:
    """Where to go now; None: there are errors to show."""
    wie, dossier, id_ = hier.wie, hier.dossier, rij["id"]
    revisie, nummer = _revisie(request, rij), _nummer(request, rij)
    zelf, week = hier.plek("week_blok", str(id_)) + hier.vraag, hier.weekadres
    doen: dict[str, tuple[Any, Callable[[], Any], str, str]] = {
        "bewaar": (form, lambda: wijzig(wie, dossier, id_, revisie, form.blok()), _("Bewaard."), week),
        "keuze": (keuze, lambda: voeg_keuze_toe(wie, dossier, id_, revisie, keuze.tijd()), _("De keuze staat erbij."),
                  zelf),
        "kies": (None, lambda: kies(wie, dossier, id_, revisie, nummer), _("Deze tijd geldt nu."), week),
        "keuze_weg": (None, lambda: haal_keuze_weg(wie, dossier, id_, revisie, nummer), _("De keuze is weg."), zelf),
        "weg": (None, lambda: haal_weg(wie, dossier, id_, revisie), _("Het blok is weg."), week),
    }  # fmt: skip
    if doe not in doen:
        raise Http404
    met, doe_het, tekst, naar = doen[doe]
    if met is not None and not met.is_valid():
        return None
    if met is not None:
        if not _lukt(met, doe_het):
            return None
        messages.success(request, tekst)
    else:
        _probeer(request, doe_het, tekst)
    return HttpResponseRedirect(naar, status=303)


def _probeer(request: HttpRequest, doe_het: Callable[[], Any], tekst: str) -> None:
    try:
        with transaction.atomic():
            doe_het()
    except RegisterFout as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, tekst)


def _lukt(form: Any, doe_het: Callable[[], Any]) -> bool:
    try:
        with transaction.atomic():
            doe_het()
    except RegisterFout as fout:
        form.add_error(None, str(fout))
        if isinstance(fout, StaatErAl):  # sent once more it is another block
            form.data = form.data.copy()
            form.data["stempel"] = str(uuid7())
        return False
    return True


def _revisie(request: HttpRequest, rij: Rij) -> UUID:
    """As it was when the page was opened. Something else is nobody's revision: then it is said to be changed."""
    try:
        return UUID(request.POST.get("revisie", ""))
    except ValueError:
        return UUID(int=0)


def _nummer(request: HttpRequest, rij: Rij) -> int:
    """Of one of its choices; one that was taken away before is taken away. Raises Http404 for any other number."""
    gevraagd = request.POST.get("nummer", "")
    nummers = {str(een["nummer"]): int(een["nummer"]) for een in rij["keuzes"]}
    if gevraagd in nummers or not gevraagd:
        return nummers.get(gevraagd, 0)
    if request.POST.get("doe") == "keuze_weg" and gevraagd in GENUMMERD:
        return int(gevraagd)
    raise Http404


def _begin(rij: Rij) -> dict[str, Any]:
    return {
        **{naam: rij[naam] for naam in ("soort", "wat", "waar", "reis", "bron")},
        "vast": VAST if rij["vast"] else SCHUIFT,
        "van_op": rij["van_op"].isoformat(),
        "tot_op": rij["tot_op"].isoformat() if rij["tot_op"] else "",
    }


def _toon(request: HttpRequest, hier: Weekbezoek, rij: Rij, *forms: Any) -> HttpResponse:
    form, keuze = forms
    het, met_fouten = als_blok(rij), any(een.errors for een in forms)
    inhoud = {
        "hier": hier, "naam": _naam(hier), "rij": rij, "form": form, "keuze": keuze, "wat": woorden.wat(het),
        "keuzes": _keuzes(rij), "met_fouten": met_fouten,
    }  # fmt: skip
    return render(request, "weekplan/blok.html", inhoud, status=ONJUIST if met_fouten else 200)


def _keuzes(rij: Rij) -> Sequence[dict[str, Any]]:
    return [
        {"nummer": een.nummer, "tekst": woorden.keuze_voluit(een), "geldt": een.nummer == rij["gekozen"],
         "plaatsen": een.plaatsen, "kan_weg": een.nummer != rij["gekozen"] and len(rij["keuzes"]) > 1}
        for een in als_blok(rij).keuzes
    ]  # fmt: skip


def _naam(hier: Weekbezoek) -> str:
    return naam_of_nummer(hier.naam, hier.dossier)
