# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One appointment as it stands: when, where, with whom, the interpreter, and whether it is over."""

from collections.abc import Sequence
from uuid import UUID

from regie.dossiers.vraag import Rij, rij, rijen


def afspraak(dossier: str, gebeurtenis: UUID) -> Rij | None:
    """None: not there for the reader, or withdrawn. `vervallen`: dropped; what was planned is still to be read."""
    return rij(
        """
        SELECT g.id, g.dossier, g.gegevens, g.gegevens ->> 'afspraak_id' AS afspraak, g.door, g.vastgelegd_op,
               (g.gegevens ->> 'begin')::timestamptz AS begin,
               (g.gegevens ->> 'begin')::timestamptz
                 + make_interval(mins => greatest((g.gegevens ->> 'duur_minuten')::int, 1)) AS einde,
               greatest((g.gegevens ->> 'duur_minuten')::int, 1) AS minuten,
               p.product, p.medewerker, p.ruimte AS ruimte_id, r.naam AS ruimte, r.toegankelijk,
               v.vastgelegd_op AS vervallen_op,
               EXISTS (SELECT 1 FROM afscherming a
                       WHERE a.gemeente = g.gemeente AND a.dossier = g.dossier) AS afgeschermd
        FROM gebeurtenis g
        LEFT JOIN afspraak_plek p ON p.gemeente = g.gemeente AND p.dossier = g.dossier AND p.gebeurtenis = g.id
        LEFT JOIN ruimte r ON r.gemeente = p.gemeente AND r.id = p.ruimte
        LEFT JOIN LATERAL (
            SELECT v.vastgelegd_op FROM gebeurtenis v
            WHERE v.gemeente = g.gemeente AND v.dossier = g.dossier AND v.type = 'afspraak_vervallen'
              AND v.gegevens ->> 'afspraak_id' = g.gegevens ->> 'afspraak_id' AND v.herroept IS NULL
              AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = v.gemeente AND x.herroept = v.id)
            ORDER BY v.vastgelegd_op LIMIT 1) v ON true
        WHERE g.gemeente = current_setting('regie.gemeente') AND g.dossier = %s AND g.id = %s
          AND g.type = 'afspraak_gepland' AND g.herroept IS NULL
          AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
        """,
        [dossier, gebeurtenis],
    )


def uitkomsten(dossier: str, ids: Sequence[UUID]) -> dict[UUID, Rij]:
    """Of these ids the events that were recorded: `ingetrokken` when somebody withdrew it afterwards."""
    gevonden = rijen(
        """
        SELECT g.id, g.type, g.datum, EXISTS (
            SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id) AS ingetrokken
        FROM gebeurtenis g
        WHERE g.gemeente = current_setting('regie.gemeente') AND g.dossier = %s AND g.id = ANY(%s)
        """,
        [dossier, list(ids)],
    )
    return {rij_["id"]: rij_ for rij_ in gevonden}


def boekingen(dossier: str, afspraak_id: str) -> list[Rij]:
    """The interpreters who were asked for an appointment, the newest first."""
    return rijen(
        """
        SELECT b.id, b.tolk, t.naam, t.bureau, t.telefoon, b.taal, b.manier, b.begin, b.minuten, b.stand, b.afwezig,
               b.kosten_cent
        FROM tolkboeking b JOIN tolk t ON t.gemeente = b.gemeente AND t.id = b.tolk
        WHERE b.gemeente = current_setting('regie.gemeente') AND b.dossier = %s AND b.afspraak = %s
        ORDER BY b.gewijzigd_op DESC, b.id DESC
        """,
        [dossier, afspraak_id],
    )


def tolkkosten(van: object, tot: object) -> list[Rij]:
    """Every booking that begins between two moments, with what it costs: of the dossiers that the reader sees."""
    return rijen(
        """
        SELECT b.begin, b.dossier, t.naam, b.taal, b.manier, b.minuten, b.stand, b.afwezig, b.kosten_cent
        FROM tolkboeking b JOIN tolk t ON t.gemeente = b.gemeente AND t.id = b.tolk
        WHERE b.gemeente = current_setting('regie.gemeente') AND b.begin >= %s AND b.begin < %s
        ORDER BY b.begin, b.dossier, b.id
        """,
        [van, tot],
    )
