# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A student in the onderwijsroute: the taalschakeltraject with its parts and its end, KNM, voldaan, on to the mbo."""

from playwright.sync_api import expect

from tests.register.cast import Cast
from tests.reizen.browser import Browsers
from tests.reizen.traject import (
    PVT,
    deel,
    dien_in,
    doe_examen,
    duo_zegt_voldaan,
    examenrij,
    leg_vast,
    naar_traject,
    op_vandaag,
    op_weg,
    statussen,
)
from tests.web.traject.stappen import lessen


def test_a_student_goes_from_the_onderwijsroute_to_the_mbo(cast: Cast, browsers: Browsers) -> None:
    cast.staf()
    student = op_weg(cast, "student", *lessen("2025-07-07", "2026-11-01", 20), PVT, route="onderwijs")
    karin = browsers.van(student)

    assert any("Leerroute wijzigen" in wat for wat in op_vandaag(karin, "student"))
    blad = naar_traject(karin, student)
    expect(deel(karin, "Taalschakeltraject")).to_contain_text("De lessen begonnen op 7 juli 2025.")
    expect(blad).not_to_contain_text("Module arbeidsmarkt")
    expect(examenrij(karin, "lezen")).to_contain_text("geen gratis poging in de onderwijsroute")
    doe_examen(karin, "lezen", "2026-09-07", "geslaagd", niveau="b1", bekostigd="eigen")
    expect(deel(karin, "Taalschakeltraject")).to_contain_text("Op B1 gehaald: lezen.")
    doe_examen(karin, "knm", "2026-09-07", "gezakt", bekostigd="gratis")
    expect(examenrij(karin, "KNM")).to_contain_text("nog 1 van 2 gratis")
    doe_examen(karin, "knm", "2026-10-05", "geslaagd", bekostigd="gratis")

    karin.goto(f"/dossiers/{student.dossier}/lessen/")
    karin.get_by_role("link", name="Einde van de leerroute").click()
    karin.locator("[name=datum]").first.fill("2026-11-06")
    karin.locator("[name=reden][value=afgerond]").check()
    karin.get_by_role("button", name="Vastleggen", exact=True).click()
    expect(karin.get_by_role("status").first).to_contain_text("Vastgelegd")
    naar_traject(karin, student)
    expect(deel(karin, "Taalschakeltraject")).to_contain_text("De lessen stopten op 6 november 2026.")
    leg_vast(karin, "Taalschakeltraject", "Diploma van het taalschakeltraject", datum="2026-11-20")
    duo_zegt_voldaan(karin, "diploma")
    karin.get_by_role("link", name="Uitstroom").click()
    dien_in(karin, {"datum": "2026-11-29", "soort": "opleiding"})

    assert statussen(student, "inburgeringstermijn", "pvt", "map") == {
        "inburgeringstermijn": "gehaald",
        "pvt": "gehaald",
    }
    assert op_vandaag(karin, "student") == []
