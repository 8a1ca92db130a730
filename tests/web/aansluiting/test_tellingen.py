# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Counts of DUO and COA: typed or uploaded by Saskia, beside our own; Eva reads them without small numbers."""

from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.dossiers.bevolking import bevolk
from tests.register.cast import Cast, maak
from tests.web.scherm import tekst_van

BLAD = "/monitor/aansluiting/"
DAG = "2026-10-01"
MENSEN = {("asiel_vergunning", "b1"): 7, ("gezinsmigrant", "b1"): 8, ("overige_migrant", "geen"): 2}


@pytest.fixture
def cast(gemeente: str, hosts: None) -> Cast:
    """Amina has the duty too, and is linked and not yet housed: with her there are 18, of whom 8 with a permit."""
    cast = maak(gemeente)
    bevolk(gemeente, MENSEN)
    return cast


def vul_in(cast: Cast, wie: str = "saskia", **velden: Any) -> Any:
    velden = {"stempel": str(uuid4()), "onderdeel": "plichtigen", "peildatum": DAG, "aantal": "18",
              "herkomst": "overzicht van DUO"} | velden  # fmt: skip
    gestuurd = {f"telling-{naam}": waarde for naam, waarde in velden.items()} | {"doe": "telling"}
    return cast.client(wie).post(BLAD, gestuurd, follow=True)


def lever(cast: Cast, tekst: str, **velden: Any) -> Any:
    bestand = SimpleUploadedFile("tellingen.csv", tekst.encode())
    gestuurd = {"bestand-bestand": bestand, "bestand-stempel": str(uuid4()), "bestand-herkomst": "portaal"} | velden
    return cast.client("saskia").post(BLAD, gestuurd | {"doe": "bestand"}, follow=True)


def telt(cast: Cast) -> int:
    from regie.dossiers.vraag import rijen

    with cast.als("saskia"):
        return len(rijen("SELECT 1 FROM telling_ketenpartner"))


def test_an_equal_count_is_said_to_be_right(cast: Cast) -> None:
    tekst = tekst_van(vul_in(cast))
    assert "1 telling is vastgelegd." in tekst
    assert "Inburgeringsplichtigen (DUO) 1 oktober 2026 18 18 0 klopt" in tekst
    assert "overzicht van DUO" in tekst


def test_a_difference_has_its_sign_and_its_explanation(cast: Cast) -> None:
    tekst = tekst_van(vul_in(cast, aantal="20", verklaring="verhuizing", toelichting="Twee mensen in september."))
    assert "1 oktober 2026 20 18 −2 verschil verhuizing; Twee mensen in september." in tekst


def test_one_group_under_one_law_is_counted_apart(cast: Cast) -> None:
    tekst = tekst_van(vul_in(cast, groep="asiel_vergunning", wet="wi2021", aantal="8"))
    assert "(DUO): asielvergunning, Wet inburgering 2021 1 oktober 2026 8 8 0 klopt" in tekst


def test_what_was_recorded_after_the_day_explains_a_difference(cast: Cast) -> None:
    cast.leg_vast("huisvesting", "2026-09-01", soort="regulier")  # today, of a day in September
    assert "1 1 0 klopt 1 na de peildatum vastgelegd" in tekst_van(vul_in(cast, onderdeel="gehuisvesten", aantal="1"))
    assert "17 17 0 klopt 1 na de peildatum vervallen" in tekst_van(vul_in(cast, onderdeel="gekoppelden", aantal="17"))


def test_coa_counts_who_is_linked_and_waits_for_a_home(cast: Cast) -> None:
    cast.leg_vast("huisvesting", "2026-09-01", soort="regulier")
    vul_in(cast, onderdeel="gekoppelden", aantal="17")
    tekst = tekst_van(vul_in(cast, onderdeel="gehuisvesten", aantal="0"))
    assert "Gekoppeld, nog niet gehuisvest (COA) 1 oktober 2026 17 17 0 klopt" in tekst
    assert "Gekoppeld en gehuisvest (COA) 1 oktober 2026 0 1 +1 verschil" in tekst


def test_the_last_that_was_typed_counts_and_pressed_twice_is_once(cast: Cast) -> None:
    stempel = str(uuid4())
    vul_in(cast, aantal="20", stempel=stempel)
    tekst = tekst_van(vul_in(cast, aantal="20", stempel=stempel))
    assert "Dit was al vastgelegd. Er is niets dubbel." in tekst
    assert telt(cast) == 1
    tekst = tekst_van(vul_in(cast, aantal="18"))
    assert telt(cast) == 2
    assert "18 18 0 klopt" in tekst
    assert "verschil" not in tekst.split("Hoe tellen wij?")[0].split("Bron")[1]


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"aantal": "-1"}, "Dit kan niet minder dan 0 zijn."),
        ({"aantal": "veel"}, "Dit is geen heel getal."),
        ({"herkomst": ""}, "Schrijf waar u het getal vond."),
        ({"peildatum": "2026-12-24"}, "dag"),
        ({"onderdeel": "iets"}, ""),
        ({"groep": "asiel"}, ""),
        ({"verklaring": "zomaar"}, ""),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(cast: Cast, velden: dict[str, str], zin: str) -> None:
    antwoord = vul_in(cast, **velden)
    assert antwoord.status_code == 422
    assert zin in tekst_van(antwoord)
    assert "Er klopt nog 1 ding niet" in tekst_van(antwoord)
    assert telt(cast) == 0


def test_a_file_with_counts_comes_in_as_a_whole(cast: Cast) -> None:
    tekst = tekst_van(lever(cast, f"peildatum;onderdeel;groep;aantal\n{DAG};plichtigen;;18\n{DAG};gekoppelden;;18\n"))
    assert "2 tellingen zijn vastgelegd." in tekst
    assert "portaal" in tekst
    assert telt(cast) == 2


def test_a_file_with_a_wrong_line_does_not_come_in_and_says_which(cast: Cast) -> None:
    regels = [
        "peildatum;onderdeel;groep;wet;aantal",
        f"{DAG};plichtigen;;;18",
        "1 oktober;plichtigen;;;18",
        "2026-12-24;plichtigen;;;18",
        f"{DAG};mensen;;;18",
        f"{DAG};plichtigen;asiel;;18",
        f"{DAG};plichtigen;;;veel",
        f"{DAG};plichtigen;;;19",
    ]
    antwoord = lever(cast, "\n".join(regels))
    tekst = tekst_van(antwoord)
    assert antwoord.status_code == 422
    assert "6 regels kloppen niet. Er is niets opgenomen." in tekst
    for zin in (
        "Regel 3: De peildatum is geen dag.",
        "Regel 4: De peildatum ligt na vandaag.",
        "Regel 5: Dit onderdeel bestaat niet.",
        "Regel 6: De groep bestaat niet.",
        "Regel 7: Het aantal is geen heel getal van 0 of meer.",
        "Regel 8: Dezelfde vraag staat ook op regel 2.",
    ):
        assert zin in tekst
    assert telt(cast) == 0


def test_a_file_without_a_column_says_which_one(cast: Cast) -> None:
    tekst = tekst_van(lever(cast, f"peildatum;onderdeel\n{DAG};plichtigen\n"))
    assert "In dit bestand ontbreekt de kolom aantal." in tekst


def test_eva_reads_what_is_large_and_writes_nothing(cast: Cast) -> None:
    vul_in(cast)
    antwoord = cast.client("eva").get(BLAD)
    tekst = tekst_van(antwoord)
    assert "18 18 0 klopt" in tekst
    assert "Telling invullen" not in tekst
    assert cast.client("eva").post(BLAD, {"doe": "telling"}).status_code == 405


def test_a_small_part_is_kept_back_from_eva_and_the_parts_beside_it_too(cast: Cast) -> None:
    for groep, aantal in (("", "18"), ("asiel_vergunning", "8"), ("gezinsmigrant", "8"), ("overige_migrant", "2")):
        vul_in(cast, groep=groep, aantal=aantal)
    van_saskia = tekst_van(cast.client("saskia").get(BLAD))
    assert "overige migrant 1 oktober 2026 2 2 0 klopt" in van_saskia
    van_eva = tekst_van(cast.client("eva").get(BLAD))
    assert "Inburgeringsplichtigen (DUO) 1 oktober 2026 18 18 0 klopt" in van_eva
    for groep in ("asielvergunning", "gezinsmigrant", "overige migrant"):
        assert f"{groep} 1 oktober 2026 niet te zien niet te zien niet te zien klein aantal" in van_eva


@pytest.mark.parametrize("naam", ["karin", "tess", "vera", "fenna", "petra", "inge", "milan"])
def test_for_other_roles_there_is_no_such_page(cast: Cast, naam: str) -> None:
    assert cast.client(naam).get(BLAD).status_code == 404


def test_another_gemeente_sees_nothing_of_it(cast: Cast, elders: str) -> None:
    vul_in(cast)
    assert "Er is nog geen telling" in tekst_van(Cast(elders, "niemand").client("saskia").get(BLAD))


def test_a_count_is_never_changed_and_nobody_writes_in_the_name_of_another(cast: Cast) -> None:
    from django.db import DatabaseError, connection

    vul_in(cast)
    for sql in ("UPDATE telling_ketenpartner SET aantal = 0", "DELETE FROM telling_ketenpartner"):
        with pytest.raises(DatabaseError, match="permission denied"), cast.als("saskia"), connection.cursor() as cursor:
            cursor.execute(sql)
    with pytest.raises(DatabaseError, match="row-level security"), cast.als("saskia"), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO telling_ketenpartner (gemeente, bron, peildatum, onderdeel, aantal, herkomst, door, stempel)"
            " VALUES (%s, 'duo', '2026-10-01', 'plichtigen', 1, 'x', 'eva', gen_random_uuid())", [cast.gemeente],
        )  # fmt: skip


def test_nobody_was_looked_at_so_nothing_is_written_in_the_log(cast: Cast) -> None:
    from regie.dossiers.vraag import rijen

    vul_in(cast)
    with cast.als_systeem():
        assert rijen("SELECT 1 FROM inzage") == []
