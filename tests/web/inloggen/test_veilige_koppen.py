# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What every answer says about safety, also an error page; and whom to tell about a hole."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.web.inloggen.mensen import Mens, browser

ALTIJD = {
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-store",
}


@pytest.mark.parametrize(("pad", "status"), [("/", 200), ("/nergens/", 404), ("/verboden/", 403), ("/stuk/", 500)])
def test_every_answer_has_the_headers(karin: Mens, pad: str, status: int) -> None:
    karin.log_in()
    karin.browser.raise_request_exception = False
    antwoord = karin.browser.get(pad)
    assert antwoord.status_code == status
    assert ALTIJD.items() <= dict(antwoord.items()).items()


def test_the_policy_allows_nothing_inline_and_nothing_from_elsewhere() -> None:
    from regie.web.veilig import CSP

    regels = dict(regel.split(" ", 1) for regel in CSP.split("; "))
    assert regels["default-src"] == "'none'"
    assert regels["img-src"] == "'self' data:"
    assert {regels[deel] for deel in ("script-src", "style-src", "font-src", "connect-src", "form-action")} == {
        "'self'"
    }
    assert {regels[deel] for deel in ("frame-ancestors", "base-uri")} == {"'none'"}
    assert "unsafe" not in CSP


def test_the_login_page_is_not_kept_by_the_browser_either() -> None:
    assert "no-store" in browser().get("/account/inloggen/")["Cache-Control"]


def test_security_txt_names_a_contact_and_a_day_within_the_year() -> None:
    from django.test import override_settings

    with override_settings(REGIE_MELDPUNT="mailto:veilig@voorbeeldstad.example"):
        antwoord = browser().get("/.well-known/security.txt")
    regels = dict(regel.split(": ", 1) for regel in antwoord.content.decode().splitlines())
    assert antwoord["Content-Type"] == "text/plain; charset=utf-8"
    assert regels["Contact"] == "mailto:veilig@voorbeeldstad.example"
    verloopt = datetime.fromisoformat(regels["Expires"])
    assert timedelta(days=100) < verloopt - datetime.now(UTC) < timedelta(days=365)


def test_without_a_contact_there_is_no_security_txt() -> None:
    from django.test import override_settings

    with override_settings(REGIE_MELDPUNT=None):
        assert browser().get("/.well-known/security.txt").status_code == 404
