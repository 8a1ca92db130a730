# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Measuring, and the table of what was measured."""

import csv
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

UITKOMSTEN = Path(__file__).parent / "uitkomsten.csv"
KOLOMMEN = ("op", "versie", "machine", "maat", "waarde", "eenheid", "grens", "goed")


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """One measured thing. `grens`: a bound such as "< 45" or ">= 10"; empty for a yardstick itself."""

    maat: str
    waarde: float
    eenheid: str
    grens: str = ""

    @property
    def goed(self) -> bool:
        if not self.grens:
            return True
        teken, getal = self.grens.split()
        return self.waarde < float(getal) if teken == "<" else self.waarde >= float(getal)


def seconden(doe: Callable[[], object], keer: int = 5) -> float:
    """Median of a few runs after one to warm up."""
    doe()
    tijden = []
    for _ in range(keer):
        begin = time.perf_counter()
        doe()
        tijden.append(time.perf_counter() - begin)
    return median(tijden)


def toon(uitkomsten: Iterable[Uitkomst]) -> None:
    print()
    for uitkomst in uitkomsten:
        teken = "" if not uitkomst.grens else ("ok" if uitkomst.goed else "NIET GEHAALD")
        print(f"{uitkomst.maat:58} {uitkomst.waarde:12.3f} {uitkomst.eenheid:9} {uitkomst.grens:8} {teken}")
    sys.stdout.flush()


def schrijf_uitkomsten(uitkomsten: Iterable[Uitkomst]) -> None:
    nieuw = not UITKOMSTEN.exists()
    with UITKOMSTEN.open("a", newline="", encoding="utf-8") as bestand:
        schrijver = csv.writer(bestand)
        if nieuw:
            schrijver.writerow(KOLOMMEN)
        nu, versie = datetime.now(UTC).isoformat(timespec="seconds"), _versie()
        machine = f"{platform.machine()} Python {platform.python_version()}"
        for uitkomst in uitkomsten:
            rij = (uitkomst.maat, f"{uitkomst.waarde:.4g}", uitkomst.eenheid, uitkomst.grens, uitkomst.goed)
            schrijver.writerow((nu, versie, machine, *rij))


def _versie() -> str:
    antwoord = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False)
    return antwoord.stdout.strip() or "onbekend"
