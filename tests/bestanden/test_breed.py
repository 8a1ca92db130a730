# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Wide CSV, as a school makes it in a spreadsheet: one file per type, one column per field."""

from pathlib import Path

import pytest

from tests.bestanden.bron import plekken, problemen, rijen_van
from tests.verhaal import naam_als_id

LES = "dossier,datum,van,tot,soort,aangeboden,gevolgd,geoorloofd_verzuim,ongeoorloofd_verzuim"


def schrijf(pad: Path, *regels: str) -> Path:
    pad.write_bytes("".join(f"{regel}\n" for regel in regels).encode())
    return pad


def test_a_wide_row_is_an_event_of_the_type_that_the_file_is_named_after(tmp_path: Path) -> None:
    rij = "amina,2024-05-12,2024-05-06,2024-05-12,nt2,10,7.5,2.25,0.25"
    (gelezen,) = rijen_van(schrijf(tmp_path / "lesuren.csv", LES, rij))
    assert (gelezen["dossier"], gelezen["type"], gelezen["datum"]) == ("amina", "lesuren", "2024-05-12")
    assert gelezen["gegevens"] == {
        "van": "2024-05-06", "tot": "2024-05-12", "soort": "nt2", "aangeboden": 10, "gevolgd": 7.5,
        "geoorloofd_verzuim": 2.25, "ongeoorloofd_verzuim": 0.25,
    }  # fmt: skip


@pytest.mark.parametrize("teken", [",", ";"])
def test_a_list_is_parted_by_bars_and_a_yes_is_ja(teken: str, tmp_path: Path) -> None:
    kop = ["dossier", "datum", "nummer", "vorm", "themas", "aanwezig", "apart_gesproken"]
    rij = ["bas", "2024-05-12", "1", "azc", "taal|werk", "alleen", "Nee"]
    (gelezen,) = rijen_van(schrijf(tmp_path / "intakegesprek.csv", teken.join(kop), teken.join(rij)))
    assert gelezen["gegevens"]["themas"] == ["taal", "werk"]
    assert gelezen["gegevens"]["apart_gesproken"] is False


def test_a_code_with_leading_zeros_stays_text(tmp_path: Path) -> None:
    (gelezen,) = rijen_van(
        schrijf(tmp_path / "inschrijving_brp.csv", "dossier,datum,gemeentecode", "bas,2024-05-01,0392")
    )
    assert gelezen["gegevens"] == {"gemeentecode": "0392"}


def test_an_empty_cell_is_an_absent_field(tmp_path: Path) -> None:
    pad = schrijf(
        tmp_path / "huisvesting.csv", "dossier,datum,soort,gestoffeerd,vastgelegd_op", "bas,2024-05-01,regulier,,"
    )
    (gelezen,) = rijen_van(pad)
    assert gelezen["gegevens"] == {"soort": "regulier"}
    assert "vastgelegd_op" not in gelezen


def test_a_byte_order_mark_that_is_accepted_is_no_part_of_the_first_column(tmp_path: Path) -> None:
    pad = schrijf(tmp_path / "huisvesting.csv", "\ufeffdossier,datum,soort", "bas,2024-05-01,regulier")
    assert plekken(pad) == [(1, "", "bom")]
    assert rijen_van(pad, accepteer=frozenset({"bom"}))[0]["dossier"] == "bas"


def test_the_line_ends_of_a_spreadsheet_are_fine_in_csv(tmp_path: Path) -> None:
    pad = schrijf(tmp_path / "huisvesting.csv", "dossier,datum,soort\r", "bas,2024-05-01,regulier\r")
    assert rijen_van(pad)[0]["gegevens"] == {"soort": "regulier"}


GETALLEN = ["1_000", "nan", "inf", "1e3", "7,5", "7.5 uur", "٧", "+7", "0x10", "--7", "7.", "9" * 400]


@pytest.mark.parametrize("getal", GETALLEN)
def test_a_number_is_plain_digits_or_is_named_by_its_field(getal: str, tmp_path: Path) -> None:
    pad = schrijf(tmp_path / "lesuren.csv", LES, f'amina,2024-05-12,2024-05-06,2024-05-12,nt2,10,"{getal}",0,0')
    assert plekken(pad) == [(2, "gevolgd", "waarde")]


def test_levels_are_an_object_and_what_is_not_is_named(tmp_path: Path) -> None:
    kop = "dossier;datum;aanbieder;van;tot;inzet;niveaus"
    rij = "bas;2024-05-12;Tess;2024-05-01;2024-05-10;voldoende;"
    goed = schrijf(tmp_path / "schoolrapportage.csv", kop, rij + '"{""lezen"": ""a2""}"')
    assert rijen_van(goed)[0]["gegevens"]["niveaus"] == {"lezen": "a2"}
    for slecht in ("a2", '"{""lezen"": ""a2"", ""lezen"": ""b1""}"', "[" * 5000, '"{""lezen"": ""a9""}"'):
        pad = schrijf(tmp_path / "schoolrapportage.csv", kop, rij + slecht)
        assert plekken(pad) == [(2, "niveaus", "waarde")]


def test_a_folder_of_wide_files_is_one_source(tmp_path: Path) -> None:
    """The end of a period may stand in another file than its start."""
    schrijf(tmp_path / "mb_start.csv", "dossier,datum", "bas,2024-05-01", "eva,2024-05-02")
    schrijf(tmp_path / "mb_einde.csv", "dossier,datum", "bas,2024-09-01")
    assert [(rij["dossier"], rij["type"]) for rij in rijen_van(tmp_path)] == [
        ("bas", "mb_start"), ("bas", "mb_einde"), ("eva", "mb_start"),
    ]  # fmt: skip


def test_problems_of_a_folder_name_their_file_and_its_row(tmp_path: Path) -> None:
    schrijf(tmp_path / "huisvesting.csv", "dossier,datum,soort", "bas,2024-05-01,tent", "bas,2024-05-02,regulier,x")
    schrijf(tmp_path / "koppeling.csv", "dossier,datum,kleur", "bas,2024-05-01,rood")
    schrijf(tmp_path / "mb_einde.csv", "dossier,datum", "bas,2024-05-01", "123456782,2024-05-32")
    schrijf(tmp_path / "overlijden.csv", "")
    gevonden = [(probleem.bestand, probleem.rij, probleem.veld) for probleem in problemen(tmp_path)]
    assert gevonden == [
        ("huisvesting.csv", 2, "soort"), ("huisvesting.csv", 3, ""), ("koppeling.csv", 1, "kleur"),
        ("mb_einde.csv", 3, "datum"), ("mb_einde.csv", 3, "dossier"), ("overlijden.csv", 0, ""),
    ]  # fmt: skip


def test_an_end_without_a_start_in_any_file_names_the_file_of_the_end(tmp_path: Path) -> None:
    schrijf(tmp_path / "koppeling.csv", "dossier,datum", "bas,2024-05-01")
    schrijf(tmp_path / "mb_einde.csv", "dossier,datum", "bas,2024-05-01")
    (probleem,) = problemen(tmp_path)
    assert (probleem.bestand, probleem.rij, probleem.code) == ("mb_einde.csv", 2, "einde")


def test_an_id_that_stands_in_two_files_is_found(tmp_path: Path) -> None:
    for type_ in ("koppeling", "brugklas_start"):
        schrijf(tmp_path / f"{type_}.csv", "id,dossier,datum", f"{naam_als_id('x')},bas,2024-05-01")
    gevonden = [(probleem.bestand, probleem.rij, probleem.veld) for probleem in problemen(tmp_path)]
    assert gevonden == [("brugklas_start.csv", 2, "id"), ("koppeling.csv", 2, "id")]


def test_a_file_without_rows_beside_one_with_rows_is_fine(tmp_path: Path) -> None:
    schrijf(tmp_path / "koppeling.csv", "dossier,datum", "bas,2024-05-01")
    schrijf(tmp_path / "overlijden.csv", "dossier,datum")
    assert len(rijen_van(tmp_path)) == 1


def test_the_row_number_of_a_text_over_several_lines_is_its_last_line(tmp_path: Path) -> None:
    regels = ["dossier,datum,soort", 'bas,2024-05-01,"regu', 'lier"', "bas,2024-05-02,tent"]
    pad = schrijf(tmp_path / "huisvesting.csv", *regels)
    assert plekken(pad) == [(3, "soort", "code"), (4, "soort", "code")]


def test_all_rows_that_cannot_be_read_come_together(tmp_path: Path) -> None:
    regels = ["dossier,datum,soort", "bas,2024-05-01", 'bas,"2024"x,regulier', "bas,2024-05-01,tent", "a,b,c,d"]
    pad = schrijf(tmp_path / "huisvesting.csv", *regels)
    assert plekken(pad) == [(2, "", "csv"), (3, "", "csv"), (4, "soort", "code"), (5, "", "csv")]
