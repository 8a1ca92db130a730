# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Questions that the server keeps prepared: to plan one again each time costs as much as to answer it."""

from django.db import connection
from django.db.backends.postgresql.base import ServerBindingCursor
from django.db.backends.utils import CursorWrapper


def voorbereid() -> CursorWrapper:
    """A cursor for questions that come back often with other values. A value that stands in one twice has one type.

    Row-level security holds as ever: the server plans again when another role asks.
    """
    connection.ensure_connection()
    connection.connection.prepare_threshold = 0
    return connection.make_cursor(ServerBindingCursor(connection.connection))
