# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Invitations: a word that opens one place to work, once, for some days. Only its mark is kept."""

import re
import secrets
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any, Final

from django.db import DatabaseError, connection, transaction

from regie.toegang.context import zet
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie

NIET_GEVONDEN: Final = "P0002"  # what neem_uitnodiging_aan says in SQL
ROLLEN_IN_RIJ: Final = 5
_WOORD: Final = re.compile(r"([0-9]{4})-[A-Za-z0-9_-]{43}")


@dataclass(frozen=True, slots=True)
class Uitnodiging:
    """What an invitation is for. `oidc`: the login of the organisation, if it has one."""

    gemeente: str
    gemeente_naam: str
    medewerker: str
    naam: str
    email: str
    rollen: tuple[str, ...]
    organisatie_naam: str
    oidc: str | None
    geldig_tot: datetime


class UitnodigingOngeldig(LookupError):
    """Used, withdrawn, expired, or never made."""


def nodig_uit(wie: Wie, medewerker: str, dagen: int) -> str:
    """The word for the link; an earlier invitation for the same person opens nothing any more. As `wie`."""
    woord = f"{wie.gemeente}-{secrets.token_urlsafe(32)}"
    trek_in(wie, medewerker)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO uitnodiging (gemeente, id, medewerker, afdruk, geldig_tot, door)"
            " VALUES (%s, %s, %s, %s, clock_timestamp() + make_interval(days => %s), %s)",
            [wie.gemeente, uuid7(), medewerker, _afdruk(woord), dagen, wie.medewerker],
        )
    return woord


def trek_in(wie: Wie, medewerker: str) -> bool:
    """Withdraws what was not used yet; False when there was nothing."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE uitnodiging SET ingetrokken_op = clock_timestamp()"
            " WHERE gemeente = %s AND medewerker = %s AND gebruikt_op IS NULL AND ingetrokken_op IS NULL",
            [wie.gemeente, medewerker],
        )
        return bool(cursor.rowcount)


def zoek(woord: str) -> Uitnodiging:
    """What this word opens. Raises UitnodigingOngeldig. It ends the context of who asks: only the word counts."""
    if (gevonden := _WOORD.fullmatch(woord)) is None:
        raise UitnodigingOngeldig
    zet({"gemeente": gevonden[1], "rollen": "", "bereik": "", "medewerker": "", "uitnodiging": _afdruk(woord)})
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT u.gemeente, g.naam, m.id, m.naam, m.email, m.rollen, o.naam, o.oidc, u.geldig_tot
            FROM uitnodiging u
            JOIN gemeente g ON g.code = u.gemeente
            JOIN medewerker m ON m.gemeente = u.gemeente AND m.id = u.medewerker
            JOIN organisatie o ON o.gemeente = m.gemeente AND o.id = m.organisatie
            """
        )
        if (rij := cursor.fetchone()) is None:
            raise UitnodigingOngeldig
    waarden: list[Any] = list(rij)
    waarden[ROLLEN_IN_RIJ] = tuple(waarden[ROLLEN_IN_RIJ])
    return Uitnodiging(*waarden)


def neem_aan(woord: str, account: int) -> None:
    """From now on this account works there. Raises UitnodigingOngeldig, also for who comes second."""
    if (gevonden := _WOORD.fullmatch(woord)) is None:
        raise UitnodigingOngeldig
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT neem_uitnodiging_aan(%s, %s, %s)", [gevonden[1], woord, account])
    except DatabaseError as fout:
        if getattr(fout.__cause__, "sqlstate", "") != NIET_GEVONDEN:
            raise
        raise UitnodigingOngeldig from fout


def _afdruk(woord: str) -> str:
    return sha256(woord.encode("ascii")).hexdigest()
