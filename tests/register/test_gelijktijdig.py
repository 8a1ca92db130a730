# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Many at once: they wait for each other, in order, and nobody waits in a circle."""

import threading
import time
from collections.abc import Callable
from datetime import date

import pytest

from tests.register.cast import PIP, Cast, importeer, maak, verhaal
from tests.verhaal import recht

SCHRIJVERS = 50
LAATSTE_BINNEN = 2.0  # seconds per writer of one dossier, on a machine that does nothing else
GEDULD = 60.0


@pytest.fixture
def cast(gemeente: str) -> Cast:
    return maak(gemeente)


def tegelijk(werk: list[Callable[[], None]]) -> tuple[float, list[BaseException]]:
    """Runs all at once, each on a connection of its own; gives how long it took and what went wrong."""
    fouten: list[BaseException] = []
    klaar = threading.Barrier(len(werk) + 1)

    def doe(taak: Callable[[], None]) -> None:
        from django.db import connection

        connection.ensure_connection()
        klaar.wait()
        try:
            taak()
        except BaseException as fout:
            fouten.append(fout)
        finally:
            connection.close()

    draden = [threading.Thread(target=doe, args=(taak,)) for taak in werk]
    for draad in draden:
        draad.start()
    klaar.wait()
    begin = time.monotonic()
    for draad in draden:
        draad.join(GEDULD)
    assert not any(draad.is_alive() for draad in draden)
    return time.monotonic() - begin, fouten


def test_fifty_writers_on_one_dossier_all_get_through(cast: Cast) -> None:
    from regie.dossiers.dossier import tijdlijn

    def schrijf(nummer: int) -> None:
        cast.leg_vast("contact", date(2026, 11, 20), kanaal="telefoon", richting="in", onderwerp=f"vraag {nummer}")

    duur, fouten = tegelijk([lambda n=n: schrijf(n) for n in range(SCHRIJVERS)])  # type: ignore[misc]
    assert fouten == []
    with cast.als("karin"):
        rijen = tijdlijn(cast.dossier, aantal=200).gebeurtenissen
    assert len([rij for rij in rijen if rij["type"] == "contact"]) == SCHRIJVERS
    assert len({rij["vastgelegd_op"] for rij in rijen if rij["type"] == "contact"}) == SCHRIJVERS
    assert duur < LAATSTE_BINNEN * 10  # the bound itself is held in bench/, on a quiet machine


def test_writers_of_the_same_dossiers_in_another_order_do_not_deadlock(cast: Cast) -> None:
    from regie.register.vastleggen import leg_vast

    namen = [f"{cast.dossier}-{letter}" for letter in "abcd"]
    importeer(cast.gemeente, [rij for naam in namen for rij in verhaal(naam)])

    def schrijf(volgorde: list[str]) -> None:
        with cast.als("karin") as karin:
            leg_vast(
                karin,
                [cast.nieuw("kennismaking", "2026-11-20", dossier=naam, vorm="azc") for naam in volgorde],
                recht(),
            )

    _, fouten = tegelijk([lambda v=v: schrijf(v) for v in (namen, namen[::-1]) * 10])  # type: ignore[misc]
    assert fouten == []


def test_an_import_waits_for_writers_and_writers_for_an_import(cast: Cast) -> None:
    """Both get through, and the rows that are kept are those of all events together."""
    from regie.dossiers.dossier import termijn

    nieuw = f"{cast.dossier}-nieuw"
    cast.klaar_voor_pip()

    def schrijf() -> None:
        cast.leg_vast("pip_vastgesteld", "2026-11-20", **PIP)

    _, fouten = tegelijk([schrijf, lambda: importeer(cast.gemeente, verhaal(nieuw))])
    assert fouten == []
    with cast.als("karin"):
        pip = termijn(cast.dossier, "pip", "")
        ander = termijn(nieuw, "pip", "")
    assert pip is not None
    assert pip["status"] == "gehaald"
    assert ander is not None
    assert ander["status"] == "bijna"
