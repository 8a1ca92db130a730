# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A session ends when nothing was done for an hour, and after a long day in any case."""

from datetime import UTC, datetime

from tests.web.inloggen.mensen import INLOGGEN, Mens


def verschuif(mens: Mens, **seconden: int) -> None:
    sessie = mens.browser.session
    for naam, hoeveel in seconden.items():
        sessie[naam] -= hoeveel
    sessie.save()


def loopt_af(mens: Mens) -> float:
    from django.contrib.sessions.models import Session

    return Session.objects.get(pk=mens.browser.session.session_key).expire_date.timestamp()


def test_a_session_ends_when_it_was_idle_for_an_hour(karin: Mens) -> None:
    from django.contrib.sessions.models import Session

    karin.log_in()
    assert 3500 < loopt_af(karin) - datetime.now(UTC).timestamp() <= 3600
    Session.objects.filter(pk=karin.browser.session.session_key).update(expire_date=datetime.now(UTC))
    assert karin.browser.get("/")["Location"].startswith(INLOGGEN)


def test_a_session_in_use_goes_on_but_is_not_written_with_every_page(karin: Mens) -> None:
    karin.log_in()
    karin.browser.get("/")
    eerst = loopt_af(karin)
    karin.browser.get("/")
    assert loopt_af(karin) == eerst
    verschuif(karin, gezien=601)
    net_bewaard = loopt_af(karin)
    karin.browser.get("/")
    assert loopt_af(karin) > net_bewaard


def test_after_twelve_hours_a_login_is_asked_however_busy_the_day(karin: Mens) -> None:
    karin.log_in()
    karin.browser.get("/")
    verschuif(karin, begonnen=12 * 60 * 60 + 1)
    assert karin.browser.get("/")["Location"].startswith(INLOGGEN)


def test_an_organisation_may_ask_for_a_shorter_day(karin: Mens) -> None:
    from django.test import override_settings

    karin.log_in()
    karin.browser.get("/")
    verschuif(karin, begonnen=2 * 60 * 60 + 1)
    with override_settings(REGIE_SESSIE_UREN=2):
        assert karin.browser.get("/")["Location"].startswith(INLOGGEN)


def test_a_session_of_somebody_who_left_is_over_and_does_not_come_back(karin: Mens) -> None:
    from django.db import connections

    def laatste_dag(dag: str | None) -> None:
        with connections["eigenaar"].cursor() as cursor:
            cursor.execute("UPDATE medewerker SET tot = %s WHERE account = %s", [dag, karin.pk])

    karin.log_in()
    laatste_dag("2020-01-01")
    assert karin.browser.get("/account/")["Location"] == "/account/staat-uit/"
    laatste_dag(None)
    assert karin.browser.get("/account/")["Location"].startswith(INLOGGEN)


def test_who_left_is_told_before_a_code_is_asked(karin: Mens) -> None:
    from django.db import connections

    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("UPDATE medewerker SET tot = '2020-01-01' WHERE account = %s", [karin.pk])
    assert karin.typ_wachtwoord()["Location"] == "/account/staat-uit/"
