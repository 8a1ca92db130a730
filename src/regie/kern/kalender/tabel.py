# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The calendar as columns: for each duration one entry per day of 2000–2099.

A rule over a million persons is one look-up in such a column. The entries come from the plain function of
kalender.py, so holidays, month ends and leap years exist once. They are filled when they are first asked for: a
municipality asks for the same few years again and again.
"""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from regie.kern.kalender.dagnummers import AANTAL, LAATSTE_DAG, NUL, dag, dagnummer
from regie.kern.kalender.duur import Duur
from regie.kern.kalender.kalender import Kalender, Rol

NOOIT: Final = np.int32(2**31 - 1)
"""The day that never comes: later than every day."""

_NIET_GEVULD: Final = -(2**31)
_BUITEN: Final = _NIET_GEVULD + 1  # the answer lies after 2099
_LAATSTE: Final = dagnummer(LAATSTE_DAG)
_STUK: Final = 32_768  # begins that are looked up at a time
_BLOK: Final = 366  # days that are filled at a time, at least


class Tabel:
    """One entry per day: the day number of the answer, for the day on which the term begins."""

    def __init__(self, reken: Callable[[date], date], naam: str) -> None:
        self._reken = reken
        self._naam = naam
        self._dagen = np.full(AANTAL + 1, _NIET_GEVULD, dtype=np.int32)
        self._dagen[AANTAL] = NOOIT  # where an unknown begin ends up

    def zoek(self, begin: NDArray[np.int32]) -> NDArray[np.int32]:
        """The answer for every begin; NOOIT stays NOOIT.

        Raises OverflowError where a known begin, or its answer, lies outside the calendar.
        """
        if not len(begin):
            return begin
        if begin.min() < NUL:
            raise self._geweigerd(begin.min())
        antwoord = self._neem(begin)
        if antwoord.min() == _NIET_GEVULD:
            self._vul(begin[antwoord == _NIET_GEVULD] - np.int32(NUL))
            antwoord = self._neem(begin)
        onbekend = np.count_nonzero(begin == NOOIT)
        if antwoord.min() == _BUITEN or np.count_nonzero(antwoord == NOOIT) != onbekend:
            raise self._geweigerd(begin[begin != NOOIT].max())
        return antwoord

    def _geweigerd(self, begin: np.int32) -> OverflowError:
        return OverflowError(f"{self._naam} {dag(int(begin))} valt buiten 2000-2099, de dagen van de kalender")

    def _neem(self, begin: NDArray[np.int32]) -> NDArray[np.int32]:
        """The entries as they are, some thousands at a time: what is looked up stays in the cache of the processor."""
        antwoord = np.empty(len(begin), dtype=np.int32)
        for van in range(0, len(begin), _STUK):
            deel = slice(van, van + _STUK)
            self._dagen.take(begin[deel] - np.int32(NUL), mode="clip", out=antwoord[deel])
        return antwoord

    def kolom(self) -> list[int | None]:
        """Every entry of the hundred years; None where the answer lies after 2099."""
        self._vul(np.arange(AANTAL, dtype=np.int32))
        return [None if nummer == _BUITEN else nummer for nummer in self._dagen[:AANTAL].tolist()]

    def _vul(self, plaatsen: NDArray[np.int32]) -> None:
        eerste, laatste = int(plaatsen.min()), int(plaatsen.max())
        for plaats in range(eerste, min(max(laatste + 1, eerste + _BLOK), AANTAL)):
            if self._dagen[plaats] == _NIET_GEVULD:
                self._dagen[plaats] = self._nummer(dag(NUL + plaats))

    def _nummer(self, begin: date) -> int:
        try:
            nummer = dagnummer(self._reken(begin))
        except OverflowError:  # beyond every calendar
            return _BUITEN
        return nummer if nummer <= _LAATSTE else _BUITEN


@cache
def tabel(kalender: Kalender, duur: Duur, rol: Rol, eerste_dag_telt: bool) -> Tabel:
    """The last day of a term, per day on which it starts."""
    return Tabel(lambda begin: kalender.laatste_dag(begin, duur, rol, eerste_dag_telt), f"{duur} na")


@cache
def terugtabel(kalender: Kalender, duur: Duur) -> Tabel:
    """The day so long before each day; also where that lies before 2000."""
    return Tabel(lambda begin: kalender.terug(begin, duur), f"{duur} voor")


@cache
def roltabel(kalender: Kalender) -> Tabel:
    """The first working day on or after each day."""
    return Tabel(kalender.eerste_werkdag, "de eerste werkdag vanaf")
