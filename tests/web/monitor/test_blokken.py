# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a table on a page leaves out: groups with nobody, and of a long one the smallest groups or the oldest months."""

from datetime import date
from typing import Any

import pytest

from regie.documenten.monitor.levering import KLEIN, Definitie, Levering
from regie.kern.indicatoren.rijen import STAND
from tests.monitor.metingen.geteld import NU

DAG = date(2026, 11, 29)
GROEPEN = {f"g{nummer:02}": f"groep {nummer}" for nummer in range(20)}


def rij(waarde: int | None, **dimensies: str | None) -> dict[str, Any]:
    weg = {"onderdrukt": waarde is None} | ({STAND: KLEIN} if waarde is None else {})
    return {
        "indicator": "i", "dimensies": dimensies, "waarde": waarde, "eenheid": "dossiers", "van": None, "tot": None,
        "peildatum": DAG, "bekend_op": None, "beleid": "voorbeeld", "definitie_versie": "1", "status": "voorlopig",
        "noot": None, "teller": None, "noemer": None,
    } | weg  # fmt: skip


def blok(rijen: list[dict[str, Any]], lang: int = 0) -> Any:
    from regie.web.monitor.blokken import cijferblok

    namen = {"groep": "groep", "leerroute": "leerroute", "maand": "maand"}
    definitie = Definitie("Mensen", "", "", "dossiers", "", "1", namen, {"groep": GROEPEN})
    levering = Levering("0000", "Voorbeeldstad", DAG, None, DAG, DAG, "voorbeeld", 5, NU, rijen, {"i": definitie})
    gemaakt = cijferblok(levering, "i", lang)
    return gemaakt.blokken[0] if gemaakt.blokken else None


def koppen(gemaakt: Any) -> list[str]:
    return [regel.kop for regel in gemaakt.regels if not regel.is_totaal]


def test_groups_with_nobody_are_left_out_and_one_that_is_kept_back_stays(databank: object) -> None:
    gemaakt = blok([rij(8, groep="g01"), rij(0, groep="g02"), rij(None, groep="g03"), rij(11)])
    assert koppen(gemaakt) == ["groep 1", "groep 3"]
    assert gemaakt.regels[-1] == ("Totaal", [("Aantal", "11")], True)


def test_a_column_with_nobody_is_left_out_and_its_total_stays(databank: object) -> None:
    gemaakt = blok([
        rij(8, groep="g01", leerroute="b1"), rij(0, groep="g01", leerroute="z"), rij(8, groep="g01"),
        rij(7, groep="g02", leerroute="b1"), rij(0, groep="g02", leerroute="z"), rij(7, groep="g02"),
        rij(15, leerroute="b1"), rij(0, leerroute="z"), rij(15),
    ])  # fmt: skip
    assert "z" not in gemaakt.namen
    assert {"b1", "Totaal"} <= set(gemaakt.namen)
    assert all(len(regel.cellen) == len(gemaakt.namen) - 1 for regel in gemaakt.regels)


def test_a_month_in_which_nothing_happened_stays(databank: object) -> None:
    gemaakt = blok([rij(0, maand="2026-01"), rij(6, maand="2026-02"), rij(0, maand="2026-03")])
    assert koppen(gemaakt) == ["januari 2026", "februari 2026", "maart 2026"]


def test_where_nobody_is_left_there_is_no_table(databank: object) -> None:
    assert blok([rij(0, groep="g01"), rij(0, groep="g02"), rij(0)]) is None


@pytest.mark.parametrize(("aantal", "over", "meer"), [(12, 12, ""), (13, 10, "Er zijn nog 3 regels.")])
def test_of_a_long_table_the_largest_groups_come_first(databank: object, aantal: int, over: int, meer: str) -> None:
    rijen = [rij(10 + nummer, groep=code) for nummer, code in enumerate(list(GROEPEN)[:aantal])]
    gemaakt = blok(rijen, lang=12)
    assert (len(koppen(gemaakt)), gemaakt.meer) == (over, meer)
    if meer:
        assert koppen(gemaakt)[0] == f"groep {aantal - 1}"
    assert len(koppen(blok(rijen))) == aantal


def test_what_is_kept_back_does_not_come_between_the_largest(databank: object) -> None:
    """Its place among the others would say how large it is."""
    groot = [rij(10 + nummer, groep=code) for nummer, code in enumerate(list(GROEPEN)[:9])]
    weg = [rij(None, groep=code) for code in list(GROEPEN)[9:15]]
    assert koppen(blok(groot + weg, lang=12))[:9] == [f"groep {nummer}" for nummer in range(8, -1, -1)]


def test_of_many_months_the_last_ones_stay(databank: object) -> None:
    maanden = [rij(6, maand=f"{jaar}-{maand:02}") for jaar in (2025, 2026) for maand in range(1, 10)]
    gezien = koppen(blok(maanden, lang=12))
    assert (gezien[0], gezien[-1], len(gezien)) == ("september 2025", "september 2026", 10)
