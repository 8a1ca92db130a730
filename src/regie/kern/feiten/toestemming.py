# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Consent: what somebody last said about one purpose and one organisation.

Consent is for what it names: given for one purpose or organisation it says nothing of another (AVG 7). A withdrawal
that names no purpose or no organisation is about each of them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

ZELF = ""
"""The gemeente itself: consent in which no organisation is named."""


@dataclass(frozen=True, slots=True)
class Uitspraak:
    """A `toestemming` (`geeft`) or a `toestemming_ingetrokken`. `doel`, `partij`: None where it was left out."""

    geeft: bool
    datum: date
    doel: str | None = None
    partij: str | None = None

    def gaat_over(self, doel: str, partij: str) -> bool:
        if self.geeft:
            return self.doel == doel and _naam(self.partij or ZELF) == _naam(partij)
        return self.doel in (None, doel) and (self.partij is None or _naam(self.partij) == _naam(partij))


def _naam(partij: str) -> str:
    """A name as people type it: capitals and spaces do not make another organisation."""
    return " ".join(partij.casefold().split())


def laatste_uitspraak(
    uitspraken: Iterable[Uitspraak], doel: str, vandaag: date, partij: str = ZELF
) -> Uitspraak | None:
    """`uitspraken`: as they were recorded. Of the same day the one recorded last counts; what is to come does not."""
    gedaan = (een for een in uitspraken if een.datum <= vandaag and een.gaat_over(doel, partij))
    return max(enumerate(gedaan), key=lambda paar: (paar[1].datum, paar[0]), default=(0, None))[1]


def geldt(uitspraken: Iterable[Uitspraak], doel: str, vandaag: date, partij: str = ZELF) -> bool:
    """Whether there is consent on a day. Without a word there is none."""
    laatste = laatste_uitspraak(uitspraken, doel, vandaag, partij)
    return laatste is not None and laatste.geeft
