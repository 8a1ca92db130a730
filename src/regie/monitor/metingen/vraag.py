# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is asked of the figures, and a count that answers it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal
from uuid import UUID

from regie.kern.indicatoren.beeld import Meting
from regie.kern.kalender import LAATSTE_DAG

Soort = Literal["nacht", "maand", "gevraagd"]
Stand = Literal["wacht", "bezig", "klaar", "mislukt"]
ALLES: Final = LAATSTE_DAG
"""As known: all that was known when it was counted. Kept as 'infinity'."""


@dataclass(frozen=True, slots=True)
class Vraag:
    """As it was on `peildatum`, as it was known on `bekend_op` (None: all that is known), over a period."""

    peildatum: date
    bekend_op: date | None
    van: date
    tot: date

    @classmethod
    def op(cls, peildatum: date, bekend_op: date | None = None) -> "Vraag":
        """With the period that figures have by themselves."""
        meting = Meting.standaard("", peildatum, bekend_op)
        return cls(peildatum, bekend_op, meting.van, meting.tot)

    def meting(self, beleid: str) -> Meting:
        return Meting(beleid, self.peildatum, self.bekend_op, self.van, self.tot)


@dataclass(frozen=True, slots=True)
class Bewaard:
    """A count. `gedaan`: percent; `bijgewerkt_tot`: when the last event that could count was received; `reden`: why
    it did not work out."""

    id: UUID
    vraag: Vraag
    soort: Soort
    stand: Stand
    gedaan: int
    reden: str
    beleid: str
    kenmerk: str
    dossiers: int | None
    bijgewerkt_tot: datetime | None
    gevraagd_op: datetime
    moment: datetime | None

    @property
    def loopt(self) -> bool:
        return self.stand in ("wacht", "bezig")
