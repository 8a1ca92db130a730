# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The dossiers behind a figure, for who may open them."""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regie.monitor.openen import GeenCijfer, dossiers_achter, mensen
from regie.toegang.medewerkers import collegas
from regie.toegang.middleware import Verzoek
from regie.web.adressen import adres
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.geldend import geldend_recht
from regie.web.monitor.filters import dimensies, filters, in_adres
from regie.web.monitor.gevraagd import gevraagd
from regie.web.monitor.pagina import levering_van, rondom
from regie.web.rechten import bezoeker

PER_BLADZIJDE: Final = 50


class Mens(NamedTuple):
    naam: str
    adres: str
    consulent: str


@require_safe
def dossiers(request: HttpRequest, indicator: str) -> HttpResponse:
    """Counted again from the events, as the figure was: the dossiers of the values in the address."""
    recht, vraag = geldend_recht(request), gevraagd(request)
    if indicator not in recht.indicatoren or vraag.bewaard is None:
        raise Http404
    cijfers = levering_van(request, vraag, [indicator])
    assert cijfers is not None
    keuzes = filters(cijfers, indicator, request.GET)
    dims = dimensies(keuzes)
    try:
        gevonden = dossiers_achter(bezoeker(request), recht, vraag.bewaard, indicator, dims)
    except GeenCijfer as fout:
        raise Http404 from fout
    blad = max(1, int(request.GET.get("blad", "1"))) if request.GET.get("blad", "1").isdecimal() else 1
    deel = gevonden[(blad - 1) * PER_BLADZIJDE : blad * PER_BLADZIJDE]
    rij = cijfers.rij(indicator, dims)
    filterquery = in_adres(keuzes)
    bladen = f"?{vraag.vaste_query}&{filterquery}&blad="
    inhoud = {
        "id": indicator,
        "definitie": cijfers.definities[indicator],
        "keuzes": [een for een in keuzes if een.is_gekozen],
        "namen": [dict(een.keuzes)[een.gekozen] for een in keuzes if een.is_gekozen],
        "mensen": list(_mensen(request, deel)),
        "aantal": len(gevonden),
        "vorige": f"{bladen}{blad - 1}" if blad > 1 else "",
        "volgende": f"{bladen}{blad + 1}" if len(gevonden) > blad * PER_BLADZIJDE else "",
        "anders": _anders(rij, len(gevonden)),
        "u_terug": f"{adres('monitor_cijfer', indicator)}?{vraag.query}&{filterquery}",
    }
    return render(request, "monitor/dossiers.html", {**rondom(request, vraag), **inhoud})


def _anders(rij: Any, aantal: int) -> str:
    """Why there may be more or fewer people here than the figure says."""
    if rij is None or rij["eenheid"] != "dossiers" or rij["waarde"] in (None, aantal):
        return ""
    vast = {"cijfer": rij["waarde"], "nu": aantal}
    return _("Het cijfer was %(cijfer)s. Nu zijn het er %(nu)s: er is sindsdien iets vastgelegd of verbeterd.") % vast


def _mensen(request: HttpRequest, deel: list[str]) -> Iterator[Mens]:
    gevonden = mensen(deel)
    cast(Verzoek, request).inzage.lees(rij["dossier"] for rij in gevonden)
    namen = collegas()
    for rij in gevonden:
        consulent = namen[rij["consulent"]].naam if rij["consulent"] in namen else ""
        yield Mens(naam_of_nummer(rij["naam"], rij["dossier"]), adres("dossier", rij["dossier"]), consulent)
