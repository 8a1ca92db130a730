# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What counts of a month, how it stands, and where each pupil stands at the end of a quarter."""

from datetime import date

import pytest

from regie.kern.kalender.kwartaal import Kwartaal
from regie.kern.levering.kwartaal import Stap, standen
from regie.kern.levering.maand import Opgave, merk, stand, tel, tellend, verbeterd

OP = date(2026, 12, 31)


def opgave(id_: str, gevolgd: float = 8, vervangt: str | None = None, weg: bool = False) -> Opgave:
    dagen = (date(2026, 10, 1), date(2026, 10, 31))
    return Opgave(id_, "a", "nt2", *dagen, 10, gevolgd, 10 - gevolgd, 0, date(2026, 11, 2), None, vervangt, weg)


def test_what_was_replaced_or_withdrawn_does_not_count_and_is_kept() -> None:
    alle = [opgave("een"), opgave("twee", 9, vervangt="een"), opgave("drie", 5, weg=True)]
    assert [een.id for een in tellend(alle)] == ["twee"]
    assert tel(tellend(alle)).gevolgd == 9
    assert [(oud.id, nieuw and nieuw.id) for oud, nieuw in verbeterd(alle)] == [("een", "twee"), ("drie", None)]


def test_a_replacement_that_is_withdrawn_gives_the_place_back() -> None:
    alle = [opgave("een"), opgave("twee", 9, vervangt="een", weg=True)]
    assert [een.id for een in tellend(alle)] == ["een"]


def test_what_was_accepted_and_changed_is_not_accepted() -> None:
    een, twee = merk([opgave("een")]), merk([opgave("twee")])
    assert stand(None, None) == "open"
    assert stand(een, None) == "geleverd"
    assert stand(een, een) == "aanvaard"
    assert stand(twee, een) == "gecorrigeerd"
    assert stand(None, een) == "gecorrigeerd"
    assert merk([opgave("een"), opgave("twee")]) == merk([opgave("twee"), opgave("een")])


@pytest.mark.parametrize(
    ("stappen", "verwacht"),
    [
        ([], "wacht onbekend"),
        ([("aanmelding_leerroute", 1, "")], "wacht onbekend"),
        ([("wacht_op_start", 2, "geen_groep")], "wacht geen_groep"),
        ([("wacht_op_start", 2, "geen_groep"), ("start_leerroute", 3, "")], "les"),
        ([("start_leerroute", 3, ""), ("wacht_op_start", 4, "werk")], "les"),
        ([("start_leerroute", 3, ""), ("einde_leerroute", 9, "gestopt")], "einde gestopt"),
        ([("start_leerroute", 3, ""), ("einde_leerroute", 9, "overstap"), ("aanmelding_leerroute", 9, "")],
         "wacht onbekend"),
        ([("aanmelding_leerroute", 1, ""), ("start_leerroute", 3, ""), ("einde_leerroute", 3, "gestopt")],
         "einde gestopt"),
    ],
)  # fmt: skip
def test_everybody_has_one_place_at_the_end_of_the_quarter(stappen: list[tuple[str, int, str]], verwacht: str) -> None:
    gegaan = [Stap("a", type_, date(2026, 11, dag), reden) for type_, dag, reden in stappen]
    assert standen(["a"], gegaan, OP) == {"a": verwacht}
    assert standen(["a"], gegaan, date(2026, 10, 31)) == {"a": "wacht onbekend"}


def test_a_quarter_knows_its_months_and_the_one_before() -> None:
    eerste = Kwartaal.lees("2026-Q1")
    assert (eerste.eerste, eerste.laatste, str(eerste.vorige)) == (date(2026, 1, 1), date(2026, 3, 31), "2025-Q4")
    assert str(Kwartaal.van(date(2026, 11, 29))) == "2026-Q4"
    for tekst in ("2026-Q0", "2026Q1", "2026-Q5", ""):
        with pytest.raises(ValueError, match="geen kwartaal"):
            Kwartaal.lees(tekst)
