# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What must hold whatever happened: order, text and other people change nothing, and a second reading agrees."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.motoren.advies_rij import advies_van
from tests.adviezen.verhaal import advies
from tests.verhaal import gebeurtenis, recht, regels

PEILDATUM = date(2026, 6, 1)
BELEID = ("voorbeeld", "deventer", "haarlem", "almelo", "wassenaar")
GROEP = st.sampled_from(["asiel_vergunning", "asiel_gezin", "gezinsmigrant", "overige_migrant", "geen_plicht"])
DAG = st.dates(date(2022, 2, 1), date(2026, 8, 1))
ROUTE = st.sampled_from(["b1", "onderwijs", "z"])
CODES = [(k.thema, code) for k in recht().kenmerken.values() for code in k.codes]


def _een(type_: str, **velden: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.builds(gebeurtenis, st.just(type_), DAG, **velden)


def _bevinding() -> st.SearchStrategy[dict[str, Any]]:
    tekst = st.sampled_from(["Wil studeren.", "Leert langzaam."])
    return st.builds(
        lambda dag, paar, tekst: gebeurtenis(
            "intake_bevinding", dag, thema=paar[0], code=paar[1], bevinding=tekst, bron="inburgeraar"
        ),
        DAG,
        st.sampled_from([*CODES, ("motivatie", "onbekend_woord")]),
        tekst,
    )


SCHOOL = st.sampled_from(["s1", "s2"])
GEBEURTENIS = st.one_of(
    _een("leerbaarheidstoets", score=st.integers(0, 40)),
    _een("schoolintake", aanbieder=SCHOOL, advies_leerroute=ROUTE, alfabetiseren=st.booleans()),
    _een("schoolintake", aanbieder=SCHOOL),
    _een("brugklas_rapport", advies_leerroute=ROUTE),
    _een("tweede_beoordeling", instelling=st.just("ROC"), advies_leerroute=ROUTE),
    _een("toelating", aanbieder=SCHOOL, besluit=st.sampled_from(["toegelaten", "afgewezen", "voorwaardelijk"])),
    _een("proefperiode", aanbieder=SCHOOL),
    _een("lbt_ontheffing", grond=st.just("visueel")),
    _een("basisexamen_buitenland", uitslag=st.sampled_from(["geslaagd", "gezakt"])),
    _een("vragenlijst", taal=st.just("ar"), afgerond=st.booleans()),
    _bevinding(),
)


@st.composite
def verhalen(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Events on days of their own: what comes last is then no matter of chance."""
    geboren = draw(st.one_of(st.none(), st.integers(1950, 2008)))
    velden = {} if geboren is None else {"geboortejaar": geboren}
    geopend = gebeurtenis("dossier_geopend", "2022-01-10", groep=draw(GROEP), wet="wi2021", **velden)
    rijen = draw(st.lists(GEBEURTENIS, max_size=12, unique_by=lambda rij: rij["datum"]))
    return [geopend, *rijen]


def _vier(rijen: list[dict[str, Any]], beleid: str = "voorbeeld") -> list[tuple[Any, ...]]:
    return sorted(advies(rijen, PEILDATUM, beleid).select("uitkomst", "richting", "reden", "zin").rows())


@settings(max_examples=120, deadline=None)
@given(verhalen(), st.sampled_from(BELEID))
def test_a_second_reading_row_by_row_says_the_same(rijen: list[dict[str, Any]], beleid: str) -> None:
    assert _vier(rijen, beleid) == sorted(advies_van(rijen, regels(beleid), PEILDATUM))


@settings(max_examples=40, deadline=None)
@given(verhalen().flatmap(lambda rijen: st.tuples(st.just(rijen), st.permutations(rijen))))
def test_the_order_of_the_lines_does_not_matter(paar: tuple[list[dict[str, Any]], list[dict[str, Any]]]) -> None:
    assert _vier(paar[0]) == _vier(paar[1])


@settings(max_examples=40, deadline=None)
@given(verhalen(), DAG)
def test_an_event_that_says_nothing_about_learning_changes_nothing(rijen: list[dict[str, Any]], dag: date) -> None:
    brief = gebeurtenis("vragenlijst", dag, taal="ar", afgerond=True)
    assert _vier([*rijen, brief]) == _vier(rijen)


@settings(max_examples=40, deadline=None)
@given(verhalen(), st.text("abc .", min_size=1, max_size=20).filter(str.strip))
def test_free_text_never_matters(rijen: list[dict[str, Any]], tekst: str) -> None:
    anders = [
        rij | {"gegevens": rij["gegevens"] | {"bevinding": tekst}} if rij["type"] == "intake_bevinding" else rij
        for rij in rijen
    ]
    assert _vier(anders) == _vier(rijen)


@settings(max_examples=30, deadline=None)
@given(verhalen(), verhalen())
def test_dossiers_do_not_influence_one_another(een: list[dict[str, Any]], ander: list[dict[str, Any]]) -> None:
    samen = [*een, *({**rij, "dossier": "milan"} for rij in ander)]
    tabel = advies(samen, PEILDATUM)
    for dossier, rijen in (("amina", een), ("milan", ander)):
        deel = tabel.filter(dossier=dossier).select("uitkomst", "richting", "reden", "zin").rows()
        assert sorted(deel) == _vier(rijen)


@settings(max_examples=30, deadline=None)
@given(verhalen())
def test_nothing_is_added_up_to_a_verdict(rijen: list[dict[str, Any]]) -> None:
    tabel = advies(rijen, PEILDATUM)
    assert not [naam for naam, soort in tabel.schema.items() if soort.is_numeric()]
    assert set(tabel.filter(tabel["richting"].is_in(["conflict", "ontbreekt"]))["gewicht"]) <= {None}


@pytest.mark.parametrize("beleid", BELEID)
def test_a_reason_is_of_a_category_that_is_as_heavy_as_what_it_reads(beleid: str) -> None:
    zwaar = gebeurtenis(
        "intake_bevinding", "2026-01-01", thema="mentale_gezondheid", code="hindernis_ja", bevinding="-", bron="overig"
    )
    geopend = gebeurtenis("dossier_geopend", "2022-01-10", groep="asiel_vergunning", wet="wi2021")
    tabel = advies([geopend, zwaar], PEILDATUM, beleid)
    per_reden = dict(tabel.select("reden", "categorie").rows())
    assert per_reden.get("deventer_hindernis") == ("gezondheid" if beleid == "deventer" else None)
    assert set(per_reden.values()) - {"gezondheid"} == {"gewoon"}
