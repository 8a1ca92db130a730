# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A proposal moves nothing fixed, leaves no child alone, is the best there is, says why, and is whole or not at all."""

from collections.abc import Iterator, Sequence
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regie.werk.weekplan.met_hand import met_hand
from regie.werk.weekplan.model import (
    HELE_WEEK,
    Blok,
    Botsing,
    Gezin,
    Keuze,
    Mens,
    NietsTeSchuiven,
    Plan,
    Reden,
    Tijd,
)
from regie.werk.weekplan.regels import botsingen, kosten, plekken
from regie.werk.weekplan.voorstel import stel_voor
from tests.werk.weekplan.gezinnen import (
    AMINA,
    DI,
    DO,
    MA,
    SAMI,
    VR,
    WO,
    YONAS,
    ZA,
    een_opvangplek,
    keuze,
    los,
    paar,
    vast,
)  # fmt: skip


def alle_plannen(gezin: Gezin) -> Iterator[Plan]:
    """Every week in which all blocks have a time and nothing clashes."""
    nummers = [[b.gekozen] if b.vast else [k.nummer for k in b.keuzes] for b in gezin.blokken]
    for keuzes in product(*nummers):
        plan = dict(zip((blok.id for blok in gezin.blokken), keuzes, strict=True))
        if not botsingen(gezin, plan):
            yield plan


# ------------------------------------------------------------------------------------------------- for every family

HALFUREN = st.integers(16, 40)


@st.composite
def keuzes(trek: st.DrawFn) -> tuple[Keuze, ...]:
    uit = []
    for nummer in range(1, trek(st.integers(1, 3)) + 1):
        van = trek(HALFUREN) * 30
        tijden = tuple(Tijd(dag, van, van + trek(st.sampled_from((60, 150)))) for dag in sorted(
            trek(st.sets(st.integers(1, 3), min_size=1, max_size=2))))  # fmt: skip
        uit.append(Keuze(nummer, "", tijden, f"plek{nummer}", trek(st.sampled_from((None, None, 1)))))
    return tuple(uit)


@st.composite
def gezinnen(trek: st.DrawFn) -> Gezin:
    mensen = (
        AMINA,
        *trek(st.sampled_from(((), (YONAS,)))),
        *trek(st.sampled_from(((), (SAMI,), (SAMI, Mens("z", "Z", True))))),
    )
    blokken = []
    for nummer in range(trek(st.integers(1, 5))):
        wie = trek(st.sampled_from(mensen))
        soorten = ("opvang", "school") if wie.klein else ("les", "werk", "zorg")
        vrij, is_vast = trek(keuzes()), nummer > 0 and trek(st.booleans())
        gekozen = vrij[0].nummer if is_vast else trek(st.sampled_from((None, vrij[-1].nummer)))
        reis, waar = 0 if wie.klein else trek(st.sampled_from((0, 30))), trek(st.sampled_from(("", "a")))
        soort = trek(st.sampled_from(soorten))
        dagen = trek(st.sampled_from((HELE_WEEK, HELE_WEEK, frozenset({1, 2}), frozenset({2, 3}))))
        blokken.append(Blok(f"b{nummer}", wie.id, soort, "", vrij, gekozen, is_vast, reis, waar, dagen))
    return Gezin(mensen, tuple(blokken))


@given(gezinnen())
@settings(max_examples=150, deadline=None)
def test_no_week_that_fits_is_better_and_nothing_fixed_moves(gezin: Gezin) -> None:
    voorstel = stel_voor(gezin)
    mogelijk = [kosten(gezin, plan).punten for plan in alle_plannen(gezin)]
    assert voorstel.kan == bool(mogelijk)
    if not voorstel.kan:
        assert voorstel.plan == {}
        return
    assert set(voorstel.plan) == {blok.id for blok in gezin.blokken}
    assert None not in voorstel.plan.values()
    assert all(voorstel.plan[blok.id] == blok.gekozen for blok in gezin.blokken if blok.vast)
    assert botsingen(gezin, voorstel.plan) == ()  # no overlap, travel fits, a child is never alone
    assert kosten(gezin, voorstel.plan).punten == min(mogelijk)
    assert voorstel.gat == 0
    hand = met_hand(gezin)
    if None not in hand.values() and not botsingen(gezin, hand):
        assert kosten(gezin, voorstel.plan).punten <= kosten(gezin, hand).punten


@given(gezinnen())
@settings(max_examples=60, deadline=None)
def test_what_clashes_is_the_least_that_clashes(gezin: Gezin) -> None:
    """All the demands that are named cannot hold together; without any one of them the others can."""
    botsing = stel_voor(gezin).botsing
    if botsing:
        assert not kan(gezin, botsing)
    for weg in botsing:
        assert kan(gezin, [een for een in botsing if een != weg])


def kan(gezin: Gezin, eisen: Sequence[Reden]) -> bool:
    """Whether some week keeps these demands, by looking at every week; what is not demanded need not be in it."""
    moet = {een.waarden["blok"] for een in eisen if een.code == "blok"}
    keuzes = [
        [*([blok.gekozen] if blok.vast else [een.nummer for een in blok.keuzes]), *([] if blok.id in moet else [None])]
        for blok in gezin.blokken
    ]
    plannen = (dict(zip((blok.id for blok in gezin.blokken), een, strict=True)) for een in product(*keuzes))
    return any(not any(telt(gezin, plan, een, eisen) for een in botsingen(gezin, plan)) for plan in plannen)


def telt(gezin: Gezin, plan: Plan, een: Botsing, eisen: Sequence[Reden]) -> bool:
    """Whether a clash breaks one of these demands. That nobody is at two places at once is always demanded."""
    wie = {(eis.code, eis.waarden.get("wie")) for eis in eisen}
    if een.code == "vol":
        eerste = {eis.waarden["blok"] for eis in eisen if eis.code == "vol"}
        plek = gezin.blok(een.blokken[0]).keuze(plan[een.blokken[0]] or 0).plek
        return plekken(gezin)[plek][1][0][0].id in eerste
    return een.code == "tegelijk" or ("reis" if een.code == "reis" else "kind", een.wie) in wie


def test_the_same_question_has_the_same_answer() -> None:
    assert stel_voor(een_opvangplek()) == stel_voor(een_opvangplek())


# --------------------------------------------------------------------------------- a couple with one place in childcare


def test_a_couple_with_one_place_in_childcare_has_lessons_on_different_days() -> None:
    voorstel = stel_voor(een_opvangplek())
    assert voorstel.kan
    assert (voorstel.plan["les amina"], voorstel.plan["les yonas"]) == (1, 2)


def test_why_a_group_does_not_fit_names_what_is_in_the_way() -> None:
    uitleg = stel_voor(een_opvangplek()).uitleg
    (amina,), (yonas,) = uitleg["les amina"].afvallers, uitleg["les yonas"].afvallers
    assert uitleg["les amina"].waarom == Reden("enige_die_past")
    assert ("niemand", "sami", ("les amina", "les yonas")) in {(b.code, b.wie, b.blokken) for b in amina.botsingen}
    assert [(b.code, b.wie, b.tijd.dag, b.blokken) for b in yonas.botsingen] == [
        ("tegelijk", "yonas", VR, ("werk", "les yonas"))
    ]


def test_a_choice_that_fits_but_is_worse_says_what_gets_worse() -> None:
    gezin = paar(
        vast("les y", YONAS, "les", [MA], 9, 11),
        los("les a", AMINA, "les", keuze(1, [MA], 13, 15), keuze(2, [DI], 9, 11)),
    )
    voorstel = stel_voor(gezin)
    assert voorstel.plan["les a"] == 2
    assert voorstel.uitleg["les a"].waarom.code == "beste"
    assert [reden.code for reden in voorstel.uitleg["les a"].afvallers[0].slechter] == ["zelfde_dag"]


def test_an_evening_or_a_saturday_is_a_choice_like_any_other() -> None:
    gezin = paar(
        vast("werk a", AMINA, "werk", [MA, DI, WO, DO, VR], 8, 17),
        los("les y", YONAS, "les", keuze(1, [MA, WO], 9, 11.5), keuze(2, [DI, DO], 19, 21), keuze(3, [ZA], 10, 13)),
    )
    assert stel_voor(gezin).plan["les y"] in (2, 3)


def test_what_cannot_be_says_which_demands_clash_and_places_nobody() -> None:
    gezin = paar(
        vast("werk a", AMINA, "werk", [MA, DI], 8, 16),
        los("les y", YONAS, "les", keuze(1, [MA], 9, 11), keuze(2, [DI], 9, 11)),
        los("les a", AMINA, "les", keuze(1, [DO], 9, 11)),
    )
    voorstel = stel_voor(gezin)
    assert (voorstel.kan, voorstel.plan, voorstel.uitleg) == (False, {}, {})
    assert {(reden.code, *reden.waarden.values()) for reden in voorstel.botsing} == {
        ("blok", "werk a"), ("blok", "les y"), ("kind", "sami"),
    }  # fmt: skip


def test_too_little_time_to_travel_is_named_as_such() -> None:
    gezin = paar(
        vast("werk", AMINA, "werk", [MA], 12, 16, reis=30),
        los("les", AMINA, "les", keuze(1, [MA], 9, 11.75), reis=10),
    )
    assert Reden("reis", {"wie": "amina"}) in stel_voor(gezin).botsing


def test_with_nothing_that_can_move_there_is_nothing_to_propose() -> None:
    with pytest.raises(NietsTeSchuiven):
        stel_voor(paar(vast("les", AMINA, "les", [MA], 9, 11)))


def test_care_is_shared_as_equally_as_can_be() -> None:
    gezin = paar(
        vast("werk y", YONAS, "werk", [MA, DI], 9, 13),
        los("les a", AMINA, "les", keuze(1, [WO], 9, 11), keuze(2, [WO, DO], 9, 13)),
    )
    assert stel_voor(gezin).plan["les a"] == 2
