# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Each rule on its boundary, against a second engine that goes row by row, and no rule about who somebody is."""

from datetime import date
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from regie.kern.recht.typen.signalen import Signaal
from regie.kern.signalen import STAND, Geldend, geldend, signalen
from regie.kern.signalen.signalen import VERZUIM
from tests.verhaal import recht

OP = date(2026, 11, 29)
P = 20_000
EIGEN = ("stilte", "niet_begonnen", "ruimte")


def regels(*drempels: int) -> list[Geldend]:
    rij = {een.reken: een for een in recht().signalen}
    return [Geldend(rij[vorm], drempel) for vorm, drempel in zip(EIGEN, drempels, strict=True)]  # type: ignore[index]


def kijk(*rijen: tuple[Any, ...], verzuim: Any = ()) -> list[tuple[Any, ...]]:
    """Of rows (dossier, geopend, contact, pip, gestart, einde, verwacht), limits 90, 42 and 180."""
    stand = pl.DataFrame(rijen, schema=STAND, orient="row")
    gemeld = pl.DataFrame(list(verzuim), schema=VERZUIM, orient="row")
    return signalen(stand, gemeld, regels(90, 42, 180), P).rows()


@pytest.mark.parametrize(
    ("rij", "verwacht"),
    [
        (("a", P - 900, P - 90, None, None, None, None), [("a", "stilte", 90, 90, None)]),
        (("a", P - 900, P - 89, None, None, None, None), []),
        (("a", P - 90, None, None, None, None, None), [("a", "stilte", 90, 90, None)]),
        (("a", None, None, None, None, None, None), []),
        (("a", P, P, P - 42, None, P + 5, None), [("a", "niet_begonnen", 42, 42, 5)]),
        (("a", P, P, P - 41, None, P + 5, None), []),
        (("a", P, P, P - 400, P - 300, P + 5, None), []),
        (("a", P, P, None, None, P + 200, P + 21), [("a", "ruimte", 179, 180, 200)]),
        (("a", P, P, None, None, P + 200, P + 20), []),
        (("a", P, P, None, None, P + 200, P + 300), [("a", "ruimte", -100, 180, 200)]),
    ],
)
def test_a_rule_speaks_on_its_boundary_and_not_before(rij: tuple[Any, ...], verwacht: list[Any]) -> None:
    assert kijk(rij) == verwacht


def test_who_has_least_time_stands_first_whatever_the_number_of_reasons() -> None:
    een = ("a", P, P - 100, P - 50, None, P + 300, None)
    ander = ("b", P, P - 100, None, None, P + 10, None)
    geen = ("c", P, P - 100, None, None, None, None)
    assert [rij[:2] for rij in kijk(geen, een, ander)] == [
        ("b", "stilte"), ("a", "niet_begonnen"), ("a", "stilte"), ("c", "stilte"),
    ]  # fmt: skip


def test_absence_counts_only_where_the_policy_has_that_rule() -> None:
    assert kijk(("a", P, P, None, None, None, None), verzuim=[("a", "verzuim_deel", 40, 30)]) == []


dagen = st.none() | st.integers(P - 400, P)
later = st.none() | st.integers(P - 50, P + 900)


@given(st.lists(st.tuples(dagen, dagen, dagen, dagen, later, later), max_size=12))
def test_a_second_engine_that_goes_row_by_row_finds_the_same(mensen: list[tuple[Any, ...]]) -> None:
    rijen = [(f"d{nr:02}", *mens) for nr, mens in enumerate(mensen)]
    verwacht = set()
    for dossier, geopend, contact, pip, gestart, einde, komt in rijen:
        sinds = geopend if contact is None else contact
        over = None if einde is None else einde - P
        if sinds is not None and P - sinds >= 90:
            verwacht.add((dossier, "stilte", P - sinds, 90, over))
        if pip is not None and gestart is None and P - pip >= 42:
            verwacht.add((dossier, "niet_begonnen", P - pip, 42, over))
        if einde is not None and komt is not None and einde - komt < 180:
            verwacht.add((dossier, "ruimte", einde - komt, 180, over))
    gevonden = kijk(*rijen)
    assert len(gevonden) == len(verwacht)
    assert set(gevonden) == verwacht
    alleen = [rij for mens in rijen for rij in kijk(mens)]
    assert set(alleen) == verwacht


def test_every_policy_has_all_rules_with_a_limit_and_the_sentence_can_be_said() -> None:
    for beleid in recht().beleid:
        gekozen = geldend(recht().regels(beleid), OP)
        for een in gekozen:
            assert "7" in een.rij.zin.format(cijfer=7, drempel=een.drempel)
    assert len(geldend(recht().regels("voorbeeld"), OP)) == len(recht().signalen) == 6


@pytest.mark.parametrize("veld", ["nationaliteit", "geslacht", "leeftijd", "taal", "gezondheid", "gezin", "land"])
def test_a_rule_cannot_ask_who_somebody_is(veld: str) -> None:
    goed = recht().signalen[0].model_dump()
    with pytest.raises(ValidationError):
        Signaal.model_validate(goed | {veld: "x"})
    with pytest.raises(ValidationError):
        Signaal.model_validate(goed | {"reken": veld})
    assert veld not in STAND
