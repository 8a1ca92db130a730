# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Every form of this room sent twice: the second answer is as good as the first, and it happened once."""

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from tests.register.cast import Cast
from tests.web.besluiten.stappen import OORDEEL, met_pip, met_uren, over, plek
from tests.web.besluiten.test_pauze_route_verlenging import naar_z
from tests.web.besluiten.test_verhuizing import NAGEVRAAGD, NIEUW, VELDEN, bestand, met_bsn
from tests.web.dossier.lezen import tekst
from tests.web.pip.stappen import verborgen


class Geval(NamedTuple):
    """`type_`: of the event that must be there `keer` times."""

    deel: str
    klaar: Callable[[Cast], Cast]
    velden: dict[str, Any]
    type_: str
    keer: int = 1
    status: int = 303


def _met_pauze(cast: Cast) -> Cast:
    met_pip(cast).leg_vast("opschorting_start", "2026-11-15", reden="overig")
    return cast


DAG = {"datum": "2026-11-29"}
GEVALLEN = [
    Geval("afschalen", lambda c: met_uren(met_pip(c)), OORDEEL | DAG, "afschaling"),
    Geval("route", lambda c: naar_z(met_uren(met_pip(c), 30)), DAG | {"uren": "28"}, "uren_verrekend", 2),
    Geval("verlenging", met_pip, DAG, "aanvraag_duo"),
    Geval("pauze", met_pip, DAG | {"reden": "overig", "bekijken_op": over(6)}, "opschorting_start"),
    Geval("pauze", _met_pauze, DAG, "opschorting_einde"),
    Geval("verhuizing", lambda c: met_pip(met_bsn(c, NIEUW)), VELDEN, "contact", status=200),
]


def aantal(cast: Cast, type_: str) -> int:
    from regie.dossiers.dossier import van_type

    with cast.als("karin"):
        return len(van_type(cast.dossier, [type_]))


@pytest.mark.parametrize("geval", GEVALLEN, ids=lambda een: f"{een.deel}-{een.type_}")
def test_a_form_sent_twice_is_recorded_once_and_nobody_is_told_it_failed(cast: Cast, geval: Geval) -> None:
    cast.staf()
    amina = geval.klaar(cast)
    karin, adres = amina.client("karin"), plek(amina, geval.deel)
    velden = verborgen(karin.get(adres)) | geval.velden
    antwoorden = [karin.post(adres, velden) for _keer in range(2)]
    assert [een.status_code for een in antwoorden] == [geval.status] * 2
    assert aantal(amina, geval.type_) == geval.keer


def test_a_file_that_is_taken_over_twice_is_taken_over_once(cast: Cast) -> None:
    cast.staf()
    amina = met_bsn(cast, NIEUW)
    karin, adres = amina.client("karin"), plek(amina, "overnemen")
    velden = verborgen(karin.post(adres, {"bestand": bestand(amina.gemeente)})) | NAGEVRAAGD | {"datum": "2026-11-20"}
    assert [karin.post(adres, velden).status_code for _keer in range(2)] == [303, 303]
    assert aantal(amina, "pip_overgenomen") == 1


def test_taking_the_package_out_twice_gives_the_same_file(cast: Cast) -> None:
    cast.staf()
    amina = met_pip(met_bsn(cast, NIEUW))
    karin, adres = amina.client("karin"), plek(amina, "verhuizing")
    gemaakt = karin.post(adres, verborgen(karin.get(adres)) | VELDEN)
    assert "Het pakket is gemaakt" in tekst(gemaakt)
    antwoorden = [karin.post(adres, verborgen(gemaakt) | {"haal": "ja"}) for _keer in range(2)]
    assert [een["Content-Type"] for een in antwoorden] == ["application/zip"] * 2
    assert aantal(amina, "contact") == 1
