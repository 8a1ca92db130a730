# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The browser of the tests: the Chromium of the system, and the patience that a busy machine asks for."""

import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, expect, sync_playwright

VLAGGEN = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
GEDULD = 15_000  # milliseconds: the machine may have other work


_KLIK = Locator.click


def _klik_als_alles_er_is(plek: Locator, **hoe: Any) -> None:
    """With its style: what moves between the press and the release of a button was not pressed."""
    plek.page.wait_for_load_state()
    _KLIK(plek, **hoe)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """For the tests of one file: two Playwrights at a time do not go, and other tests may want a loop of their own."""
    with pytest.MonkeyPatch.context() as anders:
        anders.setattr(Locator, "click", _klik_als_alles_er_is)
        yield from _chromium()


def _chromium() -> Iterator[Browser]:
    programma = shutil.which("chromium")
    assert programma, "Deze tests hebben Chromium nodig: make chromium"
    with sync_playwright() as spelen:
        expect.set_options(timeout=GEDULD)
        browser = spelen.chromium.launch(executable_path=programma, args=VLAGGEN)
        yield browser
        browser.close()
