# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the night keeps: numbers for the page, a point for each dossier, and nothing of a dossier that is destroyed."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from regie.postgres.adressen import Adressen
from tests.register.cast import VANDAAG, Cast, importeer, maak
from tests.verhaal import gebeurtenis, recht


@pytest.fixture
def cast(gemeente: str, monkeypatch: pytest.MonkeyPatch) -> Cast:
    """Amina, who has no e-mail address; only this gemeente, on the day of the story."""
    from regie.register import taken
    from regie.toegang.gemeenten import gemeenten

    def elke() -> Iterator[Any]:
        yield gemeenten()[gemeente]

    monkeypatch.setattr(taken, "_elke", elke)
    monkeypatch.setattr(taken, "_vandaag", lambda: VANDAAG)
    cast = maak(gemeente)
    cast.staf()
    return cast


def kijk_na(cast: Cast) -> Any:
    from regie.monitor.kwaliteit.nacht import kijk_na as doe
    from regie.toegang.gemeenten import gemeenten

    return doe(gemeenten()[cast.gemeente], recht(), VANDAAG)


def laatste(cast: Cast) -> dict[str, Any]:
    from regie.register.klopt_het import laatste as vraag

    with cast.als_systeem():
        return vraag()


def punten(cast: Cast) -> set[tuple[str, str]]:
    from regie.dossiers.vraag import rijen

    with cast.als_systeem():
        return {(rij["soort"], rij["id"]) for rij in rijen("SELECT soort, id FROM kwaliteitspunt")}


def test_every_check_is_kept_also_one_that_found_nothing(cast: Cast) -> None:
    uitkomst = kijk_na(cast)
    assert (uitkomst.dossiers, uitkomst.tegenspraken) == (1, 0)
    gevonden = laatste(cast)
    assert {een.id for een in gevonden["tegenspraak"].bevindingen} == set(recht().tegenspraken)
    assert all(een.klopt and (een.links, een.rechts) == (1, 1) for een in gevonden["tegenspraak"].bevindingen)
    per_id = {een.id: een for een in gevonden["ontbreekt"].bevindingen}
    assert (per_id["email"].klopt, per_id["email"].rechts, per_id["email"].verschil) == (False, 0, -1)
    assert per_id["telefoon"].klopt


def test_the_points_of_a_dossier_come_and_go(cast: Cast) -> None:
    from regie.register.personen_wijzigen import Wijziging, wijzig_persoon

    kijk_na(cast)
    assert ("ontbreekt", "email") in punten(cast)
    with cast.als("karin") as karin:
        wijzig_persoon(karin, cast.dossier, Wijziging({"email": "amina@example.org"}, 1), VANDAAG)
    kijk_na(cast)
    assert ("ontbreekt", "email") not in punten(cast)


def test_the_last_look_counts_and_two_looks_are_both_kept(cast: Cast) -> None:
    kijk_na(cast)
    eerste = laatste(cast)["tegenspraak"].moment
    kijk_na(cast)
    nu = laatste(cast)["tegenspraak"]
    assert nu.moment > eerste
    assert len(nu.bevindingen) == len(recht().tegenspraken)


def test_a_look_that_found_nothing_is_a_look(cast: Cast, elders: str) -> None:
    from regie.register.klopt_het import noteer

    with cast.als_systeem():
        noteer(cast.gemeente, "identiteit", [])
    blik = laatste(cast)["identiteit"]
    assert blik.bevindingen == ()
    assert "identiteit" not in laatste(Cast(elders, "niemand"))


def test_the_nightly_comparison_of_rows_is_kept_as_well(cast: Cast, databank: Adressen) -> None:
    from regie.register.taken import Afwijking, nachtcontrole

    nachtcontrole(timestamp=0)
    (goed,) = laatste(cast)["herbereken"].bevindingen
    assert (goed.klopt, goed.links, goed.rechts) == (True, 1, 1)
    with psycopg.connect(databank.beheer.replace("/postgres?", "/regie?"), autocommit=True) as beheer:
        beheer.execute(
            "UPDATE termijn SET uiterlijk = uiterlijk + 1 WHERE gemeente = %s AND termijn = 'pip'", [cast.gemeente]
        )
    with pytest.raises(Afwijking):
        nachtcontrole(timestamp=0)
    (mis,) = laatste(cast)["herbereken"].bevindingen
    assert (mis.klopt, mis.links, mis.rechts) == (False, 1, 0)


def test_a_source_says_how_late_it_is_and_until_when_it_came(cast: Cast) -> None:
    importeer(cast.gemeente, [
        gebeurtenis("profiel_ontvangen", "2026-07-01", cast.dossier, bron="overig", bron_rij="coa",
                    vastgelegd_op="2026-08-15"),
    ])  # fmt: skip
    kijk_na(cast)
    (coa,) = (een for een in laatste(cast)["vertraging"].bevindingen if (een.id, een.deel) == ("bron", "coa"))
    assert (coa.links, coa.cijfers) == (1, {"mediaan": 45, "laat": 1, "erg_laat": 1, "laatste": "2026-08-15"})


def test_what_was_found_goes_with_the_dossier(cast: Cast) -> None:
    from tests.register.test_vernietigen_aanhang import weg

    kijk_na(cast)
    assert punten(cast)
    weg(cast, "dossier")
    assert punten(cast) == set()


def test_a_consulent_reads_the_points_of_the_own_people_only(cast: Cast) -> None:
    from regie.dossiers.vraag import rijen

    kijk_na(cast)
    for naam, aantal in (("karin", len(punten(cast))), ("bas", 0), ("eva", 0), ("tess", 0), ("fenna", 0)):
        with cast.als(naam):
            assert len(rijen("SELECT 1 FROM kwaliteitspunt")) == aantal, naam


def test_nobody_of_the_application_reads_or_changes_what_was_kept(cast: Cast) -> None:
    from django.db import DatabaseError, connection

    kijk_na(cast)
    for sql in ("SELECT 1 FROM klopt_het", "DELETE FROM klopt_het", "DELETE FROM kwaliteitspunt"):
        with pytest.raises(DatabaseError, match="permission denied"), cast.als("saskia"), connection.cursor() as cursor:
            cursor.execute(sql)


def test_the_job_of_the_night_looks_at_every_gemeente(cast: Cast, elders: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from regie.monitor.kwaliteit import taken
    from regie.toegang.gemeenten import gemeenten

    alle = gemeenten()
    monkeypatch.setattr(taken, "gemeenten", lambda: {code: alle[code] for code in (cast.gemeente, elders)})
    taken.kwaliteit(timestamp=0)
    assert ("ontbreekt", "email") in punten(cast)
    assert all(een.links == 0 for een in laatste(Cast(elders, "niemand"))["ontbreekt"].bevindingen)


def test_both_jobs_are_known_to_the_worker(databank: Adressen) -> None:
    from procrastinate.contrib.django import app

    namen = {taak.queueing_lock for taak in app.tasks.values()}
    assert {"kwaliteit", "aansluiting", "nachtcontrole"} <= namen
