# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Consent holds for what it names, until it is withdrawn."""

from datetime import date

import pytest

from regie.kern.feiten.toestemming import Uitspraak, geldt, laatste_uitspraak

VANDAAG = date(2026, 11, 29)


def ja(dag: int, doel: str = "nazorg", partij: str | None = None) -> Uitspraak:
    return Uitspraak(True, date(2026, 11, dag), doel, partij)


def nee(dag: int, doel: str | None = "nazorg", partij: str | None = None) -> Uitspraak:
    return Uitspraak(False, date(2026, 11, dag), doel, partij)


@pytest.mark.parametrize(
    ("uitspraken", "verwacht"),
    [
        ([], False),
        ([ja(1)], True),
        ([ja(1), nee(2)], False),
        ([nee(2), ja(1)], False),  # in the order of the days, not of recording
        ([ja(1), nee(2), ja(3)], True),
        ([ja(5), nee(5)], False),  # of one day what was recorded last
        ([nee(5), ja(5)], True),
        ([ja(29)], True),
        ([ja(30)], False),  # has yet to come
        ([ja(1), nee(30)], True),
        ([ja(1, "onderzoek")], False),
        ([ja(1), nee(2, "onderzoek")], True),
        ([ja(1), nee(2, None)], False),  # withdrawn for every purpose
        ([ja(1, partij="VluchtelingenWerk")], False),
        ([ja(1), nee(2, partij="VluchtelingenWerk")], True),
    ],
)
def test_the_last_word_about_this_purpose_counts(uitspraken: list[Uitspraak], verwacht: bool) -> None:
    assert geldt(uitspraken, "nazorg", VANDAAG) is verwacht


@pytest.mark.parametrize(
    ("uitspraken", "verwacht"),
    [
        ([ja(1, "verhaal_delen")], False),  # to the gemeente, not to a school
        ([ja(1, "verhaal_delen", "Taalschool Oost")], True),
        ([ja(1, "verhaal_delen", " taalschool  oost ")], True),
        ([ja(1, "verhaal_delen", "Taalschool West")], False),
        ([ja(1, "verhaal_delen", "Taalschool Oost"), nee(2, "verhaal_delen", "Taalschool West")], True),
        ([ja(1, "verhaal_delen", "Taalschool Oost"), nee(2, "verhaal_delen")], False),  # from every organisation
        ([ja(1, "verhaal_delen", "Taalschool Oost"), nee(2, None)], False),
    ],
)
def test_consent_to_share_is_for_the_organisation_that_is_named(uitspraken: list[Uitspraak], verwacht: bool) -> None:
    assert geldt(uitspraken, "verhaal_delen", VANDAAG, "Taalschool Oost") is verwacht


def test_the_last_word_can_be_told() -> None:
    assert laatste_uitspraak([ja(1), nee(2), ja(30)], "nazorg", VANDAAG) == nee(2)
    assert laatste_uitspraak([], "nazorg", VANDAAG) is None
