# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A real PostgreSQL with the real roles for tests: one server per run of a worker, and a gemeente for every test.

What is recorded can never be removed, so tests keep apart as gemeenten do: each takes a code of its own.
"""

import itertools
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from regie.postgres.adressen import Adressen
from regie.postgres.databank import databank as postgres
from tests.klok import databank as klok

_codes = itertools.count(1000)


@pytest.fixture(scope="session")
def databank() -> Iterator[Adressen]:
    """The addresses of a migrated database; Django is ready to use it."""
    with tempfile.TemporaryDirectory(prefix="regie-", dir="/tmp") as map_:
        os.chmod(map_, 0o755)
        with postgres(Path(map_) / "data") as adressen:
            os.environ |= {
                "DATABASE_URL": adressen.app,
                "REGIE_EIGENAAR_URL": adressen.eigenaar,
                "REGIE_KOPIE_URL": adressen.kopie,
                "DJANGO_SETTINGS_MODULE": "regie.instellingen.django",
            }
            import django
            from django.db import connections

            django.setup()
            _wijs_naar_deze()
            from regie.register.migreren import migreer

            klok.zet(adressen)
            migreer()
            klok.zet_in_functies(adressen)
            yield adressen
            connections.close_all()


def _wijs_naar_deze() -> None:
    """Whoever looked at the settings before there was a server keeps no address of nowhere."""
    from django.conf import settings
    from django.db import connections

    from regie.instellingen.omgeving import databank as adres

    settings.ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]

    for naam, instelling in (
        ("default", "DATABASE_URL"),
        ("inzage", "DATABASE_URL"),
        ("eigenaar", "REGIE_EIGENAAR_URL"),
    ):
        connections.settings[naam].update(adres(instelling))
        if hasattr(connections._connections, naam):  # made already, for nowhere
            del connections[naam]


@pytest.fixture
def gemeente_van(databank: Adressen) -> Callable[..., str]:
    """Makes a gemeente that follows a policy, and gives its code: one that no other test has."""
    from regie.toegang.gemeenten import voeg_gemeente_toe

    def maak(beleid: str, naam: str = "Voorbeeldstad") -> str:
        code = str(next(_codes))
        voeg_gemeente_toe(code, f"{naam} {code}", beleid)
        return code

    return maak


@pytest.fixture
def gemeente(gemeente_van: Callable[..., str]) -> str:
    """The code of a new gemeente that follows the policy `voorbeeld`."""
    return gemeente_van("voorbeeld")


@pytest.fixture
def elders(gemeente_van: Callable[..., str]) -> str:
    """The code of a second gemeente, of which nobody of the first may see anything, nor the other way round."""
    return gemeente_van("voorbeeld", "Elders")
