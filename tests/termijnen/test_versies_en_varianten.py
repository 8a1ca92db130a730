# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which version and which variant of a rule is the one for a person."""

from typing import Any

import pytest

from tests.termijnen.gevallen import opening, pip, uitkomst
from tests.verhaal import gebeurtenis, tabel, termijn


def gekomen(kennisgeving: str | None, inschrijving: str | None) -> list[dict[str, Any]]:
    rijen = []
    if kennisgeving:
        rijen.append(gebeurtenis("kennisgeving_plicht", kennisgeving))
    if inschrijving:
        rijen.append(gebeurtenis("inschrijving_brp", inschrijving, gemeentecode="9999"))
    return rijen


@pytest.mark.parametrize(
    ("groep", "kennisgeving", "inschrijving", "versie", "start"),
    [
        ("gezinsmigrant", "2022-06-01", "2022-12-31", "pip@2022-01-01", "2022-12-31"),
        ("gezinsmigrant", "2022-06-01", "2023-01-01", "pip@2023-01-01", "2022-06-01"),
        ("gezinsmigrant", "2022-12-31", None, "pip@2022-01-01", None),
        ("gezinsmigrant", "2023-01-01", None, "pip@2023-01-01", "2023-01-01"),
        ("gezinsmigrant", "2023-02-01", "2022-12-31", "pip@2022-01-01", "2022-12-31"),
        ("asiel_vergunning", "2023-02-01", "2023-05-01", "pip@2023-01-01", "2023-05-01"),
        ("asiel_vergunning", "2023-05-01", "2023-02-01", "pip@2023-01-01", "2023-05-01"),
        ("asiel_vergunning", None, "2023-02-01", "pip@2023-01-01", "2023-02-01"),
        ("asiel_vergunning", "2023-02-01", None, "pip@2023-01-01", None),
        ("asiel_gezin", "2023-02-01", "2023-05-01", "pip@2023-01-01", "2023-02-01"),
        ("overige_migrant", None, "2023-05-01", "pip@2023-01-01", None),
    ],
)
def test_the_registration_chooses_the_version_and_the_group_the_variant(
    groep: str, kennisgeving: str | None, inschrijving: str | None, versie: str, start: str | None
) -> None:
    rij = termijn("pip", [opening(groep=groep), *gekomen(kennisgeving, inschrijving)], "2023-06-01")
    assert uitkomst(rij, "regelversie", "start") == (versie, start)


@pytest.mark.parametrize(("peildatum", "versie"), [("2022-12-31", "2022-01-01"), ("2023-01-01", "2023-01-01")])
def test_while_nothing_is_known_the_version_of_the_peildatum_waits(peildatum: str, versie: str) -> None:
    rij = termijn("pip", [opening()], peildatum)
    assert uitkomst(rij, "regelversie", "status") == (f"pip@{versie}", "wacht")


def test_a_rule_of_the_law_also_judges_a_day_before_the_law() -> None:
    rij = termijn("pip", [opening(datum="2021-10-01"), *gekomen(None, "2021-11-01")], "2022-01-01")
    assert uitkomst(rij, "regelversie", "uiterlijk") == ("pip@2022-01-01", "2022-01-10")


def test_a_rule_of_a_policy_is_not_there_before_it_begins() -> None:
    wonen = gebeurtenis("huisvesting", "2023-12-31", soort="regulier")
    assert termijn("activiteit_na_huisvesting", [opening(), wonen], "2024-03-01", beleid="deventer") is None
    later = gebeurtenis("huisvesting", "2024-01-01", soort="regulier")
    rij = termijn("activiteit_na_huisvesting", [opening(), later], "2024-03-01", beleid="deventer")
    assert uitkomst(rij, "uiterlijk") == ("2024-01-29",)


@pytest.mark.parametrize(
    ("leerroute", "uiterlijk", "klaar"),
    [("b1", "2024-06-01", True), ("z", "2024-06-01", True), ("onderwijs", "2024-09-01", False)],
)
def test_the_route_chooses_how_long_and_what_counts(leerroute: str, uiterlijk: str, klaar: bool) -> None:
    aanbod = gebeurtenis("aanbod_gedaan", "2024-04-01", aanbieder="Taalschool Tess", leerroute=leerroute)
    rij = termijn("aanbod", [opening(), pip("2024-03-01", leerroute=leerroute), aanbod], "2024-05-01")
    assert uitkomst(rij, "uiterlijk") == (uiterlijk,)
    assert rij is not None
    assert (rij["gehaald_op"] is not None) == klaar


def test_the_route_is_that_of_the_peildatum() -> None:
    rijen = [
        opening(),
        pip("2024-03-01", leerroute="b1"),
        gebeurtenis("pip_gewijzigd", "2024-08-01", reden="routewijziging", leerroute="z"),
    ]
    assert termijn("afschalen_mogelijk", rijen, "2024-07-31") is not None
    assert termijn("afschalen_mogelijk", rijen, "2024-08-01") is None
    assert termijn("z_eindgesprek", rijen, "2024-07-31") is None
    assert termijn("z_eindgesprek", rijen, "2024-08-01") is not None


def test_a_field_of_the_event_chooses_the_variant_also_when_it_is_absent() -> None:
    def bezwaar(**velden: Any) -> dict[str, Any] | None:
        rijen = [
            opening(),
            pip("2024-03-01", id="pip"),
            gebeurtenis("bezwaar", "2024-03-20", besluit_id="@pip", **velden),
        ]
        return termijn("bezwaar_besluit", rijen, "2024-04-01")

    assert uitkomst(bezwaar(), "start", "uiterlijk", "duur") == ("2024-04-12", "2024-05-24", "6 weken")
    assert uitkomst(bezwaar(instantie="college"), "uiterlijk") == ("2024-05-24",)
    assert uitkomst(bezwaar(instantie="commissie"), "uiterlijk", "duur") == ("2024-07-05", "12 weken")


@pytest.mark.parametrize(("artikel", "uiterlijk"), [("22", "2027-03-01"), ("23", "2029-03-01")])
def test_the_article_says_how_long_the_power_to_fine_lasts(artikel: str, uiterlijk: str) -> None:
    rapport = gebeurtenis(
        "boeterapport", "2024-03-10", artikel=artikel, gedraging="kwam niet", gedraging_op="2024-03-01"
    )
    assert uitkomst(termijn("boete_bevoegd", [opening(), rapport], "2024-04-01"), "uiterlijk") == (uiterlijk,)


def test_every_person_has_one_version_and_one_variant_of_each_rule() -> None:
    groepen = ("asiel_vergunning", "asiel_gezin", "gezinsmigrant", "overige_migrant")
    rijen = [
        rij
        for groep in groepen
        for leerroute in ("b1", "onderwijs", "z")
        for rij in (
            opening(f"{groep}-{leerroute}", groep),
            pip("2023-03-01", f"{groep}-{leerroute}", leerroute=leerroute),
        )
    ]
    gevonden = tabel(rijen, "2024-01-01", per_aanleiding=True)
    sleutel = ["dossier", "termijn", "aanleiding"]
    assert gevonden.select(sleutel).is_duplicated().sum() == 0
    assert set(gevonden.filter(termijn="pip")["dossier"]) == {
        f"{g}-{r}" for g in groepen for r in ("b1", "onderwijs", "z")
    }
