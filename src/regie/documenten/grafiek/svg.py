# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A drawing as SVG: presentation attributes only (no style, no script), so that a strict CSP and Typst both draw it."""

import re
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from regie.documenten.grafiek import kleuren
from regie.documenten.grafiek.gegevens import Grafiek, GrafiekFout
from regie.documenten.grafiek.indeling import indeling
from regie.documenten.grafiek.letters import schoon
from regie.documenten.grafiek.vormen import BREED, SMAL, Streek, Tekening, Tekst, Vlak, Vorm, Waas
from regie.documenten.grafiek.woorden import omschrijving

RUIMTE: Final = "http://www.w3.org/2000/svg"
LETTERS: Final = "Noto Sans, Vazirmatn, Noto Sans Arabic, Noto Sans Ethiopic, sans-serif"
ARABISCH: Final = "Vazirmatn, Noto Sans Arabic, sans-serif"
"""Typst joins Arabic letters in a drawing only in the first family that is named."""
_ARABISCH: Final = re.compile("[\u0600-\u06ff]")
ROLLEN: Final = {
    "naam": {"fill": kleuren.TEKST},
    "waarde": {"fill": kleuren.TEKST, "stroke": kleuren.PAPIER, "stroke-width": "4", "paint-order": "stroke"},
    "zacht": {"fill": kleuren.ZACHT},
}
KADERS: Final = {
    "as": {"stroke": kleuren.RAND, "stroke-width": "1"},
    "raster": {"stroke": kleuren.RASTER, "stroke-width": "1"},
    "norm": {"stroke": kleuren.TEKST, "stroke-width": "2", "stroke-dasharray": "6 4"},
}
_NAAM: Final = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


def teken(grafiek: Grafiek, id: str, smal: bool = False) -> str:
    """The SVG as text. `id`: unique in the page, letters, digits, - and _. `smal`: laid out for a narrow screen."""
    if not _NAAM.fullmatch(id):
        raise GrafiekFout(
            f"{id!r} kan geen id van een grafiek zijn: begin met een letter, dan letters, cijfers, - of _."
        )
    tekening = indeling(grafiek, SMAL if smal else BREED)
    svg = Element("svg", _wortel(tekening, id, smal))
    SubElement(svg, "title", id=f"{id}-titel").text = schoon(grafiek.titel)
    SubElement(svg, "desc", id=f"{id}-tekst").text = omschrijving(grafiek)
    _patronen(svg, tekening, id)
    for vorm in tekening.vormen:
        _zet(svg, vorm, id)
    return tostring(svg, encoding="unicode")


def _wortel(tekening: Tekening, id: str, smal: bool) -> dict[str, str]:
    return {
        "xmlns": RUIMTE,
        "class": f"grafiek__svg grafiek__svg--{'smal' if smal else 'breed'}",
        "viewBox": f"0 0 {_maat(tekening.breed)} {_maat(tekening.hoog)}",
        "role": "img",
        "aria-labelledby": f"{id}-titel {id}-tekst",
        "direction": "ltr",
        "font-family": LETTERS,
    }


def _maat(waarde: float) -> str:
    return f"{round(waarde, 2):g}"


def _langs(punten: tuple[tuple[float, float], ...]) -> str:
    return "M" + "L".join(f"{_maat(x)} {_maat(y)}" for x, y in punten)


def _patronen(svg: Element, tekening: Tekening, id: str) -> None:
    """Only those that are used."""
    gebruikt = {vorm.vulling for vorm in tekening.vormen if isinstance(vorm, Vlak)} - {1, "papier"}
    if not gebruikt:
        return
    bewaard = SubElement(svg, "defs")
    for vulling in sorted(gebruikt, key=str):
        zijde = "4" if vulling == "leeg" else "8"
        patroon = SubElement(
            bewaard, "pattern", id=f"{id}-{vulling}", width=zijde, height=zijde, patternUnits="userSpaceOnUse"
        )
        SubElement(
            patroon, "rect", {"class": "grafiek__papier", "width": zijde, "height": zijde, "fill": kleuren.PAPIER}
        )
        lijnen = kleuren.LEEG if isinstance(vulling, str) else kleuren.PATROON[vulling - 1]
        kleur = kleuren.ZACHT if isinstance(vulling, str) else kleuren.SOORT[vulling - 1]
        dik = "1" if vulling == "leeg" else "2"
        stijl = {"class": f"grafiek__trek-{vulling}", "fill": "none", "stroke": kleur, "stroke-width": dik}
        SubElement(patroon, "path", {**stijl, "d": lijnen})


def _zet(svg: Element, vorm: Vorm, id: str) -> None:
    if isinstance(vorm, Tekst):
        plek = {"x": _maat(vorm.x), "y": _maat(vorm.y), "font-size": str(vorm.letter), "text-anchor": vorm.anker}
        letters = {"font-family": ARABISCH} if _ARABISCH.search(vorm.tekst) else {}
        stijl = {"class": f"grafiek__{vorm.rol}", **plek, **ROLLEN[vorm.rol], **letters}
        SubElement(svg, "text", stijl).text = vorm.tekst
    elif isinstance(vorm, Vlak):
        plek = {"x": _maat(vorm.x), "y": _maat(vorm.y), "width": _maat(vorm.breed), "height": _maat(vorm.hoog)}
        SubElement(svg, "rect", {**_vlak(vorm, id), **plek})
    elif isinstance(vorm, Streek):
        if vorm.soort == "norm":  # white beside it, so that it is seen on a dark bar
            kier = {"class": "grafiek__kier", "fill": "none", "stroke": kleuren.PAPIER, "stroke-width": "5"}
            SubElement(svg, "path", {**kier, "d": _langs(vorm.punten)})
        SubElement(svg, "path", {**_streek(vorm), "d": _langs(vorm.punten)})
    elif isinstance(vorm, Waas):
        klasse = {"class": f"grafiek__vul-{vorm.soort}", "fill": kleuren.SOORT[vorm.soort - 1], "fill-opacity": "0.15"}
        SubElement(svg, "path", {**klasse, "d": _langs(vorm.punten) + "Z"})
    else:
        plek = {"d": kleuren.MERK[vorm.soort - 1], "transform": f"translate({_maat(vorm.x)} {_maat(vorm.y)})"}
        klasse = {"class": f"grafiek__vul-{vorm.soort}", "fill": kleuren.SOORT[vorm.soort - 1]}
        SubElement(svg, "path", {**klasse, **plek})


def _vlak(vlak: Vlak, id: str) -> dict[str, str]:
    if vlak.vulling == "papier":
        return {"class": "grafiek__papier", "fill": kleuren.PAPIER}
    if vlak.vulling == 1:
        return {"class": "grafiek__vul-1 grafiek__trek-1", "fill": kleuren.SOORT[0], "stroke": kleuren.SOORT[0]}
    kleur = kleuren.ZACHT if isinstance(vlak.vulling, str) else kleuren.SOORT[vlak.vulling - 1]
    stijl = {"class": f"grafiek__trek-{vlak.vulling}", "fill": f"url(#{id}-{vlak.vulling})", "stroke": kleur}
    return stijl | ({"stroke-dasharray": "3 2"} if vlak.vulling == "leeg" else {})


def _streek(streek: Streek) -> dict[str, str]:
    if isinstance(streek.soort, str):
        return {"class": f"grafiek__{streek.soort}", "fill": "none", **KADERS[streek.soort]}
    streepjes = kleuren.STREEPJES[streek.soort - 1]
    stijl = {
        "class": f"grafiek__trek-{streek.soort}",
        "fill": "none",
        "stroke": kleuren.SOORT[streek.soort - 1],
        "stroke-width": "1" if streek.dun else "2.5",
    }
    return stijl | ({"stroke-dasharray": "1 2" if streek.dun else streepjes} if streek.dun or streepjes else {})
