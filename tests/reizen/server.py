# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The web server as `regie start` runs it, with the files for the browser collected: names with a hash, compressed."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

from tests.bediening.draaien import schoon, vrije_poort, wacht_tot
from tests.klok.sitecustomize import NAAM as TESTKLOK

NERGENS = "postgresql://regie_app:x@127.0.0.1:1/regie"
"""An address at which no database answers."""


@contextmanager
def webserver(map_: Path, databank: str, **instellingen: object) -> Iterator[str]:
    """The address of a server of its own; it stops when the block does."""
    from django.conf import settings

    poort = vrije_poort()
    for deel in ("data", "cijfers"):
        (map_ / deel).mkdir(parents=True, exist_ok=True)
    omgeving = schoon(
        **{
            "DATABASE_URL": databank,
            "DJANGO_SETTINGS_MODULE": "regie.instellingen.django",
            "REGIE_SLEUTEL": settings.SECRET_KEY,  # so that a test can open a session
            "REGIE_DATA": map_ / "data",
            "REGIE_STATISCH": map_ / "statisch",
            "REGIE_POORT": poort,
            "REGIE_PROCESSEN": 1,
            "REGIE_LOGNIVEAU": "waarschuwing",
            "PROMETHEUS_MULTIPROC_DIR": map_ / "cijfers",
            "POLARS_MAX_THREADS": "1",
            TESTKLOK: os.environ.get(TESTKLOK, "0"),  # that of the database, which is the one of the tests
        }
        | instellingen
    )
    _verzamel(omgeving)
    with (map_ / "log").open("ab") as log:
        opdracht = [sys.executable, "-m", "regie.cli.webserver"]  # it stops when its standard input closes: so with us
        proces = subprocess.Popen(opdracht, env=omgeving, stdin=subprocess.PIPE, stdout=log, stderr=log)
    try:
        wacht_tot(lambda: _leeft(poort) or proces.poll() is not None)
        assert proces.poll() is None, (map_ / "log").read_text(encoding="utf-8")
        yield f"http://127.0.0.1:{poort}"
    finally:
        proces.terminate()
        proces.wait(20)


def _verzamel(omgeving: dict[str, str]) -> None:
    if not Path(omgeving["REGIE_STATISCH"]).exists():
        opdracht = [sys.executable, "-m", "django", "collectstatic", "--no-input", "--verbosity=0"]
        subprocess.run(opdracht, env=omgeving, check=True, timeout=120)


def _leeft(poort: int) -> bool:
    lijn = HTTPConnection("127.0.0.1", poort, timeout=5)
    try:
        lijn.request("GET", "/healthz")
        return lijn.getresponse().status == 200
    except OSError:
        return False
    finally:
        lijn.close()
