# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Every numbered check on the settings: seen to speak, and silent when nothing is wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest

from regie.instellingen import controles
from regie.instellingen.controles import CONTROLES, Controle
from regie.instellingen.controles_databank import DATABANKCONTROLES
from regie.instellingen.omgeving import datamap

BUITEN = "postgresql://regie_app:x@db.gemeente.nl/regie?sslmode=verify-full"
Zet = Callable[[str, str], None]


@pytest.fixture
def zet(monkeypatch: pytest.MonkeyPatch) -> Zet:
    return monkeypatch.setenv


@pytest.fixture(autouse=True)
def met_opmaak(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "derden").mkdir()
    (tmp_path / "derden" / "onderdelen.css").touch()
    monkeypatch.setattr(controles, "DERDEN", tmp_path / "derden")


def zegt(nummer: str) -> list[str]:
    return [*next(controle for controle in CONTROLES if controle.nummer == nummer).kijk()]


def alles() -> list[str]:
    return [controle.nummer for controle in CONTROLES for _ in controle.kijk()]


def test_without_settings_nothing_is_wrong() -> None:
    assert alles() == []


def test_a_good_installation_has_nothing_to_say(zet: Zet) -> None:
    zet("DATABASE_URL", BUITEN)
    zet("REGIE_EIGENAAR_URL", BUITEN.replace("regie_app", "regie_eigenaar"))
    zet("REGIE_HTTPS", "ja")
    zet("REGIE_ADRESSEN", "regie.gemeente.nl")
    assert alles() == []


def test_E001_an_unknown_variable(zet: Zet) -> None:
    zet("REGIE_PORT", "80")
    assert zegt("E001") == ["REGIE_PORT (bedoelt u REGIE_POORT?)"]


def test_E002_a_value_that_cannot_be_read_without_the_value_itself(zet: Zet) -> None:
    zet("REGIE_METRICS_TOKEN", "hemelsblauw")
    assert zegt("E002") == ["REGIE_METRICS_TOKEN: de waarde is korter dan 24 tekens"]


def test_E003_a_folder_that_cannot_be_made(zet: Zet, tmp_path: Path) -> None:
    (tmp_path / "bestand").touch()
    zet("REGIE_DATA", str(tmp_path / "bestand" / "data"))
    assert zegt("E003") == [f"{tmp_path}/bestand/data: Not a directory"]


def test_E003_a_folder_without_the_right_to_write(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(controles.os, "access", lambda pad, rechten: False)  # root may write anywhere
    assert zegt("E003") == [f"{datamap()}: geen recht om te lezen en te schrijven"]


@pytest.mark.parametrize("sleutel", ["kort", "ab" * 40])
def test_E004_a_weak_key(zet: Zet, sleutel: str) -> None:
    zet("REGIE_SLEUTEL", sleutel)
    assert len(zegt("E004")) == 1
    assert sleutel not in zegt("E004")[0]


def test_E004_a_strong_key_is_fine(zet: Zet) -> None:
    zet("REGIE_SLEUTEL", "Zo-lang-en-zo-verschillend-dat-niemand-hem-kan-raden-0123456789")
    assert zegt("E004") == []


@pytest.mark.parametrize(
    ("naam", "waarde", "wat"),
    [
        ("DATABASE_URL", BUITEN, "buiten Regie"),
        ("REGIE_HTTPS", "ja", "REGIE_HTTPS"),
        ("REGIE_HOST", "0.0.0.0", "andere apparaten"),
    ],
)
def test_E005_the_demo_only_here(zet: Zet, naam: str, waarde: str, wat: str) -> None:
    zet(naam, waarde)
    assert zegt("E005") == []
    zet("REGIE_DEMO", "ja")
    assert len(zegt("E005")) == 1
    assert wat in zegt("E005")[0]


def test_E006_one_role_for_two_tasks(zet: Zet) -> None:
    zet("DATABASE_URL", BUITEN)
    zet("REGIE_EIGENAAR_URL", BUITEN)
    assert zegt("E006") == ["beide gebruiken de rol regie_app"]


@pytest.mark.parametrize(
    ("instellingen", "wat"),
    [
        ({"REGIE_SMTP_HOST": "localhost"}, "REGIE_AFZENDER niet"),
        (
            {
                "REGIE_SMTP_HOST": "smtp.gemeente.nl",
                "REGIE_AFZENDER": "post@gemeente.nl",
                "REGIE_SMTP_BEVEILIGING": "geen",
            },
            "niet versleuteld",
        ),
        ({"REGIE_SMTP_GEBRUIKER": "regie"}, "maar een gegeven"),
        ({"REGIE_SMS_URL": "https://sms.example/berichten"}, "REGIE_SMS_SLEUTEL niet"),
    ],
)
def test_E007_settings_of_letters_that_are_not_whole(zet: Zet, instellingen: dict[str, str], wat: str) -> None:
    for naam, waarde in instellingen.items():
        zet(naam, waarde)
    [gezegd] = zegt("E007")
    assert wat in gezegd


def test_E006_two_databases(zet: Zet) -> None:
    zet("DATABASE_URL", BUITEN)
    zet("REGIE_EIGENAAR_URL", "postgresql://regie_eigenaar@db.gemeente.nl/proef")
    assert zegt("E006") == ["de databanken verschillen: regie en proef"]


def test_W001_no_style(tmp_path: Path) -> None:
    (tmp_path / "derden" / "onderdelen.css").unlink()
    assert zegt("W001") == [str(tmp_path / "derden")]


@pytest.mark.parametrize(("naam", "waarde"), [("REGIE_ADRESSEN", "regie.gemeente.nl"), ("REGIE_HOST", "0.0.0.0")])
def test_W002_others_without_https(zet: Zet, naam: str, waarde: str) -> None:
    zet(naam, waarde)
    assert len(zegt("W002")) == 1
    zet("REGIE_HTTPS", "ja")
    assert zegt("W002") == []


def test_W003_a_secret_that_everyone_can_read(zet: Zet, tmp_path: Path) -> None:
    geheim = tmp_path / "token"
    geheim.write_text("een-token-dat-lang-genoeg-is", encoding="ascii")
    geheim.chmod(0o640)
    zet("REGIE_METRICS_TOKEN_FILE", str(geheim))
    assert zegt("W003") == []
    geheim.chmod(0o644)
    assert zegt("W003") == [str(geheim)]


@pytest.mark.parametrize("sslmode", ["", "?sslmode=prefer", "?sslmode=disable"])
def test_W004_an_open_line_to_the_database(zet: Zet, sslmode: str) -> None:
    zet("DATABASE_URL", f"postgresql://regie_app@db.gemeente.nl/regie{sslmode}")
    assert len(zegt("W004")) == 1


def test_W004_a_line_that_stays_inside_is_fine(zet: Zet) -> None:
    for adres in ("postgresql://regie_app@127.0.0.1/regie", "postgresql://regie_app@/regie?host=/run/postgresql"):
        zet("DATABASE_URL", adres)
        assert zegt("W004") == []


@pytest.mark.parametrize("controle", [*CONTROLES, *DATABANKCONTROLES], ids=lambda controle: controle.nummer)
def test_every_check_has_a_test_of_its_own(controle: Controle) -> None:
    bronnen = [pad.read_text(encoding="utf-8") for pad in Path(__file__).parents[1].glob("*/test_controles*.py")]
    assert any(f"def test_{controle.nummer}_" in bron for bron in bronnen)


def test_a_number_stands_for_one_check() -> None:
    nummers = [controle.nummer for controle in (*CONTROLES, *DATABANKCONTROLES)]
    assert len(set(nummers)) == len(nummers)
