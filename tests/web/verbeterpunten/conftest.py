# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a team leader types about actions, scenarios and choices."""

import re
from typing import Any
from uuid import uuid4

import pytest

from tests.register.cast import Cast

PUNTEN = "/monitor/verbeterpunten/"
SCENARIOS = f"{PUNTEN}scenarios/"
KEUZES = f"{PUNTEN}inrichting/"
PUNT = {"actielijn": "nazorg", "wat": "Nazorg na inburgering", "eigenaar": "beleid", "stand": "open",
        "uiterlijk": "2026-12-31"}  # fmt: skip
THEMA = {"actielijn": "goede_start", "naam": "Regie op peil brengen", "bron": "nota 2024-137"}
SCENARIO = {"omschrijving": "Optimale caseload", "fte": "9", "bron": "nota 2024-137, bladzijde 30"}
KEUZE = {"naam": "Een vaste consulent", "oordeel": "nog_niet", "indicatoren": "pip_vastgesteld", "bron": "nota 2024"}


@pytest.fixture
def cast(gemeente: str, hosts: None) -> Cast:
    cast = Cast(gemeente, "niemand")
    cast.staf()
    return cast


def vul_in(cast: Cast, naar: str, wie: str = "saskia", **velden: str) -> Any:
    return cast.client(wie).post(naar, {"stempel": str(uuid4())} | velden, follow=True)


def adres_van(antwoord: Any, voor: str) -> str:
    """The address of what stands in a list."""
    gevonden = re.search(rf'href="({voor}[0-9a-f-]{{36}}/)"', antwoord.content.decode())
    assert gevonden is not None
    return gevonden[1]


def gezien_op(cast: Cast, naar: str) -> str:
    """The version that the form opens on."""
    gevonden = re.search(r'name="gezien" value="([^"]+)"', cast.client("saskia").get(naar).content.decode())
    assert gevonden is not None
    return gevonden[1]
