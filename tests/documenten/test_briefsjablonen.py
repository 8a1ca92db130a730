# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The letters that Regie can send: each in every language, with the same open places; a wrong file is refused."""

import shutil
import unicodedata
from pathlib import Path

import pytest

from regie.documenten.briefsjablonen import (
    BRIEVEN,
    TALEN,
    Briefsjabloon,
    OnbekendeVariabele,
    OntbrekendeVariabele,
    SjabloonFout,
    laad,
    lees,
    vaste_woorden,
    vul,
    vul_sms,
)
from regie.documenten.leesbaarheid import niveau
from tests.documenten.brieven import sjabloon, waarden

ALLE = list(laad().values())
elke_brief = pytest.mark.parametrize("brief", ALLE, ids=lambda brief: brief.id)
elke_taal = pytest.mark.parametrize("taal", TALEN)


def test_the_letters_of_a_trajectory_are_there() -> None:
    assert list(laad()) == [
        "welkom", "uitnodiging_gesprek", "vragenlijst", "oproep_1", "oproep_2", "oproep_3", "pip_voorblad",
        "uitnodiging_groep", "herinnering", "wijziging", "waarschuwing", "verwijzing", "verklaring_aanbod",
    ]  # fmt: skip


@elke_brief
@elke_taal
def test_every_letter_can_be_filled_in_every_language_and_leaves_no_brace(brief: Briefsjabloon, taal: str) -> None:
    gevuld = vul(brief, taal, waarden(brief))
    alles = " ".join([gevuld.onderwerp, *gevuld.alineas])
    assert "{" not in alles
    assert gevuld.taal == taal
    assert gevuld.richting == ("rtl" if taal in {"ar", "fa", "prs"} else "ltr")
    assert "Amina Haddad" in alles


@elke_brief
def test_the_dutch_of_every_letter_is_b1_or_easier(brief: Briefsjabloon) -> None:
    tekst = brief.teksten["nl"]
    gemeten = niveau("\n".join([tekst.onderwerp, *tekst.alineas]))
    assert gemeten.makkelijk, gemeten.waarom


@elke_brief
def test_a_translation_says_honestly_that_no_translator_has_read_it(brief: Briefsjabloon) -> None:
    assert [taal for taal, tekst in brief.teksten.items() if tekst.nagekeken] == ["nl"]


@elke_brief
@elke_taal
def test_a_letter_has_the_same_shape_in_every_language(brief: Briefsjabloon, taal: str) -> None:
    """As many paragraphs, headings and points: nothing is left out in a translation."""
    hier, nl = (vul(brief, een, waarden(brief)).delen for een in (taal, "nl"))
    assert [(deel.soort, len(deel.regels)) for deel in hier] == [(deel.soort, len(deel.regels)) for deel in nl]


@elke_brief
@elke_taal
def test_a_letter_is_written_without_loose_marks_that_a_pdf_would_repeat(brief: Briefsjabloon, taal: str) -> None:
    tekst = brief.teksten[taal]
    gezet = unicodedata.normalize("NFC", " ".join([tekst.onderwerp, *tekst.alineas]))
    assert [teken for teken in gezet if unicodedata.combining(teken)] == []


@pytest.mark.parametrize("taal", ["ar", "ti", "fa", "prs"])
def test_a_translation_is_in_its_own_script(taal: str) -> None:
    schrift = "ETHIOPIC" if taal == "ti" else "ARABIC"
    for brief in ALLE:
        letters = [teken for teken in " ".join(brief.teksten[taal].alineas) if teken.isalpha() and not teken.isascii()]
        assert all(unicodedata.name(teken).startswith(schrift) for teken in letters), brief.id


@elke_taal
def test_the_words_round_a_letter_are_there_in_every_language(taal: str) -> None:
    assert {"onderwerp", "kenmerk", "datum", "bladzijde", "vertaling"} <= set(vaste_woorden(taal))


def test_only_a_decision_has_the_clause_of_bezwaar_and_the_law_gives_its_day() -> None:
    assert [brief.id for brief in ALLE if brief.bezwaar] == ["pip_voorblad"]
    voorblad = sjabloon("pip_voorblad")
    assert voorblad.variabelen["bezwaar_tot"].bron == "regel"
    gevuld = " ".join(vul(voorblad, "nl", waarden(voorblad)).alineas)
    assert "Doe dat op tijd: uiterlijk op maandag 11 januari 2027." in gevuld
    assert "Raadhuisplein 1, 9999 ZZ Voorbeeldstad" in gevuld
    assert "bezwaar_tot" not in sjabloon("oproep_1").variabelen


def test_the_second_call_is_the_written_warning_of_the_law() -> None:
    tekst = " ".join(vul(sjabloon("oproep_2"), "nl", waarden(sjabloon("oproep_2"))).alineas)
    assert "Dit is een waarschuwing." in tekst
    assert "boete" in tekst


@pytest.mark.parametrize("id_", ["oproep_1", "oproep_2", "oproep_3"])
def test_every_call_says_that_one_may_talk_alone(id_: str) -> None:
    assert "U mag alleen met ons praten" in " ".join(sjabloon(id_).teksten["nl"].alineas)


def test_the_welcome_says_that_the_term_has_not_begun() -> None:
    assert "De tijd voor uw inburgering loopt nog niet." in " ".join(sjabloon("welkom").teksten["nl"].alineas)


@pytest.mark.parametrize("id_", ["herinnering", "uitnodiging_gesprek", "uitnodiging_groep", "vragenlijst"])
@elke_taal
def test_a_text_message_is_short_and_names_nobody(id_: str, taal: str) -> None:
    brief = sjabloon(id_)
    bericht = vul_sms(brief, taal, waarden(brief))
    assert len(bericht) <= 270  # four parts of an SMS in a script of its own
    assert "Amina" not in bericht


# ------------------------------------------------------------------------------------------------- refusals


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BRIEVEN, tmp_path / "brieven"))


def vervang(pad: Path, oud: str, nieuw: str) -> None:
    tekst = pad.read_text(encoding="utf-8")
    assert oud in tekst
    pad.write_text(tekst.replace(oud, nieuw, 1), encoding="utf-8")


def test_a_text_with_a_name_that_the_letter_does_not_have_is_refused(map_: Path) -> None:
    vervang(map_ / "herinnering.toml", "- Dag: {dag}", "- Dag: {dga}")
    with pytest.raises(
        OnbekendeVariabele, match=r"Brief 'herinnering': de tekst \(nl\) noemt een onbekende 'dga'"
    ) as f:
        lees(map_)
    assert (f.value.brief, f.value.naam) == ("herinnering", "dga")


def test_a_translation_that_lacks_a_name_is_refused(map_: Path) -> None:
    vervang(map_ / "oproep_1.toml", "- المكان: {plaats}", "- المكان")
    with pytest.raises(OntbrekendeVariabele, match=r"'plaats' staat niet in de tekst \(ar\)"):
        lees(map_)


@pytest.mark.parametrize(
    ("bestand", "oud", "nieuw", "melding"),
    [
        ("welkom.toml", "[tr]", "[xx]", "het veld 'xx' bestaat niet"),
        ("welkom.toml", "bezwaar = false\n", "", "'bezwaar' ontbreekt"),
        ("welkom.toml", "onderwerp =", "onderwep =", r"de tekst \(nl\) mist een veld"),
        ("welkom.toml", "verplicht = []", 'verplicht = ["zomaar"]', "'zomaar' is nergens beschreven"),
        ("welkom.toml", "verplicht = []", "verplicht = [", "is niet te lezen"),
        ("welkom.toml", '"brief"]', '"brief", "sms"]', "het kanaal sms en de tekst voor sms"),
        ("_vast.toml", '"welkom", ', "", "staat niet in de volgorde"),
        ("_vast.toml", 'soort = "naam",   bron = "persoon"', 'soort = "geur", bron = "persoon"', "onbekende soort"),
        ("herinnering.toml", "{dag}, saat {tijd}", "saat {tijd}", "niet in elke taal dezelfde namen"),
    ],
)
def test_a_file_that_is_not_right_says_what_and_where(
    map_: Path, bestand: str, oud: str, nieuw: str, melding: str
) -> None:
    vervang(map_ / bestand, oud, nieuw)
    with pytest.raises((SjabloonFout, OnbekendeVariabele), match=melding):
        lees(map_)


def test_another_word_is_another_version_and_only_of_that_letter(map_: Path) -> None:
    vervang(map_ / "welkom.toml", "Welkom. U komt", "Hallo. U komt")
    anders = lees(map_)
    assert anders["welkom"].versie != laad()["welkom"].versie
    assert anders["oproep_1"].versie == laad()["oproep_1"].versie


def test_another_greeting_is_another_version_of_every_letter(map_: Path) -> None:
    vervang(map_ / "_vast.toml", "Beste {naam},", "Dag {naam},")
    assert all(brief.versie != laad()[id_].versie for id_, brief in lees(map_).items())
