# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Numbers as they stand in a chart, in Dutch, and an axis from 0 with round steps."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from math import ceil
from typing import Final

from regie.documenten.grafiek.gegevens import Gegevens, Leeg, Waarde

VAST_WIT: Final = "\N{NO-BREAK SPACE}"
MEER: Final = "\N{LESS-THAN OR EQUAL TO}"
KLEINSTE: Final = Decimal("0.001")
VANAF_KORT: Final = 10_000_000
GROOT: Final = ((Decimal(10**12), "bln"), (Decimal(10**9), "mld"), (Decimal(10**6), "mln"))
RONDE: Final = (1, 2, 5)
MAANDEN: Final = (1, 2, 3, 6, 12, 24, 36, 60)
ENKEL: Final = {
    "personen": "persoon", "mensen": "mens", "inburgeraars": "inburgeraar", "dossiers": "dossier", "dagen": "dag",
    "weken": "week", "maanden": "maand", "jaren": "jaar", "uren": "uur",
}  # fmt: skip


def getal(waarde: float) -> str:
    """1.234,5: one decimal, below 1 as many as needed to see two digits; rounded half upwards."""
    precies = Decimal(repr(waarde))
    if 0 < precies < KLEINSTE:
        return "<0,001"
    plaatsen = 1 if precies >= 1 or not precies else 1 - precies.adjusted()
    rond = precies.quantize(Decimal(1).scaleb(-plaatsen), ROUND_HALF_UP)
    return _komma(f"{rond:,f}")


def kort(waarde: float) -> str:
    """The same; from ten million up in millions, so that it fits beside a bar. The table has all digits."""
    if waarde < VANAF_KORT:
        return getal(waarde)
    precies = Decimal(repr(waarde))
    deler, naam = next(trede for trede in GROOT if precies >= trede[0])
    return f"{getal(float(precies / deler))}{VAST_WIT}{naam}"


def _komma(tekst: str) -> str:
    heel, _punt, deel = tekst.partition(".")
    deel = deel.rstrip("0")
    return heel.replace(",", ".") + (f",{deel}" if deel else "")


def bij(tekst: str, eenheid: str) -> str:
    """A written number as it stands at a bar: with % or €, without a longer unit."""
    if eenheid == "%":
        return f"{tekst}{VAST_WIT}%"
    return f"€{VAST_WIT}{tekst}" if eenheid == "€" else tekst


def voluit(tekst: str, eenheid: str) -> str:
    """A written number as it stands in a sentence."""
    if eenheid in ("%", "€", ""):
        return bij(tekst, eenheid)
    return f"{tekst} {ENKEL.get(eenheid, eenheid) if tekst == '1' else eenheid}"


def gezegd(grafiek: Gegevens, waarde: Waarde) -> str:
    """What stands at a bar: the number, or why there is none."""
    if isinstance(waarde, Leeg):
        return waarde.value
    if waarde is None:
        return Leeg.VERBORGEN.value if grafiek.grens is None else f"{MEER}{grafiek.grens}"
    return bij(kort(waarde), grafiek.eenheid)


@dataclass(frozen=True, slots=True)
class As:
    """`stap` times 0, 1, 2 … `aantal`."""

    stap: Decimal
    aantal: int

    @property
    def tot(self) -> float:
        return float(self.stap * self.aantal)

    @property
    def plaatsen(self) -> list[tuple[float, str]]:
        """Each tick and what stands at it."""
        waarden = [float(self.stap * nummer) for nummer in range(self.aantal + 1)]
        return [(waarde, kort(waarde)) for waarde in waarden]


def ronde_as(hoogste: float, stappen: int, geheel: bool, maanden: bool = False) -> As:
    """From 0 up to at least `hoogste`, in at most so many round steps; whole steps where only wholes can occur.
    Months go by parts of a year."""
    top = Decimal(repr(max(hoogste or 1, 1 if geheel else 0.01)))
    rond = (Decimal(mooi).scaleb(macht) for macht in range(top.adjusted() - 2, top.adjusted() + 4) for mooi in RONDE)
    trappen = [Decimal(mooi) for mooi in MAANDEN] if maanden and MAANDEN[-1] * stappen >= top >= 1 else rond
    stap = next(stap for stap in trappen if stap * stappen >= top and (stap >= 1 or not geheel))
    return As(stap, max(1, ceil(top / stap)))
