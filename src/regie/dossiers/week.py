# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The appointments of a member of staff between two days: those planned here, with room and interpreter, and those that
came in another way (an import, the plain form), which are of the consulent of the person."""

from datetime import date
from typing import Final

from regie.dossiers.vraag import NAAM, Rij, rijen
from regie.kern.kalender.amsterdam import begin_van_dag
from regie.toegang.wie import Wie

GEPLAND: Final = """g.gemeente = %(gemeente)s AND g.type = 'afspraak_gepland' AND g.herroept IS NULL
    AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
    AND NOT EXISTS (
        SELECT 1 FROM gebeurtenis v
        WHERE v.gemeente = g.gemeente AND v.dossier = g.dossier AND v.type = 'afspraak_vervallen' AND v.herroept IS NULL
          AND v.gegevens ->> 'afspraak_id' = g.gegevens ->> 'afspraak_id'
          AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = v.gemeente AND x.herroept = v.id))"""
"""Of an event `g`: it plans something that was neither dropped nor withdrawn."""

_WEEK: Final = f"""
    WITH g AS MATERIALIZED (
        SELECT g.id, g.dossier, g.gegevens FROM afspraak_plek p
        JOIN gebeurtenis g ON g.gemeente = p.gemeente AND g.id = p.gebeurtenis
        WHERE p.gemeente = %(gemeente)s AND p.medewerker = %(medewerker)s
          AND lower(p.tijdvak) >= %(begin)s AND lower(p.tijdvak) < %(einde)s AND {GEPLAND}
        UNION ALL
        SELECT g.id, g.dossier, g.gegevens FROM dossier_feiten f
        JOIN gebeurtenis g ON g.gemeente = f.gemeente AND g.dossier = f.dossier
        WHERE f.gemeente = %(gemeente)s AND f.consulent = %(medewerker)s AND {GEPLAND}
          AND (g.gegevens ->> 'begin')::timestamptz >= %(begin)s AND (g.gegevens ->> 'begin')::timestamptz < %(einde)s
          AND NOT EXISTS (SELECT 1 FROM afspraak_plek p WHERE p.gemeente = g.gemeente AND p.gebeurtenis = g.id
                            AND p.dossier = g.dossier))
    SELECT g.id::text, g.dossier, g.gegevens, {NAAM} AS naam, k.naam AS ruimte, q.product, b.stand AS tolk_stand,
           (g.gegevens ->> 'begin')::timestamptz AS begin,
           (g.gegevens ->> 'begin')::timestamptz
             + make_interval(mins => greatest((g.gegevens ->> 'duur_minuten')::int, 1)) AS einde,
           EXISTS (SELECT 1 FROM afscherming a WHERE a.gemeente = %(gemeente)s AND a.dossier = g.dossier) AS afgeschermd
    FROM g
    JOIN dossier d ON d.gemeente = %(gemeente)s AND d.id = g.dossier
    JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
    LEFT JOIN afspraak_plek q ON q.gemeente = d.gemeente AND q.gebeurtenis = g.id AND q.dossier = g.dossier
    LEFT JOIN ruimte k ON k.gemeente = q.gemeente AND k.id = q.ruimte
    LEFT JOIN LATERAL (
        SELECT t.stand FROM tolkboeking t WHERE t.gemeente = d.gemeente AND t.dossier = g.dossier
          AND t.afspraak = g.gegevens ->> 'afspraak_id' ORDER BY t.gewijzigd_op DESC, t.id DESC LIMIT 1) b ON true
    ORDER BY begin, g.dossier
"""


def week(wie: Wie, medewerker: str, van: date, tot: date) -> list[Rij]:
    """From the first day up to, not including, `tot`, as far as who asks sees the dossiers."""
    return rijen(_WEEK, _waarden(wie, medewerker, van, tot))


def bezette_tijd(wie: Wie, medewerker: str, van: date, tot: date) -> list[Rij]:
    """Only when somebody has something, not what or with whom: for a colleague of another team."""
    return rijen(
        "SELECT lower(tijdvak) AS begin, upper(tijdvak) AS einde FROM bezet"
        " WHERE gemeente = %(gemeente)s AND soort = 'medewerker' AND sleutel = %(medewerker)s"
        " AND lower(tijdvak) >= %(begin)s AND lower(tijdvak) < %(einde)s ORDER BY begin",
        _waarden(wie, medewerker, van, tot),
    )


def _waarden(wie: Wie, medewerker: str, van: date, tot: date) -> dict[str, object]:
    return {
        "gemeente": wie.gemeente,
        "medewerker": medewerker,
        "begin": begin_van_dag(van),
        "einde": begin_van_dag(tot),
    }


def groepsbijeenkomsten(wie: Wie, medewerker: str, van: date, tot: date) -> list[Rij]:
    """The seam with groups: the meetings of the groups that this person made, where groups are there."""
    if not rijen("SELECT 1 AS er WHERE to_regclass('public.groep_bijeenkomst') IS NOT NULL"):
        return []
    return rijen(
        "SELECT b.id::text, b.groep::text, g.naam, b.begin, b.plaats,"
        " b.begin + make_interval(mins => b.minuten) AS einde"
        " FROM groep g JOIN groep_bijeenkomst b ON b.gemeente = g.gemeente AND b.groep = g.id"
        " WHERE g.gemeente = %(gemeente)s AND g.door = %(medewerker)s AND g.stand <> 'vervallen'"
        " AND b.begin >= %(begin)s AND b.begin < %(einde)s ORDER BY b.begin",
        _waarden(wie, medewerker, van, tot),
    )
