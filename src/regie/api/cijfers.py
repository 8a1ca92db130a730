# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Figures of a count that was kept, as they may leave the house. Nothing is counted here."""

from datetime import date
from typing import Annotated, Final

from django.http import HttpRequest, HttpResponse
from ninja import Query

from regie.api import vormen
from regie.api.antwoorden import antwoord, merk_van, onveranderd
from regie.api.koppelvlak import api
from regie.api.problemen import Probleem
from regie.api.verzoek import geldend, van, wie_vraagt
from regie.documenten.monitor.levering import SLEUTELS, Levering
from regie.documenten.monitor.publicatie import PublicatieFout, voor_publicatie
from regie.kern.recht import GeenVersie
from regie.kern.recht.fouten import raad
from regie.monitor.levering import levering
from regie.monitor.metingen import opslag
from regie.monitor.metingen.vraag import Bewaard, Vraag

DAGEN: Final = 5  # that an error names, of those that were counted
Indicatornaam = Annotated[
    str, Query(max_length=60, pattern=r"^[a-z][a-z0-9_]*$", description="Zie docs/naslag/indicatoren.md.")
]
Peildatum = Annotated[date | None, Query(description="Zonder peildatum: de laatste dag die is geteld.")]
BekendOp = Annotated[
    date | None, Query(alias="bekendOp", description="Zoals het toen bekend was; zonder: alles wat bekend is.")
]


@api.get("/cijfers", url_name="api_cijfers", response=vormen.Cijfers, tags=["Indicatoren"])
def cijfers(
    request: HttpRequest, indicator: Indicatornaam, peildatum: Peildatum = None, bekend_op: BekendOp = None
) -> HttpResponse:
    """Een cijfer van de monitor, van een telling die al is gemaakt

    Kleine aantallen staan er niet in, voor geen enkel systeem: dan is `onderdrukt` waar en `waarde` leeg. Een dimensie
    die er niet bij staat, is opgeteld.
    """
    if indicator not in geldend(request).indicatoren:
        advies = raad(indicator, sorted(geldend(request).indicatoren)) or "Zie docs/naslag/indicatoren.md."
        raise Probleem(404, f"Het cijfer '{indicator}' bestaat niet. Wat nu: {advies}")
    bewaard = _telling(peildatum, bekend_op)
    merk = merk_van(request, bewaard.moment, bewaard.id)
    if (al := onveranderd(request, merk)) is not None:
        return al
    gevonden = _om_te_delen(request, bewaard, indicator)
    rijen = [{naam: rij[naam] for naam in SLEUTELS} for rij in gevonden.rijen]
    return antwoord(request, {"geteld_op": bewaard.moment, "grens": gevonden.grens, "cijfers": rijen}, merk=merk)


def _telling(peildatum: date | None, bekend_op: date | None) -> Bewaard:
    """The last count of these days, over the period that figures have by themselves. Raises Probleem."""
    dag = peildatum or opslag.laatste_dag()
    bewaard = None if dag is None else opslag.laatste(Vraag.op(dag, bekend_op))
    if bewaard is None:
        raise Probleem(404, _niet_geteld(dag, bekend_op))
    return bewaard


def _niet_geteld(dag: date | None, bekend_op: date | None) -> str:
    """What to do now: an API does not make the gemeente count."""
    wat = "Er is nog niets geteld." if dag is None else f"Van {_dagen(dag, bekend_op)} is er geen telling."
    bekend = [_dagen(een.vraag.peildatum, een.vraag.bekend_op) for een in opslag.bekende_dagen(DAGEN)]
    of = f" Of kies een dag die is geteld: {'; '.join(bekend)}." if bekend else ""
    return f"{wat} Laat iemand van de gemeente deze dag tellen op de pagina Monitor, en vraag het daarna opnieuw.{of}"


def _dagen(peildatum: date, bekend_op: date | None) -> str:
    return f"peildatum {peildatum}" + (f" zoals bekend op {bekend_op}" if bekend_op else "")


def _om_te_delen(request: HttpRequest, bewaard: Bewaard, indicator: str) -> Levering:
    """Small numbers kept back whoever asks, and nothing about who does the work. Raises Probleem."""
    wie, recht, moment = wie_vraagt(request), geldend(request), van(request).moment
    try:
        return voor_publicatie(levering(wie, recht, bewaard, [indicator], gemaakt_op=moment, om_te_delen=True))
    except (PublicatieFout, GeenVersie) as fout:
        raise Probleem(409, f"Dit cijfer is niet gegeven. {fout} Meld dit aan de beheerder.") from fout
