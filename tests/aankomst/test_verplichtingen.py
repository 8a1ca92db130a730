# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The obligation matrix as a table that a jurist can read beside the law: J ja, N nee, A als."""

from datetime import date
from typing import Any

import pytest

from regie.kern.aankomst.gebeurd import Gebeurd
from regie.kern.aankomst.verplichtingen import antwoord, wat_moet
from tests.verhaal import recht

OP = date(2026, 11, 29)
KOLOMMEN = (
    ("asiel_vergunning", "wi2021"),
    ("asiel_gezin", "wi2021"),
    ("gezinsmigrant", "wi2021"),
    ("overige_migrant", "wi2021"),
    ("asiel_vergunning", "wi2013"),
)
#                        asiel  gezin  gezins-  overige  oude
#                        verg.  stat.  migrant  migrant  wet
MATRIX = """
brede_intake             J      J      J        J        N
apart_gesprek            J      J      J        J        N
leerbaarheidstoets       J      J      J        J        N
pip                      J      J      J        J        N
leerroute_intensiteit    J      J      N        N        N
pip_vve                  A      A      A        A        N
pip_bijstand             A      A      A        A        N
aanbod                   J      J      N        N        N
pvt                      J      J      J        J        N
map                      A      A      A        A        N
gesprekken               J      J      J        J        N
mb                       J      J      N        N        N
ontzorgen                A      N      N        N        N
z_participatie           A      A      N        N        N
z_eindgesprek            A      A      A        A        N
certificaat              A      A      A        A        N
begeleiding_wi2013       N      N      N        N        A
gratis_examen            J      J      N        N        N
lening                   N      N      J        J        N
"""
REGELS = [regel.split() for regel in MATRIX.strip().splitlines()]


@pytest.mark.parametrize("regel", REGELS, ids=lambda regel: regel[0])
def test_the_law_asks_for_each_group_what_the_matrix_says(regel: list[str]) -> None:
    rij = next(rij for rij in recht().verplichtingen if rij.id == regel[0])
    assert [antwoord(rij, groep, wet)[0].upper() for groep, wet in KOLOMMEN] == regel[1:]


def test_the_matrix_has_every_part_once() -> None:
    assert [rij.id for rij in recht().verplichtingen] == [regel[0] for regel in REGELS]


def test_who_has_no_duty_is_owed_nothing() -> None:
    niemand = (("geen_plicht", "geen"), (None, None), ("gezinsmigrant", "geen"))
    assert {antwoord(rij, *wie) for rij in recht().verplichtingen for wie in niemand} == {"nee"}


def stand(groep: str, *gebeurd: Gebeurd, wet: str = "wi2021") -> dict[str, str]:
    return {een.rij.id: een.stand for een in wat_moet(recht().verplichtingen, groep, wet, gebeurd, OP)}


def ja(type_: str, dag: int = 1, **gegevens: Any) -> Gebeurd:
    return Gebeurd(type_, date(2026, 10, dag), gegevens)


def test_a_part_is_done_on_the_day_of_the_event_that_shows_it() -> None:
    gevonden = wat_moet(recht().verplichtingen, "asiel_vergunning", "wi2021", [ja("mb_start", 5)], OP)
    mb = next(een for een in gevonden if een.rij.id == "mb")
    assert (mb.stand, mb.op) == ("gedaan", date(2026, 10, 5))


def test_ontzorgen_is_owed_once_there_is_a_benefit_and_only_with_an_own_asylum_permit() -> None:
    assert stand("asiel_vergunning")["ontzorgen"] == "nu_niet"
    assert stand("asiel_vergunning", ja("uitkering_toegekend"))["ontzorgen"] == "open"
    assert stand("asiel_gezin", ja("uitkering_toegekend"))["ontzorgen"] == "nee"


def test_the_map_falls_away_in_the_onderwijsroute_and_comes_back_with_another_pip() -> None:
    onderwijs, b1 = ja("pip_vastgesteld", 1, leerroute="onderwijs"), ja("pip_vastgesteld", 20, leerroute="b1")
    assert stand("gezinsmigrant")["map"] == "open"
    assert stand("gezinsmigrant", onderwijs)["map"] == "nu_niet"
    assert stand("gezinsmigrant", onderwijs, b1)["map"] == "open"


def test_a_pip_without_hours_does_not_settle_the_hours_of_a_statushouder() -> None:
    assert stand("asiel_gezin", ja("pip_vastgesteld", leerroute="b1"))["leerroute_intensiteit"] == "open"
    met = ja("pip_vastgesteld", leerroute="b1", intensiteit_uren_week=12)
    assert stand("asiel_gezin", met)["leerroute_intensiteit"] == "gedaan"


def test_every_part_names_an_article_of_law() -> None:
    assert all(bron.artikel and bron.bwb for rij in recht().verplichtingen for bron in rij.bron)
