# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything about Amina for Amina: complete, readable, functions instead of names, and only for an open request."""

import json
from datetime import date
from typing import Any

import pytest

from tests.documenten.lezen import soorten, tekst
from tests.register.cast import SCHOOL, VANDAAG, Cast, maak
from tests.register.privacy import besluit, verzoek
from tests.register.rondom import dubbel, omring
from tests.reizen.plek import trek_in
from tests.verhaal import recht


@pytest.fixture
def cast(gemeente: str) -> Cast:
    """Amina, about whom a talk, a mistake and a draft were recorded; she was referred to a school, and Karin looked."""
    cast = maak(gemeente)
    cast.staf()
    for naam in ("karin", "petra"):
        cast.account(naam)
    cast.leg_vast(
        "voortgangsgesprek", "2026-11-20", vorm="azc", leefgebieden=["gezondheid"], afspraken="Huisarts, مرحبا 你好"
    )
    fout = cast.leg_vast("contact", "2026-11-21", kanaal="brief", richting="uit", onderwerp="hoort bij een ander")
    trek_in(cast, str(fout), "verkeerde dossier")
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    with cast.als("karin") as karin:
        from regie.register.concepten import bewaar

        bewaar(karin, cast.nieuw("contact", VANDAAG, kanaal="telefoon", richting="in", onderwerp="de huur"), recht())
    kijk(cast)
    return cast


def kijk(cast: Cast) -> None:
    """Karin opens the dossier."""
    from django.utils.timezone import now

    from regie.toegang.inzage import Inzage, schrijf

    schrijf(cast.karin, Inzage(now(), soort="openen", dossiers={cast.dossier}), "dossier", "x", "Ok")


def alles(cast: Cast, naam: str = "petra") -> dict[str, Any]:
    from regie.dossiers.persoonsgegevens import persoonsgegevens

    with cast.als(naam) as wie:
        return persoonsgegevens(wie, cast.dossier, recht(), VANDAAG)


@pytest.fixture
def gegevens(cast: Cast) -> dict[str, Any]:
    verzoek(cast)
    return alles(cast)


def test_without_an_open_request_nobody_gets_it(cast: Cast) -> None:
    from regie.register.fouten import GeenToegang

    with pytest.raises(GeenToegang):
        alles(cast)
    id_ = verzoek(cast)
    for naam in ("karin", "saskia", "fenna", "eva"):
        with pytest.raises(GeenToegang):
            alles(cast, naam)
    besluit(cast, id_)
    with pytest.raises(GeenToegang):
        alles(cast)


def test_a_request_about_somebody_else_opens_nothing(cast: Cast) -> None:
    from regie.dossiers.persoonsgegevens import persoonsgegevens
    from regie.register.fouten import GeenToegang

    verzoek(cast)
    with cast.als("petra") as petra, pytest.raises(GeenToegang):
        persoonsgegevens(petra, "een-ander", recht(), VANDAAG)


def test_the_keys_of_the_file_are_those_that_were_promised(gegevens: dict[str, Any]) -> None:
    """Whoever changes these raises VERSIE."""
    assert list(gegevens) == [
        "schema", "versie", "gemaakt_op", "gemeente", "dossier", "dossiers", "persoon", "andere_dossiers",
        "gebeurtenissen", "woongeschiedenis", "concepten", "feiten", "termijnen", "ontvangers", "inzagen", "verzoeken",
        "intakenotities", "brieven", "afspraken", "herinneringen", "tolken", "uren", "groepen", "groepswensen",
        "groepsvoorstellen", "klassen", "schooluren", "gelezen_berichten", "pip_concepten", "pip_nagekeken",
        "pip_documenten", "pip_handtekeningen", "vragenlijsten", "weekblokken", "plekken", "cbs_leveringen",
        "noodtoegang", "beperkingen",
        "samenvoegingen", "vernietiging", "doelen", "bewaren",
    ]  # fmt: skip
    assert (gegevens["schema"], gegevens["versie"]) == ("regie-persoonsgegevens", 1)
    assert list(gegevens["gebeurtenissen"][0]) == [
        "type", "naam", "datum", "zin", "gegevens", "id", "vastgelegd_op", "vastgelegd_door", "bron", "ingetrokken"
    ]  # fmt: skip
    assert json.loads(json.dumps(gegevens)) == gegevens


def test_every_key_of_the_file_is_in_the_manual(cast: Cast, gegevens: dict[str, Any]) -> None:
    from tests.huis.plaatsen import HUIS

    omring(cast, verwijs=False)
    gegevens = alles(cast)
    uitleg = (HUIS / "docs/handleidingen/eigen-gegevens.md").read_text(encoding="utf-8")
    assert [sleutel for sleutel in gegevens if f"| `{sleutel}` |" not in uitleg] == []
    rijen = [een[0] for een in gegevens.values() if isinstance(een, list) and een and isinstance(een[0], dict)]
    delen = [gegevens["persoon"], *rijen, gegevens["bewaren"]]
    assert {sleutel for deel in delen for sleutel in deel if f"`{sleutel}`" not in uitleg} == set()


def test_who_it_is_stands_in_it_with_every_number(gegevens: dict[str, Any]) -> None:
    persoon = gegevens["persoon"]
    assert (persoon["voornamen"], persoon["achternaam"], persoon["geboortedatum"]) == ("Amina", "Tesfay", "1990-05-01")
    assert persoon["burgerservicenummer"] == "999900006"
    assert persoon["v_nummer"] == "9900000017"
    assert persoon["telefoon"] == "0600000017"
    assert persoon["taal"] == {"code": "ti", "naam": "Tigrinya"}


def test_every_event_is_in_it_also_what_was_withdrawn(cast: Cast, gegevens: dict[str, Any]) -> None:
    from django.db import connection

    with cast.als_systeem(), connection.cursor() as cursor:
        cursor.execute("SELECT id::text FROM gebeurtenis WHERE dossier = %s AND herroept IS NULL", [cast.dossier])
        ids = {id_ for (id_,) in cursor.fetchall()}
    assert {een["id"] for een in gegevens["gebeurtenissen"]} == ids
    fout = next(een for een in gegevens["gebeurtenissen"] if een["datum"] == "2026-11-21")
    assert fout["ingetrokken"]["reden"] == "verkeerde dossier"
    data = [een["datum"] for een in gegevens["gebeurtenissen"]]
    assert data == sorted(data)


def test_health_is_in_it_for_the_person_whatever_the_officer_may_see(gegevens: dict[str, Any]) -> None:
    gesprek = next(een for een in gegevens["gebeurtenissen"] if een["type"] == "voortgangsgesprek")
    velden = {veld["veld"]: veld["leesbaar"] for veld in gesprek["gegevens"]}
    assert "gezondheid" in velden["leefgebieden"]
    assert velden["afspraken"] == "Huisarts, مرحبا 你好"


def test_who_recorded_is_a_function_and_never_a_name(gegevens: dict[str, Any]) -> None:
    tekst_ = json.dumps(gegevens).lower()
    for naam in ("karin", "petra", "tess"):
        assert naam not in tekst_
    door = {een["type"]: een["vastgelegd_door"] for een in gegevens["gebeurtenissen"]}
    assert door["voortgangsgesprek"]["functie"] == "consulent"
    assert door["verwijzing_antwoord"] == {"functie": "docent", "organisatie": "Taalschool De Brug"}
    toegewezen = next(een for een in gegevens["gebeurtenissen"] if een["type"] == "toewijzing")
    assert {"veld": "medewerker", "naam": "Medewerker", "waarde": "consulent", "leesbaar": "consulent"} in toegewezen[
        "gegevens"
    ]


def test_to_whom_data_went_and_who_looked(gegevens: dict[str, Any]) -> None:
    [school] = gegevens["ontvangers"]
    assert (school["organisatie"], school["stand"], school["van"]) == ("Taalschool De Brug", "aangenomen", "2026-11-02")
    assert "naam" in school["gegevens"]
    assert [(een["functie"], een["wat"]) for een in gegevens["inzagen"]] == [("consulent", "dossier geopend")]


def test_facts_and_terms_say_where_they_come_from(gegevens: dict[str, Any]) -> None:
    feiten = {een["feit"]: een for een in gegevens["feiten"]}
    assert feiten["kennisgeving"]["uit"] == ["Kennisgeving van de inburgeringsplicht"]
    assert feiten["kennisgeving"]["leesbaar"] == "21 september 2026"
    assert all(een["bron"] and een["uitleg"] for een in gegevens["termijnen"])
    assert len(gegevens["termijnen"]) > 3


def test_a_draft_is_in_it_and_says_that_it_is_one(gegevens: dict[str, Any]) -> None:
    assert [een["naam"] for een in gegevens["concepten"]] == ["Contact"]


def test_for_what_and_how_long(gegevens: dict[str, Any]) -> None:
    assert len(gegevens["doelen"]) == 6
    assert all(een["grondslagen"] for een in gegevens["doelen"])
    assert gegevens["bewaren"]["bron"].startswith("Bi art. 9.9")


def test_the_document_has_every_event_with_its_day_and_is_tagged(gegevens: dict[str, Any]) -> None:
    from regie.documenten.persoonsgegevens import persoonsgegevens_pdf
    from regie.kern.termijnen.herleiding import voluit

    pdf = persoonsgegevens_pdf(gegevens)
    gelezen = tekst(pdf)
    for een in gegevens["gebeurtenissen"]:
        assert f"{voluit(date.fromisoformat(een['datum']))}: {een['naam']}" in gelezen
    for woord in ("Alles wat wij over u weten: Amina Tesfay", "999900006", "Huisarts", "dit is ingetrokken op",
                  "Taalschool De Brug", "consulent van", "Autoriteit Persoonsgegevens", "Inhoud"):  # fmt: skip
        assert woord in gelezen
    gevonden = soorten(pdf)
    assert gevonden.count("/H3") >= len(gegevens["gebeurtenissen"])
    assert {"/TOC", "/TH", "/L"} <= set(gevonden)


def test_of_whom_next_to_nothing_is_known_there_is_a_document_too(gemeente: str) -> None:
    from regie.documenten.persoonsgegevens import persoonsgegevens_pdf
    from tests.register.cast import importeer
    from tests.verhaal import gebeurtenis

    rij = gebeurtenis(
        "dossier_geopend", "2026-06-01", "leeg", groep="asiel_vergunning", wet="wi2021", geboortejaar=1990
    )
    importeer(gemeente, [rij])
    cast = Cast(gemeente, "leeg")
    verzoek(cast)
    assert "naam onbekend" in tekst(persoonsgegevens_pdf(alles(cast)))


# ------------------------------------------------------------------------------------------ what hangs on the dossier


def test_every_table_about_a_person_is_in_the_file_or_says_why_not(cast: Cast, gegevens: dict[str, Any]) -> None:
    from django.db import connection

    from regie.dossiers.persoonsaanhang import DELEN, ELDERS, NIET

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT c.table_name FROM information_schema.columns c JOIN information_schema.tables t"
            " USING (table_schema, table_name) WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'"
            " AND c.column_name IN ('dossier', 'dossiers', 'persoon')"
        )
        tabellen = {naam for (naam,) in cursor.fetchall()} | {"persoon"}
    erin = [tabel for deel in DELEN for tabel in deel.tabellen]
    assert tabellen - {*erin, *ELDERS, *NIET} == set()
    assert len(erin) == len({*erin} - {*ELDERS, *NIET})
    assert {deel.sleutel for deel in DELEN} | set(ELDERS.values()) <= set(gegevens)
    assert all(NIET.values())


def test_what_was_made_around_the_person_is_in_it(cast: Cast) -> None:
    omring(cast, verwijs=False)
    verzoek(cast)
    gegevens = alles(cast)
    leeg = [naam for naam, deel in gegevens.items() if deel == []]
    assert leeg == ["andere_dossiers", "noodtoegang", "beperkingen", "samenvoegingen", "vernietiging"]
    assert "welkom" in " ".join(gegevens["brieven"][0]["tekst"]).lower()
    [afspraak], [tolk], [groep] = gegevens["afspraken"], gegevens["tolken"], gegevens["groepen"]
    assert (afspraak["ruimte"], afspraak["met"]["functie"]) == ("Spreekkamer 1", "consulent")
    assert (tolk["taal"], tolk["stand"]) == ("ti", "bevestigd")
    assert (groep["naam"], groep["stand"]) == ("Brugklas dinsdag", "voorgesteld")
    assert gegevens["uren"][0]["minuten"] == 60
    assert gegevens["klassen"][0]["organisatie"] == "Taalschool De Brug"
    assert gegevens["schooluren"][0]["aangeboden"] == 40
    assert {een["veld"] for een in gegevens["persoon"]["eerdere_gegevens"]} == {"Roepnaam", "Postadres"}
    assert [een["type"] for een in gegevens["woongeschiedenis"]] == ["koppeling", "inschrijving_brp"]
    assert json.loads(json.dumps(gegevens)) == gegevens


def test_of_others_nothing_is_in_it(cast: Cast) -> None:
    """Not the interpreter, not who else is in the group or got the same letter."""
    from tests.werk.brieven.bureau import aan, zet_klaar
    from tests.werk.groepen.mensen import wachtenden

    groep = omring(cast, verwijs=False)
    [ander] = wachtenden(cast, 1, naam="zara")
    with cast.als("karin") as karin:
        from regie.werk.groepen.leden import zet_erbij

        zet_erbij(karin, groep, [ander])
    zet_klaar(cast, "welkom", [aan(ander)])
    verzoek(cast)
    tekst_ = json.dumps(alles(cast)).lower()
    assert [naam for naam in ("selam", "zara", ander.lower()) if naam in tekst_] == []


def test_the_document_has_the_letters_the_appointments_and_the_groups(cast: Cast) -> None:
    from regie.documenten.persoonsgegevens import persoonsgegevens_pdf

    omring(cast, verwijs=False)
    verzoek(cast)
    gelezen = " ".join(tekst(persoonsgegevens_pdf(alles(cast))).split())
    for woord in ("Brieven aan u", "Afspraken in onze agenda", "Spreekkamer 1", "Tolken", "Tigrinya",
                  "Groepen van de gemeente",
                  "Brugklas dinsdag", "dinsdag ochtend", "Uren die de school doorgaf", "40 aangeboden", "Waar u woonde",
                  "Wat er eerst over u stond", "Kade 1"):  # fmt: skip
        assert woord in gelezen, woord


# ------------------------------------------------------------------------------------------------------ two dossiers


def test_of_two_dossiers_that_became_one_both_are_in_it_once(cast: Cast) -> None:
    from tests.register.test_meegaan import voeg_samen

    naar = dubbel(cast)
    with cast.als("bas") as bas:
        from django.utils.timezone import now

        from regie.toegang.inzage import Inzage, schrijf

        schrijf(bas, Inzage(now(), soort="openen", dossiers={naar, cast.dossier}), "dossier", "x", "Ok")
    voeg_samen(cast, cast.dossier, naar)
    verzoek(cast)
    gegevens = alles(cast)
    assert gegevens["dossiers"] == [naar, cast.dossier]
    assert (gegevens["persoon"]["achternaam"], gegevens["andere_dossiers"][0]["persoon"]["achternaam"]) == (
        "Tesfai", "Tesfay"
    )  # fmt: skip
    types = [een["type"] for een in gegevens["gebeurtenissen"]]
    assert (types.count("voortgangsgesprek"), types.count("dossier_geopend"), types.count("toewijzing")) == (1, 2, 2)
    assert [een["wat"] for een in gegevens["inzagen"]] == [
        "dossier geopend"
    ] * 2  # Karin of the one, Bas of both at once
    assert len(gegevens["samenvoegingen"]) == 1


def test_what_was_taken_for_the_same_person_by_mistake_is_not_told(cast: Cast) -> None:
    """A merging that was undone: the events of the other were withdrawn here, and are not this person's to read."""
    from tests.register.test_meegaan import maak_ongedaan, voeg_samen

    ander = dubbel(cast)
    cast.leg_vast("contact", "2026-11-25", "bas", dossier=ander, kanaal="telefoon", richting="in", onderwerp="van Zara")
    maak_ongedaan(cast, voeg_samen(cast, ander, cast.dossier))
    verzoek(cast)
    gegevens = alles(cast)
    assert gegevens["dossiers"] == [cast.dossier]
    assert "van Zara" not in json.dumps(gegevens)
    assert ander not in json.dumps(gegevens)
    [keer] = gegevens["samenvoegingen"]
    assert (keer["reden"], bool(keer["ongedaan_op"])) == ("", True)
    fout = next(een for een in gegevens["gebeurtenissen"] if een["datum"] == "2026-11-21")
    assert fout["ingetrokken"]["reden"] == "verkeerde dossier"  # what was withdrawn here by itself, is
