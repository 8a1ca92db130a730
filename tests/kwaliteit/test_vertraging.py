# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How late things are recorded: in whole days, per source, kind and consulent; parts add up to the whole."""

import statistics
from datetime import date
from typing import Any

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from regie.kern.gebeurtenissen import keur
from regie.kern.gebeurtenissen.ruw import uit_objecten
from regie.kern.kwaliteit.vertraging import TELLING, VERTRAGING, tel_dagen, vertraging
from tests.verhaal import AMINA, gebeurtenis, recht

VAN_KARIN = pl.DataFrame({"dossier": [AMINA], "consulent": ["karin"]})


def contact(dag: str, vastgelegd: str, **eigen: Any) -> dict[str, Any]:
    return gebeurtenis("contact", dag, kanaal="telefoon", richting="in", onderwerp=f"{dag} {vastgelegd} {eigen}",
                       vastgelegd_op=vastgelegd, **eigen)  # fmt: skip


def telling(rijen: list[dict[str, Any]], vanaf: int = 0) -> pl.DataFrame:
    opening = gebeurtenis("dossier_geopend", "2024-01-02", groep="asiel_vergunning", wet="wi2021",
                          vastgelegd_op="2024-01-02")  # fmt: skip
    ruw, mis = uit_objecten(enumerate([opening, *rijen], start=1))
    gekeurd = keur(ruw, recht(), date(2030, 1, 1), mis=mis)
    geteld = tel_dagen(gekeurd, VAN_KARIN, vanaf)
    assert geteld.schema == pl.Schema(TELLING)
    return geteld


def rij(tabel: pl.DataFrame, dimensie: str, deel: str) -> dict[str, Any]:
    return tabel.filter(dimensie=dimensie, deel=deel).row(0, named=True)


def test_late_and_very_late_are_counted_per_source() -> None:
    rijen = [
        contact("2024-03-01", "2024-03-08"),  # 7 days: not late
        contact("2024-03-01", "2024-03-09"),
        contact("2024-03-01", "2024-03-31"),
        contact("2024-03-01", "2024-04-01", bron_rij="school"),
    ]
    gevonden = vertraging([telling(rijen)])
    assert gevonden.schema == pl.Schema(VERTRAGING)
    school = rij(gevonden, "bron", "school")
    assert (school["aantal"], school["mediaan"], school["laat"], school["erg_laat"]) == (1, 31, 1, 1)
    hier = rij(gevonden, "bron", "gemeente")  # the opening came on the day itself
    assert (hier["aantal"], hier["mediaan"], hier["laat"], hier["erg_laat"]) == (4, 7, 2, 0)
    assert rij(gevonden, "type", "contact")["aantal"] == 4
    assert rij(gevonden, "consulent", "karin")["aantal"] == 5


def test_the_last_day_of_a_source_is_that_of_recording() -> None:
    gevonden = vertraging([telling([contact("2024-03-01", "2024-04-01", bron_rij="duo")])])
    assert rij(gevonden, "bron", "duo")["laatste"] == (date(2024, 4, 1) - date(1970, 1, 1)).days


def test_what_was_recorded_longer_ago_does_not_count() -> None:
    vanaf = (date(2024, 3, 1) - date(1970, 1, 1)).days
    gevonden = vertraging([telling([contact("2024-03-01", "2024-03-01")], vanaf)])
    assert gevonden.filter(dimensie="type")["deel"].to_list() == ["contact"]


def test_nothing_gives_no_rows() -> None:
    assert vertraging([]).is_empty()


delen = st.lists(st.lists(st.integers(0, 60), max_size=8), max_size=4)


@given(delen)
def test_parts_that_were_counted_apart_give_the_median_of_all_of_them(stukken: list[list[int]]) -> None:
    tellingen = [
        pl.DataFrame(
            [("bron", "duo", dagen, 1, 20000) for dagen in sorted(set(stuk))], schema=TELLING, orient="row"
        ).with_columns(aantal=pl.Series([stuk.count(dagen) for dagen in sorted(set(stuk))], dtype=pl.Int64))
        for stuk in stukken
    ]
    alle = [dagen for stuk in stukken for dagen in stuk]
    gevonden = vertraging(tellingen)
    if not alle:
        assert gevonden.is_empty()
        return
    een = gevonden.row(0, named=True)
    assert een["aantal"] == len(alle)
    assert een["mediaan"] == statistics.median_low(alle)
    assert een["laat"] == sum(dagen > 7 for dagen in alle)
    assert een["erg_laat"] == sum(dagen > 30 for dagen in alle)
