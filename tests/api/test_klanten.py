# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie api-klant`: who may be a client, for what, and until when. There is no client above the roles of people."""

from datetime import date

import pytest

from regie.cli.hoofd import main
from tests.api.systemen import Systeem
from tests.register.cast import SCHOOL, Cast

VAST = ("--naam", "Leerlingsysteem", "--tot", "2099-12-31")


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = Cast(gemeente, "")
    cast.organisaties()
    return cast


def api_klant(*argumenten: str) -> int:
    return main(["api-klant", *argumenten])


def test_a_new_client_gets_a_secret_that_is_shown_once(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    rest = ["--organisatie", SCHOOL, "--rol", "docent", "--doel", "uitvoering_keten"]
    assert api_klant("nieuw", cast.gemeente, "api-school", *VAST, *rest) == 0
    getoond = dict(regel.split()[:2] for regel in capsys.readouterr().out.splitlines() if regel.startswith("client_"))
    systeem = Systeem(getoond["client_id"], getoond["client_secret"]).meld_aan()
    assert systeem.get("/dossiers").json() == {"dossiers": [], "volgende": None}
    assert api_klant("lijst", cast.gemeente) == 0
    lijst = capsys.readouterr().out
    assert "api-school" in lijst
    assert getoond["client_secret"] not in lijst


def test_a_new_secret_and_the_end_of_a_client(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    api_klant("nieuw", cast.gemeente, "api-gm", *VAST, "--rol", "teamleider", "--doel", "uitvoering_binnen")
    eerste = capsys.readouterr().out
    assert api_klant("vernieuw", cast.gemeente, "api-gm", "--tot", "2098-12-31") == 0
    assert capsys.readouterr().out.split("client_secret")[1] != eerste.split("client_secret")[1]
    assert api_klant("intrekken", cast.gemeente, "api-gm") == 0
    assert api_klant("intrekken", cast.gemeente, "api-gm") == 1
    assert api_klant("vernieuw", cast.gemeente, "api-gm", "--tot", "2098-12-31") == 1
    capsys.readouterr()
    api_klant("lijst", cast.gemeente)
    assert "ingetrokken" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("rest", "woord"),
    [
        (("--rol", "consulent", "--doel", "uitvoering_binnen"), "voor een mens"),
        (("--rol", "inkomensconsulent", "--doel", "uitvoering_binnen"), "voor een mens"),
        (("--rol", "privacy_officer", "--doel", "verantwoording"), "voor een mens"),
        (("--rol", "functioneel_beheer", "--doel", "verantwoording"), "voor een mens"),
        (("--rol", "jobcoach", "--doel", "uitvoering_keten", "--organisatie", SCHOOL), "voor een mens"),
        (("--rol", "systeem", "--doel", "uitvoering_binnen"), "bestaat niet"),
        (("--rol", "docent", "--doel", "verantwoording", "--organisatie", SCHOOL), "past het doel"),
        (("--rol", "beleid", "--doel", "uitvoering_binnen"), "past het doel"),
        (("--rol", "teamleider", "--doel", "uitvoering_binnen", "--organisatie", SCHOOL), "past niet bij"),
        (("--rol", "teamleider", "--rol", "docent", "--doel", "nazorg"), "gaan daarom niet samen"),
        (("--rol", "teamleider", "--doel", "nazorg", "--organisatie", "nergens"), "staat niet bij gemeente"),
        (("--rol", "teamleider"), "--doel"),
    ],
)
def test_what_no_client_can_be_is_refused_in_words(
    cast: Cast, capsys: pytest.CaptureFixture[str], rest: tuple[str, ...], woord: str
) -> None:
    assert api_klant("nieuw", cast.gemeente, "api-x", *VAST, *rest) == 1
    assert woord in capsys.readouterr().err
    assert api_klant("lijst", cast.gemeente) == 0
    assert "api-x" not in capsys.readouterr().out


def test_a_key_that_is_taken_or_no_key_is_refused(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    rest = [*VAST, "--rol", "teamleider", "--doel", "nazorg"]
    assert api_klant("nieuw", cast.gemeente, "api-gm", *rest) == 0
    assert api_klant("nieuw", cast.gemeente, "api-gm", *rest) == 1
    assert api_klant("nieuw", cast.gemeente, "karin", *rest) == 1
    assert api_klant("nieuw", "0000", "api-gm", *rest) == 1
    assert "api-" in capsys.readouterr().err


def test_a_last_day_that_is_over_is_refused_and_ends_a_client(cast: Cast) -> None:
    from django.db import transaction

    from regie.toegang.klanten import klant, maak_klant

    rest = ["--naam", "Oud", "--rol", "teamleider", "--doel", "nazorg", "--tot", "2020-01-01"]
    assert api_klant("nieuw", cast.gemeente, "api-oud", *rest) == 1
    maak_klant(cast.gemeente, "api-kort", "Kort", ["teamleider"], "nazorg", date(2026, 11, 30))
    with transaction.atomic():
        assert klant(cast.gemeente, "api-kort", date(2026, 11, 30)) is not None
        assert klant(cast.gemeente, "api-kort", date(2026, 12, 1)) is None


def test_the_application_reads_only_the_client_it_was_told_of(cast: Cast) -> None:
    from django.db import connection, transaction

    from regie.toegang.context import zet
    from regie.toegang.klanten import maak_klant

    for id_ in ("api-een", "api-twee"):
        maak_klant(cast.gemeente, id_, id_, ["teamleider"], "nazorg", date(2099, 12, 31))
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM api_klant")
        assert cursor.fetchone() == (0,)
        zet({"gemeente": cast.gemeente, "medewerker": "api-een"})
        cursor.execute("SELECT id FROM api_klant")
        assert cursor.fetchall() == [("api-een",)]
