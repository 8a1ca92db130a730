# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The same function over the same buckets on more machines: one task per bucket under Dask distributed.

Needs the extra `cluster`; docs/handleidingen/cluster.md tells how to start the machines. A worker that dies is no
loss: a bucket gives the same answer again.
"""

import asyncio
import logging
import re
import sys
from collections import deque
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Final, Generic, TypeVar
from uuid import uuid4

import dask
import polars as pl
from distributed import Client, Future, KilledWorker, Reschedule, Security, Worker, WorkerPlugin
from distributed.comm import CommClosedError, connect

from regie import __version__
from regie.bestanden.bron import Bron
from regie.bestanden.emmers import Emmer
from regie.bestanden.fouten import ClusterFout
from regie.bestanden.recht import lees_recht
from regie.bestanden.sporen import Spoor, absoluut, sporen, volg
from regie.bestanden.verwerken import VOORUIT, Functie, probeer
from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.recht import Recht

R = TypeVar("R")
Stand = dict[str, str]

ADRES: Final = r"(tcp|tls)://[^/\s:]+:[0-9]+"
WACHT: Final = 20.0  # seconds for a scheduler to answer, and for a first worker to come
PER_DRAAD: Final = 2  # buckets under way for each worker: one that is counted, one that is ready to follow
LEES: Final = "Zie docs/handleidingen/cluster.md."
WEG: Final = (CommClosedError, CancelledError, OSError)

BEWAARD: Final = 4

_recht: dict[str, Recht] = {}  # in a worker: the law of every run that it takes part in
_bekend: dict[str, Recht] = {}  # and of the last runs, by content: what was worked out from a law serves the next run


@dataclass(frozen=True, slots=True, repr=False)
class Taak(Generic[R]):
    """One bucket on its way. Dask writes the arguments of a failure in its log: this one does not tell who is in it."""

    functie: Functie[R]
    emmer: Emmer
    sporen: tuple[Spoor, ...]
    loop: str


class RechtBezorger(WorkerPlugin):
    """Brings the law to every worker once, also to one that comes (back) later. One that differs stays out."""

    def __init__(self, loop: str, recht: Recht, gevraagd: Stand) -> None:
        self.name, self.recht, self.gevraagd = loop, recht, gevraagd

    def setup(self, worker: Worker) -> None:
        if afwijking := verschil(stand(), self.gevraagd):
            wat = f"Deze worker draait iets anders en stopt: {afwijking}. {LEES}"
            worker.loop.add_callback(worker.close, reason=wat)  # an error alone would leave it waiting for buckets
            raise ClusterFout(wat)
        if len(_bekend) >= BEWAARD:
            _bekend.clear()
        _recht[self.name] = _bekend.setdefault(self.recht.kenmerk, self.recht)

    def teardown(self, worker: Worker) -> None:
        _recht.pop(self.name, None)


def op_cluster(bron: Bron, functie: Functie[R], adres: str) -> Iterator[R | InvoerFout]:
    """Answers in the order of the buckets, with no more of them waiting than the workers can be busy with.

    Raises ClusterFout when there is no cluster, when a worker is not the same Regie or cannot read a file, or when a
    bucket cannot be counted there.
    """
    with _verbonden(adres) as client, _bezorgd(client, bron.recht) as loop:
        ruimte = PER_DRAAD * sum(client.nthreads().values()) + VOORUIT
        wachtrij: deque[Future[R | InvoerFout]] = deque()
        for emmer in map(absoluut, bron.emmers):
            wachtrij.append(_stuur(client, Taak(functie, emmer, sporen(emmer), loop)))
            if len(wachtrij) >= ruimte:
                yield _neem(client, wachtrij.popleft())
        while wachtrij:
            yield _neem(client, wachtrij.popleft())


def _stuur(client: Client, taak: Taak[R]) -> "Future[R | InvoerFout]":
    """On its way. A bucket in memory is large, and meant to travel."""
    with dask.config.set({"distributed.admin.large-graph-warning-threshold": "100GB"}):
        return client.submit(_doe, taak, pure=False)


def _doe(taak: Taak[R]) -> R | InvoerFout:
    """On the worker. One that has no law (not yet, or it was kept out and is on its way down) leaves it to another."""
    recht = _recht.get(taak.loop)
    if recht is None:
        raise Reschedule
    volg(taak.sporen)
    return probeer(taak.functie, taak.emmer, recht)


def _neem(client: Client, toekomst: "Future[R | InvoerFout]") -> R | InvoerFout:
    """The answer; waits as long as there are workers."""
    while True:
        try:
            uitkomst: R | InvoerFout = toekomst.result(timeout=WACHT)
        except TimeoutError:
            if toekomst.done():  # it is of the work itself
                raise
            _wacht_op_workers(client)
        except KilledWorker:
            wat = "Een worker stopte telkens bij hetzelfde deel, meestal door te weinig geheugen."
            raise ClusterFout(f"{wat} Geef elke worker meer geheugen, of start er minder per machine. {LEES}") from None
        except (CommClosedError, CancelledError):
            wat = "De verbinding met de scheduler is weg. Er is niets geschreven."
            raise ClusterFout(f"{wat} Start de scheduler en de workers, en probeer het opnieuw.") from None
        else:
            return uitkomst


@contextmanager
def _verbonden(adres: str) -> Iterator[Client]:
    if not re.fullmatch(ADRES, adres):
        raise ClusterFout(f"--cluster {adres!r} kan niet. Schrijf het adres van de scheduler, als tls://host:8786.")
    beveiliging = Security()
    try:
        asyncio.run(_klop_aan(adres, beveiliging))
    except (OSError, RuntimeError, TypeError, ValueError) as fout:  # also: no certificate, or one it does not trust
        reden = str(fout).partition("\n")[0][:200]
        wat = f"De scheduler op {adres} geeft geen antwoord ({reden})."
        raise ClusterFout(f"{wat} Controleer het adres, de certificaten en of hij draait. {LEES}") from None
    logging.getLogger("distributed.client").setLevel(logging.CRITICAL)  # what it would say, a ClusterFout says
    with Client(adres, security=beveiliging, timeout=WACHT, set_as_default=False) as client:
        _wacht_op_workers(client)
        _controleer_workers(client)
        yield client


async def _klop_aan(adres: str, beveiliging: Security) -> None:
    """One connection, made and closed: a Client that cannot connect keeps trying long after it said so."""
    verbinding = await connect(adres, timeout=WACHT, **beveiliging.get_connection_args("client"))
    await verbinding.close()


def _wacht_op_workers(client: Client) -> None:
    try:
        client.wait_for_workers(1, timeout=WACHT)
    except (TimeoutError, *WEG):
        wat = f"Het cluster heeft na {WACHT:g} seconden geen workers, dus niemand rekent."
        raise ClusterFout(f"{wat} Start op elke machine workers, en probeer het opnieuw. {LEES}") from None


def _controleer_workers(client: Client) -> None:
    """Every worker is the same Regie with the same tables; one that is not could give another answer."""
    gevraagd = eis()
    mis = [
        f"{worker}: {afwijking}"
        for worker, gezien in sorted(client.run(stand, on_error="return").items())
        if (afwijking := _afwijking(gezien, gevraagd))
    ]
    if mis:
        wat = f"Niet elke worker draait dezelfde Regie; dan kan een antwoord anders zijn. {'; '.join(mis[:5])}."
        nu = "Zet op elke machine dezelfde versie, en start workers met POLARS_MAX_THREADS=1."
        raise ClusterFout(f"{wat} {nu} {LEES}")


def _afwijking(gezien: Stand | Exception, gevraagd: Stand) -> str:
    if isinstance(gezien, Exception):
        return f"daar ontbreekt Regie, of het is een andere versie ({str(gezien)[:100]})"
    return verschil(gezien, gevraagd)


def eis() -> Stand:
    """What every worker must be: what this process is, and one core for one worker."""
    return stand() | {"draden van Polars": "1"}


def stand() -> Stand:
    """What may change an answer, or how fast it comes."""
    return {
        "Regie": __version__,
        "recht": lees_recht().kenmerk[:12],
        "Python": f"{sys.version_info.major}.{sys.version_info.minor}",
        "Polars": pl.__version__,
        "draden van Polars": str(pl.thread_pool_size()),
    }


def verschil(gezien: Stand, gevraagd: Stand) -> str:
    anders = (naam for naam in gevraagd if gezien.get(naam) != gevraagd[naam])
    return ", ".join(f"{naam} is {gezien.get(naam)} en niet {gevraagd[naam]}" for naam in anders)


@contextmanager
def _bezorgd(client: Client, recht: Recht) -> Iterator[str]:
    """The law at every worker for as long as the run takes; gives the name of the run."""
    loop = f"regie-{uuid4()}"
    try:
        client.register_plugin(RechtBezorger(loop, recht, eis()))
        yield loop
    finally:
        with suppress(*WEG, TimeoutError, ValueError):  # the cluster went away, and its copy of the law with it
            client.unregister_worker_plugin(loop)
