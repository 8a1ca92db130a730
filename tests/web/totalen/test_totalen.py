# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page with totals: what Eva reads, what is in her file, and that she finds nobody."""

import csv
import io
import re
from html import unescape
from typing import Any

import pytest

from tests.register.cast import VANDAAG, Cast
from tests.web.scherm import tekst_van

ADRES, BESTAND = "/totalen/", "/totalen/cijfers.csv"
NIETS = {404, 405}


def cellen(antwoord: Any) -> list[str]:
    """What stands in the cells of all tables."""
    gevonden = re.findall(r"<td[^>]*>(.*?)</td>", antwoord.content.decode(), flags=re.S)
    return [unescape(re.sub(r"<[^>]+>", "", cel)).strip() for cel in gevonden]


def bestand(antwoord: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(antwoord.content.decode("utf-8-sig")), delimiter=";"))


def test_eva_reads_totals_and_no_small_number(cast: Cast) -> None:
    antwoord = cast.client("eva").get(ADRES)
    assert antwoord.status_code == 200
    gezien = cellen(antwoord)
    assert {"42", "≤5", "–niet getoond", "0"} <= set(gezien)
    assert [cel for cel in gezien if cel in {"1", "2", "3", "4", "5"}] == []
    tekst = tekst_van(antwoord)
    assert "Inburgeraars per groep en leerroute" in tekst
    assert "≤5 betekent: 1 tot en met 5." in tekst
    assert re.search(r"geteld op \d+ \w+ \d{4}", tekst)


def test_the_team_leader_reads_small_numbers_and_is_told_not_to_share_them(cast: Cast) -> None:
    antwoord = cast.client("saskia").get(ADRES)
    assert {"2", "3"} <= set(cellen(antwoord))
    assert "≤5" not in cellen(antwoord)
    assert "Deel deze bladzijde daarom niet." in tekst_van(antwoord)


@pytest.mark.parametrize("naam", ["eva", "saskia"])
def test_the_file_holds_what_eva_reads_whoever_asks_for_it(cast: Cast, naam: str) -> None:
    pagina, antwoord = cast.client("eva").get(ADRES), cast.client(naam).get(BESTAND)
    assert antwoord["Content-Type"] == "text/csv; charset=utf-8"
    assert antwoord["Content-Disposition"].startswith('attachment; filename="totalen-20')
    rijen = bestand(antwoord)
    zonder_voorleestekst = [cel.removeprefix("–") for cel in cellen(pagina)]
    assert [rij["aantal"] for rij in rijen] == zonder_voorleestekst
    assert {rij["onderdrukt"] for rij in rijen if rij["aantal"] in ("≤5", "niet getoond")} == {"ja"}
    assert {rij["onderdrukt"] for rij in rijen if rij["aantal"].isdigit()} == {"nee"}
    assert len({rij["peildatum"] for rij in rijen}) == 1


@pytest.mark.parametrize("tekst", ["=1+1", "+31", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_a_spreadsheet_computes_nothing(tekst: str) -> None:
    from regie.bestanden.rekenblad import csv_van
    from regie.web.totalen.bestand import als_regels
    from regie.web.totalen.tabellen import Cel, Rij, Tabel

    tabel = Tabel("t", tekst, "", "", [tekst], [Rij(tekst, [Cel(tekst, "1", "1", onderdrukt=False)], is_samen=False)])
    regels = csv.reader(io.StringIO(csv_van(als_regels([tabel], VANDAAG)), newline=""), delimiter=";")
    assert [cel for regel in regels for cel in regel if cel.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_a_policy_without_a_limit_shows_nothing_and_says_why(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    from regie.kern.indicatoren import verslag

    monkeypatch.setattr(verslag, "NORM", "zonder_grens")
    for adres in (ADRES, BESTAND):
        antwoord = cast.client("eva").get(adres)
        assert "Het beleid van uw gemeente zegt niet welke aantallen te klein zijn" in tekst_van(antwoord)
        assert cellen(antwoord) == []


@pytest.mark.parametrize("naam", ["karin", "tess", "vera", "fenna", "petra", "inge"])
@pytest.mark.parametrize("adres", [ADRES, BESTAND])
def test_for_other_roles_there_is_no_such_page(cast: Cast, naam: str, adres: str) -> None:
    assert cast.client(naam).get(adres).status_code == 404


def test_nothing_is_written_in_the_log_of_who_was_looked_at(cast: Cast) -> None:
    cast.client("eva").get(ADRES)
    with cast.als_systeem():
        assert tel("inzage") == 0


# ----------------------------------------------------------------------------------- Eva finds nobody


def tel(tabel: str) -> int:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {tabel}")
        return int(cursor.fetchone()[0])


def tabellen_met_dossier() -> list[str]:
    """Every table and view that tells one person from another, as far as the application may ask it anything."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
            " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')"
            " AND attname IN ('dossier', 'dossiers', 'persoon', 'geboortedatum') AND NOT attisdropped"
            " AND has_any_column_privilege(c.oid, 'SELECT')"
        )
        return [naam for (naam,) in cursor.fetchall()]


def test_every_page_of_a_dossier_is_404_for_eva_and_so_is_the_search(cast: Cast) -> None:
    from tests.toegang.routes import alle_routes

    eva = cast.client("eva")
    waarden = {
        "dossier": cast.dossier, "type": "contact", "id": "018f0000-0000-7000-8000-000000000000", "termijn": "pip",
        "aanleiding": "-", "soort": "contact", "verwijzing": "v", "nummer": "1", "plaats": "1",
        "signaal": "lang_geen_contact",
        "plek": "018f0000-0000-7000-8000-000000000000",
    }  # fmt: skip
    paginas = [route for route in alle_routes() if not route.adres.startswith("api/")]  # that wants a token of its own
    routes = [route for route in paginas if "dossier" in route.argumenten or route.naam == "zoeken"]
    assert len(routes) > 8
    for route in routes:
        adres = route.vul(**waarden)
        assert eva.get(adres).status_code in NIETS, route
        assert eva.post(adres, {"kort": "Tesfay"}).status_code in NIETS, route


def test_she_begins_at_the_figures(cast: Cast) -> None:
    antwoord = cast.client("eva").get("/")
    assert (antwoord.status_code, antwoord["Location"]) == (302, "/monitor/")


def test_raw_sql_with_the_context_of_eva_finds_no_row_in_any_table_with_a_dossier(cast: Cast) -> None:
    cast.leg_vast("afscherming", "2026-11-20", reden="opvang")
    tabellen = tabellen_met_dossier()
    assert {"dossier", "dossier_feiten", "gebeurtenis", "termijn", "persoon", "persoon_woord"} <= set(tabellen)
    with cast.als("eva"):
        assert {tabel: aantal for tabel in tabellen if (aantal := tel(tabel))} == {}


def test_eva_cannot_count_as_the_register_by_herself(cast: Cast) -> None:
    """The questions are fixed: no page lets her name a dossier, a group or a day."""
    eva = cast.client("eva")
    gewoon = cellen(eva.get(ADRES))
    for vraag in ("?dossier=x", "?groep=gezinsmigrant", "?peildatum=2026-06-01", "?grens=0", "?om_te_delen="):
        assert cellen(eva.get(ADRES + vraag)) == gewoon
    assert eva.post(ADRES, {"grens": "0"}).status_code == 405
