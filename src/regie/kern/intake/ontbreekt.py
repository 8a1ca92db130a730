# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the law asks of a brede intake and is not in the dossier. It blocks nothing: a person decides."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from regie.kern.aankomst.gebeurd import Gebeurd
from regie.kern.intake.gesprekweigeringen import GEWEZEN
from regie.kern.recht.typen.intake import Thema

GESPREK, BEVINDING = "intakegesprek", "intake_bevinding"
TOETS = frozenset({"leerbaarheidstoets", "lbt_ontheffing"})
TYPES = TOETS | {GESPREK, BEVINDING}


@dataclass(frozen=True, slots=True)
class Ontbreekt:
    """`themas`: what the law names and nobody wrote anything about."""

    gesprek: bool
    toets: bool
    apart_gesprek: bool
    themas: tuple[str, ...]

    def __bool__(self) -> bool:
        return self.gesprek or self.toets or self.apart_gesprek or bool(self.themas)


def wat_ontbreekt(themas: Mapping[str, Thema], gebeurd: Sequence[Gebeurd], ziet: Collection[str]) -> Ontbreekt:
    """`ziet`: the themes that the reader may see; of the others nobody says that they are missing."""
    types = {een.type for een in gebeurd}
    gesprekken = [een for een in gebeurd if een.type == GESPREK]
    bevonden = {een.gegevens.get("thema") for een in gebeurd if een.type == BEVINDING}
    return Ontbreekt(
        gesprek=not gesprekken,
        toets=types.isdisjoint(TOETS),
        apart_gesprek=not any(een.gegevens.get(GEWEZEN) for een in gesprekken),
        themas=tuple(
            naam for naam, thema in themas.items()
            if thema.wet and naam in ziet and bevonden.isdisjoint({naam, *thema.of})
        ),
    )  # fmt: skip
