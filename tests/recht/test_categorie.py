# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A rule row is as private as what it reads."""

import pytest

from regie.bestanden.recht import lees_recht
from regie.kern.recht.categorie import categorie


@pytest.mark.parametrize(
    ("regel", "verwacht"),
    [
        ("pip", "gewoon"),
        ("inburgeringstermijn", "gewoon"),
        ("verlenging_aanvragen", "gewoon"),
        ("ontzorgen", "financieel"),
        ("betaling_boete", "handhaving"),
        ("zienswijze", "handhaving"),
    ],
)
def test_a_row_has_its_own_category_or_the_heaviest_of_what_it_reads(regel: str, verwacht: str) -> None:
    recht = lees_recht()
    assert {categorie(rij, recht) for rij in recht.termijnen if rij.id == regel} == {verwacht}


def test_a_row_that_reads_money_is_about_money_also_when_it_does_not_say_so() -> None:
    recht = lees_recht()
    zonder = [rij.model_copy(update={"categorie": None}) for rij in recht.termijnen if rij.id == "ontzorgen"]
    assert [categorie(rij, recht) for rij in zonder] == ["financieel"]
