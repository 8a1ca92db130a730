# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Two dossiers become one: what hangs on the one that is closed is found at the other, and comes back row for row."""

from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest

from regie.postgres.adressen import Adressen
from tests.register.cast import VANDAAG, VLUCHTELINGENWERK, Cast, importeer, maak
from tests.register.rondom import dubbel, omring
from tests.verhaal import gebeurtenis, recht

REDEN = "zelfde V-nummer, bij aankomst twee keer ingevoerd"


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    return cast


def vraag(databank: Adressen, sql: str, *waarden: Any) -> list[tuple[Any, ...]]:
    """As the owner of the server, whom no policy holds back."""
    with psycopg.connect(databank.beheer.replace("@/postgres?", "@/regie?")) as verbinding:
        gevonden = verbinding.execute(sql, waarden)  # type: ignore[arg-type]
        return gevonden.fetchall() if gevonden.description else []


def rijen(databank: Adressen, *dossiers: str) -> dict[str, list[Any]]:
    """Every row of every table that goes along, as it stands at these dossiers."""
    from regie.register.meegaan import AANHANG

    return {
        een.tabel: vraag(databank, f"SELECT m::text FROM {een.tabel} m WHERE dossier = ANY(%s) ORDER BY 1", [*dossiers])
        for een in AANHANG
    }


def voeg_samen(cast: Cast, van: str, naar: str) -> UUID:
    from regie.register.samenvoegen import maak_plan
    from regie.register.samenvoegen import voeg_samen as doe

    with cast.als("saskia") as saskia:
        plan = maak_plan(saskia, uuid4(), van, naar, recht(), VANDAAG)
        doe(saskia, plan, plan.merk, REDEN, recht(), VANDAAG)
    return plan.id


def maak_ongedaan(cast: Cast, id_: UUID) -> None:
    from regie.register.samenvoegen import maak_ongedaan as terug

    with cast.als("saskia") as saskia:
        terug(saskia, id_, REDEN, recht(), VANDAAG)


def geweigerd(cast: Cast, van: str, naar: str) -> str:
    from regie.register.samenvoegen import NietKlaar

    with pytest.raises(NietKlaar) as fout:
        voeg_samen(cast, van, naar)
    return str(fout.value)


def test_every_table_with_a_dossier_goes_along_or_says_why_not(databank: Adressen) -> None:
    from regie.register.meegaan import AANHANG, ANDERS

    gevonden = vraag(
        databank,
        "SELECT DISTINCT c.table_name FROM information_schema.columns c JOIN information_schema.tables t"
        " USING (table_schema, table_name) WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'"
        " AND c.column_name IN ('dossier', 'dossiers', 'persoon')",
    )
    mee = [een.tabel for een in AANHANG]
    assert sorted([*mee, *ANDERS]) == sorted({naam for (naam,) in gevonden} | {"dossier", "persoon"})
    assert all(ANDERS.values())


def test_all_of_it_is_found_at_the_other_and_nothing_is_left_behind(cast: Cast, databank: Adressen) -> None:
    omring(cast)
    naar = dubbel(cast)
    voor = rijen(databank, cast.dossier)
    assert [tabel for tabel, gevonden in voor.items() if not gevonden] == []
    voeg_samen(cast, cast.dossier, naar)
    assert not any(rijen(databank, cast.dossier).values())
    assert {tabel: len(er) for tabel, er in rijen(databank, naar).items()} == {t: len(er) for t, er in voor.items()}


def test_undone_every_row_is_what_it_was(cast: Cast, databank: Adressen) -> None:
    omring(cast)
    naar = dubbel(cast)
    voor = rijen(databank, cast.dossier, naar)
    maak_ongedaan(cast, voeg_samen(cast, cast.dossier, naar))
    assert rijen(databank, cast.dossier, naar) == voor


def test_what_came_in_between_stays_where_it_was_made(cast: Cast, databank: Adressen) -> None:
    """Bas writes an hour for the dossier that goes on; it is not of the other when that comes back."""
    from regie.toegang.sleutel import uuid7
    from regie.werk.agenda.tijd import Tijdregel, schrijf_tijd

    omring(cast)
    naar = dubbel(cast)
    id_ = voeg_samen(cast, cast.dossier, naar)
    with cast.als("bas") as bas:
        schrijf_tijd(bas, Tijdregel(uuid7(), naar, "pip", 30, VANDAAG))
    maak_ongedaan(cast, id_)
    gevonden = vraag(databank, "SELECT dossier, product FROM tijdregel WHERE gemeente = %s", cast.gemeente)
    assert sorted(gevonden) == sorted([(cast.dossier, "intake"), (naar, "pip")])


def test_a_row_that_names_an_event_names_the_one_that_stands_beside_it(cast: Cast, databank: Adressen) -> None:
    """The appointment is in the week with its room, and the draft can be recorded."""
    omring(cast)
    naar = dubbel(cast)
    voeg_samen(cast, cast.dossier, naar)
    plek = "SELECT g.dossier FROM afspraak_plek p JOIN gebeurtenis g ON g.id = p.gebeurtenis WHERE p.dossier = %s"
    assert vraag(databank, plek, naar) == [(naar,)]
    oproep = "SELECT g.dossier FROM concept c JOIN gebeurtenis g ON g.id::text = c.gegevens ->> 'oproep_id'"
    oproep += " WHERE c.dossier = %s"
    assert vraag(databank, oproep, naar) == [(naar,)]


def test_a_message_that_was_read_is_read_there_too_and_back_again(cast: Cast) -> None:
    from regie.dossiers.berichten import draad, lees

    omring(cast)
    naar = dubbel(cast)
    cast.leg_vast("bericht", "2026-11-21", "tess", verwijzing_id="v1", bericht="Goed.")
    id_ = voeg_samen(cast, cast.dossier, naar)
    with cast.als("saskia") as saskia:
        assert [een["gelezen_op"] is not None for een in draad(naar, "v1")] == [True, False]
        lees(saskia, naar, draad(naar, "v1"))
    maak_ongedaan(cast, id_)
    with cast.als("saskia"):
        assert [een["gelezen_op"] is not None for een in draad(cast.dossier, "v1")] == [True, True]


# ----------------------------------------------------------------------------------------------- both have one like it


def test_two_places_in_one_group_are_for_a_person_to_decide(cast: Cast, databank: Adressen) -> None:
    from regie.werk.groepen.leden import schrijf_stand, zet_erbij

    groep, naar = omring(cast), dubbel(cast)
    with cast.als("bas") as bas:
        zet_erbij(bas, groep, [naar])
    assert "dezelfde groep" in geweigerd(cast, cast.dossier, naar)
    with cast.als("karin") as karin:
        schrijf_stand(karin, groep, cast.dossier, "afgezegd")
    id_ = voeg_samen(cast, cast.dossier, naar)
    plek = "SELECT dossier, stand FROM groep_lid WHERE groep = %s ORDER BY stand"
    assert vraag(databank, plek, groep) == [(cast.dossier, "afgezegd"), (naar, "voorgesteld")]
    maak_ongedaan(cast, id_)
    assert vraag(databank, plek, groep) == [(cast.dossier, "afgezegd"), (naar, "voorgesteld")]


def test_two_appointments_at_one_moment_are_for_a_person_to_decide(cast: Cast) -> None:
    from tests.werk.agenda.bureau import klok, maak_afspraak, plan_van

    naar = dubbel(cast)
    maak_afspraak(cast, plan_van(klok(10)))
    maak_afspraak(cast, plan_van(klok(10, 30), medewerker="bas"), "bas", naar)
    assert "op hetzelfde moment" in geweigerd(cast, cast.dossier, naar)


def test_one_letter_twice_is_sent_once(cast: Cast, databank: Adressen) -> None:
    """Of a batch for both: what was not sent must be decided first; what was, stays to be read where it was sent."""
    from tests.werk.brieven.bureau import aan, zet_klaar

    naar = dubbel(cast)
    partij = zet_klaar(cast, "welkom", [aan(cast.dossier), aan(naar)], "saskia")
    assert "brief" in geweigerd(cast, cast.dossier, naar)
    vraag(databank, "UPDATE brief SET stand = 'vervallen' WHERE dossier = %s", cast.dossier)
    voeg_samen(cast, cast.dossier, naar)
    gevonden = vraag(databank, "SELECT dossier FROM brief WHERE partij = %s", partij)
    assert sorted(gevonden) == sorted([(cast.dossier,), (naar,)])


def test_a_proposal_that_nobody_decided_about_comes_first(cast: Cast, databank: Adressen) -> None:
    omring(cast)
    naar = dubbel(cast)
    vraag(databank, "UPDATE groep_voorstel SET stand = 'bezig' WHERE gemeente = %s", cast.gemeente)
    assert "voorstel" in geweigerd(cast, cast.dossier, naar)


def test_the_wish_of_the_dossier_that_goes_on_counts_and_the_other_is_not_lost(cast: Cast, databank: Adressen) -> None:
    from regie.werk.groepen.opslag import bewaar_wens

    omring(cast)
    naar = dubbel(cast)
    with cast.als("bas") as bas:
        bewaar_wens(bas, naar, ["vr-middag"], None)
    voeg_samen(cast, cast.dossier, naar)
    gevonden = dict(vraag(databank, "SELECT dossier, uren FROM groep_wens WHERE gemeente = %s", cast.gemeente))
    assert gevonden == {cast.dossier: ["di-ochtend"], naar: ["vr-middag"]}


def test_a_place_that_was_taken_meanwhile_is_not_taken_back_in_silence(cast: Cast, databank: Adressen) -> None:
    from regie.register.samenvoegen import NietKlaar
    from regie.werk.groepen.opslag import bewaar_wens

    omring(cast)
    naar = dubbel(cast)
    id_ = voeg_samen(cast, cast.dossier, naar)
    with cast.als("karin") as karin:
        bewaar_wens(karin, cast.dossier, ["ma-avond"], None)
    voor = rijen(databank, cast.dossier, naar)
    with pytest.raises(NietKlaar, match="wensen voor dagen en tijden"):
        maak_ongedaan(cast, id_)
    assert rijen(databank, cast.dossier, naar) == voor


def test_one_after_the_other_is_undone_the_other_way_round(cast: Cast, databank: Adressen) -> None:
    from regie.register.samenvoegen import NietKlaar

    omring(cast)
    naar, derde = dubbel(cast), f"derde-{cast.gemeente}"
    importeer(
        cast.gemeente, [gebeurtenis("dossier_geopend", "2026-06-05", derde, groep="asiel_vergunning", wet="wi2021")]
    )
    voor = rijen(databank, cast.dossier, naar, derde)
    een = voeg_samen(cast, cast.dossier, naar)
    twee = voeg_samen(cast, naar, derde)
    with pytest.raises(NietKlaar, match="later zelf op"):
        maak_ongedaan(cast, een)
    assert "later zelf op" in geweigerd(cast, derde, naar)
    maak_ongedaan(cast, twee)
    maak_ongedaan(cast, een)
    assert rijen(databank, cast.dossier, naar, derde) == voor


# ---------------------------------------------------------------------------------------------------- of a partner


def contacten(cast: Cast, naam: str, dossier: str) -> list[str]:
    from regie.dossiers.dossier import van_type

    with cast.als(naam):
        return [een["gegevens"].get("onderwerp", "") for een in van_type(dossier, ["contact"])]


def test_what_a_partner_recorded_without_a_verwijzing_stays_hers_to_read(cast: Cast) -> None:
    cast.verwijs(VLUCHTELINGENWERK, "mb", "v2", neem_aan="cor")
    velden = {"kanaal": "telefoon", "richting": "in"}
    cast.leg_vast("contact", "2026-11-20", "cor", onderwerp="de huur", **velden)
    cast.leg_vast("contact", "2026-11-21", "karin", onderwerp="de intake", **velden)
    naar = dubbel(cast)
    cast.leg_vast("contact", "2026-11-20", "bas", dossier=naar, onderwerp="de huur", **velden)  # the same words
    id_ = voeg_samen(cast, cast.dossier, naar)
    assert contacten(cast, "cor", naar) == ["de huur"]
    assert contacten(cast, "saskia", naar) == ["de intake", "de huur", "de huur"]
    assert contacten(cast, "tess", naar) == []
    maak_ongedaan(cast, id_)
    assert contacten(cast, "cor", naar) == []
    assert contacten(cast, "cor", cast.dossier) == ["de huur"]


def test_nobody_but_the_register_says_whose_an_event_is(cast: Cast) -> None:
    from dataclasses import replace

    from regie.register.fouten import MagNiet
    from regie.register.van_wie import VanWie
    from regie.register.vastleggen import leg_vast

    nieuw = cast.nieuw("contact", VANDAAG, kanaal="telefoon", richting="in", onderwerp="de huur")
    with pytest.raises(MagNiet), cast.als("karin") as karin:
        leg_vast(karin, [replace(nieuw, eigenaar=VanWie(VLUCHTELINGENWERK, "mb"))], recht())
