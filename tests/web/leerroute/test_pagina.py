# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of the choice: what is known side by side, both sides of every route, and who sees what."""

import re
from collections.abc import Callable

import pytest

from tests.register.cast import SCHOOL, Cast, maak
from tests.web.dossier.lezen import stuur, tekst, verborgen

GESPREK = {"nummer": 1, "vorm": "gemeentehuis", "themas": ["taal"], "aanwezig": "alleen",
           "gewezen_op_apart_gesprek": True}  # fmt: skip


def adres(cast: Cast) -> str:
    return f"/dossiers/{cast.dossier}/leerroute/"


def bevinding(cast: Cast, thema: str, code: str, tekst_: str = "Zo is het.") -> None:
    cast.leg_vast("intake_bevinding", "2026-11-10", thema=thema, bevinding=tekst_, code=code, bron="inburgeraar")


def deel(antwoord: object, id_: str) -> str:
    """The words of one section."""
    bladzijde = antwoord.content.decode()  # type: ignore[attr-defined]
    gevonden = re.search(rf'aria-labelledby="{id_}".*?</section>', bladzijde, re.S)
    return "" if gevonden is None else re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", gevonden[0]))


def test_an_empty_dossier_says_what_is_missing_and_chooses_nothing(cast: Cast) -> None:
    antwoord = cast.client("karin").get(adres(cast))
    mist = deel(antwoord, "k-mist")
    for woorden in ("leerbaarheidstoets is nog niet gedaan", "onderwijsroute is besproken", "wat iemand zelf wil"):
        assert woorden in mist
    assert "Regie kiest niet" in tekst(antwoord)
    formulier = antwoord.content.decode().split('id="k-keuze"')[1]
    assert " checked" not in formulier


def test_the_three_sources_and_the_wish_stand_side_by_side(cast: Cast) -> None:
    cast.leg_vast("intakegesprek", "2026-11-09", **GESPREK, tolk="geen", taal="nl")
    cast.leg_vast("leerbaarheidstoets", "2026-11-12", score=19)
    cast.leg_vast("schoolintake", "2026-11-15", aanbieder=SCHOOL, advies_leerroute="b1", niveau="A1")
    bevinding(cast, "motivatie", "wens_mbo")
    bekend = deel(cast.client("karin").get(adres(cast)), "k-bronnen")
    kop = [bekend.index(woord) for woord in ("Gesprek", "Toets", "School en brugklas", "Wat iemand zelf wil")]
    assert kop == sorted(kop)
    for woorden in ("geen tolk", "Nederlands", "19 van 40", "niet haalbaar", "B1-route", "een mbo-opleiding doen"):
        assert woorden in bekend


def test_a_conflict_is_named_with_what_to_do(cast: Cast) -> None:
    cast.leg_vast("leerbaarheidstoets", "2026-11-12", score=19)
    cast.leg_vast("schoolintake", "2026-11-15", aanbieder=SCHOOL, advies_leerroute="b1")
    conflict = deel(cast.client("karin").get(adres(cast)), "k-conflict")
    assert "Vraag een tweede beoordeling" in conflict
    assert "De toets is onder de grens, maar de school adviseert een hogere route." in conflict


def test_every_route_has_both_sides_with_source_and_weight(cast: Cast) -> None:
    cast.leg_vast("leerbaarheidstoets", "2026-11-12", score=19)
    redenen = deel(cast.client("karin").get(adres(cast)), "k-redenen")
    for route in ("B1-route", "Onderwijsroute", "Z-route"):
        assert f"Voor {route}" in redenen
        assert f"Tegen {route}" in redenen
    assert "toets van 12 november 2026, weegt gewoon" in redenen
    assert "Bron: Divosa, maatregelen leerbaarheidstoets" in redenen


def test_a_team_leader_sees_no_reason_of_health_but_is_told_there_are_more(
    gemeente_van: Callable[..., str], hosts: None
) -> None:
    cast = maak(gemeente_van("deventer"))
    cast.leg_vast("intake_bevinding", "2026-11-10", thema="mentale_gezondheid", bevinding="Slaapt slecht.",
                  code="hindernis_ja", bron="inburgeraar")  # fmt: skip
    karin, saskia = (cast.client(naam).get(adres(cast)) for naam in ("karin", "saskia"))
    assert "Klachten maken het leren" in tekst(karin)
    assert "Klachten maken het leren" not in tekst(saskia)
    assert "klachten maken het leren" not in tekst(saskia)
    assert "redenen die u niet mag zien" in tekst(saskia)
    assert "redenen die u niet mag zien" not in tekst(karin)


@pytest.mark.parametrize("wie", ["milan", "tess", "eva"])
def test_who_has_nothing_to_do_here_finds_no_page(cast: Cast, wie: str) -> None:
    for pad in ("", "kenmerken/"):
        assert cast.client(wie).get(f"{adres(cast)}{pad}").status_code == 404


def test_looking_is_noted(cast: Cast) -> None:
    cast.client("karin").get(adres(cast))
    gezien = cast.client("karin").get(f"/dossiers/{cast.dossier}/inzage/")
    assert "intake" in tekst(gezien).lower()


def test_the_dossier_links_to_the_choice(cast: Cast) -> None:
    karin = cast.client("karin")
    assert adres(cast) in karin.get(f"/dossiers/{cast.dossier}/").content.decode()
    assert karin.get(f"/dossiers/{cast.dossier}/vastleggen/leerroutekeuze/")["Location"] == adres(cast)


def test_a_finding_typed_by_the_consulent_becomes_a_reason(cast: Cast) -> None:
    karin = cast.client("karin")
    antwoord = stuur(karin, f"{adres(cast)}kenmerken/", leerbeeld="leerbeeld_sterk", wens="wens_werk", bron="overig")
    assert antwoord.status_code == 303
    assert antwoord["Location"].startswith(adres(cast))
    terug = karin.get(adres(cast))
    assert "Vastgelegd: Wat zag u in het gesprek?" in tekst(terug)
    redenen = deel(terug, "k-redenen")
    assert "Iemand leert snel en is helder in het gesprek." in redenen
    assert "Iemand wil werken." in redenen


def test_findings_without_an_answer_are_not_sent(cast: Cast) -> None:
    antwoord = stuur(cast.client("karin"), f"{adres(cast)}kenmerken/", bron="overig")
    assert antwoord.status_code == 422
    assert "nog niets ingevuld" in tekst(antwoord)


def test_findings_sent_twice_are_recorded_once(cast: Cast) -> None:
    karin = cast.client("karin")
    pad = f"{adres(cast)}kenmerken/"
    velden = verborgen(karin.get(pad)) | {"leerbeeld": "leerbeeld_sterk", "wens": "wens_werk", "bron": "overig"}
    assert [karin.post(pad, velden).status_code for _ in range(2)] == [303, 303]
    assert tekst(karin.get(f"/dossiers/{cast.dossier}/")).count("Er is een bevinding uit de intake opgeschreven.") == 2


def test_the_page_reads_the_events_of_the_dossier_a_fixed_number_of_times(cast: Cast) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    karin = cast.client("karin")
    karin.get(adres(cast))
    with CaptureQueriesContext(connection) as weinig:
        karin.get(adres(cast))
    for dag in range(10, 20):
        cast.leg_vast("leerbaarheidstoets", f"2026-11-{dag}", score=dag)
    with CaptureQueriesContext(connection) as veel:
        karin.get(adres(cast))
    assert len(veel) == len(weinig)
