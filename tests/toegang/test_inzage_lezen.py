# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who looked, as the person and the consulent read it: a function and an organisation, never a name."""

import pytest

from tests.register.cast import Cast, maak
from tests.toegang.logboek import lees


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    return cast


def test_a_person_reads_a_function_and_an_organisation_and_no_name(cast: Cast) -> None:
    from regie.dossiers.inzagen import inzages

    lees(cast, "tess", cast.dossier, soort="openen")
    lees(cast, "karin", cast.dossier, soort="zoeken", doel="intake")
    with cast.als("karin"):
        gevonden = inzages(cast.dossier)
    assert [(een["functie"], een["organisatie"], een["doel"], een["wat"]) for een in gevonden] == [
        ("consulent", f"Voorbeeldstad {cast.gemeente}", "Brede intake", "gevonden bij het zoeken"),
        ("docent", "Taalschool De Brug", "Uitvoering met partners", "dossier geopend"),
    ]
    assert all(set(een) == {"moment", "functie", "organisatie", "doel", "wat"} for een in gevonden)


def test_it_goes_on_page_by_page_without_losing_or_repeating_one(cast: Cast) -> None:
    from regie.dossiers.inzagen import wie_keek

    for _keer in range(5):
        lees(cast, "karin", cast.dossier)
    with cast.als("petra"):
        alles = [een["id"] for een in wie_keek(cast.dossier).regels]
        eerste = wie_keek(cast.dossier, aantal=3)
        tweede = wie_keek(cast.dossier, eerste.volgende, aantal=3)
    assert [een["id"] for een in (*eerste.regels, *tweede.regels)] == alles
    assert (len(alles), len(eerste.regels), tweede.volgende) == (5, 3, "")


def test_the_log_of_one_dossier_is_found_by_index_alone(cast: Cast) -> None:
    from django.db import connection

    from regie.dossiers.inzagen import _INZAGEN

    for nummer in range(40):
        lees(cast, "saskia", *(f"dossier-{nummer}-{deel}" for deel in range(50)))
    with cast.als("petra"), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN {_INZAGEN} ORDER BY d.inzage DESC LIMIT 51", {"dossier": cast.dossier})
        plan = "\n".join(regel for (regel,) in cursor.fetchall())
    assert "inzage_dossier_pkey" in plan
    assert "Sort" not in plan


def test_the_purposes_are_called_as_in_the_register_of_processing(cast: Cast) -> None:
    from regie.dossiers.inzagen import DOEL_IN_WOORDEN
    from tests.verhaal import recht

    assert {naam: rij.label for naam, rij in recht().verwerkingen.items()} == DOEL_IN_WOORDEN


def test_every_kind_of_reading_has_its_words(cast: Cast) -> None:
    from regie.dossiers.inzagen import wat
    from regie.toegang.doelen import SOORTEN

    assert all(wat(soort, "Ok") != soort for soort in SOORTEN)
    assert wat("openen", "Error") == "dossier geopend (ging mis)"
