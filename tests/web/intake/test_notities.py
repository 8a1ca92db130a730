# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Notes per theme: kept by themselves, never lost, and seen by who may."""

import html
from typing import Any

import pytest

from tests.register.cast import Cast
from tests.web.intake.blad import getypt, lees, noteer, plek, revisie
from tests.web.scherm import tekst_van

HTMX = {"HTTP_HX_REQUEST": "true"}


def test_a_note_is_kept_and_stands_there_again(cast: Cast) -> None:
    karin = cast.client("karin")
    antwoord = noteer(karin, cast, "werk", "kok in Asmara\ndrie jaar")
    assert (antwoord.status_code, antwoord["Location"]) == (303, f"{plek(cast)}#thema-werk")
    blad = karin.get(plek(cast))
    assert getypt(blad, "werk") == "kok in Asmara\ndrie jaar"
    assert "Bewaard door Karin de Vries" in tekst_van(blad)


def test_in_place_only_the_line_under_the_note_changes(cast: Cast) -> None:
    karin = cast.client("karin")
    velden = {"thema": "werk", "tekst": "kok", "bron": "inburgeraar", "revisie": ""}
    antwoord = karin.post(plek(cast, "notitie/"), velden, **HTMX)
    assert antwoord.status_code == 200
    assert lees(antwoord).count("<form") == 0
    assert revisie(antwoord, "werk")
    nog_eens = velden | {"tekst": "kok in Asmara", "revisie": revisie(antwoord, "werk")}
    assert karin.post(plek(cast, "notitie/"), nog_eens, **HTMX).status_code == 200
    assert getypt(karin.get(plek(cast)), "werk") == "kok in Asmara"


@pytest.fixture
def twee(cast: Cast) -> tuple[Any, Any, str]:
    """Karin and Saskia opened the page together, and Saskia saved first."""
    karin, saskia = cast.client("karin"), cast.client("saskia")
    noteer(karin, cast, "werk", "kok")
    oud = revisie(karin.get(plek(cast)), "werk")
    assert noteer(saskia, cast, "werk", "kok en bakker", oud, bron="school").status_code == 303
    return karin, saskia, oud


def test_two_who_write_are_shown_both_texts_field_by_field(cast: Cast, twee: tuple[Any, Any, str]) -> None:
    karin, _saskia, oud = twee
    antwoord = noteer(karin, cast, "werk", "kok in Asmara", oud)
    assert antwoord.status_code == 422
    tekst = html.unescape(tekst_van(antwoord))
    assert "Saskia Bos schreef hier ook" in tekst
    assert "kok in Asmara" in tekst
    assert "kok en bakker" in tekst
    assert 'name="keuze_tekst" value="samen"' in lees(antwoord)
    assert 'name="keuze_bron" value="hun"' in lees(antwoord)
    assert 'name="keuze_bron" value="samen"' not in lees(antwoord)


def test_a_field_in_which_both_say_the_same_is_not_asked(cast: Cast, twee: tuple[Any, Any, str]) -> None:
    karin, _saskia, oud = twee
    assert "keuze_bron" not in lees(noteer(karin, cast, "werk", "kok in Asmara", oud, bron="school"))


@pytest.mark.parametrize(
    ("keuze", "verwacht"),
    [("mijn", "kok in Asmara"), ("hun", "kok en bakker"), ("samen", "kok en bakker\nkok in Asmara")],
)
def test_what_one_chooses_stays(cast: Cast, twee: tuple[Any, Any, str], keuze: str, verwacht: str) -> None:
    karin, _saskia, oud = twee
    botsing = noteer(karin, cast, "werk", "kok in Asmara", oud)
    nieuw = html.unescape(lees(botsing)).split('name="revisie" value="')[1].split('"')[0]
    gekozen = noteer(karin, cast, "werk", "kok in Asmara", nieuw, keuze_tekst=keuze, keuze_bron="hun")
    assert gekozen.status_code == 303
    blad = karin.get(plek(cast))
    assert getypt(blad, "werk") == verwacht
    assert '<option value="school" selected>' in lees(blad)


def test_who_chooses_too_late_is_asked_again(cast: Cast, twee: tuple[Any, Any, str]) -> None:
    karin, saskia, oud = twee
    botsing = noteer(karin, cast, "werk", "kok in Asmara", oud)
    nieuw = html.unescape(lees(botsing)).split('name="revisie" value="')[1].split('"')[0]
    noteer(saskia, cast, "werk", "kok, bakker en chauffeur")
    weer = noteer(karin, cast, "werk", "kok in Asmara", nieuw, keuze_tekst="samen")
    assert weer.status_code == 422
    assert "kok, bakker en chauffeur" in tekst_van(weer)


def test_in_place_the_conflict_takes_the_place_of_the_form(cast: Cast, twee: tuple[Any, Any, str]) -> None:
    karin, _saskia, oud = twee
    velden = {"thema": "werk", "tekst": "kok in Asmara", "bron": "inburgeraar", "revisie": oud}
    antwoord = karin.post(plek(cast, "notitie/"), velden, **HTMX)
    assert (antwoord.status_code, antwoord["HX-Retarget"]) == (422, "#notitie-werk")
    assert "<html" not in lees(antwoord)


def test_sensitive_themes_stand_on_a_sheet_of_their_own(cast: Cast) -> None:
    karin = cast.client("karin")
    for thema in ("mentale_gezondheid", "gezin", "overtuiging", "geld", "veiligheid"):
        assert f'id="notitie-{thema}"' not in lees(karin.get(plek(cast)))
        assert f'id="notitie-{thema}"' in lees(karin.get(plek(cast, "gevoelig/")))


def test_a_team_leader_has_the_plain_themes_and_money_and_nothing_that_is_heavier(cast: Cast) -> None:
    saskia = cast.client("saskia")
    blad = lees(saskia.get(plek(cast, "gevoelig/")))
    assert 'id="notitie-geld"' in blad
    assert "gezondheid" not in blad.split("<main")[1].lower()
    assert "Een deel van de thema's is niet voor uw rol" in html.unescape(blad)
    velden = {"thema": "mentale_gezondheid", "tekst": "x", "bron": "inburgeraar", "revisie": ""}
    assert saskia.post(plek(cast, "notitie/"), velden).status_code == 404


def test_a_note_about_health_is_not_shown_to_a_team_leader(cast: Cast) -> None:
    karin = cast.client("karin")
    velden = {"thema": "mentale_gezondheid", "tekst": "slaapt slecht", "bron": "inburgeraar", "revisie": ""}
    assert karin.post(plek(cast, "notitie/"), velden).status_code == 303
    for deel in ("", "gevoelig/", "verslag/"):
        assert "slaapt slecht" not in lees(cast.client("saskia").get(plek(cast, deel)))


@pytest.mark.parametrize("velden", [{"thema": "bestaat-niet"}, {"thema": ""}, {"bron": "buurman"}, {"revisie": "x"}])
def test_what_no_form_sends_is_not_found(cast: Cast, velden: dict[str, str]) -> None:
    heel = {"thema": "werk", "tekst": "kok", "bron": "inburgeraar", "revisie": ""} | velden
    assert cast.client("karin").post(plek(cast, "notitie/"), heel).status_code == 404


@pytest.mark.parametrize("naam", ["bas", "inge", "tess", "eva", "petra"])
def test_who_takes_no_intake_of_amina_finds_no_page(cast: Cast, naam: str) -> None:
    client = cast.client(naam)
    for deel in ("", "gevoelig/", "verslag/", "notitie/", "gesprek/", "doelen/", "afronden/"):
        assert client.get(plek(cast, deel)).status_code == 404, deel


def test_too_much_text_is_said_and_kept_on_the_screen(cast: Cast) -> None:
    lang = "x" * 20_001
    antwoord = noteer(cast.client("karin"), cast, "werk", lang)
    assert antwoord.status_code == 422
    assert "er passen 20000 tekens in" in tekst_van(antwoord)
    assert getypt(antwoord, "werk") == lang


def test_what_was_typed_when_the_session_ended_is_there_after_the_login(cast: Cast) -> None:
    from django.contrib.sessions.models import Session

    from tests.web.inloggen.mensen import veld_van

    browser = cast.client("karin")
    velden = {"thema": "werk", "tekst": "kok in Asmara", "bron": "coa", "revisie": ""}
    velden["wie"] = veld_van(browser.get(plek(cast)), "wie")
    Session.objects.filter(pk=browser.session.session_key).delete()
    assert browser.post(plek(cast, "notitie/"), velden).status_code == 302
    browser.force_login(cast.account("karin"))
    antwoord = browser.get(plek(cast, "notitie/"))
    assert antwoord.status_code == 200
    assert getypt(antwoord, "werk") == "kok in Asmara"


def test_reading_is_noted_as_work_for_the_intake(cast: Cast) -> None:
    cast.client("karin").get(plek(cast))
    with cast.als_systeem():
        from regie.dossiers.vraag import rijen

        gelezen = rijen("SELECT doel, dossiers FROM inzage WHERE wat = 'intake'")
    assert [(rij["doel"], rij["dossiers"]) for rij in gelezen] == [("intake", [cast.dossier])]
