# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A file that goes through buckets on disk gives what it gives as a whole, and leaves nothing behind."""

import tempfile
from collections import Counter
from pathlib import Path

import pytest

from regie.bestanden import controleer, csv_, jsonlines, open_bron, verwerk
from regie.bestanden.emmers import Emmer
from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.recht import Recht
from tests.bestanden.bron import (
    HAARLEM,
    VANDAAG,
    VORMEN,
    lees,
    naar_vorm,
    plekken,
    problemen,
    rijen_van,
    schrijf_regels,
)
from tests.verhaal import gebeurtenis, naam_als_id, recht

MENSEN = [f"inburgeraar-{nummer}" for nummer in range(40)]
DOSSIERS = [
    gebeurtenis("dossier_geopend", "2024-01-01", wie, id=wie, groep="asiel_vergunning", wet="wi2021") for wie in MENSEN
]


@pytest.fixture(autouse=True)
def kladmap(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The place of temporary files."""
    map_ = tmp_path_factory.mktemp("klad")
    monkeypatch.setattr(tempfile, "tempdir", str(map_))
    return map_


@pytest.mark.parametrize("vorm", VORMEN[:3])
def test_buckets_hold_the_same_events_as_the_whole(vorm: str, tmp_path: Path) -> None:
    pad = naar_vorm(HAARLEM, tmp_path / vorm)
    assert len(lees(pad, groot=500)) > 5
    assert rijen_van(pad, groot=500) == rijen_van(HAARLEM)


def test_a_dossier_is_never_split() -> None:
    aantal = Counter(dossier for deel in lees(HAARLEM, groot=500) for dossier in deel.dossiers)
    assert set(aantal.values()) == {1}
    assert set(aantal) == {rij["dossier"] for rij in rijen_van(HAARLEM)}


def test_one_dossier_can_be_asked_for_in_buckets_too() -> None:
    wie = rijen_van(HAARLEM)[0]["dossier"]
    heel = rijen_van(HAARLEM, dossier=wie)
    assert {rij["dossier"] for rij in heel} == {wie}
    assert rijen_van(HAARLEM, dossier=wie, groot=500) == heel


@pytest.mark.parametrize("groot", [10, 1000])
def test_a_duplicate_id_is_found_in_whatever_buckets_the_rows_are(groot: int, tmp_path: Path) -> None:
    dubbel = [
        gebeurtenis("koppeling", "2024-02-01", MENSEN[nummer]) | {"id": naam_als_id(MENSEN[nummer + 1]).upper()}
        for nummer in range(5)
    ]
    pad = schrijf_regels(tmp_path / "a.jsonl", [*DOSSIERS, *dubbel])
    gemeld = [(rij, "id", "dubbel") for rij in (2, 3, 4, 5, 6, 41, 42, 43, 44, 45)]
    assert plekken(pad, groot=groot) == gemeld


def test_buckets_report_what_the_whole_reports(tmp_path: Path) -> None:
    mis = [gebeurtenis("lesuur", "2024-02-01", wie) for wie in MENSEN[::3]]
    mis += [gebeurtenis("mb_einde", "2024-02-01", wie) for wie in MENSEN[::4]]
    mis += [gebeurtenis("koppeling", "2024-02-01", wie, herroept="weg") for wie in MENSEN[::5]]
    pad = schrijf_regels(tmp_path / "a.jsonl", [*DOSSIERS, *mis])
    assert len(problemen(pad)) == len(mis)
    assert problemen(pad, groot=10) == problemen(pad)


def test_problems_of_rows_and_of_lines_come_together_from_buckets_too(tmp_path: Path) -> None:
    pad = schrijf_regels(tmp_path / "a.jsonl", [*DOSSIERS, gebeurtenis("lesuur", "2024-02-01", DOSSIERS[0]["dossier"])])
    pad.write_text("{kapot\n" + pad.read_text())
    assert plekken(pad, groot=10) == [(1, "", "json"), (42, "type", "type")]


@pytest.mark.parametrize("vorm", VORMEN[:2])
def test_problems_of_all_parts_of_a_file_come_together(
    vorm: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A part is what is read in one go: here seven rows."""
    for lezer in (csv_, jsonlines):
        monkeypatch.setattr(lezer, "STUK", 7)
    pad = naar_vorm(schrijf_regels(tmp_path / "bron.jsonl", DOSSIERS), tmp_path / vorm)
    assert len(rijen_van(pad)) == 40
    regels = pad.read_text().splitlines()
    for nummer in (2, 15, 16, 33):
        regels[nummer] = '"kapot' if vorm.endswith("csv") else "{kapot"
    regels[20] = regels[20].replace("asiel_vergunning", "toerist")
    pad.write_text("".join(f"{regel}\n" for regel in regels))
    code = "csv" if vorm.endswith("csv") else "json"
    gevonden = plekken(pad, groot=10)
    assert (21, "groep", "code") in gevonden
    assert {probleem[2] for probleem in gevonden} == {code, "code"}
    assert len(gevonden) == 5 if code == "json" else len(gevonden) >= 3


def test_temporary_files_are_there_while_reading_and_gone_afterwards(kladmap: Path) -> None:
    with open_bron(HAARLEM, recht(), VANDAAG, groot=500) as bron:
        assert all(isinstance(emmer.inhoud, Path) and emmer.inhoud.is_relative_to(kladmap) for emmer in bron.emmers)
    assert list(kladmap.iterdir()) == []


def test_temporary_files_are_gone_after_a_failure_of_the_reader(kladmap: Path, tmp_path: Path) -> None:
    pad = schrijf_regels(tmp_path / "a.jsonl", DOSSIERS)
    pad.write_text(pad.read_text() + "{kapot\n")
    with pytest.raises(InvoerFout), open_bron(pad, recht(), VANDAAG, groot=10):
        raise AssertionError("the source never opens")
    assert list(kladmap.iterdir()) == []


def test_temporary_files_are_gone_when_the_work_itself_fails(kladmap: Path) -> None:
    def deel_door_nul(emmer: Emmer, recht: Recht) -> float:
        return len(emmer.lees(recht).dossiers) / 0

    with open_bron(HAARLEM, recht(), VANDAAG, groot=500) as bron, pytest.raises(ZeroDivisionError):
        list(verwerk(bron, deel_door_nul, processen=1))
    assert list(kladmap.iterdir()) == []


def test_a_checked_folder_made_from_buckets_by_two_processes_holds_the_whole(tmp_path: Path) -> None:
    with open_bron(HAARLEM, recht(), VANDAAG, groot=3000) as bron:
        assert len(bron.emmers) == 2
        telling = controleer(bron, tmp_path / "gekeurd")
    assert (telling.gebeurtenissen, telling.dossiers) == (5758, len({rij["dossier"] for rij in rijen_van(HAARLEM)}))
    assert rijen_van(tmp_path / "gekeurd") == rijen_van(HAARLEM)


def test_a_bucket_in_memory_and_one_on_disk_are_the_same_unit_of_work() -> None:
    with open_bron(HAARLEM, recht(), VANDAAG) as bron:
        (heel,) = bron.emmers
        assert isinstance(heel, Emmer)
        events = heel.lees(recht()).aantal
    with open_bron(HAARLEM, recht(), VANDAAG, groot=500) as bron:
        assert sum(emmer.lees(recht()).aantal for emmer in bron.emmers) == events
