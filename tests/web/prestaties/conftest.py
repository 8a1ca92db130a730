# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Twelve statushouders and three family migrants under regie this year; two wait, and one left."""

from typing import Any
from uuid import uuid4

import pytest

from tests.register.cast import Cast, importeer
from tests.verhaal import gebeurtenis

BLAD = "/monitor/prestaties/"
NIEUW = f"{BLAD}nieuw/"


def mensen(cast: Cast, aantal: int, groep: str, dag: str | None = "2026-03-01", naam: str = "m") -> None:
    """`dag`: of the first meeting; None for who waits."""
    rijen: list[dict[str, Any]] = []
    for n in range(aantal):
        dossier = f"{naam}-{groep}-{n}"
        rijen.append(
            gebeurtenis("dossier_geopend", "2025-01-05", dossier, groep=groep, wet="wi2021", geboortejaar=1990)
        )
        rijen.append(gebeurtenis("koppeling", "2025-01-06", dossier))
        if dag is not None:
            rijen.append(gebeurtenis("kennismaking", dag, dossier, vorm="gemeentehuis"))
    importeer(cast.gemeente, rijen)


@pytest.fixture
def cast(gemeente: str, hosts: None) -> Cast:
    cast = Cast(gemeente, "m-asiel_vergunning-0")
    mensen(cast, 12, "asiel_vergunning")
    mensen(cast, 3, "gezinsmigrant")
    mensen(cast, 2, "asiel_vergunning", None, "wacht")
    weg = [
        gebeurtenis("dossier_geopend", "2025-01-05", "weg", groep="asiel_vergunning", wet="wi2021", geboortejaar=1990),
        gebeurtenis("koppeling", "2025-01-06", "weg"),
        gebeurtenis("dossier_gesloten", "2026-02-01", "weg", reden="verhuisd"),
    ]
    importeer(cast.gemeente, weg)
    cast.staf()
    return cast


def vul_in(cast: Cast, wie: str = "saskia", naar: str = NIEUW, **velden: Any) -> Any:
    velden = {
        "stempel": str(uuid4()), "jaar": "2026", "naam": "Nieuwe statushouders", "indicator": "nieuw_onder_regie",
        "doelgroep": ["asiel", "hervestiger"], "doel": "15", "bron": "begroting 2026",
    } | velden  # fmt: skip
    return cast.client(wie).post(naar, velden, follow=True)
