# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Absence in two clicks: the pupil, and the days. It lands with the consulent, and the school sees how soon it was."""

import re
from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from regie.kern.kalender.maand import maandag_van
from tests.register.cast import Cast
from tests.reizen.dagen import morgen, vandaag
from tests.web.scherm import tekst_van
from tests.werk.keten.school import leerlingen

PAD = "/keten/verzuim/"


@pytest.fixture
def amal(cast: Cast) -> str:
    cast.staf()
    return leerlingen(cast, 1)[0]


def meld(client: Any, dossier: str, **velden: Any) -> Any:
    vast = {"stempel": str(uuid4()), "soort": "ongeoorloofd", "uren": "2,5", "periode": "vandaag"}
    return client.post(f"{PAD}{dossier}/", vast | velden)


def gemeld(cast: Cast) -> list[dict[str, Any]]:
    from regie.dossiers.vraag import rijen

    with cast.als("karin", vandaag()):
        return [rij["gegevens"] for rij in rijen("SELECT gegevens FROM gebeurtenis WHERE type = 'verzuimmelding'")]


@pytest.mark.parametrize("naam", ["karin", "saskia", "vera", "boris", "eva"])
def test_only_a_school_reports_here(cast: Cast, amal: str, naam: str) -> None:
    client = cast.client(naam)
    assert [client.get(pad).status_code for pad in (PAD, f"{PAD}{amal}/")] == [404, 404]


def test_two_clicks(cast: Cast, amal: str) -> None:
    tess = cast.client("tess")
    (pad,) = re.findall(rf'href="({PAD}[^"]+/)"', tess.get(PAD).content.decode())
    assert "Meld voor vandaag" in tekst_van(tess.get(pad))
    assert meld(tess, amal).status_code == 303
    assert "Het verzuim van Leerling Nummer0000 is gemeld bij de gemeente, op de dag zelf." in tekst_van(tess.get(PAD))
    (velden,) = gemeld(cast)
    assert (velden["periode_van"], velden["periode_tot"]) == (vandaag().isoformat(), vandaag().isoformat())
    assert (velden["aanbieder"], velden["soort"], velden["uren"]) == ("taalschool", "ongeoorloofd", 2.5)


def test_the_consulent_sees_it_as_news(cast: Cast, amal: str) -> None:
    from regie.dossiers.agenda import signalen

    meld(cast.client("tess"), amal)
    with cast.als("karin", vandaag()) as karin:
        assert [(een["type"], een["bron"], een["dossier"]) for een in signalen(karin, vandaag())] == [
            ("verzuimmelding", "school", amal)
        ]


def test_this_week_and_other_days(cast: Cast, amal: str) -> None:
    tess = cast.client("tess")
    meld(tess, amal, periode="week", uren="5")
    meld(tess, amal, periode="anders", van="2026-10-05", tot="2026-10-06")
    dagen = [(velden["periode_van"], velden["periode_tot"]) for velden in gemeld(cast)]
    assert sorted(dagen) == sorted(
        [(maandag_van(vandaag()).isoformat(), vandaag().isoformat()), ("2026-10-05", "2026-10-06")]
    )
    wacht = (vandaag() - date(2026, 10, 6)).days
    assert f"geoorloofd 2,5 {_voluit(vandaag())} {wacht} dagen erna" in tekst_van(tess.get(f"{PAD}{amal}/"))


def _voluit(dag: date) -> str:
    from regie.kern.termijnen.herleiding import voluit

    return voluit(dag)


def test_sent_twice_is_reported_once(cast: Cast, amal: str) -> None:
    tess, stempel = cast.client("tess"), str(uuid4())
    meld(tess, amal, stempel=stempel)
    meld(tess, amal, stempel=stempel)
    assert "Deze melding was al gedaan." in tekst_van(tess.get(PAD))
    assert len(gemeld(cast)) == 1
    anders = meld(tess, amal, stempel=stempel, uren="3")
    assert anders.status_code == 422
    assert len(gemeld(cast)) == 1


@pytest.mark.parametrize(
    ("velden", "wat"),
    [
        ({"soort": ""}, "Kies wat voor verzuim het was."),
        ({"uren": ""}, "Schrijf hoeveel uren er zijn gemist."),
        ({"uren": "lang"}, "Dit is geen aantal uren."),
        ({"uren": "0"}, "Dit aantal uren kan niet."),
        ({"uren": "-2"}, "Dit aantal uren kan niet."),
        ({"uren": "1,1"}, "Dit aantal uren kan niet."),
        ({"uren": "25"}, "Zoveel uren passen niet in deze dagen."),
        ({"periode": ""}, "Er is nog niet gekozen over welke dagen dit gaat."),
        ({"periode": "jaar"}, "Er is nog niet gekozen over welke dagen dit gaat."),
        ({"periode": "anders"}, "Dit veld is leeg."),
        ({"periode": "anders", "van": "2026-10-06", "tot": "2026-10-05"}, "De laatste dag ligt voor de eerste."),
        ({"periode": "anders", "van": "2026-10-06", "tot": morgen().isoformat()}, "Deze dag is nog niet geweest."),
        ({"periode": "anders", "van": "2026-06-01", "tot": "2026-06-02"}, "zij begon op 5 juni 2026."),
        ({"stempel": "x"}, "stempel"),
    ],
)
def test_what_cannot_be_reported(cast: Cast, amal: str, velden: dict[str, str], wat: str) -> None:
    antwoord = meld(cast.client("tess"), amal, **velden)
    assert antwoord.status_code == 422
    assert wat.lower() in tekst_van(antwoord).lower()
    assert gemeld(cast) == []


def test_of_who_is_not_ours_there_is_no_such_page(cast: Cast, amal: str) -> None:
    tess, thea = cast.client("tess"), cast.client("thea")
    assert tess.get(f"{PAD}{cast.dossier}/").status_code == 404
    assert meld(tess, cast.dossier).status_code == 404
    assert meld(thea, amal).status_code == 404
    assert gemeld(cast) == []


def test_before_the_school_took_somebody_on_there_is_nothing_to_report(cast: Cast, amal: str) -> None:
    cast.verwijs("taalschool", "leerroute", "v1")
    tess = cast.client("tess")
    assert cast.dossier not in tess.get(PAD).content.decode()
    assert tess.get(f"{PAD}{cast.dossier}/").status_code == 404


def test_the_hours_of_a_lesson_stand_there_already(cast: Cast, amal: str) -> None:
    from regie.werk.keten.groep.groepen import maak_groep, zet_leden

    with cast.als("tess", vandaag()) as wie:
        zet_leden(wie, maak_groep(wie, "NT2", "nt2", ["avond"], 150), [amal], date(2026, 9, 1))
    assert 'value="2,5"' in cast.client("tess").get(f"{PAD}{amal}/").content.decode()
