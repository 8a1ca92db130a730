# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Dates of birth and numbers as people type them, and what is said of nonsense."""

from datetime import date

import pytest

from regie.personen.geboren import GeenGeboortedatum, lees_geboortedatum
from regie.personen.nummers import GeenNummer, zoeknummers

VANDAAG = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("getypt", "gelezen"),
    [
        ("1-5-1988", "1988-05-01"),
        ("01-05-1988", "1988-05-01"),
        ("01/05/1988", "1988-05-01"),
        ("1.5.1988", "1988-05-01"),
        (" 1  5  1988 ", "1988-05-01"),
        ("01051988", "1988-05-01"),
        ("1988-05-01", "1988-05-01"),
        ("1988-5-1", "1988-05-01"),
        ("1988", "1988"),
        ("5-1988", "1988-05"),
        ("1988-05", "1988-05"),
        ("00-05-1988", "1988-05"),
        ("00-00-1988", "1988"),
        ("29-02-1988", "1988-02-29"),
    ],
)
def test_a_date_of_birth_is_read_as_far_as_it_is_known(getypt: str, gelezen: str) -> None:
    assert lees_geboortedatum(getypt, VANDAAG) == gelezen


ONZIN = ["", "gisteren", "88", "1-5-88", "31-2-1988", "29-02-1987", "1-13-1988", "1899", "30-11-2026", "2027"]


@pytest.mark.parametrize("getypt", [*ONZIN, "1988-05-01T10:00", "١-٥-١٩٨٨", "1-5-1988; DROP"])
def test_what_is_no_date_of_birth_is_refused(getypt: str) -> None:
    with pytest.raises(GeenGeboortedatum, match=r"\.$"):
        lees_geboortedatum(getypt, VANDAAG)


@pytest.mark.parametrize(
    ("getypt", "cijfers"),
    [
        ("999900006", ["999900006"]),
        ("9999.00.006", ["999900006"]),
        ("V-9900000017", ["9900000017"]),
        ("9900000017", ["9900000017"]),
        ("06-0000 0017", ["0600000017"]),
        ("+31 6 00000017", ["0600000017"]),
        ("0031600000017", ["0600000017"]),
        ("+32 475 12 34 56", ["32475123456"]),
    ],
)
def test_a_number_is_read_as_everything_that_it_can_be(getypt: str, cijfers: list[str]) -> None:
    assert zoeknummers(getypt) == cijfers


@pytest.mark.parametrize("getypt", ["999900007", "12", "abc", "V12", "1234567890123456", "+", "９９９９００００６"])
def test_a_number_that_is_nothing_is_refused(getypt: str) -> None:
    with pytest.raises(GeenNummer, match="nummer"):
        zoeknummers(getypt)


def test_nine_digits_that_fail_the_eleven_test_are_told_so() -> None:
    with pytest.raises(GeenNummer, match="elfproef"):
        zoeknummers("123456789")
