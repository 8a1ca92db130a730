# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The shape of a delivery: what is not of this shape does not leave."""

from typing import Any

import pytest
from pydantic import ValidationError

from regie.kern.swi.record import genest
from regie.kern.swi.vorm import keur_vorm
from tests.swi.verhaal import VELDEN, begin, lees, lesuren, pip
from tests.verhaal import gebeurtenis, recht

BSN = "999990019"


def levering(*mensen: dict[str, Any], **anders: Any) -> dict[str, Any]:
    contact = {"naam": "Saskia Bos", "telefoon": "", "email": "swi@voorbeeld.nl"}
    gemeente = {
        "gemeentecode": "0000",
        "aanleverendeOrganisatie": {"naam": "Voorbeeldstad", "kvkNummer": "12345678", "contactpersonen": [contact]},
        "inburgeraars": list(mensen),
    }
    return {
        "schema": "regie-swi", "versie": "1", "codeGegevensleverancier": "VB01", "startdatumLevering": "2026-07-01",
        "einddatumLevering": "2026-09-30", "aanleverdatumEnTijd": "2026-10-05T10:00:00+02:00",
        "software": {"naam": "Regie", "versie": "0.1.0"}, "leveringen": [gemeente],
    } | anders  # fmt: skip


def amina(**anders: Any) -> dict[str, Any]:
    rijen = [
        *begin(), pip(), lesuren("2026-08-01", "2026-08-31", 10.25),
        gebeurtenis("afschaling", "2026-09-01", onderdelen=["lezen"], onderbouwing="na 600 uur"),
        gebeurtenis("boete", "2026-06-01", artikel="22", bedrag_cent=5000, gedraging_op="2026-05-20"),
    ]  # fmt: skip
    (een,) = lees(rijen)
    return genest({**een.waarden, "bsn": BSN}, VELDEN) | anders


def test_a_record_as_it_is_made_fits() -> None:
    keur_vorm(levering(amina()), VELDEN)


def test_an_empty_delivery_is_a_delivery() -> None:
    keur_vorm(levering(), VELDEN)


@pytest.mark.parametrize(
    "mens",
    [
        {"burgerservicenummer": None}, {"burgerservicenummer": "12345"}, {"naam": "Amina"},
        {"bredeIntake": {"startdatum": "vorige week"}}, {"participatie": {"uren": -1}}, {"inburgering": None},
        {"voortgangsgesprekken": {"datum": "2026-01-01"}},
    ],
)  # fmt: skip
def test_a_record_that_is_not_of_the_shape_does_not_leave(mens: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        keur_vorm(levering(amina(**mens)), VELDEN)


@pytest.mark.parametrize(
    "anders", [{"leveringen": []}, {"versie": "2"}, {"extra": 1}, {"aanleverdatumEnTijd": "ooit"},
               {"leveringen": [levering()["leveringen"][0]] * 2}],
)  # fmt: skip
def test_an_envelope_has_one_gemeente_and_all_that_is_asked(anders: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        keur_vorm(levering(**anders), VELDEN)


def test_no_field_is_a_text_that_a_type_can_do_without() -> None:
    """Such texts are not read for a delivery: the field would be empty, and nobody would know."""
    typen = recht().gebeurtenissen
    gevraagd = [(veld, typen[type_].velden.get(veld.veld)) for veld in recht().swivelden for type_ in veld.uit
                if type_ in typen]  # fmt: skip
    assert len([soort for _veld, soort in gevraagd if soort is not None]) > 10
    assert not [veld.id for veld, soort in gevraagd if soort is not None and soort.soort == "vrije_tekst"
                and not soort.verplicht]  # fmt: skip
