# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""From a draft to a PIP: what is missing is said, what begins is shown before anybody presses, once is once."""

from typing import Any

import pytest

from tests.register.cast import Cast
from tests.web.dossier.lezen import tekst
from tests.web.pip.stappen import VELDEN, druk, pip, stel_vast, typ, verborgen


@pytest.fixture
def klaar(cast: Cast) -> Cast:
    cast.klaar_voor_pip()
    return cast


def besluiten(cast: Cast) -> list[Any]:
    from regie.dossiers.dossier import van_type

    with cast.als("karin"):
        return van_type(cast.dossier, ["pip_vastgesteld", "pip_gewijzigd"])


def test_the_page_says_how_the_term_stands_and_what_the_law_asks(cast: Cast) -> None:
    gezien = tekst(cast.client("karin").get(pip(cast)))
    assert "PIP binnen tien weken" in gezien
    assert "uiterlijk 10 december 2026" in gezien
    assert "Er is nog geen leerroute gekozen." in gezien
    assert "Uren les per week" in gezien.split("Wat de wet voor deze persoon vraagt")[1]


def test_what_is_missing_is_said_and_nothing_is_recorded(klaar: Cast) -> None:
    karin = klaar.client("karin")
    typ(karin, klaar, pvt_uren="12")
    antwoord = karin.get(pip(klaar, "voorvertoning"))
    gezien = tekst(antwoord)
    assert "“Uren les per week” ontbreekt." in gezien
    assert "Stel het PIP vast" not in gezien
    assert besluiten(klaar) == []


def test_what_begins_is_shown_before_pressing(klaar: Cast) -> None:
    karin = klaar.client("karin")
    typ(karin, klaar, **VELDEN, vastgesteld_op="2026-11-25")
    gezien = tekst(karin.get(pip(klaar, "voorvertoning")))
    assert "Op het besluit komt 25 november 2026 te staan." in gezien
    assert "Inburgeringstermijn begint 26 november 2026 25 november 2029" in gezien
    assert "Verlenging aanvragen begint 25 mei 2029 25 november 2029" in gezien  # in a window the first day counts
    assert "PIP vaststellen is klaar" in gezien
    assert besluiten(klaar) == []


def test_pressing_records_the_pip_with_its_route_and_empties_the_draft(klaar: Cast) -> None:
    karin = klaar.client("karin")
    antwoord = stel_vast(karin, klaar, dagtekening="2026-11-27")
    assert antwoord.status_code == 303
    [besluit] = besluiten(klaar)
    assert besluit["gegevens"]["leerroute"] == "b1"
    assert besluit["gegevens"]["dagtekening"] == "2026-11-27"
    gezien = tekst(karin.get(pip(klaar)))
    assert "Wat nu geldt: versie 1" in gezien
    assert "Dagtekening 27 november 2026. Vastgesteld op 29 november 2026." in gezien
    assert "Het PIP wijzigen" in gezien


def test_a_date_on_the_decision_other_than_the_day_of_deciding_asks_for_a_look(klaar: Cast) -> None:
    karin = klaar.client("karin")
    typ(karin, klaar, **VELDEN, dagtekening="2026-11-27")
    assert "Vastgesteld op 29 november 2026, maar op het besluit staat 27 november 2026." in tekst(
        karin.get(pip(klaar, "voorvertoning"))
    )


def test_pressing_twice_decides_once(klaar: Cast) -> None:
    karin = klaar.client("karin")
    typ(karin, klaar, **VELDEN)
    velden = verborgen(karin.get(pip(klaar, "voorvertoning")))
    karin.post(pip(klaar, "vaststellen"), velden)
    tweede = karin.post(pip(klaar, "vaststellen"), velden)
    assert "Dit was al vastgelegd." in tekst(karin.get(tweede["Location"]))
    assert len(besluiten(klaar)) == 1


def test_a_draft_that_changed_after_it_was_shown_is_not_decided(klaar: Cast) -> None:
    karin = klaar.client("karin")
    typ(karin, klaar, **VELDEN)
    velden = verborgen(karin.get(pip(klaar, "voorvertoning")))
    typ(karin, klaar, pvt_uren="14")
    antwoord = karin.post(pip(klaar, "vaststellen"), velden)
    assert antwoord.status_code == 409
    assert "Het concept is intussen veranderd." in tekst(antwoord)
    assert besluiten(klaar) == []


def test_a_proposal_is_shown_with_its_source_and_taken_over_with_a_button(klaar: Cast) -> None:
    karin = klaar.client("karin")
    gezien = tekst(karin.get(pip(klaar)))
    assert "Voorstel: 12. Dit is minimum van de wet (Wi art. 15 lid 1, Bi art. 3.1 lid 3 en 5)." in gezien
    assert "Voorstel: 4. Dit is beleid van uw gemeente" in gezien
    typ(karin, klaar, neem="pvt_uren")
    assert "Voorstel: 12." not in tekst(karin.get(pip(klaar)))


def test_another_route_is_a_change_with_its_own_version(klaar: Cast) -> None:
    karin = klaar.client("karin")
    stel_vast(karin, klaar)
    klaar.leg_vast(
        "leerroutekeuze", "2026-11-28", leerroute="z", motivering="B1 is te ver.", wens_inburgeraar="werk",
        instemming="ja", bronnen=["gesprek"], wijkt_af_van_toets=False, onderwijsroute_onderzocht=True,
    )  # fmt: skip
    typ(karin, klaar, reden="routewijziging")
    gezien = tekst(karin.get(pip(klaar, "voorvertoning")))
    assert "was: B1-route wordt: Z-route" in gezien
    assert druk(karin, klaar).status_code == 303
    versies = tekst(karin.get(pip(klaar, "versies")))
    assert "Versie 2: gewijzigd" in versies
    assert "Versie 1: vastgesteld" in versies
    assert "andere leerroute" in versies


def test_a_partner_with_a_task_gets_word_without_the_content(klaar: Cast) -> None:
    klaar.staf()
    klaar.verwijs("taalschool", "leerroute", "v-1", neem_aan="tess")
    stel_vast(klaar.client("karin"), klaar)
    from regie.dossiers.berichten import draad

    with klaar.als("tess"):
        [bericht] = draad(klaar.dossier, "v-1")
    assert bericht["gegevens"]["bericht"].startswith("Het PIP is vastgesteld.")
    assert "12" not in bericht["gegevens"]["bericht"]


@pytest.mark.parametrize("deel", ["", "versies/", "voorvertoning/", "tekenen/"])
def test_who_has_nothing_to_do_with_it_finds_nothing(klaar: Cast, deel: str) -> None:
    klaar.staf()
    stel_vast(klaar.client("karin"), klaar)
    for naam in ("milan", "tess", "eva", "inge"):
        assert klaar.client(naam).get(pip(klaar) + deel).status_code == 404


def test_a_team_leader_reads_the_pip_and_does_not_decide_on_what_she_cannot_see(klaar: Cast) -> None:
    stel_vast(klaar.client("karin"), klaar, vve="ja")
    saskia = klaar.client("saskia")
    gezien = tekst(saskia.get(pip(klaar)))
    assert "Wat nu geldt: versie 1" in gezien
    assert "Voorschool voor een kind" not in gezien
    assert saskia.get(pip(klaar, "voorvertoning")).status_code == 404
    assert saskia.post(pip(klaar, "concept"), {"pvt_uren": "1"}).status_code == 404


def test_the_form_of_a_change_is_folded_until_something_was_typed_in_it(klaar: Cast) -> None:
    karin = klaar.client("karin")
    stel_vast(karin, klaar)
    dicht = '<details class="meer"><summary>Wijzig een onderdeel</summary>'
    assert dicht in karin.get(pip(klaar)).content.decode()
    typ(karin, klaar, pvt_uren="16")
    gezien = karin.get(pip(klaar)).content.decode()
    assert dicht not in gezien
    assert '<details class="meer" open><summary>Wijzig een onderdeel</summary>' in gezien
