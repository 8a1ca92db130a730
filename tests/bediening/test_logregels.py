# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Of every request one line: which page, how it ended, how long. Never the path, the question or the body."""

import json

import pytest

from tests.bediening.draaien import Draaiend, wacht_tot

BSN = "123456782"


def test_a_request_is_one_line_with_its_number(draaiend: Draaiend) -> None:
    antwoord = draaiend.haal("/healthz")
    nummer = antwoord.koppen["x-request-id"]
    (regel,) = wacht_tot(lambda: draaiend.gelogd("verzoek", verzoek=nummer))
    assert {"route": "healthz", "methode": "GET", "status": 200}.items() <= regel.items()
    assert regel["ms"] >= 0


def test_the_number_of_a_proxy_is_kept(draaiend: Draaiend) -> None:
    nummer = "7f3d2c1a-0000-4000-8000-0123456789ab"
    assert draaiend.haal("/healthz", X_Request_ID=nummer).koppen["x-request-id"] == nummer
    assert wacht_tot(lambda: draaiend.gelogd("verzoek", verzoek=nummer))


@pytest.mark.parametrize("nummer", [BSN, "Amina Yilmaz, geboren 1990", "x" * 400, "7F3D 2C1A 0000 4000 8000"])
def test_a_number_that_could_hold_a_word_or_a_bsn_is_replaced(draaiend: Draaiend, nummer: str) -> None:
    assert draaiend.haal("/healthz", X_Request_ID=nummer).koppen["x-request-id"] != nummer


def test_nothing_of_who_it_was_about_stays_in_the_log(draaiend: Draaiend) -> None:
    pad = f"/dossiers/hlm-f6bd2d/{BSN}/?naam=Amina&bsn={BSN}"
    nummers = [
        draaiend.haal(pad, methode, Cookie="sessie=geheim123", Referer=f"http://127.0.0.1{pad}").koppen["x-request-id"]
        for methode in ("GET", "POST")
    ]
    nummers.append(draaiend.haal("/", Host="hlm-f6bd2d.example").koppen["x-request-id"])
    assert all(wacht_tot(lambda nummer=nummer: draaiend.gelogd("verzoek", verzoek=nummer)) for nummer in nummers)
    alles = json.dumps(draaiend.log())
    assert not any(woord in alles for woord in ("hlm-f6bd2d", BSN, "Amina", "geheim123"))
