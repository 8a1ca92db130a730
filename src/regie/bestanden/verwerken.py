# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One function over all buckets: in this process for one bucket, in one process per core for more, or on a cluster."""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Final, TypeVar

from regie.bestanden.bron import Bron
from regie.bestanden.emmers import Emmer
from regie.bestanden.fouten import ClusterFout
from regie.kern.gebeurtenissen import InvoerFout, Probleem
from regie.kern.recht import Recht

R = TypeVar("R")
Functie = Callable[[Emmer, Recht], R]
Voortgang = Callable[[int, int], None]

WERKERS: Final = {
    "POLARS_MAX_THREADS": "1",  # one process per core does the dividing
    "MALLOC_MMAP_THRESHOLD_": "268435456",  # keep freed columns for the next one instead of giving them back
    "MALLOC_TRIM_THRESHOLD_": "268435456",
}
VOORUIT: Final = 2

_recht: list[Recht] = []  # the law of a worker process, read once


def verwerk(
    bron: Bron,
    functie: Functie[R],
    *,
    processen: int | None = None,
    cluster: str | None = None,
    voortgang: Voortgang | None = None,
) -> Iterator[R]:
    """Results in the order of the buckets. Raises one InvoerFout with the problems of all buckets.

    `cluster`: address of a Dask scheduler (tcp://host:8786 or tls://...); then its workers count, and not this machine.
    Raises ClusterFout when that cannot be.
    """
    uitkomsten = _uitkomsten(bron, functie, processen, cluster)
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


def _uitkomsten(
    bron: Bron, functie: Functie[R], processen: int | None, cluster: str | None
) -> Iterator[R | InvoerFout]:
    if cluster is not None:
        return _op_cluster(bron, functie, cluster)
    aantal = min(processen or os.cpu_count() or 1, len(bron.emmers))
    return _hier(bron, functie) if aantal <= 1 else _parallel(bron, functie, aantal)


def _op_cluster(bron: Bron, functie: Functie[R], adres: str) -> Iterator[R | InvoerFout]:
    if find_spec("distributed") is None:
        wat = "Voor --cluster is nog een onderdeel nodig, en dat is niet geïnstalleerd."
        raise ClusterFout(f"{wat} Doe op elke machine: pip install 'regie-inburgering[cluster]'.")
    from regie.bestanden.cluster import op_cluster  # heavy, and an extra

    return op_cluster(bron, functie, adres)


def _hier(bron: Bron, functie: Functie[R]) -> Iterator[R | InvoerFout]:
    return (probeer(functie, emmer, bron.recht) for emmer in bron.emmers)


def _parallel(bron: Bron, functie: Functie[R], aantal: int) -> Iterator[R | InvoerFout]:
    """Fresh processes (a fork after Polars has run hangs)."""
    with (
        _omgeving(WERKERS),
        ProcessPoolExecutor(
            aantal, multiprocessing.get_context("spawn"), initializer=_begin, initargs=(bron.recht,)
        ) as werkers,
    ):
        wachtrij: deque[Future[R | InvoerFout]] = deque()
        for emmer in bron.emmers:
            wachtrij.append(werkers.submit(_in_werker, functie, emmer))
            if len(wachtrij) > aantal + VOORUIT:  # no more answers in memory than someone is about to take
                yield wachtrij.popleft().result()
        while wachtrij:
            yield wachtrij.popleft().result()


@contextmanager
def _omgeving(waarden: dict[str, str]) -> Iterator[None]:
    """Environment variables that new processes begin with."""
    vooraf = {naam: os.environ.get(naam) for naam in waarden}
    os.environ.update(waarden)
    try:
        yield
    finally:
        for naam, waarde in vooraf.items():
            os.environ.pop(naam, None)
            if waarde is not None:
                os.environ[naam] = waarde


def _begin(recht: Recht) -> None:
    _recht.append(recht)


def _in_werker(functie: Functie[R], emmer: Emmer) -> R | InvoerFout:
    return probeer(functie, emmer, _recht[0])


def probeer(functie: Functie[R], emmer: Emmer, recht: Recht) -> R | InvoerFout:
    """The answer, or the problems of this bucket as a value: the other buckets have problems to tell as well."""
    try:
        return functie(emmer, recht)
    except InvoerFout as fout:
        return fout
