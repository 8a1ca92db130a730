# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What was kept long enough goes after two people signed, and only then; a small core stays fifty years."""

from datetime import date
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction

from tests.register.cast import VANDAAG, Cast, importeer, maak, verhaal
from tests.register.privacy import (
    ALLES,
    LATER,
    REDEN,
    VIJF_JAAR_LATER,
    besluit,
    keur_goed,
    met_einde,
    stel_voor,
    tel,
    verzoek,
    voer_uit,
)
from tests.verhaal import gebeurtenis, recht
from tests.web.scherm import hosts

__all__ = ["hosts"]


@pytest.fixture
def cast(gemeente: str) -> Cast:
    return met_einde(gemeente)


def test_before_the_five_years_are_over_there_is_nothing_to_propose(cast: Cast) -> None:
    from regie.dossiers.bewaren import kan_weg
    from regie.register.fouten import RegisterFout

    with cast.als("petra", VANDAAG) as petra:
        assert kan_weg(petra, VANDAAG) == []
    with pytest.raises(RegisterFout, match="kan nu niet op een lijst"):
        stel_voor(cast, VANDAAG)
    with cast.als("petra", VIJF_JAAR_LATER) as petra:
        assert [(rijp.dossier, rijp.uiterlijk) for rijp in kan_weg(petra, VIJF_JAAR_LATER)] == [
            (cast.dossier, VIJF_JAAR_LATER)
        ]


def test_the_ground_names_the_article_and_the_days(cast: Cast) -> None:
    from regie.dossiers.bewaren import lijst

    id_ = stel_voor(cast)
    with cast.als("saskia", LATER) as saskia:
        gevonden = lijst(saskia, id_)
    assert gevonden is not None
    assert [rij["grond"] for rij in gevonden[1]] == [
        "Bi art. 9.9 lid 1 en 2: de plicht eindigde op 15 oktober 2026, bewaren mocht tot 15 oktober 2031."
    ]


def test_two_people_sign_and_then_everything_goes_but_the_core(cast: Cast) -> None:
    id_ = stel_voor(cast)
    assert voer_uit(cast) == (0, [])
    keur_goed(cast, id_)
    assert voer_uit(cast) == (1, [])
    assert {tabel: tel(cast, tabel) for tabel in ALLES} == dict.fromkeys(ALLES, 0)
    with cast.als("fenna", LATER), connection.cursor() as cursor:
        cursor.execute(
            "SELECT bsn, voornamen, achternaam, geboortedatum, woonplaats, voldaan_op, voldaan_hoe, bewaren_tot"
            " FROM bewaarkaart"
        )
        kaarten = cursor.fetchall()
        cursor.execute("SELECT dossier, rijen, lijst FROM vernietiging")
        log = cursor.fetchall()
    assert kaarten == [
        ("999900006", "Amina", "Tesfay", "1990-05-01", f"Voorbeeldstad {cast.gemeente}", date(2026, 10, 15),
         "diploma", date(2076, 10, 15))
    ]  # fmt: skip
    assert log == [(cast.dossier, 7, id_)]
    assert voer_uit(cast) == (0, [])


def test_the_worker_carries_out_what_was_approved(gemeente: str) -> None:
    from regie.register.taken import vernietigen

    cast = maak(gemeente)
    cast.leg_vast("overlijden", "2026-11-10")
    for naam in ("petra", "saskia"):
        cast.account(naam)
    lijst = stel_voor(cast, VANDAAG)
    vernietigen(timestamp=0)
    assert tel(cast, "dossier_id") == 1
    keur_goed(cast, lijst, dag=VANDAAG)
    vernietigen(timestamp=0)
    assert tel(cast, "dossier_id") == 0


def test_on_death_it_goes_at_once(gemeente: str) -> None:
    from regie.dossiers.bewaren import lijst

    cast = maak(gemeente)
    cast.leg_vast("overlijden", "2026-11-10")
    cast.account("petra")
    id_ = stel_voor(cast, VANDAAG)
    with cast.als("petra") as petra:
        gevonden = lijst(petra, id_)
    assert gevonden is not None
    assert gevonden[1][0]["grond"] == "Bi art. 9.9 lid 1 en 2: deze persoon is overleden op 10 november 2026."


def test_the_core_is_for_the_officer_and_the_administrator_alone(cast: Cast) -> None:
    keur_goed(cast, stel_voor(cast))
    voer_uit(cast)
    aantallen = {}
    for naam in ("karin", "saskia", "petra", "fenna", "eva"):
        with cast.als(naam, LATER), connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM bewaarkaart")
            aantallen[naam] = cursor.fetchone()[0]
    assert aantallen == {"karin": 0, "saskia": 0, "petra": 1, "fenna": 1, "eva": 0}


def test_after_fifty_years_the_core_goes_too(cast: Cast) -> None:
    from regie.register.bewaarkaart import ruim_verlopen_op

    keur_goed(cast, stel_voor(cast))
    voer_uit(cast)
    with cast.als_systeem(date(2076, 10, 15)):
        assert ruim_verlopen_op() == 0
    with cast.als_systeem(date(2076, 10, 16)):
        assert ruim_verlopen_op() == 1


# ------------------------------------------------------------------------------------------------ two people


def test_who_proposes_does_not_decide(cast: Cast) -> None:
    from regie.register.fouten import GeenToegang

    id_ = stel_voor(cast)
    with pytest.raises(GeenToegang):
        keur_goed(cast, id_, "petra")
    for naam in ("saskia", "karin"):
        with pytest.raises(GeenToegang):
            stel_voor(cast, naam=naam)
    with pytest.raises(GeenToegang):
        keur_goed(cast, id_, "karin")


def test_one_account_with_two_hats_does_not_sign_twice(cast: Cast) -> None:
    """Petra is also the administrator, under the same login."""
    from regie.register.fouten import RegisterFout
    from regie.toegang.medewerkers import voeg_toe

    account = cast.account("petra").pk
    voeg_toe(cast.gemeente, "fenna", "Fenna Prins", ["functioneel_beheer"], account=account)
    id_ = stel_voor(cast)
    with pytest.raises(RegisterFout, match="zelf voorgesteld"):
        keur_goed(cast, id_, "fenna")
    assert voer_uit(cast) == (0, [])


def test_the_account_is_looked_up_and_not_believed(cast: Cast) -> None:
    """Raw SQL as the application, with accounts made up."""
    id_ = stel_voor(cast)
    sql = (
        "INSERT INTO vernietigingsbesluit (gemeente, lijst, besluit, door, account, voorgesteld_door,"
        " voorgesteld_account) VALUES (%s, %s, 'goedgekeurd', 'petra', 999, 'iemand', 998)"
    )
    with cast.als("petra", LATER), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('regie.rollen', 'functioneel_beheer', true)")
        with pytest.raises(DatabaseError, match="ondertekenen"), transaction.atomic():
            cursor.execute(sql, [cast.gemeente, id_])


def test_a_decision_stands(cast: Cast) -> None:
    from regie.register.fouten import RegisterFout
    from regie.register.vernietiglijsten import beslis

    id_ = stel_voor(cast)
    with cast.als("saskia", LATER) as saskia, pytest.raises(RegisterFout, match="waarom"):
        beslis(saskia, id_, "afgewezen", "nee")
    with cast.als("saskia", LATER) as saskia:
        beslis(saskia, id_, "afgewezen", "Er loopt nog een vordering.")
    with pytest.raises(RegisterFout, match="al beslist"):
        keur_goed(cast, id_, "fenna")
    assert voer_uit(cast) == (0, [])


def test_nothing_is_added_to_a_list_after_the_decision(cast: Cast) -> None:
    buur = f"{cast.dossier}-buur"
    importeer(cast.gemeente, verhaal(buur))
    id_ = stel_voor(cast)
    keur_goed(cast, id_)
    sql = (
        "INSERT INTO vernietigingslijst_dossier (gemeente, lijst, dossier, grond) VALUES (%s, %s, %s, 'omdat het kan')"
    )
    with pytest.raises(DatabaseError, match="row-level security"), cast.als("petra", LATER), connection.cursor() as c:
        c.execute(sql, [cast.gemeente, id_, buur])


def test_another_gemeente_sees_no_list_and_decides_nothing(cast: Cast, databank: object) -> None:
    from regie.dossiers.bewaren import kan_weg, lijst
    from regie.register.fouten import GeenToegang
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe("0996", "Elders", "voorbeeld")
    elders = Cast("0996", cast.dossier)
    elders.account("saskia")
    id_ = stel_voor(cast)
    with elders.als("petra", LATER) as petra:
        assert lijst(petra, id_) is None
        assert kan_weg(petra, LATER) == []
    with pytest.raises(GeenToegang):
        keur_goed(elders, id_)


# ------------------------------------------------------------------------------------- raw SQL, and what holds


@pytest.mark.parametrize("volgens", [None, "00000000-0000-7000-8000-000000000000"])
def test_raw_sql_as_the_application_destroys_nothing_without_an_approved_list(cast: Cast, volgens: str | None) -> None:
    sql = "SELECT vernietig(%s, 'zomaar een grond', 'dossier', 'ik', %s)"
    fout = pytest.raises(DatabaseError, match="lijst")
    with cast.als_systeem(LATER), connection.cursor() as cursor, fout, transaction.atomic():
        cursor.execute(sql, [cast.dossier, volgens])
    assert tel(cast, "dossier_id") == 1


def test_a_list_that_was_only_proposed_destroys_nothing(cast: Cast) -> None:
    from regie.register.fouten import GeenToegang
    from regie.register.vernietigen import vernietig
    from regie.toegang.wie import systeem

    id_ = stel_voor(cast)
    with pytest.raises(GeenToegang, match="goedgekeurde lijst"):
        vernietig(systeem(cast.gemeente, "voorbeeld"), cast.dossier, REDEN, LATER, lijst=id_)


@pytest.mark.parametrize(
    "functie", ["wis_dossier(%s, 'zomaar een grond', 'dossier', 'ik')", "keur_vernietiging(%s, NULL)"]
)
def test_there_is_no_way_round_the_exit(cast: Cast, functie: str) -> None:
    fout = pytest.raises(DatabaseError, match="permission denied")
    with cast.als_systeem(LATER), connection.cursor() as cursor, fout, transaction.atomic():
        cursor.execute(f"SELECT {functie}", [cast.dossier])


def test_without_the_core_the_dossier_stays(cast: Cast) -> None:
    from regie.register.fouten import GeenToegang
    from regie.register.vernietigen import vernietig
    from regie.toegang.wie import systeem

    id_ = stel_voor(cast)
    keur_goed(cast, id_)
    with pytest.raises(GeenToegang, match="bewaarkaart"):
        vernietig(systeem(cast.gemeente, "voorbeeld"), cast.dossier, REDEN, LATER, lijst=id_)


def test_an_open_request_holds_the_dossier_also_after_the_approval(cast: Cast) -> None:
    from regie.dossiers.bewaren import kan_weg, vastgehouden

    id_ = stel_voor(cast)
    keur_goed(cast, id_)
    vraag = verzoek(cast, dag=LATER)
    assert voer_uit(cast) == (0, [cast.dossier])
    assert tel(cast, "gebeurtenis") == 7
    with cast.als("petra", LATER) as petra:
        assert kan_weg(petra, LATER) == []
        assert [dossier for dossier, _ in vastgehouden(petra, recht(), LATER)] == [cast.dossier]
    besluit(cast, vraag, dag=LATER)
    assert voer_uit(cast) == (1, [])


def test_a_bezwaar_or_a_fine_holds_it_and_the_page_says_which(gemeente: str) -> None:
    from regie.dossiers.bewaren import kan_weg, vastgehouden

    cast = met_einde(gemeente)
    besluit_ = cast.leg_vast("uitkering_toegekend", "2026-10-02", ingang="2026-10-01")
    cast.leg_vast("bezwaar", "2026-10-20", besluit_id=str(besluit_))
    with cast.als("petra", LATER) as petra:
        assert kan_weg(petra, LATER) == []
        assert vastgehouden(petra, recht(), LATER) == [(cast.dossier, "Nog niet afgerond: bezwaar.")]


# ------------------------------------------------------------------------------------------ never ours at all


def purge(cast: Cast) -> UUID:
    from regie.register.vernietiglijsten import stel_wissen_voor

    with cast.als("petra") as petra:
        return stel_wissen_voor(
            petra, cast.dossier, "DUO stuurde deze persoon naar de verkeerde gemeente.", "DUO, 27-11"
        )


def test_a_purge_asks_where_it_shows_from(cast: Cast) -> None:
    from regie.register.fouten import RegisterFout
    from regie.register.vernietiglijsten import stel_wissen_voor

    with cast.als("petra") as petra, pytest.raises(RegisterFout, match="waar dit uit blijkt"):
        stel_wissen_voor(petra, cast.dossier, "Deze persoon hoort hier niet.", " ")
    with cast.als("petra") as petra, pytest.raises(RegisterFout, match="is er niet"):
        stel_wissen_voor(petra, "bestaat-niet", "Deze persoon hoort hier niet.", "DUO")


def test_who_was_never_ours_leaves_no_name_and_no_number(gemeente: str, hosts: None) -> None:
    """Karin looked; the log still says that she did, and about whom nobody can read any more."""
    cast = met_einde(gemeente)
    assert cast.client("karin").get(f"/dossiers/{cast.dossier}/").status_code == 200
    verzoek(cast, "wissing")  # an open request does not hold back what it asks for
    id_ = purge(cast)
    keur_goed(cast, id_, "fenna", VANDAAG)
    assert voer_uit(cast, VANDAAG) == (1, [])
    assert {tabel: tel(cast, tabel) for tabel in ALLES} == dict.fromkeys(ALLES, 0)
    assert {tabel: tel(cast, tabel) for tabel in ("inzage_dossier", "vernietiging", "vernietigingslijst_dossier",
                                                  "bewaarkaart")} == {  # fmt: skip
        "inzage_dossier": 0, "vernietiging": 0, "vernietigingslijst_dossier": 0, "bewaarkaart": 0
    }  # fmt: skip
    with cast.als_systeem(), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM inzage WHERE %s = ANY(dossiers)", [cast.dossier])
        assert cursor.fetchone() == (0,)
        cursor.execute("SELECT i.medewerker FROM inzage i JOIN inzage_dossier d ON d.gemeente = i.gemeente"
                       " AND d.inzage = i.id WHERE d.dossier = afdruk_van_dossier(%s, %s)",
                       [cast.gemeente, cast.dossier])  # fmt: skip
        assert cursor.fetchall() == [("karin",)]
        cursor.execute("SELECT count(*) FROM persoon")
        assert cursor.fetchone() == (0,)
        cursor.execute("SELECT v.dossier LIKE 'weg-%%', v.rijen, b.door FROM vernietiging v"
                       " JOIN vernietigingsbesluit b ON b.gemeente = v.gemeente AND b.lijst = v.lijst")  # fmt: skip
        assert cursor.fetchall() == [(True, 7, "fenna")]


def test_a_purge_too_needs_two(cast: Cast) -> None:
    from regie.register.fouten import GeenToegang

    id_ = purge(cast)
    with pytest.raises(GeenToegang):
        keur_goed(cast, id_, "petra", VANDAAG)
    assert voer_uit(cast, VANDAAG) == (0, [])
    assert tel(cast, "dossier_id") == 1


def test_the_neighbour_stays(cast: Cast) -> None:
    buur = f"{cast.dossier}-buur"
    importeer(cast.gemeente, [*verhaal(buur), gebeurtenis("voldaan", "2026-10-15", buur, wijze="diploma")])
    keur_goed(cast, stel_voor(cast))
    voer_uit(cast)
    with cast.als_systeem(), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM gebeurtenis WHERE dossier = %s", [buur])
        assert cursor.fetchone() == (6,)
