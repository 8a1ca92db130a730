# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the worker does by itself: a new policy is followed, and a row that is not what the kern says is seen."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from regie.postgres.adressen import Adressen
from tests.register.cast import VANDAAG, Cast, maak
from tests.verhaal import recht


@pytest.fixture
def cast(gemeente: str, monkeypatch: pytest.MonkeyPatch) -> Cast:
    """Only this gemeente, on the day of the story."""
    from regie.register import taken
    from regie.toegang.gemeenten import gemeenten

    def elke() -> Iterator[Any]:
        yield gemeenten()[gemeente]

    monkeypatch.setattr(taken, "_elke", elke)
    monkeypatch.setattr(taken, "_vandaag", lambda: VANDAAG)
    return maak(gemeente)


def anders(cast: Cast) -> list[str]:
    from regie.register.herberekenen import controleer
    from regie.toegang.gemeenten import gemeenten

    return controleer(gemeenten()[cast.gemeente], recht(), VANDAAG).anders


def test_a_policy_that_changed_is_followed_within_the_hour(cast: Cast) -> None:
    from regie.register.taken import nieuwe_dag
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe(cast.gemeente, "Voorbeeldstad", "almelo")
    assert anders(cast) == [cast.dossier]
    nieuwe_dag(timestamp=0)
    assert anders(cast) == []


def test_the_night_finds_what_somebody_changed_behind_the_door(cast: Cast, databank: Adressen) -> None:
    from regie.register.taken import Afwijking, nachtcontrole, nieuwe_dag

    nachtcontrole(timestamp=0)
    with psycopg.connect(databank.beheer.replace("/postgres?", "/regie?"), autocommit=True) as beheer:
        beheer.execute(
            "UPDATE termijn SET uiterlijk = uiterlijk + 1 WHERE gemeente = %s AND termijn = 'pip'", [cast.gemeente]
        )
    with pytest.raises(Afwijking, match=cast.gemeente):
        nachtcontrole(timestamp=0)
    nieuwe_dag(timestamp=0)  # nothing is due: it is for a person to look first
    assert anders(cast) == [cast.dossier]
