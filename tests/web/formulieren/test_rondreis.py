# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What was stored comes back from its form as it was; what is typed anew is read as it was shown."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regie.web.formulieren import naar_gegevens, uit_gegevens, verbeterformulier
from regie.web.formulieren.leeswijzen import LEESWIJZEN
from tests.web.formulieren.invullen import (
    ALLES,
    RECHT,
    TYPEN,
    VANDAAG,
    formulier,
    gegevens,
    oordeel,
    verwijzingen,
    verzend,
    voorbeeld,
)


@pytest.mark.parametrize("type_naam", TYPEN)
@settings(max_examples=6)
@given(data=st.data())
def test_an_untouched_correction_changes_nothing(type_naam: str, data: st.DataObject) -> None:
    stond = data.draw(gegevens(type_naam))
    assert oordeel(type_naam, stond) is None
    klasse = verbeterformulier(type_naam, "2026-05-01", stond, RECHT, verwijzingen(type_naam), VANDAAG, ALLES)
    verzonden = verzend(klasse())
    verzonden["waarom"] = "verkeerde dag"
    form = klasse(verzonden)
    assert form.is_valid(), form.errors
    assert naar_gegevens(form) == stond
    assert form.cleaned_data["datum"] == "2026-05-01"


@pytest.mark.parametrize("type_naam", TYPEN)
def test_what_is_shown_is_what_is_read(type_naam: str) -> None:
    """Typed into a new form, without anything stored behind it."""
    stond = voorbeeld(type_naam)
    getoond = verzend(formulier(type_naam, bewaard=stond)())
    form = formulier(type_naam)(getoond)
    assert form.is_valid(), form.errors
    assert naar_gegevens(form) == stond
    assert oordeel(type_naam, naar_gegevens(form)) is None


@pytest.mark.parametrize("type_naam", TYPEN)
def test_what_is_emptied_is_left_out(type_naam: str) -> None:
    stond = voorbeeld(type_naam)
    verplicht = {naam for naam, veld in RECHT.gebeurtenissen[type_naam].velden.items() if veld.verplicht}
    verzonden = verzend(formulier(type_naam, bewaard={naam: stond[naam] for naam in verplicht & stond.keys()})())
    form = formulier(type_naam, bewaard=stond)(verzonden)
    assert form.is_valid(), form.errors
    gebleven = naar_gegevens(form)
    sleutels = {naam for naam in gebleven if RECHT.gebeurtenissen[type_naam].velden[naam].soort == "sleutel"}
    assert gebleven.keys() - sleutels == (verplicht & stond.keys()) - sleutels


def test_only_filled_fields_of_the_type_begin_a_correction() -> None:
    type_ = RECHT.gebeurtenissen["vragenlijst"]
    assert uit_gegevens({"afgerond": False, "taal": None, "vreemd": 1}, type_) == {"afgerond": False}


@pytest.mark.parametrize(
    ("soort", "getypt", "gelezen"),
    [
        ("uren", "2,5", 2.5),
        ("uren", "2.5", 2.5),
        ("uren", "16", 16),
        ("cent", "1.234,56", 123_456),
        ("cent", "1234,56", 123_456),
        ("cent", "1234.56", 123_456),
        ("cent", "€ 1.234", 123_400),
        ("cent", "25,-", 2_500),
        ("cent", "25,5", 2_550),
        ("cent", "0,07", 7),
        ("cent", "1.234.567", 123_456_700),
        ("datum", "2026-11-22", "2026-11-22"),
        ("datum", "22-11-2026", "2026-11-22"),
        ("datum", "1/2/2026", "2026-02-01"),
        ("maand", "1988-05", "1988-05"),
        ("maand", "5-1988", "1988-05"),
        ("tijdstip", "2026-07-01T09:30", "2026-07-01T09:30:00+02:00"),
        ("tijdstip", "2026-01-15 09:30", "2026-01-15T09:30:00+01:00"),
        ("tijdstip", "2026-10-25T03:00", "2026-10-25T03:00:00+01:00"),
        ("geheel", "12", 12),
        ("geheel", "-1", -1),
        ("land", "syr", "SYR"),
        ("taal", "FA-af", "fa-af"),
        ("teksten", "post\n\n buren ", ["post", "buren"]),
    ],
)
def test_people_write_in_more_than_one_way(soort: str, getypt: str, gelezen: Any) -> None:
    assert LEESWIJZEN[soort].lees(getypt) == gelezen


@pytest.mark.parametrize(
    ("soort", "getypt"),
    [
        ("uren", "1.000"),  # a thousand, or one?
        ("uren", "2:30"),
        ("cent", "12,345"),
        ("cent", "1.23.456"),
        ("cent", "١٢"),
        ("datum", "30-02-2026"),
        ("datum", "1-2-26"),
        ("maand", "mei 1988"),
        ("tijdstip", "2026-03-29T02:30"),
        ("tijdstip", "2026-10-25T02:30"),
        ("tijdstip", "2026-13-01T09:30"),
        ("geheel", "2,5"),
        ("geheel", "1e3"),
    ],
)
def test_what_can_be_read_in_two_ways_is_refused(soort: str, getypt: str) -> None:
    with pytest.raises(ValueError):
        LEESWIJZEN[soort].lees(getypt)


def test_a_stored_moment_in_the_doubled_hour_survives_a_correction() -> None:
    stond = voorbeeld("afspraak_gepland") | {"begin": "2026-10-25T02:30:00+02:00"}
    klasse = formulier("afspraak_gepland", bewaard=stond)
    form = klasse(verzend(klasse()))
    assert form.is_valid(), form.errors
    assert naar_gegevens(form)["begin"] == "2026-10-25T02:30:00+02:00"
