# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Settling a line in place: recorded once, errors where they are, nothing lost, and the list knows it."""

import pytest

from tests.register.cast import Cast
from tests.web.dossier.lezen import stuur as stuur_pagina
from tests.web.dossier.lezen import tekst, verborgen
from tests.web.vandaag.regels import HTMX, KENNISMAKING, adres, stuur, zaken


def doe(cast: Cast, type_: str = "kennismaking", termijn: str = "kennismaking") -> str:
    return adres(cast, "doe", type_, termijn=termijn)


def test_what_is_recorded_takes_the_place_of_the_line(cast: Cast) -> None:
    karin = cast.client("karin")
    inhoud = stuur(karin, doe(cast), **KENNISMAKING)
    assert inhoud.status_code == 200
    assert "Vastgelegd: Kennismaking, Amina Tesfay." in inhoud.content.decode()
    assert "data-klaar" in inhoud.content.decode()
    assert "Kennismaking" not in zaken(karin.get("/"))


def test_it_stands_on_the_timeline_once_however_often_it_is_sent(cast: Cast) -> None:
    karin = cast.client("karin")
    velden = verborgen(karin.get(doe(cast), headers=HTMX)) | KENNISMAKING
    for verwacht in ("Vastgelegd:", "Dit was al vastgelegd:"):
        # the line is settled after the first time, and the form of a browser that went back is still answered
        assert verwacht in karin.post(doe(cast), velden, headers=HTMX).content.decode()
    bladzijde = karin.get(f"/dossiers/{cast.dossier}/")
    assert tekst(bladzijde).count("20 november 2026 Kennismaking") == 1


def test_what_is_wrong_is_said_in_the_line(cast: Cast) -> None:
    antwoord = stuur(cast.client("karin"), doe(cast), **KENNISMAKING | {"datum": "veel", "vorm": ""})
    inhoud = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert inhoud.strip().startswith("<li") or '<li class="werkregel"' in inhoud
    assert '<details class="meer werkregel__meer" open>' in inhoud
    assert "Er kloppen nog 2 dingen niet" in inhoud
    assert 'value="veel"' in inhoud


def test_what_the_kern_refuses_is_said_at_the_field(cast: Cast) -> None:
    antwoord = stuur(cast.client("karin"), doe(cast), **KENNISMAKING | {"datum": "2099-01-01"})
    assert antwoord.status_code == 422
    assert "Deze dag is nog niet geweest." in antwoord.content.decode()


def test_a_stale_form_shows_what_another_recorded_and_loses_nothing(cast: Cast) -> None:
    karin, saskia = cast.client("karin"), cast.client("saskia")
    velden = verborgen(karin.get(doe(cast), headers=HTMX)) | KENNISMAKING
    brief = f"/dossiers/{cast.dossier}/vastleggen/welkomstbericht/"
    stuur_pagina(saskia, brief, datum="2026-11-19", kanaal="brief", taal="ti")
    verouderd = karin.post(doe(cast), velden, headers=HTMX)
    assert verouderd.status_code == 422
    assert "Intussen is er iets anders vastgelegd" in verouderd.content.decode()
    assert "Saskia Bos" in verouderd.content.decode()
    opnieuw = karin.post(doe(cast), verborgen(verouderd) | KENNISMAKING, headers=HTMX)
    assert "Vastgelegd: Kennismaking" in opnieuw.content.decode()


def test_a_line_that_still_needs_someone_comes_back_below_what_was_done(cast: Cast) -> None:
    """A start of the begeleiding after today's first day settles it."""
    karin = cast.client("karin")
    antwoord = stuur(karin, doe(cast, "mb_start", "mb_begin"), datum="2026-11-20")
    assert "Vastgelegd: Maatschappelijke begeleiding gestart" in antwoord.content.decode()
    assert "<details" not in antwoord.content.decode()


@pytest.mark.parametrize("type_", ["contact", "mb_start", "bestaat_niet", "boete"])
def test_only_what_settles_the_line_can_be_recorded_from_it(cast: Cast, type_: str) -> None:
    assert cast.client("karin").get(doe(cast, type_)).status_code == 404


def test_without_script_the_form_is_a_page_and_leads_back_to_the_list_as_it_was(cast: Cast) -> None:
    karin = cast.client("karin")
    waar = doe(cast) + "?groep=asiel_vergunning"
    assert "<html" in karin.get(waar).content.decode()
    fout = stuur(karin, waar, htmx=False, **KENNISMAKING | {"vorm": ""})
    assert fout.status_code == 422
    assert "Er klopt nog 1 ding niet" in tekst(fout)
    antwoord = stuur(karin, waar, htmx=False, **KENNISMAKING)
    assert (antwoord.status_code, antwoord["Location"]) == (303, "/?groep=asiel_vergunning")
    bladzijde = karin.get(antwoord["Location"])
    assert "Vastgelegd: Kennismaking, Amina Tesfay." in tekst(bladzijde)


def test_two_open_lines_have_no_id_in_common(cast: Cast) -> None:
    import re

    karin = cast.client("karin")
    een, ander = (
        karin.get(waar, headers=HTMX).content.decode() for waar in (doe(cast), doe(cast, "mb_start", "mb_begin"))
    )
    ids = [set(re.findall(r' id="([^"]+)"', inhoud)) for inhoud in (een, ander)]
    assert ids[0]
    assert ids[0].isdisjoint(ids[1])


def test_what_has_a_page_of_its_own_is_recorded_there(cast: Cast) -> None:
    """A PIP has documents: nobody records one without them. Also not from a page that was open for long."""
    cast.klaar_voor_pip()
    karin, plek = cast.client("karin"), f"/dossiers/{cast.dossier}/pip/"
    oud = doe(cast, "pip_vastgesteld", "pip")
    for antwoord in (karin.get(oud), karin.post(oud, {})):
        assert (antwoord.status_code, antwoord["Location"]) == (302, plek)
    assert karin.get(oud, headers=HTMX)["HX-Redirect"] == plek
