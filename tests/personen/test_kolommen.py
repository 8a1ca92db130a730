# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A file of elsewhere: how it is written, which column holds what, and what is wrong with a line."""

from datetime import date

import pytest

from regie.personen.csvbestand import GeenBestand, lees
from regie.personen.kolommen import Leeswijzer, Regel, raad

VANDAAG = date(2026, 11, 29)
CODES = {"groep": {"asiel_vergunning": "asielvergunning", "geen_plicht": "geen inburgeringsplicht"},
         "wet": {"wi2021": "Wet inburgering 2021", "geen": "geen wet"}}  # fmt: skip


@pytest.mark.parametrize("scheiding", [";", ",", "\t"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_every_way_that_a_spreadsheet_saves_it_is_read(scheiding: str, mark: bytes) -> None:
    tekst = f"Voornaam{scheiding}Achternaam\r\nSami{scheiding}Haddad\r\n{scheiding}\r\n"
    tabel = lees(mark + tekst.encode())
    assert (tabel.kop, tabel.rijen) == (["Voornaam", "Achternaam"], [(2, ["Sami", "Haddad"])])


@pytest.mark.parametrize(
    ("ruw", "wat"),
    [
        (b"", "geen regel met een persoon"),
        (b"naam\n", "geen regel met een persoon"),
        ("naam\nJosé\n".encode("cp1252"), "niet opgeslagen als UTF-8"),
        ("naam\nSami\n".encode("utf-16"), "UTF-16"),
        (b"PK\x03\x04 een blad", "Dit is geen CSV"),
        (b"naam;Naam\na;b\n", "dezelfde naam"),
        (b"999900006;Sami\n999900018;Noor\n", "lijkt geen kop"),
        (b'naam\n"open\n', "geen geldige CSV"),
        (b"naam\n" + b"x\n" * 201, "te veel regels"),
    ],
)
def test_what_is_no_such_file_is_refused_in_words(ruw: bytes, wat: str) -> None:
    with pytest.raises(GeenBestand, match=wat) as fout:
        lees(ruw)
    assert "999900006" not in str(fout.value)


def test_a_line_that_is_too_wide_is_set_apart() -> None:
    tabel = lees(b"a;b\n1;2\n1;2;3\n")
    assert (len(tabel.rijen), tabel.breed) == (1, [3])


def test_columns_are_guessed_by_their_heading() -> None:
    kop = ["V-nummer", "Geslachtsnaam", "Voornaam", "Geboortedatum", "E-mailadres", "Datum koppeling", "Schoenmaat"]
    assert raad(kop) == {
        "v_nummer": 0, "achternaam": 1, "voornamen": 2, "geboortedatum": 3, "email": 4, "koppeling": 5
    }  # fmt: skip


def regel(**cellen: str) -> Regel:
    altijd = {"groep": "asielvergunning", "wet": "wi2021", "koppeling": "2026-11-20"}
    velden = {"voornamen": "Sami"} | cellen
    wijzer = Leeswijzer({naam: n for n, naam in enumerate(velden)}, altijd, CODES, {"arabisch": "ar"}, VANDAAG)
    return wijzer.lees(2, list(velden.values()))


def test_a_line_that_is_right_is_read_with_what_holds_for_all() -> None:
    gelezen = regel(geboortedatum="3-4-1992", taal="Arabisch", telefoon="+31 6 1234 5678", groep="")
    assert gelezen.mis == []
    assert {naam: gelezen.velden[naam] for naam in ("geboortedatum", "taal", "telefoon")} == {
        "geboortedatum": "1992-04-03", "taal": "ar", "telefoon": "0612345678"
    }  # fmt: skip
    assert gelezen.vast == {
        "groep": "asiel_vergunning", "wet": "wi2021", "koppeling": "2026-11-20", "azc": "", "kennisgeving": ""
    }  # fmt: skip


@pytest.mark.parametrize(
    ("cellen", "wat"),
    [
        ({"bsn": "999900007"}, "elfproef"),
        ({"achternaam": "=1+1"}, "begint als een formule"),
        ({"achternaam": "@SUM(A1)"}, "begint als een formule"),
        ({"achternaam": "-cmd"}, "begint als een formule"),
        ({"voornamen": ""}, "geen naam en geen nummer"),
        ({"groep": "student"}, "Kies uit: asielvergunning"),
        ({"wet": "geen"}, "Wie geen plicht heeft"),
        ({"koppeling": "2026"}, "geen hele datum"),
        ({"koppeling": "31-2-2026"}, "bestaat niet"),
        ({"taal": "Klingon!"}, "taal ken ik niet"),
    ],
)
def test_what_is_wrong_with_a_line_is_said(cellen: dict[str, str], wat: str) -> None:
    assert wat in " ".join(zin for _kolom, zin in regel(**cellen).mis)
