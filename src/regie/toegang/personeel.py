# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Staff as the functional manager keeps them. PostgreSQL lets only that role write, only here, and never about oneself.

Every change is logged by the database itself (medewerker_mutatie).
"""

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.db import connection

from regie.toegang.organisaties import keur_plek
from regie.toegang.rollen import keur_rollen
from regie.toegang.wie import Wie

PER_BLAD: Final = 50
ROLLEN_IN_RIJ: Final = 6
STANDEN: Final = ("in_dienst", "uitgenodigd", "uit_dienst", "kwalificatie")
WIJZIGBAAR: Final = frozenset({"naam", "email", "team", "organisatie", "rollen", "van", "tot", "herzien_op"})

# a system that asks through the API is a row without a person: it is kept on the command line
_MENSEN: Final = """
    SELECT m.id, m.naam, m.email, m.team, m.organisatie, o.naam AS organisatie_naam, m.rollen, m.van, m.tot,
           m.herzien_op, m.begonnen_op, m.account, a.username, a.last_login, coalesce(a.is_active, true) AS is_actief,
           (SELECT max(u.geldig_tot) FROM uitnodiging u
            WHERE u.gemeente = m.gemeente AND u.medewerker = m.id AND u.gebruikt_op IS NULL
              AND u.ingetrokken_op IS NULL AND u.geldig_tot > clock_timestamp()) AS uitgenodigd_tot,
           (SELECT min(k.tot) FROM kwalificatie k WHERE k.gemeente = m.gemeente AND k.medewerker = m.id) AS bewijs_tot
    FROM medewerker m
    JOIN organisatie o ON o.gemeente = m.gemeente AND o.id = m.organisatie
    LEFT JOIN toegang_account a ON a.id = m.account
    WHERE m.gemeente = %(gemeente)s AND m.id NOT LIKE 'api-%%'
"""
_STAND: Final = {
    "": "true",
    "in_dienst": "coalesce(m.tot, %(vandaag)s) >= %(vandaag)s AND m.account IS NOT NULL",
    "uitgenodigd": "coalesce(m.tot, %(vandaag)s) >= %(vandaag)s AND m.account IS NULL",
    "uit_dienst": "m.tot < %(vandaag)s",
    "kwalificatie": "EXISTS (SELECT 1 FROM kwalificatie k WHERE k.gemeente = m.gemeente AND k.medewerker = m.id"
    " AND k.tot < %(vandaag)s)",
}


@dataclass(frozen=True, slots=True)
class Mens:
    """A member of staff. `bewijs_tot`: the first day on which a qualification ends."""

    id: str
    naam: str
    email: str
    team: str
    organisatie: str
    organisatie_naam: str
    rollen: tuple[str, ...]
    van: date | None
    tot: date | None
    herzien_op: date | None
    begonnen_op: datetime
    account: int | None
    gebruikersnaam: str | None
    laatste_login: datetime | None
    is_actief: bool
    uitgenodigd_tot: datetime | None
    bewijs_tot: date | None

    def is_uit_dienst(self, vandaag: date) -> bool:
        return self.tot is not None and self.tot < vandaag

    def is_verlopen(self, vandaag: date) -> bool:
        """A qualification has ended."""
        return self.bewijs_tot is not None and self.bewijs_tot < vandaag


@dataclass(frozen=True, slots=True)
class Kwalificatie:
    soort: str
    tot: date | None


@dataclass(frozen=True, slots=True)
class Mutatie:
    """A line of the log of changes. `wat`: the table; `oud` and `nieuw`: the row before and after."""

    moment: datetime
    door: str
    wat: str
    oud: dict[str, Any] | None
    nieuw: dict[str, Any] | None


class EigenRol(PermissionError):
    """Nobody changes one's own place to work: somebody else does."""


def mensen(
    wie: Wie, vandaag: date, *, stand: str = "", organisatie: str = "", rol: str = "", na: str = ""
) -> list[Mens]:
    """A page of the list by name, and one more where there is a next page. `na`: the last one of the page before."""
    sql = (
        f"{_MENSEN} AND {_STAND[stand]} AND (%(organisatie)s = '' OR m.organisatie = %(organisatie)s)"
        " AND (%(rol)s = '' OR %(rol)s = ANY (m.rollen))"
        " AND (%(na)s = '' OR (m.naam, m.id) > (SELECT v.naam, v.id FROM medewerker v"
        " WHERE v.gemeente = %(gemeente)s AND v.id = %(na)s)) ORDER BY m.naam, m.id LIMIT %(aantal)s"
    )
    return _lees(sql, {"gemeente": wie.gemeente, "vandaag": vandaag, "organisatie": organisatie, "rol": rol, "na": na,
                       "aantal": PER_BLAD + 1})  # fmt: skip


def te_herzien(wie: Wie, vandaag: date, sinds: date) -> list[Mens]:
    """Who has access and of whom nobody asked since that day whether it is still needed; the longest first."""
    sql = (
        f"{_MENSEN} AND m.account IS NOT NULL AND coalesce(m.tot, %(vandaag)s) >= %(vandaag)s"
        " AND coalesce(m.herzien_op, m.begonnen_op::date) <= %(sinds)s"
        " ORDER BY coalesce(m.herzien_op, m.begonnen_op::date), m.naam, m.id LIMIT 200"
    )
    return _lees(sql, {"gemeente": wie.gemeente, "vandaag": vandaag, "sinds": sinds})


def mens(wie: Wie, id_: str) -> Mens | None:
    gevonden = _lees(f"{_MENSEN} AND m.id = %(id)s", {"gemeente": wie.gemeente, "id": id_})
    return gevonden[0] if gevonden else None


def _lees(sql: str, waarden: Mapping[str, Any]) -> list[Mens]:
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden)
        return [_mens(list(rij)) for rij in cursor.fetchall()]


def _mens(rij: list[Any]) -> Mens:
    rij[ROLLEN_IN_RIJ] = tuple(rij[ROLLEN_IN_RIJ])
    return Mens(*rij)


def neem_aan(wie: Wie, naam: str, email: str, organisatie: str, rollen: Sequence[str], **meer: Any) -> str:
    """A new member of staff, still without an account; gives the key, which stands in events for good: not a name."""
    keur_rollen(tuple(rollen))
    id_ = f"mw-{secrets.token_hex(5)}"
    with connection.cursor() as cursor:
        keur_plek(cursor, wie.gemeente, organisatie, rollen)
        cursor.execute(
            "INSERT INTO medewerker (gemeente, id, organisatie, naam, email, rollen, team, van)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s)",
            [wie.gemeente, id_, organisatie, naam, email, list(rollen), meer.get("team", ""), meer.get("van")],
        )
    return id_


def wijzig(wie: Wie, id_: str, **velden: Any) -> None:
    """Changes what is given. Raises EigenRol, and what `keur_rollen` and `keur_plek` raise."""
    if vreemd := velden.keys() - WIJZIGBAAR:
        raise ValueError(f"Deze velden zijn niet te wijzigen: {', '.join(sorted(vreemd))}.")
    with connection.cursor() as cursor:
        if "rollen" in velden:
            keur_rollen(tuple(velden["rollen"]))
            keur_plek(cursor, wie.gemeente, velden["organisatie"], velden["rollen"])
            velden["rollen"] = list(velden["rollen"])
        zet = ", ".join(f"{naam} = %s" for naam in velden)
        sql = f"UPDATE medewerker SET {zet} WHERE gemeente = %s AND id = %s"  # noqa: S608 (names of WIJZIGBAAR)
        cursor.execute(sql, [*velden.values(), wie.gemeente, id_])
        if not cursor.rowcount:
            raise EigenRol(id_)


def kwalificaties(wie: Wie, id_: str) -> list[Kwalificatie]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT soort, tot FROM kwalificatie WHERE gemeente = %s AND medewerker = %s ORDER BY tot, soort",
            [wie.gemeente, id_],
        )
        return [Kwalificatie(*rij) for rij in cursor.fetchall()]


def zet_kwalificatie(wie: Wie, id_: str, soort: str, tot: date | None) -> None:
    """Adds one, or gives it another last day."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO kwalificatie (gemeente, medewerker, soort, tot) VALUES (%s, %s, %s, %s)"
            " ON CONFLICT (gemeente, medewerker, soort) DO UPDATE SET tot = excluded.tot",
            [wie.gemeente, id_, soort, tot],
        )


def haal_kwalificatie_weg(wie: Wie, id_: str, soort: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM kwalificatie WHERE gemeente = %s AND medewerker = %s AND soort = %s",
            [wie.gemeente, id_, soort],
        )


def mutaties(wie: Wie, id_: str, aantal: int = 50) -> list[Mutatie]:
    """What was changed about somebody, newest first."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT moment, door, wat, oud, nieuw FROM medewerker_mutatie WHERE gemeente = %s AND medewerker = %s"
            " ORDER BY moment DESC, id DESC LIMIT %s",
            [wie.gemeente, id_, aantal],
        )
        return [Mutatie(*rij[:3], *map(_gelezen, rij[3:])) for rij in cursor.fetchall()]


def _gelezen(rij: str | None) -> dict[str, Any] | None:
    return None if rij is None else json.loads(rij)
