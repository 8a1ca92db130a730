# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Targets and what was realised, as texts for a page and a file; what is kept back says so."""

from typing import Final, NamedTuple
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers.woorden import VAST_WIT, getal
from regie.kern.prestaties.soorten import SOORTEN
from regie.kern.recht import Recht
from regie.monitor.prestaties import Prestatie
from regie.monitor.realisatie import Regel, Som
from regie.web.prestaties.formulier import DOELGROEPEN

KLEIN: Final = gettext_lazy("niet te zien")
ONGETELD: Final = gettext_lazy("niet geteld")


class Rij(NamedTuple):
    """A target of a year. `bij`: of how many, or what a report says."""

    id: UUID
    naam: str
    voor: str
    begroot: str
    eerder: str
    gerealiseerd: str
    bij: str
    verslag: str
    verschil: str
    uitleg: str
    bron: str


class Somdeel(NamedTuple):
    naam: str
    aantal: str
    ook_in: str


class Somrij(NamedTuple):
    kop: str
    begroot: str
    opgeteld: str
    mensen: str
    verschil: str
    uitleg: str
    delen: tuple[Somdeel, ...]


def met_teken(aantal: int) -> str:
    """A difference that is not 0 has its sign: + more, − less."""
    return f"{'+' if aantal > 0 else '−' if aantal < 0 else ''}{getal(abs(aantal))}"


def hoeveel(aantal: int, eenheid: str) -> str:
    match eenheid:
        case "procent":
            return f"{getal(aantal)}%"
        case "euro":
            return f"€{VAST_WIT}{getal(aantal)}"
    return getal(aantal)


def voor_wie(een: Prestatie, recht: Recht) -> str:
    """What is counted and of whom: nieuw onder regie: statushouders, hervestigers."""
    soort = SOORTEN.get(een.indicator or "")
    if soort is None:
        return ""
    routes = recht.codelijsten["leerroute"].codes
    wie = [str(DOELGROEPEN[code]) for code in een.waar.get("doelgroep", ())]
    wie += [routes[code].label for code in een.waar.get("leerroute", ()) if code in routes]
    return f"{soort.naam}: {', '.join(wie)}" if wie else soort.naam


def rij(regel: Regel, recht: Recht) -> Rij:
    een = regel.prestatie
    return Rij(
        een.id,
        een.naam,
        voor_wie(een, recht),
        hoeveel(een.doel, een.eenheid),
        met_teken(een.overloop) if een.overloop else "",
        _gerealiseerd(regel),
        _bij(regel),
        "" if een.volgens_verslag is None else hoeveel(een.volgens_verslag, een.eenheid),
        "" if regel.verschil is None else met_teken(regel.verschil),
        regel.uitleg,
        een.bron,
    )


def _gerealiseerd(regel: Regel) -> str:
    if regel.verhuld:
        return str(KLEIN)
    return str(ONGETELD) if regel.waarde is None else hoeveel(regel.waarde, regel.prestatie.eenheid)


def _bij(regel: Regel) -> str:
    if regel.deel is None:
        return ""
    return _("%(deel)s van de %(alle)s mensen") % {"deel": getal(regel.deel[0]), "alle": getal(regel.deel[1])}


def somrij(som: Som) -> Somrij:
    jaren = _(" en ").join(str(jaar) for jaar in som.jaren)
    kop = f"{som.naam}, {jaren}"
    begroot = getal(som.doel)
    if som.samen is None or som.verschil is None:
        return Somrij(kop, begroot, str(KLEIN), str(KLEIN), "", "", ())
    delen = tuple(
        Somdeel(deel.naam, getal(deel.aantal), ", ".join(f"{naam}: {getal(aantal)}" for naam, aantal in deel.ook_in))
        for deel in som.samen.delen
    )
    return Somrij(
        kop, begroot, getal(som.samen.opgeteld), getal(som.samen.mensen), met_teken(som.verschil), som.uitleg, delen
    )
