# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One server per worker, one browser per file; a gemeente with the cast for each test."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from regie.postgres.adressen import Adressen
from tests.chromium import chromium
from tests.register.cast import Cast, maak
from tests.reizen.browser import Browsers
from tests.reizen.server import webserver

__all__ = ["chromium"]


@pytest.fixture(scope="session")
def servermap() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="regie-reizen-") as map_:
        yield Path(map_)


@pytest.fixture(scope="session")
def adres(databank: Adressen, servermap: Path) -> Iterator[str]:
    """Where the server listens."""
    with webserver(servermap, databank.app) as adres:
        yield adres


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
