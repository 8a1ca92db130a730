# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A move from one gemeente to another: the package, its receipt, and taking it over with the term that runs on."""

import io
import json
import re
import zipfile
from datetime import date
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


NAGEVRAAGD = {"nagevraagd": "on", "gevraagd_bij": "team inburgering"}


def van(cast: Cast, *types: str) -> list[dict[str, Any]]:
    from regie.dossiers.dossier import van_type

    with cast.als("karin"):
        return [rij["gegevens"] for rij in van_type(cast.dossier, types)]


VELDEN = {"naar": "0599", "gevraagd": "on", "nagekeken": "on"}


def pakket_van(cast: Cast, **anders: str) -> Any:
    """Both presses: made, and taken out."""
    karin, adres = cast.client("karin"), plek(cast, "verhuizing")
    gemaakt = stuur(karin, adres, **(VELDEN | anders))
    assert "Het pakket is gemaakt" in tekst(gemaakt)
    return karin.post(adres, verborgen(gemaakt) | {"haal": "ja"})


# ----------------------------------------------------------------------------------------------------------- going


def test_the_package_holds_what_may_go_and_the_dossier_says_that_it_was_given(cast: Cast) -> None:
    from regie.werk.besluiten.handtekening import kenmerk, merk, open_

    amina = met_uren(met_pip(met_bsn(cast, NIEUW)), 40)
    antwoord = pakket_van(amina)
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
    assert f"Merk van de sleutel: {merk(pakket.read('overdracht.json'))}." in gegeven["onderwerp"]
    assert "gemeente 0599" in gegeven["onderwerp"]
    assert BSN not in gegeven["onderwerp"]


def test_fines_go_along_only_when_they_were_asked_for(cast: Cast) -> None:
    from regie.werk.besluiten.handtekening import open_

    amina = met_pip(met_bsn(cast, NIEUW))
    antwoord = pakket_van(amina, boetes="on")
    assert open_(zipfile.ZipFile(io.BytesIO(antwoord.content)).read("overdracht.json")).boetes == ()


def test_the_page_says_it_was_made_with_the_mark_to_read_out(cast: Cast) -> None:
    from regie.werk.besluiten.handtekening import merk

    amina = met_pip(met_bsn(cast, NIEUW))
    karin, adres = amina.client("karin"), plek(amina, "verhuizing")
    gemaakt = stuur(karin, adres, **VELDEN)
    stuk = zipfile.ZipFile(io.BytesIO(karin.post(adres, verborgen(gemaakt) | {"haal": "ja"}).content))
    assert merk(stuk.read("overdracht.json")) in tekst(gemaakt)
    assert len(van(amina, "contact")) == 1


def test_a_package_of_before_something_changed_is_not_given_and_the_page_says_so_in_words(cast: Cast) -> None:
    amina = met_uren(met_pip(met_bsn(cast, NIEUW)), 40)
    karin, adres = amina.client("karin"), plek(amina, "verhuizing")
    gemaakt = stuur(karin, adres, **VELDEN)
    amina.leg_vast("uren_verrekend", "2026-11-21", norm="b1_600", uren=4, grond="intake")
    antwoord = karin.post(adres, verborgen(gemaakt) | {"haal": "ja"})
    assert antwoord.status_code == 422
    assert "Er is iets veranderd nadat dit pakket werd gemaakt." in tekst(antwoord)
    assert "bestaat al en zegt iets anders" not in tekst(antwoord)


def test_taking_it_out_is_written_in_the_log_as_an_export(cast: Cast) -> None:
    from tests.toegang.logboek import inzages

    amina = met_pip(met_bsn(cast, NIEUW))
    pakket_van(amina)
    gezien = [een["soort"] for een in inzages(amina) if een["wat"] == "besluiten_verhuizing"]
    assert gezien == ["openen", "openen", "exporteren"]


def test_what_was_typed_is_shown_to_read_before_it_goes(cast: Cast) -> None:
    amina = met_pip(met_bsn(cast, NIEUW), ondersteuning="Bas gaat mee.")
    bladzijde = tekst(amina.client("karin").get(plek(amina, "verhuizing")))
    assert "Lees deze teksten na" in bladzijde
    assert bladzijde.count("Bas gaat mee.") == 2
    assert "Niets over gezondheid, gezin of geld. Geen notities" not in bladzijde


@pytest.mark.parametrize(("velden", "gezegd"), [
    ({"gevraagd": ""}, "alleen mee als de nieuwe gemeente erom vraagt"),
    ({"nagekeken": ""}, "Lees de teksten die meegaan."),
    ({"naar": ""}, "Vul de code van de nieuwe gemeente in"),
    ({"naar": "12"}, "Vul vier cijfers in"),
])  # fmt: skip
def test_nothing_goes_without_a_request_or_a_gemeente(cast: Cast, velden: dict[str, str], gezegd: str) -> None:
    amina = met_pip(met_bsn(cast, NIEUW))
    antwoord = stuur(amina.client("karin"), plek(amina, "verhuizing"), **(VELDEN | velden))
    assert antwoord.status_code == 422
    assert gezegd in tekst(antwoord)
    assert van(amina, "contact") == []


def test_without_a_number_or_a_pip_there_is_no_package(cast: Cast) -> None:
    karin = cast.client("karin")
    assert "Er is niets om over te dragen." in tekst(karin.get(plek(cast, "verhuizing")))
    amina = met_pip(met_bsn(cast, NIEUW, ""))
    antwoord = stuur(karin, plek(amina, "verhuizing"), **VELDEN)
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
    velden = verborgen(nagekeken) | NAGEVRAAGD | {"datum": "2026-11-20"}
    for _keer in range(2):
        assert karin.post(plek(amina, "overnemen"), velden).status_code == 303
    (overgenomen,) = van(amina, "pip_overgenomen")
    assert (overgenomen["dagtekening"], overgenomen["uren_nt2"]) == ("2025-01-10", 120.25)
    assert van(amina, "verhuizing") == [{"van": "0363", "naar": cast.gemeente, "pip_meegekomen": True}]
    (ontvangen,) = van(amina, "contact")
    assert ontvangen["richting"] == "in"
    assert "van gemeente 0363 ontvangen" in ontvangen["onderwerp"]
    assert _merk(nagekeken) in ontvangen["onderwerp"]
    with amina.als("karin"):
        rijen = {rij["termijn"]: rij for rij in termijnen(amina.dossier)}
    assert str(rijen["inburgeringstermijn"]["uiterlijk"]) == "2028-01-10"
    assert "pip_na_verhuizing" in rijen


def _merk(antwoord: Any) -> str:
    gevonden = re.search(r"Merk van de sleutel: ((?:[0-9a-f]{4} ?){4})", tekst(antwoord))
    assert gevonden is not None
    return gevonden[1].strip()


def test_who_was_registered_here_before_that_pip_did_not_move_with_it(cast: Cast) -> None:
    amina = met_bsn(cast, NIEUW)
    karin = amina.client("karin")
    stuk = bestand(cast.gemeente, dagtekening=date(2026, 11, 20))
    velden = verborgen(karin.post(plek(amina, "overnemen"), {"bestand": stuk}))
    te_vroeg = karin.post(plek(amina, "overnemen"), velden | NAGEVRAAGD | {"datum": "2026-11-19"})
    assert te_vroeg.status_code == 422
    assert "was het PIP van de andere gemeente er nog niet" in tekst(te_vroeg)
    assert van(amina, "pip_overgenomen") == []
    assert karin.post(plek(amina, "overnemen"), velden | NAGEVRAAGD | {"datum": "2026-11-20"}).status_code == 303


def test_two_who_take_over_at_once_take_over_once(cast: Cast) -> None:
    amina = met_bsn(cast, NIEUW)
    karin, saskia = amina.client("karin"), amina.client("saskia")
    zij, hij = (verborgen(wie.post(plek(amina, "overnemen"), {"bestand": bestand(cast.gemeente)}))
                for wie in (karin, saskia))  # fmt: skip
    assert karin.post(plek(amina, "overnemen"), zij | NAGEVRAAGD | {"datum": "2026-11-20"}).status_code == 303
    assert saskia.post(plek(amina, "overnemen"), hij | NAGEVRAAGD | {"datum": "2026-11-20"}).status_code in (409, 422)
    assert len(van(amina, "pip_overgenomen")) == 1


def test_the_old_gemeente_keeps_the_dossier_until_somebody_closes_it(cast: Cast) -> None:
    amina = met_pip(met_bsn(cast, NIEUW))
    karin = amina.client("karin")
    stuur(karin, plek(amina, "verhuizing"), **VELDEN)
    assert van(amina, "dossier_gesloten") == []
    bladzijde = karin.get(plek(amina, "verhuizing"))
    assert "Het dossier blijft bij uw gemeente." in tekst(bladzijde)
    assert f"/dossiers/{amina.dossier}/vastleggen/dossier_gesloten/" in bladzijde.content.decode()


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
    antwoord = karin.post(plek(ander, "overnemen"), velden | NAGEVRAAGD | {"datum": "2026-11-20"})
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
