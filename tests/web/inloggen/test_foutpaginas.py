# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A page for what goes wrong says what happened and what to do now, and gives nothing away."""

from tests.web.inloggen.mensen import Mens, browser, tekst_van


def test_a_page_that_is_not_there_says_so_and_shows_the_way(karin: Mens) -> None:
    karin.log_in()
    antwoord = karin.browser.get("/dossiers/van-een-ander/")
    assert antwoord.status_code == 404
    assert "Deze pagina bestaat niet, of is niet van u" in tekst_van(antwoord)
    assert 'href="/zoeken/"' in antwoord.content.decode()


def test_who_is_not_logged_in_is_shown_the_login() -> None:
    antwoord = browser().get("/nergens/")
    assert antwoord.status_code == 404
    assert 'href="/account/inloggen/"' in antwoord.content.decode()


def test_a_forbidden_page_says_who_can_help(karin: Mens) -> None:
    karin.log_in()
    antwoord = karin.browser.get("/verboden/")
    assert antwoord.status_code == 403
    assert "Vraag de functioneel beheerder" in tekst_van(antwoord)


def test_a_fault_of_ours_shows_its_number_and_not_what_broke(karin: Mens) -> None:
    karin.browser.raise_request_exception = False
    antwoord = karin.browser.get("/stuk/")
    assert antwoord.status_code == 500
    assert antwoord["X-Request-ID"] in tekst_van(antwoord)
    assert "geheim" not in antwoord.content.decode()


def test_the_page_for_a_fault_asks_nothing_of_the_database(karin: Mens) -> None:
    from django.db import connection
    from django.test import RequestFactory
    from django.test.utils import CaptureQueriesContext

    from regie.web.foutpaginas import storing

    with CaptureQueriesContext(connection) as vragen:
        assert storing(RequestFactory().get("/")).status_code == 500
    assert len(vragen) == 0


def test_an_address_that_is_not_ours_is_refused_with_a_page() -> None:
    antwoord = browser().get("/", headers={"host": "elders.example"})
    assert antwoord.status_code == 400
    assert "Dit verzoek is niet te lezen" in tekst_van(antwoord)
