# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Signals: nobody, somebody with reasons, and how it works."""

from playwright.sync_api import Page

from tests.register.cast import Cast
from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat
from tests.web.signalen.test_signalen import met_oud_pip


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
