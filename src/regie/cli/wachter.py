# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Watches the processes of `regie start`: starts them, starts a fallen one again, stops all within ten seconds."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from types import FrameType

import structlog

KIJK_ELKE = 0.2  # seconds
STOPTIJD = 8.5  # seconds; then what still runs is ended. With the database stopped after it, ten.
VENSTER, HOOGSTENS = 60.0, 3  # so many falls in so many seconds is not an accident

logboek = structlog.get_logger("regie.wachter")


@dataclass
class Kind:
    """One process, in a session of its own: Ctrl+C in the terminal reaches only the watcher."""

    naam: str
    opdracht: Sequence[str]
    omgeving: Mapping[str, str]
    herstart: bool = True
    proces: "subprocess.Popen[bytes] | None" = None
    gevallen: list[float] = field(default_factory=list)

    def start(self) -> None:
        """Its standard input is a pipe that closes when we are gone, however we went: see stop_met_de_ouder."""
        self.proces = subprocess.Popen(self.opdracht, env=self.omgeving, stdin=subprocess.PIPE, start_new_session=True)

    def loopt(self) -> bool:
        return self.proces is not None and self.proces.poll() is None

    def ruim_op(self) -> None:
        """End what is left of its own children, which would keep the port."""
        if self.proces is not None:
            with suppress(ProcessLookupError):
                os.killpg(self.proces.pid, signal.SIGKILL)
            self.proces.wait()

    def mag_nog(self) -> bool:
        """Count this fall, and say whether it may be started again."""
        nu = time.monotonic()
        self.gevallen = [*(moment for moment in self.gevallen if nu - moment < VENSTER), nu]
        return self.herstart and len(self.gevallen) <= HOOGSTENS


class Wachter:
    """Runs until a signal, or until a child cannot be kept running."""

    def __init__(self, kinderen: Sequence[Kind], klaar: Callable[[], bool]) -> None:
        self.kinderen = kinderen
        self.klaar = klaar
        self.gestopt = threading.Event()
        self.gebroken: Kind | None = None

    def waak(self) -> Kind | None:
        """None after a signal; else the child that kept falling."""
        for nummer in (signal.SIGTERM, signal.SIGINT):
            signal.signal(nummer, self._signaal)
        try:
            for kind in self.kinderen:
                kind.start()
            self._kijk()
        finally:
            self._stop()
        return self.gebroken

    def _signaal(self, _nummer: int, _plaats: FrameType | None) -> None:
        self.gestopt.set()

    def _kijk(self) -> None:
        gemeld = False
        while not self.gestopt.wait(KIJK_ELKE):
            gemeld = gemeld or self.klaar()
            for kind in self.kinderen:
                if not kind.loopt() and not self._weer(kind):
                    self.gebroken = kind
                    return

    def _weer(self, kind: Kind) -> bool:
        code = kind.proces.returncode if kind.proces is not None else None
        logboek.error("proces_gevallen", proces=kind.naam, code=code)
        kind.ruim_op()
        if not kind.mag_nog():
            return False
        kind.start()
        return True

    def _stop(self) -> None:
        einde = time.monotonic() + STOPTIJD
        for kind in self.kinderen:
            if kind.proces is not None and kind.loopt():
                kind.proces.terminate()
        for kind in self.kinderen:
            while kind.loopt() and time.monotonic() < einde:
                time.sleep(0.02)
            if kind.loopt():
                logboek.warning("proces_beeindigd", proces=kind.naam, seconden=STOPTIJD)
            kind.ruim_op()


def stop_met_de_ouder() -> None:
    """In a child: stop in the ordinary way when the watcher is gone, also when it was killed and could say nothing."""

    def luister() -> None:
        while os.read(sys.stdin.fileno(), 1024):
            pass
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=luister, name="ouder", daemon=True).start()
