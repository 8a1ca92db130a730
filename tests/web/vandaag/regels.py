# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Amina's lines on the list, and what a browser with htmx sends and reads."""

import html
import re
from typing import TYPE_CHECKING, Any

from tests.register.cast import Cast
from tests.web.dossier.lezen import verborgen

if TYPE_CHECKING:
    from django.test import Client

HTMX = {"HX-Request": "true"}
KENNISMAKING = {"datum": "2026-11-20", "vorm": "gemeentehuis"}
WEG = {"reden": "tolk", "opnieuw_op": "2026-12-10", "toelichting": "De tolk was ziek."}


def adres(cast: Cast, *verder: str, termijn: str = "pip") -> str:
    """The address of a line of Amina, or of something below it."""
    return "/".join(("/vandaag", cast.dossier, termijn, "-", *verder, ""))


def stuur(client: "Client", waar: str, *, htmx: bool = True, **velden: Any) -> Any:
    """Opens the form and sends it, in place or as a page."""
    koppen = HTMX if htmx else {}
    return client.post(waar, verborgen(client.get(waar, headers=koppen)) | velden, headers=koppen)


def lijst(antwoord: Any) -> list[tuple[str, str]]:
    """Who and what, line by line."""
    return [
        (html.unescape(naam), html.unescape(wat).strip())
        for naam, wat in re.findall(
            r'<p class="werkregel__wie"><a [^>]+>([^<]+)</a>.*?<p class="werkregel__wat">([^<]+)',
            antwoord.content.decode(),
            re.DOTALL,
        )
    ]


def zaken(antwoord: Any) -> list[str]:
    return [wat for _naam, wat in lijst(antwoord)]


def volgende(antwoord: Any) -> str | None:
    """Where the list goes on."""
    gevonden = re.search(r'href="([^"]+)" rel="next"', antwoord.content.decode())
    return None if gevonden is None else html.unescape(gevonden[1])
