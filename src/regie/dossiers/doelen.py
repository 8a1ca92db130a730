# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The goals of one person in their own words, each with where it stands and the steps that were agreed for it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from regie.dossiers.dossier import van_type
from regie.dossiers.vraag import Rij

DOEL, ACTIE, STAND = "ontwikkeldoel", "afspraak_gemaakt", "afspraak_stand"
TYPES: Final = (DOEL, ACTIE, STAND)
LOOPT: Final = frozenset({"gekozen", "bezig"})


@dataclass(frozen=True, slots=True)
class Actie:
    """`stand`: "" as long as nobody said what came of it."""

    id: str
    wie: str
    wat: str
    uiterlijk: date | None
    stand: str


@dataclass(frozen=True, slots=True)
class Doel:
    """`id`: its key, under which every later stand is recorded. `sinds`: since when; `op`: day of the last stand."""

    id: str
    doel: str
    status: str
    gebied: str
    sinds: date
    op: date
    acties: tuple[Actie, ...] = field(default=())

    @property
    def loopt(self) -> bool:
        return self.status in LOOPT


def doelen(dossier: str) -> list[Doel]:
    """Those that somebody works at first, then the others; within each the newest first."""
    return uit_gebeurtenissen(van_type(dossier, TYPES))


def uit_gebeurtenissen(gebeurd: Sequence[Rij]) -> list[Doel]:
    """`gebeurd`: standing events, newest first, as dossiers.dossier.van_type gives them."""
    acties, per_doel = _acties(gebeurd), defaultdict(list)
    for rij in gebeurd:
        if rij["type"] == DOEL and "doel" in rij["gegevens"]:
            per_doel[rij["gegevens"].get("doel_id") or rij["id"]].append(rij)
    gevonden = [_doel(id_, rijen, acties.get(id_, ())) for id_, rijen in per_doel.items()]
    return sorted(gevonden, key=lambda doel: not doel.loopt)


def _doel(id_: str, rijen: Sequence[Rij], acties: Sequence[Actie]) -> Doel:
    laatste, eerste = rijen[0], rijen[-1]
    gegevens = laatste["gegevens"]
    return Doel(
        id_, gegevens["doel"], gegevens["status"], gegevens.get("gebied", ""), eerste["datum"], laatste["datum"],
        tuple(acties),
    )  # fmt: skip


def _acties(gebeurd: Sequence[Rij]) -> dict[str, list[Actie]]:
    """Per goal its steps, oldest first."""
    standen: dict[str, str] = {}
    for rij in gebeurd:
        if rij["type"] == STAND:
            standen.setdefault(rij["gegevens"]["actie_id"], rij["gegevens"]["stand"])
    per_doel: defaultdict[str, list[Actie]] = defaultdict(list)
    for rij in reversed(gebeurd):
        gegevens = rij["gegevens"]
        if rij["type"] == ACTIE and gegevens.get("doel_id"):
            per_doel[gegevens["doel_id"]].append(_actie(gegevens, standen.get(gegevens["actie_id"], "")))
    return per_doel


def _actie(gegevens: Rij, stand: str) -> Actie:
    dag = gegevens.get("uiterlijk")
    return Actie(
        gegevens["actie_id"], gegevens["wie"], gegevens.get("wat", ""), date.fromisoformat(dag) if dag else None, stand
    )
