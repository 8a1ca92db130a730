# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""With which dossiers this one was made one, and what the two say differently about who it is."""

from regie.dossiers.personen import gegevens
from regie.dossiers.vraag import NAAM, Rij, rijen
from regie.personen.velden import VELDEN


def samenvoegingen(dossier: str) -> list[Rij]:
    """Newest first; of the other dossier the name where the reader may see it. `terug`: when it was undone."""
    return rijen(
        f"""
        SELECT s.id, s.dossier, s.weg, s.rijen, s.reden, s.door, s.moment, o.moment AS terug, o.door AS terug_door,
               o.reden AS terug_reden, d.id AS ander, {NAAM} AS naam
        FROM samenvoeging s
        LEFT JOIN samenvoeging o ON o.gemeente = s.gemeente AND o.ongedaan = s.id
        LEFT JOIN dossier d ON d.gemeente = s.gemeente AND d.id IN (s.dossier, s.weg) AND d.id <> %(dossier)s
        LEFT JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        WHERE s.gemeente = current_setting('regie.gemeente') AND %(dossier)s IN (s.dossier, s.weg)
          AND s.ongedaan IS NULL
        ORDER BY s.moment DESC
        """,
        {"dossier": dossier},
    )


def zelfde_persoon(dossier: str) -> list[str]:
    """As regie_rekenaar: this dossier and those that are one with it, the one that goes on first."""
    gevonden = rijen(
        """
        WITH RECURSIVE s AS (
            SELECT s.dossier, s.weg FROM samenvoeging s
            WHERE s.gemeente = current_setting('regie.gemeente') AND s.ongedaan IS NULL
              AND NOT EXISTS (SELECT 1 FROM samenvoeging o WHERE o.gemeente = s.gemeente AND o.ongedaan = s.id)),
        samen(id) AS (
            SELECT %(dossier)s::text
            UNION SELECT CASE s.weg WHEN n.id THEN s.dossier ELSE s.weg END
            FROM samen n JOIN s ON n.id IN (s.dossier, s.weg))
        SELECT id FROM samen
        WHERE EXISTS (SELECT 1 FROM dossier d WHERE d.gemeente = current_setting('regie.gemeente') AND d.id = samen.id)
        ORDER BY EXISTS (SELECT 1 FROM s WHERE s.weg = samen.id), id
        """,
        {"dossier": dossier},
    )
    return [een["id"] for een in gevonden]


def verschillen(van: str, naar: str) -> list[tuple[str, str, str]]:
    """Field, what the one says, what the other says: for a person to look at. Nothing of it goes along by itself."""
    een, ander = gegevens(van), gegevens(naar)
    if een is None or ander is None:
        return []
    return [(naam, een[naam], ander[naam]) for naam in VELDEN if een[naam] and een[naam] != ander[naam]]
