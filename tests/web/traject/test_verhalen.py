# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Ways that the journeys in a browser (tests/reizen/test_traject_*.py) do not go: four parts and KNM instead of a
diploma, and a family migrant in the Z-route."""

from typing import Any

from tests.register.cast import Cast
from tests.traject.verhaal import examen
from tests.verhaal import gebeurtenis
from tests.web.dossier.lezen import tekst
from tests.web.traject.stappen import bladzijde, in_traject, plek, start, tot_nu

PVT = gebeurtenis("pvt_afgerond", "2025-10-01", uren=12, activiteit="museum", ondertekend_op="2025-10-01")


def doe_examen(cast: Cast, onderdeel: str, datum: str, uitslag: str, poging: int = 1, **velden: Any) -> None:
    cast.leg_vast("examen", datum, onderdeel=onderdeel, uitslag=uitslag, poging=poging, **velden)


def nog(cast: Cast) -> str:
    """What the page says lacks."""
    return bladzijde(cast).split("Wat er nodig is om te voldoen")[1].split("Uren:")[0].split("Lessen per week")[0]


def test_a_student_leaves_the_taalschakeltraject_with_four_parts_and_knm(cast: Cast) -> None:
    student = in_traject(cast, "student", start(route="onderwijs"), PVT, *tot_nu(20), route="onderwijs")
    assert "Taalschakeltraject" in nog(student)
    assert "Module arbeidsmarkt" not in nog(student)
    assert "geen gratis poging in de onderwijsroute" in bladzijde(student)
    for onderdeel in ("lezen", "luisteren", "schrijven", "spreken"):
        doe_examen(student, onderdeel, "2026-09-07", "geslaagd", niveau="b1", bekostigd="eigen")
    assert "Nog 2 onderdelen te gaan." in nog(student)
    doe_examen(student, "knm", "2026-10-05", "geslaagd", bekostigd="gratis")
    assert "dat telt als inburgeringsexamen (Wi art. 8 lid 4)" in nog(student)
    assert "DUO stelt vast of iemand heeft voldaan" in nog(student)


def test_a_family_migrant_in_the_z_route_has_no_hours_of_taking_part(cast: Cast) -> None:
    nadia = in_traject(cast, "nadia", route="z", groep="gezinsmigrant")
    blad = bladzijde(nadia)
    assert "0 uur van 800 uur" in blad
    assert "Uren meedoen" not in blad


def test_the_exam_form_goes_back_to_the_traject(cast: Cast) -> None:
    amina = in_traject(cast, "amina", start(), examen("lezen", "2026-11-02", "wacht", niveau="b1"))
    formulier = amina.client("karin").get(f"{plek(amina, 'examen')}?onderdeel=lezen")
    assert "Dag van het examen" in tekst(formulier)
    assert 'value="2026-11-02"' in formulier.content.decode()
    assert f'href="{plek(amina)}">Annuleren' in formulier.content.decode()
