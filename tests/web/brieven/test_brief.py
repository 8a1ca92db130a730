# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A letter to one person: chosen, filled in, looked at in both languages, sent, and read again as it was."""

from io import BytesIO
from typing import Any
from uuid import UUID

import pytest
from pypdf import PdfReader

from tests.register.cast import Cast
from tests.web.scherm import tekst_van
from tests.werk.brieven.bureau import AFSPRAAK, bezorg, taken
from tests.werk.brieven.postkantoor import Postkantoor


def begin(cast: Cast) -> str:
    return f"/dossiers/{cast.dossier}/brief/"


def schrijf(cast: Cast, sjabloon: str = "welkom", naam: str = "karin", **velden: str) -> Any:
    """The page of a letter that was just made."""
    return cast.client(naam).post(f"{begin(cast)}?sjabloon={sjabloon}", velden, follow=True)


def pad_van(antwoord: Any) -> str:
    return str(antwoord.redirect_chain[-1][0])


def test_what_can_be_written_stands_on_the_page_of_the_dossier(cast: Cast) -> None:
    html = cast.client("karin").get(f"/dossiers/{cast.dossier}/").content.decode()
    assert f'href="{begin(cast)}"' in html
    tekst = tekst_van(cast.client("karin").get(begin(cast)))
    assert "Eerste oproep voor de intake" in tekst
    assert "Er is nog geen brief aan deze persoon." in tekst


def test_both_languages_stand_beside_each_other_each_in_its_own_direction(cast: Cast, kantoor: Postkantoor) -> None:
    antwoord = schrijf(cast, "oproep_1", **AFSPRAAK)
    html = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert '<div class="brieven__blad" lang="nl" dir="ltr">' in html
    assert '<div class="brieven__blad" lang="ar" dir="rtl">' in html
    assert "maandag 7 december 2026" in html
    assert "Deze vertaling is nog niet nagekeken door een vertaler." in html
    assert taken(cast) == []


def test_a_wrong_or_missing_value_is_told_at_its_field(cast: Cast) -> None:
    client = cast.client("karin")
    antwoord = client.post(f"{begin(cast)}?sjabloon=oproep_1", {"dag": "32-13-2026", "tijd": "9:30", "plaats": ""})
    tekst = tekst_van(antwoord)
    assert antwoord.status_code == 422
    assert "Deze datum bestaat niet." in tekst
    assert "Dit veld is leeg." in tekst
    assert "Er is nog geen brief" in tekst_van(client.get(begin(cast)))


def test_a_letter_that_needs_something_new_says_so(cast: Cast) -> None:
    antwoord = cast.client("karin").post(f"{begin(cast)}?sjabloon=wijziging", {})
    assert antwoord.status_code == 422
    assert "Er is niets nieuws ingevuld" in tekst_van(antwoord)


def test_sent_it_is_in_the_timeline_and_stays_as_it_was(cast: Cast, kantoor: Postkantoor) -> None:
    pad = pad_van(schrijf(cast))
    client = cast.client("karin")
    voorbeeld = client.get(f"{pad}pdf/").content
    assert client.post(pad, {"doe": "verstuur"}, follow=True).status_code == 200
    [brief] = taken(cast)
    with kantoor.open():
        bezorg(cast, UUID(brief))
    tekst = tekst_van(client.get(pad))
    assert "verstuurd" in tekst
    assert "amina@post.example" in tekst
    assert "Verstuur deze brief" not in tekst
    pdf = client.get(f"{pad}pdf/")
    assert pdf["Content-Type"] == "application/pdf"
    assert _woorden(pdf.content) == _woorden(voorbeeld)
    tijdlijn = client.get(f"/dossiers/{cast.dossier}/")
    assert "Er is een welkomstbericht gestuurd" in tekst_van(tijdlijn)
    assert f'href="{pad}"' in tijdlijn.content.decode()
    assert client.post(pad, {"doe": "verstuur"}, follow=True).status_code == 200
    assert taken(cast) == [brief]  # the job is done by hand here, and no other came


def test_another_language_and_way_for_this_one(cast: Cast, kantoor: Postkantoor) -> None:
    pad = pad_van(schrijf(cast))
    client = cast.client("karin")
    antwoord = client.post(pad, {"doe": "wijzig", "taal": "en", "kanaal": "brief"}, follow=True)
    assert 'lang="en" dir="ltr"' in antwoord.content.decode()
    assert "Er is geen postadres bekend." in tekst_van(antwoord)
    fout = client.post(pad, {"doe": "wijzig", "taal": "pl", "kanaal": "brief"})
    assert fout.status_code == 422


def test_thrown_away_it_is_gone(cast: Cast) -> None:
    pad = pad_van(schrijf(cast))
    client = cast.client("karin")
    assert "Er is niets verstuurd." in tekst_van(client.post(pad, {"doe": "weg"}, follow=True))
    assert client.get(pad).status_code == 404
    assert "Er is nog geen brief" in tekst_van(client.get(begin(cast)))


def test_what_was_recorded_by_hand_has_no_letter_to_read(cast: Cast) -> None:
    cast.leg_vast("brief_verzonden", "2026-11-20", sjabloon="eigen brief", taal="nl", kanaal="brief")
    assert "Lees de brief" not in cast.client("karin").get(f"/dossiers/{cast.dossier}/").content.decode()


def test_a_letter_that_failed_can_be_given_up(cast: Cast, kantoor: Postkantoor) -> None:
    pad = pad_van(schrijf(cast))
    client = cast.client("karin")
    client.post(pad, {"doe": "verstuur"})
    kantoor.weigert = "550 onbekend"
    with kantoor.open():
        bezorg(cast, UUID(taken(cast)[0]))
    client.post(pad, {"doe": "afzien"})
    assert "wordt niet verstuurd" in tekst_van(client.get(pad))
    assert "melding 550" not in tekst_van(client.get("/brieven/"))


def test_a_failure_is_seen_and_tried_again_with_a_button(cast: Cast, kantoor: Postkantoor) -> None:
    pad = pad_van(schrijf(cast))
    client = cast.client("karin")
    client.post(pad, {"doe": "verstuur"})
    [brief] = taken(cast)
    kantoor.weigert = "550 onbekend"
    with kantoor.open():
        bezorg(cast, UUID(brief))
        assert "melding 550" in tekst_van(client.get("/brieven/"))
        kantoor.weigert = ""
        antwoord = client.post("/brieven/opnieuw/", {"brief": [brief]}, follow=True)
        assert "1 brief weer klaargezet." in antwoord.content.decode()
        bezorg(cast, UUID(brief))
    assert len(kantoor.berichten) == 1
    assert "melding 550" not in tekst_van(client.get("/brieven/"))


@pytest.mark.parametrize("wie", ["bas", "milan", "tess", "eva"])
def test_for_who_has_not_this_person_there_is_no_letter(cast: Cast, wie: str) -> None:
    pad = pad_van(schrijf(cast))
    client = cast.client(wie)
    if wie == "tess":
        cast.verwijs("taalschool", "leerroute", "v1", neem_aan="tess")
    for adres in (begin(cast), f"{begin(cast)}?sjabloon=welkom", pad, f"{pad}pdf/"):
        assert client.get(adres).status_code == 404, adres
    assert client.post(pad, {"doe": "verstuur"}).status_code == 404
    assert client.post(f"{begin(cast)}?sjabloon=welkom").status_code == 404


def test_a_letter_of_another_dossier_is_not_there(cast: Cast) -> None:
    pad = pad_van(schrijf(cast))
    ander = pad.replace(cast.dossier, f"yusuf-{cast.gemeente}")
    client = cast.client("karin")
    assert client.get(ander).status_code == 404
    assert client.get(f"{ander}pdf/").status_code == 404


def test_what_is_read_is_noted(cast: Cast) -> None:
    pad = pad_van(schrijf(cast))
    cast.client("karin").get(f"{pad}pdf/")
    with cast.als_systeem():
        from regie.dossiers.vraag import rijen

        gelezen = rijen("SELECT wat, dossiers FROM inzage WHERE wat IN ('brief_lezen', 'brief_pdf')")
    assert {rij["wat"] for rij in gelezen} == {"brief_lezen", "brief_pdf"}
    assert all(cast.dossier in rij["dossiers"] for rij in gelezen)


def _woorden(pdf: bytes) -> str:
    return " ".join(blad.extract_text() for blad in PdfReader(BytesIO(pdf)).pages)
