# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A list and its answers go with the dossier, and the code of it opens nothing."""

import pytest

from regie.postgres.adressen import Adressen
from tests.register.cast import Cast
from tests.register.test_vernietigen_aanhang import vraag, weg
from tests.web.vragenlijst.lijst import antwoord, nieuwe_code, telefoon


@pytest.mark.parametrize("omvang", ["dossier", "teksten"])
def test_a_list_with_answers_is_destroyed(cast: Cast, databank: Adressen, omvang: str) -> None:
    een = telefoon(nieuwe_code(cast))
    antwoord(een, "lesduur", "lesduur_kort")
    over = "SELECT count(*) FROM vragenlijst v JOIN vragenlijst_antwoord a ON a.vragenlijst = v.id WHERE v.dossier = %s"
    los = "SELECT count(*) FROM vragenlijst_antwoord WHERE gemeente = %s"
    assert vraag(databank, over, cast.dossier) == [(1,)]
    weg(cast, omvang)
    assert vraag(databank, over, cast.dossier) == [(0,)]
    assert vraag(databank, los, cast.gemeente) == [(0,)]
    assert een.get("/vragenlijst/1/").url.startswith("/vragenlijst/?")
