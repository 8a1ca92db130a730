# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Reasons as anybody may read them. That somebody must be at home for a child is family: whoever may not know of that
reads that this person cannot come at that hour, as of anybody who cannot. Pure, as the rules are."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

from regie.werk.groepen.model import Reden

THUIS: Final = "thuis"
OPENBAAR: Final = "tijd"
Uren = Mapping[str, Collection[str]]
"""Group → the parts of the week in which it meets."""


def openbare_code(code: str) -> str:
    return OPENBAAR if code == THUIS else code


def openbaar(redenen: Iterable[Reden], uren: Uren, plek: str | None = None) -> tuple[Reden, ...]:
    """The reasons as anybody may read them. `plek`: the group of a reason that names none."""
    uit: list[Reden] = []
    for reden in redenen:
        groep = str(reden.waarden.get("groep") or plek or "")
        een = Reden(OPENBAAR, {**reden.waarden, "uren": sorted(uren[groep])}) if reden.code == THUIS else reden
        if een not in uit:
            uit.append(een)
    return tuple(uit)


def als_woorden(reden: Reden) -> dict[str, Any]:
    """As it is kept; of a person in a clash only that it is somebody."""
    return {"code": reden.code, **{naam: waarde for naam, waarde in reden.waarden.items() if naam != "dossier"}}
