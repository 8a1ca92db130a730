# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""From counted populations to a report: only what was asked, and the strictest limit of more policies."""

from datetime import date

import pytest

from regie.kern.indicatoren.alle import tabellen_van
from regie.kern.indicatoren.beeld import Meting
from regie.kern.indicatoren.doelen import Halfjaardoel
from regie.kern.indicatoren.tellingen import tel
from regie.kern.indicatoren.verslag import grens_van, uitkomsten, verslag
from regie.kern.recht import GeenVersie
from tests.indicatoren.themas.verhalen import PEILDATUM, geopend
from tests.verhaal import recht, stroom

METING = Meting.standaard("voorbeeld", date.fromisoformat(PEILDATUM))
VANDAAG = date(2026, 1, 1)


def test_only_the_populations_of_what_is_asked_are_counted() -> None:
    gevraagd = {"fase", "no_show"}
    geteld = tel(stroom([geopend()]), recht(), METING, tabellen_van(gevraagd))
    assert set(geteld) == {"actief", "no_show"}
    assert {rij["indicator"] for rij in verslag(geteld, recht(), METING, VANDAAG, indicatoren=gevraagd)} == gevraagd


@pytest.mark.parametrize(("indicatoren", "erbij"), [(None, True), ({"taakstelling"}, True), ({"fase"}, False)])
def test_the_target_comes_with_its_figure(indicatoren: set[str] | None, erbij: bool) -> None:
    geteld = tel(stroom([geopend()]), recht(), METING)
    gevonden = uitkomsten(geteld, METING, doelen=[Halfjaardoel("2025-1", 5)], indicatoren=indicatoren)
    assert ("doel" in {een.dimensies.get("onderdeel") for een in gevonden}) == erbij


def test_of_more_policies_the_highest_limit_holds() -> None:
    assert grens_van(recht(), {"0392": "haarlem", "0150": "deventer"}, date(2025, 1, 1)) == max(
        grens_van(recht(), naam, date(2025, 1, 1)) for naam in ("haarlem", "deventer")
    )


def test_a_limit_that_did_not_hold_yet_is_no_limit_of_zero() -> None:
    with pytest.raises(GeenVersie, match="kleine_aantallen"):
        grens_van(recht(), "voorbeeld", date(2001, 1, 1))
