# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The list: what needs someone now, in the order in which it does, and only for who may see it."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.register.cast import Cast, importeer, maak, verhaal
from tests.verhaal import gebeurtenis
from tests.web.dossier.lezen import tekst
from tests.web.vandaag.regels import lijst, volgende, zaken

MB, PIP, KENNISMAKING = "Beginnen met maatschappelijke begeleiding", "PIP vaststellen", "Kennismaking"


def gezin(cast: Cast, *dossiers: str, huis: str = "huis-1") -> None:
    """People with the same story as Amina, in one household."""
    rijen = [rij for dossier in dossiers for rij in verhaal(dossier)]
    rijen += [gebeurtenis("huishouden_lid", "2026-06-04", d, huishouden_id=huis, rol="partner") for d in dossiers]
    importeer(cast.gemeente, rijen)


def test_law_comes_before_policy_and_what_is_past_before_what_is_near(cast: Cast) -> None:
    assert zaken(cast.client("karin").get("/")) == [MB, PIP, KENNISMAKING]


def test_a_line_says_who_what_by_when_and_from_which_rule(cast: Cast) -> None:
    gezien = tekst(cast.client("karin").get("/"))
    assert "Amina Tesfay PIP vaststellen Bi art. 5.3 lid 1 en 2" in gezien
    assert "nog 11 dagen 10 december 2026 let op" in gezien
    assert "59 dagen voorbij 1 oktober 2026 de laatste dag is voorbij" in gezien
    assert "zondag 29 november 2026 · 2 voorbij · 1 binnenkort" in gezien


def test_the_day_decides_what_is_past(cast: Cast, op_dag: Callable[[date], None]) -> None:
    karin = cast.client("karin")
    op_dag(date(2026, 12, 11))
    gezien = tekst(karin.get("/"))
    assert "1 dag voorbij 10 december 2026" in gezien
    assert "vrijdag 11 december 2026 · 3 voorbij" in gezien


def test_who_has_no_part_in_it_sees_nobody(cast: Cast, gemeente: str) -> None:
    for naam in ("bas", "milan"):
        antwoord = cast.client(naam).get("/")
        assert lijst(antwoord) == []
        assert "Er is nu geen termijn die aandacht vraagt." in tekst(antwoord)


def test_a_team_leader_sees_whose_it_is(cast: Cast) -> None:
    cast.account("karin")
    antwoord = cast.client("saskia").get("/")
    assert zaken(antwoord) == [MB, PIP, KENNISMAKING]
    assert "van Karin de Vries" in tekst(antwoord)
    assert "van Karin de Vries" not in tekst(cast.client("karin").get("/"))


def test_a_replacement_sees_the_lines_and_may_leave_them_out(cast: Cast) -> None:
    rij = gebeurtenis("toewijzing", "2026-11-01", cast.dossier, rol="vervanger", medewerker="bas")
    importeer(cast.gemeente, [rij])
    bas = cast.client("bas")
    assert zaken(bas.get("/")) == [MB, PIP, KENNISMAKING]
    assert zaken(bas.get("/?van=mij")) == []


@pytest.mark.parametrize(
    ("vraag", "verwacht"),
    [
        ("termijn=pip", [PIP]),
        ("groep=asiel_vergunning", [MB, PIP, KENNISMAKING]),
        ("groep=gezinsmigrant", []),
        ("leerroute=z", []),
        ("consulent=karin&termijn=kennismaking", [KENNISMAKING]),
        ("consulent=bas", []),
        ("van=mij", []),
    ],
)
def test_the_address_holds_the_filters(cast: Cast, vraag: str, verwacht: list[str]) -> None:
    cast.account("karin"), cast.account("bas")
    assert zaken(cast.client("saskia").get(f"/?{vraag}")) == verwacht


def test_a_chosen_filter_is_said_in_words(cast: Cast) -> None:
    gezien = tekst(cast.client("karin").get("/?termijn=pip&groep=asiel_vergunning"))
    assert "asielvergunning · PIP vaststellen Van wie" in gezien
    assert "Wis het filter" in gezien


ONZIN = [
    "%00",
    "'; DROP TABLE termijn; --",
    "../../etc",
    "a" * 5000,
    "%F0%9F%92%A9",
    "%FF%FE",
    "[]",
    "-1",
    "{}",
    "a:b:c",
]


@pytest.mark.parametrize("onzin", ONZIN)
def test_nonsense_in_the_address_shows_the_list_from_its_begin(cast: Cast, onzin: str) -> None:
    velden = ("van", "consulent", "leerroute", "groep", "termijn", "toon", "na", "onbekend")
    karin = cast.client("karin")
    for vraag in (*(f"{veld}={onzin}" for veld in velden), "&".join(f"{veld}={onzin}" for veld in velden)):
        antwoord = karin.get(f"/?{vraag}")
        assert antwoord.status_code == 200
        assert zaken(antwoord) == [MB, PIP, KENNISMAKING]


def test_a_long_list_is_read_in_parts_and_every_line_comes_once(cast: Cast) -> None:
    importeer(cast.gemeente, [rij for n in range(40) for rij in verhaal(f"mens-{cast.gemeente}-{n}")])
    karin = cast.client("karin")
    gezien, waar, bladzijden = [], "/", 0
    while waar is not None:
        antwoord = karin.get(waar)
        gezien += lijst(antwoord)
        naar = volgende(antwoord)
        waar = None if naar is None else f"/{naar}"
        bladzijden += 1
    assert bladzijden == 3
    assert len(gezien) == len(set(gezien)) == 41 * 3


def test_a_place_in_the_list_that_was_tampered_with_is_the_begin(cast: Cast) -> None:
    importeer(cast.gemeente, [rij for n in range(20) for rij in verhaal(f"mens-{cast.gemeente}-{n}")])
    karin = cast.client("karin")
    eerste = karin.get("/")
    naar = volgende(eerste)
    assert naar is not None
    assert lijst(karin.get(f"/{naar}")) != lijst(eerste)
    assert lijst(karin.get(f"/{naar[:-3]}abc")) == lijst(eerste)


def test_a_team_leader_is_told_that_there_is_more(cast: Cast) -> None:
    saskia = cast.client("saskia")
    assert "2 voorbij · 1 binnenkort" in tekst(saskia.get("/"))  # what stands on the page needs no counting
    importeer(cast.gemeente, [rij for n in range(20) for rij in verhaal(f"mens-{cast.gemeente}-{n}")])
    assert "de eerste 50 regels, er zijn er meer" in tekst(saskia.get("/"))


def test_a_household_stands_together(cast: Cast) -> None:
    """By the key of the dossier alone, someone else would stand between the two."""
    gezin(cast, f"a-{cast.gemeente}", f"z-{cast.gemeente}")
    antwoord = cast.client("karin").get("/?termijn=pip")
    assert [naam for naam, _wat in lijst(antwoord)] == [
        f"Naam onbekend (a-{cast.gemeente})",
        f"Naam onbekend (z-{cast.gemeente})",
        "Amina Tesfay",
    ]
    assert f"gezin van 2, ook hier: Naam onbekend (z-{cast.gemeente})" in tekst(antwoord)


def test_a_team_leader_is_not_told_who_lives_together(cast: Cast) -> None:
    gezin(cast, f"a-{cast.gemeente}", f"z-{cast.gemeente}")
    assert "gezin van 2" not in tekst(cast.client("saskia").get("/"))


def test_an_older_window_that_has_closed_does_not_hide_the_one_that_is_open(cast: Cast) -> None:
    """Bezwaar can be made per decision: the closed window of the first stands before the open one of the second."""
    besluit = {"gesprekken_per_jaar": 4, "pvt_uren": 12}
    eerst = gebeurtenis("pip_vastgesteld", "2026-10-02", cast.dossier, leerroute="z", **besluit)
    dan = gebeurtenis("pip_vastgesteld", "2026-10-20", cast.dossier, leerroute="b1", **besluit)
    importeer(cast.gemeente, [eerst, dan])
    gezien = tekst(cast.client("karin").get("/?termijn=bezwaar"))
    assert "nog 2 dagen 1 december 2026 kan nu" in gezien


def test_what_was_shown_is_written_down(cast: Cast) -> None:
    from django.db import connection

    cast.client("karin").get("/")
    with cast.als_systeem(), connection.cursor() as cursor:
        cursor.execute("SELECT medewerker, wat, dossiers FROM inzage ORDER BY moment DESC LIMIT 1")
        assert cursor.fetchone() == ("karin", "vandaag", [cast.dossier])


def test_another_gemeente_is_another_world(cast: Cast) -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    elders = f"9{cast.gemeente[1:]}"
    voeg_gemeente_toe(elders, "Elders", "voorbeeld")
    buren = maak(elders)
    assert len(lijst(buren.client("saskia").get("/"))) == 3
    assert len(lijst(cast.client("saskia").get("/"))) == 3
