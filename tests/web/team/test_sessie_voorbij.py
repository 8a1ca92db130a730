# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The session ends while a team leader chooses: after the login the choices are there, and only for who made them."""

from typing import Any

import pytest

from tests.register.cast import Cast
from tests.web.inloggen.mensen import veld_van
from tests.web.scherm import tekst_van
from tests.web.team.test_team import DAG, stempel, van

LIJSTEN = [("zonder", "samuel"), ("wacht", "")]  # "": Amina, who waits and is Karin's


def stuur_te_laat(cast: Cast, van_pad: str, naar: str, wie: str = "saskia", **velden: Any) -> Any:
    """Opens a page, the session ends, sends the form; then `wie` logs in at the same browser. Gives the browser."""
    from django.contrib.sessions.models import Session

    browser = cast.client("saskia")
    pagina = browser.get(van_pad)
    velden = {"wie": veld_van(pagina, "wie"), "stempel": stempel(pagina), "datum": DAG} | velden
    Session.objects.filter(pk=browser.session.session_key).delete()
    assert browser.post(naar, velden).status_code == 302
    browser.force_login(cast.account(wie))
    return browser


def aangevinkt(html: str) -> list[str]:
    return [deel.split('name="')[1].split('"')[0] + ":" + deel.split('value="')[1].split('"')[0]
            for deel in html.split("<input") if " checked" in deel.split(">")[0]]  # fmt: skip


@pytest.mark.parametrize(("lijst", "dossier"), LIJSTEN)
def test_who_was_chosen_and_to_whom_stands_there_after_the_login(cast: Cast, lijst: str, dossier: str) -> None:
    pad, dossier = f"/team/toewijzen/{lijst}/", dossier or cast.dossier
    browser = stuur_te_laat(cast, "/team/", pad, dossier=[dossier], consulent="bas")
    antwoord = browser.get(pad)
    html = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert "Wat u had getypt, staat er nog." in html
    assert aangevinkt(html) == [f"dossier:{dossier}"]
    assert html.count('<option value="bas" selected>') == 1
    assert f'value="{DAG}"' in html
    assert "<title>Team" in html.replace("\n", "")
    assert van(cast, "bas") == []
    velden = {"dossier": [dossier], "consulent": "bas", "datum": DAG, "stempel": stempel(antwoord)}
    assert browser.post(pad, velden).status_code == 303
    assert van(cast, "bas") == [dossier]
    assert browser.get(pad).status_code == 302  # it was sent: nothing is kept any more


def test_everybody_on_the_page_stays_chosen(cast: Cast) -> None:
    pad = "/team/toewijzen/zonder/"
    html = stuur_te_laat(cast, "/team/", pad, allen="ja", getoond=["samuel"], consulent="bas").get(pad).content.decode()
    assert aangevinkt(html) == ["allen:ja"]


def test_everybody_stays_chosen_when_something_else_is_wrong(cast: Cast) -> None:
    saskia = cast.client("saskia")
    velden = {"allen": "ja", "getoond": ["samuel"], "consulent": "", "datum": DAG}
    antwoord = saskia.post("/team/toewijzen/zonder/", velden | {"stempel": stempel(saskia.get("/team/"))})
    assert antwoord.status_code == 422
    assert aangevinkt(antwoord.content.decode()) == ["allen:ja"]


def test_the_replacement_stands_there_after_the_login(cast: Cast) -> None:
    pad = "/team/vervangen/"
    html = stuur_te_laat(cast, pad, pad, afwezig="karin", vervanger="bas").get(pad).content.decode()
    assert "Wat u had getypt, staat er nog." in html
    assert '<option value="karin" selected>' in html
    assert '<option value="bas" selected>' in html
    assert van(cast, "bas") == []


@pytest.mark.parametrize("pad", ["/team/toewijzen/zonder/", "/team/vervangen/"])
def test_somebody_else_at_the_same_computer_does_not_see_it(cast: Cast, pad: str) -> None:
    cast.client("karin")
    velden = {"dossier": ["samuel"], "consulent": "bas", "afwezig": "karin", "vervanger": "bas"}
    browser = stuur_te_laat(cast, "/team/vervangen/" if "vervangen" in pad else "/team/", pad, "karin", **velden)
    assert browser.get(pad).status_code == 404
    browser.force_login(cast.account("saskia"))
    assert "selected>Bas" not in browser.get(pad, follow=True).content.decode()


def test_without_kept_choices_one_comes_at_the_page_of_the_team(cast: Cast) -> None:
    antwoord = cast.client("saskia").get("/team/toewijzen/zonder/", follow=True)
    assert antwoord.redirect_chain == [("/team/", 302)]
    assert "Er is niets veranderd." in tekst_van(antwoord)
