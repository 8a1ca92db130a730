# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One plan for many people: what is recorded for each, and what is skipped and why. Seen first, then all or none."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID, uuid5

from regie.dossiers.dossier import types_van
from regie.dossiers.gebeurd import gebeurd
from regie.dossiers.instroom import Mens, mensen
from regie.kern.aankomst.gebeurd import Gebeurd
from regie.kern.recht import Recht
from regie.register.beperken import beperkte
from regie.register.fouten import GeenToegang
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang.wie import Wie
from regie.werk.aankomst.overslaan import Reden, waarom_niet

MEESTE: Final = 500
VOLGORDE: Final = (
    "toewijzing",
    "koppeling",
    "profiel_ontvangen",
    "huisvesting_verwacht",
    "huisvesting",
    "kennismaking",
)
"""What can be recorded for many at once, in the order in which it happens."""


@dataclass(frozen=True, slots=True)
class Opdracht:
    """What is recorded on which day: per type its fields. `stempel` is of the form: sent twice is recorded once."""

    stempel: UUID
    dag: date
    wat: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Voor:
    """The plan for one person."""

    mens: Mens
    nieuw: tuple[Nieuw, ...]
    niet: Mapping[str, Reden]  # type → why it is skipped


@dataclass(frozen=True, slots=True)
class Plan:
    mensen: tuple[Voor, ...]

    @property
    def nieuw(self) -> list[Nieuw]:
        return [rij for een in self.mensen for rij in een.nieuw]

    @property
    def versies(self) -> dict[str, datetime | None]:
        """How the dossiers stood when the plan was made: what was recorded meanwhile makes it void."""
        return {een.mens.dossier: een.mens.laatste for een in self.mensen if een.nieuw}

    @property
    def kenmerk(self) -> str:
        """The same plan, the same mark: what is confirmed is what was shown."""
        delen = [f"{rij.id} {rij.datum} {sorted(rij.gegevens.items())}" for rij in self.nieuw]
        return hashlib.sha256("\n".join(delen).encode()).hexdigest()


class TeVeel(Exception):
    """More people than go together."""


def maak_plan(wie: Wie, opdracht: Opdracht, dossiers: Sequence[str], recht: Recht) -> Plan:
    """As the caller sees these people. Raises TeVeel, and GeenToegang where one of them is not there."""
    gekozen = list(dict.fromkeys(dossiers))
    if len(gekozen) > MEESTE:
        raise TeVeel
    gezien = mensen(gekozen)
    if len(gezien) != len(gekozen):
        raise GeenToegang("Een van deze dossiers bestaat niet, of is niet van u.")
    eerder = gebeurd(gekozen, [*opdracht.wat, "koppeling", "koppeling_einde"])
    vast = set(beperkte(wie, gekozen))
    return Plan(tuple(_voor(mens, opdracht, eerder[mens.dossier], mens.dossier in vast) for mens in gezien))


def _voor(mens: Mens, opdracht: Opdracht, eerder: Sequence[Gebeurd], is_beperkt: bool) -> Voor:
    types = [type_ for type_ in VOLGORDE if type_ in opdracht.wat]
    niet = {
        type_: reden
        for type_ in types
        if (reden := waarom_niet(mens, type_, opdracht.dag, opdracht.wat, eerder, is_beperkt=is_beperkt))
    }
    nieuw = tuple(_nieuw(mens, opdracht, [type_ for type_ in types if type_ not in niet]))
    return Voor(mens, nieuw, niet)


def _nieuw(mens: Mens, opdracht: Opdracht, types: Sequence[str]) -> Iterator[Nieuw]:
    for type_ in types:
        id_ = uuid5(opdracht.stempel, f"{type_}/{mens.dossier}")
        yield Nieuw(id_, mens.dossier, type_, opdracht.dag, opdracht.wat[type_])


def leg_plan_vast(wie: Wie, plan: Plan, recht: Recht) -> bool:
    """All or none; False when it was recorded before. Raises what `leg_vast` raises: Verouderd where somebody recorded
    something for one of these people since the plan was made."""
    return leg_vast(wie, plan.nieuw, recht, versies=plan.versies) is not None


def al_vastgelegd(opdracht: Opdracht, dossiers: Sequence[str]) -> bool:
    """Whether this form was sent before: something of it stands in the register."""
    ids = [str(uuid5(opdracht.stempel, f"{type_}/{dossier}")) for type_ in opdracht.wat for dossier in dossiers]
    return bool(types_van(ids))
