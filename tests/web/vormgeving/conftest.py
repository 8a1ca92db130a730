# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The style page, drawn once, served on this machine with the CSP of the product."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from regie.web.assets import DOEL
from tests.django_klaar import django_klaar
from tests.web.vormgeving import stijl

__all__ = ["django_klaar"]


class Deur(SimpleHTTPRequestHandler):
    """A folder, under the strictest CSP that the pages must bear."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", "default-src 'self'; base-uri 'none'; object-src 'none'")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def map_(django_klaar: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the style page and everything that it asks for."""
    assert (DOEL / "onderdelen.css").exists(), "De CSS van anderen ontbreekt. Doe eerst: make assets"
    map_ = tmp_path_factory.mktemp("stijl")
    stijl.schrijf(map_)
    return map_


@pytest.fixture(scope="session")
def adres(map_: Path) -> Iterator[str]:
    """Where the folder is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Deur, directory=str(map_)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
