# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Two people choose the last place at the same moment: one has it, the other hears why not and what now."""

from collections.abc import Callable
from uuid import UUID

import pytest

from tests.register.cast import Cast
from tests.register.test_gelijktijdig import tegelijk
from tests.web.meedoen.plekken import kies, plek
from tests.web.scherm import tekst_van
from tests.werk.groepen.mensen import wachtenden

KEREN = range(3)


@pytest.mark.parametrize("_keer", KEREN)
def test_of_two_on_two_connections_one_gets_the_last_place_and_the_other_an_explanation(cast: Cast, _keer: int) -> None:
    from regie.dossiers.meedoen import meedoen
    from regie.werk.meedoen.fouten import Vol

    id_, [ander] = plek(cast), wachtenden(cast, 1)
    _duur, fouten = tegelijk([_kies(cast, id_, dossier) for dossier in (cast.dossier, ander)])
    assert [type(fout) for fout in fouten] == [Vol]
    assert str(fouten[0]) == "Keukenhulp is vol (1). Kies een andere plek, of vraag Het Wijkhuis om meer plaats."
    with cast.als("karin"):
        assert sum(len(meedoen(dossier).lopend) for dossier in (cast.dossier, ander)) == 1
    assert "vol (1)" in tekst_van(cast.client("karin").get(f"/meedoen/plekken/{id_}/"))


def test_of_three_on_a_place_for_two_two_get_in(cast: Cast) -> None:
    from regie.werk.meedoen.fouten import Vol

    id_ = plek(cast, capaciteit=2)
    _duur, fouten = tegelijk([_kies(cast, id_, dossier) for dossier in (cast.dossier, *wachtenden(cast, 2))])
    assert [type(fout) for fout in fouten] == [Vol]
    assert "nog 0" not in str(fouten[0])


def _kies(cast: Cast, id_: UUID, dossier: str) -> Callable[[], None]:
    return lambda: kies(cast, id_, dossier)
