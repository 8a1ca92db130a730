# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Pauses in the traject, and which of them cannot be. No pause changes a term of the law."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden, eerste, van
from regie.kern.gebeurtenissen.weigering import Weigering
from regie.kern.pip.verleden import OVERGENOMEN, VASTGESTELD
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit

START: Final = "opschorting_start"
EINDE: Final = "opschorting_einde"
TYPES: Final = frozenset({START, EINDE, VASTGESTELD, OVERGENOMEN})


@dataclass(frozen=True, slots=True)
class Pauze:
    """`einde`: the first day after it; None while it lasts. `reden`: None where the reader may not see it."""

    start: date
    reden: str | None
    gepland_tot: date | None
    einde: date | None = None

    def loopt_op(self, dag: date) -> bool:
        return self.start <= dag and (self.einde is None or dag < self.einde)


def pauzes(verleden: Verleden) -> list[Pauze]:
    """Oldest first. A start within a pause that runs adds none; old files hold such."""
    gevonden: list[Pauze] = []
    for een in sorted(van(verleden, START, EINDE), key=lambda een: (een.datum, een.type == START)):
        open_ = gevonden[-1] if gevonden and gevonden[-1].einde is None else None
        if een.type == START and open_ is None:
            gepland = een.gegevens.get("gepland_tot")
            gevonden.append(
                Pauze(een.datum, een.gegevens.get("reden"), None if not gepland else date.fromisoformat(gepland))
            )
        elif een.type == EINDE and open_ is not None:
            gevonden[-1] = Pauze(open_.start, open_.reden, open_.gepland_tot, een.datum)
    return gevonden


def weigeringen(nieuw: Gebeurd, verleden: Verleden, recht: Recht, vandaag: date) -> list[Weigering]:
    """Of a start or an end of a pause."""
    return list(_start(nieuw, verleden) if nieuw.type == START else _einde(nieuw, verleden))


def _start(nieuw: Gebeurd, verleden: Verleden) -> Iterator[Weigering]:
    pip = eerste(verleden, VASTGESTELD, OVERGENOMEN)
    if pip is None or nieuw.datum < pip.dagtekening:
        yield Weigering("geen_pip", "datum", "Op deze dag is er nog geen PIP.",
                        "Zonder PIP is er geen traject om te pauzeren.", "Stel eerst het PIP vast.")  # fmt: skip
    for een in pauzes(verleden):
        if een.loopt_op(nieuw.datum):
            yield Weigering("loopt_al", "datum", f"Er is al een pauze, sinds {voluit(een.start)}.",
                            "Twee pauzes tegelijk tellen dubbel.",
                            "Beëindig eerst die pauze, of kies een dag erna.")  # fmt: skip
    gepland = nieuw.gegevens.get("gepland_tot")
    if gepland and date.fromisoformat(gepland) <= nieuw.datum:
        yield Weigering("einde_voor_start", "gepland_tot", "Het geplande einde ligt niet na het begin.",
                        "Een pauze duurt ten minste een dag.", "Verbeter de datum.")  # fmt: skip
    volgende = next((een for een in van(verleden, START, EINDE) if een.datum > nieuw.datum), None)
    if volgende is not None and volgende.type == START:
        yield Weigering("loopt_door", "datum", f"Op {voluit(volgende.datum)} begint al een volgende pauze.",
                        "Deze pauze zou dan nog lopen, en twee pauzes tegelijk tellen dubbel.",
                        "Leg eerst het einde van deze pauze vast bij die pauze, of verbeter de datum.")  # fmt: skip


def _einde(nieuw: Gebeurd, verleden: Verleden) -> Iterator[Weigering]:
    if any(een.start < nieuw.datum and een.einde is None for een in pauzes(verleden)):
        return
    later = next((een for een in pauzes(verleden) if een.einde is None), None)
    if later is not None:
        yield Weigering("einde_voor_start", "datum", f"De pauze begon op {voluit(later.start)}.",
                        "Het einde van een pauze ligt na het begin.", "Verbeter de datum.")  # fmt: skip
    else:
        yield Weigering("geen_pauze", "", "Er is geen pauze die loopt.",
                        "Alleen een pauze die loopt, kan voorbij zijn.", "U hoeft niets te doen.")  # fmt: skip
