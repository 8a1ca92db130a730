# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Role × organisation × route × method × code, over every route that the product has: what is not yours does not exist.

The API has a matrix of its own, made from its OpenAPI: tests/api/test_matrix_api.py.
"""

from typing import Any, Final

import pytest

from tests.register.cast import BUDGETBUREAU, NAMEN, ROLLEN, SCHOOL, VANDAAG, VLUCHTELINGENWERK, Cast, maak
from tests.toegang.brieven import brief_van
from tests.toegang.groepen import groep_van
from tests.toegang.personen import bestand_van
from tests.toegang.pips import pip_van
from tests.toegang.plekken import plek_van
from tests.toegang.routes import Route, alle_routes
from tests.toegang.toetsen import toets_van
from tests.toegang.weken import week_van

NIET_INGELOGD, KWIJT = 302, 404
ANDERS_GEVRAAGD = 405  # said before the page looks at anything: it tells nothing of a dossier
# the page answers: shown, done, asked in another way, made from something that changed meanwhile, errors at fields
MAG: Final = {200, 302, 303, 405, 409, 422}
NIET: Final = {KWIJT, ANDERS_GEVRAAGD}
WIE: Final = tuple(sorted(NAMEN))
# Who has Amina, of those who have pages with a dossier: Milan is of another gemeente, Bas and Inge are not hers, Thea
# teaches at an organisation that does something else for her, and nobody allotted her to Vera.
HEEFT_AMINA: Final = frozenset({"karin", "saskia", "tess", "cor", "boris"})


@pytest.fixture(scope="module")
def cast(databank: object) -> Cast:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe("0901", "Voorbeeldstad", "voorbeeld")
    voeg_gemeente_toe("0902", "Elders", "voorbeeld")
    cast = maak("0901")
    cast.staf()
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    cast.verwijs(VLUCHTELINGENWERK, "mb", "v2", neem_aan="cor")
    cast.verwijs(BUDGETBUREAU, "ontzorgen_beheer", "v3", neem_aan="boris")
    return cast


@pytest.fixture(scope="module")
def clienten(cast: Cast) -> dict[str, Any]:
    eigen = {naam: cast.client(naam) for naam in WIE if naam != "milan"}
    return eigen | {"milan": Cast("0902", cast.dossier).client("milan")}


@pytest.fixture(scope="module")
def waarden(cast: Cast) -> dict[str, str]:
    gebeurtenis = cast.leg_vast("contact", "2026-11-20", kanaal="telefoon", richting="in", onderwerp="huur")
    return {
        "dossier": cast.dossier,
        "type": "pip_vastgesteld",
        "id": str(gebeurtenis),
        "termijn": "pip",
        "aanleiding": "-",
        "soort": "contact",
        "verwijzing": "v1",
        "plaats": "1",
        "signaal": "lang_geen_contact",
        "plek": "018f0000-0000-7000-8000-000000000000",
        "organisatie": SCHOOL,
        "maand": "2026-10",
        "kwartaal": "2026-Q4",
        "thema": "instroom",
        "indicator": "inburgeraars",
    }


def adres(route: Route, cast: Cast, waarden: dict[str, str]) -> str:
    """The address of a route; a draft is made anew, since some routes end it."""
    eigen = brief_van(cast, route.naam) | bestand_van(cast, route.naam) | groep_van(cast, route.naam)
    eigen |= week_van(cast, route.naam)
    eigen |= pip_van(cast, route.naam) | toets_van(cast, route.naam) | plek_van(cast, route.naam)
    return route.vul(**waarden | eigen | ({"id": concept(cast)} if is_concept(route) else {}))


def is_concept(route: Route) -> bool:
    return "concept/<id>" in route.adres


def concept(cast: Cast) -> str:
    from regie.register.concepten import bewaar
    from tests.verhaal import recht

    nieuw = cast.nieuw("contact", VANDAAG, kanaal="telefoon", richting="in", onderwerp="huur")
    with cast.als("karin") as karin:
        bewaar(karin, nieuw, recht())
    return str(nieuw.id)


def rij(route: Route) -> frozenset[str]:
    from regie.web.rechten import ROUTES

    return ROUTES[route.naam]


def verwacht(route: Route, wie: str, methode: str) -> set[int]:
    """What a reader of this table expects: the role has the page, and the dossier is theirs."""
    from regie.web.rechten import IEDEREEN, INGELOGD

    if route.naam == "vandaag" and rij(route).isdisjoint(ROLLEN[wie]):
        return {302, ANDERS_GEVRAAGD}  # the front door leads everybody to a home of their own
    if route.naam == "privacy_bewaren" and methode != "get" and wie != "petra":
        return NIET  # others read and decide about a list; the privacy officer alone proposes one
    if rij(route) in (IEDEREEN, INGELOGD):
        return MAG | {KWIJT}  # 404: a contact that is not set, a key that opens nothing
    if rij(route).isdisjoint(ROLLEN[wie]):
        return {302} if route.naam == "vandaag" else NIET  # the first address leads everybody home
    if is_concept(route):
        # of another: back to one's own drafts, as for a draft that was recorded or never was
        return MAG if wie == "karin" else {302, 303, *NIET}
    if "dossier" in route.argumenten and wie not in HEEFT_AMINA:
        return NIET
    return MAG | ({KWIJT} if route.argumenten else set())  # the key in the address may be of something else


def test_every_route_has_a_name_and_a_row(databank: object) -> None:
    from regie.web.rechten import ROUTES

    namen = [route.naam for route in alle_routes()]
    assert [route.adres for route in alle_routes() if not route.naam] == []
    assert set(namen) == set(ROUTES)
    assert len(namen) == len(set(namen))


def test_every_role_that_a_row_names_exists_and_every_role_has_a_page(databank: object) -> None:
    from regie.toegang.rollen import ROLLEN as BEKEND
    from regie.web.rechten import IEDEREEN, INGELOGD, ROUTES

    genoemd = frozenset().union(*ROUTES.values()) - IEDEREEN - INGELOGD
    assert genoemd == set(BEKEND)


def test_every_argument_of_a_route_is_known_to_this_test(waarden: dict[str, str]) -> None:
    assert {naam for route in alle_routes() for naam in route.argumenten} <= set(waarden)


@pytest.mark.parametrize("wie", WIE)
@pytest.mark.parametrize("methode", ["get", "post", "put", "delete"])
def test_what_is_not_of_a_role_is_not_there(
    cast: Cast, clienten: dict[str, Any], waarden: dict[str, str], wie: str, methode: str
) -> None:
    fout = []
    for route in alle_routes():
        if route.naam == "account_logout":  # it would end the session of the others
            continue
        antwoord = getattr(clienten[wie], methode)(adres(route, cast, waarden))
        if antwoord.status_code not in verwacht(route, wie, methode):
            fout.append((route.naam, antwoord.status_code))
    assert fout == []


@pytest.mark.parametrize("wie", ["karin", "saskia", "tess", "cor", "boris", "eva", "fenna", "petra"])
def test_the_pages_of_a_role_answer(cast: Cast, clienten: dict[str, Any], waarden: dict[str, str], wie: str) -> None:
    """So that a page that always says 404 does not pass for a page that is well kept."""
    fout = []
    for route in alle_routes():
        eigen = not rij(route).isdisjoint(ROLLEN[wie])
        if eigen and not route.argumenten - ({"dossier"} if wie in HEEFT_AMINA else set()):
            code = clienten[wie].get(adres(route, cast, waarden)).status_code
            if code not in MAG:
                fout.append((route.naam, code))
    assert fout == []


def test_karin_has_every_page_of_her_own_dossier(cast: Cast, clienten: dict[str, Any], waarden: dict[str, str]) -> None:
    fout = []
    for route in alle_routes():
        if "consulent" in rij(route) and not route.adres.startswith("privacy/"):
            code = clienten["karin"].get(adres(route, cast, waarden)).status_code
            if code not in MAG:
                fout.append((route.naam, code))
    assert fout == []


@pytest.mark.parametrize("methode", ["get", "post"])
def test_without_a_login_there_is_only_the_login(waarden: dict[str, str], methode: str, databank: object) -> None:
    from django.test import Client

    from regie.web.rechten import IEDEREEN

    for route in alle_routes():
        antwoord = getattr(Client(), methode)(route.vul(**waarden))
        if rij(route) is not IEDEREEN:
            assert antwoord.status_code == NIET_INGELOGD, route
            assert antwoord["Location"].startswith("/account/inloggen/"), route


@pytest.mark.parametrize("wie", ["milan", "thea", "vera", "bas"])
def test_a_page_of_a_dossier_is_the_same_404_as_a_page_that_does_not_exist(
    clienten: dict[str, Any], waarden: dict[str, str], wie: str
) -> None:
    for route in alle_routes():
        if "dossier" in route.argumenten and not is_concept(route):
            van_een_ander = clienten[wie].get(route.vul(**waarden))
            bestaat_niet = clienten[wie].get(route.vul(**waarden | {"dossier": "bestaat-niet"}))
            assert van_een_ander.status_code == bestaat_niet.status_code, route
            assert van_een_ander.status_code in NIET, route
            assert len(van_een_ander.content) == len(bestaat_niet.content), route


def test_no_address_can_hold_a_name_or_a_number(databank: object) -> None:
    """Arguments of routes are keys of the register; what people are called is asked with POST."""
    toegestaan = {"dossier", "type", "id", "termijn", "aanleiding", "soort", "verwijzing", "plaats", "plek"}
    toegestaan |= {"organisatie", "maand", "kwartaal", "signaal", "thema", "indicator"}
    assert {naam for route in alle_routes() for naam in route.argumenten} <= toegestaan
