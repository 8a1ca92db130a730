# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A report of absence by a school: about whom, over which days, and through the one door."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from regie.dossiers.verzuim import VERZUIMMELDING
from regie.dossiers.vraag import rijen
from regie.kern.kalender.maand import maandag_van
from regie.kern.recht import Recht
from regie.register.vastleggen import Nieuw
from regie.toegang import mag, vastleggen
from regie.toegang.wie import Wie
from regie.werk.deur import leg_samen_vast
from regie.werk.keten.leerlingen import Leerling, leerlingen, taken_voor
from regie.werk.keten.uren.regel import heel

VANDAAG, WEEK, ANDERS = "vandaag", "week", "anders"
_BRON: Final = "school"
_PER_UUR: Final = 60


@dataclass(frozen=True, slots=True)
class Verzuim:
    van: date
    tot: date
    soort: str
    uren: float


def perioden(vandaag: date) -> Mapping[str, tuple[date, date]]:
    """What can be reported with one button: today, and this week up to today."""
    return {VANDAAG: (vandaag, vandaag), WEEK: (maandag_van(vandaag), vandaag)}


def te_melden(wie: Wie, recht: Recht, dossier: str) -> Leerling | None:
    """Somebody whom the school may report about; None for anybody else."""
    type_ = recht.gebeurtenissen[VERZUIMMELDING]
    taken = taken_voor(VERZUIMMELDING, recht)
    vragen = (vastleggen(VERZUIMMELDING, type_, (wie.organisatie, taak, None)) for taak in taken)
    if not any(mag(wie, vraag, dossier, "uitvoering_keten") for vraag in vragen):
        return None
    return leerlingen(VERZUIMMELDING, recht).get(dossier)


def lesduur(wie: Wie, dossier: str, op: date) -> float | None:
    """How many hours a lesson of this pupil takes, where there is one answer."""
    gevonden = rijen(
        "SELECT DISTINCT g.minuten FROM lesgroep_lid l JOIN lesgroep g ON g.gemeente = l.gemeente AND g.id = l.groep"
        " WHERE l.gemeente = %s AND l.dossier = %s AND %s BETWEEN l.van AND coalesce(l.tot, 'infinity')",
        [wie.gemeente, dossier, op],
    )
    return gevonden[0]["minuten"] / _PER_UUR if len(gevonden) == 1 else None


def meld(wie: Wie, recht: Recht, id_: UUID, dossier: str, verzuim: Verzuim, vandaag: date) -> bool:
    """False when this very report was recorded before. Raises RegisterFout."""
    gegevens = {
        "aanbieder": wie.organisatie,
        "periode_van": verzuim.van.isoformat(),
        "periode_tot": verzuim.tot.isoformat(),
        "soort": verzuim.soort,
        "uren": heel(verzuim.uren),
    }
    return leg_samen_vast(wie, [Nieuw(id_, dossier, VERZUIMMELDING, vandaag, gegevens, bron=_BRON)], recht) > 0
