# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Nothing small, nothing to subtract and nothing about a person goes out, and a refusal says what and where."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.documenten.monitor.publicatie import PublicatieFout, publiceerbaar, voor_publicatie
from tests.documenten.monitor.cijfers import achter, definitie, levering, procent, rij, rijen


def test_a_delivery_in_which_small_numbers_are_kept_back_goes_out_as_it_is() -> None:
    assert voor_publicatie(levering()) == levering()


def test_rows_that_point_at_somebody_stay_behind_whatever_they_hold() -> None:
    over_karin = rij("leeftijd", 3, consulent="karin")
    kent = {"leeftijd": definitie("Leeftijd", "Leeftijd.", "Allen", "leeftijd", "consulent")}
    uit = voor_publicatie(levering([rij("leeftijd", 311), over_karin], definities=kent))
    assert [een["dimensies"] for een in uit.rijen] == [{}]


@pytest.mark.parametrize(
    ("slecht", "zin"),
    [
        (rij("pip_vastgesteld", 3, doelgroep="gezin"), r"pip_vastgesteld \(doelgroep=gezin\): het aantal 3 is klein"),
        (rij("leeftijd", 5), r"leeftijd \(totaal\): het aantal 5 is klein"),
        (rij("leeftijd", 2, "iets_nieuws"), "het aantal 2 is klein"),
        (procent("pip_binnen_termijn", 4, 60, onderdeel="aandeel"), "de teller 4 is klein"),
        (procent("pip_binnen_termijn", 57, 60, onderdeel="aandeel"), "het verschil van noemer en teller is klein"),
        (procent("pip_binnen_termijn", 0, 3, onderdeel="aandeel"), "de noemer 3 is klein"),
        (rij("taakstelling", 3, "dossiers", onderdeel="gerealiseerd"), "het aantal 3 is klein"),
        (rij("wachtlijst_intake", 80, "dagen", onderdeel="mediaan_dagen") | {"noemer": 3}, "de noemer 3 is klein"),
        (achter("leeftijd") | {"waarde": 80}, "achtergehouden en staat er toch bij"),
        (achter("leeftijd") | {"teller": 80}, "achtergehouden en staat er toch bij"),
        (rij("leeftijd", 80, consulent="karin"), "de dimensie 'consulent' wijst een persoon aan"),
        (rij("leeftijd", 80) | {"bsn": "999990019"}, "de kolom 'bsn' hoort er niet in"),
    ],
)
def test_what_must_not_go_out_is_refused_with_what_and_where(slecht: dict[str, Any], zin: str) -> None:
    with pytest.raises(PublicatieFout, match=zin):
        publiceerbaar([*rijen(), slecht], 5)


@pytest.mark.parametrize(
    "goed",
    [
        rij("leeftijd", 0, leeftijd="<18"),
        rij("leeftijd", 6, leeftijd="<18"),
        rij("wachtlijst_intake", 3, "dagen", onderdeel="mediaan_dagen"),
        procent("pip_binnen_termijn", 0, 60, onderdeel="aandeel"),
        procent("pip_binnen_termijn", 60, 60, onderdeel="aandeel"),
        rij("leeftijd", None) | {"status": "nog_niet_meetbaar"},
        rij("taakstelling", 3, "dossiers", onderdeel="doel", halfjaar="2022-1"),
        rij("gesprekken", 2.5, "gesprekken", onderdeel="per_dossier") | {"teller": 100, "noemer": 40},
    ],
)
def test_none_a_measure_of_days_and_what_is_large_go_out(goed: dict[str, Any]) -> None:
    publiceerbaar([goed], 5)


def test_one_number_kept_back_beside_its_total_is_refused_for_it_can_be_subtracted() -> None:
    groepen = [rij("pip_vastgesteld", 35, doelgroep="asiel"), achter("pip_vastgesteld", "klein", doelgroep="gezin")]
    with pytest.raises(PublicatieFout, match=r"doelgroep=gezin\): het getal is uit het totaal af te trekken"):
        publiceerbaar([*groepen, rij("pip_vastgesteld", 38)], 5)
    publiceerbaar([*groepen, achter("pip_vastgesteld")], 5)
    publiceerbaar([*groepen, achter("pip_vastgesteld", doelgroep="oude_wet"), rij("pip_vastgesteld", 46)], 5)


def test_all_that_is_wrong_is_said_at_once() -> None:
    with pytest.raises(PublicatieFout) as fout:
        publiceerbaar([rij("leeftijd", 1, leeftijd="<18"), rij("leeftijd", 2, leeftijd="18-26")], 5)
    assert len(fout.value.vondsten) == 2
    assert "Laat de kern de cijfers maken met onderdrukking" in str(fout.value)


def test_a_limit_that_keeps_nothing_back_is_refused() -> None:
    with pytest.raises(PublicatieFout, match="grens voor kleine aantallen is 0"):
        voor_publicatie(levering(grens=0))


@given(st.integers(0, 40), st.integers(1, 12))
def test_a_number_of_people_goes_out_only_where_it_is_none_or_above_the_limit(aantal: int, grens: int) -> None:
    if 1 <= aantal <= grens:
        with pytest.raises(PublicatieFout):
            publiceerbaar([rij("leeftijd", aantal)], grens)
    else:
        publiceerbaar([rij("leeftijd", aantal)], grens)
