# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The thresholds of 600, 800 and 800 hours: who has them, what counts, and the day on which they are reached."""

import pytest

from regie.kern.feiten.dagen import NOOIT
from regie.kern.kalender import dag
from tests.traject.verhaal import Rij, begin, les, stand
from tests.verhaal import gebeurtenis


def _drempel(rijen: list[Rij], id_: str, op: str = "2026-03-01"):
    return next((een for een in stand(rijen, op).drempels if een.id == id_), None)


def _bereikt(rijen: list[Rij], id_: str, op: str = "2026-03-01") -> str:
    gevonden = _drempel(rijen, id_, op)
    assert gevonden is not None
    return "" if gevonden.bereikt_op[0] == NOOIT else dag(int(gevonden.bereikt_op[0])).isoformat()


@pytest.mark.parametrize(("uren", "bereikt"), [(599.75, ""), (600, "2025-09-30"), (600.25, "2025-09-30")])
def test_six_hundred_hours_to_the_quarter(uren: float, bereikt: str) -> None:
    assert _bereikt([*begin(), les("2025-04-01", "2025-09-30", uren)], "afschalen_mogelijk") == bereikt


@pytest.mark.parametrize(("uren", "bereikt"), [(799.75, ""), (800, "2025-09-30")])
@pytest.mark.parametrize("groep", ["asiel_vergunning", "gezinsmigrant"])
def test_eight_hundred_hours_of_lessons_in_the_z_route_for_both_groups(uren: float, bereikt: str, groep: str) -> None:
    rijen = [*begin("z", groep), les("2025-04-01", "2025-09-30", uren)]
    assert _bereikt(rijen, "z_cursusuren") == bereikt


@pytest.mark.parametrize(("uren", "bereikt"), [(799.75, ""), (800, "2025-09-30")])
def test_eight_hundred_hours_of_taking_part(uren: float, bereikt: str) -> None:
    meedoen = gebeurtenis("participatie_uren", "2025-09-30", van="2025-04-01", tot="2025-09-30", uren=uren)
    assert _bereikt([*begin("z"), meedoen], "z_participatieuren") == bereikt


@pytest.mark.parametrize("groep", ["gezinsmigrant", "overige_migrant"])
def test_group_g_has_no_hours_of_taking_part(groep: str) -> None:
    assert _drempel(begin("z", groep), "z_participatieuren") is None
    assert _drempel(begin("z", groep), "z_cursusuren") is not None


def test_each_route_has_its_own_thresholds() -> None:
    op = "2025-06-01"
    assert [een.id for een in stand(begin("b1"), op).drempels] == ["afschalen_mogelijk"]
    assert [een.id for een in stand(begin("z"), op).drempels] == ["z_cursusuren", "z_participatieuren"]
    assert stand(begin("onderwijs"), op).drempels == []


def test_lessons_of_before_the_pip_count_only_by_a_decision() -> None:
    ervoor = les("2025-02-01", "2025-02-28", 100)
    erna = les("2025-04-01", "2025-09-30", 500)
    besluit = gebeurtenis("uren_verrekend", "2025-10-01", norm="b1_600", uren=100, grond="intake")
    assert _bereikt([*begin(), ervoor, erna], "afschalen_mogelijk") == ""
    assert _bereikt([*begin(), ervoor, erna, besluit], "afschalen_mogelijk") == "2025-10-01"


def test_knm_counts_in_the_z_route_and_not_for_the_six_hundred() -> None:
    uren = [les("2025-04-01", "2025-08-31", 500), les("2025-09-01", "2025-09-30", 300, "knm")]
    assert _drempel([*begin("b1"), *uren], "afschalen_mogelijk").gehaald[0] == 500 * 60
    assert _bereikt([*begin("z"), *uren], "z_cursusuren") == "2025-09-30"


def test_literacy_counts_for_the_six_hundred() -> None:
    uren = [les("2025-04-01", "2025-08-31", 300, "alfabetisering"), les("2025-09-01", "2025-09-30", 300)]
    assert _bereikt([*begin("b1"), *uren], "afschalen_mogelijk") == "2025-09-30"


def test_pvt_and_all_hours_of_the_map_are_taken_off_the_hours_of_taking_part() -> None:
    rijen = [
        *begin("z"),
        gebeurtenis("participatie_uren", "2025-09-30", van="2025-04-01", tot="2025-09-30", uren=738),
        gebeurtenis("pvt_afgerond", "2025-10-01", uren=12, activiteit="museum", ondertekend_op="2025-10-01"),
        gebeurtenis("map_uren", "2025-10-02", soort="groep", uren=10),
    ]
    assert _bereikt(rijen, "z_participatieuren") == ""
    rijen.append(gebeurtenis("map_uren", "2025-10-03", soort="praktijk", uren=40))
    assert _bereikt(rijen, "z_participatieuren") == "2025-10-03"


def test_a_lower_norm_is_the_norm() -> None:
    rijen = [*begin("z"), les("2025-04-01", "2025-09-30", 500)]
    lager = gebeurtenis("urennorm_verlaagd", "2025-05-01", norm="z_cursus", uren=500, grond="revalidatie")
    assert _bereikt(rijen, "z_cursusuren") == ""
    assert _bereikt([*rijen, lager], "z_cursusuren") == "2025-09-30"


def test_what_duo_took_away_is_no_threshold_any_more() -> None:
    weg = gebeurtenis("ontheffing", "2025-06-01", omvang="gedeeltelijk", onderdelen=["participatie"], grond="medisch")
    assert _drempel([*begin("z"), weg], "z_participatieuren", "2025-05-31") is not None
    assert _drempel([*begin("z"), weg], "z_participatieuren", "2025-06-01") is None
