# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What holds for every story, whatever happened in it."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl
from hypothesis import assume, given
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from regie.kern.gebeurtenissen import InvoerFout
from tests.verhaal import gebeurtenis, naam_als_id, tabel
from tests.verzonnen import Rij, dagen, gemeente, verhaal, zoekvraag

BELEID = st.sampled_from(("almelo", "deventer", "haarlem", "wassenaar", "voorbeeld"))


def alles(rijen: list[Rij], peildatum: date, bekend_op: date | None, beleid: str) -> pl.DataFrame:
    return tabel(rijen, peildatum, bekend_op, beleid, per_aanleiding=True)


@given(gemeente(), dagen, BELEID, dagen)
def test_an_unrelated_event_changes_nothing(rijen: list[Rij], peildatum: date, beleid: str, dag: date) -> None:
    erbij = [*rijen, zoekvraag(dag, rijen[0]["dossier"])]
    assert_frame_equal(alles(rijen, peildatum, None, beleid), alles(erbij, peildatum, None, beleid))


@given(gemeente(), dagen, BELEID, st.randoms())
def test_the_order_of_the_lines_does_not_matter(rijen: list[Rij], peildatum: date, beleid: str, toeval: Any) -> None:
    geschud = list(rijen)
    toeval.shuffle(geschud)
    assert_frame_equal(alles(rijen, peildatum, None, beleid), alles(geschud, peildatum, None, beleid))


@given(gemeente(), dagen, BELEID)
def test_splitting_by_dossier_gives_the_same_answer(rijen: list[Rij], peildatum: date, beleid: str) -> None:
    namen = sorted({rij["dossier"] for rij in rijen})
    delen = [alles([rij for rij in rijen if rij["dossier"] == naam], peildatum, None, beleid) for naam in namen]
    assert_frame_equal(pl.concat(delen), alles(rijen, peildatum, None, beleid))


@given(verhaal(), st.data(), BELEID)
def test_a_withdrawn_row_is_as_if_it_was_never_there_from_the_withdrawal_on(
    rijen: list[Rij], data: st.DataObject, beleid: str
) -> None:
    weg = data.draw(st.sampled_from(rijen[1:] or rijen))
    herroepen_op = data.draw(st.dates(date(2027, 9, 1), date(2028, 6, 30)))
    herroeping = weg | {
        "id": naam_als_id("herroeping"),
        "herroept": weg["id"],
        "vastgelegd_op": f"{herroepen_op}T12:00:00+02:00",
    }
    zonder = [rij for rij in rijen if rij is not weg]
    bekend_op = herroepen_op + timedelta(days=data.draw(st.integers(0, 300)))
    peildatum = data.draw(dagen)
    try:
        verwacht = alles(zonder, peildatum, bekend_op, beleid) if zonder else None
    except InvoerFout:  # the story needs this row: an end would stand without its start
        assume(False)
    gevonden = alles([*rijen, herroeping], peildatum, bekend_op, beleid)
    if verwacht is None:
        assert gevonden.is_empty()
    else:
        assert_frame_equal(verwacht, gevonden)


@given(gemeente(), dagen, dagen, BELEID)
def test_a_row_known_after_bekend_op_changes_nothing(
    rijen: list[Rij], peildatum: date, bekend_op: date, beleid: str
) -> None:
    later = datetime.combine(bekend_op + timedelta(days=1), time.min, ZoneInfo("Europe/Amsterdam")).isoformat()
    dossier = rijen[0]["dossier"]
    erbij = [
        gebeurtenis(
            "pip_vastgesteld",
            "2022-01-01",
            dossier,
            vastgelegd_op=later,
            leerroute="z",
            gesprekken_per_jaar=4,
            pvt_uren=12,
        ),
        gebeurtenis("voldaan", "2022-01-01", dossier, vastgelegd_op=later, wijze="certificaat"),
    ]
    assert_frame_equal(
        alles(rijen, peildatum, bekend_op, beleid), alles([*rijen, *erbij], peildatum, bekend_op, beleid)
    )


@given(verhaal(), dagen, st.integers(0, 900), BELEID)
def test_a_term_once_met_stays_met_on_the_same_day(rijen: list[Rij], peildatum: date, verder: int, beleid: str) -> None:
    """As long as its start, group, law and route stay what they were."""
    sleutel = ["dossier", "termijn", "aanleiding", "start", "regelversie"]
    toen = alles(rijen, peildatum, None, beleid).filter(pl.col("gehaald_op").is_not_null())
    straks = alles(rijen, peildatum + timedelta(days=verder), None, beleid)
    samen = toen.join(straks, on=sleutel, how="inner", nulls_equal=True, suffix="_straks")
    anders = samen.filter(pl.col("gehaald_op") != pl.col("gehaald_op_straks"))
    assert anders.is_empty(), anders.select(*sleutel, "gehaald_op", "gehaald_op_straks").to_dicts()
