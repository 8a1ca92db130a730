# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Someone at the intake of a dossier: the visit, and everything of the intake that happened, asked in one go."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from django.http import HttpRequest

from regie.dossiers import doelen
from regie.dossiers.dossier import van_type
from regie.dossiers.intake import notities
from regie.dossiers.vraag import Rij
from regie.kern.aankomst.gebeurd import Gebeurd
from regie.kern.intake.ontbreekt import TYPES
from regie.kern.recht.typen.register import Code
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.werk.intake.notities import LIJST, categorie

ANDEREN: Final = (
    "profiel_ontvangen", "kennismaking", "voorinburgering_einde", "brugklas_rapport", "schoolintake",
    "tweede_beoordeling", "vragenlijst", "mb_eindrapport", "bericht",
)  # fmt: skip
"""Where others told about somebody as a whole."""


@dataclass(frozen=True)
class Intakebezoek(Bezoek):
    """The pages of the intake go back to its first page, not to the dossier."""

    @property
    def adres(self) -> str:
        return self.plek("intake")

    @cached_property
    def notities(self) -> dict[str, Rij]:
        return notities(self.dossier)

    @cached_property
    def gebeurd(self) -> Sequence[Rij]:
        """Newest first, with all fields that this reader may see."""
        stappen = (bewijs.type for stap in self.recht.intakestappen.values() for bewijs in stap.bewijs)
        naast = (type_ for thema in self.recht.themas.values() for type_ in thema.naast)
        return van_type(self.dossier, sorted({*TYPES, *stappen, *naast, *ANDEREN, *doelen.TYPES, "intake_afgerond"}))

    @cached_property
    def kort(self) -> list[Gebeurd]:
        """The same for the kern: oldest first."""
        return [Gebeurd(rij["type"], rij["datum"], rij["gegevens"]) for rij in reversed(self.gebeurd)]

    def van(self, *types: str) -> list[Rij]:
        return [rij for rij in self.gebeurd if rij["type"] in types]

    def norm(self, id_: str) -> tuple[str, ...]:
        """What the gemeente chose; nothing where its policy leaves it open."""
        gekozen = self.recht.regels(self.wie.beleid).gekozen(id_, self.vandaag)
        return gekozen.waarde if gekozen is not None and isinstance(gekozen.waarde, tuple) else ()

    @property
    def themacodes(self) -> dict[str, Code]:
        return dict(self.recht.codelijsten[LIJST].codes)

    def ziet_thema(self, thema: str) -> bool:
        return thema in self.recht.themas and categorie(thema, self.recht) in self.wie.categorieen

    def is_gevoelig(self, thema: str) -> bool:
        return categorie(thema, self.recht) != "gewoon"

    def zichtbaar(self, themas: Iterable[str]) -> list[str]:
        return [thema for thema in themas if self.ziet_thema(thema)]


def intakebezoek(request: HttpRequest, dossier: str) -> Intakebezoek:
    """Raises Http404."""
    hier = bezoek(request, dossier)
    return Intakebezoek(hier.wie, hier.dossier, hier.kop, hier.recht, hier.vandaag, hier.nood_tot)
