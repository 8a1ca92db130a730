# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Filters that somebody keeps: under a name, for the one who kept them, and only what they mean."""

import pytest

from tests.register.cast import Cast
from tests.web.dossier.lezen import tekst

BEWAAR, WEG = "/vandaag/filter/", "/vandaag/filter/weg/"


def bewaarde(cast: Cast, naam: str) -> list[tuple[str, str]]:
    from regie.dossiers.filters import bewaarde as vraag

    with cast.als(naam):
        return [(rij["naam"], rij["vraag"]) for rij in vraag("vandaag")]


def test_a_filter_is_kept_under_a_name_and_found_again(cast: Cast) -> None:
    karin = cast.client("karin")
    antwoord = karin.post(BEWAAR, {"naam": "Alleen PIP", "termijn": "pip"})
    assert (antwoord.status_code, antwoord["Location"]) == (303, "/?termijn=pip")
    bladzijde = karin.get("/")
    assert "Het filter “Alleen PIP” is bewaard." in tekst(bladzijde)
    assert '<a class="nl-link" href="/?termijn=pip">Alleen PIP</a>' in bladzijde.content.decode()


def test_it_is_of_the_one_who_kept_it(cast: Cast) -> None:
    cast.client("karin").post(BEWAAR, {"naam": "Van Karin", "termijn": "pip"})
    assert "Van Karin" not in tekst(cast.client("bas").get("/"))
    cast.client("bas").post(WEG, {"naam": "Van Karin"})
    assert bewaarde(cast, "karin") == [("Van Karin", "termijn=pip")]


def test_the_same_name_takes_the_new_filter(cast: Cast) -> None:
    karin = cast.client("karin")
    for termijn in ("pip", "mb_begin"):
        karin.post(BEWAAR, {"naam": "Mijn werk", "termijn": termijn})
    assert bewaarde(cast, "karin") == [("Mijn werk", "termijn=mb_begin")]


def test_only_what_a_filter_means_is_kept(cast: Cast) -> None:
    karin = cast.client("karin")
    velden = {"naam": "Netjes", "termijn": "pip", "groep": "onzin", "na": "plek", "onbekend": "x", "consulent": "bas"}
    karin.post(BEWAAR, velden)
    assert bewaarde(cast, "karin") == [("Netjes", "termijn=pip")]


def test_it_can_be_taken_away(cast: Cast) -> None:
    karin = cast.client("karin")
    karin.post(BEWAAR, {"naam": "Even", "termijn": "pip"})
    karin.post(WEG, {"naam": "Even"})
    assert bewaarde(cast, "karin") == []
    assert "Het filter “Even” is verwijderd." in tekst(karin.get("/"))


@pytest.mark.parametrize("naam", ["", "   ", "x" * 61, "a\x00b"])
def test_a_name_that_cannot_be_is_said_at_the_field(cast: Cast, naam: str) -> None:
    antwoord = cast.client("karin").post(BEWAAR, {"naam": naam, "termijn": "pip"})
    assert antwoord.status_code == 422
    assert "Er klopt nog 1 ding niet" in tekst(antwoord)
    assert bewaarde(cast, "karin") == []


@pytest.mark.parametrize("naam", ["", "\x00", "bestaat niet", "x" * 10_000])
def test_taking_away_what_is_not_there_does_nothing(cast: Cast, naam: str) -> None:
    assert cast.client("karin").post(WEG, {"naam": naam}).status_code == 303


def test_a_name_is_text_and_nothing_else(cast: Cast) -> None:
    karin = cast.client("karin")
    karin.post(BEWAAR, {"naam": "<script>alert(1)</script>", "termijn": "pip"})
    assert "<script>alert" not in karin.get("/").content.decode()


def test_there_is_an_end_to_how_many(cast: Cast) -> None:
    karin = cast.client("karin")
    for nummer in range(20):
        karin.post(BEWAAR, {"naam": f"Filter {nummer}", "termijn": "pip"})
    antwoord = karin.post(BEWAAR, {"naam": "Nog een", "termijn": "pip"})
    assert antwoord.status_code == 422
    assert "U hebt al 20 filters bewaard." in tekst(antwoord)
    assert karin.post(BEWAAR, {"naam": "Filter 3", "termijn": "mb_begin"}).status_code == 303
