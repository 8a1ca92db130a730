# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie instellingen`: what holds now and where it comes from. A secret is never shown."""

from pathlib import Path

from tests.bediening.draaien import regie

GEHEIM = "hemelsblauw-en-lang-genoeg-0123456789"


def rij(uitvoer: str, naam: str) -> list[str]:
    return next(regel.split() for regel in uitvoer.splitlines() if regel.startswith(f"{naam} "))


def test_every_value_with_its_origin_and_no_secret(tmp_path: Path) -> None:
    (tmp_path / "token").write_text(GEHEIM, encoding="ascii")
    klaar = regie(
        "instellingen", REGIE_DATA=tmp_path / "data", REGIE_PROCESSEN=1, REGIE_METRICS_TOKEN_FILE=tmp_path / "token",
        REGIE_SLEUTEL=GEHEIM, DATABASE_URL=f"postgresql://regie_app:{GEHEIM}@db/regie", COLUMNS=200,
    )  # fmt: skip
    assert klaar.returncode == 0
    assert rij(klaar.stdout, "REGIE_PROCESSEN") == ["REGIE_PROCESSEN", "1", "omgeving"]
    assert rij(klaar.stdout, "REGIE_POORT") == ["REGIE_POORT", "8000", "standaard"]
    assert rij(klaar.stdout, "REGIE_HTTPS") == ["REGIE_HTTPS", "nee", "standaard"]
    assert rij(klaar.stdout, "REGIE_METRICS_TOKEN") == [
        "REGIE_METRICS_TOKEN",
        "(geheim)",
        "bestand",
        f"{tmp_path}/token",
    ]
    assert GEHEIM not in klaar.stdout + klaar.stderr
    assert not (tmp_path / "data").exists()


def test_a_wrong_value_stands_in_its_row_and_the_rest_is_still_shown(tmp_path: Path) -> None:
    klaar = regie("instellingen", REGIE_DATA=tmp_path / "data", REGIE_HTTPS="aan", COLUMNS=200)
    assert klaar.returncode == 0
    assert "FOUT: de waarde is niet 'ja' of 'nee'" in klaar.stdout
    assert rij(klaar.stdout, "REGIE_POORT")[1] == "8000"
