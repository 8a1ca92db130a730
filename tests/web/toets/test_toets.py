# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Test and school of one person: what the test says by its day, who may supervise it, and which schools were seen."""

from datetime import date
from typing import Any

import pytest

from tests.register.cast import PIP, SCHOOL, Cast
from tests.web.dossier.lezen import stuur, tekst
from tests.web.intake.test_gesprek import onder_beleid
from tests.werk.brieven.bureau import tijdlijn

TOETS = {"datum": "2026-11-20", "versie": "2", "apparaat": "muis", "uitleg": "ja", "uitleg_tolk": "telefonisch"}


@pytest.fixture
def cast(cast: Cast) -> Cast:
    """Karin's certificate for the test ended on 15 November, that of Bas goes on."""
    from regie.toegang.personeel import zet_kwalificatie

    with cast.als("fenna") as fenna:
        zet_kwalificatie(fenna, "karin", "Leerbaarheidstoets", date(2026, 11, 15))
        zet_kwalificatie(fenna, "bas", "leerbaarheidstoets", date(2027, 11, 15))
        zet_kwalificatie(fenna, "saskia", "brede intake", None)
    return cast


def plek(cast: Cast, type_: str = "") -> str:
    return f"/dossiers/{cast.dossier}/toets/" + (f"{type_}/" if type_ else "")


def lees(cast: Cast, naam: str = "karin") -> str:
    return tekst(cast.client(naam).get(plek(cast)))


def doe(cast: Cast, type_: str, naam: str = "karin", **velden: Any) -> Any:
    return stuur(cast.client(naam), plek(cast, type_), **({"datum": "2026-11-20"} | velden))


def test_it_begins_with_the_test_and_trial_lessons(cast: Cast) -> None:
    html = lees(cast)
    assert "Doe de leerbaarheidstoets" in html
    assert "Regel proeflessen" in html
    assert "De toets beslist nooit alleen." in html


def test_after_the_plan_nothing_of_it_is_asked_any_more(cast: Cast) -> None:
    cast.klaar_voor_pip()
    cast.leg_vast("leerbaarheidstoets", "2026-11-12", score=30)
    assert "Vertel de uitslag" in lees(cast)
    cast.leg_vast("pip_vastgesteld", "2026-11-20", **PIP)
    html = lees(cast)
    assert "Er is nu niets te doen voor de toets of een school." in html
    assert "Vertel de uitslag" not in html


@pytest.mark.parametrize("naam", ["bas", "inge", "milan", "tess", "eva"])
def test_who_is_not_of_this_dossier_sees_nothing(cast: Cast, naam: str) -> None:
    for type_ in ("", "leerbaarheidstoets", "schoolkeuze"):
        assert cast.client(naam).get(plek(cast, type_)).status_code == 404


def test_a_test_is_recorded_with_how_it_went_and_then_told(cast: Cast) -> None:
    assert (
        doe(cast, "leerbaarheidstoets", **TOETS, score="27", begeleider="bas", storing="Scherm viel uit.").status_code
        == 303
    )
    [toets], [zitting] = tijdlijn(cast, "leerbaarheidstoets"), tijdlijn(cast, "toetszitting")
    assert toets["gegevens"]["zitting_id"] == zitting["gegevens"]["zitting_id"]
    assert zitting["gegevens"]["storing"] == "Scherm viel uit."
    assert (zitting["gegevens"]["uitleg"], zitting["gegevens"]["uitleg_tolk"]) == (True, "telefonisch")
    html = lees(cast)
    assert "27 van 40; de grens was 28. Volgens de toets is B1 niet haalbaar." in html
    assert "Bas Smit" in html
    assert "Vertel de uitslag" in html
    assert doe(cast, "toetsuitslag_verteld", toets_id=toets["id"], tolk="aanwezig").status_code == 303
    assert tijdlijn(cast, "toetsuitslag_verteld")[0]["gegevens"]["door"] == "karin"
    assert "Vertel de uitslag" not in lees(cast)


def test_the_threshold_is_that_of_the_day_of_the_test(cast: Cast) -> None:
    cast.leg_vast("leerbaarheidstoets", "2023-04-11", score=29)
    cast.leg_vast("leerbaarheidstoets", "2023-04-12", score=29)
    html = lees(cast)
    assert "29 van 40; de grens was 31. Volgens de toets is B1 niet haalbaar." in html
    assert "29 van 40; de grens was 28. Volgens de toets is B1 haalbaar." in html
    assert "Deze toets is kort na de vorige gedaan." in html


def test_a_certificate_that_had_ended_or_is_not_there_is_refused(cast: Cast) -> None:
    antwoord = doe(cast, "leerbaarheidstoets", **TOETS, score="30", begeleider="karin")
    assert antwoord.status_code == 422
    assert "Het certificaat van Karin de Vries liep tot en met 15 november 2026." in tekst(antwoord)
    assert doe(cast, "leerbaarheidstoets", **TOETS, score="30", begeleider="saskia").status_code == 422
    op_tijd = TOETS | {"datum": "2026-11-15"}
    assert doe(cast, "leerbaarheidstoets", **op_tijd, score="30", begeleider="karin").status_code == 303


def test_a_test_that_was_not_finished_has_no_score(cast: Cast) -> None:
    assert doe(cast, "leerbaarheidstoets", **TOETS, score="12", niet_af="ja").status_code == 422
    assert doe(cast, "leerbaarheidstoets", **TOETS, score="").status_code == 422
    assert doe(cast, "leerbaarheidstoets", **TOETS, score="41").status_code == 422
    assert doe(cast, "leerbaarheidstoets", **TOETS, score="", niet_af="ja").status_code == 303
    assert tijdlijn(cast, "leerbaarheidstoets") == []
    assert "De vorige keer is de toets niet afgemaakt." in lees(cast)


def test_scores_that_differ_much_are_shown(cast: Cast) -> None:
    cast.leg_vast("leerbaarheidstoets", "2026-01-10", score=12, versie="1")
    cast.leg_vast("leerbaarheidstoets", "2026-11-10", score=34, versie="2")
    html = lees(cast)
    assert "De score is heel anders dan de vorige keer." in html
    assert "Deze toets is van een andere versie." in html
    assert "kort na de vorige" not in html


def test_the_ground_of_an_exemption_is_for_who_may_see_health(cast: Cast) -> None:
    assert cast.client("saskia").get(plek(cast, "lbt_ontheffing")).status_code == 404
    assert doe(cast, "lbt_ontheffing", grond="visueel").status_code == 303
    assert "visuele beperking" in lees(cast)
    voor_saskia = lees(cast, "saskia")
    assert "Ontheffing van de leerbaarheidstoets" in voor_saskia
    assert "visuele beperking" not in voor_saskia
    assert "Vraag een tweede beoordeling" in lees(cast)


def test_lessons_at_two_schools_then_a_choice_in_own_words(cast: Cast) -> None:
    assert doe(cast, "proefles", aanbieder=SCHOOL).status_code == 303
    assert "Wie op meer scholen keek, kiest beter." in lees(cast)
    assert doe(cast, "proefles", aanbieder="", andere_school="Taalhuis Oost").status_code == 303
    assert "Regel proeflessen" not in lees(cast)
    assert doe(cast, "schoolkeuze", aanbieder="", motivering="Dichtbij.").status_code == 422
    assert doe(cast, "schoolkeuze", aanbieder=SCHOOL, andere_school="X", motivering="Dichtbij.").status_code == 422
    assert doe(cast, "schoolkeuze", aanbieder=SCHOOL, motivering="Dichtbij, en mijn zus zit daar.").status_code == 303
    html = lees(cast)
    assert "Taalschool De Brug" in html
    assert "Dichtbij, en mijn zus zit daar." in html
    assert "Vraag de school om een intake" in html


def test_the_intake_of_the_school_lands_here(cast: Cast) -> None:
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    cast.leg_vast("schoolintake", "2026-11-18", "tess", aanbieder=SCHOOL, advies_leerroute="b1", alfabetiseren=False)
    html = lees(cast)
    assert "Intake bij de school" in html
    assert "B1-route" in html


def test_after_a_trial_period_the_school_decides(cast: Cast) -> None:
    assert doe(cast, "proefperiode", aanbieder="", andere_school="Aventus", tot="2027-01-20").status_code == 303
    assert "Wacht op het besluit van de school" in lees(cast)
    assert doe(cast, "toelating", aanbieder="", andere_school="Aventus", besluit="toegelaten").status_code == 303
    assert "Wacht op het besluit van de school" not in lees(cast)


def beginwaarde(cast: Cast, type_: str, veld: str) -> str:
    """What stands in a field of a form that is opened."""
    import re

    html = cast.client("karin").get(plek(cast, type_)).content.decode()
    velden = re.findall(rf'<input[^>]*name="{veld}"[^>]*>', html)
    lijst = re.search(rf'<select[^>]*name="{veld}".*?</select>', html, re.DOTALL)
    if lijst is not None:
        velden = re.findall(r"<option[^>]* selected[^>]*>", lijst[0])
    elif 'type="radio"' in "".join(velden):
        velden = [een for een in velden if " checked" in een]
    waarden = [gevonden[1] for een in velden if (gevonden := re.search(r' value="([^"]*)"', een))]
    return waarden[0] if waarden else ""


def test_the_form_begins_with_the_school_that_is_known(cast: Cast) -> None:
    doe(cast, "schoolkeuze", aanbieder=SCHOOL, motivering="Dichtbij.")
    assert beginwaarde(cast, "schoolintake", "aanbieder") == SCHOOL
    assert beginwaarde(cast, "proefperiode", "aanbieder") == SCHOOL
    doe(cast, "proefperiode", aanbieder="", andere_school="Aventus", tot="2027-01-20")
    assert "De proefperiode loopt tot en met 20 januari 2027." in lees(cast)
    assert beginwaarde(cast, "toelating", "andere_school") == "Aventus"
    assert beginwaarde(cast, "toelating", "besluit") != "toegelaten"  # the school decides


def test_a_trial_begins_with_the_last_day_that_the_gemeente_gave_it(cast: Cast) -> None:
    assert beginwaarde(cast, "proefperiode", "tot") == ""  # this gemeente says nothing of it
    onder_beleid(cast, "deventer")
    assert beginwaarde(cast, "proefperiode", "tot") == "2027-01-29"


def test_a_second_opinion_begins_with_who_was_asked(cast: Cast) -> None:
    doe(cast, "lbt_ontheffing", grond="visueel")
    cast.leg_vast("wacht_op_derde", "2026-11-20", partij="Visio")
    assert "U wacht op Visio, sinds 20 november 2026." in lees(cast)
    assert beginwaarde(cast, "tweede_beoordeling", "instelling") == "Visio"
    cast.leg_vast("informatie_ontvangen", "2026-11-25", partij="Visio")
    assert beginwaarde(cast, "tweede_beoordeling", "instelling") == ""
    doe(cast, "tweede_beoordeling", instelling="Visio", advies_leerroute="b1")
    assert "Vraag een tweede beoordeling" not in lees(cast)
