# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Deliveries at the same moment, each on a connection of its own: nothing is counted twice, nothing is lost."""

import threading
from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

import pytest

from tests.register.cast import VLUCHTELINGENWERK, Cast, maak
from tests.verhaal import recht
from tests.werk.keten.school import bekijk, beproef, csv, geteld, leerlingen, regel


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    return cast


def tegelijk(*werk: Callable[[], Any]) -> list[Any]:
    """Each in a thread with a connection of its own, all let go at once; the answer of each, or the kind of refusal."""
    from django.db import connections

    uitkomst: list[Any] = [None] * len(werk)
    start = threading.Barrier(len(werk))

    def doe(plek: int) -> None:
        try:
            start.wait()
            uitkomst[plek] = werk[plek]()
        except Exception as fout:
            uitkomst[plek] = type(fout).__name__
        finally:
            connections.close_all()

    draden = [threading.Thread(target=doe, args=(plek,)) for plek in range(len(werk))]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    return uitkomst


def gekeken(cast: Cast, naam: str, *regels: str) -> tuple[UUID, str]:
    """Uploaded and looked at: which delivery, and the mark of what was seen."""
    id_ = beproef(cast, csv(*regels), naam=naam)
    return id_, bekijk(cast, id_, naam).plan.merk


def bevestig(cast: Cast, naam: str, id_: UUID, merk: str) -> int:
    from regie.werk.keten.uren.levering import neem_op

    with cast.als(naam) as wie:
        return neem_op(wie, recht(), id_, merk, "laten")


def lever_helemaal(cast: Cast, naam: str, *regels: str) -> int:
    """Uploaded, looked at and confirmed, as one person does in three requests."""
    return bevestig(cast, naam, *gekeken(cast, naam, *regels))


def soorten(cast: Cast, dossier: str) -> list[tuple[str, float]]:
    from regie.dossiers.levering import opgaven_van, scholen_van
    from regie.kern.levering.maand import tellend

    with cast.als("karin"):
        scholen = scholen_van(dossier)
        return sorted((scholen[een.id], een.gevolgd) for een in tellend(opgaven_van(dossier)))


def test_the_same_file_of_one_school_on_two_connections_counts_once(cast: Cast) -> None:
    dossiers = leerlingen(cast, 5)
    regels = [regel(dossier) for dossier in dossiers]
    uitkomst = tegelijk(*[lambda: lever_helemaal(cast, "tess", *regels)] * 3)
    assert 5 in uitkomst
    assert set(uitkomst) <= {0, 5, "Verschoven"}
    assert [geteld(cast, dossier) for dossier in dossiers] == [[("2026-10-01", "2026-10-31", "nt2", 36.0)]] * 5


def test_another_version_of_the_month_on_another_connection_makes_one_of_the_two_look_again(cast: Cast) -> None:
    """Both have looked before either confirms: after that one of the two is late."""
    (een,) = leerlingen(cast, 1)
    bekeken = [gekeken(cast, "tess", regel(een)), gekeken(cast, "tess", regel(een, 40, 30, 10, 0))]
    uitkomst = tegelijk(*[partial(bevestig, cast, "tess", *levering) for levering in bekeken])
    assert sorted(uitkomst, key=str) == [1, "Verschoven"]
    assert len(geteld(cast, een)) == 1


def test_two_schools_deliver_the_same_month_of_the_same_pupils(cast: Cast) -> None:
    """Who changed school has hours at both: each school reports its own, and neither waits for ever for the other."""
    dossiers = leerlingen(cast, 4)
    for nummer, dossier in enumerate(dossiers):
        over = {"dossier": dossier, "verwijzing_id": f"w{nummer}"}
        cast.leg_vast("verwijzing", "2026-06-07", organisatie=VLUCHTELINGENWERK, taak="leerroute", **over)
        cast.leg_vast("verwijzing_antwoord", "2026-06-08", "thea", antwoord="aangenomen", **over)
    tess = [regel(dossier, 20, 20, 0, 0, tot="2026-10-15") for dossier in dossiers]
    thea = [regel(dossier, 20, 18, 2, 0, van="2026-10-16") for dossier in reversed(dossiers)]
    assert tegelijk(
        lambda: lever_helemaal(cast, "tess", *tess), lambda: lever_helemaal(cast, "thea", *thea)
    ) == [4, 4]  # fmt: skip
    for dossier in dossiers:
        assert [uren for _school, uren in soorten(cast, dossier)] == [20.0, 18.0]


def test_what_is_thrown_away_while_it_is_confirmed_is_taken_in_whole_or_not_at_all(cast: Cast) -> None:
    from regie.werk.keten.uren import opslag

    dossiers = leerlingen(cast, 5)
    id_, merk = gekeken(cast, "tess", *(regel(dossier) for dossier in dossiers))

    def weg() -> bool:
        with cast.als("tess") as tess:
            return opslag.gooi_weg(tess, id_)

    uitkomst = tegelijk(partial(bevestig, cast, "tess", id_, merk), weg)
    assert uitkomst in ([5, False], ["Verschoven", True])
    blik = bekijk(cast, id_)
    assert (blik.levering.status, len(blik.regels)) in (("opgenomen", 5), ("vervallen", 0))
    assert sum(len(geteld(cast, dossier)) for dossier in dossiers) == len(blik.regels)
