# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Requests about one's own data, and what is destroyed: of who records, who decides, and who proposes."""

from playwright.sync_api import Page

from tests.register.cast import Cast
from tests.register.privacy import besluit, keur_goed, stel_voor, verzoek
from tests.reizen.dagen import vandaag
from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat

BEGELEIDERS = ("karin", "saskia")


def _met_overlijden(plek: Plek) -> Cast:
    """A gemeente in which Amina died: her data may go."""
    cast = plek.vers()
    cast.leg_vast("overlijden", "2026-11-10")
    for naam in ("petra", "saskia", "fenna"):
        cast.account(naam)
    return cast


@staat("privacy_verzoeken", "met een verzoek", *BEGELEIDERS, "petra")
def _lijst(plek: Plek) -> Page:
    verzoek(plek.cast, dag=vandaag())
    return plek.open("/privacy/verzoeken/")


@staat("privacy_verzoeken", "leeg", "saskia", "petra")
def _leeg(plek: Plek) -> Page:
    return plek.open("/privacy/verzoeken/", plek.huis.leeg)


@staat("privacy_verzoek_nieuw", "gewoon", "petra")
def _nieuw(plek: Plek) -> Page:
    return plek.open("/privacy/verzoeken/nieuw/")


@staat("privacy_verzoek_nieuw", "fouten", "petra", mag=(422,))
def _nieuw_fout(plek: Plek) -> Page:
    pagina = plek.open("/privacy/verzoeken/nieuw/")
    pagina.get_by_role("button", name="Leg het verzoek vast").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("privacy_verzoek_dossier", "gewoon", *BEGELEIDERS)
def _bij_dossier(plek: Plek) -> Page:
    return plek.open(f"/privacy/verzoeken/nieuw/{plek.cast.dossier}/")


@staat("privacy_verzoek", "open", *BEGELEIDERS, "petra")
def _open(plek: Plek) -> Page:
    return plek.open(f"/privacy/verzoeken/{verzoek(plek.cast, dag=vandaag())}/")


@staat("privacy_verzoek", "beperking", "petra")
def _beperking(plek: Plek) -> Page:
    return plek.open(f"/privacy/verzoeken/{verzoek(plek.cast, 'beperking', dag=vandaag())}/")


@staat("privacy_verzoek", "fouten", "petra", mag=(422,))
def _besluit_fout(plek: Plek) -> Page:
    pagina = _open(plek)
    pagina.get_by_role("button", name="Leg het besluit vast").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("privacy_verzoek", "besloten", "karin", "petra")
def _besloten(plek: Plek) -> Page:
    id_ = verzoek(plek.cast, dag=vandaag())
    besluit(plek.cast, id_, dag=vandaag())
    return plek.open(f"/privacy/verzoeken/{id_}/")


@staat("privacy_bewaren", "leeg", "saskia", "petra", "fenna")
def _niets(plek: Plek) -> Page:
    return plek.open("/privacy/bewaren/", plek.huis.leeg)


@staat("privacy_bewaren", "met wat weg kan", "saskia", "petra", "fenna")
def _rijp(plek: Plek) -> Page:
    return plek.open("/privacy/bewaren/", _met_overlijden(plek))


@staat("privacy_bewaren", "fouten", "petra", mag=(422,))
def _voorstel_fout(plek: Plek) -> Page:
    pagina = _rijp(plek)
    pagina.get_by_role("button", name="Maak de lijst").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("privacy_bewaren", "vastgehouden", "petra")
def _vast(plek: Plek) -> Page:
    cast = _met_overlijden(plek)
    verzoek(cast, dag=vandaag())
    return plek.open("/privacy/bewaren/", cast)


@staat("privacy_lijst", "wacht", "saskia", "petra", "fenna")
def _wacht(plek: Plek) -> Page:
    cast = _met_overlijden(plek)
    return plek.open(f"/privacy/bewaren/{stel_voor(cast, vandaag())}/", cast)


@staat("privacy_lijst", "goedgekeurd", "fenna")
def _goedgekeurd(plek: Plek) -> Page:
    cast = _met_overlijden(plek)
    lijst = stel_voor(cast, vandaag())
    keur_goed(cast, lijst, dag=vandaag())
    return plek.open(f"/privacy/bewaren/{lijst}/", cast)


@staat("privacy_ten_onrechte", "gewoon", "petra")
def _wissen(plek: Plek) -> Page:
    return plek.open("/privacy/ten-onrechte/")


@staat("privacy_ten_onrechte", "fouten", "petra", mag=(422,))
def _wissen_fout(plek: Plek) -> Page:
    pagina = _wissen(plek)
    pagina.get_by_role("button", name="Stel voor om te wissen").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina
