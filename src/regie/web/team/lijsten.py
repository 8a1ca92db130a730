# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The two lists of people to give to somebody: without a consulent, and on the wait list. A page of each at a time."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regie.dossiers.team import zonder_consulent
from regie.dossiers.vraag import Rij
from regie.dossiers.wachtlijst import begin_van_wachten, wachtlijst
from regie.dossiers.woorden import getal
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.toegang.medewerkers import Collega
from regie.toegang.wie import Wie
from regie.web.adressen import adres
from regie.web.dossier.persoon import naam_of_nummer


@dataclass(frozen=True)
class Mens:
    """A line that can be chosen, or was. `wacht`, `oproepen`: only of who is on the wait list."""

    id: str
    dossier: str
    naam: str
    adres: str
    groep: str
    consulent: str
    sinds: str
    wachtlijst: bool
    wacht: str = ""
    oproepen: str = ""
    gekozen: bool = False


@dataclass(frozen=True)
class Lijst:
    """`verder`: the address of the next page, "" at the end."""

    mensen: list[Mens]
    verder: str
    begin: str

    @property
    def dossiers(self) -> list[str]:
        return [mens.dossier for mens in self.mensen]

    def met_gekozen(self, dossiers: Collection[str]) -> "Lijst":
        return replace(self, mensen=[replace(mens, gekozen=mens.dossier in dossiers) for mens in self.mensen])


def zonder(recht: Recht, na: str) -> Lijst:
    rijen, laatste = zonder_consulent(na)
    mensen = [_mens(f"zonder-{n}", rij, recht, "", rij["dossier_geopend_op"]) for n, rij in enumerate(rijen, 1)]
    return Lijst(mensen, _adres("zonder", laatste), _adres("zonder", "") if na else "")


def wachtenden(wie: Wie, recht: Recht, vandaag: date, collegas: Mapping[str, Collega], na: str) -> Lijst:
    rijen, volgende = wachtlijst(wie, vandaag, begin_van_wachten(recht.regels(wie.beleid), vandaag), na)
    mensen = [
        _mens(f"wacht-{n}", rij, recht, _naam(collegas, rij["consulent"]), rij["inschrijving_brp"], rij["dagen"])
        for n, rij in enumerate(rijen, 1)
    ]
    return Lijst(mensen, _adres("wacht", volgende), _adres("wacht", "") if na else "")


def _adres(lijst: str, na: str) -> str:
    anker = {"zonder": "zonder", "wacht": "wachtlijst"}[lijst]
    if not na:
        return ""
    return f"{reverse('team')}?{urlencode({lijst: na})}#{anker}"


def _naam(collegas: Mapping[str, Collega], sleutel: str | None) -> str:
    if sleutel is None:
        return ""
    return collegas[sleutel].naam if sleutel in collegas else sleutel


def _mens(id: str, rij: Rij, recht: Recht, consulent: str, sinds: date | None, dagen: int | None = None) -> Mens:
    groepen = recht.codelijsten["groep"].codes
    return Mens(
        id,
        rij["dossier"],
        naam_of_nummer(rij["naam"], rij["dossier"]),
        adres("dossier", rij["dossier"]),
        groepen[rij["groep"]].label if rij["groep"] in groepen else "",
        consulent,
        voluit(sinds) if sinds else "",
        "oproepen" in rij,
        _wacht(dagen) if "oproepen" in rij else "",
        str(rij.get("oproepen", "")),
    )


def _wacht(dagen: int | None) -> str:
    return _("wacht nog niet") if dagen is None else wacht_voluit(dagen)


def wacht_voluit(dagen: int) -> str:
    """12 dagen; from two weeks on in weeks too: an age that one can picture."""
    tekst = ngettext("%(dagen)s dag", "%(dagen)s dagen", dagen) % {"dagen": getal(dagen)}
    weken = dagen // 7
    if weken < 2:
        return tekst
    return f"{tekst} ({ngettext('%(weken)s week', '%(weken)s weken', weken) % {'weken': getal(weken)}})"
