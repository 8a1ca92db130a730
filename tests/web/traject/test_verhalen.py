# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Four people on their way: Amina with one part at A2, a father in the Z-route, a student, and a family migrant."""

from typing import Any

import pytest

from regie.kern.gebeurtenissen import InvoerFout
from tests.register.cast import Cast
from tests.traject.verhaal import examen
from tests.verhaal import gebeurtenis
from tests.web.dossier.lezen import tekst
from tests.web.traject.stappen import bladzijde, in_traject, lessen, plek, start, tot_nu

PVT = gebeurtenis("pvt_afgerond", "2025-10-01", uren=12, activiteit="museum", ondertekend_op="2025-10-01")
MAP = [gebeurtenis("map_praktijkuren", "2026-02-02", uren=40), gebeurtenis("map_afgerond", "2026-03-02")]


def doe_examen(cast: Cast, onderdeel: str, datum: str, uitslag: str, poging: int = 1, **velden: Any) -> None:
    cast.leg_vast("examen", datum, onderdeel=onderdeel, uitslag=uitslag, poging=poging, **velden)


def nog(cast: Cast) -> str:
    """What the page says lacks."""
    return bladzijde(cast).split("Wat er nodig is om te voldoen")[1].split("Uren:")[0].split("Lessen per week")[0]


def test_amina_comes_through_b1_with_one_part_at_a2(cast: Cast) -> None:
    amina = in_traject(cast, "amina", start(), *lessen("2025-07-07", "2026-08-30", 10), PVT, *MAP)
    assert "600 uur van 600 uur" in bladzijde(amina)
    assert "Bereikt op 30 augustus 2026." in bladzijde(amina)

    for onderdeel in ("lezen", "luisteren", "spreken"):
        doe_examen(amina, onderdeel, "2026-09-07", "geslaagd", niveau="b1", bekostigd="gratis")
    doe_examen(amina, "knm", "2026-09-07", "geslaagd", bekostigd="gratis")
    doe_examen(amina, "schrijven", "2026-09-07", "gezakt", niveau="b1", bekostigd="gratis")
    doe_examen(amina, "schrijven", "2026-10-05", "gezakt", 2, niveau="b1", bekostigd="gratis")
    assert "Nog 1 onderdeel te gaan." in nog(amina)
    assert "nog 0 van 2 gratis" in bladzijde(amina)

    with pytest.raises(InvoerFout, match="afschaling"):
        amina.leg_vast("pip_gewijzigd", "2026-11-02", reden="afschaling", niveaus={"schrijven": "a2"})
    amina.leg_vast(
        "afschaling", "2026-11-02", onderdelen=["schrijven"], onderbouwing="Veel geoefend, twee keer gezakt."
    )
    amina.leg_vast("pip_gewijzigd", "2026-11-02", reden="afschaling", niveaus={"schrijven": "a2"})
    doe_examen(amina, "schrijven", "2026-11-16", "wacht", 3, niveau="a2", bekostigd="eigen")
    assert "wacht op de uitslag" in nog(amina)
    doe_examen(amina, "schrijven", "2026-11-16", "geslaagd", 3, niveau="a2", uitslag_op="2026-11-27")

    assert "Alles wat hier bekend is, is klaar. DUO stelt vast of iemand heeft voldaan." in nog(amina)
    assert "Bericht van DUO vastleggen" in bladzijde(amina)
    amina.leg_vast("voldaan", "2026-11-28", wijze="diploma")
    assert "DUO heeft laten weten dat de inburgering is gehaald: diploma. Op 28 november 2026." in bladzijde(amina)
    assert "Bericht van DUO vastleggen" not in bladzijde(amina)


def test_a_father_in_the_z_route_does_800_and_800_with_a_pause(cast: Cast) -> None:
    pauze = [gebeurtenis("opschorting_start", "2026-02-02", reden="zorgtaken"),
             gebeurtenis("opschorting_einde", "2026-04-27", reden="zorgtaken")]  # fmt: skip
    meedoen = gebeurtenis("participatie_uren", "2026-10-31", van="2025-08-01", tot="2026-10-31", uren=700)
    vader = in_traject(
        cast, "vader", start(route="z"), *lessen("2025-07-07", "2026-02-01", 14),
        *lessen("2026-04-27", "2026-11-29", 12),
        *pauze, PVT, *MAP, meedoen, route="z",
    )  # fmt: skip
    blad = bladzijde(vader)
    assert "792 uur van 800 uur" in blad  # thirty weeks of 14, thirty-one of 12
    assert "752 uur van 800 uur" in blad  # with twelve hours of PVT and forty of MAP
    assert "Het tempo is 12 uur per week." in blad
    assert "Nog 3 onderdelen te gaan." in blad
    assert "zorg voor anderen" not in blad

    vader.leg_vast("lesuren", "2026-11-29", van="2026-11-23", tot="2026-11-29", soort="knm", aangeboden=8, gevolgd=8,
                   geoorloofd_verzuim=0, ongeoorloofd_verzuim=0)  # fmt: skip
    vader.leg_vast("participatie_uren", "2026-11-28", van="2026-11-01", tot="2026-11-28", uren=48)
    assert "Bereikt op 28 november 2026." in bladzijde(vader)
    assert "Nog 1 onderdeel te gaan." in nog(vader)
    vader.leg_vast("eindgesprek_z", "2026-11-29", voldoende=True)
    assert "DUO stelt vast of iemand heeft voldaan" in nog(vader)


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


def test_a_family_migrant_has_no_free_attempts_and_no_hours_of_taking_part(cast: Cast) -> None:
    nadia = in_traject(cast, "nadia", route="z", groep="gezinsmigrant")
    blad = bladzijde(nadia)
    assert "0 uur van 800 uur" in blad
    assert "Uren meedoen" not in blad
    b1 = in_traject(cast, "salma", groep="gezinsmigrant")
    b1.leg_vast("examen", "2026-09-07", onderdeel="lezen", uitslag="gezakt", poging=1, niveau="b1", bekostigd="eigen")
    blad = bladzijde(b1)
    assert "Poging 1 op 7 september 2026, gezakt, eigen geld" in blad
    assert "geen gratis poging: eigen geld of een lening van DUO" in blad
    assert " van 2 gratis" not in blad


def test_the_exam_form_goes_back_to_the_traject(cast: Cast) -> None:
    amina = in_traject(cast, "amina", start(), examen("lezen", "2026-11-02", "wacht", niveau="b1"))
    formulier = amina.client("karin").get(f"{plek(amina, 'examen')}?onderdeel=lezen")
    assert "Dag van het examen" in tekst(formulier)
    assert 'value="2026-11-02"' in formulier.content.decode()
    assert f'href="{plek(amina)}">Annuleren' in formulier.content.decode()
