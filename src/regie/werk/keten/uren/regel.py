# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A line of hours, whoever made it: a file, or the lessons of a group."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, NamedTuple

from regie.werk.keten.uren.kolommen import UREN

LESUREN: Final = "lesuren"
_ZICHTBAAR: Final = 2  # characters of what somebody typed


class Mis(NamedTuple):
    """What is wrong: in which column, what, and what now."""

    kolom: str
    wat: str
    nu: str


@dataclass(frozen=True, slots=True)
class Uren:
    van: date
    tot: date
    soort: str
    aangeboden: float
    gevolgd: float
    geoorloofd_verzuim: float
    ongeoorloofd_verzuim: float

    def gegevens(self, aanbieder: str) -> dict[str, Any]:
        """As the fields of an event: a whole number of hours is a whole number, so that the same hours say the same."""
        getallen = {naam: heel(getattr(self, naam)) for naam in UREN}
        periode = {"van": self.van.isoformat(), "tot": self.tot.isoformat()}
        return {"aanbieder": aanbieder, **periode, "soort": self.soort, **getallen}

    def raakt(self, van: date, tot: date) -> bool:
        return self.van <= tot and van <= self.tot


@dataclass(frozen=True, slots=True)
class Regel:
    """`dossier`: of a pupil that is ours. `kenmerk`: the end of what stood there for a pupil that is not."""

    rij: int
    dossier: str | None = None
    uren: Uren | None = None
    mis: tuple[Mis, ...] = ()
    kenmerk: str = ""

    @property
    def is_goed(self) -> bool:
        return not self.mis

    def met(self, *mis: Mis) -> "Regel":
        return replace(self, mis=(*self.mis, *mis))


def masker(tekst: str) -> str:
    """What is kept of a number or name that is not ours: enough to find the row again."""
    return f"…{tekst.strip()[-_ZICHTBAAR:]}" if tekst.strip() else ""


def heel(aantal: float) -> float:
    return int(aantal) if float(aantal).is_integer() else float(aantal)
