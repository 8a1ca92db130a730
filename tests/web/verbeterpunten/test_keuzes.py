# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How the work is set up: whether it is so, and the indicators that tell it."""

from uuid import uuid4

from tests.register.cast import Cast
from tests.web.scherm import tekst_van
from tests.web.verbeterpunten.conftest import KEUZE, KEUZES, adres_van, gezien_op, vul_in

NIEUW = f"{KEUZES}nieuw/"


def test_a_choice_names_its_indicators_as_people_call_them(cast: Cast) -> None:
    tekst = tekst_van(vul_in(cast, NIEUW, **KEUZE | {"indicatoren": "participeert, mb_start participeert"}))
    assert "Een vaste consulent nota 2024 nog niet Doet mee, Startte met maatschappelijke begeleiding –" in tekst


def test_what_is_not_so_stands_first(cast: Cast) -> None:
    for naam, oordeel in (("Alfa", "voldoet"), ("Beta", "niet_beoordeeld"), ("Gamma", "nog_niet")):
        tekst = tekst_van(vul_in(cast, NIEUW, **KEUZE | {"naam": naam, "oordeel": oordeel}))
    assert tekst.index("Gamma") < tekst.index("Beta") < tekst.index("Alfa")


def test_an_indicator_that_does_not_exist_is_refused(cast: Cast) -> None:
    antwoord = vul_in(cast, NIEUW, **KEUZE | {"indicatoren": "participeert fietsles"})
    assert antwoord.status_code == 422
    assert "Deze code bestaat niet: fietsles." in tekst_van(antwoord)


def test_a_change_keeps_what_was_there(cast: Cast) -> None:
    naar = adres_van(vul_in(cast, NIEUW, **KEUZE), KEUZES)
    velden = KEUZE | {"oordeel": "voldoet", "toelichting": "sinds mei", "gezien": gezien_op(cast, naar)}
    assert "voldoet" in tekst_van(vul_in(cast, naar, **velden))
    tekst = tekst_van(cast.client("saskia").get(naar))
    assert "Saskia Bos: voldoet. sinds mei" in tekst
    assert "Saskia Bos: nog niet." in tekst


def test_an_id_that_does_not_exist_is_404(cast: Cast) -> None:
    assert cast.client("saskia").get(f"{KEUZES}{uuid4()}/").status_code == 404
