# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a partner records: within its task, in its own name, corrected by its own people, and heard by the consulent."""

import re
from typing import Any

import pytest

from tests.register.cast import BUDGETBUREAU, SCHOOL, VLUCHTELINGENWERK, Cast
from tests.web.dossier.lezen import ids, stuur, tekst


@pytest.fixture
def cast(cast: Cast) -> Cast:
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    cast.verwijs(VLUCHTELINGENWERK, "mb", "v2", neem_aan="cor")
    cast.verwijs(BUDGETBUREAU, "ontzorgen_beheer", "v3", neem_aan="boris")
    return cast


def adres(cast: Cast, sleutel: str, type_: str) -> str:
    return f"/keten/{cast.dossier}/vastleggen/{sleutel}/{type_}/"


def rijen(cast: Cast, type_: str, naam: str = "karin") -> list[dict[str, Any]]:
    from regie.dossiers.dossier import van_type

    with cast.als(naam):
        return van_type(cast.dossier, [type_])


def signalen(cast: Cast) -> str:
    return tekst(cast.client("karin").get("/")).split("Nieuw van anderen")[1].split("Wacht op een eerste gesprek")[0]


def test_the_school_reports_its_intake_in_its_own_name(cast: Cast) -> None:
    formulier = cast.client("tess").get(adres(cast, "v1", "schoolintake"))
    assert 'name="aanbieder"' not in formulier.content.decode()
    antwoord = stuur(cast.client("tess"), adres(cast, "v1", "schoolintake"), datum="2026-11-20", niveau="A1")
    assert antwoord["Location"].startswith(f"/keten/{cast.dossier}/#gebeurtenis-")
    (rij,) = rijen(cast, "schoolintake")
    assert (rij["gegevens"]["aanbieder"], rij["organisatie"], rij["taak"], rij["bron"]) == (
        SCHOOL, SCHOOL, "leerroute", "school",
    )  # fmt: skip
    assert "Intake bij de school de school, 20 november 2026" in signalen(cast)
    assert "Intake bij de school" in tekst(cast.client("tess").get(f"/keten/{cast.dossier}/"))


def test_a_school_report_and_the_end_of_the_route(cast: Cast) -> None:
    client = cast.client("tess")
    rapport = {"datum": "2026-11-20", "van": "2026-10-01", "tot": "2026-10-31", "inzet": "voldoende"}
    assert stuur(client, adres(cast, "v1", "schoolrapportage"), **rapport).status_code == 303
    reden = {"datum": "2026-11-21", "reden": "afgerond"}
    assert stuur(client, adres(cast, "v1", "verwijzing_einde"), **reden).status_code == 303
    assert "voorbij" in tekst(client.get(f"/keten/{cast.dossier}/"))


def test_the_budget_bureau_makes_its_plan(cast: Cast) -> None:
    velden = {f"{post}_cent": "100" for post in ("inkomen", "huur", "energie", "water", "zorgpremie")}
    antwoord = stuur(cast.client("boris"), adres(cast, "v3", "budgetplan"), datum="2026-11-20", **velden)
    assert antwoord.status_code == 303
    assert rijen(cast, "budgetplan")[0]["bron"] == "partner"
    assert "Budgetplan een partner" in signalen(cast)


@pytest.mark.parametrize(
    ("naam", "sleutel", "type_"),
    [
        ("tess", "v1", "budgetplan"), ("tess", "v1", "mb_eindrapport"), ("tess", "v1", "huisvesting"),
        ("tess", "v1", "bestaat_niet"), ("tess", "v1", "bericht"), ("tess", "v2", "schoolintake"),
        ("tess", "v9", "schoolintake"), ("boris", "v3", "ontzorgen_beoordeling"), ("boris", "v1", "budgetplan"),
        ("thea", "v1", "schoolintake"), ("cor", "v2", "schoolintake"), ("vera", "v2", "contact"),
    ],
)  # fmt: skip
def test_outside_the_task_there_is_no_form(cast: Cast, naam: str, sleutel: str, type_: str) -> None:
    assert cast.client(naam).get(adres(cast, sleutel, type_)).status_code == 404
    assert cast.client(naam).post(adres(cast, sleutel, type_), {}).status_code == 404


def test_before_the_answer_nothing_can_be_recorded(cast: Cast) -> None:
    cast.verwijs(VLUCHTELINGENWERK, "participatie", "v4")
    assert cast.client("cor").get(adres(cast, "v4", "contact")).status_code == 404


def test_with_two_tasks_what_is_recorded_belongs_to_the_chosen_one(cast: Cast) -> None:
    cast.verwijs(VLUCHTELINGENWERK, "participatie", "v4", neem_aan="cor")
    velden = {"datum": "2026-11-20", "kanaal": "telefoon", "richting": "in", "onderwerp": "werk"}
    stuur(cast.client("cor"), adres(cast, "v4", "contact"), **velden)
    assert [rij["taak"] for rij in rijen(cast, "contact", "cor")] == ["participatie"]


def test_a_school_corrects_its_own_and_the_correction_stays_its_own(cast: Cast) -> None:
    id_ = cast.leg_vast("schoolintake", "2026-11-20", "tess", aanbieder=SCHOOL, niveau="A1")
    plek = f"/keten/{cast.dossier}/gebeurtenissen/{id_}/verbeteren/"
    gezien = cast.client("tess").get(f"/keten/{cast.dossier}/").content.decode()
    assert plek in gezien
    assert (
        stuur(cast.client("tess"), plek, niveau="A2", waarom="verkeerd gelezen", datum="2026-11-20").status_code == 303
    )
    (rij,) = rijen(cast, "schoolintake", "tess")
    assert (rij["gegevens"]["niveau"], rij["gegevens"]["aanbieder"], rij["organisatie"]) == ("A2", SCHOOL, SCHOOL)


def test_what_the_gemeente_recorded_a_partner_cannot_touch(cast: Cast) -> None:
    id_ = cast.leg_vast("start_leerroute", "2026-11-10", aanbieder=SCHOOL, leerroute="b1")
    gezien = cast.client("tess").get(f"/keten/{cast.dossier}/").content.decode()
    assert f"gebeurtenis-{id_}" in gezien
    for wat in ("verbeteren", "intrekken"):
        assert f"{id_}/{wat}/" not in gezien
        assert cast.client("tess").get(f"/keten/{cast.dossier}/gebeurtenissen/{id_}/{wat}/").status_code == 404


def test_what_another_partner_recorded_is_not_there(cast: Cast) -> None:
    id_ = cast.leg_vast("schoolintake", "2026-11-20", "tess", aanbieder=SCHOOL)
    for naam in ("cor", "boris", "thea"):
        assert cast.client(naam).get(f"/keten/{cast.dossier}/gebeurtenissen/{id_}/intrekken/").status_code == 404


def test_what_the_gemeente_withdraws_of_a_partner_is_withdrawn_for_the_partner_too(cast: Cast) -> None:
    id_ = cast.leg_vast("contact", "2026-11-20", "cor", kanaal="telefoon", richting="in", onderwerp="verkeerd nummer")
    plek = f"/dossiers/{cast.dossier}/gebeurtenissen/{id_}/intrekken/"
    assert stuur(cast.client("karin"), plek, waarom="andere persoon").status_code == 303
    assert rijen(cast, "contact", "cor") == []
    assert "andere persoon" in tekst(cast.client("cor").get(f"/keten/{cast.dossier}/"))


def test_a_correction_by_the_gemeente_stays_in_sight_of_the_partner(cast: Cast) -> None:
    id_ = cast.leg_vast("contact", "2026-11-20", "cor", kanaal="telefoon", richting="in", onderwerp="huur")
    plek = f"/dossiers/{cast.dossier}/gebeurtenissen/{id_}/verbeteren/"
    velden = {"datum": "2026-11-20", "kanaal": "telefoon", "richting": "in", "onderwerp": "huurtoeslag"}
    assert stuur(cast.client("karin"), plek, waarom="preciezer", **velden).status_code == 303
    assert [rij["gegevens"]["onderwerp"] for rij in rijen(cast, "contact", "cor")] == ["huurtoeslag"]


def test_the_coordinator_allots_own_people_and_no_others(cast: Cast) -> None:
    client, plek = cast.client("cor"), adres(cast, "v2", "toewijzing")
    keuzes = re.findall(r'<option value="([a-z]*)"', client.get(plek).content.decode())
    assert set(keuzes) == {"", "cor", "vera"}
    assert 'name="rol"' not in client.get(plek).content.decode()
    assert stuur(client, plek, datum="2026-11-20", medewerker="bas").status_code == 422
    assert stuur(client, plek, datum="2026-11-20", medewerker="vera").status_code == 303
    assert cast.client("vera").get(f"/keten/{cast.dossier}/").status_code == 200
    assert "Maatschappelijk begeleider Vera Dijk (VluchtelingenWerk)" in tekst(client.get(f"/keten/{cast.dossier}/"))
    einde = adres(cast, "v2", "toewijzing_einde")
    assert stuur(client, einde, datum="2026-11-21", medewerker="vera").status_code == 303
    assert cast.client("vera").get(f"/keten/{cast.dossier}/").status_code == 404


def test_an_end_report_waits_for_the_consulent_until_she_answers(cast: Cast) -> None:
    antwoord = stuur(cast.client("cor"), adres(cast, "v2", "mb_eindrapport"), datum="2026-11-20", voorstel="wijkteam")
    assert antwoord.status_code == 303
    gezien = cast.client("karin").get("/").content.decode()
    plek = f"/dossiers/{cast.dossier}/vastleggen/mb_eindrapport_akkoord/"
    assert f'href="{plek}"' in gezien
    assert "Reageer op het voorstel" in signalen(cast)
    assert stuur(cast.client("karin"), plek, datum="2026-11-21", akkoord="ja").status_code == 303
    assert "Reageer op het voorstel" not in signalen(cast)
    assert "Reactie op het eindrapport" in tekst(cast.client("cor").get(f"/keten/{cast.dossier}/"))


def test_a_tired_consulent_is_not_told_of_every_phone_call(cast: Cast) -> None:
    cast.leg_vast("contact", "2026-11-20", "cor", kanaal="telefoon", richting="in", onderwerp="huur")
    cast.leg_vast("toewijzing", "2026-11-20", "cor", rol="mb", medewerker="vera")
    cast.leg_vast("aanwezigheid", "2026-11-20", "tess", groep_id="g1", aanwezig="ja")
    gezien = signalen(cast)
    for wat in ("Contact", "Toegewezen", "Aanwezigheid"):
        assert wat not in gezien, wat
    cast.leg_vast("huisbezoek", "2026-11-21", "cor", door="VluchtelingenWerk")
    assert "Huisbezoek" in signalen(cast)


def knopvelden(cast: Cast, naam: str) -> dict[str, str]:
    """What the button at the first action sends along."""
    pagina = cast.client(naam).get(f"/keten/{cast.dossier}/").content.decode()
    return dict(
        re.findall(r'name="(actie|gebeurtenis_id|dossierversie|naar)" value="([^"]*)"', pagina.split("ketenknoppen")[1])
    )


def gedaan(cast: Cast, naam: str, **velden: str) -> Any:
    return cast.client(naam).post(f"/keten/{cast.dossier}/gedaan/v2/", knopvelden(cast, naam) | velden)


def test_an_action_is_ticked_off_with_one_press_and_can_be_undone(cast: Cast) -> None:
    velden = {"wie": "mb", "wat": "huisarts zoeken", "verwijzing_id": "v2"}
    cast.leg_vast("afspraak_gemaakt", "2026-11-04", actie_id="a", **velden)
    cast.leg_vast("toewijzing", "2026-11-05", "cor", rol="mb", medewerker="vera")
    assert "huisarts zoeken" in tekst(cast.client("vera").get("/keten/"))
    antwoord = gedaan(cast, "vera")
    assert antwoord["Location"] == f"/keten/{cast.dossier}/"
    werk = (
        tekst(cast.client("vera").get(f"/keten/{cast.dossier}/")).split("Wat moet er gebeuren")[1].split("Berichten")[0]
    )
    assert "huisarts zoeken" not in werk
    (rij,) = rijen(cast, "afspraak_stand", "vera")
    assert (
        stuur(
            cast.client("vera"), f"/keten/{cast.dossier}/gebeurtenissen/{rij['id']}/intrekken/", waarom="toch niet"
        ).status_code
        == 303
    )
    assert "huisarts zoeken" in tekst(cast.client("vera").get("/keten/"))


def test_an_action_of_another_cannot_be_ticked_off(cast: Cast) -> None:
    velden = {"wie": "mb", "wat": "huisarts zoeken", "verwijzing_id": "v2"}
    cast.leg_vast("afspraak_gemaakt", "2026-11-04", actie_id="a", **velden)
    from regie.toegang.sleutel import uuid7

    vorm = {"actie": "a", "gebeurtenis_id": str(uuid7()), "dossierversie": "begin"}
    for naam in ("tess", "vera", "boris"):
        assert cast.client(naam).post(f"/keten/{cast.dossier}/gedaan/v2/", vorm).status_code == 404, naam
    onbekend = cast.client("cor").post(f"/keten/{cast.dossier}/gedaan/v2/", vorm | {"actie": "b"}, follow=True)
    assert "Er is niets veranderd" in tekst(onbekend)
    assert rijen(cast, "afspraak_stand") == []


def test_a_partner_makes_a_list_of_its_own_and_types_no_keys(cast: Cast) -> None:
    client, plek = cast.client("cor"), adres(cast, "v2", "afspraak_gemaakt")
    assert "Dit kenmerk is voor u gemaakt" not in tekst(client.get(plek))
    assert stuur(client, plek, datum="2026-11-20", wie="inburgeraar", wat="bankrekening openen").status_code == 303
    assert "bankrekening openen" in tekst(client.get("/keten/"))
    assert "bankrekening openen" in tekst(cast.client("karin").get(f"/dossiers/{cast.dossier}/"))
    assert 'value="VluchtelingenWerk"' in client.get(adres(cast, "v2", "huisbezoek")).content.decode()


def test_what_the_gemeente_asks_of_an_organisation_is_on_its_list(cast: Cast) -> None:
    plek = f"/dossiers/{cast.dossier}/vastleggen/afspraak_gemaakt/?verwijzing_id=v2"
    assert '<option value="v2" selected>' in cast.client("karin").get(plek).content.decode()
    velden = {"actie_id": "a", "wie": "mb", "wat": "kinderopvang regelen", "verwijzing_id": "v2"}
    assert stuur(cast.client("karin"), plek, datum="2026-11-20", **velden).status_code == 303
    assert "kinderopvang regelen" in tekst(cast.client("cor").get("/keten/"))


def test_an_entry_of_a_partner_gives_the_terms_of_all_events(cast: Cast) -> None:
    from regie.register.herberekenen import controleer
    from regie.toegang.gemeenten import gemeenten
    from tests.register.cast import VANDAAG
    from tests.verhaal import recht

    stuur(cast.client("cor"), adres(cast, "v2", "mb_start"), datum="2026-11-20")
    assert len(ids(cast.client("cor").get(f"/keten/{cast.dossier}/"))) == 3
    assert controleer(gemeenten()[cast.gemeente], recht(), VANDAAG).anders == []
