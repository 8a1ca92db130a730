# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Whether the events of one dossier show something."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from regie.kern.recht.typen.aankomst import Bewijs
from regie.kern.recht.typen.register import Waar


class Gebeurd(NamedTuple):
    """A standing event, as far as the reader may see it."""

    type: str
    datum: date
    gegevens: Mapping[str, Any]


def blijkt(bewijzen: Iterable[Bewijs], gebeurd: Sequence[Gebeurd]) -> Gebeurd | None:
    """The first event that shows one of these; None: nothing does. `gebeurd`: oldest first."""
    gevonden = [een for bewijs in bewijzen if (een := _een(bewijs, gebeurd)) is not None]
    return min(gevonden, key=lambda een: een.datum, default=None)


def _een(bewijs: Bewijs, gebeurd: Sequence[Gebeurd]) -> Gebeurd | None:
    van_type = [een for een in gebeurd if een.type == bewijs.type]
    return next((een for een in (van_type[-1:] if bewijs.laatste else van_type) if _past(bewijs.waar, een)), None)


def _past(waar: Waar | None, een: Gebeurd) -> bool:
    """As a condition of a fact (recht/feiten.toml) holds."""
    if waar is None:
        return True
    waarde = een.gegevens.get(waar.veld)
    if waar.gevuld is not None:
        return (waarde is not None) == waar.gevuld
    if waar.is_ is not None:
        return bool(waarde) == waar.is_
    if waar.minstens is not None:
        return waarde is not None and float(waarde) >= waar.minstens
    codes = set(waarde) if isinstance(waarde, list) else {waarde}
    return bool(codes & set(waar.in_)) if waar.in_ else codes.isdisjoint(waar.niet_in)
