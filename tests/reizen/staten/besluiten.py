# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Decisions in a traject: exams at A2, another route, more time, a pause; empty, with everything, and refused."""

from playwright.sync_api import Page

from tests.register.cast import SCHOOL, Cast
from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat
from tests.web.besluiten.stappen import met_pip, met_uren
from tests.web.besluiten.test_overnemen import LEZEN
from tests.web.besluiten.test_pauze_route_verlenging import naar_z
from tests.web.besluiten.test_verhuizing import bestand, met_bsn

ALLES_OPEN = "for (const deel of document.querySelectorAll('main details')) deel.open = true"


def _gemeente(plek: Plek) -> Cast:
    cast = plek.vers()
    cast.staf()
    return cast


def _onderweg(plek: Plek) -> Cast:
    """Enough hours, a school that says A2, an exam that was not passed."""
    cast = met_uren(met_pip(_gemeente(plek)), 640)
    cast.leg_vast(
        "schoolrapportage", "2026-11-28", aanbieder=SCHOOL, van="2026-11-12", tot="2026-11-27", inzet="wisselend",
        advies="afschalen",
    )  # fmt: skip
    cast.leg_vast("examen", "2026-11-26", onderdeel="schrijven", niveau="b1", uitslag="gezakt", poging=1)
    return cast


def _open(plek: Plek, cast: Cast, deel: str = "") -> Page:
    pagina = plek.open(f"/dossiers/{cast.dossier}/besluiten/{deel}", cast)
    pagina.evaluate(ALLES_OPEN)
    return pagina


@staat("besluiten", "alle ingangen", "karin", "saskia")
def _ingangen(plek: Plek) -> Page:
    return _open(plek, _gemeente(plek))


@staat("besluiten_afschalen", "zonder PIP")
def _afschalen_leeg(plek: Plek) -> Page:
    return _open(plek, _gemeente(plek), "afschalen/")


@staat("besluiten_afschalen", "met bewijs voor en tegen")
def _afschalen(plek: Plek) -> Page:
    return _open(plek, _onderweg(plek), "afschalen/")


@staat("besluiten_afschalen", "leeg verstuurd", mag=(422,))
def _afschalen_fout(plek: Plek) -> Page:
    pagina = _afschalen(plek)
    pagina.get_by_role("button", name="Leg het besluit vast en wijzig het PIP").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("besluiten_route", "zonder PIP")
def _route_leeg(plek: Plek) -> Page:
    return _open(plek, _gemeente(plek), "route/")


@staat("besluiten_route", "met uren die meegaan")
def _route(plek: Plek) -> Page:
    return _open(plek, _onderweg(plek), "route/")


@staat("besluiten_route", "gewijzigd, met uren om over te besluiten")
def _route_gewijzigd(plek: Plek) -> Page:
    return _open(plek, naar_z(met_uren(met_pip(_gemeente(plek)), 30)), "route/")


@staat("besluiten_verlenging", "zonder PIP", "karin", "saskia")
def _verlenging_leeg(plek: Plek) -> Page:
    return _open(plek, _gemeente(plek), "verlenging/")


@staat("besluiten_verlenging", "met een pauze en uren", "karin", "saskia")
def _verlenging(plek: Plek) -> Page:
    cast = _onderweg(plek)
    cast.leg_vast("opschorting_start", "2026-11-15", reden="overig")
    return _open(plek, cast, "verlenging/")


@staat("besluiten_pauze", "begin", "karin", "saskia")
def _pauze(plek: Plek) -> Page:
    return _open(plek, met_pip(_gemeente(plek)), "pauze/")


@staat("besluiten_pauze", "einde, met een eerdere pauze", "karin", "saskia")
def _pauze_einde(plek: Plek) -> Page:
    cast = met_pip(_gemeente(plek))
    for type_, dag in (("opschorting_start", "2026-11-13"), ("opschorting_einde", "2026-11-16")):
        cast.leg_vast(type_, dag, reden="zorgtaken")
    cast.leg_vast("opschorting_start", "2026-11-20", reden="overig", gepland_tot="2027-02-01")
    return _open(plek, cast, "pauze/")


@staat("besluiten_pauze", "leeg verstuurd", mag=(422,))
def _pauze_fout(plek: Plek) -> Page:
    pagina = _pauze(plek)
    pagina.get_by_role("button", name="Vastleggen").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("besluiten_verhuizing", "zonder PIP")
def _verhuizing_leeg(plek: Plek) -> Page:
    return _open(plek, _gemeente(plek), "verhuizing/")


@staat("besluiten_verhuizing", "wat er mee mag")
def _verhuizing(plek: Plek) -> Page:
    return _open(plek, met_pip(_gemeente(plek)), "verhuizing/")


@staat("besluiten_verhuizing", "leeg verstuurd", mag=(422,))
def _verhuizing_fout(plek: Plek) -> Page:
    pagina = _verhuizing(plek)
    pagina.get_by_role("button", name="Maak het pakket").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("besluiten_verhuizing", "het pakket is gemaakt")
def _verhuizing_gemaakt(plek: Plek) -> Page:
    pagina = _open(plek, met_pip(met_bsn(_gemeente(plek), "amina-nieuw")), "verhuizing/")
    pagina.get_by_label("Code van de nieuwe gemeente").fill("0599")
    pagina.get_by_label("heeft om deze gegevens gevraagd").check()
    pagina.get_by_label("Ik heb de teksten gelezen").check()
    pagina.get_by_role("button", name="Maak het pakket").click()
    pagina.get_by_role("button", name="Haal het pakket op").wait_for()
    return pagina


@staat("besluiten_overnemen", "kies een bestand", "karin", "saskia")
def _overnemen(plek: Plek) -> Page:
    return _open(plek, _gemeente(plek), "overnemen/")


@staat("besluiten_overnemen", "nakijken")
def _nakijken(plek: Plek) -> Page:
    cast = met_bsn(_gemeente(plek), "amina-nieuw")
    pagina, stuk = _open(plek, cast, "overnemen/"), bestand(cast.gemeente, examens=LEZEN)
    pagina.locator("[name=bestand]").set_input_files(
        {"name": "overdracht.json", "mimeType": "application/json", "buffer": stuk.read()}
    )
    pagina.get_by_role("button", name="Kijk na").click()
    pagina.get_by_role("button", name="Neem het PIP over").wait_for()
    return pagina


@staat("besluiten_overnemen", "geen bestand", mag=(422,))
def _overnemen_fout(plek: Plek) -> Page:
    pagina = _overnemen(plek)
    pagina.get_by_role("button", name="Kijk na").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina
