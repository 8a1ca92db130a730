# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a code opens, and what it does not: one list, as long as it is good, and nothing else of anybody."""

import re

import pytest

from tests.register.cast import Cast, maak
from tests.toegang.test_rijbeveiliging import MET_DOSSIER
from tests.web.vragenlijst.lijst import antwoord, nieuwe_code, plek, telefoon


def probeer(code: str) -> tuple[int, bool]:
    """How it was answered, and whether it says that this code does not work."""
    from django.test import Client

    gekregen = Client().post("/vragenlijst/", {"code": code, "taal": "nl"})
    return gekregen.status_code, "Deze code werkt niet." in gekregen.content.decode()


def als_karin(cast: Cast, sql: str) -> None:
    from django.db import connection

    with cast.als("karin"), connection.cursor() as cursor:
        cursor.execute(sql, [cast.dossier])


def test_a_wrong_an_expired_a_withdrawn_a_replaced_and_a_used_code_hear_the_same(cast: Cast) -> None:
    nee = (422, True)
    assert probeer("0000 0000 0000 0000") == nee
    assert probeer("' OR 1=1") == nee
    oud = nieuwe_code(cast)
    code = nieuwe_code(cast)
    assert probeer(oud) == nee
    open_ = telefoon(code)
    cast.client("karin").post(plek(cast), {"doe": "trek_in"})
    assert probeer(code) == nee
    assert open_.get("/vragenlijst/1/").url.startswith("/vragenlijst/?")
    code = nieuwe_code(cast)
    als_karin(cast, "UPDATE vragenlijst SET geldig_tot = clock_timestamp() WHERE dossier = %s")
    assert probeer(code) == nee
    code = nieuwe_code(cast)
    een = telefoon(code)
    antwoord(een, "diploma", "diploma_nee")
    een.post("/vragenlijst/einde/", {"doe": "verstuur"})
    assert probeer(code) == nee


def test_after_thirty_wrong_codes_an_address_waits_and_a_good_code_too(cast: Cast) -> None:
    from django.test import Client

    code, client = nieuwe_code(cast), Client(REMOTE_ADDR="198.51.100.7")
    for _ in range(30):
        assert client.post("/vragenlijst/", {"code": "1" * 16}).status_code == 422
    assert client.post("/vragenlijst/", {"code": "1" * 16}).status_code == 429
    assert client.post("/vragenlijst/", {"code": code}).status_code == 429
    assert Client(REMOTE_ADDR="198.51.100.8").post("/vragenlijst/", {"code": code}).status_code == 303


@pytest.mark.parametrize("tabel", [*MET_DOSSIER, "medewerker", "organisatie", "vragenlijst_antwoord"])
def test_with_a_code_one_list_is_there_and_nothing_else(cast: Cast, tabel: str) -> None:
    from django.db import DatabaseError, connection, transaction

    from regie.werk.vragenlijst.code import afdruk_van, open_met

    ander = maak(cast.gemeente)
    ander.staf()
    nieuwe_code(ander)
    antwoord(telefoon(nieuwe_code(ander)), "diploma", "diploma_nee")
    code = nieuwe_code(cast)
    antwoord(telefoon(code), "werk_nu", "werk_nu_nee")
    with transaction.atomic():
        open_met(afdruk_van(code))
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(f"SELECT count(*) FROM {tabel}")
                [(aantal,)] = cursor.fetchall()
        except DatabaseError:
            aantal = 0  # not even to be asked
    assert aantal == (1 if tabel.startswith("vragenlijst") else 0)


def test_with_a_code_the_term_of_the_code_cannot_be_changed(cast: Cast) -> None:
    from django.db import DatabaseError, connection, transaction

    from regie.werk.vragenlijst.code import afdruk_van, open_met

    code = nieuwe_code(cast)
    with transaction.atomic(), connection.cursor() as cursor:
        open_met(afdruk_van(code))
        with pytest.raises(DatabaseError, match="alleen de taal"):
            cursor.execute("UPDATE vragenlijst SET geldig_tot = geldig_tot + interval '1 year'")
        transaction.set_rollback(True)


def test_the_pages_say_nothing_about_the_person_and_stay_nowhere(
    cast: Cast, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    code = nieuwe_code(cast)
    een = telefoon(code)
    for adres in ("/vragenlijst/", "/vragenlijst/1/", "/vragenlijst/einde/"):
        blad = een.get(adres)
        assert blad.headers["Cache-Control"] == "no-store"
        tekst = blad.content.decode()
        assert not re.search(f"Amina|Tesfay|Karin|{cast.dossier}|{re.escape(code)}", tekst)
        assert "<script" not in tekst
    geschreven = caplog.text + "".join(capfd.readouterr())
    for vorm in (code, code.replace(" ", "")):
        assert vorm not in geschreven


def test_typing_a_code_gives_another_session_and_stopping_ends_it(cast: Cast) -> None:
    from django.contrib.sessions.models import Session
    from django.test import Client

    client = Client()
    sessie = client.session
    sessie["ergens"] = "anders"
    sessie.save()
    client.cookies["sessie"] = sessie.session_key
    client.post("/vragenlijst/", {"code": nieuwe_code(cast), "taal": "nl"})
    nieuw = client.cookies["sessie"].value
    assert nieuw != sessie.session_key
    assert not Session.objects.filter(session_key=sessie.session_key).exists()
    client.post("/vragenlijst/stop/")
    assert not Session.objects.filter(session_key=nieuw).exists()


def test_a_form_of_another_site_changes_nothing(cast: Cast) -> None:
    from django.test import Client

    assert Client(enforce_csrf_checks=True).post("/vragenlijst/", {"code": nieuwe_code(cast)}).status_code == 403


def test_only_who_guides_somebody_has_the_list_and_reading_it_is_noted(cast: Cast) -> None:
    cast.account("tess")
    nieuwe_code(cast)
    for naam, ziet in (("karin", 200), ("saskia", 404), ("bas", 404), ("tess", 404)):
        assert cast.client(naam).get(plek(cast)).status_code == ziet, naam
        assert cast.client(naam).post(plek(cast), {"doe": "code", "taal": "nl"}).status_code == ziet, naam
    from tests.toegang.test_rijbeveiliging import tel

    with cast.als("karin"):
        voor = tel("inzage")
    cast.client("karin").get(plek(cast, "samen/1/"))
    with cast.als("karin"):
        assert tel("inzage") == voor + 1
