# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A list with numbers beside our people: who is only here, what is only there, and nobody of it is kept."""

import csv
import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.register.cast import Cast, importeer
from tests.verhaal import gebeurtenis
from tests.web.scherm import tekst_van

BLAD = "/monitor/aansluiting/lijst/"
AMINA, YUSUF, SARA, VREEMD = "999900006", "999900018", "999900031", "999900043"
"""BSNs that belong to nobody."""


@pytest.fixture
def cast(cast: Cast) -> Cast:
    """Amina and Yusuf have the duty; Sara's dossier is closed; of Noor there is no BSN."""
    rijen: list[dict[str, Any]] = []
    for naam in ("yusuf", "sara", "noor"):
        dossier = f"{naam}-{cast.gemeente}"
        rijen += [
            gebeurtenis("dossier_geopend", "2026-01-05", dossier, groep="asiel_vergunning", wet="wi2021"),
            gebeurtenis("koppeling", "2026-01-06", dossier),
            gebeurtenis("kennisgeving_plicht", "2026-02-01", dossier),
        ]
    rijen.append(gebeurtenis("dossier_gesloten", "2026-06-01", f"sara-{cast.gemeente}", reden="verhuisd"))
    personen = "dossier,voornamen,achternaam,bsn\n"
    personen += f"yusuf-{cast.gemeente},Yusuf,Ali,{YUSUF}\n"
    personen += f"sara-{cast.gemeente},Sara,Haile,{SARA}\n"
    personen += f"noor-{cast.gemeente},Noor,Omar,\n"
    importeer(cast.gemeente, rijen, personen=personen)
    return cast


def stuur(cast: Cast, tekst: str, bron: str = "duo", wie: str = "saskia", naam: str = "lijst.csv") -> Any:
    bestand = SimpleUploadedFile(naam, tekst.encode())
    return cast.client(wie).post(BLAD, {"bron": bron, "bestand": bestand})


def bewaard(cast: Cast) -> list[dict[str, Any]]:
    from regie.dossiers.vraag import rijen

    with cast.als("saskia"):
        return rijen("SELECT * FROM vergeleken_lijst")


LIJST = f"naam;bsn\nA;{AMINA}\nB;{SARA}\nC;{VREEMD}\nD;123456789\nE;{AMINA}\n"


def test_who_is_only_here_has_a_link_and_who_is_only_there_is_a_line_of_the_file(cast: Cast) -> None:
    antwoord = stuur(cast, LIJST)
    tekst, bron = tekst_van(antwoord), antwoord.content.decode()
    assert "In beide 1 Alleen hier 1 Niet te vergelijken 1 Op de lijst, maar hier niet meegeteld 1" in tekst
    assert "Alleen op de lijst 1 Niet te lezen 2" in tekst
    assert f'<a class="nl-link" href="/dossiers/yusuf-{cast.gemeente}/">' in bron
    assert "Yusuf Ali" in tekst
    assert "Noor Omar" in tekst
    assert "Sara Haile" in tekst
    assert "Regel 4" in tekst
    assert "Regel 5: Dit kan geen burgerservicenummer zijn" in tekst
    assert "Regel 6: Dit nummer staat ook op regel 2." in tekst


def test_no_number_stands_on_the_page_and_none_is_kept(cast: Cast) -> None:
    antwoord = stuur(cast, LIJST)
    for nummer in (AMINA, YUSUF, SARA, VREEMD, "123456789"):
        assert nummer not in antwoord.content.decode()
    (rij,) = bewaard(cast)
    assert (rij["regels"], rij["allebei"], rij["alleen_hier"], rij["alleen_daar"], rij["telt_niet"]) == (5, 1, 2, 1, 1)
    tekst = str(rij)
    for weg in (AMINA, YUSUF, SARA, VREEMD, "123456789", "yusuf", cast.dossier):
        assert weg not in tekst


def test_the_mark_of_the_file_is_sealed_so_no_number_can_be_guessed_from_it(cast: Cast) -> None:
    import hashlib

    stuur(cast, LIJST)
    stuur(cast, LIJST)
    een, ander = bewaard(cast)
    assert bytes(een["afdruk"]) == bytes(ander["afdruk"])
    kaal = hashlib.sha256(LIJST.encode())
    assert kaal.digest() not in bytes(een["afdruk"])
    assert kaal.hexdigest().encode() not in bytes(een["afdruk"])


def test_everybody_who_is_shown_was_looked_at_and_nobody_else(cast: Cast) -> None:
    from regie.dossiers.vraag import rijen

    stuur(cast, LIJST)
    with cast.als_systeem():
        (log,) = rijen("SELECT wat, dossiers FROM inzage")
    assert log["wat"] == "aansluiting_lijst"
    assert sorted(log["dossiers"]) == sorted(f"{naam}-{cast.gemeente}" for naam in ("yusuf", "sara", "noor"))


def test_coa_knows_people_by_another_number_and_counts_who_waits_for_a_home(cast: Cast) -> None:
    tekst = tekst_van(stuur(cast, "V-nummer,plaats\n9900000017,AZC\n9900000028,AZC\n", "coa"))
    assert "In beide 1 Alleen hier 0 Niet te vergelijken 2" in tekst  # Amina; Yusuf and Noor have no V-nummer here
    assert "Alleen op de lijst 1" in tekst


def test_the_lines_that_could_not_be_read_come_as_a_file_without_what_stood_there(cast: Cast) -> None:
    stuur(cast, LIJST)
    adres = f"{BLAD}{bewaard(cast)[0]['id']}/fouten/"
    antwoord = cast.client("saskia").get(adres)
    assert antwoord["Content-Type"] == "text/csv; charset=utf-8"
    tekst = antwoord.content.decode("utf-8-sig")
    assert [rij[0] for rij in csv.reader(io.StringIO(tekst), delimiter=";")] == ["regel", "5", "6"]
    assert "123456789" not in tekst
    assert AMINA not in tekst
    assert cast.client("eva").get(adres).status_code == 404


def test_another_gemeente_has_no_such_list(cast: Cast, elders: str) -> None:
    stuur(cast, LIJST)
    adres = f"{BLAD}{bewaard(cast)[0]['id']}/fouten/"
    assert Cast(elders, "niemand").client("saskia").get(adres).status_code == 404
    assert "Alleen hier 0" in tekst_van(stuur(Cast(elders, "niemand"), LIJST))


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("naam;nummer\nA;1\n", "Geen kolom heet bsn of burgerservicenummer."),
        ("bsn\n", "In dit bestand staat geen regel met een persoon."),
        ("", "Dit bestand is leeg."),
        ("bsn\n" + "999900006\n" * 20_001, "hooguit 20000"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_and_not_kept(cast: Cast, tekst: str, zin: str) -> None:
    antwoord = stuur(cast, tekst)
    assert antwoord.status_code == 422
    assert zin in tekst_van(antwoord)
    assert bewaard(cast) == []


def test_a_sheet_that_is_no_csv_is_refused(cast: Cast) -> None:
    assert "Dit is geen CSV." in tekst_van(stuur(cast, LIJST, naam="lijst.xlsx"))


def test_without_a_choice_the_form_asks_for_one(cast: Cast) -> None:
    assert "Kies DUO of COA." in tekst_van(stuur(cast, LIJST, bron=""))


@pytest.mark.parametrize("naam", ["karin", "eva", "tess", "fenna", "petra", "inge"])
def test_only_who_may_open_every_dossier_compares_a_list(cast: Cast, naam: str) -> None:
    assert cast.client(naam).get(BLAD).status_code == 404
    assert stuur(cast, LIJST, wie=naam).status_code == 404
    assert bewaard(cast) == []


def test_the_floor_below_refuses_as_well(cast: Cast) -> None:
    from regie.personen.csvbestand import lees as lees_csv
    from regie.uitwisseling.aansluiting.lijst import GeenVergelijken, lees, vergelijk

    gelezen = lees("duo", lees_csv(LIJST.encode()))
    for naam in ("karin", "eva"):
        with pytest.raises(GeenVergelijken), cast.als(naam) as wie:
            vergelijk(wie, "duo", LIJST.encode(), gelezen)
