# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The level for a group: what is known counts first, what is estimated is said to be so."""

from datetime import date
from typing import Any

import pytest

from regie.werk.groepen.niveau import Niveaubepaling, bepaling_van
from tests.register.cast import VANDAAG, Cast, maak
from tests.verhaal import recht
from tests.werk.groepen.mensen import groep, voorstel, wachtenden

ALLE = ("taalniveau", "leerroute", "leerbaarheidstoets")
NA_DE_DREMPEL, ERVOOR = date(2023, 5, 1), date(2023, 4, 1)


def rij(**anders: Any) -> dict[str, Any]:
    return {"taalniveau": None, "leerroute": None, "lbt_score": None, "lbt_datum": None} | anders


@pytest.mark.parametrize(
    ("bekend", "niveau"),
    [
        ({}, (None, "")),
        ({"taalniveau": "a2", "leerroute": "onderwijs"}, (2, "taalniveau")),
        ({"leerroute": "z", "lbt_score": 40, "lbt_datum": NA_DE_DREMPEL}, (1, "leerroute")),
        ({"leerroute": "onderwijs"}, (3, "leerroute")),
        ({"lbt_score": 28, "lbt_datum": NA_DE_DREMPEL}, (2, "leerbaarheidstoets")),
        ({"lbt_score": 27, "lbt_datum": NA_DE_DREMPEL}, (1, "leerbaarheidstoets")),
        ({"lbt_score": 30, "lbt_datum": ERVOOR}, (1, "leerbaarheidstoets")),  # 31 was asked then
    ],
)
def test_the_first_that_is_known_counts(bekend: dict[str, Any], niveau: tuple[int | None, str]) -> None:
    assert Niveaubepaling(ALLE, recht()).van(rij(**bekend)) == niveau


def test_the_order_is_of_the_policy_and_without_one_nothing_is_estimated() -> None:
    anders = Niveaubepaling(("leerbaarheidstoets", "taalniveau"), recht())
    wat = rij(taalniveau="b1", leerroute="z", lbt_score=10, lbt_datum=NA_DE_DREMPEL)
    assert anders.van(wat) == (1, "leerbaarheidstoets")
    assert bepaling_van("voorbeeld", VANDAAG).volgorde == ALLE
    assert bepaling_van("voorbeeld", date(2021, 12, 31)).volgorde == ("taalniveau",)


def test_a_proposal_says_that_the_level_was_estimated(gemeente: str) -> None:
    from regie.dossiers.groepen import plekken
    from regie.web.groepen.woorden import reden

    cast: Cast = maak(gemeente)
    cast.staf()
    een, ander, geen = wachtenden(cast, 3)
    for dossier, score in ((een, 35), (ander, 12)):
        cast.leg_vast("leerbaarheidstoets", "2026-11-20", dossier=dossier, score=score)
    id_ = voorstel(cast, [groep(cast, niveau_van="a2", minimum=1)], [een, ander, geen])
    with cast.als("karin"):
        gevonden = {plek["dossier"]: [reden(wat) for wat in plek["redenen"]] for plek in plekken(id_)}
    assert "het niveau past, geschat uit de leerbaarheidstoets" in gevonden[een]
    assert "het niveau past niet, geschat uit de leerbaarheidstoets" in gevonden[ander]
    assert "het taalniveau is niet bekend" in gevonden[geen]
