# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Buckets on a cluster give what they give here, in the same order, whatever happens to a worker."""

import os
import signal
import threading
import time
from functools import partial
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from distributed import Client, Future

from regie.bestanden import Bron, Emmer, cluster, open_bron, schrijf_delen, verwerk
from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.recht import Recht
from tests.bestanden.bron import HAARLEM, VANDAAG, schrijf_regels
from tests.bestanden.cluster import LANGST, PEILDATUM, adres, bron, deel_door_nul, gekeurd, tel_feiten, waar, wie
from tests.verhaal import gebeurtenis, recht

__all__ = ["adres", "bron", "gekeurd"]


def wacht_op_het_einde(emmer: Emmer, recht: Recht, teken: Path) -> list[str]:
    """The first worker that comes here tells who it is, and waits for what will happen to it."""
    try:
        with teken.open("x") as bestand:
            bestand.write(str(os.getpid()))
    except FileExistsError:
        return wie(emmer, recht)
    time.sleep(LANGST)
    raise AssertionError("nobody came")


def dood_wie_wacht(teken: Path) -> None:
    einde = time.monotonic() + LANGST
    while time.monotonic() < einde:
        if teken.exists() and (pid := teken.read_text()):
            os.kill(int(pid), signal.SIGKILL)
            return
        time.sleep(0.05)


def test_a_cluster_counts_what_one_process_counts_in_the_same_order(bron: Bron, adres: str) -> None:
    gezien: list[tuple[int, int]] = []
    hier = list(verwerk(bron, tel_feiten, processen=1))
    daar = list(verwerk(bron, tel_feiten, cluster=adres, voortgang=lambda klaar, alle: gezien.append((klaar, alle))))
    assert daar == hier
    assert len(set(map(str, hier))) > 1  # the order can be seen
    assert gezien == [(nummer, len(hier)) for nummer in range(1, len(hier) + 1)]


def test_the_work_is_done_by_every_worker_and_not_here(bron: Bron, adres: str) -> None:
    pids = set(verwerk(bron, waar, cluster=adres))
    assert len(pids) == 2
    assert os.getpid() not in pids


def test_a_bucket_in_memory_travels_with_its_task(adres: str) -> None:
    with open_bron(HAARLEM, recht(), VANDAAG) as heel:
        assert isinstance(heel.emmers[0].inhoud, pl.DataFrame)
        assert list(verwerk(heel, tel_feiten, cluster=adres)) == list(verwerk(heel, tel_feiten, processen=1))


def test_buckets_on_disk_are_read_by_the_workers_themselves(adres: str) -> None:
    with open_bron(HAARLEM, recht(), VANDAAG, groot=1_000) as delen:
        assert isinstance(delen.emmers[0].inhoud, Path)
        assert list(verwerk(delen, tel_feiten, cluster=adres)) == list(verwerk(delen, tel_feiten, processen=1))


def test_a_folder_named_from_here_is_found_by_a_worker_elsewhere(
    gekeurd: Path, adres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(gekeurd.parent)
    with open_bron(Path("gekeurd"), recht(), VANDAAG) as bron:
        assert sum(map(len, verwerk(bron, wie, cluster=adres))) == 2_000


def test_problems_of_all_buckets_come_as_one_error_and_stand_where_they_stood(tmp_path: Path, adres: str) -> None:
    mensen = [f"inburgeraar-{nummer}" for nummer in range(40)]
    goed = [
        gebeurtenis("dossier_geopend", "2024-01-01", wie, id=wie, groep="asiel_vergunning", wet="wi2021")
        for wie in mensen
    ]
    mis = [gebeurtenis("mb_einde", "2024-02-01", wie) for wie in mensen[::4]]
    pad = schrijf_regels(tmp_path / "a.jsonl", [*goed, *mis])
    fouten = []
    for daar in (None, adres):
        with open_bron(pad, recht(), VANDAAG, groot=10) as bron, pytest.raises(InvoerFout) as gevangen:
            list(verwerk(bron, wie, processen=1, cluster=daar))
        fouten.append(gevangen.value.problemen)
    assert fouten[0] == fouten[1]
    assert len(fouten[0]) == len(mis)


def test_a_mistake_in_the_work_itself_comes_back_as_it_is(bron: Bron, adres: str) -> None:
    with pytest.raises(ZeroDivisionError):
        list(verwerk(bron, deel_door_nul, cluster=adres))


def test_the_law_leaves_the_workers_when_the_run_is_over(bron: Bron, adres: str) -> None:
    def over() -> list[str]:
        return list(cluster._recht)

    resten = next(iter(verwerk(bron, lambda emmer, recht: list(cluster._recht), cluster=adres)))
    assert len(resten) == 1
    with Client(adres, set_as_default=False) as client:
        assert list(client.run(over).values()) == [[], []]


def test_what_a_worker_may_write_in_its_log_tells_nothing_of_a_dossier() -> None:
    with open_bron(HAARLEM, recht(), VANDAAG) as heel:
        taak = cluster.Taak(wie, heel.emmers[0], (), "loop")
    assert "hlm-" in str(heel.emmers[0])
    assert "hlm-" not in f"{taak} {taak!r}"


def test_no_more_answers_wait_than_the_workers_can_be_busy_with(
    bron: Bron, adres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    onderweg: list[int] = []
    neem = cluster._neem

    def tel(client: Client, toekomst: Future[Any]) -> Any:
        onderweg.append(len(client.futures))
        return neem(client, toekomst)

    monkeypatch.setattr(cluster, "_neem", tel)
    veel = Bron(bron.emmers * 5, bron.recht)
    assert len(list(verwerk(veel, wie, cluster=adres))) == len(veel.emmers)
    ruimte = 2 * cluster.PER_DRAAD + cluster.VOORUIT
    assert ruimte - 1 <= max(onderweg) <= ruimte + 1 < len(veel.emmers)  # one was taken and is being let go


def test_a_table_is_written_from_a_cluster_as_from_one_process(bron: Bron, adres: str, tmp_path: Path) -> None:
    from regie.cli.feiten import reken_emmer

    functie = partial(reken_emmer, peildatum=PEILDATUM, bekend_op=None)
    for naam, daar in (("hier", None), ("daar", adres)):
        schrijf_delen(tmp_path / f"{naam}.parquet", verwerk(bron, functie, processen=1, cluster=daar))
    assert (tmp_path / "hier.parquet").read_bytes() == (tmp_path / "daar.parquet").read_bytes()


def test_a_worker_that_dies_halfway_costs_time_and_no_answer(bron: Bron, adres: str, tmp_path: Path) -> None:
    functie = partial(wacht_op_het_einde, teken=tmp_path / "wie")
    moord = threading.Thread(target=dood_wie_wacht, args=(tmp_path / "wie",))
    moord.start()
    daar = list(verwerk(bron, functie, cluster=adres))
    moord.join()
    assert daar == list(verwerk(bron, wie, processen=1))
