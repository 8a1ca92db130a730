# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Guessing is stopped after a few times, in clear words, and only for the one who is guessed at."""

from tests.web.inloggen.mensen import CODE, Mens, browser, code, tekst_van

TE_VAAK = "Het is te vaak achter elkaar mislukt. Wacht 5 minuten en probeer het dan opnieuw."
FOUT = "een verkeerd wachtwoord"


def test_after_five_wrong_passwords_the_right_one_has_to_wait_too(karin: Mens) -> None:
    for _poging in range(5):
        assert "klopt niet" in tekst_van(karin.typ_wachtwoord(wachtwoord=FOUT))
    assert TE_VAAK in tekst_van(karin.typ_wachtwoord())


def test_another_address_does_not_help_who_guesses(karin: Mens) -> None:
    for _poging in range(5):
        karin.browser = browser()
        karin.typ_wachtwoord(wachtwoord=FOUT)
    karin.browser = browser()
    assert TE_VAAK in tekst_van(karin.typ_wachtwoord())


def test_a_colleague_at_the_same_address_is_not_stopped(karin: Mens, bas: Mens) -> None:
    for _poging in range(6):
        karin.typ_wachtwoord(wachtwoord=FOUT)
    bas.browser = browser(headers={"user-agent": "bas"})
    bas.browser.defaults["REMOTE_ADDR"] = karin.browser.defaults["REMOTE_ADDR"]
    assert bas.log_in()["Location"] == "/"


def test_after_five_wrong_codes_the_right_one_has_to_wait_too(karin: Mens) -> None:
    karin.typ_wachtwoord()
    for _poging in range(5):
        assert "klopt niet" in tekst_van(karin.browser.post(CODE, {"code": "000000"}))
    assert TE_VAAK in tekst_van(karin.browser.post(CODE, {"code": code()}))
    assert karin.browser.get("/").status_code == 302


def later(**naam: int) -> None:
    """The attempts in the cache were so many seconds ago."""
    from django.core.cache import cache
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key FROM cache WHERE cache_key LIKE '%allauth:rl:%'")
        sleutels = [sleutel.split(":", 2)[2] for (sleutel,) in cursor.fetchall()]
    for sleutel in sleutels:
        cache.set(sleutel, [moment - naam["seconden"] for moment in cache.get(sleutel, [])], 300)


def test_a_locked_account_opens_again_after_five_minutes_and_not_before(karin: Mens) -> None:
    for _poging in range(5):
        karin.typ_wachtwoord(wachtwoord=FOUT)
    later(seconden=280)
    assert TE_VAAK in tekst_van(karin.typ_wachtwoord())
    later(seconden=25)
    assert karin.typ_wachtwoord()["Location"] == CODE


def test_a_locked_account_cannot_guess_the_code_either(karin: Mens) -> None:
    """Neither a login that is halfway nor another browser helps: the guesses are counted for the account."""
    karin.typ_wachtwoord()
    for _poging in range(5):
        karin.browser.post(CODE, {"code": "000000"})
    karin.browser = browser()
    karin.typ_wachtwoord()
    for goed in (code(), code(stap=1)):
        assert TE_VAAK in tekst_van(karin.browser.post(CODE, {"code": goed}))
    later(seconden=301)
    assert karin.browser.post(CODE, {"code": code(stap=-1)})["Location"] == "/"


def test_while_the_password_is_locked_the_code_is_not_even_asked(karin: Mens) -> None:
    for _poging in range(5):
        karin.typ_wachtwoord(wachtwoord=FOUT)
    karin.typ_wachtwoord()
    assert karin.browser.get(CODE)["Location"] == "/account/inloggen/"
    assert karin.browser.post(CODE, {"code": code()})["Location"] == "/account/inloggen/"


def test_a_flood_of_logins_from_one_address_gets_a_calm_page(karin: Mens) -> None:
    antwoorden = [karin.browser.post("/account/inloggen/", {}) for _poging in range(121)]
    assert {antwoord.status_code for antwoord in antwoorden[:-1]} == {200}
    assert antwoorden[-1].status_code == 429
    assert "Wacht een minuut" in tekst_van(antwoorden[-1])
