# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The first page of the intake: the term on top, the steps of the gemeente, what others told, and the report."""

import html
import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.register.cast import Cast
from tests.web.intake.blad import lees, noteer, plek
from tests.web.intake.test_gesprek import onder_beleid
from tests.web.scherm import tekst_van


def blad(cast: Cast, deel: str = "", naam: str = "karin") -> str:
    return html.unescape(tekst_van(cast.client(naam).get(plek(cast, deel))))


def test_the_day_of_the_pip_stands_on_top_with_the_days_that_are_left(cast: Cast) -> None:
    assert "Het PIP moet er zijn op 10 december 2026 , nog 11 dagen" in blad(cast)


@pytest.mark.parametrize(
    ("beleid", "stap"),
    [("deventer", "Bijeenkomst met een groep"), ("almelo", "Eindgesprek"), ("haarlem", "Rapport van de brugklas"),
     ("wassenaar", "Gesprek met drie: met het COA erbij")],
)  # fmt: skip
def test_the_steps_are_those_of_the_gemeente(cast: Cast, beleid: str, stap: str) -> None:
    onder_beleid(cast, beleid)
    assert stap in blad(cast)


def test_what_happened_is_done_and_the_next_step_is_marked(cast: Cast) -> None:
    cast.leg_vast("kennismaking", "2026-11-03", vorm="azc")
    tekst = blad(cast)
    assert "Kennismaken gedaan op 3 november 2026" in tekst
    assert "Vragenlijst in de eigen taal nu aan de beurt" in tekst


def test_wassenaar_shows_its_thirteen_themes_first(cast: Cast) -> None:
    onder_beleid(cast, "wassenaar")
    eerst = lees(cast.client("karin").get(plek(cast))).split("Andere thema")[0]
    assert re.findall(r'id="thema-(\w+)"', eerst)[:9] == [
        "leerbaarheid", "onderwijs", "werk", "vrijwilligerswerk", "vaardigheden", "taal", "motivatie",
        "zelfredzaamheid", "digitaal",
    ]  # fmt: skip


def test_every_theme_of_the_code_list_stands_on_one_of_the_two_sheets(cast: Cast) -> None:
    from tests.verhaal import recht

    karin = cast.client("karin")
    gevonden = [
        naam
        for deel in ("", "gevoelig/")
        for naam in re.findall(r'id="thema-(\w+)"', lees(karin.get(plek(cast, deel))))
    ]
    assert sorted(gevonden) == sorted(recht().codelijsten["themas"].codes)


def test_what_others_told_stands_beside_the_theme_with_who_told_it(cast: Cast) -> None:
    cast.leg_vast("schoolintake", "2026-11-10", aanbieder="taalschool", niveau="alfa A", alfabetiseren=True)
    cast.leg_vast("intake_bevinding", "2026-11-11", thema="onderwijs", bevinding="acht jaar school", bron="coa")
    onderwijs = (
        html.unescape(lees(cast.client("karin").get(plek(cast)))).split('id="thema-onderwijs"')[1].split("</form>")[0]
    )
    assert "alfa A" in onderwijs
    assert "acht jaar school" in onderwijs
    assert "COA, 11 november 2026" in onderwijs


def test_a_message_of_a_partner_is_among_what_others_told(cast: Cast) -> None:
    cast.verwijs("taalschool", "leerroute", "v1", neem_aan="tess")
    cast.leg_vast("bericht", "2026-11-12", "tess", verwijzing_id="v1", bericht="Zij leert snel")
    assert "Zij leert snel" in blad(cast)


def test_the_report_holds_what_was_recorded_and_no_draft(cast: Cast) -> None:
    cast.leg_vast("intake_bevinding", "2026-11-11", thema="werk", bevinding="was kok", bron="inburgeraar")
    noteer(cast.client("karin"), cast, "taal", "nog een concept")
    tekst = blad(cast, "verslag/")
    assert "was kok" in tekst
    assert "nog een concept" not in tekst
    assert "Er is nog 1 notitie die niet is vastgelegd" in tekst
    assert "Over “onderwijs” is niets opgeschreven" in tekst


def test_the_number_of_questions_does_not_grow_with_what_is_known(cast: Cast) -> None:
    karin = cast.client("karin")
    karin.get(plek(cast))
    eerst = _vragen(karin, cast)
    for nummer, thema in enumerate(("werk", "onderwijs", "taal", "wonen", "netwerk"), start=1):
        cast.leg_vast("intake_bevinding", f"2026-11-0{nummer}", thema=thema, bevinding=f"over {thema}", bron="coa")
        noteer(karin, cast, thema, f"notitie over {thema}")
    assert _vragen(karin, cast) <= eerst + 1  # one: the names of who wrote


def _vragen(client: Any, cast: Cast) -> int:
    with CaptureQueriesContext(connection) as gevangen:
        assert client.get(plek(cast)).status_code == 200
    return len(gevangen)


def test_a_forgotten_note_is_told_beside_the_worklist(cast: Cast) -> None:
    karin = cast.client("karin")
    noteer(karin, cast, "werk", "kok")
    assert "notities van de intake" not in tekst_van(karin.get("/"))
    with connection.cursor() as cursor, cast.als("karin"):
        cursor.execute("UPDATE intake_notitie SET moment = '2026-11-01T10:00+01:00', door = 'karin'")
    tekst = html.unescape(tekst_van(karin.get("/")))
    assert "1 notitie van de intake is nog niet vastgelegd" in tekst
