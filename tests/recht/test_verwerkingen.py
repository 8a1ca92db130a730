# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The shipped register of processing: complete, with grounds that stand in the law, and one with who works here."""

from typing import get_args

import pytest

from regie.bestanden.recht import lees_recht
from regie.kern.recht.typen.basis import Bron, Categorie
from regie.kern.recht.typen.verwerkingen import DOELEN, Rolnaam, Verwerking
from regie.toegang.rollen import ROLLEN
from tests.recht.test_regeltabellen import WETTEN

RECHT = lees_recht()
REGISTER = RECHT.verwerkingen


def bronnen(rij: Verwerking) -> list[Bron]:
    return [bron for grond in (*rij.grondslag, *rij.bijzondere) for bron in grond.bron]


def test_the_five_privacy_moments_and_accounting_are_there_in_their_order() -> None:
    assert tuple(REGISTER) == DOELEN


def test_the_kern_knows_the_roles_of_the_house() -> None:
    assert set(get_args(Rolnaam)) == set(ROLLEN)


def test_every_role_works_for_a_purpose() -> None:
    assert {rol for rij in REGISTER.values() for rol in rij.rollen} == set(ROLLEN)


def test_a_role_without_dossiers_works_only_for_accounting() -> None:
    zonder = {rol for rol, rij in ROLLEN.items() if rij.bereik == "geen"}
    for doel, verwerking in REGISTER.items():
        assert doel == "verantwoording" or zonder.isdisjoint(verwerking.rollen), doel


def test_a_partner_works_only_with_the_chain() -> None:
    partners = {rol for rol, rij in ROLLEN.items() if rij.bereik == "relatie"}
    for doel, verwerking in REGISTER.items():
        assert doel == "uitvoering_keten" or partners.isdisjoint(verwerking.rollen), doel


@pytest.mark.parametrize("rol", [rol for rol, rij in ROLLEN.items() if rij.bereik != "geen"])
def test_a_role_sees_no_category_that_none_of_its_purposes_names(rol: str) -> None:
    genoemd = {soort for rij in REGISTER.values() if rol in rij.rollen for soort in rij.categorieen}
    assert ROLLEN[rol].categorieen <= genoemd


def test_every_category_of_the_house_is_used_for_something() -> None:
    assert {soort for rij in REGISTER.values() for soort in rij.categorieen} == set(get_args(Categorie))


@pytest.mark.parametrize("soort", ["gezondheid", "overtuiging"])
def test_health_and_belief_are_never_used_without_an_exception_of_article_9(soort: str) -> None:
    for doel, rij in REGISTER.items():
        heeft_grond = soort in {grond.categorie for grond in rij.bijzondere}
        assert heeft_grond == (soort in rij.categorieen), doel


def test_consent_is_asked_for_everything_that_can_be_consented_to() -> None:
    codes = [code for rij in REGISTER.values() for code in rij.toestemming]
    assert sorted(codes) == sorted(RECHT.codelijsten["doel_toestemming"].codes)
    assert REGISTER["nazorg"].toestemming == ("nazorg",)


def test_nobody_is_helped_afterwards_on_another_ground_than_consent() -> None:
    assert {grond.avg for grond in REGISTER["nazorg"].grondslag} == {"6 lid 1 onder a"}


def test_every_source_is_an_article_with_its_number_or_a_paper_and_a_paper_is_never_certain() -> None:
    for doel, rij in REGISTER.items():
        assert all(bron.bwb == WETTEN[bron.wet] for bron in bronnen(rij) if bron.wet), doel
        for grond in (*rij.grondslag, *rij.bijzondere):
            assert grond.zekerheid == "aangenomen" or all(bron.wet for bron in grond.bron), doel


def test_every_sentence_is_a_sentence() -> None:
    for rij in REGISTER.values():
        zinnen = [rij.gewoon, *rij.maatregelen, *(grond.uitleg for grond in (*rij.grondslag, *rij.bijzondere))]
        assert [zin for zin in zinnen if not zin.endswith(".") or len(zin.split()) < 5] == []
