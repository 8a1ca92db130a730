# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie recht`: the list, one row in words, and what deserves a look."""

from datetime import date

import pytest

from regie.cli.recht import controleer, lijst, toon
from regie.kern.recht import Recht, bouw


@pytest.fixture
def recht(teksten: dict[str, str]) -> Recht:
    return bouw(teksten)


def met(teksten: dict[str, str], oud: str, nieuw: str) -> Recht:
    beleid = teksten["gemeenten/molendam.toml"]
    assert oud in beleid
    return bouw(teksten | {"gemeenten/molendam.toml": beleid.replace(oud, nieuw, 1)})


def test_the_list_names_every_row_under_its_file(recht: Recht) -> None:
    tekst = lijst(recht)
    kop, onder = tekst.index("gemeenten/molendam.toml · termijn"), tekst.index("pip_snel")
    assert kop < onder < tekst.index("landelijk/regels.toml · termijn")
    assert all(rij.id in tekst for rij in recht.termijnen + recht.oordelen + recht.parameters + recht.open_normen)


def test_a_row_is_shown_with_all_its_versions_and_its_source(recht: Recht) -> None:
    tekst = toon(recht, "pip")
    assert "vanaf 2022-01-01 tot en met 2022-12-31" in tekst
    assert "bij groep gezin → duur: 12 weken" in tekst
    assert tekst.count("Wi art. 1") == 2


def test_facts_and_events_can_be_shown_too(recht: Recht) -> None:
    assert "pip_vastgesteld.dagtekening" in toon(recht, "pip_eerste")
    assert "veld gevolgd" in toon(recht, "lesuren")


def test_an_unknown_row_gets_near_names(recht: Recht) -> None:
    assert toon(recht, "bezwar") == "Er is geen rij 'bezwar'. Bedoelt u: bezwaar, bezwaar_besluit?"


def test_a_row_is_old_after_one_year_and_not_on_the_day_itself(recht: Recht) -> None:
    assert "Langer dan een jaar niet nagekeken: 0" in controleer(recht, date(2027, 11, 22))[0]
    tekst, code = controleer(recht, date(2027, 11, 23))
    assert "termijn pip_snel" in tekst.split("Niet in de bron gezien")[0]
    assert code == 0


def test_rows_that_nobody_saw_in_the_source_are_listed(teksten: dict[str, str]) -> None:
    tekst, _ = controleer(met(teksten, 'zekerheid = "gezien"', 'zekerheid = "aangenomen"'), date(2026, 11, 24))
    assert "Niet in de bron gezien: 1" in tekst
    assert "norm beslissen_weken" in tekst


@pytest.mark.parametrize(("duur", "aantal"), [("12 weken", 0), ("4 maanden", 1)])
def test_a_brugklas_that_lasts_longer_than_the_pip_may_take_is_a_clash(
    teksten: dict[str, str], duur: str, aantal: int
) -> None:
    tekst, code = controleer(met(teksten, 'duur = "6 weken"', f'duur = "{duur}"'), date(2026, 11, 24))
    assert f"Botsingen in een beleid: {aantal}" in tekst
    assert (f"'brugklas' duurt {duur}" in tekst) == bool(aantal)
    assert code == 0  # a clash is for people to settle
