# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What was published: shown as it was, made again as it was, and where that cannot be, the page says why."""

import hashlib
import re
from uuid import uuid4

import pytest

from tests.monitor.geteld import PEILDATUM, tel
from tests.register.cast import Cast
from tests.web.monitor.rapportage import BLAD, DAG, SOORTEN, bestand, geteld, publicatie, publiceer
from tests.web.scherm import tekst_van


@pytest.fixture
def cast(databank: object, hosts: None) -> Cast:
    return geteld("0965")


@pytest.mark.parametrize("soort", SOORTEN)
def test_what_was_published_is_shown_and_made_again(cast: Cast, soort: str) -> None:
    stempel = uuid4()
    pagina = publiceer(cast, soort, "eva", stempel)
    assert pagina.redirect_chain == [(f"{BLAD}publiek/{stempel}/", 302)]
    gelezen = tekst_van(pagina)
    bewaard = publicatie(cast, stempel)
    assert "Gepubliceerd: " in gelezen
    assert "Stand op 31 oktober 2026." in gelezen
    assert f"Merk van het bestand (SHA-256) {bewaard.sha256}" in gelezen
    assert "Gepubliceerd door Eva Blom" in gelezen
    assert "In dit rapport staan geen cijfers." not in gelezen
    opnieuw = cast.client("saskia").get(f"{BLAD}publiek/{stempel}/bestand/")
    assert hashlib.sha256(opnieuw.content).hexdigest() == bewaard.sha256
    assert len(opnieuw.content) == bewaard.omvang


def test_the_page_of_a_publication_shows_the_published_figures_to_a_team_leader_too(cast: Cast) -> None:
    stempel = uuid4()
    publiceer(cast, "jaarverslag", "saskia", stempel)
    adres = f"{BLAD}publiek/{stempel}/"
    saskia, eva = (tekst_van(cast.client(wie).get(adres)) for wie in ("saskia", "eva"))
    assert saskia == eva
    assert "niet getoond" in saskia
    assert "Karin" not in saskia


def test_a_set_of_the_social_monitor_is_shown_row_by_row(cast: Cast) -> None:
    gelezen = tekst_van(publiceer(cast, "sociaal_domein"))
    assert "2026-10 0965 Aantal inburgeraars inburgeraars" in gelezen


def test_pressed_twice_is_one_publication(cast: Cast) -> None:
    from regie.monitor.publiceren import gepubliceerd

    stempel = uuid4()
    assert publiceer(cast, "cijfers_csv", stempel=stempel).status_code == 200
    assert publiceer(cast, "cijfers_csv", stempel=stempel).status_code == 200
    with cast.als("saskia"):
        assert [een.id for een in gepubliceerd(200)].count(stempel) == 1


def test_the_list_says_what_was_published_by_whom_and_turns_its_pages(cast: Cast) -> None:
    for _nummer in range(21):
        publiceer(cast, "raadsteksten")
    eerste = cast.client("eva").get(f"{BLAD}{DAG}")
    assert re.search(
        r"Teksten voor de raad 31 oktober 2026 \d+ november 2026 om [\d.]+ uur Saskia Bos", tekst_van(eerste)
    )
    assert eerste.content.decode().count("Maak opnieuw") == 20
    volgende = re.search(r'href="(\?[^"]+)#k-gepubliceerd" rel="next"', eerste.content.decode())
    assert volgende is not None
    tweede = cast.client("eva").get(f"{BLAD}{volgende[1].replace('&amp;', '&')}")
    assert 'rel="prev"' in tweede.content.decode()
    for vreemd in ("0", "-1", "x", "²", "99999"):
        assert cast.client("eva").get(f"{BLAD}{DAG}&blad={vreemd}").status_code == 200


def test_the_list_does_not_name_the_system_as_somebody(cast: Cast) -> None:
    from regie.monitor.publiceren import publiceer_maand
    from regie.toegang.gemeenten import gemeenten
    from tests.monitor.geteld import NU
    from tests.verhaal import recht

    tel(cast, PEILDATUM, PEILDATUM)
    assert publiceer_maand(gemeenten()[cast.gemeente], recht(), NU)
    gevonden = []
    for blad in range(1, 9):
        gevonden.append(tekst_van(cast.client("eva").get(f"{BLAD}?blad={blad}")))
    assert any("Factsheet 31 oktober 2026 29 november 2026 om 3.40 uur Regie" in deel for deel in gevonden)


# -------------------------------------------------------------------------------------- what is different


def test_a_file_that_is_not_the_same_is_not_given_and_the_page_says_what_differs(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    from regie.web.monitor import rapporten
    from tests.verhaal import recht

    stempel = uuid4()
    publiceer(cast, "jaarverslag", stempel=stempel)
    oud = recht().indicatoren["inburgeraars"]
    nieuw = oud.model_copy(update={"versie": oud.versie + 1})
    anders = replace(recht(), indicatoren={**recht().indicatoren, "inburgeraars": nieuw}, kenmerk="f" * 64)
    monkeypatch.setattr(rapporten, "geldend_recht", lambda _request: anders)
    antwoord = cast.client("eva").get(f"{BLAD}publiek/{stempel}/bestand/")
    assert antwoord.status_code == 409
    assert "Content-Disposition" not in antwoord
    gelezen = tekst_van(antwoord)
    assert "Dit bestand is niet precies zo opnieuw te maken." in gelezen
    assert "De regels, de namen of de definities zijn veranderd (toen " in gelezen
    assert f"heeft nu versie {oud.versie + 1}; dit cijfer is geteld met versie {oud.versie}." in gelezen
    assert cast.client("eva").get(f"{BLAD}publiek/{stempel}/").status_code == 200


@pytest.mark.parametrize("soort", ["factsheet", "raadsteksten"])
def test_figures_that_may_not_go_out_make_no_file_and_no_publication(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, soort: str
) -> None:
    from regie.documenten.monitor.publicatie import PublicatieFout
    from regie.monitor import producten
    from regie.monitor.publiceren import lees

    def weiger(_levering: object) -> None:
        raise PublicatieFout(["inburgeraars (totaal): het aantal 3 is klein"])

    monkeypatch.setattr(producten, "voor_publicatie", weiger)
    stempel = uuid4()
    gepost = publiceer(cast, soort, stempel=stempel)
    for antwoord in (bestand(cast, soort), gepost):
        assert antwoord.status_code == 409
        assert "Dit bestand is niet gemaakt." in tekst_van(antwoord)
        assert "het aantal 3 is klein" in tekst_van(antwoord)
    with cast.als("saskia"):
        assert lees(stempel) is None
    teksten = cast.client("eva").get(f"{BLAD}teksten/{DAG}")
    assert teksten.status_code == 409


def test_figures_that_the_definitions_do_not_know_any_more_say_so(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    from regie.web.monitor import rapporten
    from tests.verhaal import recht

    stempel = uuid4()
    publiceer(cast, "cijfers_csv", stempel=stempel)
    nieuw = recht().indicatoren["inburgeraars"].model_copy(update={"dimensies": ()})
    anders = replace(recht(), indicatoren={**recht().indicatoren, "inburgeraars": nieuw}, kenmerk="f" * 64)
    monkeypatch.setattr(rapporten, "geldend_recht", lambda _request: anders)
    pagina = cast.client("eva").get(f"{BLAD}publiek/{stempel}/")
    assert pagina.status_code == 200
    assert "Deze cijfers zijn nu niet te tonen." in tekst_van(pagina)
    assert "de definitie kent &#x27;" in tekst_van(pagina)
    assert cast.client("eva").get(f"{BLAD}publiek/{stempel}/bestand/").status_code == 409


def test_a_document_that_cannot_be_made_now_says_why(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    from regie.documenten.pdf import DocumentFout
    from regie.monitor import publiceren

    def faal(*_alles: object) -> None:
        raise DocumentFout("De letters zijn er niet. Maak ze eerst: make assets.")

    stempel = uuid4()
    publiceer(cast, "factsheet", stempel=stempel)
    monkeypatch.setattr(publiceren, "maak", faal)
    for adres in (f"publiek/{stempel}/bestand/", f"bestand/factsheet/{DAG}"):
        antwoord = cast.client("eva").get(f"{BLAD}{adres}")
        assert antwoord.status_code == 409
        assert "De letters zijn er niet." in tekst_van(antwoord)
