# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A register that computes only what a new event touches keeps the same as one that computes everything."""

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import polars as pl
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import Dagen
from regie.kern.feiten.registerfeiten import registerfeiten
from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.gebeurtenissen.stroom import Gebeurtenissen
from regie.kern.recht.geraakt import Geraakt, geraakt
from regie.kern.recht.registerfeiten import REGISTERFEITEN
from regie.kern.termijnen import bereken
from regie.kern.termijnen.opnieuw import opnieuw_op
from regie.kern.termijnen.vastgehouden import registerrijen
from tests.termijnen.toekomst import mensen
from tests.verhaal import recht, regels, stroom
from tests.verzonnen import Rij, dagen

BELEID = ("almelo", "deventer", "haarlem", "wassenaar", "voorbeeld")
ALLES = Geraakt(
    frozenset(rij.id for rij in regels("voorbeeld").rijen), frozenset(REGISTERFEITEN), frozenset(recht().standen)
)


def raakt(*typen: str, beleid: str = "voorbeeld") -> Geraakt:
    return geraakt(frozenset(typen), regels(beleid))


# ----------------------------------------------------------------------------------------- what is touched


def test_a_talk_touches_the_talks_and_the_last_contact() -> None:
    talk = raakt("voortgangsgesprek")
    assert talk.termijnen == {"gesprekken_pip", "begeleiding_na_werk", "na_baanverlies", "na_einde_contract"}
    assert talk.feiten == {"laatste_contact"}


@pytest.mark.parametrize("type_", ["dossier_geopend", "kennisgeving_plicht", "voldaan", "vrijstelling", "overlijden"])
def test_what_decides_for_every_row_touches_every_row(type_: str) -> None:
    assert raakt(type_).termijnen == ALLES.termijnen


def test_a_row_that_counts_from_the_end_of_another_is_touched_with_it() -> None:
    assert "aanmaning" in raakt("boete_betaald").termijnen  # it waits for the end of betaling_boete
    assert "bezwaar_besluit" in raakt("maatregel_pw").termijnen  # it waits for the end of bezwaar


@pytest.mark.parametrize("beleid", BELEID)
def test_the_policy_row_that_must_end_within_the_law_is_touched_with_the_law(beleid: str) -> None:
    for rij in regels(beleid).rijen:
        for type_ in recht().gebeurtenissen:
            geraakte = raakt(type_, beleid=beleid).termijnen
            assert rij.binnen is None or rij.binnen not in geraakte or rij.id in geraakte


def test_what_no_row_and_no_fact_reads_touches_nothing() -> None:
    assert not raakt("klacht", "brief_verzonden")
    assert raakt("klacht", "contact") == replace(raakt("contact"), standen=raakt("klacht", "contact").standen)


@pytest.mark.parametrize(("een", "ander"), [("consulent", "vervangers"), ("huishouden", "huishouden_geheim")])
def test_facts_that_are_written_together_are_touched_together(een: str, ander: str) -> None:
    for type_ in recht().gebeurtenissen:
        assert (een in raakt(type_).feiten) == (ander in raakt(type_).feiten), type_


# ------------------------------------------------------------------------------------ the same as everything


def alles(gebeurtenissen: Gebeurtenissen, peildatum: date, beleid: str) -> tuple[pl.DataFrame, pl.DataFrame, Dagen]:
    berekening = bereken(Feiten(gebeurtenissen, recht(), peildatum), regels(beleid), lambda fout: None)
    return registerrijen(berekening), registerfeiten(berekening.feiten), opnieuw_op(berekening)


def bijgewerkt(
    oud: tuple[pl.DataFrame, pl.DataFrame, Dagen], erbij: Gebeurtenissen, peildatum: date, wat: Geraakt, beleid: str
) -> tuple[pl.DataFrame, pl.DataFrame, Dagen]:
    """What a register does: it replaces the touched rows and columns, and takes the earlier of two days."""
    feiten = Feiten(erbij, recht(), peildatum)
    berekening = bereken(feiten, regels(beleid), lambda fout: None, wat.termijnen)
    rijen, nieuw = registerrijen(berekening), registerfeiten(feiten, wat.feiten)
    blijft = oud[0].filter(~pl.col("termijn").is_in(list(wat.termijnen)))
    samen = pl.concat([blijft, rijen]).sort("dossier", "volgnummer", "aanleiding", "start")
    return samen, oud[1].with_columns(nieuw.drop("dossier")), np.minimum(oud[2], opnieuw_op(berekening, wat.standen))


@st.composite
def met_een_nieuwe(draw: st.DrawFn) -> tuple[list[Rij], Rij]:
    """A story, and one row that is recorded last; not the one that opens the dossier."""
    rijen = draw(mensen())
    nummers = [nummer for nummer, rij in enumerate(rijen) if rij["type"] != "dossier_geopend"]
    assume(nummers)
    nummer = draw(st.sampled_from(nummers))
    return [*rijen[:nummer], *rijen[nummer + 1 :]], rijen[nummer]


def lees(rijen: list[Rij]) -> Gebeurtenissen:
    """An end whose start is the new row, or a reference to it, is no story."""
    try:
        return stroom(rijen)
    except InvoerFout:
        assume(False)
        raise


@given(met_een_nieuwe(), dagen, st.sampled_from(BELEID))
def test_only_what_is_touched_computed_again_gives_the_same(
    verhaal: tuple[list[Rij], Rij], peildatum: date, beleid: str
) -> None:
    eerst, nieuw = verhaal
    oud, erbij = lees(eerst), lees([*eerst, nieuw])
    wat = raakt(nieuw["type"], beleid=beleid)
    gekregen = bijgewerkt(alles(oud, peildatum, beleid), erbij, peildatum, wat, beleid)
    verwacht: Any = alles(erbij, peildatum, beleid)
    assert_frame_equal(gekregen[0], verwacht[0].sort("dossier", "volgnummer", "aanleiding", "start"))
    assert_frame_equal(gekregen[1], verwacht[1])
    assert (gekregen[2] <= verwacht[2]).all()  # an earlier day computes again once more, a later one would be too late
