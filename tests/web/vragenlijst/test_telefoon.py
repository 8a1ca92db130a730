# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who has a code fills in the list, on one telephone or two; what was handed in stands in the dossier."""

from typing import Any

from tests.register.cast import Cast
from tests.verhaal import recht
from tests.web.vragenlijst.lijst import antwoord, nieuwe_code, nummer, plek, telefoon, was


def vraag(cast: Cast, sql: str) -> Any:
    from regie.toegang.context import als_rekenaar

    with cast.als("karin"), als_rekenaar():
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute(sql, [cast.dossier])
            return cursor.fetchall()


def bevindingen(cast: Cast) -> list[tuple[str, str]]:
    from regie.dossiers.dossier import van_type

    with cast.als("karin"):
        rijen = van_type(cast.dossier, ["intake_bevinding"])
    return sorted((rij["gegevens"]["thema"], rij["gegevens"]["bevinding"]) for rij in rijen)


def stand(cast: Cast, naam: str = "karin") -> str:
    return str(cast.client(naam).get(plek(cast)).content.decode())


def test_what_was_answered_is_kept_and_becomes_findings_when_it_is_handed_in(cast: Cast) -> None:
    assert "Er is nog geen vragenlijst gegeven" in stand(cast)
    code = nieuwe_code(cast)
    assert "Nog niet begonnen" in stand(cast)
    een = telefoon(code)
    antwoord(een, "opleiding", "opleiding_basis")
    antwoord(een, "schooljaren", "٨")
    antwoord(een, "apparaten", ["apparaten_telefoon", "apparaten_digid"])
    antwoord(een, "geld", "niet")
    assert een.post("/vragenlijst/stop/").status_code == 303
    assert een.get("/vragenlijst/1/").url.startswith("/vragenlijst/?")
    assert "4 van de 31" in stand(cast)
    later = telefoon(code)
    antwoord(later, "wonen_sinds", maand="3", jaar="2025")
    antwoord(later, "goed_in", "ኣነ እኽእል")
    assert later.get("/vragenlijst/einde/").status_code == 200
    klaar = later.post("/vragenlijst/einde/", {"doe": "verstuur"})
    assert klaar.url.startswith("/vragenlijst/klaar/")
    assert bevindingen(cast) == [
        ("digitaal", "Wat hebt u? Telefoon met internet; DigiD."),
        ("onderwijs", "Hoeveel jaar ging u naar school? 8."),
        ("onderwijs", "Wat is de hoogste school die u deed? Basisschool."),
        ("vaardigheden", "Waar bent u goed in? “ኣነ እኽእል”"),
        ("wonen", "Sinds wanneer woont u hier? 03-2025."),
    ]
    [(gegevens, door, bron)] = vraag(
        cast, "SELECT gegevens::text, door, bron FROM gebeurtenis WHERE dossier = %s AND type = 'vragenlijst'"
    )
    assert '"afgerond": false' in gegevens
    assert '"manier": "zelf"' in gegevens
    assert (door, bron) == ("inburgeraar", "inburgeraar")
    assert vraag(
        cast,
        "SELECT count(*) FROM vragenlijst v JOIN vragenlijst_antwoord a"
        " ON a.gemeente = v.gemeente AND a.vragenlijst = v.id WHERE v.dossier = %s",
    ) == [(0,)]
    assert "Ingeleverd op" in stand(cast)
    assert "Basisschool" in cast.client("karin").get(f"/dossiers/{cast.dossier}/intake/").content.decode()


def test_handing_in_twice_is_refused_and_records_nothing_more(cast: Cast) -> None:
    code = nieuwe_code(cast)
    een, twee = telefoon(code), telefoon(code)
    antwoord(een, "diploma", "diploma_nee")
    een.post("/vragenlijst/einde/", {"doe": "verstuur"})
    assert twee.post("/vragenlijst/einde/", {"doe": "verstuur"}).url.startswith("/vragenlijst/?")
    assert antwoord(twee, "werk_nu", "werk_nu_ja", "null").url.startswith("/vragenlijst/?")
    assert len(bevindingen(cast)) == 1


def test_two_telephones_lose_no_answer(cast: Cast) -> None:
    code = nieuwe_code(cast)
    een, twee = telefoon(code), telefoon(code)
    adres = f"/vragenlijst/{nummer('diploma')}/"
    oud = was(een, adres)
    antwoord(twee, "diploma", "diploma_hier")
    antwoord(een, "diploma", (), oud)
    assert 'value="diploma_hier" checked' in een.get(adres).content.decode()
    antwoord(een, "werk_nu", "werk_nu_ja")
    antwoord(twee, "rust", "rust_soms")
    twee.post("/vragenlijst/einde/", {"doe": "verstuur"})
    assert len(bevindingen(cast)) == 3


def test_another_language_keeps_the_answers_and_what_cannot_be_is_asked_again(cast: Cast) -> None:
    een = telefoon(nieuwe_code(cast))
    adres = f"/vragenlijst/{nummer('kinderen')}/"
    assert een.post(adres, {"was": "null", "antwoord": "3", "taal": "ar"}).url == adres
    blad = een.get(adres).content.decode()
    assert 'lang="ar" dir="rtl"' in blad
    assert 'value="3"' in blad
    for onzin in ("-1", "21", "drie", "1e1"):
        fout = een.post(adres, {"was": '{"getal": 3}', "antwoord": onzin, "doe": "verder"})
        assert fout.status_code == 422
        assert recht().vraagwoorden["antwoord_fout"].tekst.ar in fout.content.decode()
    assert antwoord(een, "diploma", ["diploma_nee", "diploma_hier"]).status_code == 422
    assert antwoord(een, "diploma", "opleiding_basis").status_code == 422
    assert antwoord(een, "goed_in", "x" * 501).status_code == 422
    assert antwoord(een, "wonen_sinds", maand="13", jaar="2025").status_code == 422
    assert een.get("/vragenlijst/99/").status_code == 404


def test_the_consulent_reads_aloud_and_takes_over_what_is_there(cast: Cast) -> None:
    karin = cast.client("karin")
    begonnen = karin.post(plek(cast, "samen/"), {"taal": "ar"})
    assert begonnen.url == plek(cast, "samen/1/")
    blad = karin.get(begonnen.url).content.decode()
    assert recht().vragen["schooljaren"].tekst.ar in blad
    assert recht().vragen["schooljaren"].tekst.nl in blad
    assert karin.post(begonnen.url, {"was": "null", "antwoord": "6", "doe": "verder"}).url == plek(cast, "samen/2/")
    assert karin.post(plek(cast), {"doe": "neem_over"}).status_code == 422
    assert bevindingen(cast) == []
    assert karin.post(plek(cast), {"doe": "neem_over", "zeker": "ja"}).status_code == 303
    assert bevindingen(cast) == [("onderwijs", "Hoeveel jaar ging u naar school? 6.")]
    [(gegevens, door)] = vraag(
        cast, "SELECT gegevens::text, door FROM gebeurtenis WHERE dossier = %s AND type = 'vragenlijst'"
    )
    assert '"manier": "samen"' in gegevens
    assert door == "karin"
    assert karin.post(plek(cast), {"doe": "neem_over", "zeker": "ja"}).status_code == 422
    assert len(bevindingen(cast)) == 1


def test_where_processing_is_restricted_nothing_is_recorded_and_no_answer_is_lost(cast: Cast) -> None:
    from regie.register.beperken import beperk
    from tests.register.privacy import verzoek

    een = telefoon(nieuwe_code(cast))
    antwoord(een, "diploma", "diploma_nee")
    id_ = verzoek(cast, "beperking")
    with cast.als("petra") as petra:
        beperk(petra, id_, cast.dossier, "Amina zegt dat iets niet klopt.")
    assert een.post("/vragenlijst/einde/", {"doe": "verstuur"}).url.startswith("/vragenlijst/?")
    geweigerd = cast.client("karin").post(plek(cast), {"doe": "neem_over", "zeker": "ja"})
    assert geweigerd.status_code == 422
    assert "beperking" in geweigerd.content.decode()
    assert bevindingen(cast) == []
    assert "1 van de 31" in stand(cast)
