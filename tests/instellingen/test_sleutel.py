# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The secret key is given, or made once; two that start together end with the same one."""

import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from regie.instellingen import sleutel as module
from regie.instellingen.fouten import InstellingFout
from regie.instellingen.omgeving import datamap
from regie.instellingen.sleutel import sleutel


def test_a_key_is_made_once_and_only_its_owner_may_read_it() -> None:
    eerste = sleutel()
    pad = datamap() / "sleutel"
    assert sleutel() == eerste == pad.read_text(encoding="ascii").strip()
    assert len(eerste) >= 50
    assert stat.S_IMODE(pad.stat().st_mode) == 0o600
    assert [rest.name for rest in pad.parent.iterdir()] == ["sleutel"]


def test_two_places_have_two_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    eerste = sleutel()
    monkeypatch.setenv("REGIE_DATA", str(datamap() / "anders"))
    assert sleutel() != eerste


def test_who_comes_second_takes_the_key_of_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both saw that there was none: the second finds one when it wants to put its own there."""
    pad = datamap() / "sleutel"
    pad.parent.mkdir(parents=True)
    pad.write_text("van de eerste", encoding="ascii")
    module._maak(pad)
    assert sleutel() == "van de eerste"


def test_many_at_the_same_time_get_one_key(monkeypatch: pytest.MonkeyPatch) -> None:
    tellers = iter(range(1000))
    monkeypatch.setattr(module.os, "getpid", lambda: next(tellers))  # as if each were a process
    with ThreadPoolExecutor(8) as draden:
        assert len({toekomst.result() for toekomst in [draden.submit(sleutel) for _ in range(16)]}) == 1


def test_a_given_key_comes_first_and_nothing_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGIE_SLEUTEL", "gegeven")
    assert sleutel() == "gegeven"
    assert not datamap().exists()


def test_an_empty_key_file_is_refused() -> None:
    (datamap()).mkdir(parents=True)
    (datamap() / "sleutel").touch()
    with pytest.raises(InstellingFout, match="is leeg"):
        sleutel()
