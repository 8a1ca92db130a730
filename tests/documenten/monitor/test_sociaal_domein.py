# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What goes to the Monitor Sociaal Domein every month: its five subjects, complete, and nothing small."""

import csv
import io
from typing import Any

import pytest

from regie.documenten.monitor.levering import Levering, LeveringFout
from regie.documenten.monitor.publicatie import PublicatieFout
from regie.documenten.monitor.sociaal_domein import KOLOMMEN, regels, sociaal_domein_csv
from tests.documenten.monitor.cijfers import levering, rij, rijen, stand


def gelezen(van: Levering) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(sociaal_domein_csv(van).removeprefix("\ufeff")), delimiter=";"))


def zonder(**dimensies: str) -> list[dict[str, Any]]:
    return [een for een in rijen() if een["dimensies"] != dimensies]


def test_the_five_subjects_are_in_it_each_with_its_figures() -> None:
    uit = gelezen(levering())
    assert tuple(uit[0]) == KOLOMMEN
    assert {(een["onderwerp"], een["code"]): een["waarde"] for een in uit} == {
        ("Aantal inburgeraars", "asiel"): "160", ("Aantal inburgeraars", "hervestiger"): "24",
        ("Aantal inburgeraars", "gezin"): "97", ("Aantal inburgeraars", "oude_wet"): "30",
        ("Aantal inburgeraars", ""): "311",
        ("Gevolgde leerroute", "b1"): "170", ("Gevolgde leerroute", "onderwijs"): "34",
        ("Gevolgde leerroute", "z"): "107",
        ("Plaatsing naar (vrijwilligers)werk", "betaald_werk"): "61",
        ("Plaatsing naar (vrijwilligers)werk", "vrijwilligerswerk"): "43",
        ("Werkervaringsplekken", "werkervaringsplek"): "≤5", ("Stages", "stage"): "0",
    }  # fmt: skip


def test_every_line_says_of_which_month_and_gemeente_it_is_and_when_it_was_counted() -> None:
    for een in gelezen(levering()):
        assert (een["maand"], een["gemeente"], een["peildatum"]) == ("2022-12", "0392", "2022-12-31")
        assert een["gemaakt_op"] == "2026-11-30T12:20:00+00:00"


def test_a_small_number_that_is_not_kept_back_stops_the_delivery() -> None:
    met_klein = [
        *zonder(soort="stage", onderdeel="aantal"),
        stand(rij("participatie", 2, soort="stage", onderdeel="aantal")),
    ]
    with pytest.raises(PublicatieFout, match=r"participatie \(soort=stage, onderdeel=aantal\): het aantal 2 is klein"):
        sociaal_domein_csv(levering(met_klein))


@pytest.mark.parametrize(
    ("weg", "onderwerp"),
    [
        ({"soort": "stage", "onderdeel": "aantal"}, "Stages"),
        ({"soort": "betaald_werk", "onderdeel": "aantal"}, "Plaatsing"),
        ({"onderdeel": "actief"}, "Aantal inb"),
    ],
)
def test_a_subject_without_its_figures_is_refused_and_not_left_out(weg: dict[str, str], onderwerp: str) -> None:
    with pytest.raises(LeveringFout, match=f"Monitor Sociaal Domein, {onderwerp}"):
        sociaal_domein_csv(levering(zonder(**weg)))


def test_the_table_names_what_the_gemeente_asks() -> None:
    assert [regel.onderwerp for regel in regels()] == [
        "Aantal inburgeraars", "Gevolgde leerroute", "Plaatsing naar (vrijwilligers)werk", "Werkervaringsplekken",
        "Stages",
    ]  # fmt: skip
