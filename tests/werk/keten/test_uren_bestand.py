# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a file with hours may look like, and what is refused as a whole: with what now, and without repeating a cell."""

import csv as csv_
import io

import pytest

from regie.werk.keten.uren.bestand import MEESTE_BYTES, MEESTE_REGELS, Bestandsfout, lees
from tests.django_klaar import django_klaar
from tests.werk.keten.school import KOP, bsn, csv, regel

__all__ = ["django_klaar"]

PUNTKOMMA = csv(regel("een"))
KOMMA = KOP.replace(";", ",").encode() + b'\neen,2026-10-01,2026-10-31,nt2,40,"37,5","1,5",1\n'


@pytest.mark.parametrize(
    "ruw",
    [PUNTKOMMA, KOMMA, b"\xef\xbb\xbf" + PUNTKOMMA, PUNTKOMMA.replace(b"\r\n", b"\n"), PUNTKOMMA.upper(),
     PUNTKOMMA.replace(b"geoorloofd_verzuim", b"Geoorloofd verzuim"), PUNTKOMMA + b";;;;;;;\r\n\r\n"],
)  # fmt: skip
def test_what_spreadsheets_write_is_read(ruw: bytes) -> None:
    tabel = lees(ruw)
    assert [(rij, cellen["leerling"].lower()) for rij, cellen in tabel.rijen] == [(2, "een")]
    assert tabel.mis == []


@pytest.mark.parametrize(
    ("ruw", "wat", "nu"),
    [
        (b"", "Dit bestand is leeg.", "Kies het bestand"),
        (b"\xef\xbb\xbf \r\n", "Dit bestand is leeg.", "Kies"),
        (KOP.encode(), "alleen een kop", "een regel per leerling"),
        (KOP.encode() + b"\n;;;;;;;\n", "alleen een kop", "een regel per leerling"),
        (b"\x89PNG\r\n\x1a\n", "Het is een afbeelding (PNG).", "CSV UTF-8"),
        (b"PK\x03\x04\x14\0", "een ingepakt bestand (ZIP)", "CSV UTF-8"),
        (b"\xff\xfe" + PUNTKOMMA.decode().encode("utf-16-le"), "UTF-16", "CSV UTF-8"),
        (b"\x81\x8d\x8f" + PUNTKOMMA, "niet te lezen", "CSV UTF-8"),
        (b"Ren\xe9" + PUNTKOMMA, "Het lijkt Windows-1252", "zet hieronder een vinkje"),
        (csv(regel("een"), kop=f"{KOP};uurloon"), "niet bekend: uurloon.", "Kolommen: leerling, bsn"),
        (csv(regel("een"), kop=KOP.replace("soort", "les")), "niet bekend: les. Deze kolom ontbreekt: soort.", "kop"),
        (csv(regel("een"), kop=KOP.replace("leerling", "naam")), "ontbreekt: leerling.", "kop"),
        (csv(regel("een"), kop=f"{KOP};soort"), "twee keer voor: soort.", "kop"),
        (csv(regel("een"), kop=KOP.replace("tot;", "")), "ontbreekt: tot.", "allebei"),
        (csv(regel("een"), kop=KOP.replace("van;tot;", "")), "over welke dagen", "zet hieronder een vinkje"),
        (KOP.encode() + b'\n"een;2026-10-01\n', "gaat open en niet meer dicht", "aanhalingstekens"),
    ],
)
def test_a_file_that_is_refused(ruw: bytes, wat: str, nu: str) -> None:
    with pytest.raises(Bestandsfout) as fout:
        lees(ruw)
    assert wat in fout.value.wat
    assert nu in fout.value.nu


def test_fifty_thousand_rows_are_refused_before_anything_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def nooit(*_alles: object, **_velden: object) -> None:
        raise AssertionError("er is gelezen")

    monkeypatch.setattr(csv_, "reader", nooit)
    with pytest.raises(Bestandsfout, match=f"te veel regels: hooguit {MEESTE_REGELS}"):
        lees(csv(*[regel("een")] * 50_000))
    with pytest.raises(Bestandsfout, match="te groot: hooguit 2 MB"):
        lees(KOP.encode() + b"x" * MEESTE_BYTES)


def test_a_file_without_a_heading_does_not_tell_whose_it_is() -> None:
    with pytest.raises(Bestandsfout) as fout:
        lees(csv(regel(bsn(1)), kop=regel(bsn(2))))
    assert "kolom 1" in fout.value.wat
    assert bsn(2) not in str(fout.value)


def test_a_row_that_is_no_csv_or_has_other_columns_is_told_with_its_number() -> None:
    tabel = lees(csv(regel("een"), regel("twee") + ";9", 'drie;"x"y;1;1;1;1;1;1', regel("vier")))
    assert [rij for rij, _cellen in tabel.rijen] == [2, 5]
    assert [(rij, mis.wat.split(",")[0]) for rij, mis in tabel.mis] == [
        (3, "Deze regel heeft 9 kolommen"),
        (4, "Deze regel is geen geldige CSV."),
    ]


def test_windows_is_read_when_somebody_says_so() -> None:
    ruw = f"naam;{KOP}\nRené;{regel('een')}\n".encode("cp1252")
    assert lees(ruw, windows=True).rijen[0][1]["naam"] == "René"


def test_what_is_made_for_a_spreadsheet_can_be_read_again() -> None:
    from regie.bestanden.rekenblad import csv_van

    rijen = [["naam", 'Zegt "hoi"; daag', "=1+1"], ["é", "", "-5"]]
    gelezen = list(csv_.reader(io.StringIO(csv_van(rijen).removeprefix("\ufeff")), delimiter=";"))
    assert gelezen == [["naam", 'Zegt "hoi"; daag', "'=1+1"], ["é", "", "'-5"]]
