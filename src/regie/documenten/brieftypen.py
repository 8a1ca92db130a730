# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a letter is made of: the template, its variables and its text in each language; and how it is refused."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

Richting = Literal["ltr", "rtl"]
Soort = Literal["kop", "alinea", "lijst", "qr"]

TALEN: Final = ("nl", "ar", "ti", "tr", "fa", "prs", "en")
RECHTS: Final = frozenset({"ar", "fa", "prs"})  # written from right to left
SOORTEN: Final = ("naam", "datum", "tijd", "plaats", "tekst", "adres")
BRONNEN: Final = ("persoon", "consulent", "gemeente", "invoer", "regel", "verzending")
"""Where a value comes from. `invoer`: somebody types it; `regel`: the law works it out, nobody types it; `verzending`:
it is made when the letter leaves, and what is kept of the letter does not have it."""

KOP, STREEP, QR = "## ", "- ", "[qr] "


class BriefFout(ValueError):
    """A letter that cannot be made: what is wrong, in which letter, with which name, and what to do now."""

    def __init__(self, brief: str, naam: str, wat: str, nu: str) -> None:
        self.brief, self.naam, self.wat, self.nu = brief, naam, wat, nu
        super().__init__(f"Brief '{brief}': {wat}. {nu}")


class OnbekendeVariabele(BriefFout):
    """A value, or a name in a text, that this letter does not know."""


class OntbrekendeVariabele(BriefFout):
    """A value that this letter needs is not there."""


class OngeldigeWaarde(BriefFout):
    """A value that is no date, no time, or too long."""


class SjabloonFout(BriefFout):
    """The file of a template is not right."""


@dataclass(frozen=True, slots=True)
class Variabele:
    """One open place in a letter. A line with a place that is not `verplicht` falls away when it has no value."""

    label: str
    soort: str
    bron: str
    verplicht: bool = True


@dataclass(frozen=True, slots=True)
class Tekst:
    """The words in one language, with {names} to fill. `nagekeken`: a translator has read it."""

    onderwerp: str
    alineas: tuple[str, ...]
    nagekeken: bool = False


@dataclass(frozen=True, slots=True)
class Briefsjabloon:
    """One letter in every language. `categorie`: of what it says, so who may see it; `kanalen`: the first is the usual
    one; `versie`: changes with every word."""

    id: str
    naam: str
    uitleg: str
    gebeurtenis: str
    categorie: str
    kanalen: tuple[str, ...]
    bezwaar: bool
    minstens_een: tuple[str, ...]  # of these names at least one needs a value
    variabelen: Mapping[str, Variabele]
    teksten: Mapping[str, Tekst]
    sms: Mapping[str, str]
    versie: str

    @property
    def met_code(self) -> bool:
        """It holds what only the reader may know."""
        return any(variabele.bron == "verzending" for variabele in self.variabelen.values())


@dataclass(frozen=True, slots=True)
class Deel:
    """A heading, a paragraph, a list or an address as a picture for a camera, as a page or a document shows it."""

    soort: Soort
    regels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Brieftekst:
    """A letter in one language with every value in its place, ready to be read."""

    onderwerp: str
    alineas: tuple[str, ...]
    taal: str
    richting: Richting

    @property
    def delen(self) -> tuple[Deel, ...]:
        return tuple(deel for alinea in self.alineas for deel in _delen(alinea))


def _delen(alinea: str) -> list[Deel]:
    """A paragraph may begin with words and go on as a list."""
    if alinea.startswith(KOP):
        return [Deel("kop", (alinea.removeprefix(KOP),))]
    if alinea.startswith(QR):
        return [Deel("qr", (alinea.removeprefix(QR),))]
    regels = alinea.split("\n")
    gewoon = tuple(regel for regel in regels if not regel.startswith(STREEP))
    punten = tuple(regel.removeprefix(STREEP) for regel in regels if regel.startswith(STREEP))
    delen: list[Deel] = [Deel("alinea", gewoon)] if gewoon else []
    return [*delen, Deel("lijst", punten)] if punten else delen
