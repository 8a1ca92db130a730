# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Tess's page: she uploads a month, sees every line, and nothing is recorded before she says so."""

import io
import re
from typing import Any

import pytest

from regie.web.importeren.grens import HOOGSTENS
from tests.register.cast import Cast
from tests.web.scherm import tekst_van
from tests.werk.keten.school import KOP, OKTOBER, bsn, csv, geteld, leerlingen, regel

PAD = "/keten/uren/"


@pytest.fixture
def school(cast: Cast) -> list[str]:
    """Three pupils of the school."""
    cast.staf()
    return leerlingen(cast, 3)


def stuur(client: Any, inhoud: bytes, naam: str = "oktober.csv", maand: str = OKTOBER, **velden: Any) -> Any:
    bestand = io.BytesIO(inhoud)
    bestand.name = naam
    return client.post(PAD, {"maand": maand, "bestand": bestand, **velden})


def kijk(client: Any, inhoud: bytes, **velden: Any) -> Any:
    """The page of a delivery that was looked at."""
    antwoord = stuur(client, inhoud, **velden)
    assert antwoord.status_code == 303, tekst_van(antwoord)
    return client.get(antwoord["Location"])


def merk(antwoord: Any) -> str:
    return re.findall(r'name="merk" value="([^"]*)"', antwoord.content.decode())[0]


def bevestig(client: Any, bekeken: Any, **velden: str) -> Any:
    return client.post(bekeken.request["PATH_INFO"], {"merk": merk(bekeken), "doe": "opnemen", **velden})


@pytest.mark.parametrize("naam", ["karin", "saskia", "vera", "cor", "boris", "eva"])
def test_only_who_teaches_has_the_page(cast: Cast, naam: str) -> None:
    client = cast.client(naam)
    for pad in (PAD, f"{PAD}voorbeeld/", f"{PAD}leerlingen/"):
        assert client.get(pad).status_code == 404
    assert stuur(client, csv(regel("x"))).status_code == 404


def test_a_month_is_looked_at_and_then_taken_in(cast: Cast, school: list[str]) -> None:
    tess = cast.client("tess")
    bekeken = kijk(tess, csv(*(regel(dossier) for dossier in school)))
    tekst = tekst_van(bekeken)
    assert "Er is nog niets vastgelegd" in tekst
    assert "Regels in het bestand 3 Daarvan in orde 3 Daarvan fout 0" in tekst
    assert "Straks vastgelegd 3 3 120 108 9 3" in tekst
    assert geteld(cast, school[0]) == []
    gedaan = bevestig(tess, bekeken)
    assert gedaan.status_code == 303
    assert "De uren van oktober 2026 zijn opgenomen: 3 regels zijn veranderd." in tekst_van(
        tess.get(gedaan["Location"])
    )
    assert geteld(cast, school[0]) == [("2026-10-01", "2026-10-31", "nt2", 36.0)]


def test_wrong_lines_stay_until_somebody_solves_them(cast: Cast, school: list[str]) -> None:
    tess = cast.client("tess")
    bekeken = kijk(tess, csv(regel(school[0]), regel(school[1], 40, 30, 0, 0), regel("onbekend-77")))
    tekst = tekst_van(bekeken)
    assert "Gevolgd en verzuim zijn samen 30 uur, maar aangeboden is 40 uur." in tekst
    assert "Deze leerling is niet bij uw school bekend." in tekst
    assert "onbekend-77" not in bekeken.content.decode()
    bevestig(tess, bekeken)
    lijst = tess.get(PAD)
    assert "Nog op te lossen: 2" in tekst_van(lijst)
    levering = re.findall(r"/keten/uren/([0-9a-f-]{36})/opgelost/", lijst.content.decode())[0]
    assert tess.post(f"{PAD}{levering}/opgelost/", {"rij": "3"}).status_code == 303
    assert "Nog op te lossen: 1" in tekst_van(tess.get(PAD))
    bevestig(tess, kijk(tess, csv(regel(school[0]), regel(school[1]))))
    assert "Nog op te lossen" not in tekst_van(tess.get(PAD))
    assert geteld(cast, school[1]) == [("2026-10-01", "2026-10-31", "nt2", 36.0)]


def test_who_is_missing_is_shown_and_asked(cast: Cast, school: list[str]) -> None:
    tess = cast.client("tess")
    bevestig(tess, kijk(tess, csv(*(regel(dossier) for dossier in school))))
    bekeken = kijk(tess, csv(regel(school[0], 40, 30, 9, 1)))
    assert "Niet in het bestand: 2" in tekst_van(bekeken)
    assert "Vervangt 36 gevolgd van 40" in tekst_van(bekeken)
    zonder_keuze = bevestig(tess, bekeken)
    assert zonder_keuze.status_code == 422
    assert "Hier is nog niets gekozen" in tekst_van(zonder_keuze)
    assert geteld(cast, school[0]) == [("2026-10-01", "2026-10-31", "nt2", 36.0)]
    bevestig(tess, bekeken, ontbrekende="laten")
    assert [geteld(cast, dossier)[0][3] for dossier in school] == [30.0, 36.0, 36.0]
    bevestig(tess, kijk(tess, csv(regel(school[0], 40, 30, 9, 1))), ontbrekende="intrekken")
    assert [len(geteld(cast, dossier)) for dossier in school] == [1, 0, 0]


def test_what_was_looked_at_is_what_is_confirmed(cast: Cast, school: list[str]) -> None:
    """A colleague recorded something in between."""
    tess = cast.client("tess")
    bekeken = kijk(tess, csv(regel(school[0])))
    uren = {"van": "2026-10-01", "tot": "2026-10-31", "soort": "nt2", "aangeboden": 8, "gevolgd": 8,
            "geoorloofd_verzuim": 0, "ongeoorloofd_verzuim": 0}  # fmt: skip
    cast.leg_vast("lesuren", "2026-10-31", "tess", dossier=school[0], **uren)
    antwoord = bevestig(tess, bekeken)
    assert antwoord.status_code == 422
    assert "Intussen is er iets anders vastgelegd." in tekst_van(antwoord)
    assert "Vervangt 8 gevolgd van 8" in tekst_van(antwoord)
    assert geteld(cast, school[0]) == [("2026-10-01", "2026-10-31", "nt2", 8.0)]
    bevestig(tess, antwoord)
    assert geteld(cast, school[0]) == [("2026-10-01", "2026-10-31", "nt2", 36.0)]


def test_it_can_be_thrown_away(cast: Cast, school: list[str]) -> None:
    tess = cast.client("tess")
    bekeken = kijk(tess, csv(regel(school[0])))
    tess.post(bekeken.request["PATH_INFO"], {"doe": "weg"})
    assert "Deze aanlevering geldt niet meer" in tekst_van(tess.get(bekeken.request["PATH_INFO"]))
    assert bevestig(tess, bekeken).status_code == 200
    assert geteld(cast, school[0]) == []


def test_of_another_school_there_is_no_such_delivery(cast: Cast, school: list[str]) -> None:
    pad = kijk(cast.client("tess"), csv(regel(school[0]))).request["PATH_INFO"]
    thea = cast.client("thea")
    assert thea.get(pad).status_code == 404
    assert thea.post(pad, {"doe": "opnemen", "merk": "x"}).status_code == 404
    assert thea.post(f"{pad}opgelost/", {"rij": "2"}).status_code == 404
    assert school[0] not in thea.get(f"{PAD}leerlingen/").content.decode()


def test_the_button_was_not_pressed(cast: Cast, school: list[str]) -> None:
    tess = cast.client("tess")
    pad = kijk(tess, csv(regel(school[0]))).request["PATH_INFO"]
    assert tess.get(f"{pad}opgelost/")["Location"] == PAD


@pytest.mark.parametrize(
    ("maand", "wat"),
    [
        ("", "Er is geen maand gekozen."),
        ("2099-01", "Deze maand is nog niet begonnen."),
        ("x", "Deze maand bestaat niet."),
    ],
)
def test_a_month_that_cannot_be(cast: Cast, school: list[str], maand: str, wat: str) -> None:
    antwoord = stuur(cast.client("tess"), csv(regel(school[0])), maand=maand)
    assert antwoord.status_code == 422
    assert wat in tekst_van(antwoord)


def test_a_body_that_is_too_big(cast: Cast, school: list[str]) -> None:
    antwoord = stuur(cast.client("tess"), b"x" * (HOOGSTENS + 1))
    assert antwoord.status_code == 422
    assert "Dit bestand is te groot: hooguit 2 MB." in tekst_van(antwoord)


def test_windows_is_asked_and_can_be_allowed(cast: Cast, school: list[str]) -> None:
    tess = cast.client("tess")
    ruw = f"naam;{csv().decode().strip()}\nRené;{regel(school[0])}\n".encode("cp1252")
    antwoord = stuur(tess, ruw)
    assert antwoord.status_code == 422
    assert "Het lijkt Windows-1252" in tekst_van(antwoord)
    assert "Lees het zo." in tekst_van(antwoord)
    assert "hele maand" not in tekst_van(antwoord).split("Hoe ziet")[0].split("Kies een bestand")[1]
    assert "Daarvan in orde 1" in tekst_van(kijk(tess, ruw, antwoord=["windows"]))


def test_the_whole_month_is_said_never_assumed(cast: Cast, school: list[str]) -> None:
    tess = cast.client("tess")
    ruw = (
        f"leerling,soort,aangeboden,gevolgd,geoorloofd_verzuim,ongeoorloofd_verzuim\n{school[0]},nt2,8,8,0,0\n".encode()
    )
    antwoord = stuur(tess, ruw)
    assert "over welke dagen gaan de uren?" in tekst_van(antwoord)
    assert "Daarvan in orde 1" in tekst_van(kijk(tess, ruw, antwoord=["hele_maand"]))


def test_no_file_and_another_kind_of_file(cast: Cast, school: list[str]) -> None:
    tess = cast.client("tess")
    assert "Er is geen bestand gekozen." in tekst_van(tess.post(PAD, {"maand": OKTOBER}))
    assert "Dit is geen CSV." in tekst_van(stuur(tess, csv(regel(school[0])), naam="uren.xlsx"))


def test_the_list_of_pupils_is_the_beginning_of_a_file(cast: Cast, school: list[str]) -> None:
    tess = cast.client("tess")
    antwoord = tess.get(f"{PAD}leerlingen/")
    kop, *rest = antwoord.content.decode("utf-8-sig").splitlines()
    assert kop.startswith("leerling;naam;van;tot;soort")
    assert rest[0] == f"{school[0]};Leerling Nummer0000;;;;;;;"
    gevuld = "\n".join([kop, rest[0].replace(";;;;;;;", ";01-10-2026;31-10-2026;nt2;8;8;0;0")])
    assert "Daarvan in orde 1" in tekst_van(kijk(tess, gevuld.encode()))


def test_a_name_in_the_list_is_no_formula(cast: Cast, databank: object) -> None:
    from regie.bestanden.rekenblad import csv_van

    assert csv_van([["=cmd|' /C calc'!A0", "-1", 'a"b;c', "gewoon"]]).endswith(
        "'=cmd|' /C calc'!A0;'-1;\"a\"\"b;c\";gewoon\r\n"
    )


def test_the_example_has_every_column_and_is_about_nobody(cast: Cast, school: list[str]) -> None:
    tess = cast.client("tess")
    ruw = tess.get(f"{PAD}voorbeeld/").content
    assert "Deze leerling is niet bij uw school bekend." in tekst_van(kijk(tess, ruw))


def test_looking_at_pupils_is_written_down(cast: Cast, school: list[str]) -> None:
    from regie.dossiers.vraag import rijen

    kijk(cast.client("tess"), csv(*(regel(dossier) for dossier in school)))
    with cast.als_systeem():
        gelezen = rijen("SELECT wat, dossiers FROM inzage WHERE gemeente = %s", [cast.gemeente])
    assert {"wat": "keten_uren_levering", "dossiers": sorted(school)} in gelezen


def test_a_bsn_is_not_on_the_page_not_in_the_log_and_not_in_an_address(
    cast: Cast, school: list[str], caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    from regie.dossiers.vraag import rijen

    tess, nummers = cast.client("tess"), [bsn(1), bsn(900), "999900006"]
    kop = KOP.replace("leerling", "bsn")
    bekeken = kijk(tess, csv(*(regel(nummer) for nummer in nummers), kop=kop), naam=f"{nummers[0]}.csv")
    bevestig(tess, bekeken)
    gezien = [bekeken.content.decode(), bekeken.request["PATH_INFO"], tess.get(PAD).content.decode(), caplog.text]
    with cast.als_systeem():
        gezien += [rij["tekst"] for rij in rijen("SELECT to_jsonb(i)::text AS tekst FROM inzage i")]
    gezien += capfd.readouterr()
    assert geteld(cast, school[0]) == [("2026-10-01", "2026-10-31", "nt2", 36.0)]
    assert [nummer for nummer in nummers if nummer in "".join(gezien)] == []


def test_many_lines_go_over_pages(cast: Cast) -> None:
    cast.staf()
    bekeken = kijk(cast.client("tess"), csv(*(regel(dossier) for dossier in leerlingen(cast, 101))))
    assert "Nummer0099" in tekst_van(bekeken)
    assert "Nummer0100" not in tekst_van(bekeken)
    tess = cast.client("tess")
    assert "Nummer0100" in tekst_van(tess.get(bekeken.request["PATH_INFO"] + "?blad=2"))
    assert tekst_van(tess.get(bekeken.request["PATH_INFO"] + "?blad=9")) == tekst_van(bekeken)
