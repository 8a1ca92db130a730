# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Closing the intake: what the law asks and is not there is named, and a person decides."""

from typing import Any

import pytest

from tests.register.cast import Cast
from tests.web.dossier.lezen import stuur
from tests.web.intake.blad import noteer, plek
from tests.web.intake.test_gesprek import vastgelegd
from tests.web.intake.test_pagina import blad


def rond_af(cast: Cast, naam: str = "karin", **velden: Any) -> Any:
    return stuur(cast.client(naam), plek(cast, "afronden/"), **({"datum": "2026-11-28"} | velden))


@pytest.fixture
def compleet(cast: Cast) -> Cast:
    """All that the law asks."""
    from tests.intake.test_ontbreekt import WET

    themas = sorted(WET)
    cast.leg_vast(
        "intakegesprek", "2026-11-20", nummer=1, vorm="azc", themas=themas, aanwezig="alleen",
        gewezen_op_apart_gesprek=True,
    )  # fmt: skip
    cast.leg_vast("leerbaarheidstoets", "2026-11-21", score=30)
    for thema in themas:
        cast.leg_vast("intake_bevinding", "2026-11-20", thema=thema, bevinding="besproken", bron="inburgeraar")
    return cast


def test_what_is_missing_is_named_with_its_article(cast: Cast) -> None:
    tekst = blad(cast, "afronden/")
    for stuk in (
        "Er is nog geen gesprek vastgelegd (Wi art. 14).",
        "De leerbaarheidstoets is niet gedaan, en er is geen ontheffing",
        "Nergens staat dat is verteld dat een apart gesprek kan (Bi art. 5.2).",
        "Over “mentale gezondheid” is niets opgeschreven (Bi art. 5.2).",
    ):
        assert stuk in tekst


def test_with_something_missing_it_asks_why_and_then_a_person_decides(cast: Cast) -> None:
    antwoord = rond_af(cast)
    assert antwoord.status_code == 422
    assert vastgelegd(cast, "intake_afgerond") == []
    assert rond_af(cast, toelichting="Zij verhuist morgen.").status_code == 303
    assert vastgelegd(cast, "intake_afgerond")[0]["gegevens"] == {"toelichting": "Zij verhuist morgen."}
    assert "Afgerond op 28 november 2026." in blad(cast)


def test_with_everything_there_it_asks_nothing_more(compleet: Cast) -> None:
    assert "Alles wat de wet vraagt, staat in het dossier." in blad(compleet, "afronden/")
    assert rond_af(compleet).status_code == 303


def test_notes_that_were_not_recorded_keep_it_open(compleet: Cast) -> None:
    noteer(compleet.client("karin"), compleet, "werk", "nog iets")
    antwoord = rond_af(compleet)
    assert antwoord.status_code == 422
    assert "Er zijn nog notities die niet zijn vastgelegd." in antwoord.content.decode()


def test_a_team_leader_is_not_told_what_is_missing_in_what_she_may_not_see(cast: Cast) -> None:
    tekst = blad(cast, "afronden/", "saskia")
    assert "mentale gezondheid" not in tekst
    assert "onderwijs" in tekst
