# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a system reads is what somebody with its role reads on the pages; and it stands in the log before it is sent."""

from typing import Any

import pytest

from tests.api.systemen import Systeem, sluit_aan
from tests.register.cast import SCHOOL, Cast, importeer
from tests.verhaal import gebeurtenis

NAAM, BSN, V_NUMMER = "Tesfay", "999900006", "9900000017"


def inzages(cast: Cast) -> list[tuple[Any, ...]]:
    from django.db import connection

    with cast.als_systeem(), connection.cursor() as cursor:
        cursor.execute("SELECT soort, doel, wat, dossiers, medewerker, organisatie, status FROM inzage ORDER BY id")
        return list(cursor.fetchall())


def erbij(cast: Cast, aantal: int) -> list[str]:
    """So many people more in this gemeente, all called Sara Bakker, who were referred to nobody."""
    sleutels = [f"{cast.dossier}-{nummer:02}" for nummer in range(aantal)]
    velden = {"groep": "asiel_vergunning", "wet": "wi2021"}
    rijen = [gebeurtenis("dossier_geopend", "2026-06-01", sleutel, **velden) for sleutel in sleutels]
    namen = "".join(f"{sleutel},Sara,Bakker,1991\n" for sleutel in sleutels)
    importeer(cast.gemeente, rijen, personen="dossier,voornamen,achternaam,geboortedatum\n" + namen)
    return sleutels


def test_the_gemeente_sees_everybody_and_the_school_its_pupils(
    cast: Cast, school: Systeem, systeem: Systeem, milan: Systeem
) -> None:
    anderen = erbij(cast, 2)
    gezien = {
        naam: {een["dossier"] for een in k.get("/dossiers").json()["dossiers"]}
        for naam, k in (("systeem", systeem), ("school", school), ("milan", milan))
    }
    assert gezien["systeem"] == {cast.dossier, *anderen}
    assert gezien["school"] == {cast.dossier}
    assert gezien["milan"].isdisjoint({cast.dossier, *anderen})


def test_a_school_sees_what_its_task_needs_and_no_more(cast: Cast, school: Systeem, systeem: Systeem) -> None:
    cast.leg_vast("uitkering_toegekend", "2026-11-02", ingang="2026-11-01")
    van_school, van_gemeente = (k.get(f"/dossiers/{cast.dossier}").json() for k in (school, systeem))
    assert van_school["naam"]["achternaam"] == NAAM
    assert (van_school["geboren"], van_school["v_nummer"], van_school["groep"]) == ("", None, None)
    assert (van_gemeente["geboren"], van_gemeente["v_nummer"]) == ("1990-05-01", V_NUMMER)
    soorten = {een["type"] for een in school.get(f"/dossiers/{cast.dossier}/gebeurtenissen").json()["gebeurtenissen"]}
    assert soorten == {"verwijzing", "verwijzing_antwoord"}
    assert school.get(f"/dossiers/{cast.dossier}/feiten").status_code == 403
    assert BSN not in van_gemeente.values()


def test_the_events_are_those_of_the_timeline(cast: Cast, systeem: Systeem) -> None:
    from regie.dossiers.dossier import tijdlijn

    with cast.als("saskia"):
        op_scherm = tijdlijn(cast.dossier).gebeurtenissen
    via_api = systeem.get(f"/dossiers/{cast.dossier}/gebeurtenissen").json()["gebeurtenissen"]
    assert [een["id"] for een in via_api] == [een["id"] for een in op_scherm]
    assert [een["gegevens"] for een in via_api] == [een["gegevens"] for een in op_scherm]


def test_health_is_not_for_a_system_of_the_gemeente(cast: Cast, systeem: Systeem) -> None:
    """As for its team leaders: that there was a talk, not that it was about health."""
    cast.leg_vast("voortgangsgesprek", "2026-11-20", vorm="telefonisch", leefgebieden=["gezondheid"], afspraken="rust")
    tekst = systeem.get(f"/dossiers/{cast.dossier}/gebeurtenissen").content.decode()
    assert "voortgangsgesprek" in tekst
    assert '"gezondheid"' not in tekst


def test_where_somebody_in_hiding_is_no_system_is_told(cast: Cast, systeem: Systeem, school: Systeem) -> None:
    cast.leg_vast("huisvesting", "2026-10-01", soort="regulier")
    feiten = {een["feit"] for een in systeem.get(f"/dossiers/{cast.dossier}/feiten").json()["feiten"]}
    assert {"inschrijving_brp", "huisvesting", "kennisgeving"} <= feiten
    cast.leg_vast("afscherming", "2026-11-05", reden="geheim_adres")
    feiten = {een["feit"] for een in systeem.get(f"/dossiers/{cast.dossier}/feiten").json()["feiten"]}
    assert "kennisgeving" in feiten
    assert not {"inschrijving_brp", "huisvesting", "koppeling"} & feiten
    soorten = {een["type"] for een in systeem.get(f"/dossiers/{cast.dossier}/gebeurtenissen").json()["gebeurtenissen"]}
    assert not {"inschrijving_brp", "huisvesting", "koppeling", "verwijzing"} & soorten
    for pad in (f"/dossiers/{cast.dossier}/verwijzingen", "/verwijzingen"):
        assert systeem.get(pad).json()["verwijzingen"] == []
        assert [een["verwijzing"] for een in school.get(pad).json()["verwijzingen"]] == ["v1"]


def test_the_terms_are_those_of_today(cast: Cast, systeem: Systeem) -> None:
    termijnen = systeem.get(f"/dossiers/{cast.dossier}/termijnen").json()["termijnen"]
    brede_intake = next(een for een in termijnen if een["termijn"] == "pip")
    assert brede_intake["naam"]
    assert brede_intake["uiterlijk"] is None or len(brede_intake["uiterlijk"]) == len("2026-11-29")


# --------------------------------------------------------------------------------------------------------- finding


@pytest.mark.parametrize(
    "vraag", [{"naam": "amina"}, {"naam": "Thesfai"}, {"nummer": BSN}, {"nummer": V_NUMMER}, {"geboren": "1990"}]
)
def test_a_person_is_found_by_name_sound_number_and_birth(
    cast: Cast, systeem: Systeem, milan: Systeem, vraag: dict[str, str]
) -> None:
    assert [een["dossier"] for een in systeem.post("/dossiers/_zoek", vraag).json()["dossiers"]] == [cast.dossier]
    assert milan.post("/dossiers/_zoek", vraag).json() == {"dossiers": [], "na": None}


def test_a_school_finds_its_pupils_by_name_and_nobody_by_number(cast: Cast, school: Systeem) -> None:
    for naam in ("tesf", "Thesfai", "amina"):
        assert [een["dossier"] for een in school.post("/dossiers/_zoek", {"naam": naam}).json()["dossiers"]] == [
            cast.dossier
        ]
    assert school.post("/dossiers/_zoek", {"naam": "yusuf"}).json()["dossiers"] == []
    assert school.post("/dossiers/_zoek", {"geboren": "1990"}).json()["dossiers"] == []  # not told, so not asked
    geweigerd = school.post("/dossiers/_zoek", {"nummer": BSN})
    assert (geweigerd.status_code, geweigerd.json()["fouten"][0]["veld"]) == (422, "nummer")
    assert BSN not in geweigerd.content.decode()


@pytest.mark.parametrize("vraag", [{}, {"naam": " "}, {"naam": "a"}, {"geboren": "gisteren"}, {"nummer": "12"}])
def test_a_question_by_which_nobody_can_be_found_is_refused(systeem: Systeem, vraag: dict[str, str]) -> None:
    antwoord = systeem.post("/dossiers/_zoek", vraag)
    assert antwoord.status_code == 422
    assert antwoord.json()["fouten"]


def test_searching_is_no_get(systeem: Systeem) -> None:
    antwoord = systeem.get("/dossiers/_zoek")
    assert (antwoord.status_code, antwoord.headers["Allow"]) == (405, "POST")


# ----------------------------------------------------------------------------------------------------- page by page


def test_a_list_goes_on_where_it_stopped(cast: Cast, systeem: Systeem) -> None:
    sleutels = sorted([cast.dossier, *erbij(cast, 6)])
    gezien, adres = [], "/dossiers?aantal=3"
    while adres:
        antwoord = systeem.get(adres)
        deel = antwoord.json()
        gezien += [een["dossier"] for een in deel["dossiers"]]
        volgende = deel["volgende"]
        assert antwoord.headers.get("Link", "") == (f'<{volgende}>; rel="next"' if volgende else "")
        adres = (volgende or "").removeprefix("/api/v1")
    assert gezien == sleutels


def test_events_go_on_where_they_stopped(cast: Cast, systeem: Systeem) -> None:
    alle = [een["id"] for een in systeem.get(f"/dossiers/{cast.dossier}/gebeurtenissen").json()["gebeurtenissen"]]
    gezien, adres = [], f"/dossiers/{cast.dossier}/gebeurtenissen?aantal=2"
    while adres:
        deel = systeem.get(adres).json()
        gezien += [een["id"] for een in deel["gebeurtenissen"]]
        adres = (deel["volgende"] or "").removeprefix("/api/v1")
    assert gezien == alle
    assert len(alle) > 2


def test_people_found_go_on_where_they_stopped(cast: Cast, systeem: Systeem) -> None:
    sleutels, gezien, na = erbij(cast, 5), [], ""
    while na is not None:
        deel = systeem.post("/dossiers/_zoek", {"naam": "bakker", "aantal": 2, "na": na}).json()
        gezien += [een["dossier"] for een in deel["dossiers"]]
        na = deel["na"]
    assert gezien == sleutels


@pytest.mark.parametrize("na", ["x", "W10", "WyJ4Il0", "bnVsbA", "WzEsMiwzXQ", "////"])
def test_a_page_that_was_never_given_is_refused(cast: Cast, systeem: Systeem, na: str) -> None:
    for pad in (f"/dossiers/{cast.dossier}/gebeurtenissen", "/verwijzingen"):
        assert systeem.get(f"{pad}?na={na}").status_code == 400, pad


@pytest.mark.parametrize("aantal", ["0", "101", "veel", "1e3"])
def test_a_page_has_one_to_a_hundred(systeem: Systeem, aantal: str) -> None:
    antwoord = systeem.get(f"/dossiers?aantal={aantal}")
    assert (antwoord.status_code, antwoord.json()["fouten"][0]["veld"]) == (400, "aantal")


# ---------------------------------------------------------------------------------------------------------- versions


@pytest.mark.parametrize("deel", ["", "/gebeurtenissen", "/termijnen", "/feiten", "/verwijzingen"])
def test_who_has_the_version_gets_nothing_until_something_is_recorded(cast: Cast, systeem: Systeem, deel: str) -> None:
    pad = f"/dossiers/{cast.dossier}{deel}"
    merk = systeem.get(pad).headers["ETag"]
    al = systeem.get(pad, If_None_Match=merk)
    assert (al.status_code, al.content, al.headers["ETag"]) == (304, b"", merk)
    assert al.headers["API-Version"] == "1.0.0"
    assert systeem.get(pad, If_None_Match=f'"anders", W/{merk}').status_code == 304
    cast.leg_vast("contact", "2026-11-20", kanaal="telefoon", richting="in", onderwerp="huur")
    nieuw = systeem.get(pad, If_None_Match=merk)
    assert (nieuw.status_code, nieuw.headers["ETag"] == merk) == (200, False)


def test_the_version_of_one_client_is_none_of_another(cast: Cast, school: Systeem, systeem: Systeem) -> None:
    pad = f"/dossiers/{cast.dossier}/gebeurtenissen"
    assert school.get(pad, If_None_Match=systeem.get(pad).headers["ETag"]).status_code == 200


# --------------------------------------------------------------------------------------------------------------- log


def test_every_read_is_in_the_log_with_the_purpose_of_the_client(cast: Cast, school: Systeem) -> None:
    voor = len(inzages(cast))
    school.get(f"/dossiers/{cast.dossier}/gebeurtenissen")
    school.get("/dossiers")
    school.post("/dossiers/_zoek", {"naam": "amina"})
    merk = school.get(f"/dossiers/{cast.dossier}/termijnen").headers["ETag"]
    school.get(f"/dossiers/{cast.dossier}/termijnen", If_None_Match=merk)
    erbij_ = inzages(cast)[voor:]
    assert [rij[2] for rij in erbij_] == [
        "api_gebeurtenissen", "api_dossiers", "api_dossiers_zoek", "api_termijnen", "api_termijnen",
    ]  # fmt: skip
    wie = school.client_id.partition(".")[2]
    assert {rij[:2] + rij[4:] for rij in erbij_} == {("api", "uitvoering_keten", wie, SCHOOL, "Ok")}
    assert all(rij[3] == [cast.dossier] for rij in erbij_)


def test_what_was_not_found_was_not_read(cast: Cast, milan: Systeem) -> None:
    voor = len(inzages(cast))
    milan.get(f"/dossiers/{cast.dossier}")
    milan.post("/dossiers/_zoek", {"nummer": BSN})
    assert len(inzages(cast)) == voor


def test_the_purpose_of_a_client_is_its_own(cast: Cast) -> None:
    nazorg = sluit_aan(cast, "nazorg", "teamleider", doel="nazorg")
    nazorg.get(f"/dossiers/{cast.dossier}")
    assert inzages(cast)[-1][1] == "nazorg"


def test_totals_are_numbers_with_what_is_small_kept_back(cast: Cast, systeem: Systeem) -> None:
    beleid = sluit_aan(cast, "beleid", "beleid", doel="verantwoording")
    tellingen = {k: k_.get("/indicatoren").json()["indicatoren"] for k, k_ in (("alles", systeem), ("eva", beleid))}
    assert {een["indicator"] for een in tellingen["eva"]} == {een["indicator"] for een in tellingen["alles"]}
    eva = [t for een in tellingen["eva"] for t in een["tellingen"]]
    assert {t["stand"] for t in eva} >= {"getal", "klein"}
    assert all((t["aantal"] is None) == (t["stand"] != "getal") for t in eva)
    assert beleid.get("/dossiers").status_code == 403
    assert cast.dossier not in beleid.get("/indicatoren").content.decode()
