# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Browsers of the cast at the server. Whatever a browser complains about makes the test fail."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, ViewportSize

from tests.chromium import GEDULD
from tests.register.cast import Cast

LAPTOP: ViewportSize = {"width": 1280, "height": 900}
SMAL: ViewportSize = {"width": 320, "height": 640}
_STATUS = re.compile(r"server responded with a status of (\d{3})")


@dataclass
class Browsers:
    """Opens browsers at `adres`. `mag`: the answers other than 200 that this test brings about itself."""

    chromium: Browser
    adres: str
    klachten: list[str] = field(default_factory=list)
    mag: set[int] = field(default_factory=set)
    open: list[BrowserContext] = field(default_factory=list)

    def gast(self, **opties: Any) -> Page:
        """A browser in which nobody is logged in."""
        raam = self.chromium.new_context(
            **{"viewport": LAPTOP, "locale": "nl-NL", "base_url": self.adres, "reduced_motion": "reduce"} | opties
        )
        raam.set_default_timeout(GEDULD)
        raam.on("console", self._let_op(raam))
        raam.on("weberror", lambda fout: self.klachten.append(str(fout.error)))
        self.open.append(raam)
        return raam.new_page()

    def van(self, cast: Cast, naam: str = "karin", **opties: Any) -> Page:
        """A browser of somebody of the cast who has logged in with both factors."""
        pagina = self.gast(**opties)
        zet_sessie(pagina, self.adres, cast, naam)
        return pagina

    def sluit(self) -> None:
        for raam in self.open:
            raam.close()
        self.open.clear()

    def _let_op(self, raam: BrowserContext) -> Callable[[ConsoleMessage], None]:
        def hoor(bericht: ConsoleMessage) -> None:
            status = _STATUS.search(bericht.text)
            if bericht.type == "error" and (status is None or int(status[1]) not in self.mag):
                self.klachten.append(bericht.text)

        return hoor


def zet_sessie(pagina: Page, adres: str, cast: Cast, naam: str) -> None:
    sessie = cast.client(naam).cookies["sessie"].value
    pagina.context.add_cookies([{"name": "sessie", "value": sessie, "url": adres}])
