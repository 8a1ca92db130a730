# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The API through the real server: a list of a hundred events, and how many a second on the terms of one dossier."""

import json
import subprocess
import sys
from dataclasses import asdict
from typing import Final

from bench.meten import Uitkomst
from bench.register.belasting import Vraag
from bench.register.gemeenten import GROOT
from bench.register.tijden import p95, rijen
from bench.register.vullen import Gevuld, zeg
from bench.register.webserver import HOST, webserver

LIJST: Final = 60.0  # milliseconds
PER_SECONDE: Final = 500
LOG: Final = 0.35  # of the requests a second, at the most
VELEN: Final = 4  # on two cores more only wait for each other
WORTEL: Final = "/api/v1"
Verzoek = tuple[str, str, dict[str, str], str | None]


def meet_api(gevuld: Gevuld) -> list[Uitkomst]:
    """Starts web servers of its own: with the log of what is read, and without."""
    token = _token()
    lijst = _lees(token, f"/dossiers/{gevuld.dik}/gebeurtenissen?aantal=100")
    termijnen = _lees(token, f"/dossiers/{gevuld.gewoon}/termijnen")
    with webserver() as poort:
        een, velen = (_belast(lijst, poort, bezoekers, 100)[0] for bezoekers in (1, 16))
        _, met = _belast(termijnen, poort, VELEN, 500)
    with webserver("bench.register.zonder_log") as poort:
        _, zonder = _belast(termijnen, poort, VELEN, 500)
    zeg(f"API: lijst p95 {p95(een):.0f} ms, termijnen {met:.0f} per seconde ({zonder:.0f} zonder het log)")
    return [
        *rijen("API, 100 gebeurtenissen, 1 systeem", een, LIJST),
        *rijen("API, 100 gebeurtenissen, 16 systemen", velen),
        Uitkomst("API, termijnen van een dossier", met, "per s", f">= {PER_SECONDE}"),
        Uitkomst("API, termijnen zonder inzagelog (alleen om te meten)", zonder, "per s"),
        Uitkomst("API, wat het inzagelog kost", 1 - met / zonder, "deel", f"< {LOG}"),
    ]


def _token() -> str:
    """For a system of the big gemeente, made anew for every run."""
    from datetime import date, datetime
    from uuid import uuid4
    from zoneinfo import ZoneInfo

    from django.db import transaction

    from regie.api import bearer
    from regie.kern.kalender.amsterdam import ZONE
    from regie.toegang.klanten import klant, maak_klant

    id_, nu = f"api-bench-{uuid4().hex[:8]}", datetime.now(ZoneInfo(ZONE))
    maak_klant(GROOT, id_, "Meting", ["teamleider"], "uitvoering_binnen", date(2099, 12, 31))
    with transaction.atomic():
        gevonden = klant(GROOT, id_, nu.date())
    assert gevonden is not None
    return bearer.maak(gevonden, nu)


def _lees(token: str, pad: str) -> Verzoek:
    return "GET", f"{WORTEL}{pad}", {"Authorization": f"Bearer {token}"}, None


def _belast(verzoek: Verzoek, poort: int, bezoekers: int, keren: int) -> tuple[list[float], float]:
    """The milliseconds of every request, and how many there were in a second: until the slowest visitor was done."""
    vraag = Vraag(HOST, poort, bezoekers, opwarmen=40, keren=keren, verzoeken=[verzoek])
    opdracht = [sys.executable, "-m", "bench.register.belasting"]
    uit = subprocess.run(opdracht, input=json.dumps(asdict(vraag)), capture_output=True, text=True, check=False)
    if uit.returncode or json.loads(uit.stdout)["fouten"]:
        raise SystemExit(f"{verzoek[1]}: {uit.stderr or json.loads(uit.stdout)['fouten'][0]}")
    tijden: list[float] = json.loads(uit.stdout)["tijden"]
    duur = max(sum(tijden[begin : begin + keren]) for begin in range(0, len(tijden), keren)) / 1000
    return tijden, len(tijden) / duur
