# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The plain plan (A2) with a picture at each part: the same facts as the decision, in the language of the person."""

from typing import Final

from regie.documenten.brieftypen import RECHTS
from regie.documenten.huisstijl import Huisstijl
from regie.documenten.pdf import DocumentFout, maak_pdf
from regie.documenten.pip.pictogrammen import pictogram
from regie.documenten.pip.tabel import tabel
from regie.documenten.pip.typen import Regel, Woorden
from regie.documenten.pip.verdelen import rondom, stukken, verdeel
from regie.documenten.pip.zeggen import tekst, zeg
from regie.kern.pip.inhoud import Pip

SJABLOON: Final = "pip/gewoon.typ"


def gewone_taal(pip: Pip, taal: str, huisstijl: Huisstijl) -> bytes:
    """A tagged PDF. Raises DocumentFout."""
    woorden = _woorden(taal)
    gegevens = rondom(huisstijl, tabel().besluit.vast, []) | {
        "taal": taal,
        "richting": "rtl" if taal in RECHTS else "ltr",
        "titel": woorden.vast["titel"],
        "vooraf": woorden.vast["vooraf"],
        "kenmerk": pip.kenmerk,
        "delen": [
            {
                "kop": woorden.delen[naam],
                "beeld": woorden.beelden[naam],
                "pictogram": pictogram(naam).replace("currentColor", huisstijl.kleur),
                "regels": [stukken(regel) for regel in regels],
            }
            for naam, regels in _delen(pip, woorden).items()
        ],
    }
    return maak_pdf(SJABLOON, gegevens, pip.besluit.dagtekening)


def gewone_taal_delen(pip: Pip, taal: str) -> list[tuple[str, str, list[str]]]:
    """For a page: name of the picture (see `pictogram`), heading, sentences; first what this document is.

    Raises DocumentFout.
    """
    woorden = _woorden(taal)
    delen = [
        (naam, woorden.delen[naam], [tekst(regel) for regel in regels]) for naam, regels in _delen(pip, woorden).items()
    ]
    naam, kop, zinnen = delen[0]
    return [(naam, kop, [woorden.vast["vooraf"], *zinnen]), *delen[1:]]


def _woorden(taal: str) -> Woorden:
    try:
        return tabel().gewoon[taal]
    except KeyError:
        kan = ", ".join(tabel().gewoon)
        raise DocumentFout(f"Het plan in gewone taal is er niet in de taal '{taal}'. Kies uit: {kan}.") from None


def _delen(pip: Pip, woorden: Woorden) -> dict[str, list[Regel]]:
    verdeeld = verdeel(pip, woorden, lambda zin: zin.gewoon)
    return {naam: [zeg(feit, zin, woorden) for zin, feit in gezegd] for naam, gezegd in verdeeld.items()}
