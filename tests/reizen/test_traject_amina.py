# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Amina through the B1-route with one part at A2: hours of her school, a decision, exams, PVT and MAP, and voldaan."""

from playwright.sync_api import Page, expect

from tests.register.cast import Cast
from tests.reizen.aankomst import halte
from tests.reizen.browser import Browsers
from tests.reizen.test_tess_uren import leg_vast as neem_op
from tests.reizen.test_tess_uren import lever
from tests.reizen.traject import (
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
    vul,
)
from tests.web.traject.stappen import lessen
from tests.werk.keten.school import regel

TERMIJNEN = ("inburgeringstermijn", "pvt", "map", "afschalen_mogelijk")


def tess_geeft_oktober_door(tess: Page, amina: Cast) -> None:
    lever(tess, [regel(amina.dossier, 52, 48, 4, 0)])
    neem_op(tess)


def karin_beslist_over_schrijven(karin: Page) -> None:
    """From the traject to the decision and back."""
    karin.get_by_role("link", name="Examen op A2").click()
    halte(karin, "Examen op A2")
    expect(karin.get_by_role("main")).to_contain_text("600 van de 600 uur")
    vul(karin, {"datum": "2026-11-02", "onderdelen": ["schrijven"], "inzet": "ja", "niet_haalbaar": "ja"})
    karin.get_by_label("Waaruit blijkt de inzet?").fill("Zij kwam elke week en deed twee keer examen.")
    karin.get_by_label("Waarom is B1 voor deze onderdelen niet haalbaar?").fill("Schrijven blijft op A2.")
    karin.get_by_role("button", name="Leg het besluit vast").click()
    expect(karin.get_by_role("main")).to_contain_text("schrijven A2")


def test_amina_comes_through_the_b1_route_with_one_part_at_a2(cast: Cast, browsers: Browsers) -> None:
    cast.staf()
    amina = op_weg(cast, "amina", *lessen("2025-07-07", "2026-07-26", 10), *lessen("2026-07-27", "2026-08-02", 2))
    karin, tess = browsers.van(amina), browsers.van(amina, "tess")

    assert any("Leerroute wijzigen" in wat for wat in op_vandaag(karin, "amina"))
    expect(naar_traject(karin, amina)).to_contain_text("552 uur van 600 uur")
    tess_geeft_oktober_door(tess, amina)
    expect(naar_traject(karin, amina)).to_contain_text("Bereikt op")

    for onderdeel in ("lezen", "luisteren", "spreken"):
        doe_examen(karin, onderdeel, "2026-09-07", "geslaagd", niveau="b1", bekostigd="gratis")
    doe_examen(karin, "knm", "2026-09-07", "geslaagd", bekostigd="gratis")
    for dag in ("2026-09-07", "2026-10-05"):
        doe_examen(karin, "schrijven", dag, "gezakt", niveau="b1", bekostigd="gratis")
    expect(examenrij(karin, "schrijven")).to_contain_text("nog 0 van 2 gratis")

    karin_beslist_over_schrijven(karin)
    naar_traject(karin, amina)
    expect(examenrij(karin, "schrijven")).to_contain_text("A2")
    doe_examen(karin, "schrijven", "2026-11-16", "wacht", niveau="a2", bekostigd="eigen")
    expect(deel(karin, "Examen schrijven")).to_contain_text("wacht op de uitslag")
    examenrij(karin, "schrijven").get_by_role("link", name="Uitslag vastleggen").click()
    dien_in(karin, {"uitslag": "geslaagd", "uitslag_op": "2026-11-27"})
    expect(examenrij(karin, "schrijven")).to_contain_text("uitslag op 27 november 2026, na 11 dagen")

    leg_vast(karin, "PVT", "PVT afgerond", datum="2025-10-01", uren="12", activiteit="Een bezoek aan de raad",
             ondertekend_op="2025-10-01")  # fmt: skip
    expect(deel(karin, "PVT")).to_contain_text("Verklaring getekend op 1 oktober 2025.")
    leg_vast(karin, "MAP", "Praktijkuren MAP", datum="2026-02-02", uren="40", themas=["beroepen", "werkcultuur"])
    expect(deel(karin, "MAP")).to_contain_text("Thema's gedaan: 2 van 8.")
    leg_vast(karin, "MAP", "MAP afgerond", datum="2026-03-02")
    duo_zegt_voldaan(karin, "diploma")

    assert statussen(amina, *TERMIJNEN) == dict.fromkeys(TERMIJNEN, "gehaald")
    assert op_vandaag(karin, "amina") == []
