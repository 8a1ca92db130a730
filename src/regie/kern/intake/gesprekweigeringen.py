# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Why a talk of the brede intake is not recorded: the law wants to hear of a talk without others (Bi 5.2)."""

from collections.abc import Iterator
from typing import Final

from regie.kern.gebeurtenissen.gebeurd import Gebeurd
from regie.kern.gebeurtenissen.weigering import Weigering

GEWEZEN: Final = "gewezen_op_apart_gesprek"
AANWEZIG: Final = "aanwezig"
APART: Final = "apart_gesproken"
ALLEEN: Final = "alleen"


def weigeringen(nieuw: Gebeurd) -> list[Weigering]:
    """Yes and no are both an answer; none is not."""
    return list(_weigeringen(nieuw))


def _weigeringen(nieuw: Gebeurd) -> Iterator[Weigering]:
    if nieuw.gegevens.get(GEWEZEN) is None:
        yield Weigering(
            "niet_gewezen", GEWEZEN, "Hebt u verteld dat een apart gesprek kan?",
            "De wet vraagt dat (Bi artikel 5.2).", "Kies ja of nee.",
        )  # fmt: skip
    if nieuw.gegevens.get(AANWEZIG) != ALLEEN and nieuw.gegevens.get(APART) is None:
        yield Weigering(
            "niet_apart", APART, "Er was iemand bij. Hebt u de inburgeraar ook apart gesproken?",
            "Met een ander erbij kan niet iedereen vrij praten.", "Kies ja of nee.",
        )  # fmt: skip
