# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Noting something quickly: about whom one may, in a few fields, once, and nobody else's until the evening."""

import re
from datetime import date
from typing import Any

import pytest

from tests.register.cast import VANDAAG, Cast
from tests.web.scherm import tekst_van

CONTACT = {"onderwerp": "belt over de huur", "kanaal": "telefoon", "richting": "in", "datum": "2026-11-20"}
NIET_GEKOMEN = {"bij": "intake", "afgemeld": "nee", "datum": "2026-11-20"}
ACTIE = {"wat": "belt de school", "wie": "gemeente", "uiterlijk": "2026-12-15", "datum": "2026-11-20"}


def over(cast: Cast, soort: str = "contact") -> str:
    return f"/snel/over/{cast.dossier}/{soort}/"


def verborgen(antwoord: Any) -> dict[str, str]:
    """The hidden fields of the form on a page, as a browser sends them along."""
    formulier = antwoord.content.decode().split('class="formulier snelformulier"', 1)[1].split("</form>")[0]
    velden = re.findall(r'type="hidden" name="([^"]+)"(?: value="([^"]*)")?', formulier)
    return {naam: waarde for naam, waarde in velden if naam != "csrfmiddlewaretoken"}


def typ(client: Any, pad: str, **velden: str) -> Any:
    """Opens the form and sends it."""
    return client.post(pad, verborgen(client.get(pad)) | velden)


def concepten(cast: Cast, naam: str = "karin") -> list[Any]:
    from regie.register.concepten import mijn

    with cast.als(naam) as wie:
        return mijn(wie)


def tijdlijn(cast: Cast) -> list[Any]:
    from regie.dossiers.dossier import tijdlijn

    with cast.als("karin"):
        return tijdlijn(cast.dossier).gebeurtenissen


@pytest.mark.parametrize(
    ("soort", "velden", "type_"),
    [
        ("contact", CONTACT, "contact"),
        ("niet-gekomen", NIET_GEKOMEN, "niet_verschenen"),
        ("actie", ACTIE, "afspraak_gemaakt"),
    ],
)
def test_what_is_typed_is_a_draft_and_can_be_recorded_at_once(
    cast: Cast, soort: str, velden: dict[str, str], type_: str
) -> None:
    karin = cast.client("karin")
    antwoord = typ(karin, over(cast, soort), **velden)
    assert (antwoord.status_code, antwoord["Location"]) == (303, "/snel/")
    (concept,) = concepten(cast)
    assert (concept.type, concept.datum) == (type_, date(2026, 11, 20))
    tekst = tekst_van(karin.get("/snel/"))
    assert "Bewaard. Het wordt vanavond vastgelegd" in tekst
    assert "Amina Tesfay" in tekst
    karin.post("/snel/vastleggen/", {"id": str(concept.id)})
    assert concepten(cast) == []
    assert [rij["id"] for rij in tijdlijn(cast) if rij["type"] == type_] == [str(concept.id)]


def test_the_person_is_chosen_by_name_or_from_the_own_list(cast: Cast) -> None:
    karin = cast.client("karin")
    assert f'<option value="{cast.dossier}">Amina Tesfay · 1 mei 1990</option>' in karin.get("/snel/").content.decode()
    assert karin.get(f"/snel/?dossier={cast.dossier}")["Location"] == over(cast)
    assert f'href="{over(cast)}"' in karin.post("/snel/wie/", {"naam": "tesfaye"}).content.decode()
    assert "Niemand gevonden" in tekst_van(karin.post("/snel/wie/", {"naam": "Yusuf"}))
    assert karin.post("/snel/wie/", {"naam": "x"}).status_code == 422
    assert karin.get("/snel/wie/")["Location"] == "/snel/"


@pytest.mark.parametrize("pad", ["/snel/over/{}/contact/", "/snel/over/{}/niet-gekomen/"])
def test_about_a_person_of_another_there_is_no_page(cast: Cast, pad: str) -> None:
    bas = cast.client("bas")
    assert bas.get(pad.format(cast.dossier)).status_code == 404
    assert bas.post(pad.format(cast.dossier), CONTACT).status_code == 404
    assert bas.get("/snel/over/nergens/contact/").status_code == 404
    assert bas.get("/snel/?dossier=%00", follow=True).status_code == 404
    assert "Amina" not in tekst_van(bas.get("/snel/"))


def test_a_kind_that_does_not_exist_has_no_page(cast: Cast) -> None:
    assert cast.client("karin").get(over(cast, "boete")).status_code == 404


@pytest.mark.parametrize(
    ("soort", "velden", "veld"),
    [
        ("contact", CONTACT | {"onderwerp": ""}, "onderwerp"),
        ("contact", CONTACT | {"kanaal": "duif"}, "kanaal"),
        ("contact", CONTACT | {"datum": "2999-01-01"}, "datum"),
        ("contact", CONTACT | {"datum": "31-02-2026"}, "datum"),
        ("contact", CONTACT | {"onderwerp": "x" * 20_001}, "onderwerp"),
        ("contact", CONTACT | {"onderwerp": "a\x00b"}, "onderwerp"),
        ("niet-gekomen", NIET_GEKOMEN | {"bij": ""}, "bij"),
        ("niet-gekomen", NIET_GEKOMEN | {"afgemeld": "misschien"}, "afgemeld"),
        ("actie", ACTIE | {"wat": " "}, "wat"),
        ("actie", ACTIE | {"uiterlijk": "morgen"}, "uiterlijk"),
    ],
)
def test_nonsense_is_told_at_its_field_and_nothing_is_kept(
    cast: Cast, soort: str, velden: dict[str, str], veld: str
) -> None:
    antwoord = typ(cast.client("karin"), over(cast, soort), **velden)
    assert antwoord.status_code == 422
    assert f'id="id_{veld}_error"' in antwoord.content.decode()
    assert concepten(cast) == []


@pytest.mark.parametrize("id_", ["", "onzin", "0" * 400])
def test_a_form_that_broke_on_the_way_is_told(cast: Cast, id_: str) -> None:
    antwoord = typ(cast.client("karin"), over(cast), **CONTACT, gebeurtenis_id=id_)
    assert antwoord.status_code == 422
    assert "niet heel meer aangekomen" in tekst_van(antwoord)


def test_a_form_that_is_sent_twice_is_kept_once_also_after_it_was_recorded(cast: Cast) -> None:
    karin = cast.client("karin")
    velden = verborgen(karin.get(over(cast))) | CONTACT
    for _keer in range(2):
        assert karin.post(over(cast), velden).status_code == 303
    assert len(concepten(cast)) == 1
    karin.post("/snel/vastleggen/")
    assert "Er is niets dubbel" in tekst_van(karin.post(over(cast), velden, follow=True))
    assert concepten(cast) == []
    anders = karin.post(over(cast), velden | {"onderwerp": "iets anders"})
    assert anders.status_code == 422
    assert "iets anders" in anders.content.decode()


def test_a_draft_can_be_changed_and_thrown_away(cast: Cast) -> None:
    karin = cast.client("karin")
    typ(karin, over(cast, "actie"), **ACTIE)
    (concept,) = concepten(cast)
    pad = f"/snel/concept/{concept.id}/"
    assert typ(karin, pad, **ACTIE | {"wat": "mailt de school", "uiterlijk": ""}).status_code == 303
    (nieuw,) = concepten(cast)
    assert nieuw.gegevens == {"actie_id": concept.gegevens["actie_id"], "wie": "gemeente", "wat": "mailt de school"}
    assert typ(karin, pad, **ACTIE | {"wat": ""}).status_code == 422
    assert karin.post(f"{pad}weg/").status_code == 303
    assert concepten(cast) == []
    assert "Dit was al vastgelegd of weggehaald" in tekst_van(karin.post(f"{pad}weg/", follow=True))
    assert "Dit is al vastgelegd of weggehaald" in tekst_van(karin.get(pad, follow=True))


def test_a_draft_of_another_is_not_there(cast: Cast) -> None:
    typ(cast.client("karin"), over(cast), **CONTACT)
    (concept,) = concepten(cast)
    for wie in ("bas", "saskia"):
        ander = cast.client(wie)
        assert "huur" not in tekst_van(ander.get("/snel/"))
        assert "huur" not in tekst_van(ander.get(f"/snel/concept/{concept.id}/", follow=True))
        ander.post(f"/snel/concept/{concept.id}/weg/")
        ander.post("/snel/vastleggen/", {"id": str(concept.id)})
    assert len(concepten(cast)) == 1
    assert cast.client("karin").post("/snel/vastleggen/", {"id": "onzin"}).status_code == 404


def test_a_refused_draft_is_shown_with_the_reason_and_nothing_is_lost(cast: Cast) -> None:
    karin = cast.client("karin")
    typ(karin, over(cast), **CONTACT)
    cast.leg_vast("toewijzing", VANDAAG, "saskia", rol="regie", medewerker="bas")
    karin.post("/snel/vastleggen/")
    tekst = tekst_van(karin.get("/snel/"))
    assert "1 notitie kon niet worden vastgelegd" in tekst
    assert "Dit dossier bestaat niet, of is niet van u" in tekst
    assert "belt over de huur" in tekst
    assert "Amina" not in tekst  # who she is, Karin may no longer see
    (concept,) = concepten(cast)
    assert karin.get(f"/snel/concept/{concept.id}/").status_code == 404


def test_what_was_typed_when_the_session_had_ended_comes_back_for_the_same_person(cast: Cast) -> None:
    karin = cast.client("karin")
    velden = verborgen(karin.get(over(cast)))
    karin.cookies.pop("sessie")
    weg = karin.post(over(cast), velden | CONTACT)
    assert weg.status_code == 302
    karin.force_login(cast.account("karin"))
    assert "belt over de huur" in karin.get(over(cast)).content.decode()
    assert "belt over de huur" not in karin.get(over(cast, "actie")).content.decode()


def test_who_was_shown_is_written_in_the_log_of_what_was_read(cast: Cast) -> None:
    from regie.dossiers.vraag import rijen

    cast.client("karin").get("/snel/")
    with cast.als_systeem():
        gelezen = rijen("SELECT wat, dossiers FROM inzage WHERE gemeente = %s", [cast.gemeente])
    assert gelezen == [{"wat": "snel", "dossiers": [cast.dossier]}]
