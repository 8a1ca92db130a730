# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the last looks found, as far as the reader may know it: numbers of many people, and never who."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from regie.dossiers.kwaliteit import per_consulent
from regie.dossiers.totalen import ROLLEN, ziet_alles
from regie.kern.indicatoren.verslag import grens_van
from regie.kern.recht import GeenVersie, Recht
from regie.register.klopt_het import Bevinding, Blik, laatste
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie

UITKOMSTEN: Final = ("herbereken", "identiteit", "aansluiting", "tegenspraak")
"""The kinds that can be wrong: what lacks or came late makes figures incomplete, not wrong."""


class GeenStand(PermissionError):
    """Somebody asked for the totals whose work they are not."""


@dataclass(frozen=True, slots=True)
class Oordeel:
    """How one kind stands. `mis`: how many of its checks are not right; `klopt`: None where nobody looked, or where
    there was nothing to look at."""

    soort: str
    klopt: bool | None
    moment: datetime | None
    mis: int


@dataclass(frozen=True, slots=True)
class Stand:
    """`grens`: up to where a number is small for this reader; 0: all may be known; None: the policy does not say."""

    blikken: Mapping[str, Blik]
    consulenten: Mapping[str, Mapping[str, int]]
    grens: int | None

    @property
    def oordelen(self) -> list[Oordeel]:
        return [_oordeel(soort, self.blikken.get(soort)) for soort in UITKOMSTEN]

    def bevindingen(self, soort: str) -> tuple[Bevinding, ...]:
        return self.blikken[soort].bevindingen if soort in self.blikken else ()

    def toon(self, aantal: int) -> int | None:
        """The number, or None where it is too small for this reader."""
        verborgen = self.grens is None or 1 <= aantal <= self.grens
        return None if verborgen else aantal


def stand(wie: Wie, recht: Recht, vandaag: date) -> Stand:
    """For who works with figures. Raises GeenStand."""
    if ROLLEN.isdisjoint(wie.rollen):
        raise GeenStand(f"Deze totalen zijn niet voor de rol {', '.join(wie.rollen)}.")
    with als_rekenaar():
        blikken = laatste()
        consulenten = per_consulent() if ziet_alles(wie) else {}
    return Stand(blikken, consulenten, _grens(wie, recht, vandaag))


def _grens(wie: Wie, recht: Recht, vandaag: date) -> int | None:
    if ziet_alles(wie):
        return 0
    try:
        return grens_van(recht, wie.beleid, vandaag)
    except GeenVersie:
        return None


def eigen_vertraging(wie: Wie) -> tuple[Bevinding | None, datetime | None]:
    """How late what was recorded about the own people is, of who guides people; and when somebody last looked."""
    with als_rekenaar():
        blik = laatste().get("vertraging")
    if blik is None:
        return None, None
    eigen = [een for een in blik.bevindingen if (een.id, een.deel) == ("consulent", wie.medewerker)]
    return (eigen[0] if eigen else None), blik.moment


def _oordeel(soort: str, blik: Blik | None) -> Oordeel:
    if blik is None:
        return Oordeel(soort, None, None, 0)
    mis = sum(een.klopt is False for een in blik.bevindingen)
    bekeken = any(een.klopt is not None for een in blik.bevindingen)
    return Oordeel(soort, mis == 0 if bekeken else None, blik.moment, mis)
