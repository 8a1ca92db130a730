# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Deventer: social guidance, money taken care of, and talks, beside what was printed.

Printed too are 202 links of a home to somebody in 2023. Regie counts people who were housed (233, printed elsewhere in
the same report) and not homes, so no figure of Regie is that number. Of what was budgeted (184, 110) Regie keeps no
figure either: that is compared in `kern/prestaties`."""

from datetime import date
from typing import Any

from tests.indicatoren.gedrukt.deventer import NAAM, PEILDATUM
from tests.indicatoren.gedrukt.deventer_steun import (
    DOSSIERS,
    GESPREKKEN,
    REGULIER,
    TRAJECTEN,
    begeleid,
    dienst,
    gesprekken,
    ontzorgd,
    ontzorgen,
)
from tests.indicatoren.gedrukt.lezer import Cijfers, Vraag, cijfers, geteld, slordig, tabel

JAAR = (date(2023, 1, 1), date(2023, 12, 31))
MB = Vraag("deventer", PEILDATUM, frozenset({"mb_instroom"}), *JAAR)
ONTZORGEN = Vraag("deventer", PEILDATUM, frozenset({"ontzorgen"}), *JAAR)
GESPREK = Vraag("deventer", PEILDATUM, frozenset({"gesprekken"}))


def test_every_service_that_was_printed_is_counted_but_the_homes() -> None:
    assert {rij["dienst"] for rij in tabel(NAAM, "begeleiding")} == {TRAJECTEN, GESPREKKEN, "koppelingen woning"}


def test_new_guidance_in_2023_is_as_printed_and_a_careless_reader_counts_otherwise() -> None:
    assert cijfers(begeleid(), MB)["mb_instroom"] == dienst(TRAJECTEN) == 153
    for fout, alle in slordig(begeleid(), MB, "mb_start").items():
        assert alle["mb_instroom"] != 153, fout


def _ontzorgd(alle: Cijfers) -> dict[str, Any]:
    onderdelen = ["zes_maanden_om", *(f"verlengd_{maanden}" for maanden in (1, 2, 3))]
    return dict(zip(ontzorgd(), (alle[f"ontzorgen onderdeel={naam}"] for naam in onderdelen), strict=True))


def test_who_was_relieved_and_how_much_longer_is_as_printed() -> None:
    """The text does not say whether the 24, 7 and 1 are among the 87. It says 'afterwards', so read as: they are. Of
    two extensions of a month somebody is one of those with two months."""
    assert _ontzorgd(cijfers(ontzorgen(), ONTZORGEN)) == ontzorgd()


def test_then_thirty_seven_percent_was_relieved_longer() -> None:
    cijfer = geteld(ontzorgen(), ONTZORGEN)["ontzorgen onderdeel=aandeel_langer"]
    assert (cijfer.waarde, cijfer.teller, cijfer.noemer) == (37, 32, ontzorgd()[REGULIER])


def test_a_careless_reader_counts_other_people_who_were_relieved() -> None:
    for fout, alle in slordig(ontzorgen(), ONTZORGEN, "ontzorgen_start").items():
        gelijk = {duur for duur, aantal in _ontzorgd(alle).items() if aantal == ontzorgd()[duur]}
        assert not gelijk or (fout == "dubbel" and REGULIER not in gelijk), fout
    twee_maanden = slordig(ontzorgen(), ONTZORGEN, "ontzorgen_verlengd")["dubbel"]
    assert _ontzorgd(twee_maanden) != ontzorgd()


def _gesprekken(alle: Cijfers) -> tuple[Any, Any]:
    norm = alle["gesprekken onderdeel=norm"] / alle["gesprekken onderdeel=dossiers"]
    return norm, alle["gesprekken onderdeel=per_dossier"]


def test_four_talks_a_year_were_meant_and_two_were_held() -> None:
    """Printed as 'at most two'. Read as: two for everybody, in the twelve months before the peildatum."""
    alle = cijfers(gesprekken(), GESPREK)
    assert _gesprekken(alle) == (dienst(GESPREKKEN, "norm_of_raming"), dienst(GESPREKKEN)) == (4, 2)
    assert (alle["gesprekken onderdeel=dossiers"], alle["gesprekken onderdeel=norm_gehaald"]) == (DOSSIERS, 0)


def test_a_careless_reader_counts_more_talks() -> None:
    for fout, alle in slordig(gesprekken(), GESPREK, "voortgangsgesprek").items():
        assert _gesprekken(alle)[1] != 2, fout
