# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The deliveries that were made: how far each is, and what it was compared with. Counts, about nobody."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, Literal
from uuid import UUID

from regie.dossiers.vraag import Rij, rij, rijen
from regie.kern.kalender.kwartaal import Kwartaal

Stap = Literal["nagekeken", "vrijgegeven", "vervallen"]
Stand = Literal["gemaakt", "nagekeken", "vrijgegeven", "vervallen"]
STANDEN: Final[tuple[Stand, ...]] = ("vervallen", "vrijgegeven", "nagekeken", "gemaakt")  # the first that holds


@dataclass(frozen=True, slots=True)
class Levering:
    """`stappen`: step → who took it, and when."""

    id: UUID
    kwartaal: Kwartaal
    nummer: int
    berichtgever: datetime
    vorige: UUID | None
    bekend_op: datetime
    aantal: int
    fouten: int
    waarschuwingen: int
    sha256: str
    gerekend_met: str
    door: str
    moment: datetime
    stappen: Mapping[str, tuple[str, datetime]]

    @property
    def stand(self) -> Stand:
        return next(stand for stand in STANDEN if stand == "gemaakt" or stand in self.stappen)

    @property
    def is_leeg(self) -> bool:
        """Nobody with a duty: an empty delivery, made on purpose."""
        return self.aantal == 0


_LEVERING: Final = """
    SELECT l.id, l.kwartaal, l.nummer, l.berichtgever, l.vorige, l.bekend_op, l.aantal, l.fouten, l.waarschuwingen,
           l.sha256, l.gerekend_met, l.door, l.moment
    FROM swi_levering l WHERE l.gemeente = current_setting('regie.gemeente')
"""


def leveringen(kwartaal: Kwartaal | None = None) -> list[Levering]:
    """The newest first; of one quarter, or of all."""
    gevonden = rijen(
        f"{_LEVERING} AND l.kwartaal = coalesce(%s, l.kwartaal) ORDER BY l.kwartaal DESC, l.nummer DESC",
        [None if kwartaal is None else str(kwartaal)],
    )
    return _met_stappen(gevonden)


def levering(id_: UUID) -> Levering | None:
    gevonden = rij(f"{_LEVERING} AND l.id = %s", [id_])
    return _met_stappen([gevonden])[0] if gevonden else None


def laatst_vrijgegeven(tot_en_met: Kwartaal) -> Levering | None:
    """The last one that went out, about this quarter or one before it."""
    gevonden = rij(
        f"{_LEVERING} AND l.kwartaal <= %s AND EXISTS (SELECT 1 FROM swi_stap s WHERE s.gemeente = l.gemeente"
        " AND s.levering = l.id AND s.stap = 'vrijgegeven') ORDER BY l.kwartaal DESC, l.nummer DESC LIMIT 1",
        [str(tot_en_met)],
    )
    return _met_stappen([gevonden])[0] if gevonden else None


def aan_de_beurt(vandaag: date) -> Kwartaal:
    """The quarter that people work on: the last one until its delivery went out, then the one that runs."""
    nu = Kwartaal.van(vandaag)
    klaar = any(een.stand == "vrijgegeven" for een in leveringen(nu.vorige))
    return nu if klaar else nu.vorige


def _met_stappen(gevonden: Sequence[Rij]) -> list[Levering]:
    stappen = rijen(
        "SELECT levering, stap, door, moment FROM swi_stap"
        " WHERE gemeente = current_setting('regie.gemeente') AND levering = ANY(%s)",
        [[een["id"] for een in gevonden]],
    )
    per: dict[UUID, dict[str, tuple[str, datetime]]] = {een["id"]: {} for een in gevonden}
    for stap in stappen:
        per[stap["levering"]][stap["stap"]] = (stap["door"], stap["moment"])
    return [_levering(een, per[een["id"]]) for een in gevonden]


def _levering(een: dict[str, Any], stappen: Mapping[str, tuple[str, datetime]]) -> Levering:
    return Levering(**(een | {"kwartaal": Kwartaal.lees(een["kwartaal"])}), stappen=stappen)
