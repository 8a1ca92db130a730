# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the law asks of an intake and is not in the dossier."""

from datetime import date
from typing import Any

from regie.kern.aankomst.gebeurd import Gebeurd
from regie.kern.intake.ontbreekt import wat_ontbreekt
from tests.verhaal import recht


def ja(type_: str, **gegevens: Any) -> Gebeurd:
    return Gebeurd(type_, date(2026, 10, 1), gegevens)


def bevinding(thema: str) -> Gebeurd:
    return ja("intake_bevinding", thema=thema, bron="inburgeraar")


WET = {naam for naam, thema in recht().themas.items() if thema.wet}


def mist(*gebeurd: Gebeurd, ziet: set[str] = WET) -> Any:
    return wat_ontbreekt(recht().themas, gebeurd, ziet)


def test_of_an_empty_dossier_everything_is_missing() -> None:
    alles = mist()
    assert (alles.gesprek, alles.toets, alles.apart_gesprek, set(alles.themas)) == (True, True, True, WET)


def test_the_law_names_these_themes() -> None:
    assert {
        "onderwijs", "werk", "taal", "gezin", "kinderen_vve", "zelfredzaamheid", "lichamelijke_gezondheid",
        "mentale_gezondheid",
    } == WET  # fmt: skip


def test_an_exemption_stands_for_the_test() -> None:
    assert not mist(ja("lbt_ontheffing")).toets


def test_to_have_said_no_is_not_to_have_told_it() -> None:
    assert mist(ja("intakegesprek", gewezen_op_apart_gesprek=False)).apart_gesprek
    assert not mist(ja("intakegesprek", gewezen_op_apart_gesprek=True)).apart_gesprek


def test_a_finding_on_health_is_enough_for_both_parts_of_it() -> None:
    assert set(mist(bevinding("gezondheid")).themas).isdisjoint({"lichamelijke_gezondheid", "mentale_gezondheid"})
    assert "mentale_gezondheid" in mist(bevinding("lichamelijke_gezondheid")).themas


def test_of_a_theme_that_the_reader_may_not_see_nobody_says_that_it_is_missing() -> None:
    assert mist(ziet={"onderwijs"}).themas == ("onderwijs",)


def test_nothing_is_missing_when_all_is_there() -> None:
    alles = [ja("intakegesprek", gewezen_op_apart_gesprek=True), ja("leerbaarheidstoets"), *map(bevinding, WET)]
    assert not mist(*alles)
