# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable
from datetime import date, datetime

import pytest


@pytest.fixture
def op_dag(monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """Sets another day on which pages are asked for; who is logged in stays so."""

    def zet(dag: date) -> None:
        class Klok(datetime):
            @classmethod
            def now(cls, tz: object = None) -> "Klok":
                return cls(dag.year, dag.month, dag.day, 12)

        monkeypatch.setattr("regie.toegang.middleware.datetime", Klok)

    return zet
