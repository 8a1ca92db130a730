# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Reports: before anything was counted, with figures, published, and a file that cannot be made again."""

from uuid import uuid4

from playwright.sync_api import Page

from tests.monitor.geteld import PEILDATUM, bevolkt, tel
from tests.register.cast import SCHOOL, Cast
from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat

BLAD = "/monitor/rapporten/"


def _geteld(bij: Plek) -> Cast:
    cast = bevolkt(bij.vers())
    cast.staf()
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    tel(cast)
    return cast


def _gepubliceerd(bij: Plek, soort: str, deel: str = "", *, programma: str = "") -> Page:
    """Published by Saskia, and opened."""
    from django.db import connection

    cast = _geteld(bij)
    id_ = uuid4()
    cast.client("saskia").post(f"{BLAD}?peildatum={PEILDATUM}", {"soort": soort, "stempel": str(id_)})
    if programma:  # as an older program would have made it
        anders = uuid4()
        with cast.als("saskia"), connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO publicatie SELECT gemeente, %s, meting, soort, gemaakt_op, repeat('0', 64), omvang, door,"
                " regels, huisstijl, %s FROM publicatie WHERE id = %s",
                [anders, programma, id_],
            )
        id_ = anders
    return bij.open(f"{BLAD}publiek/{id_}/{deel}", cast)


@staat("monitor_rapporten", "niets geteld", "eva")
def _leeg(bij: Plek) -> Page:
    return bij.open(BLAD, bij.huis.leeg)


@staat("monitor_rapporten", "met cijfers", "saskia", "eva")
def _met_cijfers(bij: Plek) -> Page:
    return bij.open(f"{BLAD}?peildatum={PEILDATUM}", _geteld(bij))


@staat("monitor_rapporten", "gepubliceerd", "saskia")
def _lijst(bij: Plek) -> Page:
    pagina = _gepubliceerd(bij, "raadsteksten")
    pagina.locator(".kruimels a").click()
    pagina.locator("#k-gepubliceerd").wait_for()
    return pagina


@staat("monitor_rapporten_teksten", "met cijfers", "saskia", "eva")
def _teksten(bij: Plek) -> Page:
    return bij.open(f"{BLAD}teksten/?peildatum={PEILDATUM}", _geteld(bij))


for soort in ("factsheet", "jaarverslag", "sociaal_domein"):
    staat("monitor_rapporten_publicatie", soort, "saskia", "eva")(
        lambda bij, soort=soort: _gepubliceerd(bij, soort)  # type: ignore[misc]
    )


@staat("monitor_rapporten_opnieuw", "anders dan toen", "saskia", mag=(409,))
def _anders(bij: Plek) -> Page:
    return _gepubliceerd(bij, "cijfers_csv", "bestand/", programma="Regie 0.0")
