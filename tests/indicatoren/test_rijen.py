# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Figures as rows: of when, as known when, and whether they may still change."""

from datetime import date
from typing import Any

import pytest

from regie.kern.indicatoren.beeld import Meting
from regie.kern.indicatoren.rijen import KOLOMMEN, LEEG, TE_VROEG, Opmaak
from tests.indicatoren.themas.verhalen import PEILDATUM, geopend, pip, tel_cijfers
from tests.verhaal import recht

P = date.fromisoformat(PEILDATUM)
VANDAAG = date(2026, 1, 15)


def rijen(meting: Meting, *indicatoren: str, vandaag: date = VANDAAG) -> list[dict[str, Any]]:
    geteld = tel_cijfers([geopend(), pip("2024-06-01")], indicatoren=set(indicatoren))
    return list(Opmaak(recht(), meting, vandaag).rijen(geteld))


def test_every_row_has_every_column_in_the_same_order() -> None:
    assert {tuple(rij) for rij in rijen(Meting.standaard("voorbeeld", P), "fase", "doorlooptijden")} == {KOLOMMEN}


@pytest.mark.parametrize(
    ("bekend_op", "vandaag", "status"),
    [
        (None, date(2026, 3, 30), "voorlopig"),  # three months after 31 December is 31 March
        (None, date(2026, 3, 31), "definitief"),
        (date(2026, 3, 30), date(2030, 1, 1), "voorlopig"),
        (date(2026, 3, 31), date(2030, 1, 1), "definitief"),
    ],
)
def test_a_figure_is_definitive_when_what_comes_late_has_come(
    bekend_op: date | None, vandaag: date, status: str
) -> None:
    gevonden = rijen(Meting.standaard("voorbeeld", P, bekend_op), "fase", vandaag=vandaag)
    assert {rij["status"] for rij in gevonden} == {status}


def test_too_early_and_nobody_are_not_the_same_and_neither_is_a_zero() -> None:
    gevonden = rijen(Meting.standaard("voorbeeld", P), "voldaan_binnen_termijn", "wachtlijst_intake")
    noten = {(rij["dimensies"]["onderdeel"], rij["noot"], rij["status"]) for rij in gevonden if rij["waarde"] is None}
    assert ("binnen_termijn", TE_VROEG, "nog_niet_meetbaar") in noten
    assert ("mediaan_dagen", LEEG, "voorlopig") in noten


def test_only_a_figure_about_a_period_has_one() -> None:
    meting = Meting.standaard("voorbeeld", P)
    assert {(rij["van"], rij["tot"]) for rij in rijen(meting, "fase")} == {(None, None)}
    assert {(rij["van"], rij["tot"]) for rij in rijen(meting, "pip_vastgesteld")} == {(date(2025, 1, 1), P)}


def test_policies_are_named_by_gemeente() -> None:
    meting = Meting.standaard({"0392": "haarlem", "0150": "deventer"}, P)
    assert {rij["beleid"] for rij in rijen(meting, "fase")} == {"GM0150=deventer,GM0392=haarlem"}


@pytest.mark.parametrize(("van", "tot"), [(date(2025, 2, 1), date(2025, 1, 1)), (None, date(2026, 1, 1))])
def test_a_period_runs_forward_and_not_past_the_peildatum(van: date | None, tot: date) -> None:
    with pytest.raises(ValueError, match="De periode loopt"):
        Meting.standaard("voorbeeld", P, None, van, tot)
