# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One PostgreSQL server as a process: start it, see whether it answers, stop it."""

import os
import signal
import subprocess
import time
from pathlib import Path

from regie.postgres.adressen import POORT, Adressen
from regie.postgres.fouten import PostgresFout
from regie.postgres.plek import Plek
from regie.postgres.programma import Programma

GEDULD = 300.0  # seconds: after a crash the server first reads its log
GEDULD_RESTANTEN = 15.0  # seconds that processes of a killed server may take to end
GEDULD_STOPPEN = 60.0
POLS = 0.02
REGELS_LOG = 12
GROOTSTE_LOG = 10 * 1024 * 1024
MIB = 1024 * 1024


def weigering(adres: str) -> str:
    """Why this address is not let in; empty when it is."""
    import psycopg

    try:
        psycopg.connect(adres, connect_timeout=10, autocommit=True).close()
    except psycopg.OperationalError as fout:
        return str(fout)
    return ""


def antwoordt(adressen: Adressen) -> bool:
    """Whether the server lets its administrator in. A wrong password will not become right by waiting."""
    waarom = weigering(adressen.beheer)
    if "password authentication failed" in waarom:
        raise PostgresFout(
            "PostgreSQL weigert het wachtwoord uit wachtwoorden.json. Dat bestand hoort niet bij deze gegevens. "
            "Zet het goede bestand terug uit uw reservekopie."
        )
    return not waarom


def levend(plek: Plek) -> int | None:
    """The process of the server on this data. Only the file is no proof: numbers of dead processes are used again."""
    try:
        pid = int(plek.pidbestand.read_text().split("\n", 1)[0])
        return pid if os.fsencode(plek.cluster) in _opdrachtregel(pid) else None
    except (OSError, ValueError):
        return None


def _opdrachtregel(pid: int) -> list[bytes]:
    if Path("/proc/self/cmdline").exists():
        return Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    uit = subprocess.run(["ps", "-ww", "-o", "args=", "-p", str(pid)], capture_output=True, check=False)
    return uit.stdout.split()


def loopt_al(plek: Plek, adressen: Adressen) -> bool:
    """Whether a server runs on this data. One that is busy starting or stopping is waited for."""
    einde = time.monotonic() + GEDULD
    while not antwoordt(adressen):
        if levend(plek) is None:
            return False
        if time.monotonic() > einde:
            raise PostgresFout(f"PostgreSQL in {plek.data} loopt, maar antwoordt niet. Kijk in {plek.log}.")
        time.sleep(POLS)
    return True


def start(plek: Plek, programma: Programma, adressen: Adressen) -> "subprocess.Popen[bytes]":
    """A server of our own, that answers. What a killed server left behind is cleared first."""
    einde = time.monotonic() + GEDULD_RESTANTEN
    while True:
        _ruim_op(plek)
        begin = _begin_log(plek)
        kind = _begin(plek, programma)
        try:
            if _wacht(kind, adressen):
                return kind
        except BaseException:
            kind.send_signal(signal.SIGINT)
            kind.wait()
            raise
        staart = _staart(plek.log, begin)
        if "is still in use" not in staart or time.monotonic() > einde:
            raise PostgresFout(
                f"PostgreSQL in {plek.data} wil niet starten (code {kind.returncode}). "
                f"Het einde van {plek.log}:\n{staart}"
            )
        time.sleep(0.2)


def stop(plek: Plek, kind: "subprocess.Popen[bytes] | None") -> None:
    """Fast: running transactions are rolled back, everything that was committed is on disk."""
    pid, einde = levend(plek), time.monotonic() + GEDULD_STOPPEN
    if pid is not None:
        os.kill(pid, signal.SIGINT)
        while levend(plek) == pid:
            if time.monotonic() > einde:
                os.kill(pid, signal.SIGQUIT)  # at once; the next start reads the log
                einde = float("inf")
            time.sleep(POLS)
    if kind is not None:
        kind.wait()


def _begin(plek: Plek, programma: Programma) -> "subprocess.Popen[bytes]":
    """In a session of its own: Ctrl-C is for us, the server stops after our last work."""
    opdracht = [programma["postgres"], "-D", str(plek.cluster), *_instellingen(plek)]
    with os.fdopen(os.open(plek.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab") as log:
        return subprocess.Popen(
            opdracht,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            **plek.gebruiker.kind(),
        )


def _instellingen(plek: Plek) -> list[str]:
    geheugen = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // MIB
    waarden = {
        "listen_addresses": "",
        "port": POORT,
        "unix_socket_directories": f'"{plek.socketmap}"',
        "unix_socket_permissions": "0700",
        "max_connections": 120,
        "shared_buffers": f"{max(64, min(1024, geheugen // 8))}MB",
        "maintenance_work_mem": f"{max(32, min(256, geheugen // 32))}MB",
        "max_wal_size": "4GB",
        "synchronous_commit": "on",
        "random_page_cost": 1.1,
        "jit": "off",
        "timezone": "UTC",
        "log_timezone": "UTC",
    }
    return [deel for naam, waarde in waarden.items() for deel in ("-c", f"{naam}={waarde}")]


def _wacht(kind: "subprocess.Popen[bytes]", adressen: Adressen) -> bool:
    """True when the server answers, False when it ended."""
    einde = time.monotonic() + GEDULD
    while kind.poll() is None:
        if antwoordt(adressen):
            return True
        if time.monotonic() > einde:
            kind.send_signal(signal.SIGQUIT)
            kind.wait()
        time.sleep(POLS)
    return False


def _ruim_op(plek: Plek) -> None:
    """After a kill nobody removes these, and PostgreSQL believes them when the number is in use by another process."""
    plek.socketmap.mkdir(mode=0o700, exist_ok=True)
    plek.gebruiker.geef(plek.socketmap)
    for pad in (plek.pidbestand, plek.socket, plek.socket.with_name(plek.socket.name + ".lock")):
        pad.unlink(missing_ok=True)


def _begin_log(plek: Plek) -> int:
    """Where the log of this start begins; a log that became big is put aside."""
    groot = plek.log.stat().st_size if plek.log.exists() else 0
    if groot <= GROOTSTE_LOG:
        return groot
    plek.log.replace(plek.log.with_suffix(".vorige.log"))
    return 0


def _staart(log: Path, begin: int) -> str:
    with log.open("rb") as bestand:
        bestand.seek(begin)
        return "\n".join(bestand.read().decode("utf-8", "replace").splitlines()[-REGELS_LOG:])
