# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie migreer`: as the owner, as often as you like, and it says what it did."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from regie.postgres import Adressen, maak_databank, verwijder_databank
from tests.bediening.conftest import buiten
from tests.bediening.draaien import regie


@pytest.fixture
def leeg(gemigreerd: Adressen) -> Iterator[Adressen]:
    yield maak_databank(gemigreerd, "nieuw")
    verwijder_databank(gemigreerd, "nieuw")


def test_an_empty_database_becomes_one_of_this_version_and_twice_does_nothing(leeg: Adressen, kort: Path) -> None:
    alles = buiten(leeg) | {"REGIE_DATA": kort / "data"}
    eerst = regie("migreer", "--controleer", **alles)
    assert (eerst.returncode, "Voer uit: regie migreer" in eerst.stdout) == (1, True)
    gedaan = regie("migreer", **alles)
    assert gedaan.returncode == 0, gedaan.stderr
    assert "migraties gedaan" in gedaan.stdout
    nog_eens = regie("migreer", **alles)
    assert (nog_eens.returncode, nog_eens.stdout) == (0, "De databank was al bij.\n")
    assert regie("migreer", "--controleer", **alles).stdout.strip() == "De databank is bij."


def test_without_the_owner_it_says_what_is_needed(gemigreerd: Adressen, kort: Path) -> None:
    klaar = regie("migreer", REGIE_DATA=kort / "data", DATABASE_URL=gemigreerd.app)
    assert klaar.returncode == 1
    assert klaar.stderr.startswith("Instelling REGIE_EIGENAAR_URL: ontbreekt")
    assert "Traceback" not in klaar.stderr


def test_a_value_that_cannot_be_read_stops_every_command_in_words(gemigreerd: Adressen, kort: Path) -> None:
    for opdracht in ("migreer", "start", "worker"):
        klaar = regie(opdracht, REGIE_DATA=kort / "data", REGIE_HTTPS="aan", **buiten(gemigreerd))
        assert klaar.returncode == 1
        assert klaar.stderr.strip().endswith("Schrijf ja of nee, in kleine letters."), klaar.stderr
