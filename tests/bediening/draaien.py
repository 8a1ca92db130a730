# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Regie as an administrator runs it: the real command, in a process of its own, looked at from outside."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from tests.klok.sitecustomize import NAAM as TESTKLOK

GEDULD = 60.0  # seconds; the machine may have other work


def schoon(**instellingen: object) -> dict[str, str]:
    """An environment without settings but these, on the clock of the machine: so is the database of its own."""
    niet = ("REGIE_", "DATABASE_URL", "PG", "PROM", TESTKLOK)
    rest = {naam: w for naam, w in os.environ.items() if not naam.startswith(niet)}
    return rest | {naam: str(waarde) for naam, waarde in instellingen.items()}


def regie(*opdracht: str, **instellingen: object) -> "subprocess.CompletedProcess[str]":
    """A command of Regie that ends by itself."""
    return subprocess.run(
        [sys.executable, "-m", "regie", *opdracht],
        env=schoon(**instellingen),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def vrije_poort() -> int:
    with socket.socket() as lijn:
        lijn.bind(("127.0.0.1", 0))
        return int(lijn.getsockname()[1])


def wacht_tot(klopt: Callable[[], Any], geduld: float = GEDULD) -> Any:
    """The first answer that is true; fails when it stays false."""
    einde = time.monotonic() + geduld
    while not (uitkomst := klopt()):
        assert time.monotonic() < einde, "het duurde te lang"
        time.sleep(0.05)
    return uitkomst


class Antwoord:
    def __init__(self, status: int, koppen: Mapping[str, str], tekst: str) -> None:
        self.status, self.koppen, self.tekst = status, koppen, tekst

    def json(self) -> Any:
        return json.loads(self.tekst)


class Draaiend:
    """`regie start` or `regie worker` while it runs."""

    def __init__(self, proces: "subprocess.Popen[bytes]", map_: Path, poort: int) -> None:
        self.proces, self.map, self.poort = proces, map_, poort

    def haal(self, pad: str, methode: str = "GET", **koppen: str) -> Antwoord:
        """One question, without following where it sends us."""
        lijn = HTTPConnection("127.0.0.1", self.poort, timeout=GEDULD)
        try:
            lijn.request(methode, pad, headers={naam.replace("_", "-"): waarde for naam, waarde in koppen.items()})
            antwoord = lijn.getresponse()
            koppen_terug = {naam.lower(): waarde for naam, waarde in antwoord.getheaders()}
            return Antwoord(antwoord.status, koppen_terug, antwoord.read().decode())
        finally:
            lijn.close()

    def log(self) -> list[dict[str, Any]]:
        """What was logged so far. Every line must be JSON."""
        return [json.loads(regel) for regel in (self.map / "uit").read_text(encoding="utf-8").splitlines()]

    def gelogd(self, wat: str, **velden: object) -> list[dict[str, Any]]:
        deel = velden | {"wat": wat}
        return [regel for regel in self.log() if deel.items() <= regel.items()]

    def gezegd(self) -> str:
        return (self.map / "fout").read_text(encoding="utf-8")

    def kinderen(self, deel: str) -> list[int]:
        """The processes below this one with this in their command."""
        return [pid for pid in nakomelingen(self.proces.pid) if deel in opdracht(pid)]

    def stop(self, nummer: int = signal.SIGTERM, geduld: float = 15) -> int:
        self.proces.send_signal(nummer)
        return self.proces.wait(geduld)


def nakomelingen(pid: int) -> list[int]:
    """All processes below this one."""
    uit = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    ouders = [tuple(map(int, regel.split())) for regel in uit.splitlines()]
    gevonden, nieuw = [], [pid]
    while nieuw:
        nieuw = [kind for kind, ouder in ouders if ouder in nieuw]
        gevonden += nieuw
    return gevonden


def opdracht(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8").replace("\0", " ")
    except (FileNotFoundError, ProcessLookupError):
        return ""


@contextmanager
def draai(map_: Path, *woorden: str, wacht: str = "staat klaar", **instellingen: object) -> Iterator[Draaiend]:
    """Run it until it says it is ready; whatever the test did, nothing of it stays behind."""
    poort = vrije_poort()
    instellingen = {"REGIE_POORT": poort, "REGIE_DATA": map_ / "data"} | instellingen
    with (map_ / "uit").open("wb") as uit, (map_ / "fout").open("wb") as fout:
        proces = subprocess.Popen(
            [sys.executable, "-m", "regie", *(woorden or ("start",))],
            env=schoon(**instellingen),
            stdout=uit,
            stderr=fout,
        )
    draaiend = Draaiend(proces, map_, poort)
    try:
        wacht_tot(lambda: wacht in draaiend.gezegd() + (map_ / "uit").read_text() or proces.poll() is not None)
        assert proces.poll() is None, draaiend.gezegd()
        yield draaiend
    finally:
        if proces.poll() is None:
            rest = nakomelingen(proces.pid)
            proces.terminate()
            _ruim_op(proces, rest)


def _ruim_op(proces: "subprocess.Popen[bytes]", rest: list[int]) -> None:
    try:
        proces.wait(20)
    except subprocess.TimeoutExpired:
        for pid in (proces.pid, *rest):
            os.kill(pid, signal.SIGKILL)
        proces.wait()
        raise
