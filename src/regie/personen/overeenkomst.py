# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Are these two the same person? A score from 0 to 100 with the reasons, out of a table of weights.

A number that is equal says most; a name says little, for one name has many spellings; what is known only in part
counts in part; what contradicts counts against. No number stands in a reason.
"""

from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from regie.personen.namen import klanken, woorden

MELDEN: Final = 45  # from this score on somebody has to look
ZEKER: Final = 100
NIEUWJAAR: Final = "-01-01"


@dataclass(frozen=True, slots=True)
class Kenmerken:
    """What is known of somebody, as it is kept: "" for nothing."""

    voornamen: str = ""
    tussenvoegsel: str = ""
    achternaam: str = ""
    geboortedatum: str = ""
    nummers: dict[str, str] = field(default_factory=dict)
    email: str = ""
    roepnaam: str = ""


class Gewicht(NamedTuple):
    punten: int
    waarom: Promise


GEWICHTEN: Final = {
    "bsn": Gewicht(100, _("hetzelfde burgerservicenummer")),
    "v_nummer": Gewicht(90, _("hetzelfde V-nummer")),
    "telefoon": Gewicht(25, _("hetzelfde telefoonnummer")),
    "email": Gewicht(25, _("hetzelfde e-mailadres")),
    "dag": Gewicht(40, _("dezelfde geboortedatum")),
    "nieuwjaar": Gewicht(20, _("dezelfde geboortedatum, maar 1 januari staat er vaak als de dag niet bekend is")),
    "maand": Gewicht(25, _("dezelfde maand en hetzelfde jaar van geboorte, de dag is niet bekend")),
    "jaar": Gewicht(15, _("hetzelfde geboortejaar, meer is niet bekend")),
    "naam": Gewicht(40, _("dezelfde naam")),
    "klank": Gewicht(30, _("een naam die hetzelfde klinkt")),
    "deel": Gewicht(15, _("een deel van de naam klinkt hetzelfde")),
    "ander_bsn": Gewicht(-60, _("een ander burgerservicenummer")),
    "ander_v_nummer": Gewicht(-40, _("een ander V-nummer")),
    "andere_dag": Gewicht(-30, _("een andere geboortedatum")),
}


class Overeenkomst(NamedTuple):
    """`redenen`: keys of GEWICHTEN, heaviest first."""

    score: int
    redenen: tuple[str, ...]

    @property
    def in_woorden(self) -> list[str]:
        return [str(GEWICHTEN[reden].waarom) for reden in self.redenen]


def overeenkomst(een: Kenmerken, ander: Kenmerken) -> Overeenkomst:
    """The same both ways round."""
    redenen = sorted({*_nummers(een, ander), *_geboren(een, ander), *_naam(een, ander)}, key=_zwaarte)
    score = sum(GEWICHTEN[reden].punten for reden in redenen)
    return Overeenkomst(ZEKER if "bsn" in redenen else max(0, min(score, ZEKER - 1)), tuple(redenen))


def _zwaarte(reden: str) -> tuple[int, str]:
    return -abs(GEWICHTEN[reden].punten), reden


def _nummers(een: Kenmerken, ander: Kenmerken) -> Iterator[str]:
    for soort in ("bsn", "v_nummer", "telefoon"):
        dit, dat = een.nummers.get(soort, ""), ander.nummers.get(soort, "")
        if dit and dit == dat:
            yield soort
        elif dit and dat and soort != "telefoon":
            yield f"ander_{soort}"
    if een.email and een.email.casefold() == ander.email.casefold():
        yield "email"


def _geboren(een: Kenmerken, ander: Kenmerken) -> Iterator[str]:
    """As far as both are known; a first of January is often what was written for an unknown day."""
    kort, lang = sorted((een.geboortedatum, ander.geboortedatum), key=len)
    if not kort:
        return
    if lang.startswith(kort):
        yield "nieuwjaar" if kort.endswith(NIEUWJAAR) else {4: "jaar", 7: "maand", 10: "dag"}[len(kort)]
    elif kort[:4] == lang[:4] and any(dag.endswith(NIEUWJAAR) for dag in (kort, lang)):
        yield "jaar"
    else:
        yield "andere_dag"


def _naam(een: Kenmerken, ander: Kenmerken) -> Iterator[str]:
    dit, dat = _delen(een), _delen(ander)
    if not dit or not dat:
        return
    gelijk = min(sum(any(_klinkt(deel, met) for met in zij) for deel in wij) for wij, zij in ((dit, dat), (dat, dit)))
    if dit == dat:
        yield "naam"
    elif gelijk == min(len(dit), len(dat)) and gelijk > 1:
        yield "klank"
    elif gelijk:
        yield "deel"


def _delen(wie: Kenmerken) -> frozenset[str]:
    return frozenset(woorden(wie.voornamen, wie.achternaam))


def _klinkt(een: str, ander: str) -> bool:
    if een == ander:
        return True
    return bool(_lang(klanken(een)) & _lang(klanken(ander)))


def _lang(geluiden: list[str]) -> Set[str]:
    """One consonant alone is no name."""
    return {geluid for geluid in geluiden if len(geluid) > 1}
