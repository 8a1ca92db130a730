# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The team leader: the board, who waits, giving people to a consulent, who stands in."""

from playwright.sync_api import Page

from tests.register.cast import Cast
from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat


@staat("team", "gewoon", "saskia")
def _team(plek: Plek) -> Page:
    return plek.open("/team/")


@staat("team", "leeg", "saskia")
def _leeg(plek: Plek) -> Page:
    return plek.open("/team/", plek.huis.leeg)


def _verstuur_niets(plek: Plek, knop: int) -> Page:
    pagina = plek.open("/team/")
    pagina.get_by_role("button", name="Wijs toe").nth(knop).click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("team_toewijzen", "niemand gekozen", "saskia", mag=(422,))
def _niemand(plek: Plek) -> Page:
    return _verstuur_niets(plek, 0)


@staat("team_wachtlijst", "niemand gekozen", "saskia", mag=(422,))
def _niemand_van_de_wachtlijst(plek: Plek) -> Page:
    return _verstuur_niets(plek, 1)


@staat("team", "met formatie", "saskia")
def _met_formatie(plek: Plek) -> Page:
    cast = plek.vers()
    cast.account("karin")
    cast.formatie("karin", "0.01")  # one person is more than the norm
    pagina = plek.open("/team/", cast)
    pagina.get_by_text("boven de norm").wait_for()
    return pagina


@staat("team_formatie", "leeg", "saskia")
def _geen_formatie(plek: Plek) -> Page:
    return plek.open("/team/formatie/", plek.huis.leeg)


@staat("team_formatie", "gevuld", "saskia")
def _formatie(plek: Plek) -> Page:
    cast = plek.vers()
    for naam in ("karin", "bas"):
        cast.account(naam)
    cast.formatie("karin", "0.8")
    cast.formatie("karin", "0.6", "2027-02-01")
    pagina = plek.open("/team/formatie/", cast)
    pagina.get_by_text("Was er iets verkeerd ingevuld?").click()
    return pagina


@staat("team_formatie", "fouten", "saskia", mag=(422,))
def _formatie_fout(plek: Plek) -> Page:
    pagina = plek.open("/team/formatie/")
    pagina.get_by_role("button", name="Leg vast").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("team_vervangen", "gewoon", "saskia")
def _vervangen(plek: Plek) -> Page:
    return plek.open("/team/vervangen/")


@staat("team_vervangen", "fouten", "saskia", mag=(422,))
def _vervangen_fout(plek: Plek) -> Page:
    pagina = plek.open("/team/vervangen/")
    pagina.get_by_role("button", name="Leg vast").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("team_vervangen", "met een vervanging", "saskia")
def _met_vervanging(plek: Plek) -> Page:
    cast = plek.vers()
    pagina = plek.pagina(cast)
    vervang(pagina, cast)
    pagina.locator("main td summary").click()
    return pagina


def vervang(pagina: Page, cast: Cast) -> None:
    """Bas stands in for Karin."""
    for naam in ("karin", "bas"):
        cast.account(naam)
    pagina.goto("/team/vervangen/")
    pagina.get_by_label("Wie is er niet?").select_option("karin")
    pagina.get_by_label("Wie vervangt?").select_option("bas")
    pagina.get_by_label("Vanaf welke dag?").fill("2026-11-21")
    pagina.get_by_role("button", name="Leg vast").click()
    pagina.get_by_text("Bas Smit vervangt nu bij 1 persoon.").wait_for()
