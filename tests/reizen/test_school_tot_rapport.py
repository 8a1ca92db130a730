# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A month of the school from a file with errors to a report: Tess delivers and corrects, Saskia accepts, both read the
same quarter."""

import pytest
from playwright.sync_api import expect

from tests.register.cast import SCHOOL, Cast
from tests.reizen.browser import Browsers
from tests.reizen.keuren import keur
from tests.reizen.test_tess_uren import leg_vast, lever
from tests.werk.keten.school import leerlingen, regel


@pytest.fixture
def school(cast: Cast) -> list[str]:
    cast.staf()
    dossiers = leerlingen(cast, 3)
    for dossier in dossiers[:2]:
        cast.leg_vast("start_leerroute", "2026-10-01", "tess", dossier=dossier, aanbieder=SCHOOL, leerroute="b1")
    return dossiers


def test_a_month_with_errors_is_corrected_accepted_and_stands_in_the_report(
    cast: Cast, school: list[str], browsers: Browsers
) -> None:
    een, twee, drie = school
    tess, saskia = browsers.van(cast, "tess"), browsers.van(cast, "saskia")
    te_veel = regel(drie, 100, 100, 0, 0, van="2026-10-01", tot="2026-10-14")
    lever(tess, [regel(een), regel(twee, van="2026-09-28"), te_veel])
    expect(tess.get_by_text("Deze dagen liggen niet in de maand die u koos.")).to_be_visible()
    expect(tess.get_by_text("In deze dagen passen er 80 (40 in een week).")).to_be_visible()
    leg_vast(tess)
    lever(tess, [regel(dossier) for dossier in school])
    leg_vast(tess)

    saskia.goto("/scholen/")
    saskia.get_by_role("link", name="oktober 2026").click()
    expect(saskia.locator("dl.gegevens").first).to_contain_text("geleverd")
    saskia.get_by_label("Opmerking").fill("Nagekeken met de presentielijsten.")
    saskia.get_by_role("button", name="Geef akkoord").click()
    expect(saskia.locator("#meldingen")).to_contain_text("U gaf akkoord op de uren van oktober 2026.")
    assert keur(saskia) == []

    lever(tess, [regel(een, 40, 20, 10, 10), regel(twee), regel(drie)])
    leg_vast(tess)
    tess.goto("/keten/maanden/2026-10/")
    expect(tess.locator("dl.gegevens").first).to_contain_text("veranderd na het akkoord")
    expect(tess.get_by_role("heading", name="Verbeterd")).to_be_visible()
    assert keur(tess) == []

    for pagina, pad in ((tess, "/keten/kwartaal/2026-Q4/"), (saskia, f"/scholen/{SCHOOL}/kwartaal/2026-Q4/")):
        pagina.goto(pad)
        expect(pagina.get_by_role("row", name="oktober 2026")).to_contain_text("120")
        expect(pagina.get_by_role("row", name="Heeft les")).to_contain_text("2")
        assert keur(pagina) == []
