# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the loader refuses: every problem says where, what, why and what now."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True, order=True)
class Probleem:
    bestand: str
    plaats: str
    wat: str
    waarom: str
    wat_nu: str

    def __str__(self) -> str:
        plaats = f", {self.plaats}" if self.plaats else ""
        return f"{self.bestand}{plaats}: {self.wat}\n    Waarom: {self.waarom}\n    Wat nu: {self.wat_nu}"


@dataclass(frozen=True, slots=True)
class Plek:
    """A place in the tables; `mis` makes a problem there."""

    bestand: str
    plaats: str = ""

    def bij(self, deel: str) -> "Plek":
        return Plek(self.bestand, f"{self.plaats}, {deel}" if self.plaats else deel)

    def mis(self, wat: str, waarom: str, wat_nu: str) -> Probleem:
        return Probleem(self.bestand, self.plaats, wat, waarom, wat_nu)

    def onbekend(self, soort: str, naam: str, bekend: Collection[str]) -> Probleem:
        return self.mis(
            f"{soort} '{naam}' bestaat niet",
            "een naam die niet bestaat levert nooit een waarde op",
            raad(naam, bekend) or f"gebruik een bestaande naam of voeg {soort} '{naam}' eerst toe",
        )


def raad(naam: str, bekend: Collection[str]) -> str | None:
    """Near names for a misspelt one, or the whole list where it is short."""
    dichtbij = get_close_matches(naam, bekend, n=3, cutoff=0.6)
    if dichtbij:
        return f"bedoelt u {' of '.join(dichtbij)}?"
    return f"kies uit {', '.join(sorted(bekend))}" if 0 < len(bekend) <= 12 else None


class RechtFout(Exception):
    """The tables cannot be used. Holds all problems, not the first."""

    def __init__(self, problemen: Iterable[Probleem]) -> None:
        self.problemen = tuple(dict.fromkeys(problemen))
        super().__init__(self.problemen)

    def __str__(self) -> str:
        aantal = len(self.problemen)
        kop = "1 probleem" if aantal == 1 else f"{aantal} problemen"
        return f"De rechtstabellen zijn niet bruikbaar ({kop}):\n" + "\n".join(f"- {p}" for p in self.problemen)


class GeenVersie(LookupError):
    """A value was asked for a day on which no version holds; never answered with another version."""
