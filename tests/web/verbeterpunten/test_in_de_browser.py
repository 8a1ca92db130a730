# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Actions, scenarios and choices in a real browser: narrow, dark, without script; axe finds nothing."""

import pytest
from playwright.sync_api import Browser, expect

from tests.register.cast import Cast
from tests.web.scherm import ingelogd, keur, zonder_script
from tests.web.verbeterpunten.conftest import (
    KEUZE,
    KEUZES,
    PUNT,
    PUNTEN,
    SCENARIO,
    SCENARIOS,
    THEMA,
    adres_van,
    gezien_op,
    vul_in,
)


@pytest.mark.parametrize(
    ("breedte", "kleur", "script"), [(1280, "light", True), (320, "dark", True), (375, "light", False)]
)
def test_every_page_of_what_gets_better(
    chromium: Browser, adres: str, cast: Cast, breedte: int, kleur: str, script: bool
) -> None:
    punt = adres_van(vul_in(cast, f"{PUNTEN}nieuw/", **PUNT | {"uiterlijk": "2026-11-01"}), PUNTEN)
    thema = adres_van(vul_in(cast, f"{SCENARIOS}nieuw/", **THEMA), SCENARIOS)
    vul_in(cast, f"{thema}scenario/b/", **SCENARIO | {"euro": "250000", "gevolgen": "Wachtlijst wordt korter"})
    gekozen = {"gekozen": "b", "gekozen_op": "2026-03-26", "besluit": "college"}
    vul_in(cast, f"{thema}wijzigen/", **THEMA | gekozen | {"gezien": gezien_op(cast, f"{thema}wijzigen/")})
    keuze = adres_van(vul_in(cast, f"{KEUZES}nieuw/", **KEUZE), KEUZES)
    bladen = [
        (PUNTEN, "Verbeterpunten"), (f"{PUNTEN}?stand=klaar", "Verbeterpunten"), (punt, "Verbeterpunt wijzigen"),
        (SCENARIOS, "Scenario's"), (thema, "Regie op peil brengen"), (f"{thema}wijzigen/", "Onderwerp wijzigen"),
        (f"{thema}scenario/a/", "Scenario A"), (KEUZES, "Inrichtingskeuzes"), (keuze, "Inrichtingskeuze wijzigen"),
    ]  # fmt: skip
    with ingelogd(chromium, adres, cast, "saskia", breedte, color_scheme=kleur) as pagina:
        if not script:
            zonder_script(pagina)
        for pad, kop in bladen:
            pagina.goto(f"{adres}{pad}")
            keur(pagina, kop)
        for pad, kop in ((PUNTEN, "Nieuw verbeterpunt"), (SCENARIOS, "Nieuw onderwerp"),
                         (KEUZES, "Nieuwe inrichtingskeuze")):  # fmt: skip
            pagina.goto(f"{adres}{pad}nieuw/")
            pagina.get_by_role("button", name="Leg vast").click()
            expect(pagina.locator(".foutenlijst")).to_be_focused()
            keur(pagina, kop)


def test_empty_lists_say_what_can_be_done(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "eva", 320) as pagina:
        for pad, kop, stap in ((PUNTEN, "Verbeterpunten", "Voeg een verbeterpunt toe"),
                               (SCENARIOS, "Scenario's", "Voeg een onderwerp toe"),
                               (KEUZES, "Inrichtingskeuzes", "Voeg een inrichtingskeuze toe")):  # fmt: skip
            pagina.goto(f"{adres}{pad}")
            keur(pagina, kop)
            expect(pagina.get_by_role("link", name=stap)).to_be_visible()
