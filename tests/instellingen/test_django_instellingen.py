# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the settings of Regie mean for Django, read as a fresh process reads them."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from regie.instellingen.omgeving import datamap

PROGRAMMA = """
import json, sys
from regie.instellingen import django as s
namen = [naam for naam in dir(s) if naam.isupper()]
print(json.dumps({naam: getattr(s, naam) for naam in namen}, default=str))
"""


def django(monkeypatch: pytest.MonkeyPatch, **instellingen: str) -> dict[str, Any]:
    for naam, waarde in instellingen.items():
        monkeypatch.setenv(naam, waarde)
    klaar = subprocess.run([sys.executable, "-c", PROGRAMMA], capture_output=True, text=True, timeout=60, check=True)
    gelezen: dict[str, Any] = json.loads(klaar.stdout)
    return gelezen


def test_a_cookie_is_not_for_scripts_and_not_for_other_sites(monkeypatch: pytest.MonkeyPatch) -> None:
    s = django(monkeypatch)
    assert (s["SESSION_COOKIE_HTTPONLY"], s["CSRF_COOKIE_HTTPONLY"]) == (True, True)
    assert (s["SESSION_COOKIE_SAMESITE"], s["CSRF_COOKIE_SAMESITE"]) == ("Lax", "Lax")
    assert s["SESSION_EXPIRE_AT_BROWSER_CLOSE"] is True


def test_https_makes_cookies_secure_and_the_browser_remember(monkeypatch: pytest.MonkeyPatch) -> None:
    s = django(monkeypatch, REGIE_HTTPS="ja")
    assert (s["SESSION_COOKIE_SECURE"], s["CSRF_COOKIE_SECURE"], s["SECURE_SSL_REDIRECT"]) == (True, True, True)
    assert s["SECURE_HSTS_SECONDS"] >= 365 * 24 * 60 * 60
    assert s["SECURE_PROXY_SSL_HEADER"] == ["HTTP_X_FORWARDED_PROTO", "https"]
    assert s["SESSION_COOKIE_NAME"].startswith("__Host-")
    assert s["ALLAUTH_TRUSTED_PROXY_COUNT"] == 1


def test_without_https_no_header_of_a_visitor_is_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    s = django(monkeypatch)
    assert s["SECURE_PROXY_SSL_HEADER"] is None
    assert s["ALLAUTH_TRUSTED_PROXY_COUNT"] == 0


def test_a_session_ends_after_the_minutes_that_were_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    assert django(monkeypatch, REGIE_SESSIE_MINUTEN="15")["SESSION_COOKIE_AGE"] == 15 * 60


def test_never_debug_and_passwords_by_argon2(monkeypatch: pytest.MonkeyPatch) -> None:
    s = django(monkeypatch, REGIE_LOGNIVEAU="debug", REGIE_DEMO="ja")
    assert s["DEBUG"] is False
    assert s["PASSWORD_HASHERS"][0].endswith("Argon2PasswordHasher")


def test_the_gate_stands_outside_only_what_belongs_to_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    rij = [naam.rpartition(".")[2] for naam in django(monkeypatch)["MIDDLEWARE"]]
    assert rij[:4] == ["Verzoeken", "Veilig", "Gezondheid", "Storing"]
    assert set(rij[rij.index("Toegangspoort") + 1 :]) <= {"Pettenpoort", "Paginarecht"}


def test_a_previous_key_still_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    assert django(monkeypatch)["SECRET_KEY_FALLBACKS"] == []
    assert django(monkeypatch, REGIE_SLEUTEL_VORIGE="van-hiervoor")["SECRET_KEY_FALLBACKS"] == ["van-hiervoor"]


def test_files_for_the_browser_have_a_hash_only_where_they_were_collected(monkeypatch: pytest.MonkeyPatch) -> None:
    los = django(monkeypatch)
    assert los["STORAGES"]["staticfiles"]["BACKEND"].endswith(".StaticFilesStorage")
    assert los["WHITENOISE_USE_FINDERS"] is True
    klaar = django(monkeypatch, REGIE_STATISCH=str(datamap() / "statisch"))
    assert klaar["STORAGES"]["staticfiles"]["BACKEND"].endswith("CompressedManifestStaticFilesStorage")
    assert klaar["WHITENOISE_USE_FINDERS"] is False


def test_without_a_database_nothing_is_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert django(monkeypatch)["DATABASES"]["default"]["HOST"] == "/nergens"


def test_reading_the_settings_makes_nothing_but_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    django(monkeypatch)
    assert [pad.name for pad in Path(datamap()).iterdir()] == ["sleutel"]
