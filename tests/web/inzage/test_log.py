# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The pages with who looked: of the consulent without names, of the privacy officer with."""

import re

import pytest

from tests.register.cast import Cast
from tests.toegang.logboek import inzages, lees
from tests.web.scherm import tekst_van


def log(cast: Cast) -> str:
    return f"/dossiers/{cast.dossier}/inzage/"


def test_the_consulent_reads_functions_and_no_names(cast: Cast) -> None:
    for naam in ("karin", "bas", "saskia"):
        cast.account(naam)
    lees(cast, "saskia", cast.dossier)
    tekst = tekst_van(cast.client("karin").get(log(cast)))
    assert "teamleider" in tekst
    assert "stond op een lijst" in tekst
    assert "Uitvoering binnen de gemeente" in tekst
    assert "Saskia" not in tekst


def test_the_dossier_leads_to_its_log(cast: Cast) -> None:
    assert log(cast) in cast.client("karin").get(f"/dossiers/{cast.dossier}/").content.decode()
    assert log(cast) not in cast.client("saskia").get(f"/dossiers/{cast.dossier}/").content.decode()


@pytest.mark.parametrize("wie", ["bas", "saskia", "milan", "tess", "petra", "inge", "eva"])
def test_for_anybody_else_there_is_no_such_page(cast: Cast, wie: str) -> None:
    assert cast.client(wie).get(log(cast)).status_code == 404


@pytest.mark.parametrize("wie", ["karin", "saskia", "tess", "eva", "fenna"])
@pytest.mark.parametrize("pad", ["/privacy/", "/privacy/inzage/", "/privacy/noodtoegang/"])
def test_the_pages_of_the_privacy_officer_are_hers_alone(cast: Cast, wie: str, pad: str) -> None:
    client = cast.client(wie)
    assert client.get(pad).status_code == 404
    assert client.post(pad, {"nummer": cast.dossier}).status_code == 404


def test_the_privacy_officer_reads_names_by_the_number_that_was_sent(cast: Cast) -> None:
    cast.account("karin")
    lees(cast, "karin", cast.dossier, soort="openen")
    antwoord = cast.client("petra").post("/privacy/inzage/", {"nummer": cast.dossier})
    tekst = tekst_van(antwoord)
    assert "Karin de Vries, consulent" in tekst
    assert "dossier geopend" in tekst
    assert antwoord.wsgi_request.get_full_path() == "/privacy/inzage/"


def test_who_reads_the_log_is_in_it(cast: Cast) -> None:
    lees(cast, "karin", cast.dossier)
    petra = cast.client("petra")
    petra.post("/privacy/inzage/", {"nummer": cast.dossier})
    rij = inzages(cast)[-1]
    assert (rij["medewerker"], rij["doel"], rij["soort"], rij["wat"]) == (
        "petra", "verantwoording", "openen", "privacy_inzage",
    )  # fmt: skip
    assert "gekeken wie dit dossier zag" in tekst_van(petra.post("/privacy/inzage/", {"nummer": cast.dossier}))


def test_the_mark_in_a_line_of_the_standard_leads_to_the_same_log(cast: Cast) -> None:
    from regie.toegang.verzegeld import verzegel

    lees(cast, "karin", cast.dossier)
    petra = cast.client("petra")
    kenmerk = verzegel(cast.gemeente, cast.dossier).hex()
    assert cast.dossier in tekst_van(petra.post("/privacy/inzage/", {"nummer": kenmerk}))
    vreemd = petra.post("/privacy/inzage/", {"nummer": verzegel("0000", cast.dossier).hex()})
    assert vreemd.status_code == 422
    assert "hoort bij niemand in deze gemeente" in tekst_van(vreemd)


@pytest.mark.parametrize("nummer", ["bestaat-niet", "'; DROP TABLE inzage; --", "é", "0" * 200])
def test_a_number_without_a_log_says_so_and_leaves_no_row(cast: Cast, nummer: str) -> None:
    antwoord = cast.client("petra").post("/privacy/inzage/", {"nummer": nummer})
    assert antwoord.status_code in (200, 422)
    assert inzages(cast) == []


def test_an_empty_number_is_refused_at_the_field(cast: Cast) -> None:
    antwoord = cast.client("petra").post("/privacy/inzage/", {"nummer": " "})
    assert antwoord.status_code == 422
    assert "Dit veld is leeg" in tekst_van(antwoord)


def test_a_long_log_goes_on_page_by_page(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    from regie.dossiers import inzagen

    for _keer in range(inzagen.PER_BLADZIJDE + 1):
        lees(cast, "saskia", cast.dossier)
    karin = cast.client("karin")
    html = karin.get(log(cast)).content.decode()
    (verder,) = re.findall(r'href="(\?na=[^"]+)"', html)
    assert html.count("teamleider") == inzagen.PER_BLADZIJDE
    assert karin.get(log(cast) + verder).content.decode().count("teamleider") == 1
    assert karin.get(log(cast) + "?na=onzin").status_code == 200


def test_pages_of_the_intake_are_read_for_the_intake(cast: Cast) -> None:
    karin = cast.client("karin")
    for type_ in ("intake_bevinding", "nazorg_gesprek", "contact"):
        assert karin.get(f"/dossiers/{cast.dossier}/vastleggen/{type_}/").status_code == 200
    assert [rij["doel"] for rij in inzages(cast)] == ["intake", "nazorg", "uitvoering_binnen"]


def test_searching_and_lists_are_told_apart(cast: Cast) -> None:
    karin = cast.client("karin")
    karin.post("/zoeken/", {"naam": "Tesfay"})
    karin.get("/")
    karin.get(f"/dossiers/{cast.dossier}/")
    assert [rij["soort"] for rij in inzages(cast)] == ["zoeken", "lijst", "openen"]


def test_every_route_and_type_with_a_purpose_of_its_own_exists(cast: Cast) -> None:
    from regie.web.doelen import DOELEN, SOORTEN, VAN_TYPE
    from regie.web.rechten import ROUTES
    from tests.verhaal import recht

    assert set(DOELEN) | set(SOORTEN) <= set(ROUTES)
    assert set(VAN_TYPE) <= set(recht().gebeurtenissen)
