# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the pages of a PIP begin with: what happened, which versions there are, what is typed, what may be done."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from regie.dossiers import pip as vragen
from regie.dossiers.pip import Conceptveld
from regie.dossiers.vraag import Rij
from regie.kern.gebeurtenissen.gebeurd import Gebeurd, laatste
from regie.kern.pip.delen import Deelstand, antwoord, delen
from regie.kern.pip.situatie import Situatie, situatie
from regie.kern.pip.verleden import GEWIJZIGD, KEUZE, OVERGENOMEN, VASTGESTELD
from regie.kern.pip.versies import VAN_DE_KEUZE, Versiestand, versies
from regie.web.dossier.bezoek import Bezoek
from regie.werk.pip.concept import afdruk
from regie.werk.pip.voorstellen import Voorstel, voorstellen, vraagt_vier_ogen

GEVOELIG: Final = frozenset({"gewoon", "financieel", "gezin_veiligheid"})
"""The categories of what a PIP can hold: who decides on one sees all of it."""


@dataclass(frozen=True)
class Plan:
    hier: Bezoek
    verleden: list[Gebeurd]

    @cached_property
    def versies(self) -> list[Versiestand]:
        return versies(self.verleden, self.hier.recht.pipdelen)

    @property
    def geldend(self) -> Versiestand | None:
        return next((een for een in reversed(self.versies) if een.geldt), None)

    @property
    def soort(self) -> str:
        """What the next decision is: a first PIP, or a change of the one that holds."""
        return VASTGESTELD if self.geldend is None or self.van_elders is not None else GEWIJZIGD

    @cached_property
    def situatie(self) -> Situatie:
        return situatie(self.verleden, self.hier.vandaag)

    @property
    def van_elders(self) -> str | None:
        return self.situatie.van_elders

    @cached_property
    def keuze(self) -> Gebeurd | None:
        return laatste(self.verleden, KEUZE)

    @property
    def leerroute(self) -> str | None:
        """Of the next decision: as chosen, or, after a move, as it came along."""
        if self.van_elders is not None:
            return self.van_elders
        return None if self.keuze is None else self.keuze.gegevens.get("leerroute")

    @cached_property
    def concept(self) -> dict[str, Conceptveld]:
        return vragen.concept(self.hier.dossier)

    @cached_property
    def voorlegging(self) -> Rij | None:
        return vragen.voorlegging(self.hier.dossier)

    @property
    def afdruk(self) -> str:
        return afdruk(self.concept, "" if self.keuze is None else self.keuze.id)

    @property
    def vier_ogen(self) -> bool:
        return vraagt_vier_ogen(self.hier.recht, self.hier.wie.beleid, self.hier.vandaag)

    @property
    def mag_besluiten(self) -> bool:
        """Who may record it and sees everything that can stand in it."""
        wie, type_ = self.hier.wie, self.hier.recht.gebeurtenissen[self.soort]
        return self.hier.mag(type_) and wie.categorieen >= GEVOELIG

    def voorstellen(self) -> dict[str, Voorstel]:
        if self.soort == GEWIJZIGD:
            return {}
        hier = self.hier
        return voorstellen(hier.recht, hier.wie.beleid, self.situatie, self.leerroute, hier.vandaag)

    def mag_niet(self) -> frozenset[str]:
        """The fields that have no place in this person's plan."""
        return self._met("mag_niet", "nvt")

    def moet(self) -> frozenset[str]:
        """The fields without which there is no PIP; of a change nothing must be filled in."""
        return self._met("moet") if self.soort == VASTGESTELD else frozenset()

    def _met(self, *antwoorden: str) -> frozenset[str]:
        rijen = self.hier.recht.pipdelen
        return frozenset(r.veld for r in rijen if antwoord(r, self.situatie, self.leerroute) in antwoorden)

    def lijst(self, inhoud: Mapping[str, Any]) -> list[Deelstand]:
        """The checklist, with what comes of the choice of the leerroute."""
        bekend = {} if self.keuze is None else {n: self.keuze.gegevens.get(n) for n in VAN_DE_KEUZE}
        return delen(self.hier.recht.pipdelen, self.situatie, {**bekend, "leerroute": self.leerroute, **inhoud})

    @property
    def is_na_verhuizing(self) -> bool:
        return laatste(self.verleden, OVERGENOMEN) is not None


def plan_van(hier: Bezoek) -> Plan:
    return Plan(hier, vragen.verleden(hier.dossier))
