# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Notes of the intake in the register: who may see which, and two who write at once."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from django.db import DatabaseError, connection, transaction

from tests.register.cast import Cast, maak
from tests.verhaal import recht

NU = datetime(2026, 11, 29, 10, tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    return cast


def schrijf(
    cast: Cast, naam: str, thema: str, tekst: str, revisie: UUID | None = None, bron: str = "inburgeraar"
) -> UUID:
    from regie.werk.intake.notities import Tekst, bewaar

    with cast.als(naam) as wie:
        rij = bewaar(wie, recht(), cast.dossier, Tekst(thema, tekst, bron, revisie), NU)
        assert rij is not None
        return rij["revisie"]  # type: ignore[no-any-return]


def gezien(cast: Cast, naam: str) -> set[str]:
    from regie.dossiers.intake import notities

    with cast.als(naam):
        return set(notities(cast.dossier))


@pytest.fixture
def geschreven(cast: Cast) -> Cast:
    for thema in ("onderwijs", "geld", "mentale_gezondheid", "gezin", "overtuiging"):
        schrijf(cast, "karin", thema, f"over {thema}")
    return cast


def test_the_consulent_sees_all_of_it(geschreven: Cast) -> None:
    assert gezien(geschreven, "karin") == {"onderwijs", "geld", "mentale_gezondheid", "gezin", "overtuiging"}


def test_a_team_leader_sees_no_health_no_family_and_no_belief(geschreven: Cast) -> None:
    assert gezien(geschreven, "saskia") == {"onderwijs", "geld"}


@pytest.mark.parametrize("naam", ["bas", "inge", "tess", "thea", "vera", "cor", "boris", "eva", "fenna", "petra"])
def test_whoever_takes_no_intake_of_this_person_sees_nothing(geschreven: Cast, naam: str) -> None:
    assert gezien(geschreven, naam) == set()


def test_who_handles_the_income_of_this_person_sees_no_notes(geschreven: Cast) -> None:
    geschreven.leg_vast("toewijzing", "2026-11-20", rol="inkomen", medewerker="inge")
    assert gezien(geschreven, "inge") == set()


def test_a_school_of_this_person_sees_no_notes(geschreven: Cast) -> None:
    geschreven.verwijs("taalschool", "leerroute", "v1", neem_aan="tess")
    assert gezien(geschreven, "tess") == set()


def test_another_gemeente_sees_nothing(geschreven: Cast) -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe("0977", "Elders", "voorbeeld")
    assert gezien(Cast("0977", geschreven.dossier), "milan") == set()


def test_the_database_refuses_a_note_in_a_dossier_of_another(cast: Cast) -> None:
    with cast.als("bas"), pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        _direct(cast, "bas", "gewoon")


def test_the_database_refuses_a_note_in_a_category_that_one_may_not_see(cast: Cast) -> None:
    with cast.als("saskia"), pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        _direct(cast, "saskia", "gezondheid")


def test_nobody_writes_in_the_name_of_another(cast: Cast) -> None:
    with cast.als("karin"), pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        _direct(cast, "bas", "gewoon")


def _direct(cast: Cast, door: str, categorie: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO intake_notitie (gemeente, dossier, thema, categorie, tekst, bron, revisie, door)"
            " VALUES (%s, %s, 'werk', %s, 'x', 'inburgeraar', gen_random_uuid(), %s)",
            [cast.gemeente, cast.dossier, categorie, door],
        )


def test_who_saves_with_the_revision_on_the_screen_goes_on(cast: Cast) -> None:
    eerste = schrijf(cast, "karin", "werk", "kok")
    tweede = schrijf(cast, "karin", "werk", "kok in Asmara", eerste)
    assert tweede != eerste


def test_who_saves_with_an_old_revision_is_shown_the_other_text(cast: Cast) -> None:
    from regie.werk.intake.notities import Botsing

    oud = schrijf(cast, "karin", "werk", "kok")
    schrijf(cast, "saskia", "werk", "kok en bakker", oud)
    with pytest.raises(Botsing) as botsing:
        schrijf(cast, "karin", "werk", "kok in Asmara", oud)
    assert (botsing.value.hun["tekst"], botsing.value.hun["door"]) == ("kok en bakker", "saskia")


def test_two_who_begin_at_once_do_not_write_over_each_other(cast: Cast) -> None:
    from regie.werk.intake.notities import Botsing

    schrijf(cast, "karin", "werk", "kok")
    with pytest.raises(Botsing):
        schrijf(cast, "saskia", "werk", "bakker")


def test_the_same_text_is_no_conflict(cast: Cast) -> None:
    eerste = schrijf(cast, "karin", "werk", "kok")
    assert schrijf(cast, "saskia", "werk", "kok") == eerste


def test_after_recording_an_old_page_writes_over_nothing_new(cast: Cast) -> None:
    from regie.werk.intake.notities import Botsing, haal_weg

    oud = schrijf(cast, "karin", "werk", "kok")
    with cast.als("karin"):
        haal_weg(cast.dossier, [oud])
    schrijf(cast, "saskia", "werk", "bakker")
    with pytest.raises(Botsing):
        schrijf(cast, "karin", "werk", "kok in Asmara", oud)


def test_nothing_typed_is_nothing_kept_and_too_much_is_refused(cast: Cast) -> None:
    from regie.werk.intake.notities import LANGST, Tekst, TeLang, bewaar

    with cast.als("karin") as wie:
        assert bewaar(wie, recht(), cast.dossier, Tekst("werk", "  ", "inburgeraar", None), NU) is None
        with pytest.raises(TeLang):
            bewaar(wie, recht(), cast.dossier, Tekst("werk", "x" * (LANGST + 1), "inburgeraar", None), NU)
    assert gezien(cast, "karin") == set()


def test_notes_that_nobody_touched_for_a_week_are_told(cast: Cast) -> None:
    from regie.dossiers.intake import vergeten_notities

    schrijf(cast, "karin", "werk", "kok")
    with cast.als("karin") as wie:
        assert vergeten_notities(wie, NU.date().replace(month=12, day=3), 7) == []
        assert [rij["dossier"] for rij in vergeten_notities(wie, NU.date().replace(month=12, day=8), 7)] == [
            cast.dossier
        ]
