# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What somebody reads on a page, and the hidden fields that a browser sends along."""

import html
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.test import Client


def tekst(antwoord: Any) -> str:
    """The page without its tags."""
    hoofd = antwoord.content.decode().split("<main", 1)[-1]
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", hoofd)))


def verborgen(antwoord: Any) -> dict[str, str]:
    """The hidden fields of the form: id and version."""
    gevonden = re.findall(r'<input type="hidden" name="([a-z_]+)" value="([^"]*)"', antwoord.content.decode())
    return {naam: html.unescape(waarde) for naam, waarde in gevonden if naam != "csrfmiddlewaretoken"}


def stuur(client: "Client", adres: str, **velden: Any) -> Any:
    """Opens the form and sends it."""
    return client.post(adres, verborgen(client.get(adres)) | velden)


def ids(antwoord: Any) -> list[str]:
    """The events on the timeline, in their order."""
    return re.findall(r'id="gebeurtenis-([0-9a-f-]{36})"', antwoord.content.decode())


def eerder(antwoord: Any) -> str:
    """Where the timeline goes on."""
    gevonden = re.search(r'href="([^"]+)" rel="next"', antwoord.content.decode())
    assert gevonden is not None
    return html.unescape(gevonden[1])
