# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What cannot both be true: each check finds its own contradiction and lets the same story pass when the days fit."""

from typing import Any

import pytest

from regie.kern.kwaliteit.ontbreekt import ONTBREEKT
from regie.kern.kwaliteit.tegenspraken import TEGENSPRAKEN
from tests.verhaal import feiten, gebeurtenis, recht

OPENING = gebeurtenis("dossier_geopend", "2024-01-02", groep="asiel_vergunning", wet="wi2021")
PIP: dict[str, Any] = {"gesprekken_per_jaar": 2, "pvt_uren": 12}
Rijen = list[dict[str, Any]]


def gesprek(dag: str) -> dict[str, Any]:
    return gebeurtenis("intakegesprek", dag, nummer=1, vorm="gemeentehuis", themas=["taal"], aanwezig="alleen")


def pip(dag: str, leerroute: str = "b1") -> dict[str, Any]:
    return gebeurtenis("pip_vastgesteld", dag, leerroute=leerroute, **PIP)


def start(dag: str, school: str = "De Brug", leerroute: str = "b1") -> dict[str, Any]:
    return gebeurtenis("start_leerroute", dag, aanbieder=school, leerroute=leerroute)


def les(van: str, tot: str, soort: str = "nt2", gevolgd: float = 8) -> dict[str, Any]:
    uren: dict[str, Any] = {
        "aangeboden": gevolgd,
        "gevolgd": gevolgd,
        "geoorloofd_verzuim": 0,
        "ongeoorloofd_verzuim": 0,
    }
    return gebeurtenis("lesuren", tot, aanbieder="De Brug", van=van, tot=tot, soort=soort, **uren)


def examen(dag: str, niveau: str = "b1", uitslag: str = "geslaagd") -> dict[str, Any]:
    return gebeurtenis("examen", dag, onderdeel="lezen", niveau=niveau, uitslag=uitslag, poging=1)


def gesloten(dag: str) -> dict[str, Any]:
    return gebeurtenis("dossier_gesloten", dag, reden="verhuisd")


GEVALLEN: dict[str, tuple[Rijen, Rijen]] = {
    "gesloten_en_daarna": (
        [gesloten("2024-06-01"), gesprek("2024-06-02")],
        [gesprek("2024-06-01"), gesloten("2024-06-01"), gebeurtenis("mb_eindrapport", "2024-09-01", voorstel="geen")],
    ),
    "start_voor_aanmelding": (
        [start("2024-03-01"), gebeurtenis("aanmelding_leerroute", "2024-03-02", aanbieder="De Brug", leerroute="b1")],
        [start("2024-03-02"), gebeurtenis("aanmelding_leerroute", "2024-03-02", aanbieder="De Brug", leerroute="b1")],
    ),
    "lesuren_voor_start": (
        [les("2024-02-01", "2024-02-29"), start("2024-03-01")],
        [les("2024-03-01", "2024-03-31"), les("2024-02-01", "2024-02-29", gevolgd=0), start("2024-03-11")],
    ),
    "lesuren_dubbel": (
        [les("2024-03-01", "2024-03-31"), les("2024-03-31", "2024-04-06")],
        [les("2024-03-01", "2024-03-30"), les("2024-03-31", "2024-04-06"), les("2024-03-01", "2024-03-31", "knm")],
    ),
    "voldaan_zonder_bewijs": (
        [gebeurtenis("voldaan", "2026-05-01", wijze="diploma"), examen("2026-04-01", uitslag="gezakt")],
        [gebeurtenis("voldaan", "2026-05-01", wijze="diploma"), examen("2026-04-01")],
    ),
    "voldaan_en_daarna": (
        [gebeurtenis("voldaan", "2026-05-01", wijze="diploma"), start("2026-05-02")],
        [gebeurtenis("voldaan", "2026-05-01", wijze="diploma"), start("2026-05-01")],
    ),
    "twee_wetten": (
        [gebeurtenis("kennisgeving_plicht", "2024-02-01", wet="wi2013")],
        [gebeurtenis("kennisgeving_plicht", "2024-02-01", wet="wi2013"),
         gebeurtenis("plicht_gewijzigd", "2024-02-05", wet="wi2021", reden="DUO verbeterde het.")],
    ),
    "gehuisvest_voor_koppeling": (
        [gebeurtenis("huisvesting", "2024-02-01", soort="regulier"), gebeurtenis("koppeling", "2024-02-02")],
        [gebeurtenis("huisvesting", "2024-02-01", soort="opvanglocatie"), gebeurtenis("koppeling", "2024-02-02")],
    ),
    "pip_voor_intake": (
        [pip("2024-05-01"), gesprek("2024-05-02")],
        [pip("2024-05-02"), gesprek("2024-05-02")],
    ),
    "andere_leerroute": (
        [pip("2024-05-01", "z"), start("2024-06-01")],
        [pip("2024-05-01"), start("2024-06-01"),
         gebeurtenis("pip_gewijzigd", "2024-07-01", reden="routewijziging", leerroute="z")],
    ),
    "examen_dubbel": (
        [examen("2026-01-10"), examen("2026-03-10")],
        [examen("2026-01-10", "a2"), examen("2026-03-10", "b1"), examen("2026-03-12", "b1", "gezakt")],
    ),
    "eindrapport_voor_begin": (
        [gebeurtenis("mb_eindrapport", "2024-02-01", voorstel="geen"), gebeurtenis("mb_start", "2024-02-02")],
        [gebeurtenis("mb_eindrapport", "2024-02-02", voorstel="geen"), gebeurtenis("mb_start", "2024-02-02")],
    ),
    "start_op_twee_scholen": (
        [start("2024-06-01"), start("2024-06-01", "Taalhuis")],
        [start("2024-06-01"), start("2024-06-02", "Taalhuis")],
    ),
    "termijn_voorbij_voor_pip": (
        [pip("2024-05-01"), gebeurtenis("verlenging", "2024-06-01", grond="alfabetisering", nieuw_einde="2024-04-30")],
        [pip("2024-05-01"), gebeurtenis("verlenging", "2024-06-01", grond="alfabetisering", nieuw_einde="2028-04-30")],
    ),
}  # fmt: skip


def gevonden(rijen: Rijen, dag: str = "2030-01-01") -> set[str]:
    f = feiten([OPENING, *rijen], dag)
    return {naam for naam, kijk in TEGENSPRAKEN.items() if kijk(f).any()}


@pytest.mark.parametrize("naam", TEGENSPRAKEN)
def test_a_contradiction_is_found(naam: str) -> None:
    assert naam in gevonden(GEVALLEN[naam][0])


@pytest.mark.parametrize("naam", TEGENSPRAKEN)
def test_the_same_story_passes_when_it_can_be_true(naam: str) -> None:
    assert naam not in gevonden(GEVALLEN[naam][1])


def test_a_dossier_in_which_nothing_happened_contradicts_nothing() -> None:
    assert gevonden([]) == set()


def test_of_two_people_only_the_one_who_contradicts_is_found() -> None:
    ander = [{**rij, "dossier": "yusuf"} for rij in (OPENING, pip("2024-05-02"), gesprek("2024-05-02"))]
    f = feiten([OPENING, *GEVALLEN["pip_voor_intake"][0], *ander], "2030-01-01")
    assert f.dossiers.to_list() == ["amina", "yusuf"]
    assert TEGENSPRAKEN["pip_voor_intake"](f).tolist() == [True, False]


def test_what_was_taken_back_contradicts_nothing() -> None:
    mis = {**gesprek("2024-05-02"), "id": "00000000-0000-4000-8000-000000000001"}
    terug = gebeurtenis("intakegesprek", "2024-05-02", nummer=1, vorm="gemeentehuis", themas=["taal"],
                        aanwezig="alleen")  # fmt: skip
    terug["herroept"] = mis["id"]
    assert "pip_voor_intake" in gevonden([pip("2024-05-01"), mis])
    assert "pip_voor_intake" not in gevonden([pip("2024-05-01"), mis, terug])


def test_what_lies_after_the_peildatum_is_not_looked_at() -> None:
    assert gevonden(GEVALLEN["gesloten_en_daarna"][0], "2024-06-01") == set()


def test_every_check_has_its_row_in_the_table_and_the_other_way_round() -> None:
    assert set(TEGENSPRAKEN) == set(recht().tegenspraken)
    assert set(ONTBREEKT) == set(recht().ontbrekend)
    assert set(GEVALLEN) == set(TEGENSPRAKEN)
