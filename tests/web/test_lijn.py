# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The doorlopende lijn says where somebody is, never writes over itself, and says the same in text."""

import os
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import django
import pytest
from hypothesis import given
from hypothesis import strategies as st

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regie.instellingen.django")
django.setup()

from django.template.loader import render_to_string  # noqa: E402

from regie.web.lijn import Lijn, maak_lijn  # noqa: E402
from regie.web.lijn_mijlpalen import KETEN  # noqa: E402
from regie.web.lijn_schaal import BREEDTE, maak_schaal  # noqa: E402

PEILDATUM = date(2026, 11, 29)
DAGEN = st.dates(date(2021, 1, 1), date(2030, 12, 31))
Feiten = Mapping[str, date | str | None]
AMINA: Feiten = {
    "koppeling": date(2026, 5, 4), "kennisgeving": date(2026, 5, 20), "kennismaking": date(2026, 5, 28),
    "huisvesting": date(2026, 7, 6), "inschrijving_brp": date(2026, 7, 8), "intake_start": date(2026, 10, 1),
    "fase": "intake",
}  # fmt: skip


def termijn(sleutel: str, status: str, start: date | None = None, uiterlijk: date | None = None, **anders: Any) -> Any:
    return {
        "termijn": sleutel, "naam": sleutel.capitalize(), "status": status, "start": start, "uiterlijk": uiterlijk,
        "gehaald_op": None, "aard": "wet", "vorm": "termijn", "verlengd": 0,
    } | anders  # fmt: skip


PIP_TE_LAAT = termijn("pip", "verlopen", date(2026, 7, 8), date(2026, 9, 16), naam="PIP vaststellen")


@st.composite
def lijnen(trek: st.DrawFn) -> Lijn:
    feiten: dict[str, date | str | None] = {sleutel: trek(st.none() | DAGEN) for sleutel in (*KETEN, "termijn_einde")}
    namen = ("pip", "inburgeringstermijn", "ontzorgen", "maatschappelijke begeleiding tot en met de overdracht")
    standen = st.sampled_from(("loopt", "bijna", "verlopen", "open", "wacht", "gehaald"))
    rijen = [
        termijn(trek(st.sampled_from(namen)), trek(standen), trek(st.none() | DAGEN), trek(st.none() | DAGEN))
        for _ in range(trek(st.integers(0, 12)))
    ]
    return maak_lijn(feiten, rijen, trek(DAGEN))


def getoond(lijn: Lijn) -> tuple[str, str, str]:
    """(all, what stands in the picture, what stands in the text)."""
    html = render_to_string("onderdelen/lijn.html", {"lijn": lijn})
    beeld, _, rest = html.partition("</svg>")
    tekst = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", rest.partition("<details")[2] or html))
    return html, " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", beeld)), tekst


@given(lijnen())
def test_no_label_lies_over_another_label_or_pole(lijn: Lijn) -> None:
    """Rectangles (left, right, top, bottom) of what is written, against each other and against every other pole."""
    palen = [paal for paal in lijn.palen if paal.vlag.rij is not None]
    vakken = [(*paal.vlag.vak, paal.label_y - 12, paal.datum_y + 3) for paal in palen]
    for nummer, (links, rechts, boven, onder) in enumerate(vakken):
        for ander, vak in enumerate(vakken):
            if ander != nummer:
                assert rechts <= vak[0] or vak[1] <= links or onder <= vak[2] or vak[3] <= boven
                assert not (links < palen[ander].vlag.x < rechts and palen[ander].top_y < onder)


@given(lijnen())
def test_no_bar_or_its_text_lies_over_another(lijn: Lijn) -> None:
    balken = [balk for balk, _, _ in lijn.balken]
    for nummer, een in enumerate(balken):
        for ander in balken[nummer + 1 :]:
            assert een.rij != ander.rij or een.vak[1] < ander.vak[0] or ander.vak[1] < een.vak[0]


@given(lijnen())
def test_everything_stands_inside_the_picture(lijn: Lijn) -> None:
    assert all(0 <= x <= BREEDTE for x, _ in lijn.stippen)
    assert all(
        paal.vlag.vak[0] >= 0 and paal.vlag.vak[1] <= BREEDTE for paal in lijn.palen if paal.vlag.rij is not None
    )
    assert all(balk.vak[0] >= 0 and balk.vak[1] <= BREEDTE and y < lijn.hoogte for balk, _, y in lijn.balken)


@given(lijnen())
def test_every_name_and_date_in_the_picture_stands_in_the_text(lijn: Lijn) -> None:
    _, beeld, tekst = getoond(lijn)
    for dag in re.findall(r"\d{1,2} [a-z]+ \d{4}", beeld):
        assert dag in tekst
    for paal in lijn.palen:
        gewoon = [naam for naam in paal.vlag.namen if paal.vlag.stand != "nu"]
        assert all(naam in tekst for naam in (*gewoon, *paal.vlag.datums))
    for balk, _, _ in lijn.balken:
        assert all(deel in tekst for deel in (balk.naam, balk.wanneer, balk.stand_tekst))


def test_what_is_done_where_we_are_and_what_is_to_come() -> None:
    lijn = maak_lijn(AMINA, [PIP_TE_LAAT], PEILDATUM)
    standen = {paal.sleutel: paal.stand for paal in lijn.mijlpalen}
    assert [sleutel for sleutel, stand in standen.items() if stand == "klaar"] == [
        "koppeling", "kennisgeving", "kennismaking", "huisvesting", "inschrijving_brp", "intake_start",
    ]  # fmt: skip
    assert [sleutel for sleutel, stand in standen.items() if stand == "nu"] == ["intake_afgerond"]
    assert [sleutel for sleutel, stand in standen.items() if stand == "komt"][-1] == "nazorg_gesprek"


def test_what_is_to_come_has_the_last_day_of_its_term() -> None:
    lijn = maak_lijn(AMINA, [PIP_TE_LAAT], PEILDATUM)
    pip = next(paal for paal in lijn.mijlpalen if paal.sleutel == "pip_eerste")
    assert pip.datum_tekst == "uiterlijk 16 september 2026"


def test_a_family_migrant_waits_for_no_house_and_a_passed_step_is_left_out() -> None:
    vader = maak_lijn({"kennisgeving": date(2026, 11, 27)}, [], PEILDATUM)
    assert [paal.sleutel for paal in vader.mijlpalen[:2]] == ["kennisgeving", "inschrijving_brp"]
    later = maak_lijn({"kennisgeving": date(2026, 1, 5), "pip_eerste": date(2026, 4, 1)}, [], PEILDATUM)
    assert [paal.sleutel for paal in later.mijlpalen[:3]] == ["kennisgeving", "pip_eerste", "gestart_leerroute"]


def test_who_moved_away_has_nothing_to_come() -> None:
    lijn = maak_lijn({**AMINA, "gesloten_op": date(2026, 11, 2), "fase": "gesloten"}, [], PEILDATUM)
    assert {paal.stand for paal in lijn.mijlpalen} == {"klaar"}
    assert "Stand op" in getoond(lijn)[1]


def test_after_the_duty_comes_the_aftercare_unless_nobody_asked_whether_it_was_there() -> None:
    klaar = {**AMINA, "voldaan": date(2026, 11, 2), "gesloten_op": date(2026, 11, 20)}
    nog_niet = maak_lijn({**klaar, "nazorg_gesprek": None}, [], PEILDATUM)
    assert [paal.label for paal in nog_niet.mijlpalen if paal.stand == "nu"] == ["Nazorg"]
    assert {paal.stand for paal in maak_lijn(klaar, [], PEILDATUM).mijlpalen} == {"klaar"}


def test_the_line_ends_with_the_inburgeringstermijn() -> None:
    lijn = maak_lijn({**AMINA, "termijn_einde": date(2029, 7, 13)}, [PIP_TE_LAAT], PEILDATUM)
    assert (lijn.begin, lijn.einde) == (date(2026, 5, 4), date(2029, 7, 13))
    assert lijn.loopt == "4 mei 2026 tot en met 13 juli 2029"


def test_an_extension_is_marked_and_said() -> None:
    rij = termijn("inburgeringstermijn", "loopt", date(2025, 1, 6), date(2028, 7, 6), verlengd=181)
    lijn = maak_lijn({**AMINA, "termijn_einde": date(2028, 7, 6)}, [rij], PEILDATUM)
    balk = lijn.balken[0][0]
    assert balk.zonder == date(2028, 1, 7)
    assert balk.erbij_x == maak_schaal(lijn.begin or PEILDATUM, date(2028, 7, 6)).x(date(2028, 1, 7))
    assert "(181 dagen erbij)" in getoond(lijn)[2]


def test_only_open_terms_and_the_inburgeringstermijn_are_shown_and_eight_at_most_are_drawn() -> None:
    open_ = [termijn(f"regel {n}", "loopt", date(2026, 8, n), date(2027, 1, n)) for n in range(1, 12)]
    dicht = [termijn("oud", stand, date(2026, 8, 1), date(2026, 9, 1)) for stand in ("gehaald", "vervallen", "dicht")]
    klaar = termijn("inburgeringstermijn", "gehaald", date(2026, 8, 1), date(2029, 8, 1), gehaald_op=date(2026, 11, 1))
    lijn = maak_lijn({**AMINA, "termijn_einde": date(2029, 8, 1)}, [*open_, *dicht, klaar], PEILDATUM)
    assert (len(lijn.balken), len(lijn.alleen_tekst), len(lijn.termijnen)) == (8, 4, 12)
    assert lijn.balken[0][0].termijn == "inburgeringstermijn"
    html, _, tekst = getoond(lijn)
    assert "Nog 4 termijnen staan alleen in de tekst." in html
    assert all(f"Regel {n}" in tekst for n in range(1, 12))


def test_a_dossier_without_dates_has_words_and_no_picture() -> None:
    html, _, tekst = getoond(maak_lijn({}, [termijn("pip", "wacht")], PEILDATUM))
    assert "<svg" not in html
    assert "nog geen stap met een datum vastgelegd" in tekst
    assert "nog geen laatste dag" in tekst


@pytest.mark.parametrize(("tot", "namen"), [(date(2026, 7, 1), ["feb", "mrt", "apr", "mei", "jun", "jul"]),
                                            (date(2027, 3, 1), ["apr", "jul", "okt", "2027"]),
                                            (date(2030, 6, 1), ["2027", "2028", "2029", "2030"])])  # fmt: skip
def test_a_longer_line_names_fewer_days(tot: date, namen: list[str]) -> None:
    assert [streep.label for streep in maak_schaal(date(2026, 1, 15), tot).strepen() if streep.label] == namen


@given(lijnen())
def test_the_page_may_carry_no_style_or_script_of_its_own(lijn: Lijn) -> None:
    html = getoond(lijn)[0]
    assert not re.search(r"\sstyle=|<style|<script|\son\w+=", html)
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert {naam for lijst in re.findall(r'aria-labelledby="([^"]+)"', html) for naam in lijst.split()} <= set(ids)


def test_the_picture_has_a_name_and_a_description() -> None:
    html = getoond(maak_lijn(AMINA, [PIP_TE_LAAT], PEILDATUM))[0]
    assert re.search(r'<svg [^>]*role="img" aria-labelledby="lijn-titel lijn-uitleg"', html)
    assert '<title id="lijn-titel">De doorlopende lijn, 4 mei 2026' in html
    assert '<desc id="lijn-uitleg">Stand op 29 november 2026. Fase: brede intake.' in html
