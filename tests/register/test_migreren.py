# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A register that was filled with an older version comes to this one and keeps every row.

In a process of its own: Django knows one database, and that of the other tests is new already.
"""

import json
import subprocess
import sys
from typing import Any

SCHRIJVEN = """
SET session_replication_role = replica;
INSERT INTO gemeente (code, naam, beleid) VALUES ('0999', 'Voorbeeldstad', 'voorbeeld');
INSERT INTO gebeurtenis (gemeente, id, dossier, type, categorie, datum, vastgelegd_op, gegevens, afdruk)
    VALUES ('0999', '00000000-0000-7000-8000-000000000001', 'd1', 'contact', 'gewoon', '2026-01-01', now(), '{}',
            '00000000-0000-7000-8000-000000000001');
INSERT INTO gebeurtenis_deel VALUES ('0999', 'd1', '00000000-0000-7000-8000-000000000001', 'gezondheid', '{}');
INSERT INTO gebeurtenis_tekst VALUES ('0999', 'd1', '00000000-0000-7000-8000-000000000001', 'veld', 'gewoon', '"x"');
INSERT INTO inzage (gemeente, id, medewerker, rollen, doel, wat, dossiers, verzoek)
    VALUES ('0999', '00000000-0000-7000-8000-000000000002', 'karin', '{consulent}', 'x', 'y', '{d1,d2}', 'v');
"""
NAAM_IN_EIGEN_SCHRIFT = """
SET session_replication_role = replica;
INSERT INTO persoon (gemeente, id, voornamen, naam_eigen)
    VALUES ('0999', '00000000-0000-7000-8000-000000000003', 'Amina', 'أَمِينَة ኣሚና');
INSERT INTO persoon_woord VALUES ('0999', '00000000-0000-7000-8000-000000000003', 'amina', 'amn');
"""
BIJWERKEN = f"""
import json, os, tempfile
from pathlib import Path
import django, psycopg
from regie.postgres.databank import databank

with tempfile.TemporaryDirectory(prefix="regie-", dir="/tmp") as plek:
    os.chmod(plek, 0o755)
    with databank(Path(plek) / "data") as adressen:
        os.environ |= {{"DATABASE_URL": adressen.app, "REGIE_EIGENAAR_URL": adressen.eigenaar,
                       "REGIE_KOPIE_URL": adressen.kopie, "DJANGO_SETTINGS_MODULE": "regie.instellingen.django"}}
        django.setup()
        from django.core.management import call_command
        from regie.register.migreren import migreer

        call_command("migrate", "register", "0001", database="eigenaar", verbosity=0)
        beheer = adressen.beheer.replace("@/postgres?", "@/regie?")
        with psycopg.connect(beheer, autocommit=True) as verbinding:
            verbinding.execute({SCHRIJVEN!r})
        call_command("migrate", "register", "0015", database="eigenaar", verbosity=0)
        with psycopg.connect(beheer, autocommit=True) as verbinding:
            verbinding.execute({NAAM_IN_EIGEN_SCHRIFT!r})
        migreer()
        migreer()  # as often as you like
        with psycopg.connect(beheer) as verbinding:
            vraag = lambda sql: verbinding.execute(sql).fetchall()
            print(json.dumps({{
                "deel": vraag("SELECT dossier, type, categorie FROM gebeurtenis_deel"),
                "tekst": vraag("SELECT dossier, type, tekst FROM gebeurtenis_tekst"),
                "gebeurtenis": vraag("SELECT dossier, type, organisatie FROM gebeurtenis"),
                "woorden": vraag("SELECT woord FROM persoon_woord ORDER BY woord"),
                "open": vraag("SELECT relname FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity"),
                "inzage": vraag("SELECT dossier FROM inzage_dossier ORDER BY 1"),
            }}))
"""


def test_what_was_kept_by_the_first_version_is_there_after_the_last() -> None:
    uit = subprocess.run([sys.executable, "-c", BIJWERKEN], capture_output=True, text=True, check=False)
    assert uit.returncode == 0, uit.stderr[-2000:]
    gevonden: dict[str, Any] = json.loads(uit.stdout.splitlines()[-1])
    assert gevonden["gebeurtenis"] == [["d1", "contact", None]]
    assert gevonden["deel"] == [["d1", "contact", "gezondheid"]]
    assert gevonden["tekst"] == [["d1", "contact", "x"]]
    assert gevonden["woorden"] == [["amina"], ["امينه"], ["ኣሚና"]]
    assert gevonden["open"] == []  # row-level security that was lifted to fill in is forced again
    assert gevonden["inzage"] == [["d1"], ["d2"]]
