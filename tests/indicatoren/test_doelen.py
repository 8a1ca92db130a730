# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The housing target beside what was counted."""

from datetime import date
from typing import Any

from regie.kern.indicatoren.beeld import Meting
from regie.kern.indicatoren.doelen import Halfjaardoel, met_taakstelling
from regie.kern.indicatoren.uitkomsten import Cijfer
from regie.kern.indicatoren.vorm import onderdeel

METING = Meting.standaard("voorbeeld", date(2025, 12, 31))


def geteld(halfjaar: str, waarde: int | None) -> Cijfer:
    dims = {"onderdeel": "gerealiseerd", "halfjaar": halfjaar}
    maat = onderdeel("gerealiseerd")
    return Cijfer(
        "taakstelling", dims, waarde, "dossiers", "gehuisvest", maat, stand="verborgen" if waarde is None else "getal"
    )


def uitkomst(cijfers: list[Cijfer], *doelen: Halfjaardoel, grens: int = 0) -> dict[tuple[str, str], Any]:
    return {
        (str(een.dimensies["halfjaar"]), str(een.dimensies["onderdeel"])): "weg" if een.onderdrukt else een.waarde
        for een in met_taakstelling(cijfers, doelen, METING, grens)
    }


def test_the_lead_is_what_was_realised_less_the_target_with_what_was_carried_over() -> None:
    gevonden = uitkomst(
        [geteld("2025-1", 12), geteld("2025-2", 7)], Halfjaardoel("2025-2", 10), Halfjaardoel("2025-1", 10, -3)
    )
    assert gevonden == {
        ("2025-1", "gerealiseerd"): 12, ("2025-2", "gerealiseerd"): 7,
        ("2025-1", "doel"): 10, ("2025-1", "overloop"): -3, ("2025-1", "voorsprong"): -1,
        ("2025-2", "doel"): 10, ("2025-2", "overloop"): -1, ("2025-2", "voorsprong"): -4,
    }  # fmt: skip


def test_a_half_year_that_has_not_begun_has_a_target_only() -> None:
    assert uitkomst([], Halfjaardoel("2026-1", 10)) == {("2026-1", "doel"): 10}


def test_a_half_year_in_which_nobody_was_housed_realised_none() -> None:
    assert uitkomst([], Halfjaardoel("2025-1", 10))["2025-1", "gerealiseerd"] == 0


def test_what_was_kept_back_follows_from_no_lead_and_from_nothing_that_was_carried_over() -> None:
    """Also not from a table that names it: the lead of one half year is what the next one begins with."""
    gevonden = uitkomst(
        [geteld("2024-2", 30), geteld("2025-1", None), geteld("2025-2", 20)],
        Halfjaardoel("2024-2", 10),
        Halfjaardoel("2025-1", 10),
        Halfjaardoel("2025-2", 10, 13),
    )
    assert gevonden["2025-1", "overloop"] == 20
    assert [gevonden["2025-1", "voorsprong"], gevonden["2025-2", "overloop"], gevonden["2025-2", "voorsprong"]] == [
        "weg", "weg", "weg"
    ]  # fmt: skip


def test_who_was_housed_without_a_dossier_counts_in_the_lead_and_stands_beside_what_was_counted() -> None:
    gevonden = uitkomst([geteld("2025-1", 12)], Halfjaardoel("2025-1", 20, 0, 9), Halfjaardoel("2025-2", 5))
    assert [gevonden["2025-1", naam] for naam in ("gerealiseerd", "zonder_dossier", "voorsprong")] == [12, 9, 1]
    assert gevonden["2025-2", "overloop"] == 1
    assert ("2025-2", "zonder_dossier") not in gevonden


def test_few_without_a_dossier_are_kept_back_and_with_them_every_lead_from_there_on() -> None:
    doelen = (Halfjaardoel("2025-1", 20, 0, 3), Halfjaardoel("2025-2", 5, 4))
    gevonden = uitkomst([geteld("2025-1", 12)], *doelen, grens=5)
    weg = [("2025-1", "zonder_dossier"), ("2025-1", "voorsprong"), ("2025-2", "overloop"), ("2025-2", "voorsprong")]
    assert [gevonden[een] for een in weg] == ["weg"] * 4
    assert gevonden["2025-1", "gerealiseerd"] == 12
    assert uitkomst([geteld("2025-1", 12)], *doelen, grens=2)["2025-1", "zonder_dossier"] == 3


def test_of_a_half_year_that_has_no_target_nothing_is_carried_over() -> None:
    gevonden = uitkomst([geteld("2024-1", 12)], Halfjaardoel("2024-1", 10), Halfjaardoel("2025-1", 10))
    assert gevonden["2024-1", "voorsprong"] == 2
    assert gevonden["2025-1", "overloop"] == 0
