# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A quarter of a school: where each pupil stands at the end of it. Everybody counts once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, NamedTuple

from regie.kern.levering.inschrijving import AANMELDING, START, WACHT, Wat, op_volgorde

IN_DE_LES, WACHT_OP, GESTOPT = "les", "wacht", "einde"
ZONDER_REDEN: Final = "onbekend"


class Stap(NamedTuple):
    """A step of one pupil, as far as it is of this school. `reden`: of waiting or ending, "" where none is visible."""

    dossier: str
    type: str
    datum: date
    reden: str = ""


def standen(leerlingen: Iterable[str], stappen: Sequence[Stap], op: date) -> dict[str, str]:
    """Dossier → `les`, `wacht <reden>` or `einde <reden>`, by the last step up to and including this day. Who was
    taken on and has no step yet, waits without a reason."""
    van: dict[str, list[Stap]] = defaultdict(list)
    for stap in stappen:
        if stap.datum <= op:
            van[stap.dossier].append(stap)
    return {dossier: _stand(_laatste(van[dossier])) for dossier in leerlingen}


def _laatste(stappen: Sequence[Stap]) -> Stap | None:
    laatste: Stap | None = None
    for stap in op_volgorde(stappen, lambda stap: Wat(stap.datum, stap.type, None)):
        if stap.type != WACHT or laatste is None or laatste.type != START:  # who has lessons waits for something else
            laatste = stap
    return laatste


def _stand(stap: Stap | None) -> str:
    if stap is None or stap.type == AANMELDING:
        return f"{WACHT_OP} {ZONDER_REDEN}"
    if stap.type == START:
        return IN_DE_LES
    return f"{WACHT_OP if stap.type == WACHT else GESTOPT} {stap.reden or ZONDER_REDEN}"
