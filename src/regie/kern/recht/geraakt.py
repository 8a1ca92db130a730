# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What new events touch: the rule rows, facts and standen that may come out otherwise because of them.

Most events touch one or two rules of a dossier. What is not touched keeps the rows and facts that a register holds.
"""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache

from regie.kern.recht.afhandelen import VOOR_ELKE_RIJ, leest
from regie.kern.recht.datumnamen import einden_in
from regie.kern.recht.herkomst import typen_achter
from regie.kern.recht.recht import Recht, Regels
from regie.kern.recht.registerfeiten import REGISTERFEITEN
from regie.kern.recht.typen.regels import Termijnrij


@dataclass(frozen=True, slots=True)
class Geraakt:
    """Names: of rules (all versions), of facts that a register keeps, and of standen."""

    termijnen: frozenset[str]
    feiten: frozenset[str]
    standen: frozenset[str]

    def __bool__(self) -> bool:
        """Whether anything that a register keeps is touched."""
        return bool(self.termijnen or self.feiten)


@lru_cache(maxsize=1024)
def geraakt(typen: frozenset[str], regels: Regels) -> Geraakt:
    """What events of these types touch under a policy."""
    recht = regels.recht
    return Geraakt(
        termijnen=_termijnen(typen, regels),
        feiten=frozenset(naam for naam, lees in REGISTERFEITEN.items() if _leest_een(typen, lees, recht)),
        standen=frozenset(naam for naam in recht.standen if _leest_een(typen, (naam,), recht)),
    )


def _leest_een(typen: Set[str], namen: Iterable[str], recht: Recht) -> bool:
    return not typen.isdisjoint(typen_achter(namen, recht))


def _termijnen(typen: frozenset[str], regels: Regels) -> frozenset[str]:
    alle = frozenset(rij.id for rij in regels.rijen)
    if _leest_een(typen, VOOR_ELKE_RIJ, regels.recht):
        return alle
    zelf = {rij.id for rij in regels.rijen if _leest_een(typen, leest(rij), regels.recht)}
    return frozenset(id_ for id_ in alle if not zelf.isdisjoint(_met_verwezen(id_, _verwijst(regels))))


@lru_cache(maxsize=32)
def _verwijst(regels: Regels) -> Mapping[str, frozenset[str]]:
    """Per rule the rules whose last day it reads. The loader refuses rings."""
    verwijst: dict[str, frozenset[str]] = {}
    for rij in regels.rijen:
        verwijst[rij.id] = verwijst.get(rij.id, frozenset()) | _andere(rij)
    return verwijst


def _andere(rij: Termijnrij) -> set[str]:
    return einden_in(rij) | ({rij.binnen} if rij.binnen is not None else set())


def _met_verwezen(id_: str, verwijst: Mapping[str, frozenset[str]]) -> set[str]:
    return {id_}.union(*(_met_verwezen(ander, verwijst) for ander in verwijst[id_]))
