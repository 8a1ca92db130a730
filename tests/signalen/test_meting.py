# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How often signals were right: who counts, what counts as gone wrong, and what is not shown."""

from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.kern.signalen import STAND
from regie.kern.signalen.meting import (
    EEN_OF_MEER,
    GROEPEN,
    KLEIN,
    METING,
    groepen,
    meet,
    uitkomsten,
    wilson,
)
from tests.signalen.test_stand import BEGIN, pip
from tests.verhaal import feiten, gebeurtenis, recht

LATER = "2027-06-01"
EINDE = "2027-02-01"  # three years after the PIP


def afloop(*rijen: dict[str, Any], op: str = LATER) -> list[bool]:
    """Whether it went wrong; nothing for who does not count."""
    return uitkomsten(feiten([*BEGIN, pip(), *rijen], op), recht())["moeilijk"].to_list()


def voldaan(dag: str) -> dict[str, Any]:
    return gebeurtenis("voldaan", dag, wijze="diploma")


def dicht(dag: str) -> dict[str, Any]:
    return gebeurtenis("dossier_gesloten", dag, reden="verhuisd")


@pytest.mark.parametrize(
    ("rijen", "verwacht"),
    [
        ([], [True]),
        ([voldaan("2027-02-01")], [False]),
        ([voldaan("2027-02-02")], [True]),
        ([dicht("2027-01-01")], []),
        ([dicht("2027-03-01")], [True]),
        ([voldaan("2026-12-01"), dicht("2027-01-01")], [False]),
    ],
)
def test_what_counts_as_gone_wrong(rijen: list[dict[str, Any]], verwacht: list[bool]) -> None:
    assert afloop(*rijen) == verwacht


def test_who_still_has_time_does_not_count_yet() -> None:
    assert afloop(op=EINDE) == [True]
    assert afloop(op="2027-01-31") == []
    assert afloop(voldaan("2026-06-01"), op="2027-01-31") == []


def test_who_somebody_is_never_goes_into_a_rule() -> None:
    """What is measured by is not what is looked at."""
    assert not set(GROEPEN) & set(STAND)
    wie = groepen(feiten([*BEGIN, pip()], LATER)).row(0, named=True)
    assert wie == {"dossier": "amina", "leerroute": "b1", "groep": "asiel_vergunning", "geslacht": "onbekend",
                   "leeftijd": "onbekend"}  # fmt: skip


@pytest.mark.parametrize(
    ("jaar", "band"),
    [(1998, "tot en met 26"), (1997, "27 tot en met 34"), (1969, "55 en ouder"), (1970, "45 tot en met 54")],
)
def test_bands_of_age(jaar: int, band: str) -> None:
    rij = gebeurtenis("dossier_geopend", "2024-01-02", groep="asiel_vergunning", wet="wi2021", geboortejaar=jaar)
    assert groepen(feiten([rij], "2024-12-31"))["leeftijd"].to_list() == [band]


def mensen(*delen: tuple[int, str, bool]) -> pl.DataFrame:
    """So many people of a sex, for whom it went wrong or not; all else is the same."""
    rijen = [(geslacht, mis) for aantal, geslacht, mis in delen for _ in range(aantal)]
    return pl.DataFrame(
        [(f"d{nr:04}", mis, "b1", "asiel_vergunning", geslacht, "tot en met 26") for nr, (geslacht, mis) in
         enumerate(rijen)],
        schema={"dossier": pl.String, "moeilijk": pl.Boolean, **dict.fromkeys(GROEPEN, pl.String)}, orient="row",
    )  # fmt: skip


def had(*dossiers: int, signaal: str = "lang_geen_contact") -> pl.DataFrame:
    rijen = [(f"d{nr:04}", signaal) for nr in dossiers]
    return pl.DataFrame(rijen, schema={"dossier": pl.String, "signaal": pl.String}, orient="row")


def rij(meting: pl.DataFrame, groep: str, signaal: str = "lang_geen_contact") -> dict[str, Any]:
    return meting.filter(groep=groep, signaal=signaal).row(0, named=True)


def test_hits_false_alarms_and_misses_add_up() -> None:
    wie = mensen((10, "m", True), (30, "m", False), (20, "v", True), (20, "v", False))
    meting = meet(wie, had(0, 1, 2, 3, 10, 11, 40, 60), recht())
    assert meting.schema == pl.Schema(METING)
    m, v, allen = (rij(meting, groep) for groep in ("m", "v", "allen"))
    telling = ("mensen", "moeilijk", "gesignaleerd", "terecht", "onterecht", "gemist")
    assert [m[een] for een in telling] == [40, 10, 6, 4, 2, 6]
    assert [v[een] for een in telling] == [40, 20, 2, 1, 1, 19]
    assert [allen[een] for een in telling] == [80, 30, 8, 5, 3, 25]
    assert (m["onterecht_deel"], m["gemist_deel"]) == (2 / 30, 0.6)
    assert (m["onterecht_van"], m["onterecht_tot"]) == wilson(2, 30)


def test_one_or_more_counts_a_person_once() -> None:
    wie = mensen((10, "m", True), (10, "m", False))
    gevonden = pl.concat([had(0, 1), had(1, 10, signaal="veel_gemist")])
    samen = rij(meet(wie, gevonden, recht()), "allen", EEN_OF_MEER)
    assert (samen["gesignaleerd"], samen["terecht"], samen["onterecht"]) == (3, 2, 1)


@pytest.mark.parametrize("klein", [(KLEIN - 1, 30), (30, KLEIN - 1)])
def test_a_small_group_is_not_shown_and_cannot_be_found_by_subtracting(klein: tuple[int, int]) -> None:
    wie = mensen((20, "m", True), (20, "m", False), (klein[0], "v", True), (klein[1], "v", False))
    meting = meet(wie, had(0, 40), recht())
    assert {rij(meting, "v")[naam] for naam in METING if naam not in ("groepering", "groep", "signaal")} == {None}
    assert rij(meting, "allen")["mensen"] == rij(meting, "m")["mensen"] == 40
    assert rij(meting, "allen")["gesignaleerd"] == 1


def test_of_too_few_people_nothing_is_shown() -> None:
    meting = meet(mensen((KLEIN - 1, "m", True), (50, "m", False)), had(0), recht())
    assert meting["mensen"].null_count() == meting.height


@given(st.integers(1, 500).flatmap(lambda uit: st.tuples(st.integers(0, uit), st.just(uit))))
def test_the_bounds_hold_the_share_and_stay_between_nothing_and_all(paar: tuple[int, int]) -> None:
    raak, uit = paar
    van, tot = wilson(raak, uit)
    assert 0 <= van <= raak / uit + 1e-9
    assert raak / uit - 1e-9 <= tot <= 1


def test_the_bounds_are_those_of_wilson() -> None:
    assert wilson(5, 50) == pytest.approx((0.0434752, 0.2136022), abs=1e-6)
    assert wilson(0, 10) == pytest.approx((0.0, 0.2775328), abs=1e-6)
