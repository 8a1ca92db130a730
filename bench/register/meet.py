# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Yardstick 5: the register and the pages in a country of 200,000 dossiers, in a real PostgreSQL.

A server of its own in a temporary folder (or --map, which stays and is used again): filled through the bulk door,
written through the one door, read through the real web server, and kept through the night.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from bench.meten import Uitkomst, toon
from bench.register.api import meet_api
from bench.register.gewicht import meet_gewicht
from bench.register.nacht import meet_nacht
from bench.register.paginas import meet_paginas
from bench.register.plek import plek
from bench.register.tijden import rijen
from bench.register.vragen import meet_vragen
from bench.register.vullen import Gevuld, eerder_gevuld, vul, zeg
from bench.register.webserver import webserver
from regie.kern.kalender.amsterdam import ZONE
from regie.postgres import databank, met_databank

PER_MILJOEN: Final = 60  # seconds to import a million events with their read models
EEN_SCHRIJVER: Final = 30.0  # milliseconds
LEVERING: Final = 5  # seconds: what somebody waits for at the screen
LAATSTE_VAN_VELEN: Final = 2  # seconds


def meet(gekozen: argparse.Namespace) -> list[Uitkomst]:
    uitkomsten: list[Uitkomst] = []
    try:
        with plek(gekozen.map, gekozen.dossiers) as map_:
            with register(map_):
                for deel in _delen(gekozen.dossiers, map_):
                    uitkomsten += deel
            return [*uitkomsten, _herstart(map_)]
    except BaseException:
        toon(uitkomsten)  # what was measured before it went wrong
        raise


def _delen(dossiers: int, map_: Path) -> Iterator[list[Uitkomst]]:
    eerder = eerder_gevuld(map_)
    gevuld = eerder or vul(dossiers, datetime.now(ZoneInfo(ZONE)).date(), map_)
    if eerder is None:
        yield _import(gevuld)
    yield meet_vragen(gevuld)
    with webserver() as poort:
        yield meet_gewicht(gevuld, poort)
        yield meet_paginas(gevuld, poort)
    yield meet_api(gevuld)
    yield _schrijven(gevuld)
    yield _levering(gevuld)
    yield meet_nacht(gevuld)


@contextmanager
def register(map_: Path) -> Iterator[None]:
    """As `regie start`: the server, the tables, the files for the browser."""
    from regie.cli.start import bereid_voor

    os.environ["REGIE_DATA"] = str(map_)
    try:
        with met_databank():
            bereid_voor(eigen_databank=True)
            from django.db import connections

            try:
                yield
            finally:
                connections.close_all()
    finally:
        del os.environ["REGIE_DATA"]


def _import(gevuld: Gevuld) -> list[Uitkomst]:
    wat = f"{gevuld.gebeurtenissen / 1e6:.1f} M gebeurtenissen inlezen met leesmodel, per miljoen"
    return [Uitkomst(wat, gevuld.seconden / gevuld.gebeurtenissen * 1e6, "s", f"< {PER_MILJOEN}")]


def _schrijven(gevuld: Gevuld) -> list[Uitkomst]:
    opdracht, omgeving = [sys.executable, "-m", "bench.register.schrijven"], os.environ | {"POLARS_MAX_THREADS": "1"}
    uit = subprocess.run(
        opdracht, input=json.dumps(gevuld.vandaag), capture_output=True, text=True, env=omgeving, check=False
    )
    if uit.returncode:
        raise SystemExit(f"vastleggen: {uit.stderr}")
    tijden = json.loads(uit.stdout)
    zeg("vastleggen gemeten")
    return [
        *rijen("leg_vast, dossier van 60, termijnen opnieuw", tijden["een"], EEN_SCHRIJVER),
        *rijen("leg_vast, dossier van 60, alle termijnen opnieuw", tijden["alles"], EEN_SCHRIJVER),
        *rijen("leg_vast, dossier van 60, termijnen onveranderd", tijden["zonder"], EEN_SCHRIJVER),
        Uitkomst("leg_vast, 50 tegelijk op één dossier: de laatste", tijden["velen"], "s", f"< {LAATSTE_VAN_VELEN}"),
        Uitkomst("de machine zelf, steeds hetzelfde rekenwerk: p95 tegen mediaan", tijden["machine"], "keer"),
    ]


def _levering(gevuld: Gevuld) -> list[Uitkomst]:
    """A school with 400 pupils delivers four weeks of each."""
    opdracht = [sys.executable, "-m", "bench.register.levering"]
    uit = subprocess.run(opdracht, input=json.dumps(gevuld.vandaag), capture_output=True, text=True, check=False)
    if uit.returncode:
        raise SystemExit(f"uren aanleveren: {uit.stderr}")
    tijden = json.loads(uit.stdout)
    zeg("uren aanleveren gemeten")
    regels = f"uren van 400 leerlingen, {tijden['regels']} regels"
    return [
        Uitkomst(f"{regels}: bekeken", tijden["bekeken"], "s", f"< {LEVERING}"),
        Uitkomst(f"{regels}: opgenomen ({tijden['aantal']})", tijden["opgenomen"], "s", f"< {LEVERING}"),
        Uitkomst(f"{regels}: langst zonder beweging van de balk", tijden["stil"], "s"),
    ]


def _herstart(map_: Path) -> Uitkomst:
    """After an ordinary stop, until the first question is answered."""
    begin = time.perf_counter()
    with databank(map_):
        duur = time.perf_counter() - begin
    return Uitkomst("eigen PostgreSQL opnieuw starten", duur, "s")
