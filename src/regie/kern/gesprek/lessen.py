# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The hours of lessons since a day, as the schools gave them: what was replaced does not count."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from regie.kern.gebeurtenissen.gebeurd import Gebeurd, van
from regie.kern.gebeurtenissen.vervangen import onvervangen_gebeurd

LESUREN: Final = "lesuren"


@dataclass(frozen=True, slots=True)
class Lessen:
    """Hours, in steps of a quarter."""

    aangeboden: float = 0
    gevolgd: float = 0
    geoorloofd: float = 0
    ongeoorloofd: float = 0


def lessen(gebeurd: Sequence[Gebeurd], na: date | None = None) -> Lessen:
    """All hours in these events together. `na`: of lessons that went on after that day, whenever they were recorded; a
    report over that day counts whole, as it does not say which of its hours came after."""
    opgaven = onvervangen_gebeurd(van(gebeurd, LESUREN))
    tellen = [een.gegevens for een in opgaven if na is None or een.dag("tot") > na]

    def som(veld: str) -> float:
        return float(sum(een.get(veld, 0) for een in tellen))

    return Lessen(som("aangeboden"), som("gevolgd"), som("geoorloofd_verzuim"), som("ongeoorloofd_verzuim"))
