# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One letter to more people: chosen, filled in once, exceptions, sent; and printed."""

import re
from typing import Any

import pytest

from tests.register.cast import Cast
from tests.web.scherm import tekst_van
from tests.werk.brieven.bureau import AFSPRAAK, taken
from tests.werk.brieven.postkantoor import Postkantoor

GROEP = {"groep": "Voorlichting", **AFSPRAAK}


def allen(cast: Cast) -> list[str]:
    return [cast.dossier, f"yusuf-{cast.gemeente}", f"zara-{cast.gemeente}"]


def maak(cast: Cast, naam: str = "karin", **velden: Any) -> Any:
    velden = {"sjabloon": "uitnodiging_groep", "dossier": allen(cast), "maak": "ja", **GROEP} | velden
    return cast.client(naam).post("/brieven/nieuw/", velden, follow=True)


def pad_van(antwoord: Any) -> str:
    return str(antwoord.redirect_chain[-1][0])


def briefvelden(antwoord: Any) -> list[str]:
    return re.findall(r'name="brief" value="([^"]+)"', antwoord.content.decode())


def test_one_chooses_people_and_a_letter_first(cast: Cast) -> None:
    client = cast.client("karin")
    assert "Amina Tesfay" in tekst_van(client.get("/brieven/nieuw/"))
    leeg = client.post("/brieven/nieuw/", {"verder": "ja"})
    assert leeg.status_code == 422
    assert "Er is niemand gekozen." in tekst_van(leeg)
    verder = client.post("/brieven/nieuw/", {"verder": "ja", "sjabloon": "uitnodiging_groep", "dossier": allen(cast)})
    assert "Aan 3 mensen" in tekst_van(verder)
    assert 'name="plaats"' in verder.content.decode()


def test_people_that_another_page_hands_over_are_ticked(cast: Cast) -> None:
    html = cast.client("karin").post("/brieven/nieuw/", {"dossier": allen(cast)[:2]}).content.decode()
    assert html.count(" checked") == 2


def test_a_batch_shows_who_gets_what_in_which_way_and_sends_it_after_a_look(cast: Cast, kantoor: Postkantoor) -> None:
    antwoord = maak(cast)
    pad, tekst = pad_van(antwoord), tekst_van(antwoord)
    assert "Er is nog niets verstuurd" in tekst
    assert "Verstuur 3 brieven" in tekst
    assert taken(cast) == []
    client = cast.client("karin")
    yusuf = next(brief for brief in briefvelden(antwoord) if _wie(antwoord, brief) == "Yusuf Ali")
    client.post(pad, {"doe": "wijzig", "brief": yusuf, "taal": "nl", "kanaal": "brief", "overslaan": "Weet het al"})
    tekst = tekst_van(client.get(pad))
    assert "Verstuur 2 brieven" in tekst
    assert "Weet het al" in tekst
    client.post(pad, {"doe": "verstuur"})
    assert len(taken(cast)) == 1  # Amina, by e-mail; Zara goes on paper
    assert "Hoe het ervoor staat" in tekst_van(client.get(pad))
    assert "wacht" in tekst_van(client.get("/brieven/"))


def test_an_exception_that_cannot_be_is_told_in_place(cast: Cast, kantoor: Postkantoor) -> None:
    antwoord = maak(cast)
    yusuf = next(brief for brief in briefvelden(antwoord) if _wie(antwoord, brief) == "Yusuf Ali")
    fout = cast.client("karin").post(
        pad_van(antwoord), {"doe": "wijzig", "brief": yusuf, "taal": "nl", "kanaal": "email", "overslaan": ""}
    )
    assert fout.status_code == 422
    assert "Er is geen e-mailadres bekend." in tekst_van(fout)


def test_somebody_elses_people_cannot_be_slipped_in(cast: Cast) -> None:
    from tests.register.cast import importeer, verhaal

    vreemd = f"vreemd-{cast.gemeente}"
    importeer(cast.gemeente, verhaal(vreemd, "bas"), personen=f"dossier,voornamen\n{vreemd},Vreemd\n")
    assert maak(cast, dossier=[*allen(cast), vreemd]).status_code == 404
    assert "Vreemd" not in cast.client("karin").post("/brieven/nieuw/", {"dossier": [vreemd]}).content.decode()


def test_the_run_for_the_printer_is_made_downloaded_and_confirmed(cast: Cast) -> None:
    pad = pad_van(maak(cast))
    client = cast.client("karin")
    client.post(pad, {"doe": "verstuur"})
    assert "3 brieven wachten op de printer." in tekst_van(client.get("/brieven/"))
    ronde = pad_van(client.post("/brieven/print/", follow=True))
    pdf = client.get(f"{ronde}bestand/")
    assert pdf.content.startswith(b"%PDF")
    assert "attachment" in pdf["Content-Disposition"]
    assert "3 brieven zijn nu verstuurd." in client.post(ronde, {"doe": "geprint"}, follow=True).content.decode()
    assert "Er is een brief of bericht verstuurd (brief)" in tekst_van(client.get(f"/dossiers/{cast.dossier}/"))


@pytest.mark.parametrize("wie", ["bas", "milan", "tess", "eva"])
def test_for_others_there_is_no_batch_and_no_run(cast: Cast, wie: str) -> None:
    pad = pad_van(maak(cast))
    client = cast.client("karin")
    client.post(pad, {"doe": "verstuur"})
    ronde = pad_van(client.post("/brieven/print/", follow=True))
    ander = cast.client(wie)
    for adres in (pad, ronde, f"{ronde}bestand/"):
        assert ander.get(adres).status_code == 404, adres
        assert ander.post(adres, {"doe": "verstuur"}).status_code in (404, 405), adres


def _wie(antwoord: Any, brief: str) -> str:
    html = antwoord.content.decode()
    rij = next(deel for deel in html.split("<tr>") if brief in deel)
    return re.findall(r"<bdi>([^<]+)</bdi>", rij)[0]
