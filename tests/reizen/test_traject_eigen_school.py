# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A family migrant with a school of her own: hours with a proof of her own, exams that she pays, no hours of taking
part, and voldaan."""

from playwright.sync_api import Page, expect

from tests.register.cast import Cast
from tests.reizen.aankomst import halte
from tests.reizen.browser import Browsers
from tests.reizen.traject import (
    MAP,
    PVT,
    doe_examen,
    duo_zegt_voldaan,
    examenrij,
    naar_traject,
    op_vandaag,
    statussen,
    vul,
)
from tests.web.traject.stappen import in_traject

UREN = {
    "datum": "2026-11-02", "aanbieder": "anders", "andere_school": "Taalhuis Vroeger", "van": "2026-09-01",
    "tot": "2026-10-31", "soort": "nt2", "aangeboden": "64", "gevolgd": "60", "geoorloofd_verzuim": "4",
    "ongeoorloofd_verzuim": "0",
}  # fmt: skip


def leg_vast(karin: Page, **velden: str) -> None:
    vul(karin, velden)
    karin.get_by_role("button", name="Vastleggen", exact=True).click()
    expect(karin.get_by_role("status").first).to_contain_text("Vastgelegd")


def test_a_family_migrant_with_her_own_school(cast: Cast, browsers: Browsers) -> None:
    cast.staf()
    salma = in_traject(cast, "salma", PVT, *MAP, groep="gezinsmigrant")
    karin, dossier = browsers.van(salma), f"/dossiers/{salma.dossier}/"

    karin.goto(f"{dossier}vastleggen/start_leerroute/")
    leg_vast(karin, datum="2026-09-01", aanbieder="Taalhuis Vroeger", leerroute="b1", bekostiging="eigen")
    karin.goto(f"{dossier}lessen/eigen/")
    halte(karin, "Uren met een eigen verklaring")
    leg_vast(karin, **UREN)

    blad = naar_traject(karin, salma)
    expect(blad).to_contain_text("60 uur van 600 uur")
    expect(blad).not_to_contain_text("Uren meedoen")
    expect(examenrij(karin, "lezen")).to_contain_text("geen gratis poging: eigen geld of een lening van DUO")
    expect(examenrij(karin, "KNM")).to_contain_text("een poging kost € 50")
    for onderdeel in ("lezen", "luisteren", "schrijven", "spreken"):
        doe_examen(karin, onderdeel, "2026-11-09", "geslaagd", niveau="b1", bekostigd="lening")
    doe_examen(karin, "knm", "2026-11-09", "geslaagd", bekostigd="gratis")
    expect(examenrij(karin, "KNM")).to_contain_text("staat als gratis. Volgens de wet kan dat niet: kijk het na.")
    expect(examenrij(karin, "lezen")).to_contain_text("lening van DUO")
    duo_zegt_voldaan(karin, "diploma")

    termijnen = ("inburgeringstermijn", "pvt", "map")
    assert statussen(salma, *termijnen) == dict.fromkeys(termijnen, "gehaald")
    assert op_vandaag(karin, "salma") == []
