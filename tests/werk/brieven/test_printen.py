# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Letters on paper: one file for the printer, and only when a person says that they were posted, they were sent."""

from io import BytesIO
from uuid import UUID

import pytest
from pypdf import PdfReader

from tests.register.cast import Cast, importeer, verhaal
from tests.verhaal import recht
from tests.werk.brieven.bureau import OCHTEND, aan, brieven, tijdlijn, zet_klaar


@pytest.fixture
def partij(cast: Cast) -> UUID:
    """Three letters on paper: to Amina, in Arabic; to Yusuf and Zara, in Dutch only. Zara is of Bas."""
    dossiers = [f"yusuf-{cast.gemeente}", f"zara-{cast.gemeente}"]
    personen = f"dossier,voornamen,achternaam\n{dossiers[0]},Yusuf,Ali\n{dossiers[1]},Zara,Zand\n"
    rijen = [*verhaal(dossiers[0]), *verhaal(dossiers[1], "bas")]
    importeer(cast.gemeente, rijen, personen=personen)
    return zet_klaar(cast, "welkom", [aan(dossier) for dossier in (cast.dossier, *dossiers)], naam="saskia")


def ronde(cast: Cast, naam: str) -> tuple[UUID, int] | None:
    from regie.werk.brieven.printen import maak_printronde

    with cast.als(naam) as wie:
        return maak_printronde(wie, recht(), OCHTEND)


def bestand(cast: Cast, id_: UUID, naam: str) -> str:
    from regie.werk.brieven.printen import print_pdf

    with cast.als(naam):
        bladen = PdfReader(BytesIO(print_pdf(id_))).pages
    assert len(bladen) % 2 == 0
    return " ".join(blad.extract_text() for blad in bladen)


def test_the_address_stands_behind_the_window_where_it_is_known(cast: Cast) -> None:
    from django.db import connection

    with cast.als_systeem(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO persoon_contact (gemeente, persoon, soort, adres, tot) SELECT d.gemeente, d.persoon, k.soort,"
            " k.adres, NULL FROM dossier d, (VALUES ('azc', 'Oude weg 1'), ('post', %s)) AS k(soort, adres)"
            " WHERE d.id = %s",
            ["Kerkstraat 5\n1000 AB Voorbeeldstad", cast.dossier],
        )
    [brief] = brieven(cast, zet_klaar(cast, "welkom", [aan(cast.dossier)]))
    assert brief["inhoud"]["aan"] == ["Amina Tesfay", "Kerkstraat 5", "1000 AB Voorbeeldstad"]


def test_one_file_holds_the_letters_of_ones_own_people_only(cast: Cast, partij: UUID) -> None:
    gemaakt = ronde(cast, "karin")
    assert gemaakt is not None
    assert gemaakt[1] == 2
    tekst = bestand(cast, gemaakt[0], "karin")
    assert "Amina Tesfay" in tekst
    assert "Yusuf Ali" in tekst
    assert "Zara" not in tekst
    assert "Zara" not in bestand(cast, gemaakt[0], "saskia")
    assert ronde(cast, "karin") is None
    assert tijdlijn(cast, "welkomstbericht") == []


def test_printed_and_posted_is_sent_with_the_very_document(cast: Cast, partij: UUID) -> None:
    from regie.dossiers.brieven import document
    from regie.werk.brieven.printen import geprint

    gemaakt = ronde(cast, "saskia")
    assert gemaakt is not None
    tekst = bestand(cast, gemaakt[0], "saskia")
    with cast.als("saskia") as saskia:
        assert geprint(saskia, gemaakt[0], recht(), OCHTEND) == 3
        assert geprint(saskia, gemaakt[0], recht(), OCHTEND) == 0
    rijen = brieven(cast, partij, "saskia")
    assert {rij["stand"] for rij in rijen} == {"verzonden"}
    [gebeurd] = tijdlijn(cast, "welkomstbericht")
    assert gebeurd["gegevens"] == {"kanaal": "brief", "taal": "ar"}
    with cast.als("saskia"):
        een = document(next(rij["id"] for rij in rijen if rij["dossier"] == cast.dossier))
    assert PdfReader(BytesIO(een or b"")).pages[0].extract_text() in tekst


def test_who_confirms_confirms_the_own_people_only(cast: Cast, partij: UUID) -> None:
    from regie.werk.brieven.printen import geprint

    gemaakt = ronde(cast, "saskia")
    assert gemaakt is not None
    with cast.als("karin") as karin:
        assert geprint(karin, gemaakt[0], recht(), OCHTEND) == 2
    standen = {rij["dossier"]: rij["stand"] for rij in brieven(cast, partij, "saskia")}
    assert standen[f"zara-{cast.gemeente}"] == "onderweg"


def test_what_was_not_posted_waits_for_another_run(cast: Cast, partij: UUID) -> None:
    from regie.werk.brieven.printen import niet_geprint

    gemaakt = ronde(cast, "saskia")
    assert gemaakt is not None
    with cast.als("saskia") as saskia:
        assert niet_geprint(saskia, gemaakt[0]) == 3
    assert {rij["stand"] for rij in brieven(cast, partij, "saskia")} == {"klaar"}
    weer = ronde(cast, "saskia")
    assert weer is not None
    assert weer[1] == 3
