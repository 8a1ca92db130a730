# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The gemeente and its schools: months, a quarter, and the lessons of one person. Each in a gemeente of its own."""

from playwright.sync_api import Page

from tests.register.cast import PIP, SCHOOL, Cast
from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat
from tests.werk.keten.school import leerlingen, lever, regel

MAAND, KWARTAAL = f"/scholen/{SCHOOL}/maand/2026-10/", f"/scholen/{SCHOOL}/kwartaal/2026-Q4/"


def _school(plek: Plek) -> Cast:
    """Two pupils: one has lessons, of the other the hours were corrected; there is absence to look at."""
    cast = plek.vers()
    cast.staf()
    een, ander = leerlingen(cast, 2)
    cast.leg_vast("start_leerroute", "2026-06-08", "tess", dossier=een, aanbieder=SCHOOL, leerroute="b1")
    lever(cast, regel(een, 40, 20, 5, 15), regel(ander))
    lever(cast, regel(een, 40, 22, 5, 13), regel(ander))
    cast.leg_vast("verzuimmelding", "2026-11-12", "tess", dossier=een, aanbieder=SCHOOL, periode_van="2026-11-09",
                  periode_tot="2026-11-11", soort="ongeoorloofd", uren=9)  # fmt: skip
    return cast


@staat("scholen", "zonder scholen", "saskia", "eva")
def _geen(plek: Plek) -> Page:
    return plek.open("/scholen/", plek.vers())


@staat("scholen", "met een school", "karin", "saskia", "eva")
def _scholen(plek: Plek) -> Page:
    return plek.open("/scholen/", _school(plek))


@staat("scholen_maand", "verbeterd, nog geen akkoord", "karin", "saskia")
def _maand(plek: Plek) -> Page:
    return plek.open(MAAND, _school(plek))


@staat("scholen_maand", "opmerking te lang", "saskia", mag=(422,))
def _te_lang(plek: Plek) -> Page:
    pagina = plek.open(MAAND, _school(plek))
    pagina.get_by_label("Opmerking").fill("Gebeld met Tess. " * 40)
    pagina.get_by_role("button", name="Geef akkoord").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("scholen_maand", "akkoord", "saskia")
def _akkoord(plek: Plek) -> Page:
    pagina = plek.open(MAAND, _school(plek))
    pagina.get_by_role("button", name="Geef akkoord").click()
    pagina.get_by_text("U gaf akkoord op de uren").wait_for()
    return pagina


@staat("scholen_kwartaal", "met cijfers", "saskia", "eva")
def _kwartaal(plek: Plek) -> Page:
    return plek.open(KWARTAAL, _school(plek))


@staat("keten_maanden", "met een maand", "tess")
def _maanden(plek: Plek) -> Page:
    return plek.open("/keten/maanden/", _school(plek))


@staat("keten_maand", "verbeterd", "tess")
def _eigen_maand(plek: Plek) -> Page:
    return plek.open("/keten/maanden/2026-10/", _school(plek))


@staat("keten_kwartaal", "met cijfers", "tess")
def _eigen_kwartaal(plek: Plek) -> Page:
    return plek.open("/keten/kwartaal/2026-Q4/", _school(plek))


@staat("keten_verzuim", "met een signaal", "tess")
def _signaal(plek: Plek) -> Page:
    return plek.open("/keten/verzuim/", _school(plek))


@staat("keten_dossier", "een leerling met uren", "tess")
def _leerling(plek: Plek) -> Page:
    cast = _school(plek)
    return plek.open(f"/keten/leerling-{cast.gemeente}-0/", cast)


@staat("lessen", "leeg", "karin", "saskia")
def _lessen_leeg(plek: Plek) -> Page:
    cast = plek.vers()
    return plek.open(f"/dossiers/{cast.dossier}/lessen/", cast)


@staat("lessen", "met uren en een signaal", "karin")
def _lessen(plek: Plek) -> Page:
    cast = _school(plek)
    return plek.open(f"/dossiers/leerling-{cast.gemeente}-0/lessen/", cast)


@staat("lessen_aanmelden", "zonder school", "karin")
def _geen_school(plek: Plek) -> Page:
    cast = plek.vers()
    return plek.open(f"/dossiers/{cast.dossier}/lessen/aanmelden/", cast)


def _met_pip(plek: Plek) -> Cast:
    cast = plek.vers()
    cast.staf()
    cast.klaar_voor_pip()
    cast.leg_vast("pip_vastgesteld", "2026-11-12", **PIP)
    return cast


@staat("lessen_aanmelden", "leeg verstuurd", "karin", "saskia", mag=(422,))
def _aanmelden(plek: Plek) -> Page:
    cast = _met_pip(plek)
    pagina = plek.open(f"/dossiers/{cast.dossier}/lessen/aanmelden/", cast)
    pagina.get_by_role("button", name="Aanmelden").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("lessen_eigen", "leeg verstuurd", "karin", mag=(422,))
def _eigen(plek: Plek) -> Page:
    cast = _met_pip(plek)
    pagina = plek.open(f"/dossiers/{cast.dossier}/lessen/eigen/", cast)
    pagina.get_by_role("button", name="Vastleggen", exact=True).click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina
