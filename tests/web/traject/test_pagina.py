# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of a traject: who has it, and what it says of hours, thresholds and exams."""

from tests.register.cast import Cast
from tests.traject.verhaal import examen
from tests.verhaal import gebeurtenis
from tests.web.traject.stappen import bladzijde, in_traject, lessen, plek, start, tot_nu


def test_before_there_is_a_pip_the_page_says_so(cast: Cast) -> None:
    assert "Er is nog geen PIP" in bladzijde(cast)


def test_hours_are_told_with_a_date_at_this_pace(cast: Cast) -> None:
    amina = in_traject(cast, "amina", start(), *lessen("2026-03-02", "2026-11-29", 10))
    tekst = bladzijde(amina)
    assert "390 uur van 600 uur" in tekst
    assert "Het tempo is 10 uur per week. Gaat het zo door, dan is dit bereikt rond 25 april 2027." in tekst
    assert "Uren zijn bekend tot en met 29 november 2026." in tekst


def test_what_would_bring_it_nearer_has_figures_and_a_source(cast: Cast) -> None:
    amina = in_traject(
        cast, "amina", start("2025-10-06"), *lessen("2026-03-02", "2026-08-30", 8, ongeoorloofd=1),
        intensiteit_uren_week=12,
    )  # fmt: skip
    tekst = bladzijde(amina)
    assert "Er is 26 uur les gemist zonder goede reden. In dit tempo is dat 3,2 weken." in tekst
    assert "De school bood 9 uur per week aan. In het PIP staat 12 uur per week." in tekst
    assert "Na 30 augustus 2026 zijn geen uren meer doorgegeven. Dat is 13 weken geleden." in tekst
    assert "De lessen begonnen 18 weken na het PIP." in tekst


def test_exams_show_attempts_and_what_is_still_free(cast: Cast) -> None:
    amina = in_traject(
        cast, "amina", start(),
        examen("lezen", "2026-09-01", "gezakt", bekostigd="gratis", niveau="b1"),
        examen("lezen", "2026-11-02", "wacht", 2),
    )  # fmt: skip
    tekst = bladzijde(amina)
    assert "Poging 1 op 1 september 2026, gezakt, gratis poging" in tekst
    assert "nog 1 van 2 gratis; van 1 is niet ingevuld wie betaalde" in tekst
    assert "Wacht sinds 2 november 2026: 27 dagen." in tekst


def test_a_pause_is_told_and_there_is_no_expected_date(cast: Cast) -> None:
    pauze = gebeurtenis("opschorting_start", "2026-11-02", reden="gezondheid")
    tekst = bladzijde(in_traject(cast, "amina", start(), *lessen("2026-03-02", "2026-11-01", 10), pauze))
    assert "Er is pauze sinds 2 november 2026." in tekst
    assert "Er is nu geen tempo, en daarom geen verwachte datum." in tekst
    assert "gezondheid" not in tekst


def test_a_teamleider_sees_the_page_without_the_form(cast: Cast) -> None:
    amina = in_traject(cast, "amina", start(), *tot_nu(10))
    assert "Poging vastleggen" in bladzijde(amina)
    assert "Poging vastleggen" not in bladzijde(amina, "saskia")
    assert amina.client("saskia").get(plek(amina, "examen")).status_code == 404


def test_nobody_else_has_the_page(cast: Cast) -> None:
    amina = in_traject(cast, "amina", start(), *tot_nu(10))
    for naam in ("bas", "milan", "tess", "eva", "inge"):
        assert amina.client(naam).get(plek(amina)).status_code == 404, naam


def test_the_dossier_leads_to_it_once_there_is_a_pip(cast: Cast) -> None:
    amina = in_traject(cast, "amina", start())
    adres = f'href="{plek(amina)}"'
    assert adres in amina.client("karin").get(f"/dossiers/{amina.dossier}/").content.decode()
    assert plek(cast) not in cast.client("karin").get(f"/dossiers/{cast.dossier}/").content.decode()
