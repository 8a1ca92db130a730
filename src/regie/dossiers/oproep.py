# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What happened around the oproepen for the intake, as far as the reader may see it."""

from collections.abc import Collection, Mapping
from typing import Final

from regie.dossiers.vraag import rijen
from regie.kern.gebeurtenissen.gebeurd import Gebeurd
from regie.kern.intake.oproepen import BEOORDEELD, CONTACT

_STAAND: Final = """
    SELECT g.id::text, g.dossier, g.type, g.datum,
           g.gegevens || coalesce((SELECT jsonb_object_agg(v.key, v.value)
                                   FROM gebeurtenis_deel e, jsonb_each(e.gegevens) v
                                   WHERE e.gemeente = g.gemeente AND e.dossier = g.dossier AND e.gebeurtenis = g.id),
                                  '{}') AS gegevens
    FROM gebeurtenis g
    WHERE g.gemeente = current_setting('regie.gemeente') AND g.dossier = ANY(%s) AND g.type = ANY(%s)
      AND g.herroept IS NULL
      AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
    ORDER BY g.datum, g.vastgelegd_op, g.id
"""


def rond_oproepen(dossiers: Collection[str]) -> Mapping[str, list[Gebeurd]]:
    """Per dossier, oldest first, with contact; texts are left out."""
    gevonden: dict[str, list[Gebeurd]] = {dossier: [] for dossier in dossiers}
    for rij in rijen(_STAAND, [list(dossiers), [*sorted(BEOORDEELD), CONTACT]]):
        gevonden[rij["dossier"]].append(Gebeurd(rij["id"], rij["type"], rij["datum"], rij["gegevens"]))
    return gevonden
