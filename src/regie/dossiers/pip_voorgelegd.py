# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Plans that were laid before somebody else: those that wait for a look, and what was said of one's own. A request is
over once the draft is gone, or another request was made."""

from typing import Final

from regie.dossiers.vraag import NAAM, Rij, rijen
from regie.toegang.wie import Wie

MEESTE: Final = 50
_CONCEPT: Final = "SELECT 1 FROM pip_concept c WHERE c.gemeente = v.gemeente AND c.dossier = v.dossier"
_LAATSTE: Final = f"""NOT EXISTS (SELECT 1 FROM pip_voorlegging l WHERE l.gemeente = v.gemeente
        AND l.dossier = v.dossier AND l.gevraagd_op > v.gevraagd_op) AND EXISTS ({_CONCEPT})"""
_WIE: Final = """JOIN dossier d ON d.gemeente = v.gemeente AND d.id = v.dossier
    JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon"""


def na_te_kijken(wie: Wie) -> list[Rij]:
    """Asked by another, of a dossier that this reader sees; the oldest first."""
    return rijen(
        f"""SELECT v.dossier, v.gevraagd_door, v.gevraagd_op, {NAAM} AS naam FROM pip_voorlegging v {_WIE}
        WHERE v.gemeente = %(gemeente)s AND v.oordeel IS NULL AND v.gevraagd_door <> %(medewerker)s AND {_LAATSTE}
        ORDER BY v.gevraagd_op, v.dossier LIMIT {MEESTE}""",
        {"gemeente": wie.gemeente, "medewerker": wie.medewerker},
    )


def nagekeken(wie: Wie) -> list[Rij]:
    """One's own requests with an answer, as long as the draft is what it was answered on; the newest first."""
    return rijen(
        f"""SELECT v.dossier, v.oordeel, v.door, v.op, {NAAM} AS naam
        FROM toegang tg JOIN pip_voorlegging v ON v.gemeente = tg.gemeente AND v.dossier = tg.dossier {_WIE}
        WHERE tg.gemeente = %(gemeente)s AND tg.medewerker = %(medewerker)s AND v.gevraagd_door = %(medewerker)s
          AND v.oordeel IS NOT NULL AND {_LAATSTE} AND NOT EXISTS ({_CONCEPT} AND c.moment > v.op)
        ORDER BY v.op DESC, v.dossier LIMIT {MEESTE}""",
        {"gemeente": wie.gemeente, "medewerker": wie.medewerker},
    )
