# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A thousand letters in Dutch with a translation, from template and values to tagged PDF, in two processes.

The yardstick is the other usual way: the same words as HTML, printed to a tagged PDF by a browser that stays open.
That one has no PDF/UA-1 or PDF/A-2a mark, and no house style; it is measured on fewer letters, one by one.
"""

import argparse
import multiprocessing
import shutil
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from html import escape
from typing import Final

from playwright.sync_api import sync_playwright

from bench.meten import Uitkomst
from regie.documenten.brief import brief_pdf
from regie.documenten.briefsjablonen import TALEN, Briefsjabloon, Brieftekst, laad, vul
from regie.documenten.huisstijl import huisstijl
from tests.chromium import VLAGGEN

AANTAL: Final = 1000
PER_STUK: Final = 100
PROCESSEN: Final = 2
DAG: Final = date(2026, 11, 29)
WAARDE: Final = {"datum": "2026-12-14", "tijd": "09:30"}


def meet(gekozen: argparse.Namespace) -> list[Uitkomst]:
    alles, regie, browser = _alles(), _regie_per_stuk(), _browser_per_stuk()
    return [
        Uitkomst(f"{AANTAL} brieven als PDF, {PROCESSEN} processen", alles, "s", "< 20"),
        Uitkomst("een brief als PDF, een proces: regie", regie, "s"),
        Uitkomst("een brief als PDF, een proces: chromium", browser, "s"),
        Uitkomst("een brief als PDF: regie tegen chromium", browser / regie, "keer", ">= 2"),
    ]


def _alles() -> float:
    """Seconds, with the start of the processes."""
    begin = time.perf_counter()
    with ProcessPoolExecutor(PROCESSEN, multiprocessing.get_context("spawn")) as groep:
        gemaakt = sum(groep.map(_deel, range(PROCESSEN)))
    if gemaakt != AANTAL:
        raise SystemExit(f"{gemaakt} brieven gemaakt in plaats van {AANTAL}")
    return time.perf_counter() - begin


def _deel(eerste: int) -> int:
    """Every so many-th letter; how many there were."""
    return sum(_pdf(nummer).startswith(b"%PDF-") for nummer in range(eerste, AANTAL, PROCESSEN))


def _regie_per_stuk() -> float:
    begin = time.perf_counter()
    for nummer in range(PER_STUK):
        _pdf(nummer)
    return (time.perf_counter() - begin) / PER_STUK


def _browser_per_stuk() -> float:
    with sync_playwright() as spelen:
        browser = spelen.chromium.launch(executable_path=shutil.which("chromium"), args=VLAGGEN)
        blad = browser.new_page()
        begin = time.perf_counter()
        for nummer in range(PER_STUK):
            blad.set_content("".join(_html(tekst) for tekst in _brief(nummer)))
            blad.pdf(format="A4", tagged=True)
        duur = time.perf_counter() - begin
        browser.close()
    return duur / PER_STUK


def _brief(nummer: int) -> tuple[Brieftekst, Brieftekst]:
    """The letters, languages and names take turns, so that no letter is the one before it."""
    sjablonen, talen = list(laad().values()), TALEN[1:]
    sjabloon, taal = sjablonen[nummer % len(sjablonen)], talen[nummer % len(talen)]
    waarden = _waarden(sjabloon, nummer)
    return vul(sjabloon, "nl", waarden), vul(sjabloon, taal, waarden)


def _waarden(sjabloon: Briefsjabloon, nummer: int) -> dict[str, str]:
    return {
        naam: WAARDE.get(variabele.soort, f"Bonte Kraai {nummer}") for naam, variabele in sjabloon.variabelen.items()
    }


def _pdf(nummer: int) -> bytes:
    nl, vertaling = _brief(nummer)
    return brief_pdf(nl, vertaling, huisstijl("9999", "Voorbeeldgemeente"), f"{nummer:08X}", DAG)


def _html(tekst: Brieftekst) -> str:
    label = {"kop": "h2", "alinea": "p", "lijst": "li"}
    delen = (f"<{label[deel.soort]}>{escape(regel)}" for deel in tekst.delen for regel in deel.regels)
    kop = f'<section lang="{tekst.taal}" dir="{tekst.richting}" style="break-after: page">'
    return f"{kop}<h1>{escape(tekst.onderwerp)}</h1>{''.join(delen)}</section>"
