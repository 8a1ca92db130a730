# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Of a cohort, for how many it happened within a term; too early to say is not 0."""

from datetime import date

import pytest

from regie.kern.indicatoren.binnen import binnen, status_van
from regie.kern.indicatoren.cohort import Studie, volg
from regie.kern.indicatoren.onderdrukking import Getoond
from regie.kern.kalender import Duur
from tests.indicatoren.test_cohort import Rij, gesloten, iemand, kennisgeving, pip
from tests.verhaal import feiten

TIEN_WEKEN = Duur(10, "weken")
EERSTE_KWARTAAL = Studie("kennisgeving_pip", date(2024, 1, 1), date(2024, 3, 31))
START = kennisgeving("2024-03-01")  # ten weeks: up to and including 10 May


def mensen(*, op_tijd: int, te_laat: int, wachtend: int = 0, weg: int = 0) -> list[Rij]:
    soorten = {"op_tijd": op_tijd, "te_laat": te_laat, "wachtend": wachtend, "weg": weg}
    rijen = {"op_tijd": [pip("2024-05-10")], "te_laat": [pip("2024-05-11")], "weg": [gesloten("2024-04-01")]}
    return [
        rij
        for soort, aantal in soorten.items()
        for nummer in range(aantal)
        for rij in iemand(f"{soort}{nummer}", START, *rijen.get(soort, []))
    ]


def test_who_got_it_on_the_last_day_is_in_time() -> None:
    f = feiten(mensen(op_tijd=3, te_laat=1, wachtend=1, weg=2), "2024-12-31")
    uitkomst = binnen(f, volg(f, EERSTE_KWARTAAL), TIEN_WEKEN, grens=0)
    assert {deel: vak.aantal for deel, vak in uitkomst.delen.items()} == {"binnen": 3, "later": 2, "afgevallen": 2}
    assert uitkomst.totaal == Getoond("getal", 7)
    assert uitkomst.aandeel is not None
    assert uitkomst.aandeel.waarde == pytest.approx(3 / 5)
    assert uitkomst.status == "definitief"


def test_a_cohort_that_is_younger_than_the_term_cannot_be_measured_yet() -> None:
    """The last one may begin on 31 March: until 9 June it is too early, also for who got it."""
    rijen = mensen(op_tijd=30, te_laat=10)
    te_vroeg, op_tijd = (feiten(rijen, dag) for dag in ("2024-06-08", "2024-06-09"))
    uitkomst = binnen(te_vroeg, volg(te_vroeg, EERSTE_KWARTAAL), TIEN_WEKEN, grens=0)
    assert (uitkomst.status, uitkomst.aandeel, uitkomst.totaal, dict(uitkomst.delen)) == (
        "nog_niet_meetbaar", None, None, {}
    )  # fmt: skip
    assert binnen(op_tijd, volg(op_tijd, EERSTE_KWARTAAL), TIEN_WEKEN, grens=0).status == "definitief"


def test_a_few_who_were_late_are_kept_back_and_the_share_with_them() -> None:
    f = feiten(mensen(op_tijd=20, te_laat=2), "2024-12-31")
    uitkomst = binnen(f, volg(f, EERSTE_KWARTAAL), TIEN_WEKEN, grens=5)
    assert uitkomst.delen["later"] == Getoond("klein")
    assert uitkomst.delen["binnen"].aantal is None or (uitkomst.totaal and uitkomst.totaal.aantal is None)
    assert uitkomst.aandeel is None


def test_where_all_parts_are_large_enough_the_share_is_shown() -> None:
    f = feiten(mensen(op_tijd=20, te_laat=10), "2024-12-31")
    uitkomst = binnen(f, volg(f, EERSTE_KWARTAAL), TIEN_WEKEN, grens=5)
    assert uitkomst.aandeel is not None
    assert uitkomst.aandeel.waarde == pytest.approx(2 / 3)
    assert uitkomst.aandeel.laag < 2 / 3 < uitkomst.aandeel.hoog


def test_where_all_fell_away_there_is_no_share() -> None:
    f = feiten(mensen(op_tijd=0, te_laat=0, weg=3), "2024-12-31")
    uitkomst = binnen(f, volg(f, EERSTE_KWARTAAL), TIEN_WEKEN, grens=0)
    assert uitkomst.aandeel is None
    assert uitkomst.delen["afgevallen"].aantal == 3


def test_a_curve_is_provisional_as_long_as_somebody_is_followed() -> None:
    wachtend = feiten(mensen(op_tijd=2, te_laat=0, wachtend=1), "2024-12-31")
    klaar = feiten(mensen(op_tijd=2, te_laat=0, weg=1), "2024-12-31")
    assert status_van(wachtend, volg(wachtend, EERSTE_KWARTAAL)) == "voorlopig"
    assert status_van(klaar, volg(klaar, EERSTE_KWARTAAL)) == "definitief"


def test_a_curve_is_provisional_as_long_as_its_period_runs() -> None:
    f = feiten(mensen(op_tijd=2, te_laat=0), "2024-12-31")
    assert status_van(f, volg(f, Studie("kennisgeving_pip", date(2024, 1, 1), date(2025, 6, 30)))) == "voorlopig"
