# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A state: the route that answers, in which state, whose page it is, and how a browser gets there."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

from tests.reizen.plek import Plek

Brenger = Callable[[Plek], Page]


@dataclass(frozen=True)
class Staat:
    """`mag`: the answers other than 200 on the way there; the browser writes those in its console."""

    route: str
    wat: str
    wie: str | None
    breng: Brenger
    mag: frozenset[int]

    def __str__(self) -> str:
        return f"{self.route}: {self.wat} ({self.wie or 'gast'})"


STATEN: list[Staat] = []


def staat(route: str, wat: str, *wie: str | None, mag: tuple[int, ...] = ()) -> Callable[[Brenger], Brenger]:
    """Puts a state in the table, once for each of `wie` (Karin when nobody is named)."""

    def schrijf_in(breng: Brenger) -> Brenger:
        STATEN.extend(Staat(route, wat, een, breng, frozenset(mag)) for een in wie or ("karin",))
        return breng

    return schrijf_in
