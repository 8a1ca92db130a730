# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The whole traject of one person on one day, out of the facts, the rules and what happened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import NOOIT
from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden, laatste
from regie.kern.kalender import dag
from regie.kern.pip.verleden import OVERGENOMEN
from regie.kern.pip.verleden import TYPES as PIPTYPES
from regie.kern.pip.versies import versies
from regie.kern.recht import Regels
from regie.kern.termijnen import bereken
from regie.kern.traject import onderdelen as delen_van_de_plicht
from regie.kern.traject import plicht
from regie.kern.traject.drempels import DREMPELS, NORM_WEKEN, Drempel, drempels
from regie.kern.traject.examens import EXAMEN, Examendeel, delen
from regie.kern.traject.onderdelen import Onderdeel, Stof
from regie.kern.traject.opbouw import Bijdrage, opbouw
from regie.kern.traject.vertraging import Reden, redenen

_OOK: Final = ("start_leerroute", "einde_leerroute", "certificaat_uitgereikt")
TYPES: Final = PIPTYPES | plicht.TYPES | delen_van_de_plicht.TYPES | {EXAMEN, *_OOK}
"""Everything that is read as an event; the rest is read as facts."""
MEEGEKOMEN: Final = ("leerroute", "niveaus")
"""What a PIP of another gemeente says that holds until there is one of this gemeente."""
NORM_UITSLAG: Final = "examen_uitslag_weken"


@dataclass(frozen=True, slots=True)
class Traject:
    """`leerroute` "" where there is no PIP. `drempels`: those that are for this person; `opbouw`: what the sum of each
    is made of. `weken`, `uitslag_weken`: of the policy, 0 where it leaves them open. `verleden`: up to that day."""

    leerroute: str
    inhoud: Mapping[str, Any]
    drempels: Sequence[Drempel]
    opbouw: Mapping[str, Sequence[Bijdrage]]
    examens: Sequence[Examendeel]
    onderdelen: Sequence[Onderdeel]
    weken: int
    uitslag_weken: int
    termijn_einde: date | None
    voldaan: Gebeurd | None
    verleden: Verleden

    def komt_na_het_einde(self, drempel: Drempel) -> bool:
        """Whether a threshold is expected after the last day of the inburgeringstermijn."""
        komt = int(drempel.verwacht_op[0])
        return komt != NOOIT and self.termijn_einde is not None and dag(komt) > self.termijn_einde

    @property
    def rest(self) -> tuple[Onderdeel, ...]:
        return delen_van_de_plicht.rest(self.onderdelen)


def traject(feiten: Feiten, regels: Regels, verleden: Verleden) -> Traject:
    """Of one dossier: that at place 0. `verleden`: its events of TYPES, oldest first."""
    op = dag(feiten.peildatum)
    berekening = bereken(feiten, regels, alleen=frozenset((*DREMPELS, *delen_van_de_plicht.TERMIJNEN)))
    tot_dan = [een for een in verleden if een.datum <= op]
    inhoud, aantal = pipinhoud(tot_dan, regels), weken_van_tempo(regels, op)
    eigen = [een for een in drempels(berekening, aantal) if een.geldt[0]]
    weg = plicht.niet_nodig(tot_dan, op)
    examens = delen(tot_dan, inhoud, weg)
    stof = Stof(berekening, tot_dan, inhoud, eigen, examens, weg)
    einde = int(feiten.dag("termijn_einde")[0])
    return Traject(
        leerroute=stof.route, inhoud=inhoud, drempels=eigen, examens=examens,
        opbouw={een.id: opbouw(feiten, een.som) for een in eigen},
        onderdelen=delen_van_de_plicht.onderdelen(stof) if stof.route else (), weken=aantal,
        uitslag_weken=weken_van(regels, NORM_UITSLAG, op), termijn_einde=None if einde == NOOIT else dag(einde),
        voldaan=laatste(tot_dan, "voldaan"), verleden=tot_dan,
    )  # fmt: skip


def vertragingen(feiten: Feiten, regels: Regels, gevonden: Traject) -> dict[str, list[Reden]]:
    """Threshold → what would bring it nearer."""
    return {een.id: redenen(feiten, regels, een) for een in gevonden.drempels}


def pipinhoud(verleden: Verleden, regels: Regels) -> Mapping[str, Any]:
    """What the PIP that holds says; of one that came along with a move only what that says."""
    geldend = next((een for een in reversed(versies(verleden, regels.recht.pipdelen)) if een.geldt), None)
    if geldend is not None:
        return geldend.inhoud
    van_elders = laatste(verleden, OVERGENOMEN)
    if van_elders is None:
        return {}
    return {veld: van_elders.gegevens[veld] for veld in MEEGEKOMEN if van_elders.gegevens.get(veld)}


def weken_van_tempo(regels: Regels, op: date) -> int:
    return weken_van(regels, NORM_WEKEN, op)


def weken_van(regels: Regels, id_: str, op: date) -> int:
    """0 where the policy leaves it open: without a number of weeks nobody has a pace, and the page says so."""
    norm = regels.gekozen(id_, op)
    if norm is None:
        return 0
    assert isinstance(norm.waarde, int)
    return norm.waarde
