# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How many children live with somebody: those of the household, and those of whom only care or a school is known."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Final

from regie.dossiers.vraag import rijen
from regie.toegang.context import als_rekenaar

GEZIN: Final = "gezin_veiligheid"
"""The category that somebody must see to be told of children at all."""
ONBEKEND: Final = ""
_STAAT: Final = (
    "{g}.herroept IS NULL AND NOT EXISTS"
    " (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = {g}.gemeente AND x.herroept = {g}.id)"
)
# Somebody alone is a household of one. A child of whom only the year of birth is known counts while it can be a child.
_KINDEREN: Final = f"""
    WITH huis AS (
        SELECT w.dossier, w.dossier AS lid FROM unnest(%(dossiers)s::text[]) AS w(dossier)
        UNION
        SELECT h.dossier, a.dossier
        FROM huishouden h JOIN huishouden a ON a.gemeente = h.gemeente AND a.huishouden = h.huishouden
        WHERE h.gemeente = current_setting('regie.gemeente') AND h.dossier = ANY(%(dossiers)s))
    SELECT huis.dossier, huis.lid AS kind
    FROM huis
    JOIN dossier d ON d.gemeente = current_setting('regie.gemeente') AND d.id = huis.lid
    JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
    WHERE huis.lid <> huis.dossier AND p.geboortedatum <> ''
      AND (p.geboortedatum > %(grens)s OR p.geboortedatum = left(%(grens)s, length(p.geboortedatum))
                                          AND length(p.geboortedatum) < length(%(grens)s))
      AND (SELECT e.gegevens ->> 'rol' FROM gebeurtenis r
           JOIN gebeurtenis_deel e ON e.gemeente = r.gemeente AND e.dossier = r.dossier AND e.gebeurtenis = r.id
           WHERE r.gemeente = d.gemeente AND r.dossier = d.id AND r.type = 'huishouden_lid' AND {_STAAT.format(g="r")}
           ORDER BY r.datum DESC, r.vastgelegd_op DESC LIMIT 1) = 'kind'
    UNION
    SELECT huis.dossier, coalesce(e.gegevens ->> 'kind_id', '{ONBEKEND}')
    FROM huis
    JOIN gebeurtenis g ON g.gemeente = current_setting('regie.gemeente') AND g.dossier = huis.lid
                      AND g.type IN ('kinderopvang', 'vve', 'kind_onderwijs') AND {_STAAT.format(g="g")}
    JOIN gebeurtenis_deel e ON e.gemeente = g.gemeente AND e.dossier = g.dossier AND e.gebeurtenis = g.id
    WHERE coalesce(e.gegevens ->> 'status', '') <> 'niet_nodig'
"""


def kinderen(dossiers: Collection[str], meerderjarig: date) -> dict[str, int]:
    """Dossier → how many; who has none is not in it. `meerderjarig`: whoever was born on this day or before it is
    grown up.

    For people whom the reader sees, and a reader who may know of families (GEZIN): members of the household may be
    somebody else's, and of them only the number goes back.
    """
    per_dossier: defaultdict[str, set[str]] = defaultdict(set)
    if dossiers:
        with als_rekenaar():
            for rij in rijen(_KINDEREN, {"dossiers": list(dossiers), "grens": meerderjarig.isoformat()}):
                per_dossier[rij["dossier"]].add(rij["kind"])
    # care of which nobody said for which child, is for one of those that are known, or else for one
    return {dossier: len(wie - {ONBEKEND}) or 1 for dossier, wie in per_dossier.items()}
