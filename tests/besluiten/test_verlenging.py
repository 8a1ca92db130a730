# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Grounds of extension, as a table that a consulent can read: what is known, which ground, how it stands."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.kern.besluiten.verlenging import gronden, zaak
from tests.pip.verhaal import VANDAAG, begin, verleden
from tests.verhaal import recht

Rij = tuple[str, str, dict[str, Any]]
B1, ONDERWIJS, Z = ({"leerroute": route} for route in ("b1", "onderwijs", "z"))
PIP: Rij = ("pip_vastgesteld", "2024-01-10", {"leerroute": "b1"})
A2 = {"leerroute": "b1", "niveaus": dict.fromkeys(("lezen", "luisteren", "schrijven", "spreken"), "a2")}


def pauze(reden: str, van: str, tot: str | None = None) -> list[Rij]:
    begin_: Rij = ("opschorting_start", van, {"reden": reden})
    return [begin_] if tot is None else [begin_, ("opschorting_einde", tot, {})]


def les(van: str, tot: str, soort: str = "nt2", gevolgd: float = 10, gemist: float = 0) -> Rij:
    velden = {"soort": soort, "van": van, "tot": tot, "gevolgd": gevolgd, "ongeoorloofd_verzuim": gemist}
    return "lesuren", tot, velden


def aanbod(op: str) -> Rij:
    return "aanbod_gedaan", op, {"aanbieder": "taalpunt", "leerroute": "b1"}


def start(op: str) -> Rij:
    return "start_leerroute", op, {"aanbieder": "taalpunt", "leerroute": "onderwijs"}


def examens(*delen: str, niveau: str = "b1") -> list[Rij]:
    return [("examen", "2026-05-01", {"onderdeel": deel, "niveau": None if deel == "knm" else niveau,
                                      "uitslag": "geslaagd", "poging": 1}) for deel in delen]  # fmt: skip


KLAAR: list[Rij] = [("pvt_afgerond", "2025-01-01", {}), ("map_afgerond", "2025-06-01", {})]
BIJNA = [PIP, *examens("lezen", "luisteren", "knm"), les("2024-03-01", "2026-03-01", gevolgd=450), *KLAAR]

ASIEL, MIGRANT = "asiel_vergunning", "gezinsmigrant"
DRIE = examens("lezen", "luisteren", "knm")
DRIE_A2 = examens("lezen", "luisteren", "knm", niveau="a2")


def lang(**velden: float) -> Rij:
    """Two years of lessons."""
    return les("2024-03-01", "2026-03-01", **velden)


GEVALLEN: list[tuple[str, str, dict[str, Any], list[Rij], str, str]] = [
    # wat, groep, PIP, gebeurd, grond, stand
    ("niets bekend over ziekte",
     ASIEL, B1, [PIP], "ziekte", "vraag"),
    ("drie maanden ziek",
     ASIEL, B1, [PIP, *pauze("gezondheid", "2025-01-15", "2025-04-15")], "ziekte", "spreekt"),
    ("een dag korter dan drie maanden",
     ASIEL, B1, [PIP, *pauze("gezondheid", "2025-01-15", "2025-04-14")], "ziekte", "mist"),
    ("behandeling telt als ziekte",
     ASIEL, B1, [PIP, *pauze("behandeling", "2025-01-15", "2025-06-01")], "ziekte", "spreekt"),
    ("nog steeds ziek, lang genoeg",
     ASIEL, B1, [PIP, *pauze("gezondheid", "2026-08-01")], "ziekte", "spreekt"),
    ("nog steeds ziek, pas een maand",
     ASIEL, B1, [PIP, *pauze("gezondheid", "2026-11-01")], "ziekte", "mist"),
    ("twee korte pauzes zijn samen niet achter elkaar",
     ASIEL, B1, [PIP, *pauze("gezondheid", "2025-01-01", "2025-03-01"),
      *pauze("gezondheid", "2025-05-01", "2025-07-01")], "ziekte", "mist"),
    ("zorg voor anderen is geen ziekte",
     ASIEL, B1, [PIP, *pauze("zorgtaken", "2025-01-01", "2025-06-01")], "ziekte", "vraag"),
    ("zorg voor anderen is een andere reden",
     ASIEL, B1, [PIP, *pauze("zorgtaken", "2025-01-01", "2025-06-01")], "overig", "spreekt"),
    ("ziekte is geen andere reden",
     ASIEL, B1, [PIP, *pauze("gezondheid", "2025-01-01", "2025-06-01")], "overig", "vraag"),
    ("overlijden weet het dossier niet",
     MIGRANT, B1, [PIP], "overlijden", "vraag"),
    ("bevalling weet het dossier niet",
     MIGRANT, B1, [PIP], "bevalling", "vraag"),
    ("dakloos weet het dossier niet",
     ASIEL, Z, [PIP], "dakloos", "vraag"),
    ("opvang weet het dossier niet",
     ASIEL, Z, [PIP], "opvang", "vraag"),
    ("drie maanden alfabetisering",
     ASIEL, B1, [PIP, les("2024-03-01", "2024-05-31", "alfabetisering")], "alfabetisering", "spreekt"),
    ("een dag te kort alfabetisering",
     ASIEL, B1, [PIP, les("2024-03-01", "2024-05-30", "alfabetisering")], "alfabetisering", "mist"),
    ("alleen gewone lessen",
     ASIEL, B1, [PIP, les("2024-03-01", "2024-09-30")], "alfabetisering", "vraag"),
    ("alfabetisering waar niemand kwam",
     ASIEL, B1, [PIP, les("2024-03-01", "2024-09-30", "alfabetisering", 0)], "alfabetisering", "vraag"),
    ("alfabetisering in de Z-route",
     ASIEL, Z, [PIP, les("2024-03-01", "2024-09-30", "alfabetisering")], "alfabetisering", ""),
    ("nooit een aanbod",
     ASIEL, B1, [PIP], "geen_aanbod", "spreekt"),
    ("aanbod op de laatste dag",
     ASIEL, B1, [PIP, aanbod("2024-04-10")], "geen_aanbod", "mist"),
    ("aanbod een dag te laat",
     "asiel_gezin", B1, [PIP, aanbod("2024-04-11")], "geen_aanbod", "spreekt"),
    ("lessen zonder vastgelegd aanbod",
     ASIEL, B1, [PIP, start("2024-03-01")], "geen_aanbod", "mist"),
    ("nog geen drie maanden na het PIP",
     ASIEL, B1, [("pip_vastgesteld", "2026-10-01", {"leerroute": "b1"})], "geen_aanbod", "mist"),
    ("zonder PIP is er geen aanbod te laat",
     ASIEL, {}, [], "geen_aanbod", "vraag"),
    ("een gezinsmigrant krijgt geen aanbod",
     MIGRANT, B1, [PIP], "geen_aanbod", ""),
    ("onderwijsroute begon na zeven maanden",
     MIGRANT, ONDERWIJS, [PIP, start("2024-08-11")], "geen_start_onderwijsroute", "spreekt"),
    ("onderwijsroute begon op tijd",
     ASIEL, ONDERWIJS, [PIP, start("2024-07-10")], "geen_start_onderwijsroute", "mist"),
    ("de B1-route kent die grond niet",
     ASIEL, B1, [PIP], "geen_start_onderwijsroute", ""),
    ("de school weet het dossier niet",
     ASIEL, B1, [PIP], "aanbieder", "vraag"),
    ("bijna klaar",
     ASIEL, B1, BIJNA, "bijna_klaar", "spreekt"),
    ("bijna klaar, met 450 uur zelf gekozen les",
     MIGRANT, B1, BIJNA, "bijna_klaar", "spreekt"),
    ("een kwartier te weinig voor een gezinsmigrant",
     MIGRANT, B1, [PIP, *DRIE, lang(gevolgd=449.75), *KLAAR], "bijna_klaar", "mist"),
    ("dat maakt voor een statushouder niet uit",
     ASIEL, B1, [PIP, *DRIE, lang(gevolgd=449.75), *KLAAR], "bijna_klaar", "spreekt"),
    ("KNM nog niet gehaald",
     ASIEL, B1, [PIP, *examens("lezen", "luisteren"), lang(), *KLAAR], "bijna_klaar", "mist"),
    ("een taalonderdeel is te weinig",
     ASIEL, B1, [PIP, *examens("lezen", "knm"), lang(), *KLAAR], "bijna_klaar", "mist"),
    ("gehaald op A2 terwijl het PIP B1 vraagt",
     ASIEL, B1, [PIP, *DRIE_A2, lang(), *KLAAR], "bijna_klaar", "mist"),
    ("gehaald op A2 en het PIP vraagt A2",
     ASIEL, A2, [PIP, *DRIE_A2, lang(), *KLAAR], "bijna_klaar", "spreekt"),
    ("een kwartier verzuim zonder goede reden",
     ASIEL, B1, [PIP, *DRIE, lang(gemist=0.25), *KLAAR], "bijna_klaar", "mist"),
    ("MAP nog niet klaar",
     ASIEL, B1, [PIP, *DRIE, lang(), KLAAR[0]], "bijna_klaar", "mist"),
    ("nog niets gedaan is niet bijna klaar",
     ASIEL, B1, [PIP], "bijna_klaar", "vraag"),
    ("bijna klaar is er niet in de Z-route",
     ASIEL, Z, BIJNA, "bijna_klaar", ""),
]  # fmt: skip


def standen(groep: str, inhoud: dict[str, Any], gebeurd: list[Rij]) -> dict[str, str]:
    gevonden = gronden(zaak(verleden(begin(groep), *gebeurd), inhoud, VANDAAG), recht())
    return {een.rij.id: een.stand for een in gevonden}


@pytest.mark.parametrize(("groep", "inhoud", "gebeurd", "grond", "stand"),
                         [pytest.param(*geval[1:], id=geval[0]) for geval in GEVALLEN])  # fmt: skip
def test_a_ground_stands_as_the_case_says(
    groep: str, inhoud: dict[str, Any], gebeurd: list[Rij], grond: str, stand: str
) -> None:
    assert standen(groep, inhoud, gebeurd).get(grond, "") == stand


def test_every_ground_comes_up_in_a_case_or_is_only_asked() -> None:
    gezien = {geval[4] for geval in GEVALLEN}
    assert {rij.id for rij in recht().verlengingsgronden if rij.als} <= gezien


@given(st.sampled_from(["asiel_vergunning", "asiel_gezin", "gezinsmigrant", "overige_migrant"]),
       st.sampled_from([{}, B1, ONDERWIJS, Z]))  # fmt: skip
def test_where_nothing_is_known_no_ground_speaks(groep: str, inhoud: dict[str, Any]) -> None:
    assert set(standen(groep, inhoud, []).values()) == {"vraag"}


def test_what_speaks_is_said_with_days_and_what_is_missing_too() -> None:
    gebeurd = [PIP, aanbod("2024-04-11"), *pauze("gezondheid", "2025-01-15", "2025-02-01")]
    gevonden = {een.rij.id: een for een in gronden(
        zaak(verleden(begin("asiel_vergunning"), *gebeurd), B1, VANDAAG), recht())}  # fmt: skip
    assert gevonden["geen_aanbod"].ervoor == (
        "Het PIP is van 10 januari 2024. Drie maanden later, op 10 april 2024, was er nog geen aanbod.",
    )
    assert gevonden["ziekte"].mist == (
        "De pauze om de gezondheid duurde nog geen drie maanden: van 15 januari 2025 tot 1 februari 2025.",
    )


def test_what_the_reader_may_not_see_does_not_speak() -> None:
    """The reason of a pause for health is hidden from who may not know: then the dossier knows nothing of it."""
    verborgen: Rij = ("opschorting_start", "2025-01-01", {})
    assert standen("asiel_vergunning", B1, [PIP, verborgen])["ziekte"] == "vraag"
