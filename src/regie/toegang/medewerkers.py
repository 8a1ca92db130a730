# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Staff: who an account is, and the names of colleagues."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection, connections

from regie.toegang.context import zet
from regie.toegang.rollen import ROLLEN
from regie.toegang.wie import Wie

_WIE = """
    SELECT m.gemeente, g.naam, g.beleid, m.id, m.naam, m.rollen, m.team
    FROM medewerker m JOIN gemeente g ON g.code = m.gemeente
    WHERE m.account = %s
"""


class OnbekendeRol(ValueError):
    """A role that is not in the table of roles."""


def wie_van(account: int) -> Wie | None:
    """The member of staff behind an account; None for an account that belongs to nobody. Inside a transaction."""
    zet({"account": str(account)})
    with connection.cursor() as cursor:
        cursor.execute(_WIE, [account])
        rij = cursor.fetchone()
    return None if rij is None else _wie(*rij)


def _wie(gemeente: str, naam_van: str, beleid: str, id_: str, naam: str, rollen: list[str], team: str) -> Wie:
    return Wie(gemeente, naam_van, beleid, id_, naam, tuple(rollen), team)


@dataclass(frozen=True, slots=True)
class Collega:
    id: str
    naam: str
    rollen: tuple[str, ...]
    team: str


def collegas() -> dict[str, Collega]:
    """Everybody of this gemeente by key."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, naam, rollen, team FROM medewerker ORDER BY naam")
        return {id_: Collega(id_, naam, tuple(rollen), team) for id_, naam, rollen, team in cursor.fetchall()}


def voeg_toe(
    gemeente: str, id_: str, naam: str, rollen: Sequence[str], *, account: int | None = None, team: str = ""
) -> None:
    """Adds or changes a member of staff, as the owner of the database (an administrator on the command line)."""
    vreemd = [rol for rol in rollen if rol not in ROLLEN]
    if vreemd or not rollen:
        raise OnbekendeRol(f"De rol '{', '.join(vreemd)}' bestaat niet. Kies uit: {', '.join(ROLLEN)}.")
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO medewerker (gemeente, id, account, organisatie, naam, rollen, team)
            VALUES (%s, %s, %s, 'gemeente', %s, %s, %s)
            ON CONFLICT (gemeente, id) DO UPDATE SET account = coalesce(excluded.account, medewerker.account),
                naam = excluded.naam, rollen = excluded.rollen, team = excluded.team
            """,
            [gemeente, id_, account, naam, list(rollen), team],
        )
