# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What was referred to an organisation: seen within the task, by the roles of the task, from and until its days."""

from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from tests.register.cast import BUDGETBUREAU, SCHOOL, VANDAAG, VLUCHTELINGENWERK, Cast, maak

LESUREN = {"van": "2026-11-04", "tot": "2026-11-28", "soort": "nt2", "aangeboden": 10, "gevolgd": 8,
           "geoorloofd_verzuim": 1, "ongeoorloofd_verzuim": 1}  # fmt: skip


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    return cast


def vraag(sql: str, *waarden: object) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden)
        return list(cursor.fetchall())


def types(cast: Cast, naam: str, vandaag: date = VANDAAG) -> list[str]:
    with cast.als(naam, vandaag):
        return [type_ for (type_,) in vraag("SELECT type FROM gebeurtenis ORDER BY datum, vastgelegd_op")]


def verwezenen(cast: Cast, naam: str, vandaag: date = VANDAAG) -> list[tuple[Any, ...]]:
    with cast.als(naam, vandaag):
        return vraag("SELECT dossier, taak, stand FROM verwezene ORDER BY taak")


def test_without_a_verwijzing_the_school_knows_of_nobody(cast: Cast) -> None:
    assert types(cast, "tess") == []
    assert verwezenen(cast, "tess") == []


def test_what_was_asked_is_seen_with_the_verwijzing_alone(cast: Cast) -> None:
    cast.verwijs(SCHOOL, "leerroute", "v1", vraag="Graag twee dagdelen")
    assert verwezenen(cast, "tess") == [(cast.dossier, "leerroute", "gevraagd")]
    assert types(cast, "tess") == ["verwijzing"]
    with cast.als("tess"):
        assert vraag("SELECT tekst FROM gebeurtenis_tekst") == [('"Graag twee dagdelen"',)]


def test_the_school_answers_records_hours_and_sees_those(cast: Cast) -> None:
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    cast.leg_vast("lesuren", "2026-11-28", "tess", **LESUREN)
    assert types(cast, "tess") == ["verwijzing", "verwijzing_antwoord", "lesuren"]
    assert verwezenen(cast, "tess") == [(cast.dossier, "leerroute", "aangenomen")]


def test_before_the_answer_nothing_else_can_be_recorded(cast: Cast) -> None:
    cast.verwijs(SCHOOL, "leerroute", "v1")
    with pytest.raises(DatabaseError), transaction.atomic():
        cast.leg_vast("lesuren", "2026-11-28", "tess", **LESUREN)


def test_what_the_gemeente_recorded_of_this_school_is_its_own(cast: Cast) -> None:
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    cast.leg_vast("start_leerroute", "2026-11-10", aanbieder=SCHOOL, leerroute="b1")
    cast.leg_vast("schoolintake", "2026-11-09", aanbieder="andere-school")
    assert "start_leerroute" in types(cast, "tess")
    assert "schoolintake" not in types(cast, "tess")


def test_a_teacher_of_the_same_organisation_does_not_see_what_the_begeleider_sees(cast: Cast) -> None:
    cast.verwijs(VLUCHTELINGENWERK, "leerroute", "v1", neem_aan="thea")
    cast.verwijs(VLUCHTELINGENWERK, "mb", "v2", neem_aan="cor")
    cast.leg_vast("contact", "2026-11-20", "cor", kanaal="telefoon", richting="in", onderwerp="huis")
    cast.leg_vast("contact", "2026-11-21", "thea", kanaal="telefoon", richting="in", onderwerp="les")
    assert types(cast, "thea") == ["verwijzing", "verwijzing_antwoord", "contact"]
    with cast.als("thea"):
        assert [taak for taak, _ in vraag("SELECT taak, id FROM gebeurtenis")] == ["leerroute"] * 3
        assert vraag("SELECT taak FROM relatie") == [("leerroute",)]


def test_a_volunteer_sees_only_who_was_allotted_to_her(cast: Cast) -> None:
    cast.verwijs(VLUCHTELINGENWERK, "mb", "v2", neem_aan="cor")
    assert verwezenen(cast, "vera") == []
    assert types(cast, "vera") == []
    cast.leg_vast("toewijzing", "2026-11-05", "cor", rol="mb", medewerker="vera")
    assert verwezenen(cast, "vera") == [(cast.dossier, "mb", "aangenomen")]
    assert "toewijzing" in types(cast, "vera")


def test_a_coordinator_allots_no_other_role(cast: Cast) -> None:
    from regie.register.fouten import MagNiet

    cast.verwijs(VLUCHTELINGENWERK, "mb", "v2", neem_aan="cor")
    with pytest.raises(MagNiet):
        cast.leg_vast("toewijzing", "2026-11-05", "cor", rol="regie", medewerker="cor")


@pytest.mark.parametrize("medewerker", ["bas", "tess", "niemand"])
def test_a_coordinator_allots_nobody_of_elsewhere(cast: Cast, medewerker: str) -> None:
    """Otherwise any partner could open a dossier to any colleague of the gemeente."""
    from regie.register.fouten import MagNiet

    cast.verwijs(VLUCHTELINGENWERK, "mb", "v2", neem_aan="cor")
    with pytest.raises(MagNiet):
        cast.leg_vast("toewijzing", "2026-11-05", "cor", rol="mb", medewerker=medewerker)
    with cast.als("bas"):
        assert vraag("SELECT count(*) FROM dossier") == [(0,)]


def test_a_partner_reads_no_facts_no_numbers_and_no_names_but_through_its_window(cast: Cast) -> None:
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    with cast.als("tess"):
        for tabel in ("dossier_feiten", "persoon", "persoon_nummer", "persoon_woord", "huishouden", "termijn"):
            assert vraag(f"SELECT count(*) FROM {tabel}") == [(0,)], tabel
        assert vraag("SELECT voornamen, achternaam, telefoon, taal, geboortedatum FROM verwezene") == [
            ("Amina", "Tesfay", "0600000017", "ti", "")
        ]


def test_money_is_for_who_manages_it_and_a_task_may_have_more_than_plain_data(cast: Cast) -> None:
    cast.verwijs(BUDGETBUREAU, "ontzorgen_beheer", "v3", neem_aan="boris")
    cast.leg_vast("uitkering_toegekend", "2026-11-02", ingang="2026-11-01", soort="pw")
    cast.leg_vast("leefgeld", "2026-11-10", "boris", ritme="week", bedrag_cent=7500)
    assert "leefgeld" in types(cast, "boris")
    assert "uitkering_toegekend" in types(cast, "boris")
    with cast.als("boris"):
        delen = vraag("SELECT g.type, d.categorie FROM gebeurtenis_deel d JOIN gebeurtenis g ON g.id = d.gebeurtenis")
        # that somebody was referred to a budget bureau says something about money too
        assert sorted(delen) == [(type_, "financieel") for type_ in ("leefgeld", "uitkering_toegekend", "verwijzing")]


def test_a_task_that_ended_stays_in_sight_for_as_long_as_its_row_says(cast: Cast) -> None:
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    cast.leg_vast("verwijzing_einde", "2026-11-20", verwijzing_id="v1", reden="afgerond")
    assert verwezenen(cast, "tess", date(2027, 2, 20)) == [(cast.dossier, "leerroute", "beeindigd")]
    assert verwezenen(cast, "tess", date(2027, 2, 21)) == []
    assert types(cast, "tess", date(2027, 2, 21)) == []


def test_who_refused_is_out_the_next_day(cast: Cast) -> None:
    cast.verwijs(SCHOOL, "leerroute", "v1")
    cast.leg_vast(
        "verwijzing_antwoord", "2026-11-04", "tess", verwijzing_id="v1", antwoord="geweigerd", reden="geen_plek"
    )
    assert verwezenen(cast, "tess", date(2026, 11, 4)) == [(cast.dossier, "leerroute", "geweigerd")]
    assert verwezenen(cast, "tess", date(2026, 11, 5)) == []


def test_a_family_migrant_is_referred_to_a_school_only_at_own_request(gemeente: str) -> None:
    from tests.register.cast import importeer
    from tests.verhaal import gebeurtenis

    cast = Cast(gemeente, "gezin-1")
    rijen = [
        gebeurtenis("dossier_geopend", "2026-06-01", cast.dossier, groep="gezinsmigrant", wet="wi2021"),
        gebeurtenis("toewijzing", "2026-06-02", cast.dossier, rol="regie", medewerker="karin"),
    ]
    importeer(gemeente, rijen)
    cast.staf()
    cast.verwijs(SCHOOL, "leerroute", "v1")
    assert verwezenen(cast, "tess") == []
    cast.verwijs(SCHOOL, "leerroute", "v2", op_verzoek=True)
    assert [taak for _, taak, _ in verwezenen(cast, "tess")] == ["leerroute"]


def test_another_school_and_another_gemeente_see_nothing(cast: Cast, databank: object) -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    assert verwezenen(cast, "thea") == []
    voeg_gemeente_toe("0998", "Elders", "voorbeeld")
    assert verwezenen(Cast("0998", cast.dossier), "tess") == []


def test_a_partner_corrects_only_what_its_own_people_recorded(cast: Cast) -> None:
    from uuid import uuid4

    from regie.register.fouten import GeenToegang
    from regie.register.vastleggen import Nieuw, leg_vast
    from tests.verhaal import recht

    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    eigen = cast.leg_vast("lesuren", "2026-11-28", "tess", **LESUREN)
    van_karin = cast.leg_vast("start_leerroute", "2026-11-10", aanbieder=SCHOOL, leerroute="b1")
    dag = date(2026, 11, 28)
    with cast.als("tess") as tess:
        leg_vast(tess, [Nieuw(uuid4(), cast.dossier, "lesuren", dag, LESUREN, herroept=eigen, reden="fout")], recht())
    start = {"aanbieder": SCHOOL, "leerroute": "b1"}
    fout = Nieuw(uuid4(), cast.dossier, "start_leerroute", date(2026, 11, 10), start, herroept=van_karin, reden="x")
    with pytest.raises(GeenToegang), cast.als("tess") as tess:
        leg_vast(tess, [fout], recht())


def test_a_school_replaces_no_hours_of_another(cast: Cast) -> None:
    from regie.register.fouten import GeenToegang

    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    cast.verwijs(VLUCHTELINGENWERK, "leerroute", "v2", neem_aan="thea")
    van_thea = cast.leg_vast("lesuren", "2026-11-28", "thea", **LESUREN)
    with pytest.raises(GeenToegang):
        cast.leg_vast("lesuren", "2026-11-28", "tess", vervangt=str(van_thea), **LESUREN)
    assert cast.leg_vast("lesuren", "2026-11-28", "thea", vervangt=str(van_thea), **LESUREN)


def test_a_school_speaks_in_its_own_name(cast: Cast) -> None:
    from regie.register.fouten import MagNiet

    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    with pytest.raises(MagNiet):
        cast.leg_vast("lesuren", "2026-11-28", "tess", aanbieder="andere-school", **LESUREN)


def test_a_schools_entry_gives_the_terms_of_all_events(cast: Cast) -> None:
    from regie.register.herberekenen import controleer
    from regie.toegang.gemeenten import gemeenten
    from tests.verhaal import recht

    cast.leg_vast("wacht_op_derde", "2026-11-19", partij="huisarts")
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    cast.leg_vast("start_leerroute", "2026-11-02", "tess", aanbieder=SCHOOL, leerroute="b1")
    cast.leg_vast("lesuren", "2026-11-28", "tess", **LESUREN)
    assert controleer(gemeenten()[cast.gemeente], recht(), VANDAAG).anders == []


def test_an_import_gives_events_to_whose_they_are(cast: Cast) -> None:
    from tests.register.cast import importeer
    from tests.verhaal import gebeurtenis

    nieuw = [
        gebeurtenis("verwijzing", "2026-11-02", cast.dossier, organisatie=SCHOOL, taak="leerroute", verwijzing_id="v9"),
        gebeurtenis("verwijzing_antwoord", "2026-11-03", cast.dossier, verwijzing_id="v9", antwoord="aangenomen"),
        gebeurtenis("lesuren", "2026-11-28", cast.dossier, aanbieder=SCHOOL, **LESUREN),
        gebeurtenis("lesuren", "2026-11-28", cast.dossier, aanbieder="andere-school", **LESUREN),
    ]
    importeer(cast.gemeente, nieuw)
    assert types(cast, "tess") == ["verwijzing", "verwijzing_antwoord", "lesuren"]


def test_what_came_from_the_school_with_an_import_is_the_schools_to_correct(cast: Cast) -> None:
    from tests.register.cast import importeer
    from tests.verhaal import gebeurtenis

    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    rij = gebeurtenis("lesuren", "2026-11-28", cast.dossier, aanbieder=SCHOOL, bron_rij="school", **LESUREN)
    importeer(cast.gemeente, [rij])
    with cast.als("tess"):
        (ingelezen,) = vraag("SELECT id::text FROM gebeurtenis WHERE type = 'lesuren'")[0]
    assert cast.leg_vast("lesuren", "2026-11-28", "tess", vervangt=ingelezen, **LESUREN)


def test_where_somebody_in_hiding_is_only_the_consulent_sees(cast: Cast) -> None:
    cast.leg_vast("huisvesting", "2026-10-01", soort="regulier")
    cast.leg_vast("huishouden_lid", "2026-10-01", huishouden_id="h1", rol="aanvrager")
    assert "huisvesting" in types(cast, "saskia")
    cast.leg_vast("afscherming", "2026-11-05", reden="geheim_adres")
    voor_saskia = types(cast, "saskia")
    assert not {"huisvesting", "inschrijving_brp", "koppeling"} & set(voor_saskia)
    assert "kennisgeving_plicht" in voor_saskia
    assert {"huisvesting", "inschrijving_brp", "koppeling", "afscherming"} <= set(types(cast, "karin"))
    with cast.als("karin"):
        assert vraag("SELECT count(*) FROM huishouden") == [(0,)]
    cast.leg_vast("afscherming_einde", "2026-11-20")
    assert "huisvesting" in types(cast, "saskia")
    with cast.als("karin"):
        assert vraag("SELECT count(*) FROM huishouden") == [(1,)]


@pytest.mark.parametrize("naam", ["eva", "fenna", "petra"])
def test_who_works_with_totals_settings_or_the_log_has_no_dossier(cast: Cast, naam: str) -> None:
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    with cast.als(naam):
        for tabel in ("dossier", "gebeurtenis", "termijn", "persoon", "dossier_feiten", "relatie", "verwezene"):
            assert vraag(f"SELECT count(*) FROM {tabel}") == [(0,)], tabel
