# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a cluster cannot do is refused in words: no scheduler, another version, another file, no worker left."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from unittest.mock import Mock

import pytest
from distributed import LocalCluster, Reschedule

from regie.bestanden import BestandFout, Bron, ClusterFout, Emmer, cluster, open_bron, verwerk
from regie.bestanden.sporen import absoluut, sporen, volg
from tests.bestanden.bron import VANDAAG
from tests.bestanden.cluster import adres, bron, gekeurd, sterf, wie
from tests.verhaal import recht

__all__ = ["adres", "bron", "gekeurd"]


def geweigerd(bron: Bron, adres: str) -> str:
    with pytest.raises(ClusterFout) as gevangen:
        list(verwerk(bron, wie, cluster=adres))
    return str(gevangen.value)


def test_another_version_of_regie_on_the_workers_is_refused(
    bron: Bron, adres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "__version__", "9.9.9")
    fout = geweigerd(bron, adres)
    assert "Regie is 0.1.0 en niet 9.9.9" in fout
    assert "Zet op elke machine dezelfde versie" in fout


def test_a_worker_of_another_version_that_comes_later_stops_itself() -> None:
    worker = Mock()
    bezorger = cluster.RechtBezorger("loop", recht(), cluster.eis() | {"Regie": "9.9.9"})
    with pytest.raises(ClusterFout, match=r"Regie is 0\.1\.0 en niet 9\.9\.9"):
        bezorger.setup(worker)
    assert worker.loop.add_callback.call_args.args == (worker.close,)
    assert "loop" not in cluster._recht


def test_a_worker_without_the_law_leaves_its_bucket_to_another(bron: Bron) -> None:
    with pytest.raises(Reschedule):
        cluster._doe(cluster.Taak(wie, bron.emmers[0], (), "een andere loop"))


def test_a_machine_that_does_not_see_the_file_says_which_machine_and_what_now(
    gekeurd: Path, tmp_path: Path, adres: str
) -> None:
    shutil.copytree(gekeurd, tmp_path / "weg")
    with open_bron(tmp_path / "weg", recht(), VANDAAG) as bron:
        taken = [(emmer, sporen(absoluut(emmer))) for emmer in bron.emmers]
        shutil.rmtree(tmp_path / "weg")
        with pytest.raises(ClusterFout) as gevangen:
            volg(taken[0][1])
        with pytest.raises(BestandFout, match="is niet te lezen"):
            list(verwerk(bron, wie, cluster=adres))
    for deel in (socket.gethostname(), str(tmp_path / "weg"), "niet lezen", "regie controleer BESTAND --uit MAP"):
        assert deel in str(gevangen.value)


def test_a_copy_under_the_same_name_on_another_machine_is_no_shared_folder(
    gekeurd: Path, tmp_path: Path, adres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other machine is played by a folder that becomes older between looking and sending."""
    shutil.copytree(gekeurd, tmp_path / "kopie")
    met_spoor = cluster.sporen

    def daarna_ouder(emmer: Emmer) -> tuple[object, ...]:
        gevonden = met_spoor(emmer)
        os.utime(tmp_path / "kopie" / "dossiers.parquet", (0, 0))
        return gevonden

    monkeypatch.setattr(cluster, "sporen", daarna_ouder)
    with open_bron(tmp_path / "kopie", recht(), VANDAAG) as bron:
        assert "dossiers.parquet een ander bestand" in geweigerd(bron, adres)


@pytest.mark.parametrize(
    "fout", ["http://127.0.0.1:8786", "127.0.0.1:8786", "inproc://1/2/3", "tcp://host", "ucx://h:1"]
)
def test_only_a_tcp_or_tls_address_will_do(bron: Bron, fout: str) -> None:
    assert "Schrijf het adres van de scheduler" in geweigerd(bron, fout)


def test_a_scheduler_that_is_not_there_is_named(bron: Bron, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "WACHT", 1.0)
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        adres = f"tcp://127.0.0.1:{vrij.getsockname()[1]}"
    fout = geweigerd(bron, adres)
    assert adres in fout
    assert "geeft geen antwoord" in fout


def test_the_command_refuses_an_address_with_tls_and_no_certificate_at_once_and_in_words(
    gekeurd: Path, adres: str, tmp_path: Path
) -> None:
    tls = adres.replace("tcp", "tls")
    opdracht = ["feiten", str(gekeurd), "--uit", str(tmp_path / "uit.csv"), "--cluster", tls]
    klaar = subprocess.run(
        [sys.executable, "-m", "regie", *opdracht], capture_output=True, text=True, timeout=120, check=False
    )
    assert (klaar.returncode, list(tmp_path.iterdir())) == (1, [])
    assert f"De scheduler op {tls} geeft geen antwoord" in klaar.stderr
    assert "Traceback" not in klaar.stderr


def test_a_cluster_without_workers_is_refused(bron: Bron, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "WACHT", 1.0)
    with LocalCluster(n_workers=0, host="127.0.0.1", dashboard_address="127.0.0.1:0", silence_logs=50) as leeg:
        assert "na 1 seconden geen workers" in geweigerd(bron, leeg.scheduler_address)


def test_without_the_extra_the_message_says_what_to_install(bron: Bron, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert "pip install 'regie-inburgering[cluster]'" in geweigerd(bron, "tcp://127.0.0.1:1")


def test_a_bucket_that_kills_every_worker_is_named_in_the_end(bron: Bron, adres: str) -> None:
    een = Bron(bron.emmers[:1], bron.recht)
    with pytest.raises(ClusterFout, match="stopte telkens bij hetzelfde deel"):
        list(verwerk(een, sterf, cluster=adres))


def test_a_scheduler_that_stops_halfway_is_told(bron: Bron, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "WACHT", 1.0)
    with LocalCluster(
        n_workers=1, processes=False, host="127.0.0.1", protocol="tcp", dashboard_address="127.0.0.1:0", silence_logs=50
    ) as lokaal:
        monkeypatch.setattr(cluster, "_controleer_workers", lambda client: None)  # it counts in this very process
        monkeypatch.setattr(
            cluster.RechtBezorger, "setup", lambda self, worker: cluster._recht.update({self.name: recht()})
        )
        antwoorden = verwerk(Bron(bron.emmers * 5, bron.recht), wie, cluster=lokaal.scheduler_address)
        next(antwoorden)
        lokaal.close()
        with pytest.raises(ClusterFout, match=r"verbinding met de scheduler is weg|geen workers"):
            list(antwoorden)
