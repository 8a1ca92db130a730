# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The gemeenten of this register, and the policy that each of them follows."""

from dataclasses import dataclass

from django.db import connection, connections


@dataclass(frozen=True, slots=True)
class Gemeente:
    code: str
    naam: str
    beleid: str
    gerekend_met: str | None


def gemeenten() -> dict[str, Gemeente]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT code, naam, beleid, gerekend_met FROM gemeente ORDER BY code")
        return {rij[0]: Gemeente(*rij) for rij in cursor.fetchall()}


def voeg_gemeente_toe(code: str, naam: str, beleid: str) -> None:
    """Adds a gemeente or changes its policy (then `regie herbereken` is due). As the owner of the database."""
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO gemeente (code, naam, beleid) VALUES (%s, %s, %s)
            ON CONFLICT (code) DO UPDATE SET naam = excluded.naam, beleid = excluded.beleid
            """,
            [code, naam, beleid],
        )
        cursor.execute(
            "INSERT INTO organisatie (gemeente, id, naam, soort) VALUES (%s, 'gemeente', %s, 'gemeente')"
            " ON CONFLICT (gemeente, id) DO UPDATE SET naam = excluded.naam",
            [code, naam],
        )
