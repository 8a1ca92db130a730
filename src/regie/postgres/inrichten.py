# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The roles and the databases of a server: rollen.sql, and the passwords."""

import subprocess
from pathlib import Path

from regie.postgres.adressen import ROLLEN, Adressen
from regie.postgres.fouten import PostgresFout
from regie.postgres.programma import vind_klant
from regie.postgres.verbinding import opdracht, serverversie, verbind, voer_uit

ROLLEN_SQL = Path(__file__).with_name("rollen.sql")


def richt_in(adressen: Adressen, wachtwoorden: dict[str, str]) -> None:
    """Roles, database and passwords, as they must be. Does no harm when they are there."""
    from psycopg import sql

    voer_rollen_uit(adressen.beheer, "regie")
    with verbind(adressen.beheer) as beheer:
        for rol in ROLLEN:
            # Hashed here: the password itself does not travel and cannot land in a log.
            geheim = beheer.pgconn.encrypt_password(wachtwoorden[rol].encode(), rol.encode(), b"scram-sha-256").decode()
            beheer.execute(sql.SQL("ALTER ROLE {} PASSWORD {}").format(sql.Identifier(rol), geheim))


def maak_databank(adressen: Adressen, naam: str, sjabloon: str | None = None) -> Adressen:
    """A new database with the same roles and rights; with `sjabloon` a copy of that database."""
    if sjabloon is not None:
        with verbind(adressen.beheer) as beheer:
            beheer.execute(opdracht("CREATE DATABASE {} OWNER regie_eigenaar TEMPLATE {}", naam, sjabloon))
    voer_rollen_uit(adressen.beheer, naam)
    return adressen.voor(naam)


def verwijder_databank(adressen: Adressen, naam: str) -> None:
    """The database is gone, and who was connected to it as well."""
    with verbind(adressen.beheer) as beheer:
        beheer.execute(opdracht("DROP DATABASE IF EXISTS {} WITH (FORCE)", naam))


def voer_rollen_uit(beheer: str, naam: str) -> None:
    psql = vind_klant("psql", serverversie(beheer))["psql"]
    try:
        voer_uit(
            [psql, "-X", "-q", f"--set=databank={naam}", f"--file={ROLLEN_SQL}"], beheer, stdout=subprocess.DEVNULL
        )
    except PostgresFout as fout:
        raise PostgresFout(f"De rollen en de databank '{naam}' zijn niet te maken. PostgreSQL meldt: {fout}") from None
