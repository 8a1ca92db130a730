# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Client × route × method × code, over every operation of openapi.json: a new operation without a row fails."""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from tests.api.systemen import Systeem, alle, sluit_aan
from tests.monitor.geteld import tel
from tests.register.cast import SCHOOL, VLUCHTELINGENWERK, Cast, maak
from tests.toegang.routes import api_routes

BESTAND: Final = Path(__file__).parents[2] / "openapi.json"
GOED, KWIJT, MAG_NIET, FOUTE_INHOUD = 200, 404, 403, 422

# Of whom is in front of them: the gemeente has Amina, the school and VluchtelingenWerk have her for a task, the budget
# bureau was never asked, Eva has totals only, and Milan's gemeente is another one.
WIE: Final = ("gemeente", "school", "vluchtelingenwerk", "budget", "beleid", "milan")
MET_AMINA: Final = ("gemeente", "school", "vluchtelingenwerk")
IEDEREEN: Final = dict.fromkeys(WIE, GOED)
LIJST: Final = IEDEREEN | {"beleid": MAG_NIET}
DOSSIER: Final = LIJST | {"budget": KWIJT, "milan": KWIJT}
GEMEENTE: Final = dict.fromkeys(WIE, MAG_NIET) | {"gemeente": GOED, "milan": GOED}

MATRIX: Final[dict[tuple[str, str], dict[str, int]]] = {
    ("get", "/dossiers"): LIJST,
    ("post", "/dossiers/_zoek"): LIJST,
    ("get", "/dossiers/{dossier}"): DOSSIER,
    ("get", "/dossiers/{dossier}/gebeurtenissen"): DOSSIER,
    ("get", "/dossiers/{dossier}/gebeurtenissen/{id}"): DOSSIER | {"school": KWIJT, "vluchtelingenwerk": KWIJT},
    ("post", "/dossiers/{dossier}/gebeurtenissen"): DOSSIER | dict.fromkeys(MET_AMINA, 201),
    ("get", "/dossiers/{dossier}/termijnen"): DOSSIER,
    ("get", "/dossiers/{dossier}/feiten"): GEMEENTE | {"milan": KWIJT},
    ("get", "/dossiers/{dossier}/verwijzingen"): DOSSIER,
    ("get", "/verwijzingen"): LIJST,
    ("post", "/aanwezigheid"): dict.fromkeys(WIE, MAG_NIET) | {"school": 201, "vluchtelingenwerk": MAG_NIET},
    ("get", "/indicatoren"): GEMEENTE | {"beleid": GOED},
    ("get", "/cijfers"): GEMEENTE | {"beleid": GOED, "milan": KWIJT},  # there, nothing was counted
    ("get", "/codelijsten"): IEDEREEN,
    ("get", "/codelijsten/{codelijst}"): IEDEREEN,
    ("get", "/recht"): IEDEREEN,
    ("get", "/recht/regels"): IEDEREEN,
    ("get", "/recht/taken"): IEDEREEN,
    ("get", "/recht/gebeurtenistypen"): IEDEREEN,
    ("get", "/recht/gebeurtenistypen/{type}"): IEDEREEN,
    ("get", "/openapi.json"): IEDEREEN,
    ("post", "/oauth/token"): dict.fromkeys(WIE, 400),  # a form, and none was sent
}  # fmt: skip
VRAAG: Final = {"/cijfers": "?indicator=inburgeraars"}
"""What an address needs besides."""
ZONDER_TOKEN: Final = {("get", "/openapi.json"): GOED, ("post", "/oauth/token"): 400}


@pytest.fixture(scope="module")
def cast(databank: object) -> Cast:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe("0911", "Voorbeeldstad", "voorbeeld")
    voeg_gemeente_toe("0912", "Elders", "voorbeeld")
    cast = maak("0911")
    cast.staf()
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    cast.verwijs(VLUCHTELINGENWERK, "mb", "v2", neem_aan="cor")
    tel(cast)
    return cast


@pytest.fixture(scope="module")
def clienten(cast: Cast) -> dict[str, Systeem]:
    return alle(cast) | {"milan": sluit_aan(Cast("0912", ""), "milan", "teamleider")}


@pytest.fixture(scope="module")
def waarden(cast: Cast) -> dict[str, str]:
    van_karin = cast.leg_vast("kennismaking", "2026-11-20", vorm="azc")
    return {"dossier": cast.dossier, "id": str(van_karin), "codelijst": "groep", "type": "contact"}


def inhoud(pad: str, cast: Cast) -> Any:
    gegevens = {"kanaal": "telefoon", "richting": "in", "onderwerp": "les"}
    return {
        "/dossiers/_zoek": {"naam": "amina"},
        "/dossiers/{dossier}/gebeurtenissen": {"type": "contact", "datum": "2026-11-20", "gegevens": gegevens},
        "/aanwezigheid": {
            "datum": "2026-11-20",
            "groep_id": "g1",
            "regels": [{"dossier": cast.dossier, "aanwezig": "ja"}],
        },
    }.get(pad)


def vul(pad: str, waarden: dict[str, str]) -> str:
    return pad.format(**waarden) + VRAAG.get(pad, "")


def vraag(systeem: Systeem, methode: str, pad: str, cast: Cast, waarden: dict[str, str], **koppen: str) -> Any:
    sleutel = {"Idempotency_Key": f"{methode}{pad}"} if methode == "post" else {}
    wat = inhoud(pad, cast) if methode == "post" else None
    return systeem.vraag(methode.upper(), vul(pad, waarden), wat, **sleutel, **koppen)


def operaties() -> set[tuple[str, str]]:
    paden = json.loads(BESTAND.read_text(encoding="utf-8"))["paths"]
    return {(methode, pad) for pad, deel in paden.items() for methode in deel}


def test_every_operation_has_a_row(databank: object) -> None:
    assert operaties() == set(MATRIX)


def test_every_route_has_a_row_of_rights_and_stands_in_the_description(databank: object) -> None:
    from regie.api.rechten import ROUTES

    assert {route.naam for route in api_routes()} == set(ROUTES)
    adressen = {"/" + route.adres.removeprefix("api/v1/").replace("<", "{").replace(">", "}") for route in api_routes()}
    assert adressen == {pad for _, pad in operaties()}


@pytest.mark.parametrize("wie", WIE)
def test_every_client_gets_what_is_in_the_matrix(
    cast: Cast, clienten: dict[str, Systeem], waarden: dict[str, str], wie: str
) -> None:
    gekregen = {
        (methode, pad): vraag(clienten[wie], methode, pad, cast, waarden).status_code for methode, pad in sorted(MATRIX)
    }
    assert gekregen == {plek: rij[wie] for plek, rij in MATRIX.items()}


@pytest.mark.parametrize("kop", ["", "Bearer x"])
def test_without_a_token_there_is_only_the_token(
    cast: Cast, clienten: dict[str, Systeem], waarden: dict[str, str], kop: str
) -> None:
    gekregen = {
        (methode, pad): vraag(clienten["school"], methode, pad, cast, waarden, Authorization=kop).status_code
        for methode, pad in sorted(MATRIX)
    }
    assert gekregen == dict.fromkeys(MATRIX, 401) | ZONDER_TOKEN


def test_a_method_that_an_address_does_not_have_is_405_for_everybody(
    cast: Cast, clienten: dict[str, Systeem], waarden: dict[str, str]
) -> None:
    heeft: dict[str, set[str]] = {}
    for methode, pad in MATRIX:
        heeft.setdefault(pad, set()).add(methode)
    for pad, methoden in heeft.items():
        # a route that a role does not have is refused before it is asked how
        wie = "gemeente" if MATRIX[min(methoden), pad]["gemeente"] != MAG_NIET else "school"
        for methode in {"get", "post", "put", "patch", "delete"} - methoden:
            assert clienten[wie].vraag(methode.upper(), vul(pad, waarden)).status_code == 405, (methode, pad)


def test_a_dossier_of_another_is_answered_as_one_that_does_not_exist(
    cast: Cast, clienten: dict[str, Systeem], waarden: dict[str, str]
) -> None:
    for methode, pad in sorted(MATRIX):
        if "{dossier}" in pad:
            van_een_ander, bestaat_niet = (
                vraag(clienten["milan"], methode, pad, cast, waarden | {"dossier": dossier})
                for dossier in (cast.dossier, "bestaat-niet")
            )
            assert zonder_nummer(van_een_ander) == zonder_nummer(bestaat_niet), (methode, pad)


def zonder_nummer(antwoord: Any) -> tuple[int, Any]:
    return antwoord.status_code, antwoord.json() | {"instance": ""}


def test_no_answer_to_another_gemeente_holds_anything_of_amina(
    cast: Cast, clienten: dict[str, Systeem], waarden: dict[str, str]
) -> None:
    for methode, pad in sorted(MATRIX):
        tekst = vraag(clienten["milan"], methode, pad, cast, waarden).content.decode()
        assert not [
            woord for woord in (cast.dossier, "Amina", "Tesfay", "999900006", "9900000017") if woord in tekst
        ], pad
