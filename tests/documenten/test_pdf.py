# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A document in every script that people here write: it never fails on a sign, and is tagged for who listens."""

from datetime import date
from typing import Any

import pytest

from tests.documenten.lezen import lezer, soorten, tekst

DAG = date(2026, 11, 29)


def document(**anders: Any) -> dict[str, Any]:
    from regie.documenten.bouwstenen import deel, kop, lijst, paren, punt, tabel

    blokken = [
        kop("2026"),
        punt(
            "1 mei 2026: Contact", ["Er is gebeld."], [("Onderwerp", "huur")], ["Opgeschreven op 2 mei 2026."], niveau=3
        ),
        paren([("Naam", "Amina"), ("Leeg", "")]),
        tabel(("Wat", "Waar"), (1, 2), [("een", "twee"), ("drie", "vier")]),
        lijst(["eerst", "daarna"]),
    ]
    return {
        "titel": "Proef", "voet": "Voet", "inhoud": "Inhoud", "bladzijde": "Bladzijde", "vooraf": ["Vooraf."],
        "delen": [deel("Deel een", ["Uitleg."], blokken), deel("Deel twee", [], [])],
    } | anders  # fmt: skip


def pdf(**anders: Any) -> bytes:
    from regie.documenten.pdf import maak_pdf

    return maak_pdf("document.typ", document(**anders), DAG)


def test_it_says_that_it_is_tagged_in_dutch_and_what_it_is_called() -> None:
    gemaakt = lezer(pdf())
    wortel = gemaakt.trailer["/Root"]
    assert bool(wortel["/MarkInfo"]["/Marked"])
    assert wortel["/Lang"] == "nl-NL"
    assert bool(wortel["/ViewerPreferences"]["/DisplayDocTitle"])
    assert gemaakt.metadata is not None
    assert gemaakt.metadata.title == "Proef"
    xmp = wortel["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert "<pdfaid:part>2</pdfaid:part>" in xmp


def test_headings_a_table_with_a_head_and_a_list_are_in_its_structure() -> None:
    gevonden = soorten(pdf())
    assert gevonden.count("/H1") == 3  # with that of the contents
    assert gevonden.count("/H2") == 1
    assert gevonden.count("/H3") == 1
    assert gevonden.count("/TH") == 2
    assert gevonden.count("/TD") == 4
    assert {"/TOC", "/L", "/LI"} <= set(gevonden)


def test_every_word_is_in_it_and_a_pair_without_value_is_not() -> None:
    gelezen = tekst(pdf())
    for woord in ("Vooraf.", "1 mei 2026: Contact", "Er is gebeld.", "Onderwerp: huur", "drie", "vier", "daarna",
                  "Bladzijde 1"):  # fmt: skip
        assert woord in gelezen
    assert "Leeg" not in gelezen


@pytest.mark.parametrize("woord", ["مرحبا", "ሰላም", "Привіт", "Ëlçin Şahin", "ﷺ"])
def test_the_scripts_of_the_people_are_shown(woord: str) -> None:
    assert "\N{REPLACEMENT CHARACTER}" not in tekst(pdf(vooraf=[f"Naam: {woord}."]))


@pytest.mark.parametrize("woord", ["你好", "😀", "հայ", "a\x01b", "x\x7fy", "\ufffe", "e\u20dd"])
def test_a_sign_that_no_letter_has_becomes_a_mark_and_the_rest_stays(woord: str) -> None:
    gelezen = tekst(pdf(vooraf=[f"Ervoor {woord} erna."]))
    assert "Ervoor" in gelezen
    assert "erna." in gelezen


def test_what_looks_like_typst_is_only_text() -> None:
    gelezen = tekst(pdf(vooraf=["#panic[stop] $x$ *vet* <label> @verwijzing \\"]))
    assert "#panic[stop] $x$ *vet* <label> @verwijzing \\" in gelezen


def test_the_same_data_on_the_same_day_are_the_same_bytes() -> None:
    assert pdf() == pdf()


def test_a_template_that_does_not_fit_says_so() -> None:
    from regie.documenten.pdf import DocumentFout, maak_pdf

    with pytest.raises(DocumentFout, match="niet te maken"):
        maak_pdf("document.typ", {"titel": "zonder de rest"}, DAG)
