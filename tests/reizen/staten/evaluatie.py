# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A study of one's own: asked for, answered, compared, and refused."""

from playwright.sync_api import Page

from tests.register.cast import importeer
from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat
from tests.web.monitor.test_evaluatie import mensen

ADRES = "/monitor/evaluatie/"
STUDIE = f"{ADRES}?uitkomst=kennisgeving_pip"


def _gevuld(plek: Plek, adres: str) -> Page:
    cast = plek.vers()
    cast.staf()
    importeer(cast.gemeente, mensen(cast.gemeente))
    return plek.open(adres, cast)


@staat("monitor_evaluatie", "nog niets gevraagd", "saskia", "eva")
def _leeg(plek: Plek) -> Page:
    return plek.open(ADRES)


@staat("monitor_evaluatie", "gevonden", "saskia", "eva")
def _gevonden(plek: Plek) -> Page:
    return _gevuld(plek, STUDIE)


@staat("monitor_evaluatie", "vergeleken", "eva")
def _vergeleken(plek: Plek) -> Page:
    return _gevuld(plek, f"{STUDIE}&geslacht=v&tegen=geslacht:*")


@staat("monitor_evaluatie", "geweigerd", "eva")
def _geweigerd(plek: Plek) -> Page:
    return _gevuld(plek, f"{STUDIE}&geslacht=onbekend")
