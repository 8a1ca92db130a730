# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""openapi.json: the one in the repository is the one that is served, and keeps to the NL API Design Rules 2.2.

The rules are those of the linter of the standard; it is run by hand when the document changes much (docs/api.md).
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.api.systemen import WORTEL

BESTAND = Path(__file__).parents[2] / "openapi.json"
METHODEN = {"get", "post"}


@pytest.fixture(scope="module")
def document(databank: object) -> dict[str, Any]:
    return dict(json.loads(BESTAND.read_text(encoding="utf-8")))


def operaties(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for pad, deel in document["paths"].items():
        for methode, wat in deel.items():
            yield pad, methode, wat


def opgezocht(document: dict[str, Any], deel: dict[str, Any]) -> dict[str, Any]:
    """What a reference stands for."""
    while "$ref" in deel:
        gevonden: Any = document
        for naam in deel["$ref"].removeprefix("#/").split("/"):
            gevonden = gevonden[naam]
        deel = gevonden
    return deel


def eigenschappen(deel: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(deel, dict):
        yield from deel.get("properties", {}).items()
        for waarde in deel.values():
            yield from eigenschappen(waarde)
    if isinstance(deel, list):
        for waarde in deel:
            yield from eigenschappen(waarde)


def test_the_file_is_what_the_operations_say(document: dict[str, Any]) -> None:
    import regie.api.urls  # noqa: F401
    from regie.api.openapi import als_tekst

    assert BESTAND.read_text(encoding="utf-8") == als_tekst(), "maak haar opnieuw: python -m regie.api > openapi.json"


def test_it_is_served_to_everybody_with_the_address_of_this_server(document: dict[str, Any]) -> None:
    antwoord = Client().get(f"{WORTEL}/openapi.json")
    assert antwoord.headers["Access-Control-Allow-Origin"] == "*"
    assert antwoord.json()["servers"] == [{"url": "https://testserver/api/v1"}]
    assert antwoord.json()["paths"] == document["paths"]


def test_it_says_which_version_whose_and_where(document: dict[str, Any]) -> None:
    assert re.fullmatch(r"3\.1\.\d+", document["openapi"])
    assert re.fullmatch(r"\d+\.\d+\.\d+", document["info"]["version"])
    assert document["info"]["contact"].keys() == {"name", "email", "url"}
    assert [server["url"].startswith("https://") and "/v1" in server["url"] for server in document["servers"]] == [True]


def test_paths_are_kebab_case_nouns_without_a_slash_at_the_end(document: dict[str, Any]) -> None:
    deel = r"(/([a-z0-9-]+|\{[a-z]+\}))+(/_zoek)?"
    assert [pad for pad in document["paths"] if pad != "/openapi.json" and not re.fullmatch(deel, pad)] == []


def test_only_standard_methods_and_every_operation_has_a_name_of_its_own(document: dict[str, Any]) -> None:
    assert {methode for _, methode, _ in operaties(document)} <= METHODEN
    namen = [wat["operationId"] for _, _, wat in operaties(document)]
    assert len(namen) == len(set(namen))
    assert all(wat["summary"] and wat["description"] and wat["tags"] for _, _, wat in operaties(document))


def test_every_operation_says_who_may(document: dict[str, Any]) -> None:
    openbaar = {pad for pad, _, wat in operaties(document) if {} in wat["security"]}
    assert openbaar == {"/oauth/token", "/openapi.json"}
    besloten = [wat["security"] for pad, _, wat in operaties(document) if pad not in openbaar]
    assert besloten == [[{"token": []}]] * len(besloten)


def test_every_answer_has_the_version_and_every_error_one_form(document: dict[str, Any]) -> None:
    for pad, methode, wat in operaties(document):
        for code, antwoord in wat["responses"].items():
            heel = opgezocht(document, antwoord)
            if code[0] in "23":
                assert "API-Version" in heel["headers"], (pad, methode, code)
            else:
                vorm = opgezocht(document, heel["content"]["application/problem+json"]["schema"])
                assert {"status", "title", "detail"} <= vorm["properties"].keys(), (pad, methode, code)


def test_what_takes_input_can_refuse_it(document: dict[str, Any]) -> None:
    for pad, methode, wat in operaties(document):
        if methode == "post" or wat["parameters"]:
            assert "400" in wat["responses"], (pad, methode)


def test_no_address_holds_a_name_or_a_number(document: dict[str, Any]) -> None:
    in_adres = {een["name"] for _, _, wat in operaties(document) for een in wat["parameters"] if een["in"] != "header"}
    assert in_adres == {"dossier", "id", "type", "codelijst", "na", "aantal", "stand",
                        "indicator", "peildatum", "bekendOp"}  # fmt: skip
    assert all(re.fullmatch(r"[a-z]+([A-Z][a-z]*)*", naam) for naam in in_adres)


def test_names_of_fields_are_those_of_the_register_and_days_are_days(document: dict[str, Any]) -> None:
    for naam, vorm in eigenschappen(document["components"]["schemas"]):
        assert re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", naam), naam
        if naam == "datum":
            assert vorm["format"] == "date"
        assert vorm.get("format") not in ("time", "date-time-local"), naam
    assert all(re.fullmatch(r"([A-Z][a-z0-9]*)+", naam) for naam in document["components"]["schemas"])


def test_every_error_of_the_gate_is_described(document: dict[str, Any]) -> None:
    from regie.api.problemen import TITELS

    assert {int(naam.removeprefix("Fout")) for naam in document["components"]["responses"]} == set(TITELS)
