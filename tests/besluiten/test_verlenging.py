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


def lang(gevolgd: float = 10, gemist: float = 0) -> Rij:
    """Two years of lessons."""
    return les("2024-03-01", "2026-03-01", gevolgd=gevolgd, gemist=gemist)


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
    ("verzuim van een gezinsmigrant: DUO kijkt naar de uren",
     MIGRANT, B1, [PIP, *DRIE, lang(gevolgd=450, gemist=2), *KLAAR], "bijna_klaar", "spreekt"),
    ("zonder groep weet niemand welke voorwaarde telt",
     "", B1, BIJNA, "bijna_klaar", "mist"),
    ("zonder groep is er misschien geen recht op een aanbod",
     "", B1, [PIP], "geen_aanbod", "mist"),
    ("zonder leerroute telt alfabetisering misschien niet",
     ASIEL, {}, [PIP, les("2024-03-01", "2024-09-30", "alfabetisering")], "alfabetisering", "mist"),
    ("aanbod na een verhuizing: het eerste PIP telt",
     ASIEL, B1, [("pip_overgenomen", "2026-10-01", {"dagtekening": "2024-01-10", "leerroute": "b1"}),
                 aanbod("2024-04-10")], "geen_aanbod", "mist"),
    ("onderwijsroute begon een dag te laat",
     ASIEL, ONDERWIJS, [PIP, start("2024-07-11")], "geen_start_onderwijsroute", "spreekt"),
    ("zes maanden na het PIP zijn nog niet om",
     ASIEL, ONDERWIJS, [("pip_vastgesteld", "2026-05-29", {"leerroute": "onderwijs"})],
     "geen_start_onderwijsroute", "mist"),
    ("zes maanden na het PIP zijn een dag om",
     ASIEL, ONDERWIJS, [("pip_vastgesteld", "2026-05-28", {"leerroute": "onderwijs"})],
     "geen_start_onderwijsroute", "spreekt"),
    ("drie maanden na het PIP is een aanbod nog op tijd",
     ASIEL, B1, [("pip_vastgesteld", "2026-08-29", {"leerroute": "b1"})], "geen_aanbod", "mist"),
    ("een dag later niet meer",
     ASIEL, B1, [("pip_vastgesteld", "2026-08-28", {"leerroute": "b1"})], "geen_aanbod", "spreekt"),
    ("een pauze om andere redenen, een dag te kort",
     ASIEL, B1, [PIP, *pauze("overig", "2025-01-01", "2025-03-31")], "overig", "mist"),
    ("een pauze om andere redenen, precies lang genoeg",
     ASIEL, B1, [PIP, *pauze("overig", "2025-01-01", "2025-04-01")], "overig", "spreekt"),
    ("MAP nog niet klaar",
     ASIEL, B1, [PIP, *DRIE, lang(), KLAAR[0]], "bijna_klaar", "mist"),
    ("nog niets gedaan is niet bijna klaar",
     ASIEL, B1, [PIP], "bijna_klaar", "vraag"),
    ("bijna klaar is er niet in de Z-route",
     ASIEL, Z, BIJNA, "bijna_klaar", ""),
]  # fmt: skip


def standen(groep: str, inhoud: dict[str, Any], gebeurd: list[Rij]) -> dict[str, str]:
    eerst = [begin(groep)] if groep else []
    klaar = {type_ for type_, _op, _velden in gebeurd if type_ in ("pvt_afgerond", "map_afgerond")}
    gevonden = gronden(zaak(verleden(*eerst, *gebeurd), inhoud, VANDAAG, klaar), recht())
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


def bijna(gebeurd: list[Rij], voldaan: set[str], groep: str = ASIEL) -> str:
    gevonden = gronden(zaak(verleden(begin(groep), *gebeurd), B1, VANDAAG, voldaan), recht())
    return next(een.stand for een in gevonden if een.rij.id == "bijna_klaar")


def test_a_talk_at_the_end_of_the_map_without_its_hours_is_not_all_of_it() -> None:
    assert bijna(BIJNA, {"pvt_afgerond"}) == "mist"
    assert bijna(BIJNA, {"pvt_afgerond", "map_afgerond"}) == "spreekt"


def test_what_was_done_in_another_gemeente_counts() -> None:
    mee: Rij = ("pip_overgenomen", "2026-06-01", {"dagtekening": "2024-01-10", "leerroute": "b1", "uren_nt2": 400})
    gebeurd = [mee, *DRIE, lang(gevolgd=50)]
    assert bijna(gebeurd, {"pvt_afgerond", "map_afgerond"}, MIGRANT) == "spreekt"
    assert bijna([mee, *DRIE, lang(gevolgd=49.75)], {"pvt_afgerond", "map_afgerond"}, MIGRANT) == "mist"


def test_what_the_reader_may_not_see_does_not_speak() -> None:
    """The reason of a pause for health is hidden from who may not know: then the dossier knows nothing of it."""
    verborgen: Rij = ("opschorting_start", "2025-01-01", {})
    assert standen("asiel_vergunning", B1, [PIP, verborgen])["ziekte"] == "vraag"


# ---------------------------------------------------------------------------------- the table, beside the law

WET: list[tuple[str, str, str | None, str, str]] = [
    # grond, hoe lang, vanaf welke duur, artikel, sinds
    ("ziekte", "zo lang als de ziekte duurde", "3 maanden", "Ri 4.1", "2022-01-01"),
    ("overlijden", "3 maanden", None, "Ri 4.1", "2022-01-01"),
    ("bevalling", "16 weken", None, "Ri 4.1", "2022-01-01"),
    ("opvang", "zo lang als het verblijf", "drie maanden", "Ri 4.1", "2022-01-01"),
    ("alfabetisering", "zo lang als de cursus duurde, hoogstens 6 maanden", "3 maanden", "Ri 4.1", "2022-01-01"),
    ("dakloos", "zo lang als iemand dakloos was, hoogstens 2 jaar", "drie maanden", "Ri 4.1", "2022-01-01"),
    ("geen_aanbod", "zo lang als het aanbod te laat kwam", "3 maanden", "Ri 4.1", "2022-01-01"),
    ("geen_start_onderwijsroute", "6 maanden", "6 maanden", "Ri 4.1", "2022-01-01"),
    ("aanbieder", "hoogstens 6 maanden", "drie maanden", "Ri 4.1", "2022-01-01"),
    ("overig", "hoogstens 2 jaar", "3 maanden", "Ri 4.1", "2022-01-01"),
    ("combinatie", "zo lang als de redenen samen duurden", "drie maanden", "Ri 4.1", "2022-01-01"),
    ("onderwijs_afgerond", "zo lang als iemand ingeschreven stond", None, "Bi 4.3", "2023-01-01"),
    ("onderwijs_bezig", "2 jaar, daarna nog twee keer 1 jaar; bij de entreeopleiding hoogstens 2 jaar", None, "Bi 4.3",
     "2023-01-01"),
    ("bijna_klaar", "6 maanden", None, "Wi 12", "2022-01-01"),
    ("ambtshalve", "wat DUO besluit", None, "Bi 4.5", "2022-01-01"),
]  # fmt: skip


@pytest.mark.parametrize(("grond", "lengte", "vanaf", "artikel", "sinds"), WET, ids=[rij[0] for rij in WET])
def test_a_ground_is_as_the_law_has_it(grond: str, lengte: str, vanaf: str | None, artikel: str, sinds: str) -> None:
    (rij,) = (rij for rij in recht().verlengingsgronden if rij.id == grond)
    bron = rij.bron[0]
    assert (rij.lengte, f"{bron.wet} {bron.artikel}", str(rij.geldt_vanaf)) == (lengte, artikel, sinds)
    assert rij.zekerheid == "gezien"
    duren = {str(deel.duur) for deel in rij.als if deel.duur is not None}
    assert vanaf is None or duren == {vanaf} or (not duren and vanaf in " ".join(rij.vraag))


def test_the_table_has_these_grounds_and_no_other() -> None:
    assert [rij.id for rij in recht().verlengingsgronden] == [rij[0] for rij in WET]


def test_the_law_asks_a_statement_of_the_college_for_one_ground_only() -> None:
    assert [rij.id for rij in recht().verlengingsgronden if rij.verklaring] == ["geen_aanbod"]
    assert [rij.id for rij in recht().verlengingsgronden if rij.bewijs_zekerheid == "gezien"] == ["geen_aanbod"]


def test_non_exempting_education_was_no_ground_before_2023() -> None:
    from datetime import date

    gevonden = gronden(zaak(verleden(begin("asiel_gezin"), PIP), B1, date(2022, 12, 31)), recht())
    assert not {een.rij.id for een in gevonden} & {"onderwijs_afgerond", "onderwijs_bezig"}
