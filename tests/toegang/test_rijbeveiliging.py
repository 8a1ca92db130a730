# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Row-level security: forced on every table with a dossier, by gemeente, caseload and category."""

import uuid

import pytest
from django.db import DatabaseError, connection, transaction

from regie.postgres.adressen import Adressen
from tests.register.cast import VANDAAG, Cast, maak

MET_DOSSIER = (
    "afscherming", "afspraak_herinnering", "afspraak_plek", "beperking", "bericht_gelezen", "bewaarkaart", "brief",
    "concept", "dossier", "dossier_feiten", "gebeurtenis", "gebeurtenis_deel", "gebeurtenis_tekst", "groep_lid",
    "groep_voorstel_gezin", "groep_voorstel_plek", "groep_wens", "huishouden", "intake_notitie", "inzage",
    "inzage_dossier", "kwaliteitspunt", "lesgroep_lid", "noodtoegang", "persoon", "persoon_contact", "persoon_nummer",
    "persoon_wijziging", "persoon_woord", "pip_concept", "pip_document", "pip_handtekening", "pip_voorlegging",
    "plek_plaatsing",
    "privacyverzoek", "privacyverzoek_stap", "relatie", "samenvoeging", "swi_levering_regel",
    "termijn", "tijdregel", "toegang", "tolkboeking", "urenregel", "vernietiging", "vernietigingslijst_dossier",
    "vragenlijst", "weekblok",
)  # fmt: skip
LEESBAAR = ("dossier", "dossier_feiten", "gebeurtenis", "persoon", "persoon_nummer", "persoon_woord", "termijn")


@pytest.fixture
def cast(gemeente: str) -> Cast:
    return maak(gemeente)


def tel(tabel: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {tabel}")
        return int(cursor.fetchone()[0])


def vraag(sql: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return list(cursor.fetchall())


def test_it_is_forced_on_every_table_that_hangs_on_a_dossier(databank: Adressen) -> None:
    aan = vraag("SELECT relname FROM pg_class WHERE relkind = 'r' AND relrowsecurity AND relforcerowsecurity")
    assert set(MET_DOSSIER) <= {naam for (naam,) in aan}


def test_every_table_with_a_dossier_column_is_in_that_list(databank: Adressen) -> None:
    met = vraag("SELECT DISTINCT table_name FROM information_schema.columns WHERE table_schema = 'public'"
                " AND column_name IN ('dossier', 'dossiers', 'persoon')")  # fmt: skip
    views = vraag("SELECT table_name FROM information_schema.views WHERE table_schema = 'public'")
    assert {naam for (naam,) in met} - {naam for (naam,) in views} <= set(MET_DOSSIER)


def test_the_application_is_no_superuser_and_passes_no_policy_by(databank: Adressen) -> None:
    assert vraag("SELECT rolsuper, rolbypassrls, rolinherit FROM pg_roles WHERE rolname = current_user") == [
        (False, False, False)
    ]
    assert vraag("SELECT current_user") == [("regie_app",)]


@pytest.mark.parametrize("tabel", LEESBAAR)
def test_without_a_context_there_is_nothing(cast: Cast, tabel: str) -> None:
    with transaction.atomic():
        assert tel(tabel) == 0


@pytest.mark.parametrize("tabel", LEESBAAR)
def test_the_consulent_sees_her_own_dossier(cast: Cast, tabel: str) -> None:
    with cast.als("karin"):
        assert tel(tabel) > 0


@pytest.mark.parametrize("tabel", LEESBAAR)
def test_a_colleague_without_the_dossier_sees_nothing(cast: Cast, tabel: str) -> None:
    with cast.als("bas"):
        assert tel(tabel) == 0


@pytest.mark.parametrize("tabel", LEESBAAR)
def test_the_team_leader_sees_the_gemeente(cast: Cast, tabel: str) -> None:
    with cast.als("saskia"):
        assert tel(tabel) > 0


@pytest.mark.parametrize("tabel", LEESBAAR)
def test_another_gemeente_sees_nothing_even_as_team_leader(cast: Cast, databank: Adressen, tabel: str) -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe("0999", "Elders", "voorbeeld")
    with Cast("0999", cast.dossier).als("saskia"):
        assert tel(tabel) == 0


def test_who_replaces_sees_the_dossier_until_the_replacement_ends(cast: Cast) -> None:
    cast.leg_vast("toewijzing", "2026-11-01", rol="vervanger", medewerker="bas")
    with cast.als("bas"):
        assert tel("dossier") == 1
    cast.leg_vast("toewijzing_einde", "2026-11-20", rol="vervanger", medewerker="bas")
    with cast.als("bas"):
        assert tel("dossier") == 0


def test_a_replacement_that_is_stopped_on_the_day_it_began_is_over_at_once(cast: Cast) -> None:
    cast.leg_vast("toewijzing", "2026-11-20", rol="vervanger", medewerker="bas")
    cast.leg_vast("toewijzing_einde", "2026-11-20", rol="vervanger", medewerker="bas")
    with cast.als("bas"):
        assert tel("dossier") == 0
    cast.leg_vast("toewijzing", "2026-11-21", rol="vervanger", medewerker="bas")
    with cast.als("bas"):
        assert tel("dossier") == 1


def test_a_category_that_is_not_of_the_role_is_not_there(cast: Cast) -> None:
    """The team leader sees that there was a talk, not that it was about health."""
    cast.leg_vast("voortgangsgesprek", "2026-11-20", vorm="telefonisch", leefgebieden=["gezondheid"], afspraken="rust")
    with cast.als("karin"):
        karin = vraag("SELECT categorie FROM gebeurtenis_deel WHERE gegevens ? 'leefgebieden'")
    with cast.als("saskia"):
        saskia = vraag("SELECT categorie FROM gebeurtenis_deel WHERE gegevens ? 'leefgebieden'")
        gesprekken = vraag("SELECT gegevens::text FROM gebeurtenis WHERE type = 'voortgangsgesprek'")
    assert karin == [("gezondheid",)]
    assert saskia == []
    assert len(gesprekken) == 1
    assert "gezondheid" not in str(gesprekken)


def test_terms_are_computed_over_everything_and_shown_by_category(cast: Cast) -> None:
    cast.leg_vast("uitkering_toegekend", "2026-11-02", ingang="2026-11-01")
    with cast.als("karin"):
        assert vraag("SELECT categorie FROM termijn WHERE termijn = 'ontzorgen'") == [("financieel",)]
    with cast.als("karin"), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('regie.categorieen', 'gewoon', true)")
        assert vraag("SELECT categorie FROM termijn WHERE termijn = 'ontzorgen'") == []


def test_who_sees_less_records_and_the_terms_are_still_those_of_all_events(cast: Cast) -> None:
    """The team leader may not see why a plan was put off; her entry must not compute terms without it."""
    from regie.register.herberekenen import controleer
    from regie.toegang.gemeenten import gemeenten
    from tests.verhaal import recht

    cast.leg_vast("voortgangsgesprek", "2026-11-18", vorm="azc", leefgebieden=["gezondheid"])
    cast.leg_vast("wacht_op_derde", "2026-11-19", partij="huisarts")
    cast.leg_vast("kennismaking", "2026-11-20", "saskia", vorm="azc")
    assert controleer(gemeenten()[cast.gemeente], recht(), VANDAAG).anders == []


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE gebeurtenis SET datum = datum - 1",
        "DELETE FROM gebeurtenis",
        "TRUNCATE gebeurtenis",
        "DELETE FROM gebeurtenis_deel",
        "UPDATE gebeurtenis_tekst SET tekst = '\"x\"'",
        "DELETE FROM inzage",
        "DELETE FROM termijn",
        "UPDATE dossier_feiten SET consulent = 'bas'",
        "INSERT INTO toegang SELECT gemeente, 'bas', id, false FROM dossier",
        "SELECT afdruk FROM gebeurtenis",
        "SELECT * FROM inzage",
    ],
)
def test_what_the_application_may_not_do_is_refused_by_grant(cast: Cast, sql: str) -> None:
    with pytest.raises(DatabaseError, match="permission denied"), cast.als("karin"), connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.mark.parametrize("tabel", ["gebeurtenis", "gebeurtenis_deel", "gebeurtenis_tekst", "inzage", "vernietiging"])
def test_even_the_owner_cannot_empty_what_was_recorded(databank: Adressen, tabel: str) -> None:
    from django.db import connections

    with pytest.raises(DatabaseError, match="kan niet"), connections["eigenaar"].cursor() as cursor:
        cursor.execute(f"TRUNCATE {tabel}")


def test_even_a_superuser_cannot_change_an_event(cast: Cast, databank: Adressen) -> None:
    import psycopg

    with psycopg.connect(databank.beheer.replace("/postgres?", "/regie?")) as verbinding:
        for sql in ("UPDATE gebeurtenis SET type = 'contact'", "DELETE FROM gebeurtenis"):
            with pytest.raises(psycopg.Error, match="kan niet"), verbinding.transaction():
                verbinding.execute(sql)


def test_an_event_cannot_be_written_into_the_dossier_of_another(cast: Cast) -> None:
    sql = (
        "INSERT INTO gebeurtenis (gemeente, id, dossier, type, categorie, datum, vastgelegd_op, gegevens, afdruk)"
        f" VALUES ('{cast.gemeente}', '{uuid.uuid4()}', '{cast.dossier}', 'contact', 'gewoon', '2026-11-20', now(),"
        f" '{{}}', '{uuid.uuid4()}')"
    )
    with pytest.raises(DatabaseError, match="row-level security"), cast.als("bas"), connection.cursor() as cursor:
        cursor.execute(sql)


def test_the_context_goes_with_the_transaction(cast: Cast) -> None:
    with cast.als("saskia"):
        assert tel("dossier") > 0
    with transaction.atomic():
        assert tel("dossier") == 0


def test_the_context_cannot_be_set_outside_a_transaction(cast: Cast) -> None:
    from regie.toegang.context import GeenTransactie, zet_wie

    with pytest.raises(GeenTransactie):
        zet_wie(cast.karin, VANDAAG)


def test_the_rekenaar_is_left_when_recording_is_done(cast: Cast) -> None:
    from regie.register.vastleggen import leg_vast
    from tests.verhaal import recht

    with cast.als("karin") as karin:
        leg_vast(karin, [cast.nieuw("kennismaking", "2026-11-01", vorm="azc")], recht())
        assert vraag("SELECT current_user") == [("regie_app",)]


def test_the_view_of_terms_asks_as_its_reader(cast: Cast) -> None:
    """A view runs as its owner unless it says otherwise: then every gemeente would be in it."""
    with cast.als("bas"):
        assert tel("termijn_vandaag") == 0
    with cast.als("karin"):
        assert tel("termijn_vandaag") > 0


def test_every_index_of_a_table_with_a_gemeente_begins_with_it(databank: Adressen) -> None:
    eerste = vraag(
        """
        SELECT i.indexrelid::regclass::text FROM pg_index i
        JOIN pg_class c ON c.oid = i.indrelid
        JOIN pg_attribute g ON g.attrelid = c.oid AND g.attname = 'gemeente'
        WHERE c.relnamespace = 'public'::regnamespace AND i.indkey[0] <> g.attnum
        """
    )
    # found before the gemeente is known (an account, a code of the questionnaire);
    # the gemeente is in the number of what can be booked (18_agenda.sql)
    assert {naam for (naam,) in eerste} == {
        "medewerker_account",
        "mens_een_keer",
        "een_keer",
        "vragenlijst_afdruk_key",
    }
