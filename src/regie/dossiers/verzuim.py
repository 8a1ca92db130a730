# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Reports of absence, and how long schools take to make them: weeks late was the complaint of gemeenten."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from regie.dossiers.vraag import rijen
from regie.kern.kalender import dagnummer

VERZUIMMELDING: Final = "verzuimmelding"


def dagen_tot_melding(periode_tot: date, gemeld_op: date) -> int:
    """Days between the last day of the absence and the report; 0 on the day itself."""
    return dagnummer(gemeld_op) - dagnummer(periode_tot)


@dataclass(frozen=True, slots=True)
class Melding:
    id: str
    dossier: str
    van: date
    tot: date
    soort: str
    uren: float
    gemeld_op: date

    @property
    def dagen(self) -> int:
        return dagen_tot_melding(self.tot, self.gemeld_op)


@dataclass(frozen=True, slots=True)
class Meldtijd:
    """How soon an organisation reports. `mediaan`: half of its reports came within so many days."""

    organisatie: str | None
    aantal: int
    mediaan: int
    langst: int


def meldingen(dossiers: Sequence[str], organisatie: str) -> list[Melding]:
    """Reports of one organisation that were not withdrawn, the newest first; as who asks."""
    gevonden = rijen(
        f"{_MELDING} AND g.dossier = ANY(%s) AND g.organisatie = %s {_NIEUWSTE}", [list(dossiers), organisatie]
    )
    return [
        Melding(rij["id"], rij["dossier"], rij["van"], rij["tot"], rij["soort"], float(rij["uren"]), rij["datum"])
        for rij in gevonden
    ]


_MELDING: Final = f"""
    SELECT g.id::text, g.dossier, g.datum, (g.gegevens ->> 'periode_van')::date AS van,
           (g.gegevens ->> 'periode_tot')::date AS tot, g.gegevens ->> 'soort' AS soort, g.gegevens ->> 'uren' AS uren
    FROM gebeurtenis g
    WHERE g.gemeente = current_setting('regie.gemeente') AND g.type = '{VERZUIMMELDING}' AND g.herroept IS NULL
      AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
"""
_NIEUWSTE: Final = "ORDER BY g.datum DESC, g.vastgelegd_op DESC, g.id"


def meldtijden(van: date, tot: date) -> list[Meldtijd]:
    """Per organisation, of the reports that were made from one day to another; of what who asks may see."""
    gevonden = rijen(_MELDTIJD, {"van": van, "tot": tot})
    return [Meldtijd(**rij) for rij in gevonden]


_MELDTIJD: Final = f"""
    SELECT m.organisatie, count(*)::int AS aantal, percentile_disc(0.5) WITHIN GROUP (ORDER BY m.dagen)::int AS mediaan,
           max(m.dagen)::int AS langst
    FROM (SELECT g.organisatie, g.datum - (g.gegevens ->> 'periode_tot')::date AS dagen
          FROM gebeurtenis g
          WHERE g.gemeente = current_setting('regie.gemeente') AND g.type = '{VERZUIMMELDING}' AND g.herroept IS NULL
            AND g.datum BETWEEN %(van)s AND %(tot)s
            AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)) m
    GROUP BY m.organisatie ORDER BY m.organisatie NULLS LAST
"""
