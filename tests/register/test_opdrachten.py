# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The register on the command line: gemeente, importeer, herbereken, vernietig, in words."""

import json
from pathlib import Path

import pytest

from regie.cli.hoofd import main
from regie.postgres.adressen import Adressen
from tests.register.cast import verhaal

VANDAAG = ["--vandaag", "2026-11-29"]


@pytest.fixture
def bestand(tmp_path: Path) -> Path:
    pad = tmp_path / "amina.jsonl"
    pad.write_text("".join(json.dumps(rij) + "\n" for rij in verhaal("amina-cli")), encoding="utf-8")
    return pad


def test_a_file_comes_in_and_can_be_compared(
    gemeente: str, bestand: Path, capsys: pytest.CaptureFixture[str], databank: Adressen
) -> None:
    assert main(["importeer", str(bestand), "--gemeente", gemeente, *VANDAAG]) == 0
    assert "5 van 5 gebeurtenissen zijn nieuw, in 1 dossiers" in capsys.readouterr().out
    assert main(["importeer", str(bestand), "--gemeente", gemeente, *VANDAAG]) == 0
    assert "0 van 5 gebeurtenissen zijn nieuw" in capsys.readouterr().out
    assert main(["herbereken", "--gemeente", gemeente, "--controleer", *VANDAAG]) == 0
    assert "klopt" in capsys.readouterr().out


def test_a_comparison_that_fails_names_the_dossiers_and_gives_an_error_code(
    gemeente: str, bestand: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["importeer", str(bestand), "--gemeente", gemeente, *VANDAAG])
    assert main(["gemeente", gemeente, "Voorbeeldstad", "almelo"]) == 0
    assert "Reken nu opnieuw" in capsys.readouterr().out
    assert main(["herbereken", "--gemeente", gemeente, "--controleer", *VANDAAG]) == 1
    assert "amina-cli" in capsys.readouterr().err
    assert main(["herbereken", "--gemeente", gemeente, *VANDAAG]) == 0
    assert main(["herbereken", "--gemeente", gemeente, "--controleer", *VANDAAG]) == 0


def test_a_bad_file_is_refused_with_every_problem(
    gemeente: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = tmp_path / "fout.jsonl"
    pad.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(200)))
    assert main(["importeer", str(pad), "--gemeente", gemeente, *VANDAAG]) == 1
    assert "Er is niets geschreven" in capsys.readouterr().err


def test_a_policy_that_does_not_exist_is_refused(databank: Adressen, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gemeente", "0888", "Nergens", "verzonnen"]) == 1
    assert "verzonnen" in capsys.readouterr().err


def test_destroying_needs_a_ground_and_says_what_went(
    gemeente: str, bestand: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["importeer", str(bestand), "--gemeente", gemeente, *VANDAAG])
    weg = ["vernietig", "amina-cli", "--gemeente", gemeente, *VANDAAG]
    assert main([*weg, "--grond", "weg"]) == 1
    assert "op welke grond" in capsys.readouterr().err
    assert main([*weg, "--grond", "Bi 9.9, lijst 2026-11"]) == 0
    assert "5 gebeurtenissen vernietigd" in capsys.readouterr().out
    assert main([*weg, "--grond", "Bi 9.9, lijst 2026-11"]) == 1


def test_an_unknown_gemeente_is_named(databank: Adressen, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["herbereken", "--gemeente", "0777"]) == 1
    assert "0777" in capsys.readouterr().err
