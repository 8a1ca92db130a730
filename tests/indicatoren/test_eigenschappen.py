# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What holds of every population: however it is divided, ordered or known later, the figures are the same, and sums are
sums."""

from datetime import date
from functools import cache, reduce
from typing import Any

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regie.kern.indicatoren.alle import TABELLEN
from regie.kern.indicatoren.beeld import Beeld, Meting
from regie.kern.indicatoren.identiteiten import reken_na
from regie.kern.indicatoren.tellingen import beelden, bij_elkaar, tel
from regie.kern.indicatoren.uitkomsten import Cijfer, cijfers
from regie.kern.indicatoren.vorm import DAGEN, DAGSOORTEN, Vorm
from tests.indicatoren.gemeente import gemeente
from tests.indicatoren.themas.test_verhalen import VERHALEN
from tests.indicatoren.themas.verhalen import LATER, Rij, naam_van_cijfer, waarden
from tests.verhaal import recht, stroom

AANTAL_DOSSIERS = 300
METING = Meting("voorbeeld", date(2026, 6, 30), None, date(2025, 7, 1), date(2026, 6, 30))
ALLES: list[Rij] = [rij | {"dossier": f"{n}-{rij['dossier']}"} for n, v in enumerate(VERHALEN) for rij in v.rijen]


def als_dict(geteld: list[Cijfer]) -> dict[str, Any]:
    return {
        naam_van_cijfer(cijfer): (cijfer.waarde, cijfer.teller, cijfer.noemer, cijfer.nog_niet) for cijfer in geteld
    }


@cache
def alle_cijfers() -> list[Cijfer]:
    return list(cijfers(tel(gemeente(AANTAL_DOSSIERS, 3), recht(), METING)))


# -------------------------------------------------------------------------------------- divided, ordered, known


@settings(max_examples=4, deadline=None)
@given(st.lists(st.integers(0, 4), min_size=AANTAL_DOSSIERS, max_size=AANTAL_DOSSIERS), st.randoms())
def test_dossiers_divided_over_buckets_in_any_way_give_the_same_figures(emmer: list[int], toeval: Any) -> None:
    geheel = gemeente(AANTAL_DOSSIERS, 3)
    delen = [geheel.deel(pl.Series(emmer) == nummer) for nummer in range(5)]
    toeval.shuffle(delen)
    samen = reduce(bij_elkaar, (tel(deel, recht(), METING) for deel in delen))
    assert als_dict(list(cijfers(samen))) == als_dict(alle_cijfers())


@settings(max_examples=4, deadline=None)
@given(st.permutations(ALLES))
def test_the_order_of_the_rows_is_irrelevant(rijen: list[Rij]) -> None:
    """Events of one day that were recorded at the same moment are told apart by their id, so that is what they have."""
    assert waarden(rijen) == van_alles()


@cache
def van_alles() -> dict[str, Any]:
    return waarden(ALLES)


@settings(max_examples=6, deadline=None)
@given(st.lists(st.sampled_from(VERHALEN), min_size=1, max_size=4, unique_by=lambda verhaal: verhaal.naam))
def test_what_is_recorded_later_changes_no_figure_as_it_was_known_before(later: list[Any]) -> None:
    """Also events in dossiers that were there already."""
    moment = {"vastgelegd_op": f"{LATER}T12:00:00+01:00"}
    erbij = [
        {**rij, **moment, "dossier": wie}
        for nummer, verhaal in enumerate(later)
        for rij in verhaal.rijen
        if "id" not in rij and "@" not in str(rij) and "_id" not in str(rij["gegevens"])
        for wie in (f"later-{nummer}-{rij['dossier']}",)
    ]
    eerst = [rij for rij in ALLES if "vastgelegd_op" not in rij and "id" not in rij]
    eerst = [rij for rij in eerst if "_id" not in str(rij["gegevens"])]
    zonder, met = (waarden(rijen, bekend_op="2026-01-09") for rijen in (eerst, [*eerst, *erbij]))
    assert {naam: waarde for naam, waarde in met.items() if waarde} == {n: w for n, w in zonder.items() if w}


def test_two_policies_give_the_figures_of_both_together() -> None:
    """Each with rules of its own: the terms of one are no fault in the other."""
    rijen = [
        rij | {"gegevens": rij["gegevens"] | {"gemeentecode": code}} if "gemeentecode" in rij["gegevens"] else rij
        for rij, code in ((rij, "0392" if int(rij["dossier"].split("-")[0]) % 2 else "0150") for rij in ALLES)
    ]
    samen = waarden(rijen, beleid={"0392": "haarlem", "0150": "deventer"})
    assert samen["inburgeraars onderdeel=actief"] == van_alles()["inburgeraars onderdeel=actief"]
    assert samen["pip_vastgesteld"] == van_alles()["pip_vastgesteld"]


# -------------------------------------------------------------------------------------------------------- sums


@pytest.mark.parametrize("tabel", TABELLEN)
def test_a_total_is_the_sum_of_its_parts(tabel: str) -> None:
    """Of every count that may be added up, over each of its dimensions, the unknown value too."""
    geteld = [een for een in alle_cijfers() if een.tabel == tabel and een.maat.soort in ("aantal", "som")]
    per_vak = {
        (een.indicator, tuple(een.maat.toont.items()), frozenset(een.dimensies.items())): een.waarde for een in geteld
    }
    for een in geteld:
        for vorm in (vorm for vorm in TABELLEN[tabel].vormen if vorm.id == een.indicator and een.maat in vorm.maten):
            for naam in _op_te_tellen(vorm, een):
                delen = [
                    waarde
                    for (indicator, toont, dims), waarde in per_vak.items()
                    if indicator == een.indicator
                    and toont == tuple(een.maat.toont.items())
                    and {**een.dimensies, naam: dict(dims).get(naam)}.items() == dict(dims).items()
                    and naam in dict(dims)
                ]
                if None not in (een.waarde, *delen):
                    assert sum(deel or 0 for deel in delen) == pytest.approx(een.waarde), (naam_van_cijfer(een), naam)


def _op_te_tellen(vorm: Vorm, cijfer: Cijfer) -> list[str]:
    return [naam for naam in vorm.dimensies if naam not in cijfer.dimensies and naam not in vorm.altijd]


@pytest.mark.parametrize("seed", [3, 4])
def test_every_declared_sum_is_right(seed: int) -> None:
    geteld = list(cijfers(tel(gemeente(AANTAL_DOSSIERS, seed), recht(), METING)))
    uitslagen = reken_na(geteld, recht().identiteiten)
    assert {uitslag.id for uitslag in uitslagen} == set(recht().identiteiten)
    assert [uitslag for uitslag in uitslagen if not uitslag.klopt] == []
    assert any(uitslag.links for uitslag in uitslagen)


@pytest.mark.parametrize("bron", ["verhalen", "gemeente"])
def test_who_is_in_a_route_is_who_was_there_with_who_came_and_without_who_went(bron: str) -> None:
    stroom_ = stroom(ALLES) if bron == "verhalen" else gemeente(AANTAL_DOSSIERS, 3)
    meting = Meting("voorbeeld", date(2026, 6, 30), None, date(2022, 1, 1), date(2026, 6, 30))
    geteld = {
        (str(een.dimensies["onderdeel"]), str(een.dimensies["maand"])): int(een.waarde or 0)
        for een in cijfers(tel(stroom_, recht(), meting, ["begin_route", "einde_route", "open_route"]))
        if set(een.dimensies) == {"onderdeel", "maand"} and een.maat.soort == "aantal"
    }
    open_ = 0
    for maand in sorted({maand for _, maand in geteld}):
        open_ += geteld["in", maand] - geteld["uit", maand]
        assert geteld["open", maand] == open_, maand
    assert open_


# -------------------------------------------------------------------------------------------------------- days


@cache
def _beeld() -> Beeld:
    (beeld,) = beelden(gemeente(AANTAL_DOSSIERS, 3), recht(), METING)
    return beeld


MET_DAGEN = sorted(
    naam
    for naam, tabel in TABELLEN.items()
    if any(maat.soort in DAGSOORTEN for vorm in tabel.vormen for maat in vorm.maten)
)


@pytest.mark.parametrize("tabel", MET_DAGEN)
def test_median_mean_and_p90_are_those_of_the_days_themselves(tabel: str) -> None:
    rauw = TABELLEN[tabel].tel(_beeld())
    gezien = 0
    for een in (een for een in alle_cijfers() if een.tabel == tabel and een.maat.soort in DAGSOORTEN):
        erin = rauw.drop_nulls(DAGEN)
        waar = {n: c for n, c in {**een.dimensies, **een.maat.waar}.items() if n not in een.maat.toont}
        for naam, code in waar.items():
            erin = erin.filter(pl.col(naam).cast(pl.String).eq_missing(pl.lit(code, pl.String)))
        dagen = erin[DAGEN].to_numpy()
        assert een.noemer == len(dagen)
        if not len(dagen):
            assert een.waarde is None
            continue
        gezien += 1
        verwacht = {
            "mediaan": float(np.median(dagen)),
            "gemiddelde": round(float(np.mean(dagen)), 1),
            "p90": float(np.percentile(dagen, 90, method="inverted_cdf")),
        }[een.maat.soort]
        assert een.waarde == pytest.approx(verwacht, abs=0.051), naam_van_cijfer(een)
    assert gezien or not len(rauw)
