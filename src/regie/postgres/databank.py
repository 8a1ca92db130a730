# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The database for as long as somebody needs it. The first one starts the server, the last one stops it."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import Popen

from regie.postgres.adressen import BEHEERDER, Adressen, maak_adressen
from regie.postgres.cluster import maak_cluster
from regie.postgres.fouten import PostgresFout
from regie.postgres.inrichten import richt_in
from regie.postgres.plek import Plek, lees_wachtwoorden, open_plek
from regie.postgres.programma import bereikbaar, vind_server
from regie.postgres.server import loopt_al, start, stop, weigering


@contextmanager
def databank(data: Path | None = None) -> Iterator[Adressen]:
    """A running server on this data (None: REGIE_DATA), ready for use.

    Who uses it holds a shared lock, and the system takes that back from a process that is killed. So a server that
    was left behind is found and used by the next, and stopped by whoever is the last.
    """
    plek = open_plek(data)
    with _slot(plek.data / "gebruik.slot") as gebruik:
        with _slot(plek.data / "start.slot") as starten:
            fcntl.flock(starten, fcntl.LOCK_EX)
            fcntl.flock(gebruik, fcntl.LOCK_SH)
            adressen, kind = _zorg_dat_hij_loopt(plek)
        try:
            yield adressen
        finally:
            with _slot(plek.data / "start.slot") as starten:
                fcntl.flock(starten, fcntl.LOCK_EX)
                if _laatste(gebruik):
                    stop(plek, kind)


def zet_omgeving(adressen: Adressen) -> list[str]:
    """The addresses as settings, where there are none yet. Returns which were set."""
    waarden = {"DATABASE_URL": adressen.app, "REGIE_EIGENAAR_URL": adressen.eigenaar, "REGIE_KOPIE_URL": adressen.kopie}
    gezet = [naam for naam in waarden if not _gezet(naam)]
    os.environ.update({naam: waarden[naam] for naam in gezet})
    return gezet


@contextmanager
def met_databank() -> Iterator[Adressen | None]:
    """What a command needs around it: nothing (None) when DATABASE_URL is set, else a server of our own."""
    if _gezet("DATABASE_URL"):
        yield None
        return
    _keur_half()
    with databank() as adressen:
        gezet = zet_omgeving(adressen)
        try:
            yield adressen
        finally:
            for naam in gezet:
                os.environ.pop(naam, None)


def _zorg_dat_hij_loopt(plek: Plek) -> tuple[Adressen, "Popen[bytes] | None"]:
    wachtwoorden = lees_wachtwoorden(plek)
    adressen = maak_adressen(plek.socketmap, wachtwoorden)
    if loopt_al(plek, adressen):
        if weigering(adressen.app):  # who started it was killed before it was ready
            richt_in(adressen, wachtwoorden)
        return adressen, None
    programma = bereikbaar(vind_server(plek.versie()), plek.gebruiker, plek.data)
    if plek.versie() is None:
        maak_cluster(plek, programma, wachtwoorden[BEHEERDER])
    kind = start(plek, programma, adressen)
    try:
        richt_in(adressen, wachtwoorden)
    except BaseException:
        stop(plek, kind)
        raise
    return adressen, kind


@contextmanager
def _slot(pad: Path) -> Iterator[int]:
    """A file to lock. Closing it gives the lock back."""
    slot = os.open(pad, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        yield slot
    finally:
        os.close(slot)


def _laatste(gebruik: int) -> bool:
    try:
        fcntl.flock(gebruik, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _gezet(naam: str) -> bool:
    return bool(os.environ.get(naam) or os.environ.get(f"{naam}_FILE"))


def _keur_half() -> None:
    """Half an outside server: the tables would be made in another place than where the application looks."""
    for naam in ("REGIE_EIGENAAR_URL", "REGIE_KOPIE_URL"):
        if _gezet(naam):
            raise PostgresFout(
                f"{naam} is gezet, maar DATABASE_URL niet. Zet ze alle drie (DATABASE_URL, REGIE_EIGENAAR_URL en "
                "REGIE_KOPIE_URL) voor een eigen PostgreSQL, of geen van drie: dan start Regie er zelf een."
            )
