# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Beside the worklist: what others let us know, and the appointments of today."""

from datetime import date
from typing import Final

from regie.dossiers.vraag import NAAM, Rij, rijen
from regie.kern.kalender import Duur, Kalender
from regie.kern.kalender.amsterdam import begin_van_dag
from regie.kern.kalender.kalender import later
from regie.toegang.wie import Wie

ROUTINE: Final = ("lesuren", "aanwezigheid", "map_uren", "map_praktijkuren", "participatie_uren", "maand_ontzorgen")
"""What arrives for everybody every lesson or month: no news about a person. The index gebeurtenis_signaal leaves it
out."""
EIGEN_WERK: Final = ("contact", "toewijzing", "toewijzing_einde", "afspraak_gemaakt", "afspraak_stand", "bericht")
"""How a partner does its work: in the timeline, not in the news. A message has a line of its own until it is read."""
NIEUW: Final = Duur(1, "weken")
"""So long a message counts as news."""


def signalen(wie: Wie, vandaag: date, aantal: int = 20) -> list[Rij]:
    """What others (DUO, a school, a partner, the person) let us know in the last week, newest first.

    Read per person of the own caseload, or of a whole gemeente by the moment. A moment is compared with a moment: with
    a date it would be no condition for the index, and all years would be read.
    """
    begin = "gebeurtenis g"
    if wie.bereik == "caseload":
        begin = (
            "toegang tg JOIN gebeurtenis g ON g.gemeente = tg.gemeente AND g.dossier = tg.dossier"
            " AND tg.medewerker = %(medewerker)s"
        )
    return rijen(
        f"""
        WITH g AS MATERIALIZED (
            SELECT g.* FROM (
                SELECT g.gemeente, g.id, g.dossier, g.type, g.datum, g.bron, g.gegevens, g.vastgelegd_op
                FROM {begin}
                WHERE g.gemeente = %(gemeente)s AND g.bron IN ('duo', 'school', 'mb', 'partner', 'coa', 'inburgeraar')
                  AND g.type <> ALL (ARRAY{list(ROUTINE)}) AND g.herroept IS NULL
                  AND NOT (g.bron IN ('school', 'mb', 'partner') AND g.type = ANY (ARRAY{list(EIGEN_WERK)}))
                  AND g.vastgelegd_op >= %(sinds)s
                  AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
            ) g
            ORDER BY g.vastgelegd_op DESC, g.id LIMIT %(aantal)s)
        SELECT g.id::text, g.dossier, g.type, g.datum, g.bron, g.gegevens, g.vastgelegd_op, {NAAM} AS naam
        FROM g
        JOIN dossier d ON d.gemeente = g.gemeente AND d.id = g.dossier
        JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        ORDER BY g.vastgelegd_op DESC, g.id
        """,
        {"gemeente": wie.gemeente, "medewerker": wie.medewerker, "aantal": aantal,
         "sinds": begin_van_dag(Kalender().terug(vandaag, NIEUW))},
    )  # fmt: skip


def afspraken(wie: Wie, vandaag: date) -> list[Rij]:
    """The appointments of today in the own caseload, in the order of the day."""
    return rijen(
        f"""
        SELECT g.id::text, g.dossier, g.gegevens, {NAAM} AS naam,
               (g.gegevens ->> 'begin')::timestamptz AS begin
        FROM toegang tg
        JOIN gebeurtenis g ON g.gemeente = tg.gemeente AND g.dossier = tg.dossier AND g.type = 'afspraak_gepland'
        JOIN dossier d ON d.gemeente = g.gemeente AND d.id = g.dossier
        JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        WHERE tg.gemeente = %(gemeente)s AND tg.medewerker = %(medewerker)s AND g.herroept IS NULL
          AND (g.gegevens ->> 'begin')::timestamptz >= %(begin)s AND (g.gegevens ->> 'begin')::timestamptz < %(einde)s
          AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
          AND NOT EXISTS (
            SELECT 1 FROM gebeurtenis v
            WHERE v.gemeente = g.gemeente AND v.dossier = g.dossier AND v.type = 'afspraak_vervallen'
              AND v.gegevens ->> 'afspraak_id' = g.gegevens ->> 'afspraak_id' AND v.herroept IS NULL)
        ORDER BY begin, g.dossier
        """,
        {"gemeente": wie.gemeente, "medewerker": wie.medewerker, "begin": begin_van_dag(vandaag),
         "einde": begin_van_dag(later(vandaag, Duur(1, "dagen")))},
    )  # fmt: skip
