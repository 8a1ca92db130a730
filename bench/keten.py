# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Yardstick 2: events → terms for a large municipality, all national rows and one policy, on two cores.

Each measurement is a process of its own, as a user would start it; memory is the sum of its processes.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from bench.meten import Uitkomst

REFERENTIE = 200_000
POLLEN = 0.2  # seconds


def meet(gekozen: argparse.Namespace) -> list[Uitkomst]:
    map_ = Path(tempfile.mkdtemp(prefix="regie-bench-"))
    try:
        return _meet(gekozen.dossiers, map_)
    finally:
        shutil.rmtree(map_)


def _meet(dossiers: int, map_: Path) -> list[Uitkomst]:
    json_, gekeurd, uit = map_ / "v.parquet", map_ / "gekeurd", map_ / "termijnen.parquet"
    maken, _ = _draai(
        "voorbeeld", "--dossiers", str(dossiers), "--beleid", "haarlem", "--seed", "1", "--uit", str(json_)
    )
    vraag = ("--beleid", "haarlem", "--peildatum", "2026-10-31", "--vandaag", "2026-11-22", "--uit", str(uit))
    alles, geheugen = _draai("termijnen", str(json_), *vraag)
    keuren, keurgeheugen = _draai("controleer", str(json_), "--vandaag", "2026-11-22", "--uit", str(gekeurd))
    snel, snelgeheugen = _draai("termijnen", str(gekeurd), *vraag)
    naam, maat = f"{dossiers} dossiers", dossiers / REFERENTIE
    return [
        Uitkomst(f"{naam}: voorbeeld maken", maken, "s"),
        Uitkomst(f"{naam}: JSON-tekst, alle controles, termijnen", alles, "s", f"< {45 * maat:g}"),
        Uitkomst(f"{naam}: daarbij geheugen", geheugen, "GiB", "< 4"),
        Uitkomst(f"{naam}: keuren", keuren, "s"),
        Uitkomst(f"{naam}: daarbij geheugen", keurgeheugen, "GiB", "< 4"),
        Uitkomst(f"{naam}: gekeurd, termijnen", snel, "s", f"< {8 * maat:g}"),
        Uitkomst(f"{naam}: daarbij geheugen", snelgeheugen, "GiB", "< 4"),
    ]


def _draai(*argumenten: str) -> tuple[float, float]:
    """Seconds and GiB (highest sum over the process and its children) of one command."""
    begin = time.perf_counter()
    proces = subprocess.Popen([sys.executable, "-m", "regie", *argumenten], stdout=subprocess.DEVNULL)
    hoogste = [0]
    klaar = threading.Event()

    def kijk() -> None:
        while not klaar.wait(POLLEN):
            hoogste[0] = max(hoogste[0], sum(_bytes(pid) for pid in _gezin(proces.pid)))

    kijker = threading.Thread(target=kijk)
    kijker.start()
    code = proces.wait()
    klaar.set()
    kijker.join()
    if code:
        raise SystemExit(f"regie {' '.join(argumenten)} gaf code {code}")
    return time.perf_counter() - begin, hoogste[0] / 2**30


def _gezin(pid: int) -> list[int]:
    try:
        kinderen = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except FileNotFoundError:
        return []
    return [pid, *(lid for kind in kinderen for lid in _gezin(int(kind)))]


def _bytes(pid: int) -> int:
    """Memory of one process; what it shares with its family is counted by share."""
    try:
        regels = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError, PermissionError):
        return 0
    return sum(int(regel.split()[1]) * 1024 for regel in regels if regel.startswith("Pss:"))
