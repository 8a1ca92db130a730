# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Fingerprints and differences: what changed is said, and never what it was."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from regie.kern.swi.record import Record, afdrukken, canoniek
from regie.kern.swi.verschil import verschil
from tests.swi.verhaal import VELDEN, begin, lees, pip
from tests.verhaal import gebeurtenis

WAARDEN = st.none() | st.text(max_size=4) | st.integers(0, 9)
RECORDS = st.builds(Record, st.sampled_from("ab"), st.fixed_dictionaries({"route": WAARDEN, "niveau": WAARDEN}))
STANDEN = st.dictionaries(
    st.sampled_from("abcd"), st.dictionaries(st.sampled_from(["pip", "map"]), st.text(max_size=2))
)


def afdruk(*rijen: dict[str, Any]) -> dict[str, str]:
    (een,) = lees([*begin(), *rijen])
    return afdrukken(een, VELDEN)


def test_only_the_group_that_changed_has_another_fingerprint() -> None:
    eerder, nu = afdruk(), afdruk(gebeurtenis("mb_start", "2026-03-01"))
    assert {groep for groep in nu if nu[groep] != eerder[groep]} == {"maatschappelijke_begeleiding"}


def test_a_number_of_a_person_is_in_no_fingerprint() -> None:
    assert "persoon" not in afdruk()


def test_the_same_values_of_two_people_cannot_be_recognised() -> None:
    een, ander = lees([*begin(), *begin("bilal")])
    assert {*afdrukken(een, VELDEN).values()}.isdisjoint(afdrukken(ander, VELDEN).values())


@given(RECORDS, RECORDS)
def test_fingerprints_are_the_same_exactly_when_everything_is(een: Record, ander: Record) -> None:
    assert (afdrukken(een, VELDEN) == afdrukken(ander, VELDEN)) is (een == ander)


@given(st.dictionaries(st.text(max_size=3), WAARDEN))
def test_one_value_is_written_in_one_way(waarde: dict[str, Any]) -> None:
    omgekeerd = dict(reversed(list(waarde.items())))
    assert canoniek(waarde) == canoniek(omgekeerd)
    assert json.loads(canoniek(waarde)) == waarde


def test_who_came_who_went_and_what_changed() -> None:
    eerder = {"a": {"pip": "1", "map": "1"}, "b": {"pip": "1"}, "c": {"pip": "1"}}
    nu = {"a": {"pip": "2", "map": "1"}, "b": {"pip": "1"}, "d": {"pip": "1"}}
    gevonden = verschil(eerder, nu)
    assert (gevonden.erbij, gevonden.weg, gevonden.gewijzigd) == (("d",), ("c",), {"a": ("pip",)})
    assert gevonden.per_groep == {"pip": 1}


@given(STANDEN, STANDEN)
def test_a_difference_tells_the_whole_way_from_one_to_the_other(
    eerder: dict[str, dict[str, str]], nu: dict[str, dict[str, str]]
) -> None:
    gevonden = verschil(eerder, nu)
    assert set(eerder) - set(gevonden.weg) | set(gevonden.erbij) == set(nu)
    assert all((dossier in gevonden.gewijzigd) is (eerder[dossier] != nu[dossier]) for dossier in set(eerder) & set(nu))
    terug = verschil(nu, eerder)
    assert (terug.erbij, terug.weg, terug.gewijzigd) == (gevonden.weg, gevonden.erbij, gevonden.gewijzigd)


def test_the_order_of_the_rows_does_not_matter() -> None:
    rijen = [*begin(), pip(), gebeurtenis("mb_start", "2026-03-01")]
    (een,), (ander,) = lees(rijen), lees(reversed(rijen))
    assert een == ander
