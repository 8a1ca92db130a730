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

BYTES_PER_DOSSIER: Final = 150_000  # with indexes, read models, the log of writing, and what an import needs meanwhile
BASIS: Final = 6 * 2**30  # the log of writing may take four of these
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
        map_.chmod(0o755)  # PostgreSQL may run as another user
        _keur_ruimte(map_, dossiers)
        with _niet_te_lang():
            yield map_
    finally:
        if gekozen is None:
            shutil.rmtree(map_, ignore_errors=True)


def _keur_ruimte(map_: Path, dossiers: int) -> None:
    nodig, vrij = BASIS + BYTES_PER_DOSSIER * dossiers, shutil.disk_usage(map_).free
    if vrij < nodig:
        raise Weigering(
            f"In {map_} is {vrij / 2**30:.0f} GiB vrij; voor {dossiers} dossiers is {nodig / 2**30:.0f} GiB nodig. "
            "Maak ruimte, kies een andere map (TMPDIR of --map), of meet met minder dossiers (--dossiers)."
        )


@contextmanager
def _niet_te_lang() -> Iterator[None]:
    def stop(_nummer: int, _plaats: FrameType | None) -> NoReturn:
        raise Weigering(
            f"De meting van het register is na {HOOGSTENS // 60} minuten gestopt: deze computer is te langzaam."
        )

    vorige = signal.signal(signal.SIGALRM, stop)
    signal.alarm(HOOGSTENS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, vorige)
