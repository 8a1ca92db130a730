# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A delivery from making to the file: two people, no faults, the same bytes, and no number outside the file."""

import json
import re
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection

from regie.kern.kalender.kwartaal import Kwartaal
from tests.register.cast import Cast, importeer, maak
from tests.uitwisseling.swi.bureau import (
    Q3,
    als_sanne,
    bestand,
    geef_vrij,
    lever,
    levering_van,
    maak_levering,
    nu_in,
    regels,
    vul_berichtgever_in,
)
from tests.verhaal import gebeurtenis

BSN = "999900006"


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    vul_berichtgever_in(cast)
    return cast


def test_a_delivery_goes_from_made_to_released_and_then_there_is_a_file(cast: Cast) -> None:
    naam, inhoud, dossiers = bestand(cast, lever(cast))
    assert naam == f"swi-{cast.gemeente}-2026-Q3-1.json"
    assert dossiers == [cast.dossier]
    gelezen = json.loads(inhoud)
    assert gelezen["codeGegevensleverancier"] == "VB01"
    assert (gelezen["startdatumLevering"], gelezen["einddatumLevering"]) == ("2026-07-01", "2026-09-30")
    (gemeente,) = gelezen["leveringen"]
    assert gemeente["gemeentecode"] == cast.gemeente
    assert gemeente["aanleverendeOrganisatie"]["kvkNummer"] == "12345678"
    (amina,) = gemeente["inburgeraars"]
    assert amina["burgerservicenummer"] == BSN
    assert amina["inburgering"] == {"groep": "asiel_vergunning", "datumKennisgeving": "2026-09-21"}


def test_the_file_is_the_same_every_time_whatever_is_recorded_later(cast: Cast) -> None:
    id_ = lever(cast)
    eerst = bestand(cast, id_)
    cast.leg_vast("mb_start", "2026-09-22")
    assert bestand(cast, id_) == eerst
    assert bestand(cast, lever(cast))[1] != eerst[1]


def test_a_file_that_cannot_be_made_as_it_was_is_refused(cast: Cast) -> None:
    from regie.register.personen_wijzigen import Wijziging, wijzig_persoon
    from regie.uitwisseling.swi.maken import NietKlaar
    from tests.register.cast import VANDAAG

    id_ = lever(cast)
    with cast.als("karin") as karin:
        wijzig_persoon(karin, cast.dossier, Wijziging({"bsn": "999990019"}, 1), VANDAAG)
    with pytest.raises(NietKlaar, match="Maak een nieuwe levering"):
        bestand(cast, id_)


def test_no_number_is_kept_anywhere(cast: Cast) -> None:
    lever(cast)
    with cast.als("saskia"):
        for tabel in ("swi_levering", "swi_levering_regel", "swi_stap", "swi_berichtgever"):
            assert BSN not in str(regels(f"SELECT * FROM {tabel}"))
        (rij,) = regels("SELECT afdrukken FROM swi_levering_regel")
    assert "persoon" not in rij["afdrukken"]
    assert all(re.fullmatch("[0-9a-f]{16}", afdruk) for afdruk in rij["afdrukken"].values())


def test_who_made_it_cannot_release_it_and_unchecked_it_is_not_released(cast: Cast) -> None:
    from regie.uitwisseling.swi.maken import NietKlaar, zet_stap

    id_ = maak_levering(cast)
    with als_sanne(cast) as sanne, pytest.raises(NietKlaar, match="nog niet nagekeken"):
        zet_stap(sanne, levering_van(id_), "vrijgegeven")
    with cast.als("saskia") as saskia:
        zet_stap(saskia, levering_van(id_), "nagekeken")
    with cast.als("saskia") as saskia, pytest.raises(NietKlaar, match="zelf gemaakt"):
        zet_stap(saskia, levering_van(id_), "vrijgegeven")


@pytest.mark.parametrize("eerst", [False, True])
def test_the_database_refuses_it_too(cast: Cast, eerst: bool) -> None:
    id_ = maak_levering(cast)
    stap = "INSERT INTO swi_stap (gemeente, levering, stap, door) VALUES (%s, %s, %s, 'saskia')"
    with cast.als("saskia"), connection.cursor() as cursor:
        if eerst:
            cursor.execute(stap, [cast.gemeente, id_, "nagekeken"])
        with pytest.raises(DatabaseError, match="niet vrij te geven"):
            cursor.execute(stap, [cast.gemeente, id_, "vrijgegeven"])
        connection.set_rollback(True)


def test_a_file_is_there_only_after_release(cast: Cast) -> None:
    from regie.uitwisseling.swi.maken import NietKlaar

    id_ = maak_levering(cast)
    with pytest.raises(NietKlaar, match="nog niet vrijgegeven"):
        bestand(cast, id_)
    geef_vrij(cast, id_)
    assert bestand(cast, id_)


def test_with_a_fault_it_is_kept_and_cannot_be_checked_or_released(cast: Cast) -> None:
    from regie.uitwisseling.swi.maken import NietKlaar, zet_stap

    zonder = f"zonder-{cast.gemeente}"
    importeer(cast.gemeente, [
        gebeurtenis("dossier_geopend", "2026-06-01", zonder, groep="asiel_vergunning", wet="wi2021"),
        gebeurtenis("kennisgeving_plicht", "2026-06-10", zonder),
    ])  # fmt: skip
    id_ = maak_levering(cast)
    with cast.als("saskia") as saskia:
        gemaakt = levering_van(id_)
        assert (gemaakt.aantal, gemaakt.fouten) == (2, 1)
        with pytest.raises(NietKlaar, match="nog fouten"):
            zet_stap(saskia, gemaakt, "nagekeken")


def test_nobody_with_a_duty_is_an_empty_delivery_on_purpose(cast: Cast) -> None:
    cast.leg_vast("dossier_gesloten", "2026-11-20", reden="verhuisd")
    id_ = lever(cast, Kwartaal(2026, 2))  # the notice came in the third
    gemaakt = json.loads(bestand(cast, id_)[1])
    assert gemaakt["leveringen"][0]["inburgeraars"] == []


def test_pressed_twice_is_one_delivery(cast: Cast) -> None:
    stempel = uuid4()
    assert maak_levering(cast, stempel=stempel) == maak_levering(cast, stempel=stempel)
    with cast.als("saskia"):
        assert len(regels("SELECT id FROM swi_levering")) == 1


def test_deliveries_of_a_quarter_are_numbered(cast: Cast) -> None:
    from regie.uitwisseling.swi.leveringen import leveringen

    een, twee = lever(cast), maak_levering(cast)
    with cast.als("saskia"):
        assert [(gevonden.id, gevonden.nummer, gevonden.vorige) for gevonden in leveringen(Q3)] == [
            (twee, 2, een), (een, 1, None),
        ]  # fmt: skip


def test_a_quarter_that_runs_and_a_gemeente_without_berichtgever_cannot_deliver(cast: Cast, elders: str) -> None:
    from regie.uitwisseling.swi.maken import NietKlaar

    with pytest.raises(NietKlaar, match="nog niet voorbij"):
        maak_levering(cast, Kwartaal(2026, 4))
    ander = maak(elders)
    with pytest.raises(NietKlaar, match="wie er levert"):
        maak_levering(ander)


def test_a_delivery_that_lapsed_goes_nowhere(cast: Cast) -> None:
    from regie.uitwisseling.swi.maken import NietKlaar, zet_stap

    id_ = maak_levering(cast)
    with cast.als("saskia") as saskia:
        assert zet_stap(saskia, levering_van(id_), "vervallen")
        assert not zet_stap(saskia, levering_van(id_), "vervallen")
        with pytest.raises(NietKlaar, match="vervallen"):
            zet_stap(saskia, levering_van(id_), "nagekeken")


@pytest.mark.parametrize("naam", ["karin", "eva", "tess", "petra", "inge"])
def test_only_a_team_leader_makes_and_downloads(cast: Cast, naam: str) -> None:
    from regie.uitwisseling.swi.maken import haal_bestand, maak
    from regie.uitwisseling.swi.wie import GeenSwi
    from tests.register.cast import VANDAAG
    from tests.verhaal import recht

    id_ = lever(cast)
    with cast.als(naam) as wie:
        with pytest.raises(GeenSwi):
            haal_bestand(wie, recht(), id_, VANDAAG)
        with pytest.raises(GeenSwi):
            maak(wie, recht(), nu_in(), uuid4())


def test_rows_of_people_are_for_the_team_leader_and_counts_for_who_works_inside(cast: Cast) -> None:
    lever(cast)
    gezien = {}
    for naam in ("saskia", "karin", "eva", "tess"):
        with cast.als(naam):
            gezien[naam] = (len(regels("SELECT 1 AS een FROM swi_levering")),
                            len(regels("SELECT 1 AS een FROM swi_levering_regel")))  # fmt: skip
    assert gezien == {"saskia": (1, 1), "karin": (1, 0), "eva": (1, 0), "tess": (0, 0)}


def test_another_gemeente_sees_nothing_of_it(cast: Cast, elders: str) -> None:
    lever(cast)
    with Cast(elders, "").als("saskia"):
        assert regels("SELECT 1 AS een FROM swi_levering") == []
        assert regels("SELECT 1 AS een FROM swi_levering_regel") == []


def test_the_latest_berichtgever_counts_and_an_old_delivery_keeps_its_own(cast: Cast) -> None:
    id_ = lever(cast)
    stempel = uuid4()
    assert [vul_berichtgever_in(cast, "NIEUW", stempel), vul_berichtgever_in(cast, "NIEUW", stempel)] == [True, False]
    assert json.loads(bestand(cast, id_)[1])["codeGegevensleverancier"] == "VB01"
    assert json.loads(bestand(cast, lever(cast))[1])["codeGegevensleverancier"] == "NIEUW"


def test_what_was_delivered_goes_with_the_dossier(cast: Cast) -> None:
    from regie.register.vernietigen import vernietig
    from regie.toegang.wie import systeem
    from tests.register.cast import VANDAAG

    lever(cast)
    vernietig(systeem(cast.gemeente, "voorbeeld"), cast.dossier, "besluit van 1 november 2026", VANDAAG)
    with cast.als_systeem():
        assert regels("SELECT 1 AS een FROM swi_levering_regel") == []
        assert len(regels("SELECT 1 AS een FROM swi_levering")) == 1
