# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The week of a consulent. A team leader also opens that of a colleague: of another team only when it is taken."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regie.dossiers.vraag import Rij
from regie.dossiers.week import bezette_tijd, groepsbijeenkomsten, week
from regie.dossiers.woorden import taal
from regie.kern.termijnen.herleiding import voluit
from regie.toegang.medewerkers import Collega, collegas
from regie.toegang.middleware import Verzoek
from regie.toegang.wie import Wie
from regie.web.adressen import adres
from regie.web.agenda.bestand import ics_antwoord, regel_van
from regie.web.agenda.weekkeuze import Week, week_van
from regie.web.agenda.woorden import STANDEN, WEEKDAGEN, hier, klok
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.rechten import bezoeker

ZATERDAG = 5


@dataclass(frozen=True, slots=True)
class Blok:
    """Something in a day. `adres`: "" for what is only taken time."""

    begin: datetime
    tijd: str
    wat: str
    wie: str = ""
    adres: str = ""
    erbij: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Dag:
    naam: str
    datum: str
    id: str
    is_vandaag: bool
    blokken: Sequence[Blok]


@require_safe
def agenda(request: HttpRequest) -> HttpResponse:
    wie, verzoek = bezoeker(request), cast(Verzoek, request)
    deze, mensen = week_van(request.GET.get("week", ""), verzoek.vandaag), collegas()
    van = _van_wie(wie, mensen, request.GET.get("van", ""))
    rijen, blokken = _blokken(wie, mensen, van, deze)
    verzoek.inzage.lees(rij["dossier"] for rij in rijen)
    inhoud = {
        "week": deze,
        "dagen": list(_dagen(deze, blokken, verzoek.vandaag)),
        "eigen": van == wie.medewerker,
        "van": mensen[van].naam if van in mensen else wie.naam,
        "collegas": _te_openen(wie, mensen),
        "gekozen": van,
        "aantal": len(blokken),
        "vorige": _adres(deze.vorige, wie, van),
        "volgende": _adres(deze.volgende, wie, van),
        "nu": _adres(week_van("", verzoek.vandaag), wie, van),
    }
    return render(request, "agenda/week.html", inhoud)


@require_safe
def agenda_ics(request: HttpRequest) -> HttpResponse:
    """One's own week for another calendar; not of who must stay hidden."""
    wie, verzoek = bezoeker(request), cast(Verzoek, request)
    deze = week_van(request.GET.get("week", ""), verzoek.vandaag)
    rijen = [rij for rij in week(wie, wie.medewerker, deze.maandag, deze.einde) if not rij["afgeschermd"]]
    verzoek.inzage.lees(rij["dossier"] for rij in rijen)
    return ics_antwoord([regel_van(wie, rij) for rij in rijen], f"week-{deze.code}")


def _van_wie(wie: Wie, mensen: dict[str, Collega], gevraagd: str) -> str:
    """Whose week is asked for. Raises Http404 for one that is not there for who asks."""
    if not gevraagd or gevraagd == wie.medewerker:
        return wie.medewerker
    if not wie.is_teamleider or gevraagd not in {een.id for een in _te_openen(wie, mensen)}:
        raise Http404
    return gevraagd


def _te_openen(wie: Wie, mensen: dict[str, Collega]) -> list[Collega]:
    if not wie.is_teamleider:
        return []
    return [een for een in mensen.values() if "consulent" in een.rollen or een.id == wie.medewerker]


def _blokken(wie: Wie, mensen: dict[str, Collega], van: str, deze: Week) -> tuple[list[Rij], list[Blok]]:
    """The rows of which somebody's data are shown, and everything that stands in the week."""
    if van != wie.medewerker and mensen[van].team != wie.team:
        return [], [_bezet(rij) for rij in bezette_tijd(wie, van, deze.maandag, deze.einde)]
    rijen = week(wie, van, deze.maandag, deze.einde)
    groepen = groepsbijeenkomsten(wie, van, deze.maandag, deze.einde)
    return rijen, sorted([*map(_afspraak, rijen), *map(_groep, groepen)], key=lambda blok: blok.begin)


def _dagen(deze: Week, blokken: Iterable[Blok], vandaag: date) -> Iterator[Dag]:
    """Monday to Friday, and a day of the weekend on which there is something."""
    per_dag: dict[date, list[Blok]] = {}
    for blok in blokken:
        per_dag.setdefault(hier(blok.begin).date(), []).append(blok)
    for dag in deze.dagen:
        if dag.weekday() < ZATERDAG or dag in per_dag:
            naam = str(WEEKDAGEN[dag.weekday()])
            yield Dag(naam, voluit(dag), f"k-{dag.isoformat()}", dag == vandaag, per_dag.get(dag, ()))


def _adres(deze: Week, wie: Wie, van: str) -> str:
    vraag = {"week": deze.code} | ({"van": van} if van != wie.medewerker else {})
    return f"{reverse('agenda')}?{urlencode(vraag)}"


def _tijd(rij: Rij) -> str:
    return _("%(van)s tot %(tot)s uur") % {"van": klok(rij["begin"]), "tot": klok(rij["einde"])}


def _bezet(rij: Rij) -> Blok:
    return Blok(rij["begin"], _tijd(rij), _("bezet"))


def _groep(rij: Rij) -> Blok:
    return Blok(rij["begin"], _tijd(rij), _("groep: %(naam)s") % {"naam": rij["naam"]}, erbij=[rij["plaats"]])


def _afspraak(rij: Rij) -> Blok:
    gegevens = rij["gegevens"]
    tolk = ""
    if gegevens.get("tolktaal"):
        stand = STANDEN[rij["tolk_stand"]] if rij["tolk_stand"] else _("nog niet gevraagd")
        tolk = _("tolk %(taal)s: %(stand)s") % {"taal": taal(gegevens["tolktaal"]), "stand": stand}
    return Blok(
        rij["begin"],
        _tijd(rij),
        gegevens["soort"],
        naam_of_nummer(rij["naam"], rij["dossier"]),
        adres("afspraak", rij["dossier"], rij["id"]),
        [deel for deel in (gegevens.get("plaats", ""), tolk) if deel],
    )
