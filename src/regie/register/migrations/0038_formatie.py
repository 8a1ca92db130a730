# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""register/sql/44_formatie.sql"""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parents[1] / "sql" / "44_formatie.sql"


class Migration(migrations.Migration):
    dependencies = [("register", "0037_gedrukt")]
    operations = [migrations.RunSQL(SQL.read_text(encoding="utf-8"))]
