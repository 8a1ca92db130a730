# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Totals of a gemeente, and how much of them each reader sees."""

from datetime import date
from typing import Any

import pytest

from regie.kern.indicatoren.onderdrukking import Getoond
from tests.indicatoren.rekenaar import andere_waarden
from tests.monitor.geteld import bevolkt
from tests.register.cast import VANDAAG, Cast, maak
from tests.verhaal import recht


@pytest.fixture(scope="module")
def cast(databank: object) -> Cast:
    """Amina waits too: eight people with a permit have no leerroute yet."""
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe("0931", "Voorbeeldstad", "voorbeeld")
    return bevolkt(maak("0931"))


def cijfers(cast: Cast, naam: str, vandaag: date = VANDAAG, **hoe: bool) -> Any:
    from regie.dossiers.totalen import totalen

    with cast.als(naam, vandaag) as wie:
        return totalen(wie, recht(), vandaag, **hoe)


def getal(aantal: int) -> Getoond:
    return Getoond("getal", aantal)


def test_the_team_leader_sees_every_number(cast: Cast) -> None:
    gevonden = cijfers(cast, "saskia")
    actief = gevonden["actief"].vakken
    assert actief["asiel_vergunning", "onderwijs", None] == getal(2)
    assert actief["gezinsmigrant", None, None] == getal(11)
    assert actief[None, "geen", None] == getal(11)
    assert actief[None, None, "traject"] == getal(31)
    assert actief[None, None, None] == getal(42)
    assert gevonden["gestart"].vakken["2026-Q2",] == getal(31)
    assert gevonden["gestart"].vakken["2025-Q1",] == getal(0)


def test_who_waits_is_counted_by_how_long(cast: Cast) -> None:
    wacht = cijfers(cast, "saskia")["wachtlijst"].vakken
    assert wacht == {
        ("kort",): getal(0),
        ("tien_weken",): getal(1),  # Amina, since 21 September
        ("half_jaar",): getal(0),
        ("lang",): getal(10),
        (None,): getal(11),
    }


@pytest.mark.parametrize(("weken", "dagen", "band"), [(3, 6, "kort"), (4, 0, "tien_weken"), (10, 0, "half_jaar")])
def test_four_weeks_is_no_longer_shorter_than_four_weeks(cast: Cast, weken: int, dagen: int, band: str) -> None:
    from regie.kern.kalender import Duur
    from regie.kern.kalender.kalender import later

    dag = later(date(2026, 9, 21), Duur(7 * weken + dagen, "dagen"))
    assert cijfers(cast, "saskia", dag)["wachtlijst"].vakken[band,] == getal(1)


def test_a_lapsed_rule_counts_a_person_once_and_the_day_decides(cast: Cast) -> None:
    nu = cijfers(cast, "saskia")["termijnen"].vakken
    assert nu["pip", "verlopen"] == getal(10)
    assert nu["pip", "bijna"] == getal(1)  # Amina
    later = cijfers(cast, "saskia", date(2026, 12, 31))["termijnen"].vakken
    assert later["pip", "verlopen"] == getal(11)


def test_small_numbers_are_kept_back_from_eva(cast: Cast) -> None:
    actief = cijfers(cast, "eva")["actief"].vakken
    assert actief["asiel_vergunning", "onderwijs", None] == Getoond("klein")
    assert actief["gezinsmigrant", "geen", None] == Getoond("klein")
    assert actief[None, None, None] == getal(42)
    for deel in cijfers(cast, "eva").values():
        assert [vak for vak, cel in deel.vakken.items() if cel.aantal in range(1, 6)] == []


def test_nothing_on_the_page_gives_a_small_number_away(cast: Cast) -> None:
    """One who adds and subtracts over all tables finds for no number that is kept back what it is."""
    echt, gezien = cijfers(cast, "saskia"), cijfers(cast, "eva")
    verborgen = 0
    for naam, deel in gezien.items():
        waar = {vak: cel.aantal for vak, cel in echt[naam].vakken.items()}
        niet_getoond = {vak for vak, cel in deel.vakken.items() if cel.stand != "getal"}
        assert set(andere_waarden(deel.vakken, waar, deel.opzet, 5)) == niet_getoond, naam
        verborgen += len(niet_getoond)
    assert verborgen > 4


def test_a_file_holds_no_small_numbers_whoever_asks_for_it(cast: Cast) -> None:
    delen = cijfers(cast, "saskia", om_te_delen=True)
    assert {naam: deel.vakken for naam, deel in delen.items()} == {
        naam: deel.vakken for naam, deel in cijfers(cast, "eva").items()
    }


@pytest.mark.parametrize("naam", ["karin", "tess", "fenna", "petra"])
def test_totals_are_for_nobody_else(cast: Cast, naam: str) -> None:
    from regie.dossiers.totalen import GeenTotalen

    with pytest.raises(GeenTotalen, match="Totalen zijn niet voor de rol"):
        cijfers(cast, naam)


def test_after_the_totals_she_is_herself_again(cast: Cast) -> None:
    from django.db import connection

    from regie.dossiers.totalen import totalen

    with cast.als("eva") as eva:
        totalen(eva, recht(), VANDAAG)
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_user, (SELECT count(*) FROM dossier_feiten)")
            assert cursor.fetchone() == ("regie_app", 0)


def test_another_gemeente_counts_its_own_people(cast: Cast, gemeente: str) -> None:
    leeg = cijfers(Cast(gemeente, "niemand"), "saskia")
    assert leeg["actief"].vakken[None, None, None] == getal(0)
    assert leeg["termijnen"].vakken == {}


def test_the_quarters_are_those_of_last_year_and_this_year_as_far_as_they_have_begun() -> None:
    from regie.dossiers.totalen import kwartalen_tot

    assert kwartalen_tot(date(2026, 3, 31)) == (
        date(2025, 1, 1),
        ("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1"),
    )
    assert kwartalen_tot(date(2026, 4, 1))[1][-1] == "2026-Q2"
