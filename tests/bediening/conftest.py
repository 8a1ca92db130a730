# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A server outside Regie with a migrated database, and a Regie that runs with its own."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from regie.postgres import Adressen, databank
from tests.bediening.draaien import Draaiend, draai, regie


@contextmanager
def korte_map() -> Iterator[Path]:
    """Where a server without rights can come, with a path that fits in a socket."""
    map_ = Path(tempfile.mkdtemp(prefix="regie-", dir="/tmp"))
    map_.chmod(0o711)
    try:
        yield map_
    finally:
        shutil.rmtree(map_)


def buiten(adressen: Adressen) -> dict[str, object]:
    """The settings for a database that Regie did not start itself."""
    return {"DATABASE_URL": adressen.app, "REGIE_EIGENAAR_URL": adressen.eigenaar}


@pytest.fixture
def kort() -> Iterator[Path]:
    with korte_map() as map_:
        yield map_


@pytest.fixture(scope="session")
def gemigreerd() -> Iterator[Adressen]:
    """A server with a database of this version, for tests that leave it as it was."""
    with korte_map() as map_, databank(map_ / "server") as adressen:
        klaar = regie("migreer", REGIE_DATA=map_ / "data", **buiten(adressen))
        assert klaar.returncode == 0, klaar.stderr
        yield adressen


@pytest.fixture(scope="module")
def draaiend() -> Iterator[Draaiend]:
    """`regie start` with a database of its own."""
    with korte_map() as map_, draai(map_, REGIE_LOGNIVEAU="debug") as regie_:
        yield regie_
