# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of a dossier and the board ask the database as often for much as for little."""

import pytest

from tests.register.cast import Cast, importeer
from tests.verhaal import gebeurtenis

DOSSIER = 26  # one who has everything: an agenda, a household, organisations, letters
BORD = 14
PERSOON = "dossier,voornamen,achternaam,taal\n"


def vragen(cast: Cast, wie: str, pad: str) -> int:
    """How many questions a page asks when it was opened before, the log of what is read included."""
    from django.db import connections
    from django.test.utils import CaptureQueriesContext

    client = cast.client(wie)
    assert client.get(pad).status_code == 200
    with CaptureQueriesContext(connections["default"]) as gewoon, CaptureQueriesContext(connections["inzage"]) as log:
        client.get(pad)
    return len(gewoon) + len(log)


def mens(dossier: str) -> list[dict[str, object]]:
    return [
        gebeurtenis("dossier_geopend", "2026-09-01", dossier, groep="asiel_vergunning", wet="wi2021"),
        gebeurtenis("toewijzing", "2026-09-02", dossier, rol="regie", medewerker="karin"),
        gebeurtenis("koppeling", "2026-09-03", dossier, azc="Azc Dronten"),
    ]


def test_a_dossier_of_many_events_asks_no_more(gemeente: str, hosts: None) -> None:
    cast = Cast(gemeente, "veel")
    importeer(gemeente, [*mens("een"), *mens("veel")], personen=f"{PERSOON}een,Een,Ali,ar\nveel,Veel,Ali,ar\n")
    cast.staf()
    for dag in range(1, 29):
        cast.leg_vast("contact", f"2026-10-{dag:02}", kanaal="telefoon", richting="in", onderwerp="belt")
        cast.leg_vast("welkomstbericht", f"2026-10-{dag:02}", kanaal="brief", taal="ti")
    een, veel = (vragen(cast, "karin", f"/dossiers/{dossier}/") for dossier in ("een", "veel"))
    assert veel <= een + 2  # that some events are letters, and what the terms point at, is looked up once
    assert veel <= DOSSIER


@pytest.mark.parametrize("wie", ["karin", "saskia"])
def test_a_board_of_many_people_asks_no_more(gemeente: str, hosts: None, wie: str) -> None:
    cast = Cast(gemeente, "een")
    importeer(gemeente, mens("een"), personen=f"{PERSOON}een,Een,Ali,ar\n")
    cast.staf()
    een = vragen(cast, wie, "/instroom/")
    namen = [f"p{nummer:03}" for nummer in range(40)]
    regels = "".join(f"{naam},Naam,Ali,ar\n" for naam in namen)
    importeer(gemeente, [rij for naam in namen for rij in mens(naam)], personen=PERSOON + regels)
    assert vragen(cast, wie, "/instroom/") == een <= BORD
