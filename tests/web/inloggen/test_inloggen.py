# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A login is a password and then a code, and without both there is nothing to see."""

import pytest

from tests.web.inloggen.mensen import CODE, INLOGGEN, Mens, browser, code, tekst_van


def test_password_and_code_lead_to_the_page_that_was_asked_for(karin: Mens) -> None:
    assert karin.browser.get("/snel/")["Location"] == f"{INLOGGEN}?next=/snel/"
    assert karin.log_in(naar="/snel/")["Location"] == "/snel/"
    assert karin.browser.get("/").content.decode() == f"vandaag van {karin.naam}"


def test_a_password_alone_opens_nothing(karin: Mens) -> None:
    karin.typ_wachtwoord()
    assert karin.browser.get("/")["Location"].startswith(INLOGGEN)
    assert karin.browser.get("/account/")["Location"].startswith(INLOGGEN)


def test_a_code_alone_opens_nothing(karin: Mens) -> None:
    assert karin.browser.post(CODE, {"code": code()})["Location"] == INLOGGEN
    assert karin.browser.get("/")["Location"].startswith(INLOGGEN)


def test_a_wrong_password_and_an_unknown_name_get_the_same_words(karin: Mens) -> None:
    fout = tekst_van(karin.typ_wachtwoord(wachtwoord="een heel ander wachtwoord"))
    onbekend = tekst_van(browser().post(INLOGGEN, {"login": "niemand", "password": "een heel ander wachtwoord"}))
    assert "De gebruikersnaam of het wachtwoord klopt niet." in fout
    assert fout == onbekend


def test_empty_fields_are_named_one_by_one(karin: Mens) -> None:
    leeg = tekst_van(karin.browser.post(INLOGGEN, {}))
    assert "Vul uw gebruikersnaam in." in leeg
    assert "Vul uw wachtwoord in." in leeg


@pytest.mark.parametrize("onzin", ["123456", "abc", "é", "1" * 500, "\x00"])
def test_a_wrong_code_is_explained_and_lets_nobody_in(karin: Mens, onzin: str) -> None:
    karin.typ_wachtwoord()
    antwoord = karin.browser.post(CODE, {"code": onzin})
    assert antwoord.status_code == 200
    assert "Er klopt nog 1 ding niet" in tekst_van(antwoord)
    assert karin.browser.get("/").status_code == 302


def test_a_code_with_a_space_as_the_app_shows_it_is_good(karin: Mens) -> None:
    karin.typ_wachtwoord()
    nu = code()
    assert karin.browser.post(CODE, {"code": f" {nu[:3]} {nu[3:]}"})["Location"] == "/"


def test_a_code_works_only_once(karin: Mens) -> None:
    karin.typ_wachtwoord()
    nu = code()
    karin.browser.post(CODE, {"code": nu})
    karin.browser = browser()
    karin.typ_wachtwoord()
    assert "Elke code werkt één keer" in tekst_van(karin.browser.post(CODE, {"code": nu}))


def test_somebody_who_is_switched_off_does_not_come_in_and_is_out_at_once(karin: Mens) -> None:
    from regie.web.inloggen.accounts import account_met, schakel_uit

    karin.log_in()
    schakel_uit(account_met(karin.naam))
    assert karin.browser.get("/")["Location"].startswith(INLOGGEN)
    assert "Uw account staat uit" in tekst_van(karin.browser.get(karin.typ_wachtwoord()["Location"]))


def test_a_new_password_ends_the_sessions_of_the_old_one(karin: Mens) -> None:
    from regie.web.inloggen.accounts import account_met, geef_wachtwoord

    karin.log_in()
    geef_wachtwoord(account_met(karin.naam), "een nieuw wachtwoord van de beheerder")
    assert karin.browser.get("/")["Location"].startswith(INLOGGEN)


@pytest.mark.parametrize("naar", ["https://elders.example/", "//elders.example/", "javascript:alert(1)"])
def test_a_login_never_leads_to_another_site(karin: Mens, naar: str) -> None:
    assert karin.log_in(naar=naar)["Location"] == "/"


def test_logging_out_is_asked_first_and_done_by_post(karin: Mens) -> None:
    karin.log_in()
    assert "Wilt u uitloggen?" in tekst_van(karin.browser.get("/account/uitloggen/"))
    assert karin.browser.get("/").status_code == 200
    assert karin.browser.post("/account/uitloggen/")["Location"] == INLOGGEN
    assert "U bent uitgelogd." in tekst_van(karin.browser.get(INLOGGEN))
    assert karin.browser.get("/").status_code == 302


@pytest.mark.parametrize(
    "pad",
    ["signup/", "email/", "password/reset/", "password/set/", "login/", "confirm-email/", "2fa/", "totp/deactivate/"],
)
def test_what_allauth_has_more_does_not_exist(karin: Mens, pad: str) -> None:
    karin.log_in()
    assert karin.browser.get(f"/account/{pad}").status_code == 404


def test_every_page_asks_for_a_login_unless_it_says_otherwise() -> None:
    from tests.web.inloggen.adressen import urlpatterns

    gewoon = [patroon for patroon in urlpatterns if hasattr(patroon, "callback")]
    open_ = {str(p.pattern) for p in gewoon if not getattr(p.callback, "login_required", True)}
    assert open_ == {"stuk/", ".well-known/security.txt"}
    for patroon in gewoon:
        if str(patroon.pattern) not in open_:
            assert browser().get(f"/{patroon.pattern}")["Location"].startswith(INLOGGEN)


def test_a_fragment_sends_the_whole_page_to_the_login(karin: Mens) -> None:
    koppen = {"HX-Request": "true", "HX-Current-URL": "http://testserver/?leerroute=b1"}
    antwoord = karin.browser.get("/snel/", headers=koppen)
    assert antwoord["HX-Redirect"] == f"{INLOGGEN}?next=/%3Fleerroute%3Db1"
