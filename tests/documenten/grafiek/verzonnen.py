# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Made-up figures: zeros, one bar, sixty bars, huge and tiny numbers, nothing, and names in every script."""

from typing import Any

from hypothesis import strategies as st

from regie.documenten.grafiek import (
    Band,
    Bereik,
    Gestapeld,
    Grafiek,
    Kromme,
    Leeg,
    Lijn,
    Norm,
    Punt,
    Rij,
    Staaf,
    Stap,
    Trap,
)

NAMEN = st.one_of(
    st.sampled_from(["B1-route", "", "&<>\"'", "]]>", "<script>alert(1)</script>", "أمينة من سوريا", "ሰላም", "W" * 60,
                     "een heel lange naam van een groep die nergens in past " * 4, "a\u202eb", "x\x00y\x0b", "\ud800"]),
    st.text(max_size=40).filter(lambda naam: "None" not in naam and "Leeg." not in naam),  # as the code itself says
)  # fmt: skip
GETALLEN = st.one_of(
    st.integers(0, 300),
    st.floats(0, 1e15, allow_nan=False),
    st.sampled_from(
        [0, 0.0, 1, 5e-324, 0.004, 0.05, 0.5, 99.95, 1_234, 9_999_999, 10_000_000, 123_456_789_012, 1e14, 10**15]
    ),
)
WAARDEN = st.one_of(GETALLEN, st.none(), st.sampled_from(Leeg))
DRAAGLIJK = st.one_of(st.integers(0, 10**14), st.floats(0, 1e14), st.none(), st.sampled_from(Leeg))
"""Eight of these together are not too large."""


@st.composite
def vast(draw: st.DrawFn) -> dict[str, Any]:
    eenheid = draw(st.sampled_from(["%", "€", "personen", "dagen", "", "een heel lange eenheid " * 5]))
    return {
        "titel": draw(NAMEN),
        "eenheid": eenheid,
        "kop": draw(NAMEN),
        "norm": draw(st.none() | st.builds(Norm, NAMEN, GETALLEN)),
        "grens": None if eenheid in ("%", "€") else draw(st.none() | st.integers(1, 10)),
    }


@st.composite
def staven(draw: st.DrawFn) -> Staaf:
    punten = draw(st.lists(st.builds(Punt, NAMEN, WAARDEN), max_size=60))
    return Staaf(punten=tuple(punten), **draw(vast()))


@st.composite
def stapels(draw: st.DrawFn) -> Gestapeld:
    delen = tuple(draw(st.lists(NAMEN, min_size=1, max_size=8)))
    rij = st.builds(Rij, NAMEN, st.tuples(*[DRAAGLIJK] * len(delen)))
    return Gestapeld(delen=delen, rijen=tuple(draw(st.lists(rij, max_size=20))), **draw(vast()))


@st.composite
def lijnen(draw: st.DrawFn) -> Lijn:
    perioden = tuple(draw(st.lists(NAMEN, max_size=60)))
    rij = st.builds(Rij, NAMEN, st.tuples(*[WAARDEN] * len(perioden)))
    return Lijn(perioden=perioden, reeksen=tuple(draw(st.lists(rij, min_size=1, max_size=8))), **draw(vast()))


@st.composite
def krommen(draw: st.DrawFn) -> Kromme:
    tijden = sorted(draw(st.sets(st.integers(0, 120), max_size=30)))
    stappen = []
    for tijd in tijden:
        laag, midden, hoog = sorted(draw(st.tuples(GETALLEN, GETALLEN, GETALLEN)))
        stappen.append(draw(st.sampled_from([Stap(tijd, midden, laag, hoog), Stap(tijd, midden)])))
    return Kromme(draw(NAMEN), tuple(stappen), max(tijden, default=0) + draw(st.integers(0, 3)))


@st.composite
def trappen(draw: st.DrawFn) -> Trap:
    alle = tuple(draw(st.lists(krommen(), min_size=1, max_size=8)))
    return Trap(krommen=alle, marge="95 % zekerheid", **draw(vast()))


@st.composite
def bereiken(draw: st.DrawFn) -> Bereik:
    laag, midden, hoog = sorted(draw(st.tuples(GETALLEN, GETALLEN, GETALLEN)))
    naam = draw(NAMEN)
    leeg = draw(WAARDEN)
    return draw(st.sampled_from([Bereik(naam, midden, laag, hoog), Bereik(naam, leeg)]))


@st.composite
def banden(draw: st.DrawFn) -> Band:
    alle = tuple(draw(st.lists(bereiken(), max_size=20)))
    return Band(midden=draw(NAMEN), marge=draw(NAMEN), bereiken=alle, **draw(vast()))


GRAFIEKEN: st.SearchStrategy[Grafiek] = st.one_of(staven(), stapels(), lijnen(), trappen(), banden())
