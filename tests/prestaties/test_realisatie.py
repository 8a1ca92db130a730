# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What was realised, out of the events: each indicator, by group, in the year, once."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from regie.kern.prestaties.realisatie import TELLERS, UitFeiten
from regie.kern.prestaties.samen import Groep, tel_samen
from regie.kern.prestaties.soorten import SOORTEN
from regie.kern.prestaties.vergelijken import Gerealiseerd
from tests.verhaal import gebeurtenis, recht, stroom

EINDE_2025 = date(2025, 12, 31)
Rijen = Iterable[dict[str, Any]]


def mens(dossier: str, groep: str = "asiel_vergunning", wet: str = "wi2021", **velden: Any) -> list[dict[str, Any]]:
    eigen = velden | {"groep": groep, "wet": wet, "geboortejaar": 1990}
    return [
        gebeurtenis("dossier_geopend", "2024-01-10", dossier, **eigen),
        gebeurtenis("koppeling", "2024-01-11", dossier),
    ]


def gezien(dossier: str, dag: str) -> dict[str, Any]:
    return gebeurtenis("kennismaking", dag, dossier, vorm="gemeentehuis")


def meet(indicator: str, rijen: Rijen, peildatum: date = EINDE_2025, **waar: str) -> Gerealiseerd:
    gerealiseerd = realisatie(rijen)(
        indicator, {dim: tuple(codes.split()) for dim, codes in waar.items()}, 2025, peildatum
    )
    assert gerealiseerd is not None
    return gerealiseerd


def realisatie(rijen: Rijen) -> UitFeiten:
    return UitFeiten(stroom(rijen), recht())


def test_every_indicator_that_can_be_budgeted_is_counted() -> None:
    assert set(TELLERS) == set(SOORTEN)


def test_what_is_not_known_is_not_counted_rather_than_nothing() -> None:
    assert realisatie(mens("amina"))("fietsles", {}, 2025, EINDE_2025) is None


def test_under_regie_is_from_the_first_meeting_and_once() -> None:
    rijen = [*mens("amina"), gezien("amina", "2025-03-01"), gezien("amina", "2025-05-01"),
             *mens("yusuf"), gezien("yusuf", "2024-12-31"), gezien("yusuf", "2025-02-01"),
             *mens("bilal"), gebeurtenis("intakegesprek", "2025-12-31", "bilal", nummer=1, vorm="gemeentehuis",
                                         themas=["werk"], aanwezig="alleen")]  # fmt: skip
    assert len(meet("nieuw_onder_regie", rijen).mensen) == 2
    assert len(meet("nieuw_onder_regie", rijen, date(2025, 12, 30)).mensen) == 1


def test_who_waits_or_left_is_not_under_regie_and_is_named_apart() -> None:
    rijen = [*mens("amina"), gezien("amina", "2025-03-01"), *mens("wacht"),
             *mens("weg"), gebeurtenis("dossier_gesloten", "2025-04-01", "weg", reden="verhuisd"),
             *mens("dood"), gebeurtenis("overlijden", "2025-04-01", "dood"),
             *mens("eerder"), gebeurtenis("dossier_gesloten", "2024-04-01", "eerder", reden="verhuisd")]  # fmt: skip
    gerealiseerd = meet("nieuw_onder_regie", rijen)
    assert len(gerealiseerd.mensen) == 1
    assert {reden: len(wie) for reden, wie in gerealiseerd.niet.items()} == {
        "wacht": 1,
        "vertrokken": 1,
        "overleden": 1,
    }


def test_each_person_is_in_one_group_and_the_old_law_comes_first() -> None:
    rijen = [
        rij
        for dossier, groep, wet, her in (
            ("a", "asiel_vergunning", "wi2021", False), ("b", "asiel_gezin", "wi2021", False),
            ("c", "asiel_vergunning", "wi2021", True), ("d", "gezinsmigrant", "wi2021", False),
            ("e", "asiel_vergunning", "wi2013", True),
        )
        for rij in [*mens(dossier, groep, wet, hervestiger=her), gezien(dossier, "2025-03-01")]
    ]  # fmt: skip
    aantal = {
        doelgroep: len(meet("nieuw_onder_regie", rijen, doelgroep=doelgroep).mensen)
        for doelgroep in ("asiel", "hervestiger", "gezin", "oude_wet", "asiel hervestiger")
    }
    assert aantal == {"asiel": 2, "hervestiger": 1, "gezin": 1, "oude_wet": 1, "asiel hervestiger": 3}


def test_already_under_regie_is_who_was_met_before_and_open_on_the_first_of_january() -> None:
    rijen = [*mens("amina"), gezien("amina", "2024-05-01"),
             *mens("weg"), gezien("weg", "2024-05-01"),
             gebeurtenis("dossier_gesloten", "2024-12-01", "weg", reden="verhuisd"),
             *mens("later"), gezien("later", "2024-05-01"),
             gebeurtenis("dossier_gesloten", "2025-06-01", "later", reden="verhuisd"),
             *mens("nieuw"), gezien("nieuw", "2025-01-01")]  # fmt: skip
    assert len(meet("onder_regie_vorig_jaar", rijen).mensen) == 2


def test_new_people_of_last_year_are_those_who_were_there_already_and_count_once_in_the_sum() -> None:
    rijen = [*mens("amina"), gezien("amina", "2024-05-01"), *mens("yusuf"), gezien("yusuf", "2025-05-01")]
    tel = realisatie(rijen)
    vraag = [("nieuw_onder_regie", 2024, date(2024, 12, 31)), ("onder_regie_vorig_jaar", 2025, EINDE_2025),
             ("nieuw_onder_regie", 2025, EINDE_2025)]  # fmt: skip
    aandelen = [tel(indicator, {}, jaar, dag) for indicator, jaar, dag in vraag]
    samen = tel_samen([Groep(str(n), gerealiseerd.mensen) for n, gerealiseerd in enumerate(aandelen) if gerealiseerd])
    assert (samen.opgeteld, samen.mensen) == (3, 2)


def met_route(dossier: str, route: str) -> list[dict[str, Any]]:
    pip = {"leerroute": route, "gesprekken_per_jaar": 4, "pvt_uren": 12, "intensiteit_uren_week": 12}
    return [*mens(dossier), gebeurtenis("pip_vastgesteld", "2025-02-01", dossier, **pip)]


def test_the_share_of_a_route_is_of_who_has_one() -> None:
    rijen = [*met_route("a", "b1"), *met_route("b", "b1"), *met_route("c", "z"), *mens("d"), *met_route("weg", "b1"),
             gebeurtenis("dossier_gesloten", "2025-06-01", "weg", reden="verhuisd")]  # fmt: skip
    gerealiseerd = meet("leerroute_verdeling", rijen, leerroute="b1")
    assert (len(gerealiseerd.mensen), len(gerealiseerd.van if gerealiseerd.van is not None else [])) == (2, 3)
    delen = [meet("leerroute_verdeling", rijen, leerroute=route).mensen for route in ("b1", "onderwijs", "z")]
    assert sum(map(len, delen)) == 3


def test_taking_part_is_a_placement_that_runs_of_who_is_under_regie() -> None:
    plek = {"soort": "vrijwilligerswerk", "uren_per_week": 8}
    rijen = [*mens("amina"), gezien("amina", "2025-02-01"),
             gebeurtenis("plaatsing_start", "2025-03-01", "amina", **plek),
             *mens("yusuf"), gezien("yusuf", "2025-02-01"),
             gebeurtenis("plaatsing_start", "2025-03-01", "yusuf", **plek),
             gebeurtenis("plaatsing_einde", "2025-04-01", "yusuf", soort="vrijwilligerswerk", reden="afgerond"),
             *mens("wacht"), gebeurtenis("plaatsing_start", "2025-03-01", "wacht", **plek)]  # fmt: skip
    gerealiseerd = meet("participeert", rijen)
    assert (len(gerealiseerd.mensen), len(gerealiseerd.van if gerealiseerd.van is not None else [])) == (1, 2)


def test_a_home_is_the_first_ordinary_one_and_who_is_linked_waits_for_it() -> None:
    rijen = [*mens("amina"), gebeurtenis("huisvesting", "2025-02-01", "amina", soort="opvanglocatie"),
             gebeurtenis("huisvesting", "2025-03-01", "amina", soort="regulier"),
             gebeurtenis("huisvesting", "2025-09-01", "amina", soort="regulier"),
             *mens("yusuf"), gebeurtenis("huisvesting", "2025-02-01", "yusuf", soort="opvanglocatie")]  # fmt: skip
    gerealiseerd = meet("woningtoewijzing", rijen)
    assert (len(gerealiseerd.mensen), len(gerealiseerd.niet["wacht_op_woning"])) == (1, 1)


@pytest.mark.parametrize(
    ("indicator", "type_", "velden"),
    [("mb_start", "mb_start", {}), ("ontzorgen", "ontzorgen_start", {"vorm": "wettelijk"})],
)
def test_what_began_in_the_year_counts_once(indicator: str, type_: str, velden: dict[str, str]) -> None:
    rijen = [*mens("amina"), gebeurtenis(type_, "2025-03-01", "amina", **velden),
             gebeurtenis(type_, "2025-09-01", "amina", **velden),
             *mens("yusuf"), gebeurtenis(type_, "2024-03-01", "yusuf", **velden)]  # fmt: skip
    assert len(meet(indicator, rijen).mensen) == 1


def test_a_dimension_that_does_not_exist_is_refused() -> None:
    with pytest.raises(KeyError, match="schoenmaat"):
        meet("mb_start", mens("amina"), schoenmaat="42")
