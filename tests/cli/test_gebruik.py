# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Wrong use ends with code 2 and Dutch text; help is fast and needs no heavy library."""

import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from regie import __version__
from tests.cli.conftest import Antwoord

Regie = Callable[..., Antwoord]

FOUT: dict[str, tuple[list[str], str]] = {
    "no command": ([], "Dit ontbreekt: OPDRACHT."),
    "an unknown command": (["rapport"], "'rapport' bestaat niet. Kies uit: "),
    "no file and no policy": (["termijnen"], "Dit ontbreekt: BESTAND, --beleid."),
    "no policy": (["termijnen", "x.jsonl"], "Dit ontbreekt: --beleid."),
    "an unknown option": (["feiten", "x.jsonl", "--waarom"], "Dit ken ik niet: --waarom."),
    "an option without its value": (["feiten", "x.jsonl", "--peildatum"], "Bij --peildatum hoort een waarde."),
    "a value that does not belong": (
        ["termijnen", "x.jsonl", "--beleid", "haarlem", "--alles=ja"], "Bij --alles hoort geen waarde.",
    ),
    "a shortened option": (["feiten", "x.jsonl", "--peil", "2024-01-01"], "Dit ken ik niet: --peil"),
    "a date the other way round": (["feiten", "x.jsonl", "--peildatum", "31-12-2022"], "'31-12-2022' is geen datum"),
    "a day that does not exist": (["feiten", "x.jsonl", "--peildatum", "2023-02-29"], "'2023-02-29' is geen datum"),
    "a day before the calendar": (["feiten", "x.jsonl", "--bekend-op", "1999-12-31"], "ligt buiten 2000 tot en met"),
    "a day after the calendar": (["feiten", "x.jsonl", "--vandaag", "2100-01-01"], "ligt buiten 2000 tot en met 2099"),
    "a date without dashes": (["feiten", "x.jsonl", "--peildatum", "20221231"], "20221231"),
    "an unknown action": (["recht", "toonn"], "'toonn' bestaat niet. Kies uit: "),
    "a number below zero": (
        ["voorbeeld", "--dossiers", "-3", "--beleid", "haarlem", "--seed", "1", "--uit", "x.jsonl"],
        "'-3' is geen heel getal",
    ),
}  # fmt: skip


@pytest.mark.parametrize("geval", FOUT)
def test_wrong_use_says_in_dutch_what_and_how(geval: str, regie: Regie) -> None:
    argumenten, melding = FOUT[geval]
    antwoord = regie(*argumenten)
    assert antwoord.code == 2
    assert antwoord.uit == ""
    assert antwoord.fout.startswith("regie: ")
    assert melding in antwoord.fout
    assert "Gebruik: regie" in antwoord.fout
    assert "--help" in antwoord.fout
    for engels in ("usage", "error", "argument", "invalid", "choose"):
        assert engels not in antwoord.fout.replace("Argumenten", "")


@pytest.mark.parametrize("opdracht", ["", "termijnen", "feiten", "controleer", "recht", "voorbeeld"])
def test_every_command_has_help_in_dutch(opdracht: str, regie: Regie) -> None:
    antwoord = regie(*opdracht.split(), "--help")
    assert antwoord.code == 0
    assert antwoord.uit.startswith("Gebruik: regie")
    assert "toon deze uitleg" in antwoord.uit
    assert "show this help" not in antwoord.uit


def test_the_version_is_that_of_the_package(regie: Regie) -> None:
    assert regie("--versie").uit == f"regie {__version__}\n"


PROEF = """
import sys
from regie.cli.hoofd import main
try:
    main(["termijnen", "--help"])
except SystemExit:
    pass
zwaar = {"polars", "numpy", "pyarrow", "duckdb", "pydantic", "rich"} & set(sys.modules)
sys.exit(f"geladen: {zwaar}" if zwaar else 0)
"""


def test_help_loads_no_heavy_library_and_comes_at_once() -> None:
    begin = time.monotonic()
    proef = subprocess.run([sys.executable, "-c", PROEF], capture_output=True, text=True, timeout=60, check=False)
    duur = time.monotonic() - begin
    assert proef.returncode == 0, proef.stderr
    assert "Gebruik: regie termijnen" in proef.stdout
    assert duur < 5, f"de uitleg kwam na {duur:.1f} seconden"  # loading polars alone is the difference we look for


def test_the_command_can_be_run_as_a_module() -> None:
    proef = subprocess.run(
        [sys.executable, "-m", "regie", "--versie"], capture_output=True, text=True, timeout=60, check=False
    )
    assert (proef.returncode, proef.stdout) == (0, f"regie {__version__}\n")
