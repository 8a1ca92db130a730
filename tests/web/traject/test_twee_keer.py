# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Every form that the page of a traject leads to, sent twice: recorded once, and both answers say that it is there."""

from typing import Any

import pytest

from regie.dossiers.dossier import van_type
from tests.register.cast import Cast
from tests.verhaal import recht
from tests.web.dossier.lezen import tekst
from tests.web.pip.stappen import verborgen
from tests.web.traject.stappen import in_traject, plek, start

DAG = "2026-11-20"
FORMULIEREN: list[tuple[str, dict[str, Any]]] = [
    ("pvt_aanmelding", {}),
    ("pvt_start", {}),
    ("pvt_afgerond", {"uren": "12", "activiteit": "museum", "ondertekend_op": DAG}),
    ("map_start", {}),
    ("map_praktijkuren", {"uren": "8"}),
    ("map_uren", {"soort": "groep", "uren": "8"}),
    ("map_afgerond", {}),
    ("participatie_uren", {"van": "2026-11-01", "tot": DAG, "uren": "8"}),
    ("uren_verrekend", {"norm": "z_cursus", "uren": "8", "grond": "intake"}),
    ("urennorm_verlaagd", {"norm": "z_cursus", "uren": "500", "grond": "revalidatie"}),
    ("eindgesprek_z", {}),
    ("voldaan", {"wijze": "certificaat"}),
    ("certificaat_uitgereikt", {}),
    ("taalschakeldiploma", {}),
    ("uitstroom", {"soort": "betaald_werk"}),
]
EXAMENS = ("gezakt", "geslaagd", "afwezig", "wacht")


def twee_keer(cast: Cast, adres: str, **velden: Any) -> tuple[list[int], str]:
    """The two answers, and what the page says after the second."""
    karin = cast.client("karin")
    alles = verborgen(karin.get(adres)) | {"datum": DAG} | velden
    antwoorden = [karin.post(adres, alles).status_code for _ in range(2)]
    return antwoorden, tekst(karin.get(plek(cast)))


def aantal(cast: Cast, type_: str) -> int:
    with cast.als("karin"):
        return len(van_type(cast.dossier, [type_]))


@pytest.mark.parametrize(("type_", "velden"), FORMULIEREN, ids=[naam for naam, _ in FORMULIEREN])
def test_a_form_of_the_traject_sent_twice_is_recorded_once(cast: Cast, type_: str, velden: dict[str, Any]) -> None:
    vader = in_traject(cast, "vader", start(route="z"), route="z")
    antwoorden, blad = twee_keer(vader, f"/dossiers/{vader.dossier}/vastleggen/{type_}/?terug=traject", **velden)
    assert antwoorden == [303, 303]
    assert f"Dit was al vastgelegd: {recht().gebeurtenissen[type_].label}." in blad
    assert aantal(vader, type_) == 1


@pytest.mark.parametrize("uitslag", EXAMENS)
def test_an_exam_sent_twice_is_one_attempt(cast: Cast, uitslag: str) -> None:
    amina = in_traject(cast, "amina", start())
    antwoorden, blad = twee_keer(amina, plek(amina, "examen"), onderdeel="lezen", niveau="b1", uitslag=uitslag)
    assert antwoorden == [303, 303]
    assert "Er is niets dubbel opgeslagen." in blad
    assert aantal(amina, "examen") == 1


def test_a_result_of_who_waited_sent_twice_is_one_result(cast: Cast) -> None:
    amina = in_traject(cast, "amina", start())
    amina.leg_vast("examen", "2026-11-02", onderdeel="lezen", niveau="b1", uitslag="wacht", poging=1)
    antwoorden, blad = twee_keer(amina, plek(amina, "examen"), onderdeel="lezen", niveau="b1", uitslag="gezakt")
    assert antwoorden == [303, 303]
    assert "Poging 1 op 2 november 2026, gezakt" in blad
    assert "Poging 2" not in blad
    assert aantal(amina, "examen") == 2
