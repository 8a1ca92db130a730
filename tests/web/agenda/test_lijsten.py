# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Rooms, interpreters, what they cost in a month, and the hours of oneself and of the team."""

from typing import Any
from uuid import UUID

import pytest

from tests.register.cast import VANDAAG, Cast
from tests.web.agenda.test_plannen import stempel
from tests.web.scherm import tekst_van
from tests.werk.agenda.bureau import boek, klok, maak_afspraak, plan_van, vandaag

TOLK = {
    "naam": "=Robel", "telefoon": "", "talen": ["ti", "am"], "manieren": ["telefoon"], "tarief": "47,50",
    "afzeggen": "", "procent": "",
}  # fmt: skip


def test_who_leads_the_team_adds_a_room_once_and_takes_it_out_of_use(cast: Cast) -> None:
    saskia = cast.client("saskia")
    velden = {"naam": "Kamer 3", "plekken": "4", "toegankelijk": "on"}
    assert "Kamer 3" in tekst_van(saskia.post("/agenda/ruimtes/nieuw/", velden, follow=True))
    dubbel = saskia.post("/agenda/ruimtes/nieuw/", velden)
    assert (dubbel.status_code, "Er is al een ruimte met deze naam." in tekst_van(dubbel)) == (422, True)
    with cast.als("saskia") as wie:
        from regie.werk.agenda.ruimtes import ruimtes

        (kamer,) = ruimtes(wie)
    saskia.post(f"/agenda/ruimtes/{kamer.id}/gebruik/", {"in_gebruik": "nee"})
    assert "Kamer 3 (niet in gebruik)" in tekst_van(cast.client("karin").get("/agenda/ruimtes/"))


def test_a_consulent_reads_the_lists_and_keeps_them_not(cast: Cast, er_is: dict[str, UUID]) -> None:
    karin = cast.client("karin")
    assert "Selam Haile Amhaars en Tigrinya" in tekst_van(karin.get("/agenda/tolken/")).replace(
        "Tigrinya en Amhaars", "Amhaars en Tigrinya"
    )
    assert karin.post("/agenda/tolken/nieuw/", TOLK).status_code == 404
    assert karin.post("/agenda/ruimtes/nieuw/", {"naam": "Kelder", "plekken": "2"}).status_code == 404
    assert karin.post(f"/agenda/tolken/{er_is['selam']}/gebruik/", {"in_gebruik": "nee"}).status_code == 404


@pytest.mark.parametrize(
    ("anders", "fout"),
    [({"tarief": "veel"}, "geen bedrag"), ({"talen": []}, "Kies een of meer"), ({"naam": ""}, "Dit veld is leeg"),
     ({"tarief": "99999"}, "Dit bedrag kan niet"), ({"procent": "101"}, "tot en met 100")],
)  # fmt: skip
def test_an_interpreter_that_is_not_right_is_refused(cast: Cast, anders: dict[str, Any], fout: str) -> None:
    antwoord = cast.client("saskia").post("/agenda/tolken/nieuw/", TOLK | anders)
    assert antwoord.status_code == 422
    assert fout in tekst_van(antwoord)


def test_the_costs_of_a_month_are_a_file_in_which_nothing_computes(cast: Cast) -> None:
    saskia = cast.client("saskia")
    assert "47,50" in tekst_van(saskia.post("/agenda/tolken/nieuw/", TOLK, follow=True))
    with cast.als("saskia") as wie:
        from regie.werk.agenda.tolken import tolken

        (tolk,) = tolken(wie)
    id_ = maak_afspraak(cast, plan_van(klok(10, dag=VANDAAG.replace(day=27))))
    boek(cast, id_, tolk.id)
    karin, velden = cast.client("karin"), {"product": "intake", "minuten": "60", "uitkomst": "niet_gekomen"}
    karin.post(f"/dossiers/{cast.dossier}/afspraak/{id_}/afronden/", velden)
    assert "november 2026: € 47,50" in tekst_van(karin.get("/agenda/tolken/kosten/?maand=2026-11"))
    regels = karin.get("/agenda/tolken/kosten.csv?maand=2026-11").content.decode().splitlines()
    assert regels[1] == (
        f"2026-11-27;10:00;'=Robel;Tigrinya;aan de telefoon;{cast.dossier};60;voor niets;inburgeraar;47,50"
    )
    assert len(cast.client("bas").get("/agenda/tolken/kosten.csv?maand=2026-11").content.decode().splitlines()) == 1


def uren(cast: Cast, **anders: str) -> Any:
    karin = cast.client("karin")
    velden = {
        "product": "administratie",
        "minuten": "30",
        "datum": "2026-11-27",
        "stempel": stempel(karin.get("/agenda/uren/")),
    }
    return karin.post("/agenda/uren/", velden | anders, follow=True)


def test_hours_are_written_corrected_and_taken_away(cast: Cast) -> None:
    from regie.werk.agenda.tijd import mijn_uren

    assert "Deze week: 30 minuten" in tekst_van(uren(cast))
    with cast.als("karin") as wie:
        (regel,) = mijn_uren(wie, VANDAAG.replace(day=1), VANDAAG)
    karin, pad = cast.client("karin"), f"/agenda/uren/{regel.id}/"
    antwoord = karin.post(pad, {"product": "pip", "minuten": "90", "datum": "2026-11-26"}, follow=True)
    assert "Deze week: 90 minuten (1,5 uur)" in tekst_van(antwoord)
    assert "niet veranderd" in tekst_van(karin.post(pad, {"product": "pip", "minuten": "x"}, follow=True))
    assert "er niet meer" in tekst_van(
        cast.client("bas").post(pad, {"product": "pip", "minuten": "9", "datum": "2026-11-26"}, follow=True)
    )
    karin.post(pad, {"doe": "weg"})
    assert "nog geen tijd opgeschreven" in tekst_van(karin.get("/agenda/uren/?week=2026-W48"))


@pytest.mark.parametrize(
    ("anders", "fout"),
    [({"product": ""}, "Kies waar de tijd naartoe ging"), ({"minuten": "0"}, "van 1 tot en met 1440"),
     ({"datum": "2999-01-01"}, "nog niet geweest")],
)  # fmt: skip
def test_hours_that_are_not_right_are_refused(cast: Cast, anders: dict[str, str], fout: str) -> None:
    antwoord = uren(cast, **anders)
    assert antwoord.status_code == 422
    assert fout in tekst_van(antwoord)


def test_who_leads_the_team_sees_sums_without_people(cast: Cast) -> None:
    from regie.dossiers.woorden import maand_voluit

    maand = vandaag().isoformat()[:7]
    uren(cast, datum=vandaag().isoformat())
    saskia = cast.client("saskia")
    assert f"{maand_voluit(maand)} administratie 1 1 0,5 30" in tekst_van(saskia.get("/agenda/uren/totaal/"))
    regels = saskia.get("/agenda/uren/totaal.csv").content.decode().splitlines()
    assert regels[1:] == [f"{maand};administratie;1;1;0;30"]
    assert cast.client("karin").get("/agenda/uren/totaal/").status_code == 404
