# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Values into a letter: nothing is guessed, nothing is left open, and a name keeps its own direction."""

from datetime import date, datetime, time
from typing import Any

import pytest

from regie.documenten.briefsjablonen import (
    OnbekendeVariabele,
    OngeldigeWaarde,
    OntbrekendeVariabele,
    vul,
    vul_sms,
)
from tests.documenten.brieven import sjabloon, waarden


def tekst(id_: str, taal: str, **anders: Any) -> str:
    brief = sjabloon(id_)
    return "\n".join(vul(brief, taal, waarden(brief, **anders)).alineas)


def test_an_unknown_variable_is_refused_with_the_letter_the_name_and_what_it_does_know() -> None:
    with pytest.raises(OnbekendeVariabele, match="Brief 'herinnering': kent geen 'boete'. Deze brief kent: dag, tijd"):
        tekst("herinnering", "nl", boete="250")


@pytest.mark.parametrize("leeg", [None, "", "  "])
def test_a_missing_value_is_refused_with_its_label(leeg: str | None) -> None:
    with pytest.raises(OntbrekendeVariabele, match="Brief 'herinnering': 'dag' ontbreekt. Vul in: Dag van de afspraak"):
        tekst("herinnering", "nl", dag=leeg)


@pytest.mark.parametrize(
    ("naam", "waarde"),
    [("dag", "14-12-2026"), ("dag", 5), ("dag", datetime(2026, 12, 14)), ("tijd", "half tien"), ("plaats", 7),
     ("plaats", "x" * 1001)],
)  # fmt: skip
def test_a_value_that_does_not_fit_is_refused(naam: str, waarde: object) -> None:
    with pytest.raises(OngeldigeWaarde, match="past niet bij"):
        tekst("herinnering", "nl", **{naam: waarde})


def test_a_language_that_the_letter_does_not_have_is_refused() -> None:
    with pytest.raises(OngeldigeWaarde, match="er is geen tekst in de taal 'so'"):
        vul(sjabloon("welkom"), "so", waarden(sjabloon("welkom")))
    with pytest.raises(OngeldigeWaarde, match="er is geen tekst in de taal 'nl'. Kies uit: geen enkele taal"):
        vul_sms(sjabloon("welkom"), "nl", waarden(sjabloon("welkom")))


def test_a_day_and_a_time_may_come_as_such_or_as_text() -> None:
    assert tekst("herinnering", "nl", dag=date(2026, 12, 14), tijd=time(9, 30)) == tekst("herinnering", "nl")


def test_a_line_without_its_optional_value_falls_away_and_the_rest_stays() -> None:
    zonder = tekst("uitnodiging_groep", "nl", eindtijd="", telefoon=None)
    assert "Klaar" not in zonder
    assert "Bel ons" not in zonder
    assert "- Tijd: 9.30 uur\n- Plaats:" in zonder


def test_a_change_needs_at_least_one_new_thing() -> None:
    leeg = dict.fromkeys(sjabloon("wijziging").minstens_een)
    with pytest.raises(OntbrekendeVariabele, match="er is niets nieuws ingevuld"):
        tekst("wijziging", "nl", **leeg)
    alleen_tijd = tekst("wijziging", "nl", **leeg | {"tijd": "10:00"})
    assert "- Nieuwe tijd: 10.00 uur" in alleen_tijd
    assert "Nieuwe dag" not in alleen_tijd


@pytest.mark.parametrize("taal", ["ar", "fa", "prs"])
def test_a_dutch_name_is_kept_apart_in_text_from_right_to_left(taal: str) -> None:
    assert "\u2068Amina Haddad\u2069" in tekst("welkom", taal)


def test_an_arabic_name_is_kept_apart_in_dutch_and_a_dutch_one_needs_no_sign() -> None:
    assert "Beste \u2068أمينة\u2069," in tekst("welkom", "nl", naam="أمينة")
    assert "Beste Amina Haddad," in tekst("welkom", "nl")


def test_a_value_cannot_turn_the_text_break_the_line_or_open_a_place() -> None:
    gevuld = tekst("welkom", "ar", naam="A\u202eB\u2069\n- {gemeente}")
    assert "\u2068AB - {gemeente}\u2069" in gevuld


def test_a_letter_falls_apart_in_headings_paragraphs_and_lists() -> None:
    brief = sjabloon("oproep_1")
    delen = vul(brief, "nl", waarden(brief)).delen
    assert [deel.soort for deel in delen[:4]] == ["alinea", "alinea", "kop", "lijst"]
    assert delen[3].regels[0] == "Dag: maandag 14 december 2026"
