# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A dossier: now, then, with everything unfolded; and recording, correcting and withdrawing in it."""

from playwright.sync_api import Page

from tests.reizen.dagen import vandaag
from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat
from tests.reizen.vormen import KAN_NOG_NIET, TYPES_MET_ALLE_SOORTEN, WIE


@staat("dossier", "gewoon", "karin", "saskia")
def _dossier(plek: Plek) -> Page:
    return plek.open(plek.dossier)


@staat("dossier", "alles opengeklapt, met een ingetrokken gebeurtenis", "karin", "saskia")
def _open(plek: Plek) -> Page:
    pagina = plek.open(plek.dossier)
    pagina.locator(".tijdlijn__punt--ingetrokken").wait_for()
    pagina.evaluate("for (const deel of document.querySelectorAll('main details')) deel.open = true")
    return pagina


@staat("dossier", "alleen geld op de tijdlijn: leeg")
def _lege_tijdlijn(plek: Plek) -> Page:
    return plek.open(f"{plek.dossier}?categorie=financieel")


@staat("dossier", "bekijk op", "karin", "saskia")
def _toen(plek: Plek) -> Page:
    return plek.open(f"{plek.dossier}?op=2026-09-30&bekend=2026-09-30")


@staat("dossier", "bekijk op voor er iets was")
def _ervoor(plek: Plek) -> Page:
    return plek.open(f"{plek.dossier}?op=2025-01-01")


@staat("dossier", "bekijk op onzin", mag=(422,))
def _toen_onzin(plek: Plek) -> Page:
    return plek.open(f"{plek.dossier}?op=gisteren&bekend=2999-01-01")


@staat("vastleggen_kies", "gewoon", "karin", "saskia")
def _kies(plek: Plek) -> Page:
    return plek.open(f"{plek.dossier}vastleggen/")


@staat("vastleggen_kies", "niets gevonden")
def _kies_niets(plek: Plek) -> Page:
    return plek.open(f"{plek.dossier}vastleggen/?zoek=zeppelin")


def _formulier(type_: str, wie: str) -> None:
    @staat("vastleggen", f"gewoon: {type_}", wie)
    def _gewoon(plek: Plek) -> Page:
        return plek.open(f"{plek.dossier}vastleggen/{type_}/")

    @staat("vastleggen", f"leeg verstuurd: {type_}", wie, mag=(422,))
    def _fouten(plek: Plek) -> Page:
        pagina = plek.open(f"{plek.dossier}vastleggen/{type_}/")
        pagina.get_by_label("Wanneer gebeurde het?").fill("")
        return _verstuur(pagina, ".foutenlijst")


for _type in TYPES_MET_ALLE_SOORTEN:
    _formulier(_type, WIE.get(_type, "karin"))


@staat("vastleggen", "gewoon", "saskia")
def _teamleider(plek: Plek) -> Page:
    return plek.open(f"{plek.dossier}vastleggen/welkomstbericht/")


@staat("vastleggen", "kan nog niet")
def _kan_niet(plek: Plek) -> Page:
    pagina = plek.open(f"{plek.dossier}vastleggen/{KAN_NOG_NIET}/")
    pagina.get_by_role("link", name="Terug naar het dossier").wait_for()
    return pagina


def _verstuur(pagina: Page, wacht_op: str) -> Page:
    pagina.locator("main form.formulier button[type=submit]").click()
    pagina.locator(wacht_op).wait_for()
    return pagina


def _vul_contact(pagina: Page, onderwerp: str) -> None:
    pagina.get_by_label("Kanaal").select_option("telefoon")
    pagina.locator("[name=richting]").first.check()
    pagina.get_by_label("Onderwerp").fill(onderwerp)


@staat("vastleggen", "intussen iets anders vastgelegd", mag=(409,))
def _verouderd(plek: Plek) -> Page:
    cast = plek.vers()
    pagina = plek.open(f"/dossiers/{cast.dossier}/vastleggen/contact/", cast)
    cast.leg_vast("welkomstbericht", vandaag(), "saskia", kanaal="brief", taal="ti")
    _vul_contact(pagina, "over de huur")
    return _verstuur(pagina, "#tussendoor-kop")


@staat("vastleggen", "hetzelfde formulier met iets anders erin", mag=(409,))
def _anders(plek: Plek) -> Page:
    cast = plek.vers()
    pagina = plek.open(f"/dossiers/{cast.dossier}/vastleggen/contact/", cast)
    id_ = pagina.locator("[name=gebeurtenis_id]").input_value()
    cast.leg_vast("contact", vandaag(), id=id_, kanaal="brief", richting="in", onderwerp="over het werk")
    _vul_contact(pagina, "over de huur")
    return _verstuur(pagina, "#anders-kop")


@staat("dossier", "net vastgelegd", "karin", "saskia")
def _vastgelegd(plek: Plek) -> Page:
    cast = plek.vers()
    pagina = plek.open(f"/dossiers/{cast.dossier}/vastleggen/contact/", cast)
    _vul_contact(pagina, "over de huur")
    return _verstuur(pagina, ".tijdlijn__punt--nieuw")


@staat("verbeteren", "gewoon", "karin", "saskia")
def _verbeteren(plek: Plek) -> Page:
    return plek.open(f"{plek.dossier}gebeurtenissen/{plek.huis.contact}/verbeteren/")


@staat("verbeteren", "niets veranderd, geen reden", mag=(422,))
def _verbeteren_fout(plek: Plek) -> Page:
    return _verstuur(_verbeteren(plek), ".foutenlijst")


@staat("verbeteren", "al ingetrokken", "karin", "saskia")
def _al(plek: Plek) -> Page:
    return plek.open(f"{plek.dossier}gebeurtenissen/{plek.huis.ingetrokken}/verbeteren/")


@staat("intrekken", "gewoon", "karin", "saskia")
def _intrekken(plek: Plek) -> Page:
    return plek.open(f"{plek.dossier}gebeurtenissen/{plek.huis.contact}/intrekken/")


@staat("intrekken", "geen reden", mag=(422,))
def _intrekken_fout(plek: Plek) -> Page:
    return _verstuur(_intrekken(plek), ".foutenlijst")


@staat("dossier", "net ingetrokken", "karin", "saskia")
def _ingetrokken(plek: Plek) -> Page:
    cast = plek.vers()
    velden = {"kanaal": "telefoon", "richting": "in", "onderwerp": "over de huur"}
    id_ = cast.leg_vast("contact", vandaag(), plek.wie or "karin", **velden)
    pagina = plek.open(f"/dossiers/{cast.dossier}/gebeurtenissen/{id_}/intrekken/", cast)
    pagina.get_by_label("Waarom klopt deze registratie niet?").fill("verkeerde dossier")
    return _verstuur(pagina, ".tijdlijn__punt--ingetrokken")
