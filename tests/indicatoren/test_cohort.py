# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who began something in a period, and how long it took: followed until it happened or nobody knows more."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from regie.kern.indicatoren.cohort import UITKOMSTEN, Cohort, OnmogelijkeStudie, Studie, volg
from regie.kern.indicatoren.overleving import LegeGroep
from tests.feiten.lezen import PIP
from tests.verhaal import feiten, gebeurtenis

Rij = Mapping[str, Any]
PEILDATUM = "2027-01-01"


def iemand(naam: str, *rijen: Rij, open_: str = "2024-01-02", **velden: Any) -> list[Rij]:
    opening = {"groep": "asiel_vergunning", "wet": "wi2021", "gemeentecode": "0392"} | velden
    return [gebeurtenis("dossier_geopend", open_, naam, **opening), *({**rij, "dossier": naam} for rij in rijen)]


def kennisgeving(dag: str) -> Rij:
    return gebeurtenis("kennisgeving_plicht", dag)


def pip(dag: str, leerroute: str = "b1") -> Rij:
    return gebeurtenis("pip_vastgesteld", dag, **(PIP | {"leerroute": leerroute}))


def intake(dag: str) -> Rij:
    return gebeurtenis("intakegesprek", dag, nummer=1, vorm="gemeentehuis", themas=["werk"], aanwezig="alleen")


def plaatsing(dag: str) -> Rij:
    return gebeurtenis("plaatsing_start", dag, soort="betaald_werk", uren_per_week=16)


def gesloten(dag: str) -> Rij:
    return gebeurtenis("dossier_gesloten", dag, reden="verhuisd")


def studie(uitkomst: str = "kennisgeving_pip", wie: Mapping[str, list[str]] | None = None, jaar: int = 2024) -> Studie:
    return Studie(uitkomst, date(jaar, 1, 1), date(jaar, 12, 31), wie or {})


def cohort(*mensen: list[Rij], peildatum: str = PEILDATUM, vraag: Studie | None = None) -> Cohort:
    return volg(feiten([rij for rijen in mensen for rij in rijen], peildatum), vraag or studie())


def gevolgd(*mensen: list[Rij], **opties: Any) -> list[tuple[int, bool]]:
    tijden = cohort(*mensen, **opties).tijden
    return list(zip(tijden.dagen.tolist(), tijden.gebeurd.tolist(), strict=True))


NOTITIE = kennisgeving("2024-03-01")


def test_somebody_is_followed_from_the_notice_to_the_pip() -> None:
    assert gevolgd(iemand("amina", NOTITIE, pip("2024-05-10"))) == [(70, True)]


def test_who_still_waits_is_followed_up_to_the_peildatum() -> None:
    assert gevolgd(iemand("amina", NOTITIE), peildatum="2024-03-31") == [(30, False)]


def test_what_comes_after_the_peildatum_has_not_happened() -> None:
    assert gevolgd(iemand("amina", NOTITIE, pip("2024-05-10")), peildatum="2024-03-31") == [(30, False)]


@pytest.mark.parametrize(
    "einde",
    [
        gesloten("2024-03-11"),
        gebeurtenis("overlijden", "2024-03-11"),
        gebeurtenis("verhuizing", "2024-03-11", van="0392", naar="0363"),
        gebeurtenis("vertrek", "2024-03-11", soort="buitenland"),
    ],
    ids=["gesloten", "overleden", "verhuisd", "vertrokken"],
)
def test_who_is_lost_from_sight_is_followed_until_then(einde: Rij) -> None:
    assert gevolgd(iemand("amina", NOTITIE, einde)) == [(10, False)]
    assert gevolgd(iemand("amina", NOTITIE, einde, pip("2024-05-10"))) == [(10, False)]


def test_a_move_to_this_gemeente_is_no_end() -> None:
    hierheen = gebeurtenis("verhuizing", "2024-03-11", van="0363", naar="GM0392")
    assert gevolgd(iemand("amina", NOTITIE, hierheen, pip("2024-05-10"))) == [(70, True)]


def test_a_move_before_the_start_is_no_end() -> None:
    weg = gebeurtenis("verhuizing", "2024-02-01", van="0392", naar="0363")
    assert gevolgd(iemand("amina", weg, NOTITIE, pip("2024-05-10"))) == [(70, True)]


def test_a_dossier_that_was_opened_again_counts_on() -> None:
    rijen = [gesloten("2024-03-11"), gebeurtenis("dossier_heropend", "2024-04-01", reden="terug"), pip("2024-05-10")]
    assert gevolgd(iemand("amina", NOTITIE, *rijen)) == [(70, True)]


def test_what_happens_on_the_last_day_has_happened() -> None:
    assert gevolgd(iemand("amina", NOTITIE, pip("2024-05-10"), gesloten("2024-05-10"))) == [(70, True)]


def test_a_dossier_that_is_opened_after_the_notice_counts() -> None:
    assert gevolgd(iemand("amina", NOTITIE, pip("2024-05-10"), open_="2024-04-01")) == [(70, True)]


def test_who_had_it_already_did_not_wait_and_is_counted_apart() -> None:
    huis = gebeurtenis("huisvesting", "2024-06-01", soort="regulier")
    uitkomst = cohort(
        iemand("amina", huis, intake("2024-05-01")),
        iemand("karin", huis, intake("2024-06-21")),
        vraag=studie("huisvesting_intake"),
    )
    assert (uitkomst.tijden.dagen.tolist(), uitkomst.al_gebeurd, uitkomst.niet_gevolgd) == ([20], 1, 0)


def test_who_had_gone_before_the_start_is_counted_apart() -> None:
    uitkomst = cohort(iemand("amina", gesloten("2024-02-01"), NOTITIE), iemand("karin", NOTITIE))
    assert (len(uitkomst.d), uitkomst.al_gebeurd, uitkomst.niet_gevolgd) == (1, 0, 1)


def test_only_who_began_in_the_period_is_in_it() -> None:
    mensen = [
        iemand(naam, kennisgeving(dag), pip("2025-06-01"), open_="2023-12-01")
        for naam, dag in {"a": "2023-12-31", "b": "2024-01-01", "c": "2024-12-31", "d": "2025-01-01"}.items()
    ]
    uitkomst = cohort(*mensen)
    assert uitkomst.d.tolist() == [1, 2]


@pytest.mark.parametrize(
    ("uitkomst", "start", "einde"),
    [
        ("kennisgeving_pip", kennisgeving("2024-03-01"), pip("2024-03-31")),
        ("kennisgeving_intake", kennisgeving("2024-03-01"), intake("2024-03-31")),
        (
            "huisvesting_intake",
            gebeurtenis("huisvesting", "2024-03-01", soort="regulier"),
            intake("2024-03-31"),
        ),
        (
            "pip_leerroute",
            pip("2024-03-01"),
            gebeurtenis("start_leerroute", "2024-03-31", aanbieder="taalschool", leerroute="b1"),
        ),
        ("pip_participatie", pip("2024-03-01"), plaatsing("2024-03-31")),
        ("pip_voldaan", pip("2024-03-01"), gebeurtenis("voldaan", "2024-03-31", wijze="certificaat")),
    ],
)
def test_every_outcome_is_thirty_days_after_its_start(uitkomst: str, start: Rij, einde: Rij) -> None:
    assert gevolgd(iemand("amina", start, einde), vraag=studie(uitkomst)) == [(30, True)]
    assert gevolgd(iemand("amina", start), vraag=studie(uitkomst), peildatum="2024-03-11") == [(10, False)]


def test_every_outcome_has_a_test() -> None:
    zaken = next(m for m in test_every_outcome_is_thirty_days_after_its_start.pytestmark)  # type: ignore[attr-defined]
    assert {geval[0] for geval in zaken.args[1]} == set(UITKOMSTEN)


def test_who_works_when_the_pip_comes_did_not_wait_and_who_stopped_before_it_does() -> None:
    gestopt = gebeurtenis("plaatsing_einde", "2024-02-01", soort="betaald_werk", reden="contract_einde")
    uitkomst = cohort(
        iemand("amina", plaatsing("2024-01-10"), pip("2024-03-01")),
        iemand("karin", plaatsing("2024-01-10"), gestopt, pip("2024-03-01"), plaatsing("2024-03-11")),
        vraag=studie("pip_participatie"),
    )
    assert (uitkomst.al_gebeurd, uitkomst.tijden.dagen.tolist()) == (1, [10])


# ---------------------------------------------------------------------------------------------- who


GROEP = [
    iemand("a", NOTITIE, geslacht="v", geboortejaar=1990, nationaliteit="SYR"),
    iemand("b", NOTITIE, geslacht="m", geboortejaar=1998, nationaliteit="ERI", groep="gezinsmigrant"),
    iemand("c", NOTITIE, geboortejaar=2007, wet="wi2013"),
    iemand("d", NOTITIE, geslacht="v"),
]


@pytest.mark.parametrize(
    ("wie", "wel"),
    [
        ({"geslacht": ["v"]}, [0, 3]),
        ({"geslacht": ["onbekend"]}, [2]),
        ({"geslacht": ["m", "v"]}, [0, 1, 3]),
        ({"groep": ["gezinsmigrant"]}, [1]),
        ({"wet": ["wi2021"]}, [0, 1, 3]),
        ({"nationaliteit": ["SYR", "ERI"]}, [0, 1]),
        ({"leeftijd": ["<18"]}, [2]),
        ({"leeftijd": ["18-26"]}, [1]),
        ({"leeftijd": ["27-34"]}, [0]),
        ({"leeftijd": ["onbekend"]}, [3]),
        ({"geslacht": ["v"], "leeftijd": ["27-34"]}, [0]),
    ],
)
def test_people_are_chosen_by_what_they_are_at_the_start(wie: dict[str, list[str]], wel: list[int]) -> None:
    assert cohort(*GROEP, vraag=studie(wie=wie)).d.tolist() == wel


@pytest.mark.parametrize(
    ("geboren", "band"), [(1956, ">67"), (1957, "55-67"), (1969, "55-67"), (1970, "45-54"), (2006, "18-26")]
)
def test_the_bands_of_age_meet(geboren: int, band: str) -> None:
    """In 2024."""
    assert len(cohort(iemand("a", NOTITIE, geboortejaar=geboren), vraag=studie(wie={"leeftijd": [band]})).d) == 1


def test_the_route_is_the_first_one_and_not_the_one_that_came_later() -> None:
    ander = gebeurtenis("pip_gewijzigd", "2024-09-01", leerroute="z", reden="routewijziging")
    mensen = [iemand("amina", pip("2024-03-01"), ander), iemand("karin", pip("2024-03-01", "z"))]
    assert cohort(*mensen, vraag=studie("pip_voldaan", wie={"leerroute": ["b1"]})).d.tolist() == [0]
    assert cohort(*mensen, vraag=studie("pip_voldaan", wie={"leerroute": ["z"]})).d.tolist() == [1]


# ----------------------------------------------------------------------------------------- refusals


@pytest.mark.parametrize(
    ("vraag", "reden"),
    [
        (studie("geluk"), "Onbekende uitkomst 'geluk'. Kies uit: kennisgeving_pip"),
        (studie(wie={"kleur": ["rood"]}), "Onbekend kenmerk 'kleur'. Kies uit: groep"),
        (studie(wie={"geslacht": ["vrouw"]}), "Bij 'geslacht' bestaat niet: vrouw"),
        (studie(wie={"leerroute": ["b1"]}), "Bij de start \\(kennisgeving\\) is 'leerroute' nog niet bekend"),
        (Studie("kennisgeving_pip", date(2024, 2, 1), date(2024, 1, 1)), "Draai ze om"),
    ],
)
def test_what_cannot_be_answered_is_refused_and_says_why(vraag: Studie, reden: str) -> None:
    with pytest.raises(OnmogelijkeStudie, match=reden):
        cohort(*GROEP, vraag=vraag)


def test_a_period_in_which_nobody_began_is_refused() -> None:
    with pytest.raises(LegeGroep, match="Niemand om te volgen van 2025-01-01 tot en met 2025-12-31"):
        cohort(*GROEP, vraag=studie(jaar=2025))
