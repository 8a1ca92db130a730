# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A study of one's own on the page: what Eva asks, reads, passes on, and cannot find out."""

import csv
import io
import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.indicatoren.test_cohort import Rij, iemand, intake, kennisgeving, pip
from tests.register.cast import Cast, importeer, maak
from tests.web.scherm import tekst_van

ADRES, BESTAND = "/monitor/evaluatie/", "/monitor/evaluatie/cijfers.csv"
STUDIE = {"uitkomst": "kennisgeving_pip"}


def mensen(gemeente: str) -> Iterator[Rij]:
    """Sixty women soon have a PIP, sixty men late; two of whom neither is known; twenty women who just began."""
    soorten = [
        ("v", 60, "2024-04-10", "2024-05"),
        ("m", 60, "2024-05-10", "2025-03"),
        (None, 2, "2024-05-10", ""),
        ("v", 20, "2026-02-10", ""),
    ]
    for geslacht, aantal, begin, maand in soorten:
        for nummer in range(aantal):
            velden = {"gemeentecode": gemeente, **({"geslacht": geslacht} if geslacht else {})}
            rijen = [kennisgeving(begin), intake("2024-06-01")]
            rijen += [pip(f"{maand}-{nummer % 28 + 1:02d}")] if maand and nummer % 10 else []
            yield from iemand(f"{geslacht}{begin}-{nummer}-{gemeente}", *rijen, **velden)


@pytest.fixture
def cast(gemeente: str, hosts: None) -> Cast:
    cast = maak(gemeente)
    importeer(gemeente, mensen(gemeente))
    return cast


def vraag(cast: Cast, naam: str = "eva", adres: str = ADRES, **velden: str) -> Any:
    return cast.client(naam).get(adres, {**STUDIE, **velden})


def bestand(antwoord: Any) -> dict[tuple[str, str], str]:
    rijen = csv.DictReader(io.StringIO(antwoord.content.decode("utf-8-sig")), delimiter=";")
    return {(rij["onderdeel"], rij["groep"]): rij["waarde"] for rij in rijen}


def fout(antwoord: Any) -> tuple[str, str]:
    """The field to which the summary leads, and what it says; the same stands at the field."""
    assert antwoord.status_code == 200
    pagina = antwoord.content.decode()
    (gevonden,) = re.findall(r'<li><a class="nl-link" href="#id-(\w+)">([^<]+)</a></li>', pagina)
    veld, zin = gevonden
    assert f'id="fout-{veld}">{zin}</p>' in pagina
    assert f"fout-{veld}" in re.findall(r'<select[^>]*aria-invalid="true"[^>]*>', pagina)[0]
    assert "Gevolgd tot en met 31" not in tekst_van(antwoord)
    return veld, zin


def test_the_page_asks_first(cast: Cast) -> None:
    antwoord = cast.client("eva").get(ADRES)
    assert antwoord.status_code == 200
    assert "Toon de studie" in tekst_van(antwoord)
    assert "Mensen in deze groep" not in tekst_van(antwoord)


def test_eva_reads_how_long_it_takes(cast: Cast) -> None:
    antwoord = vraag(cast, van="2024-Q2", tot="2024-Q2")
    tekst = tekst_van(antwoord)
    assert "Gevolgd tot en met 31 oktober 2026, zoals bekend op 31 oktober 2026." in tekst
    assert "Van de kennisgeving van DUO tot het PIP" in tekst
    assert "ongeveer 120" in tekst
    assert '<figure class="grafiek"' in antwoord.content.decode()
    assert "<caption>" in antwoord.content.decode()
    assert "niet te meten" not in tekst.split("Binnen 1 jaar")[1][:60]
    assert "nog niet te meten" in tekst.split("Binnen 3 jaar")[1][:40]


def test_the_file_holds_the_same_in_whole_percents_and_tens(cast: Cast) -> None:
    rijen = bestand(vraag(cast, adres=BESTAND, van="2024-Q2", tot="2024-Q2"))
    assert rijen["Mensen in deze groep", "iedereen"] == "ongeveer 120"
    assert rijen["Niet in de groep: het was er al voor de start", "iedereen"] == "5 of minder"
    assert re.fullmatch(r"\d+ % \(waarschijnlijk tussen \d+ % en \d+ %\)", rijen["Binnen 1 jaar", "iedereen"])
    lijn = {wat: waarde for (wat, _groep), waarde in rijen.items() if wat.startswith("Zover na")}
    assert len(lijn) >= 3
    assert len(set(lijn.values())) == len(lijn)  # a line of the table for every step
    assert all(re.fullmatch(r"\d+\s% \(\d+\s% tot \d+\s%\)", waarde) for waarde in lijn.values())


def test_who_may_open_every_dossier_sees_the_same(cast: Cast) -> None:
    assert bestand(vraag(cast, "saskia", BESTAND)) == bestand(vraag(cast, "eva", BESTAND))


def test_a_link_makes_the_same_study_again(cast: Cast) -> None:
    pagina = vraag(cast, geslacht="v", tegen="geslacht:*").content.decode()
    query = re.search(r'href="\?([^"]+)">Vaste link', pagina)
    assert query is not None
    adres = query[1].replace("&amp;", "&")
    assert "peildatum=2026-10-31&bekend_op=2026-10-31" in adres
    opnieuw = cast.client("eva").get(f"{ADRES}?{adres}").content.decode()
    assert re.findall(r"<td[^>]*>(.*?)</td>", opnieuw) == re.findall(r"<td[^>]*>(.*?)</td>", pagina)


def test_a_large_group_beside_all_others_and_a_small_difference_may_be_chance(cast: Cast) -> None:
    """Of two people the sex is not known: whoever saw both women and men would find those two."""
    for een, ander in ("vm", "mv"):
        veld, zin = fout(vraag(cast, geslacht=een, tegen=f"geslacht:{ander}"))
        assert veld in {"geslacht", "tegen"}
        assert "te klein" in zin
    kan = [
        naam for naam in ("v", "m") if "Is er verschil?" in tekst_van(vraag(cast, geslacht=naam, tegen="geslacht:*"))
    ]
    assert len(kan) == 1
    tekst = tekst_van(vraag(cast, geslacht=kan[0], tegen="geslacht:*"))
    assert "Dit verschil is waarschijnlijk geen toeval." in tekst
    assert "alle anderen (geslacht)" in tekst
    assert "Een verschil zegt niet waardoor het komt" in tekst


@pytest.mark.parametrize(
    ("velden", "veld", "zin"),
    [
        ({"uitkomst": "iets"}, "uitkomst", "Kies een uitkomst"),
        ({"van": "2024"}, "van", "Kies een kwartaal"),
        ({"van": "2025-Q1", "tot": "2024-Q1"}, "van", "ligt na het einde"),
        ({"tot": "2026-Q3", "peildatum": "2025-01-31"}, "tot", "ligt na de peildatum"),
        ({"peildatum": "2026-10-30"}, "peildatum", "laatste dag van een maand"),
        ({"peildatum": "2026-11-30"}, "peildatum", "laatste dag van een maand"),
        ({"bekend_op": "x"}, "bekend_op", "laatste dag van een maand"),
        ({"geslacht": "v", "wet": "wi2021", "groep": "asiel_vergunning"}, "geslacht", "hooguit twee"),
        ({"geslacht": "paars"}, "geslacht", "bestaat niet"),
        ({"nationaliteit": "=1+1"}, "nationaliteit", "te klein"),
        ({"leerroute": "b1"}, "leerroute", "nog niet bekend"),
        ({"tegen": "geslacht:m"}, "tegen", "Kies ook hierboven"),
        ({"geslacht": "m", "tegen": "geslacht:m"}, "tegen", "dezelfde groep"),
        ({"tegen": "x"}, "tegen", "Kies een groep"),
        ({"van": "2019-Q1", "tot": "2019-Q4"}, "van", "langere periode"),
        ({"uitkomst": "huisvesting_intake"}, "uitkomst", "bij niemand"),
        ({"geslacht": "onbekend"}, "geslacht", "te klein"),
    ],
)
def test_what_cannot_be_asked_is_said_at_its_field(cast: Cast, velden: dict[str, str], veld: str, zin: str) -> None:
    gevonden, tekst = fout(vraag(cast, **velden))
    assert gevonden == veld
    assert zin in tekst
    assert vraag(cast, adres=BESTAND, **velden)["Content-Type"].startswith("text/html")


def test_a_policy_without_a_limit_shows_nothing_and_says_why(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    from regie.kern.indicatoren import verslag

    monkeypatch.setattr(verslag, "NORM", "zonder_grens")
    assert "zegt niet welke aantallen te klein zijn" in fout(vraag(cast))[1]


@pytest.mark.parametrize("naam", ["karin", "tess", "fenna", "petra"])
@pytest.mark.parametrize("adres", [ADRES, BESTAND])
def test_for_other_roles_there_is_no_such_page(cast: Cast, naam: str, adres: str) -> None:
    assert cast.client(naam).get(adres).status_code == 404


def test_a_gemeente_counts_nobody_of_another(cast: Cast, elders: str) -> None:
    assert fout(vraag(maak(elders)))[0] in {"uitkomst", "van"}


def test_the_file_computes_nothing() -> None:
    from regie.bestanden.rekenblad import zonder_formule

    assert zonder_formule("=1+1") == "'=1+1"


def test_afterwards_the_page_asks_as_eva_again(cast: Cast) -> None:
    """An objection ends the counting over all dossiers as well as an answer does."""
    from django.db import connection

    from regie.kern.kalender.kwartaal import Kwartaal
    from regie.monitor.evaluatie import Bezwaar, Vraag, bestudeer
    from tests.register.cast import VANDAAG
    from tests.verhaal import recht

    for wie in ({"leerroute": "b1"}, {"geslacht": "onbekend"}, {}):
        een = Vraag("kennisgeving_pip", Kwartaal(2024, 1), Kwartaal(2024, 4), VANDAAG, VANDAAG, wie)
        with cast.als("eva") as eva:
            assert isinstance(bestudeer(eva, recht(), een, VANDAAG), Bezwaar) is bool(wie)
            with connection.cursor() as cursor:
                cursor.execute("SELECT current_user, count(*) FROM gebeurtenis")
                assert cursor.fetchone() == ("regie_app", 0)


def test_a_line_that_stops_before_the_half_does_not_say_that_half_still_waits() -> None:
    from regie.kern.indicatoren.curve import Curve, Punt
    from regie.kern.indicatoren.overleving import Mediaan
    from regie.monitor.evaluatie import Groep
    from regie.web.monitor.evaluatiewoorden import helft

    lijn = Curve(80, (Punt(0, 1, 1, 1, 80),), Mediaan(None, None, None))
    assert helft(Groep({}, 80, None, None, lijn, {}, "definitief")).startswith("niet te zeggen")
