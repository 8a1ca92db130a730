# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The theme: enough contrast in light and in dark, every colour set for both and for paper, no idle token."""

import re

import pytest

from regie.web.assets import DOEL, WORTEL

VORMGEVING = DOEL.parent / "vormgeving"
KLEUR = re.compile(r"(--regie-[a-z-]+): (#[0-9a-f]{6});")
THEMA = (VORMGEVING / "thema.css").read_text(encoding="utf-8")
LICHT_TEKST, DONKER_TEKST = THEMA.split("@media (prefers-color-scheme: dark)")
THEMAS = {"licht": dict(KLEUR.findall(LICHT_TEKST)), "donker": dict(KLEUR.findall(DONKER_TEKST))}
VLAKKEN = ("grond", "vlak", "vlak-zacht")
SOORTEN = ("info", "goed", "letop", "fout")
TEKST = [
    *((tekst, vlak) for tekst in ("tekst", "tekst-zacht", "actie", "actie-sterk", "fout-tekst") for vlak in VLAKKEN),
    *((f"{soort}-tekst", f"{soort}-vlak") for soort in SOORTEN),
    ("op-actie", "actie"),
    ("op-actie", "actie-sterk"),
    ("actie-sterk", "actie-zacht"),
    ("tekst", "actie-zacht"),
]
GEEN_TEKST = [
    *(("rand", vlak) for vlak in VLAKKEN),
    *(("focus", vlak) for vlak in (*VLAKKEN, "focus-kier")),
    *((f"{soort}-rand", vlak) for soort in SOORTEN for vlak in ("grond", "vlak", f"{soort}-vlak")),
]


def helderheid(kleur: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    delen = (int(kleur[i : i + 2], 16) / 255 for i in (1, 3, 5))
    rood, groen, blauw = (deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in delen)
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def contrast(een: str, ander: str) -> float:
    """From 1 (equal) to 21 (black on white)."""
    hoog, laag = sorted((helderheid(een), helderheid(ander)), reverse=True)
    return (hoog + 0.05) / (laag + 0.05)


def test_black_on_white_has_the_known_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("naam", THEMAS)
@pytest.mark.parametrize(("voor", "achter"), TEKST)
def test_text_can_be_read(naam: str, voor: str, achter: str) -> None:
    kleuren = THEMAS[naam]
    assert contrast(kleuren[f"--regie-{voor}"], kleuren[f"--regie-{achter}"]) >= 4.5


@pytest.mark.parametrize("naam", THEMAS)
@pytest.mark.parametrize(("voor", "achter"), GEEN_TEKST)
def test_borders_of_controls_and_the_focus_can_be_seen(naam: str, voor: str, achter: str) -> None:
    kleuren = THEMAS[naam]
    assert contrast(kleuren[f"--regie-{voor}"], kleuren[f"--regie-{achter}"]) >= 3


def test_dark_sets_every_colour_that_light_sets() -> None:
    assert THEMAS["donker"].keys() == THEMAS["licht"].keys()


def test_paper_sets_every_colour_but_those_of_a_filled_button_and_the_focus() -> None:
    papier = dict(KLEUR.findall((VORMGEVING / "druk.css").read_text(encoding="utf-8")))
    assert THEMAS["licht"].keys() - papier.keys() == {"--regie-op-actie", "--regie-focus", "--regie-focus-kier"}


def test_every_design_token_that_we_set_is_read_by_a_component() -> None:
    tokens = (VORMGEVING / "tokens.css").read_text(encoding="utf-8")
    gezet = set(re.findall(r"^  (--(?:nl|utrecht)-[a-z0-9-]+):", tokens, re.MULTILINE))
    gelezen = set(
        re.findall(r"var\(\s*(--(?:nl|utrecht)-[a-z0-9-]+)", (DOEL / "onderdelen.css").read_text(encoding="utf-8"))
    )
    assert len(gezet) > 100
    assert gezet <= gelezen


def test_every_colour_and_measure_that_we_read_is_set() -> None:
    bladen = "".join(pad.read_text(encoding="utf-8") for pad in VORMGEVING.glob("*.css"))
    gelezen = set(re.findall(r"var\((--regie-[a-z0-9-]+)\)", bladen))
    assert gelezen <= set(re.findall(r"(--regie-[a-z0-9-]+):", THEMA))


def test_the_manual_names_only_what_can_be_set() -> None:
    uitleg = (WORTEL / "docs" / "vormgeving.md").read_text(encoding="utf-8")
    genoemd = set(re.findall(r"(--regie-[a-z-]*[a-z])(?![-a-z…])", uitleg))
    assert "--regie-actie" in genoemd
    assert genoemd <= set(re.findall(r"(--regie-[a-z0-9-]+):", THEMA))
