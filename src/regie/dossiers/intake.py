# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The brede intake of one person: what was written so far, and what is known of the next talk."""

from datetime import date
from typing import Final
from uuid import UUID

from regie.dossiers.vraag import NAAM, TERMIJN, Rij, rij, rijen
from regie.kern.kalender import Duur, Kalender
from regie.kern.kalender.amsterdam import begin_van_dag
from regie.kern.kalender.kalender import later
from regie.toegang.wie import Wie

_KOLOMMEN: Final = "n.thema, n.tekst, n.bron, n.revisie, n.door, n.moment"


def notities(dossier: str) -> dict[str, Rij]:
    """Per theme what was noted and not recorded yet, as far as the reader may see that theme."""
    gevonden = rijen(
        f"SELECT {_KOLOMMEN} FROM intake_notitie n"
        " WHERE n.gemeente = current_setting('regie.gemeente') AND n.dossier = %s ORDER BY n.thema",
        [dossier],
    )
    return {een["thema"]: een for een in gevonden}


def notitie(dossier: str, thema: str) -> Rij | None:
    return rij(
        f"SELECT {_KOLOMMEN} FROM intake_notitie n"
        " WHERE n.gemeente = current_setting('regie.gemeente') AND n.dossier = %s AND n.thema = %s",
        [dossier, thema],
    )


def termijn_van_pip(dossier: str) -> Rij | None:
    """The term of the PIP: the one that still runs where there are two (after a move there is a new one)."""
    return rij(
        f"SELECT {TERMIJN} FROM termijn_vandaag t WHERE t.gemeente = current_setting('regie.gemeente')"
        " AND t.dossier = %s AND t.termijn IN ('pip', 'pip_na_verhuizing') AND t.uiterlijk < 'infinity'"
        " ORDER BY t.gehaald_op < 'infinity', t.termijn DESC LIMIT 1",
        [dossier],
    )


def tolk_van_vandaag(dossier: str, vandaag: date) -> Rij | None:
    """The interpreter who was asked for an appointment of today."""
    return rij(
        """
        SELECT b.manier, b.taal, b.stand, t.naam, t.telefoon
        FROM tolkboeking b JOIN tolk t ON t.gemeente = b.gemeente AND t.id = b.tolk
        WHERE b.gemeente = current_setting('regie.gemeente') AND b.dossier = %s AND b.begin >= %s AND b.begin < %s
          AND b.stand IN ('gevraagd', 'bevestigd', 'geweest')
        ORDER BY b.begin DESC LIMIT 1
        """,
        [dossier, begin_van_dag(vandaag), begin_van_dag(later(vandaag, Duur(1, "dagen")))],
    )


def vergeten_notities(wie: Wie, vandaag: date, dagen: int) -> list[Rij]:
    """Of one's own people: notes in which nobody wrote for so many days and that were not recorded."""
    return rijen(
        f"""
        SELECT n.dossier, count(*) AS aantal, max(n.moment) AS laatst, {NAAM} AS naam
        FROM toegang tg
        JOIN intake_notitie n ON n.gemeente = tg.gemeente AND n.dossier = tg.dossier
        JOIN dossier d ON d.gemeente = n.gemeente AND d.id = n.dossier
        JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        WHERE tg.gemeente = %(gemeente)s AND tg.medewerker = %(medewerker)s AND n.tekst <> ''
        GROUP BY n.dossier, p.gemeente, p.id, p.voornamen, p.tussenvoegsel, p.achternaam
        HAVING max(n.moment) < %(voor)s
        ORDER BY max(n.moment), n.dossier LIMIT 20
        """,
        {"gemeente": wie.gemeente, "medewerker": wie.medewerker,
         "voor": begin_van_dag(Kalender().terug(vandaag, Duur(dagen, "dagen")))},
    )  # fmt: skip


def staat_er(dossier: str, id_: UUID) -> bool:
    """Whether this very event was recorded."""
    gevonden = rij(
        "SELECT 1 AS er_is FROM gebeurtenis"
        " WHERE gemeente = current_setting('regie.gemeente') AND dossier = %s AND id = %s",
        [dossier, id_],
    )
    return gevonden is not None
