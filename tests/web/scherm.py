# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The whole product at an address of this machine, and a browser in which somebody of the cast is logged in."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

if TYPE_CHECKING:
    from tests.register.cast import Cast

REGELS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
BREDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
TE_KLEIN = """[...document.querySelectorAll('a, button, input, select, textarea, summary')]
  .filter((deel) => deel.offsetParent && !deel.closest('p, .alleen-horen'))
  .filter((deel) => { const { width, height } = deel.getBoundingClientRect(); return Math.min(width, height) < 24; })
  .map((deel) => deel.outerHTML.slice(0, 100))"""


@pytest.fixture
def hosts(databank: object) -> Iterator[None]:
    """The names under which the tests ask for pages."""
    from django.test import override_settings

    snel = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # a slow one makes for slow tests
    with override_settings(ALLOWED_HOSTS=["testserver", "127.0.0.1"], PASSWORD_HASHERS=snel):
        yield


@contextmanager
def bediend() -> Iterator[str]:
    """The address at which a server answers for the product as Django is set up now."""
    from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler, get_internal_wsgi_application

    class Stil(WSGIRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadedWSGIServer(("127.0.0.1", 0), Stil)
    server.set_app(get_internal_wsgi_application())
    draad = threading.Thread(target=server.serve_forever, daemon=True)
    draad.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    draad.join()


@pytest.fixture
def adres(hosts: None) -> Iterator[str]:
    """Where a server listens."""
    with bediend() as adres:
        yield adres


@contextmanager
def ingelogd(chromium: Browser, adres: str, cast: "Cast", naam: str, breedte: int, **opties: Any) -> Iterator[Page]:
    """A page of somebody; what the browser complains about makes the test fail."""
    klachten: list[str] = []
    raam = chromium.new_context(viewport={"width": breedte, "height": 800}, locale="nl-NL", **opties)
    raam.add_cookies([{"name": "sessie", "value": cast.client(naam).cookies["sessie"].value, "url": adres}])
    pagina = raam.new_page()
    pagina.on("console", lambda bericht: klachten.append(bericht.text) if bericht.type == "error" else None)
    pagina.on("pageerror", lambda fout: klachten.append(str(fout)))
    yield pagina
    raam.close()
    assert [klacht for klacht in klachten if "422" not in klacht] == []  # a form with errors is an answer


def zonder_script(pagina: Page) -> None:
    """Our scripts do not come; axe, which is put into the page, still runs."""
    pagina.route("**/*.js", lambda route: route.fulfill(content_type="text/javascript", body=""))


def keur(pagina: Page, kop: str) -> None:
    """The page with this heading has no accessibility fault, fits on the screen, and is big enough to press.

    Where the page before it has the same heading: first wait for something that only this one has.
    """
    expect(pagina.locator("h1")).to_have_text(kop)
    pagina.wait_for_load_state()  # with its style
    gevonden = Axe().run(pagina, options=REGELS)
    assert gevonden.violations_count == 0, gevonden.generate_report()
    assert pagina.evaluate(BREDER) <= 0
    assert pagina.evaluate(TE_KLEIN) == []


def tekst_van(antwoord: Any) -> str:
    """What somebody reads: the page without its tags."""
    hoofd = antwoord.content.decode().split("<main", 1)[-1]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", hoofd))
