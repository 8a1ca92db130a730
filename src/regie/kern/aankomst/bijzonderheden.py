# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is special about somebody and matters for the duty: the age, and how or for what this person came.

Nothing is decided here: DUO says who must integrate. It says what to look at, and refuses nothing.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Final, NamedTuple

from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.kalender.leeftijd import kan_geboren_zijn, laatst_geboren, volgende
from regie.kern.recht import Recht
from regie.kern.recht.typen.regels import Parameter

LIJST: Final = "bijzonderheid"
"""The list of codes that holds the words, and who may read them."""
VELDEN: Final = ("hervestiger", "nareiziger", "geestelijk_bedienaar")
"""Fields of the opening of a dossier."""
OUDST: Final = date(1900, 1, 1)
_EEN_JAAR: Final = Duur(1, "jaar")


class Geboren(NamedTuple):
    """Born from this day up to and including that one."""

    van: date
    tot: date

    def kan(self, geboren: str) -> bool:
        """As dossiers/bijzonderheden.py asks it: a year or a month fits when a day in it does."""
        lang = len(geboren)
        return bool(geboren) and self.van.isoformat()[:lang] <= geboren <= self.tot.isoformat()[:lang]

    def zeker(self, geboren: str) -> bool:
        eerste, laatste = kan_geboren_zijn(geboren)
        return self.van <= eerste and laatste <= self.tot


@dataclass(frozen=True, slots=True)
class Bijzonderheid:
    """`zeker`: false when only a year or a month of birth is known and it need not be so. `op`: the day on which the
    AOW age is reached."""

    code: str
    zeker: bool = True
    op: date | None = None


@lru_cache(maxsize=8)
def geboren_bij(recht: Recht, vandaag: date) -> Mapping[str, Geboren]:
    """Code → who was born in these days has it today. Worked out once for a page full of people."""
    plicht = laatst_geboren(Duur(recht.parameter("leeftijd_plicht", vandaag), "jaar"), vandaag)
    school = laatst_geboren(Duur(recht.parameter("leeftijd_kwalificatieplicht", vandaag), "jaar"), vandaag)
    aow, straks = (_met_aow(recht, dag) for dag in (vandaag, later(vandaag, _EEN_JAAR)))
    return {
        "jonger_dan_16": Geboren(volgende(plicht), vandaag),
        "zestien_zeventien": Geboren(volgende(school), plicht),
        "aow_bijna": Geboren(volgende(aow), straks),
        "aow_bereikt": Geboren(OUDST, aow),
    }


def _aow(recht: Recht) -> list[Parameter]:
    return [rij for rij in recht.parameters if rij.id == "aow_leeftijd"]


def _met_aow(recht: Recht, op: date) -> date:
    """The last day of birth with which somebody has reached the AOW age: the age of the year in which that is."""
    return max(
        laatst_geboren(Duur(rij.waarde, "maanden"), min(op, rij.geldt_tot or op))
        for rij in _aow(recht)
        if rij.geldt_vanaf <= op
    )


def aow_dag(recht: Recht, geboren: date) -> date:
    """The day on which somebody reaches the AOW age, as far as the law has it now."""
    dagen = [(later(geboren, Duur(rij.waarde, "maanden")), rij.geldt_tot) for rij in _aow(recht)]
    return next(dag for dag, tot in dagen if tot is None or dag <= tot)


def bijzonderheden(
    recht: Recht, vandaag: date, geboren: str, opening: Mapping[str, Any], categorieen: Collection[str]
) -> list[Bijzonderheid]:
    """In the order of the table, as far as the reader may know. `opening`: what the opening of the dossier says."""
    geboren = geboren or str(opening.get("geboortemaand") or opening.get("geboortejaar") or "")
    gevonden = {een.code: een for een in (*_leeftijd(recht, vandaag, geboren), *_gezegd(opening))}
    return [gevonden[code] for code in zichtbaar(recht, categorieen) if code in gevonden]


def zichtbaar(recht: Recht, categorieen: Collection[str]) -> list[str]:
    codes = recht.codelijsten[LIJST].codes
    return [code for code, rij in codes.items() if rij.categorie is None or rij.categorie in categorieen]


def _leeftijd(recht: Recht, vandaag: date, geboren: str) -> Iterator[Bijzonderheid]:
    for code, dagen in geboren_bij(recht, vandaag).items():
        if dagen.kan(geboren):
            eerste, laatste = kan_geboren_zijn(geboren)
            op = aow_dag(recht, eerste) if code.startswith("aow") and eerste == laatste else None
            yield Bijzonderheid(code, dagen.zeker(geboren), op)


def _gezegd(opening: Mapping[str, Any]) -> Iterator[Bijzonderheid]:
    return (Bijzonderheid(veld) for veld in VELDEN if opening.get(veld) is True)
