# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Whoever was logged out while typing finds the text again; nobody else ever does."""

import pytest

from tests.web.inloggen.mensen import INLOGGEN, Mens, tekst_van, veld_van

VERHAAL = "Amina belde: ze kan dinsdag niet. كلمة"
STAAT_ER_NOG = "U was uitgelogd. Wat u had getypt, staat er nog. Controleer het en sla het op."


def open_en_verlies_sessie(mens: Mens) -> dict[str, str]:
    """Opens the form, then the session ends on the server, as it does after an hour. Returns what the form holds."""
    from django.contrib.sessions.models import Session

    mens.log_in()
    formulier = {"wie": veld_van(mens.browser.get("/snel/"), "wie"), "tekst": VERHAAL}
    Session.objects.filter(pk=mens.browser.session.session_key).delete()
    return formulier


def staat_in_formulier(mens: Mens, pad: str = "/snel/") -> bool:
    return VERHAAL in mens.browser.get(pad).content.decode()


def test_the_text_is_there_again_after_the_login(karin: Mens) -> None:
    antwoord = karin.browser.post("/snel/", open_en_verlies_sessie(karin))
    assert antwoord["Location"] == f"{INLOGGEN}?next=/snel/"
    assert "Wat u had getypt, is bewaard." in tekst_van(karin.browser.get(antwoord["Location"]))
    assert karin.log_in(naar="/snel/")["Location"] == "/snel/"
    bladzijde = karin.browser.get("/snel/").content.decode()
    assert STAAT_ER_NOG in bladzijde
    assert f">{VERHAAL}</textarea>" in bladzijde


def test_it_stays_when_the_page_is_opened_again_and_goes_when_the_form_is_sent(karin: Mens) -> None:
    karin.browser.post("/snel/", open_en_verlies_sessie(karin))
    karin.log_in()
    assert staat_in_formulier(karin)
    assert staat_in_formulier(karin)
    assert karin.browser.post("/snel/", {"tekst": VERHAAL}).status_code == 200
    assert not staat_in_formulier(karin)


def test_it_comes_back_only_in_the_form_it_was_typed_in(karin: Mens) -> None:
    karin.browser.post("/snel/", open_en_verlies_sessie(karin))
    karin.log_in()
    assert not staat_in_formulier(karin, "/ander/")
    assert staat_in_formulier(karin)


def test_another_person_at_the_same_browser_never_sees_it_and_it_is_gone(karin: Mens, bas: Mens) -> None:
    karin.browser.post("/snel/", open_en_verlies_sessie(karin))
    bas.browser = karin.browser
    bas.log_in()
    assert not staat_in_formulier(bas)
    assert "bewaard" not in {naam for naam, waarde in bas.browser.session.items() if waarde}


def test_it_is_encrypted_where_it_is_kept(karin: Mens) -> None:
    from django.contrib.sessions.models import Session

    karin.browser.post("/snel/", open_en_verlies_sessie(karin))
    inhoud = str(Session.objects.get(pk=karin.browser.session.session_key).get_decoded())
    assert "/snel/" in inhoud
    assert "Amina" not in inhoud


def test_only_text_is_kept_no_files_tokens_or_passwords(karin: Mens) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    from regie.web import bewaard

    formulier = open_en_verlies_sessie(karin)
    extra = {"csrfmiddlewaretoken": "x", "nieuw_wachtwoord": "y", "bestand": SimpleUploadedFile("a.txt", b"z")}
    karin.browser.post("/snel/", formulier | extra)
    geheim = karin.browser.session[bewaard.IN_SESSIE]["/snel/"]
    assert bewaard._lees(geheim) == (karin.pk, "uitgelogd", {"tekst": [VERHAAL]})


@pytest.mark.parametrize("zegel", ["", "1", "1:1abc:vervalst", "x" * 2000])
def test_without_a_true_seal_nothing_is_kept_and_no_session_begins(karin: Mens, zegel: str) -> None:
    antwoord = karin.browser.post("/snel/", {"tekst": VERHAAL, "wie": zegel})
    assert antwoord["Location"] == f"{INLOGGEN}?next=/snel/"
    assert "sessie" not in antwoord.cookies
    karin.log_in()
    assert not staat_in_formulier(karin)


def test_a_seal_of_another_puts_no_words_in_your_form(karin: Mens, bas: Mens) -> None:
    van_bas = open_en_verlies_sessie(bas)
    karin.browser.post("/snel/", van_bas)
    karin.log_in()
    assert not staat_in_formulier(karin)


def test_a_text_that_is_too_big_is_not_kept_and_that_is_said(karin: Mens) -> None:
    antwoord = karin.browser.post("/snel/", open_en_verlies_sessie(karin) | {"tekst": "a" * 100_001})
    assert "was te groot om te bewaren" in tekst_van(karin.browser.get(antwoord["Location"]))


def test_of_many_forms_only_the_last_ones_are_kept(karin: Mens, monkeypatch: pytest.MonkeyPatch) -> None:
    from regie.web import bewaard

    monkeypatch.setattr(bewaard, "FORMULIEREN", 1)
    formulier = open_en_verlies_sessie(karin)
    for pad in ("/snel/", "/ander/"):
        karin.browser.post(pad, formulier)
    assert list(karin.browser.session[bewaard.IN_SESSIE]) == ["/ander/"]


def test_after_twelve_hours_the_text_is_gone(karin: Mens, monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    karin.browser.post("/snel/", open_en_verlies_sessie(karin))
    karin.log_in()
    nu = time.time()
    monkeypatch.setattr("cryptography.fernet.time.time", lambda: nu + 12 * 60 * 60 + 5)
    assert not staat_in_formulier(karin)


def test_a_form_of_htmx_sends_the_whole_page_to_the_login_and_keeps_the_text(karin: Mens) -> None:
    antwoord = karin.browser.post("/snel/", open_en_verlies_sessie(karin), headers={"HX-Request": "true"})
    assert antwoord["HX-Redirect"] == f"{INLOGGEN}?next=/snel/"
    karin.log_in()
    assert staat_in_formulier(karin)
