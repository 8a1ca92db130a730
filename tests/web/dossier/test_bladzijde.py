# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of a dossier says who it is, where we are, what must be done and why; to who may see it."""

import pytest

from tests.register.cast import Cast, importeer
from tests.verhaal import gebeurtenis
from tests.web.dossier.lezen import eerder, ids, tekst


def bladzijde(cast: Cast, naam: str = "karin", vraag: str = "") -> str:
    antwoord = cast.client(naam).get(f"/dossiers/{cast.dossier}/{vraag}")
    assert antwoord.status_code == 200
    return tekst(antwoord)


def test_the_top_says_who_it_is_and_who_is_involved(cast: Cast) -> None:
    cast.leg_vast("kennismaking", "2026-11-02", vorm="gemeentehuis", tolk="telefonisch")
    cast.leg_vast("mb_start", "2026-11-03", uitvoerder="Buurtwerk")
    cast.leg_vast("aanmelding_leerroute", "2026-11-04", aanbieder="Taalhuis", leerroute="b1")
    gezien = bladzijde(cast)
    for deel in (
        "Amina Tesfay", "1 mei 1990", "Tigrinya", "tolk aan de telefoon, laatst op 2 november 2026", "0600000017",
        "Asielvergunning", "Karin de Vries", "Taalhuis", "Buurtwerk",
    ):  # fmt: skip
        assert deel in gezien


def test_the_school_is_gone_after_the_last_lesson(cast: Cast) -> None:
    cast.leg_vast("start_leerroute", "2026-10-05", aanbieder="Taalhuis", leerroute="b1")
    cast.leg_vast("einde_leerroute", "2026-11-06", reden="gestopt")
    boven = bladzijde(cast).split(" De doorlopende lijn ")[0]
    assert "Taalhuis" not in boven


def test_a_person_without_a_name_is_called_by_the_dossier(gemeente: str) -> None:
    rijen = [
        gebeurtenis("dossier_geopend", "2026-06-01", "naamloos", groep="asiel_vergunning", wet="wi2021"),
        gebeurtenis("toewijzing", "2026-06-02", "naamloos", rol="regie", medewerker="karin"),
    ]
    importeer(gemeente, rijen)
    assert "Naam onbekend (naamloos)" in bladzijde(Cast(gemeente, "naamloos"))


def test_a_term_says_why_from_which_source_and_what_settles_it(cast: Cast) -> None:
    gezien = bladzijde(cast)
    for deel in (
        "PIP vaststellen",
        "10 december 2026",
        "Telt vanaf 1 oktober 2026",
        "Bron:",
        "Naar het PIP",
        "Vastleggen: Kennismaking",
    ):
        assert deel in gezien
    assert "Vastleggen: PIP" not in gezien  # it is made on its own page, with its documents
    adres = f"/dossiers/{cast.dossier}/vastleggen/kennismaking/?termijn=kennismaking"
    assert adres in cast.client("karin").get(f"/dossiers/{cast.dossier}/").content.decode()


def test_law_stands_before_policy_and_what_is_urgent_before_what_runs(cast: Cast) -> None:
    from regie.web.dossier.wat_nu import herleiding, met_naam, wat_nu
    from tests.web.dossier.bezoekers import bezoek_van

    rijen = [
        {"aard": "streven", "let_op": True, "status": "bijna"},
        {"aard": "wet", "let_op": False, "status": "loopt"},
        {"aard": "wet", "let_op": True, "status": "verlopen"},
        {"aard": "wet", "let_op": True, "status": "gehaald"},
    ]
    with bezoek_van(cast, "karin") as hier:
        from regie.dossiers.dossier import termijnen

        voorbeeld = next(rij for rij in termijnen(cast.dossier) if rij["termijn"] == "pip")
        alle = [voorbeeld | rij for rij in rijen]
        uitleg = herleiding(hier, alle)
        regels = wat_nu(hier, met_naam(alle, uitleg), uitleg, mag_iets=True)
    assert [(regel.aard, regel.let_op) for regel in regels] == [("wet", True), ("streven", True), ("wet", False)]


def test_appointments_that_are_off_or_past_are_not_shown(cast: Cast) -> None:
    rijen = [
        ("a", "2030-12-04T10:30:00+01:00", "huisbezoek"),
        ("b", "2030-12-05T10:30:00+01:00", "intake"),
        ("c", "2026-10-05T10:30:00+02:00", "kennismaking"),
    ]
    for sleutel, begin, soort in rijen:
        cast.leg_vast("afspraak_gepland", "2026-10-01", afspraak_id=sleutel, soort=soort, begin=begin, duur_minuten=60)
    cast.leg_vast("afspraak_vervallen", "2026-10-02", afspraak_id="b")
    afspraken = bladzijde(cast).split(" Afspraken ")[1].split(" Bekijk op ")[0]
    assert "huisbezoek 4 december 2030 om 10.30 uur" in afspraken
    assert "intake" not in afspraken
    assert "kennismaking" not in afspraken


def test_an_agreed_action_stays_until_its_outcome_is_recorded(cast: Cast) -> None:
    cast.leg_vast(
        "afspraak_gemaakt", "2026-10-01", actie_id="huur", wie="gemeente", wat="huurtoeslag", uiterlijk="2026-10-09"
    )
    afspraken = bladzijde(cast).split(" Afspraken ")[1].split(" Bekijk op ")[0]
    assert "huurtoeslag uiterlijk 9 oktober 2026" in afspraken
    assert "deze dag is voorbij" in afspraken
    cast.leg_vast("afspraak_stand", "2026-10-03", actie_id="huur", stand="gedaan")
    assert "huurtoeslag" not in bladzijde(cast).split(" Afspraken ")[1].split(" Bekijk op ")[0]


@pytest.mark.parametrize("naam", ["bas", "milan"])
def test_a_dossier_of_another_does_not_exist(cast: Cast, gemeente: str, naam: str) -> None:
    antwoord = cast.client(naam).get(f"/dossiers/{cast.dossier}/")
    assert antwoord.status_code == 404
    assert "Amina" not in antwoord.content.decode()


def test_another_gemeente_does_not_find_the_dossier(cast: Cast, gemeente: str) -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    elders = f"{9000 - int(gemeente)}"
    voeg_gemeente_toe(elders, f"Elders {elders}", "voorbeeld")
    saskia = Cast(elders, cast.dossier).client("saskia")
    assert saskia.get(f"/dossiers/{cast.dossier}/").status_code == 404


def test_reading_is_written_down_with_the_household(cast: Cast) -> None:
    from django.db import connection

    partner = f"{cast.dossier}-partner"
    rijen = [
        gebeurtenis("dossier_geopend", "2026-06-01", partner, groep="asiel_vergunning", wet="wi2021"),
        gebeurtenis("toewijzing", "2026-06-02", partner, rol="regie", medewerker="karin"),
        gebeurtenis("huishouden_lid", "2026-06-02", partner, huishouden_id="h1", rol="partner"),
    ]
    importeer(cast.gemeente, rijen)
    cast.leg_vast("huishouden_lid", "2026-06-02", huishouden_id="h1", rol="aanvrager")
    assert f"/dossiers/{partner}/" in cast.client("karin").get(f"/dossiers/{cast.dossier}/").content.decode()
    with cast.als_systeem(), connection.cursor() as cursor:
        cursor.execute("SELECT dossiers FROM inzage ORDER BY moment DESC LIMIT 1")
        assert cursor.fetchone()[0] == sorted([cast.dossier, partner])


def test_the_timeline_is_newest_first_and_says_who_recorded_it(cast: Cast) -> None:
    oud = cast.leg_vast("contact", "2026-10-20", kanaal="telefoon", richting="in", onderwerp="huur")
    nieuw = cast.leg_vast("contact", "2026-11-20", kanaal="email", richting="uit", onderwerp="werk")
    antwoord = cast.client("karin").get(f"/dossiers/{cast.dossier}/")
    volgorde = ids(antwoord)
    assert volgorde[0] == str(nieuw)
    assert volgorde.index(str(oud)) > 0
    assert "Vastgelegd door Karin de Vries" in tekst(antwoord)
    assert "20 november 2026 Contact Er is contact geweest (e-mail)" in tekst(antwoord)


def test_a_long_timeline_goes_on_where_it_stopped_and_its_address_names_nobody(cast: Cast) -> None:
    from regie.web.dossier.tijdlijn import PER_BLADZIJDE

    for nummer in range(PER_BLADZIJDE + 3):
        cast.leg_vast("contact", "2026-11-20", kanaal="telefoon", richting="in", onderwerp=f"nummer {nummer}")
    client = cast.client("karin")
    eerste = client.get(f"/dossiers/{cast.dossier}/")
    assert len(ids(eerste)) == PER_BLADZIJDE
    adres = eerder(eerste)
    assert "amina" not in adres.replace(cast.dossier, "").lower()
    tweede = client.get(adres)
    assert not set(ids(eerste)) & set(ids(tweede))
    assert len(ids(tweede)) == 3 + 5  # and the five of the story
    assert "Naar het nieuwste" in tekst(tweede)


@pytest.mark.parametrize("vraag", ["?na=onzin", "?na=", "?categorie=geheim", "?na=MjAyNi0xMS0yMHxvbnppbnx4"])
def test_an_address_that_was_never_given_out_is_not_there(cast: Cast, vraag: str) -> None:
    assert cast.client("karin").get(f"/dossiers/{cast.dossier}/{vraag}").status_code == 404


def test_the_timeline_can_be_filtered_by_category(cast: Cast) -> None:
    cast.leg_vast("ontzorgen_start", "2026-11-02", vorm="wettelijk")
    antwoord = cast.client("karin").get(f"/dossiers/{cast.dossier}/?categorie=financieel")
    assert len(ids(antwoord)) == 1
    assert "Ontzorgen gestart" in tekst(antwoord).split(" Tijdlijn ")[1]


def test_a_team_leader_is_not_told_what_is_private(cast: Cast) -> None:
    cast.leg_vast("huishouden_lid", "2026-06-02", huishouden_id="h1", rol="aanvrager")
    gezien = bladzijde(cast, "saskia")
    assert "Amina Tesfay" in gezien
    assert "huishouden" not in gezien.lower()
