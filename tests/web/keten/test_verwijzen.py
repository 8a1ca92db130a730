# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Karin refers: she sees what goes along and what is missing, and nothing goes that should not."""

import pytest

from tests.register.cast import BUDGETBUREAU, SCHOOL, VLUCHTELINGENWERK, Cast, importeer
from tests.verhaal import gebeurtenis
from tests.web.dossier.lezen import stuur, tekst


def adres(cast: Cast, taak: str = "", organisatie: str = "") -> str:
    vraag = f"?taak={taak}&organisatie={organisatie}" if taak else ""
    return f"/dossiers/{cast.dossier}/verwijzen/{vraag}"


def standen(cast: Cast, naam: str) -> list[tuple[str, str]]:
    from regie.dossiers.keten import verwezen

    with cast.als(naam):
        return [(rij["taak"], rij["stand"]) for rij in verwezen(cast.dossier)]


def test_only_organisations_with_somebody_for_the_task_can_be_chosen(cast: Cast) -> None:
    gezien = tekst(cast.client("karin").get(adres(cast)))
    deel = gezien.split("taallessen bij een school")[1].split("de eerste lessen")[0]
    assert "Taalschool De Brug" in deel
    assert "VluchtelingenWerk" in deel
    assert "Budgetbureau" not in deel
    assert cast.client("karin").get(adres(cast, "mb", SCHOOL)).status_code == 404


def test_what_goes_along_is_shown_and_nothing_else(cast: Cast) -> None:
    gezien = tekst(cast.client("karin").get(adres(cast, "leerroute", SCHOOL)))
    assert "Verwijzen naar Taalschool De Brug: leerroute" in gezien
    for deel in ("Amina Tesfay", "0600000017", "Tigrinya", "Leerroute niet bekend", "Consulent Karin de Vries"):
        assert deel in gezien, deel
    assert "1990" not in gezien
    assert "9900000017" not in gezien


def test_what_is_missing_is_named_and_asks_for_a_reason(cast: Cast) -> None:
    client = cast.client("karin")
    gezien = tekst(client.get(adres(cast, "leerroute", SCHOOL)))
    assert "Dit ontbreekt nog" in gezien
    for deel in ("e-mailadres", "leerroute", "opleiding: een bevinding uit de intake over onderwijs"):
        assert deel in gezien, deel
    geweigerd = stuur(client, adres(cast, "leerroute", SCHOOL), vraag="Graag snel")
    assert geweigerd.status_code == 422
    assert "Dit ontbreekt nog: e-mailadres, leerroute en opleiding" in tekst(geweigerd)
    assert standen(cast, "tess") == []
    goed = stuur(client, adres(cast, "leerroute", SCHOOL), onvolledig="E-mail volgt na de intake")
    assert goed.status_code == 303
    assert standen(cast, "tess") == [("leerroute", "gevraagd")]


def test_with_everything_there_nothing_is_asked_besides(cast: Cast) -> None:
    client = cast.client("karin")
    assert "Dit ontbreekt nog" not in tekst(client.get(adres(cast, "mb", VLUCHTELINGENWERK)))
    assert stuur(client, adres(cast, "mb", VLUCHTELINGENWERK)).status_code == 303
    assert standen(cast, "cor") == [("mb", "gevraagd")]


def test_an_education_finding_of_the_intake_fills_the_gap(cast: Cast) -> None:
    cast.leg_vast("intake_bevinding", "2026-11-20", thema="onderwijs", bevinding="acht jaar school", bron="inburgeraar")
    assert "opleiding" not in tekst(cast.client("karin").get(adres(cast, "leerroute", SCHOOL)))


def test_sent_twice_is_one_verwijzing(cast: Cast) -> None:
    from tests.web.dossier.lezen import verborgen

    client, plek = cast.client("karin"), adres(cast, "mb", VLUCHTELINGENWERK)
    velden = verborgen(client.get(plek))
    assert [client.post(plek, velden).status_code for _ in range(2)] == [303, 303]
    assert standen(cast, "cor") == [("mb", "gevraagd")]


def test_what_runs_already_is_not_asked_again(cast: Cast) -> None:
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    assert "Deze organisatie heeft deze taak al" in tekst(cast.client("karin").get(adres(cast, "leerroute", SCHOOL)))


def test_the_general_form_leads_here(cast: Cast) -> None:
    antwoord = cast.client("karin").get(f"/dossiers/{cast.dossier}/vastleggen/verwijzing/")
    assert antwoord["Location"] == f"/dossiers/{cast.dossier}/verwijzen/"


@pytest.mark.parametrize(("antwoord", "code"), [({}, 422), ({"op_verzoek": "nee"}, 422), ({"op_verzoek": "ja"}, 303)])
def test_a_family_migrant_goes_to_a_school_only_at_own_request(
    gemeente: str, hosts: None, antwoord: dict[str, str], code: int
) -> None:
    cast = Cast(gemeente, f"gezin-{gemeente}")
    importeer(gemeente, [
        gebeurtenis("dossier_geopend", "2026-06-01", cast.dossier, groep="gezinsmigrant", wet="wi2021"),
        gebeurtenis("toewijzing", "2026-06-02", cast.dossier, rol="regie", medewerker="karin"),
    ])  # fmt: skip
    cast.staf()
    plek = adres(cast, "leerroute", SCHOOL)
    gestuurd = stuur(cast.client("karin"), plek, onvolledig="volgt", **antwoord)
    assert gestuurd.status_code == code
    assert standen(cast, "tess") == ([("leerroute", "gevraagd")] if code == 303 else [])
    assert "Op eigen verzoek" not in tekst(cast.client("karin").get(adres(cast, "mb", VLUCHTELINGENWERK)))


@pytest.mark.parametrize("naam", ["bas", "milan", "tess", "eva"])
def test_who_has_not_this_dossier_cannot_refer(cast: Cast, naam: str) -> None:
    assert cast.client(naam).get(adres(cast)).status_code == 404
    assert cast.client(naam).post(adres(cast, "mb", VLUCHTELINGENWERK)).status_code == 404


def test_where_somebody_in_hiding_goes_the_team_leader_does_not_see(cast: Cast) -> None:
    cast.verwijs(BUDGETBUREAU, "ontzorgen_beheer", "v1")
    assert "Budgetbureau" in tekst(cast.client("saskia").get(f"/dossiers/{cast.dossier}/"))
    cast.leg_vast("afscherming", "2026-11-05", reden="opvang")
    assert "Budgetbureau" not in tekst(cast.client("saskia").get(f"/dossiers/{cast.dossier}/"))
    assert cast.client("saskia").get(adres(cast)).status_code == 404
    assert cast.client("saskia").get(f"/dossiers/{cast.dossier}/berichten/v1/").status_code == 404
    assert "Budgetbureau" in tekst(cast.client("karin").get(f"/dossiers/{cast.dossier}/"))


def test_the_dossier_shows_per_organisation_how_it_stands_and_whom_to_call(cast: Cast) -> None:
    from uuid import uuid4

    from regie.dossiers.sociale_kaart import Contactpersoon, bewaar

    with cast.als("fenna") as fenna:
        bewaar(fenna, Contactpersoon(uuid4(), SCHOOL, "Joke Aan de Balie", telefoon="0201234567", taken=("leerroute",)))
    cast.verwijs(SCHOOL, "leerroute", "v1")
    cast.verwijs(VLUCHTELINGENWERK, "mb", "v2", neem_aan="cor")
    gezien = (
        tekst(cast.client("karin").get(f"/dossiers/{cast.dossier}/")).split("Organisaties")[1].split("Afspraken")[0]
    )
    assert "Taalschool De Brug Leerroute wacht op antwoord gevraagd op 2 november 2026" in gezien
    assert "Joke Aan de Balie · 0201234567" in gezien
    assert "VluchtelingenWerk Maatschappelijke begeleiding loopt sinds 3 november 2026" in gezien
    assert "Leg het antwoord vast" in gezien
    assert "Beëindig" in gezien


def test_no_answer_in_ten_days_is_a_line_with_what_settles_it(cast: Cast) -> None:
    """Karin notes the answer that she got by phone: at this verwijzing, not at the other."""
    cast.verwijs(SCHOOL, "leerroute", "v1")
    cast.verwijs(VLUCHTELINGENWERK, "mb", "v2")
    client = cast.client("karin")
    lijst = client.get("/?termijn=verwijzing_antwoord").content.decode()
    regels = [deel for deel in lijst.split('<li class="werkregel"')[1:] if "Antwoord op een verwijzing" in deel]
    assert regels
    from regie.dossiers.dossier import termijnen

    with cast.als("karin"):
        rijen = [rij for rij in termijnen(cast.dossier) if rij["termijn"] == "verwijzing_antwoord"]
    assert {rij["status"] for rij in rijen} == {"verlopen"}
    for rij, sleutel in zip(sorted(rijen, key=lambda rij: rij["aanleiding"]), ("v1", "v2"), strict=True):
        plek = f"/vandaag/{cast.dossier}/verwijzing_antwoord/{rij['aanleiding']}/"
        gezien = client.get(plek).content.decode()
        assert "doe/verwijzing_antwoord/" in gezien
        assert "doe/verwijzing_einde/" in gezien
        formulier = client.get(f"{plek}doe/verwijzing_antwoord/").content.decode()
        assert f'<option value="{sleutel}" selected>' in formulier
    stuur(client, f"{plek}doe/verwijzing_antwoord/", datum="2026-11-28", verwijzing_id="v2", antwoord="aangenomen")
    assert standen(cast, "cor") == [("mb", "aangenomen")]
    assert standen(cast, "tess") == [("leerroute", "gevraagd")]
