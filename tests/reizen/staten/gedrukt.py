# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A figure of an older report: beside the counted one, the form on a day with and without a count, and sent empty."""

from uuid import uuid4

from playwright.sync_api import Page

from tests.monitor.geteld import PEILDATUM, bevolkt, tel
from tests.register.cast import Cast
from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat

BLAD = f"/monitor/gedrukt/inburgeraars/?peildatum={PEILDATUM}"


def _gedrukt(bij: Plek) -> Cast:
    cast = bevolkt(bij.vers())
    cast.staf()
    tel(cast)
    velden = {
        "stempel": str(uuid4()), "peildatum": str(PEILDATUM), "d_onderdeel": "actief", "waarde": "45",
        "bron": "Evaluatie inburgering 2026", "pagina": "bladzijde 12, figuur 5",
    }  # fmt: skip
    assert cast.client("saskia").post(BLAD, velden).status_code == 303
    return cast


@staat("monitor_cijfer", "met een rapport ernaast", "saskia", "eva")
def _ernaast(bij: Plek) -> Page:
    pagina = bij.open(f"/monitor/cijfer/inburgeraars/?peildatum={PEILDATUM}", _gedrukt(bij))
    pagina.locator("#gedrukt").wait_for()
    return pagina


@staat("monitor_gedrukt", "niets geteld", "eva")
def _leeg(bij: Plek) -> Page:
    return bij.open(BLAD, bij.huis.leeg)


@staat("monitor_gedrukt", "met wat er is vastgelegd", "saskia", "eva")
def _open(bij: Plek) -> Page:
    return bij.open(BLAD, _gedrukt(bij))


@staat("monitor_gedrukt", "leeg verstuurd", "saskia", mag=(422,))
def _fout(bij: Plek) -> Page:
    pagina = bij.open(BLAD, _gedrukt(bij))
    pagina.get_by_role("button", name="Leg vast").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina
