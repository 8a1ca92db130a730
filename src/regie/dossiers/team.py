# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""For the team leader: how many people each consulent has, how heavy that is, and where terms are at risk."""

from typing import Final

from regie.dossiers.vraag import Rij, rijen

# How much work a phase is beside another: a first, open weighing, to be replaced by the gemeente's own hours per
# product (open norm uren_per_product) in the step that counts time.
ZWAARTE: Final = {"aankomst": 1.0, "intake": 1.5, "pip": 1.5, "traject": 1.0, "verlengd": 1.0, "afgerond": 0.5}


def caseload() -> list[Rij]:
    """Per consulent: dossiers by phase, and lines that need attention. Without a consulent: `consulent` is null."""
    return rijen(
        """
        WITH termijnen AS (
            SELECT f.consulent, count(*) FILTER (WHERE t.status = 'verlopen' AND t.aard = 'wet') AS verlopen,
                   count(*) FILTER (WHERE t.status = 'bijna' AND t.aard = 'wet') AS bijna
            FROM termijn_vandaag t JOIN dossier_feiten f ON f.gemeente = t.gemeente AND f.dossier = t.dossier
            WHERE t.gemeente = current_setting('regie.gemeente') AND t.gehaald_op = 'infinity' AND t.aard_rang = 0
              AND t.uiterlijk < current_setting('regie.peildatum')::date + 60 AND f.is_actief AND t.let_op
            GROUP BY f.consulent),
        mensen AS (
            SELECT consulent, fase, count(*) AS aantal FROM dossier_feiten
            WHERE gemeente = current_setting('regie.gemeente') AND is_actief GROUP BY consulent, fase)
        SELECT m.consulent, sum(m.aantal)::int AS dossiers, json_object_agg(m.fase, m.aantal) AS per_fase,
               coalesce(max(t.verlopen), 0)::int AS verlopen, coalesce(max(t.bijna), 0)::int AS bijna
        FROM mensen m LEFT JOIN termijnen t ON t.consulent IS NOT DISTINCT FROM m.consulent
        GROUP BY m.consulent ORDER BY dossiers DESC, m.consulent NULLS FIRST
        """
    )
