# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A pause with a day to look again, hours on another route, and more time from DUO."""

import pytest

from tests.register.cast import Cast
from tests.web.besluiten.stappen import met_pip, met_uren, over, plek, stuur
from tests.web.dossier.lezen import tekst


@pytest.fixture
def cast(cast: Cast) -> Cast:
    cast.staf()
    return cast


def van(cast: Cast, type_: str) -> list[dict[str, object]]:
    from regie.dossiers.dossier import van_type

    with cast.als("karin"):
        return [rij["gegevens"] for rij in van_type(cast.dossier, [type_])]


# ------------------------------------------------------------------------------------------------------------- pause


def test_a_pause_begins_with_a_reason_a_planned_end_and_a_day_to_look_again(cast: Cast) -> None:
    met_pip(cast)
    karin = cast.client("karin")
    assert "De inburgeringstermijn loopt door." in tekst(karin.get(plek(cast, "pauze")))
    velden = {"reden": "behandeling", "gepland_tot": over(12), "bekijken_op": over(6)}
    assert stuur(karin, plek(cast, "pauze"), **velden).status_code == 303
    assert van(cast, "opschorting_start") == [{"reden": "behandeling", "gepland_tot": over(12)}]
    (afspraak,) = van(cast, "afspraak_gemaakt")
    assert (afspraak["wie"], afspraak["uiterlijk"]) == ("gemeente", over(6))
    assert "behandeling" not in str(afspraak)
    assert "Er is nu een pauze." in tekst(karin.get(plek(cast, "pauze")))


def test_a_pause_sent_twice_is_one_pause_with_one_appointment(cast: Cast) -> None:
    from tests.web.pip.stappen import verborgen

    met_pip(cast)
    karin = cast.client("karin")
    velden = verborgen(karin.get(plek(cast, "pauze"))) | {
        "datum": "2026-11-29", "reden": "overig", "bekijken_op": over(6)}  # fmt: skip
    from django.test import Client

    assert isinstance(karin, Client)
    karin.post(plek(cast, "pauze"), velden)
    karin.post(plek(cast, "pauze"), velden)
    assert len(van(cast, "opschorting_start")) == 1
    assert len(van(cast, "afspraak_gemaakt")) == 1


def test_a_pause_ends_and_another_can_begin(cast: Cast) -> None:
    met_pip(cast)
    cast.leg_vast("opschorting_start", "2026-11-15", reden="overig")
    karin = cast.client("karin")
    assert stuur(karin, plek(cast, "pauze")).status_code == 303
    assert len(van(cast, "opschorting_einde")) == 1
    assert "Van 15 november 2026 tot 29 november 2026." in tekst(karin.get(plek(cast, "pauze")))


@pytest.mark.parametrize(("velden", "gezegd"), [
    ({"datum": "2026-10-01"}, "Op deze dag is er nog geen PIP."),
    ({"gepland_tot": "2026-11-29"}, "Het geplande einde ligt niet na het begin."),
    ({"bekijken_op": "2026-11-29"}, "Deze dag ligt niet na het begin van de pauze."),
    ({"reden": ""}, "Reden"),
])  # fmt: skip
def test_a_pause_that_cannot_be_is_refused(cast: Cast, velden: dict[str, str], gezegd: str) -> None:
    met_pip(cast)
    goed = {"reden": "overig", "bekijken_op": over(6)}
    antwoord = stuur(cast.client("karin"), plek(cast, "pauze"), **(goed | velden))
    assert antwoord.status_code == 422
    assert gezegd in tekst(antwoord)
    assert van(cast, "opschorting_start") == []


def test_a_pause_cannot_end_before_it_began(cast: Cast) -> None:
    met_pip(cast)
    cast.leg_vast("opschorting_start", "2026-11-15", reden="overig")
    antwoord = stuur(cast.client("karin"), plek(cast, "pauze"), datum="2026-11-15")
    assert antwoord.status_code == 422
    assert "geen begin op een eerdere dag (Pauze in het traject)" in tekst(antwoord)


# ------------------------------------------------------------------------------------------------------- other route


def test_the_page_of_another_route_says_until_when_and_what_goes_along(cast: Cast) -> None:
    met_uren(met_pip(cast), 30)
    bladzijde = tekst(cast.client("karin").get(plek(cast, "route")))
    assert "De leerroute is nu: B1-route." in bladzijde
    assert "Wijzigen kan tot en met 12 mei 2028." in bladzijde
    assert "2 uur les telt hier vanzelf mee." in bladzijde
    assert "28 uur telde mee door een besluit voor de oude leerroute." in bladzijde


def test_hours_counted_for_the_old_route_are_counted_for_the_new_one_by_decision(cast: Cast) -> None:
    met_uren(met_pip(cast), 30)
    karin = cast.client("karin")
    te_veel = stuur(karin, plek(cast, "route"), norm="z_cursus", uren="28,25")
    assert te_veel.status_code == 422
    assert "hoogstens 28 uur" in tekst(te_veel)
    assert stuur(karin, plek(cast, "route"), norm="z_cursus", uren="28").status_code == 303
    assert {"norm": "z_cursus", "uren": 28, "grond": "routewijziging"} in van(cast, "uren_verrekend")
    assert "Er zijn geen uren waarover u nog moet besluiten." in tekst(karin.get(plek(cast, "route")))


def test_without_a_pip_there_is_no_route_to_change(cast: Cast) -> None:
    bladzijde = tekst(cast.client("karin").get(plek(cast, "route")))
    assert "Er is nog geen PIP." in bladzijde


# --------------------------------------------------------------------------------------------------------- more time


def test_the_grounds_say_that_duo_decides_and_when_one_can_ask(cast: Cast) -> None:
    met_pip(cast)
    bladzijde = tekst(cast.client("karin").get(plek(cast, "verlenging")))
    assert "DUO beslist over verlenging, de gemeente niet." in bladzijde
    assert "Dat is nu nog te vroeg." in bladzijde
    assert "Geen aanbod op tijd" in bladzijde
    assert "Schrijf de verklaring van de gemeente" in bladzijde


def test_without_a_pip_there_is_no_term_to_extend(cast: Cast) -> None:
    assert "Er is dus nog niets om te verlengen." in tekst(cast.client("karin").get(plek(cast, "verlenging")))


def test_the_request_at_duo_is_recorded_and_its_term_runs(cast: Cast) -> None:
    from regie.dossiers.dossier import termijnen

    met_pip(cast)
    karin = cast.client("karin")
    assert stuur(karin, plek(cast, "verlenging"), datum="2026-11-28").status_code == 303
    (aanvraag,) = van(cast, "aanvraag_duo")
    assert aanvraag["soort"] == "verlenging"
    with cast.als("karin"):
        assert "verlenging_besluit" in {rij["termijn"] for rij in termijnen(cast.dossier)}
    assert "Aangevraagd op 28 november 2026." in tekst(karin.get(plek(cast, "verlenging")))


def test_the_statement_of_the_college_is_a_letter(cast: Cast) -> None:
    bladzijde = tekst(cast.client("karin").get(f"/dossiers/{cast.dossier}/brief/?sjabloon=verklaring_aanbod"))
    assert "Of en wanneer er een aanbod was" in bladzijde


def test_a_teamleider_has_the_overview_without_the_decisions_on_the_pip(cast: Cast) -> None:
    bladzijde = tekst(cast.client("saskia").get(plek(cast)))
    assert "Pauze in het traject" in bladzijde
    assert "Examen op A2" not in bladzijde
    assert "Examen op A2" in tekst(cast.client("karin").get(plek(cast)))
    assert cast.client("milan").get(plek(cast)).status_code == 404
