# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The ruler for plain Dutch: it tells easy from hard, says why, and a harder text never comes out easier."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.documenten.leesbaarheid import AMBTELIJK, NIVEAUS, niveau

MAKKELIJK = "U heeft een afspraak. Kom op tijd. Neem uw pas mee. Kunt u niet komen? Bel ons dan."
GEWOON = (
    "De gemeente maakt samen met u een plan voor uw inburgering. In dat plan staat wat u gaat leren en doen. "
    "U krijgt les op een school in de buurt. Uw consulent belt u elke maand om te vragen hoe het gaat."
)
MOEILIJK = (
    "Naar aanleiding van het feit dat u zonder bericht van verhindering niet bent verschenen op de voor u ingeplande "
    "afspraak in het kader van de brede intake, wordt u hierbij in de gelegenheid gesteld om alsnog binnen de daartoe "
    "gestelde termijn te verschijnen, bij gebreke waarvan een bestuurlijke boete kan worden opgelegd."
)


def stap(tekst: str) -> int:
    return NIVEAUS.index(niveau(tekst).niveau)


def test_an_easy_text_is_easier_than_a_common_one_and_that_than_a_hard_one() -> None:
    assert stap(MAKKELIJK) < stap(GEWOON) < stap(MOEILIJK)
    assert niveau(GEWOON).niveau == "B1"
    assert niveau(MAKKELIJK).makkelijk
    assert not niveau(MOEILIJK).makkelijk


def test_an_easy_text_has_nothing_to_explain() -> None:
    assert niveau(MAKKELIJK).waarom == []


def test_a_hard_text_says_why_with_its_own_words_and_a_plain_one_instead() -> None:
    gemeten = niveau(MOEILIJK)
    waarom = " ".join(gemeten.waarom)
    assert gemeten.woorden_per_zin == 52
    assert "de langste zin heeft 52 woorden" in waarom
    assert "naar aanleiding van (liever: door)" in waarom
    assert "lijdend" in waarom
    assert "verhindering" in waarom


def test_the_passive_alone_makes_a_text_harder() -> None:
    assert stap("Wij sturen u een brief.") < stap("U wordt door ons een brief gestuurd.")


def test_a_word_of_an_office_alone_makes_a_text_harder() -> None:
    assert stap("Bel ons als u niet komt.") < stap("Bel ons indien u niet komt.")


def test_short_points_of_a_list_do_not_hide_a_long_sentence() -> None:
    lang = "Wij willen graag met u praten over alles wat u in uw eigen land en ook hier al heeft geleerd en gedaan."
    assert stap(lang) == stap(lang + "\n- uw school\n- uw werk\n- uw gezin\n")


def test_a_place_to_fill_is_one_word() -> None:
    assert niveau("Kom op {een_heel_lange_naam}.").woorden_per_zin == 3


@pytest.mark.parametrize("leeg", ["", "  \n", "- \n##", "!?"])
def test_a_text_without_words_is_not_hard(leeg: str) -> None:
    assert niveau(leeg) == niveau("")


@given(
    st.lists(st.sampled_from(["Kom op tijd.", "Wij helpen u graag met uw vraag.", MOEILIJK]), min_size=1, max_size=6)
)
def test_one_sentence_instead_of_many_is_never_easier(zinnen: list[str]) -> None:
    los = " ".join(zinnen)
    assert stap(los.replace(". ", " en ")) >= stap(los)


@given(st.sampled_from(sorted(AMBTELIJK)))
def test_every_word_of_an_office_is_seen(woord: str) -> None:
    assert any(f"{woord} (liever: " in waarom for waarom in niveau(f"Wij bellen u {woord} morgen.").waarom)
