# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What comes back from the database in bulk is what one row at a time says."""

import pytest

from tests.register.cast import Cast, maak

TEKSTEN = ["", "Amina", 'zij zei "ja", en\nging', "a,b;c\\n", "يَسْمين", "%s {0}"]


@pytest.fixture
def cast(gemeente: str) -> Cast:
    return maak(gemeente)


def test_texts_come_back_as_they_are_and_nothing_stays_nothing(cast: Cast) -> None:
    from regie.register.kopie import als_teksten

    with cast.als_systeem():
        vraag = "SELECT tekst, NULL::text FROM unnest(%s::text[]) AS t(tekst)"
        assert als_teksten(vraag, [TEKSTEN], ["tekst", "niets"]).rows() == [(tekst, None) for tekst in TEKSTEN]


def test_no_rows_are_a_frame_without_rows(cast: Cast) -> None:
    from regie.register.kopie import als_teksten

    with cast.als_systeem():
        leeg = als_teksten("SELECT id FROM dossier WHERE id = %s", ["niemand"], ["id"])
    assert (leeg.columns, leeg.height) == (["id"], 0)


def test_events_of_one_dossier_and_of_many_are_read_alike(cast: Cast) -> None:
    from regie.register.lezen import rijen_van

    cast.leg_vast("contact", "2026-11-20", kanaal="telefoon", richting="in", onderwerp='de "huur",\nen meer')
    with cast.als_systeem():
        een, vele = rijen_van([cast.dossier], 5), rijen_van([cast.dossier, "niemand"], 5)
    assert een.schema == vele.schema
    assert een["rij"].to_list() == vele["rij"].to_list()
    assert een.drop("rij").sort("id").equals(vele.drop("rij").sort("id"))
