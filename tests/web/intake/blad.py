# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The pages of Amina's intake, and the hidden fields of the form of one theme."""

import html
import re
from typing import TYPE_CHECKING, Any

from tests.register.cast import Cast

if TYPE_CHECKING:
    from django.test import Client

GESPREK = {
    "datum": "2026-11-28", "nummer": "1", "vorm": "gemeentehuis", "themas": ["werk"], "tolk": "telefonisch",
    "aanwezig": "alleen", "gewezen_op_apart_gesprek": "ja", "duur_minuten": "60",
}  # fmt: skip


def plek(cast: Cast, deel: str = "") -> str:
    return f"/dossiers/{cast.dossier}/intake/{deel}"


def revisie(antwoord: Any, thema: str) -> str:
    """The revision that the form of a theme carries."""
    gevonden = re.search(
        rf'id="stand-{thema}"[^>]*><input type="hidden" name="revisie" value="([^"]*)"', lees(antwoord)
    )
    assert gevonden is not None, f"geen formulier voor {thema}"
    return gevonden[1]


def lees(antwoord: Any) -> str:
    return str(antwoord.content.decode())


def getypt(antwoord: Any, thema: str) -> str:
    """The text in the form of a theme."""
    gevonden = re.search(rf'<textarea[^>]*id="tekst-{thema}"[^>]*>\n(.*?)</textarea>', lees(antwoord), re.DOTALL)
    assert gevonden is not None
    return html.unescape(gevonden[1])


def noteer(client: "Client", cast: Cast, thema: str, tekst: str, oud: str | None = None, **velden: Any) -> Any:
    """Saves a note; `oud`: with the revision of an earlier page."""
    nu = revisie(client.get(plek(cast, "gevoelig/" if thema == "geld" else "")), thema) if oud is None else oud
    return client.post(
        plek(cast, "notitie/"), {"thema": thema, "tekst": tekst, "bron": "inburgeraar", "revisie": nu} | velden
    )
