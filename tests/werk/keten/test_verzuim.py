# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How long a school takes to report, and which days one button stands for."""

from datetime import date

import pytest

from regie.dossiers.verzuim import Meldtijd, dagen_tot_melding, meldingen, meldtijden
from regie.werk.keten.verzuim import perioden
from tests.register.cast import SCHOOL, Cast, maak
from tests.werk.keten.school import leerlingen


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    return cast


def meld(cast: Cast, dossier: str, tot: str, op: str, naam: str = "tess") -> None:
    velden = {"periode_van": tot, "periode_tot": tot, "soort": "ongeoorloofd", "uren": 2.5}
    cast.leg_vast("verzuimmelding", op, naam, dossier=dossier, **velden)


def test_days_until_the_report() -> None:
    assert dagen_tot_melding(date(2026, 11, 20), date(2026, 11, 20)) == 0
    assert dagen_tot_melding(date(2026, 10, 31), date(2026, 11, 2)) == 2


def test_a_button_stands_for_today_or_for_the_week_until_today() -> None:
    donderdag = date(2026, 11, 26)
    assert perioden(donderdag) == {"vandaag": (donderdag, donderdag), "week": (date(2026, 11, 23), donderdag)}
    maandag = date(2026, 11, 23)
    assert perioden(maandag)["week"] == (maandag, maandag)


def test_how_soon_a_school_reports(cast: Cast) -> None:
    een, ander = leerlingen(cast, 2)
    for dossier, tot, op in (
        (een, "2026-11-02", "2026-11-02"),
        (een, "2026-11-03", "2026-11-05"),
        (ander, "2026-10-20", "2026-11-10"),
    ):
        meld(cast, dossier, tot, op)
    meld(cast, cast.dossier, "2026-11-01", "2026-11-02", "karin")  # of nobody in particular
    with cast.als("saskia"):
        assert meldtijden(date(2026, 11, 1), date(2026, 11, 30)) == [
            Meldtijd(SCHOOL, 3, 2, 21),
            Meldtijd(None, 1, 1, 1),
        ]
        assert meldtijden(date(2026, 11, 6), date(2026, 11, 30)) == [Meldtijd(SCHOOL, 1, 21, 21)]
    with cast.als("tess"):
        assert [melding.dagen for melding in meldingen([een, ander, cast.dossier], SCHOOL)] == [21, 2, 0]
    with cast.als("eva"):
        assert meldtijden(date(2026, 11, 1), date(2026, 11, 30)) == []
