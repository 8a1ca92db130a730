# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who is next on the wait list, and by which key."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from regie.kern.aankomst.wachtrij import SLEUTELS, Wachtende, wachtrij

JAN, FEB, MRT = (date(2026, maand, 1) for maand in (1, 2, 3))


def wie(
    naam: str, sinds: date | None = JAN, pip: date | None = None, kinderen: bool = False, groep: str | None = None
) -> Wachtende:
    return Wachtende(naam, sinds, pip, kinderen, groep)


def rij(*mensen: Wachtende, volgorde: tuple[str, ...]) -> list[tuple[str, str | None]]:
    return [(plaats.wie.dossier, plaats.beslist) for plaats in wachtrij(mensen, volgorde)]


def test_the_first_key_decides_and_the_next_one_where_it_is_the_same() -> None:
    a, b, c = wie("a", FEB, MRT), wie("b", JAN, MRT), wie("c", MRT, FEB)
    assert rij(a, b, c, volgorde=("termijn_pip", "wacht_sinds")) == [
        ("c", None),
        ("b", "termijn_pip"),
        ("a", "wacht_sinds"),
    ]
    assert [naam for naam, _ in rij(a, b, c, volgorde=("wacht_sinds",))] == ["b", "a", "c"]


def test_who_does_not_wait_yet_comes_after_all_who_do() -> None:
    assert rij(wie("a", None, JAN), wie("b", MRT), volgorde=("termijn_pip",)) == [("b", None), ("a", "wacht_nog_niet")]


def test_without_a_last_day_one_comes_after_who_has_one() -> None:
    assert [n for n, _ in rij(wie("a"), wie("b", pip=MRT), volgorde=("termijn_pip",))] == ["b", "a"]


def test_families_and_groups_go_before_where_the_policy_says_so() -> None:
    assert [n for n, _ in rij(wie("a"), wie("b", kinderen=True), volgorde=("kinderen",))] == ["b", "a"]
    assert [n for n, _ in rij(wie("a", groep="gezinsmigrant"), wie("b", groep="asiel_gezin"), volgorde=("groep",))] == [
        "b",
        "a",
    ]


def test_where_all_keys_are_the_same_nothing_decided() -> None:
    assert rij(wie("b"), wie("a"), volgorde=("wacht_sinds",)) == [("a", None), ("b", None)]


MENSEN = st.lists(
    st.builds(
        Wachtende,
        st.text("abc", min_size=1),
        st.sampled_from([None, JAN, FEB]),
        st.sampled_from([None, FEB, MRT]),
        st.booleans(),
        st.none(),
    ),
    unique_by=lambda een: een.dossier,
)


@given(MENSEN, st.permutations(list(SLEUTELS)))
def test_everybody_has_one_place_whatever_the_order_in_which_they_were_read(
    mensen: list[Wachtende], volgorde: list[str]
) -> None:
    plaatsen = wachtrij(mensen, volgorde)
    assert [plaats.nummer for plaats in plaatsen] == list(range(1, len(mensen) + 1))
    assert plaatsen == wachtrij(mensen[::-1], volgorde)
