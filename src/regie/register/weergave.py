# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The view of terms as they stand today: its conditions come from the one list in the kern."""

from typing import Final

from django.db import connections

from regie.kern.termijnen.weergave import WEERGAVE, statuskenmerk, statuskolommen_sql

PEILDATUM: Final = "current_setting('regie.peildatum')::date"


def weergave_sql() -> str:
    """As the one who asks (security_invoker): row-level security of the reader, not of the owner."""
    return f"""
        DROP VIEW IF EXISTS {WEERGAVE};
        CREATE VIEW {WEERGAVE} WITH (security_invoker = true) AS
        SELECT t.*, {statuskolommen_sql(PEILDATUM)} FROM termijn t;
        GRANT SELECT ON {WEERGAVE} TO regie_app, regie_rekenaar;
        COMMENT ON VIEW {WEERGAVE} IS '{statuskenmerk()}';
    """


def maak_weergave() -> None:
    """After every migration: the view follows the kern."""
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute(weergave_sql())
