# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A letter as a tagged PDF: the Dutch letter first, its translation from the next page on."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from regie.documenten.briefdatum import dag_voluit
from regie.documenten.briefsjablonen import vaste_woorden
from regie.documenten.brieftypen import Brieftekst, Deel, Richting
from regie.documenten.briefvullen import EINDE, ISOLEER
from regie.documenten.huisstijl import Huisstijl
from regie.documenten.pdf import maak_pdf
from regie.documenten.qr import qr_svg

SJABLOON: Final = "brief.typ"
_STUK: Final = re.compile(f"{ISOLEER}([^{EINDE}]*){EINDE}")
_RECHTS: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
_LETTER: Final = re.compile(r"[^\W\d_]")

Stukken = list[dict[str, str]]


def brief_pdf(
    nl: Brieftekst,
    vertaling: Brieftekst | None,
    huisstijl: Huisstijl,
    kenmerk: str,
    dag: date,
    aan: Sequence[str] = (),
) -> bytes:
    """`aan`: the lines behind the window of the envelope, name first. Same letter, same day: the same bytes.

    Raises DocumentFout.
    """
    teksten = [nl] if vertaling is None else [nl, vertaling]
    gegevens = _rondom(huisstijl) | {
        "titel": nl.onderwerp.replace(ISOLEER, "").replace(EINDE, ""),
        "aan": [_stukken(regel) for regel in aan if regel],
        "bladen": [_blad(tekst, kenmerk, dag) for tekst in teksten],
    }
    return maak_pdf(SJABLOON, gegevens, dag)


def _rondom(huisstijl: Huisstijl) -> dict[str, Any]:
    """What is round the text is Dutch, whatever language the screen of the sender has."""
    woorden, contact = vaste_woorden("nl"), (huisstijl.telefoon, huisstijl.email, huisstijl.website)
    return {
        "afzender": huisstijl.afzender,
        "voet": [regel for regel in (huisstijl.afzender, *huisstijl.adres, *contact) if regel],
        "kleur": huisstijl.kleur,
        "logo": huisstijl.logo,
        "logo_tekst": f"{woorden['logo']} {huisstijl.afzender}",
        "bladzijde": woorden["bladzijde"],
        "van": woorden["van"],
    }


def _blad(tekst: Brieftekst, kenmerk: str, dag: date) -> dict[str, Any]:
    woorden = vaste_woorden(tekst.taal)
    return {
        "taal": tekst.taal,
        "richting": tekst.richting,
        "kop": _stukken(tekst.onderwerp),
        "vooraf": "" if tekst.taal == "nl" else woorden["vertaling"],
        "gegevens": [
            [woorden["datum"], [_gewoon(dag_voluit(dag, tekst.taal))]],
            [woorden["kenmerk"], [{"tekst": kenmerk, "richting": "ltr"}]],
        ],
        "delen": [_deel(deel) for deel in tekst.delen],
    }


def _deel(deel: Deel) -> dict[str, Any]:
    if deel.soort != "qr":
        return {"soort": deel.soort, "regels": [_stukken(regel) for regel in deel.regels]}
    adres = deel.regels[0].replace(ISOLEER, "").replace(EINDE, "")
    return {"soort": "qr", "beeld": qr_svg(adres), "tekst": f"QR: {adres}"}


def _stukken(regel: str) -> Stukken:
    """A line cut where a value begins and ends: the typesetter gives each its own direction, without hidden signs that
    would stay behind in the text of the document."""
    stukken: Stukken = []
    tot = 0
    for gevonden in _STUK.finditer(regel):
        stukken += [_gewoon(regel[tot : gevonden.start()]), {"tekst": gevonden[1], "richting": _richting(gevonden[1])}]
        tot = gevonden.end()
    return [stuk for stuk in (*stukken, _gewoon(regel[tot:])) if stuk["tekst"]]


def _gewoon(tekst: str) -> dict[str, str]:
    return {"tekst": tekst, "richting": ""}


def _richting(tekst: str) -> Richting:
    """That of the first letter; a number reads from the left."""
    letter = _LETTER.search(tekst)
    return "rtl" if letter and _RECHTS.match(letter[0]) else "ltr"
