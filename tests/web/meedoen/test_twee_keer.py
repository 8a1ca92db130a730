# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Every form of the rooms of taking part and of the week is sent twice: nothing is there twice, and nobody is told that
it failed."""

import re
from collections.abc import Callable
from datetime import time
from typing import Any

import pytest

from tests.register.cast import Cast
from tests.web.meedoen.plekken import VELDEN, bij_joris, botsende_lessen, jobcoach, met_pip, plek
from tests.web.scherm import tekst_van
from tests.web.weekplan.gezin import een_opvangplek, zet

Formulier = tuple[Any, str, dict[str, Any]]
"""A browser, the page of the form, and what is filled in besides what is hidden in it."""
TIJDEN: dict[str, Any] = {"dagen": ["1"], "van": "9.00", "tot": "12.00", "reis": "10", "bron": "school"}
BLOK: dict[str, Any] = {"soort": "les", "wat": "KNM", "vast": "vast", "van_op": "2026-11-29", "naam": ""}


def _nieuwe_plek(cast: Cast) -> Formulier:
    return cast.client("karin"), "/meedoen/plekken/nieuw/", VELDEN


def _andere_plek(cast: Cast) -> Formulier:
    return cast.client("karin"), f"/meedoen/plekken/{plek(cast)}/wijzigen/", VELDEN | {"capaciteit": "3"}


def _kies(cast: Cast) -> Formulier:
    velden = {"vanaf": "2026-11-29", "uren_per_week": "6", "gekoppeld_aan_taal": ""}
    return cast.client("karin"), f"/dossiers/{cast.dossier}/meedoen/kies/{plek(cast)}/", velden


def _kies_als_jobcoach(cast: Cast) -> Formulier:
    joris = jobcoach(cast)
    bij_joris(cast)
    velden = {"vanaf": "2026-11-29", "uren_per_week": "6", "gekoppeld_aan_taal": ""}
    return joris, f"/keten/{cast.dossier}/plekken/{plek(cast)}/", velden


def _werk(cast: Cast, vanaf: str = "2026-11-28") -> Formulier:
    velden = {"organisatie": "Bakkerij Blom", "vanaf": vanaf, "uren_per_week": "12", **TIJDEN}
    return cast.client("karin"), f"/dossiers/{cast.dossier}/meedoen/werk/", velden


def _gepland_werk(cast: Cast) -> Formulier:
    return _werk(cast, "2026-12-14")


def _lessen(cast: Cast) -> Formulier:
    botsende_lessen(cast)
    velden = {"wat": "avond", "uiterlijk": "2026-12-10", "erbij": "", "school": "v1"}
    return cast.client("karin"), f"/dossiers/{cast.dossier}/meedoen/lessen/", velden


def _blok_erbij(cast: Cast) -> Formulier:
    return cast.client("karin"), f"/dossiers/{cast.dossier}/week/erbij/", BLOK | TIJDEN


def _bij_een_blok(**velden: Any) -> Callable[[Cast], Formulier]:
    def doe(cast: Cast) -> Formulier:
        id_ = zet(cast, cast.dossier, "les", "Nederlands", ([1], time(9), time(11)), ([2], time(9), time(11)))
        return cast.client("karin"), f"/dossiers/{cast.dossier}/week/{id_}/", velden

    return doe


def _voorstel(cast: Cast) -> Formulier:
    een_opvangplek(cast)
    return cast.client("karin"), f"/dossiers/{cast.dossier}/week/voorstel/?week=2026-W49", {}


FORMULIEREN: dict[str, Callable[[Cast], Formulier]] = {
    "plekken_nieuw": _nieuwe_plek, "plekken_wijzigen": _andere_plek, "meedoen_kiezen": _kies,
    "keten_plek_kiezen": _kies_als_jobcoach, "meedoen_werk": _werk, "meedoen_werk gepland": _gepland_werk,
    "meedoen_lessen": _lessen, "week_erbij": _blok_erbij, "week_voorstel": _voorstel,
    "week_blok bewaar": _bij_een_blok(doe="bewaar", **BLOK | {"reis": "0", "bron": "school"}),
    "week_blok keuze": _bij_een_blok(doe="keuze", dagen=["6"], van="19.00", tot="21.00", naam="Avond"),
    "week_blok kies": _bij_een_blok(doe="kies", nummer="2"),
    "week_blok keuze_weg": _bij_een_blok(doe="keuze_weg", nummer="2"),
    "week_blok weg": _bij_een_blok(doe="weg"),
}  # fmt: skip
MISLUKT = ("Fout:", "Er is niets bewaard", "niet bewaard", "intussen")


@pytest.mark.parametrize("naam", FORMULIEREN)
def test_sent_twice_it_is_there_once_and_the_second_answer_says_no_failure(cast: Cast, naam: str) -> None:
    cast.staf()
    met_pip(cast)
    client, pad, velden = FORMULIEREN[naam](cast)
    blad = client.get(pad).content.decode()
    verborgen = dict(re.findall(r'<input type="hidden" name="([a-z_]+)" value="([^"]*)"', blad))
    verborgen.pop("csrfmiddlewaretoken", None)
    antwoorden = [client.post(pad, verborgen | velden) for _keer in range(2)]
    assert [een.status_code for een in antwoorden] == [303, 303], tekst_van(antwoorden[-1])
    na = tekst_van(client.get(antwoorden[1]["Location"]))
    melding = na[: na.find("Amina")] if "Amina" in na else na
    assert not [woord for woord in MISLUKT if woord in melding], melding


def test_every_form_of_these_rooms_is_in_the_table() -> None:
    """Whoever adds a page that takes a form, adds it here."""
    from django.urls import get_resolver

    namen = {"plekken_nieuw", "plekken_wijzigen", "meedoen_kiezen", "keten_plek_kiezen", "meedoen_werk",
             "meedoen_lessen", "week_erbij", "week_blok", "week_voorstel"}  # fmt: skip
    assert namen == {naam.split()[0] for naam in FORMULIEREN}
    kamers = {str(naam) for naam in get_resolver().reverse_dict if isinstance(naam, str)}
    lezen = {"plekken", "plekken_plek", "meedoen", "meedoen_dossier", "meedoen_cijfers", "week", "keten_plekken"}
    begin = ("plekken", "meedoen", "week", "keten_plek")
    assert {naam for naam in kamers if naam.split("_")[0] in begin[:3] or naam.startswith(begin[3])} - lezen == namen
