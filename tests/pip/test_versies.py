# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The versions of a PIP: each whole, with what it changed in the one before."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from regie.kern.pip.routewijziging import venster_tot
from regie.kern.pip.situatie import situatie
from regie.kern.pip.versies import INHOUD, Versiestand, verschillen, versies
from tests.pip.verhaal import INTAKE, begin, keuze, plan, verleden
from tests.verhaal import recht

GETEKEND = ("pip_ondertekend", "2025-01-12", {"wijze": "papier"})
EERST = (
    begin(),
    keuze("onderwijs", "2025-01-08"),
    ("pip_vastgesteld", "2025-01-10", plan("onderwijs", variant="mbo4")),
)


def van(*gebeurd: Any) -> list[Versiestand]:
    return versies(verleden(*gebeurd), recht().pipdelen)


def test_a_change_holds_on_the_version_before_it() -> None:
    eerste, tweede = van(*EERST, GETEKEND, ("pip_gewijzigd", "2025-03-01", {"reden": "overig", "pvt_uren": 16}))
    assert (eerste.nummer, tweede.nummer) == (1, 2)
    assert tweede.inhoud["gesprekken_per_jaar"] == 4
    assert [(een.veld, een.was, een.wordt) for een in tweede.verschillen] == [("pvt_uren", 12, 16)]
    assert eerste.ondertekend is not None
    assert tweede.ondertekend is None


def test_what_has_no_place_in_the_new_route_falls_away() -> None:
    eerst = (begin(), keuze("b1", "2025-01-08"), ("pip_vastgesteld", "2025-01-10", plan("b1")))
    wissel = ("pip_gewijzigd", "2025-03-01", {"reden": "routewijziging", "leerroute": "onderwijs", "variant": "hbo"})
    tweede = van(*eerst, keuze("onderwijs", "2025-02-20"), wissel)[-1]
    anders = {een.veld: (een.was, een.wordt) for een in tweede.verschillen}
    assert anders["map_uren"] == (40, None)
    assert anders["leerroute"] == ("b1", "onderwijs")
    assert anders["variant"] == (None, "hbo")


def test_the_variant_of_the_old_route_does_not_come_along() -> None:
    wissel = ("pip_gewijzigd", "2025-03-01", {"reden": "routewijziging", "leerroute": "b1", "map_uren": 40})
    tweede = van(*EERST, keuze("b1", "2025-02-20"), wissel)[-1]
    assert "variant" not in tweede.inhoud


def test_the_reason_of_a_version_is_that_of_the_choice_before_it() -> None:
    later = keuze("onderwijs", "2025-05-01")[2] | {"motivering": "later"}
    stond = van(*EERST, ("leerroutekeuze", "2025-05-01", later))
    assert stond[0].inhoud["motivering"] == "Dit past bij haar werk."


def test_why_it_is_not_as_the_test_says_stands_with_the_reason() -> None:
    anders = keuze("b1", "2025-01-09")[2] | {"wijkt_af_van_toets": True, "waarom_anders": "Zij leert snel."}
    stond = van(begin(), INTAKE, ("leerroutekeuze", "2025-01-09", anders), ("pip_vastgesteld", "2025-01-10", plan()))
    zegt = stond[0].inhoud["motivering"]
    assert zegt == "Dit past bij haar werk.\n\nWaarom anders dan de toets: Zij leert snel."


def test_a_version_that_was_withdrawn_is_not_changed_any_more() -> None:
    gebeurd = (*EERST, ("pip_gewijzigd", "2025-03-01", {"reden": "overig", "pvt_uren": 16}))
    id_ = verleden(*gebeurd)[-1].id
    weg = ("pip_ingetrokken", "2025-04-01", {"besluit_id": id_, "omvang": "geheel", "wijze": "herroepen_bezwaar"})
    gevonden = van(*gebeurd, weg, ("pip_gewijzigd", "2025-05-01", {"reden": "overig", "map_uren": None}))
    assert [een.geldt for een in gevonden] == [True, False, True]
    assert gevonden[2].inhoud["pvt_uren"] == 12


def test_a_pip_withdrawn_in_part_still_holds_for_the_rest() -> None:
    id_ = verleden(*EERST)[-1].id
    weg = ("pip_ingetrokken", "2025-04-01", {"besluit_id": id_, "omvang": "gedeeltelijk", "wijze": "ingetrokken"})
    assert van(*EERST, weg)[0].geldt


def test_after_a_move_the_new_pip_is_a_version_of_its_own_kind() -> None:
    mee = ("pip_overgenomen", "2025-01-09", {"dagtekening": "2024-06-01", "leerroute": "b1"})
    assert [een.soort for een in van(begin(), mee, ("pip_vastgesteld", "2025-01-10", plan()))] == ["na_verhuizing"]
    assert venster_tot(verleden(begin(), mee), recht()) == date(2025, 12, 1)


def test_the_benefit_of_a_day_follows_from_what_happened() -> None:
    loop = [begin(), INTAKE, ("uitkering_aangevraagd", "2026-10-01", {}),
            ("uitkering_toegekend", "2026-10-10", {"ingang": "2026-10-20"}),
            ("uitkering_beeindigd", "2026-11-10", {"ingang": "2026-11-20"})]  # fmt: skip
    dagen = {"2026-09-01": "nee", "2026-10-05": "komt", "2026-10-15": "komt", "2026-10-21": "ja", "2026-11-15": "ja",
             "2026-11-20": "nee"}  # fmt: skip
    stond = verleden(*loop)
    assert {dag: situatie(stond, date.fromisoformat(dag)).bijstand for dag in dagen} == dagen


WAARDEN = st.one_of(st.integers(0, 40), st.booleans(), st.text(max_size=8))
INHOUDEN = st.dictionaries(st.sampled_from(INHOUD), WAARDEN)


@given(INHOUDEN, INHOUDEN)
def test_the_differences_laid_over_the_old_give_the_new(was: dict[str, Any], wordt: dict[str, Any]) -> None:
    nieuw = dict(was)
    for een in verschillen(was, wordt):
        nieuw.pop(een.veld, None)
        if een.wordt is not None:
            nieuw[een.veld] = een.wordt
    assert nieuw == wordt


@given(INHOUDEN, INHOUDEN)
def test_differences_turn_round_and_of_the_same_there_are_none(een: dict[str, Any], ander: dict[str, Any]) -> None:
    heen = {(v.veld, repr(v.was), repr(v.wordt)) for v in verschillen(een, ander)}
    terug = {(v.veld, repr(v.wordt), repr(v.was)) for v in verschillen(ander, een)}
    assert heen == terug
    assert verschillen(een, een) == ()
