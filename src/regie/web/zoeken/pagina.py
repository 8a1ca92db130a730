# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page to find a person: the form by GET, the answer only by POST."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import fase
from regie.dossiers.zoeken import Gevonden, zoek
from regie.toegang.medewerkers import Collega, collegas
from regie.toegang.middleware import Verzoek
from regie.web import bewaard
from regie.web.adressen import adres
from regie.web.dossier.persoon import geboren_voluit, naam_of_nummer
from regie.web.zoeken.formulier import Zoekformulier, uit_een_vak

ONJUIST: Final = 422
IN_HET_KORT: Final = "kort"  # the box at the top of every page


class Mens(NamedTuple):
    """A line of the answer. `eigen`: the name in one's own script."""

    naam: str
    eigen: str
    adres: str
    dossier: str
    geboren: str
    fase: str
    consulent: str


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def zoeken(request: HttpRequest) -> HttpResponse:
    """The form, or who fits what was sent."""
    verzoek = cast(Verzoek, request)
    if request.method != "POST":
        return _pagina(request, Zoekformulier(bewaard.neem(request), vandaag=verzoek.vandaag))
    getypt = request.POST.get(IN_HET_KORT)
    form = Zoekformulier(request.POST if getypt is None else uit_een_vak(getypt), vandaag=verzoek.vandaag)
    if not form.is_valid():
        return _pagina(request, form, status=ONJUIST)
    gevonden = zoek(form.vraag, na=form.cleaned_data["na"])
    verzoek.inzage.lees(mens["dossier"] for mens in gevonden.mensen)
    return _pagina(request, form, gevonden)


def _pagina(
    request: HttpRequest, form: Zoekformulier, gevonden: Gevonden | None = None, status: int = 200
) -> HttpResponse:
    inhoud = {
        "form": form,
        "gevonden": gevonden,
        "mensen": [] if gevonden is None else list(_mensen(gevonden.mensen, collegas())),
        "begin_opnieuw": bool(form.data.get("na")),
    }
    return render(request, "zoeken/zoeken.html", inhoud, status=status)


def _mensen(rijen: Sequence[Rij], collegas_: dict[str, Collega]) -> Iterator[Mens]:
    for rij in rijen:
        consulent = collegas_.get(rij["consulent"])
        yield Mens(
            naam_of_nummer(rij["naam"], rij["dossier"]),
            rij["naam_eigen"],
            adres("dossier", rij["dossier"]),
            rij["dossier"],
            geboren_voluit(rij["geboortedatum"]) if rij["geboortedatum"] else "",
            fase(rij["fase"]),
            (rij["consulent"] or "") if consulent is None else consulent.naam,
        )
