# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A large file of Tess: the worker looks at it and records it, and the page says how many of how many lines."""

from typing import Any

import pytest

from tests.register.cast import Cast
from tests.web.keten.test_uren import PAD, bevestig, kijk
from tests.web.scherm import tekst_van
from tests.werk.keten.school import csv, geteld, leerlingen, regel, werk_af

WEKEN = ((1, 7), (8, 14), (15, 21), (22, 28))
LEERLINGEN = 51  # with four weeks each: more than is done at once


def weken(dossier: str, gevolgd: int = 9) -> list[str]:
    return [
        regel(dossier, 10, gevolgd, 10 - gevolgd, 0, van=f"2026-10-{van:02d}", tot=f"2026-10-{tot:02d}")
        for van, tot in WEKEN
    ]


@pytest.fixture
def school(cast: Cast) -> list[str]:
    cast.staf()
    return leerlingen(cast, LEERLINGEN)


@pytest.fixture
def bekeken(cast: Cast, school: list[str]) -> Any:
    """The page right after the upload."""
    return kijk(cast.client("tess"), csv(*(een for dossier in school for een in weken(dossier))))


def pad(antwoord: Any) -> str:
    return str(antwoord.request["PATH_INFO"])


def test_it_waits_is_looked_at_and_is_recorded_with_a_count_of_its_lines(
    cast: Cast, school: list[str], bekeken: Any
) -> None:
    tess = cast.client("tess")
    assert "zo aan de beurt. 0 van 204 regels" in tekst_van(bekeken)
    assert 'http-equiv="refresh"' in bekeken.content.decode()
    assert "wordt nagekeken: 0 van 204 regels" in tekst_van(tess.get(PAD))
    assert "Leg vast wat in orde is" not in tekst_van(tess.post(pad(bekeken), {"doe": "opnemen", "merk": "x"}))
    assert werk_af(cast) == 1
    nagekeken = tess.get(pad(bekeken))
    assert "Regels in het bestand 204 Daarvan in orde 204" in tekst_van(nagekeken)
    bevestigd = bevestig(tess, nagekeken)
    assert bevestigd.status_code == 303
    assert "geen enkele" in tekst_van(tess.get(bevestigd["Location"]))
    assert geteld(cast, school[0]) == []
    werk_af(cast)
    assert "Opgenomen op" in tekst_van(tess.get(bevestigd["Location"]))
    assert [len(geteld(cast, dossier)) for dossier in (school[0], school[-1])] == [4, 4]


def test_done_twice_records_once(cast: Cast, school: list[str], bekeken: Any) -> None:
    tess = cast.client("tess")
    werk_af(cast)
    bevestig(tess, tess.get(pad(bekeken)))
    for _keer in range(2):
        werk_af(cast)
    assert len(geteld(cast, school[0])) == 4


def test_htmx_gets_the_part_that_moves_and_then_the_whole_page(cast: Cast, bekeken: Any) -> None:
    tess, kop = cast.client("tess"), {"HX-Request": "true"}
    deel = tess.get(pad(bekeken), headers=kop)
    assert "<h1" not in deel.content.decode()
    assert "0 van 204 regels" in tekst_van(deel)
    werk_af(cast)
    klaar = tess.get(pad(bekeken), headers=kop)
    assert (klaar.status_code, klaar.headers["HX-Refresh"]) == (204, "true")


def test_what_changed_meanwhile_is_said_and_looked_at_again(cast: Cast, school: list[str], bekeken: Any) -> None:
    tess = cast.client("tess")
    werk_af(cast)
    bevestig(tess, tess.get(pad(bekeken)))
    uren = {"van": "2026-10-01", "tot": "2026-10-07", "soort": "nt2", "aangeboden": 8, "gevolgd": 8,
            "geoorloofd_verzuim": 0, "ongeoorloofd_verzuim": 0}  # fmt: skip
    cast.leg_vast("lesuren", "2026-10-31", "tess", dossier=school[0], **uren)
    werk_af(cast)
    opnieuw = tess.get(pad(bekeken))
    assert "Intussen is er iets anders vastgelegd. Kijk het nog een keer na." in tekst_van(opnieuw)
    assert "Vervangt 8 gevolgd van 8" in tekst_van(opnieuw)
    assert geteld(cast, school[1]) == []
    bevestig(tess, opnieuw)
    werk_af(cast)
    assert len(geteld(cast, school[0])) == len(geteld(cast, school[1])) == 4


def test_it_can_be_thrown_away_while_it_waits(cast: Cast, school: list[str], bekeken: Any) -> None:
    tess = cast.client("tess")
    assert tess.post(pad(bekeken), {"doe": "weg"})["Location"] == PAD
    werk_af(cast)
    assert "Deze aanlevering geldt niet meer" in tekst_van(tess.get(pad(bekeken)))
    assert geteld(cast, school[0]) == []


def test_who_left_does_nothing_any_more(cast: Cast, school: list[str], bekeken: Any) -> None:
    from django.db import connections

    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("UPDATE medewerker SET tot = '2026-11-28' WHERE gemeente = %s AND id = 'tess'", [cast.gemeente])
    werk_af(cast)
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("UPDATE medewerker SET tot = NULL WHERE gemeente = %s AND id = 'tess'", [cast.gemeente])
    pagina = tekst_van(cast.client("tess").get(pad(bekeken)))
    assert "Wie dit vroeg, werkt hier niet meer." in pagina
    assert "Lever het bestand opnieuw aan." in pagina


def test_of_another_school_there_is_no_progress(cast: Cast, bekeken: Any) -> None:
    from regie.dossiers.vraag import rijen

    thea = cast.client("thea")
    assert thea.get(pad(bekeken)).status_code == 404
    assert thea.post(pad(bekeken), {"doe": "weg"}).status_code == 404
    with cast.als("thea"):
        assert rijen("SELECT 1 FROM urenvoortgang") == []
    with cast.als("karin"):
        assert rijen("SELECT 1 FROM urenvoortgang") == []


def test_how_far_it_is_shows_before_the_work_is_finished_and_stays_when_it_is_undone(cast: Cast, bekeken: Any) -> None:
    from uuid import UUID

    from django.db import transaction

    from regie.werk.keten.uren import voortgang
    from tests.register.cast import VANDAAG

    id_ = UUID(pad(bekeken).split("/")[-2])
    with cast.als("tess") as tess:
        balk = voortgang.Balk(tess, id_, VANDAAG)
        with transaction.atomic():
            balk.begin(204)
            balk.meld(100)
            balk.meld(50)
            transaction.set_rollback(True)
        assert voortgang.lees(tess.gemeente, [id_])[id_].gedaan == 150
    assert "150 van 204 regels" in tekst_van(cast.client("tess").get(pad(bekeken)))


def test_a_month_with_thirty_wrong_lines_is_a_list_to_work_through(cast: Cast, school: list[str]) -> None:
    """On the page with the name of the pupil, and as a file beside one's own."""
    tess = cast.client("tess")
    regels = [een for dossier in school for een in weken(dossier)]
    for plek in range(0, 120, 4):
        regels[plek] = regels[plek].replace(";10;9;", ";10;19;")
    bekeken = kijk(tess, csv(*regels))
    werk_af(cast)
    pagina = tekst_van(tess.get(pad(bekeken)))
    assert "Wat er niet klopt: 30" in pagina
    assert "Leerling Nummer0000" in pagina
    ruw = tess.get(f"{pad(bekeken)}fouten/").content.decode("utf-8-sig").splitlines()
    assert ruw[0] == "regel;leerling;kolom;wat;wat nu"
    assert len(ruw) == 31
    assert ruw[1] == (
        "2;Leerling Nummer0000;aangeboden;Gevolgd en verzuim zijn samen 20 uur, maar aangeboden is 10 uur.;"
        "Maak de uren gelijk."
    )
    assert cast.client("thea").get(f"{pad(bekeken)}fouten/").status_code == 404
