# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A new person: who may be the same comes first, a number that is taken is refused, and sent twice opens once."""

from typing import Any

import pytest

from tests.register.cast import Cast, importeer, verhaal
from tests.web.personen.blad import invulling, tekst

PAD = "/instroom/nieuw/"
SAMI = {
    "voornamen": "Sami", "achternaam": "Haddad", "geboortedatum": "3-4-1992", "groep": "asiel_vergunning",
    "wet": "wi2021", "begin": "koppeling", "datum": "2026-11-20", "azc": "Azc Voorbeeld", "taal": "ar",
    "tolk_nodig": "ja",
}  # fmt: skip
AMINA = SAMI | {"voornamen": "Aminah", "achternaam": "Tesfai", "geboortedatum": "1-5-1990"}


def stuur(cast: Cast, velden: dict[str, Any], naam: str = "karin") -> Any:
    client = cast.client(naam)
    return client.post(PAD, invulling(client.get(PAD)) | velden)


def test_a_consulent_opens_a_dossier_and_has_it(cast: Cast) -> None:
    antwoord = stuur(cast, SAMI)
    assert antwoord.status_code == 303
    bladzijde = tekst(cast.client("karin").get(antwoord["Location"]))
    assert "Sami Haddad" in bladzijde
    assert "Opvang: gekoppeld aan de gemeente ( Azc Voorbeeld )" in bladzijde
    assert "Karin de Vries" in bladzijde
    assert cast.client("bas").get(antwoord["Location"]).status_code == 404


def test_the_team_leader_gives_it_to_a_consulent_or_to_nobody_yet(cast: Cast) -> None:
    cast.staf()
    cast.client("bas")
    van_bas = stuur(cast, SAMI | {"consulent": "bas"}, "saskia")
    assert van_bas.status_code == 303
    assert cast.client("bas").get(van_bas["Location"]).status_code == 200
    assert cast.client("karin").get(van_bas["Location"]).status_code == 404


def test_who_may_be_the_same_is_shown_first_and_then_it_is_for_people_to_say(cast: Cast) -> None:
    client = cast.client("karin")
    eerst = client.post(PAD, invulling(client.get(PAD)) | AMINA)
    assert eerst.status_code == 422
    assert "Is het een van deze mensen?" in tekst(eerst)
    assert "dezelfde geboortedatum, een naam die hetzelfde klinkt" in tekst(eerst)
    assert f'href="/dossiers/{cast.dossier}/"' in eerst.content.decode()
    toch = client.post(PAD, invulling(eerst))
    assert toch.status_code == 303


def test_of_a_colleague_only_that_there_is_one(cast: Cast) -> None:
    cast.staf()
    antwoord = stuur(cast, AMINA, "bas")
    assert antwoord.status_code == 422
    assert "Een dossier dat niet van u is. Vraag uw teamleider." in tekst(antwoord)
    assert cast.dossier not in antwoord.content.decode()
    assert "Tesfay" not in tekst(antwoord)


@pytest.mark.parametrize(("naam", "ziet"), [("karin", True), ("bas", False)])
def test_a_bsn_that_is_here_already_never_gets_a_second_dossier(cast: Cast, naam: str, ziet: bool) -> None:
    client = cast.client(naam)
    antwoord = client.post(PAD, invulling(client.get(PAD)) | SAMI | {"bsn": "999900006"})
    for _keer in range(2):
        assert antwoord.status_code == 422
        assert "Er is al een dossier met dit nummer" in tekst(antwoord)
        assert (f'href="/dossiers/{cast.dossier}/"' in antwoord.content.decode()) is ziet
        antwoord = client.post(PAD, invulling(antwoord))


def test_somebody_of_another_gemeente_is_never_the_same(cast: Cast, databank: object) -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe("0992", "Elders", "voorbeeld")
    elders = f"elders-{cast.gemeente}"
    importeer("0992", verhaal(elders), personen=f"dossier,voornamen,achternaam,bsn\n{elders},Sami,Haddad,999900031\n")
    assert stuur(cast, SAMI | {"bsn": "999900031"}).status_code == 303


def test_sent_twice_opens_once(cast: Cast) -> None:
    client = cast.client("karin")
    velden = invulling(client.get(PAD)) | SAMI
    eerst, nog_eens = client.post(PAD, velden), client.post(PAD, velden)
    assert eerst["Location"] == nog_eens["Location"]


@pytest.mark.parametrize(
    ("fout", "wat"),
    [
        ({"bsn": "999900007"}, "Burgerservicenummer: Dit kan geen burgerservicenummer zijn"),
        ({"voornamen": "", "achternaam": ""}, "Vul een naam of een nummer in"),
        ({"begin": "geen"}, "Een azc hoort bij een koppeling"),
        ({"wet": "geen"}, "Wie geen plicht heeft, valt onder geen wet"),
        ({"datum": "2030-01-01"}, "Deze dag is nog niet geweest"),
        ({"geboortedatum": "31-2-1990"}, "Deze dag bestaat niet"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(cast: Cast, fout: dict[str, str], wat: str) -> None:
    antwoord = stuur(cast, SAMI | fout)
    assert antwoord.status_code == 422
    assert wat in tekst(antwoord)


def test_a_resettled_refugee_is_asked_about_and_belief_only_where_one_may_know_it(cast: Cast) -> None:
    from regie.dossiers.dossier import van_type

    dossier = stuur(cast, SAMI | {"bijzonder": ["hervestiger"]})["Location"].split("/")[2]
    with cast.als("karin"):
        (geopend,) = van_type(dossier, ["dossier_geopend"])
    assert geopend["gegevens"]["hervestiger"] is True
    assert "Geestelijk bedienaar" in tekst(cast.client("karin").get(PAD))
    assert "Geestelijk bedienaar" not in tekst(cast.client("saskia").get(PAD))
    assert stuur(cast, SAMI | {"bijzonder": ["geestelijk_bedienaar"]}, "saskia").status_code == 422


@pytest.mark.parametrize("naam", ["eva", "tess", "inge", "petra"])
def test_who_opens_no_dossiers_does_not_have_the_page(cast: Cast, naam: str) -> None:
    assert cast.client(naam).get(PAD).status_code == 404
    assert cast.client(naam).post(PAD, SAMI).status_code == 404


def test_the_new_dossier_has_the_terms_of_who_was_linked(cast: Cast) -> None:
    from regie.dossiers.dossier import kop

    dossier = stuur(cast, SAMI)["Location"].split("/")[2]
    with cast.als("karin"):
        feiten = kop(dossier)
    assert feiten is not None
    assert (feiten["groep"], feiten["wet"], str(feiten["koppeling"])) == ("asiel_vergunning", "wi2021", "2026-11-20")
