# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The parts of the duty per route and group: what is done, what is open, and what still lacks."""

import pytest

from tests.traject.verhaal import Rij, begin, examen, les, stand
from tests.verhaal import gebeurtenis

TALEN = ("lezen", "luisteren", "schrijven", "spreken")
PVT = gebeurtenis("pvt_afgerond", "2025-05-01", uren=12, activiteit="museum", ondertekend_op="2025-05-01")
MAP = [gebeurtenis("map_praktijkuren", "2025-06-01", uren=40), gebeurtenis("map_afgerond", "2025-06-15")]
OP = "2026-12-01"


def _rest(rijen: list[Rij], op: str = OP) -> list[str]:
    return [een.id for een in stand(rijen, op).rest]


def _gehaald(niveau: str = "b1", *delen: str) -> list[Rij]:
    return [examen(een, "2026-05-01", "geslaagd", niveau=niveau) for een in delen or TALEN]


def _deel(rijen: list[Rij], onderdeel: str):
    return next(een for een in stand(rijen, OP).examens if een.onderdeel == onderdeel)


def test_what_each_route_asks() -> None:
    assert _rest(begin("b1")) == [*TALEN, "knm", "pvt", "map"]
    assert _rest(begin("onderwijs")) == ["taalschakel", "knm", "pvt"]
    assert _rest(begin("z")) == ["z_cursusuren", "z_participatieuren", "z_eindgesprek", "pvt", "map"]
    assert _rest(begin("z", "gezinsmigrant")) == ["z_cursusuren", "z_eindgesprek", "pvt", "map"]


def test_all_done_in_the_b1_route() -> None:
    knm = examen("knm", "2026-05-01", "geslaagd")
    assert _rest([*begin(), PVT, *MAP, *_gehaald(), knm]) == []


@pytest.mark.parametrize(("uren", "open_"), [(39.75, ["map"]), (40, [])])
def test_the_map_asks_forty_hours_of_practice_and_a_talk(uren: float, open_: list[str]) -> None:
    praktijk, gesprek = gebeurtenis("map_praktijkuren", "2025-06-01", uren=uren), MAP[1]
    alles = [*begin(), PVT, *_gehaald(), examen("knm", "2026-05-01", "geslaagd"), praktijk]
    assert _rest([*alles, gesprek]) == open_
    assert _rest(alles) == ["map"]


@pytest.mark.parametrize(("uren", "klaar"), [(11.75, False), (12, True)])
def test_the_pvt_asks_twelve_hours(uren: float, klaar: bool) -> None:
    pvt = gebeurtenis("pvt_afgerond", "2025-05-01", uren=uren, activiteit="museum", ondertekend_op="2025-05-01")
    assert ("pvt" not in _rest([*begin(), pvt])) is klaar


def test_one_part_at_a2_is_enough_once_the_pip_says_so() -> None:
    lager = gebeurtenis("pip_gewijzigd", "2026-04-01", reden="afschaling", niveaus={"schrijven": "a2"}, id="lager")
    afgeschaald = gebeurtenis("afschaling", "2026-04-01", onderdelen=["schrijven"], onderbouwing="Genoeg inzet.")
    delen = [*_gehaald("b1", "lezen", "luisteren", "spreken"), *_gehaald("a2", "schrijven")]
    assert _deel([*begin(), *delen], "schrijven").stand == "te_laag"
    assert _deel([*begin(), afgeschaald, lager, *delen], "schrijven").stand == "gehaald"
    assert _deel([*begin(), afgeschaald, lager, *delen], "lezen").gevraagd == "b1"


def test_a_pass_without_a_level_is_not_counted() -> None:
    assert _deel([*begin(), examen("lezen", "2026-05-01", "geslaagd")], "lezen").stand == "niveau_onbekend"
    assert "lezen" in _rest([*begin(), examen("lezen", "2026-05-01", "geslaagd")])


def test_a_higher_level_is_enough() -> None:
    assert _deel([*begin(), *_gehaald("b2", "lezen")], "lezen").stand == "gehaald"


def test_a_result_takes_the_place_of_waiting_for_it() -> None:
    wacht = examen("lezen", "2026-05-01", "wacht", niveau="b1", bekostigd="gratis")
    uitslag = examen("lezen", "2026-05-01", "geslaagd", niveau="b1", uitslag_op="2026-07-01")
    assert _deel([*begin(), wacht], "lezen").stand == "wacht"
    deel = _deel([*begin(), wacht, uitslag], "lezen")
    assert (deel.stand, len(deel.pogingen), deel.pogingen[0].bekostigd) == ("gehaald", 1, "gratis")
    assert str(deel.gehaald_op) == "2026-07-01"


@pytest.mark.parametrize(("betaald", "over"), [([], 2), (["gratis"], 1), (["gratis", "gratis"], 0), (["eigen"], 2)])
def test_what_is_left_of_the_free_attempts(betaald: list[str], over: int) -> None:
    rijen = [examen("lezen", f"2026-0{nr}-01", "gezakt", nr, bekostigd=wie) for nr, wie in enumerate(betaald, 1)]
    assert _deel([*begin(), *rijen], "lezen").gratis_over(2) == over


def test_four_parts_at_b1_and_knm_come_instead_of_the_diploma() -> None:
    knm = examen("knm", "2026-06-01", "geslaagd")
    assert _rest([*begin("onderwijs"), PVT, *_gehaald(), knm]) == []
    assert _rest([*begin("onderwijs"), PVT, *_gehaald("b1", "lezen", "luisteren", "spreken"), knm]) == ["taalschakel"]
    assert _rest([*begin("onderwijs"), PVT, *_gehaald("a2"), knm]) == ["taalschakel"]
    assert _rest([*begin("onderwijs"), PVT, *_gehaald()]) == ["taalschakel", "knm"]


def test_the_diploma_is_not_enough_without_knm() -> None:
    diploma = gebeurtenis("taalschakeldiploma", "2026-06-01")
    assert _rest([*begin("onderwijs"), PVT, diploma]) == ["knm"]


def test_the_z_route_is_hours_and_a_talk() -> None:
    rijen = [
        *begin("z"), PVT, *MAP, les("2025-04-01", "2026-03-31", 800),
        gebeurtenis("participatie_uren", "2026-06-30", van="2025-04-01", tot="2026-06-30", uren=748),
    ]  # fmt: skip
    assert _rest(rijen) == ["z_eindgesprek"]
    assert _rest([*rijen, gebeurtenis("eindgesprek_z", "2026-07-01")]) == []


def test_an_exam_of_the_z_route_is_shown_and_not_asked() -> None:
    rijen = [*begin("z", examens=["lezen"]), examen("knm", "2026-05-01", "gezakt")]
    assert [(een.onderdeel, een.gevraagd, een.verplicht) for een in stand(rijen, OP).examens] == [
        ("lezen", "a2", False), ("knm", None, False)
    ]  # fmt: skip


def test_what_duo_took_away_is_not_asked() -> None:
    deels = gebeurtenis("ontheffing", "2026-01-01", omvang="gedeeltelijk", onderdelen=["schrijven"], grond="medisch")
    geheel = gebeurtenis("ontheffing", "2026-01-01", omvang="geheel", grond="medisch")
    assert "schrijven" not in _rest([*begin(), deels])
    assert "schrijven" in _rest([*begin(), deels, gebeurtenis("ontheffing_einde", "2026-02-01")])
    assert _rest([*begin(), geheel]) == []


def test_an_exemption_ends_on_its_last_day() -> None:
    tijdelijk = gebeurtenis("vrijstelling", "2026-01-01", omvang="gedeeltelijk", onderdelen=["knm"], grond="diploma",
                            tot="2026-03-01")  # fmt: skip
    assert "knm" not in _rest([*begin(), tijdelijk], "2026-03-01")
    assert "knm" in _rest([*begin(), tijdelijk], "2026-03-02")


def test_after_a_move_the_route_of_the_other_gemeente_counts() -> None:
    rijen = [
        gebeurtenis("dossier_geopend", "2025-06-01", groep="asiel_vergunning", wet="wi2021"),
        gebeurtenis("kennisgeving_plicht", "2025-06-02", groep="asiel_vergunning", wet="wi2021"),
        gebeurtenis("pip_overgenomen", "2025-06-02", dagtekening="2024-06-03", gemeentecode="0363", leerroute="z",
                    uren_nt2=500, uren_knm=300, pvt_op="2024-12-01"),
    ]  # fmt: skip
    assert _rest(rijen) == ["z_participatieuren", "z_eindgesprek", "map"]
