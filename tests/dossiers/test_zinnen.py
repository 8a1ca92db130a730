# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""An event in words: for every type, whatever is filled, and never a code where there is a label."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regie.dossiers.zinnen import velden_leesbaar, zin
from tests.django_klaar import django_klaar
from tests.web.formulieren.invullen import ALLES, EERDER, RECHT, TYPEN, gegevens, voorbeeld

__all__ = ["django_klaar"]

RAAR: tuple[Any, ...] = (
    "",
    [],
    {},
    5,
    -1,
    1e300,
    True,
    "abc",
    "2026-13",
    "2026-99-99",
    ["x"],
    {"x": "y"},
    None,
    [None],
)


@pytest.mark.parametrize("type_naam", TYPEN)
@settings(max_examples=4)
@given(data=st.data())
def test_every_event_has_a_sentence_without_open_places(type_naam: str, data: st.DataObject) -> None:
    gevuld = data.draw(gegevens(type_naam))
    tekst = zin(type_naam, gevuld, RECHT)
    plaatsen = re.findall(r"\{(\w+)\}", RECHT.gebeurtenissen[type_naam].zin)
    getypt = {"tekst", "vrije_tekst", "teksten"}
    if not any(RECHT.gebeurtenissen[type_naam].velden[naam].soort in getypt for naam in plaatsen):
        assert "{" not in tekst
    assert tekst.endswith(".")


@pytest.mark.parametrize("type_naam", TYPEN)
def test_a_label_stands_where_a_code_was_stored(type_naam: str) -> None:
    gevuld = voorbeeld(type_naam)
    type_ = RECHT.gebeurtenissen[type_naam]
    getoond = dict(velden_leesbaar(type_naam, gevuld, RECHT, ALLES))
    for naam, veld in type_.velden.items():
        if veld.lijst and naam in gevuld:
            codes = gevuld[naam] if isinstance(gevuld[naam], list) else [gevuld[naam]]
            labels = [RECHT.codelijsten[veld.lijst].codes[code].label for code in codes]
            assert getoond[veld.label] == " en ".join(labels)
            if f"{{{naam}}}" in type_.zin:
                assert " en ".join(labels).lower() in zin(type_naam, gevuld, RECHT).lower()
    gezegd = {type_.velden[naam].label for naam in gevuld if _is_voor_mensen(naam, type_.velden[naam].soort)}
    assert getoond.keys() == gezegd  # what only holds events together is for the machine


def _is_voor_mensen(naam: str, soort: str) -> bool:
    return soort != "sleutel" or naam in ("medewerker", "organisatie")


@pytest.mark.parametrize("type_naam", TYPEN)
def test_nothing_breaks_when_nothing_is_filled(type_naam: str) -> None:
    tekst = zin(type_naam, {}, RECHT)
    assert tekst[0].isupper()
    assert tekst.endswith(".")
    assert "{" not in tekst
    assert velden_leesbaar(type_naam, {}, RECHT, ALLES) == []


@pytest.mark.parametrize("type_naam", TYPEN)
def test_strange_values_never_break_a_page(type_naam: str) -> None:
    velden = RECHT.gebeurtenissen[type_naam].velden
    for raar in RAAR:
        gevuld = dict.fromkeys(velden, raar)
        assert zin(type_naam, gevuld, RECHT)
        assert all(isinstance(waarde, str) for _label, waarde in velden_leesbaar(type_naam, gevuld, RECHT, ALLES))


@pytest.mark.parametrize(
    ("type_naam", "gevuld", "tekst"),
    [
        ("dossier_geopend", {"groep": "gezinsmigrant", "wet": "wi2021"},
         "Het dossier is geopend. Groep: gezinsmigrant. Wet: Wet inburgering 2021."),
        ("dossier_geopend", {"wet": "wi2021"}, "Het dossier is geopend. Wet: Wet inburgering 2021."),
        ("lesuren", {"gevolgd": 2.5, "aangeboden": 1200, "soort": "nt2"},
         "Gevolgde uren: 2,5 uur van 1.200 uur. Soort les: Nederlands (NT2)."),
        ("leefgeld", {"bedrag_cent": 123_456, "ritme": "week"}, "Leefgeld: €\N{NO-BREAK SPACE}1.234,56, elke week."),
        ("pip_uitgesteld", {"gepland_op": "2026-11-22"}, "Het PIP komt later. Gepland op 22 november 2026."),
        ("maand_ontzorgen", {"post": "huur", "maand": "2026-05", "stand": "betaald"},
         "Vaste last huur over mei 2026: betaald."),
        ("afspraak_gepland", {"begin": "2026-07-01T07:05:00Z"},
         "Er is een afspraak gepland op 1 juli 2026 om 9.05 uur."),
        ("afschaling", {"onderdelen": ["lezen", "schrijven", "spreken"]},
         "Het examen mag op een lager niveau: lezen, schrijven en spreken."),
        ("schoolrapportage", {"aanbieder": "taalschool Tess", "inzet": "voldoende"},
         "Taalschool Tess heeft een rapport gemaakt. Inzet: voldoende."),
        ("schoolrapportage", {}, "Rapport van de school."),
    ],
)  # fmt: skip
def test_sentences_read_as_a_person_writes(type_naam: str, gevuld: dict[str, Any], tekst: str) -> None:
    assert zin(type_naam, gevuld, RECHT) == tekst


def test_fields_of_another_category_are_left_out() -> None:
    gevuld = voorbeeld("dossier_geopend")
    labels = [label for label, _waarde in velden_leesbaar("dossier_geopend", gevuld, RECHT, frozenset({"gewoon"}))]
    assert "Groep" in labels
    assert "Nationaliteit" not in labels


def test_a_code_that_weighs_more_than_its_field_is_left_out() -> None:
    gevuld = {"bij": "les", "afgemeld": True, "reden": "ziek"}
    gewoon = dict(velden_leesbaar("niet_verschenen", gevuld, RECHT, frozenset({"gewoon"})))
    assert gewoon == {"Waarbij": "les", "Van tevoren afgemeld": "ja"}
    alles = dict(velden_leesbaar("niet_verschenen", gevuld, RECHT, ALLES))
    assert alles["Reden"] == "ziek"


def test_an_earlier_event_is_called_by_its_words() -> None:
    gevuld = {"besluit_id": str(EERDER).upper()}
    woorden = {str(EERDER): "PIP vastgesteld, 1 mei 2025"}
    met = dict(velden_leesbaar("pip_ingetrokken", gevuld, RECHT, ALLES, woorden))
    zonder = dict(velden_leesbaar("pip_ingetrokken", gevuld, RECHT, ALLES))
    assert met == {"Besluit": "PIP vastgesteld, 1 mei 2025"}
    assert zonder == {"Besluit": "een eerdere gebeurtenis"}


def test_a_language_and_levels_have_names() -> None:
    assert (
        dict(velden_leesbaar("vragenlijst", {"taal": "ti", "afgerond": False}, RECHT, ALLES))["Taal van de vragenlijst"]
        == "Tigrinya"
    )
    niveaus = {"knm": "a2", "lezen": "b1"}
    assert dict(velden_leesbaar("pip_vastgesteld", {"niveaus": niveaus}, RECHT, ALLES)) == {
        "Niveau per onderdeel": "lezen B1, KNM A2"
    }
