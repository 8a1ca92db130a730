# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A PIP on paper: a decision and a plain plan that a screen reader can read (PDF/UA-1), short enough to hand over."""

import io
from dataclasses import replace
from typing import Any

import pikepdf
import pytest

from regie.documenten.huisstijl import huisstijl, neutraal
from regie.documenten.pdf import DocumentFout
from regie.documenten.pip import TALEN, besluit, gewone_taal
from regie.kern.pip.inhoud import Pip
from tests.documenten.lezen import lezer, soorten, tekst
from tests.documenten.pdfua import elementen, problemen, volgens_de_bibliotheek
from tests.documenten.pipplannen import alle, met_taken, plan, vol

STIJL = huisstijl("9999", "Voorbeeldgemeente")
ALLE = alle()


def kenmerken(pdf: bytes, sleutel: str) -> list[str]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [str(een[sleutel]) for een, _boven in elementen(document.Root.StructTreeRoot.K) if sleutel in een]


@pytest.mark.parametrize("naam", list(ALLE))
def test_a_decision_is_pdf_ua_1_and_at_most_three_pages(naam: str) -> None:
    pdf = besluit(ALLE[naam], STIJL)
    assert (volgens_de_bibliotheek(pdf), problemen(pdf)) == ([], [])
    assert len(lezer(pdf).pages) <= 3


@pytest.mark.parametrize("taal", TALEN)
def test_a_plain_plan_is_pdf_ua_1_and_at_most_two_pages_in_each_language(taal: str) -> None:
    pdf = gewone_taal(vol(), taal, STIJL)
    assert (volgens_de_bibliotheek(pdf), problemen(pdf)) == ([], [])
    assert len(lezer(pdf).pages) <= 2
    assert str(lezer(pdf).trailer["/Root"]["/Lang"]).split("-")[0] == taal
    assert "\N{REPLACEMENT CHARACTER}" not in tekst(pdf)


def zonder_woorden(document: pikepdf.Pdf) -> None:
    for element, _boven in elementen(document.Root.StructTreeRoot.K):
        if str(element.S) == "/Figure":
            del element.Alt


def met_een_los_teken(document: pikepdf.Pdf) -> None:
    document.pages[0].contents_add(b"0 0 10 10 re f")


def zonder_titel_in_de_balk(document: pikepdf.Pdf) -> None:
    del document.Root.ViewerPreferences


def met_een_kop_te_diep(document: pikepdf.Pdf) -> None:
    for element, _boven in elementen(document.Root.StructTreeRoot.K):
        if str(element.S) == "/H1":
            element.S = pikepdf.Name("/H2")


@pytest.mark.parametrize(
    ("stuk", "wat"),
    [
        (zonder_woorden, "geen woorden"), (met_een_los_teken, "buiten de bouw"), (zonder_titel_in_de_balk, "balk"),
        (met_een_kop_te_diep, "komt na niveau 0"),
    ],
)  # fmt: skip
def test_our_walk_sees_what_is_wrong(stuk: Any, wat: str) -> None:
    with pikepdf.open(io.BytesIO(gewone_taal(plan(), "nl", STIJL))) as document:
        stuk(document)
        document.save(bytes_ := io.BytesIO())
    assert any(wat in een for een in problemen(bytes_.getvalue()))


def test_the_motivated_choice_comes_first_then_the_parts_in_the_order_of_the_law() -> None:
    gelezen = tekst(besluit(vol(), STIJL))
    volgorde = [
        "Amina Haddad", "Besluit: persoonlijk plan inburgering", "Uw leerroute en de reden",
        "Waarom het college voor deze leerroute kiest: Amina werkte", "Steun en begeleiding", "Participatieverklaring",
        "Voorschool voor uw kind", "Lessen en examens", "Voortgangsgesprekken", "U heeft bijstand.",
        "Wat er anders is dan in de vorige versie", "Inburgering afronden", "Bent u het niet eens met dit besluit?",
        "Raadhuisplein 1, 9999", "De dagtekening van dit besluit is 20 november 2026", "genomen op 19 november 2026",
        "heeft beslist: Karin de Vries", "Ondertekening",
    ]  # fmt: skip
    plekken = [gelezen.index(stuk) for stuk in volgorde]
    assert plekken == sorted(plekken)


def test_without_a_benefit_nothing_is_said_of_one() -> None:
    pdf = besluit(plan(), STIJL)
    assert "Participatiewet" not in tekst(pdf)
    assert "vorige versie" not in tekst(pdf)
    assert soorten(pdf).count("/Table") == 2  # terms and signatures


def test_each_table_has_a_head_and_each_part_a_heading() -> None:
    gevonden = soorten(besluit(vol(), STIJL))
    assert (gevonden.count("/H1"), gevonden.count("/H2")) == (1, 12)
    assert (gevonden.count("/Table"), gevonden.count("/TH")) == (5, 2 + 2 + 3 + 3 + 3)


def test_pictures_have_words_in_the_language_of_the_plan() -> None:
    woorden = kenmerken(gewone_taal(vol(), "ar", STIJL), "/Alt")
    assert woorden == list(dict.fromkeys(woorden))
    assert len(woorden) == 14
    assert all(een.startswith("صورة:") for een in woorden)


def test_dutch_that_somebody_typed_is_dutch_in_a_translation_too() -> None:
    assert "nl" in kenmerken(gewone_taal(plan(), "ti", STIJL), "/Lang")


def test_a_translation_says_that_the_dutch_decision_holds() -> None:
    assert "This is a translation. The Dutch decision (besluit) applies." in tekst(gewone_taal(plan(), "en", STIJL))


def test_arabic_words_are_whole_and_stand_at_the_right() -> None:
    plekken: list[float] = []

    def zie(stuk: str, cm: list[float], _tm: Any, _font: Any, _grootte: Any) -> None:
        if "مسارك" in stuk:
            plekken.append(cm[4])

    pdf = gewone_taal(plan(), "ar", STIJL)
    lezer(pdf).pages[0].extract_text(visitor_text=zie)
    assert plekken
    assert min(plekken) > 595 / 2
    assert {"الهولندي", "تتعلم", "خطتك"} <= set(tekst(pdf).split())


def test_the_same_plan_is_the_same_bytes() -> None:
    assert besluit(vol(), STIJL) == besluit(vol(), STIJL)
    assert gewone_taal(vol(), "fa", STIJL) == gewone_taal(vol(), "fa", STIJL)


def test_a_gemeente_without_an_address_can_decide_too() -> None:
    assert "Het college van burgemeester en wethouders van Voorbeeldgemeente." in tekst(
        besluit(plan(), neutraal("Voorbeeldgemeente"))
    )


def test_typed_text_stays_text_whatever_it_looks_like() -> None:
    raar = "#panic[x] $y$ {naam} | *vet*\nTweede regel 你好 \u202eom"
    pip = plan(route=replace(plan().route, motivering=raar))
    assert "#panic[x] $y$ {naam} | *vet* Tweede regel" in tekst(besluit(pip, STIJL))
    assert problemen(gewone_taal(pip, "ar", STIJL)) == []


def uren_verschillen(pip: Pip) -> Pip:
    return replace(pip, inzet=replace(pip.inzet, pvt_uren=13))


def termijn_weg(pip: Pip) -> Pip:
    return replace(pip, termijnen=())


def groep_onbekend(pip: Pip) -> Pip:
    return replace(pip, groep="")  # type: ignore[arg-type]


def voorschool_zonder_taak(pip: Pip) -> Pip:
    return replace(pip, steun=replace(pip.steun, voorschool=True))


def richting_onbekend(pip: Pip) -> Pip:
    return met_taken(replace(pip, route=replace(pip.route, variant="nieuw")))


@pytest.mark.parametrize(
    "stuk", [uren_verschillen, termijn_weg, groep_onbekend, voorschool_zonder_taak, richting_onbekend]
)
def test_a_plan_that_contradicts_itself_or_has_no_words_is_refused(stuk: Any) -> None:
    with pytest.raises(DocumentFout, match="PIP is niet te maken"):
        besluit(stuk(plan()), STIJL)


def test_a_language_without_a_plain_plan_is_refused() -> None:
    with pytest.raises(DocumentFout, match="niet in de taal 'so'"):
        gewone_taal(plan(), "so", STIJL)
