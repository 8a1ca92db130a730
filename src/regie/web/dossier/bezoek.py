# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Someone at a dossier: who, which one, and what the pages of a dossier need to know. Not there is 404, never 403."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any, ClassVar, cast
from urllib.parse import urlencode

from django.forms import Form
from django.http import Http404, HttpRequest

from regie.dossiers.dossier import kop
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import tijdstip_voluit
from regie.kern.recht import Recht
from regie.kern.recht.typen.register import Gebeurtenistype
from regie.toegang import ZIEN, mag
from regie.toegang.doelen import doel_van
from regie.toegang.medewerkers import Collega, collegas
from regie.toegang.middleware import Verzoek
from regie.toegang.noodtoegang import open_tot
from regie.toegang.organisaties import Organisatie, organisaties
from regie.toegang.wie import Wie
from regie.web.adressen import adres
from regie.web.formulieren.keuzes import verborgen_codes
from regie.web.geldend import geldend_recht
from regie.web.rechten import bezoeker


@dataclass(frozen=True)
class Bezoek:
    """`kop`: person, facts and version of the dossier (see dossiers.dossier.kop). A partner visits in a way of its own:
    web/keten/bezoek.py."""

    ruimte: ClassVar[str] = ""  # with which the names of the routes begin

    wie: Wie
    dossier: str
    kop: Rij
    recht: Recht
    vandaag: date
    nood_tot: str = ""  # until when it is open by noodtoegang, in words

    @property
    def naam(self) -> str:
        return str(self.kop["naam"])

    @property
    def adres(self) -> str:
        return self.plek("dossier")

    def plek(self, route: str, *delen: str) -> str:
        """The address of a page of this dossier."""
        return adres(f"{self.ruimte}{route}", self.dossier, *delen)

    def vastleggen(self, type_naam: str, **vraag: str) -> str:
        """The address of the form of a type, with what is known already."""
        plek = adres("vastleggen", self.dossier, type_naam)
        return f"{plek}?{urlencode(vraag)}" if vraag else plek

    @cached_property
    def collegas(self) -> dict[str, Collega]:
        return collegas()

    def collega(self, sleutel: str) -> str:
        """The name of a colleague; who is not (or no longer) known keeps the key."""
        gevonden = self.collegas.get(sleutel)
        return sleutel if gevonden is None else gevonden.naam

    @cached_property
    def organisaties(self) -> dict[str, Organisatie]:
        return organisaties()

    def organisatie(self, sleutel: str) -> str:
        """The name of an organisation; what is no key of one, stays."""
        gevonden = self.organisaties.get(sleutel)
        return sleutel if gevonden is None else gevonden.naam

    def te_kiezen(self, type_naam: str) -> Iterable[Collega]:
        """The colleagues whom an event of this type can be about: who works here today."""
        return [collega for collega in self.collegas.values() if collega.werkt_op(self.vandaag)]

    def versies(self, versie: datetime | None) -> Mapping[str, datetime | None]:
        """What must not have changed since the form was made."""
        return {self.dossier: versie}

    def vast(self, type_naam: str, oud: Rij | None = None) -> dict[str, Any]:
        """Fields that are not asked, with their value. `oud`: the event that is corrected."""
        return {}

    def voor(self, oud: Rij | None = None) -> str | None:
        """Of a partner: the verwijzing for which something is recorded; `oud`: the event that it takes the place of."""
        return None

    def schik(self, form: Form) -> None:
        """What this person need not see or type in a form that has nothing in it yet."""

    def categorieen_van(self, type_naam: str) -> frozenset[str]:
        """What this person may fill in of a type."""
        return self.wie.categorieen

    def mag(self, type_: Gebeurtenistype) -> bool:
        """Whether this person may record this type, and see it afterwards."""
        ziet_alles = all(veld.categorie in self.wie.categorieen for veld in type_.velden.values() if veld.verplicht)
        return self.wie.mag_vastleggen(type_) and type_.categorie in self.wie.categorieen and ziet_alles

    def mag_verbeteren(self, rij: Rij) -> bool:
        """Who corrects or withdraws repeats the whole event: only who may record it and see all of it."""
        type_, ziet = self.recht.gebeurtenissen[rij["type"]], self.wie.categorieen
        verborgen = any(
            veld.categorie not in ziet or verborgen_codes(veld, rij["gegevens"].get(naam), self.recht, ziet)
            for naam, veld in type_.velden.items()
        )
        return self.wie.mag_vastleggen(type_) and type_.categorie in ziet and not verborgen


def bezoek(request: HttpRequest, dossier: str) -> Bezoek:
    """The dossier for who asks, noted as read. Raises Http404."""
    verzoek = cast(Verzoek, request)
    wie = bezoeker(request)
    gevonden = kop(dossier) if mag(wie, ZIEN, dossier, verzoek.inzage.doel or doel_van(wie)) else None
    if gevonden is None:
        raise Http404
    verzoek.inzage.lees([dossier])
    nood_tot = open_tot(wie, dossier, verzoek.moment)
    nood = "" if nood_tot is None else tijdstip_voluit(nood_tot.isoformat())
    return Bezoek(wie, dossier, gevonden, geldend_recht(request), verzoek.vandaag, nood)
