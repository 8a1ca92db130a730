# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Karin adds a passkey, logs in with it, and takes it away: a real browser with an authenticator of its own."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, CDPSession, Page, expect

from tests.web.inloggen.mensen import WACHTWOORD, Mens, code, tekst_van
from tests.web.scherm import bediend, keur

SLEUTEL = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def adres(_adressen: None) -> Iterator[str]:
    """A passkey belongs to a name: a number is not enough."""
    from django.test import override_settings

    with override_settings(ALLOWED_HOSTS=["localhost"]), bediend() as adres:
        yield adres.replace("127.0.0.1", "localhost")


@pytest.fixture
def pagina(chromium: Browser) -> Iterator[Page]:
    pagina = chromium.new_page(viewport={"width": 320, "height": 640}, locale="nl-NL")
    klachten: list[str] = []
    pagina.on("console", lambda bericht: klachten.append(bericht.text) if bericht.type == "error" else None)
    yield pagina
    pagina.close()
    assert klachten == []


@pytest.fixture
def telefoon(pagina: Page) -> CDPSession:
    """What holds the passkeys of this browser."""
    draad = pagina.context.new_cdp_session(pagina)
    draad.send("WebAuthn.enable")
    draad.send("WebAuthn.addVirtualAuthenticator", {"options": SLEUTEL})
    return draad


def typ_wachtwoord(pagina: Page, mens: Mens) -> None:
    pagina.fill("[name=login]", mens.naam)
    pagina.fill("[name=password]", WACHTWOORD)
    pagina.get_by_role("button", name="Inloggen", exact=True).click()
    expect(pagina.locator("h1")).to_have_text("Typ uw code")


def typ_code(pagina: Page, knop: str, stap: int) -> None:
    pagina.fill("[name=code]", code(stap=stap))
    pagina.get_by_role("button", name=knop, exact=True).click()


def uit(pagina: Page, adres: str) -> None:
    pagina.goto(f"{adres}/account/uitloggen/")
    pagina.get_by_role("button", name="Uitloggen").click()


def voeg_toe(pagina: Page, adres: str, mens: Mens) -> None:
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

    from regie.web.inloggen.accounts import account_met

    RecoveryCodes.activate(account_met(mens.naam))  # made with the app, at the first login
    pagina.goto(f"{adres}/account/passkeys/")
    typ_wachtwoord(pagina, mens)
    assert pagina.get_by_role("button", name="Gebruik uw passkey").count() == 0
    typ_code(pagina, "Inloggen", 0)
    keur(pagina, "Uw passkeys")
    pagina.get_by_role("link", name="Passkey toevoegen").click()
    typ_code(pagina, "Verder", 1)
    keur(pagina, "Passkey toevoegen")
    pagina.fill("[name=name]", "Telefoon van Karin")
    pagina.get_by_role("button", name="Maak de passkey").click()
    expect(pagina.locator("h1")).to_have_text("Uw passkeys")


def test_add_log_in_and_take_away(adres: str, pagina: Page, telefoon: CDPSession, karin: Mens) -> None:
    voeg_toe(pagina, adres, karin)
    keur(pagina, "Uw passkeys")
    expect(pagina.locator("#meldingen")).to_contain_text("De passkey is toegevoegd.")
    uit(pagina, adres)

    pagina.goto(f"{adres}/account/passkeys/")
    typ_wachtwoord(pagina, karin)
    keur(pagina, "Typ uw code")
    pagina.get_by_role("button", name="Gebruik uw passkey").focus()
    pagina.keyboard.press("Enter")
    expect(pagina.locator("h1")).to_have_text("Uw passkeys")

    pagina.locator("main summary").click()
    pagina.get_by_role("button", name="Ja, haal weg").click()
    expect(pagina.locator("h1")).to_have_text("Typ uw code nog een keer")
    pagina.get_by_role("link", name="Gebruik uw passkey").click()
    pagina.get_by_role("button", name="Gebruik uw passkey").click()
    expect(pagina.locator("main")).to_contain_text("U hebt nog geen passkey.")


def test_the_passkey_serves_as_proof_again(adres: str, pagina: Page, telefoon: CDPSession, karin: Mens) -> None:
    voeg_toe(pagina, adres, karin)
    uit(pagina, adres)
    pagina.goto(f"{adres}/account/code/passkey/?next=/account/passkeys/nieuw/")
    typ_wachtwoord(pagina, karin)
    pagina.get_by_role("button", name="Gebruik uw passkey").click()
    keur(pagina, "Gebruik uw passkey nog een keer")
    expect(pagina.get_by_role("link", name="Gebruik de code uit uw app")).to_be_visible()
    pagina.get_by_role("button", name="Gebruik uw passkey").click()
    expect(pagina.locator("h1")).to_have_text("Passkey toevoegen")


def test_another_telephone_does_not_let_in(
    adres: str, pagina: Page, telefoon: CDPSession, karin: Mens, bas: Mens
) -> None:
    voeg_toe(pagina, adres, karin)
    uit(pagina, adres)
    telefoon.send("WebAuthn.disable")
    telefoon.send("WebAuthn.enable")
    telefoon.send("WebAuthn.addVirtualAuthenticator", {"options": SLEUTEL})
    typ_wachtwoord(pagina, karin)
    pagina.get_by_role("button", name="Gebruik uw passkey").click()
    expect(pagina.locator("#meldingen")).to_contain_text("De passkey is niet gelezen.")
    keur(pagina, "Typ uw code")


def test_what_no_browser_sends_is_refused_in_words(karin: Mens) -> None:
    karin.typ_wachtwoord()
    for onzin in ("", "geen json", "{}", '{"id": "x"}', '{"rawId": 1, "response": {}, "type": "public-key"}'):
        antwoord = karin.browser.post("/account/inloggen/code/", {"credential": onzin})
        assert antwoord.status_code == 200
        assert "Er klopt nog 1 ding niet" in tekst_van(antwoord)
    assert karin.browser.get("/").status_code == 302


def test_a_passkey_of_somebody_else_cannot_be_taken_away(karin: Mens, bas: Mens) -> None:
    from allauth.mfa.models import Authenticator

    rij = Authenticator.objects.create(
        user_id=bas.pk, type=Authenticator.Type.WEBAUTHN, data={"name": "Bas", "credential": {}}
    )
    karin.log_in()
    karin.browser.get("/account/passkeys/nieuw/")
    assert karin.browser.post("/account/code/", {"code": code(stap=1), "next": "/account/"}).status_code == 302
    assert karin.browser.post("/account/passkeys/weg/", {"sleutel": rij.pk}).status_code == 404
    assert karin.browser.post("/account/passkeys/weg/", {"sleutel": "onzin"}).status_code == 302
    assert Authenticator.objects.filter(pk=rij.pk).exists()
