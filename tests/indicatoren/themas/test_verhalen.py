# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Stories of a few people, and every measure of every figure that comes out of them."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from regie.kern.indicatoren.alle import INDICATOREN, TABELLEN
from regie.kern.indicatoren.beeld import Beeld
from tests.indicatoren.themas import aankomst, meedoen, resultaat, routes
from tests.indicatoren.themas.verhalen import PEILDATUM, Verhaal, gelezen, naam_van, plichtig, waarden
from tests.verhaal import recht

ZONDER_NORM = "uit_beeld reden=contact_zonder_norm"
VERHALEN: list[Verhaal] = [*aankomst.VERHALEN, *routes.VERHALEN, *meedoen.VERHALEN, *resultaat.VERHALEN]


@pytest.mark.parametrize("verhaal", VERHALEN, ids=naam_van)
def test_this_story_gives_these_figures(verhaal: Verhaal) -> None:
    gevonden = waarden(verhaal.rijen, indicatoren={naam.split()[0] for naam in verhaal.geeft})
    assert {naam: gevonden.get(gelezen(naam)) for naam in verhaal.geeft} == dict(verhaal.geeft)


@pytest.mark.parametrize("verhaal", VERHALEN, ids=naam_van)
def test_people_of_another_dossier_change_nothing_of_it_but_the_sum(verhaal: Verhaal) -> None:
    """The same story told twice, of other people: every count is twice as much, and what is measured is the same."""
    ander = [rij | {"dossier": f"{rij['dossier']}-2"} for rij in verhaal.rijen if "id" not in rij]
    if len(ander) < len(verhaal.rijen):
        return
    dubbel = replace(verhaal, rijen=[*verhaal.rijen, *ander])
    vormen = recht().indicatoren
    een, twee = (waarden(v.rijen, indicatoren={naam.split()[0] for naam in v.geeft}) for v in (verhaal, dubbel))
    for naam, waarde in een.items():
        assert naam.split()[0] in vormen
        assert twee[naam] in (waarde, 2 * waarde if waarde is not None else None), naam


def _maten() -> Iterator[str]:
    for tabel in TABELLEN.values():
        for vorm in tabel.vormen:
            for maat in vorm.maten:
                yield " ".join([vorm.id, *sorted(f"{naam}={code}" for naam, code in maat.toont.items())])


def test_every_measure_of_every_figure_is_told_with_a_number() -> None:
    """A measure without a story could be anything."""
    verteld = {
        maat
        for verhaal in VERHALEN
        for naam, waarde in verhaal.geeft.items()
        for maat in _maten()
        if waarde and maat.split()[0] == naam.split()[0] and set(maat.split()) <= set(naam.split())
    }
    assert set(_maten()) - verteld == {ZONDER_NORM}


def test_where_a_policy_names_no_days_of_silence_that_is_said_and_is_no_zero(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Beeld, "norm", lambda *_: None)
    gevonden = waarden(plichtig(), indicatoren={"uit_beeld"})
    assert (gevonden[ZONDER_NORM], gevonden["uit_beeld reden=geen_contact"]) == (1, 0)


def test_every_figure_has_a_definition_and_every_definition_a_figure() -> None:
    assert set(INDICATOREN) == set(recht().indicatoren)


def test_a_definition_names_the_dimensions_that_its_figures_have() -> None:
    for id_, definitie in recht().indicatoren.items():
        vormen = [vorm for tabel in TABELLEN.values() for vorm in tabel.vormen if vorm.id == id_]
        getoond = {naam for vorm in vormen for maat in vorm.maten for naam in (*vorm.dimensies, *maat.toont)}
        assert getoond == set(definitie.dimensies), id_


def test_nobody_gives_a_zero_for_every_code_and_nothing_to_measure() -> None:
    leeg = waarden([], peildatum=PEILDATUM)
    assert leeg[gelezen("fase onderdeel=pip doelgroep=gezin")] == 0
    assert leeg[gelezen("caseload onderdeel=dossiers")] == 0
    assert leeg[gelezen("wachtlijst_intake onderdeel=mediaan_dagen")] is None
    assert set(leeg.values()) == {0, None}
