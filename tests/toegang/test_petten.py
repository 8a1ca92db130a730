# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The hats of an account: where it works today, and one at a time."""

import itertools
from datetime import date
from typing import Any

import pytest
from django.db import connection, connections, transaction

_nummers = itertools.count(1)
VANDAAG = date(2026, 11, 29)


@pytest.fixture
def account(databank: object) -> Any:
    from regie.toegang.models import Account

    return Account.objects.create(username=f"nadia{next(_nummers)}")


def werkt(gemeente: str, account: Any, id_: str, *rollen: str, organisatie: str = "gemeente") -> None:
    from regie.toegang.medewerkers import voeg_toe
    from regie.toegang.organisaties import voeg_organisatie_toe

    if organisatie != "gemeente":
        voeg_organisatie_toe(gemeente, organisatie, f"De {organisatie}", "aanbieder")
    voeg_toe(gemeente, id_, "Nadia", rollen, account=account.pk, organisatie=organisatie)


def zet(gemeente: str, id_: str, **velden: object) -> None:
    with connections["eigenaar"].cursor() as cursor:
        for naam, waarde in velden.items():
            cursor.execute(
                f"UPDATE medewerker SET {naam} = %s WHERE gemeente = %s AND id = %s", [waarde, gemeente, id_]
            )


def petten(account: Any, dag: date = VANDAAG, **meer: str) -> list[str]:
    from regie.toegang.medewerkers import petten

    with transaction.atomic():
        return [wie.medewerker for wie in petten(account.pk, dag, **meer)]


def test_a_hat_tells_for_which_organisation_it_is(gemeente: str, account: Any) -> None:
    from regie.toegang.medewerkers import wie_van

    werkt(gemeente, account, "nadia", "docent", organisatie="taalschool")
    with transaction.atomic():
        wie = wie_van(account.pk, VANDAAG)
    assert wie is not None
    assert (wie.organisatie, wie.organisatie_naam, wie.is_partner) == ("taalschool", "De taalschool", True)


def test_with_several_hats_nobody_is_anyone_until_one_is_chosen(gemeente: str, account: Any) -> None:
    from regie.toegang.medewerkers import wie_van

    werkt(gemeente, account, "nadia-1", "consulent")
    werkt(gemeente, account, "nadia-2", "teamleider")
    with transaction.atomic():
        assert wie_van(account.pk, VANDAAG) is None
    with transaction.atomic():
        gekozen = wie_van(account.pk, VANDAAG, f"{gemeente}/nadia-2")
        assert gekozen is not None
        assert gekozen.rollen == ("teamleider",)
        assert wie_van(account.pk, VANDAAG, f"{gemeente}/saskia") is None


@pytest.mark.parametrize(
    ("van", "tot", "dag", "werkt_dan"),
    [
        ("2026-11-29", None, "2026-11-28", False),
        ("2026-11-29", None, "2026-11-29", True),
        (None, "2026-11-29", "2026-11-29", True),
        (None, "2026-11-29", "2026-11-30", False),
        (None, None, "2026-11-29", True),
    ],
)
def test_a_hat_is_worn_from_the_first_to_the_last_day(
    gemeente: str, account: Any, van: str | None, tot: str | None, dag: str, werkt_dan: bool
) -> None:
    werkt(gemeente, account, "nadia", "consulent")
    zet(gemeente, "nadia", van=van, tot=tot)
    assert bool(petten(account, date.fromisoformat(dag))) is werkt_dan


def test_who_left_one_place_is_in_the_other_without_choosing(gemeente: str, account: Any) -> None:
    werkt(gemeente, account, "nadia-1", "consulent")
    werkt(gemeente, account, "nadia-2", "teamleider")
    zet(gemeente, "nadia-1", tot="2026-11-01")
    assert petten(account) == ["nadia-2"]


def test_the_login_of_an_organisation_speaks_only_for_that_organisation(gemeente: str, account: Any) -> None:
    werkt(gemeente, account, "nadia-1", "consulent")
    werkt(gemeente, account, "nadia-2", "docent", organisatie="taalschool")
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute(
            "INSERT INTO oidc (id, naam, uitgever, client, geheim) VALUES (%s, 'T', 'https://t.example', %s, 'x')",
            [f"taal-{gemeente}", gemeente],
        )
        cursor.execute(
            "UPDATE organisatie SET oidc = %s WHERE gemeente = %s AND id = 'taalschool'", [f"taal-{gemeente}", gemeente]
        )
    assert petten(account) == ["nadia-2", "nadia-1"]
    assert petten(account, via=f"taal-{gemeente}") == ["nadia-2"]
    assert petten(account, via="een-ander") == []


def test_a_hat_in_another_gemeente_is_not_seen_from_this_one(gemeente: str, account: Any) -> None:
    """Colleagues are those of one gemeente, also for who works in two."""
    from regie.toegang.context import zet_wie
    from regie.toegang.gemeenten import voeg_gemeente_toe
    from regie.toegang.medewerkers import collegas, wie_van

    voeg_gemeente_toe("0998", "Elders", "voorbeeld")
    werkt(gemeente, account, "nadia", "consulent")
    werkt("0998", account, f"nadia-{account.pk}", "consulent")
    with transaction.atomic():
        wie = wie_van(account.pk, VANDAAG, f"{gemeente}/nadia")
        assert wie is not None
        zet_wie(wie, VANDAAG)
        assert list(collegas()) == ["nadia"]


def test_nobody_is_looked_up_by_account_once_it_is_known_who_asks(gemeente: str, elders: str, account: Any) -> None:
    from regie.toegang.context import zet

    werkt(gemeente, account, "nadia", "consulent")
    with transaction.atomic(), connection.cursor() as cursor:
        zet({"account": str(account.pk), "gemeente": elders})
        cursor.execute("SELECT count(*) FROM medewerker")
        assert cursor.fetchone()[0] == 0


def test_a_role_that_sees_the_gemeente_does_not_go_with_an_organisation_that_is_referred_to(
    gemeente: str, account: Any
) -> None:
    from regie.toegang.medewerkers import voeg_toe
    from regie.toegang.organisaties import OnbekendeOrganisatie, RolPastNiet, voeg_organisatie_toe

    voeg_organisatie_toe(gemeente, "taalschool", "De taalschool", "aanbieder")
    with pytest.raises(RolPastNiet, match="De rol teamleider past niet bij De taalschool"):
        voeg_toe(gemeente, "nadia", "Nadia", ["teamleider"], organisatie="taalschool")
    with pytest.raises(OnbekendeOrganisatie, match="'nergens' staat niet bij gemeente"):
        voeg_toe(gemeente, "nadia", "Nadia", ["docent"], organisatie="nergens")
    voeg_organisatie_toe(gemeente, "samen", "Samen", "uitvoeringsorganisatie")
    voeg_toe(gemeente, "nadia", "Nadia", ["teamleider"], organisatie="samen")


def test_every_change_of_staff_is_written_by_the_database_itself(gemeente: str, account: Any) -> None:
    werkt(gemeente, account, "nadia", "consulent")
    werkt(gemeente, account, "nadia", "teamleider")
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute(
            "SELECT door, wat, oud -> 'rollen' ->> 0, nieuw -> 'rollen' ->> 0 FROM medewerker_mutatie"
            " WHERE gemeente = %s ORDER BY id",
            [gemeente],
        )
        assert cursor.fetchall() == [
            ("systeem", "medewerker", None, "consulent"),
            ("systeem", "medewerker", "consulent", "teamleider"),
        ]


@pytest.mark.parametrize("sql", ["UPDATE medewerker_mutatie SET door = 'x'", "DELETE FROM medewerker_mutatie"])
def test_not_even_the_owner_changes_that_log(gemeente: str, account: Any, sql: str) -> None:
    from django.db import DatabaseError

    werkt(gemeente, account, "nadia", "consulent")
    with pytest.raises(DatabaseError, match="kan niet"), connections["eigenaar"].cursor() as cursor:
        cursor.execute(sql)
