# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A chart as it stands in a page and on paper."""

import re
from typing import Final
from xml.sax.saxutils import escape

from regie.documenten.grafiek.gegevens import Grafiek
from regie.documenten.grafiek.letters import ONBEKEND, schoon
from regie.documenten.grafiek.svg import teken
from regie.documenten.grafiek.woorden import omschrijving

_ZWEEFT: Final = re.compile(r"[\u0300-\u036f\u064b-\u065f\u0670]")
_VREEMD: Final = re.compile(
    r"[^\t\n\x20-\u024f\u0370-\u052f\u0600-\u06ff\u1200-\u137f\u1e00-\u1eff\u2010-\u2027\u2030-\u203a\u20ac\u2190-\u2193\u2264\u2265\ufffd]"
)
"""A sign in a drawing that Typst cannot put in a PDF/A: the letters on paper have none of them."""


def figuur(grafiek: Grafiek, id: str) -> str:
    """A <figure> as text, safe to stand in HTML, drawn twice: grafiek.css shows the one for the width of the screen.
    `id`: unique in the page."""
    titel = escape(schoon(grafiek.titel))
    breed, smal = teken(grafiek, id), teken(grafiek, f"{id}-smal", smal=True)
    kop = f'<figcaption class="grafiek__titel">{titel}</figcaption>'
    return f'<figure class="grafiek" id="{id}">{kop}{breed}{smal}</figure>'


def prent(grafiek: Grafiek, id: str) -> dict[str, str]:
    """What a Typst template needs: `image(bytes(svg), format: "svg", alt: alt)` under `titel`. A sign that no letter
    on paper has becomes a mark."""
    svg = _VREEMD.sub(ONBEKEND, _ZWEEFT.sub("", teken(grafiek, id)))
    return {"svg": svg, "alt": omschrijving(grafiek), "titel": schoon(grafiek.titel)}
