# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A setting is read strictly: what is not understood is refused in words, and a secret is never repeated."""

from pathlib import Path

import pytest

from regie.instellingen.fouten import InstellingFout
from regie.instellingen.omgeving import databank, datamap, herkomst, is_buiten, lees, onbekend
from regie.instellingen.tabel import INSTELLINGEN, PER_NAAM

ADRES = "postgresql://regie_app:ge%40heim@db.gemeente.nl:5433/regie?sslmode=verify-full"


def zet(monkeypatch: pytest.MonkeyPatch, naam: str, waarde: str) -> None:
    monkeypatch.setenv(naam, waarde)


@pytest.mark.parametrize(
    ("naam", "tekst", "waarde"),
    [
        ("REGIE_HTTPS", "ja", True),
        ("REGIE_HTTPS", "nee", False),
        ("REGIE_POORT", "8001", 8001),
        ("REGIE_HOST", "0.0.0.0", "0.0.0.0"),
        ("REGIE_HOST", "::1", "::1"),
        ("REGIE_ADRESSEN", "regie.gemeente.nl, LOCALHOST,[::1]", ["regie.gemeente.nl", "localhost", "[::1]"]),
        ("REGIE_LOGNIVEAU", "fout", "fout"),
        ("REGIE_BELEID", "/etc/regie/beleid", Path("/etc/regie/beleid")),
        ("REGIE_MELDPUNT", "mailto:beveiliging@gemeente.nl", "mailto:beveiliging@gemeente.nl"),
        ("REGIE_VERWERKINGENREGISTER", "https://gemeente.nl/register", "https://gemeente.nl/register"),
        ("REGIE_VERWERKINGENREGISTER", "urn:regie:register", "urn:regie:register"),
        ("REGIE_SMTP_HOST", "SMTP.gemeente.nl", "smtp.gemeente.nl"),
        ("REGIE_AFZENDER", "inburgering@gemeente.nl", "inburgering@gemeente.nl"),
        ("REGIE_SMS_URL", "https://sms.leverancier.nl/berichten", "https://sms.leverancier.nl/berichten"),
        ("REGIE_SMS_URL", "http://127.0.0.1:9000/berichten", "http://127.0.0.1:9000/berichten"),
        ("DATABASE_URL", ADRES, ADRES),
    ],
)
def test_a_good_value_is_read_as_what_it_stands_for(
    monkeypatch: pytest.MonkeyPatch, naam: str, tekst: str, waarde: object
) -> None:
    zet(monkeypatch, naam, tekst)
    assert lees(naam) == waarde


@pytest.mark.parametrize(
    ("naam", "tekst", "wat"),
    [
        ("REGIE_HTTPS", "true", "niet 'ja' of 'nee'"),
        ("REGIE_HTTPS", "Ja", "niet 'ja' of 'nee'"),
        ("REGIE_DEMO", "1", "niet 'ja' of 'nee'"),
        ("REGIE_POORT", "0", "van 1 tot en met 65535"),
        ("REGIE_POORT", "65536", "van 1 tot en met 65535"),
        ("REGIE_POORT", "-1", "geen heel getal"),
        ("REGIE_POORT", "8000.0", "geen heel getal"),
        ("REGIE_POORT", "٨٠٠٠", "geen heel getal"),
        ("REGIE_SESSIE_MINUTEN", "1", "van 5 tot en met 720"),
        ("REGIE_HOST", "regie.gemeente.nl", "geen IP-adres"),
        ("REGIE_SMTP_HOST", "smtp://gemeente.nl", "geen hostnaam"),
        ("REGIE_AFZENDER", "inburgering", "geen e-mailadres"),
        ("REGIE_AFZENDER", "a@gemeente.nl\nBcc: b@x.nl", "geen e-mailadres"),
        ("REGIE_SMS_URL", "http://sms.leverancier.nl/", "niet met https://"),
        ("REGIE_SMS_URL", "http://127.0.0.1.example/", "niet met https://"),
        ("REGIE_ADRESSEN", "*", "geen hostnaam"),
        ("REGIE_ADRESSEN", "https://regie.gemeente.nl", "geen hostnaam"),
        ("REGIE_ADRESSEN", "regie.gemeente.nl:443", "geen hostnaam"),
        ("REGIE_ADRESSEN", "regie.gemeente.nl,", "geen hostnaam"),
        ("REGIE_LOGNIVEAU", "warning", "bestaat niet"),
        ("REGIE_DATA", "regie/data", "begint niet met /"),
        ("REGIE_MELDPUNT", "beveiliging@gemeente.nl", "begint niet met mailto:"),
        ("REGIE_VERWERKINGENREGISTER", "http://gemeente.nl/register", "begint niet met https:// of urn:"),
        ("REGIE_VERWERKINGENREGISTER", "https://gemeente.nl/register#intake", "of een #"),
        ("REGIE_NOODTOEGANG_MINUTEN", "481", "van 5 tot en met 480"),
        ("REGIE_METRICS_TOKEN", "kort", "korter dan 24"),
        ("DATABASE_URL", "mysql://regie@db/regie", "begint niet met postgresql://"),
        ("DATABASE_URL", "postgresql://regie@db:poort/regie?onbekend=1", "niet te lezen"),
        ("DATABASE_URL", "postgresql://db.gemeente.nl/regie", "ontbreekt"),
        ("DATABASE_URL", "postgresql://regie_app@db.gemeente.nl", "ontbreekt"),
        ("REGIE_HTTPS", "", "leeg"),
        ("REGIE_THEMA", "   ", "leeg"),
    ],
)
def test_a_value_that_is_not_understood_is_refused_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch, naam: str, tekst: str, wat: str
) -> None:
    zet(monkeypatch, naam, tekst)
    with pytest.raises(InstellingFout) as gevangen:
        lees(naam)
    assert str(gevangen.value).startswith(f"Instelling {naam}: ")
    assert wat in gevangen.value.wat
    assert gevangen.value.nu


def test_a_refused_address_does_not_show_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    zet(monkeypatch, "DATABASE_URL", "postgresql://regie_app:hemelsblauw@db/regie?vreemd=1")
    with pytest.raises(InstellingFout) as gevangen:
        lees("DATABASE_URL")
    assert "hemelsblauw" not in str(gevangen.value)
    assert gevangen.value.__cause__ is None


@pytest.mark.parametrize("rij", INSTELLINGEN, ids=lambda rij: rij.naam)
def test_every_setting_without_a_value_has_a_default_or_a_word_about_it(rij: object) -> None:
    assert isinstance(rij, type(INSTELLINGEN[0]))
    assert (rij.standaard is None) == bool(rij.zonder)
    assert rij.naam == "REGIE_DATA" or (lees(rij.naam) is None) == (rij.standaard is None)


def test_a_secret_has_no_default_in_the_code() -> None:
    assert [rij.naam for rij in INSTELLINGEN if rij.geheim and rij.standaard is not None] == []


def test_a_value_can_stand_in_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "adres").write_text(ADRES + "\n", encoding="utf-8")
    zet(monkeypatch, "DATABASE_URL_FILE", str(tmp_path / "adres"))
    assert lees("DATABASE_URL") == ADRES
    assert herkomst("DATABASE_URL") == f"bestand {tmp_path / 'adres'}"


def test_a_value_in_two_places_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    zet(monkeypatch, "DATABASE_URL", ADRES)
    zet(monkeypatch, "DATABASE_URL_FILE", str(tmp_path / "adres"))
    with pytest.raises(InstellingFout, match="DATABASE_URL_FILE is gegeven"):
        lees("DATABASE_URL")


def test_a_file_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    zet(monkeypatch, "REGIE_SLEUTEL_FILE", str(tmp_path / "weg"))
    with pytest.raises(InstellingFout, match=f"{tmp_path / 'weg'} is niet te lezen"):
        lees("REGIE_SLEUTEL")


def test_the_parts_of_an_address_become_those_of_django(monkeypatch: pytest.MonkeyPatch) -> None:
    zet(monkeypatch, "DATABASE_URL", ADRES)
    deel = databank("DATABASE_URL")
    assert (deel["NAME"], deel["USER"], deel["PASSWORD"]) == ("regie", "regie_app", "ge@heim")
    assert (deel["HOST"], deel["PORT"], deel["OPTIONS"]["sslmode"]) == ("db.gemeente.nl", "5433", "verify-full")
    assert deel["CONN_HEALTH_CHECKS"]


def test_a_misspelt_setting_is_found_with_the_one_that_was_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    zet(monkeypatch, "REGIE_HTTP", "ja")
    zet(monkeypatch, "REGIE_ZZZZZZZZZZZZ", "ja")
    zet(monkeypatch, "REGIE_SLEUTEL_FILE", "/ergens")
    assert onbekend() == {"REGIE_HTTP": "REGIE_HTTPS", "REGIE_ZZZZZZZZZZZZ": ""}


def test_our_own_server_is_not_outside_and_another_socket_is(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_buiten()
    zet(monkeypatch, "DATABASE_URL", f"postgresql://regie_app@/regie?host={datamap()}/socket")
    assert not is_buiten()
    zet(monkeypatch, "DATABASE_URL", "postgresql://regie_app@/regie?host=/run/postgresql")
    assert is_buiten()


def test_the_table_names_every_setting_once() -> None:
    assert len(PER_NAAM) == len(INSTELLINGEN)
