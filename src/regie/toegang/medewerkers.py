# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Staff: the hats of an account, and the names of colleagues."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection, connections

from regie.toegang.context import zet
from regie.toegang.organisaties import keur_plek
from regie.toegang.rollen import keur_rollen
from regie.toegang.voorbereid import voorbereid
from regie.toegang.wie import GEMEENTE, Wie

_PETTEN = """
    SELECT m.gemeente, g.naam, g.beleid, m.id, m.naam, m.rollen, m.team, m.organisatie, o.naam
    FROM medewerker m
    JOIN gemeente g ON g.code = m.gemeente
    JOIN organisatie o ON o.gemeente = m.gemeente AND o.id = m.organisatie
    WHERE m.account = %(account)s
      AND coalesce(m.van, %(vandaag)s::date) <= %(vandaag)s::date
      AND coalesce(m.tot, %(vandaag)s::date) >= %(vandaag)s::date
      AND (%(via)s::text = '' OR o.oidc = %(via)s::text)
    ORDER BY g.naam, o.naam, m.naam, m.id
"""


def petten(account: int, vandaag: date, via: str = "") -> tuple[Wie, ...]:
    """Everywhere that an account works on this day: one hat for each row. Inside a transaction; ends its context.

    `via`: the login (table `oidc`) that vouched for somebody. It speaks only for the organisations that use it.
    """
    zet({"account": str(account), "gemeente": ""})
    with voorbereid() as cursor:
        cursor.execute(_PETTEN, {"account": account, "vandaag": vandaag, "via": via})
        return tuple(_wie(rij) for rij in cursor.fetchall())


def wie_van(account: int, vandaag: date, gekozen: str = "", via: str = "") -> Wie | None:
    """The one hat of an account, or the chosen one; None for who works nowhere, or has still to choose."""
    return kies(petten(account, vandaag, via), gekozen)


def kies(op: Sequence[Wie], gekozen: str) -> Wie | None:
    """A choice that is no longer there counts as none."""
    return op[0] if len(op) == 1 else next((wie for wie in op if petnaam(wie) == gekozen), None)


def petnaam(wie: Wie) -> str:
    """What a session remembers of the hat that was chosen."""
    return f"{wie.gemeente}/{wie.medewerker}"


def werkte_hier(account: int) -> bool:
    """Whether an account belongs to somebody at all, in service or not. As `petten`."""
    zet({"account": str(account), "gemeente": ""})
    with connection.cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT 1 FROM medewerker WHERE account = %s)", [account])
        return bool(cursor.fetchone()[0])


def _wie(rij: Sequence[Any]) -> Wie:
    gemeente, naam_van, beleid, id_, naam, rollen, team, organisatie, voluit = rij
    return Wie(gemeente, naam_van, beleid, id_, naam, tuple(rollen), team, organisatie, voluit)


@dataclass(frozen=True, slots=True)
class Collega:
    id: str
    naam: str
    rollen: tuple[str, ...]
    team: str
    organisatie: str = GEMEENTE
    email: str = ""
    van: date | None = None
    tot: date | None = None

    def werkt_op(self, dag: date) -> bool:
        return (self.van is None or self.van <= dag) and (self.tot is None or dag <= self.tot)


def collegas() -> dict[str, Collega]:
    """Everybody of this gemeente by key, also who works here no longer: they did what they did."""
    with voorbereid() as cursor:
        cursor.execute("SELECT id, naam, rollen, team, organisatie, email, van, tot FROM medewerker ORDER BY naam")
        return {id_: Collega(id_, naam, tuple(rollen), *rest) for id_, naam, rollen, *rest in cursor.fetchall()}


def voeg_toe(
    gemeente: str,
    id_: str,
    naam: str,
    rollen: Sequence[str],
    *,
    account: int | None = None,
    team: str = "",
    organisatie: str = GEMEENTE,
) -> None:
    """Adds or changes a member of staff, as the owner of the database (an administrator on the command line)."""
    keur_rollen(tuple(rollen))
    with connections["eigenaar"].cursor() as cursor:
        keur_plek(cursor, gemeente, organisatie, rollen)
        cursor.execute(
            """
            INSERT INTO medewerker (gemeente, id, account, organisatie, naam, rollen, team)
            VALUES (%s, %s, %s, %s, %s, %s, %s)
            ON CONFLICT (gemeente, id) DO UPDATE SET account = coalesce(excluded.account, medewerker.account),
                naam = excluded.naam, rollen = excluded.rollen, team = excluded.team, organisatie = excluded.organisatie
            """,
            [gemeente, id_, account, organisatie, naam, list(rollen), team],
        )
