# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A step of a checklist opens the form that settles it, with the code in it that the step is about."""

import re

import pytest

from regie.kern.recht.typen.aankomst import Bewijs
from tests.register.cast import VANDAAG, Cast
from tests.verhaal import recht

STAPPEN = [(naam, bewijs) for naam, stap in recht().stappen.items() for bewijs in stap.bewijs]
OPEN_BESLUIT = {"inrichting_besluit"}  # granted or refused: whoever records it says which


def gekozen(html: str, veld: str) -> list[str]:
    """The radio buttons that are on and the options that are chosen of a field."""
    aan = re.findall(rf'<input type="radio" name="{veld}" value="(\w+)"[^>]* checked', html)
    lijst = re.search(rf'<select[^>]* name="{veld}".*?</select>|<select name="{veld}".*?</select>', html, re.S)
    return aan + re.findall(r'<option value="(\w+)" selected', lijst[0] if lijst else "")


def test_the_table_holds_steps_with_one_code_with_more_and_with_a_decision() -> None:
    codes = [bewijs.code for _naam, bewijs in STAPPEN if bewijs.waar and bewijs.waar.in_]
    assert len(codes) >= 8
    assert None in codes


@pytest.mark.parametrize(("stap", "bewijs"), STAPPEN, ids=[f"{naam}-{b.type}" for naam, b in STAPPEN])
def test_the_form_of_every_step_begins_with_its_code(cast: Cast, stap: str, bewijs: Bewijs) -> None:
    from regie.web.dossier.aankomst import formulier
    from regie.web.dossier.bezoek import Bezoek

    karin = cast.client("karin")
    adres = formulier(Bezoek(cast.karin, cast.dossier, {}, recht(), VANDAAG), bewijs)
    antwoord = karin.get(adres, follow=True)
    if not cast.karin.mag_vastleggen(recht().gebeurtenissen[bewijs.type]):
        assert antwoord.status_code == 404  # somebody else's step: the page gives no link
        return
    assert antwoord.status_code == 200
    if bewijs.type == "verwijzing":
        taken = re.findall(r'href="[^"]*taak=(\w+)', antwoord.content.decode())
        assert set(taken) == {"mb"}
    elif bewijs.waar is not None and bewijs.waar.in_:
        waarde = gekozen(antwoord.content.decode(), bewijs.waar.veld)
        assert waarde == ([] if stap in OPEN_BESLUIT else [bewijs.code])
        assert set(waarde) <= set(bewijs.waar.in_)


def test_a_code_that_is_none_of_the_choices_is_not_filled_in(cast: Cast) -> None:
    adres = f"/dossiers/{cast.dossier}/vastleggen/kinderopvang/?status="
    karin = cast.client("karin")
    assert gekozen(karin.get(f"{adres}geplaatst").content.decode(), "status") == ["geplaatst"]
    html = karin.get(f"{adres}%22%3E%3Cscript%3E").content.decode()
    assert gekozen(html, "status") == []
    assert "<script>" not in html.split("<main", 1)[-1]


def test_only_what_is_a_code_is_filled_in_from_the_address(cast: Cast) -> None:
    """Text and dates in a link would be words that nobody typed."""
    html = cast.client("karin").get(f"/dossiers/{cast.dossier}/vastleggen/huisvesting/?adres=Dorp&datum=2020-01-01")
    assert "Dorp" not in html.content.decode().split("<main", 1)[-1]
    assert "01-01-2020" not in html.content.decode()


def test_referring_begins_with_the_organisations_of_the_task(cast: Cast) -> None:
    karin = cast.client("karin")
    antwoord = karin.get(f"/dossiers/{cast.dossier}/vastleggen/verwijzing/?taak=mb")
    assert antwoord.url == f"/dossiers/{cast.dossier}/verwijzen/?taak=mb"
    assert karin.get(f"/dossiers/{cast.dossier}/verwijzen/?taak=bestaat-niet").status_code == 404
