# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What DUO took away from the duty of somebody: parts of which there is an exemption."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden, van

SOORTEN: Final = ("vrijstelling", "ontheffing")
EINDE: Final = "_einde"
TYPES: Final = frozenset({*SOORTEN, *(soort + EINDE for soort in SOORTEN)})
GEHEEL: Final = "geheel"
Delen = frozenset[str]


def niet_nodig(verleden: Verleden, op: date) -> Delen:
    """The parts (codes of onderdelen_plicht) that are not asked on a day; {"geheel"} where nothing is."""
    return frozenset().union(*(_weg(van(verleden, soort, soort + EINDE), op) for soort in SOORTEN))


def _weg(besluiten: Iterable[Gebeurd], op: date) -> Delen:
    """Decisions of one kind, oldest first: they add up. The last one on a part counts; one on parts takes the place of
    one on the whole. An end that names parts ends those, any other ends all."""
    weg: Delen = frozenset()
    for een in besluiten:
        delen = _delen(een)
        if een.type.endswith(EINDE):
            weg = weg - delen if delen and GEHEEL not in delen else frozenset()
        else:
            weg -= delen | {GEHEEL}
            weg |= frozenset() if _voorbij(een, op) else delen
    return weg


def _voorbij(een: Gebeurd, op: date) -> bool:
    return bool(een.gegevens.get("tot")) and een.dag("tot") < op


def _delen(een: Gebeurd) -> Delen:
    if een.gegevens.get("omvang") == GEHEEL:
        return frozenset({GEHEEL})
    return frozenset(een.gegevens.get("onderdelen") or ())
