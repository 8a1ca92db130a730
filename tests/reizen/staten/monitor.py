# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The figures: counted, not counted yet, being counted, asked wrongly, and opened to the people behind one."""

from datetime import date

from playwright.sync_api import Page

from tests.dossiers.bevolking import bevolk
from tests.monitor.metingen.geteld import tel
from tests.register.cast import VANDAAG, Cast
from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat

MONITOR, CIJFER = "/monitor/", "/monitor/cijfer/inburgeraars/"
KEUZE = "f_onderdeel=actief&f_doelgroep=gezin"
EERDER = date(2026, 3, 31)
MENSEN = {
    ("asiel_vergunning", "b1"): 12,
    ("asiel_vergunning", "z"): 9,
    ("asiel_vergunning", "geen"): 3,
    ("gezinsmigrant", "b1"): 8,
}
_geteld: list[Cast] = []


def geteld(plek: Plek) -> Cast:
    """Counted as of today and as of the end of March; nobody changes anything here, so that all states share it."""
    if not _geteld:
        cast = plek.vers()
        bevolk(cast.gemeente, MENSEN)
        for dag in (EERDER, VANDAAG):
            tel(cast.gemeente, dag)
        _geteld.append(cast)
    return _geteld[0]


@staat("monitor", "met cijfers", "saskia", "eva")
def _overzicht(plek: Plek) -> Page:
    return plek.open(MONITOR, geteld(plek))


@staat("monitor", "nog niet geteld", "saskia", "eva")
def _niet_geteld(plek: Plek) -> Page:
    return plek.open(f"{MONITOR}?peildatum=2026-05-05", geteld(plek))


@staat("monitor", "een verkeerde dag", "eva")
def _verkeerd(plek: Plek) -> Page:
    return plek.open(f"{MONITOR}?peildatum=2030-01-01&van=gisteren", geteld(plek))


@staat("monitor", "het formulier open", "saskia")
def _open(plek: Plek) -> Page:
    pagina = plek.open(MONITOR, geteld(plek))
    pagina.locator(".meetdag summary").click()
    return pagina


@staat("monitor_gemeenten", "een gemeente", "saskia", "eva")
def _gemeenten(plek: Plek) -> Page:
    return plek.open(f"{MONITOR}gemeenten/", geteld(plek))


@staat("monitor_tellen", "wacht", "saskia", "eva")
def _wacht(plek: Plek) -> Page:
    pagina = plek.open(f"{MONITOR}?peildatum=2026-05-05", plek.vers())
    pagina.get_by_role("button", name="Tel deze dag").click()
    pagina.locator("progress").wait_for()
    return pagina


@staat("monitor_thema", "met cijfers", "saskia", "eva")
def _thema(plek: Plek) -> Page:
    return plek.open("/monitor/thema/instroom/", geteld(plek))


@staat("monitor_thema", "veel maten", "saskia", "eva")
def _keten(plek: Plek) -> Page:
    return plek.open("/monitor/thema/keten/", geteld(plek))


@staat("monitor_cijfer", "alles", "saskia", "eva")
def _cijfer(plek: Plek) -> Page:
    return plek.open(CIJFER, geteld(plek))


@staat("monitor_cijfer", "gekozen en naast elkaar", "saskia", "eva")
def _naast(plek: Plek) -> Page:
    pagina = plek.open(f"{CIJFER}?f_onderdeel=actief", geteld(plek))
    pagina.get_by_label("Vergelijk met").select_option(label="31 maart 2026")
    pagina.get_by_role("button", name="Toon", exact=True).click()
    pagina.get_by_role("heading", name="Naast elkaar").wait_for()
    return pagina


@staat("monitor_dossiers", "met mensen", "saskia")
def _dossiers(plek: Plek) -> Page:
    return plek.open(f"{CIJFER}dossiers/?{KEUZE}", geteld(plek))


@staat("monitor_dossiers", "zonder mensen", "saskia")
def _niemand(plek: Plek) -> Page:
    return plek.open("/monitor/cijfer/uit_beeld/dossiers/?f_reden=geen_contact", geteld(plek))
