# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What somebody does on the pages of a PIP: type, save, look, decide."""

import json
import re
from html import unescape
from typing import Any

from tests.register.cast import Cast

VELDEN: dict[str, Any] = {
    "intensiteit_uren_week": "12", "pvt_uren": "12", "map_uren": "40", "gesprekken_per_jaar": "4",
    "ondersteuning": "Karin belt elke maand.",
}  # fmt: skip
_INVOER = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


def pip(cast: Cast, *delen: str) -> str:
    return "/".join(["/dossiers", cast.dossier, "pip", *delen]) + "/"


def verborgen(antwoord: Any) -> dict[str, str]:
    """The hidden fields of the page."""
    return {naam: unescape(waarde) for naam, waarde in _INVOER.findall(antwoord.content.decode())}


def typ(client: Any, cast: Cast, **velden: Any) -> Any:
    """What a browser sends with the button of the draft: every field, with what was typed in some."""
    return client.post(pip(cast, "concept"), staat_er(client.get(pip(cast))) | velden)


def staat_er(antwoord: Any) -> dict[str, Any]:
    """What a browser would send of the page as it was opened."""
    velden: dict[str, Any] = dict(verborgen(antwoord))
    for naam, waarde in list(velden.items()):
        if naam.startswith("was-") and (delen := json.loads(waarde)):
            velden[naam.removeprefix("was-")] = delen
    return velden


def stel_vast(client: Any, cast: Cast, **velden: Any) -> Any:
    """From an empty draft to the decision."""
    typ(client, cast, **(VELDEN | velden))
    return druk(client, cast)


def druk(client: Any, cast: Cast) -> Any:
    return client.post(pip(cast, "vaststellen"), verborgen(client.get(pip(cast, "voorvertoning"))))
