# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The people of a delivery, read from the register: their records as of a moment, and their numbers as the reader.

Records are computed over everything that was recorded, whoever may see which category: the law asks for all of it. So
the right is checked first, and a page shows only what is missing, never what stands there. A number is read as the one
who asks.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

import polars as pl

from regie.dossiers.vraag import rijen
from regie.kern.feiten import Feiten
from regie.kern.gebeurtenissen import keur
from regie.kern.kalender.amsterdam import dag_in_amsterdam
from regie.kern.kalender.kwartaal import Kwartaal
from regie.kern.recht import Recht
from regie.kern.swi.periode import peildag
from regie.kern.swi.record import Record, records
from regie.kern.swi.toen import tot_moment
from regie.personen.nummers import GeenNummer, lees_nummer
from regie.register.lezen import rijen_van
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie

PER_KEER: Final = 2000
_MOMENT: Final = "%Y-%m-%dT%H:%M:%S.%fZ"  # as register/lezen.py writes it: texts of one length compare as moments

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
    gevonden: list[Record] = []
    for begin in range(0, len(dossiers), PER_KEER):
        with als_rekenaar():
            ruw = rijen_van(dossiers[begin : begin + PER_KEER])
        gevonden += _records(wie, recht, blik, ruw)
    return gevonden


def _records(wie: Wie, recht: Recht, blik: Blik, ruw: pl.DataFrame) -> list[Record]:
    stroom = keur(ruw, recht, blik.vandaag, frozenset({"bsn"}), wie.gemeente).stroom()
    micros = round(blik.tot.timestamp() * 1_000_000)
    toen = tot_moment(stroom, micros, _later_herroepen(ruw, blik.tot))
    op = peildag(blik.kwartaal, dag_in_amsterdam(blik.tot))
    return records(Feiten(toen, recht, op), blik.kwartaal)


def _later_herroepen(ruw: pl.DataFrame, tot: datetime) -> frozenset[str]:
    """Ids of events that were withdrawn after this moment, and not before."""
    weg = ruw.filter(pl.col("herroept").is_not_null())
    laat = pl.col("vastgelegd_op") > tot.astimezone(UTC).strftime(_MOMENT)
    op_tijd = set(weg.filter(~laat)["herroept"].str.to_lowercase())
    return frozenset(weg.filter(laat)["herroept"].str.to_lowercase()) - op_tijd


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
