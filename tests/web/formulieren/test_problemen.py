# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the kern refuses stands at its field, in the words of the screen."""

from datetime import date
from typing import Any

import pytest

from regie.kern.gebeurtenissen.keuring import uit_rijen
from regie.kern.gebeurtenissen.problemen import InvoerFout, Probleem
from regie.web.formulieren import Gebeurtenisformulier, Intrekken, naar_gegevens, verbeterformulier, zet_problemen
from tests.web.formulieren.invullen import ALLES, RECHT, VANDAAG, formulier, oordeel, verzend, voorbeeld


def beoordeeld(type_naam: str, **getypt: str) -> Gebeurtenisformulier:
    """The form after the kern has looked at its fields."""
    data = verzend(formulier(type_naam, bewaard=voorbeeld(type_naam))())
    for naam, waarde in getypt.items():
        data[naam] = waarde
    form = formulier(type_naam)(data)
    assert form.is_valid(), form.errors
    fout = oordeel(type_naam, naar_gegevens(form))
    assert fout is not None
    zet_problemen(form, fout)
    return form


@pytest.mark.parametrize(
    ("type_naam", "getypt", "veld", "tekst"),
    [
        (
            "lesuren",
            {"aangeboden": "9"},
            "aangeboden",
            "“Gevolgde uren”, “Uren geoorloofd verzuim” en “Uren ongeoorloofd verzuim” zijn samen 7,5. "
            "Dat moet gelijk zijn aan “Aangeboden uren”. Verbeter een van de getallen.",
        ),
        (
            "verzuimmelding",
            {"periode_van": "2026-05-02", "periode_tot": "2026-05-01"},
            "periode_tot",
            "“Tot en met” (1 mei 2026) ligt voor “Van” (2 mei 2026). Verbeter een van de twee datums.",
        ),
        (
            "aanwezigheid",
            {"groep_id": "", "zitting_id": ""},
            "groep_id",
            "Er is niets ingevuld. Vul minstens één van deze velden in: “Groep” of “Zitting”.",
        ),
        (
            "verlenging",
            {"nieuw_einde": "2027-01-01", "dagen": "3"},
            "nieuw_einde",
            "Er is meer dan één ingevuld. "
            "Vul precies één van deze velden in: “Nieuwe einddatum” of “Aantal dagen erbij”.",
        ),
        (
            "boete",
            {"artikel": "22", "verwijtbaarheid": "opzet"},
            "verwijtbaarheid",
            "Dit veld hoort alleen bij “Artikel”: artikel 23. Maak dit veld leeg of verbeter het andere.",
        ),
        (
            "leerbaarheidstoets",
            {"score": "41"},
            "score",
            "Dit getal kan hier niet. Schrijf een getal van 0 tot en met 40.",
        ),
        (
            "lesuren",
            {"gevolgd": "2,1"},
            "gevolgd",
            "Dit aantal uren kan niet. Schrijf hele uren, of uren met ,25 of ,5 of ,75.",
        ),
        (
            "inschrijving_brp",
            {"gemeentecode": "392"},
            "gemeentecode",
            "Dit is geen gemeentecode. Schrijf vier cijfers, bijvoorbeeld 0392.",
        ),
    ],
)
def test_a_problem_stands_at_its_field(type_naam: str, getypt: dict[str, str], veld: str, tekst: str) -> None:
    form = beoordeeld(type_naam, **getypt)
    assert {naam: list(fouten) for naam, fouten in form.errors.items()} == {veld: [tekst]}


def heel_beoordeeld(type_naam: str, datum: str) -> Gebeurtenisformulier:
    """The form after the kern has looked at the whole row."""
    data = verzend(formulier(type_naam, bewaard=voorbeeld(type_naam))())
    data["datum"] = datum
    form = formulier(type_naam)(data)
    assert form.is_valid(), form.errors
    rij = {"dossier": "amina", "type": type_naam, "datum": form.datum.isoformat(), "gegevens": naar_gegevens(form)}
    with pytest.raises(InvoerFout) as fout:
        uit_rijen([rij], RECHT, VANDAAG)
    zet_problemen(form, fout.value)
    return form


@pytest.mark.parametrize(
    ("datum", "woord"),
    [("2026-11-23", "nog niet geweest"), ("1999-12-31", "buiten 2000"), ("0001-01-01", "buiten 2000")],
)
def test_a_day_that_cannot_be_stands_at_the_day(datum: str, woord: str) -> None:
    fouten = heel_beoordeeld("contact", datum).errors
    assert list(fouten) == ["datum"]
    assert woord in fouten["datum"][0]


def test_an_end_without_a_start_names_the_start() -> None:
    fouten = heel_beoordeeld("mb_einde", "2026-05-01").errors
    assert fouten["__all__"] == [
        "Dit is een einde, maar in dit dossier staat geen begin op een eerdere dag (Maatschappelijke begeleiding "
        "gestart). Leg eerst het begin vast, of verbeter de datum."
    ]


def test_a_decision_that_is_gone_stands_at_the_choice() -> None:
    assert list(heel_beoordeeld("boete_betaald", "2026-05-01").errors) == ["boete_id"]


def probleem(veld: str, code: str, wat: str = "dit kan niet.", nu: str = "Verbeter het.") -> InvoerFout:
    return InvoerFout([Probleem(1, veld, code, wat, nu), Probleem(2, veld, code, wat, nu)])


def ingevuld(type_naam: str) -> Gebeurtenisformulier:
    return formulier(type_naam)(verzend(formulier(type_naam, bewaard=voorbeeld(type_naam))()))


@pytest.mark.parametrize(
    ("veld", "code"),
    [
        ("id", "dubbel"),
        ("herroept", "herroept"),
        ("gegevens", "lengte"),
        ("gegevens", "utf8"),
        ("dossier", "bsn"),
        ("gebeurtenis_id", "id"),
    ],
)
def test_what_no_field_shows_is_said_once_above_the_form(veld: str, code: str) -> None:
    form = ingevuld("contact")
    zet_problemen(form, probleem(veld, code, "'mb_start' op 2026-05-01 kan niet."))
    assert list(form.errors) == ["__all__"]
    assert len(form.non_field_errors()) == 1
    assert "rij" not in form.non_field_errors()[0].split()


def test_names_and_dates_of_files_become_words() -> None:
    form = ingevuld("contact")
    zet_problemen(form, probleem("type", "nieuw", "'mb_start' op 2026-05-01 kan niet naast '2026-99-99'."))
    assert form.non_field_errors() == [
        "“Maatschappelijke begeleiding gestart” op 1 mei 2026 kan niet naast '2026-99-99'. Verbeter het."
    ]


def test_the_reason_of_a_correction_is_not_the_reason_in_the_event() -> None:
    stond: dict[str, Any] = voorbeeld("einde_leerroute")
    klasse = verbeterformulier("einde_leerroute", "2026-05-01", stond, RECHT, {}, VANDAAG, ALLES)
    data = verzend(klasse())
    data["waarom"] = "verkeerde datum"
    form = klasse(data)
    zet_problemen(form, probleem("reden", "lengte"))
    assert list(form.errors) == ["waarom"]
    form = klasse(data)
    zet_problemen(form, probleem("reden", "ontbreekt"))
    assert list(form.errors) == ["reden"]


def test_a_code_that_ended_is_called_by_its_label() -> None:
    form = ingevuld("leerroutekeuze")
    wat = "de code 'b1' geldt niet op de dag van vastlegging (... tot en met 2026-01-01)."
    zet_problemen(form, probleem("leerroute", "code", wat, "Kies een code die toen gold."))
    assert form.errors["leerroute"] == ["“B1-route” kan op dit moment niet worden gekozen. Kies iets anders."]


def test_a_withdrawal_that_is_refused_says_why_above_the_form() -> None:
    data = verzend(Intrekken())
    data["waarom"] = "verkeerde persoon"
    form = Intrekken(data)
    zet_problemen(form, probleem("herroept", "herroept"))
    assert "kan niet (meer) worden ingetrokken" in form.non_field_errors()[0]


def test_the_day_of_the_form_is_a_day() -> None:
    form = ingevuld("contact")
    assert form.is_valid()
    assert form.datum == date(2026, 11, 22)
