# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A jobcoach of a partner places who was referred to her, and the room of the register is held."""

import re
from typing import Any

import pytest
from django.db import transaction

from tests.register.cast import VANDAAG, VLUCHTELINGENWERK, Cast
from tests.web.meedoen.plekken import bij_joris, jobcoach, kies, plek
from tests.web.scherm import tekst_van
from tests.werk.groepen.mensen import wachtenden


@pytest.fixture
def joris(cast: Cast) -> Any:
    """His browser."""
    cast.staf()
    client = jobcoach(cast)
    bij_joris(cast)
    return client


def kies_als_joris(cast: Cast, joris: Any, id_: Any) -> Any:
    pad = f"/keten/{cast.dossier}/plekken/{id_}/"
    form = joris.get(pad).content.decode()
    verborgen = dict(re.findall(r'type="hidden" name="(gebeurtenis_id|dossierversie)" value="([^"]+)"', form))
    return joris.post(pad, verborgen | {"vanaf": "2026-11-29", "uren_per_week": "6", "gekoppeld_aan_taal": ""})


def test_a_jobcoach_chooses_a_place_and_its_room_is_held(cast: Cast, joris: Any) -> None:
    id_ = plek(cast)
    cast.leg_vast("participatieplan", "2026-11-20", sectoren=["horeca"], uren=6)
    assert "Kies een plek uit de lijst" in tekst_van(joris.get(f"/keten/{cast.dossier}/"))
    tekst = tekst_van(joris.get(f"/keten/{cast.dossier}/plekken/"))
    assert "Keukenhulp" in tekst
    assert "Past: dit soort werk wil de inburgeraar" in tekst
    assert tekst.count("Wanneer zijn de lessen?") == 1
    antwoord = kies_als_joris(cast, joris, id_)
    assert antwoord.status_code == 303, tekst_van(antwoord)
    assert antwoord["Location"] == f"/keten/{cast.dossier}/"
    assert "vol (1)" in tekst_van(joris.get(f"/meedoen/plekken/{id_}/"))
    karin = tekst_van(cast.client("karin").get(f"/dossiers/{cast.dossier}/meedoen/"))
    assert "vrijwilligerswerk · 6 uur per week" in karin
    assert "De plek" in karin


def test_a_full_place_is_refused_to_a_jobcoach_too(cast: Cast, joris: Any) -> None:
    id_ = plek(cast)
    kies(cast, id_, wachtenden(cast, 1)[0])
    antwoord = kies_als_joris(cast, joris, id_)
    assert antwoord.status_code == 422
    assert "Keukenhulp is vol (1)." in tekst_van(antwoord)


def test_of_who_must_stay_hidden_and_of_who_was_not_referred_no_place_is_chosen(cast: Cast, joris: Any) -> None:
    id_, [ander] = plek(cast), wachtenden(cast, 1)
    for deel in ("", f"{id_}/"):
        assert joris.get(f"/keten/{ander}/plekken/{deel}").status_code == 404
    cast.leg_vast("afscherming", VANDAAG, reden="opvang")
    assert kies_als_joris(cast, joris, id_).status_code == 404
    assert "Kies een plek uit de lijst" not in tekst_van(joris.get(f"/keten/{cast.dossier}/"))
    assert "nog 1 van 1" in tekst_van(joris.get(f"/meedoen/plekken/{id_}/"))


def test_of_who_died_no_place_is_chosen(cast: Cast, joris: Any) -> None:
    id_ = plek(cast)
    cast.leg_vast("overlijden", "2026-11-28")
    for deel in ("", f"{id_}/"):
        assert joris.get(f"/keten/{cast.dossier}/plekken/{deel}").status_code == 404
    assert "Kies een plek uit de lijst" not in joris.get(f"/keten/{cast.dossier}/").content.decode()


def test_the_database_itself_refuses_a_place_of_who_must_stay_hidden(cast: Cast, joris: Any) -> None:
    from django.db import DatabaseError, connection

    from regie.toegang.context import zet_wie
    from regie.toegang.wie import Wie

    id_ = plek(cast)
    cast.leg_vast("afscherming", VANDAAG, reden="opvang")
    wie = Wie(cast.gemeente, "", "voorbeeld", "joris", "Joris Berg", ("jobcoach",), "", VLUCHTELINGENWERK, "")
    with transaction.atomic(), connection.cursor() as cursor:
        zet_wie(wie, VANDAAG)
        sql = "INSERT INTO plek_plaatsing (gemeente, plek, dossier, plaatsing, door) VALUES (%s, %s, %s, 'x', 'joris')"
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
            cursor.execute(sql, [cast.gemeente, id_, cast.dossier])


@pytest.mark.parametrize("naam", ["karin", "tess", "cor", "vera", "boris", "eva"])
def test_nobody_else_has_this_page(cast: Cast, joris: Any, naam: str) -> None:
    assert cast.client(naam).get(f"/keten/{cast.dossier}/plekken/").status_code == 404
