# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Every population that is counted."""

from collections.abc import Mapping
from itertools import chain
from typing import Final

from regie.kern.indicatoren import (
    aankomst,
    actief,
    brugklas,
    keten,
    leerroutes,
    meedoen,
    ondersteuning,
    pip,
    resultaat,
    tijd,
    werk,
)
from regie.kern.indicatoren.vorm import Tabel

_KAMERS: Final = (aankomst, pip, brugklas, leerroutes, meedoen, ondersteuning, resultaat, werk, keten, tijd, actief)

TABELLEN: Final[Mapping[str, Tabel]] = {
    tabel.id: tabel for tabel in chain.from_iterable(kamer.TABELLEN for kamer in _KAMERS)
}
INDICATOREN: Final = tuple(dict.fromkeys(vorm.id for tabel in TABELLEN.values() for vorm in tabel.vormen))


def tabellen_van(indicatoren: set[str]) -> list[str]:
    """The populations that these indicators are cells of."""
    return [tabel.id for tabel in TABELLEN.values() if any(vorm.id in indicatoren for vorm in tabel.vormen)]
