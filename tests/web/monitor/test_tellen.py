# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A day that was not counted: one can ask for it, once, and see how far it is. What is wrong with a day is said."""

import re
from typing import Any

import pytest

from tests.monitor.metingen.geteld import NU, gemeente_van, onleesbaar, sql, stand
from tests.register.cast import Cast
from tests.verhaal import recht
from tests.web.scherm import tekst_van

MONITOR, TELLEN = "/monitor/", "/monitor/tellen/?peildatum=2026-10-15"
DAG = {"peildatum": "2026-10-15"}
HTMX = {"HX-Request": "true"}


def metingen(cast: Cast) -> list[Any]:
    with cast.als_systeem():
        return [
            id_ for (id_,) in sql("SELECT id FROM meting WHERE gemeente = %s AND soort = 'gevraagd'", cast.gemeente)
        ]


def taken(cast: Cast) -> int:
    """Jobs that wait for the worker."""
    return int(
        sql(
            "SELECT count(*) FROM procrastinate_jobs WHERE task_name LIKE %s AND args ->> 'gemeente' = %s",
            "%tel_cijfers",
            cast.gemeente,
        )[0][0]
    )


def tel(cast: Cast) -> None:
    """As the worker does."""
    from regie.monitor.metingen.tellen import tel_meting

    tel_meting(gemeente_van(cast.gemeente), recht(), metingen(cast)[0], NU)


@pytest.mark.parametrize("naam", ["eva", "saskia"])
def test_where_nothing_was_counted_there_is_a_button(leeg: Cast, naam: str) -> None:
    antwoord = leeg.client(naam).get(MONITOR)
    assert antwoord.status_code == 200
    assert "nog niet geteld" in tekst_van(antwoord)
    assert "Tel deze dag" in tekst_van(antwoord)


@pytest.mark.parametrize("pad", ["/monitor/thema/keten/", "/monitor/cijfer/slagen/"])
def test_so_there_is_at_a_theme_and_at_a_figure(leeg: Cast, pad: str) -> None:
    assert "Tel deze dag" in tekst_van(leeg.client("eva").get(pad))


def test_pressing_twice_is_one_job(leeg: Cast) -> None:
    eva = leeg.client("eva")
    for _keer in range(2):
        antwoord = eva.post(TELLEN)
        assert (antwoord.status_code, antwoord["Location"]) == (302, TELLEN)
    assert len(metingen(leeg)) == taken(leeg) == 1


def test_how_far_it_is_is_a_page_and_a_part_of_one(leeg: Cast) -> None:
    eva = leeg.client("eva")
    eva.post(TELLEN)
    geheel = eva.get(TELLEN)
    assert "Wacht op een vrije plek." in tekst_van(geheel)
    assert "15 oktober 2026" in tekst_van(geheel)
    assert '<meta http-equiv="refresh"' in geheel.content.decode()
    deel = eva.get(TELLEN, headers=HTMX)
    assert "<progress" in deel.content.decode()
    assert "<html" not in deel.content.decode()


def test_when_it_is_ready_the_page_comes_again_with_the_figures(leeg: Cast) -> None:
    eva = leeg.client("eva")
    eva.post(TELLEN)
    tel(leeg)
    deel = eva.get(TELLEN, headers=HTMX)
    assert (deel.status_code, deel["HX-Refresh"]) == (204, "true")
    geheel = eva.get(TELLEN)
    assert (geheel.status_code, geheel["Location"]) == (302, f"{MONITOR}?peildatum=2026-10-15")
    assert "Stand op 15 oktober 2026" in tekst_van(eva.get(MONITOR, DAG))


def test_what_did_not_work_out_says_why_and_may_be_asked_for_again(leeg: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    from regie.kern.gebeurtenissen import InvoerFout
    from regie.monitor.metingen import tellen

    eva = leeg.client("eva")
    eva.post(TELLEN)
    monkeypatch.setattr(tellen, "typestroom", onleesbaar)
    with pytest.raises(InvoerFout):
        tel(leeg)
    reden = stand(leeg, metingen(leeg)[0]).reden
    assert reden in _tekst(eva.get(TELLEN))
    assert reden in _tekst(eva.get(MONITOR, DAG))
    eva.post(TELLEN)
    assert len(metingen(leeg)) == 2


def _tekst(antwoord: Any) -> str:
    from html import unescape

    return unescape(tekst_van(antwoord))


def test_while_it_counts_nobody_is_offered_the_button(leeg: Cast) -> None:
    eva = leeg.client("eva")
    eva.post(TELLEN)
    tekst = tekst_van(eva.get(MONITOR, DAG))
    assert "Deze cijfers worden nu geteld." in tekst
    assert "Tel deze dag" not in tekst


def test_a_figure_that_was_counted_may_be_counted_again(cast: Cast) -> None:
    eva = cast.client("eva")
    assert "Tel opnieuw" in tekst_van(eva.get(MONITOR))
    eva.post("/monitor/tellen/")
    assert len(metingen(cast)) == 1


@pytest.mark.parametrize(
    ("dagen", "veld", "fout"),
    [
        ({"peildatum": "gisteren"}, "peildatum", "'gisteren' is geen datum"),
        ({"peildatum": "2026-02-30"}, "peildatum", "'2026-02-30' is geen datum"),
        ({"peildatum": "2027-01-01"}, "peildatum", "niet na vandaag"),
        ({"bekend_op": "1999-12-31"}, "bekend_op", "vanaf 2000"),
        ({"peildatum": "2026-06-30", "tot": "2026-07-01"}, "tot", "ligt na de peildatum"),
        ({"van": "2026-08-01", "tot": "2026-07-01"}, "van", "Draai ze om"),
    ],
)
def test_a_bad_day_is_said_at_the_field_and_in_a_summary_that_leads_there(
    cast: Cast, dagen: dict[str, str], veld: str, fout: str
) -> None:
    eva = cast.client("eva")
    antwoord = eva.get(MONITOR, dagen)
    html = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert _tekst(antwoord).count(fout) == 2
    assert f'href="#id-{veld}"' in html
    invoer = re.search(rf'<input[^>]*id="id-{veld}"[^>]*>', html)
    assert invoer is not None
    assert 'aria-invalid="true"' in invoer[0]
    assert f"fout-{veld}" in invoer[0]
    assert f'value="{dagen.get(veld, "")}"' in invoer[0]
    assert re.search(r'<details class="meetdag"[^>]* open', html)
    assert "Tel deze dag" not in tekst_van(antwoord)
    eva.post(f"/monitor/tellen/?{veld}={dagen.get(veld, '')}" + "".join(f"&{n}={w}" for n, w in dagen.items()))
    assert metingen(cast) == []
