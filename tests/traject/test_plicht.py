# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What DUO took away from the duty: decisions on parts add up, and an end ends what it names."""

from datetime import date
from typing import Any

import pytest

from regie.kern.traject.plicht import niet_nodig
from tests.traject.verhaal import Rij, gebeurd
from tests.verhaal import gebeurtenis


def deels(datum: str, *delen: str, soort: str = "ontheffing", **velden: Any) -> Rij:
    return gebeurtenis(soort, datum, omvang="gedeeltelijk", onderdelen=list(delen), grond="medisch", **velden)


def einde(datum: str, **velden: Any) -> Rij:
    return gebeurtenis("ontheffing_einde", datum, **velden)


def geheel(datum: str, soort: str = "ontheffing", **velden: Any) -> Rij:
    return gebeurtenis(soort, datum, omvang="geheel", grond="medisch", **velden)


JAN, MEI, SEP = "2026-01-05", "2026-05-04", "2026-09-07"


@pytest.mark.parametrize(
    ("besluiten", "weg"),
    [
        ([], ""),
        ([deels(JAN, "lezen"), deels(MEI, "luisteren")], "lezen luisteren"),
        ([deels(JAN, "lezen"), deels(MEI, "knm", soort="vrijstelling")], "knm lezen"),
        ([deels(JAN, "lezen", "knm"), einde(MEI, omvang="gedeeltelijk", onderdelen=["knm"])], "lezen"),
        ([deels(JAN, "lezen"), deels(MEI, "luisteren"), einde(SEP)], ""),
        ([deels(JAN, "lezen"), einde(MEI), deels(SEP, "luisteren")], "luisteren"),
        ([deels(JAN, "lezen"), geheel(MEI)], "geheel lezen"),
        ([geheel(JAN), deels(MEI, "lezen")], "lezen"),
        ([geheel(JAN), einde(MEI, omvang="geheel")], ""),
        ([geheel(JAN, soort="vrijstelling"), deels(MEI, "lezen")], "geheel lezen"),
        ([deels(JAN, "lezen", soort="vrijstelling", tot="2026-10-01"), deels(MEI, "knm", soort="vrijstelling")], "knm"),
        ([deels(JAN, "lezen", soort="vrijstelling"), deels(MEI, "lezen", soort="vrijstelling", tot="2026-10-01")], ""),
    ],
)
def test_what_is_not_asked_any_more(besluiten: list[Rij], weg: str) -> None:
    assert " ".join(sorted(niet_nodig(gebeurd(besluiten), date(2026, 12, 1)))) == weg
