# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Exams at A2: evidence on the page, two judgements asked, and one decision that changes the PIP with its documents."""

from typing import Any
from uuid import UUID

import pytest

from regie.kern.gebeurtenissen import InvoerFout
from tests.register.cast import Cast
from tests.web.besluiten.stappen import OORDEEL, met_pip, met_uren, plek, stuur
from tests.web.dossier.lezen import tekst
from tests.web.pip.stappen import pip, typ


@pytest.fixture
def cast(cast: Cast) -> Cast:
    cast.staf()
    return met_pip(cast)


def types(cast: Cast) -> list[str]:
    from regie.dossiers.dossier import van_type

    with cast.als("karin"):
        return sorted(rij["type"] for rij in van_type(cast.dossier, ["afschaling", "pip_gewijzigd"]))


def test_the_page_says_what_is_known_and_asks_what_is_not(cast: Cast) -> None:
    met_uren(cast, 600)
    bladzijde = tekst(cast.client("karin").get(plek(cast, "afschalen")))
    assert "Er tellen 600 van de 600 uur mee." in bladzijde
    assert "598 uur, besluit van 20 november 2026" in bladzijde
    assert "2 uur Nederlands (NT2), ingevuld door de gemeente" in bladzijde
    assert "Heeft de inburgeraar zich genoeg ingezet om niveau B1 te halen?" in bladzijde
    assert "Er is geen rapport van de school." in bladzijde


def test_one_decision_lowers_the_level_and_changes_the_pip_with_documents(cast: Cast) -> None:
    from regie.dossiers.pip import documenten

    met_uren(cast)
    karin = cast.client("karin")
    assert stuur(karin, plek(cast, "afschalen"), **OORDEEL).status_code == 303
    assert types(cast) == ["afschaling", "pip_gewijzigd"]
    with cast.als("karin"):
        assert {rij["versie"] for rij in documenten(cast.dossier)} == {1, 2}
    bladzijde = tekst(karin.get(pip(cast)))
    assert "schrijven A2" in bladzijde
    assert "lezen B1" in bladzijde


def test_what_a_colleague_types_in_the_draft_stays(cast: Cast) -> None:
    from regie.dossiers.pip import concept

    met_uren(cast)
    karin = cast.client("karin")
    typ(karin, cast, ondersteuning="Bas gaat mee.")
    assert stuur(karin, plek(cast, "afschalen"), **OORDEEL).status_code == 303
    with cast.als("karin"):
        assert concept(cast.dossier)["ondersteuning"].waarde == ("Bas gaat mee.",)


def test_sent_twice_it_is_decided_once(cast: Cast) -> None:
    from tests.web.pip.stappen import verborgen

    met_uren(cast)
    karin = cast.client("karin")
    velden = verborgen(karin.get(plek(cast, "afschalen"))) | {"datum": "2026-11-29"} | OORDEEL
    for _keer in range(2):
        assert karin.post(plek(cast, "afschalen"), velden).status_code == 303
    assert types(cast) == ["afschaling", "pip_gewijzigd"]


@pytest.mark.parametrize(("anders", "gezegd"), [
    ({"inzet": "nee"}, "Zonder genoeg inzet kan het examen niet op A2"),
    ({"niet_haalbaar": "nee"}, "Als B1 haalbaar is, blijft het examen op B1"),
    ({"inzet": ""}, "Dit oordeel is aan u"),
    ({"inzet_waarom": ""}, "Waaruit blijkt de inzet?"),
    ({"onderbouwing": ""}, "Waarom is B1 voor deze onderdelen niet haalbaar?"),
    ({"onderdelen": []}, "Welke onderdelen mogen op A2?"),
])  # fmt: skip
def test_without_a_judgement_or_a_reason_nothing_is_decided(cast: Cast, anders: dict[str, Any], gezegd: str) -> None:
    met_uren(cast)
    antwoord = stuur(cast.client("karin"), plek(cast, "afschalen"), **(OORDEEL | anders))
    assert antwoord.status_code == 422
    assert gezegd in tekst(antwoord)
    assert types(cast) == []


def test_a_quarter_less_than_six_hundred_hours_is_refused(cast: Cast) -> None:
    met_uren(cast, 599.75)
    antwoord = stuur(cast.client("karin"), plek(cast, "afschalen"), **OORDEEL)
    assert antwoord.status_code == 422
    assert "tellen er 599,75 uur mee. Nodig zijn er ten minste 600" in tekst(antwoord)
    assert types(cast) == []


def test_hours_that_came_after_the_day_of_the_decision_do_not_count(cast: Cast) -> None:
    met_uren(cast)
    antwoord = stuur(cast.client("karin"), plek(cast, "afschalen"), **OORDEEL, datum="2026-11-27")
    assert antwoord.status_code == 422
    assert "tellen er 598 uur mee" in tekst(antwoord)


def test_a_part_that_was_passed_at_b1_cannot_become_lower(cast: Cast) -> None:
    met_uren(cast)
    cast.leg_vast("examen", "2026-11-25", onderdeel="schrijven", niveau="b1", uitslag="geslaagd", poging=1)
    antwoord = stuur(cast.client("karin"), plek(cast, "afschalen"), **OORDEEL)
    assert antwoord.status_code == 422
    assert "is al gehaald op B1" in tekst(antwoord)


def test_no_other_door_lets_it_in_below_six_hundred_hours(cast: Cast) -> None:
    from regie.register.vastleggen import leg_vast
    from tests.verhaal import recht

    met_uren(cast, 500)
    besluit = cast.nieuw("afschaling", "2026-11-29", onderdelen=["lezen"], onderbouwing="veel geoefend")
    niveaus = {"lezen": "a2", "luisteren": "b1", "schrijven": "b1", "spreken": "b1"}
    pip_ = cast.nieuw("pip_gewijzigd", "2026-11-29", reden="afschaling", grond="veel geoefend", niveaus=niveaus)
    with cast.als("karin") as wie, pytest.raises(InvoerFout, match="ten minste 600"):
        leg_vast(wie, [besluit, pip_], recht())
    assert types(cast) == []


def test_no_other_door_lets_it_in_without_the_pip_that_says_so(cast: Cast) -> None:
    met_uren(cast)
    with pytest.raises(InvoerFout, match="In het PIP staat nog geen lager niveau voor: lezen"):
        cast.leg_vast("afschaling", "2026-11-29", onderdelen=["lezen"], onderbouwing="veel geoefend")
    assert types(cast) == []


def _weg(cast: Cast, type_: str) -> Any:
    from regie.dossiers.dossier import van_type
    from regie.register.vastleggen import Nieuw
    from regie.toegang.sleutel import uuid7

    with cast.als("karin"):
        rij = van_type(cast.dossier, [type_])[-1]
    return Nieuw(uuid7(), cast.dossier, type_, rij["datum"], rij["gegevens"], herroept=UUID(rij["id"]), reden="fout")


def test_a_correction_of_the_words_need_not_change_the_pip_once_more(cast: Cast) -> None:
    from regie.register.vastleggen import leg_vast
    from tests.verhaal import recht

    met_uren(cast)
    assert stuur(cast.client("karin"), plek(cast, "afschalen"), **OORDEEL).status_code == 303
    weg = _weg(cast, "afschaling")
    anders = cast.nieuw("afschaling", "2026-11-29", **(weg.gegevens | {"onderbouwing": "lang geoefend"}))
    with cast.als("karin") as wie:
        leg_vast(wie, [weg, anders], recht())
    assert types(cast) == ["afschaling", "pip_gewijzigd"]


def test_it_can_be_undone_the_plan_first_and_then_the_decision(cast: Cast) -> None:
    from regie.register.vastleggen import leg_vast
    from tests.verhaal import recht

    met_uren(cast)
    assert stuur(cast.client("karin"), plek(cast, "afschalen"), **OORDEEL).status_code == 303
    with cast.als("karin") as wie, pytest.raises(InvoerFout, match="steunt hierop"):
        leg_vast(wie, [_weg(cast, "afschaling")], recht())
    for type_ in ("pip_gewijzigd", "afschaling"):
        weg = _weg(cast, type_)
        with cast.als("karin") as wie:
            leg_vast(wie, [weg], recht())
    assert types(cast) == []


def test_hours_that_were_taken_back_under_a_decision_are_said(cast: Cast) -> None:
    from regie.register.vastleggen import leg_vast
    from tests.verhaal import recht

    met_uren(cast)
    karin = cast.client("karin")
    assert stuur(karin, plek(cast, "afschalen"), **OORDEEL).status_code == 303
    assert "zijn veranderd" not in tekst(karin.get(plek(cast, "afschalen")))
    weg = _weg(cast, "uren_verrekend")
    with cast.als("karin") as wie:
        leg_vast(wie, [weg], recht())
    bladzijde = tekst(karin.get(plek(cast, "afschalen")))
    assert "De uren onder het besluit van 29 november 2026 zijn veranderd." in bladzijde
    assert "tellen er 2 uur mee" in bladzijde


def test_the_change_says_what_the_level_was(cast: Cast) -> None:
    met_uren(cast)
    karin = cast.client("karin")
    assert stuur(karin, plek(cast, "afschalen"), **OORDEEL).status_code == 303
    assert "niet in het plan" not in tekst(karin.get(pip(cast)))


def test_who_does_not_decide_has_no_page(cast: Cast) -> None:
    for naam in ("saskia", "milan"):
        assert cast.client(naam).get(plek(cast, "afschalen")).status_code == 404
