# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The module arbeidsmarkt en participatie (MAP): which of its themes (Bi 3.2(1)) were done. The law closes it with
hours and a talk; the themes are what the talk is about, and no condition of their own."""

from collections.abc import Collection
from typing import Final

from regie.kern.gebeurtenissen.gebeurd import Verleden, van

TYPES: Final = ("map_uren", "map_praktijkuren", "map_afgerond")
LIJST: Final = "map_themas"


def behandeld(verleden: Verleden) -> frozenset[str]:
    return frozenset(str(code) for een in van(verleden, *TYPES) for code in _codes(een.gegevens.get("themas")))


def _codes(waarde: object) -> Collection[object]:
    return waarde if isinstance(waarde, list | tuple) else ()
