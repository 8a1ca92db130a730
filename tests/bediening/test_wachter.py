# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The watcher: a child that falls now and then comes back; one that keeps falling ends it all."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from regie.cli import wachter
from regie.cli.wachter import HOOGSTENS, Kind, Wachter


@pytest.fixture(autouse=True)
def signalen_terug() -> Iterator[None]:
    eerder = {nummer: signal.getsignal(nummer) for nummer in (signal.SIGTERM, signal.SIGINT)}
    yield
    for nummer, wie in eerder.items():
        signal.signal(nummer, wie)


def kind(programma: str, *, herstart: bool = True) -> Kind:
    return Kind("de proef", [sys.executable, "-c", programma], dict(os.environ), herstart=herstart)


def test_a_child_that_keeps_falling_is_named(tmp_path: Path) -> None:
    teller = tmp_path / "teller"
    valt = kind(f"open({str(teller)!r}, 'a').write('x'); raise SystemExit(3)")
    assert Wachter([valt], lambda: True).waak() is valt
    assert teller.read_text() == "x" * (HOOGSTENS + 1)


def test_a_child_that_restarts_its_own_is_not_restarted(tmp_path: Path) -> None:
    valt = kind(f"open({str(tmp_path / 'teller')!r}, 'a').write('x')", herstart=False)
    assert Wachter([valt], lambda: True).waak() is valt
    assert (tmp_path / "teller").read_text() == "x"


def test_falls_of_long_ago_do_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    nu = iter(range(0, 10_000, 40))
    monkeypatch.setattr(wachter.time, "monotonic", lambda: float(next(nu)))
    assert all(valt.mag_nog() for valt in [kind("")] for _ in range(20))


def test_when_one_keeps_falling_the_others_are_stopped_too(tmp_path: Path) -> None:
    blijft = kind(f"import time; open({str(tmp_path / 'begon')!r}, 'w'); time.sleep(60)")
    begin = time.monotonic()
    assert Wachter([blijft, kind("raise SystemExit(3)")], lambda: True).waak() is not None
    assert time.monotonic() - begin < 30
    assert not blijft.loopt()


def test_a_child_that_does_not_listen_is_ended_with_its_own_children(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(wachter, "STOPTIJD", 0.5)
    doof = kind(
        "import signal, subprocess, sys, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
        "kleinkind = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']); "
        f"open({str(tmp_path / 'pid')!r}, 'w').write(str(kleinkind.pid)); time.sleep(60)"
    )

    def begonnen() -> bool:
        if (tmp_path / "pid").exists() and (tmp_path / "pid").read_text():
            os.kill(os.getpid(), signal.SIGTERM)
            return True
        return False

    assert Wachter([doof], begonnen).waak() is None
    einde = time.monotonic() + 5
    while Path(f"/proc/{(tmp_path / 'pid').read_text()}/cmdline").exists() and time.monotonic() < einde:
        if not Path(f"/proc/{(tmp_path / 'pid').read_text()}/cmdline").read_bytes():
            break  # ended, and waiting for whoever adopts it to notice
        time.sleep(0.05)
    assert time.monotonic() < einde
