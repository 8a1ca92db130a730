# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A day is the same day in every language, in the words and the digits that its readers use."""

from datetime import date, time

import pytest

from regie.documenten.briefdatum import dag_voluit, datum_voluit, tijd_voluit

DAG = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("taal", "geschreven"),
    [
        ("nl", "maandag 30 november 2026"),
        ("en", "Monday 30 November 2026"),
        ("tr", "30 Kasım 2026 Pazartesi"),
        ("ar", "الاثنين ٣٠ تشرين الثاني/نوفمبر ٢٠٢٦"),
        ("fa", "دوشنبه ۳۰ نوامبر ۲۰۲۶"),
        ("prs", "دوشنبه ۳۰ نومبر ۲۰۲۶"),
        ("ti", "ሰኑይ 30 ሕዳር 2026 (30-11-2026)"),
    ],
)
def test_a_day_is_written_out_as_its_readers_write_it(taal: str, geschreven: str) -> None:
    assert dag_voluit(DAG, taal) == geschreven


@pytest.mark.parametrize("taal", ["nl", "en", "tr", "ar", "fa", "prs", "ti"])
def test_every_month_and_every_weekday_has_a_name_of_its_own(taal: str) -> None:
    maanden = {dag_voluit(date(2026, maand, 1), taal) for maand in range(1, 13)}
    dagen = {dag_voluit(date(2026, 6, dag), taal) for dag in range(1, 8)}
    assert (len(maanden), len(dagen)) == (12, 7)


@pytest.mark.parametrize(
    ("taal", "geschreven"),
    [
        ("nl", "4 januari 2027"),
        ("ar", "٤ كانون الثاني/يناير ٢٠٢٧"),
        ("ti", "4 ጥሪ 2027 (04-01-2027)"),
        ("tr", "4 Ocak 2027"),
    ],
)
def test_a_date_without_an_appointment_has_no_day_of_the_week(taal: str, geschreven: str) -> None:
    assert datum_voluit(date(2027, 1, 4), taal) == geschreven


@pytest.mark.parametrize(
    ("taal", "geschreven"),
    [("nl", "9.05 uur"), ("en", "09:05"), ("ar", "٠٩:٠٥"), ("fa", "۰۹:۰۵"), ("ti", "09:05 (ብሰዓት ሆላንድ)")],
)
def test_a_time_is_that_of_the_dutch_clock(taal: str, geschreven: str) -> None:
    assert tijd_voluit(time(9, 5), taal) == geschreven
