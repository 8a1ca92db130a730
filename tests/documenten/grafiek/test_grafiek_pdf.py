# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The same drawing in a PDF: Typst draws it, with its words as text and its alternative for who listens."""

import io
import json
from pathlib import Path

import pikepdf
import pytest
import typst

from regie.documenten.grafiek import Grafiek, Punt, Staaf, omschrijving, prent
from regie.documenten.pdf import LETTERS, STANDAARDEN
from tests.documenten.grafiek.voorbeelden import VOORBEELDEN
from tests.documenten.lezen import tekst
from tests.documenten.pdfua import elementen, problemen

SJABLOON = """
#let d = json(bytes(sys.inputs.gegevens))
#set document(title: "Proef")
#set text(lang: "nl", font: ("Noto Sans", "Vazirmatn", "Noto Sans Arabic", "Noto Sans Ethiopic"))
#title()
= Cijfers
#for een in d {
  par(een.titel)
  image(bytes(een.svg), format: "svg", alt: een.alt, width: 100%)
}
"""


def pdf(map_: Path, *grafieken: Grafiek) -> bytes:
    (map_ / "proef.typ").write_text(SJABLOON, encoding="utf-8")
    letters = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(LETTERS)])
    prenten = [prent(grafiek, f"g{nr}") for nr, grafiek in enumerate(grafieken)]
    gemaakt = typst.Compiler(str(map_ / "proef.typ"), root=str(map_), font_paths=letters).compile(
        format="pdf", pdf_standards=STANDAARDEN, sys_inputs={"gegevens": json.dumps(prenten)}
    )
    assert isinstance(gemaakt, bytes)
    return gemaakt


def test_every_kind_of_chart_is_drawn_with_its_words_as_text(tmp_path: Path) -> None:
    gelezen = tekst(pdf(tmp_path, *VOORBEELDEN.values()))
    for woord in ("B1-route", "≤5", "nog niet meetbaar", "niet getoond", "258", "90,5 %", "95 % zekerheid",
                  "63 (41–98)", "vrijgesteld & <anders>", "personen", "Leerroutes per doelgroep"):  # fmt: skip
        assert woord in gelezen


def test_every_chart_has_its_alternative_and_the_document_stays_accessible(tmp_path: Path) -> None:
    gemaakt = pdf(tmp_path, *VOORBEELDEN.values())
    assert problemen(gemaakt) == []
    with pikepdf.open(io.BytesIO(gemaakt)) as document:
        bouw = elementen(document.Root.StructTreeRoot.K)
        gezegd = [str(element.Alt) for element, _boven in bouw if "/Alt" in element]
    assert gezegd == [omschrijving(grafiek) for grafiek in VOORBEELDEN.values()]


@pytest.mark.parametrize(
    "naam", ["你好 😀 Ali", "क्षि Ali", "שלום Ali", "x\u0323\u0301 Ali", "ไทย Ali", "فَارسی Ali", "ሰላም Ali", "Ëlçin Ali"]
)
def test_a_name_in_any_script_does_not_make_a_document_fail(tmp_path: Path, naam: str) -> None:
    grafiek = Staaf(titel="Namen", eenheid="personen", kop="Naam", punten=(Punt(naam, 3),))
    assert "Ali" in tekst(pdf(tmp_path, grafiek))
