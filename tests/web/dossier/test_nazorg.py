# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Nazorg is no duty: without consent the page says so before anybody calls."""

import pytest

from tests.register.cast import Cast, maak

ZONDER = "Er is geen toestemming voor nazorg."


@pytest.fixture
def cast(gemeente: str) -> Cast:
    return maak(gemeente)


def bladzijde(cast: Cast, pad: str = "") -> str:
    return cast.client("karin").get(f"/dossiers/{cast.dossier}/{pad}").content.decode()


def test_the_form_of_a_talk_warns_where_there_is_no_consent(cast: Cast) -> None:
    assert ZONDER in bladzijde(cast, "vastleggen/nazorg_gesprek/")
    cast.leg_vast("toestemming", "2026-11-20", doel="nazorg")
    assert ZONDER not in bladzijde(cast, "vastleggen/nazorg_gesprek/")


def test_the_form_of_something_else_says_nothing_of_it(cast: Cast) -> None:
    assert ZONDER not in bladzijde(cast, "vastleggen/contact/")


def test_the_dossier_warns_when_the_duty_is_fulfilled(cast: Cast) -> None:
    assert ZONDER not in bladzijde(cast)
    cast.leg_vast("voldaan", "2026-11-20", wijze="certificaat")
    assert ZONDER in bladzijde(cast)
