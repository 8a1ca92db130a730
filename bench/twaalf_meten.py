# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Yardstick 1: the same twelve rules on the same million persons in three engines, with the same answers.

Each engine runs in a fresh process, so that none works in the memory that another left behind.
"""

import argparse
import json
import subprocess
import sys
from typing import Any

from bench.meten import Uitkomst

MOTOREN = {"regie": "regie", "duckdb": "duckdb_", "openfisca": "openfisca"}


def meet(_: argparse.Namespace) -> list[Uitkomst]:
    antwoord = {naam: _draai(module) for naam, module in MOTOREN.items()}
    kenmerken = {naam: deel["kenmerk"] for naam, deel in antwoord.items()}
    if len(set(kenmerken.values())) != 1:
        raise SystemExit(f"the engines do not agree: {kenmerken}")
    tijd = {naam: float(deel["seconden"]) for naam, deel in antwoord.items()}
    return [
        *(Uitkomst(f"twaalf regels, 1 M personen: {naam}", duur, "s") for naam, duur in tijd.items()),
        Uitkomst("twaalf regels: regie tegen openfisca", tijd["openfisca"] / tijd["regie"], "keer", ">= 10"),
        Uitkomst("twaalf regels: regie tegen duckdb", tijd["duckdb"] / tijd["regie"], "keer", ">= 1.5"),
    ]


def _draai(module: str) -> dict[str, Any]:
    opdracht = [sys.executable, "-m", "bench.motor", module]
    uitvoer = subprocess.run(opdracht, check=True, capture_output=True, text=True).stdout
    antwoord: dict[str, Any] = json.loads(uitvoer.splitlines()[-1])
    return antwoord
