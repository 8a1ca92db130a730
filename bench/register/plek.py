# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Where the register of the bench lives: a server of its own, in a folder with room, gone afterwards."""

import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Final, NoReturn

BYTES_PER_DOSSIER: Final = 60_000  # with indexes and read models (32 kB), and what an import needs meanwhile
BASIS: Final = 6 * 2**30  # the log of writing may take four of these
GEVULD: Final = "gevuld.json"  # stands in a folder that was filled whole, and says with what
HOOGSTENS: Final = 25 * 60  # seconds for the whole part


class Weigering(SystemExit):
    """Nothing is measured, and why."""


@contextmanager
def plek(gekozen: Path | None, dossiers: int) -> Iterator[Path]:
    """The folder: `gekozen`, which stays, or a temporary one."""
    if "DATABASE_URL" in os.environ or "DATABASE_URL_FILE" in os.environ:
        raise Weigering("De meting vult een eigen databank. Haal DATABASE_URL weg en doe opnieuw: make bench")
    map_ = gekozen.resolve() if gekozen is not None else Path(tempfile.mkdtemp(prefix="regie-bench-"))
    try:
        map_.mkdir(parents=True, exist_ok=True)
        _keur_leeg(map_)
        map_.chmod(0o755)  # PostgreSQL may run as another user
        _keur_ruimte(map_, dossiers)
        with _niet_te_lang():
            yield map_
    finally:
        if gekozen is None:
            shutil.rmtree(map_, ignore_errors=True)


def _keur_leeg(map_: Path) -> None:
    """Never in the folder of a real Regie, nor in one that was half filled."""
    if any(map_.iterdir()) and not (map_ / GEVULD).is_file():
        raise Weigering(
            f"In {map_} staat al iets, en niet van een eerdere meting. Kies een lege map, of haal deze weg."
        )


def _keur_ruimte(map_: Path, dossiers: int) -> None:
    nodig, vrij = BASIS + BYTES_PER_DOSSIER * dossiers, shutil.disk_usage(map_).free
    if vrij < nodig:
        raise Weigering(
            f"In {map_} is {vrij / 2**30:.0f} GiB vrij; voor {dossiers} dossiers is {nodig / 2**30:.0f} GiB nodig. "
            "Maak ruimte, kies een andere map (TMPDIR of --map), of meet met minder dossiers (--dossiers)."
        )


@contextmanager
def _niet_te_lang() -> Iterator[None]:
    """Stopped in the ordinary way, by the clock or by someone: the server ends and the folder goes."""

    def stop(nummer: int, _plaats: FrameType | None) -> NoReturn:
        waarom = "door een ander" if nummer == signal.SIGTERM else f"na {HOOGSTENS // 60} minuten: te langzaam hier"
        raise Weigering(f"De meting van het register is gestopt, {waarom}.")

    vorige = {nummer: signal.signal(nummer, stop) for nummer in (signal.SIGALRM, signal.SIGTERM)}
    signal.alarm(HOOGSTENS)
    try:
        yield
    finally:
        signal.alarm(0)
        for nummer, wat in vorige.items():
            signal.signal(nummer, wat)
