# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Signals: nobody, somebody with reasons, and how it works."""

from playwright.sync_api import Page

from tests.register.cast import Cast
from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat
from tests.web.signalen.test_signalen import leg_weg, met_oud_pip


def _gemeente(bij: Plek) -> Cast:
    cast = bij.vers()
    met_oud_pip(cast)
    return cast


@staat("signalen", "met redenen", "karin")
def _lijst(bij: Plek) -> Page:
    return bij.open("/signalen/", _gemeente(bij))


@staat("signalen", "nog geen consulent gekozen", "saskia")
def _kies(bij: Plek) -> Page:
    return bij.open("/signalen/", _gemeente(bij))


@staat("signalen", "van een consulent", "saskia")
def _gekozen(bij: Plek) -> Page:
    return bij.open("/signalen/?consulent=karin", _gemeente(bij))


@staat("signalen_uitleg", "open", "karin", "saskia")
def _uitleg(bij: Plek) -> Page:
    return bij.open("/signalen/uitleg/", _gemeente(bij))


@staat("signalen", "wat is weggelegd", "saskia")
def _weggelegd(bij: Plek) -> Page:
    cast = _gemeente(bij)
    leg_weg(cast)
    return bij.open("/signalen/?consulent=karin&toon=weggelegd", cast)


@staat("signaal_weg", "open", "karin", "saskia")
def _weg(bij: Plek) -> Page:
    cast = _gemeente(bij)
    return bij.open(f"/signalen/{cast.dossier}/pip_zonder_les/weg/", cast)


@staat("signaal_weg", "niets ingevuld", "karin", mag=(422,))
def _weg_leeg(bij: Plek) -> Page:
    pagina = _weg(bij)
    pagina.get_by_role("button", name="Leg weg").click()
    return pagina
