# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Putting a line away: gone from the list until its day, and nowhere else; brought back at will."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.register.cast import Cast
from tests.web.dossier.lezen import tekst, verborgen
from tests.web.vandaag.regels import HTMX, KENNISMAKING, WEG, adres, lijst, stuur, zaken

PIP_ZAAK = "PIP vaststellen"


def leg_weg(cast: Cast, **velden: str) -> None:
    antwoord = stuur(cast.client("karin"), adres(cast, "weg"), **WEG | velden)
    assert antwoord.status_code == 200, antwoord.content.decode()


def test_a_line_that_is_put_away_is_gone_until_its_day(cast: Cast, op_dag: Callable[[date], None]) -> None:
    karin = cast.client("karin")
    antwoord = stuur(karin, adres(cast, "weg"), **WEG)
    assert "Weggelegd tot 10 december 2026: Amina Tesfay, PIP vaststellen." in antwoord.content.decode()
    assert PIP_ZAAK not in zaken(karin.get("/"))
    op_dag(date(2026, 12, 9))
    assert PIP_ZAAK not in zaken(karin.get("/"))
    op_dag(date(2026, 12, 10))
    assert PIP_ZAAK in zaken(karin.get("/"))


def test_the_term_itself_goes_on(cast: Cast) -> None:
    from regie.dossiers.dossier import termijn

    leg_weg(cast)
    with cast.als("karin", date(2026, 12, 11)):
        gevonden = termijn(cast.dossier, "pip", "")
    assert gevonden is not None
    assert (gevonden["status"], gevonden["uiterlijk"]) == ("verlopen", date(2026, 12, 10))


def test_what_is_put_away_has_a_list_of_its_own_with_the_reason(cast: Cast) -> None:
    leg_weg(cast)
    karin = cast.client("karin")
    assert "1 regel weggelegd" in tekst(karin.get("/"))
    apart = karin.get("/?toon=weggelegd")
    assert zaken(apart) == [PIP_ZAAK]
    assert "Weggelegd tot 10 december 2026" in tekst(apart)
    geopend = tekst(karin.get(adres(cast)))
    assert "Weggelegd tot 10 december 2026. Reden: geen tolk. Door Karin de Vries op 29 november 2026." in geopend
    assert "De tolk was ziek." in geopend


def test_a_team_leader_sees_what_was_put_away_and_why(cast: Cast) -> None:
    leg_weg(cast)
    saskia = cast.client("saskia")
    assert lijst(saskia.get("/?toon=weggelegd")) == [("Amina Tesfay", PIP_ZAAK)]
    assert "Reden: geen tolk." in tekst(saskia.get(adres(cast)))


def test_it_can_be_brought_back_and_only_once(cast: Cast) -> None:
    leg_weg(cast)
    karin = cast.client("karin")
    for _keer in range(2):
        antwoord = karin.post(adres(cast, "terug"), headers=HTMX)
        assert antwoord.status_code == 200
        assert "Staat weer op de lijst: Amina Tesfay, PIP vaststellen." in antwoord.content.decode()
        assert zaken(antwoord) == [PIP_ZAAK]
    assert PIP_ZAAK in zaken(karin.get("/"))
    assert zaken(karin.get("/?toon=weggelegd")) == []
    bladzijde = tekst(karin.get(f"/dossiers/{cast.dossier}/"))
    assert "Teruggehaald op de lijst van Vandaag" in bladzijde


def test_brought_back_from_its_own_list_it_leaves_that_list(cast: Cast) -> None:
    leg_weg(cast)
    antwoord = cast.client("karin").post(adres(cast, "terug") + "?toon=weggelegd", headers=HTMX)
    assert "data-klaar" in antwoord.content.decode()
    assert zaken(antwoord) == []


def test_put_away_twice_the_later_day_holds(cast: Cast) -> None:
    leg_weg(cast)
    leg_weg(cast, opnieuw_op="2027-01-15")
    karin = cast.client("karin")
    assert "Weggelegd tot 15 januari 2027" in tekst(karin.get(adres(cast)))
    karin.post(adres(cast, "terug"), headers=HTMX)
    assert PIP_ZAAK in zaken(karin.get("/"))


@pytest.mark.parametrize(
    ("dag", "melding"),
    [
        ("2026-11-29", "Deze dag kan niet. Kies een dag van 30 november 2026 tot en met 29 november 2027."),
        ("2026-11-28", "Deze dag kan niet."),
        ("2027-11-30", "Deze dag kan niet."),
        ("", "Kies de dag waarop u dit weer wilt zien."),
        ("morgen", "Deze datum bestaat niet"),
        ("2026-02-30", "Deze datum bestaat niet"),
        ("\x00", "Hier staat een teken dat niet bewaard kan worden."),
        ("9999-99-99", "Deze datum bestaat niet"),
    ],
)
def test_the_day_is_after_today_and_at_most_a_year_on(cast: Cast, dag: str, melding: str) -> None:
    karin = cast.client("karin")
    antwoord = stuur(karin, adres(cast, "weg"), **WEG | {"opnieuw_op": dag})
    assert antwoord.status_code == 422
    assert melding in antwoord.content.decode()
    assert PIP_ZAAK in zaken(karin.get("/"))


@pytest.mark.parametrize("dag", ["2026-11-30", "2027-11-29", "10-12-2026"])
def test_the_first_and_the_last_day_are_taken(cast: Cast, dag: str) -> None:
    assert stuur(cast.client("karin"), adres(cast, "weg"), **WEG | {"opnieuw_op": dag}).status_code == 200


@pytest.mark.parametrize("reden", ["", "geen_zin", "\x00", "tolk' OR 1=1"])
def test_a_reason_from_the_list_is_needed(cast: Cast, reden: str) -> None:
    karin = cast.client("karin")
    antwoord = stuur(karin, adres(cast, "weg"), **WEG | {"reden": reden})
    assert antwoord.status_code == 422
    assert "De tolk was ziek." in antwoord.content.decode()
    assert PIP_ZAAK in zaken(karin.get("/"))


def test_a_text_that_is_too_long_is_refused_at_the_field(cast: Cast) -> None:
    antwoord = stuur(cast.client("karin"), adres(cast, "weg"), **WEG | {"toelichting": "x" * 20_001})
    assert antwoord.status_code == 422
    assert "Deze tekst is te lang." in antwoord.content.decode()


def test_sent_twice_it_is_put_away_once(cast: Cast) -> None:
    karin = cast.client("karin")
    velden = verborgen(karin.get(adres(cast, "weg"), headers=HTMX)) | WEG
    for _keer in range(2):
        assert "Weggelegd tot" in karin.post(adres(cast, "weg"), velden, headers=HTMX).content.decode()
    with cast.als("karin"):
        from regie.dossiers.dossier import van_type

        assert len(van_type(cast.dossier, ["termijn_toelichting"])) == 1


def test_without_script_it_is_a_page_and_a_message(cast: Cast) -> None:
    karin = cast.client("karin")
    antwoord = stuur(karin, adres(cast, "weg") + "?termijn=pip", htmx=False, **WEG)
    assert (antwoord.status_code, antwoord["Location"]) == (303, "/?termijn=pip")
    assert "Weggelegd tot 10 december 2026: Amina Tesfay" in tekst(karin.get("/"))
    terug = karin.post(adres(cast, "terug"))
    assert (terug.status_code, terug["Location"]) == (303, "/")


def test_a_line_that_was_settled_while_the_form_was_open_still_takes_the_note(cast: Cast) -> None:
    karin, waar = cast.client("karin"), "kennismaking"
    stuur(karin, adres(cast, "doe", "kennismaking", termijn=waar), **KENNISMAKING)
    assert stuur(karin, adres(cast, "weg", termijn=waar), **WEG).status_code == 200
    assert zaken(karin.get("/?toon=weggelegd")) == []
