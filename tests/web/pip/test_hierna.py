# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""From the PIP on: per task that follows from the plan who has it, and for the rest what is needed for a verwijzing."""

from html import unescape

import pytest

from tests.register.cast import SCHOOL, VLUCHTELINGENWERK, Cast, importeer
from tests.verhaal import gebeurtenis
from tests.web.dossier.lezen import tekst
from tests.web.pip.stappen import pip, stel_vast

KOP = "Wat nu: wie gaat ermee aan de slag?"


@pytest.fixture
def met_plan(cast: Cast) -> Cast:
    cast.klaar_voor_pip()
    cast.staf()
    stel_vast(cast.client("karin"), cast)
    return cast


def hierna(cast: Cast, naam: str = "karin") -> str:
    return tekst(cast.client(naam).get(pip(cast))).split(KOP)[1].split("Wat de wet voor deze persoon vraagt")[0]


def test_before_the_plan_nothing_is_asked_of_anybody(cast: Cast) -> None:
    cast.klaar_voor_pip()
    assert KOP not in tekst(cast.client("karin").get(pip(cast)))


def test_each_task_follows_from_a_part_of_the_plan(met_plan: Cast) -> None:
    gezien = hierna(met_plan)
    for deel in (
        "Leerroute Voor de lessen van de leerroute.",
        "Maatschappelijke begeleiding Voor de maatschappelijke begeleiding.",
        "Training Voor het participatieverklaringstraject (PVT).",
        "Participatie Voor de module arbeidsmarkt en participatie (MAP).",
    ):
        assert deel in gezien, deel
    assert "Budgetbeheer" not in gezien  # nobody pays her fixed costs
    assert "In deze gemeente is er nog geen organisatie met deze taak in Regie." not in gezien.split("Participatie")[0]


def test_what_is_missing_is_named_with_the_place_to_fill_it_in(met_plan: Cast) -> None:
    bladzijde = met_plan.client("karin").get(pip(met_plan)).content.decode()
    gezien = hierna(met_plan).split("Maatschappelijke begeleiding")[0]
    assert "telefoonnummer : bekend" in gezien
    assert "e-mailadres ontbreekt Vul aan" in gezien
    assert "opleiding: een bevinding uit de intake over onderwijs ontbreekt Vul aan" in gezien
    assert f'href="/dossiers/{met_plan.dossier}/persoon/"' in bladzijde
    assert f'href="/dossiers/{met_plan.dossier}/intake/"' in bladzijde


def test_who_has_a_task_already_is_named_and_so_is_that_he_was_told(cast: Cast) -> None:
    cast.klaar_voor_pip()
    cast.staf()
    cast.verwijs(VLUCHTELINGENWERK, "mb", "v1", neem_aan="cor")
    cast.verwijs(SCHOOL, "leerroute", "v2", onvolledig="E-mail volgt.")
    stel_vast(cast.client("karin"), cast)
    gezien = hierna(cast)
    zin = "VluchtelingenWerk: loopt, sinds 3 november 2026. Kreeg bericht van het PIP op 29 november 2026."
    assert zin in gezien
    assert "Taalschool De Brug: wacht op antwoord, gevraagd op 2 november 2026." in gezien
    assert gezien.count("Kreeg bericht") == 1  # who did not answer yet is told nothing
    assert "Verwijs naar Taalschool" not in gezien


def test_the_verwijzing_begins_with_the_chosen_school_and_what_the_plan_says(met_plan: Cast) -> None:
    karin = met_plan.client("karin")
    met_plan.leg_vast("schoolkeuze", "2026-11-20", aanbieder=SCHOOL, motivering="Dicht bij huis.")
    met_plan.leg_vast("ontwikkeldoel", "2026-11-20", doel="Werken als naaister.", status="bezig", gebied="werk")
    met_plan.leg_vast("ontwikkeldoel", "2026-11-21", doel="Van de pijn af.", status="bezig", gebied="gezondheid")
    assert "Gekozen school: Taalschool De Brug. Nodig voor de verwijzing:" in hierna(met_plan)
    adres = f"/dossiers/{met_plan.dossier}/verwijzen/?taak=leerroute&uit=pip&organisatie={SCHOOL}"
    assert f'href="{adres}"' in unescape(karin.get(pip(met_plan)).content.decode())
    vorm = karin.get(adres).content.decode()
    assert "Graag een plek: B1-route, 12 uur per week. Doel van de inburgeraar: Werken als naaister.</textarea>" in vorm
    assert "Van de pijn af." not in vorm  # the school may not know it
    assert "Graag een plek" not in karin.get(adres.replace("&uit=pip", "")).content.decode()


def test_of_a_school_outside_the_chain_it_says_so(met_plan: Cast) -> None:
    met_plan.leg_vast("schoolkeuze", "2026-11-20", aanbieder="Avondschool Oost", motivering="Mijn zus zit er.")
    gezien = hierna(met_plan)
    assert "Gekozen school: Avondschool Oost. Die school werkt niet met Regie." in gezien


def test_a_family_migrant_is_only_helped_on_request_and_gets_no_begeleiding(cast: Cast) -> None:
    from tests.web.pip.stappen import VELDEN

    dossier = f"nadia-{cast.gemeente}"
    rijen = [
        gebeurtenis("dossier_geopend", "2026-06-01", dossier, groep="gezinsmigrant", wet="wi2021", geboortejaar=1988),
        gebeurtenis("toewijzing", "2026-06-02", dossier, rol="regie", medewerker="karin"),
        gebeurtenis("kennisgeving_plicht", "2026-10-05", dossier),
    ]
    importeer(cast.gemeente, rijen)
    nadia = Cast(cast.gemeente, dossier, cast.accounts)
    nadia.klaar_voor_pip()
    nadia.staf()
    velden = {naam: waarde for naam, waarde in VELDEN.items() if naam != "intensiteit_uren_week"}
    from tests.web.pip.stappen import druk, typ

    karin = nadia.client("karin")
    typ(karin, nadia, **velden)
    assert druk(karin, nadia).status_code == 303
    gezien = hierna(nadia)
    assert "Help alleen met aanmelden als de inburgeraar daar zelf om vraagt." in gezien
    assert "Maatschappelijke begeleiding" not in gezien


def test_a_team_leader_reads_it_too(met_plan: Cast) -> None:
    assert "Leerroute Voor de lessen van de leerroute." in hierna(met_plan, "saskia")
