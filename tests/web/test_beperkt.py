# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A dossier in which processing is restricted: every page that would add to it says so, and nothing is added."""

import pytest

from tests.register.cast import Cast, maak
from tests.register.privacy import verzoek
from tests.web.dossier.lezen import stuur, tekst, verborgen

WAAROM = "Amina zegt dat haar adres niet klopt; dat zoeken we uit."


@pytest.fixture
def cast(gemeente: str) -> Cast:
    """Amina's plan was put away for a while; then she asked for a restriction."""
    from regie.register.beperken import beperk

    cast = maak(gemeente)
    weg = {"termijn": "pip", "reden": "capaciteit", "opnieuw_op": "2026-12-24"}
    cast.leg_vast("termijn_toelichting", "2026-11-27", **weg)
    id_ = verzoek(cast, "beperking")
    with cast.als("petra") as petra:
        beperk(petra, id_, cast.dossier, WAAROM)
    return cast


def test_a_form_of_the_dossier_says_why_and_keeps_what_was_typed(cast: Cast) -> None:
    adres = f"/dossiers/{cast.dossier}/vastleggen/contact/"
    velden = {"datum": "2026-11-20", "kanaal": "telefoon", "richting": "in", "onderwerp": "de huur"}
    antwoord = stuur(cast.client("karin"), adres, **velden)
    assert antwoord.status_code == 422
    assert "deze persoon heeft gevraagd om beperking" in tekst(antwoord)
    assert "de huur" in antwoord.content.decode()


def test_the_form_of_a_replacement_says_it_too(cast: Cast) -> None:
    """Bas stands in for Karin: that would add to the dossier of somebody who asked for a restriction."""
    cast.account("bas")
    saskia = cast.client("saskia")
    velden = {"afwezig": "karin", "vervanger": "bas", "datum": "2026-11-29"}
    antwoord = saskia.post("/team/vervangen/", verborgen(saskia.get("/team/vervangen/")) | velden)
    assert antwoord.status_code == 422
    assert "deze persoon heeft gevraagd om beperking" in tekst(antwoord)
    assert cast.client("bas").get(f"/dossiers/{cast.dossier}/").status_code == 404


def test_a_button_without_a_form_answers_with_a_page_that_says_why(cast: Cast) -> None:
    antwoord = cast.client("karin").post(f"/vandaag/{cast.dossier}/pip/-/terug/")
    assert antwoord.status_code == 409
    assert "deze persoon heeft gevraagd om beperking" in tekst(antwoord)
