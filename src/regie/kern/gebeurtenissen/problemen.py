# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is wrong with a file: what, where, why, what now. All problems at once."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

TE_AANVAARDEN: Final = frozenset({"bom", "bsn", "crlf"})  # what a human may let pass: a look, never a wrong value
RIJ_KWIJT: Final = frozenset({"csv", "json", "kop", "object", "utf16", "utf8"})  # a row may be lost that others need
LANGST_VELD: Final = 60


@dataclass(frozen=True, slots=True, order=True)
class Probleem:
    """One thing that must be mended. `rij`: 1-based line or record; 0 where it is the whole file."""

    rij: int
    veld: str
    code: str
    wat: str
    nu: str
    bestand: str = ""

    def __str__(self) -> str:
        veld = self.veld[:LANGST_VELD]
        plek = [self.bestand, f"rij {self.rij}" if self.rij else "", f"veld {veld}" if veld else ""]
        return _zichtbaar(f"{', '.join(deel for deel in plek if deel)}: {self.wat} {self.nu}".strip())


def _zichtbaar(tekst: str) -> str:
    """What stood in a file must not steer a terminal or start a new line."""
    return "".join(teken if teken.isprintable() else "\N{REPLACEMENT CHARACTER}" for teken in tekst)


class InvoerFout(Exception):
    """The input has problems; nothing was taken over."""

    def __init__(self, problemen: Iterable[Probleem]) -> None:
        self.problemen = sorted(set(problemen), key=lambda p: (p.bestand, p.rij, p.veld, p.code, p.wat))
        super().__init__("\n".join(str(probleem) for probleem in self.problemen[:20]))

    def in_bestand(self, bestand: str) -> "InvoerFout":
        return InvoerFout(replace(probleem, bestand=probleem.bestand or bestand) for probleem in self.problemen)

    def __reduce__(self) -> tuple[type["InvoerFout"], tuple[list[Probleem]]]:
        return InvoerFout, (self.problemen,)  # it travels between processes
