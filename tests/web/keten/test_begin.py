# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The first page of a partner: what was asked, what must happen, what was written, and who its people are."""

import re

import pytest

from tests.register.cast import BUDGETBUREAU, SCHOOL, VLUCHTELINGENWERK, Cast, importeer
from tests.verhaal import gebeurtenis
from tests.web.dossier.lezen import tekst


def begin(cast: Cast, naam: str, vraag: str = "") -> str:
    antwoord = cast.client(naam).get(f"/keten/{vraag}")
    assert antwoord.status_code == 200
    return tekst(antwoord)


def mensen(pagina: str) -> str:
    return pagina.split("Naam Taak Sinds")[1].split("Nieuwe berichten")[0] if "Naam Taak Sinds" in pagina else ""


def veel_mensen(cast: Cast, namen: list[str], taak: str = "leerroute", organisatie: str = SCHOOL) -> None:
    """So many people, all taken on by this organisation."""
    rijen, personen = [], ["dossier,voornamen,achternaam"]
    for nummer, naam in enumerate(namen):
        dossier = f"mens-{cast.gemeente}-{nummer:03d}"
        velden = {"organisatie": organisatie, "taak": taak, "verwijzing_id": f"v{nummer}"}
        antwoord = {"verwijzing_id": f"v{nummer}", "antwoord": "aangenomen"}
        rijen += [
            gebeurtenis("dossier_geopend", "2026-06-01", dossier, groep="asiel_vergunning", wet="wi2021"),
            gebeurtenis("verwijzing", "2026-11-02", dossier, **velden),
            gebeurtenis("verwijzing_antwoord", "2026-11-03", dossier, **antwoord),
        ]
        personen.append(f"{dossier},{','.join(naam.split(' ', 1))}")
    importeer(cast.gemeente, rijen, personen="\n".join(personen) + "\n")


def test_what_was_asked_stands_first_with_the_words_of_the_gemeente(cast: Cast) -> None:
    cast.verwijs(SCHOOL, "leerroute", "v1", vraag="Graag twee dagdelen")
    gezien = begin(cast, "tess")
    assert "Taalschool De Brug" in gezien
    vraag = gezien.split("Nieuwe verwijzingen")[1].split("Wat moet er gebeuren")[0]
    assert "Amina Tesfay Leerroute gevraagd op 2 november 2026 Graag twee dagdelen" in vraag
    assert "Neem aan : Amina Tesfay" in vraag
    assert mensen(gezien) == ""


def test_who_was_taken_on_is_one_of_the_own_people(cast: Cast) -> None:
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    gezien = begin(cast, "tess")
    assert "Nieuwe verwijzingen" not in gezien
    assert "Amina Tesfay Leerroute sinds 3 november 2026" in mensen(gezien)


def test_one_person_with_two_tasks_is_one_line_for_each(cast: Cast) -> None:
    cast.verwijs(VLUCHTELINGENWERK, "mb", "v1", neem_aan="cor")
    cast.verwijs(VLUCHTELINGENWERK, "participatie", "v2", neem_aan="cor")
    cast.verwijs(VLUCHTELINGENWERK, "leerroute", "v3", neem_aan="thea")
    gezien = mensen(begin(cast, "cor"))
    assert gezien.count("Amina Tesfay") == 2
    assert "Maatschappelijke begeleiding" in gezien
    assert "Participatie" in gezien
    assert mensen(begin(cast, "cor", "?taak=participatie")).count("Amina Tesfay") == 1
    assert "Leerroute" in mensen(begin(cast, "thea"))
    assert mensen(begin(cast, "thea")).count("Amina Tesfay") == 1


def test_whose_task_is_over_stands_under_its_own_state(cast: Cast) -> None:
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    cast.leg_vast("verwijzing_einde", "2026-11-20", verwijzing_id="v1", reden="afgerond")
    assert mensen(begin(cast, "tess")) == ""
    assert "tot en met 20 november 2026" in mensen(begin(cast, "tess", "?stand=beeindigd"))


@pytest.mark.parametrize("naam", ["thea", "vera", "boris"])
def test_another_partner_sees_nobody(cast: Cast, naam: str) -> None:
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    assert "Amina" not in begin(cast, naam)


@pytest.mark.parametrize("naam", ["karin", "saskia", "milan", "eva", "fenna", "petra", "inge"])
def test_who_is_no_partner_has_no_such_page(cast: Cast, naam: str) -> None:
    assert cast.client(naam).get("/keten/").status_code == 404


def test_a_volunteer_sees_only_who_was_allotted_to_her(cast: Cast) -> None:
    cast.verwijs(VLUCHTELINGENWERK, "mb", "v1", neem_aan="cor")
    assert "Amina" not in begin(cast, "vera")
    cast.leg_vast("toewijzing", "2026-11-05", "cor", rol="mb", medewerker="vera")
    assert "Amina Tesfay" in mensen(begin(cast, "vera"))


def test_fifty_people_a_page_and_no_name_in_an_address(cast: Cast) -> None:
    veel_mensen(cast, [f"Mens Naam{nummer:03d}" for nummer in range(70)])
    client = cast.client("tess")
    eerste = client.get("/keten/")
    namen = re.findall(r"Mens Naam(\d{3})", tekst(eerste))
    assert namen == [f"{nummer:03d}" for nummer in range(50)]
    adres = re.search(r'href="([^"]*na=[^"]*)"', eerste.content.decode())
    assert adres is not None
    assert "Naam" not in adres[1]
    rest = client.get(adres[1].split("#")[0])
    assert re.findall(r"Mens Naam(\d{3})", tekst(rest)) == [f"{nummer:03d}" for nummer in range(50, 70)]
    assert client.get("/keten/?na=onzin!").status_code == 404


@pytest.mark.parametrize(
    ("getypt", "gevonden"),
    [("muhammed", {"Mohamed Osman"}), ("osm", {"Mohamed Osman", "Amal Osman"}), ("amal osman", {"Amal Osman"}),
     ("tesfay", set()), ("naam niet", set())],
)  # fmt: skip
def test_a_name_is_found_as_it_is_written_or_sounds_among_the_own_people_only(
    cast: Cast, getypt: str, gevonden: set[str]
) -> None:
    veel_mensen(cast, ["Mohamed Osman", "Amal Osman", "Lu Chen"])
    antwoord = cast.client("tess").post("/keten/", {"naam": getypt})
    gezien = mensen(tekst(antwoord))
    assert {naam for naam in ("Mohamed Osman", "Amal Osman", "Lu Chen", "Amina Tesfay") if naam in gezien} == gevonden


def test_a_search_for_nothing_says_what_is_wrong(cast: Cast) -> None:
    antwoord = cast.client("tess").post("/keten/", {"naam": "x"})
    assert antwoord.status_code == 422
    assert "Typ minstens twee letters" in tekst(antwoord)


def test_terms_and_actions_stand_together_by_their_last_day(cast: Cast) -> None:
    cast.verwijs(VLUCHTELINGENWERK, "mb", "v1", neem_aan="cor")
    velden = {"wie": "mb", "verwijzing_id": "v1"}
    cast.leg_vast("afspraak_gemaakt", "2026-11-04", actie_id="a", wat="zonder dag", **velden)
    cast.leg_vast("afspraak_gemaakt", "2026-11-04", actie_id="b", wat="huisarts", uiterlijk="2026-12-24", **velden)
    cast.leg_vast("afspraak_gemaakt", "2026-11-04", actie_id="c", wat="zorgtoeslag", uiterlijk="2026-11-25", **velden)
    cast.leg_vast("afspraak_gemaakt", "2026-11-04", actie_id="d", wie="gemeente", wat="iets van de gemeente")
    werk = begin(cast, "cor").split("Wat moet er gebeuren")[1].split("Mijn mensen")[0]
    assert werk.index("zorgtoeslag") < werk.index("huisarts") < werk.index("zonder dag")
    assert "4 dagen voorbij" in werk
    assert "iets van de gemeente" not in werk
    cast.leg_vast("afspraak_stand", "2026-11-20", actie_id="b", stand="gedaan")  # Karin says so
    assert "huisarts" not in begin(cast, "cor")


def test_a_budget_bureau_has_its_own_terms(cast: Cast) -> None:
    cast.verwijs(BUDGETBUREAU, "ontzorgen_beheer", "v1", neem_aan="boris")
    assert "Budgetbeheer" in mensen(begin(cast, "boris"))


def test_looking_at_the_list_is_noted(cast: Cast) -> None:
    from regie.dossiers.inzagen import inzages

    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    begin(cast, "tess")
    with cast.als("karin"):
        assert [rij["organisatie"] for rij in inzages(cast.dossier)][:1] == ["Taalschool De Brug"]
