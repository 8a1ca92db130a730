# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Work found → lessons moved: work with its times, which lessons clash, what else fits, the school asked, a task."""

import re
from datetime import date, time
from typing import Any

import pytest
from django.db import connection

from tests.register.cast import SCHOOL, Cast
from tests.web.meedoen.plekken import jobcoach, kies, plek
from tests.web.scherm import tekst_van
from tests.web.weekplan.gezin import maak_gezin, zet

WERK: dict[str, Any] = {
    "organisatie": "Bakkerij Blom", "vanaf": "2026-12-07", "uren_per_week": "20", "dagen": ["1", "2", "3"],
    "van": "8.00", "tot": "14.00", "reis": "20", "bron": "werkgever",
}  # fmt: skip


@pytest.fixture
def cast(cast: Cast) -> Cast:
    cast.staf()
    return cast


def pad(cast: Cast, deel: str = "lessen/") -> str:
    return f"/dossiers/{cast.dossier}/meedoen/{deel}"


def stuur(cast: Cast, deel: str, velden: dict[str, Any], wie: str = "karin") -> Any:
    """A form as it was opened, filled in and sent."""
    client = cast.client(wie)
    form = client.get(pad(cast, deel)).content.decode()
    verborgen = dict(re.findall(r'type="hidden" name="(gebeurtenis_id|dossierversie)" value="([^"]+)"', form))
    return client.post(pad(cast, deel), verborgen | velden)


def lees(cast: Cast, deel: str = "lessen/") -> str:
    return tekst_van(cast.client("karin").get(pad(cast, deel)))


def met_lessen(cast: Cast) -> Any:
    """Lessons on Monday and Wednesday morning; there are an evening group and one on Tuesday as well."""
    return zet(
        cast, cast.dossier, "les", "Nederlands", ([1, 3], time(9), time(11, 30)), ([1, 3], time(19), time(21)),
        ([2, 4], time(9), time(11, 30)), vast=True, reis=20,
    )  # fmt: skip


def keuze(cast: Cast, woord: str) -> str:
    """The code of a choice of the question, by what stands beside it."""
    blad = cast.client("karin").get(pad(cast)).content.decode()
    gevonden = re.search(rf'value="([^"]+)"[^>]*><label[^>]*>[^<]*{re.escape(woord)}', blad)
    assert gevonden, woord
    return gevonden[1]


def test_work_is_recorded_with_its_times_and_the_page_says_which_lessons_clash_and_what_fits(cast: Cast) -> None:
    met_lessen(cast)
    antwoord = stuur(cast, "werk/", WERK)
    assert antwoord.status_code == 303, tekst_van(antwoord)
    assert antwoord["Location"] == pad(cast)
    tekst = lees(cast)
    assert "vanaf 7 december 2026" in tekst
    assert "Werk (Bakkerij Blom) : maandag, dinsdag en woensdag, 8.00 tot 14.00 uur" in tekst
    assert "Past niet: Op maandag heeft Amina Tesfay tegelijk: werk (Bakkerij Blom) en les (Nederlands)." in tekst
    assert ("maandag en woensdag, 19.00 tot 21.00 uur (avond) Past: Dit past naast het werk en de rest van de week."
            in tekst)  # fmt: skip
    assert ("dinsdag en donderdag, 9.00 tot 11.30 uur Let op: Op dinsdag heeft Amina Tesfay tegelijk: werk"
            in tekst)  # fmt: skip
    assert "Werk bij Bakkerij Blom begint op 7 december 2026." in lees(cast, "")


def test_work_that_is_still_to_begin_is_a_task_on_its_first_day_and_is_recorded_then(cast: Cast) -> None:
    stuur(cast, "werk/", WERK | {"vanaf": "2026-11-30"})
    with cast.als("karin"), connection.cursor() as cursor:
        cursor.execute("SELECT uiterlijk, eigenaar, isfinite(gehaald_op) FROM termijn WHERE dossier = %s"
                       " AND termijn = 'afspraak_gemeente'", [cast.dossier])  # fmt: skip
        assert cursor.fetchall() == [(date(2026, 11, 30), "gemeente", False)]
    blad = cast.client("karin").get(pad(cast, "")).content.decode()
    vraag = re.search(r"werk/(\?gepland=[0-9a-f-]+)", blad)
    assert vraag
    assert "Is het werk begonnen?" in lees(cast, f"werk/{vraag[1]}")
    begonnen = stuur(cast, f"werk/{vraag[1]}", {"vanaf": "2026-11-29", "uren_per_week": "18"})
    assert begonnen.status_code == 303, tekst_van(begonnen)
    tekst = lees(cast, "")
    assert "betaald werk · 18 uur per week · sinds 29 november 2026" in tekst
    assert "Zet de werktijden bij" not in tekst  # they were in the week already
    assert "begint op" not in tekst
    with cast.als("karin"), connection.cursor() as cursor:
        cursor.execute("SELECT van_op FROM weekblok WHERE dossier = %s AND soort = 'werk'", [cast.dossier])
        assert cursor.fetchall() == [(date(2026, 11, 29),)]  # it began a day early, and the week says so too
    assert cast.client("karin").get(pad(cast, f"werk/{vraag[1]}")).status_code == 404


def test_planned_work_sent_as_begun_twice_is_begun_once(cast: Cast) -> None:
    stuur(cast, "werk/", WERK | {"vanaf": "2026-11-30"})
    karin = cast.client("karin")
    vraag = re.search(r"werk/(\?gepland=[0-9a-f-]+)", karin.get(pad(cast, "")).content.decode())
    assert vraag
    form = karin.get(pad(cast, f"werk/{vraag[1]}")).content.decode()
    velden = dict(re.findall(r'type="hidden" name="(gebeurtenis_id|dossierversie)" value="([^"]+)"', form))
    velden |= {"vanaf": "2026-11-29", "uren_per_week": "18"}
    antwoorden = [karin.post(pad(cast, f"werk/{vraag[1]}"), velden) for _keer in range(2)]
    assert [een.status_code for een in antwoorden] == [303, 303]
    assert "Dat het werk begon, is al vastgelegd." in tekst_van(karin.get(antwoorden[1]["Location"]))
    assert lees(cast, "").count("sinds 29 november 2026") == 1


def test_lessons_are_compared_with_a_whole_week_of_the_work(cast: Cast) -> None:
    """It begins on a Wednesday, and the lesson of Monday does not fit either."""
    met_lessen(cast)
    stuur(cast, "werk/", WERK | {"vanaf": "2026-12-09"})
    assert "Op maandag heeft Amina Tesfay tegelijk: werk (Bakkerij Blom) en les (Nederlands)." in lees(cast)


def test_work_that_began_is_recorded_with_its_times(cast: Cast) -> None:
    assert stuur(cast, "werk/", WERK | {"vanaf": "2026-11-23"}).status_code == 303
    tekst = lees(cast, "")
    assert "betaald werk · 20 uur per week · sinds 23 november 2026" in tekst
    assert "Zet de werktijden bij" not in tekst


def test_sent_twice_is_there_once(cast: Cast) -> None:
    client = cast.client("karin")
    form = client.get(pad(cast, "werk/")).content.decode()
    velden = dict(re.findall(r'type="hidden" name="(gebeurtenis_id|dossierversie)" value="([^"]+)"', form))
    velden |= WERK | {"vanaf": "2026-11-23"}
    assert [client.post(pad(cast, "werk/"), velden).status_code for _keer in range(2)] == [303, 303]
    with cast.als("karin"), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM weekblok WHERE dossier = %s", [cast.dossier])
        assert cursor.fetchone() == (1,)
        cursor.execute("SELECT count(*) FROM gebeurtenis WHERE dossier = %s AND type = 'plaatsing_start'",
                       [cast.dossier])  # fmt: skip
        assert cursor.fetchone() == (1,)


def test_work_that_ended_and_still_stands_in_the_week_is_said(cast: Cast) -> None:
    stuur(cast, "werk/", WERK | {"vanaf": "2026-11-23"})
    with cast.als("karin"):
        from regie.dossiers.meedoen import meedoen

        een = meedoen(cast.dossier).lopend[0]
    assert "stopte, maar staat nog in de week" not in lees(cast, "")
    cast.leg_vast("plaatsing_einde", "2026-11-28", soort="betaald_werk", reden="contract_einde",
                  plaatsing_id=een.sleutel)  # fmt: skip
    tekst = lees(cast, "")
    assert "Het werk bij Bakkerij Blom stopte, maar staat nog in de week." in tekst
    assert "Op 28 november 2026 verloor de inburgeraar het werk." in tekst


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"tot": "8.00"}, "Deze tijd is niet later dan het begin."),
        ({"dagen": []}, "Kies een of meer dagen."),
        ({"organisatie": ""}, "Dit veld is leeg."),
        ({"uren_per_week": "50"}, "Dit kan niet meer dan 40 zijn."),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(cast: Cast, anders: dict[str, Any], zin: str) -> None:
    antwoord = stuur(cast, "werk/", WERK | anders)
    assert antwoord.status_code == 422
    assert zin in tekst_van(antwoord)
    assert "Nergens, voor zover wij weten." in lees(cast, "")


def test_the_times_of_a_chosen_place_are_asked_right_away(cast: Cast) -> None:
    id_ = plek(cast, "Bediening", soort="betaald_werk")
    kies(cast, id_)
    blad = cast.client("karin").get(pad(cast, "")).content.decode()
    vraag = re.search(r"werk/(\?plaatsing=[0-9a-f-]+)", blad)
    assert vraag
    tekst = lees(cast, f"werk/{vraag[1]}")
    assert "Wanneer werkt iemand?" in tekst
    assert "Werkgever" not in tekst
    tijden = {naam: WERK[naam] for naam in ("dagen", "van", "tot", "reis", "bron")}
    assert stuur(cast, f"werk/{vraag[1]}", tijden).status_code == 303
    assert "Het Wijkhuis" in lees(cast)
    assert "Zet de werktijden bij" not in lees(cast, "")


def test_the_school_is_asked_in_its_room_and_it_is_a_task_until_there_is_an_answer(cast: Cast) -> None:
    met_lessen(cast)
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    stuur(cast, "werk/", WERK)
    vraag = {"wat": keuze(cast, "19.00 tot 21.00"), "school": "v1", "uiterlijk": "2026-12-04"}
    antwoord = stuur(cast, "lessen/", vraag | {"erbij": "Bel mij gerust."})
    assert antwoord.status_code == 303, tekst_van(antwoord)
    tekst = lees(cast)
    assert "Taalschool De Brug · gevraagd op 29 november 2026, antwoord uiterlijk 4 december 2026" in tekst
    assert "nog geen antwoord" in tekst
    school = tekst_van(cast.client("tess").get(f"/keten/{cast.dossier}/"))
    for zin in (
        "Deze leerling werkt: maandag, dinsdag en woensdag, 8.00 tot 14.00 uur.",
        "Deze lessen passen niet meer: maandag en woensdag, 9.00 tot 11.30 uur.",
        "Kan de leerling naar: maandag en woensdag, 19.00 tot 21.00 uur (avond)?",
        "Bel mij gerust.",
        "Antwoord op de vraag om andere lessen",
    ):
        assert zin in school, zin
    assert "Bakkerij" not in school
    with cast.als("karin"), connection.cursor() as cursor:
        cursor.execute("SELECT uiterlijk, eigenaar FROM termijn WHERE dossier = %s AND termijn = 'afspraak_school'",
                       [cast.dossier])  # fmt: skip
        assert cursor.fetchall() == [(date(2026, 12, 4), "aanbieder")]
        cursor.execute(
            "SELECT gegevens ->> 'actie_id' FROM gebeurtenis WHERE dossier = %s AND type = 'afspraak_gemaakt'"
            " AND gegevens ->> 'actie_id' LIKE 'lestijd-%%'",
            [cast.dossier],
        )
        actie = cursor.fetchone()[0]
    cast.leg_vast("afspraak_stand", "2026-11-29", actie_id=actie, stand="gedaan")
    assert "gevraagd op 29 november 2026 · gedaan" in lees(cast)


def test_what_does_not_fit_because_of_the_family_is_not_told_to_the_school(cast: Cast) -> None:
    yonas, _sami = maak_gezin(cast)
    zet(cast, yonas, "werk", "Winkel", ([1, 3], time(8), time(16)))
    met_lessen(cast)
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    assert "niemand bij Sami Haile" in lees(cast)
    assert stuur(cast, "lessen/", {"wat": "weekend", "school": "v1", "uiterlijk": "2026-12-04"}).status_code == 303
    school = tekst_van(cast.client("tess").get(f"/keten/{cast.dossier}/"))
    assert "Kan de leerling naar: les in het weekend?" in school
    for woord in ("Sami", "Yonas", "niemand"):
        assert woord not in school


def test_groups_of_the_school_are_offered_by_the_part_of_the_day(cast: Cast) -> None:
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    with cast.als("tess") as tess:
        from regie.werk.keten.groep.groepen import maak_groep

        maak_groep(tess, "Ochtend 3", "nt2", ["ochtend"], 150)
        maak_groep(tess, "Avond 1", "nt2", ["avond"], 120)
    stuur(cast, "werk/", WERK | {"dagen": ["1", "2", "3", "4", "5", "6"]})
    tekst = lees(cast)
    assert "Avond 1 van Taalschool De Brug Past: In de avond is er geen werk op maandag" in tekst
    assert "Ochtend 3 van Taalschool De Brug Let op: Het werk is dan elke dag: in de ochtend." in tekst
    vraag = {"wat": keuze(cast, "Avond 1"), "school": "v1", "uiterlijk": "2026-12-04"}
    assert stuur(cast, "lessen/", vraag).status_code == 303
    assert "Avond 1 van Taalschool De Brug" in lees(cast)


def test_a_school_outside_regie_is_a_task_to_call(cast: Cast) -> None:
    assert "U krijgt een taak om de school te bellen." in lees(cast)
    assert stuur(cast, "lessen/", {"wat": "avond", "uiterlijk": "2026-12-04"}).status_code == 303
    with cast.als("karin"), connection.cursor() as cursor:
        cursor.execute("SELECT uiterlijk, eigenaar FROM termijn WHERE dossier = %s AND termijn = 'afspraak_gemeente'",
                       [cast.dossier])  # fmt: skip
        assert cursor.fetchall() == [(date(2026, 12, 4), "gemeente")]
    assert "Bel de school over andere lessen: les in de avond." in lees(cast)


def test_a_day_that_is_over_and_nothing_chosen_are_refused(cast: Cast) -> None:
    antwoord = stuur(cast, "lessen/", {"uiterlijk": "2026-11-01"})
    assert antwoord.status_code == 422
    tekst = tekst_van(antwoord)
    assert "Deze dag is al voorbij." in tekst
    assert "Hier is nog niets gekozen." in tekst


@pytest.mark.parametrize("naam", ["bas", "saskia", "tess", "cor", "eva", "petra", "fenna", "inge"])
def test_only_the_consulent_asks(cast: Cast, naam: str) -> None:
    for deel in ("werk/", "lessen/"):
        assert cast.client(naam).get(pad(cast, deel)).status_code == 404, deel


def test_a_jobcoach_does_not_see_the_week(cast: Cast) -> None:
    joris = jobcoach(cast)
    for deel in ("werk/", "lessen/"):
        assert joris.get(pad(cast, deel)).status_code == 404
