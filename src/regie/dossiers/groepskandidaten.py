# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a proposal asks of the people in it: as regie_rekenaar, for a proposal of which the right was checked.

It reads more than who asked may see (who has a child at home): of that only the outcome goes back, never the reason.
"""

from collections.abc import Collection
from datetime import date
from typing import Final

from regie.dossiers.groepen import BEZET
from regie.dossiers.vraag import Rij, rijen

JONGSTE_ZONDER_OPVANG: Final = 12  # years: from then on a child may be at home by itself
_STAAT: Final = (
    "{g}.herroept IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = {g}.gemeente AND x.herroept = {g}.id)"
)
_STAAT_G: Final = _STAAT.format(g="g")

_MENSEN: Final = f"""
    SELECT f.dossier, p.taal, f.taalniveau, f.leerroute, t.score AS lbt_score, t.datum AS lbt_datum, w.uren,
           CASE WHEN a.dossier IS NULL THEN w.postcode4 END AS postcode4,
           coalesce(greatest(f.kennisgeving, f.inschrijving_brp), f.koppeling, f.dossier_geopend_op) AS sinds,
           f.inschrijving_brp IS NOT NULL AS ingeschreven, f.intake_afgerond IS NOT NULL AS intake,
           f.pip_eerste IS NOT NULL AS pip,
           (SELECT u.type FROM gebeurtenis u WHERE u.gemeente = f.gemeente AND u.dossier = f.dossier
              AND u.type IN ('uitkering_toegekend', 'uitkering_beeindigd') AND {_STAAT.format(g="u")}
            ORDER BY u.datum DESC, u.vastgelegd_op DESC LIMIT 1) = 'uitkering_toegekend' AS uitkering
    FROM dossier_feiten f
    JOIN dossier d ON d.gemeente = f.gemeente AND d.id = f.dossier
    JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
    LEFT JOIN groep_wens w ON w.gemeente = f.gemeente AND w.dossier = f.dossier
    LEFT JOIN afscherming a ON a.gemeente = f.gemeente AND a.dossier = f.dossier
    LEFT JOIN LATERAL (
        SELECT (e.gegevens ->> 'score')::int AS score, e.datum FROM gebeurtenis e
        WHERE e.gemeente = f.gemeente AND e.dossier = f.dossier AND e.type = 'leerbaarheidstoets'
          AND {_STAAT.format(g="e")}
        ORDER BY e.datum DESC, e.vastgelegd_op DESC LIMIT 1) t ON true
    WHERE f.gemeente = current_setting('regie.gemeente') AND f.dossier = ANY(%(dossiers)s)
    ORDER BY f.dossier
"""
# who lives together with one of these, and what each is there; what is kept secret has no row in `huishouden`
_LAATSTE: Final = f"""(
    SELECT coalesce(e.gegevens ->> '{{veld}}', g.gegevens ->> '{{veld}}')
    FROM gebeurtenis g
    LEFT JOIN gebeurtenis_deel e ON e.gemeente = g.gemeente AND e.dossier = g.dossier AND e.gebeurtenis = g.id
                                AND e.categorie = 'gezin_veiligheid'
    WHERE g.gemeente = h.gemeente AND g.dossier = h.dossier AND g.type = '{{type}}' AND {_STAAT_G}
    ORDER BY g.datum DESC, g.vastgelegd_op DESC LIMIT 1)"""
_GEZIN: Final = f"""
    SELECT h.huishouden, h.dossier, p.geboortedatum,
           {_LAATSTE.format(veld="rol", type="huishouden_lid")} AS rol,
           {_LAATSTE.format(veld="status", type="kinderopvang")} AS opvang
    FROM huishouden h
    JOIN dossier d ON d.gemeente = h.gemeente AND d.id = h.dossier
    JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
    WHERE h.gemeente = current_setting('regie.gemeente')
      AND h.huishouden IN (SELECT e.huishouden FROM huishouden e
                           WHERE e.gemeente = h.gemeente AND e.dossier = ANY(%(dossiers)s))
    ORDER BY h.huishouden, h.dossier
"""
_AL_IN_GROEP: Final = """
    SELECT l.dossier, array_agg(DISTINCT uur ORDER BY uur) AS uren
    FROM groep_lid l JOIN groep g ON g.gemeente = l.gemeente AND g.id = l.groep, unnest(g.uren) AS uur
    WHERE l.gemeente = current_setting('regie.gemeente') AND l.dossier = ANY(%(dossiers)s)
      AND l.stand IN ('voorgesteld', 'uitgenodigd', 'bevestigd', 'deelnemer')
      AND g.stand IN ('voorstel', 'open', 'vol', 'loopt') AND coalesce(g.einde, %(vandaag)s) >= %(vandaag)s
    GROUP BY l.dossier
"""
_IN_DE_GROEP: Final = """
    SELECT l.groep, count(*)::int AS aantal, array_remove(array_agg(DISTINCT p.taal), '') AS talen,
           array_remove(array_agg(DISTINCT f.taalniveau), NULL) AS niveaus
    FROM groep_lid l
    JOIN dossier d ON d.gemeente = l.gemeente AND d.id = l.dossier
    JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
    LEFT JOIN dossier_feiten f ON f.gemeente = l.gemeente AND f.dossier = l.dossier
    WHERE l.gemeente = current_setting('regie.gemeente') AND l.groep = ANY(%(groepen)s) AND l.stand = ANY(%(bezet)s)
    GROUP BY l.groep
"""


def mensen(dossiers: Collection[str]) -> list[Rij]:
    return rijen(_MENSEN, {"dossiers": list(dossiers)})


def gezinnen(dossiers: Collection[str]) -> list[Rij]:
    return rijen(_GEZIN, {"dossiers": list(dossiers)})


def al_in_groep(dossiers: Collection[str], vandaag: date) -> dict[str, list[str]]:
    """Dossier → the parts of the week that other groups take."""
    gevonden = rijen(_AL_IN_GROEP, {"dossiers": list(dossiers), "vandaag": vandaag})
    return {een["dossier"]: een["uren"] for een in gevonden}


def in_de_groep(groepen: Collection[object]) -> dict[object, Rij]:
    """Group → how many are in it, their languages and levels."""
    return {een["groep"]: een for een in rijen(_IN_DE_GROEP, {"groepen": list(groepen), "bezet": list(BEZET)})}
