# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The PIP: empty, ready to decide on, decided, in versions, to sign, and two who typed in one field."""

from playwright.sync_api import Page

from tests.register.cast import Cast
from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat
from tests.web.pip.stappen import VELDEN, stel_vast, typ

ALLES_OPEN = "for (const deel of document.querySelectorAll('main details')) deel.open = true"


def _gemeente(plek: Plek) -> Cast:
    """Amina had her intake, chose her route, and has a goal."""
    cast = plek.vers()
    cast.staf()
    cast.klaar_voor_pip()
    cast.leg_vast("ontwikkeldoel", "2026-11-12", doel="Ik wil naaister worden", status="gekozen")
    return cast


def _vastgesteld(plek: Plek) -> Cast:
    cast = _gemeente(plek)
    assert stel_vast(cast.client("karin"), cast).status_code == 303  # noqa: PLR2004
    return cast


def _open(plek: Plek, cast: Cast, deel: str = "") -> Page:
    pagina = plek.open(f"/dossiers/{cast.dossier}/pip/{deel}", cast)
    pagina.evaluate(ALLES_OPEN)
    return pagina


@staat("pip", "zonder leerroute", "karin", "saskia")
def _zonder_leerroute(plek: Plek) -> Page:
    return _open(plek, plek.vers())


@staat("pip", "concept", "karin", "saskia")
def _concept(plek: Plek) -> Page:
    return _open(plek, _gemeente(plek))


@staat("pip", "vastgesteld", "karin", "saskia")
def _geldt(plek: Plek) -> Page:
    return _open(plek, _vastgesteld(plek))


@staat("pip_voorvertoning", "er ontbreekt van alles")
def _ontbreekt(plek: Plek) -> Page:
    return _open(plek, _gemeente(plek), "voorvertoning/")


@staat("pip_voorvertoning", "klaar om vast te stellen")
def _bekijken(plek: Plek) -> Page:
    cast = _gemeente(plek)
    typ(cast.client("karin"), cast, **VELDEN, dagtekening="2026-11-27")
    return _open(plek, cast, "voorvertoning/")


@staat("pip_versies", "een", "karin", "saskia")
def _versies(plek: Plek) -> Page:
    return _open(plek, _vastgesteld(plek), "versies/")


@staat("pip_tekenen", "nog niet getekend", "karin", "saskia")
def _tekenen(plek: Plek) -> Page:
    return _open(plek, _vastgesteld(plek), "tekenen/")


@staat("pip_tekenen", "leeg verstuurd", mag=(422,))
def _tekenen_leeg(plek: Plek) -> Page:
    pagina = _tekenen(plek)
    pagina.get_by_role("button", name="Leg de handtekening vast").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("pip_nakijken", "voorgelegd", "saskia")
def _nakijken(plek: Plek) -> Page:
    """Karin put it before a colleague."""
    cast = _gemeente(plek)
    karin = cast.client("karin")
    typ(karin, cast, **VELDEN)
    karin.post(f"/dossiers/{cast.dossier}/pip/voorleggen/", {})
    return _open(plek, cast, "nakijken/")


@staat("pip_nakijken", "voorgelegd door de vervanger")
def _nakijken_van_bas(plek: Plek) -> Page:
    """Bas, who takes her place for a while, put it before a colleague: that can be Karin."""
    cast = _gemeente(plek)
    cast.leg_vast("toewijzing", "2026-11-02", "saskia", rol="vervanger", medewerker="bas")
    bas = cast.client("bas")
    typ(bas, cast, **VELDEN)
    bas.post(f"/dossiers/{cast.dossier}/pip/voorleggen/", {})
    return _open(plek, cast, "nakijken/")


@staat("pip", "twee die tegelijk typten", mag=(422,))
def _botsing(plek: Plek) -> Page:
    cast = _gemeente(plek)
    cast.leg_vast("toewijzing", "2026-11-02", "saskia", rol="vervanger", medewerker="bas")
    pagina = plek.pagina(cast)
    pagina.route("**/htmx*.js", lambda route: route.fulfill(content_type="text/javascript", body=""))
    pagina.goto(f"/dossiers/{cast.dossier}/pip/")
    typ(cast.client("bas"), cast, ondersteuning="Bas gaat mee.")
    pagina.locator("[name=ondersteuning]").fill("Karin belt.")
    pagina.get_by_role("button", name="Bewaar het concept").click()
    pagina.locator("#k-ondersteuning").wait_for()
    return pagina


@staat("dossier", "met een PIP dat is ondertekend", "karin", "saskia")
def _dossier(plek: Plek) -> Page:
    cast = _vastgesteld(plek)
    cast.leg_vast("pip_ondertekend", "2026-11-29", wijze="scherm")
    return plek.open(f"/dossiers/{cast.dossier}/", cast)
