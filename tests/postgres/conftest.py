# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Folders that an unprivileged server can reach, and one server of each kind for the tests that only ask questions."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from regie.postgres import Adressen, databank, maak_databank, verwijder_databank
from tests.postgres.servers import SERVERS


@contextmanager
def korte_map() -> Iterator[Path]:
    """In /tmp and open to pass through: the folders of pytest are long, and closed for the user of the server."""
    map_ = Path(tempfile.mkdtemp(prefix="regie-", dir="/tmp"))
    map_.chmod(0o711)
    try:
        yield map_
    finally:
        shutil.rmtree(map_)


@pytest.fixture(autouse=True)
def _schone_omgeving(monkeypatch: pytest.MonkeyPatch) -> None:
    for naam in list(os.environ):
        if naam.startswith(("REGIE_", "DATABASE_URL", "PG")) and naam != "REGIE_HYPOTHESIS":
            monkeypatch.delenv(naam)


@pytest.fixture
def kort() -> Iterator[Path]:
    with korte_map() as map_:
        yield map_


@pytest.fixture(scope="session", params=SERVERS, ids=lambda map_: map_.parent.name)
def server(request: pytest.FixtureRequest) -> Iterator[Adressen]:
    with korte_map() as map_, pytest.MonkeyPatch.context() as omgeving:
        omgeving.setenv("REGIE_POSTGRES_BIN", str(request.param))
        with databank(map_ / "data") as adressen:
            omgeving.undo()
            yield adressen


@pytest.fixture
def leeg(server: Adressen) -> Iterator[Adressen]:
    """An empty database of its own on the shared server."""
    yield maak_databank(server, "proef")
    verwijder_databank(server, "proef")
