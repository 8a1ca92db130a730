# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the lessons of a month come to, per pupil and kind of lesson; and that as hours that can be taken in."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from regie.dossiers.vraag import Rij, rijen
from regie.kern.kalender.maand import Maand
from regie.kern.recht import Recht
from regie.toegang.wie import Wie
from regie.werk.keten.groep.les import AANWEZIGHEID
from regie.werk.keten.leerlingen import Leerling, Taak, leerlingen
from regie.werk.keten.uren.keuren import keur
from regie.werk.keten.uren.levering import Kijker, beproef
from regie.werk.keten.uren.lezen import Maandvraag, Opgave
from regie.werk.keten.uren.regel import LESUREN, Uren

_PER_UUR: Final = 60


@dataclass(frozen=True, slots=True)
class Samen:
    """Hours of one pupil in one kind of lesson. `eerste`, `laatste`: the days of the lessons."""

    dossier: str
    soort: str
    aangeboden: float
    gevolgd: float
    afgemeld: float
    afwezig: float
    eerste: date
    laatste: date


def tel_lessen(wie: Wie, maand: Maand, dossiers: Collection[str], groep: UUID | None = None) -> list[Samen]:
    """Of all groups of the school, or of one."""
    waarden = {"gemeente": wie.gemeente, "organisatie": wie.organisatie, "dossiers": list(dossiers), "groep": groep,
               "type": AANWEZIGHEID, "eerste": maand.eerste, "laatste": maand.laatste}  # fmt: skip
    return [_samen(rij) for rij in rijen(_GETELD, waarden)]


def _samen(rij: Rij) -> Samen:
    uren = {naam: int(rij[naam]) / _PER_UUR for naam in _MINUTEN}
    return Samen(**(rij | uren))


_MINUTEN: Final = ("aangeboden", "gevolgd", "afgemeld", "afwezig")
_GETELD: Final = """
    SELECT g.dossier, l.soort, min(g.datum) AS eerste, max(g.datum) AS laatste, sum(m.minuten) AS aangeboden,
           coalesce(sum(m.minuten) FILTER (WHERE g.gegevens ->> 'aanwezig' = 'ja'), 0) AS gevolgd,
           coalesce(sum(m.minuten) FILTER (WHERE g.gegevens ->> 'aanwezig' = 'afgemeld'), 0) AS afgemeld,
           coalesce(sum(m.minuten) FILTER (WHERE g.gegevens ->> 'aanwezig' = 'nee'), 0) AS afwezig
    FROM gebeurtenis g
    JOIN lesgroep l ON l.gemeente = g.gemeente AND l.id::text = g.gegevens ->> 'groep_id'
    CROSS JOIN LATERAL (SELECT coalesce((g.gegevens ->> 'minuten')::int, l.minuten) AS minuten) m
    WHERE g.gemeente = %(gemeente)s AND g.dossier = ANY(%(dossiers)s) AND g.type = %(type)s
      AND g.organisatie = %(organisatie)s AND g.herroept IS NULL
      AND g.datum BETWEEN %(eerste)s AND %(laatste)s AND (%(groep)s::uuid IS NULL OR l.id = %(groep)s)
      AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
    GROUP BY g.dossier, l.soort ORDER BY g.dossier, l.soort
"""


def beproef_lessen(wie: Wie, recht: Recht, vandaag: date, maand: Maand, kijk: Kijker | None = None) -> UUID | None:
    """The lessons of a month as a delivery that waits for confirmation, as a file would; None when there were none."""
    mensen = leerlingen(LESUREN, recht)
    samen = tel_lessen(wie, maand, mensen)
    if not samen:
        return None
    plek = {dossier: nummer for nummer, dossier in enumerate(mensen)}
    samen.sort(key=lambda een: (plek[een.dossier], een.soort))
    opgaven = [
        Opgave(rij, "leerling", een.dossier, _uren(een, mensen[een.dossier], maand, vandaag))
        for rij, een in enumerate(samen, start=1)
    ]
    vraag = Maandvraag(maand, vandaag, tuple(recht.codelijsten["soort_lesuren"].codes))
    return beproef(wie, recht, maand, "lessen", keur(wie, recht, vraag, opgaven, mensen), kijk)


def _uren(een: Samen, leerling: Leerling, maand: Maand, vandaag: date) -> Uren:
    """Of the days of the month on which the task ran, up to today."""
    omvat = [taak for taak in leerling.lopend if taak.omvat(een.eerste, een.laatste)]
    van, tot = _dagen(omvat[0], maand) if omvat else (een.eerste, een.laatste)
    return Uren(van, min(tot, vandaag), een.soort, een.aangeboden, een.gevolgd, een.afgemeld, een.afwezig)


def _dagen(taak: Taak, maand: Maand) -> tuple[date, date]:
    return max(taak.van, maand.eerste), maand.laatste if taak.einde is None else min(taak.einde, maand.laatste)
