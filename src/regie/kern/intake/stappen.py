# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The steps of the brede intake for one person. Nothing is ticked: what is done follows from what happened."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from regie.kern.aankomst.gebeurd import Gebeurd, blijkt
from regie.kern.recht.typen.intake import Intakestap


@dataclass(frozen=True, slots=True)
class Stapstand:
    """`volgende`: the first that was not done."""

    id: str
    stap: Intakestap
    stand: Literal["gedaan", "volgende", "later"]
    op: date | None = None


def stappen(
    alle: Mapping[str, Intakestap], gekozen: Iterable[str], gebeurd: Sequence[Gebeurd]
) -> tuple[Stapstand, ...]:
    """In the order of the policy; what the law asks and the policy does not name, stands at the end."""
    volgorde = [id_ for id_ in gekozen if id_ in alle]
    volgorde += [id_ for id_, stap in alle.items() if stap.van == "wet" and id_ not in volgorde]
    dagen = {id_: gedaan_op(id_, alle, gebeurd) for id_ in volgorde}
    volgende = next((id_ for id_ in volgorde if dagen[id_] is None), None)
    return tuple(Stapstand(id_, alle[id_], _stand(dagen[id_], id_ == volgende), dagen[id_]) for id_ in volgorde)


def _stand(op: date | None, is_volgende: bool) -> Literal["gedaan", "volgende", "later"]:
    if op is not None:
        return "gedaan"
    return "volgende" if is_volgende else "later"


def gedaan_op(id_: str, alle: Mapping[str, Intakestap], gebeurd: Sequence[Gebeurd]) -> date | None:
    """The day on which the step was done. `gebeurd`: oldest first."""
    stap = alle[id_]
    telt = gebeurd
    if stap.na is not None:
        eerst = gedaan_op(stap.na, alle, gebeurd)
        telt = [] if eerst is None else [een for een in gebeurd if een.datum >= eerst]
    blijkt_uit = [een for een in telt if blijkt(stap.bewijs, [een]) is not None]
    return blijkt_uit[stap.keer - 1].datum if len(blijkt_uit) >= stap.keer else None
