# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The figures of a country on a cluster are those of one machine, also when a worker dies halfway."""

import json
import os
import threading
import time
from functools import reduce
from pathlib import Path

import pytest

from regie.bestanden import Bron, Emmer, verwerk
from regie.cli.hoofd import main
from regie.cli.monitor import tel_emmer
from regie.kern.indicatoren.beeld import Meting
from regie.kern.indicatoren.tellingen import Tellingen, bij_elkaar
from regie.kern.indicatoren.verslag import verslag
from regie.kern.recht import Recht
from tests.bestanden.bron import VANDAAG
from tests.bestanden.cluster import LANGST, PEILDATUM, adres, bron, gekeurd
from tests.bestanden.test_cluster import dood_wie_wacht
from tests.verhaal import recht

__all__ = ["adres", "bron", "gekeurd"]

METING = Meting.standaard("haarlem", PEILDATUM)


def tel(emmer: Emmer, recht: Recht) -> Tellingen:
    return tel_emmer(emmer, recht, METING, None)


class TelNaDood:
    """Counts, but whoever comes first waits to be killed."""

    def __init__(self, teken: Path) -> None:
        self.teken = teken

    def __call__(self, emmer: Emmer, recht: Recht) -> Tellingen:
        try:
            with self.teken.open("x") as bestand:
                bestand.write(str(os.getpid()))
        except FileExistsError:
            return tel(emmer, recht)
        time.sleep(LANGST)
        raise AssertionError("nobody came")


def cijfers(delen: list[Tellingen]) -> list[dict[str, object]]:
    return verslag(reduce(bij_elkaar, delen), recht(), METING, VANDAAG)


def op_orde(rijen: list[dict[str, object]]) -> list[str]:
    return sorted(json.dumps(rij, default=str, sort_keys=True) for rij in rijen)


def test_a_worker_that_dies_halfway_changes_no_figure(bron: Bron, adres: str, tmp_path: Path) -> None:
    teken = tmp_path / "wie"
    moordenaar = threading.Thread(target=dood_wie_wacht, args=(teken,))
    moordenaar.start()
    daar = list(verwerk(bron, TelNaDood(teken), cluster=adres))
    moordenaar.join()
    assert teken.exists()
    assert op_orde(cijfers(daar)) == op_orde(cijfers(list(verwerk(bron, tel, processen=1))))


def test_the_command_writes_the_same_file_on_a_cluster(
    gekeurd: Path, adres: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vraag = [str(gekeurd), "--beleid", "haarlem", "--peildatum", str(PEILDATUM), "--vandaag", str(VANDAAG)]
    for naam, erbij in {"hier.json": [], "daar.json": ["--cluster", adres]}.items():
        assert main(["monitor", *vraag, *erbij, "--uit", str(tmp_path / naam)]) == 0, capsys.readouterr().err
    hier, daar = (json.loads((tmp_path / naam).read_text("utf-8")) for naam in ("hier.json", "daar.json"))
    assert hier
    assert op_orde(daar) == op_orde(hier)
