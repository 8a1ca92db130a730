# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Someone at the talk of a dossier: the visit, and everything that the talk looks back on, asked in one go."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from django.http import HttpRequest

from regie.dossiers import doelen
from regie.dossiers.dossier import erbij, van_type
from regie.dossiers.vraag import Rij
from regie.kern.gebeurtenissen.gebeurd import Gebeurd
from regie.kern.gesprek import afspraken
from regie.kern.gesprek.afspraken import Afspraak
from regie.kern.gesprek.lessen import LESUREN
from regie.kern.gesprek.ritme import GESPREK
from regie.kern.intake.ontbreekt import BEVINDING
from regie.web.dossier.bezoek import bezoek
from regie.web.intake.bezoek import Intakebezoek

LEEFGEBIEDEN: Final = "leefgebieden"
INTAKEGESPREK: Final = "intakegesprek"


@dataclass(frozen=True)
class Gespreksbezoek(Intakebezoek):
    """The notes of a talk are those of the intake: the story goes on where it was."""

    @property
    def adres(self) -> str:
        return self.plek("gesprek")

    @cached_property
    def gebeurd(self) -> Sequence[Rij]:
        naast = (type_ for thema in self.recht.themas.values() for type_ in thema.naast)
        types = {GESPREK, INTAKEGESPREK, BEVINDING, afspraken.GEMAAKT, afspraken.STAND, *doelen.TYPES, *naast}
        return van_type(self.dossier, sorted(types))

    @cached_property
    def vorige(self) -> Rij | None:
        """The last talk: about progress, or else of the intake."""
        return next(iter(self.van(GESPREK) or self.van(INTAKEGESPREK)), None)

    @cached_property
    def nieuw(self) -> list[Rij]:
        """What is new since that talk, newest first; without a talk everything."""
        vorige = self.vorige
        if vorige is None:
            return erbij(self.dossier, None, None)
        gevonden = erbij(self.dossier, vorige["datum"], vorige["vastgelegd_op"])
        return [rij for rij in gevonden if rij["id"] != vorige["id"]]

    @cached_property
    def lesuren(self) -> list[Gebeurd]:
        """Of all time: which of them count, shows only from all together."""
        return als_gebeurd(van_type(self.dossier, [LESUREN]))

    @cached_property
    def open_afspraken(self) -> list[Afspraak]:
        return afspraken.open_afspraken(als_gebeurd(self.gebeurd))

    @property
    def leefgebieden(self) -> list[str]:
        """In the order of their list, those that this reader may see."""
        return self.zichtbaar(self.recht.codelijsten[LEEFGEBIEDEN].codes)


def als_gebeurd(rijen: Sequence[Rij]) -> list[Gebeurd]:
    """For the kern: oldest first. `rijen`: newest first."""
    return [Gebeurd(rij["id"], rij["type"], rij["datum"], rij["gegevens"]) for rij in reversed(rijen)]


def gespreksbezoek(request: HttpRequest, dossier: str) -> Gespreksbezoek:
    """Raises Http404."""
    hier = bezoek(request, dossier)
    return Gespreksbezoek(hier.wie, hier.dossier, hier.kop, hier.recht, hier.vandaag, hier.nood_tot)
