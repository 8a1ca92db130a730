# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What can be wrong with a line: each has a word of its own, the rest of the file goes on, and no number is kept."""

from typing import Any

import pytest

from tests.register.cast import SCHOOL, VLUCHTELINGENWERK, Cast, maak
from tests.werk.keten.school import KOP, bekijk, beproef, bsn, csv, leerlingen, mis, regel, schrijf_in

ONBEKEND = "Deze leerling is niet bij uw school bekend."


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    return cast


@pytest.fixture
def amal(cast: Cast) -> str:
    """The dossier of a pupil."""
    return leerlingen(cast, 1)[0]


@pytest.mark.parametrize(
    ("cellen", "kolom", "wat"),
    [
        ({"aangeboden": "41"}, "aangeboden", "samen 40 uur, maar aangeboden is 41 uur."),
        ({"gevolgd": "36.1"}, "gevolgd", "Uren gaan in kwartieren."),
        ({"gevolgd": "veel"}, "gevolgd", "Dit is geen aantal uren."),
        ({"gevolgd": "1e1"}, "gevolgd", "Dit is geen aantal uren."),
        ({"gevolgd": "٣"}, "gevolgd", "Dit is geen aantal uren."),
        ({"gevolgd": ""}, "gevolgd", "Deze cel is leeg."),
        ({"gevolgd": "99999"}, "gevolgd", "Dit is geen aantal uren."),
        ({"gevolgd": "-1"}, "gevolgd", "Deze cel begint als een formule."),
        ({"soort": "=2+2"}, "soort", "Deze cel begint als een formule."),
        ({"soort": "@som"}, "soort", "Deze cel begint als een formule."),
        ({"leerling": "+31"}, "leerling", "Deze cel begint als een formule."),
        ({"leerling": "\tx"}, "leerling", "Deze cel begint als een formule."),
        ({"soort": "wiskunde"}, "soort", "Deze soort les bestaat niet."),
        ({"soort": ""}, "soort", "Deze cel is leeg."),
        ({"van": "31-09-2026"}, "van", "Dit is geen datum."),
        ({"van": "1 oktober"}, "van", "Dit is geen datum."),
        ({"tot": ""}, "tot", "Deze cel is leeg."),
        ({"van": "2026-09-30"}, "van", "Deze dagen liggen niet in de maand die u koos."),
        ({"tot": "2026-11-01"}, "van", "Deze dagen liggen niet in de maand die u koos."),
        ({"van": "2026-10-20", "tot": "2026-10-10"}, "tot", "De laatste dag ligt voor de eerste."),
        ({"leerling": ""}, "leerling", "Er staat niet van wie dit is."),
        ({"leerling": "x" * 101}, "leerling", "Er staat niet van wie dit is."),
        ({"leerling": "niemand"}, "leerling", ONBEKEND),
        ({"aangeboden": "160,25", "gevolgd": "156,25"}, "aangeboden", "er passen er hooguit 160 in."),
    ],
)
def test_a_line_that_is_wrong(cast: Cast, amal: str, cellen: dict[str, str], kolom: str, wat: str) -> None:
    goed = dict(zip(KOP.split(";"), regel(amal).split(";"), strict=True))
    gevonden = mis(cast, ";".join((goed | cellen).values()))
    assert len(gevonden) == 1
    assert gevonden[0][:2] == (2, kolom)
    assert wat in gevonden[0][2]


def test_days_and_hours_as_people_write_them(cast: Cast, amal: str) -> None:
    assert mis(cast, f"{amal};1-10-2026;31/10/2026;NT2;40,00;36.50;2,5;1,0") == []


def test_days_that_are_not_over_yet(cast: Cast, amal: str) -> None:
    blik = bekijk(cast, beproef(cast, csv(regel(amal, van="2026-11-01", tot="2026-11-30")), "2026-11"))
    assert [fout.wat for fout in blik.fout[0].mis] == ["Deze dagen zijn nog niet voorbij."]
    assert bekijk(cast, beproef(cast, csv(regel(amal, van="2026-11-01", tot="2026-11-29")), "2026-11")).fout == []


def test_the_same_days_twice_are_wrong_on_both_lines(cast: Cast) -> None:
    een, ander = leerlingen(cast, 2)
    gevonden = mis(cast, regel(een), regel(ander), regel(een, 8, 8, 0, 0, van="2026-10-20"), regel(een, soort="knm"))
    assert [(rij, wat) for rij, _kolom, wat in gevonden] == [
        (2, "Dezelfde leerling, soort les en dagen staan ook op regel 4."),
        (4, "Dezelfde leerling, soort les en dagen staan ook op regel 2."),
    ]


def test_the_same_pupil_by_number_and_by_dossier_is_one_pupil(cast: Cast, amal: str) -> None:
    kop = f"bsn;{KOP}"
    assert [rij for rij, _kolom, _wat in mis(cast, f";{regel(amal)}", f"{bsn(1)};{regel('')}", kop=kop)] == [2, 3]


def test_two_kinds_of_lessons_count_together_for_the_month(cast: Cast, amal: str) -> None:
    gevonden = mis(cast, regel(amal, 100, 100, 0, 0), regel(amal, 61, 61, 0, 0, soort="knm"))
    assert [rij for rij, _kolom, wat in gevonden if "samen 161 uur" in wat] == [2, 3]


# ---------------------------------------------------------------------------------------------------- who is meant


def test_a_bsn_finds_an_own_pupil_and_is_kept_nowhere(cast: Cast, amal: str) -> None:
    kop = KOP.replace("leerling", "bsn")
    netjes = f"{bsn(1)[:3]}.{bsn(1)[3:6]}.{bsn(1)[6:]}"
    blik = bekijk(cast, beproef(cast, csv(regel(netjes), regel(bsn(1), soort="knm"), kop=kop)))
    assert [(een.dossier, een.is_goed) for een in blik.regels] == [(amal, True), (amal, True)]
    assert bsn(1) not in _alles(cast)


def test_a_bsn_of_somebody_else_is_the_same_as_one_of_nobody(cast: Cast, amal: str) -> None:
    """Amina is in the register, at another school; the other number is of nobody."""
    cast.verwijs(VLUCHTELINGENWERK, "leerroute", "v1", neem_aan="thea")
    amina, niemand = "999900006", bsn(900)
    blik = bekijk(cast, beproef(cast, csv(regel(amina), regel(niemand), kop=KOP.replace("leerling", "bsn"))))
    een, ander = blik.regels
    assert een.mis == ander.mis
    assert een.mis[0].wat == ONBEKEND
    assert (een.dossier, ander.dossier) == (None, None)
    assert (een.kenmerk, ander.kenmerk) == ("…06", f"…{niemand[-2:]}")
    assert amina not in _alles(cast)


def test_another_schools_pupil_is_not_known_here_by_number_of_dossier_either(cast: Cast, amal: str) -> None:
    assert mis(cast, regel(cast.dossier)) == [(2, "leerling", ONBEKEND)]
    cast.verwijs(VLUCHTELINGENWERK, "leerroute", "v1", neem_aan="thea")
    assert mis(cast, regel(cast.dossier)) == [(2, "leerling", ONBEKEND)]


def test_who_is_guided_by_the_same_organisation_is_no_pupil_of_its_teacher(cast: Cast, amal: str) -> None:
    cast.verwijs(VLUCHTELINGENWERK, "mb", "v1", neem_aan="cor")
    schrijf_in(cast, ["bij-thea"], organisatie=VLUCHTELINGENWERK)
    ruw = csv(regel("999900006"), kop=KOP.replace("leerling", "bsn"))
    blik = bekijk(cast, beproef(cast, ruw, naam="thea"), "thea")
    assert [fout.wat for fout in blik.fout[0].mis] == [ONBEKEND]
    assert bekijk(cast, beproef(cast, csv(regel("bij-thea")), naam="thea"), "thea").fout == []


@pytest.mark.parametrize(
    ("nummer", "wat"),
    [
        ("999900007", "Dit kan geen burgerservicenummer zijn"),
        ("12345678", "heeft 8 cijfers, het moeten er 9 zijn"),
        ("1234", "Een burgerservicenummer heeft 9 cijfers."),
    ],
)
def test_a_bsn_that_cannot_be_one(cast: Cast, amal: str, nummer: str, wat: str) -> None:
    gevonden = mis(cast, regel(nummer), kop=KOP.replace("leerling", "bsn"))
    assert [(rij, kolom) for rij, kolom, _wat in gevonden] == [(2, "bsn")]
    assert wat in gevonden[0][2]
    assert nummer not in _alles(cast)


def test_a_number_in_a_wrong_column_is_not_kept_either(cast: Cast, amal: str) -> None:
    """Everything one column to the left, and a number instead of a name."""
    beproef(cast, csv(";".join([bsn(5), *regel(amal).split(";")[:-1]]), regel(bsn(6)), regel("Amal Haddad")))
    alles = _alles(cast)
    assert bsn(5) not in alles
    assert bsn(6) not in alles
    assert "Amal" not in alles


def test_no_bsn_is_asked_for_who_may_not_record(cast: Cast, amal: str) -> None:
    from regie.werk.keten.leerlingen import met_bsn
    from tests.verhaal import recht

    for naam in ("cor", "karin", "eva"):
        with cast.als(naam) as wie:
            assert met_bsn(wie, "lesuren", recht(), [bsn(1)]) == {}
    with cast.als("tess") as wie:
        assert met_bsn(wie, "lesuren", recht(), [bsn(1), "999900006"]) == {bsn(1): [amal]}


# ---------------------------------------------------------------------------------------------------- the task


def test_hours_outside_the_task_are_wrong(cast: Cast) -> None:
    schrijf_in(cast, ["later"], vanaf="2026-10-12")
    schrijf_in(cast, ["eerder"], tot="2026-10-20")
    gevonden = mis(cast, regel("later"), regel("eerder"), regel("later", soort="knm", van="2026-10-12"))
    assert [(rij, wat) for rij, _kolom, wat in gevonden] == [
        (2, "De taak van uw school begon op 12 oktober 2026."),
        (3, "De taak van uw school eindigde op 20 oktober 2026."),
    ]


def test_a_task_that_ended_can_still_be_reported_about_until_its_last_day(cast: Cast, amal: str) -> None:
    cast.leg_vast("verwijzing_einde", "2026-10-15", "tess", dossier=amal, verwijzing_id=f"v-{amal}", reden="afgerond")
    assert [wat for _rij, _kolom, wat in mis(cast, regel(amal))] == [
        "De taak van uw school eindigde op 15 oktober 2026."
    ]
    assert mis(cast, regel(amal, tot="2026-10-15")) == []


def test_before_the_school_took_somebody_on_nothing_can_be_reported(cast: Cast) -> None:
    cast.verwijs(SCHOOL, "leerroute", "v1")
    assert mis(cast, regel(cast.dossier)) == [(2, "leerling", "Uw school heeft deze verwijzing niet aangenomen.")]


def test_a_family_migrant_is_a_pupil_only_at_own_request(cast: Cast) -> None:
    from tests.register.cast import importeer
    from tests.verhaal import gebeurtenis

    rijen = [
        gebeurtenis("dossier_geopend", "2026-06-01", "gm", groep="gezinsmigrant", wet="wi2021"),
        gebeurtenis("toewijzing", "2026-06-02", "gm", rol="regie", medewerker="karin"),
    ]
    importeer(cast.gemeente, rijen)
    gezin = Cast(cast.gemeente, "gm")
    gezin.verwijs(SCHOOL, "leerroute", "v8")
    assert mis(cast, regel("gm")) == [(2, "leerling", ONBEKEND)]
    velden: dict[str, Any] = {"op_verzoek": True, "vanaf": "2026-10-01"}
    gezin.verwijs(SCHOOL, "leerroute", "v9", neem_aan="tess", **velden)
    assert mis(cast, regel("gm")) == []


def test_where_processing_is_restricted_the_line_is_wrong(cast: Cast, amal: str) -> None:
    from regie.register.beperken import beperk
    from regie.register.verzoeken import registreer
    from tests.register.cast import VANDAAG
    from tests.verhaal import recht

    with cast.als("petra") as petra:
        verzoek = registreer(petra, amal, "beperking", VANDAAG, "balie", "", recht())
        beperk(petra, verzoek, amal, "gegevens kloppen mogelijk niet")
    assert [wat for _rij, _kolom, wat in mis(cast, regel(amal))] == [
        "Over deze leerling mag nu niets worden vastgelegd."
    ]


def _alles(cast: Cast) -> str:
    """Every text of every delivery of this gemeente, and every event."""
    from regie.dossiers.vraag import rijen

    with cast.als("tess"):
        vragen = ("to_jsonb(t)::text AS tekst FROM urenlevering t", "to_jsonb(t)::text AS tekst FROM urenregel t",
                  "gegevens::text AS tekst FROM gebeurtenis t")  # fmt: skip
        return "\n".join(rij["tekst"] for vraag in vragen for rij in rijen(f"SELECT {vraag}"))
