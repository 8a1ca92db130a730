# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The housing target: typed per half year, counted from events; small numbers kept back from who sees totals only."""

import re
from typing import Any
from uuid import uuid4

import pytest

from tests.register.cast import Cast, importeer
from tests.verhaal import gebeurtenis
from tests.web.instroom.conftest import mens
from tests.web.scherm import tekst_van

BLAD = "/instroom/taakstelling/"


def vul_in(cast: Cast, wie: str = "saskia", **velden: Any) -> Any:
    velden = {"stempel": str(uuid4()), "half_jaar": "2026-2", "aantal": "10", "bron": "brief van 1 april"} | velden
    return cast.client(wie).post(BLAD, velden, follow=True)


def gehuisvest(cast: Cast, aantal: int, dag: str = "2026-08-10", soort: str = "regulier") -> None:
    rijen: list[dict[str, object]] = []
    for n in range(aantal):
        dossier = f"{soort}-{dag}-{n}"
        rijen += [
            *mens(dossier),
            gebeurtenis("koppeling", "2026-01-10", dossier),
            gebeurtenis("huisvesting", dag, dossier, soort=soort),
        ]
    importeer(cast.gemeente, rijen)


def test_realised_is_counted_from_who_was_linked_and_then_housed(cast: Cast) -> None:
    gehuisvest(cast, 7)
    gehuisvest(cast, 3, soort="opvanglocatie")  # does not count by the policy
    tekst = tekst_van(vul_in(cast, erbij="2"))
    assert "De taakstelling is vastgelegd." in tekst
    assert (
        "2026-2 10 7 10 8 met dossier, 2 zonder 0 0 precies gehaald brief van 1 april" in tekst
    )  # Yusuf is the eighth


def test_ahead_goes_along_to_the_next_half_year(cast: Cast) -> None:
    gehuisvest(cast, 9, dag="2026-03-01")
    vul_in(cast, half_jaar="2026-1", aantal="6")
    tekst = tekst_van(vul_in(cast))
    assert "2026-1 6 4 9 9 met dossier, 0 zonder 0 +3 voor" in tekst
    assert "2026-2 10 7 1 1 met dossier, 0 zonder +3 −6" in tekst


def test_somebody_who_moves_counts_once(cast: Cast) -> None:
    cast.leg_vast("huisvesting", "2026-10-20", soort="tussenvoorziening")
    cast.leg_vast("huisvesting", "2026-11-20", soort="regulier")
    assert "2 met dossier" in tekst_van(vul_in(cast))


def test_the_last_that_was_typed_counts_and_pressed_twice_is_once(cast: Cast) -> None:
    from regie.dossiers.vraag import rijen

    stempel = str(uuid4())
    vul_in(cast, stempel=stempel)
    assert "Dit was al vastgelegd. Er is niets dubbel." in tekst_van(vul_in(cast, stempel=stempel))
    tekst = tekst_van(vul_in(cast, aantal="20"))
    assert re.search(r"2026-2 20 ", tekst)
    assert "2026-2 10 " not in tekst
    with cast.als("saskia"):
        assert len(rijen("SELECT aantal FROM taakstelling")) == 2


def test_policy_sees_no_small_number_and_no_stand_that_would_tell_it(cast: Cast) -> None:
    gehuisvest(cast, 3)
    vul_in(cast, half_jaar="2026-1", aantal="4")
    vul_in(cast)
    tekst = tekst_van(cast.client("eva").get(BLAD))
    assert "2026-1 4 3 0 0 met dossier, 0 zonder 0 −4 achter" in tekst
    assert "2026-2 10 7 niet te zien −4 niet te zien brief" in tekst
    assert "Kleine aantallen zijn niet te zien" in tekst
    assert "4 met dossier" in tekst_van(cast.client("saskia").get(BLAD))


def test_a_file_keeps_small_numbers_back_from_everybody_and_holds_no_formula(cast: Cast) -> None:
    vul_in(cast, bron="=1+1")
    tekst = cast.client("saskia").get(f"{BLAD}taakstelling.csv").content.decode("utf-8-sig")
    assert tekst.splitlines()[1] == "2026-2;10;7;niet te zien;0;niet te zien;'=1+1"


@pytest.mark.parametrize(
    ("velden", "zegt"),
    [
        ({"half_jaar": "2026"}, "Schrijf het jaar en de helft, zoals 2026-1 of 2026-2."),
        ({"half_jaar": "2026-3"}, "Schrijf het jaar en de helft, zoals 2026-1 of 2026-2."),
        ({"aantal": ""}, "Dit veld is leeg. Vul een getal in."),
        ({"aantal": "veel"}, "Dit is geen heel getal."),
    ],
)
def test_what_is_wrong_is_said_at_its_field(cast: Cast, velden: dict[str, str], zegt: str) -> None:
    antwoord = vul_in(cast, **velden)
    assert antwoord.status_code == 422
    assert zegt in tekst_van(antwoord)


def test_policy_types_a_target_too_and_nobody_else_has_the_page(cast: Cast) -> None:
    assert "De taakstelling is vastgelegd." in tekst_van(vul_in(cast, "eva"))
    for wie in ("karin", "tess", "fenna", "inge"):
        assert cast.client(wie).get(BLAD).status_code == 404
        assert vul_in(cast, wie).status_code == 404
        assert cast.client(wie).get(f"{BLAD}taakstelling.csv").status_code == 404


def test_a_target_is_never_changed_and_of_another_gemeente_never_seen(cast: Cast) -> None:
    from django.db import DatabaseError, connection

    from regie.dossiers.vraag import rijen
    from regie.toegang.gemeenten import voeg_gemeente_toe

    vul_in(cast)
    with pytest.raises(DatabaseError), cast.als("saskia"), connection.cursor() as cursor:
        cursor.execute("UPDATE taakstelling SET aantal = 0")
    for wie in ("tess", "karin"):
        with cast.als(wie):
            assert rijen("SELECT * FROM taakstelling") == []
    voeg_gemeente_toe("0999", "Elders", "voorbeeld")
    with Cast("0999", "x").als("saskia"):
        assert rijen("SELECT * FROM taakstelling") == []
