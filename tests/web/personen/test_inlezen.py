# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A file with people: seventy on one day, what is wrong and who is here already, and all of it or nothing."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from tests.register.cast import Cast
from tests.web.personen.blad import invulling, tekst

PAD = "/instroom/inlezen/"
KOP = "Voornaam;Geslachtsnaam;Geboortedatum;V-nummer;BSN;Taal;Mobiel;Datum koppeling;Locatie"
SAMI = "Sami;Haddad;3-4-1992;;;Arabisch;0612345678;20-11-2026;Azc Voorbeeld"


def lever(cast: Cast, *regels: str, naam: str = "karin", wie: Any = None) -> tuple[Any, str]:
    """Uploads, keeps the guess of the columns, and gives the client with the address of the lines."""
    client = wie or cast.client(naam)
    ruw = ("\ufeff" + "\r\n".join([KOP, *regels]) + "\r\n").encode()
    antwoord = client.post(PAD, {"bestand": SimpleUploadedFile("mensen.csv", ruw)})
    assert antwoord.status_code == 303, tekst(antwoord)
    adres = antwoord["Location"]
    kolommen = invulling(client.get(adres), **{"altijd-groep": "asiel_vergunning", "altijd-wet": "wi2021"})
    assert client.post(adres, kolommen | {"doe": "kolommen"}).status_code == 303
    return client, adres


def neem_op(client: Any, adres: str, **keuzes: str) -> Any:
    return client.post(adres, invulling(client.get(adres)) | keuzes | {"doe": "opnemen"})


def aantal_dossiers(cast: Cast) -> int:
    with cast.als_systeem(), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM dossier")
        return int(cursor.fetchone()[0])


def wachtend(cast: Cast, naam: str = "karin") -> int:
    with cast.als(naam), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM persoonslevering")
        return int(cursor.fetchone()[0])


def bsn(nummer: int) -> str:
    """The next number that passes the check."""
    gewichten = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    while sum(int(cijfer) * gewicht for cijfer, gewicht in zip(str(nummer), gewichten, strict=True)) % 11:
        nummer += 1
    return str(nummer)


LETTERS = "bdfgklmnprst"


def test_seventy_people_come_in_on_one_day_and_nothing_of_the_file_stays(cast: Cast) -> None:
    regels = [
        f"{LETTERS[n // 12].upper()}a{LETTERS[n % 12]}o;{LETTERS[n % 12].upper()}e{LETTERS[n // 12]}u;"
        f"{n % 28 + 1}-{n % 12 + 1}-{1950 + n};{9900000100 + n};{bsn(999910000 + n * 20)};;;20-11-2026;Azc Voorbeeld"
        for n in range(70)
    ]
    client, adres = lever(cast, *regels)
    bladzijde = tekst(client.get(adres))
    assert "Nieuw dossier 70" in bladzijde
    antwoord = neem_op(client, adres)
    assert antwoord.status_code == 303, tekst(antwoord)
    assert aantal_dossiers(cast) == 71
    assert wachtend(cast) == 0
    assert "Opgenomen: 70 nieuwe dossiers" in tekst(client.get(antwoord["Location"]))
    gevonden = client.post("/zoeken/", {"nummer": "9900000142"})
    assert "1 persoon gevonden" in tekst(gevonden)


def test_who_is_here_already_is_filled_up_and_nothing_that_is_known_changes(cast: Cast) -> None:
    client, adres = lever(cast, "Aminah;Tesfai;1-5-1990;9900000017;;Amhaars;0699999999;1-6-2026;")
    assert "hetzelfde V-nummer" in tekst(client.get(adres))
    zonder_keus = neem_op(client, adres)
    assert zonder_keus.status_code == 422
    assert "Nog niet bij elke regel is gekozen" in tekst(zonder_keus)
    assert neem_op(client, adres, **{"rij-2": f"koppel:{cast.dossier}"}).status_code == 303
    assert aantal_dossiers(cast) == 1
    bladzijde = tekst(client.get(f"/dossiers/{cast.dossier}/"))
    assert "0600000017" in bladzijde
    assert "0699999999" not in bladzijde


def test_a_wrong_line_is_left_out_only_when_somebody_says_so(cast: Cast) -> None:
    client, adres = lever(
        cast, SAMI, "Noor;=1+1;1990;;;;;20-11-2026;", "Lena;Prins;1991;;999900007;;;20-11-2026;", "te;smal"
    )
    bladzijde = tekst(client.get(adres))
    for zin in ("begint als een formule", "elfproef", "niet zoveel kolommen als de kop"):
        assert zin in bladzijde
    assert "999900007" not in client.get(adres).content.decode()
    assert neem_op(client, adres).status_code == 422
    assert aantal_dossiers(cast) == 1
    weg = {f"rij-{nummer}": "overslaan" for nummer in (3, 4, 5)}
    assert neem_op(client, adres, **weg).status_code == 303
    assert aantal_dossiers(cast) == 2


def test_a_bsn_that_is_here_cannot_come_in_as_new_whatever_is_sent(cast: Cast) -> None:
    client, adres = lever(cast, "Iemand;Anders;1970;;999900006;;;20-11-2026;")
    assert "hetzelfde burgerservicenummer" in tekst(client.get(adres))
    assert neem_op(client, adres, **{"rij-2": "nieuw"}).status_code == 422
    assert aantal_dossiers(cast) == 1


def test_one_bsn_on_two_lines_is_wrong(cast: Cast) -> None:
    een = SAMI.replace(";;;Arabisch", ";;999900018;Arabisch")
    client, adres = lever(cast, een, een)
    assert "Hetzelfde burgerservicenummer staat ook op regel 2" in tekst(client.get(adres))


def test_two_lines_that_look_like_one_person_are_asked_about(cast: Cast) -> None:
    client, adres = lever(cast, SAMI, SAMI.replace("Sami;Haddad", "Samy;Hadad"))
    assert "Lijkt op regel 2 van dit bestand" in tekst(client.get(adres))
    assert neem_op(client, adres).status_code == 422
    assert neem_op(client, adres, **{"rij-3": "nieuw"}).status_code == 303
    assert aantal_dossiers(cast) == 3


def test_what_changed_in_the_register_meanwhile_is_looked_at_again(cast: Cast) -> None:
    client, adres = lever(cast, SAMI)
    gezien = invulling(client.get(adres))
    ander, ander_adres = lever(cast, SAMI, naam="saskia")
    assert neem_op(ander, ander_adres).status_code == 303
    antwoord = client.post(adres, gezien | {"doe": "opnemen"})
    assert antwoord.status_code == 422
    assert "Intussen is er iets veranderd in het register" in tekst(antwoord)


def test_taken_in_twice_is_taken_in_once(cast: Cast) -> None:
    client, adres = lever(cast, SAMI)
    gezien = invulling(client.get(adres))
    assert client.post(adres, gezien | {"doe": "opnemen"}).status_code == 303
    assert client.post(adres, gezien | {"doe": "opnemen"}).status_code == 404
    assert aantal_dossiers(cast) == 2


def test_nobody_else_sees_the_file_not_even_the_team_leader(cast: Cast) -> None:
    _client, adres = lever(cast, SAMI)
    for naam in ("saskia", "bas"):
        assert cast.client(naam).get(adres).status_code == 404
        assert cast.client(naam).post(adres, {"doe": "weg"}).status_code == 404
        assert wachtend(cast, naam) == 0
    assert wachtend(cast) == 1


def test_thrown_away_is_gone(cast: Cast) -> None:
    client, adres = lever(cast, SAMI)
    assert client.post(adres, {"doe": "weg"}).status_code == 303
    assert (wachtend(cast), aantal_dossiers(cast)) == (0, 1)


def test_columns_that_are_chosen_twice_or_not_at_all_are_refused(cast: Cast) -> None:
    client = cast.client("karin")
    ruw = f"{KOP}\n{SAMI}\n".encode()
    adres = client.post(PAD, {"bestand": SimpleUploadedFile("mensen.csv", ruw)})["Location"]
    antwoord = client.post(adres, invulling(client.get(adres)) | {"doe": "kolommen", "k-email": "0"})
    assert antwoord.status_code == 422
    assert "Deze kolom is twee keer gekozen" in tekst(antwoord)
    assert "Kies wat voor alle regels geldt" in tekst(antwoord)


@pytest.mark.parametrize(
    ("naam", "ruw", "wat"),
    [
        ("mensen.xlsx", b"PK\x03\x04", "Dit is geen CSV"),
        ("mensen.csv", b"PK\x03\x04", "ingepakt bestand"),
        ("mensen.csv", "naam\nJosé".encode("cp1252"), "niet opgeslagen als UTF-8"),
    ],
)
def test_what_is_no_csv_is_refused_at_the_field(cast: Cast, naam: str, ruw: bytes, wat: str) -> None:
    antwoord = cast.client("karin").post(PAD, {"bestand": SimpleUploadedFile(naam, ruw)})
    assert antwoord.status_code == 422
    assert wat in tekst(antwoord)


@pytest.mark.parametrize("naam", ["eva", "tess", "inge"])
def test_who_opens_no_dossiers_does_not_have_the_page(cast: Cast, naam: str) -> None:
    assert cast.client(naam).get(PAD).status_code == 404
    assert cast.client(naam).post(PAD).status_code == 404
