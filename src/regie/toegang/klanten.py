# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Systems of other organisations that ask through the API: who they are, for what they ask, and until when.

A client is a member of staff without an account: it has roles of the table of roles, so that `mag` and row-level
security decide about it as about anybody. There is no role above those of people.
"""

import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Any, Final, NamedTuple

from django.db import connection, connections
from django.db.backends.postgresql.base import ServerBindingCursor

from regie.kern.recht.typen.verwerkingen import Doel
from regie.toegang.context import GeenTransactie, instellingen_van, zet_wie
from regie.toegang.medewerkers import voeg_toe
from regie.toegang.rollen import ROLLEN, keur_rollen
from regie.toegang.voorbereid import onthoud_bereik
from regie.toegang.wie import GEMEENTE, Wie

TOTALEN: Final = frozenset({"beleid", "contract", "financien"})
GEHEIMBYTES: Final = 32


class KlantGeweigerd(ValueError):
    """Why this client cannot be made or changed."""


@dataclass(frozen=True, slots=True)
class Klant:
    """A client that may ask today. `kenmerk`: of its secret, so that a new one ends what was given for the old."""

    wie: Wie
    doel: Doel
    geheim: bytes

    @property
    def client_id(self) -> str:
        return f"{self.wie.gemeente}.{self.wie.medewerker}"

    @property
    def kenmerk(self) -> str:
        return self.geheim[:4].hex()

    def kent(self, geheim: str) -> bool:
        """Whether this is its secret. What is hashed is chance itself, so nothing slower is needed."""
        return hmac.compare_digest(sha256(geheim.encode()).digest(), self.geheim)


def kan_koppelen(rol: str) -> bool:
    """A system has no caseload and no people of its own: those roles are for somebody."""
    regel = ROLLEN[rol]
    return rol in TOTALEN or (regel.bereik in ("gemeente", "relatie") and not regel.eigen_mensen)


def klant(gemeente: str, id_: str, vandaag: date) -> Klant | None:
    """The client, when it may ask on this day, with its context set. Inside a transaction."""
    vorige = _VORIGE.get((gemeente, id_))
    gevonden = _zoek(gemeente, id_, vandaag, vorige)
    if gevonden is None:
        return None
    if vorige is not None and vorige.rij == gevonden:
        return vorige.klant
    if (nieuw := _klant(*gevonden)) is not None:
        zet_wie(nieuw.wie, vandaag)
        _VORIGE[gemeente, id_] = Vorige(gevonden, nieuw)
    return nieuw


class Vorige(NamedTuple):
    """What a client was the last time: nothing is decided by it, only asked in one question instead of three."""

    rij: tuple[Any, ...]
    klant: Klant


_VORIGE: Final[dict[tuple[str, str], Vorige]] = {}


def _zoek(gemeente: str, id_: str, vandaag: date, vorige: Vorige | None) -> tuple[Any, ...] | None:
    """Sets the context of what it was, and looks it up: when it is that no longer, the context is set anew."""
    if not connection.in_atomic_block:
        raise GeenTransactie("Wie er vraagt, hoort bij één transactie: open die eerst (transaction.atomic).")
    waarden = dict.fromkeys(_NAMEN, "") | {"gemeente": gemeente, "medewerker": id_}
    if vorige is not None:
        waarden |= instellingen_van(vorige.klant.wie, vandaag)
    connection.ensure_connection()
    connection.connection.prepare_threshold = 0
    with connection.make_cursor(ServerBindingCursor(connection.connection)) as cursor:
        cursor.execute(_KLANT, waarden | {"vandaag": vandaag})
        rij: tuple[Any, ...] | None = cursor.fetchone()
    onthoud_bereik(waarden["bereik"])
    return rij


_NAMEN: Final = tuple(instellingen_van(Wie("", "", "", "", "", ("teamleider",)), date(2026, 1, 1)))
# The row is looked up from what `context` gives, so after it: the policies find the settings that it made.
_KLANT: Final = f"""
    WITH context AS MATERIALIZED (
        SELECT {", ".join(f"set_config('regie.{naam}', %({naam})s::text, true) AS {naam}" for naam in _NAMEN)})
    SELECT gevonden.* FROM context c, LATERAL (
        SELECT k.doel, k.geheim, m.gemeente, g.naam, g.beleid, m.id, m.naam, m.rollen, m.organisatie, o.naam
        FROM api_klant k
        JOIN medewerker m ON m.gemeente = k.gemeente AND m.id = k.id
        JOIN gemeente g ON g.code = m.gemeente
        JOIN organisatie o ON o.gemeente = m.gemeente AND o.id = m.organisatie
        WHERE k.gemeente = c.gemeente AND k.id = c.medewerker AND k.ingetrokken_op IS NULL
          AND k.geldig_tot >= %(vandaag)s::date
          AND coalesce(m.van, %(vandaag)s::date) <= %(vandaag)s::date
          AND coalesce(m.tot, %(vandaag)s::date) >= %(vandaag)s::date
        LIMIT 1) gevonden
"""


def _klant(doel: Doel, geheim: bytes, *plek: Any) -> Klant | None:
    """None for roles that were changed since into what no system has."""
    gemeente, naam_van, beleid, id_, naam, rollen, organisatie, voluit = plek
    if not all(map(kan_koppelen, rollen)):
        return None
    wie = Wie(gemeente, naam_van, beleid, id_, naam, tuple(rollen), "", organisatie, voluit)
    return Klant(wie, doel, bytes(geheim)) if doel in wie.doelen else None


# ------------------------------------------------------------------ by the administrator, as the owner of the database


def maak_klant(
    gemeente: str, id_: str, naam: str, rollen: Sequence[str], doel: Doel, tot: date, *, organisatie: str = GEMEENTE
) -> str:
    """Adds a client; gives its secret, this once. Raises KlantGeweigerd, or what `voeg_toe` raises."""
    keur_klant(rollen, doel)
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("SELECT 1 FROM medewerker WHERE gemeente = %s AND id = %s", [gemeente, id_])
        if cursor.fetchone():
            raise KlantGeweigerd(
                f"'{id_}' is er al in gemeente {gemeente}. Kies een andere sleutel, of vernieuw het geheim."
            )
    voeg_toe(gemeente, id_, naam, rollen, organisatie=organisatie)
    geheim = secrets.token_urlsafe(GEHEIMBYTES)
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute(
            "INSERT INTO api_klant (gemeente, id, doel, geheim, geldig_tot) VALUES (%s, %s, %s, %s, %s)",
            [gemeente, id_, doel, sha256(geheim.encode()).digest(), tot],
        )
    return geheim


def keur_klant(rollen: Sequence[str], doel: Doel) -> None:
    """Raises KlantGeweigerd, OnbekendeRol or RollenBijElkaar."""
    keur_rollen(tuple(rollen))
    mensen = [rol for rol in rollen if not kan_koppelen(rol)]
    if mensen:
        kan = ", ".join(rol for rol in ROLLEN if kan_koppelen(rol))
        raise KlantGeweigerd(
            f"De rol {', '.join(mensen)} is voor een mens: die ziet wat aan iemand is toegewezen. Kies uit: {kan}."
        )
    doelen = frozenset[Doel]().union(*(ROLLEN[rol].doelen for rol in rollen))
    if doel not in doelen:
        raise KlantGeweigerd(f"Bij deze rol past het doel {doel} niet. Kies uit: {', '.join(sorted(doelen))}.")


def vernieuw_geheim(gemeente: str, id_: str, tot: date) -> str:
    """A new secret, valid until and including a day; what was given for the old one ends. Raises KlantGeweigerd."""
    geheim = secrets.token_urlsafe(GEHEIMBYTES)
    _wijzig(gemeente, id_, "geheim = %s, geldig_tot = %s", [sha256(geheim.encode()).digest(), tot])
    return geheim


def trek_in(gemeente: str, id_: str, moment: datetime) -> None:
    """Ends a client for good, at once. Raises KlantGeweigerd."""
    _wijzig(gemeente, id_, "ingetrokken_op = %s", [moment])


def _wijzig(gemeente: str, id_: str, wat: str, waarden: list[object]) -> None:
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute(
            f"UPDATE api_klant SET {wat} WHERE gemeente = %s AND id = %s AND ingetrokken_op IS NULL",
            [*waarden, gemeente, id_],
        )
        if not cursor.rowcount:
            raise KlantGeweigerd(f"In gemeente {gemeente} is geen systeem '{id_}', of het is ingetrokken.")


def klanten(gemeente: str) -> list[tuple[str, str, str, tuple[str, ...], str, date, datetime | None]]:
    """id, naam, organisatie, rollen, doel, geldig_tot, ingetrokken_op: all clients of a gemeente."""
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute(
            "SELECT k.id, m.naam, m.organisatie, m.rollen, k.doel, k.geldig_tot, k.ingetrokken_op FROM api_klant k"
            " JOIN medewerker m ON m.gemeente = k.gemeente AND m.id = k.id WHERE k.gemeente = %s ORDER BY k.id",
            [gemeente],
        )
        return [(*rij[:3], tuple(rij[3]), *rij[4:]) for rij in cursor.fetchall()]
