# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The counts beside DUO and COA are made again every night: what was put right meanwhile shows."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from tests.register.cast import Cast, maak
from tests.verhaal import recht

DAG = date(2026, 10, 1)


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    return cast


def leg_vast(cast: Cast, aantal: int, onderdeel: str = "plichtigen", dag: date = DAG, **hoe: str) -> int:
    from regie.uitwisseling.aansluiting.tellingen import Telling, Vraag
    from regie.uitwisseling.aansluiting.tellingen import leg_vast as doe

    bron = "duo" if onderdeel == "plichtigen" else "coa"
    with cast.als("saskia") as saskia:
        return doe(saskia, [Telling(Vraag(dag, bron, onderdeel, **hoe), aantal, "portaal")], uuid4())


def vergeleken(cast: Cast, *, opnieuw: bool = True) -> list[Any]:
    from regie.uitwisseling.aansluiting.rekenen import sluit_aan, vergelijkingen

    with cast.als_systeem():
        if opnieuw:
            sluit_aan(cast.gemeente, recht())
        return [(een.aantal, None if over is None else (over.ons, over.toen)) for een, over in vergelijkingen()]


def test_a_count_that_nobody_compared_yet_says_so(cast: Cast) -> None:
    leg_vast(cast, 1)
    assert vergeleken(cast, opnieuw=False) == [(1, None)]
    assert vergeleken(cast) == [(1, (1, 1))]


def test_a_count_that_was_corrected_waits_for_a_new_comparison(cast: Cast) -> None:
    leg_vast(cast, 3)
    assert vergeleken(cast) == [(3, (1, 1))]
    leg_vast(cast, 1)
    assert vergeleken(cast, opnieuw=False) == [(1, None)]


def test_what_was_put_right_shows_the_next_night(cast: Cast) -> None:
    leg_vast(cast, 0)
    assert vergeleken(cast) == [(0, (1, 1))]
    cast.leg_vast("voldaan", "2026-09-30", wijze="diploma")  # recorded today, of a day before the count
    assert vergeleken(cast) == [(0, (0, 1))]


def test_the_latest_day_comes_first_and_every_question_once(cast: Cast) -> None:
    leg_vast(cast, 1, dag=date(2026, 8, 1))
    leg_vast(cast, 1)
    leg_vast(cast, 2)
    leg_vast(cast, 5, onderdeel="gekoppelden")
    assert vergeleken(cast) == [(5, (1, 1)), (2, (1, 1)), (1, (0, 0))]  # Amina's notice came in September


def test_the_job_of_the_night_counts_for_every_gemeente(
    cast: Cast, elders: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from regie.toegang.gemeenten import gemeenten
    from regie.uitwisseling.aansluiting import taken

    alle = gemeenten()
    monkeypatch.setattr(taken, "gemeenten", lambda: {code: alle[code] for code in (cast.gemeente, elders)})
    leg_vast(cast, 1)
    taken.aansluiting(timestamp=0)
    assert vergeleken(cast, opnieuw=False) == [(1, (1, 1))]
    assert vergeleken(Cast(elders, "niemand"), opnieuw=False) == []


@pytest.mark.parametrize("naam", ["eva", "karin", "tess", "fenna"])
def test_only_who_leads_a_team_writes_a_count_down(cast: Cast, naam: str) -> None:
    from regie.uitwisseling.aansluiting.tellingen import GeenTelling, Telling, Vraag
    from regie.uitwisseling.aansluiting.tellingen import leg_vast as doe

    with pytest.raises(GeenTelling, match="niet voor de rol"), cast.als(naam) as wie:
        doe(wie, [Telling(Vraag(DAG, "duo", "plichtigen"), 1, "portaal")], uuid4())
