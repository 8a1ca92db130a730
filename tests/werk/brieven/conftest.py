# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.register.cast import Cast, maak
from tests.werk.brieven.bureau import met_email
from tests.werk.brieven.postkantoor import Postkantoor, Smskantoor


@pytest.fixture
def kantoor(monkeypatch: pytest.MonkeyPatch) -> Postkantoor:
    """The mail server of the settings; it is closed until a test opens it."""
    kantoor = Postkantoor()
    monkeypatch.setenv("REGIE_SMTP_HOST", "127.0.0.1")
    monkeypatch.setenv("REGIE_SMTP_POORT", str(kantoor.poort))
    monkeypatch.setenv("REGIE_SMTP_BEVEILIGING", "geen")
    monkeypatch.setenv("REGIE_AFZENDER", "inburgering@voorbeeldstad.example")
    return kantoor


@pytest.fixture
def smskantoor(monkeypatch: pytest.MonkeyPatch) -> Iterator[Smskantoor]:
    """An open gateway."""
    kantoor = Smskantoor()
    with kantoor.open():
        monkeypatch.setenv("REGIE_SMS_URL", kantoor.adres)
        monkeypatch.setenv("REGIE_SMS_SLEUTEL", "geheim-van-de-poort")
        yield kantoor


@pytest.fixture
def cast(gemeente: str) -> Cast:
    """Amina has an e-mail address and speaks Arabic; Karin is her consulent."""
    cast = maak(gemeente)
    cast.staf()
    met_email(cast, "ar")
    return cast


@pytest.fixture
def huisstijl(gemeente: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """This gemeente has an address to write to."""
    regels = 'adres = ["Postbus 1", "1000 AA Voorbeeldstad"]\ntelefoon = "010 000 00 00"\n'
    (tmp_path / f"{gemeente}.toml").write_text(regels, encoding="utf-8")
    monkeypatch.setenv("REGIE_HUISSTIJL", str(tmp_path))
