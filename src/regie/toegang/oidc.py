# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How organisations log in their own people: which OpenID Connect issuer speaks for whom."""

from dataclasses import dataclass

from django.db import connection, connections


@dataclass(frozen=True, slots=True)
class Oidc:
    """`geheim`: encrypted. `eigen_mfa`: our second step is asked as well as that of the issuer."""

    id: str
    naam: str
    uitgever: str
    client: str
    geheim: str
    eigen_mfa: bool


class OnbekendeOidc(LookupError):
    """There is no such login."""


def logins() -> dict[str, Oidc]:
    """All of them by key, in the order of their names: they stand on the login page."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, naam, uitgever, client, geheim, eigen_mfa FROM oidc ORDER BY naam, id")
        return {rij[0]: Oidc(*rij) for rij in cursor.fetchall()}


def bewaar(nieuw: Oidc) -> None:
    """Adds or changes a login, as the owner of the database."""
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO oidc (id, naam, uitgever, client, geheim, eigen_mfa) VALUES (%s, %s, %s, %s, %s, %s)
            ON CONFLICT (id) DO UPDATE SET naam = excluded.naam, uitgever = excluded.uitgever,
                client = excluded.client, geheim = excluded.geheim, eigen_mfa = excluded.eigen_mfa
            """,
            [nieuw.id, nieuw.naam, nieuw.uitgever, nieuw.client, nieuw.geheim, nieuw.eigen_mfa],
        )


def koppel(id_: str, gemeente: str, organisatie: str) -> bool:
    """From now on this login speaks for this organisation; False when the gemeente knows no such organisation."""
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("UPDATE organisatie SET oidc = %s WHERE gemeente = %s AND id = %s", [id_, gemeente, organisatie])
        return bool(cursor.rowcount)
