# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One server and one browser per worker; a gemeente with the cast for each test."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from regie.postgres.adressen import Adressen
from tests.register.cast import Cast, maak
from tests.reizen.browser import GEDULD, VLAGGEN, Browsers
from tests.reizen.server import webserver


@pytest.fixture(scope="session")
def servermap() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="regie-reizen-") as map_:
        yield Path(map_)


@pytest.fixture(scope="session")
def adres(databank: Adressen, servermap: Path) -> Iterator[str]:
    """Where the server listens."""
    with webserver(servermap, databank.app) as adres:
        yield adres


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """Of this folder and not of the whole run: other tests start a Playwright too, and two at a time do not go."""
    programma = shutil.which("chromium")
    assert programma, "Deze tests hebben Chromium nodig: make chromium"
    with pytest.MonkeyPatch.context() as omgeving, sync_playwright() as spelen:
        omgeving.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # Playwright keeps a loop running in the thread of the test
        expect.set_options(timeout=GEDULD)
        browser = spelen.chromium.launch(executable_path=programma, args=VLAGGEN)
        yield browser
        browser.close()


@pytest.fixture(autouse=True)
def snelle_wachtwoorden(databank: Adressen) -> Iterator[None]:
    """Most of the cast never types the password: see `sleutelbos` for who does."""
    from django.test import override_settings

    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]):
        yield


@pytest.fixture
def browsers(chromium: Browser, adres: str) -> Iterator[Browsers]:
    browsers = Browsers(chromium, adres)
    yield browsers
    browsers.sluit()
    assert browsers.klachten == []


@pytest.fixture
def cast(gemeente: str) -> Cast:
    return maak(gemeente)
