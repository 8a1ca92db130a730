# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The SVG: well-formed whatever the figures are, the same bytes each time, bearable for a strict CSP, nothing that
overlaps, nothing outside."""

from itertools import combinations
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given

from regie.documenten.grafiek import Grafiek, GrafiekFout, Leeg, Punt, Staaf, figuur, omschrijving, teken
from regie.documenten.grafiek.indeling import indeling
from regie.documenten.grafiek.letters import schoon
from regie.documenten.grafiek.vormen import BREED, SMAL, Tekst, Vlak
from tests.documenten.grafiek.verzonnen import GRAFIEKEN
from tests.documenten.grafiek.voorbeelden import STAAF, VOORBEELDEN

SVG = "{http://www.w3.org/2000/svg}"
SPELING = 0.01
MAG = {"svg", "title", "desc", "defs", "pattern", "rect", "path", "text"}


def gelezen(grafiek: Grafiek, smal: bool = False) -> Element:
    return fromstring(teken(grafiek, "g", smal=smal))


def teksten(grafiek: Grafiek) -> list[str]:
    return [een.text or "" for een in gelezen(grafiek).iter(f"{SVG}text")]


@given(GRAFIEKEN)
def test_whatever_the_figures_are_the_svg_is_well_formed_and_named(grafiek: Grafiek) -> None:
    for smal in (False, True):
        svg = gelezen(grafiek, smal)
        assert svg.get("role") == "img"
        titel, desc = svg[0], svg[1]
        assert svg.get("aria-labelledby") == f"{titel.get('id')} {desc.get('id')}"
        assert (titel.text or "") == schoon(grafiek.titel)
        assert desc.text == omschrijving(grafiek)


@given(GRAFIEKEN)
def test_it_has_only_shapes_and_words_no_style_and_no_script(grafiek: Grafiek) -> None:
    delen = list(gelezen(grafiek).iter())
    assert {deel.tag.removeprefix(SVG) for deel in delen} <= MAG
    eigenschappen = {naam for deel in delen for naam in deel.attrib}
    assert not {naam for naam in eigenschappen if naam == "style" or naam.startswith("on") or "href" in naam}


@given(GRAFIEKEN)
def test_every_id_that_is_asked_for_is_there_once(grafiek: Grafiek) -> None:
    svg = gelezen(grafiek)
    ids = [deel.get("id") for deel in svg.iter() if deel.get("id")]
    assert len(ids) == len(set(ids))
    gevraagd = {(deel.get("fill") or "")[5:-1] for deel in svg.iter() if (deel.get("fill") or "").startswith("url(#")}
    assert gevraagd <= set(ids)


@given(GRAFIEKEN)
def test_no_words_overlap_and_none_fall_off_the_drawing(grafiek: Grafiek) -> None:
    for maat in (BREED, SMAL):
        tekening = indeling(grafiek, maat)
        dozen = [(tekst.doos, tekst.tekst) for tekst in tekening.teksten if tekst.tekst]
        for (een, woord), (ander, woorden) in combinations(dozen, 2):
            assert not een.raakt(ander), (woord, woorden)
        for doos, woord in dozen:
            assert doos.links >= -SPELING, woord
            assert doos.rechts <= tekening.breed + SPELING, woord
            assert doos.boven >= -SPELING, woord
            assert doos.onder <= tekening.hoog + SPELING, woord


def test_behind_a_bar_as_long_as_the_limit_there_is_room_for_the_limit() -> None:
    klein = Staaf(titel="T", eenheid="personen", kop="K", grens=1, punten=(Punt("a", None),))
    for maat in (BREED, SMAL):
        (woord,) = (tekst for tekst in indeling(klein, maat).teksten if tekst.rol == "waarde")
        assert woord.tekst == "≤1"
        assert woord.doos.rechts <= maat.breed


@given(GRAFIEKEN)
def test_no_shape_has_a_size_below_nothing_or_falls_off(grafiek: Grafiek) -> None:
    for maat in (BREED, SMAL):
        tekening = indeling(grafiek, maat)
        for vlak in (vorm for vorm in tekening.vormen if isinstance(vorm, Vlak)):
            assert vlak.breed >= 0
            assert vlak.hoog >= 0
            assert vlak.x >= 0
            assert vlak.x + vlak.breed <= tekening.breed + SPELING
            assert vlak.y + vlak.hoog <= tekening.hoog + SPELING


@given(GRAFIEKEN)
def test_the_same_figures_are_the_same_bytes(grafiek: Grafiek) -> None:
    assert figuur(grafiek, "g") == figuur(grafiek, "g")


@pytest.mark.parametrize("naam", VOORBEELDEN)
def test_two_charts_in_a_page_share_no_id(naam: str) -> None:
    een, ander = figuur(VOORBEELDEN[naam], "a"), figuur(VOORBEELDEN[naam], "b")
    ids = [deel.get("id") for deel in fromstring(f"<div>{een}{ander}</div>").iter() if deel.get("id")]
    assert len(ids) == len(set(ids)) >= 10


def test_what_looks_like_markup_is_only_words() -> None:
    svg = teken(STAAF, "g")
    assert "vrijgesteld &amp; &lt;anders&gt;" in svg
    assert "<anders>" not in svg


def test_a_number_that_is_kept_back_is_a_hatched_stub_and_what_cannot_be_measured_has_no_bar() -> None:
    def staven(waarde: int | Leeg | None) -> list[Vlak]:
        grafiek = Staaf(titel="T", eenheid="personen", kop="K", grens=5, punten=(Punt("a", waarde), Punt("b", 10)))
        return [vorm for vorm in indeling(grafiek, BREED).vormen if isinstance(vorm, Vlak)]

    klein, tien = staven(None)
    assert klein.vulling == "leeg"
    assert klein.breed == pytest.approx(tien.breed / 2)  # as far as the limit
    assert len(staven(Leeg.NIET_MEETBAAR)) == 1
    assert staven(Leeg.VERBORGEN)[0].vulling == "leeg"


def test_why_there_is_no_number_stands_in_words_and_never_as_nought() -> None:
    zonder = Staaf(
        titel="T", eenheid="personen", kop="K", grens=5,
        punten=(Punt("a", None), Punt("b", Leeg.NIET_MEETBAAR), Punt("c", Leeg.VERBORGEN), Punt("d", 3)),
    )  # fmt: skip
    woorden = [tekst.tekst for tekst in indeling(zonder, BREED).teksten if tekst.rol == "waarde"]
    assert woorden == ["≤5", "nog niet meetbaar", "niet getoond", "3"]


def test_every_number_of_a_stack_is_in_its_part_or_below_it() -> None:
    gezegd = " ".join(teksten(VOORBEELDEN["gestapeld"])).replace("\N{NO-BREAK SPACE}", " ")
    for tekst in ("120", "61", "onderwijsroute 14", "onderwijsroute ≤5", "vrijgesteld niet getoond", "258", "46"):
        assert tekst in gezegd
    assert gezegd.count("258") == 1


def test_a_stack_of_which_a_part_is_kept_back_has_no_total() -> None:
    breed = indeling(VOORBEELDEN["gestapeld"], BREED)
    assert [tekst.tekst for tekst in breed.teksten if tekst.rol == "waarde"] == ["258", "46"]


def test_a_line_names_its_last_highest_and_lowest_number() -> None:
    woorden = [
        t.tekst for t in indeling(VOORBEELDEN["een-lijn"], SMAL).vormen if isinstance(t, Tekst) and t.rol == "waarde"
    ]
    assert woorden[:3] == ["38", "44", "0"]
    assert "≤5" in woorden


def test_a_line_stops_where_there_is_no_number() -> None:
    svg = gelezen(VOORBEELDEN["een-lijn"])
    klasse = [deel for deel in svg.iter(f"{SVG}path") if deel.get("class") == "grafiek__trek-1"]
    lijnen = [deel for deel in klasse if deel.get("stroke-width") == "2.5"]
    assert [(deel.get("d") or "").count(" ") for deel in lijnen] == [2, 9]


@pytest.mark.parametrize("id", ["", "1a", "a b", 'a"', "a<", "é"])
def test_an_id_that_does_not_fit_in_a_page_is_refused(id: str) -> None:
    with pytest.raises(GrafiekFout, match="id van een grafiek"):
        teken(STAAF, id)
