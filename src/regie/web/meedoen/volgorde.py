# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the policy looks at first when a place is sought, in words: the order is open to everybody who uses it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, cast

from django.utils.translation import gettext_lazy

from regie.kern.meedoen.passen import PUNTEN
from regie.kern.recht import Recht

NORM: Final = "meedoen_volgorde"
PUNT: Final = {
    "tijd": gettext_lazy("of het naast de lessen kan"),
    "taal": gettext_lazy("het taalniveau"),
    "uren": gettext_lazy("de uren"),
    "wens": gettext_lazy("het werk dat iemand wil"),
    "reis": gettext_lazy("de reis"),
    "nederlandstalig": gettext_lazy("of er Nederlands wordt gesproken"),
    "werkvloer": gettext_lazy("een echte werkvloer in de Z-route"),
}


@dataclass(frozen=True)
class Volgorde:
    """`strekking`: why the gemeente chose this; empty where it did not choose: then nothing is put first."""

    punten: Sequence[str]
    strekking: str

    @property
    def in_woorden(self) -> list[str]:
        return [str(PUNT[punt]) for punt in self.punten]


def volgorde_van(recht: Recht, beleid: str, vandaag: date) -> Volgorde:
    gekozen = recht.regels(beleid).gekozen(NORM, vandaag)
    if gekozen is None:
        return Volgorde(tuple(PUNTEN), "")
    return Volgorde(cast(Sequence[str], gekozen.waarde), gekozen.strekking)
