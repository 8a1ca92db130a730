# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is read of somebody: every group of attributes from events, at the end of the quarter."""

from typing import Any

from regie.kern.kalender.kwartaal import Kwartaal
from tests.swi.verhaal import begin, lesuren, mens, pip
from tests.verhaal import gebeurtenis


def test_a_beginner_has_only_the_duty() -> None:
    assert mens(begin()) == {
        "inburgering": {"groep": "asiel_vergunning", "datumKennisgeving": "2026-01-20"},
        "participatie": {"uren": 0},
        "moduleArbeidsmarktParticipatie": {"uren": 0},
    }


def test_the_intake_has_a_first_day_and_a_last() -> None:
    gesprek: dict[str, Any] = {"nummer": 1, "vorm": "gemeentehuis", "themas": ["taal"], "aanwezig": "alleen"}
    rijen = [
        *begin(),
        gebeurtenis("intakegesprek", "2026-02-01", **gesprek),
        gebeurtenis("intake_afgerond", "2026-03-01"),
    ]
    assert mens(rijen)["bredeIntake"] == {"startdatum": "2026-02-01", "einddatum": "2026-03-01"}


def test_the_first_plan_stays_and_a_change_has_a_day_a_reason_and_a_route() -> None:
    plan = pip(taalniveau="b1", intensiteit_uren_week=12.5, dagtekening="2026-04-02")
    rijen = [*begin(), plan, gebeurtenis("pip_gewijzigd", "2026-08-01", reden="routewijziging", leerroute="z")]
    gelezen = mens(rijen)
    assert gelezen["pip"] == {"datumEerste": "2026-04-02", "datumGeldend": "2026-08-01"}
    assert gelezen["leerroute"] == {
        "route": "z",
        "taalniveau": "b1",
        "urenPerWeek": 12.5,
        "wijzigingen": [{"datum": "2026-08-01", "reden": "routewijziging", "route": "z"}],
    }


def test_what_came_after_the_quarter_is_not_there_and_in_the_next_one_it_is() -> None:
    rijen = [*begin(), pip(), gebeurtenis("pip_gewijzigd", "2026-10-01", reden="overig")]
    assert "wijzigingen" not in mens(rijen)["leerroute"]
    assert len(mens(rijen, Kwartaal(2026, 4))["leerroute"]["wijzigingen"]) == 1


def test_what_was_recorded_later_was_not_known_then() -> None:
    vroeg, laat = {"vastgelegd_op": "2026-09-01"}, {"vastgelegd_op": "2026-10-20"}
    rijen = [rij | {"vastgelegd_op": "2026-09-01T12:00:00+02:00"} for rij in begin()]
    rijen += [gebeurtenis("voortgangsgesprek", "2026-08-01", vorm="azc", leefgebieden=["werk"], **vroeg)]
    rijen += [gebeurtenis("voortgangsgesprek", "2026-08-15", vorm="azc", leefgebieden=["werk"], **laat)]
    assert mens(rijen, bekend_op="2026-10-01")["voortgangsgesprekken"] == [{"datum": "2026-08-01"}]
    assert len(mens(rijen)["voortgangsgesprekken"]) == 2


def test_lessons_are_a_run_at_a_school_with_the_hours_of_that_school() -> None:
    start = {"aanbieder": "De Brug", "leerroute": "b1"}
    rijen = [
        *begin(),
        gebeurtenis("start_leerroute", "2026-05-01", **start),
        lesuren("2026-05-01", "2026-05-31", 40, aangeboden=50, geoorloofd_verzuim=6, ongeoorloofd_verzuim=4),
        lesuren("2026-06-01", "2026-06-30", 20.5, None),
        gebeurtenis("einde_leerroute", "2026-07-15", reden="overstap"),
        gebeurtenis("start_leerroute", "2026-09-01", aanbieder="Lingua", leerroute="b1"),
        lesuren("2026-09-01", "2026-09-30", 30, "Lingua"),
    ]
    assert mens(rijen)["cursussen"] == [
        {"aanbieder": "De Brug", "startdatum": "2026-05-01", "einddatum": "2026-07-15", "urenAangeboden": 70.5,
         "urenGevolgd": 60.5, "urenGeoorloofdVerzuim": 6, "urenOngeoorloofdVerzuim": 4},
        {"aanbieder": "Lingua", "startdatum": "2026-09-01", "urenAangeboden": 30, "urenGevolgd": 30,
         "urenGeoorloofdVerzuim": 0, "urenOngeoorloofdVerzuim": 0},
    ]  # fmt: skip


def test_hours_without_a_start_are_there_without_a_first_day() -> None:
    assert mens([*begin(), lesuren("2026-08-01", "2026-08-31", 10)])["cursussen"] == [
        {"aanbieder": "De Brug", "urenAangeboden": 10, "urenGevolgd": 10, "urenGeoorloofdVerzuim": 0,
         "urenOngeoorloofdVerzuim": 0}
    ]  # fmt: skip


def test_learning_to_read_is_what_the_school_said_and_the_hours_of_it() -> None:
    rijen = [
        *begin(),
        gebeurtenis("schoolintake", "2026-04-01", aanbieder="De Brug", alfabetiseren=True),
        gebeurtenis("schoolintake", "2026-05-01", aanbieder="De Brug"),
        lesuren("2026-08-01", "2026-08-31", 10, soort="alfabetisering"),
        lesuren("2026-08-01", "2026-08-31", 99),
    ]
    assert mens(rijen)["alfabetisering"] == {"nodig": True, "urenGevolgd": 10}


def test_a_period_that_runs_has_no_last_day() -> None:
    rijen = [
        *begin(),
        gebeurtenis("mb_start", "2026-02-01"),
        gebeurtenis("mb_einde", "2026-06-01"),
        gebeurtenis("mb_start", "2026-08-01"),
        gebeurtenis("mb_einde", "2026-11-01"),
        gebeurtenis("ontzorgen_start", "2026-03-01", vorm="wettelijk"),
    ]
    gelezen = mens(rijen)
    assert gelezen["maatschappelijkeBegeleiding"] == [
        {"startdatum": "2026-02-01", "einddatum": "2026-06-01"},
        {"startdatum": "2026-08-01"},
    ]
    assert gelezen["ontzorgen"] == [{"startdatum": "2026-03-01"}]


def test_the_parts_of_the_duty_have_their_days() -> None:
    rijen = [
        *begin(),
        pip(),
        gebeurtenis("map_start", "2026-05-01"),
        gebeurtenis("pvt_start", "2026-05-10"),
        gebeurtenis("pvt_afgerond", "2026-06-01", uren=12, activiteit="museum", ondertekend_op="2026-06-02"),
        gebeurtenis("afschaling", "2026-09-01", onderdelen=["lezen"], onderbouwing="na 600 uur"),
    ]
    gelezen = mens(rijen)
    assert gelezen["moduleArbeidsmarktParticipatie"] == {"startdatum": "2026-05-01", "uren": 0}
    assert gelezen["participatieverklaringstraject"] == {"startdatum": "2026-05-10", "datumOndertekening": "2026-06-02"}
    assert gelezen["afschalingen"] == [{"datum": "2026-09-01", "onderdelen": ["lezen"]}]


def test_enforcement_is_what_and_when_and_how_much_and_never_why() -> None:
    rijen = [
        *begin(),
        gebeurtenis("waarschuwing", "2026-05-01", aanleiding="kwam niet", verzendwijze="brief"),
        gebeurtenis("boete", "2026-06-01", artikel="22", bedrag_cent=5000, gedraging_op="2026-05-20"),
    ]
    assert mens(rijen)["handhaving"] == [
        {"soort": "waarschuwing", "datum": "2026-05-01"},
        {"soort": "boete", "datum": "2026-06-01", "bedragInCenten": 5000},
    ]


def test_the_end_is_only_there_while_the_dossier_is_closed() -> None:
    dicht = gebeurtenis("dossier_gesloten", "2026-08-01", reden="verhuisd")
    open_ = gebeurtenis("dossier_heropend", "2026-08-20", reden="kwam terug")
    assert mens([*begin(), dicht])["einde"] == {"datum": "2026-08-01", "reden": "verhuisd"}
    assert "einde" not in mens([*begin(), dicht, open_])
