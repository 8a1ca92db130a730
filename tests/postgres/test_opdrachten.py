# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie backup` and `regie herstel`, as they are typed."""

from pathlib import Path

import psycopg
import pytest

from regie.cli.hoofd import main
from regie.postgres import Adressen, databank


def test_a_backup_and_a_restore_on_our_own_server(
    kort: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("REGIE_DATA", str(kort / "data"))
    dump = str(tmp_path / "regie.dump")
    with databank() as adressen, psycopg.connect(adressen.eigenaar) as eigenaar:
        eigenaar.execute("CREATE TABLE cursus AS SELECT 'Tess' AS school")
    assert main(["backup", dump]) == 0
    assert "persoonsgegevens" in capsys.readouterr().out
    assert main(["herstel", dump]) == 1
    assert "--vervang" in capsys.readouterr().err
    assert main(["herstel", dump, "--vervang"]) == 0
    with databank() as adressen, psycopg.connect(adressen.eigenaar) as eigenaar:
        assert eigenaar.execute("SELECT school FROM cursus").fetchone() == ("Tess",)


def test_a_backup_and_a_restore_on_a_given_server(
    leeg: Adressen, kort: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    dump = str(tmp_path / "regie.dump")
    with psycopg.connect(leeg.eigenaar) as eigenaar:
        eigenaar.execute("CREATE TABLE cursus AS SELECT 'Tess' AS school")
    monkeypatch.setenv("REGIE_DATA", str(kort / "data"))
    monkeypatch.setenv("DATABASE_URL", leeg.app)
    assert main(["backup", dump]) == 1
    assert "REGIE_KOPIE_URL niet" in capsys.readouterr().err.replace("\n", " ")
    monkeypatch.setenv("REGIE_KOPIE_URL", leeg.kopie)
    assert main(["backup", dump]) == 0
    assert main(["herstel", dump, "--vervang"]) == 1
    assert "REGIE_BEHEER_URL niet" in capsys.readouterr().err.replace("\n", " ")
    monkeypatch.setenv("REGIE_BEHEER_URL", leeg.beheer)
    assert main(["herstel", dump, "--vervang"]) == 0
    with psycopg.connect(leeg.eigenaar) as eigenaar:
        assert eigenaar.execute("SELECT school FROM cursus").fetchone() == ("Tess",)
    assert not (kort / "data").exists()


def test_a_server_that_does_not_answer_is_a_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    nergens = f"postgresql://regie_kopie:x@/regie?host={tmp_path}"
    monkeypatch.setenv("DATABASE_URL", nergens)
    monkeypatch.setenv("REGIE_KOPIE_URL", nergens)
    assert main(["backup", str(tmp_path / "regie.dump")]) == 1
    assert "niet te bereiken" in capsys.readouterr().err
