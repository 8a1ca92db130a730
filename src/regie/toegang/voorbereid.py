# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Questions that the server keeps prepared: to plan one again each time costs as much as to answer it.

A plan is kept per reach (register/sql/14_bereik.sql): the reach stands before the question as a remark.
"""

from typing import Any

from django.db import connection, transaction
from django.db.backends.postgresql.base import ServerBindingCursor
from django.db.backends.utils import CursorWrapper


def voorbereid() -> CursorWrapper:
    """A cursor for questions that come back often with other values. A value that stands in one twice has one type.

    Row-level security holds as ever: the server plans again when another role asks, and a plan that was made for
    another reach gives no rows.
    """
    connection.ensure_connection()
    connection.connection.prepare_threshold = 0
    return _PerBereik(ServerBindingCursor(connection.connection), connection)


def onthoud_bereik(bereik: str) -> None:
    """Beside the setting itself, which is gone with the transaction or the savepoint that it was set in; so is this."""
    transaction.on_commit(_Bereik(bereik))


class _Bereik:
    """Waits for a commit and then does nothing: it is there to be found as long as its setting holds."""

    def __init__(self, bereik: str) -> None:
        self.bereik = bereik

    def __call__(self) -> None:
        pass


def _bereik() -> str:
    gezet = (klus.bereik for _plek, klus, _robuust in reversed(connection.run_on_commit) if isinstance(klus, _Bereik))
    return next(gezet, "")


class _PerBereik(CursorWrapper):
    def execute(self, sql: str, params: Any = None) -> Any:
        return super().execute(f"/* {_bereik()} */ {sql}", params)
