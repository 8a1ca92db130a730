# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who is away and who stands in: for all open dossiers of somebody at once, and the end of it."""

from dataclasses import dataclass
from typing import Any, Final, cast
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from regie.dossiers.team import dossiers_van, vervangen_door
from regie.dossiers.team import vervangen as nu_vervangen
from regie.dossiers.woorden import getal
from regie.toegang.medewerkers import collegas
from regie.toegang.middleware import Verzoek
from regie.toegang.sleutel import uuid7
from regie.web import bewaard
from regie.web.geldend import geldend_recht
from regie.web.knop import alleen_met_knop
from regie.web.rechten import bezoeker
from regie.web.team.bord import maak_bord
from regie.web.team.pagina import ONJUIST
from regie.web.team.toewijzen import VERVANGER, NietVastgelegd, Vervangformulier, leg_alles_vast, toewijzingen

EINDE: Final = "toewijzing_einde"


@dataclass(frozen=True)
class Vervanging:
    """A line of who stands in now. `stempel`: of the button that ends it."""

    consulent: str
    vervanger: str
    van: str
    door: str
    dossiers: str
    stempel: UUID


@require_http_methods(["GET", "HEAD", "POST"])
def vervangen(request: HttpRequest) -> HttpResponse:
    wie, verzoek, recht = bezoeker(request), cast(Verzoek, request), geldend_recht(request)
    lasten = maak_bord(wie, recht, verzoek.vandaag, collegas()).lasten
    velden = request.POST if request.method == "POST" else bewaard.neem(request)
    form = Vervangformulier(velden, lasten=lasten, vandaag=verzoek.vandaag)
    if request.method == "POST" and form.is_valid() and _leg_vast(request, form):
        return HttpResponseRedirect(reverse("team_vervangen"), status=303)
    status = ONJUIST if request.method == "POST" else 200
    return render(request, "team/vervangen.html", {"form": form, "vervangingen": _nu()}, status=status)


def _leg_vast(request: HttpRequest, form: Vervangformulier) -> bool:
    """False: what is wrong stands on the form."""
    gelezen: dict[str, Any] = form.cleaned_data
    afwezig, door = gelezen["afwezig"], gelezen["vervanger"]
    al = set(vervangen_door(afwezig, door))
    dossiers = [dossier for dossier in dossiers_van(afwezig) if dossier not in al]
    nieuw = toewijzingen(gelezen["stempel"], dossiers, VERVANGER, door, gelezen["datum"])
    try:
        vastgelegd = bool(nieuw) and leg_alles_vast(bezoeker(request), nieuw, geldend_recht(request))
    except NietVastgelegd as fout:
        form.add_error(None, str(fout))
        return False
    if vastgelegd:
        wat = ngettext("%(naam)s vervangt nu bij %(aantal)s persoon.", "%(naam)s vervangt nu bij %(aantal)s mensen.",
                       len(nieuw))  # fmt: skip
        messages.success(request, wat % {"naam": collegas()[door].naam, "aantal": getal(len(nieuw))})
    else:
        messages.info(request, _("Deze vervanging stond er al. Er is niets veranderd."))
    return True


@alleen_met_knop("team_vervangen")
def stoppen(request: HttpRequest) -> HttpResponse:
    """Ends it today for every open dossier of who was away."""
    wie, vandaag = bezoeker(request), cast(Verzoek, request).vandaag
    terug = HttpResponseRedirect(reverse("team_vervangen"), status=303)
    try:
        stempel = UUID(request.POST.get("stempel", ""))
    except ValueError:
        messages.error(request, _("Deze pagina is niet heel meer aangekomen. Kies opnieuw."))
        return terug
    consulent, vervanger = (_schoon(request.POST.get(naam, "")) for naam in ("consulent", "vervanger"))
    dossiers = vervangen_door(consulent, vervanger)
    nieuw = toewijzingen(stempel, dossiers, VERVANGER, vervanger, vandaag, EINDE)
    try:
        gestopt = bool(nieuw) and leg_alles_vast(wie, nieuw, geldend_recht(request))
    except NietVastgelegd as fout:
        messages.error(request, str(fout))
        return terug
    gedaan = _("De vervanging is gestopt.") if gestopt else _("Deze vervanging was al gestopt.")
    messages.add_message(request, messages.SUCCESS if gestopt else messages.INFO, gedaan)
    return terug


def _schoon(sleutel: str) -> str:
    return sleutel if sleutel.isprintable() else ""


def _nu() -> list[Vervanging]:
    namen = {sleutel: collega.naam for sleutel, collega in collegas().items()}
    return [
        Vervanging(
            rij["consulent"],
            rij["vervanger"],
            namen.get(rij["consulent"], str(rij["consulent"])),
            namen.get(rij["vervanger"], str(rij["vervanger"])),
            getal(rij["dossiers"]),
            uuid7(),
        )
        for rij in nu_vervangen()
    ]
