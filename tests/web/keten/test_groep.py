# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Tess's groups: she makes one, chooses who is in it, taps who was not there, and adds the month up."""

import re
from typing import Any
from uuid import uuid4

import pytest

from tests.register.cast import Cast
from tests.web.scherm import tekst_van
from tests.werk.keten.school import geteld, leerlingen

PAD = "/keten/groep/"
GROEP = {"naam": "NT2 dinsdag", "soort": "nt2", "dagdelen": ["ochtend"], "minuten": "2,5"}


@pytest.fixture
def school(cast: Cast) -> list[str]:
    cast.staf()
    return leerlingen(cast, 3)


def maak(client: Any, school: list[str], vanaf: str = "2026-09-01", **anders: Any) -> str:
    """A group with the first two pupils; the address of its lessons."""
    gemaakt = client.post(f"{PAD}nieuw/", GROEP | {"stempel": str(uuid4())} | anders)
    assert gemaakt.status_code == 303, tekst_van(gemaakt)
    leden = client.post(gemaakt["Location"], {"vanaf": vanaf, "leden": school[:2]})
    assert leden.status_code == 303, tekst_van(leden)
    return str(leden["Location"])


def velden(antwoord: Any) -> dict[str, str]:
    """The names of the fields of the people, with what stands in them."""
    return dict(re.findall(r'name="(wie_[0-9a-f]+)" value="(\w+)"[^>]* checked', antwoord.content.decode()))


def noteer(client: Any, pad: str, *codes: str, dag: str = "2026-10-06", **anders: str) -> Any:
    """Records a lesson; one code for everybody of the list, in order."""
    wie = velden(client.get(f"{pad}?dag={dag}&dagdeel=ochtend"))
    vast = {"dag": dag, "dagdeel": "ochtend", "minuten": "2,5"}
    return client.post(pad, vast | dict(zip(wie, codes, strict=True)) | anders)


@pytest.mark.parametrize("naam", ["karin", "saskia", "vera", "boris", "eva"])
def test_only_who_teaches_has_groups(cast: Cast, naam: str) -> None:
    client = cast.client(naam)
    assert [client.get(pad).status_code for pad in (PAD, f"{PAD}nieuw/", f"{PAD}uren/")] == [404, 404, 404]


def test_a_group_is_made_with_its_people(cast: Cast, school: list[str]) -> None:
    tess = cast.client("tess")
    assert "Uw school heeft nog geen groepen." in tekst_van(tess.get(PAD))
    pad = maak(tess, school)
    assert "NT2 dinsdag Nederlands (NT2) ochtend 2,5 2" in tekst_van(tess.get(PAD))
    assert "Nog niet vastgelegd. Iedereen staat op aanwezig" in tekst_van(tess.get(pad))


def test_everybody_is_there_until_somebody_is_tapped(cast: Cast, school: list[str]) -> None:
    tess = cast.client("tess")
    pad = maak(tess, school)
    assert list(velden(tess.get(f"{pad}?dag=2026-10-06")).values()) == ["ja", "ja"]
    gedaan = noteer(tess, pad, "ja", "afgemeld")
    tekst = tekst_van(tess.get(gedaan["Location"]))
    assert "Vastgelegd voor 6 oktober 2026: 1 aanwezig, 1 afgemeld." in tekst
    assert "Al vastgelegd: 1 aanwezig, 1 afgemeld." in tekst
    assert "Samen in oktober 2026" in tekst
    assert "Leerling Nummer0001 2,5 0 2,5 0" in tekst
    assert list(velden(tess.get(gedaan["Location"])).values()) == ["ja", "afgemeld"]
    noteer(tess, pad, "ja", "nee", minuten="2")
    assert "Leerling Nummer0001 2 0 0 2" in tekst_van(tess.get(f"{pad}?dag=2026-10-06"))


def test_the_month_becomes_hours(cast: Cast, school: list[str]) -> None:
    tess = cast.client("tess")
    pad = maak(tess, school)
    noteer(tess, pad, "ja", "nee")
    bekeken = tess.post(f"{PAD}uren/", {"maand": "2026-10"})
    assert bekeken.status_code == 303
    blad = tess.get(bekeken["Location"])
    assert "Regels uit de lessen 2 Daarvan in orde 2" in tekst_van(blad)
    merk = re.findall(r'name="merk" value="([^"]*)"', blad.content.decode())[0]
    tess.post(bekeken["Location"], {"merk": merk, "doe": "opnemen"})
    assert geteld(cast, school[1]) == [("2026-10-01", "2026-10-31", "nt2", 0.0)]
    leeg = tess.post(f"{PAD}uren/", {"maand": "2026-08"})
    assert leeg.status_code == 422
    assert "In deze maand is van geen enkele les vastgelegd" in tekst_van(leeg)
    assert tess.get(f"{PAD}uren/")["Location"] == PAD


@pytest.mark.parametrize(
    ("anders", "wat"),
    [
        ({"naam": ""}, "Geef de groep een naam."),
        ({"naam": "999900006"}, "Zet er geen nummer van een persoon in."),
        ({"soort": ""}, "Kies de soort les."),
        ({"dagdelen": []}, "Kies een of meer dagdelen."),
        ({"minuten": ""}, "Schrijf hoe lang de les duurt"),
        ({"minuten": "veel"}, "Dit is geen aantal uren."),
        ({"minuten": "0"}, "Deze duur kan niet."),
        ({"minuten": "1,1"}, "Deze duur kan niet."),
        ({"minuten": "9"}, "Deze duur kan niet."),
    ],
)
def test_a_group_that_cannot_be_made(cast: Cast, school: list[str], anders: dict[str, Any], wat: str) -> None:
    antwoord = cast.client("tess").post(f"{PAD}nieuw/", GROEP | {"stempel": str(uuid4())} | anders)
    assert antwoord.status_code == 422
    assert wat in tekst_van(antwoord)


@pytest.mark.parametrize(
    ("vraag", "wat"),
    [
        ("dag=2099-01-01", "Deze dag is nog niet geweest."),
        ("dag=onzin", "Deze datum bestaat niet."),
        ("dag=2026-10-06&dagdeel=nacht", "Welke les?"),
        ("dag=2026-08-04&dagdeel=ochtend", "In deze groep zit op deze dag niemand."),
    ],
)
def test_a_lesson_that_is_not_there(cast: Cast, school: list[str], vraag: str, wat: str) -> None:
    tess = cast.client("tess")
    antwoord = tess.get(f"{maak(tess, school)}?{vraag}")
    assert wat in tekst_van(antwoord)
    assert velden(antwoord) == {}


def test_who_joined_in_the_meantime_is_not_taken_for_present(cast: Cast, school: list[str]) -> None:
    tess = cast.client("tess")
    pad = maak(tess, school)
    wie = velden(tess.get(f"{pad}?dag=2026-10-06"))
    tess.post(f"{pad}leden/", {"vanaf": "2026-09-01", "leden": school})
    antwoord = tess.post(pad, {"dag": "2026-10-06", "dagdeel": "ochtend", "minuten": "2,5"} | wie)
    assert antwoord.status_code == 422
    assert "Kies of deze leerling er was." in tekst_van(antwoord)


def test_a_member_of_another_school_cannot_be_chosen(cast: Cast, school: list[str]) -> None:
    tess = cast.client("tess")
    pad = maak(tess, school)
    antwoord = tess.post(f"{pad}leden/", {"vanaf": "2026-09-01", "leden": [cast.dossier]})
    assert antwoord.status_code == 422
    assert cast.dossier not in tekst_van(tess.get(f"{pad}leden/"))


def test_of_another_school_there_is_no_such_group(cast: Cast, school: list[str]) -> None:
    pad = maak(cast.client("tess"), school)
    thea = cast.client("thea")
    assert [thea.get(waar).status_code for waar in (pad, f"{pad}leden/")] == [404, 404]
    assert thea.post(pad, {"dag": "2026-10-06"}).status_code == 404
    assert "NT2 dinsdag" not in tekst_van(thea.get(PAD))


def test_what_was_typed_when_the_session_ended_is_still_there(cast: Cast, school: list[str]) -> None:
    from django.test import Client

    from regie.web.zegel import VELD, zegel_voor

    los = Client()
    kwijt = los.post(f"{PAD}nieuw/", GROEP | {"naam": "NT2 woensdag", VELD: zegel_voor(cast.account("tess").pk)})
    assert kwijt.status_code == 302
    los.force_login(cast.account("tess"))
    assert "NT2 woensdag" in los.get(f"{PAD}nieuw/").content.decode()
