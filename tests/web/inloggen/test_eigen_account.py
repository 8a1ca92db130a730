# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What somebody does with the own account: another password, new recovery codes."""

import re

from tests.web.inloggen.mensen import CODE, WACHTWOORD, Mens, browser, code, gebruikersnaam, tekst_van

WIJZIGEN, CODES, NIEUWE = "/account/wachtwoord/", "/account/herstelcodes/", "/account/herstelcodes/nieuw/"
ANDER = "een ander lang wachtwoord"


def maak_codes(mens: Mens, stap: int) -> list[str]:
    assert mens.browser.get(NIEUWE)["Location"].startswith("/account/code/?next=")
    naar = mens.browser.post("/account/code/", {"code": code(stap=stap), "next": NIEUWE})["Location"]
    assert naar == NIEUWE
    assert mens.browser.post(naar)["Location"] == CODES
    return re.findall(r"\b\d{8}\b", tekst_van(mens.browser.get(CODES)))


def oud(mens: Mens) -> None:
    """The login was longer ago than the code stays good for."""
    sessie = mens.browser.session
    for stap in sessie["account_authentication_methods"]:
        stap["at"] -= 301
    sessie.save()


def test_another_password_needs_the_one_of_now(karin: Mens) -> None:
    karin.log_in()
    velden = {"oldpassword": "verkeerd", "password1": ANDER, "password2": ANDER}
    assert "Dit is niet uw wachtwoord van nu." in tekst_van(karin.browser.post(WIJZIGEN, velden))
    assert karin.browser.post(WIJZIGEN, velden | {"oldpassword": WACHTWOORD})["Location"] == "/account/"
    assert "Uw wachtwoord is gewijzigd." in tekst_van(karin.browser.get("/account/"))
    karin.browser = browser()
    assert karin.typ_wachtwoord(wachtwoord=ANDER)["Location"] == CODE


def test_a_password_manager_is_told_whose_password_changes(karin: Mens) -> None:
    karin.log_in()
    assert gebruikersnaam(karin.browser.get(WIJZIGEN)) == karin.naam


def test_another_password_ends_the_sessions_elsewhere_but_not_here(karin: Mens) -> None:
    karin.log_in()
    thuis, karin.browser = karin.browser, browser()
    karin.log_in()
    karin.browser.post(WIJZIGEN, {"oldpassword": WACHTWOORD, "password1": ANDER, "password2": ANDER})
    assert karin.browser.get("/").status_code == 200
    assert thuis.get("/").status_code == 302


def test_recovery_codes_are_made_after_the_code_again_and_shown_once(karin: Mens) -> None:
    karin.log_in()
    oud(karin)
    assert len(maak_codes(karin, stap=1)) == 10
    nog_eens = tekst_van(karin.browser.get(CODES))
    assert "U hebt nog 10 herstelcodes." in nog_eens
    assert re.findall(r"\b\d{8}\b", nog_eens) == []


def test_a_recovery_code_lets_in_once(karin: Mens) -> None:
    karin.log_in()
    oud(karin)
    herstelcode = maak_codes(karin, stap=1)[0]
    for verwacht in (302, 200):
        karin.browser = browser()
        karin.typ_wachtwoord()
        assert karin.browser.post(CODE, {"code": herstelcode}).status_code == verwacht


def test_new_recovery_codes_make_the_old_ones_useless(karin: Mens) -> None:
    karin.log_in()
    oud(karin)
    eerste = maak_codes(karin, stap=1)[0]
    karin.browser.post(NIEUWE)
    karin.browser = browser()
    karin.typ_wachtwoord()
    assert "Deze code klopt niet" in tekst_van(karin.browser.post(CODE, {"code": eerste}))
