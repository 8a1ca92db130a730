# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What DUO took away from the duty of somebody: parts of which there is an exemption."""

from datetime import date

from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden, van

TYPES = frozenset({"vrijstelling", "vrijstelling_einde", "ontheffing", "ontheffing_einde"})
GEHEEL = "geheel"


def niet_nodig(verleden: Verleden, op: date) -> frozenset[str]:
    """The parts (codes of onderdelen_plicht) that are not asked on a day; {"geheel"} where nothing is."""
    weg: dict[str, frozenset[str]] = {}
    for een in van(verleden, *TYPES):
        soort = een.type.removesuffix("_einde")
        weg[soort] = frozenset() if een.type != soort or _voorbij(een, op) else _delen(een)
    return frozenset().union(*weg.values())


def _voorbij(een: Gebeurd, op: date) -> bool:
    return bool(een.gegevens.get("tot")) and een.dag("tot") < op


def _delen(een: Gebeurd) -> frozenset[str]:
    if een.gegevens.get("omvang") == GEHEEL:
        return frozenset({GEHEEL})
    return frozenset(een.gegevens.get("onderdelen") or ())
