# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The whole schema, in SQL that a database administrator can read: register/sql/."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parents[1] / "sql"


class Migration(migrations.Migration):
    initial = True
    dependencies = [("toegang", "0001_initial")]
    operations = [migrations.RunSQL(pad.read_text(encoding="utf-8")) for pad in sorted(SQL.glob("0[1-7]_*.sql"))]
