# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The wait list: who must integrate under the law of 2021, lives here, and has not had a first talk.

The old law knows no intake by the gemeente: its people wait for nothing here.
"""

from datetime import date
from typing import NamedTuple

from regie.dossiers.vraag import NAAM, Rij, rij, rijen
from regie.kern.kalender import dagnummer
from regie.toegang.wie import Wie

WACHT = (  # as in the index: see register/sql/05_leesmodel.sql
    "f.is_actief AND f.plichtig AND f.wet = 'wi2021' AND f.intake_start IS NULL AND f.inschrijving_brp IS NOT NULL"
)


class Sleutel(NamedTuple):
    inschrijving_brp: date
    dossier: str


def wachtlijst(
    wie: Wie, vandaag: date, na: Sleutel | None = None, aantal: int = 50
) -> tuple[list[Rij], Sleutel | None]:
    """Longest waiting first; `dagen` since the later of kennisgeving and BRP, `oproepen`: how often called."""
    waarden = {"gemeente": wie.gemeente, "medewerker": wie.medewerker, "aantal": aantal + 1}
    verder = ""
    if na is not None:
        verder = "AND (f.inschrijving_brp, f.dossier) > (%(brp)s, %(dossier)s)"
        waarden |= {"brp": na.inschrijving_brp, "dossier": na.dossier}
    begin = "dossier_feiten f"
    if wie.bereik == "caseload":
        begin = (
            "toegang tg JOIN dossier_feiten f ON f.gemeente = tg.gemeente AND f.dossier = tg.dossier"
            " AND tg.medewerker = %(medewerker)s"
        )
    gevonden = rijen(
        f"""
        SELECT f.dossier, {NAAM} AS naam, f.groep, f.consulent, f.inschrijving_brp, f.kennisgeving, f.oproepen,
               greatest(f.kennisgeving, f.inschrijving_brp) AS wacht_sinds
        FROM {begin}
        JOIN dossier d ON d.gemeente = f.gemeente AND d.id = f.dossier
        JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        WHERE f.gemeente = %(gemeente)s AND {WACHT} {verder}
        ORDER BY f.inschrijving_brp, f.dossier LIMIT %(aantal)s
        """,
        waarden,
    )
    deel = [{**een, "dagen": dagnummer(vandaag) - dagnummer(een["wacht_sinds"])} for een in gevonden[:aantal]]
    if len(gevonden) <= aantal:
        return deel, None
    return deel, Sleutel(deel[-1]["inschrijving_brp"], deel[-1]["dossier"])


def aantal_wachtenden(wie: Wie) -> int:
    """How many there are, from the index of the wait list."""
    gevonden = rij(
        f"SELECT count(*)::int AS aantal FROM dossier_feiten f WHERE f.gemeente = %s AND {WACHT}",
        [wie.gemeente],
    )
    return gevonden["aantal"] if gevonden else 0


def sleutel_van(dossier: str) -> Sleutel | None:
    """Where somebody stands in the list; None for who does not."""
    gevonden = rij(
        "SELECT inschrijving_brp FROM dossier_feiten WHERE gemeente = current_setting('regie.gemeente')"
        " AND dossier = %s AND inschrijving_brp IS NOT NULL",
        [dossier],
    )
    return None if gevonden is None else Sleutel(gevonden["inschrijving_brp"], dossier)
