# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One function over all buckets: in this process for one bucket, in one process per core for more."""

import multiprocessing
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import Final, TypeVar

from regie.bestanden.bron import Bron
from regie.bestanden.emmers import Emmer
from regie.kern.gebeurtenissen import InvoerFout, Probleem
from regie.kern.recht import Recht

R = TypeVar("R")
Functie = Callable[[Emmer, Recht], R]
Voortgang = Callable[[int, int], None]

_recht: list[Recht] = []  # the law of a worker process, read once


def verwerk(
    bron: Bron, functie: Functie[R], *, processen: int | None = None, voortgang: Voortgang | None = None
) -> Iterator[R]:
    """Results in the order of the buckets. Raises one InvoerFout with the problems of all buckets."""
    aantal = min(processen or os.cpu_count() or 1, len(bron.emmers))
    uitkomsten = _hier(bron, functie) if aantal <= 1 else _parallel(bron, functie, aantal)
    problemen: list[Probleem] = []
    for klaar, uitkomst in enumerate(uitkomsten, start=1):
        if voortgang is not None:
            voortgang(klaar, len(bron.emmers))
        if isinstance(uitkomst, InvoerFout):
            problemen += uitkomst.problemen
        elif not problemen:
            yield uitkomst
    if problemen:
        raise InvoerFout(problemen)


def _hier(bron: Bron, functie: Functie[R]) -> Iterator[R | InvoerFout]:
    return (_probeer(functie, emmer, bron.recht) for emmer in bron.emmers)


def _parallel(bron: Bron, functie: Functie[R], aantal: int) -> Iterator[R | InvoerFout]:
    """Fresh processes (a fork after Polars has run hangs), one thread of Polars each."""
    vooraf: Final = os.environ.get("POLARS_MAX_THREADS")
    os.environ["POLARS_MAX_THREADS"] = "1"
    try:
        with ProcessPoolExecutor(
            aantal, multiprocessing.get_context("spawn"), initializer=_begin, initargs=(bron.recht,)
        ) as werkers:
            taken = [werkers.submit(_in_werker, functie, emmer) for emmer in bron.emmers]
            for nummer, taak in enumerate(taken):
                yield taak.result()
                taken[nummer] = None  # type: ignore[call-overload]  # lets go of a result that was passed on
    finally:
        if vooraf is None:
            del os.environ["POLARS_MAX_THREADS"]
        else:
            os.environ["POLARS_MAX_THREADS"] = vooraf


def _begin(recht: Recht) -> None:
    _recht.append(recht)


def _in_werker(functie: Functie[R], emmer: Emmer) -> R | InvoerFout:
    return _probeer(functie, emmer, _recht[0])


def _probeer(functie: Functie[R], emmer: Emmer, recht: Recht) -> R | InvoerFout:
    try:
        return functie(emmer, recht)
    except InvoerFout as fout:
        return fout
