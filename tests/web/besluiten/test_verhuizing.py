# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A move from one gemeente to another: the package, its receipt, and taking it over with the term that runs on."""

import io
import json
import zipfile
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.register.cast import Cast, importeer
from tests.verhaal import gebeurtenis
from tests.web.besluiten.stappen import met_pip, met_uren, plek, stuur
from tests.web.dossier.lezen import tekst
from tests.web.pip.stappen import verborgen

BSN = "999990019"
NIEUW = "amina-nieuw"


@pytest.fixture
def cast(cast: Cast) -> Cast:
    cast.staf()
    return cast


def met_bsn(cast: Cast, dossier: str, bsn: str = BSN) -> Cast:
    """Somebody who came to live here, with a number."""
    geopend = gebeurtenis("dossier_geopend", "2026-11-01", dossier, groep="asiel_vergunning", wet="wi2021")
    toegewezen = gebeurtenis("toewijzing", "2026-11-02", dossier, rol="regie", medewerker="karin")
    kop = f"dossier,voornamen,achternaam,taal,bsn\n{dossier},Amina,Tesfay,ti,{bsn}\n"
    importeer(cast.gemeente, [geopend, toegewezen], personen=kop)
    return Cast(cast.gemeente, dossier, cast.accounts)


def bestand(naar: str, van: str = "0363", **anders: Any) -> SimpleUploadedFile:
    """As another gemeente would send it."""
    from regie.werk.besluiten.handtekening import onderteken
    from tests.besluiten.test_overdracht import overdracht

    velden = {"van": van, "naar": naar} | anders
    return SimpleUploadedFile("overdracht.json", onderteken(overdracht(**velden)), "application/json")


def van(cast: Cast, *types: str) -> list[dict[str, Any]]:
    from regie.dossiers.dossier import van_type

    with cast.als("karin"):
        return [rij["gegevens"] for rij in van_type(cast.dossier, types)]


# ----------------------------------------------------------------------------------------------------------- going


def test_the_package_holds_what_may_go_and_the_dossier_says_that_it_was_given(cast: Cast) -> None:
    from regie.werk.besluiten.handtekening import kenmerk, open_

    amina = met_uren(met_pip(met_bsn(cast, NIEUW)), 40)
    antwoord = stuur(amina.client("karin"), plek(amina, "verhuizing"), naar="0599", gevraagd="on")
    assert antwoord["Content-Type"] == "application/zip"
    assert "Amina" not in antwoord["Content-Disposition"]
    pakket = zipfile.ZipFile(io.BytesIO(antwoord.content))
    assert sorted(pakket.namelist()) == ["overdracht.json", "overdracht.pdf"]
    assert pakket.read("overdracht.pdf").startswith(b"%PDF")
    een = open_(pakket.read("overdracht.json"))
    assert (een.van, een.naar, een.bsn, een.leerroute, een.uren_nt2) == (cast.gemeente, "0599", BSN, "b1", 40)
    assert een.boetes is None
    (gegeven,) = van(amina, "contact")
    assert kenmerk(pakket.read("overdracht.json")) in gegeven["onderwerp"]
    assert "gemeente 0599" in gegeven["onderwerp"]
    assert BSN not in gegeven["onderwerp"]


def test_fines_go_along_only_when_they_were_asked_for(cast: Cast) -> None:
    from regie.werk.besluiten.handtekening import open_

    amina = met_pip(met_bsn(cast, NIEUW))
    antwoord = stuur(amina.client("karin"), plek(amina, "verhuizing"), naar="0599", gevraagd="on", boetes="on")
    assert open_(zipfile.ZipFile(io.BytesIO(antwoord.content)).read("overdracht.json")).boetes == ()


@pytest.mark.parametrize(("velden", "gezegd"), [
    ({"gevraagd": ""}, "alleen mee als de nieuwe gemeente erom vraagt"),
    ({"naar": ""}, "Vul de code van de nieuwe gemeente in"),
    ({"naar": "12"}, "Vul vier cijfers in"),
])  # fmt: skip
def test_nothing_goes_without_a_request_or_a_gemeente(cast: Cast, velden: dict[str, str], gezegd: str) -> None:
    amina = met_pip(met_bsn(cast, NIEUW))
    antwoord = stuur(amina.client("karin"), plek(amina, "verhuizing"), **({"naar": "0599", "gevraagd": "on"} | velden))
    assert antwoord.status_code == 422
    assert gezegd in tekst(antwoord)
    assert van(amina, "contact") == []


def test_without_a_number_or_a_pip_there_is_no_package(cast: Cast) -> None:
    karin = cast.client("karin")
    assert "Er is niets om over te dragen." in tekst(karin.get(plek(cast, "verhuizing")))
    amina = met_pip(met_bsn(cast, NIEUW, ""))
    antwoord = stuur(karin, plek(amina, "verhuizing"), naar="0599", gevraagd="on")
    assert "Het burgerservicenummer ontbreekt." in tekst(antwoord)


# ---------------------------------------------------------------------------------------------------------- coming


def test_a_pip_from_elsewhere_is_looked_at_and_taken_over_in_one_go(cast: Cast) -> None:
    from regie.dossiers.dossier import termijnen

    amina = met_bsn(cast, NIEUW)
    karin = amina.client("karin")
    nagekeken = karin.post(plek(amina, "overnemen"), {"bestand": bestand(cast.gemeente)})
    assert "10 januari 2025" in tekst(nagekeken)
    assert "Merk van de sleutel" in tekst(nagekeken)
    assert BSN not in nagekeken.content.decode()
    assert van(amina, "pip_overgenomen", "verhuizing") == []
    velden = verborgen(nagekeken) | {"datum": "2026-11-20"}
    for _keer in range(2):
        assert karin.post(plek(amina, "overnemen"), velden).status_code == 303
    (overgenomen,) = van(amina, "pip_overgenomen")
    assert (overgenomen["dagtekening"], overgenomen["uren_nt2"]) == ("2025-01-10", 120.25)
    assert van(amina, "verhuizing") == [{"van": "0363", "naar": cast.gemeente, "pip_meegekomen": True}]
    with amina.als("karin"):
        rijen = {rij["termijn"]: rij for rij in termijnen(amina.dossier)}
    assert str(rijen["inburgeringstermijn"]["uiterlijk"]) == "2028-01-10"
    assert "pip_na_verhuizing" in rijen


@pytest.mark.parametrize(("anders", "gezegd"), [
    ({"naar": "0344"}, "Deze overdracht is voor een andere gemeente."),
    ({"bsn": "999990020"}, "gaat over iemand anders"),
    ({"dagtekening": "2027-01-10"}, "een dag die nog moet komen"),
])  # fmt: skip
def test_a_handover_that_does_not_fit_is_refused(cast: Cast, anders: dict[str, Any], gezegd: str) -> None:
    amina = met_bsn(cast, NIEUW)
    stuk = bestand(**({"naar": cast.gemeente} | anders))
    antwoord = amina.client("karin").post(plek(amina, "overnemen"), {"bestand": stuk})
    assert antwoord.status_code == 422
    assert gezegd in tekst(antwoord)


def test_a_file_that_was_changed_on_the_way_is_refused(cast: Cast) -> None:
    amina = met_bsn(cast, NIEUW)
    stuk = json.loads(bestand(cast.gemeente).read())
    stuk["inhoud"]["uren_nt2"] = 600
    veranderd = SimpleUploadedFile("overdracht.json", json.dumps(stuk).encode(), "application/json")
    antwoord = amina.client("karin").post(plek(amina, "overnemen"), {"bestand": veranderd})
    assert antwoord.status_code == 422
    assert "veranderd nadat het is ondertekend" in tekst(antwoord)


def test_what_was_looked_at_in_one_dossier_cannot_be_recorded_in_another(cast: Cast) -> None:
    amina, ander = met_bsn(cast, NIEUW), met_bsn(cast, "ander", "999990020")
    karin = amina.client("karin")
    velden = verborgen(karin.post(plek(amina, "overnemen"), {"bestand": bestand(cast.gemeente)}))
    antwoord = karin.post(plek(ander, "overnemen"), velden | {"datum": "2026-11-20"})
    assert antwoord.status_code == 422
    assert "Kies het bestand opnieuw" in tekst(antwoord)
    assert van(ander, "pip_overgenomen") == []


def test_where_there_is_a_pip_already_nothing_is_taken_over(cast: Cast) -> None:
    amina = met_pip(met_bsn(cast, NIEUW))
    antwoord = amina.client("karin").post(plek(amina, "overnemen"), {"bestand": bestand(cast.gemeente)})
    assert "In dit dossier staat al een PIP." in tekst(antwoord)


def test_both_are_read_for_the_purpose_of_handing_over(cast: Cast) -> None:
    from regie.web.doelen import DOELEN

    assert DOELEN["besluiten_verhuizing"] == DOELEN["besluiten_overnemen"] == "overdracht"


def test_who_does_not_decide_on_a_pip_hands_nothing_over(cast: Cast) -> None:
    for naam in ("saskia", "milan"):
        assert cast.client(naam).get(plek(cast, "verhuizing")).status_code == 404
