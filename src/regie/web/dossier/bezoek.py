# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Someone at a dossier: who, which one, and what the pages of a dossier need to know. Not there is 404, never 403."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import cast

from django.http import Http404, HttpRequest

from regie.dossiers.dossier import kop
from regie.dossiers.vraag import Rij
from regie.kern.recht import Recht
from regie.kern.recht.typen.register import Gebeurtenistype
from regie.toegang.medewerkers import Collega, collegas
from regie.toegang.middleware import Verzoek
from regie.toegang.wie import Wie
from regie.web.adressen import adres
from regie.web.geldend import geldend_recht


@dataclass(frozen=True)
class Bezoek:
    """`kop`: person, facts and version of the dossier (see dossiers.dossier.kop)."""

    wie: Wie
    dossier: str
    kop: Rij
    recht: Recht
    vandaag: date

    @property
    def naam(self) -> str:
        return str(self.kop["naam"])

    @property
    def adres(self) -> str:
        return adres("dossier", self.dossier)

    @cached_property
    def collegas(self) -> dict[str, Collega]:
        return collegas()

    def collega(self, sleutel: str) -> str:
        """The name of a colleague; who is not (or no longer) known keeps the key."""
        gevonden = self.collegas.get(sleutel)
        return sleutel if gevonden is None else gevonden.naam

    def mag(self, type_: Gebeurtenistype) -> bool:
        """Whether this person may record this type, and see it afterwards."""
        ziet_alles = all(veld.categorie in self.wie.categorieen for veld in type_.velden.values() if veld.verplicht)
        return self.wie.mag_vastleggen(type_) and type_.categorie in self.wie.categorieen and ziet_alles


def bezoek(request: HttpRequest, dossier: str) -> Bezoek:
    """The dossier for who asks, noted as read. Raises Http404."""
    verzoek = cast(Verzoek, request)
    if verzoek.wie is None:
        raise Http404
    gevonden = kop(dossier)
    if gevonden is None:
        raise Http404
    verzoek.inzage.lees([dossier])
    return Bezoek(verzoek.wie, dossier, gevonden, geldend_recht(request), verzoek.vandaag)
