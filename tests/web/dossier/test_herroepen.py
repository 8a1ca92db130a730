# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Correcting and withdrawing: both or neither, with a reason, and what stood there stays to be seen."""

from typing import Any
from uuid import uuid4

import pytest

from tests.register.cast import PIP, Cast
from tests.web.dossier.lezen import ids, stuur, tekst, verborgen

GOED = {"datum": "2026-11-20", "kanaal": "telefoon", "richting": "in", "onderwerp": "over het werk"}


@pytest.fixture
def contact(cast: Cast) -> str:
    return str(cast.leg_vast("contact", "2026-11-20", kanaal="telefoon", richting="in", onderwerp="over de huur"))


def adres(cast: Cast, id_: str, wat: str = "verbeteren") -> str:
    return f"/dossiers/{cast.dossier}/gebeurtenissen/{id_}/{wat}/"


def test_the_form_to_correct_begins_with_what_was_recorded(cast: Cast, contact: str) -> None:
    antwoord = cast.client("karin").get(adres(cast, contact))
    assert "over de huur</textarea>" in antwoord.content.decode()
    gezien = tekst(antwoord)
    assert "Nu staat er: 20 november 2026" in gezien
    assert "Nu staat er: over de huur" in gezien


def test_a_correction_withdraws_the_old_and_records_the_new(cast: Cast, contact: str) -> None:
    karin = cast.client("karin")
    antwoord = stuur(karin, adres(cast, contact), **GOED, waarom="verkeerd onderwerp")
    assert antwoord.status_code == 303
    bladzijde = karin.get(antwoord["Location"])
    nieuw, oud = ids(bladzijde)[:2]
    assert (nieuw != contact, oud) == (True, contact)
    gezien = tekst(bladzijde)
    assert "Verbeterd: Contact." in gezien
    assert "Verbeterd of ingetrokken op" in gezien
    assert "verkeerd onderwerp" in gezien
    assert "over het werk" in gezien


def test_a_correction_without_a_reason_or_a_change_is_refused(cast: Cast, contact: str) -> None:
    karin = cast.client("karin")
    zonder_reden = stuur(karin, adres(cast, contact), **GOED)
    assert zonder_reden.status_code == 422
    assert "Schrijf kort wat er niet klopt." in tekst(zonder_reden)
    niets_anders = stuur(karin, adres(cast, contact), **GOED | {"onderwerp": "over de huur"}, waarom="zomaar")
    assert niets_anders.status_code == 422
    assert "U heeft nog niets veranderd." in tekst(niets_anders)
    assert "Verbeterd of ingetrokken" not in tekst(karin.get(f"/dossiers/{cast.dossier}/"))


def test_a_correction_that_the_kern_refuses_leaves_the_old_one_standing(cast: Cast, contact: str) -> None:
    karin = cast.client("karin")
    antwoord = stuur(karin, adres(cast, contact), **GOED | {"datum": "2030-01-01"}, waarom="andere dag")
    assert antwoord.status_code == 422
    assert "Verbeterd of ingetrokken" not in tekst(karin.get(f"/dossiers/{cast.dossier}/"))


@pytest.mark.parametrize("wat", ["verbeteren", "intrekken"])
def test_sending_twice_does_it_once(cast: Cast, contact: str, wat: str) -> None:
    karin = cast.client("karin")
    velden = verborgen(karin.get(adres(cast, contact, wat))) | GOED | {"waarom": "verkeerd onderwerp"}
    assert karin.post(adres(cast, contact, wat), velden).status_code == 303
    tweede = karin.post(adres(cast, contact, wat), velden)
    assert "Dit was al vastgelegd: Contact." in tekst(karin.get(tweede["Location"]))


@pytest.mark.parametrize("wat", ["verbeteren", "intrekken"])
def test_who_comes_too_late_is_told_and_changes_nothing(cast: Cast, contact: str, wat: str) -> None:
    karin, saskia = cast.client("karin"), cast.client("saskia")
    velden = verborgen(karin.get(adres(cast, contact, wat))) | GOED | {"waarom": "verkeerd onderwerp"}
    stuur(saskia, adres(cast, contact, "intrekken"), waarom="dubbel")
    verouderd = karin.post(adres(cast, contact, wat), velden)
    assert verouderd.status_code == 409
    assert "verkeerd onderwerp" in verouderd.content.decode()
    nog_eens = karin.post(adres(cast, contact, wat), velden | verborgen(verouderd))
    assert nog_eens.status_code == 422
    assert "Deze registratie kan niet (meer) worden ingetrokken." in tekst(nog_eens)
    assert "is al verbeterd of ingetrokken" in tekst(karin.get(adres(cast, contact, wat)))


def test_what_is_withdrawn_no_longer_counts_and_stays_to_be_seen(cast: Cast) -> None:
    karin = cast.client("karin")
    cast.klaar_voor_pip()
    pip = str(cast.leg_vast("pip_vastgesteld", "2026-11-20", **PIP))
    antwoord = stuur(karin, adres(cast, pip, "intrekken"), waarom="verkeerd dossier")
    bladzijde = karin.get(antwoord["Location"])
    gezien = tekst(bladzijde)
    assert "Ingetrokken: PIP vastgesteld." in gezien
    assert "PIP vaststellen" in gezien.split(" Wat nu ")[1].split(" Afspraken ")[0]
    assert "Verbeterd of ingetrokken op" in gezien
    assert "verkeerd dossier" in gezien
    assert f"/gebeurtenissen/{pip}/verbeteren/" not in bladzijde.content.decode()


def test_an_event_that_is_not_there_does_not_exist(cast: Cast, contact: str) -> None:
    karin = cast.client("karin")
    for wat in ("verbeteren", "intrekken"):
        assert karin.get(adres(cast, str(uuid4()), wat)).status_code == 404


@pytest.mark.parametrize("naam", ["bas", "milan"])
@pytest.mark.parametrize("wat", ["verbeteren", "intrekken"])
def test_nobody_corrects_in_a_dossier_of_another(cast: Cast, contact: str, naam: str, wat: str) -> None:
    client = cast.client(naam)
    assert client.get(adres(cast, contact, wat)).status_code == 404
    assert client.post(adres(cast, contact, wat), GOED | {"waarom": "x"}).status_code == 404


def test_who_may_not_see_all_of_it_cannot_correct_or_withdraw_it(cast: Cast) -> None:
    """A team leader sees that the talk was held, not who was there: withdrawing would have to repeat that."""
    velden: dict[str, Any] = {"nummer": 1, "vorm": "gemeentehuis", "themas": ["werk"], "aanwezig": "met_partner",
                              "apart_gesproken": True, "gewezen_op_apart_gesprek": True}  # fmt: skip
    gesprek = str(cast.leg_vast("intakegesprek", "2026-11-20", **velden))
    saskia = cast.client("saskia")
    bladzijde = saskia.get(f"/dossiers/{cast.dossier}/")
    assert gesprek in ids(bladzijde)
    assert f"/gebeurtenissen/{gesprek}/" not in bladzijde.content.decode()
    for wat in ("verbeteren", "intrekken"):
        assert saskia.get(adres(cast, gesprek, wat)).status_code == 404
        assert saskia.post(adres(cast, gesprek, wat), {"waarom": "x"}).status_code == 404


def test_a_withdrawal_cannot_itself_be_withdrawn(cast: Cast, contact: str) -> None:
    karin = cast.client("karin")
    velden = verborgen(karin.get(adres(cast, contact, "intrekken"))) | {"waarom": "dubbel"}
    karin.post(adres(cast, contact, "intrekken"), velden)
    assert karin.get(adres(cast, velden["gebeurtenis_id"], "intrekken")).status_code == 404
