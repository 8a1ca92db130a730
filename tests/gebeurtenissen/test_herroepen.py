# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A withdrawal says that a registration was wrong: it repeats the row, once, and is no event itself."""

from datetime import date
from typing import Any

import polars as pl
import pytest

from regie.kern.gebeurtenissen import InvoerFout
from tests.verhaal import gebeurtenis, naam_als_id, stroom

EERST = {"vastgelegd_op": "2024-05-06"}
LATER = {"vastgelegd_op": "2024-06-10"}
HUIS = gebeurtenis("huisvesting", "2024-05-06", id="huis", soort="regulier", gestoffeerd=True, **EERST)
WEG = (
    HUIS | gebeurtenis("huisvesting", "2024-05-06", id="weg", herroept="huis", **LATER) | {"gegevens": HUIS["gegevens"]}
)


def wat(*rijen: dict[str, Any]) -> list[str]:
    with pytest.raises(InvoerFout) as gevangen:
        stroom(rijen)
    assert {probleem.code for probleem in gevangen.value.problemen} == {"herroept"}
    return [f"{probleem.rij} {probleem.veld}: {probleem.wat}" for probleem in gevangen.value.problemen]


def test_the_withdrawn_row_stays_with_the_day_of_its_withdrawal() -> None:
    tabel = stroom([HUIS, WEG]).tabellen["huisvesting"]
    assert tabel["id"].to_list() == [naam_als_id("huis")]
    assert tabel["herroepen_op"].cast(pl.Date).to_list() == [date(2024, 6, 10)]


def test_the_order_of_row_and_withdrawal_does_not_matter() -> None:
    assert (
        stroom([WEG, HUIS])
        .tabellen["huisvesting"]
        .drop("rij")
        .equals(stroom([HUIS, WEG]).tabellen["huisvesting"].drop("rij"))
    )


def test_a_row_that_is_not_withdrawn_has_no_day_of_withdrawal() -> None:
    ander = HUIS | {"id": naam_als_id("ander")}
    tabel = stroom([HUIS, WEG, ander]).tabellen["huisvesting"]
    assert dict(tabel.select("id", "herroepen_op").iter_rows())[naam_als_id("ander")] is None


def test_a_correction_is_a_withdrawal_and_a_new_row() -> None:
    nieuw = gebeurtenis("huisvesting", "2024-05-07", id="nieuw", soort="regulier", **LATER)
    tabel = stroom([HUIS, WEG, nieuw]).tabellen["huisvesting"]
    assert tabel["herroepen_op"].is_null().to_list() == [False, True]


def test_a_withdrawal_of_a_start_takes_the_start_away_from_its_end() -> None:
    begin = gebeurtenis("mb_start", "2024-05-06", id="begin")
    einde = gebeurtenis("mb_einde", "2024-05-20", id="einde")
    assert stroom([begin, einde]).aantal == 2
    with pytest.raises(InvoerFout, match="'mb_einde' zonder eerdere 'mb_start'"):
        stroom([begin, einde, begin | {"id": naam_als_id("weg"), "herroept": naam_als_id("begin")}])


def test_empty_fields_and_the_order_of_fields_make_no_difference() -> None:
    gegevens = {"gestoffeerd": True, "soort": "regulier"}
    assert stroom([HUIS, WEG | {"gegevens": gegevens}]).aantal == 1
    kaal = gebeurtenis("huisvesting", "2024-05-06", id="kaal", soort="regulier")
    weg = kaal | {"id": naam_als_id("w"), "herroept": kaal["id"], "gegevens": kaal["gegevens"] | {"gestoffeerd": None}}
    assert stroom([kaal, weg]).tabellen["huisvesting"]["herroepen_op"].null_count() == 0


def test_nothing_to_withdraw() -> None:
    assert wat(WEG) == [f"1 herroept: er is geen gebeurtenis {naam_als_id('huis')} om te herroepen."]


def test_a_withdrawal_cannot_be_withdrawn() -> None:
    terug = WEG | {"id": naam_als_id("terug"), "herroept": WEG["id"]}
    assert wat(HUIS, WEG, terug) == ["3 herroept: een herroeping kan niet zelf worden herroepen."]


def test_a_row_cannot_withdraw_itself() -> None:
    zelf = gebeurtenis("koppeling", "2024-05-06", id="zelf", herroept="zelf")
    assert wat(zelf) == ["1 herroept: een herroeping kan niet zelf worden herroepen."]


def test_a_row_is_withdrawn_once() -> None:
    nogmaals = WEG | {"id": naam_als_id("nogmaals")}
    eens = "deze gebeurtenis wordt meer dan één keer herroepen."
    assert wat(HUIS, WEG, nogmaals) == [f"2 herroept: {eens}", f"3 herroept: {eens}"]


@pytest.mark.parametrize(
    ("anders", "naam"),
    [
        ({"dossier": "milan"}, "dossier"),
        ({"datum": "2024-05-07"}, "datum"),
        ({"type": "koppeling", "gegevens": {}}, "type"),
        ({"gegevens": {"soort": "regulier"}}, "gegevens"),
        ({"gegevens": {"soort": "opvanglocatie", "gestoffeerd": True}}, "gegevens"),
    ],
)
def test_a_withdrawal_repeats_the_row(anders: dict[str, Any], naam: str) -> None:
    assert wat(HUIS, WEG | anders) == [f"2 herroept: {naam} is anders dan in de herroepen rij."]


def test_a_withdrawal_without_gegevens_is_a_message() -> None:
    leeg = {naam: waarde for naam, waarde in WEG.items() if naam != "gegevens"}
    with pytest.raises(InvoerFout, match=r"rij 2, veld gegevens: deze kolom is leeg"):
        stroom([HUIS, leeg])
