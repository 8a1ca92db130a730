# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A month of the school with three kinds of errors: the right lines count at once, the wrong ones wait, the corrected
file takes their place, and Karin sees it on the traject."""

from playwright.sync_api import expect

from tests.register.cast import Cast
from tests.reizen.browser import Browsers
from tests.reizen.keuren import keur
from tests.reizen.test_tess_uren import leg_vast as neem_op
from tests.reizen.test_tess_uren import lever
from tests.reizen.traject import naar_traject, op_weg
from tests.werk.keten.school import regel


def test_a_month_with_errors_reaches_the_traject_line_by_line(cast: Cast, browsers: Browsers) -> None:
    cast.staf()
    amina, vader, student = (op_weg(cast, naam) for naam in ("amina", "vader", "student"))
    tess, karin = browsers.van(cast, "tess"), browsers.van(cast)

    buiten = regel(vader.dossier, van="2026-09-28")
    telt_niet_op = regel(student.dossier, 40, 30, 3, 1)
    lever(tess, [regel(amina.dossier), buiten, telt_niet_op, regel("onbekend")])
    for gezegd in (
        "Deze dagen liggen niet in de maand die u koos.",
        "Gevolgd en verzuim zijn samen 34 uur, maar aangeboden is 40 uur.",
        "Deze leerling is niet bij uw school bekend.",
    ):
        expect(tess.get_by_role("main")).to_contain_text(gezegd)
    assert keur(tess) == []
    expect(naar_traject(karin, amina)).to_contain_text("0 uur van 600 uur")  # a look is no delivery
    neem_op(tess)
    tess.goto("/keten/uren/")
    expect(tess.get_by_role("heading", name="Nog op te lossen: 3")).to_be_visible()
    expect(naar_traject(karin, amina)).to_contain_text("36 uur van 600 uur")
    expect(naar_traject(karin, vader)).to_contain_text("0 uur van 600 uur")

    lever(tess, [regel(amina.dossier, 40, 38, 1, 1), regel(vader.dossier), regel(student.dossier, 40, 36, 3, 1)])
    neem_op(tess)
    tess.goto("/keten/uren/")
    expect(tess.get_by_role("heading", name="Nog op te lossen")).to_have_count(0)
    for wie, uren in ((amina, 38), (vader, 36), (student, 36)):
        expect(naar_traject(karin, wie)).to_contain_text(f"{uren} uur van 600 uur")
    weken = karin.get_by_role("region", name="Lessen per week")
    expect(weken).to_contain_text("Een school geeft soms een hele maand in één keer door.")
