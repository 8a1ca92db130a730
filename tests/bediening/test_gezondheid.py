# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""For machines: alive, ready, and the counts, which only who may see them sees."""

import re
from pathlib import Path

import psycopg
import pytest

from regie.postgres import Adressen
from tests.bediening.conftest import buiten
from tests.bediening.draaien import Draaiend, draai, wacht_tot

TOKEN = "een-token-dat-lang-genoeg-is"


def som(draaiend: Draaiend, naam: str, deel: str = "") -> float:
    """A count, over all its labels that hold this part."""
    regels = draaiend.haal("/metrics").tekst.splitlines()
    gevonden = (re.fullmatch(r"(\w+)(\{.*\})? (\S+)", regel) for regel in regels)
    return sum(float(deel_[3]) for deel_ in gevonden if deel_ and deel_[1] == naam and deel in (deel_[2] or ""))


def test_alive_needs_nothing_and_tells_nothing(draaiend: Draaiend) -> None:
    antwoord = draaiend.haal("/healthz")
    assert (antwoord.status, antwoord.json()) == (200, {"leeft": True})
    assert antwoord.koppen["cache-control"] == "no-store"


def test_ready_names_what_it_looked_at(draaiend: Draaiend) -> None:
    antwoord = draaiend.haal("/readyz")
    delen = {"klaar": True, "databank": "goed", "migraties": "goed", "leesmodellen": "goed"}
    assert (antwoord.status, antwoord.json()) == (200, delen)


def test_a_probe_may_come_by_another_name(draaiend: Draaiend) -> None:
    assert draaiend.haal("/healthz", Host="10.0.0.7:8000").status == 200
    assert draaiend.haal("/", Host="10.0.0.7:8000").status == 400


def test_only_looking_is_allowed(draaiend: Draaiend) -> None:
    assert [draaiend.haal(pad, "POST").status for pad in ("/healthz", "/readyz", "/metrics")] == [405, 405, 405]


def test_the_counts_of_all_processes_are_added(draaiend: Draaiend) -> None:
    voor = som(draaiend, "regie_verzoeken_total", 'route="healthz"')
    for _ in range(40):  # each a new connection: both processes get some
        draaiend.haal("/healthz")
    assert wacht_tot(lambda: som(draaiend, "regie_verzoeken_total", 'route="healthz"') == voor + 40)
    assert som(draaiend, "regie_verzoek_seconden_count", 'route="healthz"') >= 40


def test_a_page_is_counted_by_the_name_of_its_route_and_never_by_its_path(draaiend: Draaiend) -> None:
    draaiend.haal("/bestaat-niet/hlm-f6bd2d/?naam=Amina")
    tekst = draaiend.haal("/metrics").tekst
    assert 'route="onbekend"' in tekst
    assert "hlm-f6bd2d" not in tekst
    assert "Amina" not in tekst


def test_what_a_client_calls_its_method_does_not_become_a_label(draaiend: Draaiend) -> None:
    draaiend.haal("/", "VERZONNEN")
    assert "VERZONNEN" not in draaiend.haal("/metrics").tekst


@pytest.mark.parametrize("kop", ["X-Forwarded-For", "Forwarded", "X-Real-Ip", "Via"])
def test_the_counts_do_not_exist_for_who_comes_through_a_proxy(draaiend: Draaiend, kop: str) -> None:
    assert draaiend.haal("/metrics", **{kop: "127.0.0.1"}).status == 404


def test_not_ready_names_what_is_not_there(gemigreerd: Adressen, kort: Path) -> None:
    with (
        draai(kort, REGIE_PROCESSEN=1, **buiten(gemigreerd)) as draaiend,
        psycopg.connect(gemigreerd.eigenaar, autocommit=True) as eigenaar,
    ):
        eigenaar.execute("ALTER VIEW termijn_vandaag RENAME TO elders")
        antwoord = draaiend.haal("/readyz")
        eigenaar.execute("ALTER VIEW elders RENAME TO termijn_vandaag")
        assert (antwoord.status, antwoord.json()["leesmodellen"]) == (503, "de weergave is van een andere versie")
        eigenaar.execute("UPDATE django_migrations SET app = 'elders' WHERE app = 'sessions'")
        antwoord = draaiend.haal("/readyz")
        eigenaar.execute("UPDATE django_migrations SET app = 'sessions' WHERE app = 'elders'")
        assert (antwoord.status, antwoord.json()["migraties"]) == (503, "1 ontbreken")
        assert draaiend.haal("/readyz").status == 200


def test_with_a_token_only_the_token_counts_and_with_https_there_are_no_counts_without(
    gemigreerd: Adressen, kort: Path
) -> None:
    instellingen = buiten(gemigreerd) | {"REGIE_PROCESSEN": 1}
    with draai(kort, REGIE_METRICS_TOKEN=TOKEN, **instellingen) as met_token:
        assert met_token.haal("/metrics").status == 404
        assert met_token.haal("/metrics", Authorization=f"Bearer {TOKEN}x").status == 404
        assert met_token.haal("/metrics", Authorization=f"Bearer {TOKEN}", X_Forwarded_For="1.2.3.4").status == 200
    with draai(kort, REGIE_HTTPS="ja", **instellingen) as achter_proxy:
        assert achter_proxy.haal("/metrics").status == 404
        assert achter_proxy.haal("/healthz").status == 200
        assert achter_proxy.haal("/").koppen["location"] == "https://127.0.0.1:" + f"{achter_proxy.poort}/"
