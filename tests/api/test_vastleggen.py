# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Recording through the API goes through the one door: once, in the version that was seen, by the same rules."""

import json
import threading
import uuid
from typing import Any

import pytest

from tests.api.systemen import Systeem, sluit_aan
from tests.register.cast import SCHOOL, VANDAAG, VLUCHTELINGENWERK, Cast
from tests.verhaal import recht

CONTACT: dict[str, Any] = {
    "type": "contact",
    "datum": "2026-11-20",
    "gegevens": {"kanaal": "telefoon", "richting": "in", "onderwerp": "les"},
}
LESUREN: dict[str, Any] = {
    "van": "2026-11-04", "tot": "2026-11-28", "soort": "nt2", "aangeboden": 40, "gevolgd": 30, "geoorloofd_verzuim": 6,
    "ongeoorloofd_verzuim": 4,
}  # fmt: skip


def pad(cast: Cast) -> str:
    return f"/dossiers/{cast.dossier}/gebeurtenissen"


def aantal(cast: Cast) -> int:
    from django.db import connection

    with cast.als_systeem(), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM gebeurtenis WHERE dossier = %s", [cast.dossier])
        return int(cursor.fetchone()[0])


def nieuw_id() -> str:
    return str(uuid.uuid4())


def test_what_a_school_sends_is_recorded_as_hers(cast: Cast, school: Systeem) -> None:
    antwoord = school.post(pad(cast), CONTACT | {"id": (id_ := nieuw_id())})
    assert antwoord.status_code == 201
    assert antwoord.json()["id"] == id_
    vastgelegd = school.get(antwoord.headers["Location"].removeprefix("/api/v1")).json()
    assert (vastgelegd["door"], vastgelegd["gegevens"]) == (school.client_id[5:], CONTACT["gegevens"])
    with cast.als("tess"):  # and her colleagues at the school see it
        from regie.dossiers.dossier import gebeurtenis

        assert gebeurtenis(cast.dossier, id_) is not None


def test_hours_of_a_school_give_the_same_terms_as_a_recomputation(cast: Cast, school: Systeem) -> None:
    from regie.register.herberekenen import controleer
    from regie.toegang.gemeenten import gemeenten

    cast.leg_vast("voortgangsgesprek", "2026-11-18", vorm="azc", leefgebieden=["gezondheid"])
    lesuren = {"type": "lesuren", "datum": "2026-11-28", "gegevens": LESUREN, "id": nieuw_id()}
    assert school.post(pad(cast), lesuren).status_code == 201
    assert controleer(gemeenten()[cast.gemeente], recht(), VANDAAG).anders == []


@pytest.mark.parametrize(
    "gegevens",
    [
        {},
        LESUREN | {"gevolgd": 31},
        LESUREN | {"tot": "2026-10-01"},
        LESUREN | {"soort": "nt3"},
        LESUREN | {"gevolgd": "dertig", "cijfer": 8},
        LESUREN | {"aangeboden": 10**30},
    ],
)
def test_what_does_not_fit_is_refused_in_the_same_words_as_everywhere(
    cast: Cast, school: Systeem, gegevens: dict[str, Any]
) -> None:
    from regie.kern.gebeurtenissen import InvoerFout
    from regie.register.vastleggen import leg_vast

    voor = aantal(cast)
    antwoord = school.post(
        pad(cast), {"type": "lesuren", "datum": "2026-11-28", "gegevens": gegevens, "id": nieuw_id()}
    )
    with pytest.raises(InvoerFout) as door_de_deur, cast.als("tess") as tess:
        leg_vast(tess, [cast.nieuw("lesuren", "2026-11-28", **gegevens)], recht())
    assert antwoord.status_code == 422
    verwacht = [{"veld": p.veld, "wat": p.wat, "nu": p.nu} for p in door_de_deur.value.problemen]
    assert antwoord.json()["fouten"] == verwacht
    assert aantal(cast) == voor


def test_an_unknown_type_is_named_with_the_one_that_was_meant(cast: Cast, school: Systeem) -> None:
    fout = school.post(pad(cast), CONTACT | {"type": "lesuur", "id": nieuw_id()}).json()["fouten"][0]
    assert (fout["veld"], "lesuren" in fout["nu"]) == ("type", True)


def test_the_form_of_the_request_is_refused_with_all_that_is_wrong(cast: Cast, school: Systeem) -> None:
    fout = {"type": "contact", "datum": "20-11-2026", "gegevens": [], "id": "x", "kleur": "rood"}
    antwoord = school.post(pad(cast), fout)
    assert antwoord.status_code == 400
    assert {een["veld"] for een in antwoord.json()["fouten"]} == {"datum", "gegevens", "id", "kleur"}
    assert "20-11-2026" not in antwoord.content.decode()


def test_what_is_not_of_the_task_is_forbidden_and_what_is_not_theirs_is_not_there(
    cast: Cast, school: Systeem, systeem: Systeem, milan: Systeem
) -> None:
    pip = {"type": "uitkering_toegekend", "datum": "2026-11-02", "gegevens": {"ingang": "2026-11-01"}, "id": nieuw_id()}
    assert school.post(pad(cast), pip).status_code == 403
    lesuren = {"type": "lesuren", "datum": "2026-11-28", "gegevens": LESUREN, "id": nieuw_id()}
    assert systeem.post(pad(cast), lesuren).status_code == 403  # no role of the gemeente's own system
    assert milan.post(pad(cast), CONTACT | {"id": nieuw_id()}).status_code == 404
    van_een_ander = sluit_aan(cast, "vwn", "coordinator", VLUCHTELINGENWERK)
    assert van_een_ander.post(pad(cast), CONTACT | {"id": nieuw_id()}).status_code == 404


def test_a_school_corrects_what_it_recorded_itself_and_nothing_of_another(cast: Cast, school: Systeem) -> None:
    eigen = school.post(pad(cast), CONTACT | {"id": nieuw_id()}).json()["id"]
    intrekken = CONTACT | {"id": nieuw_id(), "herroept": eigen, "reden": "verkeerde leerling"}
    assert school.post(pad(cast), intrekken).status_code == 201
    gezien = school.get(f"{pad(cast)}/{eigen}").json()
    assert (gezien["herroepen_door"], gezien["herroepen_reden"]) == (intrekken["id"], "verkeerde leerling")
    van_karin = str(cast.leg_vast("kennismaking", "2026-11-01", vorm="azc"))
    anders = {"type": "kennismaking", "datum": "2026-11-01", "gegevens": {"vorm": "azc"}, "herroept": van_karin}
    assert school.post(pad(cast), anders | {"id": nieuw_id(), "reden": "zomaar"}).status_code in (403, 404)


def test_a_verwijzing_is_asked_to_be_complete_as_it_is_on_the_page(cast: Cast, systeem: Systeem) -> None:
    voor = aantal(cast)
    gegevens = {"verwijzing_id": "v2", "organisatie": SCHOOL, "taak": "leerroute"}
    inhoud = {"type": "verwijzing", "datum": "2026-11-20", "gegevens": gegevens, "id": nieuw_id()}
    antwoord = systeem.post(pad(cast), inhoud)
    assert antwoord.status_code == 422
    (fout,) = antwoord.json()["fouten"]
    assert fout["veld"] == "onvolledig"
    assert "e-mailadres" in fout["wat"]
    assert aantal(cast) == voor
    met_reden = inhoud | {"gegevens": gegevens | {"onvolledig": "E-mail volgt"}}
    assert systeem.post(pad(cast), met_reden).status_code == 201


# -------------------------------------------------------------------------------------------------- sent once, or twice


def test_the_same_id_is_recorded_once(cast: Cast, school: Systeem) -> None:
    inhoud = CONTACT | {"id": nieuw_id()}
    eerste = school.post(pad(cast), inhoud)
    voor = aantal(cast)
    tweede = school.post(pad(cast), inhoud)
    assert (eerste.status_code, tweede.status_code) == (201, 200)
    assert tweede.json() == eerste.json()
    assert aantal(cast) == voor


def test_the_same_id_with_other_content_is_refused(cast: Cast, school: Systeem) -> None:
    inhoud = CONTACT | {"id": nieuw_id()}
    school.post(pad(cast), inhoud)
    assert school.post(pad(cast), inhoud | {"datum": "2026-11-19"}).status_code == 409


def test_without_an_id_or_a_key_nothing_is_recorded(cast: Cast, school: Systeem) -> None:
    antwoord = school.post(pad(cast), CONTACT)
    assert (antwoord.status_code, antwoord.json()["fouten"][0]["veld"]) == (422, "id")


def test_a_request_that_is_sent_again_gets_the_same_answer(cast: Cast, school: Systeem) -> None:
    antwoorden = [school.post(pad(cast), CONTACT, Idempotency_Key="les-12") for _ in range(3)]
    assert {een.status_code for een in antwoorden} == {201}
    assert len({een.content for een in antwoorden}) == 1
    assert len({een.headers["Location"] for een in antwoorden}) == 1


def test_a_key_with_another_request_is_refused(cast: Cast, school: Systeem) -> None:
    school.post(pad(cast), CONTACT, Idempotency_Key="les-12")
    voor = aantal(cast)
    assert school.post(pad(cast), CONTACT | {"datum": "2026-11-19"}, Idempotency_Key="les-12").status_code == 422
    assert aantal(cast) == voor


def test_a_key_is_of_one_client(cast: Cast, school: Systeem) -> None:
    ander = sluit_aan(cast, "tweede", "docent", SCHOOL)
    ids = [k.post(pad(cast), CONTACT, Idempotency_Key="les-12").json()["id"] for k in (school, ander)]
    assert len(set(ids)) == 2


def test_a_key_of_a_request_that_was_refused_can_be_used_again(cast: Cast, school: Systeem) -> None:
    assert school.post(pad(cast), CONTACT | {"gegevens": {}}, Idempotency_Key="les-12").status_code == 422
    assert school.post(pad(cast), CONTACT, Idempotency_Key="les-12").status_code == 201


def test_a_request_that_comes_in_five_times_at_once_is_recorded_once(cast: Cast, school: Systeem) -> None:
    from django.db import connections

    gegeven: list[bytes] = []

    def stuur() -> None:
        gegeven.append(school.post(pad(cast), CONTACT, Idempotency_Key="tegelijk").content)
        connections.close_all()

    voor = aantal(cast)
    draden = [threading.Thread(target=stuur) for _ in range(5)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert len(gegeven) == 5
    assert len(set(gegeven)) == 1
    assert aantal(cast) == voor + 1


def test_what_is_kept_of_a_request_says_nothing_of_anybody(cast: Cast, school: Systeem) -> None:
    """Ids and a moment; a hash that nobody can try contents on; and no other client reads it."""
    from django.db import connection, transaction

    from regie.toegang.context import zet

    gegeven = school.post(pad(cast), CONTACT, Idempotency_Key="les-12").json()
    gezien = {}
    for klant in (school.client_id[5:], "api-ander"):
        with transaction.atomic(), connection.cursor() as cursor:
            zet({"gemeente": cast.gemeente, "medewerker": klant})
            cursor.execute("SELECT antwoord, length(afdruk) FROM idempotentie")
            gezien[klant] = cursor.fetchall()
    ((antwoord, lengte),) = gezien[school.client_id[5:]]
    assert json.loads(antwoord) == {"ids": [gegeven["id"]], "moment": gegeven["vastgelegd_op"], "was_er_al": False}
    assert lengte == 32
    assert gezien["api-ander"] == []


# ------------------------------------------------------------------------------------------------------------ versions


def test_with_a_stale_version_nothing_is_recorded(cast: Cast, school: Systeem) -> None:
    merk = school.get(pad(cast)).headers["ETag"]
    cast.leg_vast("contact", "2026-11-21", kanaal="telefoon", richting="in", onderwerp="huur")
    voor = aantal(cast)
    antwoord = school.post(pad(cast), CONTACT | {"id": nieuw_id()}, If_Match=merk)
    assert antwoord.status_code == 412
    assert aantal(cast) == voor
    nieuw = school.get(f"/dossiers/{cast.dossier}").headers["ETag"]  # any version of the dossier will do
    assert school.post(pad(cast), CONTACT | {"id": nieuw_id()}, If_Match=nieuw).status_code == 201


@pytest.mark.parametrize("merk", ["x", '"x"', '"1.2"', '""', "W/"])
def test_a_version_that_never_was_is_not_this_one(cast: Cast, school: Systeem, merk: str) -> None:
    assert school.post(pad(cast), CONTACT | {"id": nieuw_id()}, If_Match=merk).status_code == 412


# ----------------------------------------------------------------------------------------------------------- attendance


def les(cast: Cast, *aanwezig: str, **velden: Any) -> dict[str, Any]:
    regels = [{"dossier": cast.dossier, "aanwezig": code} for code in aanwezig]
    return {"datum": "2026-11-20", "groep_id": "g1", "regels": regels} | velden


def test_a_lesson_is_recorded_in_one_request(cast: Cast, school: Systeem) -> None:
    inhoud = les(cast, "ja", "nee")
    inhoud["regels"][1] |= {"datum": "2026-11-21", "minuten": 90}
    antwoord = school.post("/aanwezigheid", inhoud, Idempotency_Key="november")
    assert antwoord.status_code == 201
    eerste, tweede = (school.get(f"{pad(cast)}/{id_}").json() for id_ in antwoord.json()["ids"])
    assert (eerste["datum"], eerste["gegevens"]) == ("2026-11-20", {"groep_id": "g1", "aanwezig": "ja"})
    assert (tweede["datum"], tweede["gegevens"]["minuten"]) == ("2026-11-21", 90)
    assert school.post("/aanwezigheid", inhoud, Idempotency_Key="november").content == antwoord.content


def test_one_wrong_line_stops_the_whole_lesson_and_is_named(cast: Cast, school: Systeem) -> None:
    voor = aantal(cast)
    antwoord = school.post("/aanwezigheid", les(cast, "ja", "misschien"), Idempotency_Key="n")
    assert antwoord.status_code == 422
    assert [een["veld"] for een in antwoord.json()["fouten"]] == ["regels[1].aanwezig"]
    zonder_groep = les(cast, "ja") | {"groep_id": None}
    assert school.post("/aanwezigheid", zonder_groep, Idempotency_Key="o").json()["fouten"][0]["veld"] == "groep_id"
    assert aantal(cast) == voor


def test_a_pupil_of_another_school_stops_the_whole_lesson(cast: Cast, school: Systeem) -> None:
    voor = aantal(cast)
    inhoud = les(cast, "ja")
    inhoud["regels"].append({"dossier": "van-een-ander", "aanwezig": "ja"})
    assert school.post("/aanwezigheid", inhoud, Idempotency_Key="n").status_code == 404
    assert aantal(cast) == voor


def test_attendance_without_a_key_could_count_twice_and_is_refused(cast: Cast, school: Systeem) -> None:
    assert school.post("/aanwezigheid", les(cast, "ja")).status_code == 400


def test_a_lesson_has_five_hundred_lines_at_most(cast: Cast, school: Systeem) -> None:
    antwoord = school.post("/aanwezigheid", les(cast, *["ja"] * 501), Idempotency_Key="n")
    assert (antwoord.status_code, antwoord.json()["fouten"][0]["veld"]) == (400, "regels")
