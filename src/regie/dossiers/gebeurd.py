# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What happened to the people of one page: their standing events of some types, as far as the reader may see them."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Final

from regie.dossiers.vraag import rijen
from regie.kern.aankomst.gebeurd import Gebeurd

_STAAND: Final = """
    SELECT g.id, g.dossier, g.type, g.datum, g.gegevens, e.gegevens AS deel
    FROM gebeurtenis g
    LEFT JOIN gebeurtenis_deel e ON e.gemeente = g.gemeente AND e.dossier = g.dossier AND e.gebeurtenis = g.id
    WHERE g.gemeente = current_setting('regie.gemeente') AND g.dossier = ANY(%(dossiers)s) AND g.type = ANY(%(types)s)
      AND g.herroept IS NULL
      AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
    ORDER BY g.datum, g.vastgelegd_op, g.id
"""


def gebeurd(dossiers: Collection[str], types: Collection[str]) -> Mapping[str, list[Gebeurd]]:
    """Per dossier, oldest first; a dossier of which nothing may be seen has an empty list."""
    per_dossier: defaultdict[str, list[Gebeurd]] = defaultdict(list)
    if dossiers:
        gevonden = rijen(_STAAND, {"dossiers": list(dossiers), "types": sorted(types)})
        for _id, delen in groupby(gevonden, key=itemgetter("id")):
            een, *rest = delen
            gegevens = een["gegevens"] | (een["deel"] or {})
            for deel in rest:
                gegevens |= deel["deel"]
            per_dossier[een["dossier"]].append(Gebeurd(een["type"], een["datum"], gegevens))
    return per_dossier


def uiterlijk(dossier: str, termijnen: Collection[str]) -> dict[str, date]:
    """Of these rules the first last day that is still open."""
    gevonden = rijen(
        "SELECT t.termijn, min(t.uiterlijk) AS uiterlijk FROM termijn t"
        " WHERE t.gemeente = current_setting('regie.gemeente') AND t.dossier = %s AND t.termijn = ANY(%s)"
        " AND t.gehaald_op = 'infinity' AND t.uiterlijk < 'infinity' GROUP BY t.termijn",
        [dossier, sorted(termijnen)],
    )
    return {rij["termijn"]: rij["uiterlijk"] for rij in gevonden}
