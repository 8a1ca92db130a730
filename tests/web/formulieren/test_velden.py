# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which fields a form has, how they look, and what a screen reader hears of them."""

import re
from dataclasses import replace
from datetime import date

import pytest
from django import forms
from django.http import QueryDict
from django.template.loader import render_to_string

from regie.kern.recht import Recht
from regie.web.formulieren import (
    ID,
    VERSIE,
    WAAROM,
    FormulierNietMogelijk,
    gebeurtenisformulier,
    naar_gegevens,
    sleutelbronnen,
    verbeterformulier,
)
from regie.web.formulieren.sleutels import BEGINT
from tests.web.formulieren.invullen import (
    ALLES,
    EERDER,
    RECHT,
    TYPEN,
    VANDAAG,
    formulier,
    verwijzingen,
    verzend,
    voorbeeld,
)

KARIN = frozenset({"gewoon", "herkomst", "gezin_veiligheid"})


def met_code(lijst: str, code: str, **anders: object) -> Recht:
    """The law in which one code is different."""
    oud = RECHT.codelijsten[lijst]
    codes = {**oud.codes, code: oud.codes[code].model_copy(update=anders)}
    return replace(RECHT, codelijsten={**RECHT.codelijsten, lijst: oud.model_copy(update={"codes": codes})})


def keuzes(veld: forms.Field) -> list[str]:
    return [waarde for waarde, _label in veld.widget.choices]


@pytest.mark.parametrize("type_naam", TYPEN)
def test_the_day_comes_first_and_then_the_fields_in_their_order(type_naam: str) -> None:
    form = formulier(type_naam)()
    assert list(form.fields) == ["datum", *RECHT.gebeurtenissen[type_naam].velden, ID, VERSIE]
    assert form["datum"].value() == "2026-11-22"
    assert form["datum"].label == "Wanneer gebeurde het?"


def test_no_type_has_a_field_with_the_name_of_a_hidden_one() -> None:
    namen = {naam for type_ in RECHT.gebeurtenissen.values() for naam in type_.velden}
    assert namen.isdisjoint({ID, VERSIE, WAAROM, "datum"})


@pytest.mark.parametrize("type_naam", TYPEN)
def test_every_control_has_a_label_and_points_at_its_help_and_its_error(type_naam: str) -> None:
    form = formulier(type_naam)(QueryDict(""))
    form.is_valid()
    for veld in form.visible_fields():
        pagina = render_to_string("onderdelen/veld.html", {"veld": veld})
        ids = re.findall(r' id="([^"]+)"', pagina)
        assert len(ids) == len(set(ids))
        for beschreven in re.findall(r'aria-describedby="([^"]+)"', pagina):
            assert set(beschreven.split()) <= set(ids)
        for doel in re.findall(r'<label[^>]* for="([^"]*)"', pagina):
            assert doel in ids
        besturing = re.findall(r"<(?:input|select|textarea)\b", pagina)
        assert len(besturing) == len(re.findall(r"<label\b", pagina))
        assert bool(veld.errors) == (f"{veld.auto_id}_error" in ids)


@pytest.mark.parametrize("type_naam", TYPEN)
def test_a_browser_never_fills_in_what_it_remembers(type_naam: str) -> None:
    for veld in formulier(type_naam)().visible_fields():
        for besturing in re.findall(r"<(?:input|select|textarea)\b[^>]*>", str(veld)):
            assert 'autocomplete="off"' in besturing or 'type="radio"' in besturing or 'type="checkbox"' in besturing


def test_few_codes_are_buttons_and_many_are_a_list() -> None:
    form = formulier("contact")()
    assert isinstance(form.fields["richting"].widget, forms.RadioSelect)
    assert isinstance(form.fields["kanaal"].widget, forms.Select)
    assert keuzes(form.fields["kanaal"])[0] == ""
    assert keuzes(form.fields["richting"]) == ["in", "uit"]


def test_a_button_says_in_plain_words_what_it_means() -> None:
    labels = dict(formulier("leerroutekeuze")().fields["leerroute"].widget.choices)
    assert labels["z"] == "Z-route – zelfredzaamheidsroute: leren om jezelf te redden en mee te doen"


def test_beside_a_list_stands_what_its_words_mean() -> None:
    assert "azc: in de opvang van het COA." in formulier("kennismaking")().fields["vorm"].help_text


def test_what_may_stay_empty_can_be_emptied_again() -> None:
    velden = formulier("intakegesprek")().fields
    assert keuzes(velden["tolk"])[-1] == ""
    assert keuzes(velden["apart_gesproken"]) == ["ja", "nee", ""]
    assert keuzes(formulier("leerroutekeuze")().fields["wijkt_af_van_toets"]) == ["ja", "nee"]


def test_numbers_ask_for_a_number_pad_and_take_a_comma() -> None:
    form = formulier("lesuren")()
    assert 'type="text"' in str(form["gevolgd"])
    assert 'inputmode="decimal"' in str(form["gevolgd"])
    assert 'inputmode="numeric"' in str(formulier("leerbaarheidstoets")()["score"])


def test_an_ended_code_is_not_offered() -> None:
    recht = met_code("leerroute", "z", tot=date(2026, 11, 21))
    velden = gebeurtenisformulier("leerroutekeuze", recht, {}, VANDAAG, ALLES)().fields
    assert keuzes(velden["leerroute"]) == ["b1", "onderwijs"]
    gisteren = gebeurtenisformulier("leerroutekeuze", recht, {}, date(2026, 11, 21), ALLES)().fields
    assert keuzes(gisteren["leerroute"]) == ["b1", "onderwijs", "z"]


def test_a_code_of_tomorrow_is_not_offered() -> None:
    recht = met_code("leerroute", "z", van=date(2026, 11, 23))
    velden = gebeurtenisformulier("leerroutekeuze", recht, {}, VANDAAG, ALLES)().fields
    assert "z" not in keuzes(velden["leerroute"])


def test_an_ended_code_that_was_stored_does_not_disappear_unseen() -> None:
    recht = met_code("leerroute", "z", tot=date(2026, 11, 21))
    stond = voorbeeld("leerroutekeuze") | {"leerroute": "z"}
    klasse = verbeterformulier("leerroutekeuze", "2026-05-01", stond, recht, {}, VANDAAG, ALLES)
    assert dict(klasse().fields["leerroute"].widget.choices)["z"] == "Z-route (geldt niet meer)"


def test_what_the_reader_may_not_see_is_not_in_the_form() -> None:
    klasse = gebeurtenisformulier("dossier_geopend", RECHT, {}, VANDAAG, frozenset({"gewoon"}))
    assert "nationaliteit" in formulier("dossier_geopend")().fields
    assert "nationaliteit" not in klasse().fields


def test_a_code_that_weighs_more_than_its_field_is_only_for_who_may_see_it() -> None:
    klasse = gebeurtenisformulier("niet_verschenen", RECHT, {}, VANDAAG, frozenset({"gewoon"}))
    assert "ziek" in keuzes(formulier("niet_verschenen")().fields["reden"])
    assert "ziek" not in keuzes(klasse().fields["reden"])
    form = klasse(QueryDict("datum=2026-11-20&bij=intake&afgemeld=ja&reden=ziek"))
    assert form.errors["reden"] == ["Deze keuze bestaat niet. Kies een van de keuzes die er staan."]


@pytest.mark.parametrize("type_naam", ["boete", "uitkering_toegekend", "huishouden_lid"])
def test_who_may_not_see_an_event_cannot_record_it(type_naam: str) -> None:
    with pytest.raises(FormulierNietMogelijk) as fout:
        gebeurtenisformulier(type_naam, RECHT, {}, VANDAAG, frozenset({"gewoon"}))
    assert RECHT.gebeurtenissen[type_naam].label in fout.value.uitleg
    assert "teamleider" in fout.value.uitleg


def test_nobody_corrects_what_he_sees_only_half() -> None:
    stond = voorbeeld("niet_verschenen") | {"reden": "ziek"}
    with pytest.raises(FormulierNietMogelijk, match="Reden"):
        verbeterformulier("niet_verschenen", "2026-05-01", stond, RECHT, {}, VANDAAG, KARIN)
    stond = voorbeeld("dossier_geopend")
    with pytest.raises(FormulierNietMogelijk, match="Nationaliteit"):
        verbeterformulier("dossier_geopend", "2026-05-01", stond, RECHT, {}, VANDAAG, frozenset({"gewoon"}))


def test_an_unknown_type_is_refused() -> None:
    with pytest.raises(FormulierNietMogelijk, match="bestaat niet"):
        gebeurtenisformulier("onzin", RECHT, {}, VANDAAG, ALLES)


def test_without_a_decision_there_is_nothing_to_object_to() -> None:
    with pytest.raises(FormulierNietMogelijk, match="Leg eerst een van deze gebeurtenissen vast: Boete"):
        gebeurtenisformulier("boete_betaald", RECHT, {}, VANDAAG, ALLES)


def test_an_earlier_event_is_chosen_by_its_words() -> None:
    veld = formulier("pip_ingetrokken")().fields["besluit_id"]
    assert veld.widget.choices[:2] == [("", "Maak een keuze"), (str(EERDER), "PIP vastgesteld, 1 mei 2025")]


def test_a_reference_to_another_dossier_is_refused() -> None:
    data = verzend(formulier("pip_ingetrokken", bewaard=voorbeeld("pip_ingetrokken"))())
    data["besluit_id"] = "0190a5f0-0000-7000-8000-00000000ffff"
    form = formulier("pip_ingetrokken")(data)
    assert list(form.errors) == ["besluit_id"]


def test_every_opened_form_has_an_id_and_a_key_of_its_own() -> None:
    klasse = formulier("afspraak_gemaakt")
    een, twee = verzend(klasse()), verzend(klasse())
    assert een[ID] != twee[ID]
    assert een["actie_id"] != twee["actie_id"]
    assert re.fullmatch(r"actie-[0-9a-f]{8}", een["actie_id"])


def test_a_key_that_was_brought_in_before_is_chosen() -> None:
    assert sleutelbronnen("afspraak_stand", RECHT) == {"actie_id": "afspraak_gemaakt"}
    assert sleutelbronnen("afspraak_gepland", RECHT) == {}
    assert sleutelbronnen("afspraak_gemaakt", RECHT) == {"verwijzing_id": "verwijzing"}  # not of the action itself
    assert sleutelbronnen("verwijzing_antwoord", RECHT) == {"verwijzing_id": "verwijzing"}
    assert sleutelbronnen("doorverwijzing_stand", RECHT) == {"verwijzing_id": "doorverwijzing"}
    eerder = {"actie_id": [("actie-1A", "Bel de school, 3 mei 2026")]}
    klasse = gebeurtenisformulier("afspraak_stand", RECHT, eerder, VANDAAG, ALLES)
    form = klasse(QueryDict("datum=2026-11-20&stand=gedaan&actie_id=actie-1A"))
    assert form["actie_id"].errors == []
    assert naar_gegevens(form)["actie_id"] == "actie-1A"


def test_a_key_that_may_stay_empty_is_not_asked_where_there_is_none() -> None:
    geen = gebeurtenisformulier("afspraak_gemaakt", RECHT, {"verwijzing_id": []}, VANDAAG, ALLES)
    een = gebeurtenisformulier("afspraak_gemaakt", RECHT, {"verwijzing_id": [("v1", "school")]}, VANDAAG, ALLES)
    assert "verwijzing_id" not in geen().fields
    assert "verwijzing_id" in een().fields


def test_keys_begin_with_types_of_the_registry() -> None:
    for type_naam, veld in BEGINT.items():
        assert RECHT.gebeurtenissen[type_naam].velden[veld].soort == "sleutel"


def test_a_correction_makes_no_new_key() -> None:
    stond = {"soort": "stage", "uren_per_week": 8}
    klasse = verbeterformulier(
        "plaatsing_start", "2026-05-01", stond, RECHT, verwijzingen("plaatsing_start"), VANDAAG, ALLES
    )
    assert klasse()["plaatsing_id"].value() is None
