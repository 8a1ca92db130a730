# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A talk is recorded in one go: its notes, what was agreed, and what came of the earlier agreements."""

import re

import pytest

from tests.register.cast import Cast
from tests.web.dossier.lezen import verborgen
from tests.web.gesprek.blad import GESPREK, blad, leg_vast, plek, vastgelegd
from tests.web.intake.blad import noteer

AFSPRAAK = {"afspraak_1_wat": "belt de huisarts", "afspraak_1_wie": "inburgeraar", "afspraak_1_uiterlijk": "2026-12-10"}


def standen(cast: Cast) -> list[str]:
    """The fields that ask what came of an agreement, as the page has them."""
    pagina = cast.client("karin").get(plek(cast, "vastleggen/")).content.decode()
    return list(dict.fromkeys(re.findall(r'name="(stand_[^"]+)"', pagina)))


def test_notes_become_findings_and_agreements_become_terms(cast: Cast) -> None:
    noteer(cast.client("karin"), cast, "werk", "wil in een keuken werken")
    noteer(cast.client("karin"), cast, "wonen", "woont rustig")
    antwoord = leg_vast(cast, **AFSPRAAK)
    assert (antwoord.status_code, antwoord["Location"].split("#")[0]) == (303, plek(cast))
    (gesprek,) = vastgelegd(cast, "voortgangsgesprek")
    assert gesprek["gegevens"]["leefgebieden"] == ["werk"]
    assert [rij["gegevens"]["bevinding"] for rij in vastgelegd(cast, "intake_bevinding")] == [
        "wil in een keuken werken"
    ]
    (afspraak,) = vastgelegd(cast, "afspraak_gemaakt")
    assert {naam: afspraak["gegevens"][naam] for naam in ("wie", "wat", "uiterlijk")} == {
        "wie": "inburgeraar", "wat": "belt de huisarts", "uiterlijk": "2026-12-10",
    }  # fmt: skip
    with cast.als("karin"):
        from regie.dossiers.dossier import termijnen

        rijen = [rij for rij in termijnen(cast.dossier) if rij["termijn"] == "afspraak_inburgeraar"]
    assert [(rij["status"], rij["uiterlijk"].isoformat()) for rij in rijen] == [("loopt", "2026-12-10")]
    tekst = blad(cast)
    assert "belt de huisarts" in tekst
    assert "woont rustig" in cast.client("karin").get(plek(cast)).content.decode()


def test_sent_twice_is_recorded_once(cast: Cast) -> None:
    karin = cast.client("karin")
    velden = verborgen(karin.get(plek(cast, "vastleggen/"))) | GESPREK | AFSPRAAK
    assert [karin.post(plek(cast, "vastleggen/"), velden).status_code for _keer in range(2)] == [303, 303]
    assert len(vastgelegd(cast, "voortgangsgesprek", "afspraak_gemaakt")) == 2


def test_what_came_of_an_agreement_is_said_in_the_next_talk(cast: Cast) -> None:
    leg_vast(cast, **AFSPRAAK)
    assert "belt de huisarts (inburgeraar)" in blad(cast, "vastleggen/")
    (veld,) = standen(cast)
    assert leg_vast(cast, datum="2026-11-29", **{veld: "niet_nagekomen"}).status_code == 303
    assert "belt de huisarts inburgeraar, uiterlijk 10 december 2026, niet nagekomen" in blad(cast)
    assert leg_vast(cast, datum="2026-11-29", vorm="telefonisch", **{veld: "gedaan"}).status_code == 303
    assert "Er staan geen afspraken open." in blad(cast)
    assert [rij["gegevens"]["stand"] for rij in vastgelegd(cast, "afspraak_stand")] == ["gedaan", "niet_nagekomen"]


def test_what_was_said_of_an_agreement_never_moves_to_another(cast: Cast) -> None:
    """Sent twice, or after a colleague settled the first: the second agreement stays open."""
    leg_vast(cast, **AFSPRAAK, afspraak_2_wat="zoekt opvang", afspraak_2_wie="inburgeraar")
    karin, eerste = cast.client("karin"), standen(cast)[0]
    velden = verborgen(karin.get(plek(cast, "vastleggen/"))) | GESPREK | {"datum": "2026-11-29", eerste: "gedaan"}
    assert [karin.post(plek(cast, "vastleggen/"), velden).status_code for _keer in range(2)] == [303, 303]
    assert [rij["gegevens"]["stand"] for rij in vastgelegd(cast, "afspraak_stand")] == ["gedaan"]
    later = verborgen(karin.get(plek(cast, "vastleggen/"))) | GESPREK | {"vorm": "telefonisch", eerste: "gedaan"}
    assert karin.post(plek(cast, "vastleggen/"), later | {"datum": "2026-11-29"}).status_code == 303
    (open_,) = standen(cast)
    assert open_ != eerste


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"route_past": ""}, "Past de leerroute nog"),
        ({"route_past": "nee"}, "Schrijf waarom de leerroute misschien niet past."),
        ({"afspraak_1_wat": "belt"}, "Kies wie dit doet."),
        ({"afspraak_2_wie": "school"}, "Schrijf wat er is afgesproken, of maak deze afspraak leeg."),
        (AFSPRAAK | {"afspraak_1_uiterlijk": "2026-11-27"}, "Deze dag is voor het gesprek. Kies een latere dag."),
        ({"leefgebieden": []}, "Leefgebieden"),
        ({"datum": "2026-12-24"}, "datum"),
    ],
)
def test_what_is_not_said_is_asked_and_nothing_is_recorded(cast: Cast, velden: dict[str, str], fout: str) -> None:
    antwoord = leg_vast(cast, **velden)
    assert antwoord.status_code == 422
    assert fout.casefold() in antwoord.content.decode().casefold()
    assert vastgelegd(cast, "voortgangsgesprek", "afspraak_gemaakt") == []


def test_a_route_that_does_not_fit_is_said_with_its_reason_and_comes_back(cast: Cast) -> None:
    assert leg_vast(cast, route_past="twijfel", route_waarom="de lessen gaan te snel").status_code == 303
    assert vastgelegd(cast, "voortgangsgesprek")[0]["gegevens"]["route_waarom"] == "de lessen gaan te snel"
    assert "In het vorige gesprek was er twijfel of de leerroute past. Bekijk de leerroute" in blad(cast)


def test_who_wrote_meanwhile_is_read_before_the_talk_is_recorded(cast: Cast) -> None:
    karin = cast.client("karin")
    velden = verborgen(karin.get(plek(cast, "vastleggen/")))
    noteer(cast.client("saskia"), cast, "werk", "belde over een baan")
    antwoord = karin.post(plek(cast, "vastleggen/"), velden | GESPREK)
    assert antwoord.status_code == 422
    assert "Een collega schreef intussen verder." in antwoord.content.decode()
    assert "belde over een baan" in antwoord.content.decode()
    assert vastgelegd(cast, "voortgangsgesprek") == []
