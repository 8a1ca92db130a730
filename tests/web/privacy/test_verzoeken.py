# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A request about one's own data on its pages: recorded, answered with a file, decided, and kept from others."""

import json
from typing import Any

import pytest

from tests.documenten.lezen import tekst
from tests.register.cast import VANDAAG, Cast
from tests.register.privacy import verzoek
from tests.web.scherm import tekst_van

LIJST = "/privacy/verzoeken/"
NIEUW = "/privacy/verzoeken/nieuw/"
ZIJ = {"nummer": "999900006", "geboortedatum": "1-5-1990"}
VRAAG = {"soort": "inzage", "ontvangen_op": VANDAAG.isoformat(), "identiteit": "balie", "toelichting": ""}


def leg_vast(cast: Cast, naam: str = "petra", **anders: Any) -> str:
    """Records a request on the page; gives its address."""
    adres, velden = (NIEUW, VRAAG | ZIJ) if naam == "petra" else (f"{NIEUW}{cast.dossier}/", VRAAG)
    antwoord = cast.client(naam).post(adres, velden | anders)
    assert antwoord.status_code == 303, tekst_van(antwoord)
    return antwoord.headers["Location"]


def log(cast: Cast) -> list[tuple[object, ...]]:
    from django.db import connection

    with cast.als_systeem(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT medewerker, soort, doel, wat FROM inzage WHERE %s = ANY(dossiers) ORDER BY moment", [cast.dossier]
        )
        return list(cursor.fetchall())


@pytest.mark.parametrize("naam", ["petra", "karin", "saskia"])
def test_it_is_recorded_and_stands_in_the_list(cast: Cast, naam: str) -> None:
    adres = leg_vast(cast, naam)
    blad = cast.client(naam).get(adres, follow=True)
    assert "Inzage: wat staat er over mij?" in tekst_van(blad)
    assert "Antwoord uiterlijk op" in tekst_van(blad)
    assert cast.dossier in tekst_van(cast.client(naam).get(LIJST))


@pytest.mark.parametrize(
    ("velden", "melding"),
    [
        ({"geboortedatum": "2-5-1990"}, "horen niet bij iemand hier"),
        ({"nummer": "999900018"}, "horen niet bij iemand hier"),
        ({"nummer": "??"}, "herken ik niet"),
        ({"soort": ""}, "Kies een van de mogelijkheden"),
        ({"soort": "iets"}, "Kies een van de mogelijkheden"),
        ({"identiteit": ""}, "Kies een van de mogelijkheden"),
        ({"ontvangen_op": "2999-01-01"}, "nog niet geweest"),
        ({"toelichting": "x" * 2001}, "te lang"),
    ],
)
def test_what_is_not_right_is_said_at_the_field(cast: Cast, velden: dict[str, str], melding: str) -> None:
    antwoord = cast.client("petra").post(NIEUW, VRAAG | ZIJ | velden)
    assert antwoord.status_code == 422
    assert melding in tekst_van(antwoord)
    assert cast.client("petra").get(LIJST).content.count(b"<tr>") == 0


def test_no_number_or_name_comes_into_an_address(cast: Cast) -> None:
    adres = leg_vast(cast)
    for stuk in ("999900006", "Amina", "Tesfay", "1990"):
        assert stuk not in adres


def test_the_officer_sees_who_it_is_until_the_answer(cast: Cast) -> None:
    adres = leg_vast(cast)
    assert "Amina Tesfay" in tekst_van(cast.client("petra").get(adres))
    besluit = {"doe": "besluit", "besluit-besluit": "toegewezen", "besluit-reden": "De gegevens zijn meegegeven."}
    assert cast.client("petra").post(adres, besluit).status_code == 303
    na = tekst_van(cast.client("petra").get(adres))
    assert "Amina" not in na
    assert "De gegevens zijn meegegeven." in na
    assert "Maak het document" not in na


def test_the_file_to_read_and_the_file_to_take_along(cast: Cast) -> None:
    adres = leg_vast(cast)
    pdf = cast.client("petra").post(f"{adres}bestand/", {"vorm": "pdf"})
    assert (pdf.status_code, pdf.headers["Content-Type"]) == (200, "application/pdf")
    assert "Amina" not in pdf.headers["Content-Disposition"]
    assert "no-store" in pdf.headers["Cache-Control"]
    assert "Alles wat wij over u weten: Amina Tesfay" in tekst(pdf.content)
    gegevens = json.loads(cast.client("petra").post(f"{adres}bestand/", {"vorm": "json"}).content)
    assert gegevens["persoon"]["burgerservicenummer"] == "999900006"
    stappen = tekst_van(cast.client("petra").get(adres))
    assert "Gegevens klaargemaakt, Petra Wit. PDF" in stappen
    assert "Gegevens klaargemaakt, Petra Wit. JSON" in stappen


def test_every_file_is_written_in_the_log_as_an_export(cast: Cast) -> None:
    adres = leg_vast(cast)
    cast.client("petra").post(f"{adres}bestand/", {"vorm": "pdf"})
    assert log(cast)[-1] == ("petra", "exporteren", "verantwoording", "privacy_bestand")
    assert ("petra", "zoeken", "verantwoording", "privacy_verzoek_nieuw") in log(cast)


def test_of_two_dossiers_that_became_one_the_log_names_both(cast: Cast) -> None:
    from django.db import connection

    from tests.register.rondom import dubbel
    from tests.register.test_meegaan import voeg_samen

    naar = dubbel(cast)
    voeg_samen(cast, cast.dossier, naar)
    cast.client("petra").post(f"{leg_vast(cast)}bestand/", {"vorm": "json"})
    with cast.als_systeem(), connection.cursor() as cursor:
        cursor.execute("SELECT dossiers FROM inzage WHERE soort = 'exporteren'")
        [(dossiers,)] = cursor.fetchall()
    assert set(dossiers) == {naar, cast.dossier}


def test_after_the_answer_there_is_no_file_any_more(cast: Cast) -> None:
    adres = leg_vast(cast)
    besluit = {"doe": "besluit", "besluit-besluit": "afgewezen", "besluit-reden": "Dit is al gegeven."}
    cast.client("petra").post(adres, besluit)
    assert cast.client("petra").post(f"{adres}bestand/", {"vorm": "pdf"}).status_code == 404


def test_a_file_comes_only_by_the_button_and_in_a_form_that_there_is(cast: Cast) -> None:
    adres = leg_vast(cast)
    assert cast.client("petra").get(f"{adres}bestand/").headers["Location"] == adres
    assert cast.client("petra").post(f"{adres}bestand/", {"vorm": "exe"}).status_code == 404


def test_who_is_not_the_officer_gets_no_file_and_decides_nothing(cast: Cast) -> None:
    adres = leg_vast(cast, "karin")
    for naam in ("karin", "saskia", "bas", "fenna"):
        assert cast.client(naam).post(f"{adres}bestand/", {"vorm": "pdf"}).status_code == 404, naam
        besluit = {"doe": "besluit", "besluit-besluit": "toegewezen", "besluit-reden": "Ik vind het goed."}
        assert cast.client(naam).post(adres, besluit).status_code == 404, naam
    assert cast.client("bas").get(adres).status_code == 404
    assert cast.client("bas").get(f"{NIEUW}{cast.dossier}/").status_code == 404


def test_another_gemeente_gets_nothing(cast: Cast, databank: object) -> None:
    """Milan tries, and the privacy officer of his gemeente as well."""
    from regie.toegang.gemeenten import voeg_gemeente_toe

    adres = leg_vast(cast)
    voeg_gemeente_toe("0891", "Elders", "voorbeeld")
    elders = Cast("0891", cast.dossier)
    for naam in ("milan", "petra"):
        client = elders.client(naam)
        assert client.get(adres).status_code == 404
        assert client.post(adres, {"doe": "besluit"}).status_code == 404
        assert client.post(f"{adres}bestand/", {"vorm": "pdf"}).status_code == 404
        assert client.get(f"{NIEUW}{cast.dossier}/").status_code == 404
        assert cast.dossier not in tekst_van(client.get(LIJST))
    assert "horen niet bij iemand hier" in tekst_van(elders.client("petra").post(NIEUW, VRAAG | ZIJ))


def test_a_correction_leads_the_consulent_to_the_timeline(cast: Cast) -> None:
    adres = leg_vast(cast, "karin", soort="correctie")
    assert f"/dossiers/{cast.dossier}/#tijdlijn" in cast.client("karin").get(adres).content.decode()


def test_the_answer_can_be_put_off(cast: Cast) -> None:
    adres = leg_vast(cast)
    kort = cast.client("petra").post(adres, {"doe": "verleng", "verleng-reden": "druk"})
    assert kort.status_code == 422
    assert "te kort" in tekst_van(kort)
    assert (
        cast.client("petra").post(adres, {"doe": "verleng", "verleng-reden": "Er zijn veel verzoeken."}).status_code
        == 303
    )
    blad = tekst_van(cast.client("petra").get(adres))
    assert "(uitgesteld)" in blad
    assert "Meer tijd" not in blad


def test_a_restriction_stands_on_the_dossier_and_refuses(cast: Cast) -> None:
    adres = leg_vast(cast, soort="beperking")
    dossier = f"/dossiers/{cast.dossier}/"
    assert "Beperkt." not in tekst_van(cast.client("karin").get(dossier))
    beperk = {"doe": "beperk", "beperk-reden": "Het adres klopt misschien niet."}
    assert cast.client("petra").post(adres, beperk).status_code == 303
    assert cast.client("petra").post(adres, beperk).status_code == 404  # what is done cannot be done again
    assert "Beperkt." in tekst_van(cast.client("karin").get(dossier))
    with pytest.raises(Exception, match="beperk"):
        cast.leg_vast("contact", VANDAAG, kanaal="telefoon", richting="in", onderwerp="huur")
    hef_op = {"doe": "hef_op", "hef_op-reden": "Het adres is verbeterd."}
    assert cast.client("petra").post(adres, hef_op).status_code == 303
    assert "Beperkt." not in tekst_van(cast.client("karin").get(dossier))
    assert cast.leg_vast("contact", VANDAAG, kanaal="telefoon", richting="in", onderwerp="huur")


def test_what_cannot_be_done_about_a_request_is_not_there(cast: Cast) -> None:
    adres = leg_vast(cast)
    for doe in ("beperk", "hef_op", "iets", ""):
        assert cast.client("petra").post(adres, {"doe": doe}).status_code == 404, doe


def test_an_open_request_is_of_the_officer_alone_also_by_number(cast: Cast) -> None:
    id_ = verzoek(cast)
    assert cast.client("petra").get(f"{LIJST}{id_}/").status_code == 200
    assert cast.client("fenna").get(f"{LIJST}{id_}/").status_code == 404
