# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable
from datetime import date, datetime

import pytest

from tests.register.cast import VANDAAG


@pytest.fixture(autouse=True)
def op_dag(monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """The day on which pages are asked for: that of the cast, until it is set to another."""

    def zet(dag: date) -> None:
        class Klok(datetime):
            @classmethod
            def now(cls, tz: object = None) -> "Klok":
                return cls(dag.year, dag.month, dag.day, 12)

        monkeypatch.setattr("regie.toegang.middleware.datetime", Klok)

    zet(VANDAAG)
    return zet
