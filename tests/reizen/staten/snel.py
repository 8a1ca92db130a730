# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Noting something quickly, and the drafts."""

from playwright.sync_api import Page

from tests.register.cast import Cast
from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat

SOORTEN = ("contact", "niet-gekomen", "actie")


@staat("snel", "gewoon", "karin", "saskia")
def _kies(plek: Plek) -> Page:
    return plek.open("/snel/")


@staat("snel", "leeg")
def _leeg(plek: Plek) -> Page:
    return plek.open("/snel/", plek.huis.leeg)


def _zoek(plek: Plek, naam: str) -> Page:
    pagina = plek.open("/snel/")
    pagina.locator("main [name=naam]").fill(naam)
    pagina.locator("main").get_by_role("button", name="Zoek", exact=True).click()
    return pagina


@staat("snel_wie", "gevonden", "karin", "saskia")
def _gevonden(plek: Plek) -> Page:
    pagina = _zoek(plek, "Amina")
    pagina.get_by_role("heading", name="1 persoon gevonden").wait_for()
    return pagina


@staat("snel_wie", "niemand")
def _niemand(plek: Plek) -> Page:
    pagina = _zoek(plek, "Xerxes")
    pagina.get_by_role("heading", name="Niemand gevonden").wait_for()
    return pagina


@staat("snel_wie", "fouten", mag=(422,))
def _fouten(plek: Plek) -> Page:
    pagina = _zoek(plek, "")
    pagina.locator(".foutenlijst").wait_for()
    return pagina


def _soort(soort: str) -> None:
    @staat("snel_over", soort, "karin", "saskia")
    def _gewoon(plek: Plek) -> Page:
        return plek.open(f"/snel/over/{plek.cast.dossier}/{soort}/")

    @staat("snel_over", f"{soort}, fouten", mag=(422,))
    def _fout(plek: Plek) -> Page:
        pagina = _gewoon(plek)
        pagina.get_by_label("Wanneer gebeurde het?").fill("")
        pagina.get_by_role("button", name="Bewaar", exact=True).click()
        pagina.locator(".foutenlijst").wait_for()
        return pagina


for _een in SOORTEN:
    _soort(_een)


def noteer(pagina: Page, cast: Cast, onderwerp: str) -> None:
    pagina.goto(f"/snel/over/{cast.dossier}/contact/")
    pagina.get_by_label("Onderwerp").fill(onderwerp)
    pagina.get_by_role("button", name="Bewaar", exact=True).click()
    pagina.locator(".concept", has_text=onderwerp).wait_for()


@staat("snel", "met notities", "karin", "saskia")
def _notities(plek: Plek) -> Page:
    cast = plek.vers()
    pagina = plek.pagina(cast)
    for onderwerp in ("over de huur", "over de taalles"):
        noteer(pagina, cast, onderwerp)
    pagina.evaluate("for (const deel of document.querySelectorAll('main details')) deel.open = true")
    return pagina


@staat("snel_wijzigen", "gewoon", "karin", "saskia")
def _wijzigen(plek: Plek) -> Page:
    cast = plek.vers()
    pagina = plek.pagina(cast)
    noteer(pagina, cast, "over de huur")
    pagina.get_by_role("link", name="Veranderen").click()
    pagina.get_by_role("button", name="Bewaar", exact=True).wait_for()
    return pagina


@staat("snel_wijzigen", "fouten", mag=(422,))
def _wijzigen_fout(plek: Plek) -> Page:
    pagina = _wijzigen(plek)
    pagina.get_by_label("Onderwerp").fill("")
    pagina.get_by_role("button", name="Bewaar", exact=True).click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina
