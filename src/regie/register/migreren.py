# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Bringing the database to this version: tables, rights on the tables of others, and the view of terms."""

from typing import Final

from django.core.management import call_command
from django.db import connections

from regie.bestanden.recht import lees_recht
from regie.register.taaktabel import schrijf_taken
from regie.register.weergave import maak_weergave

EIGENAAR: Final = "eigenaar"
# Tables of Django, allauth and procrastinate: none of them hangs on a dossier.
_VAN_ANDEREN: Final = ("toegang_account", "auth_", "django_", "account_", "mfa_", "socialaccount_", "procrastinate_")


def migreer(*, uitvoerig: bool = False) -> None:
    """Everything, as often as you like. As regie_eigenaar."""
    call_command("migrate", database=EIGENAAR, interactive=False, verbosity=1 if uitvoerig else 0)
    _geef_rechten()
    maak_weergave()
    schrijf_taken(lees_recht())


def _geef_rechten() -> None:
    """The application uses the tables of its libraries; it owns none of them."""
    with connections[EIGENAAR].cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tabellen = [naam for (naam,) in cursor.fetchall() if naam.startswith(_VAN_ANDEREN)]
        cursor.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {', '.join(tabellen)} TO regie_app")
        cursor.execute("GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO regie_app")
        cursor.execute("GRANT SELECT ON django_migrations TO regie_kopie")
