# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""register/sql/22_personen_zoeken.sql; and who has a name in another script can be found by it from now on."""

from pathlib import Path
from typing import Any

from django.db import migrations

from regie.personen.namen import klank, woorden

SQL = Path(__file__).parents[1] / "sql" / "22_personen_zoeken.sql"
TABELLEN = ("persoon", "persoon_woord")


def vul_aan(apps: Any, schema_editor: Any) -> None:
    """The owner sees no person while row-level security is forced; it is forced again before this ends."""
    with schema_editor.connection.cursor() as cursor:
        for tabel in TABELLEN:
            cursor.execute(f"ALTER TABLE {tabel} NO FORCE ROW LEVEL SECURITY")
        cursor.execute("SELECT gemeente, id, naam_eigen FROM persoon WHERE naam_eigen <> ''")
        rijen = [(g, p, deel, klank(deel)) for g, p, naam in cursor.fetchall() for deel in set(woorden(naam))]
        cursor.executemany(
            "INSERT INTO persoon_woord (gemeente, persoon, woord, klank) VALUES (%s, %s, %s, %s) ON CONFLICT DO NOTHING",
            rijen,
        )
        for tabel in TABELLEN:
            cursor.execute(f"ALTER TABLE {tabel} FORCE ROW LEVEL SECURITY")


class Migration(migrations.Migration):
    dependencies = [("register", "0015_samenvoegen")]
    operations = [
        migrations.RunSQL(SQL.read_text(encoding="utf-8")),
        migrations.RunPython(vul_aan, migrations.RunPython.noop),
    ]
