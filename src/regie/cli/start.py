# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie start`: the database if it is ours, the web server and the worker, until someone says stop."""

import argparse
import errno
import os
import signal
import socket
import sys
from http.client import HTTPConnection, HTTPException
from ipaddress import ip_address
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import NoReturn

from regie.cli.fouten import FOUTE_INVOER
from regie.cli.scherm import fout_console
from regie.cli.voorbereiding import keur, laad_django
from regie.cli.wachter import Kind, Wachter
from regie.instellingen.fouten import NietKlaar
from regie.instellingen.omgeving import datamap, lees
from regie.postgres import met_databank

NIET_VOOR_KINDEREN = ("REGIE_EIGENAAR_URL", "REGIE_KOPIE_URL", "REGIE_BEHEER_URL")


def voer_uit(gekozen: argparse.Namespace) -> int:
    signal.signal(signal.SIGTERM, _stop_netjes)
    host, poort = lees("REGIE_HOST"), lees("REGIE_POORT")
    keur_poort(host, poort)
    with met_databank() as eigen:
        bereid_voor(eigen_databank=eigen is not None)
        with TemporaryDirectory(prefix="regie-cijfers-") as cijfers:
            gebroken = Wachter(kinderen(Path(cijfers)), Melder(host, poort)).waak()
    if gebroken is None:
        zeg("Regie is gestopt.")
        return 0
    zeg(f"Regie is gestopt: {gebroken.naam} viel steeds weer om. Waarom staat hierboven in het log.")
    return FOUTE_INVOER


def bereid_voor(*, eigen_databank: bool) -> None:
    """Everything that can be refused is refused here, before a page is served."""
    from regie.cli.statisch import verzamel, zet_thema_klaar

    os.environ["REGIE_STATISCH"] = str(datamap() / "statisch")
    zet_thema_klaar()
    laad_django()
    keur("regie")
    if eigen_databank:
        _migreer()
    keur("regie_databank")
    verzamel()
    from django.db import connections

    connections.close_all()


def _migreer() -> None:
    """Our own database comes along with the code by itself."""
    from regie.register.migreren import migreer

    migreer()


def kinderen(cijfers: Path) -> list[Kind]:
    """The two processes. They get no password that they do not need."""
    python = [sys.executable, "-m"]
    basis = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith(NIET_VOOR_KINDEREN)}
    web = {"PROMETHEUS_MULTIPROC_DIR": str(cijfers), "POLARS_MAX_THREADS": "1"}
    return [
        Kind("de webserver", [*python, "regie.cli.webserver"], basis | web, herstart=False),  # granian restarts its own
        Kind("de worker", [*python, "regie", "worker", "--bij-start"], basis),
    ]


def keur_poort(host: str, poort: int) -> None:
    """granian shares a port with whoever has it (SO_REUSEPORT) and would take half of its visitors, unseen."""
    soort = socket.AF_INET6 if ip_address(host).version == 6 else socket.AF_INET
    with socket.socket(soort) as proef:
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            proef.bind((host, poort))
        except OSError as fout:
            raise NietKlaar(_poort_in_woorden(host, poort, fout)) from None


def _poort_in_woorden(host: str, poort: int, fout: OSError) -> str:
    if fout.errno == errno.EADDRINUSE:
        return (
            f"Poort {poort} op {host} is bezet: er draait al een programma op, misschien Regie zelf. "
            "Stop dat, of kies een andere poort: REGIE_POORT=8001 regie start"
        )
    if fout.errno == errno.EACCES:
        return f"Poort {poort} mag alleen root gebruiken. Kies een poort boven 1023 met REGIE_POORT."
    return f"Op {host}, poort {poort} kan Regie niet luisteren: {fout.strerror}. Kies een ander adres met REGIE_HOST."


class Melder:
    """Says that Regie can be opened, once it answers: to who looks on, and to systemd."""

    def __init__(self, host: str, poort: int) -> None:
        self.host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
        self.poort = poort

    def __call__(self) -> bool:
        if not self._antwoordt():
            return False
        naam = f"[{self.host}]" if ":" in self.host else self.host
        zeg(f"Regie staat klaar op http://{naam}:{self.poort}/ · stoppen: Ctrl+C")
        _meld_systemd()
        return True

    def _antwoordt(self) -> bool:
        lijn = HTTPConnection(self.host, self.poort, timeout=2)
        try:
            lijn.request("GET", "/healthz")
            return lijn.getresponse().status == 200
        except (OSError, HTTPException):
            return False
        finally:
            lijn.close()


def _meld_systemd() -> None:
    plek = os.environ.get("NOTIFY_SOCKET", "")
    if plek:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as lijn:
            lijn.sendto(b"READY=1", plek.replace("@", "\0", 1) if plek.startswith("@") else plek)


def zeg(tekst: str) -> None:
    """To standard error: standard output is the log."""
    fout_console.print(tekst, markup=False, soft_wrap=True)


def _stop_netjes(_nummer: int, _plaats: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt
