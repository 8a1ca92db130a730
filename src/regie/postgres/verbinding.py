# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Talking to a server. psycopg is imported here when somebody talks: most commands never do."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any, LiteralString

from regie.postgres.fouten import PostgresFout

if TYPE_CHECKING:
    from psycopg import Connection, sql


def verbind(adres: str) -> "Connection[Any]":
    """A connection where every statement stands on its own; a refusal in words."""
    import psycopg

    try:
        return psycopg.connect(adres, connect_timeout=10, autocommit=True)
    except psycopg.Error as fout:
        raise PostgresFout(
            f"PostgreSQL is niet te bereiken: {str(fout).strip()}. Klopt het adres en loopt hij?"
        ) from None


@contextmanager
def in_woorden(wat: str) -> Iterator[None]:
    """What the server refuses meanwhile, in words."""
    import psycopg

    try:
        yield
    except psycopg.Error as fout:
        raise PostgresFout(f"{wat} PostgreSQL meldt: {str(fout).strip()}") from None


def opdracht(tekst: LiteralString, *namen: str) -> "sql.Composed":
    """A statement with names in it, each written so that it can only be a name."""
    from psycopg import sql

    return sql.SQL(tekst).format(*[sql.Identifier(naam) for naam in namen])


def anders(adres: str, **delen: str) -> str:
    """This address with something else in it."""
    from psycopg.conninfo import make_conninfo

    return make_conninfo(adres, **delen)


def naam_van(adres: str) -> str:
    """The database in this address."""
    from psycopg.conninfo import conninfo_to_dict

    return str(conninfo_to_dict(adres).get("dbname") or "")


def serverversie(adres: str) -> int:
    with verbind(adres) as verbinding:
        return verbinding.info.server_version // 10000


def voer_uit(
    programma: list[str], adres: str, stdin: IO[bytes] | None = None, stdout: IO[bytes] | int | None = None
) -> None:
    """A client program of PostgreSQL. The password goes by the environment: everybody can see arguments."""
    from psycopg.conninfo import conninfo_to_dict, make_conninfo

    delen = conninfo_to_dict(adres)
    omgeving = {**os.environ, "PGPASSWORD": str(delen.pop("password", "")), "LC_ALL": "C", "PGOPTIONS": ""}
    volledig = [*programma, "--no-password", f"--dbname={make_conninfo('', **delen)}"]
    uit = subprocess.run(volledig, env=omgeving, stdin=stdin, stdout=stdout, stderr=subprocess.PIPE, check=False)
    if uit.returncode != 0:
        raise PostgresFout(uit.stderr.decode("utf-8", "replace").strip())
