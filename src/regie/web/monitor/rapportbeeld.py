# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a published file shows, as parts of a page: the same key figures, sentences and tables."""

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from io import StringIO
from typing import Final

from django.utils.translation import gettext as _

from regie.bestanden.rekenblad import BOM
from regie.documenten.monitor.factsheet import ZINNEN
from regie.documenten.monitor.gegevens import kerncijfer
from regie.documenten.monitor.levering import Levering
from regie.documenten.monitor.opzet import factsheettafels, kerncijfers
from regie.documenten.monitor.sociaal_domein import sociaal_domein_csv
from regie.documenten.monitor.tafels import Tafel, woorden
from regie.documenten.monitor.tafels import namen as namen_van
from regie.documenten.monitor.teksten import raadsteksten
from regie.documenten.monitor.themas import ingedeeld
from regie.web.monitor.blokken import Blok, Cijferblok, Regel, blok, cijferblok


@dataclass(frozen=True, slots=True)
class Deel:
    """A part with a heading. `cijfers`: key figures; `blokken`: tables by themselves, `indicatoren`: with the figure
    that they divide; `tabel`: rows of cells, the first the heads; `meer`: that the file has finer rows than these."""

    titel: str
    cijfers: Sequence[Mapping[str, str]] = ()
    zinnen: Sequence[str] = ()
    blokken: Sequence[Blok] = ()
    indicatoren: Sequence[Cijferblok] = ()
    tabel: Sequence[Sequence[str]] = ()
    meer: bool = False

    @property
    def is_leeg(self) -> bool:
        return not (self.cijfers or self.zinnen or self.blokken or self.indicatoren or self.tabel)


def delen(cijfers: Levering, soort: str) -> list[Deel]:
    """Those in which there is something."""
    return [deel for deel in MAKERS[soort](cijfers) if not deel.is_leeg]


def _kern(cijfers: Levering) -> list[Deel]:
    return [Deel(_("De cijfers"), cijfers=[kerncijfer(cijfers, rij) for rij in kerncijfers(cijfers)])]


def _factsheet(cijfers: Levering) -> list[Deel]:
    in_woorden = Deel(_("In woorden"), zinnen=_zinnen(cijfers)[:ZINNEN])
    tafels = [tafel for tafel in factsheettafels(cijfers).values() if tafel]
    blokken = [_met_aandeel(cijfers, tafel, nummer) for nummer, tafel in enumerate(tafels, start=1)]
    return [*_kern(cijfers), in_woorden, Deel(_("Tabellen"), blokken=blokken)]


def _met_aandeel(cijfers: Levering, tafel: Tafel, nummer: int) -> Blok:
    """With the column of percentages, where the factsheet has that."""
    gewoon = blok(cijfers, replace(tafel, lay=replace(tafel.lay, aandeel=False)), nummer)
    koppen = namen_van(tafel)
    regels = [
        Regel(kop, list(zip(koppen[1:], cellen, strict=True)), oud.is_totaal)
        for (kop, *cellen), oud in zip(woorden(tafel, cijfers.grens), gewoon.regels, strict=True)
    ]
    return gewoon._replace(namen=koppen, regels=regels)


def _jaarverslag(cijfers: Levering) -> list[Deel]:
    themas = [
        Deel(str(thema.titel), zinnen=_zinnen(cijfers, namen), indicatoren=_indicatoren(cijfers, namen))
        for thema, namen in ingedeeld(cijfers)
    ]
    return [*_kern(cijfers), *themas]


def _alles(cijfers: Levering) -> list[Deel]:
    return [
        Deel(str(thema.titel), indicatoren=_indicatoren(cijfers, namen), meer=True)
        for thema, namen in ingedeeld(cijfers)
    ]


def _indicatoren(cijfers: Levering, namen: Sequence[str]) -> list[Cijferblok]:
    return [cijferblok(cijfers, naam) for naam in namen]


def _zinnen(cijfers: Levering, namen: Sequence[str] | None = None) -> list[str]:
    return [een.tekst for een in raadsteksten(cijfers, namen)]


def _raad(cijfers: Levering) -> list[Deel]:
    return [Deel(_("In woorden"), zinnen=_zinnen(cijfers))]


def _sociaal_domein(cijfers: Levering) -> list[Deel]:
    regels = csv.reader(StringIO(sociaal_domein_csv(cijfers).removeprefix(BOM)), delimiter=";")
    return [Deel(_("Monitor Sociaal Domein"), tabel=list(regels))]


MAKERS: Final[Mapping[str, Callable[[Levering], list[Deel]]]] = {
    "factsheet": _factsheet,
    "jaarverslag": _jaarverslag,
    "infographic": _kern,
    "infographic_web": _kern,
    "werkboek": _alles,
    "cijfers_csv": _alles,
    "cijfers_json": _alles,
    "sociaal_domein": _sociaal_domein,
    "raadsteksten": _raad,
}
