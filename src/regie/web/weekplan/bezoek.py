# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Someone at the week of a household: the visit, who belongs to it, and their blocks in the week that is looked at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from itertools import chain
from typing import Final, cast

from django.http import HttpRequest
from django.utils.translation import gettext as _

from regie.dossiers.dossier import van_type_bij
from regie.dossiers.vraag import Rij
from regie.dossiers.weekplan import Huis, Huisgenoot, afspraken, bezet, blokken, huis
from regie.toegang.middleware import Verzoek
from regie.web.agenda.weekkeuze import Week, week_van
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.werk.weekplan.inlezen import Bezet, als_gezin, bezette_tijden
from regie.werk.weekplan.model import LES, OPVANG, WERK, Gezin

PIP: Final = ("pip_vastgesteld", "pip_gewijzigd", "pip_overgenomen")
BEGIN_EN_EINDE: Final = {
    LES: ("start_leerroute", "einde_leerroute"),
    WERK: ("plaatsing_start", "plaatsing_einde"),
    OPVANG: ("kinderopvang",),
}
DAARUIT: Final = (*PIP, *chain.from_iterable(BEGIN_EN_EINDE.values()))
"""What a week is looked at beside."""


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
        return als_gezin(self.huis, self.rijen, self.week.dagen, bezet=self.bezet)

    @cached_property
    def deze_week(self) -> Gezin:
        eenmalig = afspraken(self.wie, self._dossiers, self.week.maandag, self.week.einde)
        return als_gezin(self.huis, self.rijen, self.week.dagen, eenmalig, self.bezet)

    @cached_property
    def bezet(self) -> list[Bezet]:
        """Of who is not seen: only when they are away, under a number of this page."""
        rijen = bezet(self.huis.ongezien, self.week.maandag, self.week.einde)
        per_mens = [[rij for rij in rijen if rij["dossier"] == dossier] for dossier in self.huis.ongezien]
        naam = _("Iemand anders in dit huishouden")
        gevonden = (Bezet(f"ander-{nr}", naam, bezette_tijden(eigen, self.week.dagen))
                    for nr, eigen in enumerate(per_mens, start=1))  # fmt: skip
        return [een for een in gevonden if een.tijden]

    @property
    def weet_wie_thuis_is(self) -> bool:
        return len(self.bezet) == len(self.huis.ongezien)

    @cached_property
    def _gebeurd(self) -> list[Rij]:
        return van_type_bij(self._dossiers, DAARUIT)

    def van(self, dossier: str, types: Sequence[str]) -> Iterator[Rij]:
        """What happened to one of them, of these types of DAARUIT, newest first."""
        return (rij for rij in self._gebeurd if rij["dossier"] == dossier and rij["type"] in types)

    def laatste(self, dossier: str, types: Sequence[str]) -> Rij | None:
        return next(self.van(dossier, types), None)

    def is_gezien(self, wie: str) -> bool:
        """Whether somebody of the week has a dossier here."""
        return wie in self._dossiers

    @property
    def _dossiers(self) -> list[str]:
        return [een.dossier for een in self.huis.leden]


def weekbezoek(request: HttpRequest, dossier: str) -> Weekbezoek:
    """The household for who asks, everybody in it noted as read, also of whom one sees only when they are busy. Raises
    Http404."""
    hier = bezoek(request, dossier)
    samen = huis(hier.wie, dossier, hier.naam, hier.vandaag)
    cast(Verzoek, request).inzage.lees([*(een.dossier for een in samen.leden), *samen.ongezien])
    gewoon = {deel.name: getattr(hier, deel.name) for deel in fields(hier)}
    return Weekbezoek(**gewoon, week=week_van(request.GET.get("week", ""), hier.vandaag), huis=samen)
