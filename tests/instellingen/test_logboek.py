# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The log is JSON on one line and holds nothing about a person: no BSN, no path, no text of an exception."""

import io
import json
import logging
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
import structlog
from django.db import OperationalError
from hypothesis import given
from hypothesis import strategies as st

from regie.instellingen.fouten import InstellingFout
from regie.instellingen.logboek import MASKER, config, masker, richt_in
from regie.instellingen.logfout import beschrijf, is_lijn

BSN = "123456782"
Lezen = Callable[[], list[dict[str, Any]]]


@pytest.fixture
def log() -> Iterator[Lezen]:
    """What would go to standard output, as objects."""
    wortel = logging.getLogger()
    eerder = (wortel.handlers[:], wortel.level)
    ingericht = config("debug")
    ingericht["handlers"]["uit"]["stream"] = uit = io.StringIO()
    richt_in(ingericht)
    yield lambda: [json.loads(regel) for regel in uit.getvalue().splitlines()]
    wortel.handlers[:], wortel.level = eerder
    structlog.reset_defaults()
    structlog.contextvars.clear_contextvars()


@pytest.mark.parametrize(
    "tekst", [BSN, f"bsn={BSN}!", "123.456.782", "123 456 782", "1234.56.782", "1234 56 782", f"x{BSN}y", f"/p/{BSN}/"]
)
def test_what_looks_like_a_bsn_is_masked_in_every_place(log: Lezen, tekst: str) -> None:
    structlog.get_logger("regie.proef").info(tekst, veld=tekst, diep={"a": [{tekst: (tekst,)}]}, getal=int(BSN))
    logging.getLogger("iets.anders").warning("zie %s", tekst)
    assert len(log()) == 2
    for regel in log():
        del regel["tijd"]  # microseconds may happen to end in the digits looked for
        kaal = json.dumps(regel).replace(MASKER, "")
        assert not any(deel in kaal for deel in (BSN, "456", "782"))


@given(st.integers(0, 999_999_999), st.sampled_from(["", ".", " ", "-"]), st.text("abc,;/=", max_size=4))
def test_no_nine_digits_get_through(getal: int, teken: str, rand: str) -> None:
    cijfers = f"{getal:09d}"
    tekst = f"{rand}{teken.join((cijfers[:3], cijfers[3:6], cijfers[6:]))}{rand}"
    assert masker(None, "", {"veld": tekst}) == {"veld": f"{rand}{MASKER}{rand}"}


@pytest.mark.parametrize("tekst", ["12345678", "1234567890", "2026-11-29T12:03:05.123456Z", "0392", "12 345 678"])
def test_what_is_no_bsn_stays(tekst: str) -> None:
    assert masker(None, "", {"veld": tekst}) == {"veld": tekst}


@pytest.mark.parametrize("getal", [5, 1.5, True, None, 12345678])
def test_numbers_stay_numbers(getal: object) -> None:
    assert masker(None, "", {"veld": getal}) == {"veld": getal}


def test_the_path_in_a_message_of_django_does_not_come_through(log: Lezen) -> None:
    logging.getLogger("django.security.csrf").warning("Forbidden (%s): %s", "geen token", "/dossiers/hlm-f6bd2d/")
    logging.getLogger("django.request").error("%s: %s", "Internal Server Error", "/dossiers/hlm-f6bd2d/")
    assert [regel["wat"] for regel in log()] == ["geweigerd: csrf"]
    assert "hlm-f6bd2d" not in json.dumps(log())


def test_sql_with_its_parameters_is_never_logged(log: Lezen) -> None:
    logging.getLogger("django.db.backends").debug("SELECT %s", "Amina")
    assert log() == []


def test_of_a_job_only_its_name_and_number_are_told(log: Lezen) -> None:
    taak = {"task_name": "herbereken", "id": 7, "task_kwargs": {"dossier": "hlm-f6bd2d"}, "call_string": "hlm-f6bd2d"}
    logging.getLogger("procrastinate.worker").info(
        "Job herbereken[7](dossier='hlm-f6bd2d') ended", extra={"action": "job_success", "job": taak, "duration": 0.5}
    )
    (regel,) = log()
    assert (regel["wat"], regel["taak"], regel["taak_id"], regel["seconden"]) == (
        "taak: job_success",
        "herbereken",
        7,
        0.5,
    )
    assert "hlm-f6bd2d" not in json.dumps(regel)


def test_an_exception_is_told_without_its_text(log: Lezen) -> None:
    try:
        raise ValueError("Amina woont op de Kade")
    except ValueError:
        structlog.get_logger("regie.proef").exception("mislukt")
    (regel,) = log()
    assert regel["fout"]["soort"] == "builtins.ValueError"
    assert "test_logboek.py" in regel["fout"]["plaats"][0]
    assert "Amina" not in json.dumps(regel)


def test_a_refusal_of_the_database_is_told_by_its_code_and_not_by_the_row() -> None:
    fout = psycopg.errors.UniqueViolation("Key (naam)=(Amina) already exists.")
    assert "Amina" not in json.dumps(beschrijf(fout))


def test_the_cause_of_an_exception_is_told_too() -> None:
    fout = RuntimeError("Amina")
    fout.__cause__ = InstellingFout("REGIE_DATA", "de map is weg", "Maak haar")
    verteld = beschrijf(fout)
    assert "tekst" not in verteld
    assert verteld["door"][0]["tekst"] == "Instelling REGIE_DATA: de map is weg. Maak haar."


@pytest.mark.parametrize(
    ("fout", "weg"),
    [
        (psycopg.OperationalError("connection refused"), True),
        (psycopg.errors.AdminShutdown("terminating connection"), True),
        (psycopg.errors.CannotConnectNow("starting up"), True),
        (psycopg.InterfaceError("the connection is closed"), True),
        (OperationalError("connection refused"), True),
        (psycopg.errors.LockNotAvailable("lock"), False),
        (psycopg.errors.DeadlockDetected("deadlock"), False),
        (psycopg.errors.QueryCanceled("too long"), False),
        (psycopg.errors.UniqueViolation("double"), False),
        (ConnectionError("somewhere else"), False),
        (ValueError("x"), False),
    ],
)
def test_only_a_line_that_is_gone_counts_as_the_database_being_away(fout: Exception, weg: bool) -> None:
    assert is_lijn(fout) == weg


def test_what_django_wraps_is_judged_by_what_is_inside() -> None:
    omhuld = OperationalError("deadlock detected")
    omhuld.__cause__ = psycopg.errors.DeadlockDetected("deadlock detected")
    assert not is_lijn(omhuld)


def test_a_circle_of_causes_ends() -> None:
    een, twee = ValueError("een"), ValueError("twee")
    een.__cause__, twee.__cause__ = twee, een
    assert len(beschrijf(een)["door"]) == 1


@pytest.mark.parametrize(("niveau", "komt_door"), [("fout", 1), ("waarschuwing", 2), ("info", 3), ("debug", 4)])
def test_the_level_says_what_comes_through(niveau: str, komt_door: int) -> None:
    wortel = logging.getLogger()
    eerder = (wortel.handlers[:], wortel.level)
    ingericht = config(niveau)
    ingericht["handlers"]["uit"]["stream"] = uit = io.StringIO()
    richt_in(ingericht)
    for schrijf in ("error", "warning", "info", "debug"):
        getattr(logging.getLogger("iets"), schrijf)("bericht")
    wortel.handlers[:], wortel.level = eerder
    structlog.reset_defaults()
    assert len(uit.getvalue().splitlines()) == komt_door
