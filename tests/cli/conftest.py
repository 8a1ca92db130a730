# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A small file of two people, and the command line as a user meets it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from regie.cli.hoofd import main
from tests.verhaal import gebeurtenis

VANDAAG = "2024-06-01"
PIP: dict[str, Any] = {"leerroute": "b1", "gesprekken_per_jaar": 2, "pvt_uren": 12}
AMINA = [
    gebeurtenis("dossier_geopend", "2024-01-02", groep="asiel_vergunning", wet="wi2021", gemeentecode="0392"),
    gebeurtenis("kennisgeving_plicht", "2024-01-02", id="bericht van duo"),
    gebeurtenis("inschrijving_brp", "2024-01-20", gemeentecode="0392"),
    gebeurtenis("pip_vastgesteld", "2024-03-29", id="het pip", vastgelegd_op="2024-04-03", **PIP),
]
MILAN = [
    gebeurtenis("dossier_geopend", "2024-01-02", "milan", groep="gezinsmigrant", wet="wi2021", gemeentecode="0392"),
    gebeurtenis("kennisgeving_plicht", "2024-01-13", "milan"),
    gebeurtenis("boete", "2024-02-01", "milan", id="een", artikel="22", bedrag_cent=25000, gedraging_op="2024-01-20"),
    gebeurtenis("boete", "2024-02-12", "milan", id="twee", artikel="22", bedrag_cent=25000, gedraging_op="2024-02-01"),
]


@dataclass(frozen=True)
class Antwoord:
    code: int
    uit: str
    fout: str


@pytest.fixture
def bestand(tmp_path: Path) -> Path:
    pad = tmp_path / "gebeurtenissen.jsonl"
    pad.write_text("".join(json.dumps(rij, ensure_ascii=False) + "\n" for rij in [*AMINA, *MILAN]), encoding="utf-8")
    return pad


@pytest.fixture
def regie(capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs the command line and gives its code and what it said; wrong use ends with its code too."""

    def draai(*argumenten: Any) -> Antwoord:
        try:
            code = main([str(argument) for argument in argumenten])
        except SystemExit as einde:
            code = int(einde.code or 0)
        gezegd = capsys.readouterr()
        return Antwoord(code, gezegd.out, gezegd.err)

    return draai
