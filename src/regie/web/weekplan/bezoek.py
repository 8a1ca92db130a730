# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Someone at the week of a household: the visit, who belongs to it, and their blocks in the week that is looked at."""

from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import cast

from django.http import HttpRequest

from regie.dossiers.vraag import Rij
from regie.dossiers.weekplan import Huis, Huisgenoot, afspraken, blokken, huis
from regie.toegang.middleware import Verzoek
from regie.web.agenda.weekkeuze import Week, week_van
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.werk.weekplan.inlezen import als_gezin
from regie.werk.weekplan.model import Gezin


@dataclass(frozen=True)
class Weekbezoek(Bezoek):
    """`week`: which one is looked at."""

    week: Week = field(kw_only=True)
    huis: Huis = field(kw_only=True)

    @property
    def weekadres(self) -> str:
        return self.plek("week") + self.vraag

    @property
    def vraag(self) -> str:
        """Behind an address: the same week again."""
        deze = week_van("", self.vandaag)
        return "" if self.week == deze else f"?week={self.week.code}"

    @property
    def lid(self) -> Huisgenoot:
        """The person of this dossier."""
        return next(een for een in self.huis.leden if een.dossier == self.dossier)

    @cached_property
    def rijen(self) -> list[Rij]:
        return blokken(self._dossiers, self.week.maandag, self.week.einde)

    @cached_property
    def gezin(self) -> Gezin:
        """The normal week, without what is only this once."""
        return als_gezin(self.huis, self.rijen)

    @cached_property
    def deze_week(self) -> Gezin:
        eenmalig = afspraken(self.wie, self._dossiers, self.week.maandag, self.week.einde)
        return als_gezin(self.huis, self.rijen, eenmalig)

    @property
    def _dossiers(self) -> list[str]:
        return [een.dossier for een in self.huis.leden]


def weekbezoek(request: HttpRequest, dossier: str) -> Weekbezoek:
    """The household for who asks, everybody in it noted as read. Raises Http404."""
    hier = bezoek(request, dossier)
    samen = huis(hier.wie, dossier, hier.naam, hier.vandaag)
    cast(Verzoek, request).inzage.lees(een.dossier for een in samen.leden)
    gewoon = {deel.name: getattr(hier, deel.name) for deel in fields(hier)}
    return Weekbezoek(**gewoon, week=week_van(request.GET.get("week", ""), hier.vandaag), huis=samen)
