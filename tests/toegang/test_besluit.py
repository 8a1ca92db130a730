# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The decision and the database decide the same: for everybody of the cast, over every event and every part of it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, get_args

import pytest
from django.db import DatabaseError, connection, transaction

from tests.register.cast import BUDGETBUREAU, NAMEN, SCHOOL, VANDAAG, VLUCHTELINGENWERK, Cast, maak
from tests.verhaal import recht

LESUREN: Final = {"van": "2026-11-04", "tot": "2026-11-18", "soort": "nt2", "aangeboden": 10, "gevolgd": 10,
                  "geoorloofd_verzuim": 0, "ongeoorloofd_verzuim": 0}  # fmt: skip
DAGEN: Final = (date(2026, 11, 2), VANDAAG, date(2027, 2, 20), date(2027, 2, 21))


@dataclass(frozen=True)
class Stuk:
    """An event (`categorie` its own) or a part of one."""

    id: str
    type: str
    categorie: str
    eigenaar: tuple[str | None, str | None, str | None]
    is_deel: bool


@pytest.fixture(scope="module")
def cast(databank: object) -> Cast:
    """Amina with something of everything: the school has ended, VluchtelingenWerk does two tasks, one has no answer."""
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe("0907", "Voorbeeldstad", "voorbeeld")
    cast = maak("0907")
    cast.staf()
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess", vraag="Kan zij in de avond?")
    cast.verwijs(VLUCHTELINGENWERK, "mb", "v2", neem_aan="cor")
    cast.verwijs(VLUCHTELINGENWERK, "brugklas", "v3")
    cast.verwijs(BUDGETBUREAU, "ontzorgen_beheer", "v4", neem_aan="boris")
    cast.leg_vast("start_leerroute", "2026-11-04", "tess", aanbieder=SCHOOL, leerroute="b1")
    cast.leg_vast("lesuren", "2026-11-19", "tess", **LESUREN)
    cast.leg_vast("toewijzing", "2026-11-05", "cor", rol="mb", medewerker="vera")
    cast.leg_vast("toewijzing", "2026-11-05", rol="inkomen", medewerker="inge")
    cast.leg_vast("huisbezoek", "2026-11-08", "cor", door="vera")
    cast.leg_vast("contact", "2026-11-09", "cor", kanaal="telefoon", richting="in", onderwerp="huis")
    cast.leg_vast("bericht", "2026-11-10", verwijzing_id="v2", bericht="Hoe gaat het?")
    cast.leg_vast("uitkering_toegekend", "2026-11-02", ingang="2026-11-01", soort="pw")
    cast.leg_vast("leefgeld", "2026-11-10", "boris", ritme="week", bedrag_cent=7500)
    cast.leg_vast("voortgangsgesprek", "2026-11-20", vorm="azc", leefgebieden=["gezondheid"], afspraken="huisarts")
    cast.leg_vast("huisvesting", "2026-10-02", soort="regulier")
    cast.leg_vast("verwijzing_einde", "2026-11-20", verwijzing_id="v1", reden="afgerond")
    return cast


def stukken(cast: Cast) -> list[Stuk]:
    with cast.als_systeem(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT id::text, type, categorie, organisatie, taak, gegevens->>'verwijzing_id', false FROM gebeurtenis"
            " UNION ALL"
            " SELECT g.id::text, g.type, d.categorie, g.organisatie, g.taak, g.gegevens->>'verwijzing_id', true"
            " FROM gebeurtenis g JOIN gebeurtenis_deel d ON d.gebeurtenis = g.id"
        )
        return [
            Stuk(id_, soort, categorie, (*eigen,), deel) for id_, soort, categorie, *eigen, deel in cursor.fetchall()
        ]


def zichtbaar() -> set[tuple[str, str, bool]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id::text, categorie FROM gebeurtenis")
        hele = {(id_, categorie, False) for id_, categorie in cursor.fetchall()}
        cursor.execute("SELECT gebeurtenis::text, categorie FROM gebeurtenis_deel")
        return hele | {(id_, categorie, True) for id_, categorie in cursor.fetchall()}


def toegestaan(wie: Any, cast: Cast, alle: list[Stuk]) -> set[tuple[str, str, bool]]:
    from regie import toegang

    doel = sorted(wie.doelen)[0]
    gevonden = set()
    for stuk in alle:
        type_ = recht().gebeurtenissen[stuk.type]
        zelf = toegang.mag(wie, toegang.lezen(stuk.type, type_, "", stuk.eigenaar), cast.dossier, doel)
        if zelf and toegang.mag(
            wie, toegang.lezen(stuk.type, type_, stuk.categorie, stuk.eigenaar), cast.dossier, doel
        ):
            gevonden.add((stuk.id, stuk.categorie, stuk.is_deel))
    return gevonden


@pytest.mark.parametrize("naam", sorted(NAMEN))
@pytest.mark.parametrize("dag", DAGEN, ids=str)
def test_what_may_be_read_is_what_the_database_shows(cast: Cast, naam: str, dag: date) -> None:
    alle = stukken(cast)
    hier = cast if naam != "milan" else Cast("0908", cast.dossier)
    with hier.als(naam, dag) as wie:
        assert toegestaan(wie, cast, alle) == zichtbaar()


def test_the_cast_sees_different_things(cast: Cast) -> None:
    """So that the test above does not hold because nobody sees anything."""
    gezien = {}
    for naam in NAMEN:
        with cast.als(naam):
            gezien[naam] = len(zichtbaar())
    assert gezien["karin"] > gezien["saskia"] > gezien["boris"] > gezien["thea"] > 0
    assert gezien["vera"] == gezien["cor"] > 0
    assert [naam for naam, aantal in gezien.items() if not aantal] == ["bas", "milan", "eva", "fenna", "petra"]


def test_where_the_place_is_hidden_both_hide_it(gemeente: str) -> None:
    cast = maak(gemeente)
    cast.staf()
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    cast.leg_vast("start_leerroute", "2026-11-04", "tess", aanbieder=SCHOOL, leerroute="b1")
    cast.leg_vast("afscherming", "2026-11-05", reden="opvang")
    alle = stukken(cast)
    for naam in NAMEN:
        with cast.als(naam) as wie:
            assert toegestaan(wie, cast, alle) == zichtbaar(), naam


def test_in_an_emergency_a_dossier_opens_but_not_the_place_of_somebody_in_hiding(gemeente: str) -> None:
    from regie.toegang.context import zet_wie

    cast = maak(gemeente)
    cast.leg_vast("huisvesting", "2026-10-02", soort="regulier")
    for in_gevaar in (False, True):
        if in_gevaar:
            cast.leg_vast("afscherming", "2026-11-05", reden="opvang")
        alle = stukken(cast)
        with cast.als("bas") as bas:
            in_nood = replace(bas, nood=(cast.dossier,))
            zet_wie(in_nood, VANDAAG)
            gezien = zichtbaar()
            assert toegestaan(in_nood, cast, alle) == gezien
        huis = {stuk.id for stuk in alle if stuk.type == "huisvesting"}
        assert bool(huis & {id_ for id_, _, _ in gezien}) is not in_gevaar


@pytest.mark.parametrize("naam", sorted(NAMEN))
def test_a_purpose_that_is_not_of_the_role_opens_nothing(cast: Cast, naam: str) -> None:
    from regie import toegang
    from regie.kern.recht.typen.verwerkingen import Doel

    with cast.als(naam) as wie:
        for doel in set(get_args(Doel)) - wie.doelen:
            assert not toegang.mag(wie, toegang.ZIEN, cast.dossier, doel)


VAST_TE_LEGGEN: Final[dict[str, dict[str, Any]]] = {
    "contact": {"kanaal": "telefoon", "richting": "in", "onderwerp": "les"},
    "lesuren": LESUREN | {"soort": "knm"},
    "leefgeld": {"ritme": "week", "bedrag_cent": 5000},
    "mb_eindrapport": {"voorstel": "geen"},
    "leerroutekeuze": {
        "leerroute": "b1", "motivering": "past bij het werk", "wens_inburgeraar": "naaister worden", "instemming": "ja",
        "bronnen": ["dossier"], "wijkt_af_van_toets": False, "onderwijsroute_onderzocht": True,
    },
    "verwijzing_antwoord": {"verwijzing_id": "v3", "antwoord": "aangenomen"},
}  # fmt: skip


@pytest.mark.parametrize("naam", sorted(NAMEN))
@pytest.mark.parametrize("type_", VAST_TE_LEGGEN)
def test_what_may_be_recorded_is_what_the_register_takes(cast: Cast, naam: str, type_: str) -> None:
    from regie import toegang
    from regie.register.fouten import GeenToegang, MagNiet
    from regie.register.vastleggen import leg_vast

    hier = cast if naam != "milan" else Cast("0908", cast.dossier)
    nieuw = cast.nieuw(type_, "2026-11-18", **VAST_TE_LEGGEN[type_])
    with hier.als(naam) as wie:
        mag = any(
            toegang.mag(wie, toegang.vastleggen(type_, recht().gebeurtenissen[type_], eigenaar), cast.dossier, doel)
            for eigenaar in ((wie.organisatie, taak, nieuw.gegevens.get("verwijzing_id")) for taak in recht().taken)
            for doel in ("uitvoering_binnen", "uitvoering_keten")
        )
        try:
            with transaction.atomic():
                leg_vast(wie, [nieuw], recht())
                transaction.set_rollback(True)
            gelukt = True
        except (MagNiet, GeenToegang, DatabaseError):
            gelukt = False
    assert gelukt == mag


def test_the_purposes_of_a_role_are_those_of_the_register_of_processing() -> None:
    from regie.toegang.rollen import ROLLEN

    register = {rol: {doel for doel, rij in recht().verwerkingen.items() if rol in rij.rollen} for rol in ROLLEN}
    assert {naam: set(rol.doelen) for naam, rol in ROLLEN.items()} == register
