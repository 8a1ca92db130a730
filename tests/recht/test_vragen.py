# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the law answers: rows per policy, values on a day, and never a value of another day."""

import pickle
from datetime import date

import pytest

from regie.kern.recht import GeenVersie, Recht, RechtFout, bouw


@pytest.fixture
def recht(teksten: dict[str, str]) -> Recht:
    return bouw(teksten)


def test_the_rows_of_a_policy_are_the_national_rows_and_then_its_own(recht: Recht) -> None:
    ids = [rij.versie for rij in recht.regels("molendam").rijen]
    assert ids[:2] == ["pip@2022-01-01", "pip@2023-01-01"]
    assert ids[-2:] == ["brugklas@2022-01-01", "pip_snel@2022-01-01"]


def test_an_unknown_policy_names_the_known_ones(recht: Recht) -> None:
    with pytest.raises(GeenVersie, match="geen beleid 'molendijk'.*molendam"):
        recht.regels("molendijk")


def test_a_parameter_holds_on_both_its_first_and_its_last_day(recht: Recht) -> None:
    assert recht.parameter("lbt_drempel", date(2022, 1, 1)) == 31
    assert recht.parameter("lbt_drempel", date(2023, 4, 11)) == 31
    assert recht.parameter("lbt_drempel", date(2023, 4, 12)) == 28


@pytest.mark.parametrize("dag", [date(2021, 12, 31), date(2026, 1, 1)])
def test_a_parameter_outside_its_versions_is_an_error_with_its_dates(recht: Recht, dag: date) -> None:
    with pytest.raises(GeenVersie, match=rf"lbt_drempel.*{dag}.*2022-01-01 tot en met 2023-04-11"):
        recht.parameter("lbt_drempel", dag)


def test_a_parameter_with_another_key_does_not_exist(recht: Recht) -> None:
    with pytest.raises(GeenVersie, match=r"lbt_drempel \(grote letters\) bestaat niet"):
        recht.parameter("lbt_drempel", date(2024, 1, 1), "grote letters")


def test_a_norm_has_the_value_of_the_policy(recht: Recht) -> None:
    regels = recht.regels("molendam")
    assert regels.norm_op("beslissen_weken", date(2022, 1, 1)) == 8
    assert regels.norm_op("boetes_groepen", date(2030, 1, 1)) == ("gezin",)


def test_a_norm_before_its_first_day_is_an_error_with_its_dates(recht: Recht) -> None:
    with pytest.raises(GeenVersie, match=r"beslissen_weken.*2021-12-31.*vanaf 2022-01-01"):
        recht.regels("molendam").norm_op("beslissen_weken", date(2021, 12, 31))


def test_a_norm_that_the_policy_does_not_fill_has_no_value(recht: Recht) -> None:
    with pytest.raises(GeenVersie, match="geeft geen waarde aan norm kleine_aantallen"):
        recht.regels("molendam").norm("kleine_aantallen")


def test_versions_stand_in_order_of_date_whatever_the_order_in_the_file(teksten: dict[str, str]) -> None:
    kop, eerste, tweede, rest = teksten["landelijk/regels.toml"].split("[[termijn]]\n", 3)
    omgekeerd = "[[termijn]]\n".join((kop, tweede, eerste, rest))
    rijen = bouw(teksten | {"landelijk/regels.toml": omgekeerd}).termijnen
    assert [rij.versie for rij in rijen[:2]] == ["pip@2022-01-01", "pip@2023-01-01"]


def test_a_policy_from_outside_is_added_and_changes_the_fingerprint(recht: Recht, teksten: dict[str, str]) -> None:
    eigen = teksten["gemeenten/molendam.toml"].replace("waarde = 8", "waarde = 6")
    met = recht.met_beleid("waterstad", eigen)
    assert met.regels("waterstad").norm_op("beslissen_weken", date(2022, 1, 1)) == 6
    assert set(recht.beleid) == {"molendam"}
    assert met.kenmerk != recht.kenmerk
    assert met.kenmerk_register == recht.kenmerk_register


def test_a_policy_from_outside_is_checked_like_a_shipped_one(recht: Recht, teksten: dict[str, str]) -> None:
    eigen = teksten["gemeenten/molendam.toml"].replace("waarde = 8", "waarde = 40")
    with pytest.raises(
        RechtFout, match=r"waterstad.toml, norm beslissen_weken@2022-01-01: waarde 40 valt buiten de grens"
    ):
        recht.met_beleid("waterstad", eigen)


def test_all_problems_are_told_at_once(teksten: dict[str, str]) -> None:
    wet = teksten["landelijk/regels.toml"].replace('als = ["actief"]', 'als = ["actiev"]')
    beleid = teksten["gemeenten/molendam.toml"].replace("waarde = 8", "waarde = 5")
    with pytest.raises(RechtFout, match="2 problemen") as gevangen:
        bouw(teksten | {"landelijk/regels.toml": wet, "gemeenten/molendam.toml": beleid})
    assert {p.bestand for p in gevangen.value.problemen} == {"landelijk/regels.toml", "gemeenten/molendam.toml"}


def test_a_misspelt_name_gets_the_near_one(teksten: dict[str, str]) -> None:
    wet = teksten["landelijk/regels.toml"].replace('als = ["actief"]', 'als = ["actiev"]')
    with pytest.raises(RechtFout, match=r"bedoelt u actief\?"):
        bouw(teksten | {"landelijk/regels.toml": wet})


def test_a_missing_or_a_stray_file_is_refused(teksten: dict[str, str]) -> None:
    zonder = {naam: tekst for naam, tekst in teksten.items() if naam != "feiten.toml"}
    with pytest.raises(RechtFout, match="feiten.toml: dit bestand ontbreekt"):
        bouw(zonder)
    with pytest.raises(RechtFout, match="regels.toml: dit bestand hoort hier niet"):
        bouw(teksten | {"regels.toml": ""})


def test_the_registry_fingerprint_ignores_comments_and_rules(recht: Recht, teksten: dict[str, str]) -> None:
    opmerking = teksten["feiten.toml"] + "\n# niets nieuws\n"
    anders = bouw(teksten | {"feiten.toml": opmerking})
    assert (anders.kenmerk_register, anders.kenmerk) == (recht.kenmerk_register, anders.kenmerk)
    assert anders.kenmerk != recht.kenmerk
    ander_label = teksten["feiten.toml"].replace("Eerste PIP", "Het eerste PIP")
    assert bouw(teksten | {"feiten.toml": ander_label}).kenmerk_register != recht.kenmerk_register


def test_the_law_can_be_sent_to_another_process(recht: Recht) -> None:
    terug = pickle.loads(pickle.dumps(recht))
    assert (terug.termijnen, terug.kenmerk) == (recht.termijnen, recht.kenmerk)
