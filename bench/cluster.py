# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a cluster costs and what it brings: the same counts from the same checked folder, here and on Dask workers.

Both sides use one thread of Polars per process. The runs take turns, so that a busy machine slows all of them.
"""

import argparse
import json
import logging
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import polars as pl
from distributed import LocalCluster

from bench.meten import Uitkomst
from regie.bestanden import Bron, Emmer, open_bron, verwerk
from regie.bestanden.recht import lees_recht
from regie.bestanden.verwerken import WERKERS
from regie.cli.termijnen import reken_emmer
from regie.kern.recht import Recht
from regie.kern.termijnen.keten import Opdracht

MEESTE = 40_000  # dossiers: seven buckets
VANDAAG, PEILDATUM = date(2026, 11, 22), date(2026, 10, 31)
RONDEN = 4  # a run must be long enough for what comes once: connecting, looking at the workers, sending the law
KEER = 3
OVERHEAD = 1.15


def meet(gekozen: argparse.Namespace) -> list[Uitkomst]:
    dossiers = min(gekozen.dossiers, MEESTE)
    map_ = Path(tempfile.mkdtemp(prefix="regie-bench-"))
    try:
        tijd = _meet(dossiers, map_)
    finally:
        shutil.rmtree(map_)
    naam, een, twee = f"{RONDEN} x {dossiers} dossiers, cluster", tijd["1 worker"], tijd["2 workers"]
    return [
        Uitkomst(f"{naam}: zonder, in een proces", tijd["hier"], "s"),
        Uitkomst(f"{naam}: 1 worker", een, "s"),
        Uitkomst(f"{naam}: 1 worker tegen een proces", een / tijd["hier"], "keer", f"< {OVERHEAD}"),
        Uitkomst(f"{naam}: 2 workers", twee, "s"),
        Uitkomst(f"{naam}: 2 workers tegen 1", een / twee, "keer"),
        Uitkomst(f"{naam}: zelfde antwoord", tijd["gelijk"], "ja = 1", ">= 1"),
    ]


def _meet(dossiers: int, map_: Path) -> dict[str, float]:
    bestand, gekeurd = map_ / "v.parquet", map_ / "gekeurd"
    _draai("regie", "voorbeeld", f"--dossiers={dossiers}", "--beleid=haarlem", "--seed=1", f"--uit={bestand}")
    _draai("regie", "controleer", str(bestand), f"--vandaag={VANDAAG}", f"--uit={gekeurd}")
    tijd: dict[str, float] = json.loads(_draai("bench.cluster", str(gekeurd)))
    return tijd


def _draai(module: str, *argumenten: str) -> str:
    opdracht = [sys.executable, "-m", module, *argumenten]
    return subprocess.run(opdracht, env=os.environ | WERKERS, stdout=subprocess.PIPE, text=True, check=True).stdout


def main(gekeurd: Path) -> None:
    """In a process that began with the environment of a worker."""
    with open_bron(gekeurd, lees_recht(), VANDAAG) as bron:
        gelijk, tijd = True, {}
        for workers in (1, 2):
            with _cluster(workers) as cluster:
                hier, daar = partial(_reken, bron), partial(_reken, bron, cluster.scheduler_address)
                gelijk &= all(a.equals(b) for a, b in zip(hier(), daar(), strict=True))
                naam = "1 worker" if workers == 1 else "2 workers"
                hier_s, tijd[naam] = _om_de_beurt(hier, daar)
                tijd["hier"] = min(hier_s, tijd.get("hier", hier_s))
    print(json.dumps(tijd | {"gelijk": float(gelijk)}))


def _reken(bron: Bron, cluster: str | None = None) -> list[pl.DataFrame]:
    return list(verwerk(Bron(bron.emmers * RONDEN, bron.recht), tel, processen=1, cluster=cluster))


def tel(emmer: Emmer, recht: Recht) -> pl.DataFrame:
    """What a monitor asks of a bucket: how many of each term."""
    termijnen = reken_emmer(emmer, recht, Opdracht("haarlem", PEILDATUM))
    return termijnen.group_by("termijn").len().sort("termijn")


def _cluster(workers: int) -> LocalCluster:
    return LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        silence_logs=logging.CRITICAL,
    )


def _om_de_beurt(*manieren: Callable[[], object]) -> list[float]:
    """Seconds of the least disturbed run of each way."""
    tijden: list[list[float]] = [[] for _ in manieren]
    for _ in range(KEER):
        for gemeten, doe in zip(tijden, manieren, strict=True):
            begin = time.perf_counter()
            doe()
            gemeten.append(time.perf_counter() - begin)
    return [min(gemeten) for gemeten in tijden]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
