# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A register that computes a dossier again only on the days that `opnieuw_op` names is never behind."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import NOOIT
from regie.kern.feiten.registerfeiten import registerfeiten
from regie.kern.kalender import dag
from regie.kern.recht import Recht
from regie.kern.termijnen import Berekening
from regie.kern.termijnen.opnieuw import opnieuw_op
from regie.kern.termijnen.regel import voorbereid
from regie.kern.termijnen.vastgehouden import registerrijen
from tests.termijnen.gevallen import opening, oproep, pip
from tests.termijnen.toekomst import mensen
from tests.verhaal import gebeurtenis, recht, stroom
from tests.verzonnen import Rij, dagen

BELEID = st.sampled_from(("almelo", "deventer", "haarlem", "wassenaar", "voorbeeld"))
Verhaal = Iterable[Mapping[str, Any]]
Stand = tuple[pl.DataFrame, pl.DataFrame]


class Register:
    """What a register does: it keeps rows and facts, and computes a dossier again when its day has come."""

    def __init__(self, verhaal: Verhaal, peildatum: date, beleid: str, wet: Recht | None = None) -> None:
        self.stroom = stroom(verhaal)
        self.recht = wet or recht()
        self.groepen = voorbereid(self.recht.regels(beleid))
        self.rijen, self.feiten, self.opnieuw = self.reken(peildatum)

    def reken(self, peildatum: date) -> tuple[pl.DataFrame, pl.DataFrame, dict[str, date | None]]:
        berekening = Berekening(Feiten(self.stroom, self.recht, peildatum), self.groepen, lambda fout: None)
        rijen, feiten = registerrijen(berekening), registerfeiten(berekening.feiten)
        dagen_ = [None if nummer == NOOIT else dag(nummer) for nummer in opnieuw_op(berekening)]
        return rijen, feiten, dict(zip(feiten["dossier"].to_list(), dagen_, strict=True))

    def nacht(self, vandaag: date) -> Stand:
        """Takes over what is due; gives what a computation of everything says."""
        rijen, feiten, opnieuw = self.reken(vandaag)
        toe = [naam for naam, dag_ in self.opnieuw.items() if dag_ is not None and dag_ <= vandaag]
        self.rijen = _neem_over(self.rijen, rijen, toe)
        self.feiten = _neem_over(self.feiten, feiten, toe)
        self.opnieuw |= {naam: opnieuw[naam] for naam in toe}
        return rijen, feiten


def _neem_over(oud: pl.DataFrame, nieuw: pl.DataFrame, dossiers: list[str]) -> pl.DataFrame:
    blijft = oud.filter(~pl.col("dossier").is_in(dossiers))
    return pl.concat([blijft, nieuw.filter(pl.col("dossier").is_in(dossiers))]).sort("dossier", maintain_order=True)


def zestig_dagen(verhaal: Verhaal, vanaf: date, beleid: str = "voorbeeld", wet: Recht | None = None) -> list[date]:
    """Moves the day for two months, compares every day, and tells on which days something was computed again."""
    register = Register(verhaal, vanaf, beleid, wet)
    gerekend = []
    for dag_ in (vanaf + timedelta(days=nummer) for nummer in range(1, 61)):
        gerekend += [dag_] * any(toe is not None and toe <= dag_ for toe in register.opnieuw.values())
        rijen, feiten = register.nacht(dag_)
        assert_frame_equal(register.rijen, rijen)
        assert_frame_equal(register.feiten, feiten)
    return gerekend


@given(mensen(), dagen, st.integers(1, 800), BELEID)
def test_nothing_changes_before_the_day_that_is_named(
    verhaal: list[Rij], vandaag: date, verder: int, beleid: str
) -> None:
    register = Register(verhaal, vandaag, beleid)
    later = vandaag + timedelta(days=verder)
    blijft = [naam for naam, dag_ in register.opnieuw.items() if dag_ is None or dag_ > later]
    rijen, feiten, _ = register.reken(later)
    for oud, nieuw in ((register.rijen, rijen), (register.feiten, feiten)):
        zelfde = pl.col("dossier").is_in(blijft)
        assert_frame_equal(oud.filter(zelfde), nieuw.filter(zelfde))


@given(mensen(), dagen, BELEID)
def test_the_day_that_is_named_lies_after_the_peildatum(verhaal: list[Rij], vandaag: date, beleid: str) -> None:
    assert all(dag_ is None or dag_ > vandaag for dag_ in Register(verhaal, vandaag, beleid).opnieuw.values())


@settings(max_examples=8)  # sixty computations each
@given(mensen(), dagen, BELEID)
def test_a_register_that_computes_on_the_days_that_are_named_is_never_behind(
    verhaal: list[Rij], vandaag: date, beleid: str
) -> None:
    zestig_dagen(verhaal, vandaag, beleid)


# -------------------------------------------------------------------------- stories of which the days are known

OPEN = [
    opening(datum="2024-01-02", geboortejaar=1994, geboortemaand="1994-07"),
    gebeurtenis("kennisgeving_plicht", "2024-01-08"),
    gebeurtenis("inschrijving_brp", "2024-01-08", gemeentecode="0392"),
]
JUNI = date(2024, 6, 1)

VERHALEN: dict[str, tuple[list[dict[str, Any]], list[str]]] = {
    "nothing is agreed, and it is a month of birth": (OPEN, []),
    "a benefit that begins later": (
        [*OPEN, gebeurtenis("uitkering_toegekend", "2024-05-20", ingang="2024-06-15")],
        ["2024-06-15"],
    ),
    "a benefit that ends later": (
        [
            *OPEN,
            gebeurtenis("uitkering_toegekend", "2024-02-01"),
            gebeurtenis("uitkering_beeindigd", "2024-05-20", ingang="2024-07-01"),
        ],
        ["2024-07-01"],
    ),
    "an exemption until a day, that day included": (
        [*OPEN, gebeurtenis("vrijstelling", "2024-03-01", omvang="geheel", grond="diploma", tot="2024-06-20")],
        ["2024-06-21"],
    ),
    "an appointment: its day is a date of the row": ([*OPEN, oproep("2024-05-27", "2024-06-10")], []),
    "a next window of talks": ([*OPEN, pip("2023-06-11", dagtekening="2023-06-11")], ["2024-06-11"]),
    "the plan was signed for a day to come": ([*OPEN, pip("2024-05-27", dagtekening="2024-06-17")], []),
    "a new event that counts from its day on": ([*OPEN, pip("2024-06-10")], ["2024-06-10"]),
    "done yesterday: a row without a start stays away from tomorrow on": (
        [*OPEN, gebeurtenis("voldaan", "2024-06-01", wijze="diploma")],
        ["2024-06-02"],
    ),
    "closed on the day of looking": (
        [*OPEN, gebeurtenis("dossier_gesloten", "2024-06-01", reden="verhuisd")],
        [],
    ),
}


@pytest.mark.parametrize("naam", VERHALEN)
def test_a_dossier_is_computed_again_on_its_own_days_only(naam: str) -> None:
    verhaal, verwacht = VERHALEN[naam]
    assert [str(dag_) for dag_ in zestig_dagen(verhaal, JUNI)] == verwacht


def test_a_row_without_a_start_moves_to_the_next_version_of_its_rule() -> None:
    milan = [opening("milan", datum="2022-11-01", groep="gezinsmigrant")]
    gerekend = zestig_dagen(milan, date(2022, 12, 1))
    assert gerekend == [date(2023, 1, 1)]


def test_a_new_value_of_a_parameter_is_a_day_for_every_dossier() -> None:
    wet = recht()
    [norm] = [rij for rij in wet.parameters if rij.id == "map_praktijkuren"]
    andere = [rij for rij in wet.parameters if rij is not norm]
    tot = norm.model_copy(update={"geldt_tot": date(2024, 6, 30)})
    vanaf = norm.model_copy(update={"geldt_vanaf": date(2024, 7, 1), "waarde": 20})
    nieuw = replace(wet, parameters=(*andere, tot, vanaf))
    uren = gebeurtenis("map_praktijkuren", "2024-05-20", uren=25)
    gesprek = gebeurtenis("map_afgerond", "2024-05-21")
    verhaal = [*OPEN, pip("2024-02-05"), uren, gesprek]
    assert zestig_dagen(verhaal, JUNI, wet=nieuw) == [date(2024, 7, 1)]


def test_a_row_whose_condition_is_not_met_yet_is_looked_at_every_day() -> None:
    """`zolang` without `als`: the row is there, and lapses on the day of looking as long as it has no start."""
    wet = recht()
    [rij] = [rij for rij in wet.beleid["voorbeeld"].termijn if rij.id == "mb"]
    beleid = wet.beleid["voorbeeld"].model_copy(update={"termijn": (rij.model_copy(update={"zolang": ("bijstand",)}),)})
    nieuw = replace(wet, beleid={**wet.beleid, "voorbeeld": beleid})
    assert len(zestig_dagen(OPEN, JUNI, wet=nieuw)) == 60
