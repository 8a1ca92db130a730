# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The fast reader of fields agrees with the pydantic types, and leaves everything doubtful to them."""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.bestanden.recht import lees_recht
from regie.kern.gebeurtenissen.kolommen import Kolommen, lees_kolommen
from regie.kern.gebeurtenissen.schema import schema
from regie.kern.recht.typen.register import Veld

RECHT = lees_recht()
HAARLEM = Path(__file__).parents[1] / "data" / "haarlem-2022" / "gebeurtenissen.jsonl"
LES = '{"van": "2022-05-02", "tot": "2022-05-08", "soort": "nt2", "aangeboden": 10, "gevolgd": 7.5, %s}'
VERZUIM = '"geoorloofd_verzuim": 2.25, "ongeoorloofd_verzuim": 0.25'


def snel(type_: str, *teksten: str) -> Kolommen | None:
    return lees_kolommen(RECHT.gebeurtenissen[type_], pl.Series(teksten, dtype=pl.String), dict(RECHT.codelijsten))


def test_hours_become_minutes_and_dates_become_day_numbers() -> None:
    kolommen = snel("lesuren", LES % VERZUIM)
    assert kolommen is not None
    assert [kolommen[veld][0] for veld in ("aangeboden", "gevolgd", "geoorloofd_verzuim")] == [600, 450, 135]
    assert kolommen["van"][0] == 19_114
    assert kolommen["vervangt"][0] is None


@pytest.mark.parametrize(
    "fout",
    [
        LES % '"geoorloofd_verzuim": 2.25',
        LES % f'{VERZUIM}, "kleur": "rood"',
        LES % f'{VERZUIM}, "van": "2022-05-01"',
        LES % '"geoorloofd_verzuim": "2.25", "ongeoorloofd_verzuim": 0.25',
        LES % '"geoorloofd_verzuim": 2.2, "ongeoorloofd_verzuim": 0.3',
        LES % '"geoorloofd_verzuim": 3, "ongeoorloofd_verzuim": -0.5',
        LES % '"geoorloofd_verzuim": NaN, "ongeoorloofd_verzuim": 0.25',
        LES % '"geoorloofd_verzuim": Infinity, "ongeoorloofd_verzuim": 0.25',
        LES % '"geoorloofd_verzuim": 2.25, "ongeoorloofd_verzuim": 1',
        (LES % VERZUIM).replace("nt2", "nt3"),
        (LES % VERZUIM).replace("2022-05-02", "2022-02-30"),
        (LES % VERZUIM).replace("2022-05-02", "1999-12-31"),
        (LES % VERZUIM).replace("2022-05-02", "2022-05-09"),
        (LES % VERZUIM).replace('"2022-05-02"', "19114"),
        (LES % VERZUIM) * 2,
        (LES % VERZUIM)[:-1],
        "[1]",
        "",
    ],
)
def test_one_text_that_is_not_fine_leaves_its_batch_to_the_row_check(fout: str) -> None:
    goed = LES % VERZUIM
    assert snel("lesuren", goed, goed) is not None
    assert snel("lesuren", goed, fout) is None
    assert schema("lesuren", RECHT).lees([goed, fout])[1].keys() == {1}


def test_an_object_too_many_does_not_make_up_for_a_text_without_one() -> None:
    assert snel("lesuren", (LES % VERZUIM) * 2, "") is None
    assert snel("lesuren", (LES % VERZUIM) * 2, "{\n}") is None


def test_a_score_of_41_is_left_to_the_row_check() -> None:
    assert snel("leerbaarheidstoets", '{"score": 40}') is not None
    assert snel("leerbaarheidstoets", '{"score": 41}') is None


def test_a_code_in_a_list_that_does_not_exist_is_left_to_the_row_check() -> None:
    gesprek = '{"vorm": "gemeentehuis", "leefgebieden": ["%s"]}'
    assert snel("voortgangsgesprek", gesprek % "werk") is not None
    assert snel("voortgangsgesprek", gesprek % "weer") is None


def test_the_haarlem_file_goes_the_fast_way_and_gives_the_same_values() -> None:
    per_type: dict[str, list[str]] = defaultdict(list)
    for regel in HAARLEM.read_text(encoding="utf-8").splitlines():
        rij = json.loads(regel)
        per_type[rij["type"]].append(json.dumps(rij["gegevens"], ensure_ascii=False))
    gelezen = {naam: snel(naam, *teksten) for naam, teksten in per_type.items()}
    assert [naam for naam, kolommen in gelezen.items() if kolommen is None] == []
    for naam, teksten in per_type.items():
        assert_gelijk(naam, gelezen[naam], teksten)


def assert_gelijk(type_: str, kolommen: Kolommen | None, teksten: list[str]) -> None:
    verwacht, fouten = schema(type_, RECHT).lees(teksten)
    assert fouten == {}
    for veld, kolom in (kolommen or {}).items():
        assert kolom.dtype == verwacht[veld].dtype
        assert kolom.to_list() == verwacht[veld].to_list()


GETALLEN = [-1, 0, 0.1, 0.25, 3, 3.0, 41, 10**12, 10**30, 1e300, float("nan")]
DAGEN = ["2022-05-01", "1999-12-31", "2022-02-30", "2022-5-1", "2022-05-01T00:00:00", "1651363200"]
TEKSTEN = ["", "x", "3", "0392", "SYR", "ar", "x" * 201, "é\n"]
LASTIG: st.SearchStrategy[Any] = st.sampled_from([None, True, [], ["lezen"], [None], {}, *GETALLEN, *DAGEN, *TEKSTEN])


def waarde(veld: Veld) -> st.SearchStrategy[Any]:
    codes = list(RECHT.codelijsten[veld.lijst].codes) if veld.lijst else ["a"]
    passend: dict[str, st.SearchStrategy[Any]] = {
        "code": st.sampled_from(codes),
        "codes": st.lists(st.sampled_from(codes), max_size=3),
        "geheel": st.integers(-1, 50),
        "cent": st.integers(0, 10**6),
        "uren": st.integers(0, 400).map(lambda kwartieren: kwartieren / 4),
        "datum": st.dates().map(str),
        "ja_nee": st.booleans(),
        "niveaus": st.just({"lezen": "a2"}),
        "teksten": st.lists(st.text(max_size=3), max_size=2),
        "verwijzing": st.uuids().map(str),
    }
    goed = passend.get(veld.soort, st.text(min_size=1, max_size=5))
    return st.one_of(goed, goed, goed, LASTIG)


@given(st.data())
def test_what_the_fast_reader_accepts_the_pydantic_types_accept_with_the_same_values(data: st.DataObject) -> None:
    type_ = data.draw(st.sampled_from(sorted(RECHT.gebeurtenissen)))
    velden = RECHT.gebeurtenissen[type_].velden
    object_ = st.fixed_dictionaries(
        {naam: waarde(veld) for naam, veld in velden.items() if veld.verplicht},
        optional={naam: waarde(veld) for naam, veld in velden.items() if not veld.verplicht},
    )
    teksten = [json.dumps(o, ensure_ascii=False) for o in data.draw(st.lists(object_, min_size=1, max_size=2))]
    kolommen = snel(type_, *teksten)
    if kolommen is not None:
        assert_gelijk(type_, kolommen, teksten)
