# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of one person for a partner: the minimum, what can be recorded, and nobody else's."""

import re
from datetime import date

import pytest

from tests.register.cast import BUDGETBUREAU, SCHOOL, VLUCHTELINGENWERK, Cast, maak
from tests.web.dossier.lezen import ids, tekst


@pytest.fixture
def cast(cast: Cast) -> Cast:
    """A dossier with much that is nobody's business but the gemeente's, and three verwijzingen."""
    cast.leg_vast("intake_bevinding", "2026-10-10", thema="onderwijs", bevinding="rugklachten", bron="inburgeraar")
    cast.leg_vast("uitkering_toegekend", "2026-11-02", ingang="2026-11-01", soort="pw")
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess", vraag="Graag twee dagdelen")
    cast.verwijs(VLUCHTELINGENWERK, "mb", "v2", neem_aan="cor")
    cast.verwijs(BUDGETBUREAU, "ontzorgen_beheer", "v3", neem_aan="boris")
    return cast


def blad(cast: Cast, naam: str) -> str:
    antwoord = cast.client(naam).get(f"/keten/{cast.dossier}/")
    assert antwoord.status_code == 200
    return tekst(antwoord)


def kan(cast: Cast, naam: str) -> set[str]:
    """The types for which there is a form."""
    pagina = cast.client(naam).get(f"/keten/{cast.dossier}/").content.decode()
    return set(re.findall(r"/vastleggen/v\d/([a-z_]+)/", pagina))


def test_the_school_sees_the_minimum_and_nothing_else(cast: Cast) -> None:
    gezien = blad(cast, "tess")
    for deel in ("Amina Tesfay", "0600000017", "Tigrinya", "Karin de Vries", "Graag twee dagdelen", "Leerroute: loopt"):
        assert deel in gezien, deel
    for deel in ("rugklachten", "1990", "9900000017", "999900006", "uitkering", "VluchtelingenWerk", "Budgetbureau"):
        assert deel not in gezien, deel


def test_each_task_offers_its_own_types_and_no_other(cast: Cast) -> None:
    school, mb, budget = (kan(cast, naam) for naam in ("tess", "cor", "boris"))
    assert {"schoolintake", "schoolrapportage", "einde_leerroute", "lesuren", "contact"} <= school
    assert {"toewijzing", "mb_eindrapport", "afspraak_gemaakt", "huisbezoek", "contact"} <= mb
    assert {"budgetplan", "leefgeld", "contact"} <= budget
    assert school & mb & budget == {"contact", "verwijzing_einde"}
    assert not {"bericht", "verwijzing_antwoord", "aanwezigheid"} & (school | mb | budget)


def test_money_is_shown_to_who_manages_it(cast: Cast) -> None:
    assert "Uitkering toegekend" in blad(cast, "boris").split("Tijdlijn")[1]
    assert "Geboren" in blad(cast, "boris")


def test_the_timeline_is_the_own_one(cast: Cast) -> None:
    cast.leg_vast("schoolintake", "2026-11-09", "tess", aanbieder=SCHOOL, niveau="A1")
    antwoord = cast.client("tess").get(f"/keten/{cast.dossier}/")
    assert len(ids(antwoord)) == 3
    assert "De intake bij Taalschool De Brug is gedaan." in tekst(antwoord)
    assert len(ids(cast.client("cor").get(f"/keten/{cast.dossier}/"))) == 2


@pytest.mark.parametrize("naam", ["thea", "vera"])
def test_who_is_not_ones_own_is_as_who_does_not_exist(cast: Cast, naam: str) -> None:
    client = cast.client(naam)
    anders, niemand = (client.get(f"/keten/{dossier}/") for dossier in (cast.dossier, "bestaat-niet"))
    assert anders.status_code == niemand.status_code == 404
    assert len(anders.content) == len(niemand.content)
    assert "Amina" not in anders.content.decode()


def test_a_pupil_of_another_school_is_not_there(cast: Cast) -> None:
    ander = maak(cast.gemeente)
    ander.verwijs("gemeente", "leerroute", "w1")
    assert cast.client("tess").get(f"/keten/{ander.dossier}/").status_code == 404


def test_a_partner_of_another_gemeente_sees_nothing(cast: Cast, elders: str) -> None:
    ander = Cast(elders, cast.dossier)
    for naam in ("milan", "tess"):
        assert ander.client(naam).get(f"/keten/{cast.dossier}/").status_code == 404


def test_the_pages_of_the_gemeente_are_not_for_partners(cast: Cast) -> None:
    client = cast.client("tess")
    for pad in ("", "vastleggen/", "vastleggen/contact/", "verwijzen/", "berichten/v1/"):
        assert client.get(f"/dossiers/{cast.dossier}/{pad}").status_code == 404, pad
    for pad in ("/", "/zoeken/", "/snel/", "/team/"):
        assert client.get(pad).status_code in (302, 404), pad


def test_after_the_end_it_can_be_read_and_corrected_and_nothing_new_is_offered(cast: Cast) -> None:
    cast.leg_vast("verwijzing_einde", "2026-11-20", "tess", verwijzing_id="v1", reden="afgerond")
    gezien = blad(cast, "tess")
    assert "Leerroute: voorbij" in gezien
    assert "nog lezen en verbeteren tot en met 20 februari 2027" in gezien
    assert "Rapport van de school" not in gezien


def test_when_its_days_are_over_nobody_is_there(cast: Cast) -> None:
    from regie.dossiers.keten import verwezen

    cast.leg_vast("verwijzing_einde", "2026-11-20", "tess", verwijzing_id="v1", reden="afgerond")
    with cast.als("tess", date(2027, 2, 21)):
        assert verwezen(cast.dossier) == []


def test_whose_place_is_hidden_still_has_the_task_and_no_place(cast: Cast) -> None:
    cast.leg_vast("huisvesting", "2026-10-01", soort="regulier")
    cast.leg_vast("afscherming", "2026-11-05", reden="geheim_adres")
    assert "Amina Tesfay" in blad(cast, "tess")
    assert "huisvesting" not in blad(cast, "tess").lower()


def test_opening_is_noted_with_organisation_and_purpose(cast: Cast) -> None:
    from regie.dossiers.inzagen import inzages

    blad(cast, "tess")
    with cast.als("karin"):
        laatste = inzages(cast.dossier)[0]
    assert (laatste["organisatie"], laatste["doel"]) == ("Taalschool De Brug", "Uitvoering met partners")


@pytest.mark.parametrize("vraag", ["?na=onzin", "?categorie=gezondheid"])
def test_nonsense_in_the_address_is_no_page(cast: Cast, vraag: str) -> None:
    assert cast.client("tess").get(f"/keten/{cast.dossier}/{vraag}").status_code == 404
