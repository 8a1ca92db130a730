# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How many bytes a first visit takes: the page, and every file that it and its style sheets name, as served."""

import re
from http.client import HTTPConnection
from typing import Final
from urllib.parse import urljoin, urlsplit

from bench.meten import Uitkomst
from bench.register.bestanden import KARIN
from bench.register.gemeenten import GROOT
from bench.register.vullen import Gevuld
from bench.register.webserver import HOST, Bezoeker, log_in

HOOGSTENS: Final = 300  # kB of a thousand bytes
_IN_PAGINA: Final = re.compile(r'<(?:link|script|img|use)\b[^>]*?\b(?:href|src)="([^"#]+)')
_IN_STIJL: Final = re.compile(r"""url\(\s*["']?([^"')#]+)""")


def meet_gewicht(gevuld: Gevuld, poort: int) -> list[Uitkomst]:
    karin = log_in(gevuld.accounts[f"{GROOT}/{KARIN}"])
    paginas = {"Vandaag": "/", "Dossier met 600 gebeurtenissen": f"/dossiers/{gevuld.dik}/"}
    return [
        Uitkomst(
            f"{naam}: overgedragen bij een eerste bezoek", gewicht(poort, pad, karin) / 1000, "kB", f"< {HOOGSTENS}"
        )
        for naam, pad in paginas.items()
    ]


def gewicht(poort: int, pad: str, wie: Bezoeker) -> int:
    """Bytes with their headers. More than a browser takes: it leaves out what it does not need, such as a font."""
    lijn = HTTPConnection(HOST, poort, timeout=30)
    totaal, te_halen, gezien = 0, [pad], {pad}
    while te_halen:
        adres = te_halen.pop()
        bytes_, inhoud = _haal(lijn, adres, wie)
        totaal += bytes_
        for naam in (_IN_STIJL if adres.endswith(".css") else _IN_PAGINA).findall(inhoud):
            volledig = urljoin(adres, naam)
            if not urlsplit(volledig).netloc and not volledig.startswith("data:") and volledig not in gezien:
                gezien.add(volledig)
                te_halen.append(volledig)
    lijn.close()
    return totaal


def _haal(lijn: HTTPConnection, pad: str, wie: Bezoeker) -> tuple[int, str]:
    """The bytes that came over the line, and the text of what can name other files."""
    import gzip

    lijn.request("GET", pad, headers=wie.koppen)
    antwoord = lijn.getresponse()
    ruw = antwoord.read()
    if antwoord.status != 200:
        raise SystemExit(f"{pad} gaf {antwoord.status}")
    koppen = sum(len(naam) + len(waarde) + 4 for naam, waarde in antwoord.getheaders())
    soort = antwoord.getheader("Content-Type", "")
    leesbaar = soort.startswith(("text/html", "text/css"))
    tekst = gzip.decompress(ruw) if antwoord.getheader("Content-Encoding") == "gzip" else ruw
    return len(ruw) + koppen, tekst.decode() if leesbaar else ""
