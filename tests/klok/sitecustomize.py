# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Puts this Python on the clock of the tests, when TESTKLOK says how far that one is from the clock of the machine.

By this name every Python reads it as it starts, if the folder is in PYTHONPATH: so do those that a test starts.
"""

import os
import time

NAAM = "TESTKLOK"


def reis() -> None:
    """Once is enough: who is there already stays there."""
    from time_machine import escape_hatch, travel

    if escape_hatch.is_travelling():
        return
    verschil = float(os.environ[NAAM])
    reiziger = travel(time.time() + verschil).start()
    # It runs from the first time that somebody looks: late. The database must not be ahead of who asks it.
    reiziger.shift(verschil - (time.time() - escape_hatch.time.time()))


if NAAM in os.environ:
    reis()
