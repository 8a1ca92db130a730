# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A cluster of two workers on this machine, a checked folder to count, and functions that a worker can find."""

import os
import signal
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from distributed import LocalCluster

from regie.bestanden import Bron, Emmer, controleer, open_bron
from regie.bestanden.verwerken import WERKERS
from regie.kern.feiten import Feiten
from regie.kern.feiten.tabel import feitentabel
from regie.kern.recht import Recht
from regie.voorbeeld.maak import maak
from tests.bestanden.bron import VANDAAG
from tests.verhaal import recht

PEILDATUM = date(2026, 10, 31)
GROOT = 20_000  # rows in a bucket
LANGST = 30.0  # seconds that a test waits for something to happen


def tel_feiten(emmer: Emmer, recht: Recht) -> dict[str, int]:
    """How many dossiers of this bucket have each fact."""
    tabel = feitentabel(Feiten(emmer.lees(recht), recht, PEILDATUM, None))
    return {naam: tabel.height - tabel[naam].null_count() for naam in tabel.columns}


def wie(emmer: Emmer, recht: Recht) -> list[str]:
    return list(emmer.lees(recht).dossiers)


def waar(emmer: Emmer, recht: Recht) -> int:
    time.sleep(0.2)
    return os.getpid()


def sterf(emmer: Emmer, recht: Recht) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def deel_door_nul(emmer: Emmer, recht: Recht) -> float:
    return len(emmer.lees(recht).dossiers) / 0


@pytest.fixture(scope="module")
def adres() -> Iterator[str]:
    """A scheduler with two workers, in processes of their own."""
    with pytest.MonkeyPatch.context() as mp:
        for naam, waarde in WERKERS.items():
            mp.setenv(naam, waarde)
        with LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            processes=True,
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",
            silence_logs=50,
        ) as lokaal:
            yield lokaal.scheduler_address


@pytest.fixture(scope="module")
def gekeurd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """About 2,000 dossiers in a checked folder of several parts."""
    map_ = tmp_path_factory.mktemp("gedeeld")
    pl.concat(maak(2_000, "haarlem", 1)).write_parquet(map_ / "v.parquet")
    with open_bron(map_ / "v.parquet", recht(), VANDAAG, groot=GROOT) as bron:
        controleer(bron, map_ / "gekeurd")
    return map_ / "gekeurd"


@pytest.fixture
def bron(gekeurd: Path) -> Iterator[Bron]:
    with open_bron(gekeurd, recht(), VANDAAG) as open_:
        assert len(open_.emmers) >= 5
        yield open_
