# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Every page of every role in every state: axe, narrow, dark, right to left, and a browser without complaints."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.register.cast import ROLLEN
from tests.reizen.browser import Browsers
from tests.reizen.keuren import keur
from tests.reizen.plek import Huis, Plek, bouw
from tests.reizen.server import NERGENS, webserver
from tests.reizen.staten import STATEN, Staat
from tests.reizen.vormen import KAN_NOG_NIET, TYPES_MET_ALLE_SOORTEN
from tests.toegang.routes import alle_routes
from tests.verhaal import recht

GEEN_BLADZIJDE = {
    "security_txt",
    "healthz",
    "readyz",
    "metrics",
    "totalen_csv",
    "privacy_bestand",
    "keten_uren_voorbeeld",
    "keten_uren_fouten",
    "keten_uren_lijst",
    "account_oidc",
    "account_oidc_terug",
    "account_uitgenodigd",
    "mfa_reauthenticate_webauthn",
    "agenda_ics",
    "agenda_totaal_csv",
    "agenda_kosten_csv",
    "afspraak_ics",
    "brief_pdf",
    "brieven_printbestand",
    "groepen_certificaat",
    "keten_kwartaal_bestand",
    "scholen_kwartaal_bestand",
    "lessen_verklaring",
    "taakstelling_csv",
    "aansluiting_fouten",
    "monitor_evaluatie_csv",
    "prestaties_csv",
    "monitor_rapporten_bestand",
    "monitor_rapporten_opnieuw",
    "swi_bestand",
    "pip_document",
    "pip_proefdruk",
}
"""For machines, and files; addresses that only lead on; and what needs a passkey (tests/web/inloggen/test_passkey)."""
ALLEEN_POST = {
    "vandaag_filter_weg",
    "vandaag_terug",
    "signaal_terug",
    "snel_weg",
    "snel_vastleggen",
    "team_vervangen_stoppen",
    "mfa_remove_webauthn",
    "keten_gedaan",
    "keten_uren_opgelost",
    "keten_groep_uren",
    "agenda_tolk_gebruik",
    "agenda_ruimte_gebruik",
    "afspraak_tolk",
    "brieven_opnieuw",
    "brieven_print",
    "groepen_verplaats",
    "groepen_besluit",
    "groepen_lid",
    "groepen_erbij",
    "groepen_uitnodigen",
    "groepen_bijeenkomst_nieuw",
    "groepen_sluiten",
    "instroom_samen",
    "pip_concept",
    "pip_vaststellen",
    "pip_voorleggen",
    "vragenlijst_samen",
    "vragenlijst_stop",
    "scholen_aanvaarden",
}
"""Addresses of a button: they do something, and show another page."""


@pytest.fixture(scope="module")
def huis(databank: object) -> Huis:
    return bouw()


@pytest.mark.parametrize("staat", STATEN, ids=str)
def test_a_page_has_no_fault(staat: Staat, huis: Huis, browsers: Browsers) -> None:
    browsers.mag |= staat.mag
    pagina = staat.breng(Plek(huis, browsers, staat.wie))
    assert keur(pagina) == []


def test_every_page_of_every_role_is_in_the_table(databank: object) -> None:
    from regie.web.rechten import ROUTES

    er_zijn = {(staat.route, staat.wie) for staat in STATEN}
    ontbreekt = []
    for route in alle_routes():
        if route.naam in GEEN_BLADZIJDE | ALLEEN_POST:
            continue
        rollen = ROUTES[route.naam] & {"consulent", "teamleider"}
        wie = {naam for naam in ("karin", "saskia") if rollen.intersection(ROLLEN[naam])}
        if not rollen:
            heeft = any(naam == route.naam for naam, _wie in er_zijn)
            ontbreekt += [] if heeft else [(route.naam, "iemand")]
        elif route.naam == "vandaag_filter":
            wie = {"karin"}
        ontbreekt += [(route.naam, naam) for naam in wie if (route.naam, naam) not in er_zijn]
    assert ontbreekt == []


def test_whoever_comes_without_pressing_the_button_gets_a_page_too(huis: Huis, browsers: Browsers) -> None:
    waarden = {"dossier": huis.cast.dossier, "termijn": "kennismaking", "aanleiding": "-", "id": huis.contact}
    waarden |= {"verwijzing": "v1", "organisatie": "taalschool", "maand": "2026-10",
               "signaal": "lang_geen_contact"}  # fmt: skip
    browsers.mag = {404}  # the pages of a partner are not hers
    pagina = browsers.van(huis.cast, "saskia")
    routes = [route for route in alle_routes() if route.naam in ALLEEN_POST]
    assert {route.naam for route in routes} == ALLEEN_POST
    for route in routes:
        pagina.goto(route.vul(**waarden))
        expect(pagina.locator("h1"), route.naam).to_have_count(1)


def test_the_forms_in_the_table_have_every_kind_of_field() -> None:
    types = recht().gebeurtenissen
    gezien = {veld.soort for naam in (*TYPES_MET_ALLE_SOORTEN, KAN_NOG_NIET) for veld in types[naam].velden.values()}
    assert gezien == {veld.soort for type_ in types.values() for veld in type_.velden.values()}


@pytest.fixture
def zonder_databank(servermap: Path, adres: str) -> Iterator[str]:
    """A server that cannot reach its database. (`adres`: the files for the browser are there already.)"""
    with webserver(servermap, NERGENS) as elders:
        yield elders


def test_a_page_for_when_the_database_is_away_has_no_fault(zonder_databank: str, browsers: Browsers) -> None:
    browsers.mag = {503}
    pagina = browsers.gast()
    pagina.goto(f"{zonder_databank}/")
    expect(pagina.locator("h1")).to_have_text("Regie is even niet bereikbaar")
    assert keur(pagina) == []
