# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The first login: an own password, an app, the recovery codes; until the last step nobody is logged in."""

import re
from base64 import b64decode
from collections.abc import Callable

import pytest

from tests.web.inloggen.mensen import CODE, INLOGGEN, WACHTWOORD, Mens, code, gebruikersnaam, tekst_van

KIEZEN, APP = "/account/inloggen/wachtwoord/", "/account/inloggen/app/"
EIGEN = "mijn eigen lange zin"


@pytest.fixture
def nieuw(mens: Callable[..., Mens]) -> Mens:
    return mens("karin", eerste_keer=True)


def sleutel_op(bladzijde: object) -> str:
    return re.search(r"<code>([A-Z2-7 ]+)</code>", bladzijde.content.decode())[1].replace(" ", "")  # type: ignore


def kies(mens: Mens, eerste: str = EIGEN, tweede: str | None = None) -> object:
    return mens.browser.post(KIEZEN, {"password1": eerste, "password2": tweede or eerste})


def test_the_whole_way_in(nieuw: Mens) -> None:
    assert nieuw.typ_wachtwoord(naar="/snel/")["Location"] == KIEZEN
    assert kies(nieuw)["Location"] == APP
    sleutel = sleutel_op(nieuw.browser.get(APP))
    assert nieuw.browser.post(APP, {"code": code(sleutel)})["Location"] == APP
    codes = tekst_van(nieuw.browser.get(APP))
    assert "Bewaar ze nu" in codes
    assert len(re.findall(r"\b\d{8}\b", codes)) == 10
    assert nieuw.browser.post(APP, {"bewaard": "ja"})["Location"] == "/snel/"
    assert nieuw.browser.get("/").status_code == 200


def test_a_password_manager_is_told_whose_new_password_it_is(nieuw: Mens) -> None:
    nieuw.typ_wachtwoord()
    assert gebruikersnaam(nieuw.browser.get(KIEZEN)) == nieuw.naam
    assert gebruikersnaam(kies(nieuw, "kort")) == nieuw.naam


def test_nothing_is_open_halfway(nieuw: Mens) -> None:
    nieuw.typ_wachtwoord()
    assert nieuw.browser.get("/")["Location"].startswith(INLOGGEN)
    assert nieuw.browser.get(APP)["Location"] == INLOGGEN
    kies(nieuw)
    assert nieuw.browser.get("/")["Location"].startswith(INLOGGEN)
    nieuw.browser.post(APP, {"code": code(sleutel_op(nieuw.browser.get(APP)))})
    assert nieuw.browser.get("/")["Location"].startswith(INLOGGEN)


def test_the_login_page_leads_back_to_the_step_that_is_open(nieuw: Mens) -> None:
    nieuw.typ_wachtwoord()
    assert nieuw.browser.get(INLOGGEN)["Location"] == KIEZEN


def test_a_half_login_can_be_stopped(nieuw: Mens) -> None:
    nieuw.typ_wachtwoord()
    kies(nieuw)
    nieuw.browser.post("/account/uitloggen/", {"next": INLOGGEN})
    assert nieuw.browser.get(INLOGGEN).status_code == 200


def test_the_key_stays_the_same_when_the_page_is_opened_again(nieuw: Mens) -> None:
    nieuw.typ_wachtwoord()
    kies(nieuw)
    eerste = sleutel_op(nieuw.browser.get(APP))
    assert sleutel_op(nieuw.browser.post(APP, {"code": "000"})) == eerste
    assert sleutel_op(nieuw.browser.get(APP)) == eerste


def test_the_picture_is_an_image_that_the_security_policy_allows(nieuw: Mens) -> None:
    nieuw.typ_wachtwoord()
    kies(nieuw)
    bladzijde = nieuw.browser.get(APP)
    plaatje = re.search(r'<img src="data:image/svg\+xml;base64,([^"]+)"', bladzijde.content.decode())
    assert plaatje is not None
    assert 'fill="white"' in b64decode(plaatje[1]).decode()  # to be read in the dark too
    assert "img-src 'self' data:" in bladzijde["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("eerste", "tweede", "zin"),
    [
        ("kort", "kort", "Neem minstens 12 tekens."),
        ("123456789012345", "123456789012345", "Dit wachtwoord bevat alleen cijfers."),
        (EIGEN, "iets heel anders dan dat", "De twee nieuwe wachtwoorden zijn niet gelijk."),
        (WACHTWOORD, WACHTWOORD, "Dit wachtwoord hebt u nu al. Kies een ander."),
        ("", "", "Vul een nieuw wachtwoord in."),
    ],
)
def test_a_password_that_will_not_do_is_refused_with_the_reason(
    nieuw: Mens, eerste: str, tweede: str, zin: str
) -> None:
    nieuw.typ_wachtwoord()
    antwoord = nieuw.browser.post(KIEZEN, {"password1": eerste, "password2": tweede})
    assert zin in tekst_van(antwoord)
    assert nieuw.browser.get(APP)["Location"] == INLOGGEN


def test_the_next_time_own_password_and_code_are_enough(nieuw: Mens) -> None:
    nieuw.typ_wachtwoord()
    kies(nieuw)
    sleutel = sleutel_op(nieuw.browser.get(APP))
    nieuw.browser.post(APP, {"code": code(sleutel)})
    nieuw.browser.post(APP, {"bewaard": "ja"})
    nieuw.browser.post("/account/uitloggen/")
    assert nieuw.typ_wachtwoord(wachtwoord=EIGEN)["Location"] == CODE
    assert nieuw.browser.post(CODE, {"code": code(sleutel, 1)})["Location"] == "/"


def test_who_lost_the_app_sets_up_a_new_one_but_keeps_the_password(karin: Mens) -> None:
    from regie.web.inloggen.accounts import account_met, verwijder_app

    verwijder_app(account_met(karin.naam))
    assert karin.typ_wachtwoord()["Location"] == APP


def test_a_new_password_is_only_asked_of_who_shows_the_code(karin: Mens) -> None:
    from regie.web.inloggen.accounts import account_met, geef_wachtwoord

    geef_wachtwoord(account_met(karin.naam), "van de beheerder gekregen")
    assert karin.typ_wachtwoord(wachtwoord="van de beheerder gekregen")["Location"] == CODE
    assert karin.browser.get(KIEZEN)["Location"] == INLOGGEN
    assert karin.browser.post(CODE, {"code": code()})["Location"] == KIEZEN
    assert kies(karin)["Location"] == "/"
