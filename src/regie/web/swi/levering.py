# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One delivery: what is in it, what is different from the one before, its steps, and the file."""

from typing import Any, Final, cast
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regie.toegang.medewerkers import collegas
from regie.toegang.middleware import Verzoek
from regie.toegang.wie import Wie
from regie.uitwisseling.swi import leveringen
from regie.uitwisseling.swi.leveringen import Levering, Stap
from regie.uitwisseling.swi.maken import NietKlaar, beperkten, haal_bestand, waarom_niet, zet_stap
from regie.uitwisseling.swi.vergelijken import verschil_met_vorige
from regie.uitwisseling.swi.wie import LEVEREN
from regie.web.geldend import geldend_recht
from regie.web.keten.kwartaal_beeld import voluit
from regie.web.rechten import bezoeker
from regie.web.swi.beeld import STANDEN, stap_voluit
from regie.web.swi.klein import aantal, grens_voor
from regie.web.swi.verschil import mensen_van, verschilbeeld

NIET_KLAAR: Final = 409
STAPPEN: Final[tuple[Stap, ...]] = ("nagekeken", "vrijgegeven", "vervallen")


@require_http_methods(["GET", "HEAD", "POST"])
def levering(request: HttpRequest, id: UUID) -> HttpResponse:
    wie, van = bezoeker(request), _levering(id)
    if request.method != "POST":
        return _toon(request, wie, van)
    stap = next((een for een in STAPPEN if een == request.POST.get("stap")), None)
    if stap is None or LEVEREN.isdisjoint(wie.rollen):
        return _toon(request, wie, van, _("Er is niets veranderd. Kies een van de knoppen."), NIET_KLAAR)
    try:
        nieuw = zet_stap(wie, van, stap)
    except NietKlaar as reden:
        return _toon(request, wie, van, str(reden), NIET_KLAAR)
    zeg = _("Vastgelegd: %(stap)s.") % {"stap": str(STANDEN[stap]).lower()} if nieuw else _("Dit was al vastgelegd.")
    (messages.success if nieuw else messages.info)(request, zeg)
    return HttpResponseRedirect(reverse("swi_levering", args=[id]), status=303)


@require_safe
def bestand(request: HttpRequest, id: UUID) -> HttpResponse:
    """Everybody in it is logged before the file leaves."""
    wie, verzoek, van = bezoeker(request), cast(Verzoek, request), _levering(id)
    try:
        naam, inhoud, dossiers = haal_bestand(wie, geldend_recht(request), id, verzoek.vandaag)
    except NietKlaar as reden:
        return _toon(request, wie, van, str(reden), NIET_KLAAR)
    verzoek.inzage.lees(dossiers)
    antwoord = HttpResponse(inhoud, content_type="application/json")
    antwoord["Content-Disposition"] = f'attachment; filename="{naam}"'
    return antwoord


def _levering(id_: UUID) -> Levering:
    """Raises Http404."""
    gevonden = leveringen.levering(id_)
    if gevonden is None:
        raise Http404
    return gevonden


def _toon(request: HttpRequest, wie: Wie, van: Levering, waarom: str = "", status: int = 200) -> HttpResponse:
    verzoek, recht, mensen = cast(Verzoek, request), geldend_recht(request), collegas()
    grens, maakt = grens_voor(wie, recht, verzoek.vandaag), not LEVEREN.isdisjoint(wie.rollen)
    anders = verschilbeeld(wie, verschil_met_vorige(wie, van), request.GET, grens)
    beperkt = beperkten(wie, van) if maakt and van.stand != "vervallen" else []
    verzoek.inzage.lees([*(anders.getoond if anders else ()), *beperkt])
    inhoud: dict[str, Any] = {
        "levering": van,
        "voluit": voluit(van.kwartaal),
        "terug": f"{reverse('swi')}?kwartaal={van.kwartaal}",
        "stand": STANDEN[van.stand],
        "aantal": aantal(van.aantal, grens),
        "fouten": aantal(van.fouten, grens),
        "waarschuwingen": aantal(van.waarschuwingen, grens),
        "stappen": [(STANDEN[stap], stap_voluit(van, stap, mensen)) for stap in ("gemaakt", *STAPPEN)],
        "knoppen": _knoppen(wie, van) if maakt else [],
        "anders": anders,
        "beperkt": list(mensen_van(beperkt)),
        "maakt": maakt,
        "waarom": waarom,
    }
    return render(request, "swi/levering.html", inhoud, status=status)


def _knoppen(wie: Wie, van: Levering) -> list[dict[str, str]]:
    """The next step, and putting it aside; with why it cannot be taken now."""
    tekst = {"nagekeken": _("Ik heb de levering nagekeken"), "vrijgegeven": _("Geef de levering vrij"),
             "vervallen": _("Laat de levering vervallen")}  # fmt: skip
    volgende: list[Stap] = ["vrijgegeven" if "nagekeken" in van.stappen else "nagekeken", "vervallen"]
    if van.stand in ("vrijgegeven", "vervallen"):
        return []
    return [
        {"stap": stap, "tekst": tekst[stap], "waarom": waarom_niet(wie, van, stap),
         "soort": "secondary" if stap == "vervallen" else "primary"}
        for stap in volgende
    ]  # fmt: skip
