# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Days as the pages say them, counted from the day of the tests: that day moves on with the clock of the database."""

from datetime import date

from regie.kern.kalender import Duur, dagnummer
from regie.kern.kalender.kalender import later
from tests.register.cast import VANDAAG


def nog(dag: str) -> str:
    """`nog 11 dagen`, `4 dagen voorbij`."""
    from regie.web.templatetags.regie import nog as in_woorden

    return str(in_woorden(dagnummer(date.fromisoformat(dag)) - dagnummer(VANDAAG)))


def sinds(dag: str) -> int:
    return dagnummer(VANDAAG) - dagnummer(date.fromisoformat(dag))


def over(aantal: int, eenheid: str = "dagen") -> date:
    """So many days, weeks or months from the day of the tests."""
    return later(VANDAAG, Duur(aantal, eenheid))  # type: ignore[arg-type]
