# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The people of a delivery, read from the register: their records as of a moment, and their numbers as the reader.

Records are computed over everything that was recorded, whoever may see which category: the law asks for all of it. So
the right is checked first, and a page shows only what is missing, never what stands there. A number is read as the one
who asks.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from regie.dossiers.vraag import rijen
from regie.kern.feiten import Feiten
from regie.kern.kalender.amsterdam import dag_in_amsterdam
from regie.kern.kalender.kwartaal import Kwartaal
from regie.kern.recht import Recht
from regie.kern.swi.periode import peildag
from regie.kern.swi.record import Record, records
from regie.kern.swi.toen import tot_moment
from regie.personen.nummers import GeenNummer, lees_nummer
from regie.register.typestroom import typestroom
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie

MOGELIJK: Final = (
    "gemeente = current_setting('regie.gemeente') AND kennisgeving IS NOT NULL"
    " AND (is_actief OR coalesce(gesloten_op, 'infinity') >= %s)"
)
"""Of a row of dossier_feiten, with the first day of the quarter."""


def mogelijke(kwartaal: Kwartaal, consulent: str | None = None) -> list[str]:
    """The dossiers that can be in this delivery, as far as the reader sees them: DUO gave notice of a duty, and the
    dossier was not closed before. `consulent`: only of this one; "" of nobody."""
    gevonden = rijen(
        f"SELECT dossier FROM dossier_feiten WHERE {MOGELIJK}"
        " AND (%s::text IS NULL OR coalesce(consulent, '') = %s) ORDER BY dossier",
        [kwartaal.eerste, consulent, consulent],
    )
    return [een["dossier"] for een in gevonden]


@dataclass(frozen=True, slots=True)
class Blik:
    """`tot`: what was recorded after this moment is not known. `vandaag`: the day on which is read."""

    kwartaal: Kwartaal
    tot: datetime
    vandaag: date


def lees_records(wie: Wie, recht: Recht, blik: Blik, dossiers: Sequence[str]) -> list[Record]:
    """Of these dossiers (that the reader sees) who is in the delivery, in the order of their dossiers."""
    with als_rekenaar():
        stroom = typestroom(recht, van=dossiers)
        later = rijen(_LATER_HERROEPEN, [list(dossiers), blik.tot])
    micros = round(blik.tot.timestamp() * 1_000_000)
    toen = tot_moment(stroom, micros, frozenset(str(een["herroept"]) for een in later))
    op = peildag(blik.kwartaal, dag_in_amsterdam(blik.tot))
    return records(Feiten(toen, recht, op), blik.kwartaal)


# events that were withdrawn after a moment, and not before
_LATER_HERROEPEN: Final = """
    SELECT herroept FROM gebeurtenis
    WHERE gemeente = current_setting('regie.gemeente') AND herroept IS NOT NULL AND dossier = ANY(%s)
    GROUP BY herroept HAVING min(vastgelegd_op) > %s
"""


def nummers(dossiers: Sequence[str]) -> dict[str, str]:
    """Dossier → the burgerservicenummer, where there is one that can be right. As the reader."""
    gevonden = rijen(
        "SELECT d.id, n.nummer FROM dossier d"
        " JOIN persoon_nummer n ON n.gemeente = d.gemeente AND n.persoon = d.persoon AND n.soort = 'bsn'"
        " WHERE d.gemeente = current_setting('regie.gemeente') AND d.id = ANY(%s)",
        [list(dossiers)],
    )
    return {een["id"]: een["nummer"] for een in gevonden if _kan(een["nummer"])}


def _kan(nummer: str) -> bool:
    try:
        lees_nummer("bsn", nummer)
    except GeenNummer:
        return False
    return True
