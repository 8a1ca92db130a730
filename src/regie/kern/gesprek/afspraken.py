# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What people agreed to do, with what came of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from regie.kern.gebeurtenissen.gebeurd import Gebeurd

GEMAAKT, STAND = "afspraak_gemaakt", "afspraak_stand"
KLAAR: Final = frozenset({"gedaan", "vervallen"})
"""What was not kept, stays: until it is done after all, or no longer needed."""


@dataclass(frozen=True, slots=True)
class Afspraak:
    """`wie`: a code of the list "wie". `stand`: what was said of it last, "" for nothing yet."""

    id: str
    wie: str
    wat: str
    gemaakt_op: date
    uiterlijk: date | None
    stand: str


def open_afspraken(gebeurd: Iterable[Gebeurd]) -> list[Afspraak]:
    """Those that are not ready, by their last day; without one last. `gebeurd`: standing events, oldest first."""
    gemaakt: dict[str, Afspraak] = {}
    for een in gebeurd:
        sleutel = een.gegevens.get("actie_id", "")
        if een.type == GEMAAKT and "wat" in een.gegevens:
            gemaakt[sleutel] = _afspraak(sleutel, een.datum, een.gegevens, "")
        elif een.type == STAND and sleutel in gemaakt:
            oud = gemaakt[sleutel]
            gemaakt[sleutel] = Afspraak(
                sleutel, oud.wie, oud.wat, oud.gemaakt_op, oud.uiterlijk, een.gegevens.get("stand", "")
            )
    nog = [een for een in gemaakt.values() if een.stand not in KLAAR]
    return sorted(nog, key=lambda een: (een.uiterlijk or date.max, een.gemaakt_op))


def _afspraak(sleutel: str, dag: date, gegevens: Mapping[str, Any], stand: str) -> Afspraak:
    tot = gegevens.get("uiterlijk")
    return Afspraak(
        sleutel, gegevens.get("wie", ""), gegevens["wat"], dag, date.fromisoformat(tot) if tot else None, stand
    )
