# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The register of scenarios: a topic with A, B and C, or with none; what each means; and what was chosen."""

from uuid import uuid4

import pytest

from tests.register.cast import Cast
from tests.web.scherm import tekst_van
from tests.web.verbeterpunten.conftest import SCENARIO, SCENARIOS, THEMA, adres_van, gezien_op, vul_in


@pytest.fixture
def thema(cast: Cast) -> str:
    return adres_van(vul_in(cast, f"{SCENARIOS}nieuw/", **THEMA), SCENARIOS)


def test_a_topic_without_scenarios_is_allowed(cast: Cast, thema: str) -> None:
    assert "Regie op peil brengen vroege en goede start – –" in tekst_van(cast.client("saskia").get(SCENARIOS))
    tekst = tekst_van(cast.client("saskia").get(thema))
    assert tekst.count("niet beschreven") == 3
    assert "Gekozen scenario" not in tekst_van(cast.client("saskia").get(f"{thema}wijzigen/"))


def test_a_scenario_says_what_it_would_change(cast: Cast, thema: str) -> None:
    velden = SCENARIO | {"fte": "4,25", "mensen": "-30", "euro": "250000", "gevolgen": "Wachtlijst blijft"}
    tekst = tekst_van(vul_in(cast, f"{thema}scenario/c/", **velden))
    assert "Scenario C Optimale caseload nota 2024-137, bladzijde 30 −30 4,25 €\xa0250.000 Wachtlijst blijft" in (
        tekst.replace("€ ", "€\xa0")
    )
    assert "goede start C –" in tekst_van(cast.client("saskia").get(SCENARIOS))


def test_what_was_written_opens_again_in_its_form(cast: Cast, thema: str) -> None:
    naar = f"{thema}scenario/a/"
    vul_in(cast, naar, **SCENARIO | {"fte": "8,5"})
    assert 'value="8,5"' in cast.client("saskia").get(naar).content.decode()
    tekst = tekst_van(vul_in(cast, naar, **SCENARIO | {"fte": "10", "gezien": gezien_op(cast, naar)}))
    assert "8,5" not in tekst


def test_one_of_the_written_scenarios_is_chosen_with_a_day_and_a_decision(cast: Cast, thema: str) -> None:
    vul_in(cast, f"{thema}scenario/b/", **SCENARIO)
    naar = f"{thema}wijzigen/"
    keuze = THEMA | {"gekozen": "b", "gekozen_op": "2026-03-26", "besluit": "college, punt 7"}
    tekst = tekst_van(vul_in(cast, naar, **keuze, gezien=gezien_op(cast, naar)))
    assert "Gekozen: scenario B, 26 maart 2026. college, punt 7" in tekst
    assert "Scenario B gekozen" in tekst
    assert "B B, 26 maart 2026" in tekst_van(cast.client("saskia").get(SCENARIOS))


@pytest.mark.parametrize(
    ("velden", "zegt"),
    [
        ({"gekozen": "a", "gekozen_op": "2026-03-26", "besluit": "x"}, "Scenario A is nog niet beschreven."),
        ({"gekozen": "b"}, "Vul dit in bij een gekozen scenario."),
        ({"gekozen": "d"}, "Hier is nog niets gekozen."),
        ({"besluit": "college"}, "Er is geen scenario gekozen."),
        ({"naam": ""}, "Dit veld is leeg. Vul het in."),
    ],
)
def test_a_choice_that_is_not_whole_is_refused(cast: Cast, thema: str, velden: dict[str, str], zegt: str) -> None:
    vul_in(cast, f"{thema}scenario/b/", **SCENARIO)
    antwoord = vul_in(cast, f"{thema}wijzigen/", **THEMA | velden)
    assert antwoord.status_code == 422
    assert zegt in tekst_van(antwoord)


@pytest.mark.parametrize(
    ("velden", "zegt"),
    [
        ({"omschrijving": ""}, "Dit veld is leeg. Vul het in."),
        ({"fte": "veel"}, "Dit is geen getal. Schrijf bijvoorbeeld 4,2."),
        ({"fte": "4,125"}, "Gebruik hooguit twee cijfers achter de komma."),
        ({"euro": "1,5"}, "Dit is geen heel getal."),
    ],
)
def test_what_is_wrong_in_a_scenario_is_said_at_its_field(
    cast: Cast, thema: str, velden: dict[str, str], zegt: str
) -> None:
    antwoord = vul_in(cast, f"{thema}scenario/a/", **SCENARIO | velden)
    assert antwoord.status_code == 422
    assert zegt in tekst_van(antwoord)


def test_what_does_not_exist_is_404(cast: Cast, thema: str) -> None:
    saskia = cast.client("saskia")
    for adres in (f"{thema}scenario/d/", f"{SCENARIOS}{uuid4()}/", f"{SCENARIOS}{uuid4()}/wijzigen/",
                  f"{SCENARIOS}{uuid4()}/scenario/a/"):  # fmt: skip
        assert saskia.get(adres).status_code == 404
