# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The list of signals: who has it, with which reasons, and of whom."""

import pytest

from tests.register.cast import PIP, Cast
from tests.web.scherm import tekst_van

PIP_ZONDER_LES = "Wel een PIP, nog geen les"


def met_oud_pip(cast: Cast) -> None:
    """Amina has had her PIP for more than four weeks, and no lessons."""
    cast.staf()
    cast.leg_vast("intakegesprek", "2026-10-20", nummer=1, vorm="gemeentehuis", themas=["taal"], aanwezig="alleen")
    cast.leg_vast(
        "leerroutekeuze", "2026-10-22", leerroute="b1", motivering="Dit past bij haar werk.",
        wens_inburgeraar="Ik wil werken als naaister.", instemming="ja", bronnen=["gesprek", "toets"],
        wijkt_af_van_toets=False, onderwijsroute_onderzocht=True,
    )  # fmt: skip
    cast.leg_vast("pip_vastgesteld", "2026-10-26", **PIP)


@pytest.mark.parametrize("naam", ["tess", "eva"])
def test_who_guides_nobody_has_no_list(cast: Cast, naam: str) -> None:
    for pad in ("/signalen/", "/signalen/uitleg/"):
        assert cast.client(naam).get(pad).status_code == 404


def test_a_consulent_sees_the_own_people_with_the_figure_the_limit_and_what_now(cast: Cast) -> None:
    met_oud_pip(cast)
    tekst = tekst_van(cast.client("karin").get("/signalen/"))
    assert "Het PIP is 34 dagen oud en er is nog geen start van de leerroute. De grens is 28 dagen." in tekst
    assert "Vraag de school wanneer de les begint" in tekst


def test_once_the_lessons_run_the_signal_is_gone(cast: Cast) -> None:
    met_oud_pip(cast)
    cast.leg_vast("start_leerroute", "2026-11-20", aanbieder="taalschool", leerroute="b1")
    assert "Het PIP is" not in tekst_van(cast.client("karin").get("/signalen/"))


def test_the_filter_stands_in_the_address(cast: Cast) -> None:
    met_oud_pip(cast)
    karin = cast.client("karin")
    assert "Het PIP is 34 dagen" in tekst_van(karin.get("/signalen/?signaal=pip_zonder_les"))
    assert "Er zijn nu geen signalen." in tekst_van(karin.get("/signalen/?signaal=veel_gemist"))


def test_a_team_leader_chooses_a_consulent_first(cast: Cast) -> None:
    met_oud_pip(cast)
    saskia = cast.client("saskia")
    for niemand in ("", "?consulent=bestaat_niet"):
        tekst = tekst_van(saskia.get(f"/signalen/{niemand}"))
        assert "Kies eerst een consulent." in tekst
        assert "Het PIP is" not in tekst
    assert "Het PIP is 34 dagen" in tekst_van(saskia.get("/signalen/?consulent=karin"))


def test_a_consulent_of_another_gemeente_sees_nothing_of_her(cast: Cast) -> None:
    met_oud_pip(cast)
    assert "Het PIP is" not in tekst_van(cast.client("milan").get("/signalen/?consulent=karin"))


def test_the_page_explains_each_rule_and_whom_it_may_wrongly_point_at(cast: Cast) -> None:
    tekst = tekst_van(cast.client("karin").get("/signalen/uitleg/"))
    for zin in (PIP_ZONDER_LES, "De grens van uw gemeente is 28.", "Wie kan dit ten onrechte raken?", "geen score"):
        assert zin in tekst, zin
