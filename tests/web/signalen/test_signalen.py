# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The list of signals: who has it, with which reasons, and of whom."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.register.cast import PIP, SCHOOL, VANDAAG, Cast
from tests.verhaal import recht
from tests.web.dossier.lezen import verborgen
from tests.web.scherm import tekst_van
from tests.web.vandaag.test_verzuimsignalen import verzuim

PIP_ZONDER_LES = "Wel een PIP, nog geen les"


def met_oud_pip(cast: Cast) -> None:
    """Amina has had her PIP for more than four weeks, and no lessons."""
    cast.staf()
    cast.leg_vast("intakegesprek", "2026-10-20", nummer=1, vorm="gemeentehuis", themas=["taal"], aanwezig="alleen",
                  gewezen_op_apart_gesprek=True)  # fmt: skip
    cast.leg_vast(
        "leerroutekeuze", "2026-10-22", leerroute="b1", motivering="Dit past bij haar werk.",
        wens_inburgeraar="Ik wil werken als naaister.", instemming="ja", bronnen=["gesprek"],
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


def test_absence_is_what_vandaag_says_too(cast: Cast) -> None:
    """Vandaag reads the reports of the school itself; the list reads the facts. They say the same."""
    from regie.dossiers.signalen import signalenlijst
    from regie.dossiers.verzuimsignalen import verzuimsignalen

    verzuim(cast)
    for nummer, (van, tot) in enumerate((("2026-11-04", "2026-11-13"), ("2026-11-16", "2026-11-20"))):
        cast.leg_vast("lesuren", "2026-11-21", "tess", aanbieder=SCHOOL, van=van, tot=tot, soort="nt2", aangeboden=20,
                      gevolgd=10 + nummer, geoorloofd_verzuim=10 - nummer, ongeoorloofd_verzuim=0)  # fmt: skip
    with cast.als("karin") as karin:
        bij_vandaag = {een["signaal"]: een["cijfer"] for een in verzuimsignalen(karin, recht(), VANDAAG)}
        hier = {een.rij.reken: een.zin for een in signalenlijst(karin, recht(), VANDAAG)}
    assert bij_vandaag == {"verzuim_deel": 47, "verzuim_ongeoorloofd": 9}
    assert "is 47 procent gemist" in hier["verzuim_deel"]
    assert "De school meldt 9 uur verzuim" in hier["verzuim_ongeoorloofd"]


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
    for zin in (
        PIP_ZONDER_LES,
        "De grens van uw gemeente is 28.",
        "Wie kan dit ten onrechte raken?",
        "geen score",
        "Weken waarover verzuim wordt vergeleken: 9.",
        "Klopt een signaal altijd?",
    ):
        assert zin in tekst, zin


WEG = {"reden": "gesproken", "opnieuw_op": "2026-12-10", "toelichting": "De school belt terug."}


def leg_weg(cast: Cast, naam: str = "karin", signaal: str = "pip_zonder_les", **velden: str) -> Any:
    """Through the form as it stands on the page."""
    client, pad = cast.client(naam), f"/signalen/{cast.dossier}/{signaal}/weg/"
    return client.post(pad, verborgen(client.get(pad)) | WEG | velden)


def test_a_signal_that_is_put_away_is_gone_until_its_day(cast: Cast, op_dag: Callable[[date], None]) -> None:
    met_oud_pip(cast)
    antwoord = leg_weg(cast)
    assert (antwoord.status_code, antwoord["Location"]) == (303, "/signalen/")
    karin = cast.client("karin")
    tekst = tekst_van(karin.get("/signalen/"))
    assert "Het PIP is" not in tekst
    assert "1 signaal weggelegd" in tekst
    op_dag(date(2026, 12, 9))
    assert "Het PIP is" not in tekst_van(karin.get("/signalen/"))
    op_dag(date(2026, 12, 10))
    assert "Het PIP is 45 dagen oud" in tekst_van(karin.get("/signalen/"))


def test_what_is_put_away_has_a_list_with_the_reason_and_stands_in_the_dossier(cast: Cast) -> None:
    met_oud_pip(cast)
    leg_weg(cast)
    tekst = tekst_van(cast.client("saskia").get("/signalen/?consulent=karin&toon=weggelegd"))
    assert "Weggelegd tot 10 december 2026. Reden: er is contact geweest." in tekst
    bladzijde = tekst_van(cast.client("karin").get(f"/dossiers/{cast.dossier}/"))
    assert "Een signaal is weggelegd tot 10 december 2026: Wel een PIP, nog geen les." in bladzijde


def test_it_can_be_brought_back_and_only_once(cast: Cast) -> None:
    met_oud_pip(cast)
    leg_weg(cast)
    karin = cast.client("karin")
    for _keer in range(2):
        antwoord = karin.post(f"/signalen/{cast.dossier}/pip_zonder_les/terug/")
        assert (antwoord.status_code, antwoord["Location"]) == (303, "/signalen/")
        assert "Staat weer op de lijst: Amina Tesfay, Wel een PIP, nog geen les." in tekst_van(karin.get("/signalen/"))
    assert "Het PIP is 34 dagen oud" in tekst_van(karin.get("/signalen/"))
    assert "Er is nu niets weggelegd." in tekst_van(karin.get("/signalen/?toon=weggelegd"))


@pytest.mark.parametrize(
    ("velden", "wat"),
    [
        ({"opnieuw_op": "2026-11-29"}, "Deze dag kan niet."),
        ({"opnieuw_op": "2027-11-30"}, "Deze dag kan niet."),
        ({"opnieuw_op": ""}, "Kies de dag waarop u dit weer wilt zien."),
        ({"reden": ""}, "Er klopt nog 1 ding niet"),
    ],
)
def test_without_a_reason_and_a_day_it_is_not_put_away(cast: Cast, velden: dict[str, str], wat: str) -> None:
    met_oud_pip(cast)
    antwoord = leg_weg(cast, **velden)
    assert antwoord.status_code == 422
    assert wat in tekst_van(antwoord)
    assert "Het PIP is 34 dagen" in tekst_van(cast.client("karin").get("/signalen/"))


def test_a_team_leader_goes_back_to_the_same_consulent(cast: Cast) -> None:
    met_oud_pip(cast)
    assert leg_weg(cast, "saskia")["Location"] == "/signalen/?consulent=karin"


def test_who_may_not_see_her_and_what_is_no_rule_is_not_there(cast: Cast) -> None:
    met_oud_pip(cast)
    for naam in ("milan", "tess", "eva"):
        for wat in ("weg", "terug"):
            pad = f"/signalen/{cast.dossier}/pip_zonder_les/{wat}/"
            assert cast.client(naam).get(pad).status_code == 404
            assert cast.client(naam).post(pad, WEG).status_code == 404
    assert cast.client("karin").get(f"/signalen/{cast.dossier}/bestaat_niet/weg/").status_code == 404
