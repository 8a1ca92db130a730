# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The questions of partners and about partners, asked of the database itself: each side gets its own, and no more."""

from typing import Any

import pytest
from django.db import DatabaseError, connection

from tests.register.cast import SCHOOL, VLUCHTELINGENWERK, Cast, maak


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    cast.verwijs(VLUCHTELINGENWERK, "mb", "v2", neem_aan="cor")
    return cast


def vraag(sql: str, *waarden: object) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden)
        return list(cursor.fetchall())


def tel(cast: Cast, naam: str, tabel: str) -> int:
    with cast.als(naam):
        return int(vraag(f"SELECT count(*) FROM {tabel}")[0][0])


def actie(cast: Cast, sleutel: str = "v2", door: str = "karin") -> None:
    velden = {"actie_id": f"a-{sleutel}", "wie": "mb", "wat": "huisarts zoeken", "verwijzing_id": sleutel}
    cast.leg_vast("afspraak_gemaakt", "2026-11-04", door, **velden)


@pytest.mark.parametrize(
    ("naam", "aantal"), [("cor", 1), ("tess", 0), ("thea", 0), ("vera", 0), ("karin", 0), ("eva", 0)]
)
def test_an_action_is_for_the_organisation_that_it_was_asked_of(cast: Cast, naam: str, aantal: int) -> None:
    actie(cast)
    assert tel(cast, naam, "ketenactie") == aantal


@pytest.mark.parametrize("door", ["karin", "cor"])
def test_whoever_says_that_it_was_done_takes_it_off_the_list(cast: Cast, door: str) -> None:
    actie(cast)
    cast.leg_vast("afspraak_stand", "2026-11-05", door, actie_id="a-v2", stand="gedaan")
    assert tel(cast, "cor", "ketenactie") == 0


@pytest.mark.parametrize(
    ("naam", "aantal"), [("tess", 1), ("cor", 0), ("thea", 0), ("vera", 0), ("karin", 0), ("eva", 0)]
)
def test_a_message_waits_for_the_organisation_that_it_was_sent_to(cast: Cast, naam: str, aantal: int) -> None:
    cast.leg_vast("bericht", "2026-11-20", verwijzing_id="v1", bericht="Hoe gaat het?")
    assert tel(cast, naam, "ketenbericht") == aantal


def test_what_the_school_wrote_does_not_wait_for_the_school(cast: Cast) -> None:
    cast.leg_vast("bericht", "2026-11-20", "tess", verwijzing_id="v1", bericht="Goed")
    assert tel(cast, "tess", "ketenbericht") == 0


def test_without_a_context_the_lists_are_empty(cast: Cast) -> None:
    from django.db import transaction

    actie(cast)
    with transaction.atomic():
        for tabel in ("ketenactie", "ketenbericht", "bericht_gelezen", "contactpersoon"):
            assert vraag(f"SELECT count(*) FROM {tabel}") == [(0,)], tabel


def lees(cast: Cast, naam: str, id_: object, kant: str) -> None:
    with cast.als(naam):
        vraag(
            "INSERT INTO bericht_gelezen (gemeente, dossier, gebeurtenis, kant) VALUES (%s, %s, %s, %s) RETURNING 1",
            cast.gemeente, cast.dossier, id_, kant,
        )  # fmt: skip


def test_only_who_sees_a_message_can_have_read_it_and_only_on_the_own_side(cast: Cast) -> None:
    id_ = cast.leg_vast("bericht", "2026-11-20", verwijzing_id="v1", bericht="Hoe gaat het?")
    for naam, kant in (("cor", "organisatie"), ("tess", "gemeente"), ("bas", "gemeente"), ("eva", "gemeente")):
        with pytest.raises(DatabaseError, match="row-level security"):
            lees(cast, naam, id_, kant)
    lees(cast, "tess", id_, "organisatie")
    assert [tel(cast, naam, "bericht_gelezen") for naam in ("tess", "karin", "cor", "bas")] == [1, 1, 0, 0]


def test_something_else_than_a_message_cannot_have_been_read(cast: Cast) -> None:
    id_ = cast.leg_vast("contact", "2026-11-20", "tess", kanaal="telefoon", richting="in", onderwerp="les")
    with pytest.raises(DatabaseError, match="row-level security"):
        lees(cast, "tess", id_, "organisatie")


@pytest.mark.parametrize("sql", ["UPDATE bericht_gelezen SET gelezen_op = now()", "DELETE FROM bericht_gelezen",
                                 "TRUNCATE bericht_gelezen", "DELETE FROM contactpersoon"])  # fmt: skip
def test_what_was_read_stays_read(cast: Cast, sql: str) -> None:
    with pytest.raises(DatabaseError, match="permission denied"), cast.als("karin"), connection.cursor() as cursor:
        cursor.execute(sql)


def test_with_a_dossier_goes_what_was_read_of_it(cast: Cast) -> None:
    from regie.register.vernietigen import vernietig
    from regie.toegang.wie import systeem
    from tests.register.cast import VANDAAG

    id_ = cast.leg_vast("bericht", "2026-11-20", verwijzing_id="v1", bericht="Hoe gaat het?")
    lees(cast, "tess", id_, "organisatie")
    vernietig(systeem(cast.gemeente, "voorbeeld"), cast.dossier, "Bewaartermijn voorbij, lijst 2026-11", VANDAAG)
    with cast.als_systeem():
        for tabel in ("bericht_gelezen", "relatie", "gebeurtenis"):
            assert vraag(f"SELECT count(*) FROM {tabel} WHERE dossier = %s", cast.dossier) == [(0,)], tabel


def test_a_partner_is_never_told_of_what_it_may_not_see(cast: Cast) -> None:
    """The gemeente records meanwhile: the entry of the school goes in, and nothing says that something was recorded."""
    from regie.dossiers.dossier import sinds

    cast.leg_vast("wacht_op_derde", "2026-11-19", partij="huisarts")
    with cast.als("tess"):
        assert {rij["type"] for rij in sinds(cast.dossier, None)} == {"verwijzing", "verwijzing_antwoord"}


@pytest.mark.parametrize(("naam", "bron"), [("tess", "school"), ("cor", "mb"), ("karin", None)])
def test_where_something_came_from_follows_from_the_task(cast: Cast, naam: str, bron: str | None) -> None:
    id_ = cast.leg_vast("contact", "2026-11-20", naam, kanaal="telefoon", richting="in", onderwerp="les")
    with cast.als("karin"):
        assert vraag("SELECT bron FROM gebeurtenis WHERE id = %s", id_) == [(bron,)]


def test_a_verwijzing_in_the_gemeente_itself_has_two_sides_too(cast: Cast) -> None:
    """A budget manager of the gemeente: one organisation, and still who writes and who reads."""
    from regie.dossiers.berichten import draad, ongelezen_voor_gemeente
    from regie.dossiers.berichten import lees as lees_draad
    from regie.toegang.medewerkers import voeg_toe
    from regie.toegang.wie import Wie

    voeg_toe(cast.gemeente, "gerda", "Gerda Geld", ["budgetbeheerder"])
    cast.verwijs("gemeente", "ontzorgen_beheer", "v3")
    from django.db import transaction

    from regie.register.vastleggen import leg_vast
    from regie.toegang.context import zet_wie
    from tests.register.cast import VANDAAG
    from tests.verhaal import recht

    gerda = Wie(cast.gemeente, "", "voorbeeld", "gerda", "Gerda Geld", ("budgetbeheerder",))
    with transaction.atomic():
        zet_wie(gerda, VANDAAG)
        nieuw = cast.nieuw("bericht", "2026-11-20", verwijzing_id="v3", bericht="Welke rekening?")
        leg_vast(gerda, [nieuw], recht())
    with cast.als("karin") as karin:
        assert [rij["aantal"] for rij in ongelezen_voor_gemeente(karin)] == [1]
        lees_draad(karin, cast.dossier, draad(cast.dossier, "v3"))
        assert ongelezen_voor_gemeente(karin) == []
