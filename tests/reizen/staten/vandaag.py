# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The list: as it is, empty, filtered; a line opened, settled, put away; with errors and with a form that is stale."""

from playwright.sync_api import Locator, Page

from tests.register.cast import Cast
from tests.reizen.dagen import morgen, vandaag
from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat

TERMIJN = "Kennismaking"


def regel(pagina: Page, termijn: str = TERMIJN) -> Locator:
    """The line of this matter that still needs someone."""
    return pagina.locator(".werkregel:not([data-klaar])").filter(
        has=pagina.locator(".werkregel__wat", has_text=termijn)
    )


@staat("vandaag", "gewoon", "karin", "saskia")
def _lijst(plek: Plek) -> Page:
    return plek.open("/")


@staat("vandaag", "leeg", "karin", "saskia")
def _leeg(plek: Plek) -> Page:
    return plek.open("/", plek.huis.leeg)


@staat("vandaag", "filter zonder uitkomst", "karin", "saskia")
def _filter(plek: Plek) -> Page:
    pagina = plek.open("/?groep=gezinsmigrant")
    pagina.get_by_text("Filter", exact=False).first.click()
    return pagina


@staat("vandaag", "niets weggelegd")
def _niets_weg(plek: Plek) -> Page:
    return plek.open("/?toon=weggelegd", plek.huis.leeg)


@staat("vandaag_filter", "naam is leeg", mag=(422,))
def _filter_zonder_naam(plek: Plek) -> Page:
    pagina = plek.open("/?groep=asiel_vergunning")
    pagina.locator(".vandaag__filter summary").click()
    pagina.get_by_role("button", name="Bewaar dit filter").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("vandaag", "met een bewaard filter")
def _bewaard(plek: Plek) -> Page:
    pagina = plek.open("/?groep=asiel_vergunning", plek.vers())
    pagina.locator(".vandaag__filter summary").click()
    pagina.get_by_label("Naam van dit filter").fill("Alleen asiel")
    pagina.get_by_role("button", name="Bewaar dit filter").click()
    pagina.get_by_role("link", name="Alleen asiel").wait_for()
    pagina.locator(".vandaag__filter summary").click()
    return pagina


def open_regel(pagina: Page, termijn: str = TERMIJN) -> Locator:
    regel(pagina, termijn).locator("summary").click()
    geopend = regel(pagina, termijn).locator(".openregel")
    geopend.wait_for()
    return geopend


@staat("vandaag_regel", "geopend in de lijst", "karin", "saskia")
def _geopend(plek: Plek) -> Page:
    pagina = plek.open("/")
    open_regel(pagina)
    return pagina


@staat("vandaag_regel", "eigen pagina", "karin", "saskia")
def _eigen_pagina(plek: Plek) -> Page:
    return plek.open(_adres(plek.cast))


def _adres(cast: Cast, deel: str = "") -> str:
    return f"/vandaag/{cast.dossier}/kennismaking/-/{deel}"


@staat("vandaag_doe", "in de lijst", "karin", "saskia")
def _doen(plek: Plek) -> Page:
    return _open_formulier(plek, plek.cast)


def _open_formulier(plek: Plek, cast: Cast) -> Page:
    pagina = plek.open("/", cast)
    open_regel(pagina).get_by_role("link", name="Leg vast: Kennismaking").click()
    pagina.get_by_role("button", name="Leg vast").wait_for()
    return pagina


@staat("vandaag_doe", "fouten in de lijst", mag=(422,))
def _doen_fout(plek: Plek) -> Page:
    pagina = _open_formulier(plek, plek.cast)
    pagina.get_by_role("button", name="Leg vast").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("vandaag_doe", "intussen veranderd, in de lijst", mag=(422,))
def _doen_verouderd(plek: Plek) -> Page:
    cast = plek.vers()
    pagina = _open_formulier(plek, cast)
    cast.leg_vast("welkomstbericht", vandaag(), "saskia", kanaal="brief", taal="ti")
    pagina.get_by_label("Vorm").select_option("gemeentehuis")
    pagina.get_by_role("button", name="Leg vast").click()
    pagina.get_by_text("Intussen is er iets anders vastgelegd").wait_for()
    return pagina


@staat("vandaag_doe", "afgehandeld in de lijst", "karin", "saskia")
def _klaar(plek: Plek) -> Page:
    pagina = _open_formulier(plek, plek.vers())
    pagina.get_by_label("Vorm").select_option("gemeentehuis")
    pagina.get_by_role("button", name="Leg vast").click()
    pagina.locator("[data-klaar]").wait_for()
    return pagina


@staat("vandaag_doe", "eigen pagina", "karin", "saskia")
def _doen_eigen(plek: Plek) -> Page:
    return plek.open(_adres(plek.cast, "doe/kennismaking/"))


@staat("vandaag_doe", "eigen pagina met fouten", mag=(422,))
def _doen_eigen_fout(plek: Plek) -> Page:
    pagina = plek.open(_adres(plek.cast, "doe/kennismaking/"))
    pagina.get_by_role("button", name="Leg vast").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("vandaag_weg", "in de lijst", "karin", "saskia")
def _wegleggen(plek: Plek) -> Page:
    return _open_wegleggen(plek, plek.cast)


def _open_wegleggen(plek: Plek, cast: Cast) -> Page:
    pagina = plek.open("/", cast)
    open_regel(pagina).get_by_role("link", name="Leg weg").click()
    pagina.get_by_label("Opnieuw op").wait_for()
    return pagina


@staat("vandaag_weg", "fouten in de lijst", mag=(422,))
def _wegleggen_fout(plek: Plek) -> Page:
    pagina = _open_wegleggen(plek, plek.cast)
    pagina.get_by_role("button", name="Leg weg").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("vandaag_weg", "eigen pagina", "karin", "saskia")
def _weg_eigen(plek: Plek) -> Page:
    return plek.open(_adres(plek.cast, "weg/"))


def _leg_weg(plek: Plek) -> Page:
    pagina = _open_wegleggen(plek, plek.vers())
    pagina.get_by_label("Reden").select_option(index=1)
    pagina.get_by_label("Opnieuw op").fill(morgen().isoformat())
    pagina.get_by_role("button", name="Leg weg").click()
    pagina.locator("[data-klaar]").wait_for()
    return pagina


@staat("vandaag_weg", "weggelegd, nog in de lijst", "karin", "saskia")
def _net_weg(plek: Plek) -> Page:
    return _leg_weg(plek)


@staat("vandaag", "wat is weggelegd, geopend", "karin", "saskia")
def _weggelegd(plek: Plek) -> Page:
    pagina = _leg_weg(plek)
    pagina.goto("/?toon=weggelegd")
    open_regel(pagina)
    return pagina


@staat("vandaag", "teruggehaald")
def _terug(plek: Plek) -> Page:
    pagina = _leg_weg(plek)
    pagina.get_by_role("button", name="Haal terug").click()
    regel(pagina).wait_for()
    return pagina
