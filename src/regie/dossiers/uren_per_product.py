# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How much time went to each product in each month: sums of a team, never of one person."""

from datetime import date

from regie.dossiers.vraag import Rij, rijen
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie


class GeenTeamleider(PermissionError):
    """Only who leads a team, or the register itself, asks for what everybody wrote."""


def uren_per_product(wie: Wie, van: date, tot: date) -> list[Rij]:
    """Per month and product: `regels`, `mensen` (who wrote), `minuten`; from the first day up to, not including, `tot`.

    Read past the policy that shows everybody the own lines, after the right was checked. What a formation is computed
    from (norm uren_per_product: how many hours a product takes). Raises GeenTeamleider.
    """
    if not (wie.is_teamleider or wie.is_systeem):
        raise GeenTeamleider
    with als_rekenaar():
        return rijen(
            """
            SELECT date_trunc('month', datum)::date AS maand, product, count(*)::int AS regels,
                   count(DISTINCT medewerker)::int AS mensen, count(DISTINCT dossier)::int AS dossiers,
                   sum(minuten)::int AS minuten
            FROM tijdregel
            WHERE gemeente = current_setting('regie.gemeente') AND datum >= %s AND datum < %s
            GROUP BY maand, product ORDER BY maand, product
            """,
            [van, tot],
        )
