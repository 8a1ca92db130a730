# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Every kind can be told from the paper in light, in dark and in print, and from the other kinds without colour."""

import re

import pytest

from regie.documenten.grafiek import kleuren
from regie.documenten.grafiek.gegevens import SOORTEN
from tests.web.vormgeving.test_kleuren import THEMAS, VORMGEVING, contrast

CSS = (VORMGEVING / "grafiek.css").read_text(encoding="utf-8")
LICHT, DONKER = CSS.split("@media screen and (prefers-color-scheme: dark)")
GEZET = re.compile(r"--(grafiek-[a-z0-9]+): ([^;]+);")


def gezet(blad: str, thema: dict[str, str]) -> dict[str, str]:
    """Each colour of grafiek.css as this theme gives it."""
    return {
        naam: thema[waarde[4:-1]] if waarde.startswith("var(") else waarde
        for naam, waarde in GEZET.findall(blad.split("@media")[0])
    }


OP = {
    "licht": gezet(LICHT, THEMAS["licht"]),
    "donker": gezet(LICHT, THEMAS["donker"]) | gezet(DONKER, THEMAS["donker"]),
}


@pytest.mark.parametrize("kleur", [*kleuren.SOORT, kleuren.RAND, kleuren.ZACHT])
def test_on_white_paper_every_shape_has_enough_contrast(kleur: str) -> None:
    assert contrast(kleur, kleuren.PAPIER) >= 3


@pytest.mark.parametrize("kleur", [kleuren.TEKST, kleuren.ZACHT])
def test_on_white_paper_words_have_enough_contrast(kleur: str) -> None:
    assert contrast(kleur, kleuren.PAPIER) >= 4.5


@pytest.mark.parametrize("thema", OP)
@pytest.mark.parametrize("vlak", ["--regie-vlak", "--regie-grond"])
def test_on_a_screen_every_kind_has_enough_contrast(thema: str, vlak: str) -> None:
    op = THEMAS[thema][vlak]
    for soort in [*range(1, SOORTEN + 1), "leeg", "as"]:
        assert contrast(OP[thema][f"grafiek-{soort}"], op) >= 3, soort
    for woord in ("tekst", "zacht"):
        assert contrast(OP[thema][f"grafiek-{woord}"], op) >= 4.5


def test_the_style_sheet_and_the_drawing_have_the_same_light_colours() -> None:
    assert [OP["licht"][f"grafiek-{nr}"] for nr in range(1, SOORTEN + 1)] == list(kleuren.SOORT)


def test_without_colour_every_kind_has_its_own_pattern_dashes_and_mark() -> None:
    for reeks in (kleuren.PATROON, kleuren.STREEPJES, kleuren.MERK):
        assert len(set(reeks)) == len(reeks) == SOORTEN


def test_every_class_of_a_drawing_is_in_the_style_sheet() -> None:
    from regie.documenten.grafiek import figuur
    from tests.documenten.grafiek.voorbeelden import VOORBEELDEN

    alles = "".join(figuur(grafiek, naam) for naam, grafiek in VOORBEELDEN.items())
    klassen = {klasse for groep in re.findall(r'class="([^"]+)"', alles) for klasse in groep.split()}
    assert klassen - set(re.findall(r"\.(grafiek[a-z0-9_-]*)", CSS)) == set()
    assert len(klassen) > 20


def test_who_chooses_the_colours_gets_every_colour_of_the_system() -> None:
    gekozen = dict(GEZET.findall(CSS.split("@media (forced-colors: active)")[1]))
    assert gekozen.keys() == OP["licht"].keys()
    assert set(gekozen.values()) <= {"CanvasText", "Canvas", "transparent"}
