# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A decision on a PIP and its plain twin, from plan to tagged PDF, one by one in one process, each another plan.

The yardstick is the other usual way: the same words as HTML, printed to a tagged PDF by a browser that stays open.
That one has no PDF/UA-1 or PDF/A-2a mark, no tables and no house style.
"""

import argparse
import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from html import escape
from statistics import quantiles
from typing import Final

from playwright.sync_api import sync_playwright

from bench.meten import Uitkomst
from regie.documenten.huisstijl import huisstijl
from regie.documenten.pip import TALEN, besluit, gewone_taal
from regie.documenten.pip.tabel import tabel
from regie.documenten.pip.verdelen import verdeel
from regie.documenten.pip.zeggen import tekst, zeg
from regie.kern.pip.inhoud import Pip
from tests.chromium import VLAGGEN
from tests.documenten.pipplannen import alle

AANTAL: Final = 100
STIJL: Final = huisstijl("9999", "Voorbeeldgemeente")


def meet(gekozen: argparse.Namespace) -> list[Uitkomst]:
    plannen = [_plan(nummer) for nummer in range(AANTAL)]
    besluit(plannen[0], STIJL)  # the first waits for table and letters, once in the life of a process
    beslist = _p95(plannen, lambda pip, _nummer: besluit(pip, STIJL))
    gewoon = _p95(plannen, lambda pip, nummer: gewone_taal(pip, TALEN[nummer % len(TALEN)], STIJL))
    browser = _browser(plannen)
    return [
        Uitkomst(f"besluit PIP als PDF, p95 van {AANTAL}: regie", beslist, "s", "< 0.1"),
        Uitkomst(f"PIP in gewone taal als PDF, p95 van {AANTAL}: regie", gewoon, "s", "< 0.1"),
        Uitkomst(f"besluit PIP als PDF, p95 van {AANTAL}: chromium", browser, "s"),
        Uitkomst("besluit PIP als PDF: regie tegen chromium", browser / beslist, "keer", ">= 2"),
    ]


def _plan(nummer: int) -> Pip:
    """Groups, routes and people take turns, so that no plan is the one before it."""
    plannen = list(alle().values())
    pip = plannen[nummer % len(plannen)]
    reden = f"Reden {nummer}: {pip.route.motivering}"
    return replace(
        pip, kenmerk=f"PIP {nummer}", persoon=replace(pip.persoon, voornamen=f"Bonte {nummer}"),
        route=replace(pip.route, motivering=reden),
    )  # fmt: skip


def _p95(plannen: list[Pip], maak: Callable[[Pip, int], bytes]) -> float:
    """Seconds in which 95 of 100 are done."""
    tijden = []
    for nummer, pip in enumerate(plannen):
        begin = time.perf_counter()
        if not maak(pip, nummer).startswith(b"%PDF-"):
            raise SystemExit("er is geen PDF gemaakt")
        tijden.append(time.perf_counter() - begin)
    return quantiles(tijden, n=20)[-1]


def _browser(plannen: list[Pip]) -> float:
    with sync_playwright() as spelen:
        browser = spelen.chromium.launch(executable_path=shutil.which("chromium"), args=VLAGGEN)
        blad = browser.new_page()

        def druk(pip: Pip, _nummer: int) -> bytes:
            blad.set_content(_html(pip))
            return blad.pdf(format="A4", tagged=True)

        duur = _p95(plannen, druk)
        browser.close()
    return duur


def _html(pip: Pip) -> str:
    woorden = tabel().besluit
    delen = [
        f"<h2>{escape(woorden.delen[naam])}</h2>"
        + "".join(f"<p>{escape(tekst(zeg(feit, zin, woorden)))}</p>" for zin, feit in gezegd)
        for naam, gezegd in verdeel(pip, woorden, lambda zin: zin.besluit).items()
    ]
    return f'<html lang="nl"><h1>{escape(woorden.vast["titel"])}</h1>{"".join(delen)}</html>'
