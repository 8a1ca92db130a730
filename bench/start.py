# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Yardstick 4: how long someone waits for `regie --help`."""

import argparse
import subprocess
import sys

from bench.meten import Uitkomst, seconden


def meet(_: argparse.Namespace) -> list[Uitkomst]:
    opdracht = [sys.executable, "-m", "regie", "--help"]
    tijd = seconden(lambda: subprocess.run(opdracht, check=True, capture_output=True), keer=9)
    return [Uitkomst("regie --help", tijd * 1000, "ms", "< 300")]
