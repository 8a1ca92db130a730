# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A list of DUO or COA with numbers beside our own people: the answer is shown once, and nobody of it is kept."""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from regie.dossiers.nummerlijst import Bekende, Bron, namen
from regie.dossiers.woorden import getal
from regie.personen.csvbestand import GeenBestand, Tabel
from regie.personen.csvbestand import lees as lees_csv
from regie.toegang.middleware import Verzoek
from regie.uitwisseling.aansluiting.lijst import GeenLijst, Uitslag, fouten_van, lees, vergelijk
from regie.web.aansluiting.formulier import BRONNEN, Lijstformulier
from regie.web.adressen import adres
from regie.web.bestandsantwoord import csv_antwoord
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.importeren.grens import is_te_groot
from regie.web.rechten import bezoeker

ONJUIST: Final = 422
MEESTE_REGELS: Final = 20_000
GETOOND: Final = 200
"""People, and lines, of each kind on the page."""


class Mens(NamedTuple):
    naam: str
    adres: str


class Groep(NamedTuple):
    """One kind of difference. `aantal`: how many there are, also beyond what is shown."""

    id: str
    kop: str
    uitleg: str
    aantal: str
    mensen: list[Mens]
    meer: bool


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def lijst(request: HttpRequest) -> HttpResponse:
    bezoeker(request)
    if request.method != "POST":
        return render(request, "aansluiting/lijst.html", {"form": Lijstformulier()})
    form = Lijstformulier(request.POST, request.FILES, te_groot=is_te_groot(request))
    uitslag = _vergelijk(request, form) if form.is_valid() else None
    inhoud: dict[str, Any] = {"form": form, "met_fouten": uitslag is None}
    if uitslag is not None:
        inhoud |= _beeld(request, form.cleaned_data["bron"], uitslag)
    return render(request, "aansluiting/lijst.html", inhoud, status=ONJUIST if uitslag is None else 200)


def _vergelijk(request: HttpRequest, form: Lijstformulier) -> Uitslag | None:
    """None where the file is refused; the form says why."""
    bron, ruw = cast(Bron, form.cleaned_data["bron"]), form.cleaned_data["bestand"].read()
    try:
        tabel: Tabel = lees_csv(ruw, MEESTE_REGELS)
        gelezen = lees(bron, tabel)
    except (GeenBestand, GeenLijst) as fout:
        form.add_error("bestand", str(fout))
        return None
    return vergelijk(bezoeker(request), bron, ruw, gelezen)


def _beeld(request: HttpRequest, bron: str, uitslag: Uitslag) -> dict[str, Any]:
    delen = {"hier": uitslag.alleen_hier, "zonder": uitslag.zonder_nummer, "niet": uitslag.telt_niet}
    getoond = {naam: deel[:GETOOND] for naam, deel in delen.items()}
    dossiers = [een.dossier for deel in getoond.values() for een in deel]
    cast(Verzoek, request).inzage.lees(dossiers)
    wie_zij_zijn = namen(dossiers)
    van = str(BRONNEN[bron])
    woorden = {
        "hier": (_("Alleen hier"), _("Deze mensen tellen bij ons mee en staan niet op de lijst van %s.") % van),
        "zonder": (_("Niet te vergelijken"), _("Deze mensen tellen bij ons mee, en hun nummer is hier niet bekend.")),
        "niet": (_("Op de lijst, maar hier niet meegeteld"),
                 _("Deze mensen zijn bekend. Hun dossier is gesloten, of er is hier geen plicht of koppeling.")),
    }  # fmt: skip
    groepen = [
        Groep(naam, *woorden[naam], getal(len(deel)), _mensen(getoond[naam], wie_zij_zijn), len(deel) > GETOOND)
        for naam, deel in delen.items()
    ]
    return {
        "uitslag": uitslag, "van": van, "groepen": groepen, "allebei": getal(uitslag.allebei),
        "daar": [str(regel) for regel in uitslag.alleen_daar[:GETOOND]], "aantal_daar": getal(len(uitslag.alleen_daar)),
        "meer_daar": len(uitslag.alleen_daar) > GETOOND, "aantal_fouten": getal(len(uitslag.fouten)),
        "fouten_regels": uitslag.fouten[:20],
    }  # fmt: skip


def _mensen(deel: Sequence[Bekende], wie_zij_zijn: dict[str, str]) -> list[Mens]:
    return [
        Mens(naam_of_nummer(wie_zij_zijn.get(een.dossier, ""), een.dossier), adres("dossier", een.dossier))
        for een in deel
    ]


@require_safe
def fouten(request: HttpRequest, id: UUID) -> HttpResponse:
    """Which lines could not be read, and why. Nobody's number stands in it."""
    bezoeker(request)
    gevonden = fouten_van(id)
    if gevonden is None:
        raise Http404
    return csv_antwoord([(_("regel"), _("wat")), *gevonden], "fouten")
