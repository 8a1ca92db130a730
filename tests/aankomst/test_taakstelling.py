# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The housing target against the printed figures of Haarlem, Wassenaar and Deventer."""

from datetime import date

import pytest

from regie.kern.aankomst.taakstelling import Doel, Jaar, deel_van, half_jaar_van, jaren, overzicht

OP = date(2026, 11, 29)
HAARLEM = {2019: (55, 55), 2020: (50, 59), 2021: (125, 102), 2022: (92, 124), 2023: (195,)}


@pytest.mark.parametrize(("taak", "plichtig"), [(37, 25), (18, 12), (19, 13), (42, 28)])  # Wassenaar prints 27 for 42
def test_two_thirds_of_the_target_must_integrate(taak: int, plichtig: int) -> None:
    assert deel_van(taak, 67) == plichtig


def test_a_year_is_two_halves_and_an_unknown_half_is_taken_to_be_the_same_and_said_to_be() -> None:
    doelen = [Doel(f"{jaar}-{helft}", n) for jaar, helften in HAARLEM.items() for helft, n in enumerate(helften, 1)]
    assert jaren(doelen) == [
        Jaar("2019", 110, False), Jaar("2020", 109, False), Jaar("2021", 227, False), Jaar("2022", 216, False),
        Jaar("2023", 390, True),
    ]  # fmt: skip


def test_deventer_was_thirteen_ahead_with_what_it_carried_over() -> None:
    doelen = [Doel("2023-1", 100, beginstand=3), Doel("2023-2", 123)]
    eerste, tweede = overzicht(doelen, {"2023-1": 110, "2023-2": 123}, 67, OP)
    assert (eerste.stand, tweede.eerder, tweede.stand, tweede.nog) == (13, 13, 13, 0)


def test_being_behind_is_carried_over_too() -> None:
    eerste, tweede = overzicht([Doel("2025-2", 20), Doel("2026-1", 10)], {"2025-2": 12, "2026-1": 11}, 67, OP)
    assert (eerste.stand, tweede.eerder, tweede.stand, tweede.nog) == (-8, -8, -7, 7)


def test_children_without_a_dossier_are_typed_and_count() -> None:
    (rij,) = overzicht([Doel("2026-2", 10, erbij=4)], {"2026-2": 5}, 67, OP)
    assert (rij.gehuisvest, rij.stand, rij.loopt) == (9, -1, True)


def test_a_gap_stops_the_carrying_over() -> None:
    _, tweede = overzicht([Doel("2024-1", 20), Doel("2025-1", 10)], {}, 67, OP)
    assert tweede.eerder == 0


def test_july_is_the_second_half() -> None:
    assert (half_jaar_van(date(2026, 6, 30)), half_jaar_van(date(2026, 7, 1))) == ("2026-1", "2026-2")
