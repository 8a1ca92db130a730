# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie demo`: from nothing to two gemeenten at work with accounts; the second time it only starts."""

import json
import re
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from regie.bestanden.recht import lees_recht
from regie.cli.demo_accounts import HAARLEM, VOORBEELD, toewijzingen
from regie.postgres import databank
from tests.bediening.conftest import korte_map
from tests.bediening.draaien import Draaiend, draai, regie, vrije_poort

VRAAG = ("demo", "--dossiers", "40")
BESTAND = Path(__file__).parents[1] / "data" / "haarlem-2022" / "gebeurtenissen.jsonl"


WIE = ("karin", "bas", "saskia", "tess", "cor", "vera", "boris", "eva", "fenna", "petra", "milan")


@pytest.fixture(scope="module")
def map_() -> Iterator[Path]:
    with korte_map() as gekozen:
        yield gekozen


@pytest.fixture(scope="module")
def eerste(map_: Path) -> Iterator[Draaiend]:
    with draai(map_, *VRAAG) as draaiend:
        yield draaiend


def uit(draaiend: Draaiend) -> str:
    return (draaiend.map / "uit").read_text(encoding="utf-8")


def test_the_screen_names_address_accounts_password_and_the_way_to_a_code(eerste: Draaiend) -> None:
    gezegd = uit(eerste)
    assert f"http://127.0.0.1:{eerste.poort}/" in gezegd
    genoemd = re.findall(r"^  ([a-z]+) +[a-zë]+", gezegd, re.MULTILINE)
    assert set(WIE) <= set(genoemd)
    assert "Wachtwoord   fietsen-naar-taalles" in gezegd
    assert f"REGIE_DATA={eerste.map / 'data'}" in gezegd
    assert "Alle mensen zijn verzonnen." in gezegd
    assert "Traceback" not in eerste.gezegd()


def test_it_is_ready_and_everything_was_computed(eerste: Draaiend) -> None:
    antwoord = eerste.haal("/readyz")
    assert (antwoord.status, antwoord.json()["klaar"]) == (200, True)


@pytest.mark.parametrize("naam", WIE)
def test_every_account_has_a_code_while_it_runs(eerste: Draaiend, naam: str) -> None:
    klaar = regie("code", naam, REGIE_DATA=eerste.map / "data")
    assert (klaar.returncode, re.fullmatch(r"\d{6}\n", klaar.stdout) is not None) == (0, True)


def test_a_second_start_makes_nothing_again_and_stops_whole(map_: Path, eerste: Draaiend) -> None:
    assert "De voorbeeldgemeente maken: 40 dossiers" in eerste.gezegd()
    assert eerste.stop(signal.SIGINT) == 0
    voor = geteld(map_)
    with draai(map_, *VRAAG) as tweede:
        assert "maken" not in tweede.gezegd()
        assert tweede.stop(signal.SIGINT) == 0
    assert geteld(map_) == voor


def geteld(map_: Path) -> dict[str, object]:
    """What is in the database of a demo that does not run."""
    vragen = {
        "dossiers": "SELECT gemeente, count(*) FROM dossier GROUP BY 1 ORDER BY 1",
        "gebeurtenissen": "SELECT gemeente, count(*) FROM gebeurtenis GROUP BY 1 ORDER BY 1",
        "namen": "SELECT gemeente, count(*) FROM persoon WHERE achternaam <> '' GROUP BY 1 ORDER BY 1",
        "accounts": "SELECT m.gemeente, a.username FROM medewerker m"
        " JOIN toegang_account a ON a.id = m.account ORDER BY 2",
        "zonder medewerker": "SELECT count(*) FROM toegang t LEFT JOIN medewerker m"
        " ON (m.gemeente, m.id) = (t.gemeente, t.medewerker) WHERE m.id IS NULL",
    }
    with databank(map_ / "data") as adressen, psycopg.connect(adressen.kopie) as lijn:
        return {naam: lijn.execute(vraag).fetchall() for naam, vraag in vragen.items()}


def test_both_gemeenten_have_dossiers_with_names_and_every_dossier_a_colleague_who_exists(
    map_: Path, eerste: Draaiend
) -> None:
    if eerste.proces.poll() is None:
        eerste.stop(signal.SIGINT)
    stand = geteld(map_)
    gezin = 2  # the partner and child of the week planner
    assert stand["dossiers"] == stand["namen"] == [("0392", 425), ("9999", 40 + gezin)]
    assert stand["accounts"] == sorted(
        (("0392" if naam == "milan" else "9999", naam) for naam in WIE), key=lambda rij: rij[1]
    )
    assert stand["zonder medewerker"] == [(0,)]


def test_a_database_of_others_is_refused(map_: Path) -> None:
    klaar = regie(*VRAAG, DATABASE_URL="postgresql://regie_app@ergens/regie", REGIE_DATA=map_ / "anders")
    assert (klaar.returncode, "Haal DATABASE_URL weg" in klaar.stderr) == (1, True)
    assert not (map_ / "anders").exists()


def test_a_port_that_is_taken_is_refused_before_anything_is_made(map_: Path) -> None:
    with socket.socket() as bezet:
        bezet.bind(("127.0.0.1", vrije_poort()))
        bezet.listen()
        klaar = regie(*VRAAG, REGIE_DATA=map_ / "anders", REGIE_POORT=bezet.getsockname()[1])
    assert (klaar.returncode, "is bezet" in klaar.stderr) == (1, True)
    assert not (map_ / "anders").exists()


def test_the_codes_of_the_gemeenten_are_those_of_their_policy() -> None:
    beleid = lees_recht().beleid
    assert (beleid["voorbeeld"].gemeente.code, beleid["haarlem"].gemeente.code) == (VOORBEELD, HAARLEM)


def test_milan_gets_open_dossiers_from_the_day_that_they_were_opened() -> None:
    rijen = [json.loads(regel) for regel in BESTAND.read_text(encoding="utf-8").splitlines()]
    van_hem = toewijzingen(rijen)
    geopend = {rij["dossier"]: rij["datum"] for rij in rijen if rij["type"] == "dossier_geopend"}
    dicht = {rij["dossier"] for rij in rijen if rij["type"] == "dossier_gesloten"}
    assert len(van_hem) == 40
    assert all(rij["datum"] == geopend[rij["dossier"]] and rij["dossier"] not in dicht for rij in van_hem)


def test_a_folder_that_is_not_of_the_demo_is_left_alone(map_: Path) -> None:
    echt = map_ / "echt"
    echt.mkdir()
    (echt / "van-een-gemeente").touch()
    demo = regie("demo", REGIE_DATA=echt)
    assert demo.returncode == 1
    assert "niet van de demo" in demo.stderr
    code = regie("code", "karin", REGIE_DATA=echt)
    assert code.returncode == 1
    assert "alleen in de demo" in code.stderr
