# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
import pytest

from tests.register.cast import Cast, importeer, maak, verhaal
from tests.verhaal import gebeurtenis


def nieuw(dossier: str) -> list[dict[str, object]]:
    """Came today and has nobody yet."""
    return [
        gebeurtenis("dossier_geopend", "2026-11-20", dossier, groep="asiel_vergunning", wet="wi2021", geboortejaar=1990)
    ]


@pytest.fixture
def cast(gemeente: str, hosts: None) -> Cast:
    """Amina and Yusuf are Karin's and wait for their intake; Samuel, Selam and Sami have nobody yet."""
    cast = maak(gemeente)
    rijen = [*verhaal(f"yusuf-{gemeente}"), *(rij for d in ("samuel", "selam", "sami") for rij in nieuw(d))]
    personen = f"dossier,voornamen,achternaam\nyusuf-{gemeente},Yusuf,Ali\nsamuel,Samuel,Tekle\nselam,Selam,Haile\n"
    importeer(gemeente, rijen, personen=personen)
    for naam in ("karin", "bas", "saskia"):
        cast.account(naam)
    return cast
