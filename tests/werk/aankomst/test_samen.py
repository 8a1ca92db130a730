# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A plan for many people: why somebody is skipped, and that two presses at once are one."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from regie.kern.aankomst.gebeurd import Gebeurd
from tests.register.cast import Cast, importeer, maak
from tests.verhaal import gebeurtenis, recht

DAG = date(2026, 11, 1)


def mens(**anders: Any) -> Any:
    from regie.dossiers.instroom import Mens

    wie = Mens("amina", "Amina", "asiel_vergunning", None, None, "karin", True, None)
    return wie._replace(**anders)


def waarom(type_: str, wie: Any, *eerder: Gebeurd, is_beperkt: bool = False, **wat: Mapping[str, Any]) -> str | None:
    from regie.werk.aankomst.overslaan import waarom_niet

    return waarom_niet(wie, type_, DAG, {type_: {}, **wat}, eerder, is_beperkt=is_beperkt)


def ja(type_: str, dag: int = 1, maand: int = 10, **gegevens: Any) -> Gebeurd:
    return Gebeurd(type_, date(2026, maand, dag), gegevens)


@pytest.mark.parametrize(
    ("type_", "wie", "eerder", "reden"),
    [
        ("koppeling", {}, (), None),
        ("koppeling", {}, (ja("koppeling"),), "al_vastgelegd"),
        ("koppeling", {}, (ja("koppeling"), ja("koppeling_einde", 5)), None),
        ("koppeling", {"groep": "gezinsmigrant"}, (), "geen_koppeling_bij_groep"),
        ("koppeling", {"koppeling": date(2026, 5, 1)}, (), "al_vastgelegd"),  # of somebody in hiding
        ("koppeling", {"is_actief": False}, (), "gesloten"),
        ("huisvesting", {}, (), "eerst_koppeling"),
        ("huisvesting", {}, (ja("koppeling"),), None),
        ("huisvesting", {}, (ja("koppeling", 15, 11),), "voor_koppeling"),
        ("huisvesting", {"groep": "gezinsmigrant"}, (), None),
        ("kennismaking", {}, (), None),
        ("kennismaking", {}, (ja("kennismaking", vorm="azc"),), "al_vastgelegd"),
        ("profiel_ontvangen", {}, (ja("koppeling"), ja("profiel_ontvangen", bron="tvs")), "al_vastgelegd"),
    ],
)
def test_why_somebody_is_skipped(
    type_: str, wie: dict[str, Any], eerder: tuple[Gebeurd, ...], reden: str | None, databank: object
) -> None:
    assert waarom(type_, mens(**wie), *eerder) == reden


def test_a_restriction_goes_before_everything(databank: object) -> None:
    assert waarom("koppeling", mens(is_actief=False), is_beperkt=True) == "beperkt"


def test_a_second_place_to_live_is_another_and_the_same_one_is_there_already(databank: object) -> None:
    eerder = (ja("koppeling"), ja("huisvesting", 5, soort="tussenvoorziening"))
    assert waarom("huisvesting", mens(), *eerder, huisvesting={"soort": "regulier"}) is None
    assert waarom("huisvesting", mens(), *eerder, huisvesting={"soort": "tussenvoorziening"}) == "al_vastgelegd"


def test_who_has_this_consulent_already_is_skipped(databank: object) -> None:
    assert waarom("toewijzing", mens(), toewijzing={"medewerker": "karin"}) == "al_deze_consulent"
    assert waarom("toewijzing", mens(), toewijzing={"medewerker": "bas"}) is None


def test_two_presses_at_once_are_one(gemeente: str) -> None:
    from django.db import connections

    from regie.register.fouten import Verouderd
    from regie.werk.aankomst.samen import Opdracht, leg_plan_vast, maak_plan

    cast = maak(gemeente)
    opdracht = Opdracht(uuid4(), DAG, {"kennismaking": {"vorm": "azc"}})
    with cast.als("saskia") as wie:
        plan = maak_plan(wie, opdracht, [cast.dossier], recht())

    def druk(_n: int) -> bool | str:
        try:
            with cast.als("saskia") as wie:
                return leg_plan_vast(wie, plan, recht())
        except Verouderd:
            return "verouderd"
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as samen:
        assert sorted(samen.map(druk, range(2))) == [False, True]
    assert _aantal(cast) == 1


def _aantal(cast: Cast) -> int:
    from regie.dossiers.vraag import rijen

    with cast.als("saskia"):
        return len(rijen("SELECT id FROM gebeurtenis WHERE type = 'kennismaking'"))


def test_a_plan_of_before_somebody_recorded_something_is_void(gemeente: str) -> None:
    from regie.register.fouten import Verouderd
    from regie.werk.aankomst.samen import Opdracht, leg_plan_vast, maak_plan

    cast = maak(gemeente)
    with cast.als("saskia") as wie:
        plan = maak_plan(wie, Opdracht(uuid4(), DAG, {"kennismaking": {"vorm": "azc"}}), [cast.dossier], recht())
    cast.leg_vast("contact", "2026-11-20", kanaal="telefoon", richting="in", onderwerp="huur")
    with pytest.raises(Verouderd), cast.als("saskia") as wie:
        leg_plan_vast(wie, plan, recht())
    assert _aantal(cast) == 0


def test_the_demo_has_a_target_and_homes_that_are_expected_and_twice_is_once(databank: object) -> None:
    from regie.cli.demo_aankomst import vul_aankomst
    from regie.cli.demo_accounts import VOORBEELD
    from regie.dossiers.vraag import rijen
    from regie.toegang.gemeenten import voeg_gemeente_toe
    from tests.register.cast import VANDAAG

    voeg_gemeente_toe(VOORBEELD, "Voorbeeldstad", "voorbeeld")
    cast = Cast(VOORBEELD, "demo-1")
    importeer(
        VOORBEELD,
        [gebeurtenis("dossier_geopend", "2026-09-01", "demo-1", groep="asiel_vergunning", wet="wi2021"),
         gebeurtenis("koppeling", "2026-10-01", "demo-1")],
    )  # fmt: skip
    for _keer in range(2):
        vul_aankomst(VANDAAG)
    with cast.als("saskia"):
        assert [rij["half_jaar"] for rij in rijen("SELECT half_jaar FROM taakstelling ORDER BY 1")] == [
            "2025-2",
            "2026-1",
            "2026-2",
        ]
        assert len(rijen("SELECT id FROM gebeurtenis WHERE type = 'huisvesting_verwacht'")) == 1
