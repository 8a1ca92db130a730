# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Messages between the gemeente and an organisation: a thread per verwijzing, and on which side they were read.

A message is an event. Whatever a partner records says where it came from (`bron`); the gemeente leaves that empty.
"""

from collections.abc import Iterable
from typing import Final, Literal

from django.db import connection

from regie.dossiers.dossier import van_type
from regie.dossiers.vraag import NAAM, Rij, rijen
from regie.toegang.wie import Wie

BERICHT: Final = "bericht"
Kant = Literal["gemeente", "organisatie"]
_STAAT: Final = "NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)"


def kant_van(wie: Wie) -> Kant:
    return "organisatie" if wie.is_partner else "gemeente"


def draad(dossier: str, verwijzing: str) -> list[Rij]:
    """The messages about one verwijzing, oldest first, with `van` (a Kant) and `gelezen_op` on the other side."""
    gelezen = {
        (een["id"], een["kant"]): een["gelezen_op"]
        for een in rijen(
            "SELECT gebeurtenis::text AS id, kant, gelezen_op FROM bericht_gelezen"
            " WHERE gemeente = current_setting('regie.gemeente') AND dossier = %s",
            [dossier],
        )
    }
    berichten = [rij for rij in van_type(dossier, [BERICHT]) if rij["gegevens"]["verwijzing_id"] == verwijzing]
    return [_met_kant(rij, gelezen) for rij in reversed(berichten)]


def _met_kant(rij: Rij, gelezen: dict[tuple[str, str], object]) -> Rij:
    van, naar = ("organisatie", "gemeente") if rij["bron"] else ("gemeente", "organisatie")
    return rij | {"van": van, "gelezen_op": gelezen.get((rij["id"], naar))}


def lees(wie: Wie, dossier: str, berichten: Iterable[Rij]) -> None:
    """Notes that this side has read what the other wrote; of what was read before nothing changes."""
    kant = kant_van(wie)
    nieuw = [rij["id"] for rij in berichten if rij["van"] != kant and rij["gelezen_op"] is None]
    if not nieuw:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO bericht_gelezen (gemeente, dossier, gebeurtenis, kant)"
            " SELECT %s, %s, id, %s FROM unnest(%s::uuid[]) AS id ON CONFLICT DO NOTHING",
            [wie.gemeente, dossier, kant, nieuw],
        )


def ongelezen_voor_partner() -> list[Rij]:
    """Per verwijzing of the own people how many messages of the gemeente wait, the newest first."""
    return rijen(
        f"""
        SELECT p.dossier, p.verwijzing, p.taak, {NAAM} AS naam, count(*)::int AS aantal, max(p.vastgelegd_op) AS laatste
        FROM ketenbericht p
        GROUP BY p.dossier, p.verwijzing, p.taak, p.voornamen, p.tussenvoegsel, p.achternaam
        ORDER BY laatste DESC, p.dossier LIMIT 50
        """
    )


def ongelezen_voor_gemeente(wie: Wie) -> list[Rij]:
    """The same for a consulent: what organisations wrote about the own people."""
    return rijen(
        f"""
        WITH g AS MATERIALIZED (
            SELECT g.gemeente, g.dossier, g.gegevens ->> 'verwijzing_id' AS verwijzing, g.organisatie,
                   count(*)::int AS aantal, max(g.vastgelegd_op) AS laatste
            FROM toegang tg
            JOIN gebeurtenis g ON g.gemeente = tg.gemeente AND g.dossier = tg.dossier AND g.type = '{BERICHT}'
            WHERE tg.gemeente = %(gemeente)s AND tg.medewerker = %(medewerker)s
              AND g.bron IS NOT NULL AND g.organisatie IS NOT NULL AND g.herroept IS NULL AND {_STAAT}
              AND NOT EXISTS (SELECT 1 FROM bericht_gelezen l
                              WHERE l.gemeente = g.gemeente AND l.dossier = g.dossier AND l.gebeurtenis = g.id
                                AND l.kant = 'gemeente')
            GROUP BY g.gemeente, g.dossier, g.gegevens ->> 'verwijzing_id', g.organisatie
            ORDER BY max(g.vastgelegd_op) DESC, g.dossier LIMIT 50)
        SELECT g.dossier, g.verwijzing, g.aantal, g.laatste, coalesce(o.naam, g.organisatie) AS organisatie,
               {NAAM} AS naam
        FROM g
        JOIN dossier d ON d.gemeente = g.gemeente AND d.id = g.dossier
        JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        LEFT JOIN organisatie o ON o.gemeente = g.gemeente AND o.id = g.organisatie
        ORDER BY g.laatste DESC, g.dossier
        """,
        {"gemeente": wie.gemeente, "medewerker": wie.medewerker},
    )


def eindrapporten_zonder_reactie(wie: Wie) -> list[Rij]:
    """End reports that organisations wrote about the own people and that the consulent has not answered yet."""
    return rijen(
        f"""
        SELECT g.dossier, g.datum, {NAAM} AS naam, coalesce(o.naam, g.organisatie) AS organisatie
        FROM toegang tg
        JOIN gebeurtenis g ON g.gemeente = tg.gemeente AND g.dossier = tg.dossier AND g.type = 'mb_eindrapport'
        JOIN dossier_feiten f ON f.gemeente = g.gemeente AND f.dossier = g.dossier AND f.is_actief
        JOIN dossier d ON d.gemeente = g.gemeente AND d.id = g.dossier
        JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        LEFT JOIN organisatie o ON o.gemeente = g.gemeente AND o.id = g.organisatie
        WHERE tg.gemeente = %(gemeente)s AND tg.medewerker = %(medewerker)s
          AND g.organisatie IS NOT NULL AND g.bron IS NOT NULL AND g.herroept IS NULL AND {_STAAT}
          AND NOT EXISTS (
            SELECT 1 FROM gebeurtenis a
            WHERE a.gemeente = g.gemeente AND a.dossier = g.dossier AND a.type = 'mb_eindrapport_akkoord'
              AND a.vastgelegd_op > g.vastgelegd_op AND a.herroept IS NULL
              AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = a.gemeente AND x.herroept = a.id))
        ORDER BY g.vastgelegd_op, g.dossier LIMIT 50
        """,
        {"gemeente": wie.gemeente, "medewerker": wie.medewerker},
    )
