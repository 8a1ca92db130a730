# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who looked, and access in an emergency: of who asks for it, and of the privacy officer who judges."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from playwright.sync_api import Page

from regie.kern.kalender.amsterdam import ZONE
from tests.register.cast import Cast
from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat

REDEN = "Karin is met verlof en de termijn loopt vandaag af."


def _in_nood(plek: Plek) -> tuple[Cast, UUID]:
    """A gemeente in which Bas opened Amina's dossier just now."""
    from regie.toegang.noodtoegang import Aanvraag, verleen

    cast = plek.vers()
    cast.staf()
    with cast.als("bas") as bas:
        return cast, verleen(bas, Aanvraag(cast.dossier, "vervanging", REDEN), datetime.now(ZoneInfo(ZONE)), 60)


@staat("dossier_inzage", "gewoon", "karin")
def _log(plek: Plek) -> Page:
    plek.open(plek.dossier)
    return plek.open(f"{plek.dossier}inzage/")


@staat("noodtoegang", "gewoon", "karin", "saskia", "bas")
def _vraag(plek: Plek) -> Page:
    return plek.open("/noodtoegang/")


@staat("noodtoegang", "fouten", "karin", mag=(422,))
def _vraag_fout(plek: Plek) -> Page:
    pagina = _vraag(plek)
    pagina.get_by_role("button", name="Open het dossier").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("dossier", "in nood", "bas")
def _open(plek: Plek) -> Page:
    cast, _ = _in_nood(plek)
    return plek.open(f"/dossiers/{cast.dossier}/", cast)


@staat("privacy", "leeg", "petra")
def _rustig(plek: Plek) -> Page:
    return plek.open("/privacy/", plek.huis.leeg)


@staat("privacy", "met een melding", "petra")
def _melding(plek: Plek) -> Page:
    cast, _ = _in_nood(plek)
    return plek.open("/privacy/", cast)


@staat("privacy_inzage", "gewoon", "petra")
def _zoek(plek: Plek) -> Page:
    return plek.open("/privacy/inzage/")


@staat("privacy_noodtoegang", "leeg", "petra")
def _geen(plek: Plek) -> Page:
    return plek.open("/privacy/noodtoegang/", plek.huis.leeg)


@staat("privacy_noodtoegang", "met een melding", "petra")
def _lijst(plek: Plek) -> Page:
    cast, _ = _in_nood(plek)
    return plek.open("/privacy/noodtoegang/", cast)


@staat("privacy_noodtoegang_oordeel", "gewoon", "petra")
def _oordeel(plek: Plek) -> Page:
    cast, id_ = _in_nood(plek)
    return plek.open(f"/privacy/noodtoegang/{id_}/", cast)


@staat("privacy_noodtoegang_oordeel", "fouten", "petra", mag=(422,))
def _oordeel_fout(plek: Plek) -> Page:
    pagina = _oordeel(plek)
    pagina.get_by_role("button", name="Leg uw oordeel vast").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina
