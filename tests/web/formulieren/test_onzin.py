# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Nonsense in any field of any type never breaks a page: it is refused with words, or taken as harmless text."""

import re
from typing import Any

import pytest
from django.http import QueryDict

from regie.web.formulieren import Intrekken, naar_gegevens, zet_problemen
from tests.web.formulieren.invullen import RECHT, TYPEN, formulier, oordeel, verzend, voorbeeld

ONZIN = (
    "abc",
    "12x",
    "-5",
    "2,53",
    str(10**30),
    "9" * 5000,
    "1e400",
    "NaN",
    "30-02-2026",
    "2026-02-30",
    "0001-01-01",
    "2026-13",
    "2026-03-29T02:30",
    "2026-10-25T02:30",
    "0001-01-01T00:00",
    "9999-12-31T23:59",
    "null\x00byte",
    "half \ud800 teken",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "👩‍👩‍👧‍👦 ዳዊት العربية",
    "lang " * 6000,
    "' OR 1=1 --",
    "{{ veld }} {% bad %}",
    "../../etc/passwd",
    "onbekende_code",
    "   ",
    "\u202e omgekeerd",
)
FILENAMEN = re.compile(r"\brij [0-9]|\b[a-z]+_[a-z_]+\b")


def met(goed: QueryDict, naam: str, waarde: str) -> QueryDict:
    data = goed.copy()
    data.setlist(naam, [waarde])
    return data


@pytest.mark.parametrize("type_naam", TYPEN)
def test_nonsense_is_answered_with_words(type_naam: str) -> None:
    klasse = formulier(type_naam)
    goed = verzend(formulier(type_naam, bewaard=voorbeeld(type_naam))())
    for naam in [veld for veld in goed if veld not in ("gebeurtenis_id", "dossierversie")]:
        for onzin in ONZIN:
            form = klasse(met(goed, naam, onzin))
            if form.is_valid() and (fout := oordeel(type_naam, naar_gegevens(form))) is not None:
                zet_problemen(form, fout)
                assert form.errors, (naam, onzin)
            zonder_script(form, naam)
            in_gewone_woorden(form)


def zonder_script(form: Any, naam: str) -> None:
    veld = naam.rsplit("_", 1)[0] if naam not in form.fields else naam
    pagina = str(form[veld]).replace("\ud800", "") + str(form[veld].errors)
    assert "<script" not in pagina
    assert "<img" not in pagina


def in_gewone_woorden(form: Any) -> None:
    for teksten in form.errors.values():
        for tekst in teksten:
            assert not FILENAMEN.search(tekst), tekst
            assert tekst[0].isupper()
            assert tekst.count(".") >= 2, tekst  # what is wrong, and what now


@pytest.mark.parametrize("type_naam", TYPEN)
def test_an_empty_form_is_answered_at_every_required_field(type_naam: str) -> None:
    form = formulier(type_naam)(QueryDict(""))
    verplicht = {naam for naam, veld in RECHT.gebeurtenissen[type_naam].velden.items() if veld.verplicht}
    assert form.errors.keys() == {"datum", *verplicht, "__all__"}


@pytest.mark.parametrize("veld", ["gebeurtenis_id", "dossierversie"])
@pytest.mark.parametrize("waarde", ["", "abc", "x\x00", "2026-11-22T10:00:00", "0190a5f0", "<b>", "9" * 5000])
def test_a_broken_hidden_field_is_said_above_the_form(veld: str, waarde: str) -> None:
    data = verzend(Intrekken())
    data["waarom"] = "verkeerde persoon"
    assert Intrekken(data).is_valid()
    data[veld] = waarde
    form = Intrekken(data)
    assert not form.is_valid()
    assert list(form.errors) == ["__all__"]


def test_several_values_for_one_field_are_no_danger() -> None:
    data = verzend(formulier("examen", bewaard=voorbeeld("examen"))())
    for naam in list(data):
        data.setlist(naam, ["a", "b", *data.getlist(naam)])
    assert formulier("examen")(data).is_valid()


def test_choices_outside_the_list_are_refused() -> None:
    data = verzend(formulier("intakegesprek", bewaard=voorbeeld("intakegesprek"))())
    data.setlist("themas", ["taal", "niet_bestaand"])
    form = formulier("intakegesprek")(data)
    assert form.errors["themas"] == ["Een van deze keuzes bestaat niet. Kies uit de keuzes die er staan."]


@pytest.mark.parametrize("teken", ["\x00", "\ud800"])
def test_a_character_that_cannot_be_stored_is_refused_at_its_field(teken: str) -> None:
    goed = verzend(formulier("waarschuwing", bewaard=voorbeeld("waarschuwing"))())
    form = formulier("waarschuwing")(met(goed, "aanleiding", f"te laat{teken} gekomen"))
    assert form.errors == {
        "aanleiding": ["Hier staat een teken dat niet bewaard kan worden. Haal het weg of typ de tekst opnieuw."]
    }
