# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Figures of a kept count: what is small is kept back from every system, and nothing is counted because one asks."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.api.systemen import Systeem, sluit_aan
from tests.monitor.geteld import PEILDATUM, bevolkt, bewaard, tel
from tests.register.cast import SCHOOL, Cast, maak

PAD = "/cijfers?indicator=inburgeraars"


@pytest.fixture(scope="module")
def cast(databank: object) -> Cast:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe("0966", "Voorbeeldstad 0966", "voorbeeld")
    cast = bevolkt(maak("0966"))
    cast.staf()
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    tel(cast)
    tel(cast, PEILDATUM, PEILDATUM)
    return cast


@pytest.fixture(scope="module")
def systeem(cast: Cast) -> Systeem:
    return sluit_aan(cast, "systeem", "teamleider")


@pytest.fixture(scope="module")
def beleid(cast: Cast) -> Systeem:
    return sluit_aan(cast, "beleid", "beleid", doel="verantwoording")


def rijen(antwoord: Any) -> list[dict[str, Any]]:
    assert antwoord.status_code == 200, antwoord.content
    gevonden: list[dict[str, Any]] = antwoord.json()["cijfers"]
    return gevonden


def aantal(cast: Cast, tabel: str) -> int:
    from django.db import connection

    with cast.als_systeem(), connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {tabel}")
        (gevonden,) = cursor.fetchone()
    return int(gevonden)


def test_the_rows_are_those_of_the_kept_count_that_may_leave_the_house(cast: Cast, beleid: Systeem) -> None:
    from regie.monitor.metingen import opslag

    via_api = rijen(beleid.get(PAD))
    with cast.als("eva"):
        (telling,) = [een for een in opslag.bekende_dagen() if een.vraag.bekend_op is None]
        bewaarde = opslag.cijfers(telling.id, ["inburgeraars"], "verborgen")["inburgeraars"]
    bewaarde = [een for een in bewaarde if "gemeente" not in een["dimensies"]]
    assert [(een["dimensies"], een["waarde"]) for een in via_api] == [
        (een["dimensies"], een["waarde"]) for een in bewaarde
    ]
    totaal = next(een for een in via_api if een["dimensies"] == {"onderdeel": "actief"})
    assert totaal["waarde"] > 30
    assert (totaal["eenheid"], totaal["peildatum"], totaal["bekend_op"]) == ("dossiers", "2026-10-31", None)


def test_a_team_leader_who_sees_small_numbers_on_the_page_gets_none_here(systeem: Systeem, beleid: Systeem) -> None:
    van_systeem, van_beleid = rijen(systeem.get(PAD)), rijen(beleid.get(PAD))
    assert van_systeem == van_beleid
    assert any(een["onderdrukt"] for een in van_systeem)
    assert all(een["waarde"] is None for een in van_systeem if een["onderdrukt"])
    assert [een for een in van_systeem if een["waarde"] in range(1, 6)] == []


def test_who_does_the_work_is_in_no_figure(cast: Cast, systeem: Systeem) -> None:
    antwoord = systeem.get("/cijfers?indicator=caseload")
    assert rijen(antwoord)
    assert all("consulent" not in een["dimensies"] for een in rijen(antwoord))
    assert "karin" not in antwoord.content.decode().lower()


def test_as_it_was_known_on_a_day(systeem: Systeem) -> None:
    gevonden = rijen(systeem.get(f"{PAD}&peildatum={PEILDATUM}&bekendOp={PEILDATUM}"))
    assert {een["bekend_op"] for een in gevonden} == {"2026-10-31"}


def test_without_a_day_it_is_the_last_one_that_was_counted(systeem: Systeem) -> None:
    assert systeem.get(PAD).json() == systeem.get(f"{PAD}&peildatum={PEILDATUM}").json()


@pytest.mark.parametrize("vraag", ["&peildatum=2026-03-03", "&bekendOp=2026-03-03", "&peildatum=0001-01-01",
                                   "&peildatum=9999-12-31&bekendOp=9999-12-31"])  # fmt: skip
def test_a_day_that_was_not_counted_is_404_says_what_to_do_and_counts_nothing(
    cast: Cast, systeem: Systeem, vraag: str
) -> None:
    voor = aantal(cast, "meting")
    antwoord = systeem.get(f"{PAD}{vraag}")
    assert (antwoord.status_code, antwoord.headers["Content-Type"]) == (404, "application/problem+json")
    detail = antwoord.json()["detail"]
    assert "is er geen telling. Laat iemand van de gemeente deze dag tellen op de pagina Monitor" in detail
    assert "peildatum 2026-10-31" in detail
    assert aantal(cast, "meting") == voor


def test_where_nothing_was_counted_yet_it_says_so(milan: Systeem) -> None:
    antwoord = milan.get(PAD)
    assert antwoord.status_code == 404
    assert antwoord.json()["detail"].startswith("Er is nog niets geteld.")
    assert "Of kies" not in antwoord.json()["detail"]


def test_a_figure_that_does_not_exist_is_404_with_the_nearest_name(systeem: Systeem) -> None:
    antwoord = systeem.get("/cijfers?indicator=inburgeraar")
    assert antwoord.status_code == 404
    assert "bedoelt u inburgeraars" in antwoord.json()["detail"]


@pytest.mark.parametrize(
    ("vraag", "veld"),
    [
        ("", "indicator"),
        ("?indicator=Inburgeraars'", "indicator"),
        ("?indicator=inburgeraars&peildatum=morgen", "peildatum"),
        ("?indicator=inburgeraars&bekendOp=31-10-2026", "bekendOp"),
    ],
)
def test_a_question_that_is_wrong_is_refused_at_its_field(systeem: Systeem, vraag: str, veld: str) -> None:
    antwoord = systeem.get(f"/cijfers{vraag}")
    assert (antwoord.status_code, antwoord.json()["fouten"][0]["veld"]) == (400, veld)


def test_who_has_this_count_gets_nothing_until_there_is_a_newer_one(cast: Cast, systeem: Systeem) -> None:
    merk = systeem.get(PAD).headers["ETag"]
    assert systeem.get(PAD, If_None_Match=merk).status_code == 304
    opnieuw = tel(cast)
    antwoord = systeem.get(PAD, If_None_Match=merk)
    assert antwoord.status_code == 200
    assert date.fromisoformat(antwoord.json()["geteld_op"][:10]) - PEILDATUM > timedelta(days=20)
    assert bewaard(cast, opnieuw).moment is not None


def test_figures_that_may_not_go_out_are_not_given(systeem: Systeem, monkeypatch: pytest.MonkeyPatch) -> None:
    from regie.api import cijfers
    from regie.documenten.monitor.publicatie import PublicatieFout

    def weiger(_levering: object) -> None:
        raise PublicatieFout(["inburgeraars (totaal): het aantal 3 is klein"])

    monkeypatch.setattr(cijfers, "voor_publicatie", weiger)
    antwoord = systeem.get(PAD)
    assert (antwoord.status_code, antwoord.headers["Content-Type"]) == (409, "application/problem+json")


def test_partners_have_no_figures_and_totals_leave_no_trace_of_a_person(cast: Cast, beleid: Systeem) -> None:
    school = sluit_aan(cast, "school", "docent", SCHOOL)
    voor = aantal(cast, "inzage_dossier")
    assert school.get(PAD).status_code == 403
    assert rijen(beleid.get(PAD))
    assert aantal(cast, "inzage_dossier") == voor
