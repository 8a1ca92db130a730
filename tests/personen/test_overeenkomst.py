# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The same person or not: the score and its reasons, the same both ways, and never a number in a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.personen.overeenkomst import GEWICHTEN, MELDEN, ZEKER, Kenmerken, overeenkomst

SAMI = Kenmerken("Sami", "", "Haddad", "1992-04-03")


@pytest.mark.parametrize(
    ("een", "ander", "redenen", "gemeld"),
    [
        (Kenmerken(nummers={"bsn": "999900006"}), Kenmerken("Iemand", nummers={"bsn": "999900006"}), ("bsn",), True),
        (SAMI, Kenmerken("Samy", "", "Hadad", "1992-04-03"), ("dag", "klank"), True),
        (SAMI, Kenmerken("Sami", "", "Haddad", "1992"), ("naam", "jaar"), True),
        (SAMI, Kenmerken("Sami", "", "Haddad", "1992-04"), ("naam", "maand"), True),
        (SAMI, Kenmerken("Sami", "", "Haddad"), ("naam",), False),
        (SAMI, Kenmerken("Sami", "", "Haddad", "1970-04-03"), ("naam", "andere_dag"), False),
        (SAMI, Kenmerken("Noor", "", "Bakker", "1992-04-03"), ("dag",), False),
        (Kenmerken("Sami", "", "Haddad", "1992-01-01"), SAMI, ("naam", "jaar"), True),
        (
            Kenmerken("Noor", "", "Bakker", "1992-01-01"),
            Kenmerken("Eva", "", "Prins", "1992-01-01"),
            ("nieuwjaar",),
            False,
        ),
        (Kenmerken("", nummers={"v_nummer": "9900000017"}), Kenmerken("", nummers={"v_nummer": "9900000017"}),
         ("v_nummer",), True),
    ],
)  # fmt: skip
def test_the_reasons_and_whether_somebody_has_to_look(
    een: Kenmerken, ander: Kenmerken, redenen: tuple[str, ...], gemeld: bool
) -> None:
    uitkomst = overeenkomst(een, ander)
    assert uitkomst.redenen == redenen
    assert (uitkomst.score >= MELDEN) is gemeld


def test_only_an_equal_bsn_is_certain_and_another_bsn_speaks_against() -> None:
    alles = Kenmerken(
        "Sami", "", "Haddad", "1992-04-03", {"v_nummer": "9900000017", "telefoon": "0612345678"}, "a@b.nl"
    )
    assert overeenkomst(alles, alles).score == ZEKER - 1
    een = Kenmerken("Sami", "", "Haddad", "1992-04-03", {"bsn": "999900006"})
    ander = Kenmerken("Sami", "", "Haddad", "1992-04-03", {"bsn": "999900018"})
    assert overeenkomst(een, ander).score < MELDEN


_NAAM = st.sampled_from(["", "Sami", "Samy", "Mohammed", "Muhammad", "Haddad", "Ali", "O'Neill", "ኣሚና"])
_MENS = st.builds(
    Kenmerken, _NAAM, st.just(""), _NAAM, st.sampled_from(["", "1990", "1990-05", "1990-05-01", "1990-01-01"]),
    st.dictionaries(st.sampled_from(["bsn", "v_nummer", "telefoon"]), st.sampled_from(["123456782", "9900000017"])),
)  # fmt: skip


@given(_MENS, _MENS)
def test_it_is_the_same_both_ways_round_and_never_outside_its_bounds(een: Kenmerken, ander: Kenmerken) -> None:
    heen, terug = overeenkomst(een, ander), overeenkomst(ander, een)
    assert heen == terug
    assert 0 <= heen.score <= ZEKER
    assert set(heen.redenen) <= set(GEWICHTEN)
    assert not any(teken.isdigit() for reden in heen.in_woorden for teken in reden.replace("1 januari", ""))
