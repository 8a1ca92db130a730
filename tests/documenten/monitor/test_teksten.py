# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Sentences for the council: right for none, one and many, easy to read, and silent about what is kept back."""

import re
from typing import Any

import pytest

from regie.documenten.leesbaarheid import niveau
from regie.documenten.monitor.teksten import raadsteksten, wanneer, zeg
from regie.documenten.monitor.zinnen import ZINNEN, Zin
from tests.documenten.monitor.cijfers import achter, levering, procent, rij, stand

AANDEEL = [zin for zin in ZINNEN if zin.dimensies.get("onderdeel", "").startswith("aandeel")]
AANTAL = [zin for zin in ZINNEN if zin not in AANDEEL]


def gezegd(*rijen: dict[str, Any]) -> list[str]:
    return [blok.tekst for blok in raadsteksten(levering(rijen))]


def met(zin: Zin, aantal: int) -> str:
    """What is said when the figure, or the numerator of the percentage, is this."""
    kaal = rij("inburgeraars", aantal) if zin in AANTAL else procent("pip_binnen_termijn", aantal, 120)
    return zeg(zin, kaal)


def test_every_sentence_is_about_a_number_or_about_a_percentage() -> None:
    assert all("%(aantal)s" in str(zin.meer) and "%(procent)s" not in str(zin.meer) for zin in AANTAL)
    assert all("%(procent)s" in str(vorm) for zin in AANDEEL for vorm in (zin.nul, zin.een, zin.meer))
    assert len({(zin.indicator, *zin.dimensies.items()) for zin in ZINNEN}) == len(ZINNEN)


@pytest.mark.parametrize("zin", ZINNEN, ids=lambda zin: f"{zin.indicator} {dict(zin.dimensies)}")
@pytest.mark.parametrize("aantal", [0, 1, 2, 119])
def test_a_sentence_is_easy_to_read_and_complete(zin: Zin, aantal: int) -> None:
    tekst = met(zin, aantal)
    assert niveau(tekst).makkelijk, niveau(tekst).waarom
    assert "%(" not in tekst
    assert tekst[0].isupper()
    assert tekst.endswith(".")


@pytest.mark.parametrize("zin", AANTAL, ids=lambda zin: f"{zin.indicator} {dict(zin.dimensies)}")
def test_none_one_and_many_have_a_sentence_of_their_own(zin: Zin) -> None:
    assert len({re.sub(r"\d+", "n", met(zin, aantal)) for aantal in (0, 1, 2)}) == 3
    assert "1.234" in met(zin, 1234)
    assert not re.search(r"\b0\b", met(zin, 0).replace("2022", ""))


@pytest.mark.parametrize("zin", AANDEEL, ids=lambda zin: zin.indicator)
def test_a_percentage_never_comes_without_the_numbers_behind_it(zin: Zin) -> None:
    tekst = zeg(zin, procent("pip_binnen_termijn", 48, 73))
    assert {"48", "73", "66"} <= set(re.findall(r"\d+", tekst))
    assert zeg(zin, rij("pip_binnen_termijn", 66, "procent")) == ""


def test_of_few_people_no_conclusion_is_drawn_without_a_warning() -> None:
    weinig, genoeg = (procent("pip_binnen_termijn", *een, onderdeel="aandeel_binnen") for een in ((30, 38), (48, 73)))
    assert gezegd(weinig)[0].endswith("Let op: het gaat om weinig mensen.")
    assert "Let op" not in gezegd(genoeg)[0]


@pytest.mark.parametrize("zin", ZINNEN, ids=lambda zin: f"{zin.indicator} {dict(zin.dimensies)}")
def test_what_is_kept_back_is_not_said_in_any_way(zin: Zin) -> None:
    """Also where the row still holds the number, and also not that it is small."""
    lek = achter("inburgeraars", "klein") | {"waarde": 4, "teller": 4, "noemer": 4444}
    tekst = zeg(zin, lek)
    assert not re.search(r"\d", tekst.replace(str(zin.onderwerp), ""))
    assert "niet zien" in tekst
    assert "klein" not in tekst
    assert niveau(tekst).makkelijk, niveau(tekst).waarom


@pytest.mark.parametrize("zin", ZINNEN, ids=lambda zin: f"{zin.indicator} {dict(zin.dimensies)}")
def test_what_cannot_be_measured_yet_is_not_none(zin: Zin) -> None:
    tekst = zeg(zin, rij("inburgeraars", None) | {"status": "nog_niet_meetbaar"})
    assert "nog niet te meten" in tekst
    assert "niemand" not in tekst
    assert niveau(tekst).makkelijk, niveau(tekst).waarom


def test_a_figure_that_is_not_there_is_not_spoken_of() -> None:
    assert gezegd(rij("inburgeraars", None, onderdeel="actief")) == []
    assert gezegd() == []


def test_a_sentence_about_them_is_only_said_where_they_are_named() -> None:
    daarvan = stand(rij("inburgeraars", 160, doelgroep="asiel", onderdeel="actief"))
    allen = stand(rij("inburgeraars", 311, onderdeel="actief"))
    assert gezegd(allen, daarvan)[1] == "Daarvan kregen 160 mensen asiel."
    assert gezegd(daarvan) == []
    assert len(gezegd(achter("inburgeraars", onderdeel="actief"), daarvan)) == 1
    assert len(gezegd(stand(rij("inburgeraars", 0, onderdeel="actief")), daarvan)) == 1


def test_a_figure_that_may_change_says_so() -> None:
    assert gezegd(rij("pip_vastgesteld", 73) | {"status": "voorlopig"})[0].endswith("Dit cijfer kan nog veranderen.")


@pytest.mark.parametrize(
    ("van", "tot", "begin"),
    [
        ("2022-01-01", "2022-12-31", "In 2022"),
        ("2023-01-01", "2023-02-15", "Van 1 januari tot en met 15 februari 2023"),
        ("2022-07-01", "2023-06-30", "Van 1 juli 2022 tot en met 30 juni 2023"),
        (None, None, "Op 31 december 2022"),
    ],
)
def test_a_sentence_begins_with_when(van: str | None, tot: str | None, begin: str) -> None:
    assert wanneer(rij("leeftijd", 1) | {"van": van, "tot": tot}) == begin


def test_only_the_sentences_of_a_subject_are_said_there() -> None:
    assert {blok.indicator for blok in raadsteksten(levering(), ["mb_instroom"])} == {"mb_instroom"}
