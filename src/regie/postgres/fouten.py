# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What can go wrong with the database server, in words for the user."""


class PostgresFout(Exception):
    """What is wrong with PostgreSQL, where, and what to do now."""
