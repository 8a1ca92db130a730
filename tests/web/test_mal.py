# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is poured is what the template draws for the same row, whatever the texts are."""

import os
from dataclasses import asdict, fields
from datetime import date
from html.parser import HTMLParser
from typing import Any, NamedTuple

import django
import pytest
from django.forms import Select
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import mark_safe
from hypothesis import given, settings
from hypothesis import strategies as st

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regie.instellingen.django")
django.setup()

from regie.web.adressen import adres  # noqa: E402
from regie.web.dossier.punt import Punt  # noqa: E402
from regie.web.formulieren.widgets import Lijst  # noqa: E402
from regie.web.mal import giet  # noqa: E402
from regie.web.vandaag.regels import Regel  # noqa: E402

TEKSTEN = st.sampled_from(["", "Amina", "<b>&\"'</b>", "{0} %s", "\x020\x03", "naam\nmet regel", "يَسْمين"])
PAREN = st.lists(st.tuples(TEKSTEN, TEKSTEN), max_size=2)
REGELS = st.builds(Regel, **{veld.name: TEKSTEN for veld in fields(Regel)})
PUNTEN = st.builds(
    Punt,
    **{veld.name: TEKSTEN for veld in fields(Punt)} | {"teksten": st.lists(TEKSTEN, max_size=2), "velden": PAREN},
)


@given(st.lists(REGELS, max_size=3))
@settings(max_examples=60, deadline=None)
def test_lines_are_poured_as_their_template_draws_them(regels: list[Regel]) -> None:
    getekend = "".join(render_to_string("vandaag/regel.html", {"regel": asdict(regel)}) for regel in regels)
    assert giet("vandaag/regel.html", "regel", regels) == getekend


@given(PUNTEN)
@settings(max_examples=60, deadline=None)
def test_lists_within_a_row_are_poured_too(punt: Punt) -> None:
    assert giet("dossier/punt.html", "punt", [punt]) == render_to_string("dossier/punt.html", {"punt": asdict(punt)})


class Rij(NamedTuple):
    naam: str
    adres: str = ""
    wat: Any = ""
    erbij: str = ""


def test_what_is_html_already_stays_so() -> None:
    assert "<b>nu</b>" in giet("vandaag/punt.html", "punt", [Rij("Amina", wat=mark_safe("<b>nu</b>"))])


def test_a_row_with_something_else_than_text_is_refused() -> None:
    with pytest.raises(TypeError, match="geen date"):
        giet("vandaag/punt.html", "punt", [Rij("Amina", wat=date(2026, 11, 29))])


@pytest.mark.parametrize("sleutel", ["9001-0000099", "a b", "50%", "naam?x#y", "ü;=~:@", "a%2Fb"])
def test_an_address_is_the_one_that_django_makes(sleutel: str) -> None:
    assert adres("dossier", sleutel) == reverse("dossier", args=[sleutel])
    assert adres("vandaag_doe", sleutel, "pip", "-", "contact") == reverse(
        "vandaag_doe", args=[sleutel, "pip", "", "contact"]
    )


@pytest.mark.parametrize("gekozen", ["", None, "b1", "<z>"])
def test_a_select_offers_and_chooses_what_that_of_django_does(gekozen: str | None) -> None:
    keuzes = [("", "Maak een keuze"), ("b1", "B1 & meer"), ("<z>", 'de "Z"')]
    ons, van_django = (
        soort(attrs={"autocomplete": "off"}, choices=keuzes).render("route", gekozen, {"id": "r", "required": True})
        for soort in (Lijst, Select)
    )
    assert Lezer(ons).gelezen == Lezer(van_django).gelezen


class Lezer(HTMLParser):
    """The tags with their attributes, in whatever order they were written, and the words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.gelezen: list[object] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.gelezen.append((tag, frozenset(attrs)))

    def handle_data(self, data: str) -> None:
        self.gelezen += [data.strip()] if data.strip() else []
