# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The wait list: who must integrate under the law of 2021, lives here, and has not had a first talk; and since when.

The old law knows no intake by the gemeente: its people wait for nothing here. From which day somebody waits is the
policy's; every page that counts or lists them takes it from here.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final, Literal, cast

from regie.dossiers.vraag import NAAM, Rij, rij, rijen
from regie.kern.kalender import dagnummer
from regie.kern.recht import Regels
from regie.toegang.wie import Wie

NORM: Final = "wachtlijst_vanaf"
Begin = Literal["kennisgeving", "brp", "uitkering_aangevraagd"]
ZONDER_BELEID: Final = "kennisgeving"
WACHT = (  # as in the index: see register/sql/05_leesmodel.sql
    "f.is_actief AND f.plichtig AND f.wet = 'wi2021' AND f.intake_start IS NULL AND f.inschrijving_brp IS NOT NULL"
)
SINDS: Final[Mapping[Begin, str]] = {
    "kennisgeving": "f.kennisgeving",
    "brp": "f.inschrijving_brp",
    "uitkering_aangevraagd": """(SELECT min(u.datum) FROM gebeurtenis u WHERE u.gemeente = f.gemeente
        AND u.dossier = f.dossier AND u.type = 'uitkering_aangevraagd' AND u.herroept IS NULL
        AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = u.gemeente AND x.herroept = u.id))""",
}


def begin_van_wachten(regels: Regels, vandaag: date) -> Begin | None:
    """None where the policy leaves it open: then it counts from ZONDER_BELEID, and a page says so."""
    gekozen = regels.gekozen(NORM, vandaag)
    return None if gekozen is None else cast(Begin, gekozen.waarde)


def sinds(begin: Begin | None) -> str:
    """The day from which somebody waits, as SQL on `f`; NULL while that day has not come."""
    return SINDS[begin or ZONDER_BELEID]


def wachtlijst(wie: Wie, vandaag: date, begin: Begin | None, na: str = "", aantal: int = 50) -> tuple[list[Rij], str]:
    """Longest waiting first, who does not wait yet last, from after a dossier; and the last one where there are more.
    `dagen`: None for who does not wait yet; `oproepen`: how often called."""
    waarden = {"gemeente": wie.gemeente, "medewerker": wie.medewerker, "aantal": aantal + 1, "na": na}
    orde = f"{sinds(begin)}, f.dossier" if begin != "uitkering_aangevraagd" else _MET_LEEG
    verder = (
        f"AND ({orde}) > (SELECT {orde} FROM dossier_feiten f WHERE f.gemeente = %(gemeente)s AND f.dossier = %(na)s)"
    )
    van = "dossier_feiten f"
    if wie.bereik == "caseload":
        van = (
            "toegang tg JOIN dossier_feiten f ON f.gemeente = tg.gemeente AND f.dossier = tg.dossier"
            " AND tg.medewerker = %(medewerker)s"
        )
    gevonden = rijen(
        f"""
        SELECT f.dossier, {NAAM} AS naam, f.groep, f.consulent, f.inschrijving_brp, f.kennisgeving, f.oproepen,
               {sinds(begin)} AS wacht_sinds
        FROM {van}
        JOIN dossier d ON d.gemeente = f.gemeente AND d.id = f.dossier
        JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        WHERE f.gemeente = %(gemeente)s AND {WACHT} {verder if na else ""}
        ORDER BY {orde} LIMIT %(aantal)s
        """,
        waarden,
    )
    deel = [{**een, "dagen": dagen_tot(een["wacht_sinds"], vandaag)} for een in gevonden[:aantal]]
    return deel, deel[-1]["dossier"] if len(gevonden) > aantal else ""


_MET_LEEG: Final = f"coalesce({SINDS['uitkering_aangevraagd']}, 'infinity'), f.dossier"


def dagen_tot(sinds_: date | None, vandaag: date) -> int | None:
    """How many days somebody waits."""
    return None if sinds_ is None else dagnummer(vandaag) - dagnummer(sinds_)


def aantal_wachtenden(wie: Wie) -> int:
    """How many there are, from the index of the wait list."""
    gevonden = rij(
        f"SELECT count(*)::int AS aantal FROM dossier_feiten f WHERE f.gemeente = %s AND {WACHT}",
        [wie.gemeente],
    )
    return gevonden["aantal"] if gevonden else 0
