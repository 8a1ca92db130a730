# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Seventy people on one day: recorded together, all or none, seen first, and pressed twice is once."""

import re
from typing import Any

import pytest

from tests.register.cast import Cast, importeer
from tests.register.privacy import verzoek
from tests.web.instroom.conftest import mens
from tests.web.scherm import tekst_van

DAG = "2026-11-28"
ZEVENTIG = [f"p{n:02}" for n in range(70)]


@pytest.fixture
def zeventig(cast: Cast) -> Cast:
    """Seventy people who have nobody yet and are not linked."""
    importeer(cast.gemeente, [rij for dossier in ZEVENTIG for rij in mens(dossier, consulent="")])
    return cast


def verborgen(antwoord: Any) -> dict[str, list[str]]:
    """What the form of the page sends along by itself."""
    velden: dict[str, list[str]] = {}
    for tag in re.findall(r"<input type=\"hidden\"[^>]+>", antwoord.content.decode()):
        naam, waarde = re.search(r'name="([^"]+)"', tag), re.search(r'value="([^"]*)"', tag)
        if naam and waarde:
            velden.setdefault(naam[1], []).append(waarde[1])
    return velden


def bekijk(client: Any, dossiers: list[str], **velden: Any) -> Any:
    eerste = client.post("/instroom/samen/", {"dossier": dossiers})
    return client.post("/instroom/samen/", verborgen(eerste) | {"datum": DAG} | velden)


def bevestig(client: Any, voorbeeld: Any) -> Any:
    return client.post("/instroom/samen/", verborgen(voorbeeld) | {"stap": "leg_vast"}, follow=True)


def tel(cast: Cast, type_: str) -> int:
    from regie.dossiers.vraag import rijen

    with cast.als("saskia"):
        return len(rijen("SELECT id FROM gebeurtenis WHERE type = %s AND datum = %s", [type_, DAG]))


ALLES = {
    "toewijzing": "on", "toewijzing-medewerker": "bas", "koppeling": "on", "huisvesting": "on",
    "huisvesting-soort": "tussenvoorziening", "kennismaking": "on", "kennismaking-vorm": "gemeentehuis",
}  # fmt: skip


def test_seventy_people_arrive_on_one_day(zeventig: Cast) -> None:
    saskia = zeventig.client("saskia")
    voorbeeld = bekijk(saskia, ZEVENTIG, **ALLES)
    assert "Voor 70 mensen wordt iets vastgelegd." in tekst_van(voorbeeld)
    assert tel(zeventig, "koppeling") == 0
    klaar = bevestig(saskia, voorbeeld)
    assert "Vastgelegd voor 70 mensen." in tekst_van(klaar)
    assert {type_: tel(zeventig, type_) for type_ in ("toewijzing", "koppeling", "huisvesting", "kennismaking")} == {
        "toewijzing": 70, "koppeling": 70, "huisvesting": 70, "kennismaking": 70,
    }  # fmt: skip
    assert "p69" in [rij["id"] for rij in _van(zeventig, "bas")]


def _van(cast: Cast, wie: str) -> list[dict[str, Any]]:
    from regie.dossiers.vraag import rijen

    with cast.als(wie):
        return rijen("SELECT id FROM dossier ORDER BY id")


def test_pressed_twice_is_once(zeventig: Cast) -> None:
    saskia = zeventig.client("saskia")
    voorbeeld = bekijk(saskia, ZEVENTIG[:3], koppeling="on")
    bevestig(saskia, voorbeeld)
    assert "Dit was al vastgelegd. Er is niets dubbel." in tekst_van(bevestig(saskia, voorbeeld))
    assert tel(zeventig, "koppeling") == 3


def test_the_preview_says_who_is_skipped_and_why(cast: Cast) -> None:
    saskia = cast.client("saskia")
    tekst = tekst_van(bekijk(saskia, ["amina", "yusuf", "nadia", "selam"], koppeling="on"))
    assert "Voor 1 persoon wordt iets vastgelegd. 3 mensen worden overgeslagen." in tekst
    assert "Amina Tesfay niets Koppeling aan de gemeente: dit staat al in het dossier" in tekst
    assert "Nadia Amrani niets Koppeling aan de gemeente: bij deze groep is er geen koppeling door het COA" in tekst
    assert "Selam Haile Koppeling aan de gemeente niets" in tekst


def test_a_place_to_live_waits_for_the_link_unless_it_is_recorded_with_it(cast: Cast) -> None:
    saskia = cast.client("saskia")
    woning = {"huisvesting": "on", "huisvesting-soort": "regulier"}
    assert "er is nog geen koppeling" in tekst_van(bekijk(saskia, ["selam"], **woning))
    assert "er is nog geen koppeling" not in tekst_van(bekijk(saskia, ["selam"], **woning, koppeling="on"))
    vroeg = woning | {"datum": "2026-09-30"}
    assert "deze dag ligt voor de koppeling" in tekst_van(bekijk(saskia, ["amina"], **vroeg))


def test_a_part_of_somebody_can_be_skipped(cast: Cast) -> None:
    saskia = cast.client("saskia")
    voorbeeld = bekijk(saskia, ["amina"], **ALLES)
    assert "Bij 1 van hen wordt een deel overgeslagen." in tekst_van(voorbeeld)
    bevestig(saskia, voorbeeld)
    assert (tel(cast, "koppeling"), tel(cast, "huisvesting"), tel(cast, "kennismaking")) == (0, 1, 1)


def test_what_somebody_else_recorded_meanwhile_is_seen_first(cast: Cast) -> None:
    saskia = cast.client("saskia")
    voorbeeld = bekijk(saskia, ["selam"], koppeling="on")
    cast.leg_vast("koppeling", "2026-11-27", "saskia", dossier="selam")
    antwoord = bevestig(saskia, voorbeeld)
    assert antwoord.status_code == 409
    assert "Intussen is er in een van deze dossiers iets veranderd." in tekst_van(antwoord)
    assert tel(cast, "koppeling") == 0


def test_a_restricted_dossier_is_skipped(cast: Cast) -> None:
    from regie.register.beperken import beperk

    id_ = verzoek(cast, "beperking")
    with cast.als("petra") as petra:
        beperk(petra, id_, "amina", "Amina zegt dat haar adres niet klopt; dat zoeken we uit.")
    saskia = cast.client("saskia")
    voorbeeld = bekijk(saskia, ["amina", "selam"], kennismaking="on", **{"kennismaking-vorm": "azc"})
    assert "de verwerking is beperkt: er mag nu niets worden vastgelegd" in tekst_van(voorbeeld)
    assert "1 persoon is overgeslagen." in tekst_van(bevestig(saskia, voorbeeld))
    assert tel(cast, "kennismaking") == 1


def test_nothing_chosen_is_said_at_the_form(cast: Cast) -> None:
    saskia = cast.client("saskia")
    antwoord = bekijk(saskia, ["amina"])
    assert antwoord.status_code == 422
    assert "Er is nog niets gekozen." in tekst_van(antwoord)
    leeg = bekijk(saskia, ["amina"], huisvesting="on")
    assert "Dit veld is leeg." in tekst_van(leeg)
    morgen = bekijk(saskia, ["amina"], kennismaking="on", datum="2099-01-01", **{"kennismaking-vorm": "azc"})
    assert "Deze dag is nog niet geweest." in tekst_van(morgen)


def test_the_button_of_a_line_asks_one_thing_of_one_person(cast: Cast) -> None:
    karin = cast.client("karin")
    eerste = karin.post(
        "/instroom/samen/", {"een": "kennismaking/amina", "dossier": ["yusuf"], "terug": "/instroom/?soort=gekoppeld"}
    )
    tekst = tekst_van(eerste)
    assert "Vastleggen voor 1 persoon" in tekst
    assert "Amina Tesfay" in tekst
    assert "Woonplek gekregen" not in tekst
    voorbeeld = karin.post("/instroom/samen/", verborgen(eerste) | {"datum": DAG, "kennismaking-vorm": "azc"})
    klaar = bevestig(karin, voorbeeld)
    assert "Vastgelegd voor 1 persoon." in tekst_van(klaar)
    assert klaar.redirect_chain[-1][0] == "/instroom/?soort=gekoppeld"


def test_a_consulent_cannot_give_people_away_or_choose_those_of_another(cast: Cast) -> None:
    karin = cast.client("karin")
    assert "Toegewezen" not in tekst_van(karin.post("/instroom/samen/", {"dossier": ["amina"]}))
    assert karin.post("/instroom/samen/", {"dossier": ["amina", "selam"]}).status_code == 404
    assert cast.client("bas").post("/instroom/samen/", {"een": "kennismaking/amina"}).status_code == 404


def test_nobody_chosen_goes_back_to_the_board(cast: Cast) -> None:
    antwoord = cast.client("saskia").post("/instroom/samen/", {"terug": "https://elders.example/"}, follow=True)
    assert antwoord.redirect_chain[-1][0] == "/instroom/"
    assert "Er is nog niemand gekozen." in tekst_van(antwoord)


def test_what_is_confirmed_is_what_was_shown(cast: Cast) -> None:
    saskia = cast.client("saskia")
    voorbeeld = bekijk(saskia, ["selam", "nadia"], kennismaking="on", **{"kennismaking-vorm": "azc"})
    anders = verborgen(voorbeeld) | {"stap": "leg_vast", "kennismaking-vorm": "gemeentehuis"}
    antwoord = saskia.post("/instroom/samen/", anders)
    assert antwoord.status_code == 409
    assert tel(cast, "kennismaking") == 0
