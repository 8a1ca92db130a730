# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Whatever is asked of the API, by whoever has a token: it never breaks, it keeps to its description, it tells nothing
of somebody who is not theirs. The questions are made up from openapi.json (schemathesis)."""

import re
from pathlib import Path
from typing import Any, Final

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.api.systemen import Systeem, sluit_aan
from tests.register.cast import SCHOOL, Cast, importeer, maak
from tests.verhaal import gebeurtenis

BESTAND: Final = Path(__file__).parents[2] / "openapi.json"
CHECKS: Final = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
KORT: Final = settings(
    max_examples=8,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
VREEMD: Final = "vreemd-1"  # of the same gemeente, referred to nobody
GEHEIM: Final = ("Yusuf", "Abdi", "9900000025", "999900018", "0600000025", "geheime-afspraak")


@pytest.fixture(scope="module")
def cast(databank: object) -> Cast:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe("0921", "Voorbeeldstad", "voorbeeld")
    voeg_gemeente_toe("0922", "Elders", "voorbeeld")
    cast = maak("0921")
    cast.staf()
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    velden = {"groep": "asiel_vergunning", "wet": "wi2021"}
    personen = "dossier,voornamen,achternaam,geboortedatum,v_nummer,bsn,telefoon\n"
    personen += f"{VREEMD},Yusuf,Abdi,1985-02-03,9900000025,999900018,0600000025\n"
    importeer(cast.gemeente, [gebeurtenis("dossier_geopend", "2026-06-01", VREEMD, **velden)], personen=personen)
    return cast


@pytest.fixture(scope="module")
def van_tess(cast: Cast) -> Systeem:
    return sluit_aan(cast, "school", "docent", SCHOOL)


@pytest.fixture(scope="module")
def van_de_gemeente(cast: Cast) -> Systeem:
    return sluit_aan(cast, "gemeente", "teamleider")


@pytest.fixture(scope="module")
def van_milan(cast: Cast) -> Systeem:
    return sluit_aan(Cast("0922", ""), "milan", "teamleider")


def app(environ: Any, start_response: Any) -> Any:
    """Regie, once its database is there."""
    from django.core.wsgi import get_wsgi_application

    return get_wsgi_application()(environ, start_response)


schema = schemathesis.openapi.from_path(BESTAND)
schema.app = app


def vraag(case: Any, systeem: Systeem, cast: Cast, dossier: str) -> str:
    """Sends the question about this dossier, checks the answer, and gives it as text."""
    bekend = {"dossier": dossier, "codelijst": "groep", "type": "lesuren"}
    case.path_parameters = {naam: bekend.get(naam, w) for naam, w in (case.path_parameters or {}).items()}
    _over(case.body, dossier)
    koppen = {"Authorization": f"Bearer {systeem.token}"}
    antwoord = case.call(headers=koppen)
    case.validate_response(antwoord, checks=CHECKS, headers=koppen)
    return re.sub(r'"instance":\s*"[^"]*"', "", antwoord.text) + str(antwoord.headers)


def _over(inhoud: Any, dossier: str) -> None:
    """A body that could be about somebody is about this one, and of a type that there is."""
    if not isinstance(inhoud, dict):
        return
    if isinstance(inhoud.get("gegevens"), dict):
        inhoud["type"] = "contact"
    for regel in inhoud["regels"] if isinstance(inhoud.get("regels"), list) else []:
        if isinstance(regel, dict):
            regel["dossier"] = dossier


@schema.parametrize()
@KORT
def test_the_school_of_tess_about_her_pupil(case: Any, van_tess: Systeem, cast: Cast) -> None:
    tekst = vraag(case, van_tess, cast, cast.dossier)
    assert not [woord for woord in (VREEMD, *GEHEIM) if woord in tekst]


@schema.parametrize()
@KORT
def test_the_school_of_tess_about_somebody_else(case: Any, van_tess: Systeem, cast: Cast) -> None:
    tekst = vraag(case, van_tess, cast, VREEMD)
    assert not [woord for woord in GEHEIM if woord in tekst]


@schema.parametrize()
@KORT
def test_the_gemeente_about_its_own(case: Any, van_de_gemeente: Systeem, cast: Cast) -> None:
    assert "999900018" not in vraag(case, van_de_gemeente, cast, VREEMD)  # a BSN goes out to nobody


@schema.parametrize()
@KORT
def test_another_gemeente_about_amina(case: Any, van_milan: Systeem, cast: Cast) -> None:
    tekst = vraag(case, van_milan, cast, cast.dossier)
    assert not [woord for woord in (VREEMD, "Amina", "Tesfay", "9900000017", *GEHEIM) if woord in tekst]
