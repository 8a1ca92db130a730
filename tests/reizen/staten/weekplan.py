# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The week of a household: empty, with a family, a block, a proposal that fits and one that cannot be."""

from datetime import time

from playwright.sync_api import Page

from tests.register.cast import Cast
from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat
from tests.web.weekplan.gezin import een_opvangplek, maak_gezin, zet

WEEK = "?week=2026-W49"


def _open(plek: Plek, cast: Cast, deel: str = "") -> Page:
    pagina = plek.open(f"/dossiers/{cast.dossier}/week/{deel}", cast)
    pagina.evaluate("for (const deel of document.querySelectorAll('main details')) deel.open = true")
    return pagina


def _gezin(plek: Plek) -> Cast:
    cast = plek.vers()
    cast.staf()
    een_opvangplek(cast)
    return cast


@staat("week", "leeg", "karin", "saskia")
def _leeg(plek: Plek) -> Page:
    return _open(plek, plek.vers())


@staat("week", "een gezin met wat nog geen tijd heeft", "karin", "saskia")
def _week(plek: Plek) -> Page:
    cast = _gezin(plek)
    zet(cast, cast.dossier, "werk", "Winkel", ([5], time(9), time(12)), reis=15)
    return _open(plek, cast, WEEK)


@staat("week_erbij", "leeg", "karin", "saskia")
def _erbij(plek: Plek) -> Page:
    return _open(plek, plek.vers(), "erbij/")


@staat("week_erbij", "leeg verstuurd", mag=(422,))
def _erbij_leeg(plek: Plek) -> Page:
    pagina = _erbij(plek)
    pagina.get_by_role("button", name="Zet in de week").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("week_blok", "met twee keuzes", "karin", "saskia")
def _blok(plek: Plek) -> Page:
    cast = plek.vers()
    cast.staf()
    twee = ([1], time(9), time(11)), ([6], time(19), time(21))
    return _open(plek, cast, f"{zet(cast, cast.dossier, 'les', 'Nederlands', *twee, vast=False)}/")


@staat("week_voorstel", "niets te schuiven")
def _niets(plek: Plek) -> Page:
    return _open(plek, plek.vers(), "voorstel/")


@staat("week_voorstel", "een week die past")
def _past(plek: Plek) -> Page:
    return _open(plek, _gezin(plek), f"voorstel/{WEEK}")


@staat("week_voorstel", "een week die niet kan")
def _kan_niet(plek: Plek) -> Page:
    cast = plek.vers()
    cast.staf()
    yonas, _sami = maak_gezin(cast)
    zet(cast, yonas, "werk", "Bakkerij", ([1, 2], time(8), time(16)))
    zet(cast, cast.dossier, "les", "Nederlands", ([1], time(9), time(11)), ([2], time(9), time(11)), vast=False)
    return _open(plek, cast, f"voorstel/{WEEK}")
