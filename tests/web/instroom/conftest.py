# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""People who arrive: Amina is linked, Yusuf lives here, Nadia came for her husband, DUO told of Selam."""

import pytest

from tests.register.cast import Cast, importeer
from tests.verhaal import gebeurtenis


def mens(dossier: str, groep: str = "asiel_vergunning", consulent: str = "karin") -> list[dict[str, object]]:
    rijen = [gebeurtenis("dossier_geopend", "2026-09-01", dossier, groep=groep, wet="wi2021", geboortejaar=1990)]
    if consulent:
        rijen.append(gebeurtenis("toewijzing", "2026-09-02", dossier, rol="regie", medewerker=consulent))
    return rijen


@pytest.fixture
def cast(gemeente: str, hosts: None) -> Cast:
    """All of them are Karin's, except Selam, who has nobody yet."""
    cast = Cast(gemeente, "amina")
    rijen = [
        *mens("amina"),
        gebeurtenis("koppeling", "2026-10-01", "amina", azc="Azc Dronten"),
        *mens("yusuf"),
        gebeurtenis("koppeling", "2026-08-01", "yusuf"),
        gebeurtenis("huisvesting", "2026-10-15", "yusuf", soort="regulier"),
        *mens("nadia", "gezinsmigrant"),
        gebeurtenis("kennisgeving_plicht", "2026-09-10", "nadia"),
        *mens("selam", consulent=""),
        gebeurtenis("kennisgeving_plicht", "2026-11-02", "selam"),
    ]
    personen = "dossier,voornamen,achternaam,taal\namina,Amina,Tesfay,ti\nyusuf,Yusuf,Ali,ar\n"
    personen += "nadia,Nadia,Amrani,ar\nselam,Selam,Haile,ti\n"
    importeer(gemeente, rijen, personen=personen)
    cast.staf()
    return cast
