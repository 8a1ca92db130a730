# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Sentences for the council, filled with figures: never a number that is kept back, and never a percentage without the
numbers behind it. What is not to be measured yet, says so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from regie.documenten.monitor.levering import NIET_MEETBAAR, Levering, Rij, dag
from regie.documenten.monitor.woorden import is_getoond, is_procent
from regie.documenten.monitor.zinnen import ZINNEN, Zin
from regie.dossiers.woorden import VAST_WIT, getal
from regie.kern.termijnen.herleiding import voluit

WEINIG: Final = 50
"""Below so many people one person moves a percentage by 2 points or more: no conclusion without a warning."""


@dataclass(frozen=True, slots=True)
class Tekstblok:
    """`indicator`, `dimensies`: from which row the sentences come, so that a reader can look it up."""

    indicator: str
    tekst: str
    dimensies: Mapping[str, str] = field(default_factory=dict)


def raadsteksten(levering: Levering, indicatoren: Iterable[str] | None = None) -> list[Tekstblok]:
    """A block for every sentence of the table that has its row, in the order of the table."""
    alleen = {zin.indicator for zin in ZINNEN} if indicatoren is None else set(indicatoren)
    blokken: list[Tekstblok] = []
    genoemd = False
    for zin in ZINNEN:
        rij = levering.rij(zin.indicator, zin.dimensies) if zin.indicator in alleen else None
        if zin.vervolg and not genoemd:
            continue
        if not zin.vervolg:
            genoemd = rij is not None and is_getoond(rij) and rij["waarde"] > 0
        tekst = zeg(zin, rij) if rij else ""
        blokken += [Tekstblok(zin.indicator, tekst, zin.dimensies)] if tekst else []
    return blokken


def zeg(zin: Zin, rij: Rij) -> str:
    """Empty where nothing can be said: there is no figure, or a percentage without its numbers."""
    onderwerp = str(zin.onderwerp)
    if rij["status"] == NIET_MEETBAAR:
        return _("%(onderwerp)s: dat is nog niet te meten. Daarvoor is het te vroeg.") % {"onderwerp": onderwerp}
    if rij["onderdrukt"]:
        return _("%(onderwerp)s: dat getal laten wij niet zien. Anders is iemand te herkennen.") % {
            "onderwerp": onderwerp
        }
    if not is_getoond(rij):
        return ""
    zinnen = [_procent(zin, rij) if is_procent(rij) else _aantal(zin, rij)]
    if zinnen[0] and rij["status"] == "voorlopig":
        zinnen.append(_("Dit cijfer kan nog veranderen."))
    return " ".join(filter(None, zinnen))


def _aantal(zin: Zin, rij: Rij) -> str:
    return _kies(zin, rij["waarde"]) % {"aantal": getal(rij["waarde"]), "wanneer": wanneer(rij)}


def _procent(zin: Zin, rij: Rij) -> str:
    """What it is a percentage of stands with it; of few people no conclusion is drawn."""
    if rij["teller"] is None or not rij["noemer"]:
        return ""
    waarden = {
        "procent": f"{getal(rij['waarde'])}{VAST_WIT}%",
        "teller": getal(rij["teller"]),
        "noemer": getal(rij["noemer"]),
        "wanneer": wanneer(rij),
    }
    tekst = _kies(zin, rij["teller"]) % waarden
    return f"{tekst} {_('Let op: het gaat om weinig mensen.')}" if rij["noemer"] < WEINIG else tekst


def _kies(zin: Zin, aantal: float) -> str:
    if aantal == 0:
        return str(zin.nul)
    return str(zin.een) if aantal == 1 else str(zin.meer)


def wanneer(rij: Rij) -> str:
    """The beginning of a sentence: In 2022, Van 1 januari tot en met 30 juni 2022, or Op 31 december 2022."""
    van, tot, peil = dag(rij["van"]), dag(rij["tot"]), dag(rij["peildatum"])
    if van and tot:
        return _in_periode(van, tot)
    return _("Op %(dag)s") % {"dag": voluit(peil)} if peil else _("Nu")


def _in_periode(van: date, tot: date) -> str:
    if (van.month, van.day, tot.month, tot.day) == (1, 1, 12, 31) and van.year == tot.year:
        return _("In %(jaar)s") % {"jaar": van.year}
    begin = voluit(van).removesuffix(f" {van.year}") if van.year == tot.year else voluit(van)
    return _("Van %(van)s tot en met %(tot)s") % {"van": begin, "tot": voluit(tot)}
