# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The rooms of arrival as they open: who comes in, who they are, their letters, groups and appointments."""

from collections.abc import Callable
from typing import Final

from playwright.sync_api import Page

from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat

BEGELEIDERS: Final = ("karin", "saskia")
ADRESSEN: Final = {
    "instroom": "/instroom/",
    "instroom_wachtlijst": "/instroom/wachtlijst/",
    "persoon_nieuw": "/instroom/nieuw/",
    "personen_inlezen": "/instroom/inlezen/",
    "groepen": "/groepen/",
    "groepen_nieuw": "/groepen/nieuw/",
    "groepen_voorstel_nieuw": "/groepen/voorstel/",
    "brieven": "/brieven/",
    "brieven_nieuw": "/brieven/nieuw/",
    "agenda": "/agenda/",
    "agenda_uren": "/agenda/uren/",
    "agenda_tolken": "/agenda/tolken/",
    "agenda_kosten": "/agenda/tolken/kosten/",
    "agenda_ruimtes": "/agenda/ruimtes/",
}
VAN_EEN_DOSSIER: Final = {
    "persoon_wijzigen": "persoon/",
    "brief": "brief/",
    "afspraak_nieuw": "afspraak/",
}


def _open(adres: str) -> Callable[[Plek], Page]:
    return lambda plek: plek.open(adres)


def _open_dossier(pad: str) -> Callable[[Plek], Page]:
    return lambda plek: plek.open(f"{plek.dossier}{pad}")


for route, adres in ADRESSEN.items():
    staat(route, "gewoon", *BEGELEIDERS)(_open(adres))
for route, pad in VAN_EEN_DOSSIER.items():
    staat(route, "gewoon", *BEGELEIDERS)(_open_dossier(pad))


@staat("persoon_huishouden", "gewoon", "karin")
def _huishouden(plek: Plek) -> Page:
    return plek.open(f"{plek.dossier}persoon/huishouden/")


@staat("persoon_samenvoegen", "gewoon", "saskia")
def _samenvoegen(plek: Plek) -> Page:
    return plek.open(f"{plek.dossier}persoon/samenvoegen/")


@staat("taakstelling", "gewoon", "saskia")
def _taakstelling(plek: Plek) -> Page:
    return plek.open("/instroom/taakstelling/")


@staat("agenda_totaal", "gewoon", "saskia")
def _totaal(plek: Plek) -> Page:
    return plek.open("/agenda/uren/totaal/")


@staat("groepen_wens", "gewoon", *BEGELEIDERS)
def _wens(plek: Plek) -> Page:
    return plek.open(f"/groepen/beschikbaar/{plek.cast.dossier}/")
