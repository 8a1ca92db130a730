# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The web server as `regie start` runs it, and people who are logged in."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from socket import socket
from tempfile import TemporaryDirectory
from typing import Final

HOST: Final = "127.0.0.1"
GEDULD: Final = 60.0  # seconds until the server answers


@contextmanager
def webserver(module: str = "regie.cli.webserver") -> Iterator[int]:
    """The port of a running server; the processes, threads and settings of `regie start`."""
    from regie.cli.start import kinderen

    poort = _vrije_poort()
    with TemporaryDirectory(prefix="regie-cijfers-") as cijfers:
        web = kinderen(Path(cijfers))[0]
        web.opdracht = [sys.executable, "-m", module]
        web.omgeving = {**web.omgeving, "REGIE_HOST": HOST, "REGIE_POORT": str(poort), "REGIE_LOGNIVEAU": "fout",
                        "REGIE_API_PER_MINUUT": "1000000"}  # fmt: skip
        web.start()
        try:
            _wacht(poort)
            yield poort
        finally:
            if web.proces is not None:
                web.proces.terminate()
                try:
                    web.proces.wait(20)
                except subprocess.TimeoutExpired:
                    print("de webserver stopt niet: beëindigd", file=sys.stderr)
            web.ruim_op()


def _vrije_poort() -> int:
    with socket() as proef:
        proef.bind((HOST, 0))
        return int(proef.getsockname()[1])


def _wacht(poort: int) -> None:
    einde = time.monotonic() + GEDULD
    while True:
        lijn = HTTPConnection(HOST, poort, timeout=2)
        try:
            lijn.request("GET", "/healthz")
            if lijn.getresponse().status == 200:
                return
        except (OSError, HTTPException):
            pass
        finally:
            lijn.close()
        if time.monotonic() > einde:
            raise SystemExit("De webserver antwoordt niet.")
        time.sleep(0.1)


@dataclass(frozen=True, slots=True)
class Bezoeker:
    """Somebody who is logged in, as a browser shows it."""

    sessie: str
    csrf: str

    @property
    def koppen(self) -> dict[str, str]:
        return {"Cookie": f"sessie={self.sessie}; csrf={self.csrf}", "Accept-Encoding": "gzip", "Accept": "text/html"}


def log_in(account: int) -> Bezoeker:
    """A session as the login makes it."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore
    from django.utils.crypto import get_random_string

    from regie.toegang.models import Account

    wie = Account.objects.get(pk=account)
    sessie = SessionStore()
    sessie[SESSION_KEY] = str(wie.pk)
    sessie[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    sessie[HASH_SESSION_KEY] = wie.get_session_auth_hash()
    sessie.create()
    return Bezoeker(sessie.session_key or "", get_random_string(32, "abcdefghijklmnopqrstuvwxyz0123456789"))
