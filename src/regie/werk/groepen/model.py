# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a proposal is made of: people, groups, and an answer. No database, no screen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

DAGEN: Final = ("ma", "di", "wo", "do", "vr", "za")
DAGDELEN: Final = ("ochtend", "middag", "avond")
UREN: Final = tuple(f"{dag}-{deel}" for dag in DAGEN for deel in DAGDELEN)
"""The parts of a week: what two groups have in common, they have at the same hour."""
NIVEAUS: Final = ("a1", "a2", "b1", "b2")

Status = Literal["optimaal", "haalbaar", "onmogelijk"]
Waarden = Mapping[str, str | int | list[str]]


@dataclass(frozen=True, slots=True)
class Reden:
    """Why somebody is where they are: a code and what belongs to it. The words are made where it is read."""

    code: str
    waarden: Waarden = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """`uren`: when this person can come; empty: nobody asked. `bezet`: taken by other groups of this person.

    `thuis`: parts of the week in which the partner is away already. `oppas_nodig`: there is a child without care, so
    one of the two must be at home. `vast`: the group that somebody chose by hand. `niveau_uit`: where the level comes
    from: measured (taalniveau) or estimated.
    """

    dossier: str
    taal: str = ""
    niveau: int | None = None
    postcode4: str | None = None
    uren: frozenset[str] = frozenset()
    bezet: frozenset[str] = frozenset()
    partner: str | None = None
    oppas_nodig: bool = False
    thuis: frozenset[str] = frozenset()
    wacht_dagen: int = 0
    voldaan: frozenset[str] = frozenset()
    vast: str | None = None
    niveau_uit: str = ""


@dataclass(frozen=True, slots=True)
class Groep:
    """`bezet`: how many are in it already, with their `talen` and `niveaus`. `gaat_door`: this was promised."""

    id: str
    naam: str
    minimum: int
    maximum: int
    uren: frozenset[str]
    begin: date
    einde: date | None = None
    taal: str = ""
    alleen_taal: bool = False
    niveau_van: int | None = None
    niveau_tot: int | None = None
    postcode4: str | None = None
    voorwaarden: frozenset[str] = frozenset()
    gaat_door: bool = False
    bezet: int = 0
    talen: frozenset[str] = frozenset()
    niveaus: tuple[int, ...] = ()

    @property
    def plaatsen(self) -> int:
        return max(0, self.maximum - self.bezet)

    @property
    def nodig(self) -> int:
        """How many must come before it can start."""
        return max(0, self.minimum - self.bezet)


@dataclass(frozen=True, slots=True)
class Voorstel:
    """`plekken`: dossier → group, or None for who has no place. `gat`: how far from the best at most, in per cent.

    `botsing`: what cannot go together, when it is impossible.
    """

    status: Status
    plekken: Mapping[str, str | None]
    redenen: Mapping[str, tuple[Reden, ...]]
    waarde: int = 0
    gat: float = 0.0
    botsing: tuple[Reden, ...] = ()

    def in_groep(self, groep: str) -> list[str]:
        return [dossier for dossier, plek in self.plekken.items() if plek == groep]


class NietsTeVerdelen(ValueError):
    """There is nobody, or no group: that is no proposal."""


class GeenTijd(RuntimeError):
    """Nothing was found within the work that was allowed, and it was not proved to be impossible."""
