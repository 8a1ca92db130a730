# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Amina's questionnaire: the code that Karin gives her, and a telephone on which she fills it in."""

import html
import re
from typing import TYPE_CHECKING, Any

from tests.register.cast import Cast
from tests.verhaal import recht

if TYPE_CHECKING:
    from django.test import Client


def plek(cast: Cast, deel: str = "") -> str:
    return f"/dossiers/{cast.dossier}/vragenlijst/{deel}"


def nieuwe_code(cast: Cast, taal: str = "ti") -> str:
    antwoord = cast.client("karin").post(plek(cast), {"doe": "code", "taal": taal})
    gevonden = re.search(r"\d{4} \d{4} \d{4} \d{4}", antwoord.content.decode())
    assert gevonden is not None
    return gevonden[0]


def telefoon(code: str, taal: str = "nl") -> "Client":
    """A browser in which this code was typed."""
    from django.test import Client

    client = Client()
    antwoord = client.post("/vragenlijst/", {"code": code, "taal": taal})
    assert antwoord.status_code == 303, antwoord.content.decode()
    return client


def nummer(vraag: str) -> int:
    return list(recht().vragen).index(vraag) + 1


def was(client: "Client", adres: str) -> str:
    gevonden = re.search(r'name="was" value="([^"]*)"', client.get(adres).content.decode())
    assert gevonden is not None
    return html.unescape(gevonden[1])


def antwoord(client: "Client", vraag: str, waarde: Any = (), stond: str | None = None, **velden: Any) -> Any:
    """Answers one question; `stond`: on a screen that was opened before."""
    adres = f"/vragenlijst/{nummer(vraag)}/"
    gegevens = {"was": was(client, adres) if stond is None else stond, "antwoord": waarde, "doe": "verder"}
    return client.post(adres, gegevens | velden)
