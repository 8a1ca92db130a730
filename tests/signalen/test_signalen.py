# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Each rule on its boundary, against a second engine that goes row by row, and no rule about who somebody is."""

from dataclasses import replace
from datetime import date
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from regie.kern.recht.signaaltabel import controleer_signalen
from regie.kern.recht.typen.signalen import Signaal
from regie.kern.signalen import SIGNAAL, STAND, Geldend, geldend, signalen
from regie.kern.signalen.signalen import VERZUIM
from tests.verhaal import recht

OP = date(2026, 11, 29)
P = 20_000
DREMPELS: dict[str, int] = {"stilte": 90, "niet_begonnen": 42, "ruimte": 180, "examens": 60, "verzuim_trend": 15}
UUR = 60


def regels() -> list[Geldend]:
    """With twenty hours of lessons at least to compare absence."""
    rij: dict[str, Signaal] = {een.reken: een for een in recht().signalen}
    return [Geldend(rij[vorm], grens, dict.fromkeys(rij[vorm].ook, 20)) for vorm, grens in DREMPELS.items()]


def frame(*rijen: tuple[Any, ...]) -> pl.DataFrame:
    """What a row does not name, is not known."""
    vol = [(*rij, *[None] * (len(STAND) - len(rij))) for rij in rijen]
    return pl.DataFrame(vol, schema=STAND, orient="row")


def kijk(*rijen: tuple[Any, ...], verzuim: Any = ()) -> list[tuple[Any, ...]]:
    """Of rows (dossier, geopend, contact, pip, gestart, einde, verwacht, open, and lessons and absence now and before):
    (dossier, signal, figure, limit, days left)."""
    gemeld = pl.DataFrame(list(verzuim), schema=VERZUIM, orient="row")
    return signalen(frame(*rijen), gemeld, regels(), P).select("dossier", "signaal", "cijfer", "drempel", "over").rows()


def examen(open_: int | None, over: int) -> tuple[Any, ...]:
    return ("a", P, P, None, None, P + over, None, open_)


def les(nu: int, mist: int, eerder: int, miste: int) -> tuple[Any, ...]:
    """Of minutes."""
    return ("a", P, P, None, None, None, None, None, nu, mist, eerder, miste)


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
        (examen(5, 299), [("a", "examens", 59, 60, 299)]),
        (examen(5, 300), []),
        (examen(1, 59), [("a", "examens", 59, 60, 59)]),
        (examen(2, -1), [("a", "examens", -1, 60, -1)]),
        (examen(0, 5), []),
        (examen(None, 5), []),
        (les(100 * UUR, 25 * UUR, 100 * UUR, 10 * UUR), [("a", "verzuim_trend", 15, 15, None)]),
        (les(100 * UUR, 25 * UUR - 1, 100 * UUR, 10 * UUR), []),
        (les(20 * UUR, 20 * UUR, 20 * UUR, 0), [("a", "verzuim_trend", 100, 15, None)]),
        (les(20 * UUR - 1, 20 * UUR - 1, 20 * UUR, 0), []),
        (les(20 * UUR, 20 * UUR, 20 * UUR - 1, 0), []),
        (les(100 * UUR, 0, 100 * UUR, 50 * UUR), []),
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
uren = st.none() | st.integers(0, 100 * UUR)


@given(st.lists(st.tuples(dagen, dagen, dagen, dagen, later, later, st.none() | st.integers(0, 5),
                          uren, uren, uren, uren), max_size=12))  # fmt: skip
def test_a_second_engine_that_goes_row_by_row_finds_the_same(mensen: list[tuple[Any, ...]]) -> None:
    rijen = [(f"d{nr:02}", *mens) for nr, mens in enumerate(mensen)]
    verwacht = set()
    for dossier, geopend, contact, pip, gestart, einde, komt, open_, nu, mist, eerder, miste in rijen:
        sinds = geopend if contact is None else contact
        over = None if einde is None else einde - P
        if sinds is not None and P - sinds >= 90:
            verwacht.add((dossier, "stilte", P - sinds, 90, over))
        if pip is not None and gestart is None and P - pip >= 42:
            verwacht.add((dossier, "niet_begonnen", P - pip, 42, over))
        if einde is not None and komt is not None and einde - komt < 180:
            verwacht.add((dossier, "ruimte", einde - komt, 180, over))
        if open_ and over is not None and over // open_ < 60:
            verwacht.add((dossier, "examens", over // open_, 60, over))
        if None not in (nu, mist, eerder, miste) and min(nu, eerder) >= 20 * UUR:
            punten = mist * 100 // nu - miste * 100 // eerder
            if punten >= 15:
                verwacht.add((dossier, "verzuim_trend", punten, 15, over))
    gevonden = kijk(*rijen)
    assert len(gevonden) == len(verwacht)
    assert set(gevonden) == verwacht
    alleen = [rij for mens in rijen for rij in kijk(mens)]
    assert set(alleen) == verwacht


def test_every_policy_has_all_rules_with_a_limit_and_the_sentence_can_be_said() -> None:
    for beleid in recht().beleid:
        gekozen = geldend(recht().regels(beleid), OP)
        for een in gekozen:
            rij = dict.fromkeys(SIGNAAL, 3) | {"cijfer": 7, "drempel": een.drempel}
            assert " 7" in een.zin(rij)
            assert f" {een.drempel}" in een.zin(rij)
    assert len(geldend(recht().regels("voorbeeld"), OP)) == len(recht().signalen) == 8


def test_a_sentence_names_all_its_figures() -> None:
    zinnen = {een.rij.reken: een for een in regels()}
    rij = {"cijfer": 55, "drempel": 60, "open": 2, "over": 110, "nu": 40, "eerder": 20}
    assert (
        zinnen["examens"]
        .zin(rij)
        .startswith("Onderdelen van het examen die nog te doen zijn: 2. Dagen tot het einde van de termijn: 110.")
    )
    assert "In de laatste 20 weken met uren is 40 procent van de lessen gemist." in zinnen["verzuim_trend"].zin(rij)


def test_below_zero_is_said_in_words_and_never_with_a_minus() -> None:
    ruimte = next(een for een in regels() if een.rij.reken == "ruimte")
    assert ruimte.zin({"cijfer": -12, "drempel": 180}) == (
        "De uren zijn naar verwachting pas 12 dagen na het einde van de termijn klaar."
    )
    assert "12 dagen voor het einde" in ruimte.zin({"cijfer": 12, "drempel": 180})


def test_a_rule_of_which_the_policy_leaves_a_norm_open_is_no_rule() -> None:
    alle = recht()
    zonder = replace(alle, beleid={
        "voorbeeld": alle.beleid["voorbeeld"].model_copy(update={"norm": tuple(
            rij for rij in alle.beleid["voorbeeld"].norm if rij.id != "signaal_trend_uren")})
    })  # fmt: skip
    assert "verzuim_trend" not in {een.rij.reken for een in geldend(zonder.regels("voorbeeld"), OP)}


@pytest.mark.parametrize(
    ("veld", "waarde", "wat"),
    [
        ("norm", "bestaat_niet", "open norm 'bestaat_niet' bestaat niet"),
        ("ook", {"weken": "signaal_trend_weken"}, "'ook' noemt ['weken']"),
        ("zin", "Het cijfer {leeftijd}.", "cijfer in de zin 'leeftijd' bestaat niet"),
        ("reken", "stilte", "de vorm stilte staat ook bij"),
    ],
)
def test_the_loader_refuses_a_rule_that_cannot_be_computed(veld: str, waarde: Any, wat: str) -> None:
    alle = recht()
    rijen = tuple(
        rij.model_copy(update={veld: waarde}) if rij.reken == "verzuim_trend" else rij for rij in alle.signalen
    )
    assert any(wat in een.wat for een in controleer_signalen(replace(alle, signalen=rijen)))
    assert not list(controleer_signalen(alle))


def test_what_can_be_put_away_is_what_can_be_a_signal() -> None:
    alle = recht()
    (fout,) = controleer_signalen(replace(alle, signalen=alle.signalen[1:]))
    assert alle.signalen[0].id in fout.wat


@pytest.mark.parametrize("veld", ["nationaliteit", "geslacht", "leeftijd", "taal", "gezondheid", "gezin", "land"])
def test_a_rule_cannot_ask_who_somebody_is(veld: str) -> None:
    goed = recht().signalen[0].model_dump()
    with pytest.raises(ValidationError):
        Signaal.model_validate(goed | {veld: "x"})
    with pytest.raises(ValidationError):
        Signaal.model_validate(goed | {"reken": veld})
    assert veld not in STAND
