# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The clock of Python in the tests: set by the first process of a run, and the same in all that come from it."""

import os
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.klok.sitecustomize import NAAM, reis

BEGIN = datetime(2026, 11, 29, 10, tzinfo=ZoneInfo("Europe/Amsterdam"))


def zet() -> None:
    """In the morning: a run of hours does not see the next day."""
    if NAAM not in os.environ:
        os.environ[NAAM] = str((BEGIN - datetime.now(UTC)).total_seconds())
        os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(Path(__file__).parent), os.getenv("PYTHONPATH")]))
    reis()


def verschil() -> float:
    """How many seconds this clock is ahead of that of the machine."""
    return float(os.environ[NAAM])
