# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What an older report printed stands beside what is counted, never instead of it; and national figures under it."""

import re
from typing import Any
from uuid import uuid4

import pytest

from tests.monitor.geteld import PEILDATUM, bevolkt, tel
from tests.register.cast import SCHOOL, Cast, maak
from tests.web.scherm import tekst_van

DAG = f"?peildatum={PEILDATUM}"
KOP = "In een eerder rapport"


@pytest.fixture
def cast(gemeente: str, hosts: None) -> Cast:
    cast = bevolkt(maak(gemeente))
    cast.staf()
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    return cast


@pytest.fixture
def geteld(cast: Cast) -> Cast:
    tel(cast)
    return cast


def formulier(indicator: str) -> str:
    return f"/monitor/gedrukt/{indicator}/"


def druk(cast: Cast, indicator: str = "inburgeraars", wie: str = "saskia", **velden: Any) -> Any:
    velden = {
        "stempel": str(uuid4()), "peildatum": str(PEILDATUM), "bekend_op": "", "d_onderdeel": "actief", "waarde": "45",
        "bron": "Evaluatie 2026", "pagina": "figuur 5",
    } | velden  # fmt: skip
    return cast.client(wie).post(f"{formulier(indicator)}{DAG}", velden, follow=True)


def cijfer(cast: Cast, indicator: str = "inburgeraars", wie: str = "saskia", dag: str = DAG) -> str:
    return tekst_van(cast.client(wie).get(f"/monitor/cijfer/{indicator}/{dag}"))


def regel(tekst: str) -> str:
    assert KOP in tekst
    return tekst.split(KOP)[1]


# ---------------------------------------------------------------------------------------------- beside each other


def test_a_printed_figure_stands_beside_the_counted_one_with_the_difference_and_the_report(geteld: Cast) -> None:
    assert KOP not in cijfer(geteld)
    antwoord = druk(geteld)
    assert antwoord.redirect_chain[0][0] == f"/monitor/cijfer/inburgeraars/{DAG}"
    gevonden = re.search(r"45 (\d+) ([+−]\d+|0) Evaluatie 2026, figuur 5", regel(tekst_van(antwoord)))
    assert gevonden is not None, regel(tekst_van(antwoord))
    nu = int(gevonden[1])
    assert nu > 5
    assert int(gevonden[2].replace("−", "-")) == 45 - nu


def test_of_another_day_or_figure_it_is_not_shown(geteld: Cast) -> None:
    druk(geteld, peildatum="2026-09-30")
    assert KOP not in cijfer(geteld)
    assert KOP in cijfer(geteld, dag="?peildatum=2026-09-30")
    assert KOP not in cijfer(geteld, "fase", dag="?peildatum=2026-09-30")


def test_on_a_day_without_a_count_it_stands_there_with_nothing_beside_it(cast: Cast) -> None:
    assert "45 niet geteld – Evaluatie 2026, figuur 5" in regel(tekst_van(druk(cast)))


def test_who_sees_totals_only_reads_the_printed_number_and_no_difference_with_a_small_one(geteld: Cast) -> None:
    """The printed one is public; by the difference the counted one could be found."""
    druk(geteld, "leerroute_gestart", d_leerroute="onderwijs", d_onderdeel="", waarde="4")
    druk(geteld, "inburgeraars", d_leerroute="onderwijs", d_onderdeel="actief", waarde="4")
    van_saskia, van_eva = (regel(cijfer(geteld, wie=wie)) for wie in ("saskia", "eva"))
    assert re.search(r" 4 \d+ ([+−]\d+|0) Evaluatie", van_saskia), van_saskia
    assert re.search(r" 4 (≤5|niet getoond) – Evaluatie", van_eva), van_eva


def test_a_printed_percentage_has_its_sign_and_a_comma_and_a_minus_are_read(geteld: Cast) -> None:
    tekst = tekst_van(druk(geteld, "leerroute_verdeling", d_leerroute="b1", d_variant="pip", waarde="47,5"))
    assert re.search(r"47,5\s%", regel(tekst))
    assert " −3 " in regel(tekst_van(druk(geteld, waarde="−3")))


def test_the_same_figure_of_the_same_report_again_is_a_correction_and_it_can_be_left_out(geteld: Cast) -> None:
    druk(geteld, waarde="45")
    verbeterd = regel(tekst_van(druk(geteld, waarde="46")))
    assert "46" in verbeterd
    assert "45" not in verbeterd
    druk(geteld, waarde="50", bron="Ander rapport")
    assert "Ander rapport" in cijfer(geteld)
    zonder = regel(tekst_van(druk(geteld, waarde="46", vervallen="on")))
    assert "Ander rapport" in zonder
    assert "Evaluatie 2026" not in zonder
    wat_er_was = tekst_van(geteld.client("eva").get(f"{formulier('inburgeraars')}{DAG}"))
    assert "op 31 oktober 2026: 45. Bron: Evaluatie 2026, figuur 5." in wat_er_was
    assert "op 31 oktober 2026 staat niet in: Evaluatie 2026, figuur 5." in wat_er_was


def test_what_was_known_then_is_said(geteld: Cast) -> None:
    assert "figuur 5, zoals bekend op 5 november 2026" in regel(tekst_van(druk(geteld, bekend_op="2026-11-05")))


def test_sent_twice_is_once(geteld: Cast) -> None:
    stempel = str(uuid4())
    druk(geteld, stempel=stempel)
    assert "Er is niets dubbel." in tekst_van(druk(geteld, stempel=stempel))


# -------------------------------------------------------------------------------------------------- the form


def test_the_form_offers_the_values_of_each_dimension_and_no_colleague(geteld: Cast) -> None:
    inhoud = geteld.client("saskia").get(f"{formulier('intake_gestart')}{DAG}").content.decode()
    assert 'name="peildatum" value="2026-10-31"' in inhoud
    assert 'name="d_doelgroep"' in inhoud
    assert '<option value="asiel"' in inhoud
    assert 'name="d_kwartaal"' in inhoud
    assert 'value="2026-Q' in inhoud
    assert "d_consulent" not in geteld.client("saskia").get(f"{formulier('caseload')}{DAG}").content.decode()


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"waarde": ""}, "Dit veld is leeg."),
        ({"waarde": "veel"}, "Dit is geen getal."),
        ({"waarde": "1,2345"}, "hooguit drie cijfers"),
        ({"waarde": "NaN"}, "Dit is geen getal."),
        ({"waarde": "99999999999"}, "Dit kan niet meer"),
        ({"bron": ""}, "Dit veld is leeg."),
        ({"bron": "x" * 201}, "Dit is te lang."),
        ({"peildatum": "morgen"}, "Dit is geen datum."),
        ({"peildatum": "2027-01-01"}, "niet na vandaag"),
        ({"bekend_op": "1999-01-01"}, "vanaf 2000"),
        ({"d_onderdeel": "bestaat_niet"}, "Maak een keuze."),
    ],
)
def test_what_is_wrong_is_said_at_the_field_and_nothing_is_kept(cast: Cast, velden: dict[str, str], fout: str) -> None:
    antwoord = druk(cast, **velden)
    assert antwoord.status_code == 422
    assert fout in tekst_van(antwoord)
    assert 'aria-invalid="true"' in antwoord.content.decode()
    assert KOP not in cijfer(cast)


def test_a_figure_that_does_not_exist_has_no_form(cast: Cast) -> None:
    assert cast.client("saskia").get(formulier("bestaat_niet")).status_code == 404


# ----------------------------------------------------------------------------------------------------- who may


def test_eva_may_add_one_too(geteld: Cast) -> None:
    assert "Zet een cijfer uit een eerder rapport ernaast" in cijfer(geteld, wie="eva")
    assert "Vastgelegd." in tekst_van(druk(geteld, wie="eva"))


@pytest.mark.parametrize("wie", ["karin", "tess", "fenna", "petra", "boris"])
def test_who_does_not_work_with_figures_adds_none(cast: Cast, wie: str) -> None:
    assert cast.client(wie).get(formulier("inburgeraars")).status_code == 404
    assert druk(cast, wie=wie).status_code == 404


def test_another_gemeente_sees_nothing_of_it(geteld: Cast, elders: str) -> None:
    druk(geteld)
    assert KOP not in cijfer(Cast(elders, "niemand"), wie="eva")


def test_the_database_keeps_others_out_and_keeps_what_was_typed(geteld: Cast, elders: str) -> None:
    from django.db import DatabaseError, connection

    druk(geteld)
    vraag = "SELECT count(*) FROM cijfer_gedrukt"
    for cast, wie, aantal in (
        (geteld, "eva", 1),
        (geteld, "karin", 0),
        (geteld, "tess", 0),
        (Cast(elders, ""), "eva", 0),
    ):
        with cast.als(wie), connection.cursor() as cursor:
            cursor.execute(vraag)
            assert cursor.fetchone() == (aantal,), wie
    rij = (
        "INSERT INTO cijfer_gedrukt (gemeente, indicator, dimensies, peildatum, waarde, bron, pagina, vervallen, door,"
        " stempel) VALUES (%s, 'fase', '{}', '2026-10-31', 1, 'x', '', false, %s, gen_random_uuid())"
    )
    for wie, door in (("karin", "karin"), ("eva", "saskia")):
        with pytest.raises(DatabaseError, match="row-level security"), geteld.als(wie), connection.cursor() as cursor:
            cursor.execute(rij, [geteld.gemeente, door])
    for wat in ("UPDATE cijfer_gedrukt SET waarde = 1", "DELETE FROM cijfer_gedrukt"):
        with pytest.raises(DatabaseError), geteld.als("saskia"), connection.cursor() as cursor:
            cursor.execute(wat)


# ------------------------------------------------------------------------------------------- national figures


def test_a_national_figure_stands_under_ours_with_its_source(geteld: Cast) -> None:
    tekst = tekst_van(geteld.client("eva").get(f"/monitor/thema/intake/{DAG}"))
    assert "Landelijk: Eind 2022 was 35% van de asielstatushouders" in tekst
    assert "Bron: CBS, Statistiek Wet Inburgering, cohort 2022, stand eind 2022." in tekst
    assert "Gelezen in een samenvatting, niet in de publicatie zelf." in tekst
    assert "76 mensen per voltijdbaan" not in tekst
    caseload = tekst_van(geteld.client("eva").get(f"/monitor/thema/caseload/{DAG}"))
    assert "76 mensen per voltijdbaan" in caseload
    assert "Gelezen in een samenvatting" not in caseload
