# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""After a look one goes back: what was typed is still there, is changed, and is looked at again; nothing was sent."""

import re
from typing import Any
from uuid import UUID

import pytest

from tests.register.cast import Cast
from tests.web.brieven.test_brief import pad_van, schrijf
from tests.web.brieven.test_partij import allen, briefvelden, maak
from tests.web.scherm import tekst_van
from tests.werk.brieven.bureau import AFSPRAAK, bezorg, taken, tijdlijn
from tests.werk.brieven.postkantoor import NA, Postkantoor


def ingevuld(antwoord: Any) -> dict[str, str]:
    """What stands in the form to change it."""
    deel = antwoord.content.decode().split('value="herschrijf"')[1].split("</form>")[0]
    return dict(re.findall(r'name="(dag|tijd|plaats|groep)" value="([^"]*)"', deel))


def test_what_was_typed_is_there_and_the_letter_says_what_it_became(cast: Cast, kantoor: Postkantoor) -> None:
    client, antwoord = cast.client("karin"), schrijf(cast, "oproep_1", **AFSPRAAK)
    pad = pad_van(antwoord)
    assert ingevuld(antwoord) == AFSPRAAK
    weer = client.post(pad, {"doe": "herschrijf", **AFSPRAAK, "dag": "2026-12-08"}, follow=True)
    assert pad_van(weer) == pad
    assert "De brief is aangepast. Bekijk hem nog een keer." in tekst_van(weer)
    assert "dinsdag 8 december 2026" in weer.content.decode()
    assert "maandag 7 december 2026" not in weer.content.decode()
    assert '<div class="brieven__blad" lang="ar" dir="rtl">' in weer.content.decode()
    assert ingevuld(weer)["dag"] == "2026-12-08"
    assert taken(cast) == []


def test_what_is_wrong_is_told_at_its_field_and_the_letter_stays_as_it_was(cast: Cast, kantoor: Postkantoor) -> None:
    client, pad = cast.client("karin"), pad_van(schrijf(cast, "oproep_1", **AFSPRAAK))
    fout = client.post(pad, {"doe": "herschrijf", **AFSPRAAK, "tijd": "99:99"})
    assert fout.status_code == 422
    assert "Deze tijd bestaat niet." in tekst_van(fout)
    assert ingevuld(fout)["tijd"] == "99:99"
    assert ingevuld(client.get(pad)) == AFSPRAAK


def test_once_it_was_sent_nothing_changes(cast: Cast, kantoor: Postkantoor) -> None:
    client, pad = cast.client("karin"), pad_van(schrijf(cast, "oproep_1", **AFSPRAAK))
    client.post(pad, {"doe": "verstuur"})
    client.post(pad, {"doe": "herschrijf", **AFSPRAAK, "dag": "2026-12-08"})
    assert "maandag 7 december 2026" in client.get(pad).content.decode()
    assert "herschrijf" not in client.get(pad).content.decode()


@pytest.mark.usefixtures("kantoor")
def test_of_a_batch_all_letters_change_and_what_was_typed_for_one_stays(cast: Cast) -> None:
    client, antwoord = cast.client("karin"), maak(cast)
    pad, brieven = pad_van(antwoord), briefvelden(antwoord)
    assert ingevuld(antwoord)["plaats"] == AFSPRAAK["plaats"]
    eigen = f"/dossiers/{cast.dossier}/brief/{_van(client, cast, pad)}/"
    client.post(eigen, {"doe": "herschrijf", "groep": "Voorlichting", **AFSPRAAK, "tijd": "14:00"})
    velden = {"doe": "herschrijf", "groep": "Voorlichting", **AFSPRAAK, "plaats": "De Bieb"}
    weer = client.post(pad, velden, follow=True)
    assert f"{len(brieven)} brieven zijn aangepast. Bekijk ze nog een keer." in tekst_van(weer)
    assert ingevuld(weer)["plaats"] == "De Bieb"
    amina = client.get(eigen).content.decode()
    assert "De Bieb" in amina
    assert "14:00" in amina or "14.00" in amina


def _van(client: Any, cast: Cast, pad: str) -> str:
    """The letter of Amina in a batch."""
    gevonden = re.search(rf"/dossiers/{cast.dossier}/brief/([0-9a-f-]{{36}})/", client.get(pad).content.decode())
    assert gevonden
    return gevonden[1]


def test_a_letter_that_may_have_arrived_asks_a_person(cast: Cast, kantoor: Postkantoor) -> None:
    client, pad = cast.client("karin"), pad_van(schrijf(cast))
    client.post(pad, {"doe": "verstuur"})
    [brief] = taken(cast)
    kantoor.breekt = NA
    with kantoor.open():
        bezorg(cast, UUID(brief))
    pagina = client.get(pad)
    assert "misschien al bezorgd" in tekst_van(pagina)
    assert "Vraag het na." in tekst_van(pagina)
    assert f'value="{brief}" aria-label' in client.get("/brieven/").content.decode()  # not ticked beforehand
    gezegd = client.post(pad, {"doe": "bezorgd"}, follow=True)
    assert "op de dag dat hij wegging" in tekst_van(gezegd)
    assert len(tijdlijn(cast, "welkomstbericht")) == 1
    nog_eens = client.post(pad, {"doe": "bezorgd"}, follow=True)
    assert "wacht niet (meer) op een antwoord" in tekst_van(nog_eens)


def test_nobody_elses(cast: Cast, kantoor: Postkantoor) -> None:
    pad = pad_van(schrijf(cast, "oproep_1", **AFSPRAAK))
    for naam in ("bas", "tess", "eva"):
        assert cast.client(naam).post(pad, {"doe": "herschrijf", **AFSPRAAK}).status_code == 404
    assert allen(cast)
