# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The terminal: tables and text on standard output, progress on standard error."""

import time
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

GEDULD_SECONDEN = 2.0

console = Console(highlight=False, soft_wrap=False)
fout_console = Console(stderr=True, highlight=False)


def toon(tekst: object = "") -> None:
    console.print(tekst, markup=False) if isinstance(tekst, str) else console.print(tekst)


class Voortgang:
    """A progress bar that shows itself only when the work takes longer than people like to wait."""

    def __init__(self, wat: str) -> None:
        self._balk = Progress(
            TextColumn(wat),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=fout_console,
            transient=True,
        )
        self._taak = self._balk.add_task(wat)
        self._begin = time.monotonic()
        self._zichtbaar = False

    def __call__(self, klaar: int, totaal: int) -> None:
        if not self._zichtbaar and time.monotonic() - self._begin > GEDULD_SECONDEN:
            self._balk.start()
            self._zichtbaar = True
        self._balk.update(self._taak, completed=klaar, total=totaal)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        if self._zichtbaar:
            self._balk.stop()
