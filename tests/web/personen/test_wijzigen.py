# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Gegevens wijzigen: seen on the dossier, found by search, kept in a trail, and refused in words."""

from typing import Any

import pytest
from django.db import connection

from tests.register.cast import VANDAAG, Cast
from tests.web.personen.blad import invulling, tekst

BSN, ANDER_BSN, FOUT_BSN = "999900006", "999900018", "999900007"


def pad(cast: Cast) -> str:
    return f"/dossiers/{cast.dossier}/persoon/"


def wijzig(cast: Cast, naam: str = "karin", **anders: Any) -> Any:
    client = cast.client(naam)
    return client.post(pad(cast), invulling(client.get(pad(cast)), **anders))


def spoor(cast: Cast) -> list[tuple[str, str, str, str, str]]:
    with cast.als("karin"), connection.cursor() as cursor:
        cursor.execute("SELECT veld, oud, nieuw, reden, door FROM persoon_wijziging WHERE dossier = %s"
                       " ORDER BY versie, veld", [cast.dossier])  # fmt: skip
        return list(cursor.fetchall())


def test_what_is_changed_is_seen_on_the_dossier_and_found_by_search(cast: Cast) -> None:
    antwoord = wijzig(cast, telefoon="06 1234 5678", email="amina@voorbeeld.nl", roepnaam="Mina", naam_eigen="ኣሚና",
                      taal="am", talen=["ar", "en"], tolk_nodig="ja", tolktaal="am", post_adres="Kade 1\nVoorbeeldstad",
                      reden="belde zelf")  # fmt: skip
    assert antwoord.status_code == 303
    client = cast.client("karin")
    bladzijde = client.get(antwoord["Location"]).content.decode()
    for woord in ("0612345678", "amina@voorbeeld.nl", "Mina", "ኣሚና", "Arabisch, Engels", "Kade 1", "Amhaars"):
        assert woord in bladzijde, woord
    for zoek in ({"nummer": "0612345678"}, {"naam": "mina"}):
        assert cast.dossier in client.post("/zoeken/", zoek).content.decode(), zoek


def test_every_change_stands_in_the_trail_and_on_the_page(cast: Cast) -> None:
    wijzig(cast, telefoon="0612345678", achternaam="Tesfai", reden="paspoort gezien")
    assert spoor(cast) == [
        ("achternaam", "Tesfay", "Tesfai", "paspoort gezien", "karin"),
        ("telefoon", "0600000017", "0612345678", "paspoort gezien", "karin"),
    ]
    bladzijde = tekst(cast.client("karin").get(pad(cast)))
    assert "Tesfay" in bladzijde
    assert "paspoort gezien" in bladzijde


def test_nothing_changed_leaves_no_trace(cast: Cast) -> None:
    assert wijzig(cast).status_code == 303
    assert spoor(cast) == []


def test_a_wrong_bsn_is_refused_at_the_field(cast: Cast) -> None:
    antwoord = wijzig(cast, bsn=FOUT_BSN)
    assert antwoord.status_code == 422
    assert "Burgerservicenummer: Dit kan geen burgerservicenummer zijn" in tekst(antwoord)


def test_a_bsn_is_never_shown_and_never_stands_whole_in_the_trail(cast: Cast) -> None:
    assert BSN not in cast.client("karin").get(pad(cast)).content.decode()
    assert wijzig(cast, bsn=ANDER_BSN).status_code == 303
    assert spoor(cast) == [("bsn", "*******06", "*******18", "", "karin")]
    assert ANDER_BSN not in cast.client("karin").get(pad(cast)).content.decode()


def test_a_bsn_of_somebody_else_is_refused_with_a_link_to_who_may_see_that_dossier(cast: Cast) -> None:
    from tests.register.cast import importeer, verhaal

    ander = f"ander-{cast.gemeente}"
    importeer(cast.gemeente, verhaal(ander, "bas"), personen=f"dossier,voornamen,bsn\n{ander},Sami,{ANDER_BSN}\n")
    cast.staf()
    van_karin = wijzig(cast, bsn=ANDER_BSN)
    assert van_karin.status_code == 422
    assert "Het is niet van u. Vraag uw teamleider." in tekst(van_karin)
    assert ander not in van_karin.content.decode()
    van_saskia = wijzig(cast, "saskia", bsn=ANDER_BSN)
    assert f'href="/dossiers/{ander}/"' in van_saskia.content.decode()


def test_another_year_of_birth_asks_to_mend_the_opening_too(cast: Cast) -> None:
    client = cast.client("karin")
    antwoord = client.post(pad(cast), invulling(client.get(pad(cast)), geboortedatum="1-5-1989"))
    assert "Bij Dossier geopend staat nog een ander geboortejaar" in tekst(client.get(antwoord["Location"]))


def test_what_changed_goes_to_the_person_who_asks_for_it(cast: Cast) -> None:
    from regie.dossiers.personen import voor_de_persoon

    wijzig(cast, telefoon="0612345678", post_adres="Kade 1", bsn=ANDER_BSN)
    with cast.als_systeem():
        extra = voor_de_persoon(cast.dossier)
    assert [een["adres"] for een in extra["contact"]] == ["Kade 1"]
    assert {een["veld"] for een in extra["eerdere_gegevens"]} == {"Telefoon", "Postadres", "Burgerservicenummer"}
    assert ANDER_BSN not in str(extra)
    assert "karin" not in str(extra)


def test_two_writers_of_one_field_at_once_the_second_hears_what_the_first_made_of_it(cast: Cast) -> None:
    karin, saskia = cast.client("karin"), cast.client("saskia")
    open_bij_karin = karin.get(pad(cast))
    saskia.post(pad(cast), invulling(saskia.get(pad(cast)), telefoon="0611111111"))
    antwoord = karin.post(pad(cast), invulling(open_bij_karin, telefoon="0622222222"))
    assert antwoord.status_code == 409
    assert "Saskia Bos maakte hier intussen van: 0611111111" in tekst(antwoord)
    nog_eens = karin.post(pad(cast), invulling(antwoord, telefoon="0622222222"))
    assert nog_eens.status_code == 303
    assert [rij[:3] for rij in spoor(cast)] == [
        ("telefoon", "0600000017", "0611111111"),
        ("telefoon", "0611111111", "0622222222"),
    ]


def test_two_writers_of_different_fields_do_not_stand_in_each_others_way(cast: Cast) -> None:
    karin, saskia = cast.client("karin"), cast.client("saskia")
    open_bij_karin = karin.get(pad(cast))
    saskia.post(pad(cast), invulling(saskia.get(pad(cast)), telefoon="0611111111"))
    assert karin.post(pad(cast), invulling(open_bij_karin, roepnaam="Mina")).status_code == 303
    assert {rij[:3] for rij in spoor(cast)} == {("telefoon", "0600000017", "0611111111"), ("roepnaam", "", "Mina")}


def test_a_broken_form_says_so(cast: Cast) -> None:
    antwoord = wijzig(cast, begin="geen json")
    assert antwoord.status_code == 422
    antwoord = wijzig(cast, versie="")
    assert antwoord.status_code == 422


@pytest.mark.parametrize("naam", ["bas", "eva", "tess", "inge"])
def test_who_has_no_say_over_amina_gets_404(cast: Cast, naam: str) -> None:
    client = cast.client(naam)
    assert client.get(pad(cast)).status_code == 404
    assert client.post(pad(cast), {"versie": "1", "begin": "{}", "telefoon": "0611111111"}).status_code == 404


def test_milan_of_another_gemeente_gets_404(cast: Cast, databank: object) -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe("0993", "Elders", "voorbeeld")
    milan = Cast("0993", cast.dossier).client("milan")
    assert milan.get(pad(cast)).status_code == 404
    assert milan.post(pad(cast), {"versie": "1", "begin": "{}", "telefoon": "0611111111"}).status_code == 404


def test_the_azc_goes_from_the_dossier_when_there_is_a_home(cast: Cast) -> None:
    wijzig(cast, azc_adres="Azc Voorbeeld", azc_naam="Jo van het azc", azc_telefoon="0501234567")
    assert "Jo van het azc" in cast.client("karin").get(f"/dossiers/{cast.dossier}/").content.decode()
    cast.leg_vast("huisvesting", "2026-11-10", soort="regulier")
    bladzijde = tekst(cast.client("karin").get(f"/dossiers/{cast.dossier}/"))
    assert "Jo van het azc" not in bladzijde
    assert "Woonplek: gewone woning" in bladzijde


def test_the_place_of_somebody_in_hiding_is_for_the_consulent_alone(cast: Cast) -> None:
    wijzig(cast, post_adres="Geheime kade 9")
    cast.leg_vast("afscherming", "2026-11-12", reden="bedreiging")
    assert "Geheime kade" in cast.client("karin").get(pad(cast)).content.decode()
    saskia = cast.client("saskia")
    for adres in (pad(cast), f"/dossiers/{cast.dossier}/"):
        assert "Geheime kade" not in saskia.get(adres).content.decode(), adres
    antwoord = saskia.post(pad(cast), invulling(saskia.get(pad(cast)), post_adres="Hier woont zij"))
    assert antwoord.status_code == 303  # the field is not hers: it is not read at all
    assert [rij[2] for rij in spoor(cast)] == ["Geheime kade 9"]


def test_the_trail_cannot_be_changed_or_emptied(cast: Cast) -> None:
    from django.db import DatabaseError

    wijzig(cast, telefoon="0612345678")
    for wat in ("UPDATE persoon_wijziging SET nieuw = 'x'", "DELETE FROM persoon_wijziging"):
        weigert = pytest.raises(DatabaseError, match="permission denied|kan niet")
        with weigert, cast.als_systeem(VANDAAG), connection.cursor() as cursor:
            cursor.execute(wat)


def test_a_partner_sees_no_address_and_no_trail_whatever_it_asks(cast: Cast) -> None:
    from tests.register.cast import SCHOOL

    wijzig(cast, post_adres="Kade 1", telefoon="0612345678")
    cast.staf()
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    for naam, ziet in (("karin", True), ("tess", False), ("eva", False), ("bas", False)):
        with cast.als(naam), connection.cursor() as cursor:
            for tabel in ("persoon_contact", "persoon_wijziging"):
                cursor.execute(f"SELECT count(*) > 0 FROM {tabel}")
                assert cursor.fetchone()[0] is ziet, (naam, tabel)


def test_two_writers_at_the_door_at_the_same_moment_wait_for_each_other(cast: Cast) -> None:
    """One wins; the other hears it: never one change over another that nobody saw."""
    from concurrent.futures import ThreadPoolExecutor
    from threading import Barrier

    from django.db import connections

    from regie.register.personen_wijzigen import Ingehaald, Wijziging, wijzig_persoon

    klaar = Barrier(2)

    def schrijf(nummer: str) -> str:
        try:
            with cast.als("karin") as karin:
                klaar.wait()
                wijzig_persoon(karin, cast.dossier, Wijziging({"telefoon": nummer}, 1), VANDAAG)
                return "bewaard"
        except Ingehaald as fout:
            return fout.anderen[0].waarde
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as samen:
        uitkomsten = sorted(samen.map(schrijf, ["0611111111", "0622222222"]))
    assert uitkomsten[1] == "bewaard"
    assert [rij[2] for rij in spoor(cast)] == [uitkomsten[0]]


def test_law_and_group_are_told_with_who_decided(cast: Cast) -> None:
    cast.leg_vast("plicht_gewijzigd", "2026-11-15", groep="gezinsmigrant", reden="bericht van DUO")
    bladzijde = tekst(cast.client("karin").get(f"/dossiers/{cast.dossier}/"))
    assert "Plicht en groep" in bladzijde
    assert "DUO, overgenomen door Karin de Vries" in bladzijde
