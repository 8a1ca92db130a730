# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The view of terms as they stand today: its conditions come from the one list in the kern."""

import hashlib
from typing import Final

from django.db import connections

from regie.kern.termijnen.weergave import statuskolommen_sql

PEILDATUM: Final = "current_setting('regie.peildatum')::date"


def weergave_sql() -> str:
    """As the one who asks (security_invoker): row-level security of the reader, not of the owner."""
    return f"""
        DROP VIEW IF EXISTS termijn_vandaag;
        CREATE VIEW termijn_vandaag WITH (security_invoker = true) AS
        SELECT t.*, {statuskolommen_sql(PEILDATUM)} FROM termijn t;
        GRANT SELECT ON termijn_vandaag TO regie_app, regie_rekenaar;
        COMMENT ON VIEW termijn_vandaag IS '{kenmerk()}';
    """


def kenmerk() -> str:
    """A mark of the conditions, to see whether a database follows this version of the kern."""
    return hashlib.sha256(statuskolommen_sql(PEILDATUM).encode()).hexdigest()[:16]


def maak_weergave() -> None:
    """After every migration: the view follows the kern."""
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute(weergave_sql())
