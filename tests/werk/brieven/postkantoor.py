# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A mail server and a gateway for text messages, both real: what is sent, arrives here."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import socket
from typing import Any, cast

from aiosmtpd.controller import Controller


def vrije_poort() -> int:
    with socket() as plek:
        plek.bind(("127.0.0.1", 0))
        return int(plek.getsockname()[1])


VOOR, NA = "voor", "na"


@dataclass
class Postkantoor:
    """`weigert`: what the server answers to a recipient instead of taking the letter. `breekt`: the line goes
    before it takes the letter (VOOR), or after that and before it can say so (NA)."""

    poort: int = field(default_factory=vrije_poort)
    berichten: list[EmailMessage] = field(default_factory=list)
    weigert: str = ""
    breekt: str = ""

    async def handle_RCPT(self, server: Any, sessie: Any, envelop: Any, adres: str, opties: Any) -> str:
        if self.weigert:
            return self.weigert
        if self.breekt == VOOR:
            server.transport.abort()
        envelop.rcpt_tos.append(adres)
        return "250 OK"

    async def handle_DATA(self, server: Any, sessie: Any, envelop: Any) -> str:
        self.berichten.append(cast(EmailMessage, message_from_bytes(envelop.content, policy=policy.default)))
        if self.breekt == NA:
            server.transport.abort()
        return "250 OK"

    @contextmanager
    def open(self) -> Iterator[None]:
        server = Controller(self, hostname="127.0.0.1", port=self.poort)
        server.start()
        yield
        server.stop()


@dataclass
class Smskantoor:
    """A gateway; `antwoord`: the code that it gives."""

    berichten: list[dict[str, Any]] = field(default_factory=list)
    koppen: list[dict[str, str]] = field(default_factory=list)
    antwoord: int = 202
    adres: str = ""

    @contextmanager
    def open(self) -> Iterator[None]:
        kantoor = self

        class Loket(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                inhoud = self.rfile.read(int(self.headers["Content-Length"]))
                if kantoor.antwoord < 300:
                    kantoor.berichten.append(json.loads(inhoud))
                    kantoor.koppen.append(dict(self.headers.items()))
                self.send_response(kantoor.antwoord)
                if kantoor.antwoord == 302:
                    self.send_header("Location", f"{kantoor.adres}elders")
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        server = ThreadingHTTPServer(("127.0.0.1", 0), Loket)
        self.adres = f"http://127.0.0.1:{server.server_port}/berichten"
        draad = threading.Thread(target=server.serve_forever, daemon=True)
        draad.start()
        yield
        server.shutdown()
        server.server_close()
        draad.join()
