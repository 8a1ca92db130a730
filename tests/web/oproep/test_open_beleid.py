# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the policy of a gemeente leaves open is said on the page, and no number is made up for it."""

import html

import pytest

from tests.register.cast import Cast
from tests.web.intake.test_gesprek import onder_beleid

OPEN = "Het beleid van uw gemeente zegt hier niets over: “{}”."
DAGEN, SNEL, ANDERS = (
    OPEN.format(naam)
    for naam in (
        "Dagen tussen de oproep en de afspraak", "Kort na elkaar: dagen tussen twee toetsen",
        "Heel anders: verschil in punten tussen twee toetsen",
    )
)  # fmt: skip
GEMEENTEN = ("deventer", "almelo", "haarlem", "wassenaar")


def blad(cast: Cast, deel: str) -> str:
    antwoord = cast.client("karin").get(f"/dossiers/{cast.dossier}/{deel}/")
    assert antwoord.status_code == 200
    return html.unescape(antwoord.content.decode())


@pytest.mark.parametrize("beleid", GEMEENTEN)
def test_the_page_of_oproepen_says_that_no_days_were_chosen(cast: Cast, beleid: str) -> None:
    assert DAGEN not in blad(cast, "oproepen")
    onder_beleid(cast, beleid)
    assert DAGEN in blad(cast, "oproepen")


@pytest.mark.parametrize("beleid", GEMEENTEN)
def test_the_page_of_the_test_says_that_it_finds_nothing_strange_by_itself(cast: Cast, beleid: str) -> None:
    assert SNEL not in blad(cast, "toets")
    onder_beleid(cast, beleid)
    tekst = blad(cast, "toets")
    assert SNEL in tekst
    assert ANDERS in tekst


@pytest.mark.parametrize("beleid", GEMEENTEN)
def test_a_code_of_the_questionnaire_works_as_long_as_the_policy_says(cast: Cast, beleid: str) -> None:
    onder_beleid(cast, beleid)
    antwoord = cast.client("karin").post(f"/dossiers/{cast.dossier}/vragenlijst/", {"doe": "code", "taal": "ti"})
    assert "De code werkt tot en met 13 december 2026." in antwoord.content.decode()
