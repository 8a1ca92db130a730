# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A count of the register has the caseload per fte, as the formatie was on that day and was known on that day."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection

from tests.monitor.metingen.geteld import bewaard, tel
from tests.register.cast import Cast, importeer, verhaal

TOEN = date(2026, 10, 31)
ZET = (
    "INSERT INTO formatie (gemeente, medewerker, vanaf, fte, door, stempel, moment)"
    " VALUES (%s, %s, %s, %s, 'saskia', %s, %s)"
)


@pytest.fixture
def cast(gemeente: str) -> Cast:
    """Karin has nine people and Bas six; one has nobody."""
    rijen = [
        rij for wie, aantal in (("karin", 9), ("bas", 6)) for n in range(aantal) for rij in verhaal(f"{wie}-{n}", wie)
    ]
    zonder = [rij for rij in verhaal("zonder") if rij["type"] != "toewijzing"]
    importeer(gemeente, [rij | {"vastgelegd_op": f"{rij['datum']}T12:00:00+02:00"} for rij in (*rijen, *zonder)])
    return Cast(gemeente, "karin-0")


def zet(cast: Cast, wie: str, fte: str, vanaf: str, vastgelegd: str) -> None:
    with cast.als("saskia"), connection.cursor() as cursor:
        cursor.execute(ZET, [cast.gemeente, wie, vanaf, fte, str(uuid4()), f"{vastgelegd}T12:00:00+01:00"])


def caseload(cast: Cast, *dagen: Any, zicht: str = "alles") -> dict[tuple[str, str | None], Any]:
    """By what and whom: the number, or the status where there is none."""
    alle = bewaard(cast, tel(cast.gemeente, *dagen), zicht)
    return {
        (rij["dimensies"]["onderdeel"], rij["dimensies"].get("consulent", "")): rij["status"]
        if rij["waarde"] is None and not rij["onderdrukt"]
        else rij["waarde"]
        for (indicator, _vak), rij in alle.items()
        if indicator == "caseload"
    }


def test_it_is_what_one_works_out_by_hand(cast: Cast) -> None:
    zet(cast, "karin", "0.9", "2026-01-01", "2026-01-05")
    zet(cast, "bas", "0.5", "2026-01-01", "2026-01-05")
    alle = caseload(cast, TOEN)
    assert (alle["dossiers", "karin"], alle["dossiers", "bas"], alle["dossiers", ""]) == (9, 6, 16)
    assert (alle["dossiers_per_fte", "karin"], alle["dossiers_per_fte", "bas"]) == (10, 12)
    assert alle["dossiers_per_fte", ""] == 10.71  # 15 / 1,4
    for wie, fte in (("karin", 0.9), ("bas", 0.5)):
        assert alle["gewogen_per_fte", wie] == pytest.approx(alle["gewogen", wie] / fte, abs=0.005)


def test_without_formatie_it_cannot_be_measured_yet(cast: Cast) -> None:
    alle = caseload(cast, TOEN)
    assert alle["dossiers", "karin"] == 9
    assert {waarde for (wat, _wie), waarde in alle.items() if wat.endswith("_per_fte")} == {"nog_niet_meetbaar"}


def test_a_correction_changes_the_figure_and_not_what_was_known(cast: Cast) -> None:
    zet(cast, "karin", "0.9", "2026-01-01", "2026-01-05")
    zet(cast, "karin", "0.6", "2026-01-01", "2026-11-10")
    zet(cast, "karin", "0.5", "2026-11-01", "2026-10-01")  # begins after the peildatum
    assert caseload(cast, TOEN, date(2026, 11, 9))["dossiers_per_fte", "karin"] == 10
    assert caseload(cast, TOEN, date(2026, 11, 10))["dossiers_per_fte", "karin"] == 15
    assert caseload(cast, TOEN)["dossiers_per_fte", "karin"] == 15


def test_policy_sees_the_whole_gemeente_only_where_no_few_follow_from_it(cast: Cast) -> None:
    for wie in ("karin", "bas"):
        zet(cast, wie, "1", "2026-01-01", "2026-01-05")
    alle = caseload(cast, TOEN, zicht="verborgen")
    assert alle["dossiers", None] is None  # one person has nobody
    assert alle["dossiers_per_fte", ""] is None
    assert alle["dossiers_per_fte", "karin"] in (9, None)
