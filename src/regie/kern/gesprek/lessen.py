# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The hours of lessons in a time, as the schools gave them: what was replaced does not count."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from regie.kern.gebeurtenissen.gebeurd import Gebeurd

LESUREN: Final = "lesuren"


@dataclass(frozen=True, slots=True)
class Lessen:
    """Hours, in steps of a quarter."""

    aangeboden: float = 0
    gevolgd: float = 0
    geoorloofd: float = 0
    ongeoorloofd: float = 0


def lessen(gebeurd: Sequence[Gebeurd]) -> Lessen:
    """All hours in these events together."""
    opgaven = [een for een in gebeurd if een.type == LESUREN]
    weg = {str(een.gegevens["vervangt"]).lower() for een in opgaven if een.gegevens.get("vervangt")}
    tellen = [een.gegevens for een in opgaven if een.id not in weg]

    def som(veld: str) -> float:
        return float(sum(een.get(veld, 0) for een in tellen))

    return Lessen(som("aangeboden"), som("gevolgd"), som("geoorloofd_verzuim"), som("ongeoorloofd_verzuim"))
