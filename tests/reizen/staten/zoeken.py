# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Finding a person."""

from playwright.sync_api import Page

from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat


def _zoek(plek: Plek, **velden: str) -> Page:
    pagina = plek.open("/zoeken/")
    for naam, waarde in velden.items():
        pagina.locator(f"[name={naam}]").fill(waarde)
    pagina.get_by_role("button", name="Zoek", exact=True).click()
    return pagina


@staat("zoeken", "gewoon", "karin", "saskia")
def _leeg(plek: Plek) -> Page:
    return plek.open("/zoeken/")


@staat("zoeken", "gevonden", "karin", "saskia")
def _gevonden(plek: Plek) -> Page:
    pagina = _zoek(plek, naam="Amina")
    pagina.get_by_role("link", name="Amina Tesfay").wait_for()
    return pagina


@staat("zoeken", "niemand", "karin", "saskia")
def _niemand(plek: Plek) -> Page:
    pagina = _zoek(plek, naam="Xerxes")
    pagina.get_by_role("heading", name="Niemand gevonden").wait_for()
    return pagina


@staat("zoeken", "fouten", mag=(422,))
def _fouten(plek: Plek) -> Page:
    pagina = _zoek(plek, naam="x", geboortedatum="31-2-1990", nummer="!!")
    pagina.locator(".foutenlijst").wait_for()
    return pagina
