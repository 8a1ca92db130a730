# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Six key figures on one sheet, as a PDF to print and as an SVG for a website."""

from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from django.utils.translation import gettext as _

from regie.documenten.huisstijl import Huisstijl
from regie.documenten.monitor.gegevens import kerncijfer, rondom
from regie.documenten.monitor.levering import Levering
from regie.documenten.monitor.opzet import kerncijfers
from regie.documenten.monitor.woorden import kleine_aantallen, periode, stempel
from regie.documenten.pdf import maak_pdf
from regie.kern.kalender.amsterdam import dag_in_amsterdam

SJABLOON: Final = "monitor/infographic.typ"
LETTERS: Final = "Noto Sans, Vazirmatn, sans-serif"
BREED, HOOG = 800, 1130
_TEGEL: Final = (365, 270, 20)  # width, height, gap
_BOVEN, _LINKS, _RAND = 180, 25, 24
_ZACHT, _VLAK, _ZWART = "#505050", "#f4f4f4", "#1a1a1a"


def infographic_pdf(levering: Levering, stijl: Huisstijl) -> bytes:
    """The same rows and stamp give the same bytes. Raises DocumentFout."""
    gegevens = rondom(levering, stijl, _titel(levering)) | {
        "ondertitel": periode(levering.van, levering.tot),
        "kerncijfers": [kerncijfer(levering, rij) for rij in kerncijfers(levering)],
    }
    return maak_pdf(SJABLOON, gegevens, dag_in_amsterdam(levering.gemaakt_op))


def infographic_svg(levering: Levering, stijl: Huisstijl) -> str:
    """Presentation attributes only, so that it is shown under a strict CSP; all words are text."""
    cijfers = [kerncijfer(levering, rij) for rij in kerncijfers(levering)]
    svg = Element("svg", {
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {BREED} {HOOG}", "role": "img", "lang": "nl",
        "aria-labelledby": "infographic-titel infographic-tekst", "font-family": LETTERS,
    })  # fmt: skip
    SubElement(svg, "title", id="infographic-titel").text = _titel(levering)
    SubElement(svg, "desc", id="infographic-tekst").text = omschrijving(cijfers)
    SubElement(svg, "rect", {"width": str(BREED), "height": str(HOOG), "fill": "#ffffff"})
    _regel(svg, _LINKS, 50, stijl.afzender, 20, stijl.kleur, vet=True)
    for nummer, deel in enumerate(wrap(_titel(levering), 40)[:2]):
        _regel(svg, _LINKS, 95 + 40 * nummer, deel, 34, stijl.kleur, vet=True)
    _regel(svg, _LINKS, 165, periode(levering.van, levering.tot), 20, _ZWART)
    for nummer, een in enumerate(cijfers):
        _tegel(svg, nummer, een, stijl.kleur)
    for nummer, deel in enumerate(wrap(f"{kleine_aantallen(levering.grens)} {stempel(levering)}", 95)):
        _regel(svg, _LINKS, HOOG - 58 + 19 * nummer, deel, 15, _ZACHT)
    return tostring(svg, encoding="unicode")


def omschrijving(cijfers: list[dict[str, str]]) -> str:
    """All that is on it, for who does not see it."""
    return " ".join(f"{een['naam']}: {een['getal']}{_achter(een)}. {een['moment']}." for een in cijfers)


def _titel(levering: Levering) -> str:
    return _("Inburgering in %(gemeente)s") % {"gemeente": levering.gemeente_naam}


def _achter(een: Mapping[str, str]) -> str:
    return f" ({een['eenheid']})" if een["eenheid"] else ""


def _tegel(svg: Element, nummer: int, een: Mapping[str, str], kleur: str) -> None:
    breed, hoog, tussen = _TEGEL
    x, y = _LINKS + nummer % 2 * (breed + tussen), _BOVEN + nummer // 2 * (hoog + tussen)
    maat = {"x": str(x), "y": str(y), "height": str(hoog)}
    SubElement(svg, "rect", {**maat, "width": str(breed), "fill": _VLAK})
    SubElement(svg, "rect", {**maat, "width": "8", "fill": kleur})
    links = x + _RAND
    _regel(svg, links, y + 75, een["getal"], 56 if een["zichtbaar"] else 30, kleur, vet=True)
    onder = y + 108
    for tekst, letter, vulling, vet in _regels(een):
        _regel(svg, links, onder, tekst, letter, vulling, vet=vet)
        onder += round(letter * 1.35)


def _regels(een: Mapping[str, str]) -> Iterator[tuple[str, int, str, bool]]:
    """The lines under the number, broken so that they fit in the tile."""
    for tekst, letter, vulling, vet, breed in (
        (een["eenheid"], 18, _ZWART, False, 36),
        (een["naam"], 21, _ZWART, True, 26),
        (een["uitleg"], 16, _ZACHT, False, 40),
        (een["moment"], 16, _ZACHT, False, 40),
    ):
        yield from ((deel, letter, vulling, vet) for deel in wrap(tekst, breed)[:3])


def _regel(svg: Element, x: int, y: int, tekst: str, letter: int, vulling: str, vet: bool = False) -> None:
    plek = {"x": str(x), "y": str(y), "font-size": str(letter), "fill": vulling}
    SubElement(svg, "text", plek | ({"font-weight": "bold"} if vet else {})).text = tekst
