# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A father in the Z-route: 800 and 800 hours, a pause with a day to look again, the last talk, and the certificate."""

from playwright.sync_api import Page, expect

from tests.register.cast import Cast
from tests.reizen.aankomst import halte
from tests.reizen.browser import Browsers
from tests.reizen.test_tess_uren import leg_vast as neem_op
from tests.reizen.test_tess_uren import lever
from tests.reizen.traject import (
    MAP,
    PVT,
    deel,
    dien_in,
    duo_zegt_voldaan,
    leg_vast,
    naar_traject,
    op_vandaag,
    op_weg,
    statussen,
    vul,
)
from tests.verhaal import gebeurtenis
from tests.web.besluiten.stappen import plek as besluit
from tests.web.traject.stappen import lessen

TERMIJNEN = ("inburgeringstermijn", "pvt", "map", "z_cursusuren", "z_participatieuren", "z_eindgesprek")
MEEDOEN = gebeurtenis("participatie_uren", "2026-10-31", van="2025-08-01", tot="2026-10-31", uren=700)


def pauze(karin: Page, vader: Cast, kop: str, **velden: str) -> None:
    karin.goto(besluit(vader, "pauze"))
    halte(karin, kop)
    vul(karin, velden)
    karin.get_by_role("button", name="Vastleggen", exact=True).click()
    expect(karin.get_by_role("status").first).to_contain_text("Vastgelegd")


def kijk_opnieuw(karin: Page, vader: Cast) -> None:
    """The day to look again came back on the list of today; Karin looks, and says that it is done."""
    assert any("Afspraak die de gemeente nakomt" in wat for wat in op_vandaag(karin, "vader"))
    karin.goto(f"/dossiers/{vader.dossier}/vastleggen/afspraak_stand/")
    karin.locator("[name=actie_id]").select_option(index=1)
    vul(karin, {"datum": "2026-11-29", "stand": "gedaan"})
    karin.get_by_role("button", name="Vastleggen", exact=True).click()
    expect(karin.get_by_role("status").first).to_contain_text("Vastgelegd")
    assert not any("Afspraak" in wat for wat in op_vandaag(karin, "vader"))


def test_a_father_in_the_z_route_comes_to_800_and_800_with_a_pause(cast: Cast, browsers: Browsers) -> None:
    cast.staf()
    vader = op_weg(
        cast, "vader", *lessen("2025-07-07", "2026-02-01", 14), *lessen("2026-04-27", "2026-10-04", 15), PVT, *MAP,
        MEEDOEN, route="z",
    )  # fmt: skip
    karin, saskia, tess = (browsers.van(vader, naam) for naam in ("karin", "saskia", "tess"))

    pauze(karin, vader, "Pauze in het traject", datum="2026-02-02", reden="zorgtaken", bekijken_op="2026-11-28")
    expect(naar_traject(saskia, vader)).to_contain_text("Er is pauze sinds 2 februari 2026.")
    expect(saskia.get_by_role("main")).not_to_contain_text("zorg voor anderen")
    kijk_opnieuw(karin, vader)
    pauze(karin, vader, "Einde van de pauze", datum="2026-04-27")

    verwacht = naar_traject(karin, vader)
    expect(verwacht).to_contain_text("765 uur van 800 uur")
    expect(verwacht).to_contain_text("752 uur van 800 uur")
    expect(verwacht).to_contain_text("Het tempo is 15 uur per week.")
    expect(deel(karin, "Eindgesprek")).to_contain_text("De uren zijn nog niet allemaal gehaald.")

    lever(tess, [f"{vader.dossier};2026-10-05;2026-10-31;knm;40;35;5;0"])
    neem_op(tess)
    naar_traject(karin, vader)
    leg_vast(karin, "Uren meedoen", "Uren meedoen", datum="2026-11-28", van="2026-11-01", tot="2026-11-28", uren="48")
    expect(deel(karin, "Eindgesprek")).to_contain_text("De uren zijn gehaald: het gesprek kan worden gepland.")
    leg_vast(karin, "Eindgesprek", "Eindgesprek Z-route", datum="2026-11-28", voldoende="ja")
    duo_zegt_voldaan(karin, "certificaat")
    karin.get_by_role("link", name="Certificaat uitgereikt").click()
    dien_in(karin, {"datum": "2026-11-29", "door": "wethouder"})
    expect(karin.get_by_role("link", name="Certificaat uitgereikt")).to_have_count(0)

    assert statussen(vader, *TERMIJNEN) == dict.fromkeys(TERMIJNEN, "gehaald")
    assert op_vandaag(karin, "vader") == []
