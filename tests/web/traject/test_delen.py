# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the page says of PVT, MAP, the last talk, hours that count and exams, and where it leads to record more."""

import pytest

from tests.register.cast import Cast
from tests.traject.verhaal import examen
from tests.verhaal import gebeurtenis, recht
from tests.web.dossier.lezen import tekst
from tests.web.pip.stappen import verborgen
from tests.web.traject.stappen import bladzijde, in_traject, lessen, plek, start, tot_nu

MAP_THEMAS = list(recht().codelijsten["map_themas"].codes)


def test_pvt_says_what_was_done_and_what_lacks(cast: Cast) -> None:
    amina = in_traject(cast, "amina", gebeurtenis("pvt_aanmelding", "2025-08-01"))
    assert "Aangemeld op 1 augustus 2025." in bladzijde(amina)
    amina.leg_vast("pvt_start", "2025-09-01")
    assert "Begonnen op 1 september 2025." in bladzijde(amina)
    te_kort = {"activiteit": "museum", "ondertekend_op": "2025-10-01"}
    amina.leg_vast("pvt_afgerond", "2025-10-01", uren=11.75, **te_kort)
    blad = bladzijde(amina)
    assert "11,75 uur van 12 uur." in blad
    assert "Activiteit: museum. Verklaring getekend op 1 oktober 2025." in blad
    assert "Nodig: minstens 12 uur" in blad
    amina.leg_vast("pvt_afgerond", "2025-10-02", uren=12, **te_kort)
    assert "Nodig: minstens 12 uur" not in bladzijde(amina)


def test_map_names_the_themes_that_were_not_ticked(cast: Cast) -> None:
    amina = in_traject(
        cast, "amina", gebeurtenis("map_uren", "2026-01-05", soort="groep", uren=8, themas=MAP_THEMAS[:6]),
        gebeurtenis("map_praktijkuren", "2026-02-02", uren=39.75),
    )  # fmt: skip
    blad = bladzijde(amina)
    assert "39,75 uur van 40 uur." in blad
    assert "Groepsles: 8 uur." in blad
    assert "Thema's gedaan: 6 van 8." in _gewoon(blad)
    assert "Nog niet aangekruist: werk vinden en werkcultuur." in blad
    assert "Het eindgesprek is er nog niet." in blad
    amina.leg_vast("map_afgerond", "2026-03-02", themas=MAP_THEMAS)
    assert "Thema's gedaan: 8 van 8." in _gewoon(bladzijde(amina))


def _gewoon(tekst: str) -> str:
    return tekst.replace("&#x27;", "'")


def test_the_last_talk_waits_for_the_hours_and_is_of_the_gemeente(cast: Cast) -> None:
    vader = in_traject(cast, "vader", start(route="z"), *lessen("2025-07-07", "2026-07-26", 14), route="z")
    blad = bladzijde(vader)
    assert "De gemeente voert dit gesprek zelf (Bi art. 3.14 lid 4)." in blad
    assert "De uren zijn nog niet allemaal gehaald." in blad


def test_a_last_talk_that_was_not_enough_is_held_and_can_be_held_again(cast: Cast) -> None:
    """The law asks that it was held (Bi 3.14); who judges that all is done, is DUO."""
    vader = in_traject(cast, "vader", start(route="z"), route="z")
    knop = "/vastleggen/eindgesprek_z/?terug=traject"
    vader.leg_vast("eindgesprek_z", "2026-11-02", voldoende=False)
    blad = vader.client("karin").get(plek(vader))
    assert "In het gesprek was het nog niet voldoende." in tekst(blad)
    assert knop in blad.content.decode()
    vader.leg_vast("eindgesprek_z", "2026-11-20", voldoende=True)
    blad = vader.client("karin").get(plek(vader))
    assert "nog niet voldoende" not in tekst(blad)
    assert knop not in blad.content.decode()


@pytest.mark.parametrize(("route", "duty"), [("b1", False), ("z", True)])
def test_only_hours_that_are_asked_can_come_too_late(cast: Cast, route: str, duty: bool) -> None:
    """From 600 hours on the college may lower exams; nobody has to reach them."""
    amina = in_traject(cast, "amina", start(route=route), *tot_nu(1), route=route)
    blad = bladzijde(amina)
    assert "Het tempo is 1 uur per week." in blad
    assert ("Dat is na het einde van de inburgeringstermijn" in blad) is duty


def test_a_threshold_says_what_it_is_made_of_and_leads_to_a_decision(cast: Cast) -> None:
    vader = in_traject(
        cast, "vader", start(route="z"), *lessen("2025-07-07", "2025-09-28", 10),
        gebeurtenis("uren_verrekend", "2025-10-01", norm="z_cursus", uren=40, grond="intake"),
        gebeurtenis("pvt_afgerond", "2025-10-01", uren=12, activiteit="museum", ondertekend_op="2025-10-01"), route="z",
    )  # fmt: skip
    blad = bladzijde(vader)
    assert "160 uur van 800 uur" in blad
    assert "Meegeteld tot nu toe: Lesuren 120 uur Uren verrekend 40 uur" in blad
    assert "Meegeteld tot nu toe: PVT afgerond 12 uur" in blad
    rauw = vader.client("karin").get(plek(vader)).content.decode()
    assert "vastleggen/uren_verrekend/?terug=traject&amp;norm=z_cursus" in rauw
    assert "vastleggen/urennorm_verlaagd/?terug=traject&amp;norm=z_cursus" in rauw


def test_what_is_recorded_from_the_page_comes_back_to_it(cast: Cast) -> None:
    amina = in_traject(cast, "amina", start())
    karin, adres = amina.client("karin"), f"/dossiers/{amina.dossier}/vastleggen/map_start/"
    terug = f"{adres}?terug=traject"
    assert f'href="{plek(amina)}">Annuleren' in karin.get(terug).content.decode()
    antwoord = karin.post(terug, verborgen(karin.get(terug)) | {"datum": "2026-01-05"})
    assert antwoord["Location"].startswith(plek(amina))
    assert "Begonnen op 5 januari 2026." in bladzijde(amina)


@pytest.mark.parametrize("elders", ["https://elders.example/", "//elders.example", "pip", "traject/../../"])
def test_a_form_goes_back_to_no_other_place(cast: Cast, elders: str) -> None:
    amina = in_traject(cast, "amina", start())
    karin, adres = amina.client("karin"), f"/dossiers/{amina.dossier}/vastleggen/map_start/"
    velden = verborgen(karin.get(adres)) | {"datum": "2026-01-05"}
    antwoord = karin.post(f"{adres}?terug={elders}", velden)
    assert antwoord["Location"].startswith(f"/dossiers/{amina.dossier}/")
    assert "elders" not in antwoord["Location"]


@pytest.mark.parametrize(("dag", "laat"), [("2026-10-04", False), ("2026-10-03", True)])
def test_a_result_that_takes_longer_than_eight_weeks_is_asked_for(cast: Cast, dag: str, laat: bool) -> None:
    """Today is 29 November."""
    amina = in_traject(cast, "amina", start(), examen("lezen", dag, "wacht", niveau="b1"))
    assert ("Dat is langer dan 8 weken. Vraag de uitslag na." in bladzijde(amina)) is laat


def test_a_third_free_attempt_is_questioned_and_the_price_is_told(cast: Cast) -> None:
    rijen = [examen("knm", f"2026-0{nr}-01", "gezakt", nr - 6, bekostigd="gratis") for nr in (7, 8, 9)]
    amina = in_traject(cast, "amina", start(), *rijen)
    blad = bladzijde(amina)
    assert "nog 0 van 2 gratis; een poging kost € 50,00" in blad.replace("\xa0", " ")
    assert "Poging 3 staat als gratis. Volgens de wet kan dat niet: kijk het na." in blad


def test_the_letter_of_duo_can_come_before_all_is_known_here(cast: Cast) -> None:
    amina = in_traject(cast, "amina", start(), *tot_nu(10))
    blad = bladzijde(amina)
    assert "Zegt DUO al dat iemand heeft voldaan?" in blad
    assert "Certificaat uitgereikt" not in blad
    amina.leg_vast("voldaan", "2026-11-28", wijze="certificaat")
    blad = bladzijde(amina)
    assert "Zegt DUO al" not in blad
    assert "Certificaat uitgereikt" in blad
    amina.leg_vast("certificaat_uitgereikt", "2026-11-29", door="wethouder")
    assert "Certificaat uitgereikt" not in bladzijde(amina)
