# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Figures out of the register of one gemeente of 10,000: counted for a day that nobody asked for before, and the pages
and products on what was counted."""

import argparse
import time
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from http.client import HTTPConnection
from itertools import count
from statistics import median
from typing import Final
from zoneinfo import ZoneInfo

from bench.meten import Uitkomst, seconden
from bench.register.gemeenten import GROOT, KLEIN, Plaats
from bench.register.meet import register
from bench.register.paginas import EEN, Pagina, belast
from bench.register.plek import plek
from bench.register.tijden import p95, rijen
from bench.register.vullen import TEAMLEIDER, Gevuld, eerder_gevuld, vul, zeg
from bench.register.webserver import HOST, Bezoeker, log_in, webserver
from regie.kern.kalender import dag, dagnummer
from regie.kern.kalender.amsterdam import ZONE

MENSEN: Final = 10_000
ANDERE_DAG, PRODUCT, OPENEN = 3.0, 3.0, 2.0  # seconds
OVERZICHT: Final = 300.0  # milliseconds
KEER: Final = 5


def meet(gekozen: argparse.Namespace) -> list[Uitkomst]:
    with plek(gekozen.map, MENSEN) as map_, register(map_):
        nu = datetime.now(ZoneInfo(ZONE))
        plaatsen = [Plaats(GROOT, MENSEN, "voorbeeld"), Plaats(KLEIN, MENSEN // 100, "voorbeeld")]
        gevuld = eerder_gevuld(map_) or vul(MENSEN, nu.date(), map_, plaatsen)
        geteld = _tellen(gevuld, nu)
        with webserver() as poort:
            return [*geteld, *_paginas(gevuld, poort), *_producten(gevuld, poort)]


def _tellen(gevuld: Gevuld, nu: datetime) -> list[Uitkomst]:
    """The figures of today as the night counts them, and those of days that nobody asked for before."""
    from regie.bestanden.recht import lees_recht
    from regie.monitor.metingen.tellen import tel_nu
    from regie.monitor.metingen.vraag import Vraag
    from regie.toegang.gemeenten import gemeenten

    gemeente, recht = gemeenten()[GROOT], lees_recht()
    tel = partial(tel_nu, gemeente, recht, nu=nu)
    nacht = _duur(lambda: tel(Vraag.op(gevuld.dag), soort="nacht"))
    dagen = (_eerder(gevuld.dag, 7 * nummer) for nummer in count(1))
    anders = [_duur(lambda: tel(Vraag.op(next(dagen), gevuld.dag), soort="gevraagd")) for _ in range(KEER)]
    zeg(f"een andere dag: {median(anders):.1f} s")
    return [
        Uitkomst(f"cijfers uit het register, {MENSEN} dossiers: in de nacht", nacht, "s"),
        Uitkomst(f"cijfers uit het register, {MENSEN} dossiers: een andere dag", median(anders), "s",
                 f"< {ANDERE_DAG:g}"),
    ]  # fmt: skip


def _duur(doe: Callable[[], object]) -> float:
    begin = time.perf_counter()
    doe()
    return time.perf_counter() - begin


def _eerder(vandaag: date, dagen: int) -> date:
    return dag(dagnummer(vandaag) - dagen)


def _paginas(gevuld: Gevuld, poort: int) -> list[Uitkomst]:
    saskia = _saskia(gevuld)
    uitkomsten = []
    for naam, pad in (("overzicht", "/monitor/"), ("thema intake", "/monitor/thema/intake/")):
        pagina = Pagina(f"Monitor van {MENSEN}: {naam}", [("GET", pad, saskia.koppen, None)], OVERZICHT)
        tijden = belast(pagina, poort, EEN)
        uitkomsten += rijen(pagina.maat, tijden, pagina.grens(EEN))
        zeg(f"{pagina.maat}: p95 {p95(tijden):.0f} ms")
    return uitkomsten


def _producten(gevuld: Gevuld, poort: int) -> list[Uitkomst]:
    saskia = _saskia(gevuld)
    return [
        Uitkomst(
            f"Monitor van {MENSEN}: {naam}", seconden(partial(_haal, poort, saskia, pad), KEER), "s", f"< {grens:g}"
        )
        for naam, pad, grens in (
            ("factsheet (PDF)", "/monitor/rapporten/bestand/factsheet/", PRODUCT),
            ("jaarverslag (PDF)", "/monitor/rapporten/bestand/jaarverslag/", PRODUCT),
            ("een cijfer geopend tot de rijen", "/monitor/cijfer/pip_vastgesteld/dossiers/", OPENEN),
        )
    ]


def _saskia(gevuld: Gevuld) -> Bezoeker:
    return log_in(gevuld.accounts[f"{GROOT}/{TEAMLEIDER}"])


def _haal(poort: int, wie: Bezoeker, pad: str) -> None:
    lijn = HTTPConnection(HOST, poort, timeout=60)
    try:
        lijn.request("GET", pad, headers=wie.koppen)
        antwoord = lijn.getresponse()
        antwoord.read()
        if antwoord.status != 200:
            raise SystemExit(f"{pad}: {antwoord.status} {antwoord.getheader('Location') or ''}")
    finally:
        lijn.close()
