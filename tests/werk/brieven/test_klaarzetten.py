# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Letters are set ready whole or not at all; the register fills in what it knows, and chooses language and way."""

from uuid import uuid4

import pytest

from tests.register.cast import Cast, importeer, verhaal
from tests.werk.brieven.bureau import AFSPRAAK, aan, brieven, met_email, taken, zet_klaar
from tests.werk.brieven.postkantoor import Postkantoor, Smskantoor


def test_a_letter_goes_by_mail_in_the_language_of_the_person_with_a_job_for_it(
    cast: Cast, kantoor: Postkantoor
) -> None:
    [brief] = brieven(cast, zet_klaar(cast, "welkom", [aan(cast.dossier)]))
    assert (brief["taal"], brief["kanaal"], brief["stand"]) == ("ar", "email", "klaar")
    assert brief["waarden"]["naam"] == "Amina Tesfay"
    assert brief["waarden"]["consulent"] == "Karin de Vries"
    assert "Amina Tesfay" in brief["inhoud"]["nl"]["alineas"][0]
    assert brief["inhoud"]["vertaling"]["richting"] == "rtl"
    assert taken(cast) == [str(brief["id"])]


def test_without_a_mail_server_or_an_address_it_goes_on_paper_and_no_job_waits(cast: Cast) -> None:
    [brief] = brieven(cast, zet_klaar(cast, "welkom", [aan(cast.dossier)]))
    assert (brief["kanaal"], brief["stand"], brief["volgende_poging"]) == ("brief", "klaar", None)
    assert taken(cast) == []


def test_a_language_that_the_letter_does_not_have_becomes_dutch_only(cast: Cast) -> None:
    met_email(cast, "so")
    [brief] = brieven(cast, zet_klaar(cast, "welkom", [aan(cast.dossier)]))
    assert brief["taal"] == "nl"
    assert brief["inhoud"]["vertaling"] is None


def test_an_exception_goes_before_what_regie_would_choose(cast: Cast, kantoor: Postkantoor) -> None:
    [brief] = brieven(cast, zet_klaar(cast, "welkom", [aan(cast.dossier, taal="en", kanaal="brief")]))
    assert (brief["taal"], brief["kanaal"]) == ("en", "brief")


@pytest.mark.parametrize(
    ("waarden", "naam"),
    [
        (AFSPRAAK | {"kamer": "3"}, "kamer"),
        ({"dag": "2026-12-07", "tijd": "09:30"}, "plaats"),
        (AFSPRAAK | {"dag": "morgen"}, "dag"),
        (AFSPRAAK | {"naam": "Iemand anders"}, "naam"),
    ],
)
def test_one_wrong_variable_keeps_all_letters_back(cast: Cast, waarden: dict[str, str], naam: str) -> None:
    from regie.werk.brieven.fouten import NietKlaar

    ander = _nog_iemand(cast)
    with pytest.raises(NietKlaar) as fout:
        zet_klaar(cast, "oproep_1", [aan(ander, waarden=AFSPRAAK), aan(cast.dossier, waarden=waarden)])
    assert [(probleem.dossier, probleem.naam) for probleem in fout.value.problemen] == [(cast.dossier, naam)]
    assert cast.dossier in str(fout.value)
    assert _aantal(cast) == 0
    assert taken(cast) == []


def test_a_consulent_that_nobody_is_yet_is_missing_in_the_letter(cast: Cast) -> None:
    from regie.werk.brieven.fouten import NietKlaar

    importeer(
        cast.gemeente, verhaal(f"los-{cast.gemeente}")[:1], personen=f"dossier,voornamen\nlos-{cast.gemeente},Los\n"
    )
    with pytest.raises(NietKlaar) as fout:
        zet_klaar(cast, "welkom", [aan(f"los-{cast.gemeente}")], naam="saskia")
    assert [probleem.naam for probleem in fout.value.problemen] == ["consulent"]


def test_a_way_that_is_not_open_is_refused_with_what_now(cast: Cast, kantoor: Postkantoor) -> None:
    from regie.werk.brieven.fouten import NietKlaar

    met_email(cast, email="")
    for kanaal, woord in (("email", "geen e-mailadres"), ("sms", "niet op deze manier")):
        with pytest.raises(NietKlaar, match=woord):
            zet_klaar(cast, "welkom", [aan(cast.dossier, kanaal=kanaal)])


def test_who_is_skipped_needs_no_values_and_keeps_the_reason(cast: Cast) -> None:
    partij = zet_klaar(cast, "oproep_1", [aan(cast.dossier, overslaan_reden="Komt al morgen")])
    [brief] = brieven(cast, partij)
    assert (brief["stand"], brief["overslaan_reden"]) == ("overgeslagen", "Komt al morgen")


def test_a_text_message_has_its_own_words(cast: Cast, smskantoor: Smskantoor) -> None:
    [brief] = brieven(cast, zet_klaar(cast, "herinnering", [aan(cast.dossier, waarden=AFSPRAAK, taal="nl")]))
    assert brief["kanaal"] == "sms"
    assert "Stadhuis, kamer 3" in brief["inhoud"]["sms"]


def test_what_all_letters_say_is_typed_once(cast: Cast) -> None:
    ander = _nog_iemand(cast)
    partij = zet_klaar(cast, "oproep_1", [aan(cast.dossier), aan(ander)], samen=AFSPRAAK)
    assert [brief["waarden"]["plaats"] for brief in brieven(cast, partij)] == ["Stadhuis, kamer 3"] * 2


def test_the_term_for_bezwaar_is_counted_by_the_law_and_typed_by_nobody(cast: Cast) -> None:
    from datetime import date

    from regie.werk.brieven.bezwaar import bezwaar_tot
    from tests.verhaal import recht

    assert bezwaar_tot(recht(), date(2026, 11, 24)) == date(2027, 1, 5)
    assert bezwaar_tot(recht(), date(2026, 11, 20)) == date(2027, 1, 4)  # 1 January is a holiday, then a weekend


@pytest.mark.parametrize("wie", ["bas", "milan", "tess", "inge"])
def test_who_has_not_the_dossier_or_not_the_right_writes_nothing(cast: Cast, wie: str) -> None:
    from regie.register.fouten import GeenToegang, MagNiet

    with pytest.raises((GeenToegang, MagNiet)):
        zet_klaar(cast, "welkom", [aan(cast.dossier)], naam=wie)
    assert _aantal(cast) == 0


def test_a_template_that_is_not_there_is_named(cast: Cast) -> None:
    from regie.werk.brieven.fouten import OnbekendSjabloon

    with pytest.raises(OnbekendSjabloon, match="verjaardag"):
        zet_klaar(cast, "verjaardag", [aan(cast.dossier)])


@pytest.mark.parametrize(
    ("wie", "ziet"), [("karin", 1), ("saskia", 1), ("bas", 0), ("tess", 0), ("eva", 0), ("milan", 0)]
)
def test_who_has_the_dossier_sees_the_letter_and_no_partner(cast: Cast, wie: str, ziet: int) -> None:
    cast.verwijs("taalschool", "leerroute", f"v-{uuid4().hex[:8]}", neem_aan="tess")
    partij = zet_klaar(cast, "welkom", [aan(cast.dossier)])
    assert len(brieven(cast, partij, wie)) == ziet


def _nog_iemand(cast: Cast) -> str:
    dossier = f"yusuf-{cast.gemeente}"
    importeer(cast.gemeente, verhaal(dossier), personen=f"dossier,voornamen,achternaam\n{dossier},Yusuf,Ali\n")
    return dossier


def _aantal(cast: Cast) -> int:
    from django.db import connection

    with cast.als("saskia"), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM brief")
        return int(cursor.fetchone()[0])
