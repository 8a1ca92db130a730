# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""From the dossier to the agenda: who records or corrects an appointment there, takes no room without keeping it."""

from typing import Any
from uuid import UUID

from tests.register.cast import VANDAAG, Cast
from tests.web.dossier.lezen import stuur
from tests.web.scherm import tekst_van
from tests.werk.agenda.bureau import klok, lees, maak_afspraak, plan_van

GEPLAND = "afspraak_gepland"


def plat(cast: Cast, client: Any, **anders: str) -> Any:
    """The plain form, sent."""
    velden = {
        "datum": VANDAAG.isoformat(),
        "afspraak_id": "a-1",
        "soort": "gesprek",
        "begin": "2037-12-08T10:00",
        "duur_minuten": "60",
    }
    return stuur(client, f"/dossiers/{cast.dossier}/vastleggen/{GEPLAND}/", **velden | anders)


def test_the_form_of_an_appointment_is_the_page_of_the_agenda_with_what_was_known(cast: Cast) -> None:
    pad = f"/dossiers/{cast.dossier}/vastleggen/{GEPLAND}/?begin=2037-12-08T10:00&duur_minuten=45&plaats=Dorpsstraat+4"
    antwoord = cast.client("karin").get(pad, follow=True)
    (adres, _status) = antwoord.redirect_chain[-1]
    assert adres.startswith(f"/dossiers/{cast.dossier}/afspraak/?")
    assert "Dorpsstraat" not in adres
    pagina = antwoord.content.decode()
    assert 'name="begin" value="2037-12-08T10:00"' in pagina
    assert 'name="minuten" value="45"' in pagina


def test_who_has_no_agenda_records_it_plainly_but_takes_no_room(cast: Cast, er_is: dict[str, UUID]) -> None:
    inge = cast.client("inge")
    cast.leg_vast("toewijzing", "2026-11-02", "saskia", rol="inkomen", medewerker="inge")
    geweigerd = plat(cast, inge, plaats="stadhuis, spreekkamer 1")
    assert geweigerd.status_code == 422
    assert "Spreekkamer 1 is een ruimte van de gemeente." in tekst_van(geweigerd)
    assert plat(cast, inge, plaats="Spreekkamer 12 van de school").status_code == 303


def test_an_appointment_that_is_still_to_come_is_corrected_by_moving_it(cast: Cast, er_is: dict[str, UUID]) -> None:
    id_ = maak_afspraak(cast, plan_van(klok(10), ruimte=er_is["spreekkamer 1"]))
    antwoord = cast.client("karin").get(f"/dossiers/{cast.dossier}/gebeurtenissen/{id_}/verbeteren/", follow=True)
    assert antwoord.redirect_chain[-1][0] == f"/dossiers/{cast.dossier}/afspraak/{id_}/verzetten/"
    assert "dan blijven de ruimte en de tijd vrij" in tekst_van(antwoord)
    assert lees(cast, id_)["ruimte"] == "Spreekkamer 1"


def test_one_that_has_been_is_corrected_as_everything_is(cast: Cast) -> None:
    begin = "2026-10-05T09:00:00+02:00"
    id_ = cast.leg_vast(GEPLAND, "2026-10-01", afspraak_id="a-1", soort="gesprek", begin=begin, duur_minuten=60)
    antwoord = cast.client("karin").get(f"/dossiers/{cast.dossier}/gebeurtenissen/{id_}/verbeteren/", follow=True)
    assert antwoord.redirect_chain == []
    assert antwoord.status_code == 200
